/* What the spool counts by source and hour, and what it remembers by name of messages that ended. */
#include "spool_case.h"

enum { HOUR = 480000, TURN = 1000 };

/* A message of that source ("": none) in hour HOUR + hour; its seq. */
static uint64_t receive(struct place *p, const char *source, const char *id, unsigned hour)
{
    static unsigned number;
    struct spool_item item = {.key = hash_of(++number),
                              .received_us = ((int64_t)HOUR + hour) * 3600000000 + 3599000000,
                              .refused = *source == '\0',
                              .source = text_of(source),
                              .id = text_of(id),
                              .message = STR("m")};
    if (spool_append(p->spool, &item, &p->e) != 0)
        fail_msg("spool_append: %s", p->e.text);
    return item.seq;
}

/* The row of that hour, kind and source; zeros when there is none. */
static struct spool_tally row_of(struct place *p, unsigned hour, enum spool_tally_kind kind,
                                 const char *source)
{
    struct rows r = {.place_bytes = 0};
    while (rows_next(p, &r))
        if (r.row.hour == hour && r.row.kind == kind && str_eq(r.row.source, text_of(source)))
            return r.row;
    return (struct spool_tally){0};
}

static void assert_sum(struct spool_sum got, uint64_t n, uint64_t seqs)
{
    if (got.n != n || got.seqs != seqs)
        fail_msg("got %llu with seqs %llu, want %llu with seqs %llu", (unsigned long long)got.n,
                 (unsigned long long)got.seqs, (unsigned long long)n, (unsigned long long)seqs);
}

static void test_counts_by_source_and_hour(void **state)
{
    struct place *p = *state;
    begin(p);
    uint64_t a = receive(p, "feed", "a", 0), b = receive(p, "feed", "b", 0), c = receive(p, "feed", "c", 1);
    uint64_t d = receive(p, "other", "d", 0), e = receive(p, "", "", 0);
    end(p, a, SPOOL_ENDED_DONE, 1);
    end(p, c, SPOOL_ENDED_DUPLICATE, 1);
    end(p, c, SPOOL_ENDED_DEAD, 1); /* it ended already */
    end(p, e, SPOOL_ENDED_DEAD, 0);
    commit(p);
    place_reopen(p);
    struct spool_tally row = row_of(p, HOUR, SPOOL_TALLY_SOURCE, "feed");
    assert_sum(row.received, 2, a + b);
    assert_sum(row.done, 1, a);
    assert_sum(row.duplicate, 0, 0);
    row = row_of(p, HOUR + 1, SPOOL_TALLY_SOURCE, "feed");
    assert_sum(row.received, 1, c);
    assert_sum(row.duplicate, 1, c);
    assert_sum(row.dead, 0, 0);
    assert_sum(row_of(p, HOUR, SPOOL_TALLY_SOURCE, "other").received, 1, d);
    assert_sum(row_of(p, HOUR, SPOOL_TALLY_NAMELESS, "").dead, 1, e);
    struct spool_totals t = spool_totals(p->spool);
    assert_true(t.received == 5 && t.done == 1 && t.duplicate == 1 && t.dead == 1 && t.waiting == 2);
    assert_balanced(p);
}

static void test_what_is_not_committed_is_not_counted(void **state)
{
    struct place *p = *state;
    begin(p);
    uint64_t a = receive(p, "feed", "a", 0);
    commit(p);
    begin(p);
    receive(p, "feed", "b", 0);
    receive(p, "new", "c", 0);
    end(p, a, SPOOL_ENDED_DONE, 1);
    assert_balanced(p);
    spool_abort(p->spool);
    assert_sum(row_of(p, HOUR, SPOOL_TALLY_SOURCE, "feed").received, 1, a);
    assert_sum(row_of(p, HOUR, SPOOL_TALLY_SOURCE, "feed").done, 0, 0);
    assert_sum(row_of(p, HOUR, SPOOL_TALLY_SOURCE, "new").received, 0, 0);
    assert_balanced(p);
}

static void test_a_message_without_room_is_not_counted(void **state)
{
    static char big[LIMIT_BYTES / 2];
    struct place *p = *state;
    begin(p);
    uint64_t a = receive(p, "feed", "a", 0);
    struct spool_item item = {
        .received_us = (int64_t)HOUR * 3600000000, .source = STR("feed"), .message = str_of(big, sizeof big)};
    assert_int_equal(spool_append(p->spool, &item, &p->e), 0);
    assert_int_equal(spool_append(p->spool, &item, &p->e), SPOOL_FULL);
    commit(p);
    assert_sum(row_of(p, HOUR, SPOOL_TALLY_SOURCE, "feed").received, 2, a + item.seq);
    assert_balanced(p);
}

/* From endless sources, `waiting` of each hundred waiting: rows stay within their bound, and in each hour every
 * message is counted. */
static void flood(struct place *p, unsigned n, unsigned hour, unsigned waiting)
{
    char source[32];
    begin(p);
    for (unsigned i = 0; i < n; i++) {
        if (i % TURN == TURN - 1) {
            commit(p);
            begin(p);
        }
        snprintf(source, sizeof source, "s%u", i);
        uint64_t seq = receive(p, source, "x", hour);
        if (i % 100 >= waiting)
            end(p, seq, SPOOL_ENDED_DONE, 1);
    }
    commit(p);
}

