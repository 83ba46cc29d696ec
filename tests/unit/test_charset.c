/* What is declared, and what the bytes say to it. */
#include "tests/unit/charset_case.h"

static const struct declared_case {
    const char *charset; /* NULL: not said */
    struct str bytes;
    const char *want, *encoding, *from, *doubt;
} declared_cases[] = {
    {NULL, STR("xã Mường"), "xã Mường", "UTF-8", "sniffed", NULL},
    {NULL, STR(""), "", "UTF-8", "assumed", NULL},
    {NULL, STR("plain"), "plain", "UTF-8", "assumed", NULL},
    {"tcvn3", STR("plain"), "plain", "TCVN3", "declared", NULL},
    {"UTF-8", STR("xã"), "xã", "UTF-8", "declared", NULL},
    {"us-ascii", STR("x"), "x", "windows-1252", "declared", NULL},
    {NULL, STR("\xEF\xBB\xBFxã"), "xã", "UTF-8", "mark", NULL},
    {"windows-1258", STR("\xEF\xBB\xBFxã"), "xã", "UTF-8", "mark", NULL},
    /* broken bytes in UTF-8 */
    {"utf8", STR("x\xE3"), "x\xEF\xBF\xBD", "UTF-8", "declared",
     "1 place is no UTF-8, the first with byte 0xe3 at 1"},
    {"utf8", STR("xã Mường Bế\xE1\xBB"), "xã Mường Bế\xEF\xBF\xBD", "UTF-8", "declared", "0xe1 at 17"},
    {NULL, STR("xã Mường Bế\xC0\x80n"), "xã Mường Bế\xEF\xBF\xBDn", "UTF-8", "sniffed",
     "1 place is no UTF-8"},
    {"latin1", STR("xã Mường Bế\xFFn"), "xã Mường Bế\xEF\xBF\xBDn", "UTF-8", "sniffed",
     "windows-1252 is declared"},
    /* UTF-16 */
    {"utf-16", STR("\xFF\xFEx\0\xE3\0"), "xã", "UTF-16LE", "mark", NULL},
    {"UTF-16", STR("\xFE\xFF\0x\0\xE3"), "xã", "UTF-16BE", "mark", NULL},
    {"UTF-16LE", STR("x\0\xE3\0"), "xã", "UTF-16LE", "declared", NULL},
    {"UTF-16", STR("x\0\xE3\0"), "xã", "UTF-16LE", "declared", NULL},
    {"UTF-16", STR("\0x\0\xE3"), "xã", "UTF-16BE", "declared", NULL},
    {"UTF-16BE", STR("x\0\xE3\0y\0"), "xãy", "UTF-16LE", "sniffed",
     "UTF-16BE is declared, but the bytes are UTF-16"},
    {"utf-8", STR("x\0\xE3\0y\0"), "xãy", "UTF-16LE", "sniffed", "UTF-8 is declared"},
    {NULL, STR("\0x\0\xE3\0y"), "xãy", "UTF-16BE", "sniffed", NULL},
    {NULL, STR("\xFE\xFF\x1E\xA1"), "ạ", "UTF-16BE", "mark", NULL},
    {"utf-16", STR("xã"), "xã", "UTF-8", "sniffed", "UTF-16 is declared, but the bytes are UTF-8"},
    {NULL, STR("a page of some length, which a careless program has left one zero \0 in"),
     "a page of some length, which a careless program has left one zero \xEF\xBF\xBD in", "UTF-8", "assumed",
     "1 U+0000, the first at 66"},
    {NULL, STR("\xFF\xFEx\0y"), "x\xEF\xBF\xBD", "UTF-16LE", "mark", "byte 0x79 at 2"},
    {NULL, STR("\xFF\xFE\x00\xD8x\0"), "\xEF\xBF\xBDx", "UTF-16LE", "mark", "1 place"}, /* a lone surrogate */
    {NULL, STR("\xFF\xFE\0\0x\0\0\0"), "x", "UTF-32LE", "mark", NULL},
    /* one byte a character */
    {"windows-1258", STR("\xF0\xE2\xCCy"), "đầy", "windows-1258", "declared", NULL},
    {"Windows_1258", STR("To\xE1n"), "Toán", "windows-1258", "declared", NULL},
    {"windows-1258", STR("To\x8A\xCCn"), "To\xEF\xBF\xBD\xCC\x80n", "windows-1258", "declared",
     "byte 0x8a at 2"},
    {"windows-1258", STR("a\x8A"), "a\xEF\xBF\xBD", "windows-1258", "declared", "byte 0x8a at 1"},
    {"windows-1252", STR("\x93To\xE1n\x94"), "“Toán”", "windows-1252", "declared", NULL},
    {"ISO-8859-1", STR("To\xE1n"), "Toán", "windows-1252", "declared", NULL},
    {"x-user-defined", STR("To\xE1n"), "Toán", "windows-1252", "declared", NULL},
    {"windows-1252", STR("x\x81"), "x\xEF\xBF\xBD", "windows-1252", "declared", "byte 0x81 at 1"},
    {"tcvn",
     STR("B\xB8"
         "c"),
     "Bác", "TCVN3", "declared", NULL},
    {"viscii",
     STR("B\xE1"
         "c"),
     "Bác", "VISCII", "declared", NULL},
    {"VNI-Windows",
     STR("Ba\xF9"
         "c"),
     "Bác", "VNI", "declared", NULL},
    {"windows-1251", STR("\xCC\xE8\xF0"), "Мир", "windows-1251", "declared", NULL},
    {"gb2312", STR("\xD6\xD0"), "中", "GB18030", "declared", NULL},
    {NULL, STR("x\xE3"), "xã", "windows-1252", "assumed", "nothing says or shows"},
    /* ABC's typists have Windows' quotes, dashes and degrees; letters of capitals' fonts are small */
    {"tcvn3",
     STR("\x93"
         "B\xB8"
         "c\x94 \x96 30\xB0"
         "C, \xAE\xA2\xCC\x85"),
     "“Bác” – 30°C, đÂè…", "TCVN3", "declared", NULL},
    {"tcvn3", STR("H\xE9I NGH\xDE \xEB B\xB5 TRI\xD6U"), "HỘI NGHỊ Ở BÀ TRIỆU", "TCVN3", "declared", NULL},
    {"tcvn3", STR("B\xB5 TRI\xD6U, \xE5 n\xAFng"), "Bà TRIỆU, ồ nẰng", "TCVN3", "declared", NULL},
    {"tcvn3", STR("\xA7\xB6NG B\xE9\nb\xB5 v\xB5 \xEB nh\xB5"), "ĐẢNG BỘ\nbà và ở nhà", "TCVN3", "declared",
     NULL},
    /* names that nobody knows */
    {"klingon", STR("xã"), "xã", "UTF-8", "sniffed", "\"klingon\" is not known"},
    {"x\n\x01y", STR("x"), "x", "UTF-8", "assumed", "\"x??y\" is not known"},
    {"a-very-long-name-that-no-one-ever-gave-to-any-character-set", STR("x"), "x", "UTF-8", "assumed",
     "is not known"},
};

