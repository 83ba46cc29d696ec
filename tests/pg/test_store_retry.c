/* Dead letters that come back: one retry ends a letter, in the place of the first time, in either order of arrival. */
#include "store_fixture.h"

static struct store_item dead_item(struct fixture *x, const char *id, unsigned char version)
{
    struct store_item item = fixture_item(x, id, version);
    item.grant.dead = true;
    item.grant.reason = S("failed twice");
    item.article = NULL;
    item.record = NULL;
    return item;
}

/* The same message, which the broker accepted again as a retry of the letter. */
static struct store_item retry_item(struct fixture *x, const char *id, unsigned char version, uint64_t letter)
{
    struct store_item item = fixture_item(x, id, version);
    item.grant.retry_of = letter;
    return item;
}

/* sql ends before seq. */
static const char *ask_about(struct fixture *x, int columns, const char *sql, uint64_t seq)
{
    return fixture_ask(x, columns, arena_printf(&x->arena, "%s%llu%c", sql, (unsigned long long)seq, 0).at);
}

static void assert_answer(const char *got, const char *want)
{
    if (strcmp(got, want) != 0)
        fail_msg("got %s, want %s", got, want);
}

static void mark(struct fixture *x, uint64_t letter)
{
    const char *sql =
        "SELECT count(*) FROM trich.dead_letter d, trich.dead_retry(ARRAY[d.seq]) WHERE d.seq = ";
    assert_answer(ask_about(x, 1, sql, letter), "1");
}

/* A letter that is on its way: its number. */
static uint64_t letter(struct fixture *x, const char *id, unsigned char version)
{
    struct store_item item = dead_item(x, id, version);
    fixture_write(x->store, &item, 1);
    assert_int_equal(item.report.status, WIRE_DEAD);
    mark(x, item.grant.seq);
    return item.grant.seq;
}

static const char letter_sql[] = "SELECT d.state, d.message IS NULL, n.state FROM trich.dead_letter d"
                                 " LEFT JOIN trich.receipt n ON n.seq = d.retried_seq WHERE d.seq = ";

static void test_a_retry_becomes_the_article(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "one", 1);
    struct store_item retry = retry_item(x, "one", 1, dead);
    fixture_write(x->store, &retry, 1);
    assert_int_equal(retry.report.status, WIRE_DONE);
    assert_answer(ask_about(x, 3, letter_sql, dead), "retried|t|done");
    const struct question q[] = {
        {2, "SELECT count(*), min(revision) FROM trich.article WHERE id = 'one'", "1|1"},
        {2,
         "SELECT string_agg(state, ',' ORDER BY seq), string_agg(current::text, ',' ORDER BY seq)"
         " FROM trich.article_receipts WHERE id = 'one'",
         "dead,done|false,true"},
        {1,
         "SELECT a.seq = r.first_seq AND r.retry_of = a.seq AND m.seq = a.seq FROM trich.article a"
         " JOIN trich.receipt r USING (article_id) JOIN trich.raw_message m USING (article_id)"
         " WHERE a.id = 'one'",
         "t"},
        {1, "SELECT sum(removed) FROM trich.balance", "0"},
    };
    check(x, q, COUNT_OF(q));
}

static void assert_newer_stays(struct fixture *x, const char *id, uint64_t dead, const char *ended)
{
    struct str sql = arena_printf(
        &x->arena, "SELECT content_hash = repeat('\x02', 16)::bytea FROM trich.article WHERE id = '%s'%c", id,
        0);
    assert_answer(fixture_ask(x, 1, sql.at), "t");
    assert_answer(ask_about(x, 3, letter_sql, dead), ended);
}

static void test_a_newer_version_was_stored_before(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "two", 1);
    struct store_item newer = fixture_item(x, "two", 2), retry = retry_item(x, "two", 1, dead);
    fixture_write(x->store, &newer, 1);
    fixture_write(x->store, &retry, 1);
    assert_int_equal(retry.report.status, WIRE_DUPLICATE);
    assert_non_null(strstr(retry.report.reason.at, "older version"));
    assert_newer_stays(x, "two", dead, "retried|t|duplicate");
}

static void test_a_newer_version_waited_in_the_spool(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "three", 1);
    struct store_item newer = fixture_item(x, "three", 2), retry = retry_item(x, "three", 1, dead);
    fixture_write(x->store, &retry, 1);
    assert_int_equal(retry.report.status, WIRE_DONE);
    fixture_write(x->store, &newer, 1);
    assert_int_equal(newer.report.status, WIRE_DONE);
    assert_newer_stays(x, "three", dead, "retried|t|done");
}

