/* trich-broker: from a producer's bytes to a leased article. Started by trichd. */
#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"
#include "daemon/confine.h"
#include "daemon/journal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sysexits.h>
#include <unistd.h>

enum {
    TOLD_EVERY_MS = 500,
    HELD_EVERY_MS = 50, /* while pushed articles find no room: libzmq takes in more, which no socket tells */
    LAST_TURNS = 16,    /* while draining: what producers had sent already is still taken */
    ARENA_BYTES = 4 << 20,
    SPOOL_SHARE = 4 /* a message may take so much of the spool, lest one be larger than all of it */
};

static const char broker_goes[] = "the broker ends; the spool keeps what waits";

void *broker_alloc(size_t bytes)
{
    void *at = calloc(1, bytes ? bytes : 1);
    if (!at)
        BUG("out of memory");
    return at;
}

void broker_tell(struct broker *b, const struct control_msg *m)
{
    struct err e;
    if (!b->orphaned && control_send(CONTROL_FD, m, &e) < 0) {
        log_event(LOG_LEVEL_WARNING, "supervisor_gone reason=%s hint=%s", e.text, broker_goes);
        b->orphaned = true;
    }
}

static void broker_tell_waiting(struct broker *b, enum control_kind kind)
{
    broker_tell(b, &(struct control_msg){.kind = kind, .seq = spool_totals(b->spool).waiting});
    b->told_ms = clock_ms();
}

static void broker_drain(struct broker *b)
{
    if (b->draining)
        return;
    log_event(LOG_LEVEL_INFO, "broker_draining waiting=%llu leased=%u",
              (unsigned long long)spool_totals(b->spool).waiting, b->jobs.leased);
    b->draining = true;
    b->last_turns = LAST_TURNS;
}

static void broker_read_producers(struct broker *b)
{
    struct err e;
    if (broker_producer_load(b, &e) < 0)
        log_event(
            LOG_LEVEL_ERROR, "producers_not_read reason=%s hint=%s", e.text,
            "those read before stay in force, revoked ones too; a directory that was made after trichd's "
            "start can be read after a restart");
}

static void broker_take_settings(struct broker *b, const struct control_msg *m)
{
    log_setup("broker", (enum log_level)m->a);
    b->settings->broker_producer_articles_per_s = (int64_t)m->seq;
}

static void broker_hear_supervisor(struct broker *b)
{
    struct control_msg m;
    struct err e;
    int rc;
    while ((rc = control_receive(CONTROL_FD, &m, &e)) == 1) {
        if (m.kind == CONTROL_GONE)
            broker_lease_gone(b, &m);
        else if (m.kind == CONTROL_DRAIN)
            broker_drain(b);
        else if (m.kind == CONTROL_PRODUCERS)
            broker_read_producers(b);
        else if (m.kind == CONTROL_SETTINGS)
            broker_take_settings(b, &m);
    }
    if (rc < 0 && !b->orphaned) {
        log_event(LOG_LEVEL_WARNING, "supervisor_gone reason=%s hint=%s", e.text, broker_goes);
        b->orphaned = true;
    }
}

static void broker_wait(struct broker *b)
{
    bool takes = !b->draining || b->last_turns;
    zmq_pollitem_t items[] = {
        {.fd = CONTROL_FD, .events = ZMQ_POLLIN},
        {.socket = b->lease, .events = ZMQ_POLLIN},
        {.socket = b->status, .events = ZMQ_POLLIN},
        {.socket = b->submit, .events = takes ? ZMQ_POLLIN : 0},
        {.socket = b->push, .events = takes && b->pushed->n == 0 ? ZMQ_POLLIN : 0},
        /* The last: without keys there are none of them. */
        {.socket = b->curve.zap, .events = ZMQ_POLLIN},
        {.socket = broker_stranger_monitor(b, 0), .events = ZMQ_POLLIN},
        {.socket = broker_stranger_monitor(b, 1), .events = ZMQ_POLLIN},
    };
    int n = (int)COUNT_OF(items) - (b->curve.zap ? 0 : 3);
    bool at_once = b->more || (b->draining && b->last_turns);
    long pause_ms = at_once ? 0 : broker_stuck_pause_ms(b, b->pushed->n ? HELD_EVERY_MS : TOLD_EVERY_MS);
    if (zmq_poll(items, n, pause_ms) < 0 && errno != EINTR)
        BUG("zmq_poll");
}

