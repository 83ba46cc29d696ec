#include "daemon/control.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void make_pair(int pair[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
}

static void test_a_message_arrives_as_sent(void **state)
{
    (void)state;
    int pair[2];
    make_pair(pair);
    struct err e;
    struct control_msg sent = {.kind = CONTROL_GONE, .worker = 7, .seq = UINT64_MAX, .a = -1, .b = 9}, got;
    assert_int_equal(control_receive(pair[1], &got, &e), 0);
    assert_int_equal(control_send(pair[0], &sent, &e), 0);
    assert_int_equal(control_receive(pair[1], &got, &e), 1);
    assert_memory_equal(&sent, &got, sizeof sent);
    assert_int_equal(control_receive(pair[1], &got, &e), 0);
    close(pair[0]);
    close(pair[1]);
}

static void test_what_was_sent_before_the_end_is_still_read(void **state)
{
    (void)state;
    int pair[2];
    make_pair(pair);
    struct err e;
    struct control_msg sent = {.kind = CONTROL_DRAINED}, got;
    assert_int_equal(control_send(pair[0], &sent, &e), 0);
    close(pair[0]);
    assert_int_equal(control_receive(pair[1], &got, &e), 1);
    assert_int_equal(control_receive(pair[1], &got, &e), -1);
    assert_non_null(strstr(e.text, "gone"));
    assert_int_equal(control_send(pair[1], &sent, &e), -1); /* and no SIGPIPE */
    assert_non_null(strstr(e.text, "gone"));
    close(pair[1]);
}

