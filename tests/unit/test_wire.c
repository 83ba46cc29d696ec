/* The wire: what is taken, what is refused and in which words, names, hashes, meta and answers. */
#include "common/pack.h"
#include "common/unpack.h"
#include "common/utf8.h"
#include "common/wire.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { MESSAGE_BYTES = 4096 };

static const struct wire_limits limits = {.message_bytes = MESSAGE_BYTES, .depth = WIRE_DEPTH};

#define BYTES(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }

/* Puts the pair "content": "x" into a map that has room for it. */
#define CONTENT "\247content\xa1x"

static void assert_str(const char *what, struct str got, struct str want)
{
    if (str_known(got) != str_known(want) || !str_eq(got, want))
        fail_msg("%s: got \"%.*s\", want \"%.*s\"", what, STR_FMT(got), STR_FMT(want));
}

static void test_refusals(void **state)
{
    (void)state;
    static const struct {
        struct str message;
        const char *reason;
    } cases[] = {
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
        {BYTES("\x81\247content"), "claims 1 items"},
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
               "content_type\xa9text/html"),
         "HTML pages are not read yet"},
        {BYTES("\x82" CONTENT "\xac"
               "content_type\xb9TEXT/html; charset=utf-8 "),
         "HTML pages are not read yet"},
        {BYTES("\x82" CONTENT "\xac"
               "content_type\xa9image/png"),
         "`content_type` \"image/png\" is not known"},
        {BYTES("\x83\xa3url\x01" CONTENT "\xa3"
               "ack\x01"),
         "`url` must be text"}, /* the first fault is told */
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct article a;
        struct err why = {"accepted"};
        if (wire_check(cases[i].message, &limits, &a, &why) == 0 || !strstr(why.text, cases[i].reason))
            fail_msg("case %zu: got \"%s\", want \"%s\"", i, why.text, cases[i].reason);
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

static void test_default_ids(void **state)
{
    (void)state;
    char by_url[33], by_other_content[33], by_content[33], empty_url[33];
    wire_default_id(&(struct article){.url = STR("u"), .content = STR("c")}, by_url);
    wire_default_id(&(struct article){.url = STR("u"), .content = STR("other")}, by_other_content);
    wire_default_id(&(struct article){.content = STR("c")}, by_content);
    wire_default_id(&(struct article){.url = STR(""), .content = STR("c")}, empty_url);
    assert_int_equal(strlen(by_url), 32);
    assert_string_equal(by_url, by_other_content);
    assert_string_not_equal(by_url, by_content);
    assert_string_equal(by_content, empty_url);
}

static void test_keys_do_not_run_together(void **state)
{
    (void)state;
    unsigned char one[16], other[16];
    wire_key_hash(STR("ab"), STR("c"), one);
    wire_key_hash(STR("a"), STR("bc"), other);
    assert_memory_not_equal(one, other, 16);
    wire_key_hash(STR("ab"), STR("c"), other);
    assert_memory_equal(one, other, 16);
}

static void hash_of(struct str message, unsigned char out[static 16])
{
    struct article a;
    struct err why;
    if (wire_check(message, &limits, &a, &why) < 0)
        fail_msg("refused: %s", why.text);
    wire_content_hash(message, &a, out);
}

