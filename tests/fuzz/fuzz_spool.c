/* Any bytes where the spool's records should be. First byte R: as one record, which the readers take as what it says or
 * refuse. Any other: as records in the tables of a real spool, which is then opened and worked with; whatever a record
 * says, the spool fails with a reason or goes on, and its counts stay true. */
#include "daemon/spool_lmdb.h"
#include "tests/fuzz/fuzz.h"

#include <sys/stat.h>

enum {
    TABLES = 7,
    RECORDS_MAX = 24,
    STEPS_MAX = 64,
    LIMIT_BYTES = 8 << 20,
    REMEMBER = 2,
    ENTRIES = 1, /* bits of the first byte: counts that fit what the tables hold */
    FORMAT_1 = 2,
    FORMAT_2 = 4
};

/* --- one record ------------------------------------------------------------------------------------------ */

static void check_ended(const struct spool_item *item, enum spool_state state)
{
    struct spool_ended_bytes bytes;
    struct spool_ended ended;
    spool_ended_write(&bytes, item, state);
    must(spool_ended_read(str_of(bytes.at, bytes.len), &ended) == 0, "what ended cannot be read");
    must(memcmp(&ended.key, &item->key, sizeof ended.key) == 0 && ended.seq == item->seq &&
             ended.state == state && ended.received_us == item->received_us,
         "what ended reads as another");
    must(ended.source.len <= item->source.len && ended.id.len <= item->id.len, "a name grew");
    must(ended.cut == ((ended.source.len < item->source.len ? SPOOL_CUT_SOURCE : 0u) |
                       (ended.id.len < item->id.len ? SPOOL_CUT_ID : 0u)),
         "a name was cut and does not say so");
}

static void check_tally(const struct spool_item *item)
{
    struct spool_tally_key key;
    struct spool_tally tally;
    uint32_t hour = spool_hour(item->received_us);
    enum spool_tally_kind kind = item->source.len ? SPOOL_TALLY_SOURCE : SPOOL_TALLY_NAMELESS;
    spool_tally_key_write(&key, hour, kind, item->source);
    must(spool_tally_key_read(str_of((const char *)key.at, key.len), &tally) == 0,
         "a tally's key cannot be read");
    must(tally.hour == hour && tally.kind == kind, "a tally's key reads as another");
}

static void check_message(struct str bytes)
{
    struct spool_item item;
    if (spool_record_read(bytes, &item) < 0)
        return;
    struct str written = str_of(NULL, spool_record_bytes(&item));
    must(written.len == bytes.len || written.len == bytes.len + sizeof(uint64_t) /* its sum */,
         "a message of another length");
    char *again = malloc(written.len);
    must(again, "out of memory");
    spool_record_write(again, &item);
    written.at = again;
    struct spool_item read;
    must(spool_record_read(written, &read) == 0, "a message cannot be read again");
    must(spool_record_is_whole(written, false), "a message's sum is another");
    if (spool_record_is_whole(bytes, true))
        must(bytes.len < written.len || memcmp(again, bytes.at, bytes.len) == 0,
             "a whole message reads as another");
    must(str_eq(read.source, item.source) && str_eq(read.id, item.id) && str_eq(read.reason, item.reason) &&
             str_eq(read.message, item.message) && str_eq(read.producer, item.producer) &&
             read.received_us == item.received_us && read.refused == item.refused &&
             read.retry_of == item.retry_of,
         "a message says something else");
    free(again);
    for (enum spool_state state = SPOOL_WAITING + 1; state < SPOOL_STATES; state++)
        check_ended(&item, state);
    check_tally(&item);
}

static void check_record(struct str given)
{
    struct spool_ended ended;
    struct spool_tally tally;
    char *bytes = malloc(given.len + 1u); /* its own block, so that a byte read too far is seen */
    must(bytes, "out of memory");
    struct str exact = str_of(memcpy(bytes + 1, given.at ? given.at : "", given.len), given.len);
    check_message(exact);
    if (spool_ended_read(exact, &ended) == 0)
        must(ended.state < SPOOL_STATES && utf8_valid(ended.source) && utf8_valid(ended.id),
             "what ended is foreign");
    if (spool_tally_key_read(exact, &tally) == 0)
        must(tally.kind < SPOOL_TALLY_KINDS && utf8_valid(tally.source), "a tally is foreign");
    free(bytes);
}

