/* Messages between broker and worker: what is written is read; what is cut or odd is refused. */
#include "common/lease.h"

#include "common/pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static struct arena arena;

static int setup(void **state)
{
    (void)state;
    arena_init(&arena, 4 << 20);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    arena_destroy(&arena);
    return 0;
}

static int decode(struct str text, struct lease_msg *out, struct err *why)
{
    arena_reset(&arena);
    if (!arena_guard(&arena))
        return err_set(why, "the arena is used up");
    return lease_decode(&arena, text, out, why);
}

/* What b holds, and that no shorter one is taken. */
static struct lease_msg read_back(const struct buf *b)
{
    struct lease_msg m;
    struct err why = {""};
    assert_false(buf_failed(b));
    for (uint32_t cut = 0; cut < b->len; cut++)
        if (decode(str_of(b->data, cut), &m, &why) == 0)
            fail_msg("cut to %u of %zu bytes it was taken", cut, b->len);
    if (decode(buf_str(b), &m, &why) < 0)
        fail_msg("refused: %s", why.text);
    return m;
}

static void assert_str(struct str got, struct str want)
{
    if (!str_eq(got, want))
        fail_msg("got \"%.*s\", want \"%.*s\"", STR_FMT(got), STR_FMT(want));
}

static void test_short_ones(void **state)
{
    (void)state;
    struct buf b = {0};
    lease_encode_hello(&b, LEASE_HELLO, 4000000000U);
    struct lease_msg m = read_back(&b);
    assert_int_equal(m.type, LEASE_HELLO);
    assert_true(m.worker == 4000000000U);
    buf_clear(&b);
    lease_encode_hello(&b, LEASE_BYE, 7);
    assert_int_equal(read_back(&b).type, LEASE_BYE);
    buf_clear(&b);
    lease_encode_credit(&b, 7, 128);
    m = read_back(&b);
    assert_int_equal(m.type, LEASE_CREDIT);
    assert_int_equal(m.worker, 7);
    assert_int_equal(m.credit, 128);
    buf_free(&b);
}

