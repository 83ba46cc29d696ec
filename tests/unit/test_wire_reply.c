/* Answers to producers: what is written is read, what is cut or odd is refused. */
#include "common/wire.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define BYTES(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }

static void assert_str(const char *what, struct str got, struct str want)
{
    if (str_known(got) != str_known(want) || !str_eq(got, want))
        fail_msg("%s: got \"%.*s\", want \"%.*s\"", what, STR_FMT(got), STR_FMT(want));
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_answers_go_and_come),
        cmocka_unit_test(test_answers_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
