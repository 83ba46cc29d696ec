#include "daemon/link.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zmq.h>

#include <cmocka.h>

enum { PATIENCE_MS = 20000, WORKER = 12345001 };

/* A ROUTER in the broker's place, and a worker's link to it. */
struct fixture {
    char dir[32], endpoint[64];
    void *context, *router;
    struct link *link;
    char identity[256];
    int identity_bytes;
    struct arena arena;
};

static void broker_bind(struct fixture *f)
{
    int none = 0, patience_ms = PATIENCE_MS;
    f->router = zmq_socket(f->context, ZMQ_ROUTER);
    assert_non_null(f->router);
    zmq_setsockopt(f->router, ZMQ_LINGER, &none, sizeof none);
    zmq_setsockopt(f->router, ZMQ_RCVTIMEO, &patience_ms, sizeof patience_ms);
    assert_int_equal(zmq_bind(f->router, f->endpoint), 0);
}

static int setup(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    struct err e;
    assert_non_null(f);
    snprintf(f->dir, sizeof f->dir, "/tmp/trich-link-XXXXXX");
    assert_non_null(mkdtemp(f->dir));
    snprintf(f->endpoint, sizeof f->endpoint, "ipc://%s/lease.ipc", f->dir);
    f->context = zmq_ctx_new();
    arena_init(&f->arena, 1 << 20);
    broker_bind(f);
    assert_int_equal(link_open(&f->link, f->dir, WORKER, 10, &e), 0);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *f = *state;
    link_close(&f->link);
    zmq_close(f->router);
    zmq_ctx_term(f->context);
    arena_destroy(&f->arena);
    unlink(f->endpoint + strlen("ipc://"));
    rmdir(f->dir);
    free(f);
    return 0;
}

/* The next message of the worker, which keeps who it is. */
static struct lease_msg broker_hears(struct fixture *f)
{
    static char bytes[4096];
    struct lease_msg m;
    struct err why;
    f->identity_bytes = zmq_recv(f->router, f->identity, sizeof f->identity, 0);
    assert_true(f->identity_bytes > 0);
    int n = zmq_recv(f->router, bytes, sizeof bytes, 0);
    assert_true(n > 0);
    int more = -1;
    size_t size = sizeof more;
    assert_int_equal(zmq_getsockopt(f->router, ZMQ_RCVMORE, &more, &size), 0);
    assert_int_equal(more, 0);
    assert_int_equal(lease_decode(&f->arena, str_of(bytes, (size_t)n), &m, &why), 0);
    return m;
}

static void broker_sends(struct fixture *f, struct str head, struct str body)
{
    zmq_send(f->router, f->identity, (size_t)f->identity_bytes, ZMQ_SNDMORE);
    zmq_send(f->router, head.at, head.len, str_known(body) ? ZMQ_SNDMORE : 0);
    if (str_known(body))
        zmq_send(f->router, body.at, body.len, 0);
}

static void wait_joined(struct fixture *f)
{
    int tries = 0;
    while (!link_joined(f->link)) {
        assert_true(tries++ < 1000);
        link_wait(f->link, -1, -1, PATIENCE_MS / 1000);
    }
}

static void meet(struct fixture *f)
{
    wait_joined(f);
    link_hello(f->link, 128);
    struct lease_msg hello = broker_hears(f), credit = broker_hears(f);
    assert_int_equal(hello.type, LEASE_HELLO);
    assert_int_equal(hello.worker, WORKER);
    assert_int_equal(credit.type, LEASE_CREDIT);
    assert_int_equal(credit.credit, 128);
}

static int receive(struct fixture *f, struct leased *leased)
{
    for (int tries = 0; tries < 1000; tries++) {
        if (link_receive(f->link, leased))
            return 1;
        link_wait(f->link, -1, -1, PATIENCE_MS / 1000);
    }
    return 0;
}

static void test_a_grant_comes_with_the_producers_bytes(void **state)
{
    struct fixture *f = *state;
    struct leased leased;
    struct buf head = {.data = NULL};
    meet(f);
    assert_int_equal(link_receive(f->link, &leased), 0);
    lease_encode_grant(&head, &(struct lease_grant){.seq = 9, .source = STR("s"), .id = STR("i")});
    broker_sends(f, buf_str(&head), STR("body"));
    assert_int_equal(receive(f, &leased), 1);
    assert_int_equal(leased.grant.seq, 9);
    assert_true(str_eq(leased.grant.source, STR("s")));
    assert_true(str_eq(leased.message, STR("body")));
    link_release(&leased);
    assert_null(leased.frames);
    link_release(&leased);
    buf_free(&head);
}

