/* Articles that PostgreSQL refuses by real errors: each goes to dead_letter with its bytes and a reason, its
 * neighbours are stored in few transactions, and what is no article's fault is waited for. */
#include "store_fixture.h"

#include "daemon/store_sqlstate.h"

enum { BATCH = 64 };

/* The operator's own ways to refuse an article whose title is "bad"; what undoes them. */
static const struct refusal {
    const char *before, *after;
    const char *sqlstate; /* what its neighbours tell us it is refused with */
    bool alone; /* also set aside when there is no neighbour: the values are to blame by the code itself */
} refusals[] = {
    {"ALTER TABLE trich_data.article ADD CONSTRAINT mine CHECK (title <> 'bad')",
     "ALTER TABLE trich_data.article DROP CONSTRAINT mine", "23514", true},
    {"INSERT INTO trich.article (source, id, seq, content_hash, received_at, extractor_version, body, title)"
     " VALUES ('mine', 'taken', 1, repeat('x', 16)::bytea, now(), 1, '', 'bad');"
     "CREATE UNIQUE INDEX mine ON trich_data.article (title) WHERE title = 'bad'",
     "DROP INDEX trich_data.mine; DELETE FROM trich.article WHERE source = 'mine'", "23505", true},
    {"CREATE TABLE public.titles (title text PRIMARY KEY); INSERT INTO public.titles VALUES ('good');"
     "ALTER TABLE trich_data.article ADD CONSTRAINT mine FOREIGN KEY (title) REFERENCES public.titles NOT VALID",
     "ALTER TABLE trich_data.article DROP CONSTRAINT mine; DROP TABLE public.titles", "23503", true},
    {"CREATE INDEX mine ON trich_data.article ((1 / (CASE title WHEN 'bad' THEN 0 ELSE 1 END)))",
     "DROP INDEX trich_data.mine", "22012", true},
    {"CREATE INDEX mine ON trich_data.article ((CASE title WHEN 'bad' THEN 'x' ELSE title END::char(1)::smallint))"
     " WHERE title = 'bad'",
     "DROP INDEX trich_data.mine", "22P02", true},
    {"SELECT public.refuse_by('RAISE EXCEPTION ''not on Sundays''')", "SELECT public.refuse_no_more()",
     "P0001", true},
    {"SELECT public.refuse_by('RAISE EXCEPTION ''no'' USING ERRCODE = ''MINE1''')",
     "SELECT public.refuse_no_more()", "MINE1", true},
    {"SELECT public.refuse_by('CASE NEW.title WHEN ''good'' THEN NULL; END CASE')",
     "SELECT public.refuse_no_more()", "20000", true},
    {"SELECT public.refuse_by('PERFORM public.nobody_wrote_this()')", "SELECT public.refuse_no_more()",
     "42883", false},
    {"SELECT public.refuse_by('RAISE EXCEPTION ''bug'' USING ERRCODE = ''internal_error''')",
     "SELECT public.refuse_no_more()", "XX000", false},
};

static struct store_item titled(struct fixture *x, const char *id, struct str title)
{
    struct store_item item = fixture_item(x, id, 1);
    struct record *r = fixture_record(x);
    r->title = title;
    item.record = r;
    return item;
}

/* Functions with which a case makes and removes a trigger of the operator's own. */
static int setup(void **state)
{
    if (fixture_setup(state) < 0)
        return -1;
    fixture_run(*state,
                "CREATE FUNCTION public.refuse_by(what text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
                " EXECUTE format('CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS %L',"
                "  'BEGIN IF NEW.title = ''bad'' THEN ' || what || '; END IF; RETURN NEW; END');"
                " CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON trich_data.article FOR EACH ROW"
                "  EXECUTE FUNCTION public.refuse();"
                " END $$;"
                "CREATE FUNCTION public.refuse_no_more() RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
                " DROP TRIGGER refuse ON trich_data.article; DROP FUNCTION public.refuse(); END $$");
    return 0;
}

/* What is there of one article: state, whether the dead letter has the very bytes, and its reason's end. */
static void check_dead(struct fixture *x, const struct store_item *item, const struct refusal *c)
{
    struct str want = arena_printf(&x->arena, "dead|t|(SQLSTATE %s)", c->sqlstate);
    struct str sql = arena_printf(
        &x->arena,
        "SELECT r.state, encode(d.message, 'escape') = '\\201 bytes \\000 of the producer \\377',"
        " substring(d.reason from '[(]SQLSTATE .....[)]$') FROM trich.receipt r JOIN trich.dead_letter d"
        " USING (seq) WHERE seq = %llu AND r.reason = d.reason AND d.reason LIKE 'PostgreSQL refuses it: %%'",
        (unsigned long long)item->grant.seq);
    assert_int_equal(item->report.status, WIRE_DEAD);
    assert_string_equal(fixture_ask(x, 3, sql.at), want.at);
}