static void test_both_in_one_batch(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "four", 1);
    struct store_item items[2];
    items[0] = fixture_item(x, "four", 2);
    items[1] = retry_item(x, "four", 1, dead);
    fixture_write(x->store, items, 2);
    assert_newer_stays(x, "four", dead, "retried|t|duplicate");
}

/* What a producer sends again is a new version, also where the letter was retried. */
static void test_sent_again_is_a_version(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "five", 2);
    struct store_item newer = fixture_item(x, "five", 1), retry = retry_item(x, "five", 2, dead),
                      again = fixture_item(x, "five", 2);
    fixture_write(x->store, &newer, 1);
    fixture_write(x->store, &retry, 1);
    assert_int_equal(retry.report.status, WIRE_DUPLICATE);
    fixture_write(x->store, &again, 1);
    assert_int_equal(again.report.status, WIRE_DONE);
    assert_newer_stays(x, "five", dead, "retried|t|duplicate");
}

/* The second retry is in the place of the first acceptance, not in that of the first retry. */
static void test_a_retry_that_fails_may_be_retried(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "six", 1);
    struct store_item newer = fixture_item(x, "six", 2), failed = dead_item(x, "six", 1), second;
    failed.grant.retry_of = dead;
    fixture_write(x->store, &failed, 1);
    assert_int_equal(failed.report.status, WIRE_DEAD);
    assert_answer(ask_about(x, 3, letter_sql, dead), "retried|t|dead");
    assert_answer(ask_about(x, 3, letter_sql, failed.grant.seq), "open|f|-");
    mark(x, failed.grant.seq);
    second = retry_item(x, "six", 1, failed.grant.seq);
    fixture_write(x->store, &second, 1);
    assert_int_equal(second.report.status, WIRE_DONE);
    fixture_write(x->store, &newer, 1);
    assert_int_equal(newer.report.status, WIRE_DONE);
    assert_newer_stays(x, "six", failed.grant.seq, "retried|t|done");
    assert_answer(ask_about(x, 1, "SELECT count(*) FROM trich.receipt WHERE first_seq = ", dead), "2");
}

static void test_copies_of_a_retry_change_nothing(void **state)
{
    struct fixture *x = *state;
    struct store *other = fixture_store("");
    uint64_t dead = letter(x, "seven", 1), refused = letter(x, "eight", 1);
    struct store_item newer = fixture_item(x, "seven", 2), copies[2], batch[4];
    copies[0] = retry_item(x, "seven", 1, dead);
    copies[1] = retry_item(x, "seven", 1, dead);
    fixture_write(x->store, &copies[0], 1);
    fixture_write(x->store, &newer, 1);
    fixture_write(other, &copies[1], 1); /* as a version of its own it would replace the newer one */
    assert_int_equal(copies[1].report.status, WIRE_DUPLICATE);
    assert_non_null(strstr(copies[1].report.reason.at, "retried or dropped already"));
    assert_newer_stays(x, "seven", dead, "retried|t|done");
    for (int i = 0; i < 4; i++) {
        batch[i] = dead_item(x, "eight", 1);
        batch[i].grant.retry_of = refused;
    }
    fixture_write(x->store, batch, 4);
    const struct question q[] = {
        {1, "SELECT string_agg(state, ',' ORDER BY state) FROM trich.receipt WHERE id = 'eight'",
         "dead,dead,duplicate,duplicate,duplicate"},
        {1, "SELECT string_agg(state, ',' ORDER BY seq) FROM trich.dead_letter WHERE id = 'eight'",
         "retried,open"},
        {1, "SELECT sum(removed) FROM trich.balance", "0"},
    };
    check(x, q, COUNT_OF(q));
    store_close(&other);
}

/* Another worker ended the letter between our look-up and our transaction: nothing of ours is kept. */
static void test_two_retries_at_one_moment(void **state)
{
    struct fixture *x = *state;
    uint64_t dead = letter(x, "nine", 1);
    struct store_item retry = retry_item(x, "nine", 1, dead);
    fixture_run(
        x, "ALTER FUNCTION trich.dead_end RENAME TO dead_end_real;"
           "CREATE FUNCTION trich.dead_end(seqs bigint[], retries bigint[]) RETURNS bigint LANGUAGE sql AS"
           " 'SELECT trich.dead_end_real(seqs, retries) - 1'");
    struct err e = {{0}};
    assert_int_equal(store_write(x->store, &retry, 1, &e), STORE_RETRY);
    assert_answer(ask_about(x, 3, letter_sql, dead), "retrying|f|-");
    assert_answer(fixture_ask(x, 1, "SELECT count(*) FROM trich.article WHERE id = 'nine'"), "0");
    fixture_run(x, "DROP FUNCTION trich.dead_end; ALTER FUNCTION trich.dead_end_real RENAME TO dead_end");
    fixture_write(x->store, &retry, 1);
    assert_answer(ask_about(x, 3, letter_sql, dead), "retried|t|done");
}

