/* How fast somebody may send, with a clock of our own. */
#include "daemon/allowance.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static uint32_t take_many(struct allowance *a, int64_t per_s, int64_t now_ms, uint32_t n)
{
    uint32_t taken = 0;
    for (uint32_t i = 0; i < n; i++)
        taken += allowance_take(a, per_s, now_ms) == 0;
    return taken;
}

static void test_no_limit(void **state)
{
    (void)state;
    struct allowance a = {0};
    assert_int_equal(take_many(&a, 0, 5, 100000), 100000);
}

/* Whatever the rate: a second's worth at once, then as the seconds go. */
static void test_rates(void **state)
{
    (void)state;
    static const int64_t rates[] = {1, 3, 10, 999, 1000, 7001, 1000000};
    for (size_t i = 0; i < COUNT_OF(rates); i++) {
        struct allowance a = {0};
        int64_t taken = 0;
        for (int64_t now_ms = 1000; now_ms <= 11000; now_ms += 7)
            taken += take_many(&a, rates[i], now_ms, (uint32_t)(rates[i] / 50 + 2));
        assert_in_range(taken, rates[i] * 10, rates[i] * 11 + 1);
    }
}

static void test_a_pause_saves_up_a_second_only(void **state)
{
    (void)state;
    struct allowance a = {0};
    assert_int_equal(take_many(&a, 10, 1000, 50), 10);
    assert_int_equal(take_many(&a, 10, INT64_C(100000000000), 50), 10);
    assert_int_equal(take_many(&a, 10, INT64_C(100000000000) + 500, 50), 5);
}

/* Those who are refused in one moment are each given a moment of their own, and then are in time. */
static void test_when_to_come_again(void **state)
{
    (void)state;
    struct allowance a = {0};
    uint32_t wait_ms[20];
    assert_int_equal(take_many(&a, 10, 1000, 10), 10);
    for (int i = 0; i < 20; i++) {
        wait_ms[i] = allowance_take(&a, 10, 1000);
        assert_int_equal(wait_ms[i], 100 * (i + 1));
    }
    for (int i = 0; i < 20; i++)
        assert_int_equal(allowance_take(&a, 10, 1000 + wait_ms[i]), 0);
}

static void test_nobody_is_sent_away_for_long(void **state)
{
    (void)state;
    struct allowance a = {0};
    uint32_t wait_ms = 0;
    take_many(&a, 1, 1000, 1);
    for (int i = 0; i < 100000; i++)
        wait_ms = allowance_take(&a, 1, 1000);
    assert_int_equal(wait_ms, ALLOWANCE_WAIT_MAX_MS);
}

static void test_another_rate_counts_at_once(void **state)
{
    (void)state;
    struct allowance a = {0};
    assert_int_equal(take_many(&a, 1000, 1000, 500), 500);
    assert_int_equal(take_many(&a, 5, 1001, 500), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_limit),
        cmocka_unit_test(test_rates),
        cmocka_unit_test(test_a_pause_saves_up_a_second_only),
        cmocka_unit_test(test_when_to_come_again),
        cmocka_unit_test(test_nobody_is_sent_away_for_long),
        cmocka_unit_test(test_another_rate_counts_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
