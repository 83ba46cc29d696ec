#include "common/log_limit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* What a log with limits says: one line each, or how many more. */
struct said {
    uint64_t told, more;
};

static void drain(struct log_limit *l, int64_t now_ms, struct said *said)
{
    struct log_limit_line line;
    while (log_limit_over(l, now_ms, &line)) {
        assert_true(line.more > 0);
        said->more += line.more;
    }
}

static bool occur(struct log_limit *l, const char *event, int64_t now_ms, struct said *said)
{
    drain(l, now_ms, said);
    bool told = log_limit_take(l, str_of(event, strlen(event)), LOG_LEVEL_WARNING, now_ms);
    said->told += told;
    return told;
}

static void test_a_flood_is_counted_and_told_when_the_window_is_over(void **state)
{
    (void)state;
    struct log_limit l = {.n = 0};
    struct said said = {0};
    struct log_limit_line line;
    for (int i = 0; i < 5000; i++)
        assert_int_equal(occur(&l, "noise", 1000 + i, &said), i < LOG_LIMIT_BURST);
    assert_false(log_limit_over(&l, 1000 + LOG_LIMIT_WINDOW_MS - 1, &line));
    assert_true(log_limit_over(&l, 1000 + LOG_LIMIT_WINDOW_MS, &line));
    assert_string_equal(line.event, "noise");
    assert_int_equal(line.level, LOG_LEVEL_WARNING);
    assert_int_equal(line.more, 5000 - LOG_LIMIT_BURST);
    assert_false(log_limit_over(&l, INT64_MAX, &line));
    assert_true(occur(&l, "noise", 1000 + LOG_LIMIT_WINDOW_MS, &said));
}

static void test_what_is_rare_is_told_always(void **state)
{
    (void)state;
    struct log_limit l = {.n = 0};
    struct said said = {0};
    for (int64_t i = 0; i < 1000; i++)
        assert_true(occur(&l, "rare", i * LOG_LIMIT_WINDOW_MS / LOG_LIMIT_BURST, &said));
    assert_int_equal(said.more, 0);
}

static void test_one_event_does_not_silence_another(void **state)
{
    (void)state;
    struct log_limit l = {.n = 0};
    struct said said = {0};
    for (int i = 0; i < 1000; i++)
        occur(&l, "noise", 5, &said);
    assert_true(occur(&l, "other", 5, &said));
}

static void test_more_names_than_lines_are_counted_together(void **state)
{
    (void)state;
    struct log_limit l = {.n = 0};
    struct said said = {0};
    uint64_t occurred = 0;
    for (int i = 0; i < LOG_LIMIT_EVENTS * 4; i++)
        for (int times = 0; times < LOG_LIMIT_BURST * 2; times++) {
            char name[100];
            snprintf(name, sizeof name, "%0*d", i % 2 ? 90 : 5, i);
            occur(&l, name, 7, &said);
            occurred++;
        }
    assert_in_range(said.told, LOG_LIMIT_BURST, (uint64_t)LOG_LIMIT_BURST * LOG_LIMIT_EVENTS);
    drain(&l, INT64_MAX, &said);
    assert_int_equal(said.told + said.more, occurred);
}

/* Property: whatever comes when, told and counted together are what occurred, and no window has more than its share. */
static void test_nothing_is_lost(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        static const char *const names[] = {"a", "b", "c"};
        struct log_limit l = {.n = 0};
        struct said said = {0};
        int64_t now_ms = 0;
        uint64_t occurred = 0, windows = 0, last = UINT64_MAX;
        srand(seed);
        for (int i = 0; i < 3000; i++) {
            now_ms += rand() % 10 ? rand() % 100 : rand() % 20000;
            uint64_t window = (uint64_t)now_ms / LOG_LIMIT_WINDOW_MS;
            windows += window != last;
            last = window;
            occur(&l, names[rand() % 3], now_ms, &said);
            occurred++;
        }
        assert_in_range(said.told, 1, (windows + 1) * 3 * LOG_LIMIT_BURST);
        drain(&l, INT64_MAX, &said);
        assert_int_equal(said.told + said.more, occurred);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_flood_is_counted_and_told_when_the_window_is_over),
        cmocka_unit_test(test_what_is_rare_is_told_always),
        cmocka_unit_test(test_one_event_does_not_silence_another),
        cmocka_unit_test(test_more_names_than_lines_are_counted_together),
        cmocka_unit_test(test_nothing_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
