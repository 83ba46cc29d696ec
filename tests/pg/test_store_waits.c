/* What is no article's fault, by real errors of a real server: the store says wait, nothing is lost meanwhile, and
 * the same store goes on by itself when the cause is gone. */
#include "store_fixture.h"

#include <libpq-fe.h>
#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

/* A login of its own, so that what a case sets does not meet the session that looks. */
#define LOGIN "user=worker"

static int setup(void **state)
{
    if (fixture_setup(state) < 0)
        return -1;
    fixture_run(*state, "CREATE ROLE worker LOGIN; GRANT trich_writer TO worker");
    return 0;
}

static void pause_ms(long ms)
{
    nanosleep(&(struct timespec){.tv_nsec = ms * 1000000L}, NULL);
}

/* Waits until the answer to a question is "t". */
static void wait_true(struct fixture *x, const char *sql)
{
    for (int tries = 0; strcmp(fixture_ask(x, 1, sql), "t") != 0; tries++) {
        if (tries == 3000)
            fail_msg("in vain: %s", sql);
        pause_ms(10);
    }
}

static bool log_has(const char *words)
{
    struct buf text = {0};
    char chunk[65536];
    size_t n;
    FILE *in = fopen(getenv("TRICH_PG_LOG"), "re");
    assert_non_null(in);
    while ((n = fread(chunk, 1, sizeof chunk, in)) > 0)
        buf_add(&text, chunk, n);
    fclose(in);
    bool found = text.len && memmem(text.data, text.len, words, strlen(words)) != NULL;
    buf_free(&text);
    return found;
}

static const struct {
    const char *conninfo;
    const char *before, *after; /* of new sessions, where the store connects anew */
    bool reconnects;
    enum store_result want;
    const char *words;
} causes[] = {
    {LOGIN, "ALTER ROLE worker SET default_transaction_read_only = on", "ALTER ROLE worker RESET ALL", true,
     STORE_RETRY, "session is read-only"},
    {LOGIN " target_session_attrs=any", "ALTER ROLE worker SET default_transaction_read_only = on",
     "ALTER ROLE worker RESET ALL", true, STORE_RETRY, "(SQLSTATE 25006); the database is read-only"},
    {LOGIN " target_session_attrs=any", "ALTER DATABASE trich SET default_transaction_read_only = on",
     "SET default_transaction_read_only = off; ALTER DATABASE trich RESET ALL", true, STORE_RETRY,
     "SQLSTATE 25006"},
    {LOGIN, "ALTER ROLE worker CONNECTION LIMIT 0", "ALTER ROLE worker CONNECTION LIMIT -1", true,
     STORE_RETRY, "too many connections"},
    {LOGIN, "REVOKE trich_writer FROM worker", "GRANT trich_writer TO worker", true, STORE_REFUSED,
     "SQLSTATE 42501); run `trich migrate`, and GRANT trich_writer"},
    {LOGIN, "ALTER ROLE worker NOLOGIN", "ALTER ROLE worker LOGIN", true, STORE_REFUSED,
     "is not permitted to log in (SQLSTATE 28000); check [database] conninfo"},
    {LOGIN, "ALTER DATABASE trich CONNECTION LIMIT 0", "ALTER DATABASE trich CONNECTION LIMIT -1", true,
     STORE_RETRY, "too many connections for database"},
    {LOGIN, "ALTER SCHEMA trich RENAME TO away", "ALTER SCHEMA away RENAME TO trich", false, STORE_REFUSED,
     "run `trich migrate`"},
    {LOGIN, "REVOKE USAGE ON SCHEMA trich FROM trich_writer", "GRANT USAGE ON SCHEMA trich TO trich_writer",
     false, STORE_REFUSED, "SQLSTATE 42501"},
    {LOGIN, "REVOKE SELECT ON trich_data.article FROM trich_writer",
     "GRANT SELECT ON trich_data.article TO trich_writer", false, STORE_REFUSED, "SQLSTATE 42501"},
    {LOGIN, "ALTER TABLE trich_data.person RENAME COLUMN rank TO grade",
     "ALTER TABLE trich_data.person RENAME COLUMN grade TO rank", false, STORE_REFUSED,
     "SQLSTATE 42703); the schema is not this version's"},
    {LOGIN, "ALTER TABLE trich_data.article SET SCHEMA public",
     "ALTER TABLE public.article SET SCHEMA trich_data", false, STORE_REFUSED,
     "SQLSTATE 42P01); run `trich migrate`"},
};

