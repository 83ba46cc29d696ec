#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/text_width.h"

static const struct {
    const char *text;
    size_t columns;
} texts[] = {
    {"", 0},
    {"abc", 3},
    {"Bệnh viện", 9},
    {"Be\xcc\xa3\xcc\x82nh", 4}, /* the same letters decomposed */
    {"Đảng ủy", 7},
    {"漢字", 4},
    {"a\xff", 2},
    {"\xc0\x80", 2},     /* overlong */
    {"\xed\xa0\x80", 3}, /* a surrogate */
    {"\xe1\xba", 2},     /* cut off */
    {"\xf4\x90\x80\x80", 4},
};

static void test_widths(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        struct str s = str_of(texts[i].text, strlen(texts[i].text));
        if (text_width(s) != texts[i].columns)
            fail_msg("columns(%s): got %zu, want %zu", s.at, text_width(s), texts[i].columns);
    }
}

static void test_what_fits(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t columns, want;
    } cases[] = {
        {"abc", 2, 2},        {"abc", 9, 3},  {"ệệ", 1, 3},
        {"e\xcc\xa3x", 1, 3}, /* a mark stays with its letter */
        {"漢字", 3, 3},       {"漢字", 1, 0}, {"\xff\xff", 1, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t got = text_width_fit(str_of(cases[i].text, strlen(cases[i].text)), cases[i].columns);
        if (got != cases[i].want)
            fail_msg("fit(%s, %zu): got %zu, want %zu", cases[i].text, cases[i].columns, got, cases[i].want);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_widths),
        cmocka_unit_test(test_what_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
