#include "daemon/refusal_limit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

enum { NOW_MS = 1000000 };

static void test_once_in_a_window_and_how_often_meanwhile(void **state)
{
    (void)state;
    static struct refusal_limit l;
    uint64_t again = 99;
    assert_true(refusal_limit_take(&l, "10.0.0.1 it has no key", 1, NOW_MS, &again));
    assert_int_equal(again, 0);
    for (int i = 1; i <= 500; i++)
        assert_false(refusal_limit_take(&l, "10.0.0.1 it has no key", 1, NOW_MS + i, &again));
    assert_true(
        refusal_limit_take(&l, "10.0.0.1 it has no key", 1, NOW_MS + REFUSAL_LIMIT_WINDOW_MS, &again));
    assert_int_equal(again, 500);
    assert_false(
        refusal_limit_take(&l, "10.0.0.1 it has no key", 1, NOW_MS + REFUSAL_LIMIT_WINDOW_MS + 1, &again));
}

static void test_some_may_be_told_more_often(void **state)
{
    (void)state;
    static struct refusal_limit l;
    uint64_t again = 99;
    for (int i = 0; i < 8; i++) {
        assert_true(refusal_limit_take(&l, "10.0.0.1", 8, NOW_MS + i, &again));
        assert_int_equal(again, 0);
    }
    assert_false(refusal_limit_take(&l, "10.0.0.1", 8, NOW_MS + REFUSAL_LIMIT_WINDOW_MS - 1, &again));
    assert_true(refusal_limit_take(&l, "10.0.0.1", 8, NOW_MS + REFUSAL_LIMIT_WINDOW_MS, &again));
    assert_int_equal(again, 1);
}

static void test_nobody_hides_another(void **state)
{
    (void)state;
    static struct refusal_limit l;
    uint64_t again = 99;
    assert_true(refusal_limit_take(&l, "10.0.0.1 it has no key", 1, NOW_MS, &again));
    assert_false(refusal_limit_take(&l, "10.0.0.1 it has no key", 1, NOW_MS, &again));
    assert_true(refusal_limit_take(&l, "10.0.0.2 it has no key", 1, NOW_MS, &again));
    assert_int_equal(again, 0);
    assert_true(refusal_limit_take(&l, "10.0.0.1 it takes another key", 1, NOW_MS, &again));
}

static void test_the_oldest_makes_room(void **state)
{
    (void)state;
    static struct refusal_limit l;
    char who[32];
    uint64_t again;
    for (int i = 0; i < 2 * REFUSAL_LIMIT_LINES; i++) {
        snprintf(who, sizeof who, "10.0.0.%d", i);
        assert_true(refusal_limit_take(&l, who, 1, NOW_MS + i, &again));
    }
    assert_int_equal(l.n, REFUSAL_LIMIT_LINES);
    for (int i = 2 * REFUSAL_LIMIT_LINES - 1; i >= REFUSAL_LIMIT_LINES; i--) {
        snprintf(who, sizeof who, "10.0.0.%d", i);
        assert_false(refusal_limit_take(&l, who, 1, NOW_MS + 2 * REFUSAL_LIMIT_LINES, &again));
    }
    assert_true(refusal_limit_take(&l, "10.0.0.0", 1, NOW_MS + 2 * REFUSAL_LIMIT_LINES, &again));
}

static void test_what_is_too_long_is_cut(void **state)
{
    (void)state;
    static struct refusal_limit l;
    char who[2 * REFUSAL_WHO_BYTES];
    uint64_t again;
    memset(who, 'x', sizeof who - 1);
    who[sizeof who - 1] = '\0';
    assert_true(refusal_limit_take(&l, who, 1, NOW_MS, &again));
    assert_false(refusal_limit_take(&l, who, 1, NOW_MS, &again));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_once_in_a_window_and_how_often_meanwhile),
        cmocka_unit_test(test_some_may_be_told_more_often),
        cmocka_unit_test(test_nobody_hides_another),
        cmocka_unit_test(test_the_oldest_makes_room),
        cmocka_unit_test(test_what_is_too_long_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
