/* Near-duplicates come to one story: in one batch, one after the other, and when several workers store them at once. */
#include "store_fixture.h"

#include <time.h>

enum {
    NEAR_WORDS = 38,
    NEAR_NUMBERS = 18,
    WORKERS = 4,
    STORIES = 40,
    COPIES = 8,
    MESSAGES = STORIES * COPIES,
    BATCH = 16
};

/* The sketch of story number `story`: any bits, but always the same. */
static struct sketch sketch_of(uint32_t story)
{
    struct sketch s = {.known = true};
    uint32_t x = story * 2654435761u + 1;
    for (size_t i = 0; i < sizeof s.bits; i++)
        s.bits[i] = (uint8_t)((x = x * 1664525u + 1013904223u) >> 24);
    for (uint32_t i = 0; i < SKETCH_BANDS; i++)
        s.bands[i] = x = x * 1664525u + 1013904223u;
    return s;
}

/* A copy of which so many bits, of words and of numbers, and all bands but one differ. */
static struct sketch copy_of(uint32_t story, uint32_t words, uint32_t numbers, uint32_t band)
{
    struct sketch s = sketch_of(story);
    for (uint32_t i = 0; i < words; i++)
        s.bits[i / 8] ^= (uint8_t)(1u << (7 - i % 8));
    for (uint32_t i = SKETCH_WORD_BITS; i < SKETCH_WORD_BITS + numbers; i++)
        s.bits[i / 8] ^= (uint8_t)(1u << (7 - i % 8));
    for (uint32_t i = 0; i < SKETCH_BANDS; i++)
        s.bands[i] += i == band ? 0 : 1 + words + numbers;
    return s;
}

static struct store_item told(struct fixture *x, const char *id, unsigned char version, struct sketch sketch)
{
    struct store_item item = fixture_item(x, id, version);
    struct record *r = fixture_record(x);
    r->sketch = sketch;
    item.record = r;
    return item;
}

static void check_one(struct fixture *x, const char *sql, const char *want)
{
    check(x, &(struct question){1, sql, want}, 1);
}

/* Whether two articles have one story. */
static void check_pair(struct fixture *x, const char *a, const char *b, bool want)
{
    struct str sql = arena_printf(
        &x->arena, "SELECT count(DISTINCT story) FROM trich.article WHERE id IN ('%s', '%s')", a, b);
    check_one(x, sql.at, want ? "1" : "2");
}

static void test_how_near(void **state)
{
    static const struct {
        const char *id;
        uint32_t words, numbers, band;
        bool same;
    } cases[] = {
        {"the same", 0, 0, 0, true},
        {"as far as may be", NEAR_WORDS, NEAR_NUMBERS, 3, true},
        {"other words", NEAR_WORDS + 1, 0, 1, false},
        {"other numbers", 0, NEAR_NUMBERS + 1, 2, false},
        {"no band", 3, 3, SKETCH_BANDS, false},
        {"another place of the band", 5, 0, 3, true},
    };
    struct fixture *x = *state;
    for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
        const char *first = arena_printf(&x->arena, "first of %s", cases[i].id).at;
        struct store_item a = told(x, first, 1, sketch_of(1000 + i));
        struct store_item b =
            told(x, cases[i].id, 1, copy_of(1000 + i, cases[i].words, cases[i].numbers, cases[i].band));
        fixture_write(x->store, &a, 1);
        fixture_write(x->store, &b, 1);
        check_pair(x, first, cases[i].id, cases[i].same);
    }
}

static void test_in_one_batch(void **state)
{
    struct fixture *x = *state;
    struct store_item items[] = {
        told(x, "batch-1", 1, sketch_of(1)),          told(x, "batch-2", 1, copy_of(1, 20, 4, 2)),
        told(x, "batch-3", 1, sketch_of(2)),          told(x, "batch-4", 1, (struct sketch){0}),
        told(x, "batch-5", 1, (struct sketch){0}),    told(x, "batch-6", 1, copy_of(2, 1, 0, 0)),
        told(x, "batch-7", 1, copy_of(1, 50, 30, 2)),
    };
    fixture_write(x->store, items, COUNT_OF(items));
    check_pair(x, "batch-1", "batch-2", true);
    check_pair(x, "batch-3", "batch-6", true);
    check_pair(x, "batch-1", "batch-3", false);
    check_pair(x, "batch-1", "batch-7", false); /* a band in common and nothing else */
    check_pair(x, "batch-4", "batch-5", false);
    check_one(x, "SELECT count(DISTINCT story) FROM trich.article WHERE id LIKE 'batch-_'", "5");
}