static void test_grants(void **state)
{
    (void)state;
    const struct lease_grant cases[] = {
        {.seq = UINT64_MAX,
         .received_us = 1700000000000000,
         .attempts = 2,
         .dead = true,
         .reason = STR("vì sao"),
         .source = STR("feed"),
         .id = STR("a-1"),
         .content_hash = "0123456789abcde",
         .retry_of = UINT64_MAX - 1,
         .producer = STR("crawler")},
        {.seq = 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct buf b = {0};
        lease_encode_grant(&b, &cases[i]);
        struct lease_msg m = read_back(&b);
        assert_int_equal(m.type, LEASE_GRANT);
        assert_true(m.grant.seq == cases[i].seq);
        assert_true(m.grant.received_us == cases[i].received_us);
        assert_int_equal(m.grant.attempts, cases[i].attempts);
        assert_int_equal(m.grant.dead, cases[i].dead);
        assert_str(m.grant.reason, cases[i].reason);
        assert_str(m.grant.source, cases[i].source);
        assert_str(m.grant.id, cases[i].id);
        assert_memory_equal(m.grant.content_hash, cases[i].content_hash, 16);
        assert_true(m.grant.retry_of == cases[i].retry_of);
        assert_str(m.grant.producer, cases[i].producer);
        buf_free(&b);
    }
}

static void test_retries(void **state)
{
    (void)state;
    const struct str messages[] = {STR("\x00\xff không phải msgpack"), STR("")};
    for (size_t i = 0; i < COUNT_OF(messages); i++) {
        struct buf b = {0};
        struct str producer = i ? STR("crawler") : STR_NONE;
        lease_encode_retry(&b, 9, UINT64_MAX, producer, messages[i]);
        struct lease_msg m = read_back(&b);
        assert_int_equal(m.type, LEASE_RETRY);
        assert_int_equal(m.worker, 9);
        assert_true(m.retry_of == UINT64_MAX);
        assert_str(m.producer, producer);
        assert_str(m.message, messages[i]);
        buf_clear(&b);
        lease_encode_taken(&b, 17);
        m = read_back(&b);
        assert_int_equal(m.type, LEASE_TAKEN);
        assert_int_equal(m.retry_of, 17);
        buf_free(&b);
    }
}

static void test_reports(void **state)
{
    (void)state;
    const struct lease_report reports[] = {
        {.seq = 1,
         .status = WIRE_DONE,
         .article_id = INT64_MAX,
         .counts = {1, 2, 3, 4, 5, 6, 7, 8, 9, UINT32_MAX}},
        {.seq = UINT64_MAX, .status = WIRE_DEAD, .reason = STR("không đọc được")},
        {.seq = 3, .status = WIRE_DUPLICATE, .article_id = 5},
    };
    struct buf b = {0};
    lease_encode_reports(&b, 9, reports, COUNT_OF(reports));
    struct lease_msg m = read_back(&b);
    assert_int_equal(m.type, LEASE_REPORT);
    assert_int_equal(m.worker, 9);
    assert_int_equal(m.n_reports, COUNT_OF(reports));
    for (size_t i = 0; i < COUNT_OF(reports); i++) {
        assert_true(m.reports[i].seq == reports[i].seq);
        assert_int_equal(m.reports[i].status, reports[i].status);
        assert_true(m.reports[i].article_id == reports[i].article_id);
        assert_str(m.reports[i].reason, reports[i].reason);
        assert_memory_equal(m.reports[i].counts, reports[i].counts, sizeof reports[i].counts);
    }
    buf_free(&b);
}

static void test_as_many_reports_as_may_be(void **state)
{
    (void)state;
    for (uint32_t more = 0; more < 2; more++) {
        uint32_t n = LEASE_REPORTS_MAX + more;
        struct lease_report *reports = calloc(n, sizeof *reports);
        struct buf b = {0};
        struct lease_msg m;
        struct err why;
        for (uint32_t i = 0; i < n; i++)
            reports[i] = (struct lease_report){.seq = i, .status = WIRE_DONE};
        lease_encode_reports(&b, 1, reports, n);
        assert_int_equal(decode(buf_str(&b), &m, &why), -(int)more);
        if (more)
            assert_non_null(strstr(why.text, "at most 4096"));
        else
            assert_int_equal(m.n_reports, n);
        buf_free(&b);
        free(reports);
    }
}

static void test_long_reasons_are_cut_between_characters(void **state)
{
    (void)state;
    enum { CHARACTERS = 3000 };
    struct buf text = {0}, b = {0};
    for (int i = 0; i < CHARACTERS; i++)
        buf_add_str(&text, STR("ễ"));
    const struct lease_report report = {.seq = 1, .status = WIRE_DEAD, .reason = buf_str(&text)};
    lease_encode_reports(&b, 1, &report, 1);
    struct lease_msg m;
    struct err why;
    assert_int_equal(decode(buf_str(&b), &m, &why), 0);
    assert_int_equal(m.reports[0].reason.len, 4095);
    buf_free(&text);
    buf_free(&b);
}

static void test_refusals(void **state)
{
    (void)state;
    static const struct {
        struct str message;
        const char *reason;
    } cases[] = {
        {STR(""), "the whole"},
        {STR("\xc1"), "0xc1"},
        {STR("\x80"), "the whole is a map, not a list"},
        {STR("\xdd\xff\x00\x00\x00"), "claims 4278190080 items"},
        {STR("\x90"), "type"},
        {STR("\x92\x07\x01"), "type is above 6"},
        {STR("\x92\xff\x01"), "type is an integer"},
        {STR("\x93\x00\x01\x01"), "type 0 has 3 items, not 2"},
        {STR("\x92\x00\xa1x"), "worker is a text"},
        {STR("\x93\x01\x01\xcf\x00\x00\x00\x01\x00\x00\x00\x00"), "credit is above 4294967295"},
        {STR("\x93\x02\x01\xdd\x00\x10\x00\x00"), "claims 1048576 items"},
        {STR("\x93\x02\x01\x91\x90"), "a report has 0 items, not 5"},
        {STR("\x93\x02\x01\x91\x95\x01\x00\xc0\x00\x9a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"),
         "says \"stored\""},
        {STR("\x93\x02\x01\x91\x95\x01\x06\xc0\x00\x9a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"),
         "status is above 5"},
        {STR("\x93\x02\x01\x91\x95\x01\x01\xa1\xff\x00\x9a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"),
         "no UTF-8 text"},
        {STR("\x93\x02\x01\x91\x95\x01\x01\xc0\xff\x9a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"),
         "article_id"},
        {STR("\x93\x02\x01\x91\x95\x01\x01\xc0\x00\x91\x01"), "counts has 1 items, not 10"},
        {STR("\x95\x05\x01\x00\xc0\xc4\x01x"), "a retry of no dead letter"},
        {STR("\x95\x05\x01\x07\xc0\xa1x"), "message is a text"},
        {STR("\x95\x05\x01\x07\xc0\xc6\xff\x00\x00\x00"), "claims 4278190080 bytes"},
        {STR("\x93\x05\x01\x07"), "type 5 has 3 items, not 5"},
        {STR("\x92\x06\xa1x"), "retry_of is a text"},
        {STR("\x92\x00\x01\x00"), "1 bytes follow"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct lease_msg m;
        struct err why = {"taken"};
        if (decode(cases[i].message, &m, &why) == 0 || !strstr(why.text, cases[i].reason))
            fail_msg("case %zu: got \"%s\", want \"%s\"", i, why.text, cases[i].reason);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short_ones),
        cmocka_unit_test(test_grants),
        cmocka_unit_test(test_retries),
        cmocka_unit_test(test_reports),
        cmocka_unit_test(test_as_many_reports_as_may_be),
        cmocka_unit_test(test_long_reasons_are_cut_between_characters),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
