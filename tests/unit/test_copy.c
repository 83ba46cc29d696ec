/* COPY BINARY fields against their bytes, as PostgreSQL's receive functions read them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "daemon/copy.h"

#include <stdio.h>
#include <stdlib.h>

/* What c holds, in hexadecimal. */
static void check(struct copy *c, const char *what, const char *want)
{
    struct buf hex = {0};
    for (size_t i = 0; i < c->buf.len; i++)
        buf_printf(&hex, "%02x", (unsigned char)c->buf.data[i]);
    if (!hex.data || strcmp(hex.data, want) != 0)
        fail_msg("%s: got %s, want %s", what, hex.data ? hex.data : "nothing", want);
    buf_free(&hex);
    copy_free(c);
}

static void test_decimals(void **state)
{
    (void)state;
    static const struct {
        struct decimal value;
        const char *want; /* length, then digits, weight, sign, scale, groups of four digits */
    } cases[] = {
        {{0, 0, false}, "ffffffff"},
        {{0, 0, true}, "000000080000000000000000"},
        {{0, 2, true}, "000000080000000000000002"},
        {{7, 0, true}, "0000000a00010000000000000007"},
        {{-7, 0, true}, "0000000a00010000400000000007"},
        {{10000, 0, true}, "0000000a00010001000000000001"},
        {{12345, 0, true}, "0000000c000200010000000000010929"},
        {{985, 1, true}, "0000000c000200000000000100621388"},
        {{5, 1, true}, "0000000a0001ffff000000011388"},
        {{1, 5, true}, "0000000a0001fffe0000000503e8"},
        {{12345678, 4, true}, "0000000c000200000000000404d2162e"},
        {{INT64_MAX, 0, true}, "000000120005000400000000039a0d2c0170156516af"},
        {{INT64_MIN, 0, true}, "000000120005000440000000039a0d2c0170156516b0"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct copy c = {0};
        char what[64], text[32];
        decimal_format(cases[i].value, text);
        snprintf(what, sizeof what, "%s", text);
        copy_decimal(&c, cases[i].value);
        check(&c, what, cases[i].want);
    }
}

static void test_days_and_periods(void **state)
{
    (void)state;
    struct copy c = {0};
    copy_date(&c, DAY_NONE);
    check(&c, "unknown day", "ffffffff");
    copy_date(&c, civil_to_day((struct civil){2000, 1, 1}));
    check(&c, "2000-01-01", "0000000400000000");
    copy_date(&c, civil_to_day((struct civil){1999, 12, 31}));
    check(&c, "1999-12-31", "00000004ffffffff");
    copy_period(&c, PERIOD_NONE);
    check(&c, "unknown period", "ffffffff");
    copy_period(&c, (struct period){civil_to_day((struct civil){2000, 1, 1}),
                                    civil_to_day((struct civil){2000, 1, 31})});
    check(&c, "January 2000", "00000011060000000400000000000000040000001e");
    copy_span(&c, SPAN_NONE);
    check(&c, "no span", "ffffffff");
    copy_span(&c, (struct span){3, 9});
    check(&c, "span", "000000110200000004000000030000000400000009");
    copy_time_us(&c, INT64_MIN);
    check(&c, "unknown time", "ffffffff");
    copy_time_us(&c, 946684800000001);
    check(&c, "a microsecond after 2000", "000000080000000000000001");
}

static void test_texts(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        const char *plain, *clean;
    } cases[] = {
        {{NULL, 0}, "ffffffff", "ffffffff"},
        {{"", 0}, "00000000", "ffffffff"},
        {{"ab", 2}, "000000026162", "000000026162"},
        {{"\xE1\xBB\x87", 3}, "00000003e1bb87", "00000003e1bb87"},
        {{"a\0b", 3}, "00000003610062", "0000000561efbfbd62"},
        {{"a\xE1\xBB", 3}, "0000000361e1bb", "0000000761efbfbdefbfbd"},
        {{"\xED\xA0\x80", 3}, "00000003eda080", "00000009efbfbdefbfbdefbfbd"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct copy c = {0};
        copy_text(&c, cases[i].text);
        check(&c, "copy_text", cases[i].plain);
        copy_text_clean(&c, cases[i].text);
        check(&c, "copy_text_clean", cases[i].clean);
    }
}

static void test_lists(void **state)
{
    (void)state;
    const struct str two[] = {STR("a"), STR("")};
    const int64_t numbers[] = {1, -1};
    struct copy c = {0};
    copy_texts(&c, NULL, 0);
    check(&c, "no texts", "0000000c000000000000000100000019");
    copy_texts(&c, two, 2);
    check(&c, "two texts", "0000001d0000000100000001000000190000000200000001000000016100000000");
    copy_texts_clean(&c, two, 2);
    check(&c, "two clean texts", "0000001d00000001000000010000001900000002000000010000000161ffffffff");
    copy_int64s(&c, numbers, 2);
    check(&c, "two numbers",
          "0000002c000000010000000100000014000000020000000100000008000000000000000100000008ffffffffffffffff");
    copy_jsonb(&c, STR("{}"));
    check(&c, "jsonb", "00000003017b7d");
}

static void test_rows(void **state)
{
    (void)state;
    struct copy c = {0};
    copy_end(&c);
    assert_int_equal(c.buf.len, 0); /* a table without rows needs no COPY */
    copy_row(&c, 2);
    copy_int32(&c, 5);
    copy_count(&c, RECORD_COUNT_NONE);
    copy_row(&c, 1);
    copy_texts(&c, (const struct str[]){STR("x")}, 1); /* elements are no fields of the row */
    copy_end(&c);
    assert_int_equal(c.rows, 2);
    check(&c, "rows",
          "5047434f50590aff0d0a00000000000000000000020000000400000005ffffffff00010000001900000001000000010000"
          "001900000001000000010000000178ffff");
}

static void test_memory_is_bounded(void **state)
{
    (void)state;
    struct copy c = {.buf.limit_bytes = 40};
    for (int i = 0; i < 10; i++)
        copy_text_clean(&c, STR("ten bytes."));
    assert_true(copy_failed(&c));
    copy_texts(&c, (const struct str[]){STR("x")}, 1);
    assert_true(copy_failed(&c));
    copy_free(&c);
}

static void test_memory_is_given_back(void **state)
{
    (void)state;
    struct copy c = {0};
    char *huge = calloc(1, 20 << 20);
    assert_non_null(huge);
    copy_bytes(&c, str_of(huge, 20 << 20));
    free(huge);
    assert_true(c.buf.cap >= 20 << 20);
    copy_clear(&c);
    assert_int_equal(c.buf.cap, 0);
    copy_int32(&c, 1);
    copy_clear(&c);
    assert_true(c.buf.cap > 0);
    copy_free(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decimals),
        cmocka_unit_test(test_days_and_periods),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_memory_is_bounded),
        cmocka_unit_test(test_memory_is_given_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