static void test_causes_that_pass(void **state)
{
    struct fixture *x = *state;
    for (size_t i = 0; i < COUNT_OF(causes); i++) {
        struct store *s = fixture_store(causes[i].conninfo);
        struct store_item items[2];
        struct err e = {{0}};
        for (int k = 0; k < 2; k++) {
            struct str id = arena_printf(&x->arena, "cause-%zu-%d", i, k);
            items[k] = fixture_item(x, id.at, 1);
        }
        if (!causes[i].reconnects)
            fixture_write(s, &items[0], 1);
        fixture_run(x, causes[i].before);
        enum store_result got = store_write(s, items, 2, &e);
        fixture_run(x, causes[i].after);
        if (got != causes[i].want || !strstr(e.text, causes[i].words))
            fail_msg("%s: got %d, %s", causes[i].before, got, e.text);
        fixture_write(s, items, 2);
        assert_int_equal(items[0].report.status, WIRE_DONE);
        assert_int_equal(items[1].report.status, WIRE_DONE);
        store_close(&s);
    }
    struct str want = arena_printf(&x->arena, "%zu|%zu|0", 2 * COUNT_OF(causes), 2 * COUNT_OF(causes));
    assert_string_equal(
        fixture_ask(x, 3,
                    "SELECT (SELECT count(*) FROM trich.article WHERE id LIKE 'cause-%'), count(*),"
                    " count(*) FILTER (WHERE state <> 'done') FROM trich.receipt WHERE id LIKE 'cause-%'"),
        want.at);
}

/* A store at work in a thread of its own. */
struct work {
    struct store *store;
    struct store_item *items;
    uint32_t n;
    pthread_t thread;
    struct err e;
    enum store_result result;
};

static void *work_main(void *arg)
{
    struct work *w = arg;
    w->result = store_write(w->store, w->items, w->n, &w->e);
    return NULL;
}

static void work_start(struct work *w, struct store *s, struct store_item *items, uint32_t n)
{
    *w = (struct work){.store = s, .items = items, .n = n};
    assert_int_equal(pthread_create(&w->thread, NULL, work_main, w), 0);
}

static enum store_result work_end(struct work *w)
{
    pthread_join(w->thread, NULL);
    return w->result;
}

static const char worker_waits[] = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'worker' AND"
                                   " wait_event_type = 'Lock')";

static PGconn *second_session(void)
{
    PGconn *c = PQconnectdb("application_name=second");
    assert_int_equal(PQstatus(c), CONNECTION_OK);
    return c;
}

static void second_run(PGconn *c, const char *sql)
{
    PGresult *r = PQexec(c, sql);
    if (PQresultStatus(r) != PGRES_COMMAND_OK && PQresultStatus(r) != PGRES_TUPLES_OK)
        fail_msg("%s: %s", sql, PQerrorMessage(c));
    PQclear(r);
}