static void test_a_letter_that_is_not_on_its_way(void **state)
{
    struct fixture *x = *state;
    struct store_item opened = dead_item(x, "ten", 1), retry, of_none = retry_item(x, "ten", 1, 12345);
    fixture_write(x->store, &opened, 1);
    retry = retry_item(x, "ten", 1, opened.grant.seq);
    fixture_write(x->store, &retry, 1);
    fixture_write(x->store, &of_none, 1);
    assert_int_equal(retry.report.status, WIRE_DUPLICATE);
    assert_int_equal(of_none.report.status, WIRE_DUPLICATE);
    assert_answer(ask_about(x, 3, letter_sql, opened.grant.seq), "open|f|-");
    assert_answer(fixture_ask(x, 1, "SELECT count(*) FROM trich.article WHERE id = 'ten'"), "0");
}

/* PostgreSQL refuses a retry: it is set aside anew, and its neighbours are stored. */
static void test_a_retry_that_postgresql_refuses(void **state)
{
    struct fixture *x = *state;
    struct store_item items[3];
    uint64_t letters[3];
    const char *ids[3] = {"a1", "a2", "a3"};
    for (int i = 0; i < 3; i++) {
        letters[i] = letter(x, ids[i], 1);
        items[i] = retry_item(x, ids[i], 1, letters[i]);
    }
    fixture_run(x, "ALTER TABLE trich_data.article ADD CONSTRAINT not_a2 CHECK (id <> 'a2') NOT VALID");
    fixture_write(x->store, items, 3);
    fixture_run(x, "ALTER TABLE trich_data.article DROP CONSTRAINT not_a2");
    assert_answer(ask_about(x, 3, letter_sql, letters[0]), "retried|t|done");
    assert_answer(ask_about(x, 3, letter_sql, letters[1]), "retried|t|dead");
    assert_answer(ask_about(x, 3, letter_sql, letters[2]), "retried|t|done");
}

struct claimed {
    uint64_t seq;
    char producer[16];
};

static void note_claim(void *arg, uint64_t seq, struct str producer, struct str message)
{
    struct claimed *c = arg;
    assert_true(message.len > 0);
    if (seq == c->seq)
        snprintf(c->producer, sizeof c->producer, "%.*s",
                 STR_FMT(str_known(producer) ? producer : S("none")));
}

/* Who brought it stands with the article's version and with the letter, and comes back with the letter's message. */
static void test_producers(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "brought", 1), newer = fixture_item(x, "brought", 2),
                      keyless = fixture_item(x, "brought", 3), dead = dead_item(x, "not read", 1);
    static const char sql[] = "SELECT producer FROM trich.article WHERE id = 'brought'";
    first.grant.producer = S("crawler-1");
    newer.grant.producer = S("crawler-2");
    dead.grant.producer = S("crawler-3");
    fixture_write(x->store, &first, 1);
    assert_answer(fixture_ask(x, 1, sql), "crawler-1");
    fixture_write(x->store, &newer, 1);
    assert_answer(fixture_ask(x, 1, sql), "crawler-2");
    fixture_write(x->store, &keyless, 1);
    assert_answer(fixture_ask(x, 1, sql), "-");
    fixture_write(x->store, &dead, 1);
    assert_answer(ask_about(x, 1, "SELECT producer FROM trich.dead_letters WHERE seq = ", dead.grant.seq),
                  "crawler-3");
    struct claimed with = {dead.grant.seq, ""}, without = {letter(x, "of nobody", 1), ""};
    mark(x, dead.grant.seq);
    assert_true(store_claim(x->store, 1 << 20, note_claim, &with) >= 2);
    assert_string_equal(with.producer, "crawler-3");
    mark(x, without.seq);
    assert_true(store_claim(x->store, 1 << 20, note_claim, &without) >= 1);
    assert_string_equal(without.producer, "none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_retry_becomes_the_article),
        cmocka_unit_test(test_a_newer_version_was_stored_before),
        cmocka_unit_test(test_a_newer_version_waited_in_the_spool),
        cmocka_unit_test(test_both_in_one_batch),
        cmocka_unit_test(test_sent_again_is_a_version),
        cmocka_unit_test(test_a_retry_that_fails_may_be_retried),
        cmocka_unit_test(test_copies_of_a_retry_change_nothing),
        cmocka_unit_test(test_two_retries_at_one_moment),
        cmocka_unit_test(test_a_letter_that_is_not_on_its_way),
        cmocka_unit_test(test_a_retry_that_postgresql_refuses),
        cmocka_unit_test(test_producers),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