static void check_among_others(struct fixture *x, struct store *s, const struct refusal *c, size_t number)
{
    struct store_item items[9];
    for (size_t i = 0; i < COUNT_OF(items); i++) {
        struct str id = arena_printf(&x->arena, "refused-%zu-%zu", number, i);
        items[i] = titled(x, id.at, i == 4 ? S("bad") : S("good"));
    }
    fixture_write(s, items, COUNT_OF(items));
    for (size_t i = 0; i < COUNT_OF(items); i++)
        if (i != 4 && items[i].report.status != WIRE_DONE)
            fail_msg("%s, neighbour %zu: %.*s", c->sqlstate, i, STR_FMT(items[i].report.reason));
    check_dead(x, &items[4], c);
}

static void check_alone(struct fixture *x, struct store *s, const struct refusal *c, size_t number)
{
    struct str id = arena_printf(&x->arena, "alone-%zu", number);
    struct store_item item = titled(x, id.at, S("bad"));
    struct err e = {{0}};
    enum store_result got = store_write(s, &item, 1, &e);
    if (c->alone) {
        assert_int_equal(got, STORE_OK);
        check_dead(x, &item, c);
        fixture_run(x, c->after);
        return;
    }
    if (got != STORE_REFUSED || !strstr(e.text, c->sqlstate) || !strstr(e.text, "server's log"))
        fail_msg("%s alone: got %d, %s", c->sqlstate, got, e.text);
    fixture_run(x, c->after);
    fixture_write(s, &item, 1);
    assert_int_equal(item.report.status, WIRE_DONE);
}

static void test_what_an_operator_forbids(void **state)
{
    struct fixture *x = *state;
    for (size_t i = 0; i < COUNT_OF(refusals); i++) {
        fixture_run(x, refusals[i].before);
        check_among_others(x, x->store, &refusals[i], i);
        check_alone(x, x->store, &refusals[i], i);
    }
}

