#include "common/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define BYTES(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }

static void test_utf8(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        bool valid;
    } cases[] = {
        {BYTES(""), true},
        {BYTES("a\0b"), true},
        {BYTES("Nguyễn Văn Ánh"), true},
        {BYTES("\xf0\x9f\x98\x80"), true},
        {BYTES("\xf4\x8f\xbf\xbf"), true},
        {BYTES("\xed\x9f\xbf\xee\x80\x80"), true},
        {BYTES("12345678\xff"), false},
        {BYTES("12345678901\x80"), false},
        {BYTES("\x80"), false},
        {BYTES("\xc0\x80"), false},
        {BYTES("\xc1\xbf"), false},
        {BYTES("\xe0\x9f\xbf"), false},
        {BYTES("\xf0\x8f\xbf\xbf"), false},
        {BYTES("\xed\xa0\x80"), false},
        {BYTES("\xed\xbf\xbf"), false},
        {BYTES("\xf4\x90\x80\x80"), false},
        {BYTES("\xf5\x80\x80\x80"), false},
        {BYTES("\xe1\xba"), false},
        {BYTES("\xe1\xba"
               "a"),
         false},
        {BYTES("\xf0\x9f\x98"), false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (utf8_valid(cases[i].text) != cases[i].valid)
            fail_msg("case %zu: want %d", i, cases[i].valid);
}

static void test_valid_bytes(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        uint32_t want;
    } cases[] = {
        {BYTES(""), 0},           {BYTES("Vi\xe1\xbb\x87t \xc4\x91"), 9},
        {BYTES("Vi\xe1\xbb"), 2}, {BYTES("\xc4\x91\xc4"), 2},
        {BYTES("ab\x80zz"), 2},   {BYTES("\xf0\x9f\x98\x80\xed\xa0\x80"), 4},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (utf8_valid_bytes(cases[i].text) != cases[i].want)
            fail_msg("case %zu: got %u, want %u", i, utf8_valid_bytes(cases[i].text), cases[i].want);
}

/* Wherever it stands in a long text, what is wrong is found at its byte, and what is right is none. */
static void test_valid_bytes_of_long_texts(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        bool valid;
    } odd[] = {
        {BYTES("\x80"), false},     {BYTES("\xe1\xba"), false},         {BYTES("\xc3"), false},
        {BYTES("\xc1\x81"), false}, {BYTES("\xed\xa0\x80"), false},     {BYTES("\xe0\x80\x80"), false},
        {BYTES("\xff"), false},     {BYTES("\xed\x9f\xbf"), true},      {BYTES("\xf0\x9f\x98\x80"), true},
        {BYTES("\xc4\x91"), true},  {BYTES("\xf4\x90\x80\x80"), false}, {BYTES("\xe1\xbb\x87"), true}};
    static const char filler[] = "Hội nghị ";
    enum { LONG = 300 };
    for (size_t i = 0; i < COUNT_OF(odd); i++)
        for (uint32_t at = 0; at < LONG; at++) {
            char text[LONG * 2];
            uint32_t n = 0;
            while (n < at)
                if (at - n < sizeof filler - 1)
                    text[n++] = 'x';
                else
                    n += (uint32_t)(memcpy(text + n, filler, sizeof filler - 1), sizeof filler - 1);
            memcpy(text + n, odd[i].text.at, odd[i].text.len);
            n += odd[i].text.len;
            for (uint32_t more = 0; more < 150; more += sizeof filler - 1, n += sizeof filler - 1)
                memcpy(text + n, filler, sizeof filler - 1);
            uint32_t want = odd[i].valid ? n : at, got = utf8_valid_bytes(str_of(text, n));
            if (got != want)
                fail_msg("case %zu at %u: got %u, want %u", i, at, got, want);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_utf8),
        cmocka_unit_test(test_valid_bytes),
        cmocka_unit_test(test_valid_bytes_of_long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
