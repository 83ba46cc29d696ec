/* Retries of dead letters in the spool: known by their letter, not by their key. */
#include "spool_case.h"

/* A retry beside the version that its key stands for: neither hides the other, and each ends by itself. */
static void test_a_retry_leaves_the_key_alone(void **state)
{
    struct place *p = *state;
    struct spool_known known;
    struct spool_item item, retry = {.key = hash_of(1),
                                     .content = hash_of(5),
                                     .retry_of = 17,
                                     .source = STR("feed"),
                                     .id = STR("a-1"),
                                     .message = STR("old")};
    begin(p);
    uint64_t newer = append(p, 1, "new");
    assert_int_equal(spool_retry_waits(p->spool, 17, &p->e), 0);
    assert_int_equal(spool_append(p->spool, &retry, &p->e), 0);
    assert_int_equal(spool_retry_waits(p->spool, 17, &p->e), 1);
    commit(p);
    place_reopen(p);
    assert_int_equal(spool_get(p->spool, newer, &item, &p->e), 1);
    assert_int_equal(item.retry_of, 0);
    assert_int_equal(spool_get(p->spool, retry.seq, &item, &p->e), 1);
    assert_int_equal(item.retry_of, 17);
    assert_false(item.refused);
    assert_text(item.source, "feed");
    assert_text(item.message, "old");
    begin(p);
    assert_int_equal(spool_retry_waits(p->spool, 17, &p->e), 1);
    assert_int_equal(spool_retry_waits(p->spool, 18, &p->e), 0);
    assert_int_equal(spool_find(p->spool, &retry.key, &known, &p->e), 1);
    assert_int_equal(known.seq, newer);
    end(p, retry.seq, SPOOL_ENDED_DEAD, 0);
    assert_int_equal(spool_retry_waits(p->spool, 17, &p->e), 0);
    assert_int_equal(spool_find(p->spool, &retry.key, &known, &p->e), 1);
    assert_int_equal(known.seq, newer);
    assert_int_equal(known.state, SPOOL_WAITING);
    end(p, newer, SPOOL_ENDED_DONE, 1);
    commit(p);
    assert_balanced(p);
    assert_int_equal(spool_totals(p->spool).waiting, 0);
    assert_int_equal(spool_totals(p->spool).used_bytes, 0);
}

/* Also across a new start, and beside the letter's number. */
static void test_a_producer_stays_with_its_message(void **state)
{
    struct place *p = *state;
    struct spool_item item, brought = {.key = hash_of(7),
                                       .retry_of = 17,
                                       .producer = STR("crawler-1"),
                                       .source = STR("feed"),
                                       .id = STR("a-1"),
                                       .message = STR("text")};
    begin(p);
    assert_int_equal(spool_append(p->spool, &brought, &p->e), 0);
    const uint64_t retried = brought.seq;
    brought.retry_of = 0;
    assert_int_equal(spool_append(p->spool, &brought, &p->e), 0);
    uint64_t keyless = append(p, 8, "x");
    commit(p);
    place_reopen(p);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(spool_get(p->spool, i ? retried : brought.seq, &item, &p->e), 1);
        assert_text(item.producer, "crawler-1");
        assert_text(item.source, "feed");
        assert_text(item.message, "text");
        assert_int_equal(item.retry_of, i ? 17 : 0);
    }
    assert_int_equal(spool_get(p->spool, keyless, &item, &p->e), 1);
    assert_false(str_known(item.producer));
}

static void test_a_refused_retry(void **state)
{
    struct place *p = *state;
    struct spool_item item,
        retry = {.retry_of = 17, .refused = true, .reason = STR("why"), .message = STR("x")};
    begin(p);
    assert_int_equal(spool_append(p->spool, &retry, &p->e), 0);
    commit(p);
    assert_int_equal(spool_get(p->spool, retry.seq, &item, &p->e), 1);
    assert_true(item.refused);
    assert_int_equal(item.retry_of, 17);
    assert_text(item.reason, "why");
    begin(p);
    end(p, retry.seq, SPOOL_ENDED_DEAD, 0);
    assert_int_equal(spool_retry_waits(p->spool, 17, &p->e), 0);
    commit(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_retry_leaves_the_key_alone, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_producer_stays_with_its_message, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_refused_retry, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