static void test_foreign_messages_are_refused(void **state)
{
    (void)state;
    static const struct {
        uint32_t kind;
        size_t bytes;
        const char *want;
    } cases[] = {
        {CONTROL_READY, 1, "1 bytes"},
        {CONTROL_READY, sizeof(struct control_msg) - 1, "bytes instead of"},
        {CONTROL_READY, sizeof(struct control_msg) + 8, "bytes instead of"},
        {CONTROL_KINDS, sizeof(struct control_msg), "unknown kind"},
        {UINT32_MAX, sizeof(struct control_msg), "unknown kind"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int pair[2];
        make_pair(pair);
        struct {
            struct control_msg m;
            char more[8];
        } foreign = {.m.kind = cases[i].kind};
        struct control_msg got;
        struct err e;
        assert_int_equal(send(pair[0], &foreign, cases[i].bytes, 0), cases[i].bytes);
        assert_int_equal(control_receive(pair[1], &got, &e), -1);
        assert_non_null(strstr(e.text, cases[i].want));
        close(pair[0]);
        close(pair[1]);
    }
}

/* A supervisor never waits for a child: a full socket is an error, but progress may be left out. */
static void test_a_reader_that_sleeps_blocks_nobody(void **state)
{
    (void)state;
    int pair[2];
    make_pair(pair);
    struct err e = {""};
    struct control_msg drain = {.kind = CONTROL_DRAIN}, progress = {.kind = CONTROL_PROGRESS};
    int sent = 0;
    while (sent < 100000 && control_send(pair[0], &drain, &e) == 0)
        sent++;
    assert_in_range(sent, 50, 99999);
    assert_non_null(strstr(e.text, "does not read"));
    assert_int_equal(control_send(pair[0], &progress, &e), 0);
    close(pair[0]);
    close(pair[1]);
}

static void test_the_scoreboard_is_shared_with_a_child(void **state)
{
    (void)state;
    struct err e;
    int fd = -1;
    struct scoreboard *board = scoreboard_create(&fd, &e);
    assert_non_null(board);
    pid_t child = fork();
    if (child == 0) {
        struct scoreboard *mine = scoreboard_attach(fd, NULL);
        if (!mine)
            _exit(1);
        atomic_store(&mine->slots[255].worker, 5);
        atomic_store(&mine->slots[255].seq_in_hand, 77);
        _exit(0);
    }
    int status = -1;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(atomic_load(&board->slots[255].worker), 5);
    assert_int_equal(atomic_load(&board->slots[255].seq_in_hand), 77);
    munmap(board, sizeof *board);
    close(fd);
}

static void test_the_scoreboard_cannot_be_shrunk(void **state)
{
    (void)state;
    struct err e;
    int fd = -1;
    struct scoreboard *board = scoreboard_create(&fd, &e);
    assert_non_null(board);
    assert_int_equal(ftruncate(fd, 0), -1);
    assert_int_equal(atomic_load(&board->slots[0].worker), 0);
    munmap(board, sizeof *board);
    close(fd);
}

static void test_only_a_scoreboard_is_attached(void **state)
{
    (void)state;
    struct err e;
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    assert_null(scoreboard_attach(null, &e));
    assert_non_null(strstr(e.text, "started by trichd"));
    close(null);
    assert_null(scoreboard_attach(-1, &e));
}

static void test_a_worker_reaches_its_own_slot_alone(void **state)
{
    (void)state;
    struct err e;
    int fd = -1;
    struct scoreboard *board = scoreboard_create(&fd, &e);
    assert_non_null(board);
    int given = dup(fd);
    struct scoreboard_slot *mine = scoreboard_attach_slot(given, 7, &e);
    assert_non_null(mine);
    atomic_store(&mine->worker, 5);
    assert_int_equal(atomic_load(&board->slots[7].worker), 5);
    assert_int_equal(fcntl(given, F_GETFD), -1); /* it cannot map more */
    munmap(mine, sizeof *mine);
    munmap(board, sizeof *board);
    close(fd);
}

static void test_who_only_reads_cannot_write(void **state)
{
    (void)state;
    struct err e;
    int fd = -1;
    struct scoreboard *board = scoreboard_create(&fd, &e);
    assert_non_null(board);
    int given = scoreboard_open_readable(fd, &e);
    assert_true(given >= 0);
    assert_null(scoreboard_attach(given, &e));
    const struct scoreboard *shown = scoreboard_attach_readable(given, &e);
    assert_non_null(shown);
    atomic_store(&board->supervisor.workers_wanted, 3);
    assert_int_equal(atomic_load(&shown->supervisor.workers_wanted), 3);
    munmap(board, sizeof *board);
    close(given);
    close(fd);
}

static void test_sums_are_over_all_pages(void **state)
{
    (void)state;
    static struct scoreboard board;
    figures_count(&board.slots[0].figures.leases, 1);
    figures_count(&board.slots[255].figures.leases, 20);
    figures_count(&board.broker.figures.leases, 300);
    figures_count(&board.supervisor.figures.leases, 4000);
    figures_count(&board.slots[3].figures.attempts, 9);
    assert_int_equal(scoreboard_sum(&board, offsetof(struct figures, leases)), 4321);
}

static void test_what_is_in_hand(void **state)
{
    (void)state;
    struct scoreboard_slot slot = {.worker = 7};
    struct in_hand h = scoreboard_in_hand(&slot);
    assert_int_equal(h.seq, 0);
    assert_false(scoreboard_is_stuck(&h, INT64_MAX));
    atomic_store(&slot.seq_in_hand, 99);
    atomic_store(&slot.since_us, 1000);
    atomic_store(&slot.cpu_us, 5);
    h = scoreboard_in_hand(&slot);
    assert_true(h.seq == 99 && h.since_us == 1000 && h.cpu_us == 5);
    assert_false(scoreboard_is_stuck(&h, 1000 + STUCK_US));
    assert_true(scoreboard_is_stuck(&h, 1001 + STUCK_US));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_message_arrives_as_sent),
        cmocka_unit_test(test_what_was_sent_before_the_end_is_still_read),
        cmocka_unit_test(test_foreign_messages_are_refused),
        cmocka_unit_test(test_a_reader_that_sleeps_blocks_nobody),
        cmocka_unit_test(test_the_scoreboard_is_shared_with_a_child),
        cmocka_unit_test(test_the_scoreboard_cannot_be_shrunk),
        cmocka_unit_test(test_only_a_scoreboard_is_attached),
        cmocka_unit_test(test_a_worker_reaches_its_own_slot_alone),
        cmocka_unit_test(test_who_only_reads_cannot_write),
        cmocka_unit_test(test_sums_are_over_all_pages),
        cmocka_unit_test(test_what_is_in_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
