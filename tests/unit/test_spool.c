/* The spool on real LMDB files: what it promises after commits, aborts, full disks and kill -9. */
#include "spool_case.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { BIG_BYTES = 100000 };

static void assert_totals(struct place *p, uint64_t received, uint64_t done, uint64_t dead, uint64_t waiting)
{
    struct spool_totals t = spool_totals(p->spool);
    if (t.received != received || t.done != done || t.dead != dead || t.waiting != waiting)
        fail_msg("got received %llu done %llu dead %llu waiting %llu, want %llu %llu %llu %llu",
                 (unsigned long long)t.received, (unsigned long long)t.done, (unsigned long long)t.dead,
                 (unsigned long long)t.waiting, (unsigned long long)received, (unsigned long long)done,
                 (unsigned long long)dead, (unsigned long long)waiting);
    assert_balanced(p);
}

static void test_keeps_order_and_fields(void **state)
{
    struct place *p = *state;
    begin(p);
    uint64_t first = append(p, 1, "one");
    uint64_t second = append(p, 2, "two");
    commit(p);
    assert_true(second > first);
    place_reopen(p);
    struct spool_item item;
    assert_int_equal(spool_next(p->spool, 0, &item, &p->e), 1);
    assert_true(item.seq == first);
    assert_text(item.message, "one");
    assert_text(item.source, "feed");
    assert_text(item.id, "a-1");
    assert_memory_equal(&item.key, &(struct spool_hash){{1}}, sizeof item.key);
    assert_true(item.received_us == 1700000000000001);
    assert_int_equal(item.attempts, 0);
    assert_false(item.refused);
    assert_int_equal(spool_next(p->spool, first, &item, &p->e), 1);
    assert_true(item.seq == second);
    assert_int_equal(spool_next(p->spool, second, &item, &p->e), 0);
    assert_totals(p, 2, 0, 0, 2);
}

static void test_seq_is_a_time_and_rises_over_a_lost_spool(void **state)
{
    struct place *p = *state;
    uint64_t now_us = (uint64_t)time(NULL) * 1000000;
    begin(p);
    uint64_t seq = append(p, 1, "one");
    commit(p);
    assert_true(seq >= now_us);
    begin(p);
    for (unsigned i = 2; i < 500; i++) {
        uint64_t next = append(p, i, "more");
        assert_true(next > seq);
        seq = next;
    }
    commit(p);
}

static void test_finds_keys_within_the_transaction_and_after(void **state)
{
    struct place *p = *state;
    struct spool_known known;
    struct spool_hash key = hash_of(7), other = hash_of(8);
    begin(p);
    assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 0);
    uint64_t seq = append(p, 7, "seven");
    assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 1);
    assert_true(known.seq == seq);
    assert_int_equal(known.state, SPOOL_WAITING);
    assert_int_equal(spool_find(p->spool, &other, &known, &p->e), 0);
    commit(p);
    begin(p);
    end(p, seq, SPOOL_ENDED_DONE, 4711);
    commit(p);
    place_reopen(p);
    begin(p);
    assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 1);
    assert_int_equal(known.state, SPOOL_ENDED_DONE);
    assert_true(known.article_id == 4711);
    assert_memory_equal(known.content.bytes, hash_of(1000007).bytes, 16);
    spool_abort(p->spool);
    assert_totals(p, 1, 1, 0, 0);
    assert_true(spool_totals(p->spool).used_bytes == 0);
}

static void test_an_older_version_that_ends_leaves_the_newer_key(void **state)
{
    struct place *p = *state;
    struct spool_known known;
    struct spool_hash key = hash_of(7);
    begin(p);
    uint64_t older = append(p, 7, "first version");
    uint64_t newer = append(p, 7, "second version");
    end(p, older, SPOOL_ENDED_DEAD, 0);
    assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 1);
    assert_true(known.seq == newer);
    assert_int_equal(known.state, SPOOL_WAITING);
    commit(p);
    assert_totals(p, 2, 0, 1, 1);
}

static void test_abort_leaves_nothing(void **state)
{
    struct place *p = *state;
    begin(p);
    append(p, 1, "one");
    spool_abort(p->spool);
    struct spool_item item;
    assert_int_equal(spool_next(p->spool, 0, &item, &p->e), 0);
    assert_totals(p, 0, 0, 0, 0);
}

static void test_ending_twice_counts_once(void **state)
{
    struct place *p = *state;
    begin(p);
    uint64_t seq = append(p, 1, "one");
    end(p, seq, SPOOL_ENDED_DEAD, 0);
    end(p, seq, SPOOL_ENDED_DONE, 5);
    end(p, 12345, SPOOL_ENDED_DONE, 5);
    commit(p);
    assert_totals(p, 1, 0, 1, 0);
}

