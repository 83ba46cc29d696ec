/* Many versions of a few articles, in random overlapping batches by several workers at once, among messages that are
 * refused or dead already. Every row says which content it is of, so that a mix shows, at any moment; at the end the
 * newest message that could be stored is what is stored, whatever the order in which they came. */
#include "store_fixture.h"

#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORKERS = 5, ARTICLES = 12, VERSIONS = 40, MESSAGES = ARTICLES * VERSIONS, BATCH = 12, BATCHES = 80 };
enum {
    CONTENTS = 4,
    FIRST_SEQ = 100
}; /* few, so that a later version often says again what an earlier one said */

enum kind { GOOD, REFUSED, DEAD };

static enum kind kind_of(int message)
{
    return message % 23 == 5 ? REFUSED : message % 19 == 7 ? DEAD : GOOD;
}

static int content_of(int message)
{
    return (message / ARTICLES * 7 + message % ARTICLES) % 13 % CONTENTS;
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

/* Each row of the record says the same word. */
static struct record *marked(struct fixture *x, struct str word)
{
    struct record *r = fixture_record(x);
    r->title = r->body = r->category = r->contacts.at[0].value = r->contacts.at[1].value = word;
    r->events.at[0].name = r->people.at[0].name = r->figures.at[0].label = r->figures.at[1].label = word;
    r->organizations.at[0].aliases.at[0] = r->awards.at[0].name = r->documents.at[0].number = word;
    r->dates.at[0].text = r->dates.at[1].text = r->places.at[0].name = r->statements.at[0].text = word;
    return r;
}

static struct store_item message_item(struct fixture *x, int message)
{
    int content = content_of(message);
    struct str id = arena_printf(&x->arena, "v-%d", message % ARTICLES);
    struct store_item item = fixture_item(x, id.at, (unsigned char)content);
    struct record *r = marked(x, arena_printf(&x->arena, "content %d", content));
    if (kind_of(message) == REFUSED) {
        r->places.at[0].name = S("\xFF");
        memset(item.grant.content_hash, 0x80 | message, sizeof item.grant.content_hash);
    }
    if (kind_of(message) == DEAD) {
        item.grant.dead = true;
        item.grant.reason = S("it killed two workers");
    }
    item.record = r;
    item.grant.seq = FIRST_SEQ + (uint64_t)message;
    return item;
}

static bool write_batch(struct store *s, struct store_item *items, uint32_t n)
{
    struct err e = {{0}};
    for (int tries = 0; tries < 2000; tries++) {
        enum store_result got = store_write(s, items, n, &e);
        if (got == STORE_OK)
            return true;
        if (got != STORE_RETRY)
            break;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    print_error("%s\n", e.text);
    return false;
}

/* Of the messages that are new at that time, and of those a while before them. */
static int any_message(uint32_t *seed, int batch)
{
    int message = batch * MESSAGES / BATCHES + (int)(next_random(seed) % (6 * ARTICLES)) - 3 * ARTICLES;
    return message < 0 ? 0 : message < MESSAGES ? message : MESSAGES - 1;
}

/* Random messages, some more than once in a batch; at the end all of them, so that none is left out. */
static bool write_all(struct fixture *x, uint32_t seed)
{
    struct store *s = fixture_store("");
    struct store_item items[BATCH];
    bool good = true;
    for (int batch = 0, rest = 0; good && (batch < BATCHES || rest < MESSAGES); batch++) {
        uint32_t n = 1 + next_random(&seed) % BATCH;
        arena_reset(&x->arena);
        for (uint32_t i = 0; i < n; i++) {
            int message = batch < BATCHES   ? any_message(&seed, batch)
                          : rest < MESSAGES ? rest++
                                            : MESSAGES - 1;
            items[i] = message_item(x, message);
        }
        good = write_batch(s, items, n);
    }
    store_close(&s);
    return good;
}

/* How many rows there are of another content than their article's; one snapshot. */
static const char mixed_sql[] =
    "WITH word AS (SELECT article_id, value AS word FROM trich.contact"
    " UNION ALL SELECT article_id, name FROM trich.event UNION ALL SELECT article_id, name FROM trich.person"
    " UNION ALL SELECT article_id, label FROM trich.figure"
    " UNION ALL SELECT article_id, aliases[1] FROM trich.article_organization"
    " UNION ALL SELECT article_id, name FROM trich.award UNION ALL SELECT article_id, number FROM trich.document"
    " UNION ALL SELECT article_id, text FROM trich.date_mention UNION ALL SELECT article_id, name FROM "
    "trich.place"
    " UNION ALL SELECT article_id, text FROM trich.statement)"
    "SELECT (SELECT count(*) FROM word JOIN trich.article USING (article_id) WHERE word <> title OR title <> body"
    "  OR get_byte(content_hash, 0)::text <> right(title, 1))"
    " + (SELECT count(*) FROM (SELECT count(*) AS n FROM word GROUP BY article_id) counted WHERE n <> 13)"
    " + (SELECT count(*) FROM trich.article a WHERE NOT EXISTS (SELECT FROM word WHERE article_id = a.article_id))";

/* Looks on while they write; how often. */
static int watch(struct fixture *x, pid_t *workers)
{
    int looks = 0;
    for (int left = WORKERS; left > 0; looks++) {
        arena_reset(&x->arena);
        assert_string_equal(fixture_ask(x, 1, mixed_sql), "0");
        for (int i = 0, status; i < WORKERS; i++) {
            if (workers[i] && waitpid(workers[i], &status, WNOHANG) == workers[i]) {
                assert_int_equal(status, 0);
                workers[i] = 0;
                left--;
            }
        }
    }
    return looks;
}

/* The newest message of each article that could be stored is what is stored. */
static void check_newest(struct fixture *x)
{
    for (int article = 0; article < ARTICLES; article++) {
        int newest = -1;
        for (int message = article; message < MESSAGES; message += ARTICLES)
            newest = kind_of(message) == GOOD ? message : newest;
        struct str sql = arena_printf(
            &x->arena, "SELECT title, greatest(seq, confirmed_seq) FROM trich.article WHERE id = 'v-%d'",
            article);
        struct str want = arena_printf(&x->arena, "content %d|%d", content_of(newest), FIRST_SEQ + newest);
        const char *got = fixture_ask(x, 2, sql.at);
        if (strcmp(got, want.at) != 0)
            fail_msg("article %d: got %s, want %s", article, got, want.at);
    }
}

static int count_dead(void)
{
    int n = 0;
    for (int message = 0; message < MESSAGES; message++)
        n += kind_of(message) == DEAD;
    return n;
}

static void test_versions_by_many(void **state)
{
    struct fixture *x = *state;
    pid_t workers[WORKERS];
    for (int i = 0; i < WORKERS; i++) {
        workers[i] = fork();
        assert_true(workers[i] >= 0);
        if (workers[i] == 0)
            _exit(write_all(x, 77 + (uint32_t)i) ? 0 : 1);
    }
    int looks = watch(x, workers);
    print_message("looked on %d times\n", looks);
    assert_true(looks > 3);
    check_newest(x);
    struct str dead = arena_printf(&x->arena, "%d|t", count_dead());
    const struct question q[] = {
        {1, mixed_sql, "0"},
        {1, "SELECT count(*) FROM trich.article WHERE id LIKE 'v-%'", "12"},
        {2, "SELECT count(*), count(DISTINCT seq) FROM trich.receipt", "480|480"},
        {1, "SELECT count(*) FROM trich.receipt r JOIN trich.dead_letter USING (seq) WHERE r.state = 'dead'",
         fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE state = 'dead'")},
        {2,
         "SELECT count(*) FILTER (WHERE reason = 'it killed two workers'), count(*) FILTER (WHERE reason LIKE"
         " '%22021%') > 0 FROM trich.dead_letter",
         dead.at},
        {1,
         "SELECT count(*) FROM trich.article a WHERE revision <> (SELECT count(*) FROM trich.receipt r"
         " WHERE r.article_id = a.article_id AND state = 'done')"
         " OR revision <> (SELECT count(*) FROM trich.raw_message m WHERE m.article_id = a.article_id)",
         "0"},
        {1, "SELECT pg_stat_force_next_flush() IS NULL", "f"},
        {1, "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()", "0"},
    };
    check(x, q, COUNT_OF(q));
}

static void expect(struct store *s, struct store_item *item, enum wire_status want)
{
    fixture_write(s, item, 1);
    if (item->report.status != want)
        fail_msg("seq %llu: got %s, want %s", (unsigned long long)item->grant.seq,
                 wire_status_names[item->report.status], wire_status_names[want]);
}

/* First version, second version, the first one's content again: what is late among them changes nothing. */
static void test_a_content_that_comes_back(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "back", 1), second = fixture_item(x, "back", 2),
                      again = fixture_item(x, "back", 1), fourth = fixture_item(x, "back", 3);
    expect(x->store, &first, WIRE_DONE);
    expect(x->store, &again, WIRE_DUPLICATE);
    expect(x->store, &second, WIRE_DUPLICATE);
    assert_non_null(strstr(second.report.reason.at, "older version"));
    assert_string_equal(
        fixture_ask(x, 1, "SELECT get_byte(content_hash, 0) FROM trich.article WHERE id = 'back'"), "1");
    expect(x->store, &fourth, WIRE_DONE);
    assert_string_equal(
        fixture_ask(x, 2, "SELECT revision, confirmed_seq FROM trich.article WHERE id = 'back'"), "2|-");
}

/* It was the newer one when it was looked up, and is the older one when the lock is free. */
static void test_an_older_version_behind_a_lock(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "locked", 1), older = fixture_item(x, "locked", 2);
    int status;
    expect(x->store, &first, WIRE_DONE);
    fixture_run(x, "BEGIN; UPDATE trich.article SET seq = seq + 1000, title = 'newer',"
                   " content_hash = repeat('z', 16)::bytea WHERE id = 'locked'");
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        struct store *s = fixture_store("");
        _exit(write_batch(s, &older, 1) && older.report.status == WIRE_DUPLICATE ? 0 : 1);
    }
    while (strcmp(fixture_ask(x, 1, "SELECT count(*) FROM pg_locks WHERE NOT granted"), "0") == 0)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    fixture_run(x, "COMMIT");
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    assert_string_equal(fixture_ask(x, 1, "SELECT title FROM trich.article WHERE id = 'locked'"), "newer");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_versions_by_many),
        cmocka_unit_test(test_a_content_that_comes_back),
        cmocka_unit_test(test_an_older_version_behind_a_lock),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