/* Its statement is cancelled, or its patience ends, while somebody locks a table. */
static void check_locked_table(struct fixture *x, const char *id, const char *patience, const char *cancel,
                               const char *words)
{
    struct store_item item = fixture_item(x, id, 1);
    struct work w;
    fixture_run(x, patience);
    struct store *s = fixture_store(LOGIN);
    PGconn *second = second_session();
    second_run(second, "BEGIN; LOCK TABLE trich_data.article IN EXCLUSIVE MODE");
    work_start(&w, s, &item, 1);
    if (cancel) {
        wait_true(x, worker_waits);
        fixture_run(x, cancel);
    }
    enum store_result got = work_end(&w);
    PQfinish(second);
    fixture_run(x, "ALTER ROLE worker RESET ALL");
    if (got != STORE_RETRY || !strstr(w.e.text, words))
        fail_msg("%s: got %d, %s", id, got, w.e.text);
    fixture_write(s, &item, 1);
    assert_int_equal(item.report.status, WIRE_DONE);
    store_close(&s);
}

static void test_a_locked_table(void **state)
{
    check_locked_table(*state, "lock-timeout", "ALTER ROLE worker SET lock_timeout = '50ms'", NULL,
                       "SQLSTATE 55P03");
    check_locked_table(*state, "cancelled", "ALTER ROLE worker RESET ALL",
                       "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = 'worker'",
                       "SQLSTATE 57014");
}

/* Three known articles, the second of which holds its writer up until the lock 7 is free. */
static void hold_up(struct fixture *x, struct store *s, const char *const ids[3], struct store_item items[3])
{
    for (int i = 0; i < 3; i++)
        items[i] = fixture_item(x, ids[i], 1);
    fixture_write(s, items, 3);
    for (int i = 0; i < 3; i++)
        items[i] = fixture_item(x, ids[i], 2);
    struct str sql = arena_printf(
        &x->arena,
        "CREATE FUNCTION public.hold_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF NEW.id = '%s' THEN PERFORM pg_advisory_xact_lock(7); END IF; RETURN NEW; END $$;"
        "CREATE TRIGGER hold_up BEFORE UPDATE ON trich_data.article FOR EACH ROW EXECUTE FUNCTION public.hold_up();"
        "SELECT pg_advisory_lock(7)",
        ids[1]);
    fixture_run(x, sql.at);
}

static void hold_up_no_more(struct fixture *x)
{
    fixture_run(x, "DROP TRIGGER hold_up ON trich_data.article; DROP FUNCTION public.hold_up()");
}

static void check_replaced(struct work *w)
{
    if (work_end(w) != STORE_OK)
        fail_msg("got %d, %s", w->result, w->e.text);
    for (int i = 0; i < 3; i++)
        assert_int_equal(w->items[i].report.status, WIRE_DONE);
}

/* A session of the operator's locks articles in the other order. */
static void test_a_deadlock(void **state)
{
    static const char *const ids[] = {"dead-1", "dead-2", "dead-3"};
    struct fixture *x = *state;
    struct store_item items[3];
    struct work w;
    /* The store is the one to look for a deadlock, and so the one that is torn out of it. */
    fixture_run(x, "ALTER ROLE worker SET deadlock_timeout = '10ms'");
    struct store *s = fixture_store(LOGIN);
    PGconn *second = second_session();
    hold_up(x, s, ids, items);
    second_run(second, "SET deadlock_timeout = '10min'; BEGIN;"
                       "UPDATE trich.article SET category = 'x' WHERE id = 'dead-3'");
    work_start(&w, s, items, 3);
    wait_true(x, worker_waits);
    assert_int_equal(
        PQsendQuery(second, "UPDATE trich.article SET category = 'x' WHERE id = 'dead-1'; COMMIT"), 1);
    wait_true(x, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'second' AND"
                 " wait_event_type = 'Lock')");
    fixture_run(x, "SELECT pg_advisory_unlock(7)");
    check_replaced(&w);
    for (PGresult *r; (r = PQgetResult(second)); PQclear(r))
        assert_int_equal(PQresultStatus(r), PGRES_COMMAND_OK);
    PQfinish(second);
    store_close(&s);
    hold_up_no_more(x);
    fixture_run(x, "ALTER ROLE worker RESET ALL");
    assert_true(log_has("deadlock detected"));
}