static bool broker_is_finished(const struct broker *b)
{
    if (b->orphaned)
        return true;
    return b->draining && b->last_turns == 0 && b->jobs.leased == 0 && b->n_changes == 0;
}

static int broker_turn(struct broker *b, struct err *e)
{
    broker_wait(b);
    broker_lease_take(b);
    broker_hear_supervisor(b);
    broker_curve_answer(b);
    broker_stranger_look(b);
    broker_stuck_look(b);
    if (broker_intake_take(b, e) < 0 || broker_keep_turn(b, e) < 0 || broker_lease_grant(b, e) < 0)
        return -1;
    broker_status_sample(b);
    broker_status_answer(b);
    log_catch_up();
    if (clock_ms() - b->told_ms >= TOLD_EVERY_MS)
        broker_tell_waiting(b, CONTROL_PROGRESS);
    return 0;
}

static int broker_run(struct broker *b, struct err *e)
{
    broker_tell_waiting(b, CONTROL_READY);
    while (!broker_is_finished(b))
        if (broker_turn(b, e) < 0)
            return -1;
    return 0;
}

static uint32_t broker_message_limit(const struct settings *s, uint64_t spool_bytes)
{
    uint64_t share = spool_bytes / SPOOL_SHARE;
    uint64_t limit = (uint64_t)s->broker_message_bytes;
    if (limit > share)
        log_event(LOG_LEVEL_WARNING, "message_limit_lowered bytes=%llu hint=%s", (unsigned long long)share,
                  "[spool] limit_mib is less than four times [broker] message_bytes");
    return (uint32_t)(limit < share ? limit : share);
}

/* 0, -1 or SPOOL_AWAY. */
static int broker_open(struct broker *b, struct err *e)
{
    uint64_t spool_bytes = (uint64_t)b->settings->spool_limit_mib << 20;
    b->limits = (struct wire_limits){broker_message_limit(b->settings, spool_bytes), WIRE_DEPTH};
    b->submitted = broker_alloc(sizeof *b->submitted);
    b->pushed = broker_alloc(sizeof *b->pushed);
    b->retried = broker_alloc(sizeof *b->retried);
    arena_init(&b->arena, ARENA_BYTES);
    b->board = scoreboard_attach(SCOREBOARD_FD, e);
    if (!b->board)
        return -1;
    if (broker_curve_read(b, e) < 0)
        return -1;
    int rc =
        spool_open(&b->spool, b->settings->spool_dir, spool_bytes, (uint64_t)b->settings->spool_remember, e);
    if (rc < 0)
        return rc;
    /* Behind the look at the spool, which is a process of its own; before ZeroMQ's threads, which take what comes. */
    if (broker_confine(b->settings, e) < 0 || broker_socket_open(b, e) < 0)
        return -1;
    confine_connections();
    b->started_ms = b->moved_ms = clock_ms();
    broker_status_sample(b);
    log_event(LOG_LEVEL_INFO, "broker_ready waiting=%llu submit=%s push=%s",
              (unsigned long long)spool_totals(b->spool).waiting, b->settings->broker_submit,
              b->settings->broker_push);
    return 0;
}

/* The spool is let go last, so that whoever waits for it finds the sockets free. */
static void broker_close(struct broker *b)
{
    if (b->submit)
        broker_job_end_all(b);
    if (b->pushed)
        broker_intake_drop(b);
    broker_socket_close(b);
    while (b->n_workers)
        free(b->workers[--b->n_workers]);
    broker_producer_close(b);
    spool_close(&b->spool);
    arena_destroy(&b->arena);
    buf_free(&b->out);
    free(b->returned);
    free(b->changes);
    free(b->submitted);
    free(b->pushed);
    free(b->retried);
}