static void test_refused_ones_keep_their_reason_and_no_key(void **state)
{
    struct place *p = *state;
    struct spool_hash key = hash_of(9);
    struct spool_known known;
    struct spool_item item = {
        .key = key, .refused = true, .reason = STR("`content` is missing"), .message = STR("\x80")};
    begin(p);
    assert_int_equal(spool_append(p->spool, &item, &p->e), 0);
    assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 0);
    commit(p);
    struct spool_item got;
    assert_int_equal(spool_get(p->spool, item.seq, &got, &p->e), 1);
    assert_true(got.refused);
    assert_text(got.reason, "`content` is missing");
    assert_int_equal(got.source.len, 0);
    begin(p);
    end(p, item.seq, SPOOL_ENDED_DEAD, 0);
    commit(p);
    assert_totals(p, 1, 0, 1, 0);
}

static void test_attempts_are_kept(void **state)
{
    struct place *p = *state;
    uint32_t attempts;
    begin(p);
    uint64_t seq = append(p, 1, "poison");
    assert_int_equal(spool_attempt(p->spool, seq, STR("killed by signal 11"), &attempts, &p->e), 0);
    assert_int_equal(attempts, 1);
    commit(p);
    place_reopen(p);
    begin(p);
    assert_int_equal(spool_attempt(p->spool, seq, STR("killed by signal 11"), &attempts, &p->e), 0);
    assert_int_equal(attempts, 1); /* the same words are the same death */
    assert_int_equal(spool_attempt(p->spool, seq, STR("killed by signal 9"), &attempts, &p->e), 0);
    assert_int_equal(attempts, 2);
    assert_int_equal(spool_attempt(p->spool, 99, STR("nobody's"), &attempts, &p->e), 0);
    assert_int_equal(attempts, 0);
    commit(p);
    struct spool_item item;
    assert_int_equal(spool_get(p->spool, seq, &item, &p->e), 1);
    assert_int_equal(item.attempts, 2);
    assert_text(item.reason, "killed by signal 9");
    assert_text(item.message, "poison");
}

static void test_forgets_the_oldest_ended_keys(void **state)
{
    struct place *p = *state;
    struct spool_known known;
    enum { MORE = 50 };
    uint64_t waiting;
    begin(p);
    waiting = append(p, 500000, "waits for long");
    for (unsigned i = 0; i < REMEMBER + MORE; i++)
        end(p, append(p, i, "short"), SPOOL_ENDED_DONE, (int64_t)i + 1);
    commit(p);
    place_reopen(p);
    begin(p);
    for (unsigned i = 0; i < REMEMBER + MORE; i++) {
        struct spool_hash key = hash_of(i);
        int found = spool_find(p->spool, &key, &known, &p->e);
        if (found != (i >= MORE))
            fail_msg("key %u: got %d, want %d", i, found, i >= MORE);
    }
    struct spool_hash key = hash_of(500000);
    assert_int_equal(spool_find(p->spool, &key, &known, &p->e), 1);
    assert_true(known.seq == waiting);
    spool_abort(p->spool);
    assert_totals(p, REMEMBER + MORE + 1, REMEMBER + MORE, 0, 1);
}

/* Appends big messages until it is full, in groups; how many. */
static unsigned fill(struct place *p)
{
    static char big[BIG_BYTES + 1];
    unsigned n = 0;
    memset(big, 'x', BIG_BYTES);
    for (;;) {
        begin(p);
        bool full = append(p, n, big) == 0;
        commit(p);
        if (full)
            return n;
        n++;
    }
}

static void test_full_by_bytes_and_free_again(void **state)
{
    struct place *p = *state;
    for (int round = 0; round < 3; round++) {
        unsigned n = fill(p);
        if (n < LIMIT_BYTES / BIG_BYTES - 8 || n > LIMIT_BYTES / BIG_BYTES)
            fail_msg("round %d: %u messages of %d bytes fitted into %d bytes", round, n, BIG_BYTES,
                     LIMIT_BYTES);
        assert_true(spool_totals(p->spool).used_bytes <= LIMIT_BYTES);
        struct spool_item item;
        begin(p);
        for (uint64_t seq = 0; spool_next(p->spool, seq, &item, &p->e) == 1; seq = item.seq)
            end(p, item.seq, SPOOL_ENDED_DONE, 1);
        commit(p);
        assert_true(spool_totals(p->spool).used_bytes == 0);
    }
}

/* What a full disk does: writes to the file fail. A file size limit is one that a test can have. */
static int child_on_full_disk(struct place *p)
{
    static char big[BIG_BYTES + 1];
    memset(big, 'x', BIG_BYTES);
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = {1900 << 10, 1900 << 10};
    if (spool_open(&p->spool, p->dir, LIMIT_BYTES, REMEMBER, &p->e) < 0 ||
        setrlimit(RLIMIT_FSIZE, &limit) < 0)
        return 1;
    unsigned kept = 0;
    int rc = 0;
    while (rc == 0) {
        if (spool_begin(p->spool, &p->e) < 0)
            return 2;
        if (append(p, kept, big) == 0) { /* where the file system tells beforehand: tmpfs */
            spool_abort(p->spool);
            rc = SPOOL_FULL;
        } else {
            rc = spool_commit(p->spool, &p->e);
        }
        kept += rc == 0;
    }
    if (rc != SPOOL_FULL || kept < 5 || spool_totals(p->spool).waiting != kept)
        return 3;
    struct spool_item item;
    if (spool_next(p->spool, 0, &item, &p->e) != 1) /* reading goes on */
        return 4;
    if (spool_begin(p->spool, &p->e) < 0 || spool_end(p->spool, item.seq, SPOOL_ENDED_DONE, 1, &p->e) != 0)
        return 5;
    rc = spool_commit(p->spool, &p->e);
    if (rc != 0 && rc != SPOOL_FULL)
        return 6;
    return spool_totals(p->spool).waiting == kept - (rc == 0) ? 0 : 7;
}

