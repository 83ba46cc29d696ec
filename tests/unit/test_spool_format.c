/* A spool as an older trich-broker left it. */
#include "daemon/spool_lmdb.h"
#include "spool_case.h"

/* Format 1, spelled out: its records lie on disks, whatever this program's structs become. */
struct message_1 {
    struct spool_hash key, content;
    int64_t received_us;
    uint32_t refused, source_bytes, id_bytes, reason_bytes;
    char texts[11];
};
struct key_1 {
    uint64_t seq;
    int64_t article_id;
    struct spool_hash content;
    uint32_t state, unused;
};
struct ended_1 {
    struct spool_hash key;
    uint64_t seq;
};
struct counts_1 {
    uint64_t last_seq, received, done, dead, waiting, used_bytes, ended_begin, ended_end;
};

enum { SEQ = 1700000000000000, WAITING = 2, ENDED = 3, MESSAGE_BYTES = 67 };

static void put(MDB_txn *txn, MDB_dbi table, const void *key, size_t key_bytes, const void *value,
                size_t bytes)
{
    char key_copy[16], value_copy[128];
    assert_true(key_bytes <= sizeof key_copy && bytes <= sizeof value_copy);
    memcpy(key_copy, key, key_bytes);
    memcpy(value_copy, value, bytes);
    MDB_val k = {key_bytes, key_copy}, v = {bytes, value_copy};
    assert_int_equal(mdb_put(txn, table, &k, &v, 0), 0);
}

static MDB_dbi table_of(MDB_txn *txn, const char *name, unsigned flags)
{
    MDB_dbi table;
    assert_int_equal(mdb_dbi_open(txn, name, MDB_CREATE | flags, &table), 0);
    return table;
}

/* Three messages ended (done, done, dead) and two wait. */
static void write_records(MDB_txn *txn)
{
    MDB_dbi message = table_of(txn, "message", MDB_INTEGERKEY), key = table_of(txn, "key", 0);
    MDB_dbi ended = table_of(txn, "ended", MDB_INTEGERKEY);
    table_of(txn, "attempt", MDB_INTEGERKEY);
    for (unsigned i = 0; i < ENDED + WAITING; i++) {
        struct message_1 m = {hash_of(i), hash_of(1000000 + i), SEQ, 0, 4, 3, 0, "feeda-1text"};
        struct key_1 k = {SEQ + i, 41 + i, hash_of(1000000 + i), i < 2 ? 1 : i < ENDED ? 2 : 0, 0};
        struct ended_1 e = {hash_of(i), SEQ + i};
        uint64_t seq = SEQ + i, number = 10 + i;
        put(txn, key, &m.key, sizeof m.key, &k, sizeof k);
        if (i < ENDED)
            put(txn, ended, &number, sizeof number, &e, sizeof e);
        else
            put(txn, message, &seq, sizeof seq, &m, MESSAGE_BYTES);
    }
}

static void write_spool(struct place *p, uint64_t format)
{
    struct counts_1 counts = {SEQ + ENDED + WAITING - 1,
                              ENDED + WAITING,
                              2,
                              1,
                              WAITING,
                              (uint64_t)WAITING * (MESSAGE_BYTES + 32 + 160),
                              10,
                              13};
    MDB_env *env;
    MDB_txn *txn;
    assert_int_equal(mdb_env_create(&env), 0);
    assert_int_equal(mdb_env_set_maxdbs(env, 5), 0);
    assert_int_equal(mdb_env_open(env, p->dir, 0, 0600), 0);
    assert_int_equal(mdb_txn_begin(env, NULL, 0, &txn), 0);
    write_records(txn);
    put(txn, table_of(txn, "meta", MDB_INTEGERKEY), &format, sizeof format, &counts, sizeof counts);
    assert_int_equal(mdb_txn_commit(txn), 0);
    mdb_env_close(env);
}

static int setup_old(void **state)
{
    struct place *p = calloc(1, sizeof *p);
    snprintf(p->dir, sizeof p->dir, "/tmp/trich-spool-XXXXXX");
    assert_non_null(mkdtemp(p->dir));
    write_spool(p, 1);
    place_open(p);
    *state = p;
    return 0;
}

static void assert_totals_of_old(struct place *p)
{
    struct spool_totals t = spool_totals(p->spool);
    assert_true(t.received == ENDED + WAITING && t.done == 2 && t.duplicate == 0 && t.dead == 1 &&
                t.waiting == WAITING);
    assert_balanced(p);
}

static void test_all_that_was_there_is_there(void **state)
{
    struct place *p = *state;
    struct spool_item item;
    struct spool_known known;
    for (int opened = 0; opened < 2; opened++) {
        assert_totals_of_old(p);
        assert_int_equal(spool_next(p->spool, 0, &item, &p->e), 1);
        assert_true(item.seq == SEQ + ENDED);
        assert_text(item.source, "feed");
        assert_text(item.message, "text");
        begin(p);
        for (unsigned i = 0; i < ENDED + WAITING; i++) {
            struct spool_hash key = hash_of(i);
            assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 1);
            assert_true(known.seq == SEQ + i && (known.state == SPOOL_WAITING) == (i >= ENDED));
        }
        spool_abort(p->spool);
        place_reopen(p);
    }
}

