/* wire_check: what is taken, what is refused and in which words. */
#include "common/pack.h"
#include "common/wire.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { MESSAGE_BYTES = 4096 };

static const struct wire_limits limits = {.message_bytes = MESSAGE_BYTES, .depth = WIRE_DEPTH};

#define BYTES(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }

/* The pair "content": "x" of a map. */
#define CONTENT "\247content\xa1x"

static void assert_str(const char *what, struct str got, struct str want)
{
    if (str_known(got) != str_known(want) || !str_eq(got, want))
        fail_msg("%s: got \"%.*s\", want \"%.*s\"", what, STR_FMT(got), STR_FMT(want));
}

static const struct {
    struct str message;
    const char *reason;
} refusals[] = {
    {BYTES(""), "the message is empty"},
    {BYTES("{\"content\": 1}"), "seems to be JSON"},
    {BYTES("<p>"), "seems to be HTML or XML"},
    {BYTES("\xc1"), "byte 0 is 0xc1"},
    {BYTES("\x05"), "must be a msgpack map, but is an integer"},
    {BYTES("\xa1x"), "must be a msgpack map, but is a text"},
    {BYTES("\x90"), "must be a msgpack map, but is a list"},
    {BYTES("\xdd\xff\x00\x00\x00"), "claims 4278190080 items, but only 0 bytes are left"},
    {BYTES("\xdf\xff\xff\xff\xff"), "claims 4294967295 items"},
    {BYTES("\xde\xff\xff"), "claims 65535 items"},
    {BYTES("\xde\xff"), "cut inside the value that begins at byte 0"},
    {BYTES("\x81\xa7"), "a map before byte 1 claims 1 items, but only 1 bytes are left"},
    {BYTES("\x81\xdb\xff\xff\xff\xff"), "claims 4294967295 bytes, but only 0 are left"},
    {BYTES("\x81\247content\xc6\x7f\xff\xff\xff"), "binary before byte 14 claims 2147483647 bytes"},
    {BYTES("\x81\247content\xc9\xff\xff\xff\xff\x01"), "an extension before byte 14 claims"},
    {BYTES("\x81\247content"), "ends at byte 9, where a value should begin"},
    {BYTES("\x82" CONTENT "\xa1y"), "the message is cut"},
    {BYTES("\x82" CONTENT "\xa1y\xc1"), "0xc1"},
    {BYTES("\x82" CONTENT "\xa1y\x81\x90\xc0"), "a key of a map is itself a list"},
    {BYTES("\x82" CONTENT "\x05\xc0"), "a key of the message is an integer"},
    {BYTES("\x81" CONTENT "\xc0"), "1 bytes follow after the map's end"},
    {BYTES("\x80"), "`content` is missing"},
    {BYTES("\x81\xa7"
           "content\xc0"),
     "`content` is nil"},
    {BYTES("\x81\xa7"
           "content\xa0"),
     "`content` is empty"},
    {BYTES("\x81\xa7"
           "content\xc4\x00"),
     "`content` is empty"},
    {BYTES("\x81\xa7"
           "content\x07"),
     "`content` must be text or binary, not an integer"},
    {BYTES("\x81\xa7"
           "content\x80"),
     "`content` must be text or binary, not a map"},
    {BYTES("\x81\xa7"
           "content\xa2\xc3\x28"),
     "`content` is not valid UTF-8; send text in another charset"},
    {BYTES("\x81\xa7"
           "content\xa3"
           "a\0b"),
     "`content` holds the character U+0000"},
    {BYTES("\x82" CONTENT "\xa7"
           "content\xa1y"),
     "`content` is there twice"},
    {BYTES("\x82" CONTENT "\xa3url\x01"), "`url` must be text, not an integer"},
    {BYTES("\x82" CONTENT "\xa6source\xc4\x01x"), "`source` must be text, not binary"},
    {BYTES("\x82" CONTENT "\xa6source\xa0"), "`source` is empty"},
    {BYTES("\x82" CONTENT "\xa2id\xa0"), "`id` is empty"},
    {BYTES("\x82" CONTENT "\xa2id\xa1\xff"), "`id` is not valid UTF-8"},
    {BYTES("\x82" CONTENT "\xa5title\xa1\0"), "`title` holds the character U+0000"},
    {BYTES("\x82" CONTENT "\xa4meta\x90"), "`meta` must be a map, not a list"},
    {BYTES("\x82" CONTENT "\xa3"
           "ack\xa3yes"),
     "`ack` must be \"stored\" or \"done\""},
    {BYTES("\x82" CONTENT "\xa3"
           "ack\x01"),
     "`ack` must be"},
    {BYTES("\x82" CONTENT "\xac"
           "content_type\xa9image/png"),
     "`content_type` \"image/png\" is not known"},
    {BYTES("\x83\xa3url\x01" CONTENT "\xa3"
           "ack\x01"),
     "`url` must be text"}, /* the first fault is told */
};

