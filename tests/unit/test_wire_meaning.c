/* What the wire makes of an accepted message: names, hashes, meta as JSON. */
#include "common/wire.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct wire_limits limits = {.message_bytes = 4096, .depth = WIRE_DEPTH};

#define BYTES(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }

/* The pair "content": "x" of a map. */
#define CONTENT "\247content\xa1x"

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

static const struct {
    struct str message;
    bool same; /* as the first one */
} hashed[] = {
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

static void test_content_hashes(void **state)
{
    (void)state;
    unsigned char first[16], hash[16];
    hash_of(hashed[0].message, first);
    for (size_t i = 1; i < COUNT_OF(hashed); i++) {
        hash_of(hashed[i].message, hash);
        if ((memcmp(first, hash, 16) == 0) != hashed[i].same)
            fail_msg("case %zu: want %s hash", i, hashed[i].same ? "the same" : "another");
    }
}

static const struct {
    struct str message;
    const char *json;
} metas[] = {
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
    {BYTES("\x82" CONTENT "\xa1m\x86\x01\x02\xff\x02\xc0\x02\xc3\x02\xcb\x3f\xe0\x00\x00\x00\x00\x00\x00\x02"
           "\xc4\x01x\x02"),
     "{\"m\":{\"1\":2,\"-1\":2,\"null\":2,\"true\":2,\"0.5\":2,\"eA==\":2}}"},
    {BYTES("\x82" CONTENT "\xa1m\x82\xa1"
           "a\x90\xa1"
           "b\x91\x80"),
     "{\"m\":{\"a\":[],\"b\":[{}]}}"},
};

static void test_meta(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t i = 0; i < COUNT_OF(metas); i++) {
        struct article a;
        struct err why;
        arena_reset(&arena);
        if (wire_check(metas[i].message, &limits, &a, &why) < 0)
            fail_msg("case %zu refused: %s", i, why.text);
        assert_true(arena_guard(&arena));
        struct str json = wire_meta(&arena, metas[i].message);
        if (!str_eq(json, str_of(metas[i].json, strlen(metas[i].json))))
            fail_msg("case %zu: got %.*s, want %s", i, STR_FMT(json), metas[i].json);
        json_t *parsed = json_loadb(json.at, json.len, 0, NULL); /* 2^64 - 1 is JSON, but not jansson's */
        if (!parsed && !strstr(metas[i].json, "18446744073709551615"))
            fail_msg("case %zu: no JSON: %.*s", i, STR_FMT(json));
        json_decref(parsed);
    }
    arena_destroy(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_default_ids),
        cmocka_unit_test(test_keys_do_not_run_together),
        cmocka_unit_test(test_content_hashes),
        cmocka_unit_test(test_meta),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