static void test_tallies_begin_when_it_is_carried_over(void **state)
{
    struct place *p = *state;
    uint64_t after = spool_totals(p->spool).tallied_after;
    assert_true(after > SEQ + ENDED + WAITING);
    begin(p);
    end(p, SEQ + 3, SPOOL_ENDED_DONE, 1);
    uint64_t seq = append(p, 100, "new");
    end(p, SEQ + 4, SPOOL_ENDED_DEAD, 1);
    end(p, seq, SPOOL_ENDED_DUPLICATE, 1);
    commit(p);
    place_reopen(p);
    assert_true(seq > after && spool_totals(p->spool).tallied_after == after);
    assert_true(spool_totals(p->spool).used_bytes == 0);
    assert_balanced(p);
    struct rows r = {.place_bytes = 0};
    assert_true(rows_next(p, &r));
    assert_true(r.row.hour == 0 && r.row.kind == SPOOL_TALLY_OTHERS);
    assert_true(r.row.received.n == 5 && r.row.done.n == 3 && r.row.dead.n == 2);
    assert_true(rows_next(p, &r));
    assert_text(r.row.source, "feed");
    assert_true(r.row.received.n == 1 && r.row.received.seqs == seq && r.row.duplicate.seqs == seq);
    assert_false(rows_next(p, &r));
}

static void test_old_keys_are_forgotten_as_ever(void **state)
{
    struct place *p = *state;
    struct spool_known known;
    struct spool_hash first = hash_of(0), later = hash_of(2);
    begin(p);
    for (unsigned i = 0; i < REMEMBER - 1; i++)
        end(p, append(p, 1000 + i, "x"), SPOOL_ENDED_DONE, 1);
    assert_int_equal(spool_find(p->spool, &first, &known, &p->e), 0);
    assert_int_equal(spool_find(p->spool, &later, &known, &p->e), 1);
    commit(p);
}

/* Makes a spool of this format one of format 2, which had no producers: its messages are the same without them. */
static void make_format_2(struct place *p)
{
    MDB_env *env;
    MDB_txn *txn;
    MDB_dbi meta;
    uint64_t now = SPOOL_FORMAT, then = 2;
    MDB_val k = {sizeof now, &now}, v;
    char counts[sizeof(struct spool_counts)];
    assert_int_equal(mdb_env_create(&env), 0);
    assert_int_equal(mdb_env_set_maxdbs(env, 8), 0);
    assert_int_equal(mdb_env_open(env, p->dir, 0, 0600), 0);
    assert_int_equal(mdb_txn_begin(env, NULL, 0, &txn), 0);
    assert_int_equal(mdb_dbi_open(txn, "meta", MDB_INTEGERKEY, &meta), 0);
    assert_int_equal(mdb_get(txn, meta, &k, &v), 0);
    assert_int_equal(v.mv_size, sizeof counts);
    memcpy(counts, v.mv_data, sizeof counts);
    assert_int_equal(mdb_del(txn, meta, &k, NULL), 0);
    put(txn, meta, &then, sizeof then, counts, sizeof counts);
    assert_int_equal(mdb_txn_commit(txn), 0);
    mdb_env_close(env);
}

static void test_format_2_goes_on(void **state)
{
    struct place *p = *state;
    struct spool_item item;
    begin(p);
    uint64_t seq = append(p, 1, "text");
    commit(p);
    struct spool_totals before = spool_totals(p->spool);
    spool_close(&p->spool);
    make_format_2(p);
    for (int opened = 0; opened < 2; opened++) {
        place_open(p);
        struct spool_totals after = spool_totals(p->spool);
        assert_memory_equal(&before, &after, sizeof before);
        assert_int_equal(spool_get(p->spool, seq, &item, &p->e), 1);
        assert_text(item.message, "text");
        assert_false(str_known(item.producer));
        spool_close(&p->spool);
    }
    place_open(p);
}

static void test_an_unknown_format_is_left_alone(void **state)
{
    struct place *p = *state;
    static const uint64_t format = 99;
    spool_close(&p->spool);
    write_spool(p, 0);
    assert_int_equal(spool_open(&p->spool, p->dir, LIMIT_BYTES, REMEMBER, &p->e), -1);
    assert_non_null(strstr(p->e.text, "the spool's file is damaged"));
    char path[sizeof p->dir + 16];
    snprintf(path, sizeof path, "%s/data.mdb", p->dir);
    unlink(path);
    write_spool(p, format);
    assert_int_equal(spool_open(&p->spool, p->dir, LIMIT_BYTES, REMEMBER, &p->e), -1);
    assert_non_null(strstr(p->e.text, "use the trich that wrote it"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_all_that_was_there_is_there, setup_old, teardown),
        cmocka_unit_test_setup_teardown(test_tallies_begin_when_it_is_carried_over, setup_old, teardown),
        cmocka_unit_test_setup_teardown(test_old_keys_are_forgotten_as_ever, setup_old, teardown),
        cmocka_unit_test_setup_teardown(test_format_2_goes_on, setup, teardown),
        cmocka_unit_test_setup_teardown(test_an_unknown_format_is_left_alone, setup_old, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