/* Rows in all, and messages received and waiting in that hour. */
static unsigned count_rows(struct place *p, unsigned hour, uint64_t *received, uint64_t *waiting)
{
    struct rows r = {.place_bytes = 0};
    unsigned rows = 0;
    *received = *waiting = 0;
    while (rows_next(p, &r)) {
        rows++;
        *received += r.row.hour == HOUR + hour ? r.row.received.n : 0;
        *waiting += r.row.hour == HOUR + hour ? r.row.received.n - r.row.done.n : 0;
    }
    return rows;
}

static void test_endless_sources_are_counted_together(void **state)
{
    struct place *p = *state;
    enum { MORE = 1000 };
    uint64_t received, waiting;
    flood(p, SPOOL_TALLY_ROWS / 2, 0, 0);
    flood(p, SPOOL_TALLY_ROWS, 1, 10);
    flood(p, MORE, 1, 0); /* sources that are folded by now */
    assert_true(count_rows(p, 0, &received, &waiting) <= SPOOL_TALLY_ROWS);
    assert_true(received == SPOOL_TALLY_ROWS / 2 && waiting == 0);
    assert_true(row_of(p, HOUR, SPOOL_TALLY_OTHERS, "").received.n == SPOOL_TALLY_ROWS / 2);
    flood(p, SPOOL_TALLY_ROWS + MORE, 2, 0);
    flood(p, MORE, 0, 0); /* the clock was put back */
    place_reopen(p);
    assert_true(count_rows(p, 1, &received, &waiting) <= SPOOL_TALLY_ROWS);
    assert_true(received == SPOOL_TALLY_ROWS + MORE && waiting == SPOOL_TALLY_ROWS / 10);
    assert_balanced(p);
    struct spool_item item;
    while (spool_next(p->spool, 0, &item, &p->e) == 1) {
        begin(p);
        for (int i = 0; i < TURN && spool_next(p->spool, 0, &item, &p->e) == 1; i++)
            end(p, item.seq, SPOOL_ENDED_DONE, 1);
        commit(p);
    }
    count_rows(p, 1, &received, &waiting);
    assert_true(received == SPOOL_TALLY_ROWS + MORE && waiting == 0);
    assert_balanced(p);
}

static void test_what_ended_has_a_name(void **state)
{
    static const char longest[] =
        "https://bệnh-viện.example/tin-tức/hoạt-động/hội-nghị-sơ-kết-sáu-tháng-đầu-năm-2024";
    static const char source[] = "một nguồn tin có tên rất dài, dài hơn nữa";
    struct place *p = *state;
    struct spool_ended ended;
    uint64_t number = 0;
    begin(p);
    uint64_t seqs[] = {receive(p, "feed", "a-1", 0), receive(p, source, longest, 1), receive(p, "", "", 2)};
    end(p, seqs[1], SPOOL_ENDED_DUPLICATE, 1);
    end(p, seqs[0], SPOOL_ENDED_DONE, 1);
    end(p, seqs[2], SPOOL_ENDED_DEAD, 0);
    commit(p);
    assert_int_equal(spool_ended_next(p->spool, &number, &ended, &p->e), 1);
    assert_true(ended.seq == seqs[1] && ended.state == SPOOL_ENDED_DUPLICATE);
    assert_int_equal(ended.cut, SPOOL_CUT_SOURCE | SPOOL_CUT_ID);
    assert_text(ended.source, "một nguồn tin có tên rất"); /* no more than 32 bytes, no half character */
    assert_text(ended.id, "ạt-động/hội-nghị-sơ-kết-sáu-tháng-đầu-năm-2024");
    number++;
    assert_int_equal(spool_ended_next(p->spool, &number, &ended, &p->e), 1);
    assert_true(ended.seq == seqs[0] && ended.state == SPOOL_ENDED_DONE);
    assert_true(ended.received_us == (int64_t)HOUR * 3600000000 + 3599000000);
    assert_text(ended.source, "feed");
    assert_text(ended.id, "a-1");
    assert_int_equal(ended.cut, 0);
    number++;
    assert_int_equal(spool_ended_next(p->spool, &number, &ended, &p->e), 1);
    assert_true(ended.seq == seqs[2] && ended.state == SPOOL_ENDED_DEAD);
    number++;
    assert_int_equal(spool_ended_next(p->spool, &number, &ended, &p->e), 0);
}

static void test_says_from_where_on_it_remembers(void **state)
{
    struct place *p = *state;
    struct spool_ended ended;
    uint64_t first = 0, last = 0, number = 0;
    enum { MORE = 20 };
    begin(p);
    uint64_t begun = spool_totals(p->spool).forgotten;
    for (unsigned i = 0; i < REMEMBER + MORE; i++) {
        uint64_t seq = receive(p, "feed", "x", 0);
        first = i < MORE ? seq : first;
        last = seq;
        end(p, seq, SPOOL_ENDED_DONE, 1);
    }
    commit(p);
    assert_true(begun < first);
    assert_true(spool_totals(p->spool).forgotten == first && first < last);
    assert_int_equal(spool_ended_next(p->spool, &number, &ended, &p->e), 1);
    assert_true(ended.seq > first && number == MORE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_counts_by_source_and_hour, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_is_not_committed_is_not_counted, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_message_without_room_is_not_counted, setup, teardown),
        cmocka_unit_test_setup_teardown(test_endless_sources_are_counted_together, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_ended_has_a_name, setup, teardown),
        cmocka_unit_test_setup_teardown(test_says_from_where_on_it_remembers, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
