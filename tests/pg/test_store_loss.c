/* The store when PostgreSQL goes away: a lost answer to the last word, a restart, a server that hangs. */
#include "store_fixture.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

/* A man in the middle of one connection, who forwards everything until told otherwise. */
struct relay {
    char directory[64];
    int listener;
    pthread_t thread;
    _Atomic bool
        drop_commit; /* hang up instead of forwarding the end of the transaction that stores receipts */
    _Atomic bool dropped;
    _Atomic bool ends;
};

static int unix_socket(const char *directory, struct sockaddr_un *address)
{
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    snprintf(address->sun_path, sizeof address->sun_path, "%s/.s.PGSQL.5432", directory);
    return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

static bool forward(int from, int to, char *bytes, ssize_t *n)
{
    *n = read(from, bytes, 65536);
    if (*n <= 0)
        return false;
    for (ssize_t done = 0, put; done < *n; done += put)
        if ((put = send(to, bytes + done, (size_t)(*n - done), MSG_NOSIGNAL)) <= 0)
            return false;
    return true;
}

/* The server's answer ends with ReadyForQuery, idle. */
static bool is_end(const char *bytes, ssize_t n)
{
    return n >= 6 && memcmp(bytes + n - 6, "Z\0\0\0\5I", 6) == 0;
}

static void relay_one(struct relay *x, int client, int server, char *bytes)
{
    bool storing = false;
    while (!x->ends) {
        struct pollfd fds[2] = {{.fd = client, .events = POLLIN}, {.fd = server, .events = POLLIN}};
        ssize_t n;
        if (poll(fds, 2, 50) < 0)
            return;
        if (fds[0].revents) {
            if (!forward(client, server, bytes, &n))
                return;
            storing |= memmem(bytes, (size_t)n, "COPY trich_data.receipt", 18) != NULL;
        }
        if (!fds[1].revents)
            continue;
        if (storing && x->drop_commit) {
            n = recv(server, bytes, 65536, MSG_PEEK);
            if (n > 0 && is_end(bytes, n)) {
                x->drop_commit = false;
                x->dropped = true;
                return;
            }
        }
        if (!forward(server, client, bytes, &n))
            return;
    }
}

static void *relay_main(void *arg)
{
    struct relay *x = arg;
    char *bytes = malloc(65536);
    while (bytes && !x->ends) {
        struct pollfd fd = {.fd = x->listener, .events = POLLIN};
        struct sockaddr_un address;
        if (poll(&fd, 1, 50) <= 0)
            continue;
        int client = accept(x->listener, NULL, NULL);
        int server = unix_socket(getenv("PGHOST"), &address);
        if (connect(server, (struct sockaddr *)&address, sizeof address) == 0)
            relay_one(x, client, server, bytes);
        close(client);
        close(server);
    }
    free(bytes);
    return NULL;
}

static void relay_start(struct relay *x)
{
    struct sockaddr_un address;
    *x = (struct relay){.directory = "/tmp/trich-relay-XXXXXX"};
    assert_non_null(mkdtemp(x->directory));
    x->listener = unix_socket(x->directory, &address);
    assert_int_equal(bind(x->listener, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(x->listener, 8), 0);
    assert_int_equal(pthread_create(&x->thread, NULL, relay_main, x), 0);
}

static void relay_stop(struct relay *x)
{
    char path[128];
    x->ends = true;
    pthread_join(x->thread, NULL);
    close(x->listener);
    snprintf(path, sizeof path, "%s/.s.PGSQL.5432", x->directory);
    unlink(path);
    rmdir(x->directory);
}

static void lost_answer(struct fixture *x, const char *id, bool replacing)
{
    struct relay relay;
    struct err e = {{0}};
    struct store_item item = fixture_item(x, id, 1);
    char conninfo[128];
    if (replacing) {
        fixture_write(x->store, &item, 1);
        item = fixture_item(x, id, 2);
    }
    relay_start(&relay);
    snprintf(conninfo, sizeof conninfo, "host=%s", relay.directory);
    struct store *s = fixture_store(conninfo);
    relay.drop_commit = true;
    enum store_result first = store_write(s, &item, 1, &e);
    bool dropped = relay.dropped;
    enum store_result second = store_write(s, &item, 1, &e);
    store_close(&s);
    relay_stop(&relay);
    assert_true(dropped);
    assert_int_equal(first, STORE_RETRY);
    assert_int_equal(second, STORE_OK);
    assert_int_equal(item.report.status, WIRE_DONE);
    assert_true(item.report.article_id > 0);
    assert_int_equal(item.report.counts[FAMILY_FIGURES], 2);
}

static void test_a_lost_answer_to_a_new_article(void **state)
{
    struct fixture *x = *state;
    lost_answer(x, "lost", false);
    assert_string_equal(fixture_ask(x, 2,
                                    "SELECT (SELECT count(*) FROM trich.receipt WHERE id = 'lost'),"
                                    " (SELECT count(*) FROM trich.article WHERE id = 'lost')"),
                        "1|1");
}

static void test_a_lost_answer_to_a_new_version(void **state)
{
    struct fixture *x = *state;
    lost_answer(x, "lost-version", true);
    assert_string_equal(
        fixture_ask(x, 2,
                    "SELECT revision, (SELECT count(*) FROM trich.person p WHERE p.article_id ="
                    " a.article_id) FROM trich.article a WHERE id = 'lost-version'"),
        "2|1");
}

static void pause_ms(long ms)
{
    nanosleep(&(struct timespec){.tv_nsec = ms * 1000000L}, NULL);
}

/* Tries as a worker does, until it is written. */
static void write_patiently(struct store *s, struct store_item *item)
{
    struct err e = {{0}};
    enum store_result got = STORE_RETRY;
    for (int tries = 0; got == STORE_RETRY && tries < 600; tries++) {
        got = store_write(s, item, 1, &e);
        if (got == STORE_RETRY)
            pause_ms(50);
    }
    if (got != STORE_OK)
        fail_msg("got %d: %s", got, e.text);
}

/* The server has said something unasked: that it ends this session. */
static bool session_speaks(const struct store *s)
{
    struct pollfd fd = {.fd = store_socket(s), .events = POLLIN};
    return poll(&fd, 1, 0) > 0;
}

static pid_t postmaster_pid(void)
{
    char path[4096], line[32] = "";
    snprintf(path, sizeof path, "%s/postmaster.pid", getenv("TRICH_PG_DATA"));
    FILE *in = fopen(path, "re");
    assert_non_null(in);
    assert_non_null(fgets(line, sizeof line, in));
    fclose(in);
    return (pid_t)strtol(line, NULL, 10);
}

static void test_a_session_that_was_ended(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "ended-1", 1), second = fixture_item(x, "ended-2", 1);
    struct err e = {{0}};
    fixture_write(x->store, &first, 1);
    fixture_run(x, "SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity"
                   " WHERE application_name LIKE 'trich-worker %'");
    assert_int_equal(store_write(x->store, &second, 1, &e), STORE_RETRY);
    assert_int_equal(store_socket(x->store), -1);
    write_patiently(x->store, &second);
    assert_int_equal(second.report.status, WIRE_DONE);
    assert_true(store_socket(x->store) >= 0);
}

/* trichtest.py starts the server again when it is killed. */
static void test_a_restart(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "restart-1", 1), second = fixture_item(x, "restart-2", 1);
    struct err e = {{0}};
    fixture_write(x->store, &first, 1);
    pg_close(&x->pg);
    assert_int_equal(kill(postmaster_pid(), SIGQUIT), 0);
    enum store_result got = STORE_OK;
    for (int tries = 0; got == STORE_OK && tries < 600; tries++) {
        got = store_write(x->store, &first, 1, &e); /* has its receipt: writes nothing */
        pause_ms(20);
    }
    assert_int_equal(got, STORE_RETRY);
    write_patiently(x->store, &second);
    x->pg = fixture_connect();
    assert_string_equal(fixture_ask(x, 1, "SELECT count(*) FROM trich.receipt WHERE id LIKE 'restart-%'"),
                        "2");
}