static void test_refusals(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(refusals); i++) {
        struct article a;
        struct err why = {"accepted"};
        if (wire_check(refusals[i].message, &limits, &a, &why) == 0 || !strstr(why.text, refusals[i].reason))
            fail_msg("case %zu: got \"%s\", want \"%s\"", i, why.text, refusals[i].reason);
    }
}

static void test_a_refusal_names_source_and_id_where_it_can(void **state)
{
    (void)state;
    static const struct {
        struct str message, source, id;
    } cases[] = {
        {BYTES("\x82\xa3url\x01\xa2id\xa3"
               "a-1"),
         {NULL, 0},
         BYTES("a-1")},
        {BYTES("\x83\xa7"
               "content\xa0\xa2id\xa3"
               "a-1\xa6source\xa4"
               "feed"),
         BYTES("feed"), BYTES("a-1")},
        {BYTES("\x82\xa2id\xa1x\xa1y\xc1"), {NULL, 0}, BYTES("x")},
        {BYTES("\x82\xa2id\xa1\xff\xa6source\xa1s"), BYTES("s"), {NULL, 0}},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct article a;
        struct err why;
        assert_int_equal(wire_check(cases[i].message, &limits, &a, &why), -1);
        assert_str("source", a.source, cases[i].source);
        assert_str("id", a.id, cases[i].id);
    }
}

static void test_too_large_is_told_with_both_sizes(void **state)
{
    (void)state;
    struct buf b = {0};
    struct article a;
    struct err why;
    char *big = calloc(1, MESSAGE_BYTES);
    memset(big, 'x', MESSAGE_BYTES);
    wire_encode_article(&b, &(struct article){.id = STR("a-1"), .content = str_of(big, MESSAGE_BYTES)},
                        STR_NONE);
    assert_int_equal(wire_check(buf_str(&b), &limits, &a, &why), -1);
    assert_string_equal(why.text, "the message is too large: 4115 bytes; at most 4096 are taken");
    assert_str("id", a.id, STR("a-1"));
    buf_free(&b);
    free(big);
}

static struct str nested(struct buf *b, const char *opening, size_t opening_bytes, int depth)
{
    buf_clear(b);
    buf_add_str(b, (struct str)BYTES("\x82" CONTENT "\xa1y"));
    for (int i = 0; i < depth; i++)
        buf_add(b, opening, opening_bytes);
    pack_nil(b);
    return buf_str(b);
}

static void test_nesting_is_limited(void **state)
{
    (void)state;
    static const struct {
        int depth, want;
    } cases[] = {{1, 0}, {WIRE_DEPTH - 1, 0}, {WIRE_DEPTH, -1}, {1000, -1}};
    struct buf b = {0};
    struct article a;
    struct err why;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        if (wire_check(nested(&b, "\x91", 1, cases[i].depth), &limits, &a, &why) != cases[i].want)
            fail_msg("lists %d deep: want %d", cases[i].depth, cases[i].want);
        if (wire_check(nested(&b, "\x81\xa1k", 3, cases[i].depth), &limits, &a, &why) != cases[i].want)
            fail_msg("maps %d deep: want %d", cases[i].depth, cases[i].want);
    }
    assert_non_null(strstr(why.text, "nested too deeply"));
    buf_free(&b);
}

static void test_values_are_limited(void **state)
{
    (void)state;
    const struct wire_limits wide = {.message_bytes = 10 << 20, .depth = WIRE_DEPTH};
    struct buf b = {0};
    struct article a;
    struct err why;
    pack_map(&b, 2);
    pack_key(&b, "content");
    pack_text(&b, STR("x"));
    pack_key(&b, "numbers");
    pack_array(&b, WIRE_VALUES_MAX);
    for (int i = 0; i < WIRE_VALUES_MAX; i++)
        pack_nil(&b);
    assert_int_equal(wire_check(buf_str(&b), &wide, &a, &why), -1);
    assert_string_equal(why.text, "the message holds more than 65536 values");
    buf_free(&b);
}

