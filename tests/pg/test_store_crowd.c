/* Several workers store the same articles and organisations at the same time, as after a broker's restart: every
 * message ends once, the newest version stays, nothing is there twice. */
#include "store_fixture.h"

#include <time.h>

enum { WORKERS = 4, ARTICLES = 90, VERSIONS = 3, BATCH = 15, MESSAGES = ARTICLES * VERSIONS };

static struct store_item message(struct fixture *x, int n)
{
    int article = n % ARTICLES, version = n / ARTICLES;
    struct str id = arena_printf(&x->arena, "crowd-%d", article);
    struct store_item item = fixture_item(x, id.at, (unsigned char)version);
    struct record *r = fixture_record(x);
    struct str name = arena_printf(&x->arena, "Trường Y số %d", article % 17);
    struct organization o = {.name = name, .identity = name, .kind = ORG_SCHOOL, .span = SPAN_NONE};
    r->title = arena_printf(&x->arena, "version %d", version);
    for (int i = 0; i < version; i++)
        vec_push(&x->arena, &r->organizations, o);
    item.record = r;
    item.grant.seq = 1000 + (uint64_t)n;
    return item;
}

/* A permutation of its own for each worker: steps that share no factor with the number of messages. */
static int nth(uint32_t worker, int i)
{
    static const int steps[WORKERS] = {1, 7, 11, 269};
    return i * steps[worker] % MESSAGES;
}

static bool write_all(struct fixture *x, uint32_t worker)
{
    struct store *s = fixture_store("");
    struct store_item items[BATCH];
    struct err e = {{0}};
    for (int begin = 0; begin < MESSAGES; begin += BATCH) {
        arena_reset(&x->arena);
        for (int i = 0; i < BATCH; i++)
            items[i] = message(x, nth(worker, begin + i));
        enum store_result got = STORE_RETRY;
        for (int tries = 0; got == STORE_RETRY && tries < 1000; tries++) {
            got = store_write(s, items, BATCH, &e);
            nanosleep(&(struct timespec){.tv_nsec = got == STORE_RETRY ? 1000000L * (worker + 1) : 0}, NULL);
        }
        for (int i = 0; got == STORE_OK && i < BATCH; i++)
            if (items[i].report.status != WIRE_DONE && items[i].report.status != WIRE_DUPLICATE)
                got = STORE_STOP;
        if (got != STORE_OK) {
            print_error("worker %u: %d %s\n", worker, got, e.text);
            return false;
        }
    }
    store_close(&s);
    return true;
}

static void test_the_same_messages_by_all(void **state)
{
    static const struct {
        const char *sql, *want;
    } cases[] = {
        {"SELECT count(*) FROM trich.article", "90"},
        {"SELECT count(*) FROM trich.article WHERE title <> 'version 2'", "0"},
        {"SELECT count(*) FROM trich.receipt", "270"},
        {"SELECT count(DISTINCT article_id) FROM trich.receipt", "90"},
        {"SELECT count(*) FROM trich.receipt WHERE state = 'dead'", "0"},
        {"SELECT count(*) FROM trich.article a WHERE NOT EXISTS (SELECT FROM trich.receipt r"
         " WHERE r.seq = a.seq AND r.state = 'done' AND r.article_id = a.article_id)",
         "0"},
        {"SELECT count(*) FROM trich.article a WHERE revision <> (SELECT count(*) FROM trich.receipt r"
         " WHERE r.article_id = a.article_id AND r.state = 'done')",
         "0"},
        {"SELECT count(*) FROM trich.raw_message", NULL}, /* as many as receipts that are done */
        {"SELECT count(*) FROM trich.organization", "18"},
        {"SELECT count(*) FROM trich.article_organization", "270"},
        {"SELECT count(*) FROM trich.person", "90"},
        {"SELECT count(*) FROM trich.statement", "90"},
    };
    struct fixture *x = *state;
    fixture_crowd(x, WORKERS, write_all);
    const char *done = fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE state = 'done'");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *want = cases[i].want ? cases[i].want : done, *got = fixture_ask(x, 1, cases[i].sql);
        if (strcmp(got, want) != 0)
            fail_msg("%s: got %s, want %s", cases[i].sql, got, want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_the_same_messages_by_all)};
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