static void test_what_is_no_lease_is_left_out(void **state)
{
    struct fixture *f = *state;
    struct leased leased;
    struct buf head = {.data = NULL}, credit = {.data = NULL};
    meet(f);
    lease_encode_credit(&credit, 1, 1);
    lease_encode_grant(&head, &(struct lease_grant){.seq = 10});
    broker_sends(f, buf_str(&head), STR_NONE);
    broker_sends(f, STR("\xc1"), STR("body"));
    broker_sends(f, buf_str(&credit), STR("body"));
    broker_sends(f, buf_str(&head), STR("good"));
    assert_int_equal(receive(f, &leased), 1);
    assert_true(str_eq(leased.message, STR("good")));
    link_release(&leased);
    buf_free(&head);
    buf_free(&credit);
}

static void test_reports_and_the_farewell_arrive_in_order(void **state)
{
    struct fixture *f = *state;
    meet(f);
    struct lease_report reports[2] = {{.seq = 1, .status = WIRE_DONE, .article_id = 5},
                                      {.seq = 2, .status = WIRE_DEAD}};
    link_report(f->link, reports, 2);
    link_credit(f->link, 2);
    link_bye(f->link);
    struct lease_msg m = broker_hears(f);
    assert_int_equal(m.type, LEASE_REPORT);
    assert_int_equal(m.n_reports, 2);
    assert_int_equal(m.reports[0].article_id, 5);
    assert_int_equal(broker_hears(f).type, LEASE_CREDIT);
    assert_int_equal(broker_hears(f).type, LEASE_BYE);
}

/* A new broker is noticed, and can be greeted. */
static void test_a_new_broker_is_joined_again(void **state)
{
    struct fixture *f = *state;
    meet(f);
    assert_false(link_joined(f->link));
    zmq_close(f->router);
    broker_bind(f);
    meet(f);
}

static void test_a_path_too_long_is_the_operators_fault(void **state)
{
    (void)state;
    struct link *l = NULL;
    struct err e;
    char dir[200];
    memset(dir, 'x', sizeof dir);
    dir[0] = '/';
    dir[sizeof dir - 1] = 0;
    assert_int_equal(link_open(&l, dir, 1, 10, &e), -1);
    assert_non_null(strstr(e.text, "run_dir"));
    assert_null(l);
}

static void test_retries_are_counted_until_the_broker_has_them(void **state)
{
    struct fixture *f = *state;
    struct leased leased;
    struct buf b = {0};
    meet(f);
    link_retry(f->link, 17, STR("crawler"), STR("\xC1 bytes"));
    link_retry(f->link, 18, STR_NONE, STR(""));
    struct lease_msg first = broker_hears(f);
    assert_int_equal(first.type, LEASE_RETRY);
    assert_int_equal(first.worker, WORKER);
    assert_int_equal(first.retry_of, 17);
    assert_true(str_eq(first.message, STR("\xC1 bytes")));
    assert_int_equal(broker_hears(f).retry_of, 18);
    assert_int_equal(link_retries(f->link), 2);
    lease_encode_taken(&b, 17);
    broker_sends(f, buf_str(&b), STR(""));
    buf_clear(&b);
    lease_encode_grant(&b, &(struct lease_grant){.seq = 1, .source = STR("s"), .id = STR("i")});
    broker_sends(f, buf_str(&b), STR("message"));
    assert_int_equal(receive(f, &leased), 1); /* what came before was heard on the way */
    assert_int_equal(link_retries(f->link), 1);
    link_release(&leased);
    zmq_close(f->router);
    broker_bind(f);
    wait_joined(f);
    assert_int_equal(link_retries(f->link), 0); /* another broker knows nothing of it */
    buf_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_grant_comes_with_the_producers_bytes, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_is_no_lease_is_left_out, setup, teardown),
        cmocka_unit_test_setup_teardown(test_reports_and_the_farewell_arrive_in_order, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_new_broker_is_joined_again, setup, teardown),
        cmocka_unit_test_setup_teardown(test_retries_are_counted_until_the_broker_has_them, setup, teardown),
        cmocka_unit_test(test_a_path_too_long_is_the_operators_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
