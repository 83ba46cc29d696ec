/* How trich audit compares by source and hour: what it takes for proved, and where it must ask for more. */
#include "daemon/trich_audit.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct case_ {
    struct arena arena;
    struct audit a;
};

static int setup(void **state)
{
    static struct case_ c;
    c = (struct case_){.a = {.first_hour = 0}};
    arena_init(&c.arena, 1 << 20);
    c.a.arena = &c.arena;
    *state = &c;
    return 0;
}

static int teardown(void **state)
{
    struct case_ *c = *state;
    arena_destroy(&c->arena);
    return 0;
}

/* received: of the spool alone; done messages have the seqs 1, 2, … */
static struct audit_row row(int64_t hour, enum audit_kind kind, const char *source, uint64_t received,
                            uint64_t done)
{
    struct audit_row r = {.hour = hour, .kind = kind, .source = str_of_text(source)};
    r.receipts.received = (struct audit_sum){received, received * (received + 1) / 2};
    r.receipts.ended[AUDIT_DONE] = (struct audit_sum){done, done * (done + 1) / 2};
    return r;
}

#define LOOK(c, place, ...)                                                 \
    do {                                                                    \
        const struct audit_row rows_[] = {__VA_ARGS__};                     \
        audit_rows look_ = {0};                                             \
        for (size_t i_ = 0; i_ < COUNT_OF(rows_); i_++)                     \
            vec_push(&(c)->arena, &look_, rows_[i_]);                       \
        audit_rows_add(&(c)->a, &look_, offsetof(struct audit_row, place)); \
    } while (0)

static void assert_row(const struct case_ *c, uint32_t i, int64_t hour, const char *source,
                       enum audit_verdict verdict)
{
    assert_true(i < c->a.rows.n);
    const struct audit_row *r = &c->a.rows.at[i];
    if (r->hour != hour || !str_eq(r->source, str_of_text(source)) || r->verdict != verdict)
        fail_msg("row %u: got hour %d, source %.*s, verdict %d; want %d, %s, %d", i, (int)r->hour,
                 STR_FMT(r->source), (int)r->verdict, (int)hour, source, (int)verdict);
}

static void test_the_same_in_either_look_is_proved(void **state)
{
    struct case_ *c = *state;
    LOOK(c, before, row(5, AUDIT_SOURCE, "a", 3, 2), row(5, AUDIT_SOURCE, "b", 3, 1),
         row(6, AUDIT_SOURCE, "a", 2, 2));
    LOOK(c, receipts, row(5, AUDIT_SOURCE, "a", 0, 2), row(5, AUDIT_SOURCE, "b", 0, 3),
         row(6, AUDIT_SOURCE, "a", 0, 1), row(7, AUDIT_NAMELESS, NULL, 0, 1));
    LOOK(c, after, row(5, AUDIT_SOURCE, "a", 3, 3), row(5, AUDIT_SOURCE, "b", 3, 3),
         row(6, AUDIT_SOURCE, "a", 2, 2));
    audit_rows_judge(&c->a);
    assert_int_equal(c->a.rows.n, 4);
    assert_row(c, 0, 5, "a", AUDIT_PROVED);
    assert_row(c, 1, 5, "b", AUDIT_PROVED);
    assert_row(c, 2, 6, "a", AUDIT_UNSETTLED);
    assert_row(c, 3, 7, NULL, AUDIT_UNSETTLED);
    assert_false(audit_row_is_quiet(&c->a.rows.at[0]));
    assert_true(audit_row_is_quiet(&c->a.rows.at[2]));
}

static void test_equal_counts_of_other_messages_are_not_the_same(void **state)
{
    struct case_ *c = *state;
    struct audit_row other = row(5, AUDIT_SOURCE, "a", 0, 2);
    other.receipts.ended[AUDIT_DONE].seqs++;
    LOOK(c, before, row(5, AUDIT_SOURCE, "a", 2, 2));
    LOOK(c, receipts, other);
    LOOK(c, after, row(5, AUDIT_SOURCE, "a", 2, 2));
    audit_rows_judge(&c->a);
    assert_row(c, 0, 5, "a", AUDIT_UNSETTLED);
}