static void wait_child(pid_t child, int want_signal)
{
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    if (want_signal)
        assert_true(WIFSIGNALED(status) && WTERMSIG(status) == want_signal);
    else if (!WIFEXITED(status) || WEXITSTATUS(status))
        fail_msg("the child ended with status 0x%x", (unsigned)status);
}

static void test_full_disk_keeps_what_was_committed(void **state)
{
    struct place *p = *state;
    spool_close(&p->spool);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(child_on_full_disk(p));
    wait_child(child, 0);
    place_open(p);
    struct spool_totals t = spool_totals(p->spool);
    struct spool_item item;
    uint64_t found = 0;
    for (uint64_t seq = 0; spool_next(p->spool, seq, &item, &p->e) == 1; seq = item.seq)
        found++;
    assert_true(found == t.waiting && found >= 4);
    begin(p);
    assert_true(append(p, 777, "there is room again") != 0);
    commit(p);
}

/* Commits `committed` messages, appends one more without committing, is killed. */
static void child_that_is_killed(struct place *p, unsigned committed)
{
    if (spool_open(&p->spool, p->dir, LIMIT_BYTES, REMEMBER, &p->e) < 0)
        _exit(1);
    for (unsigned i = 0; i < committed; i++) {
        begin(p);
        uint64_t seq = append(p, i, "committed");
        if (i % 2)
            end(p, seq, SPOOL_ENDED_DONE, i);
        commit(p);
    }
    begin(p);
    append(p, committed, "never committed");
    raise(SIGKILL);
    _exit(2);
}

static void test_kill_9_loses_nothing_that_was_committed(void **state)
{
    struct place *p = *state;
    static const unsigned committed[] = {0, 1, 7, 20};
    uint64_t received = 0, done = 0;
    for (size_t i = 0; i < COUNT_OF(committed); i++) {
        spool_close(&p->spool);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0)
            child_that_is_killed(p, committed[i]);
        wait_child(child, SIGKILL);
        place_open(p);
        received += committed[i];
        done += committed[i] / 2;
        assert_totals(p, received, done, 0, received - done);
    }
    struct spool_item item;
    uint64_t found = 0;
    for (uint64_t seq = 0; spool_next(p->spool, seq, &item, &p->e) == 1; seq = item.seq, found++)
        assert_text(item.message, "committed");
    assert_true(found == received - done);
}

static void test_bad_places_are_told(void **state)
{
    struct place *p = *state;
    struct spool *other = NULL;
    char path[128], dir[] = "/tmp/trich-spool-bad-XXXXXX";
    assert_int_equal(spool_open(&other, "/nonexistent/spool", LIMIT_BYTES, REMEMBER, &p->e), -1);
    assert_non_null(strstr(p->e.text, "cannot make the spool directory /nonexistent/spool"));
    assert_non_null(mkdtemp(dir));
    snprintf(path, sizeof path, "%s/data.mdb", dir);
    FILE *f = fopen(path, "w");
    for (int i = 0; i < 9000; i++)
        fputc('?', f);
    fclose(f);
    assert_int_equal(spool_open(&other, dir, LIMIT_BYTES, REMEMBER, &p->e), -1);
    assert_non_null(strstr(p->e.text, "move the directory"));
    assert_null(other);
    unlink(path);
    snprintf(path, sizeof path, "%s/lock.mdb", dir);
    unlink(path);
    snprintf(path, sizeof path, "%s/lock", dir);
    unlink(path);
    assert_int_equal(rmdir(dir), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_keeps_order_and_fields, setup, teardown),
        cmocka_unit_test_setup_teardown(test_seq_is_a_time_and_rises_over_a_lost_spool, setup, teardown),
        cmocka_unit_test_setup_teardown(test_finds_keys_within_the_transaction_and_after, setup, teardown),
        cmocka_unit_test_setup_teardown(test_an_older_version_that_ends_leaves_the_newer_key, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_abort_leaves_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(test_ending_twice_counts_once, setup, teardown),
        cmocka_unit_test_setup_teardown(test_refused_ones_keep_their_reason_and_no_key, setup, teardown),
        cmocka_unit_test_setup_teardown(test_attempts_are_kept, setup, teardown),
        cmocka_unit_test_setup_teardown(test_forgets_the_oldest_ended_keys, setup, teardown),
        cmocka_unit_test_setup_teardown(test_full_by_bytes_and_free_again, setup, teardown),
        cmocka_unit_test_setup_teardown(test_full_disk_keeps_what_was_committed, setup, teardown),
        cmocka_unit_test_setup_teardown(test_kill_9_loses_nothing_that_was_committed, setup, teardown),
        cmocka_unit_test_setup_teardown(test_bad_places_are_told, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