static void test_content_hashes(void **state)
{
    (void)state;
    static const struct {
        struct str message;
        bool same; /* as the first one */
    } cases[] = {
        {BYTES("\x82" CONTENT "\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         true},
        /* other order, other widths of integers and texts */
        {BYTES("\x82\xa4meta\x82\xa1"
               "b\xdc\x00\x02\xcc\x01\xd1\x00\x02\xd9\x01"
               "a\x01" CONTENT),
         true},
        {BYTES("\x83" CONTENT "\xa3"
               "ack\xa4"
               "done\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         true},
        {BYTES("\x83" CONTENT "\xaa"
               "fetched_at\xa4"
               "2024\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         true},
        {BYTES("\x84" CONTENT "\xa6source\xa1s\xa2id\xa1i\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         true},
        {BYTES("\x82" CONTENT "\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x02\x01"),
         false},
        {BYTES("\x82" CONTENT "\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x03"),
         false},
        {BYTES("\x82" CONTENT "\xa4meta\x82\xa1"
               "a\x01\xa1"
               "c\x92\x01\x02"),
         false},
        {BYTES("\x81" CONTENT), false},
        {BYTES("\x82\xa7"
               "content\xa1y\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         false},
        {BYTES("\x82\xa7"
               "content\xc4\x01x\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         false},
        {BYTES("\x83" CONTENT "\xa5title\xa1t\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         false},
        {BYTES("\x83" CONTENT "\xa5other\xa1t\xa4meta\x82\xa1"
               "a\x01\xa1"
               "b\x92\x01\x02"),
         false},
    };
    unsigned char first[16], hash[16];
    hash_of(cases[0].message, first);
    for (size_t i = 1; i < COUNT_OF(cases); i++) {
        hash_of(cases[i].message, hash);
        if ((memcmp(first, hash, 16) == 0) != cases[i].same)
            fail_msg("case %zu: want %s hash", i, cases[i].same ? "the same" : "another");
    }
}

static void test_meta(void **state)
{
    (void)state;
    static const struct {
        struct str message;
        const char *json;
    } cases[] = {
        {BYTES("\x81" CONTENT), "{}"},
        {BYTES("\x82" CONTENT "\xa4meta\xc0"), "{}"},
        {BYTES("\x82" CONTENT "\xa4meta\x80"), "{}"},
        {BYTES("\x82" CONTENT "\xa4meta\x81\xa1k\x01"), "{\"k\":1}"},
        {BYTES("\x83" CONTENT "\xa5other\xa1v\xa4meta\x81\xa1k\x01"), "{\"other\":\"v\",\"k\":1}"},
        {BYTES("\x83\xa4meta\x81\xa1k\x01" CONTENT "\xa1k\x02"), "{\"k\":2,\"k\":1}"},
        {BYTES("\x82" CONTENT
               "\xa1n\x96\x00\xff\xcf\xff\xff\xff\xff\xff\xff\xff\xff\xd3\x80\x00\x00\x00\x00\x00\x00\x00"
               "\xc2\xc3"),
         "{\"n\":[0,-1,18446744073709551615,-9223372036854775808,false,true]}"},
        {BYTES("\x82" CONTENT "\xa1r\x95\xcb\x3f\xb9\x99\x99\x99\x99\x99\x9a\xca\x3f\x00\x00\x00"
               "\xcb\x7f\xf0\x00\x00\x00\x00\x00\x00\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00"
               "\xcb\x7e\x37\xe4\x3c\x88\x00\x75\x9c"),
         "{\"r\":[0.1,0.5,null,null,1e+300]}"},
        {BYTES("\x82" CONTENT "\xa1s\xa8\"\\\n\t\x01\x7f/\0"),
         "{\"s\":\"\\\"\\\\\\u000a\\u0009\\u0001\x7f/\xEF\xBF\xBD\"}"},
        {BYTES("\x82" CONTENT "\xa1s\xa5"
               "a\xed\xa0\x80z"),
         "{\"s\":\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\"}"},
        {BYTES("\x82" CONTENT "\xa1s\xa3\xc3\xa0\xf0"), "{\"s\":\"\xc3\xa0\xEF\xBF\xBD\"}"},
        {BYTES("\x82" CONTENT "\xa1"
               "b\xc4\x03\x00\xff\x10"),
         "{\"b\":\"AP8Q\"}"},
        {BYTES("\x82" CONTENT "\xa1"
               "b\xc4\x00"),
         "{\"b\":\"\"}"},
        {BYTES("\x82" CONTENT "\xa1"
               "e\xd4\x05\x00"),
         "{\"e\":\"AA==\"}"},
        {BYTES("\x82" CONTENT
               "\xa1m\x86\x01\x02\xff\x02\xc0\x02\xc3\x02\xcb\x3f\xe0\x00\x00\x00\x00\x00\x00\x02"
               "\xc4\x01x\x02"),
         "{\"m\":{\"1\":2,\"-1\":2,\"null\":2,\"true\":2,\"0.5\":2,\"eA==\":2}}"},
        {BYTES("\x82" CONTENT "\xa1m\x82\xa1"
               "a\x90\xa1"
               "b\x91\x80"),
         "{\"m\":{\"a\":[],\"b\":[{}]}}"},
    };
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct article a;
        struct err why;
        arena_reset(&arena);
        if (wire_check(cases[i].message, &limits, &a, &why) < 0)
            fail_msg("case %zu refused: %s", i, why.text);
        assert_true(arena_guard(&arena));
        struct str json = wire_meta(&arena, cases[i].message);
        if (!str_eq(json, str_of(cases[i].json, strlen(cases[i].json))))
            fail_msg("case %zu: got %.*s, want %s", i, STR_FMT(json), cases[i].json);
        json_t *parsed = json_loadb(json.at, json.len, 0, NULL); /* 2^64 - 1 is JSON, but not jansson's */
        if (!parsed && !strstr(cases[i].json, "18446744073709551615"))
            fail_msg("case %zu: no JSON: %.*s", i, STR_FMT(json));
        json_decref(parsed);
    }
    arena_destroy(&arena);
}

static void test_answers_go_and_come(void **state)
{
    (void)state;
    static const struct wire_reply cases[] = {
        {.source = {"feed", 4}, .id = {"a-1", 3}, .status = WIRE_STORED},
        {.status = WIRE_REJECTED, .reason = BYTES("vì sao")},
        {.id = {"a-1", 3}, .status = WIRE_BUSY, .retry_after_ms = UINT32_MAX},
        {.id = {"a-1", 3}, .status = WIRE_DUPLICATE, .article_id = INT64_MAX},
        {.id = {"a-1", 3},
         .status = WIRE_DONE,
         .article_id = 7,
         .has_counts = true,
         .counts = {1, 2, 3, 4, 5, 6, 7, 8, 9, UINT32_MAX}},
        {.id = {"a-1", 3}, .status = WIRE_DEAD, .reason = {"", 0}},
    };
    struct buf b = {0};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct wire_reply got;
        struct err why;
        buf_clear(&b);
        wire_encode_reply(&b, &cases[i]);
        assert_false(buf_failed(&b));
        if (wire_decode_reply(buf_str(&b), &got, &why) < 0)
            fail_msg("case %zu: %s", i, why.text);
        assert_str("source", got.source, cases[i].source);
        assert_str("id", got.id, cases[i].id);
        assert_str("reason", got.reason, cases[i].reason);
        assert_int_equal(got.status, cases[i].status);
        assert_int_equal(got.retry_after_ms, cases[i].retry_after_ms);
        assert_true(got.article_id == cases[i].article_id);
        assert_int_equal(got.has_counts, cases[i].has_counts);
        assert_memory_equal(got.counts, cases[i].counts, sizeof got.counts);
        for (uint32_t cut = 0; cut < b.len; cut++)
            if (wire_decode_reply(str_of(b.data, cut), &got, &why) == 0)
                fail_msg("case %zu cut to %u bytes was taken", i, cut);
    }
    buf_free(&b);
}

static void test_answers_that_are_none(void **state)
{
    (void)state;
    static const struct {
        struct str message;
        const char *reason; /* NULL: taken */
    } cases[] = {
        {BYTES("\x82\xa6status\xa6stored\xa5"
               "later\x91\x80"),
         NULL}, /* of a newer broker */
        {BYTES("\x82\xa6status\xa4"
               "done\xa6"
               "counts\x81\xa5"
               "later\x91\x01"),
         NULL},
        {BYTES("\x80"), "no `status`"},
        {BYTES("\x90"), "not a map"},
        {BYTES("\x81\xa6status\xa3odd"), "status \"odd\" is not known"},
        {BYTES("\x81\xa6status\x01"), "`status` of the answer is no text"},
        {BYTES("\x81\x01\xa3odd"), "a key of the answer is an integer"},
        {BYTES("\x81\xaa"
               "article_id\xff"),
         "`article_id` of the answer is no number"},
        {BYTES("\x81\xae"
               "retry_after_ms\xcf\x00\x00\x00\x01\x00\x00\x00\x00"),
         "`retry_after_ms`"},
        {BYTES("\x81\xa6"
               "counts\x90"),
         "`counts` of the answer is no map"},
        {BYTES("\x81\xa6"
               "counts\x81\xa6people\xa1x"),
         "`people` of the answer is no number"},
        {BYTES("\x81\xa6status\xa6stored\xc0"), "1 bytes follow"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct wire_reply got;
        struct err why = {"taken"};
        bool taken = wire_decode_reply(cases[i].message, &got, &why) == 0;
        if (taken != !cases[i].reason || (!taken && !strstr(why.text, cases[i].reason)))
            fail_msg("case %zu: got \"%s\", want \"%s\"", i, why.text,
                     cases[i].reason ? cases[i].reason : "taken");
    }
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
        cmocka_unit_test(test_default_ids),
        cmocka_unit_test(test_keys_do_not_run_together),
        cmocka_unit_test(test_content_hashes),
        cmocka_unit_test(test_meta),
        cmocka_unit_test(test_answers_go_and_come),
        cmocka_unit_test(test_answers_that_are_none),
        cmocka_unit_test(test_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
