#include "common/log.h"
#include "common/log_limit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

/* What one log_event wrote: standard error is a pipe meanwhile. */
struct capture {
    int pipe[2], kept;
    char text[4096];
};

static void capture_begin(struct capture *c)
{
    assert_int_equal(pipe(c->pipe), 0);
    c->kept = dup(STDERR_FILENO);
    assert_true(dup2(c->pipe[1], STDERR_FILENO) >= 0);
}

static const char *capture_end(struct capture *c)
{
    assert_true(dup2(c->kept, STDERR_FILENO) >= 0);
    close(c->kept);
    close(c->pipe[1]);
    ssize_t n = read(c->pipe[0], c->text, sizeof c->text - 1);
    assert_true(n >= 0);
    c->text[n] = 0;
    close(c->pipe[0]);
    return c->text;
}

/* Logs one value under the key "v" and compares how it was written. */
static void check_value(const char *value, const char *want)
{
    struct capture c;
    capture_begin(&c);
    log_event(LOG_LEVEL_INFO, "seen v=%s end=%d", value, 7);
    const char *got = capture_end(&c), *at = strstr(got, " v=");
    assert_non_null(at);
    char wanted[2048];
    snprintf(wanted, sizeof wanted, " v=%s end=7\n", want);
    assert_string_equal(at, wanted);
}