static void test_what_the_spool_added_up_is_compared_by_hour(void **state)
{
    struct case_ *c = *state;
    LOOK(c, before, row(5, AUDIT_NAMELESS, NULL, 1, 1), row(5, AUDIT_SOURCE, "a", 1, 1),
         row(5, AUDIT_OTHERS, NULL, 2, 2), row(6, AUDIT_SOURCE, "a", 1, 1));
    LOOK(c, receipts, row(5, AUDIT_NAMELESS, NULL, 0, 1), row(5, AUDIT_SOURCE, "a", 0, 1),
         row(5, AUDIT_SOURCE, "b", 0, 1), row(5, AUDIT_SOURCE, "c", 0, 1), row(6, AUDIT_SOURCE, "a", 0, 1));
    LOOK(c, after, row(5, AUDIT_OTHERS, NULL, 4, 3), row(6, AUDIT_SOURCE, "a", 1, 1));
    c->a.rows.at[2].before.ended[AUDIT_DONE].seqs = 0;
    audit_rows_judge(&c->a);
    assert_int_equal(c->a.rows.n, 2);
    assert_row(c, 0, 5, NULL, AUDIT_UNSETTLED);
    assert_int_equal(c->a.rows.at[0].before.received.n, 4);
    assert_int_equal(c->a.rows.at[0].receipts.ended[AUDIT_DONE].n, 4);
    assert_int_equal(c->a.rows.at[0].after.received.n, 4);
    assert_row(c, 1, 6, "a", AUDIT_PROVED);
    assert_ptr_equal(audit_row_find(&c->a, 5, str_of_text("b"), false), &c->a.rows.at[0]);
}

static void test_the_row_of_a_message(void **state)
{
    struct case_ *c = *state;
    LOOK(c, after, row(5, AUDIT_NAMELESS, NULL, 1, 1), row(5, AUDIT_SOURCE, "abc", 1, 1),
         row(5, AUDIT_SOURCE, "abd", 1, 1), row(6, AUDIT_SOURCE, "abd", 1, 1));
    assert_ptr_equal(audit_row_find(&c->a, 5, STR_NONE, false), &c->a.rows.at[0]);
    assert_ptr_equal(audit_row_find(&c->a, 5, str_of_text("abd"), false), &c->a.rows.at[2]);
    assert_ptr_equal(audit_row_find(&c->a, 6, str_of_text("ab"), true), &c->a.rows.at[3]);
    assert_null(audit_row_find(&c->a, 6, str_of_text("ab"), false));
    assert_null(audit_row_find(&c->a, 7, str_of_text("abd"), false));
}

static void test_a_source_alone(void **state)
{
    struct case_ *c = *state;
    c->a.source = str_of_text("b");
    LOOK(c, after, row(5, AUDIT_SOURCE, "a", 1, 1), row(5, AUDIT_SOURCE, "b", 1, 1),
         row(6, AUDIT_SOURCE, "a", 1, 1), row(6, AUDIT_OTHERS, NULL, 1, 1));
    audit_rows_judge(&c->a);
    assert_int_equal(c->a.rows.n, 2);
    assert_row(c, 0, 5, "b", AUDIT_PROVED);
    assert_int_equal(c->a.rows.at[1].kind, AUDIT_OTHERS);
}

static void test_differences_are_bounded(void **state)
{
    struct case_ *c = *state;
    for (int i = 0; i < AUDIT_DIFFERENCES_MAX + 7; i++)
        audit_differ(&c->a, (struct audit_difference){.seq = i + 1, .id = STR("x")});
    assert_int_equal(c->a.differences.n, AUDIT_DIFFERENCES_MAX);
    assert_int_equal(c->a.n_differences, AUDIT_DIFFERENCES_MAX + 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_the_same_in_either_look_is_proved, setup, teardown),
        cmocka_unit_test_setup_teardown(test_equal_counts_of_other_messages_are_not_the_same, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_what_the_spool_added_up_is_compared_by_hour, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_row_of_a_message, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_source_alone, setup, teardown),
        cmocka_unit_test_setup_teardown(test_differences_are_bounded, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