static void test_long_names_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *key;
        uint32_t most;
    } cases[] = {{"source", 255}, {"id", 1024}, {"charset", 64}, {"fetched_at", 64}};
    char text[2000];
    memset(text, 'x', sizeof text);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        for (uint32_t more = 0; more < 2; more++) {
            struct buf b = {0};
            struct article a;
            struct err why;
            pack_map(&b, 2);
            pack_key(&b, "content");
            pack_text(&b, STR("x"));
            pack_key(&b, cases[i].key);
            pack_text(&b, str_of(text, cases[i].most + more));
            if (wire_check(buf_str(&b), &limits, &a, &why) != -(int)more)
                fail_msg("%s of %u bytes: want %d", cases[i].key, cases[i].most + more, -(int)more);
            buf_free(&b);
        }
    }
}

static const struct article whole = {.source = BYTES("feed"),
                                     .id = BYTES("a-1"),
                                     .url = BYTES("https://example.vn/1"),
                                     .content = BYTES("Bài viết"),
                                     .content_type = BYTES("text/plain; charset=utf-8"),
                                     .charset = BYTES("utf-8"),
                                     .fetched_at = BYTES("2024-06-25T08:00:00+07:00"),
                                     .title = BYTES("Nhan đề"),
                                     .published_at = BYTES("2024-06-24"),
                                     .ack = ACK_DONE};

static struct article check(struct buf *b)
{
    struct article a;
    struct err why = {""};
    assert_false(buf_failed(b));
    if (wire_check(buf_str(b), &limits, &a, &why) < 0)
        fail_msg("refused: %s", why.text);
    return a;
}

static void test_an_article_goes_and_comes(void **state)
{
    (void)state;
    struct buf b = {0};
    wire_encode_article(&b, &whole, STR("{\"a\": [1, -2, 0.5, true, null, \"x\"]}"));
    struct article a = check(&b);
    assert_str("source", a.source, whole.source);
    assert_str("id", a.id, whole.id);
    assert_str("url", a.url, whole.url);
    assert_str("content", a.content, whole.content);
    assert_str("content_type", a.content_type, whole.content_type);
    assert_str("charset", a.charset, whole.charset);
    assert_str("fetched_at", a.fetched_at, whole.fetched_at);
    assert_str("title", a.title, whole.title);
    assert_str("published_at", a.published_at, whole.published_at);
    assert_int_equal(a.ack, ACK_DONE);
    assert_false(a.content_is_binary);

    buf_clear(&b);
    wire_encode_article(&b, &(struct article){.content = STR("\xff\xfe"), .content_is_binary = true},
                        STR_NONE);
    a = check(&b);
    assert_true(a.content_is_binary);
    assert_false(str_known(a.source) || str_known(a.id) || str_known(a.title));
    assert_int_equal(a.ack, ACK_STORED);

    buf_clear(&b);
    wire_encode_article(&b, &whole, STR("[1]"));
    assert_true(buf_failed(&b));
    buf_free(&b);
}

static void test_nil_is_as_if_absent(void **state)
{
    (void)state;
    struct article a;
    struct err why;
    struct str message = BYTES("\x85" CONTENT "\xa3url\xc0\xa2id\xc0\xa3"
                               "ack\xc0\xa4meta\xc0");
    assert_int_equal(wire_check(message, &limits, &a, &why), 0);
    assert_false(str_known(a.url) || str_known(a.id));
    assert_int_equal(a.ack, ACK_STORED);
}

static void test_types_that_are_pages(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        bool html;
    } cases[] = {{"text/html", true},
                 {"TEXT/html; charset=utf-8 ", true},
                 {"application/xhtml+xml ;q", true},
                 {"text/plain", false},
                 {"text/htmlx", false},
                 {"text/plain; text/html", false},
                 {"", false}};
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (wire_type_is_html(str_of_text(cases[i].type)) != cases[i].html)
            fail_msg("\"%s\": got %d", cases[i].type, !cases[i].html);
    static const char page[] = "\x82" CONTENT "\xac"
                               "content_type\xb9TEXT/html; charset=utf-8 ";
    struct article a;
    struct err why = {""};
    if (wire_check((struct str)BYTES(page), &limits, &a, &why) < 0)
        fail_msg("refused: %s", why.text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_a_refusal_names_source_and_id_where_it_can),
        cmocka_unit_test(test_too_large_is_told_with_both_sizes),
        cmocka_unit_test(test_nesting_is_limited),
        cmocka_unit_test(test_values_are_limited),
        cmocka_unit_test(test_long_names_are_refused),
        cmocka_unit_test(test_an_article_goes_and_comes),
        cmocka_unit_test(test_nil_is_as_if_absent),
        cmocka_unit_test(test_types_that_are_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