static void test_values(void **state)
{
    (void)state;
    static const struct {
        const char *value, *want;
    } cases[] = {
        {"plain", "plain"},
        {"", "\"\""},
        {"two words", "\"two words\""},
        {"a=b", "\"a=b\""},
        {"say \"hi\"", "\"say \\\"hi\\\"\""},
        {"back\\slash", "\"back\\\\slash\""},
        {"line\nlevel=error event=forged", "\"line\\nlevel=error event=forged\""},
        {"\033[31mred", "\\x1b[31mred"},
        {"nghị quyết", "\"nghị quyết\""},
        {"Đảng", "Đảng"},
        {"\xff\xfe", "\\xff\\xfe"},
        {"\xc0\xaf", "\\xc0\\xaf"},          /* overlong */
        {"\xed\xa0\x80", "\\xed\\xa0\\x80"}, /* surrogate */
        {"\xc2\x85next", "\\xc2\\x85next"},  /* C1 control */
        {"\xe1\xba", "\\xe1\\xba"},          /* cut */
        {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
        {NULL, "(none)"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        check_value(cases[i].value, cases[i].want);
}

static void test_conversions(void **state)
{
    (void)state;
    struct capture c;
    capture_begin(&c);
    log_event(LOG_LEVEL_WARNING,
              "many d=%d u=%u ld=%ld lu=%lu lld=%lld zu=%zu x=%08x c=%c f=%.2f s=%.*s pc=%d%% lit=ok", -1, 2U,
              -3L, 4UL, -5LL, (size_t)6, 0xabU, 'z', 1.5, 3, "abcdef", 50);
    const char *got = capture_end(&c), *at = strstr(got, " d=");
    assert_non_null(at);
    assert_string_equal(at, " d=-1 u=2 ld=-3 lu=4 lld=-5 zu=6 x=ab c=z f=1.50 s=abc pc=50% lit=ok\n");
}

static void test_head_names_level_event_program_and_process(void **state)
{
    (void)state;
    char want[128];
    snprintf(want, sizeof want, "level=error event=spool_full program=tester pid=%d\n", (int)getpid());
    struct capture c;
    capture_begin(&c);
    log_event(LOG_LEVEL_ERROR, "spool_full");
    assert_string_equal(capture_end(&c), want);
}

static void test_levels_below_are_silent(void **state)
{
    (void)state;
    struct capture c;
    capture_begin(&c);
    log_setup("tester", LOG_LEVEL_WARNING);
    log_event(LOG_LEVEL_INFO, "quiet");
    log_event(LOG_LEVEL_DEBUG, "quieter");
    log_setup("tester", LOG_LEVEL_DEBUG);
    assert_string_equal(capture_end(&c), "");
}

static void test_words_of_levels(void **state)
{
    (void)state;
    for (int i = 0; i < LOG_LEVELS; i++)
        assert_int_equal(log_level_of(log_level_names[i]), i);
    assert_int_equal(log_level_of("loud"), LOG_LEVEL_INFO);
}

/* A long value is cut and the keys behind it stay; a long line keeps its bound and its newline. */
static void test_length_is_bounded(void **state)
{
    (void)state;
    char text[5000];
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = i % 50 == 0 ? ' ' : 'a';
    text[sizeof text - 1] = 0;
    struct capture c;
    capture_begin(&c);
    log_event(LOG_LEVEL_INFO, "long a=%s n=%d", text, 5);
    const char *got = capture_end(&c);
    assert_true(strlen(got) <= 1500);
    assert_non_null(strstr(got, "…\" n=5\n"));
    capture_begin(&c);
    log_event(LOG_LEVEL_INFO, "long a=%s b=%s c=%s n=%d", text, text, text, 5);
    got = capture_end(&c);
    assert_in_range(strlen(got), 1400, 1500);
    assert_string_equal(got + strlen(got) - strlen("…\"\n"), "…\"\n");
    assert_ptr_equal(strchr(got, '\n'), got + strlen(got) - 1);
}

static void test_control_bytes_do_not_grow_the_line(void **state)
{
    (void)state;
    char text[2000];
    memset(text, 1, sizeof text - 1);
    text[sizeof text - 1] = 0;
    struct capture c;
    capture_begin(&c);
    log_event(LOG_LEVEL_INFO, "long a=%s b=%s n=%d", text, text, 5);
    assert_in_range(strlen(capture_end(&c)), 1000, 1500);
}

static unsigned count(const char *text, const char *what)
{
    unsigned n = 0;
    for (const char *at = text; (at = strstr(at, what)); at++)
        n++;
    return n;
}

/* What is not told one by one is told as a number, at the latest at the end; what ends the program is always told. */
static void test_one_event_cannot_flood(void **state)
{
    (void)state;
    static char text[65536];
    struct capture c;
    capture_begin(&c);
    log_setup("t", LOG_LEVEL_INFO);
    for (int i = 0; i < LOG_LIMIT_BURST + 57; i++)
        log_event(LOG_LEVEL_WARNING, "noise n=%d", i);
    for (int i = 0; i < 3; i++)
        log_fatal("over n=%d", i);
    log_finish();
    log_setup("tester", LOG_LEVEL_DEBUG);
    assert_true(dup2(c.kept, STDERR_FILENO) >= 0);
    close(c.kept);
    close(c.pipe[1]);
    ssize_t n = read(c.pipe[0], text, sizeof text - 1);
    close(c.pipe[0]);
    assert_true(n > 0);
    text[n] = 0;
    assert_int_equal(count(text, "event=noise"), LOG_LIMIT_BURST + 1);
    assert_non_null(strstr(text, " more=57 reason=\"57 more like this in a minute\"\n"));
    assert_int_equal(count(text, "event=over"), 3);
}

static void test_each_line_of_an_error_is_told(void **state)
{
    (void)state;
    struct capture c;
    capture_begin(&c);
    log_error_lines("refused", STR("one\ntwo words\n"));
    const char *got = capture_end(&c);
    assert_int_equal(count(got, "level=error event=refused "), 2);
    assert_non_null(strstr(got, " reason=one\n"));
    assert_non_null(strstr(got, " reason=\"two words\"\n"));
}

static int setup(void **state)
{
    (void)state;
    unsetenv("JOURNAL_STREAM");
    log_setup("tester", LOG_LEVEL_DEBUG);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_conversions),
        cmocka_unit_test(test_head_names_level_event_program_and_process),
        cmocka_unit_test(test_levels_below_are_silent),
        cmocka_unit_test(test_words_of_levels),
        cmocka_unit_test(test_length_is_bounded),
        cmocka_unit_test(test_control_bytes_do_not_grow_the_line),
        cmocka_unit_test(test_one_event_cannot_flood),
        cmocka_unit_test(test_each_line_of_an_error_is_told),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