static void test_declared(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(declared_cases); i++) {
        const struct declared_case *c = &declared_cases[i];
        char what[64];
        snprintf(what, sizeof what, "case %zu, %.40s", i, c->charset ? c->charset : "(none)");
        struct charset_input in = {.bytes = c->bytes, .is_binary = true, .charset = str_of_text(c->charset)};
        charset_case_check(what, &in, c->want, c->encoding, c->from, c->doubt);
    }
}

static void test_what_is_no_text_is_refused(void **state)
{
    static const struct {
        const char *charset;
        struct str bytes;
        const char *why;
    } cases[] = {
        {NULL, STR("%PDF-1.4\n\xE2\xE3\xCF\xD3"), "the content is a PDF document, no text"},
        {"utf-8", STR("\x89PNG\r\n\x1A\n\0\0"), "a PNG image"},
        {NULL, STR("\xFF\xD8\xFF\xE0\0\x10JFIF"), "a JPEG image"},
        {NULL, STR("\x1F\x8B\x08\0"), "compressed by gzip"},
        {NULL, STR("PK\3\4\x14\0"), "a ZIP archive or an Office document"},
        {NULL, STR("RIFF\1\2\3\4WEBPVP8 "), "a WebP image"},
        {NULL, STR("\1\2\3\4\5\6\7\x0e"), "binary data"},
        {NULL, STR("x\0y and other words"), "U+0000 at byte 1"},
        {"utf-16", STR("\xFF\xFEx\0\0\0"), "U+0000"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct charset_case c;
        struct charset_input in = {
            .bytes = cases[i].bytes, .is_binary = true, .charset = str_of_text(cases[i].charset)};
        charset_case_decode(&c, &in);
        if (c.rc == 0 || !strstr(c.why.text, cases[i].why))
            fail_msg("case %zu: got \"%s\", want \"%s\"", i, c.why.text, cases[i].why);
        charset_case_free(&c);
    }
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

/* The message is believed before the page, the page's meta before its XML declaration. */
static void test_who_is_believed(void **state)
{
    static const struct {
        const char *charset, *type, *page, *encoding, *from, *doubt;
    } cases[] = {
        {"viscii", "text/html; charset=tcvn", "<meta charset=vni>", "VISCII", "declared", NULL},
        {NULL, "text/html; charset=tcvn", "<meta charset=vni>", "TCVN3", "declared", NULL},
        {"klingon", "text/html; charset=tcvn", "<meta charset=vni>", "TCVN3", "declared", "klingon"},
        {NULL, "text/html", "<meta charset=vni>", "VNI", "meta", NULL},
        {NULL, NULL, "<?xml version='1.0' encoding='viscii'?><meta charset=vni>", "VNI", "meta", NULL},
        {NULL, NULL, "<?xml version='1.0' encoding='viscii'?><p>", "VISCII", "meta", NULL},
        {NULL, NULL, "<?xml version='1.0'?><p>", "UTF-8", "assumed", NULL},
        {NULL, NULL, "<meta charset=utf-16>", "UTF-8", "meta", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct charset_input in = {.bytes = str_of_text(cases[i].page),
                                   .is_binary = true,
                                   .charset = str_of_text(cases[i].charset),
                                   .content_type = str_of_text(cases[i].type)};
        charset_case_check(cases[i].page, &in, cases[i].page, cases[i].encoding, cases[i].from,
                           cases[i].doubt);
    }
}

static void test_meta(void **state)
{
    static const struct {
        const char *page, *want;
    } cases[] = {
        {"<html><head><meta charset=\"windows-1258\">", "windows-1258"},
        {"<META CHARSET='tcvn'/>", "tcvn"},
        {"\n  <meta/charset=vni>", "vni"},
        {"<meta charset = viscii >", "viscii"},
        {"<meta http-equiv=Content-Type content=\"text/html; charset=x-viet-vni\">", "x-viet-vni"},
        {"<meta content='text/html;charset=utf-8;x' HTTP-EQUIV='content-type'>", "utf-8"},
        {"<meta content='text/html; charset = \"vni\"' http-equiv=content-type>", "vni"},
        {"<meta content='charset, charset=vni' http-equiv=content-type>", "vni"},
        {"<meta name=description content='text/html; charset=vni'>", ""},
        {"<meta http-equiv=refresh content='text/html; charset=vni'>", ""},
        {"<!-- <meta charset=vni> --><meta charset=tcvn>", "tcvn"},
        {"<!--><meta charset=vni>", "vni"},
        {"<!-- <meta charset=vni>", ""},
        {"<!DOCTYPE html><?php x ?><meta charset=vni>", "vni"},
        {"<a title='<meta charset=tcvn>'><meta charset=vni>", "vni"},
        {"<metal charset=vni><meta x charset=tcvn>", "tcvn"},
        {"<meta charset><meta charset=tcvn>", "tcvn"},
        {"<meta charset=\"vni", "vni"},
        {"<p <meta charset=vni>", ""},
        {"a < b <meta charset=vni>", ""},
        {"<p>a < b </ <meta charset=vni>> </p x=\"<meta charset=abc>\"><meta charset=tcvn>", "tcvn"},
        {"<meta", ""},
        {"<meta ", ""},
        {"<meta charset=", ""},
        {"<", ""},
        {"no page <meta charset=vni>", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str got = charset_meta(str_of_text(cases[i].page), STR_NONE);
        if (!str_eq(got, str_of_text(cases[i].want)))
            fail_msg("%s: got %.*s, want %s", cases[i].page, STR_FMT(got), cases[i].want);
    }
    assert_true(str_eq(charset_meta(STR("x <meta charset=vni>"), STR("Text/HTML")), STR("vni")));
}

/* All letters, in both cases, in every encoding that has them. */
static void test_every_letter_in_every_encoding(void **state)
{
    static const struct {
        const char *name;
        bool capitals; /* its capitals with tones are no small letters */
    } encodings[] = {{"UTF-8", true},      {"UTF-16LE", true}, {"UTF-16BE", true}, {"windows-1258", true},
                     {"TCVN5712-1", true}, {"VISCII", true},   {"VNI", true},      {"TCVN3", false}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(encodings); i++) {
        for (int capitals = 0; capitals <= encodings[i].capitals; capitals++) {
            const char *letters = capitals ? charset_capitals : charset_smalls;
            struct charset_input in = {.bytes = charset_case_encode(encodings[i].name, letters),
                                       .is_binary = true,
                                       .charset = str_of_text(encodings[i].name)};
            struct charset_case c;
            charset_case_decode(&c, &in);
            if (c.rc < 0 || !str_eq(c.text.text, str_of_text(letters)))
                fail_msg("%s: got %.*s, want %s", encodings[i].name, STR_FMT(c.text.text), letters);
            charset_case_free(&c);
        }
    }
}

/* Of hundreds of thousands of random bytes too: never invalid UTF-8, never U+0000, and the same again. */
static void test_what_comes_out_is_utf8(void **state)
{
    static const char *const charsets[] = {NULL,      "utf-8",     "utf-16", "windows-1258",
                                           "tcvn3",   "tcvn5712",  "vni",    "viscii",
                                           "gb18030", "shift_jis", "big5",   "windows-1252"};
    uint32_t seed = 7;
    (void)state;
    for (uint32_t round = 0; round < 3000; round++) {
        char bytes[200];
        uint32_t n = 1 + round % sizeof bytes;
        for (uint32_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            bytes[i] = (char)(1 + (seed >> 16) % 255);
        }
        struct charset_input in = {.bytes = str_of(bytes, n),
                                   .is_binary = true,
                                   .charset = str_of_text(charsets[round % COUNT_OF(charsets)])};
        struct charset_case c;
        charset_case_decode(&c, &in);
        assert_true(c.rc < 0 || !memchr(c.text.text.at, 0, c.text.text.len));
        charset_case_free(&c);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_declared),
        cmocka_unit_test(test_what_is_no_text_is_refused),
        cmocka_unit_test(test_charset_of_a_content_type),
        cmocka_unit_test(test_who_is_believed),
        cmocka_unit_test(test_meta),
        cmocka_unit_test(test_every_letter_in_every_encoding),
        cmocka_unit_test(test_what_comes_out_is_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
