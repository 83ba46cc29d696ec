#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "daemon/trich_term.h"

static const struct {
    size_t columns;
    const char *heads[4], *cells[7], *want;
} tables[] = {
    {80,
     {"NAME", "OFFICE"},
     {"Lò Thử", "Giám đốc", "An", "Phó"},
     "  NAME    OFFICE\n  Lò Thử  Giám đốc\n  An      Phó\n"},
    {80, {"", ""}, {"a", "b", "cc", ""}, "  a   b\n  cc\n"},
    /* too wide: the widest column gives way, lines break between words */
    {24, {"A", "B"}, {"x", "một hai ba bốn năm sáu"}, "  A  B\n  x  một hai ba bốn năm\n     sáu\n"},
    {24,
     {"A", "B"},
     {"một hai ba bốn", "năm sáu bảy tám"},
     "  A           B\n  một hai ba  năm sáu\n  bốn         bảy tám\n"},
    /* a word that is too long is cut */
    {14, {"A", "B"}, {"", "aaaaaaaaaaaa"}, "  A  B\n     aaaaaaaaa\n     aaa\n"},
    /* no control byte gets through, in 7 or 8 bits */
    {80,
     {"A"},
     {"a\033[1m\nb\xc2\x9b"
      "c"},
     "  A\n  a [1m b c\n"},
    /* nor what is no UTF-8 */
    {80, {"A"}, {"a\x9b[\xe1\xbb"}, "  A\n  a\xef\xbf\xbd[\xef\xbf\xbd\xef\xbf\xbd\n"},
    {80, {"A"}, {NULL}, "  A\n"},
};

static void test_tables(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        struct term term = {.columns = tables[i].columns};
        struct arena a;
        struct table t;
        struct buf out = {0};
        arena_init(&a, 1 << 20);
        table_init(&t, &a, tables[i].heads);
        for (int c = 0; tables[i].cells[c]; c++)
            table_add(&t, str_of_text(tables[i].cells[c]));
        table_print(&t, &out, &term);
        buf_add_byte(&out, 0);
        assert_string_equal(out.data, tables[i].want);
        buf_free(&out);
        arena_destroy(&a);
    }
}

static void test_colours(void **state)
{
    (void)state;
    struct buf out = {0};
    struct term colours = {.color = true, .columns = 80}, plain = {.columns = 80};
    term_add(&out, &plain, TERM_BOLD, STR("a"));
    term_add(&out, &colours, TERM_BOLD, STR("b"));
    buf_add_byte(&out, 0);
    assert_string_equal(out.data, "a\033[1mb\033[0m");
    buf_free(&out);
}

static void test_a_file_is_no_terminal(void **state)
{
    (void)state;
    assert_false(term_of(-1, "auto").color);
    assert_false(term_of(-1, "never").bars);
    assert_true(term_of(-1, "always").color);
    assert_int_equal(term_of(-1, "auto").columns, 100);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_colours),
        cmocka_unit_test(test_a_file_is_no_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
