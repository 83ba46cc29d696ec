/* What trich top computes and cuts; how it looks in a terminal is e2e's. */
#include "daemon/trich_latency.h"
#include "daemon/trich_screen.h"
#include "daemon/trich_top.h"

#include <jansson.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static struct latency latency_of(const char *text)
{
    struct latency l;
    json_t *broker = json_loads(text, 0, NULL);
    latency_read(&l, broker);
    json_decref(broker);
    return l;
}

static void test_quantiles(void **state)
{
    (void)state;
    struct latency l = latency_of("{\"latency_s\":{\"buckets\":[[0.01,50],[0.1,98],[1,99]],\"count\":100}}");
    assert_true(latency_quantile(&l, 0.5) == 0.01);
    assert_true(latency_quantile(&l, 0.51) == 0.1);
    assert_true(latency_quantile(&l, 0.99) == 1);
    assert_true(isinf(latency_quantile(&l, 1)));
    l = latency_of("{\"latency_s\":{\"buckets\":[[0.01,0]],\"count\":0}}");
    assert_true(latency_quantile(&l, 0.5) < 0);
}

static void test_between_two_answers(void **state)
{
    (void)state;
    struct latency older = latency_of("{\"latency_s\":{\"buckets\":[[0.01,50],[0.1,98]],\"count\":100}}");
    struct latency newer = latency_of("{\"latency_s\":{\"buckets\":[[0.01,50],[0.1,108]],\"count\":110}}");
    struct latency l = latency_between(&older, &newer);
    assert_true(l.all == 10 && latency_quantile(&l, 0.5) == 0.1);
    l = latency_between(&newer, &older); /* trichd began anew */
    assert_true(l.all == 100);
}

static void test_odd_answers(void **state)
{
    (void)state;
    static const char *const odd[] = {"{}", "{\"latency_s\":5}",
                                      "{\"latency_s\":{\"buckets\":[5,[],[\"x\",null]],\"count\":\"x\"}}"};
    for (size_t i = 0; i < COUNT_OF(odd); i++) {
        struct latency l = latency_of(odd[i]);
        assert_true(latency_quantile(&l, 0.5) < 0);
    }
}

static void test_durations(void **state)
{
    (void)state;
    char room[24];
    assert_string_equal(latency_text(0.005, room), "5 ms");
    assert_string_equal(latency_text(2.5, room), "2.5 s");
    assert_string_equal(latency_text(-1, room), "-");
    assert_string_equal(latency_text(HUGE_VAL, room), "very long");
}

static void check_cut(const char *line, size_t columns, bool ascii, const char *want)
{
    struct buf out = {0};
    screen_add_cut(&out, str_of(line, strlen(line)), columns, ascii);
    buf_add_byte(&out, 0);
    assert_string_equal(out.data, want);
    buf_free(&out);
}

static void test_lines_are_cut_by_columns(void **state)
{
    (void)state;
    check_cut("abcdef", 4, false, "abcd");
    check_cut("\033[1mabc\033[0mdef", 2, false, "\033[1mab\033[0m");
    check_cut("a\xcc\x81"
              "bc",
              2, false,
              "a\xcc\x81"
              "b");
    check_cut("中中", 3, false, "中");
    check_cut("中b", 1, false, "");
    check_cut("đường", 5, true, "???ng");
    check_cut("x", 0, false, "");
}

static json_t *answer(int received, int done, int duplicate, int dead)
{
    return json_pack("{s:{s:i,s:i,s:i,s:i}}", "spool", "received", received, "done", done, "duplicate",
                     duplicate, "dead", dead);
}

static void test_rates(void **state)
{
    (void)state;
    struct top t = {.delay_s = 1};
    top_answered(&t, answer(100, 50, 0, 0), 1000);
    assert_int_equal(t.n, 0);
    top_answered(&t, answer(300, 60, 10, 1), 3000);
    assert_int_equal(t.n, 1);
    assert_true(t.samples[0].received_per_s == 100 && t.samples[0].done_per_s == 10 &&
                t.samples[0].dead_per_s == 0.5);
    top_answered(&t, answer(5, 0, 0, 0), 4000); /* of another spool */
    assert_true(t.samples[1].received_per_s == 0);
    top_forget(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quantiles),
        cmocka_unit_test(test_between_two_answers),
        cmocka_unit_test(test_odd_answers),
        cmocka_unit_test(test_durations),
        cmocka_unit_test(test_lines_are_cut_by_columns),
        cmocka_unit_test(test_rates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