static void test_versions(void **state)
{
    struct fixture *x = *state;
    struct store_item first[] = {told(x, "v-1", 1, sketch_of(20)), told(x, "v-2", 1, copy_of(20, 9, 2, 1))};
    fixture_write(x->store, first, 2);
    const char *story = fixture_ask(x, 1, "SELECT story FROM trich.article WHERE id = 'v-1'");
    const char *still =
        arena_printf(&x->arena, "SELECT (story = %s)::text FROM trich.article WHERE id = 'v-1'", story).at;

    struct store_item near_version = told(x, "v-1", 2, copy_of(20, 30, 10, 3));
    fixture_write(x->store, &near_version, 1);
    check_one(x, still, "true");
    struct store_item other = told(x, "v-1", 3, sketch_of(21));
    fixture_write(x->store, &other, 1);
    check_one(x, still, "false");
    check_pair(x, "v-1", "v-2", false);
    struct store_item none = told(x, "v-1", 4, (struct sketch){0});
    fixture_write(x->store, &none, 1);
    check_one(x, still, "false");
    check_one(x, "SELECT (sketch IS NULL)::text FROM trich.article WHERE id = 'v-1'", "true");
    struct store_item back = told(x, "v-1", 5, sketch_of(20));
    fixture_write(x->store, &back, 1);
    check_one(x, still, "true");
}

static void test_one_article_a_story(void **state)
{
    struct fixture *x = *state;
    struct store_item items[] = {
        told(x, "one-1", 1, sketch_of(30)), told(x, "one-2", 1, copy_of(30, 9, 2, 1)),
        told(x, "one-3", 1, copy_of(30, 4, 4, 2)), told(x, "one-4", 1, sketch_of(31))};
    struct record later = *items[0].record;
    later.published_at.day += 3;
    items[0].record = &later;
    struct record page = *items[3].record;
    page.page_kind = PAGE_KIND_LIST;
    items[3].record = &page;
    fixture_write(x->store, items, COUNT_OF(items));
    check_one(
        x,
        "SELECT a.id || ' of ' || s.articles || ' in ' || array_to_string(s.sources, ',') FROM trich.story_article s"
        " JOIN trich.article a USING (article_id) WHERE a.id LIKE 'one-_'",
        "one-2 of 3 in thu");
    check_one(x,
              "SELECT count(*) FROM trich.story_article s JOIN trich.event e USING (article_id)"
              " JOIN trich.article a USING (article_id) WHERE a.id LIKE 'one-_'",
              "1");
}

static struct store_item message(struct fixture *x, uint32_t n)
{
    uint32_t story = n % STORIES, copy = n / STORIES;
    struct str id = arena_printf(&x->arena, "crowd-%u-%u", story, copy);
    struct store_item item = told(x, id.at, 1, copy_of(100 + story, copy * 2, copy, story % SKETCH_BANDS));
    item.grant.seq = 5000 + n;
    return item;
}

/* Each worker has its own copies of all stories, in an order of its own. */
static bool write_all(struct fixture *x, uint32_t worker)
{
    static const uint32_t steps[WORKERS] = {1, 7, 11, 13};
    struct store *s = fixture_store("");
    struct store_item items[BATCH];
    struct err e = {{0}};
    enum store_result got = STORE_OK;
    uint32_t mine = MESSAGES / WORKERS;
    for (uint32_t begin = 0; got == STORE_OK && begin < mine; begin += BATCH) {
        arena_reset(&x->arena);
        for (uint32_t i = 0; i < BATCH; i++)
            items[i] = message(x, worker * mine + (begin + i) * steps[worker] % mine);
        got = STORE_RETRY;
        for (int tries = 0; got == STORE_RETRY && tries < 1000; tries++) {
            got = store_write(s, items, BATCH, &e);
            nanosleep(&(struct timespec){.tv_nsec = got == STORE_RETRY ? 1000000L : 0}, NULL);
        }
    }
    if (got != STORE_OK)
        print_error("worker %u: %s\n", worker, e.text);
    store_close(&s);
    return got == STORE_OK;
}

static void test_by_several_workers(void **state)
{
    struct fixture *x = *state;
    fixture_crowd(x, WORKERS, write_all);
    check_one(x, "SELECT count(*) FROM trich.article WHERE id LIKE 'crowd-%'", "320");
    check_one(x, "SELECT count(DISTINCT story) FROM trich.article WHERE id LIKE 'crowd-%'", "40");
    check_one(
        x,
        "SELECT count(*) FROM (SELECT sketch FROM trich.article WHERE sketch IS NOT NULL GROUP BY sketch"
        " HAVING count(DISTINCT story) > 1) AS s",
        "0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_how_near),           cmocka_unit_test(test_in_one_batch),
        cmocka_unit_test(test_versions),           cmocka_unit_test(test_one_article_a_story),
        cmocka_unit_test(test_by_several_workers),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
