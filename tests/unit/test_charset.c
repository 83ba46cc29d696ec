#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/extract/charset.h"
#include "common/utf8.h"

static const struct charset_case {
    const char *charset; /* NULL: not said */
    struct str bytes;
    const char *want; /* NULL: refused */
    const char *why;  /* part of the reason */
} cases[] = {
    {NULL, STR("xã Mường"), "xã Mường", NULL},
    {NULL, STR(""), "", NULL},
    {"UTF-8", STR("xã"), "xã", NULL},
    {"utf8", STR("x\xE3"), NULL, "byte 0xe3 at 1"},
    {"us-ascii", STR("x"), "x", NULL},
    {NULL, STR("x\xC0\x80"), NULL, "is not UTF-8"},
    {NULL, STR("x\0y"), NULL, "U+0000 at byte 1"},
    {"utf-16", STR("\xFF\xFEx\0\xE3\0"), "xã", NULL},
    {"UTF-16", STR("\xFE\xFF\0x\0\xE3"), "xã", NULL},
    {"UTF-16LE", STR("x\0\xE3\0"), "xã", NULL},
    {NULL, STR("\xFF\xFEx\0\xE3\0"), "xã", NULL},
    {NULL, STR("\xFE\xFF\x1E\xA1"), "ạ", NULL},
    {"utf-16", STR("\xFF\xFEx"), NULL, "is not UTF-16LE"},
    {"utf-16", STR("\xFF\xFE\x00\xD8x\0"), NULL, "is not UTF-16LE"}, /* a lone surrogate */
    {"utf-16", STR("\xFF\xFEx\0\0\0"), NULL, "U+0000"},
    {"windows-1258", STR("\xF0\xE2\xCCy"), "đầy", NULL},
    {"Windows_1258", STR("To\xE1n"), "Toán", NULL},
    {"windows-1252", STR("\x93To\xE1n\x94"), "“Toán”", NULL},
    {"ISO-8859-1", STR("To\xE1n"), "Toán", NULL},
    {"windows-1252", STR("x\x81"), NULL, "byte 0x81 at 1"},
    {"tcvn",
     STR("B\xB8"
         "c"),
     "Bác", NULL},
    {"viscii",
     STR("B\xE1"
         "c"),
     "Bác", NULL},
    {"klingon", STR("x"), NULL, "\"klingon\" is not known"},
    {"x\n\x01y", STR("x"), NULL, "\"x??y\" is not known"},
    {"a-very-long-name-that-no-one-ever-gave-to-any-character-set", STR("x"), NULL, "is not known"},
};

static void check(const struct charset_case *c)
{
    struct arena a;
    struct err why = {""};
    struct str out = STR_NONE, charset = c->charset ? str_of(c->charset, strlen(c->charset)) : STR_NONE;
    arena_init(&a, 1 << 20);
    assert_true(arena_guard(&a));
    int rc = charset_decode(&a, c->bytes, charset, &out, &why);
    assert_int_equal(rc, c->want ? 0 : -1);
    if (c->why && !strstr(why.text, c->why))
        fail_msg("%s: got \"%s\", want \"%s\"", c->charset ? c->charset : "(none)", why.text, c->why);
    if (c->want && !(out.len == strlen(c->want) && memcmp(out.at, c->want, out.len) == 0))
        fail_msg("%s: got %.*s, want %s", c->charset ? c->charset : "(none)", STR_FMT(out), c->want);
    if (rc == 0)
        assert_true(utf8_valid(out));
    arena_destroy(&a);
}

static void test_charsets(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        check(&cases[i]);
}

static void test_charset_of_a_content_type(void **state)
{
    static const struct {
        const char *type, *want;
    } types[] = {
        {"text/html; charset=windows-1258", "windows-1258"},
        {"text/html; CHARSET=\"utf-8\"; x=y", "\"utf-8\""},
        {"text/plain", ""},
        {"text/html; charset=", ""},
        {"charset", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        struct str got = charset_of_type(str_of(types[i].type, strlen(types[i].type)));
        if (!str_eq(got, str_of(types[i].want, strlen(types[i].want))))
            fail_msg("%s: got %.*s, want %s", types[i].type, STR_FMT(got), types[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_charsets),
        cmocka_unit_test(test_charset_of_a_content_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