/* kill -9 of another session's process: the server ends all sessions and recovers. */
static void test_a_crash_of_another_session(void **state)
{
    struct fixture *x = *state;
    struct store_item item = fixture_item(x, "crash", 1);
    struct err e = {{0}};
    fixture_write(x->store, &item, 1);
    item = fixture_item(x, "crash", 2);
    pid_t other = (pid_t)strtol(fixture_ask(x, 1, "SELECT pg_backend_pid()"), NULL, 10);
    assert_int_equal(kill(other, SIGKILL), 0);
    pg_close(&x->pg);
    while (store_socket(x->store) >= 0 && !session_speaks(x->store))
        pause_ms(5);
    assert_int_equal(store_write(x->store, &item, 1, &e), STORE_RETRY);
    write_patiently(x->store, &item);
    assert_int_equal(item.report.status, WIRE_DONE);
    x->pg = fixture_connect();
}

/* It lets sessions end, and takes no new ones: 57P03. Then trichtest.py starts it again. */
static void test_a_server_that_shuts_down(void **state)
{
    struct fixture *x = *state;
    struct store_item item = fixture_item(x, "shutdown", 1);
    struct err e = {{0}};
    struct store *s = fixture_store("");
    assert_int_equal(kill(postmaster_pid(), SIGTERM), 0);
    enum store_result got = store_write(s, &item, 1, &e);
    for (int tries = 0; got == STORE_OK && tries < 600; tries++) { /* it has not heard it yet */
        store_close(&s);
        s = fixture_store("");
        item = fixture_item(x, "shutdown", 1);
        got = store_write(s, &item, 1, &e);
    }
    if (got != STORE_RETRY || !strstr(e.text, "the database system is shutting down"))
        fail_msg("got %d, %s", got, e.text);
    pg_close(&x->pg);
    store_close(&x->store);
    write_patiently(s, &item);
    store_close(&s);
    x->store = fixture_store("");
    x->pg = fixture_connect();
}

