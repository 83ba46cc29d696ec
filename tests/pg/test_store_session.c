/* The store among others: rivals, an operator who deletes or revokes, settings that are wrong. */
#include "store_fixture.h"

/* Two sessions with the same new article: the second finds the first's rows when its own are refused. */
static void test_another_worker_is_faster(void **state)
{
    struct fixture *x = *state;
    struct store_item mine = fixture_item(x, "iota", 1);
    fixture_run(
        x,
        "CREATE FUNCTION public.rival() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN"
        " IF NEW.id = 'iota' AND NOT EXISTS (SELECT FROM public.rival_done) THEN"
        "  PERFORM public.dblink_exec('dbname=' || current_database() || ' user=postgres host='"
        "   || split_part(current_setting('unix_socket_directories'), ',', 1),"
        "   $q$INSERT INTO public.rival_done VALUES (1);"
        "      INSERT INTO trich.article (source, id, seq, content_hash, received_at, extractor_version, "
        "body)"
        "      VALUES ('thu', 'iota', 5, repeat('z', 16)::bytea, now(), 1, 'rival')$q$);"
        " END IF; RETURN NEW; END $$;"
        "CREATE EXTENSION dblink SCHEMA public; CREATE TABLE public.rival_done (n int);"
        "CREATE TRIGGER rival BEFORE INSERT ON trich_data.article FOR EACH ROW EXECUTE FUNCTION public.rival()");
    fixture_write(x->store, &mine, 1);
    fixture_run(
        x,
        "DROP TRIGGER rival ON trich_data.article; DROP FUNCTION public.rival(); DROP TABLE public.rival_done");
    assert_int_equal(mine.report.status, WIRE_DONE);
    const struct question q[] = {
        {2, "SELECT revision, body FROM trich.article WHERE id = 'iota'", "2|Sáng ngày 04/7/2023, …"},
        {1, "SELECT count(*) FROM trich.person" OF("iota"), "1"}};
    check(x, q, COUNT_OF(q));
}

static void test_an_organisation_deleted_behind_our_back(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "kappa", 1), second = fixture_item(x, "lambda", 1);
    fixture_write(x->store, &first, 1);
    fixture_run(x, "DELETE FROM trich.article; DELETE FROM trich.organization");
    fixture_write(x->store, &second, 1);
    assert_int_equal(second.report.status, WIRE_DONE);
    assert_string_equal(fixture_ask(x, 1, "SELECT count(*) FROM trich.organization"), "1");
}

static void test_what_the_operator_must_mend(void **state)
{
    static const struct {
        const char *before, *after, *want;
    } cases[] = {
        {"REVOKE INSERT ON trich_data.receipt FROM trich_writer",
         "GRANT INSERT ON trich_data.receipt TO trich_writer", "SQLSTATE 42501); run `trich migrate`"},
        {"ALTER TABLE trich_data.place RENAME TO place_gone",
         "ALTER TABLE trich_data.place_gone RENAME TO place", "run `trich migrate`"},
        {"INSERT INTO trich.schema_version VALUES (99, 'x', 'x', now(), 'x', 'x')",
         "DELETE FROM trich.schema_version WHERE version = 99", "install the newer trich"},
        {"CREATE TABLE public.kept AS TABLE trich.schema_version; DELETE FROM trich.schema_version WHERE version > 2",
         "INSERT INTO trich.schema_version SELECT * FROM public.kept WHERE version > 2; DROP TABLE public.kept",
         "run `trich migrate`"},
    };
    struct fixture *x = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct store_item item = fixture_item(x, "mu", (unsigned char)i);
        struct store *s = fixture_store("");
        struct err e = {{0}};
        fixture_run(x, cases[i].before);
        enum store_result got = store_write(s, &item, 1, &e);
        const char *receipts = fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE id = 'mu'");
        fixture_run(x, cases[i].after);
        if (got != STORE_REFUSED || !strstr(e.text, cases[i].want))
            fail_msg("%s: got %d, %s", cases[i].before, got, e.text);
        assert_int_equal(strtol(receipts, NULL, 10), i);
        fixture_write(s, &item, 1); /* the same worker goes on */
        assert_int_equal(item.report.status, WIRE_DONE);
        store_close(&s);
    }
}

/* What a session of the store is like, seen from inside its transaction. What was set for its user does not let a
 * COMMIT go before the disk has it; to wait for more, or for no standby, is the operator's choice. */
static void test_the_session(void **state)
{
    static const char *const cases[][2] = {
        {"off", "on"}, {"local", "local"}, {"remote_apply", "remote_apply"}};
    struct fixture *x = *state;
    fixture_run(
        x,
        "CREATE TABLE public.seen (who text, timeout text, idle text, path text, sync text);"
        "GRANT INSERT ON public.seen TO PUBLIC;"
        "CREATE FUNCTION public.see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " INSERT INTO public.seen VALUES (current_user, current_setting('statement_timeout'),"
        "  current_setting('idle_in_transaction_session_timeout'), current_setting('search_path'),"
        "  current_setting('synchronous_commit')); RETURN NEW; END $$;"
        "CREATE TRIGGER see BEFORE INSERT ON trich_data.receipt FOR EACH ROW EXECUTE FUNCTION public.see()");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct store_item item = fixture_item(x, "session", (unsigned char)i);
        struct str set =
            arena_printf(&x->arena, "ALTER ROLE CURRENT_USER SET synchronous_commit = '%s'", cases[i][0]);
        struct str want = arena_printf(&x->arena, "trich_writer|1min|1min|pg_catalog|%s", cases[i][1]);
        fixture_run(x, set.at);
        struct store *s = fixture_store("");
        fixture_write(s, &item, 1);
        store_close(&s);
        assert_string_equal(fixture_ask(x, 5, "SELECT * FROM public.seen"), want.at);
        fixture_run(x, "DELETE FROM public.seen");
    }
    fixture_run(x, "ALTER ROLE CURRENT_USER RESET ALL; DROP TRIGGER see ON trich_data.receipt;"
                   "DROP FUNCTION public.see(); DROP TABLE public.seen");
}

static void test_bad_settings(void **state)
{
    static const struct {
        struct store_config config;
        enum store_result want;
        const char *words;
    } cases[] = {
        {{"host", "trich_writer", 2000, 75000}, STORE_STOP, "conninfo cannot be read"},
        {{"", "no_such_role", 2000, 75000}, STORE_REFUSED, "no_such_role"},
        {{"host=/nonexistent", "trich_writer", 2000, 75000}, STORE_RETRY, "/nonexistent"},
    };
    struct fixture *x = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct store_item item = fixture_item(x, "nu", 1);
        struct store *s = store_open(&cases[i].config);
        struct err e = {{0}};
        assert_non_null(s);
        enum store_result got = store_write(s, &item, 1, &e);
        store_close(&s);
        if (got != cases[i].want || !strstr(e.text, cases[i].words))
            fail_msg("%s: got %d, %s", cases[i].config.conninfo, got, e.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_another_worker_is_faster),
        cmocka_unit_test(test_an_organisation_deleted_behind_our_back),
        cmocka_unit_test(test_what_the_operator_must_mend),
        cmocka_unit_test(test_the_session),
        cmocka_unit_test(test_bad_settings),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