/* --- records in a spool ---------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    unsigned flags;
} tables[TABLES] = {
    {"message", MDB_INTEGERKEY},
    {"attempt", MDB_INTEGERKEY},
    {"key", 0},
    {"ended", MDB_INTEGERKEY},
    {"tally", 0},
    {"meta", MDB_INTEGERKEY},
    {"retry", MDB_INTEGERKEY},
};

#define LMDB(call) must((call) == 0, #call)

struct raw {
    MDB_env *env;
    MDB_txn *txn;
    MDB_dbi dbi[TABLES];
};

static void raw_open(struct raw *r, const char *dir)
{
    LMDB(mdb_env_create(&r->env));
    LMDB(mdb_env_set_maxdbs(r->env, TABLES));
    LMDB(mdb_env_set_mapsize(r->env, (size_t)256 << 20));
    LMDB(mdb_env_open(r->env, dir, MDB_NOTLS | MDB_NOSYNC, 0600));
    LMDB(mdb_txn_begin(r->env, NULL, 0, &r->txn));
    for (int i = 0; i < TABLES; i++) {
        LMDB(mdb_dbi_open(r->txn, tables[i].name, MDB_CREATE | tables[i].flags, &r->dbi[i]));
        LMDB(mdb_drop(r->txn, r->dbi[i], 0));
    }
}

static void raw_close(struct raw *r)
{
    LMDB(mdb_txn_commit(r->txn));
    mdb_env_close(r->env);
}

static void raw_put(struct raw *r, int table, struct str key, struct str value)
{
    MDB_val k = {key.len, (void *)(uintptr_t)key.at}, v = {value.len, (void *)(uintptr_t)value.at};
    if (key.len > 0 && key.len <= 500)
        LMDB(mdb_put(r->txn, r->dbi[table], &k, &v, 0));
}

/* Table and key in a byte or so each: a foreign key is what the tree has to bear, and that is LMDB's business. */
static void raw_put_cut(struct raw *r, struct cut *c)
{
    int table = (int)(cut_number(c, 1) % TABLES);
    uint64_t number = cut_number(c, 1);
    struct str key = str_of((const char *)&number, sizeof number);
    if (!tables[table].flags)
        key = cut_text(c, number & 0x80 ? 16 : number & 0x3F);
    size_t bytes = cut_number(c, 1);
    raw_put(r, table, key, cut_text(c, bytes));
}

static size_t raw_entries(struct raw *r, int table)
{
    MDB_stat stat;
    LMDB(mdb_stat(r->txn, r->dbi[table], &stat));
    return stat.ms_entries;
}

static void raw_put_counts(struct raw *r, uint64_t how)
{
    uint64_t format = how & FORMAT_1 ? 1 : how & FORMAT_2 ? 2 : SPOOL_FORMAT;
    struct spool_counts counts = {.last_seq = 1000,
                                  .waiting = raw_entries(r, 0),
                                  .used_bytes = 1 << 20,
                                  .ended_begin = 1,
                                  .ended_end = 1 + raw_entries(r, 3),
                                  .tally_rows = raw_entries(r, 4)};
    counts.received = counts.waiting;
    size_t bytes = how & FORMAT_1 ? offsetof(struct spool_counts, duplicate) : sizeof counts;
    raw_put(r, 5, str_of((const char *)&format, sizeof format), str_of((const char *)&counts, bytes));
}

static void check_totals(const struct spool *s)
{
    struct spool_totals t = spool_totals(s);
    must(t.received == t.done + t.duplicate + t.dead + t.waiting, "the counts do not add up");
}

/* 1: found; 0: nothing; -1: with a reason. */
static bool got(int rc, struct err *e)
{
    must(rc >= 0 || *e->text, "it fails without a reason");
    must(rc != -1 || strstr(e->text, "spool"), "a reason that does not say what failed");
    *e->text = 0;
    return rc == 1;
}