/* The end of a drain: the supervisor is told, and says when to go by closing its end. */
static void broker_say_drained(struct broker *b)
{
    struct control_msg m = {.kind = CONTROL_DRAINED};
    struct err e;
    int rc = b->orphaned ? -1 : control_send(CONTROL_FD, &m, &e);
    while (rc >= 0) {
        struct pollfd pfd = {.fd = CONTROL_FD, .events = POLLIN};
        poll(&pfd, 1, -1);
        rc = control_receive(CONTROL_FD, &m, &e);
    }
}

static int broker_serve(struct settings *settings)
{
    struct broker b = {.settings = settings};
    struct err e;
    int status = EXIT_SUCCESS;
    int rc = broker_open(&b, &e);
    if (rc < 0) {
        log_fatal("broker_not_started reason=%s", e.text);
        status = rc == SPOOL_AWAY ? EX_IOERR : EX_CONFIG; /* it is started again, or all of trichd ends */
    } else if (broker_run(&b, &e) < 0) {
        log_fatal("broker_failed reason=%s", e.text);
        status = spool_is_damaged(b.spool) ? EX_CONFIG : EX_IOERR;
    }
    broker_close(&b);
    if (status == EXIT_SUCCESS && !b.orphaned)
        broker_say_drained(&b);
    return status;
}

/* Signals of a terminal and of systemd are the supervisor's business: it drains us. A write that a limit forbids
 * fails, and is then a full disk. */
static void broker_ignore_signals(void)
{
    static const int ignored[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ};
    for (size_t i = 0; i < COUNT_OF(ignored); i++)
        signal(ignored[i], SIG_IGN);
}

/* As the journal reads it; without the priority it is for others. */
static const char unreadable[] =
    "<3>level=error event=spool_unreadable program=broker reason=\"a page of the spool's data.mdb cannot be "
    "read: the "
    "file was cut, or its disk fails\" hint=\"restore the file, or move the directory [spool] dir away to begin an empty spool\"\n";
enum { PRIORITY_BYTES = 3 };

static void broker_end_unreadable(size_t from)
{
    if (write(STDERR_FILENO, unreadable + from, sizeof unreadable - 1 - from) < 0)
        _exit(EX_IOERR);
    _exit(EX_CONFIG);
}

static void broker_say_unreadable(int signal_number)
{
    (void)signal_number;
    broker_end_unreadable(PRIORITY_BYTES);
}

static void broker_log_unreadable(int signal_number)
{
    (void)signal_number;
    broker_end_unreadable(0);
}

/* So many connections as the operator allows us at all: each takes one. */
static void broker_raise_files(void)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

int main(int argc, char **argv)
{
    struct settings *settings = NULL;
    struct buf errors = {0};
    if (argc != 3 || strcmp(argv[1], "--config") != 0) {
        fprintf(stderr, "trich-broker is started by trichd, as: trich-broker --config FILE\n");
        return EX_USAGE;
    }
    broker_ignore_signals();
    /* LMDB reads through a mapping, where a page that cannot be read is a signal. */
    signal(SIGBUS, *log_prefix(LOG_LEVEL_ERROR) ? broker_log_unreadable : broker_say_unreadable);
    log_setup("broker", LOG_LEVEL_INFO);
    journal_use();
    if (settings_load(&settings, argv[2], &errors) < 0) {
        log_error_lines("configuration_refused", buf_str(&errors));
        buf_free(&errors);
        return EX_CONFIG;
    }
    buf_free(&errors);
    log_setup("broker", log_level_of(settings->daemon_log_level));
    broker_memory_limit(settings);
    broker_raise_files();
    int status = broker_serve(settings);
    settings_free(&settings);
    log_finish();
    return status;
}
