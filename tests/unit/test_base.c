#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/buf.h"
#include "common/utf8.h"

static void test_reasons(void **state)
{
    (void)state;
    struct err e;
    assert_int_equal(err_set(&e, "%s is %d", "depth", 7), -1);
    assert_string_equal(e.text, "depth is 7");
    assert_int_equal(err_wrap(&e, "message %d", 3), -1);
    assert_string_equal(e.text, "message 3: depth is 7");
    assert_int_equal(err_set(NULL, "nobody listens"), -1);
    assert_int_equal(err_wrap(NULL, "nobody listens"), -1);
}

static void check_cut(int ahead, const char *letter)
{
    struct buf text = {0};
    struct err e;
    for (int i = 0; i < 600; i++)
        buf_printf(&text, "%s", i < ahead ? "." : letter);
    err_set(&e, "%.*s", STR_FMT(buf_str(&text)));
    size_t n = strlen(e.text);
    assert_true(utf8_valid(str_of(e.text, n)));
    assert_true(n < sizeof e.text && sizeof e.text - n <= 4);
    assert_memory_equal(e.text, text.data, n);
    err_wrap(&e, "%.*s", ahead, "1234567");
    assert_true(utf8_valid(str_of(e.text, strlen(e.text))));
    buf_free(&text);
}

/* Wherever the end falls, no character is cut in two. */
static void test_long_reasons_end_with_a_whole_character(void **state)
{
    (void)state;
    static const char *const letters[] = {"a", "đ", "ệ", "\xF0\x9F\x98\x80"};
    for (int ahead = 0; ahead < 8; ahead++)
        for (size_t k = 0; k < COUNT_OF(letters); k++)
            check_cut(ahead, letters[k]);
}

static void test_lines(void **state)
{
    (void)state;
    static const char *const want[] = {"a", "", "bc", "d"};
    struct str rest = STR("a\n\nbc\nd");
    for (size_t i = 0; i < COUNT_OF(want); i++) {
        assert_true(rest.len > 0);
        assert_true(str_eq(str_line(&rest), str_of_text(want[i])));
    }
    assert_int_equal(rest.len, 0);
    assert_int_equal(str_line(&rest).len, 0);
    rest = STR("e\n");
    assert_true(str_eq(str_line(&rest), STR("e")));
    assert_int_equal(rest.len, 0);
    rest = STR_NONE;
    assert_int_equal(str_line(&rest).len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_long_reasons_end_with_a_whole_character),
        cmocka_unit_test(test_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