/* What is no article's fault, though each is refused: all wait, none is set aside. */
static void test_a_trigger_that_fails_for_all(void **state)
{
    struct fixture *x = *state;
    struct store_item items[8];
    struct err e = {{0}};
    for (size_t i = 0; i < COUNT_OF(items); i++) {
        struct str id = arena_printf(&x->arena, "all-%zu", i);
        items[i] = titled(x, id.at, S("bad"));
    }
    fixture_run(x, "SELECT public.refuse_by('PERFORM public.nobody_wrote_this()')");
    enum store_result got = store_write(x->store, items, COUNT_OF(items), &e);
    if (got != STORE_REFUSED || !strstr(e.text, "42883"))
        fail_msg("got %d, %s", got, e.text);
    assert_string_equal(fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE id LIKE 'all-%'"), "0");
    fixture_run(x, "SELECT public.refuse_no_more()");
    fixture_write(x->store, items, COUNT_OF(items));
    assert_string_equal(
        fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE id LIKE 'all-%' AND state = 'done'"),
        "8");
}

/* Too long for an index, so that the server finds it in the middle of a COPY. */
static void spoil(struct fixture *x, struct store_item *item)
{
    struct record *r = fixture_record(x);
    char *wide = arena_alloc(&x->arena, 19999);
    for (uint32_t i = 0, noise = 1; i < 19999; i++) {
        noise = noise * 1664525 + 1013904223; /* nothing that compresses */
        wide[i] = (char)('a' + (noise >> 16) % 26);
    }
    r->people.at[0].name = str_of(wide, 19999);
    item->record = r;
}

/* How many transactions tried to write articles; those that wrote a dead letter alone do not count. */
static long transactions(struct fixture *x, const char *name, int bad)
{
    struct store_item *items = arena_alloc(&x->arena, BATCH * sizeof *items);
    for (int i = 0; i < BATCH; i++) {
        struct str id = arena_printf(&x->arena, "%s-%02d", name, i);
        items[i] = fixture_item(x, id.at, 1);
        if (i % (BATCH / bad) == BATCH / bad / 2)
            spoil(x, &items[i]);
    }
    fixture_run(x, "CREATE SEQUENCE public.tries; GRANT USAGE ON public.tries TO PUBLIC;"
                   "CREATE FUNCTION public.count_try() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                   " PERFORM nextval('public.tries'); RETURN NULL; END $$;"
                   "CREATE TRIGGER count_try BEFORE INSERT ON trich_data.raw_message FOR EACH STATEMENT"
                   " EXECUTE FUNCTION public.count_try()");
    fixture_write(x->store, items, BATCH);
    const char *tries = fixture_ask(x, 1, "SELECT last_value FROM public.tries");
    fixture_run(x, "DROP TRIGGER count_try ON trich_data.raw_message; DROP FUNCTION public.count_try();"
                   "DROP SEQUENCE public.tries");
    int dead = 0;
    for (int i = 0; i < BATCH; i++)
        dead += items[i].report.status == WIRE_DEAD;
    assert_int_equal(dead, bad);
    return strtol(tries, NULL, 10);
}

/* Halving alone takes 13 for one of 64. */
static void test_the_rest_commits_at_once(void **state)
{
    static const struct {
        const char *name;
        int bad;
        long most;
    } cases[] = {{"one", 1, 5}, {"two", 2, 9}, {"four", 4, 17}, {"every", 64, 192}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        long got = transactions(*state, cases[i].name, cases[i].bad);
        print_message("%d of %d refused: %ld transactions\n", cases[i].bad, BATCH, got);
        if (got > cases[i].most)
            fail_msg("%d refused: got %ld transactions, want at most %ld", cases[i].bad, got, cases[i].most);
    }
}

/* A version that is refused leaves the one before it whole; its neighbour replaces, is inserted, or is dead anyway. */
static void test_a_refused_version_leaves_the_old_one(void **state)
{
    struct fixture *x = *state;
    struct store_item first[] = {fixture_item(x, "v-a", 1), fixture_item(x, "v-b", 1)};
    struct store_item next[] = {fixture_item(x, "v-a", 2), fixture_item(x, "v-b", 2),
                                fixture_item(x, "v-c", 1), fixture_item(x, "v-d", 1)};
    fixture_write(x->store, first, COUNT_OF(first));
    spoil(x, &next[0]);
    next[3].grant.dead = true;
    next[3].grant.reason = S("it killed two workers");
    fixture_write(x->store, next, COUNT_OF(next));
    static const enum wire_status want[] = {WIRE_DEAD, WIRE_DONE, WIRE_DONE, WIRE_DEAD};
    for (size_t i = 0; i < COUNT_OF(want); i++)
        assert_int_equal(next[i].report.status, want[i]);
    const struct question q[] = {
        {2,
         "SELECT string_agg(id || ' ' || revision, ',' ORDER BY id), min(seq) = (SELECT min(seq) FROM "
         "trich.receipt"
         " WHERE id = 'v-a') FROM trich.article WHERE id LIKE 'v-_'",
         "v-a 1,v-b 2,v-c 1|t"},
        {3,
         "SELECT count(*), min(name), (SELECT count(*) FROM trich.figure" OF("v-a") ") FROM trich.person" OF(
             "v-a"),
         "1|Lò Thị Mai|2"},
        {1, "SELECT count(*) FROM trich.raw_message" OF("v-a"), "1"},
        {1,
         "SELECT string_agg(id || ' ' || (reason LIKE '%54000%'), ',' ORDER BY id) FROM trich.dead_letter"
         " WHERE id LIKE 'v-_'",
         "v-a true,v-d false"},
    };
    check(x, q, COUNT_OF(q));
}

/* A server that finds too much at once what it takes in smaller parts. */
static void test_too_much_at_once(void **state)
{
    struct fixture *x = *state;
    struct store_item items[BATCH];
    struct err e = {{0}};
    int tries = 0;
    for (int i = 0; i < BATCH; i++) {
        struct str id = arena_printf(&x->arena, "much-%d", i);
        items[i] = fixture_item(x, id.at, 1);
    }
    fixture_run(x, "CREATE FUNCTION public.few() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                   " IF (SELECT count(*) FROM rows) > 10 THEN"
                   "  RAISE EXCEPTION 'out of memory' USING ERRCODE = 'out_of_memory'; END IF;"
                   " RETURN NULL; END $$;"
                   "CREATE TRIGGER few AFTER INSERT ON trich_data.raw_message REFERENCING NEW TABLE AS rows"
                   " FOR EACH STATEMENT EXECUTE FUNCTION public.few()");
    enum store_result got = STORE_RETRY;
    while (got == STORE_RETRY && tries++ < 20)
        got = store_write(x->store, items, BATCH, &e);
    fixture_run(x, "DROP TRIGGER few ON trich_data.raw_message; DROP FUNCTION public.few()");
    if (got != STORE_OK)
        fail_msg("after %d tries: got %d, %s", tries, got, e.text);
    assert_string_equal(
        fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE id LIKE 'much-%' AND state = 'done'"),
        "64");
}

/* Nothing that PostgreSQL 15 can say is undecided. */
static void test_every_code_is_decided(void **state)
{
    struct fixture *x = *state;
    const char *directory = fixture_ask(x, 1, "SELECT setting FROM pg_config WHERE name = 'SHAREDIR'");
    struct str path = arena_printf(&x->arena, "%s/errcodes.txt", directory);
    char line[256], code[6], kind;
    int codes = 0;
    FILE *in = fopen(path.at, "re");
    if (!in)
        fail_msg("%s cannot be read", path.at);
    while (fgets(line, sizeof line, in)) {
        if (sscanf(line, "%5[0-9A-Z] %c ", code, &kind) != 2 || strlen(code) != 5)
            continue;
        codes++;
        if (!store_sqlstate_known(code))
            fail_msg("no line of the table decides: %s", line);
    }
    fclose(in);
    assert_true(codes > 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_an_operator_forbids),
        cmocka_unit_test(test_a_trigger_that_fails_for_all),
        cmocka_unit_test(test_the_rest_commits_at_once),
        cmocka_unit_test(test_a_refused_version_leaves_the_old_one),
        cmocka_unit_test(test_too_much_at_once),
        cmocka_unit_test(test_every_code_is_decided),
    };
    return cmocka_run_group_tests(tests, setup, fixture_teardown);
}
