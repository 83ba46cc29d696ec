#include "daemon/batch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define MIB ((size_t)1 << 20)

struct fixture {
    struct lexicon *lexicon;
    struct batch batch;
    struct buf message;
};

static int setup(void **state)
{
    static const char *const dirs[] = {TRICH_SOURCE_DIR "/common/lexicon"};
    struct fixture *f = calloc(1, sizeof *f);
    struct err e;
    assert_non_null(f);
    assert_int_equal(lexicon_load(&f->lexicon, dirs, 1, &e), 0);
    assert_int_equal(batch_init(&f->batch, 3, 64 * MIB, 10 * MIB, &e), 0);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *f = *state;
    batch_free(&f->batch);
    lexicon_free(&f->lexicon);
    buf_free(&f->message);
    free(f);
    return 0;
}

/* A lease of an article with this content, as binary when a charset is given. */
static struct leased lease_of(struct fixture *f, struct str content, struct str charset)
{
    struct article a = {.source = STR("tests"),
                        .id = STR("one"),
                        .content = content,
                        .charset = charset,
                        .content_is_binary = str_known(charset)};
    buf_clear(&f->message);
    wire_encode_article(&f->message, &a, STR("{}"));
    assert_false(buf_failed(&f->message));
    return (struct leased){.grant = {.seq = 7}, .message = buf_str(&f->message)};
}

static void test_an_article_becomes_a_record(void **state)
{
    struct fixture *f = *state;
    struct leased leased = lease_of(f, STR("Bệnh viện khai trương khoa mới."), STR_NONE);
    assert_true(batch_add(&f->batch, f->lexicon, &leased));
    assert_int_equal(f->batch.n, 1);
    const struct store_item *item = &f->batch.items[0];
    assert_false(item->grant.dead);
    assert_int_equal(item->grant.seq, 7);
    assert_non_null(item->record);
    assert_non_null(item->article);
    assert_true(str_eq(item->article->source, STR("tests")));
    assert_true(str_eq(item->meta_json, STR("{}")));
    assert_int_equal(item->message.len, f->message.len);
}

static void test_what_cannot_be_read_is_set_aside_with_its_reason(void **state)
{
    struct fixture *f = *state;
    struct leased no_text = lease_of(f, STR("%PDF-1.7"), STR("klingon"));
    struct leased no_map = {.message = STR("\xc1")};
    struct leased dead = {.grant = {.dead = true, .reason = STR("killed two workers")}, .message = STR("x")};
    struct leased *const cases[] = {&no_text, &no_map, &dead};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        assert_true(batch_add(&f->batch, f->lexicon, cases[i]));
        const struct store_item *item = &f->batch.items[i];
        assert_true(item->grant.dead);
        assert_true(item->grant.reason.len > 0);
        assert_null(item->record);
        assert_null(item->article);
    }
    assert_true(str_eq(f->batch.items[2].grant.reason, STR("killed two workers")));
}

static void test_it_is_full_by_articles_and_by_bytes(void **state)
{
    struct fixture *f = *state;
    for (uint32_t i = 0; i < 3; i++) {
        assert_false(batch_full(&f->batch));
        struct leased leased = lease_of(f, STR("Hội nghị."), STR_NONE);
        assert_true(batch_add(&f->batch, f->lexicon, &leased));
    }
    assert_true(batch_full(&f->batch));
    batch_clear(&f->batch);
    assert_false(batch_full(&f->batch));
    static char large[9 * MIB];
    struct leased leased = {.grant = {.dead = true}, .message = str_of(large, sizeof large)};
    assert_true(batch_add(&f->batch, f->lexicon, &leased));
    assert_true(batch_full(&f->batch)); /* an eighth of 64 MiB */
}

/* What is left by the others is too little: it is asked for again, and then gets in, or is set aside alone. */
static void test_memory_is_bounded(void **state)
{
    struct fixture *f = *state;
    struct leased first = lease_of(f, STR("Hội nghị."), STR_NONE);
    assert_true(batch_add(&f->batch, f->lexicon, &first));
    f->batch.arena.limit_bytes = f->batch.arena.used_bytes + 64; /* as after many others */
    struct leased second = lease_of(f, STR("Hội nghị tổng kết năm 2023."), STR_NONE);
    assert_false(batch_add(&f->batch, f->lexicon, &second));
    assert_int_equal(f->batch.n, 1);
    batch_clear(&f->batch);
    assert_true(batch_add(&f->batch, f->lexicon, &second));
    assert_true(f->batch.items[0].grant.dead);
    batch_clear(&f->batch);
    f->batch.arena.limit_bytes = 32 * MIB;
    assert_true(batch_add(&f->batch, f->lexicon, &second));
    assert_false(f->batch.items[0].grant.dead);
}

static void test_reports_stand_in_a_row(void **state)
{
    struct fixture *f = *state;
    for (uint32_t i = 0; i < 2; i++) {
        struct leased leased = {.grant = {.seq = 10 + i, .dead = true}, .message = STR("x")};
        assert_true(batch_add(&f->batch, f->lexicon, &leased));
        f->batch.items[i].report = (struct lease_report){.seq = 10 + i, .status = WIRE_DEAD};
    }
    const struct lease_report *reports = batch_reports(&f->batch);
    assert_int_equal(reports[0].seq, 10);
    assert_int_equal(reports[1].seq, 11);
    assert_int_equal(reports[1].status, WIRE_DEAD);
}

static size_t resident_bytes(void)
{
    char text[128] = "", *resident;
    FILE *in = fopen("/proc/self/statm", "r");
    assert_non_null(in);
    assert_non_null(fgets(text, sizeof text, in));
    fclose(in);
    (void)strtoul(text, &resident, 10); /* all, resident, … */
    return strtoul(resident, NULL, 10) * (size_t)sysconf(_SC_PAGESIZE);
}

static void test_a_large_article_leaves_no_large_worker(void **state)
{
#ifdef __SANITIZE_ADDRESS__
    skip(); /* its allocator keeps what was freed */
#endif
    struct fixture *f = *state;
    struct batch b;
    struct err e;
    struct buf text = {0};
    while (text.len < 5 * MIB)
        buf_printf(&text, "Ngày 12/3/2021, Trạm Y tế xã Nà Khoang mở lớp cho 35 cộng tác viên.\n");
    assert_int_equal(batch_init(&b, 3, 2048 * MIB, 10 * MIB, &e), 0);
    struct leased leased = lease_of(f, buf_str(&text), STR_NONE);
    buf_free(&text);
    void *large = malloc(30 * MIB); /* from then on malloc keeps blocks of less than this for itself */
    assert_non_null(large);
    free(large);
    size_t before = resident_bytes();
    assert_true(batch_add(&b, f->lexicon, &leased));
    assert_true(resident_bytes() > before + 100 * MIB);
    void *later = malloc(25 * MIB); /* what lies below it does not go by itself */
    assert_non_null(later);
    batch_clear(&b);
    size_t after = resident_bytes();
    free(later);
    if (after > before + 15 * MIB)
        fail_msg("got %zu MiB more than before, want no more than 15", (after - before) / MIB);
    batch_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_an_article_becomes_a_record, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_cannot_be_read_is_set_aside_with_its_reason, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_it_is_full_by_articles_and_by_bytes, setup, teardown),
        cmocka_unit_test_setup_teardown(test_memory_is_bounded, setup, teardown),
        cmocka_unit_test_setup_teardown(test_reports_stand_in_a_row, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_large_article_leaves_no_large_worker, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
