#include "spool_lmdb.h"

/* How many rows one new row may fold: more than one, since the first of an hour only makes room for their sum. */
enum { FOLD_AT_ONCE = 4 };

struct tally_record {
    struct spool_sum ended[SPOOL_STATES]; /* of SPOOL_WAITING: received */
};

static int tally_get(struct spool *s, const struct spool_tally_key *key, struct tally_record *out,
                     struct err *e)
{
    struct spool_tally_key copy = *key;
    MDB_val k = {copy.len, copy.at}, v;
    int rc = mdb_get(s->write, s->tally, &k, &v);
    *out = (struct tally_record){0};
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading a tally", e);
    if (v.mv_size != sizeof *out)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a tally", e);
    memcpy(out, v.mv_data, sizeof *out);
    return 1;
}

static int tally_put(struct spool *s, const struct spool_tally_key *key, struct tally_record record,
                     struct err *e)
{
    struct spool_tally_key copy = *key;
    MDB_val k = {copy.len, copy.at}, v = {sizeof record, &record};
    int rc = mdb_put(s->write, s->tally, &k, &v, 0);
    return rc ? spool_lmdb_failed(s, rc, "writing a tally", e) : 0;
}

/* The row in which the message counts: 1, or 0 where it is not there yet; SPOOL_FULL, -1. */
static int tally_find(struct spool *s, const struct spool_item *item, struct spool_tally_key *key,
                      struct tally_record *record, struct err *e)
{
    uint32_t hour = item->seq > s->counts.tallied_after ? spool_hour(item->received_us) : 0;
    struct spool_tally_key others;
    spool_tally_key_write(&others, hour, SPOOL_TALLY_OTHERS, STR_NONE);
    spool_tally_key_write(key, hour, item->source.len ? SPOOL_TALLY_SOURCE : SPOOL_TALLY_NAMELESS,
                          item->source);
    int rc = item->seq > s->counts.tallied_after ? tally_get(s, key, record, e) : 0;
    if (rc)
        return rc;
    rc = tally_get(s, &others, record, e);
    if (rc || item->seq <= s->counts.tallied_after || hour < s->counts.tally_folding)
        *key = others;
    return rc;
}

static void tally_sum(struct tally_record *to, const struct tally_record *more)
{
    for (int i = 0; i < SPOOL_STATES; i++) {
        to->ended[i].n += more->ended[i].n;
        to->ended[i].seqs += more->ended[i].seqs;
    }
}

/* 1 and the first row of that hour or a later one; 0, SPOOL_FULL, -1. */
static int tally_first(struct spool *s, uint32_t hour, struct spool_tally_key *key, struct err *e)
{
    MDB_cursor *cursor;
    spool_tally_key_write(key, hour, SPOOL_TALLY_NAMELESS, STR_NONE);
    MDB_val k = {key->len, key->at}, v;
    int rc = mdb_cursor_open(s->write, s->tally, &cursor);
    if (rc)
        return spool_lmdb_failed(s, rc, "reading tallies", e);
    rc = mdb_cursor_get(cursor, &k, &v, MDB_SET_RANGE);
    mdb_cursor_close(cursor);
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc || k.mv_size > sizeof key->at)
        return spool_lmdb_failed(s, rc ? rc : MDB_CORRUPTED, "reading tallies", e);
    key->len = (uint32_t)k.mv_size;
    memcpy(key->at, k.mv_data, k.mv_size);
    return 1;
}

/* Adds the row to those of the others of its hour. */
static int tally_fold(struct spool *s, const struct spool_tally_key *key, uint32_t hour, struct err *e)
{
    struct spool_tally_key others, copy = *key;
    struct tally_record row, sum;
    spool_tally_key_write(&others, hour, SPOOL_TALLY_OTHERS, STR_NONE);
    int rc = tally_get(s, key, &row, e);
    int has_others = rc < 0 ? rc : tally_get(s, &others, &sum, e);
    if (has_others < 0)
        return has_others;
    tally_sum(&sum, &row);
    rc = tally_put(s, &others, sum, e);
    if (rc)
        return rc;
    MDB_val k = {copy.len, copy.at};
    rc = mdb_del(s->write, s->tally, &k, NULL);
    if (rc)
        return spool_lmdb_failed(s, rc, "folding a tally", e);
    s->counts.tally_rows -= has_others ? 1 : 0;
    return 0;
}