/* An operator who wants all sessions to see one moment only. */
static void test_a_serialization_failure(void **state)
{
    static const char *const ids[] = {"serial-1", "serial-2", "serial-3"};
    struct fixture *x = *state;
    struct store_item items[3];
    struct work w;
    fixture_run(x, "ALTER ROLE worker SET default_transaction_isolation = 'serializable'");
    struct store *s = fixture_store(LOGIN);
    PGconn *second = second_session();
    hold_up(x, s, ids, items);
    work_start(&w, s, items, 3);
    wait_true(x, worker_waits);
    second_run(second, "UPDATE trich.article SET category = 'x' WHERE id = 'serial-3'");
    fixture_run(x, "SELECT pg_advisory_unlock(7)");
    check_replaced(&w);
    PQfinish(second);
    store_close(&s);
    hold_up_no_more(x);
    fixture_run(x, "ALTER ROLE worker RESET ALL");
    assert_true(log_has("could not serialize access"));
}

static void test_a_database_that_is_dropped(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "dropped-1", 1), second = fixture_item(x, "dropped-2", 1);
    struct err e = {{0}};
    int applied;
    fixture_run(x, "CREATE DATABASE other");
    assert_int_equal(migrate_run("dbname=other", TRICH_SOURCE_DIR "/daemon/sql", &applied, &e), 0);
    struct store *s = fixture_store(LOGIN " dbname=other");
    fixture_write(s, &first, 1);
    fixture_run(x, "DROP DATABASE other WITH (FORCE)");
    assert_int_equal(store_write(s, &second, 1, &e), STORE_RETRY);
    assert_int_equal(store_write(s, &second, 1, &e), STORE_REFUSED);
    assert_non_null(strstr(e.text, "does not exist"));
    fixture_run(x, "CREATE DATABASE other");
    assert_int_equal(store_write(s, &second, 1, &e), STORE_REFUSED);
    assert_non_null(strstr(e.text, "run `trich migrate`"));
    assert_int_equal(migrate_run("dbname=other", TRICH_SOURCE_DIR "/daemon/sql", &applied, &e), 0);
    fixture_write(s, &second, 1);
    store_close(&s);
    fixture_run(x, "DROP DATABASE other");
}

/* Each way to lose a session, by what the server does: the next write says wait, the one after it goes through. */
static void test_sessions_that_end(void **state)
{
    static const struct {
        const char *before, *words;
    } cases[] = {
        {"SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity WHERE usename = 'worker'",
         "terminating connection due to administrator command"},                       /* 57P01 */
        {"ALTER ROLE worker RESET ALL; SELECT pg_sleep(0.2)", "idle-session timeout"}, /* 57P05 */
    };
    struct fixture *x = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str id = arena_printf(&x->arena, "ends-%zu", i);
        struct store_item first = fixture_item(x, id.at, 1), second = fixture_item(x, id.at, 2);
        struct err e = {{0}};
        fixture_run(x, i == 1 ? "ALTER ROLE worker SET idle_session_timeout = '50ms'" : "SELECT 1");
        struct store *s = fixture_store(LOGIN);
        fixture_write(s, &first, 1);
        fixture_run(x, cases[i].before);
        enum store_result got = store_write(s, &second, 1, &e);
        if (got != STORE_RETRY || !strstr(e.text, cases[i].words))
            fail_msg("%s: got %d, %s", cases[i].before, got, e.text);
        fixture_write(s, &second, 1);
        assert_int_equal(second.report.status, WIRE_DONE);
        store_close(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_causes_that_pass),
        cmocka_unit_test(test_a_locked_table),
        cmocka_unit_test(test_a_deadlock),
        cmocka_unit_test(test_a_serialization_failure),
        cmocka_unit_test(test_a_database_that_is_dropped),
        cmocka_unit_test(test_sessions_that_end),
    };
    return cmocka_run_group_tests(tests, setup, fixture_teardown);
}