/* What workers and PostgreSQL are given. */
static void check_texts(const struct spool_item *item)
{
    must(utf8_valid(item->source) && utf8_valid(item->id) && utf8_valid(item->reason) &&
             utf8_valid(item->producer),
         "a text that is no UTF-8");
    volatile char sum = 0; /* the message's bytes are there */
    for (uint32_t i = 0; i < item->message.len; i++)
        sum = (char)(sum + item->message.at[i]);
}

static void read_everything(struct spool *s)
{
    struct spool_item item = {0};
    struct spool_ended ended;
    struct spool_tally tally;
    struct str key = STR("");
    struct spool_tally_key at;
    uint64_t number = 0;
    struct err e = {""};
    for (int i = 0; i < STEPS_MAX && got(spool_next(s, item.seq, &item, &e), &e); i++) {
        check_texts(&item);
        must(got(spool_get(s, item.seq, &item, &e), &e), "a message is there and is not");
    }
    for (int i = 0; i < STEPS_MAX && got(spool_ended_next(s, &number, &ended, &e), &e); i++, number++)
        must(utf8_valid(ended.source) && utf8_valid(ended.id), "a name that is no UTF-8");
    for (int i = 0; i < STEPS_MAX && got(spool_tally_next(s, key, &tally, &key, &e), &e); i++) {
        must(utf8_valid(tally.source), "a source that is no UTF-8");
        memcpy(at.at, key.at, key.len); /* valid until the next call */
        key = str_of((const char *)at.at, key.len);
    }
}

static bool work_in_transaction(struct spool *s, struct cut *c, struct err *e)
{
    bool well = true;
    for (int i = 0; i < STEPS_MAX && cut_any(c) && well; i++) {
        uint64_t op = cut_number(c, 1), seq = cut_number(c, 1);
        struct spool_item item = {
            .received_us = (int64_t)seq * 1000000, .source = STR("s"), .message = STR("m")};
        struct spool_known known = {0};
        uint32_t attempts;
        int rc;
        memset(item.key.bytes, (int)seq, sizeof item.key.bytes);
        item.retry_of = op >> 4;
        if (op % 4 == 0 && item.retry_of && spool_retry_waits(s, item.retry_of, e) != 0)
            rc = 0;
        else if (op % 4 == 0)
            rc = spool_append(s, &item, e);
        else if (op % 4 == 1)
            rc = spool_end(s, seq, (enum spool_state)(1 + (op >> 2) % (SPOOL_STATES - 1)), 1, e);
        else if (op % 4 == 2)
            rc = spool_attempt(s, seq, STR("died"), &attempts, e);
        else
            rc = spool_find(s, &item.key, &known, e);
        must(known.state < SPOOL_STATES, "a state that there is not");
        well = rc >= 0;
        got(rc, e);
        check_totals(s);
    }
    return well;
}

static void work(struct spool *s, struct cut *c)
{
    struct err e = {""};
    struct spool_totals before = spool_totals(s), after;
    if (spool_begin(s, &e) < 0)
        BUG(e.text);
    if (work_in_transaction(s, c, &e) && spool_commit(s, &e) == 0)
        return;
    spool_abort(s);
    after = spool_totals(s);
    must(memcmp(&before, &after, sizeof before) == 0, "what was aborted is counted");
}

static void check_spool(struct cut *c, uint64_t how)
{
    char dir[600];
    struct raw r;
    struct spool *s = NULL;
    struct err e = {""};
    scratch_path(dir, sizeof dir, "spool");
    (void)!mkdir(dir, 0700);
    raw_open(&r, dir);
    uint64_t n = cut_number(c, 1) % RECORDS_MAX;
    for (uint64_t i = 0; i < n; i++)
        raw_put_cut(&r, c);
    if (how & ENTRIES)
        raw_put_counts(&r, how);
    raw_close(&r);
    if (spool_open(&s, dir, LIMIT_BYTES, REMEMBER, &e) < 0) {
        must(strstr(e.text, "spool"), "a spool is refused without a reason");
        return;
    }
    check_totals(s);
    read_everything(s);
    work(s, c);
    check_totals(s);
    read_everything(s);
    spool_close(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cut c = cut_of(data, size);
    uint64_t how = cut_number(&c, 1);
    if (how == 'R')
        check_record(cut_text(&c, size));
    else
        check_spool(&c, how);
    return 0;
}