static int tally_make_room(struct spool *s, struct err *e)
{
    int rc = 0;
    for (int i = 0; i < FOLD_AT_ONCE && rc == 0 && s->counts.tally_rows > SPOOL_TALLY_ROWS; i++) {
        struct spool_tally_key key;
        struct spool_tally row;
        int found = tally_first(s, (uint32_t)s->counts.tally_folding, &key, e);
        if (found != 1)
            return found;
        if (spool_tally_key_read(str_of((const char *)key.at, key.len), &row) < 0)
            return spool_lmdb_failed(s, MDB_CORRUPTED, "reading tallies", e);
        if (row.kind == SPOOL_TALLY_OTHERS)
            s->counts.tally_folding = (uint64_t)row.hour + 1;
        else
            rc = tally_fold(s, &key, row.hour, e);
    }
    return rc;
}

int spool_tally_add(struct spool *s, const struct spool_item *item, enum spool_state state, struct err *e)
{
    struct spool_tally_key key;
    struct tally_record record;
    int found = tally_find(s, item, &key, &record, e);
    if (found < 0)
        return found;
    record.ended[state].n++;
    record.ended[state].seqs += item->seq;
    int rc = tally_put(s, &key, record, e);
    if (rc || found)
        return rc;
    s->counts.tally_rows++;
    return tally_make_room(s, e);
}

int spool_tally_begin(struct spool *s, struct err *e)
{
    struct spool_tally_key key;
    struct tally_record record = {0};
    spool_tally_key_write(&key, 0, SPOOL_TALLY_OTHERS, STR_NONE);
    record.ended[SPOOL_WAITING].n = s->counts.received;
    record.ended[SPOOL_ENDED_DONE].n = s->counts.done;
    record.ended[SPOOL_ENDED_DEAD].n = s->counts.dead;
    s->counts.tally_rows++;
    return tally_put(s, &key, record, e);
}

int spool_tally_next(struct spool *s, struct str after, struct spool_tally *out, struct str *key,
                     struct err *e)
{
    struct spool_tally_key from = {.len = 1};
    struct tally_record record;
    MDB_txn *txn;
    MDB_cursor *cursor;
    if (spool_snapshot(s, &txn, e) < 0)
        return -1;
    if (after.len && after.len <= sizeof from.at) {
        from.len = after.len;
        memcpy(from.at, after.at, after.len);
    }
    MDB_val k = {from.len, from.at}, v;
    int rc = mdb_cursor_open(txn, s->tally, &cursor);
    if (rc)
        return spool_lmdb_failed(s, rc, "reading tallies", e);
    rc = mdb_cursor_get(cursor, &k, &v, MDB_SET_RANGE);
    if (rc == 0 && k.mv_size == from.len && memcmp(k.mv_data, from.at, from.len) == 0)
        rc = mdb_cursor_get(cursor, &k, &v, MDB_NEXT);
    mdb_cursor_close(cursor);
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading tallies", e);
    *key = str_of(k.mv_data, k.mv_size);
    if (v.mv_size != sizeof record || spool_tally_key_read(*key, out) < 0)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading tallies", e);
    memcpy(&record, v.mv_data, sizeof record);
    out->received = record.ended[SPOOL_WAITING];
    out->done = record.ended[SPOOL_ENDED_DONE];
    out->duplicate = record.ended[SPOOL_ENDED_DUPLICATE];
    out->dead = record.ended[SPOOL_ENDED_DEAD];
    return 1;
}
