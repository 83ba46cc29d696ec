/* Words as lexemes, and vectors within what PostgreSQL takes. That they are those of SQL is in e2e/test_search.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/buf.h"
#include "common/search.h"
#include "common/search_words.h"

#include <stdio.h>
#include <stdlib.h>

static struct lexicon *lex;

static int setup(void **state)
{
    (void)state;
    struct err e;
    const char *const dirs[] = {TRICH_SOURCE_DIR "/common/lexicon"};
    return lexicon_load(&lex, dirs, 1, &e);
}

static int teardown(void **state)
{
    (void)state;
    lexicon_free(&lex);
    return 0;
}

static void add_word(void *arg, struct str lexeme)
{
    struct buf *out = arg;
    if (out->len)
        buf_add_byte(out, ' ');
    buf_add_str(out, lexeme);
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        const char *want;
    } cases[] = {
        {STR("Sơ KẾT 6 tháng"), "so/7 ket/61 6/ thang/1"},
        {STR("Đảng ĐẢNG đang dang"), "dang/93 dang/93 dang/9 dang/"},
        {STR("hòa hoà Uỷ Ủy thuở thủơ đường"), "hoa/2 hoa/2 uy/3 uy/3 thuo/73 thuo/73 duong/9772"},
        {STR("e\xCC\x82\xCC\xA3 e\xCC\xA3\xCC\x82 \xE1\xBB\x87"),
         "e/65 e/65 e/65"}, /* decomposed, in both orders */
        {STR("35-CT/TW, 05/7/2024 000 0a"), "35/ ct/ tw/ 5/ 7/ 2024/ 0/ 0a/"},
        {STR("“H’Mai”…Niê—x×y"), "h/ mai/ nie/6 x/ y/"},
        {STR("Müller ñ Ðảng Straße Москва"), "muller/\xCC\x88\xCC\x88 n/4 dang/93 straße/ Москва/"},
        {STR("🏥→\xCC\xB8 ①"), "/\xCC\xB8\xCC\xB8"},
        {STR(" .,;"), NULL},
        {STR(""), NULL},
        {STR_NONE, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct buf got = {0};
        search_words(lexicon_letters(lex), cases[i].text, add_word, &got);
        buf_add_byte(&got, 0);
        if (strcmp(got.data, cases[i].want ? cases[i].want : "") != 0)
            fail_msg("%.*s: got %s, want %s", STR_FMT(cases[i].text), got.data, cases[i].want);
        buf_free(&got);
    }
}

static struct str vector(struct arena *a, struct str title, struct str body)
{
    if (!arena_guard(a))
        fail_msg("the vector needs too much memory");
    return search_vector(a, lexicon_letters(lex), title, body);
}

static void test_vector(void **state)
{
    (void)state;
    static const char want[] = "\0\0\0\3"
                               "b/\0\0\2\0\x80\0\x82" /* in the body: the places 128 and 130 */
                               "so/\0\0\1\xC0\1"      /* in the title, weight A */
                               "so/7\0\0\1\0\x81";
    struct arena a;
    arena_init(&a, 1 << 20);
    struct str got = vector(&a, STR("so"), STR("B sơ b"));
    assert_int_equal(got.len, sizeof want - 1);
    assert_memory_equal(got.at, want, got.len);
    got = vector(&a, STR_NONE, STR_NONE);
    assert_int_equal(got.len, 4);
    arena_destroy(&a);
}

/* Beyond the last place a word stands there once; of many words the first ones are kept. */
static void test_bounds(void **state)
{
    (void)state;
    struct arena a;
    struct buf text = {0};
    for (uint32_t i = 0; i < 400000; i++)
        buf_printf(&text, "w%u ", i);
    arena_init(&a, 64 << 20);
    struct str got = vector(&a, STR_NONE, buf_str(&text));
    assert_in_range(got.len, SEARCH_BYTES_MAX / 2, SEARCH_BYTES_MAX);
    buf_clear(&text);
    for (uint32_t i = 0; i < 20000; i++)
        buf_printf(&text, "a ");
    buf_printf(&text, "b b");
    got = vector(&a, STR_NONE, buf_str(&text));
    assert_int_equal(got.len, 4 + 2 * (3 + 2) + 2 * (SEARCH_PLACES_MAX + 1));
    assert_memory_equal(got.at + got.len - 2, "\x3F\xFF", 2);
    buf_free(&text);
    arena_destroy(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_vector),
                                       cmocka_unit_test(test_bounds)};
    return cmocka_run_group_tests(tests, setup, teardown);
}