static void test_a_server_that_hangs(void **state)
{
    struct fixture *x = *state;
    struct pg_failure f;
    struct pg_config config = {"", "impatient", 2000, 300};
    struct pg *p = pg_connect(&config, &f);
    assert_non_null(p);
    assert_int_equal(pg_run(p, "SELECT pg_sleep(60)", &f), -1);
    assert_string_equal(f.sqlstate, "");
    assert_non_null(strstr(f.text.text, "in time"));
    assert_false(pg_alive(p));
    assert_int_equal(pg_run(p, "SELECT 1", &f), -1);
    pg_close(&p);
    fixture_run(
        x, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'impatient'");
}

/* It listens, but nobody is at home. */
static void test_a_server_that_never_answers(void **state)
{
    struct fixture *x = *state;
    struct store_item item = fixture_item(x, "unanswered", 1);
    struct err e = {{0}};
    struct sockaddr_un address;
    char directory[] = "/tmp/trich-silent-XXXXXX", conninfo[64];
    assert_non_null(mkdtemp(directory));
    int listener = unix_socket(directory, &address);
    assert_int_equal(bind(listener, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(listener, 8), 0);
    snprintf(conninfo, sizeof conninfo, "host=%s", directory);
    struct store_config config = {conninfo, "trich_writer", 100, 75000};
    struct store *s = store_open(&config);
    assert_non_null(s);
    enum store_result got = store_write(s, &item, 1, &e);
    store_close(&s);
    close(listener);
    unlink(address.sun_path);
    rmdir(directory);
    assert_int_equal(got, STORE_RETRY);
    assert_non_null(strstr(e.text, "timeout expired"));
}

static void test_a_connection_goes_on_after_an_error(void **state)
{
    struct fixture *x = *state;
    struct pg_failure f;
    assert_int_equal(pg_run(x->pg, "SELECT 1; SELECT 1/0; SELECT 2", &f), -1);
    assert_string_equal(f.sqlstate, "22012");
    assert_int_equal(pg_copy_begin(x->pg, "COPY no_such_table FROM STDIN (FORMAT binary)", &f), 0);
    assert_int_equal(pg_copy_data(x->pg, STR("x"), &f), -1);
    assert_string_equal(f.sqlstate, "42P01");
    assert_string_equal(fixture_ask(x, 1, "SELECT 7"), "7");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_lost_answer_to_a_new_article),
        cmocka_unit_test(test_a_lost_answer_to_a_new_version),
        cmocka_unit_test(test_a_session_that_was_ended),
        cmocka_unit_test(test_a_restart),
        cmocka_unit_test(test_a_crash_of_another_session),
        cmocka_unit_test(test_a_server_that_shuts_down),
        cmocka_unit_test(test_a_server_that_hangs),
        cmocka_unit_test(test_a_server_that_never_answers),
        cmocka_unit_test(test_a_connection_goes_on_after_an_error),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
