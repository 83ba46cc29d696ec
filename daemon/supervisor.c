#include "supervisor.h"

#include "clock.h"
#include "common/log.h"
#include "generation.h"
#include "metrics_listen.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* A broker that says nothing for so long hangs: even a slow disk syncs within seconds. */
enum { BROKER_SILENT_MS = 30000 };

void supervisor_wake(struct supervisor *s, int64_t at_ms)
{
    if (at_ms < s->wake_ms)
        s->wake_ms = at_ms;
}

static sigset_t signals_heard(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    return set;
}

void supervisor_hold_signals(void)
{
    sigset_t set = signals_heard();
    sigprocmask(SIG_BLOCK, &set, NULL);
}

static int open_signals(struct err *e)
{
    sigset_t set = signals_heard();
    int fd = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (fd < 0)
        return err_set(e, "no signalfd: %s", strerror(errno));
    return fd;
}

static int open_board(struct supervisor *s, struct err *e)
{
    s->board = scoreboard_create(&s->board_fd, e);
    if (!s->board)
        return -1;
    s->board_fd = child_move_fd(s->board_fd, e);
    int readable = s->board_fd < 0 ? -1 : scoreboard_open_readable(s->board_fd, e);
    if (readable < 0)
        return -1;
    s->board_readable_fd = child_move_fd(readable, e);
    atomic_store(&s->board->supervisor.started_s, clock_wall_us() / 1000000);
    atomic_store(&s->board->supervisor.workers_wanted, s->pool.wanted);
    return s->board_readable_fd < 0 ? -1 : 0;
}

int supervisor_open(struct supervisor **out, const char *config_path, struct settings **settings,
                    struct err *e)
{
    struct supervisor *s = calloc(1, sizeof *s);
    if (!s)
        return err_set(e, "out of memory");
    s->settings = *settings;
    *settings = NULL;
    s->reload.path = config_path;
    s->broker = (struct child){.name = "broker", .no_database = true, .control = -1};
    s->migrate = (struct child){.name = "migrate", .control = -1};
    s->check = (struct child){.name = "check", .control = -1};
    s->metrics = (struct child){.name = "metrics", .no_database = true, .control = -1};
    pool_init(&s->pool, s->settings->workers_count);
    notify_init(&s->notify);
    s->signals_fd = s->board_fd = s->board_readable_fd = s->metrics_fd = -1;
    if (reload_init(s, e) < 0 || open_board(s, e) < 0)
        goto close;
    s->signals_fd = open_signals(e);
    if (s->signals_fd < 0)
        goto close;
    *out = s;
    return 0;
close:
    supervisor_close(&s);
    return -1;
}

void supervisor_close(struct supervisor **where)
{
    struct supervisor *s = *where;
    *where = NULL;
    if (!s)
        return;
    reload_forget(s);
    if (s->signals_fd >= 0)
        close(s->signals_fd);
    if (s->board)
        munmap(s->board, sizeof *s->board);
    if (s->board_fd >= 0)
        close(s->board_fd);
    if (s->board_readable_fd >= 0)
        close(s->board_readable_fd);
    metrics_unlisten(s->settings, s->metrics_fd);
    settings_free(&s->reload.next);
    settings_free(&s->settings);
    free(s);
}

void supervisor_stop(struct supervisor *s, int status, const char *reason)
{
    s->status = s->status ? s->status : status;
    if (s->stopping)
        return;
    s->stopping = true;
    atomic_store(&s->board->supervisor.stopping, 1);
    s->stop_deadline_ms = clock_ms() + s->settings->daemon_drain_ms;
    if (status)
        log_fatal("stopping reason=%s", reason);
    else
        log_event(LOG_LEVEL_INFO, "stopping reason=%s", reason);
    notify_stopping(&s->notify, s->settings->daemon_drain_ms);
    child_drain(&s->broker, s->stop_deadline_ms);
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++)
        child_drain(&s->pool.workers[i], s->stop_deadline_ms);
    if (child_runs(&s->migrate))
        kill(s->migrate.pid, SIGTERM); /* its transaction is undone by the server */
    child_kill(&s->check);
}

bool supervisor_may_start(struct supervisor *s, const struct child *c, const struct throttle *t,
                          int64_t now_ms)
{
    if (child_runs(c))
        return false;
    if (now_ms < t->not_before_ms) {
        supervisor_wake(s, t->not_before_ms);
        return false;
    }
    return true;
}

static bool start(struct supervisor *s, struct child *c, struct throttle *t, const char *program,
                  struct child_files files, struct child_arguments arguments)
{
    char config[PATHS_MAX];
    struct err e;
    (c->no_database ? generation_config_public : generation_config)(s->settings->daemon_run_dir,
                                                                    s->reload.in_force, config);
    c->generation = s->reload.in_force;
    arguments.at[arguments.n++] = "--config";
    arguments.at[arguments.n++] = config;
    if (child_start(c, program, &arguments, files, &e) == 0)
        return true;
    log_event(LOG_LEVEL_ERROR, "child_not_started child=%s reason=%s", c->name, e.text);
    throttle_note(t, true, clock_ms());
    supervisor_wake(s, t->not_before_ms);
    return false;
}

void supervisor_start(struct supervisor *s, struct child *c, struct throttle *t, enum program which,
                      struct child_files files)
{
    static const char *const programs[] = {
        [PROGRAM_BROKER] = "trich-broker", [PROGRAM_METRICS] = "trich-metrics"};
    if (start(s, c, t, programs[which], files, (struct child_arguments){.n = 0}))
        figures_count(&s->board->supervisor.figures.starts[which], 1);
}

static void broker_turn(struct supervisor *s, int64_t now_ms)
{
    if (!supervisor_may_start(s, &s->broker, &s->broker_throttle, now_ms))
        return;
    supervisor_start(s, &s->broker, &s->broker_throttle, PROGRAM_BROKER,
                     (struct child_files){.board = s->board_fd, .listening = -1});
    gone_tell_again(s);
}

static void broker_check(struct supervisor *s, int64_t now_ms)
{
    if (!child_runs(&s->broker) || !s->broker.ready || s->broker.drained ||
        now_ms - s->broker.heard_ms <= BROKER_SILENT_MS)
        return;
    log_event(LOG_LEVEL_ERROR, "broker_silent silent_ms=%" PRId64 " hint=%s", now_ms - s->broker.heard_ms,
              "it is killed and started again; look for a disk that does not answer");
    s->broker.heard_ms = now_ms;
    figures_count(&s->board->supervisor.figures.broker_kills, 1);
    child_kill(&s->broker);
}

/* Articles are accepted meanwhile; workers need the schema. */
static void migrate_turn(struct supervisor *s, int64_t now_ms)
{
    struct child_arguments arguments = {{"migrate", "--wait"}, 2};
    if (!s->migrated && s->broker.ready && supervisor_may_start(s, &s->migrate, &s->migrate_throttle, now_ms))
        start(s, &s->migrate, &s->migrate_throttle, "trich", (struct child_files){-1, -1}, arguments);
}

/* All but trich-metrics, which is asked until the end. */
static bool work_is_over(const struct supervisor *s)
{
    return !child_runs(&s->broker) && !child_runs(&s->migrate) && !child_runs(&s->check) &&
           pool_count(&s->pool) == 0;
}

static void stop_turn(struct supervisor *s, int64_t now_ms)
{
    bool workers_gone = pool_count(&s->pool) == 0;
    if (work_is_over(s))
        metrics_child_stop(s, now_ms);
    if (workers_gone && (s->broker.drained || !s->broker.ready))
        child_hang_up(&s->broker); /* it may go now */
    supervisor_wake(s, s->stop_deadline_ms);
    if (now_ms < s->stop_deadline_ms)
        return;
    log_event(LOG_LEVEL_WARNING, "drain_deadline drain_ms=%" PRId64 " hint=%s", s->settings->daemon_drain_ms,
              "what was in hand stays in the spool and is done after the next start");
    s->status = s->status ? s->status : SUPERVISOR_DEADLINE;
    s->stop_deadline_ms = INT64_MAX;
    child_kill(&s->broker);
    child_kill(&s->migrate);
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++)
        child_kill(&s->pool.workers[i]);
}

static void tell_status(struct supervisor *s, int64_t now_ms)
{
    struct notify_figures f = {.waiting = s->waiting,
                               .migrating = !s->migrated,
                               .broker_serves = s->broker.ready && child_runs(&s->broker),
                               .stopping = s->stopping};
    pool_figures(s, &f);
    supervisor_wake(s, notify_status(&s->notify, &f, now_ms));
}

/* All that is due. Sets wake_ms to when something is due again. */
static void supervisor_due(struct supervisor *s)
{
    int64_t now_ms = clock_ms();
    s->wake_ms = now_ms + 1000;
    if (s->stopping) {
        stop_turn(s, now_ms);
    } else {
        broker_turn(s, now_ms);
        metrics_child_turn(s, now_ms);
        migrate_turn(s, now_ms);
        if (s->migrated && s->reload.started)
            pool_turn(s, now_ms);
    }
    broker_check(s, now_ms);
    metrics_child_check(s, now_ms);
    pool_check(s, now_ms);
    tell_status(s, now_ms);
    log_catch_up();
}

/* Its files may be gone when its configuration is no longer in force. */
static bool needs_operator(const struct supervisor *s, const struct child *c, int status)
{
    return WIFEXITED(status) && WEXITSTATUS(status) == SUPERVISOR_OPERATOR &&
           c->generation == s->reload.in_force;
}

static void broker_ended(struct supervisor *s, int status, int64_t now_ms)
{
    bool early = !s->broker.ready || now_ms - s->broker.started_ms < 1000;
    s->broker.ready = false;
    throttle_note(&s->broker_throttle, early, now_ms);
    if (needs_operator(s, &s->broker, status))
        supervisor_stop(s, SUPERVISOR_OPERATOR, "the broker cannot go on; its last line in the log says why");
}

static void migrate_ended(struct supervisor *s, int status, int64_t now_ms)
{
    s->migrated = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    atomic_store(&s->board->supervisor.schema_ready, s->migrated);
    throttle_note(&s->migrate_throttle, true, now_ms);
    if (needs_operator(s, &s->migrate, status))
        supervisor_stop(s, SUPERVISOR_OPERATOR, "the schema cannot be migrated; the line above says why");
}

static void hear_broker(struct supervisor *s)
{
    struct control_msg m;
    while (child_hear(&s->broker, &m)) {
        if (m.kind == CONTROL_PROGRESS)
            s->waiting = m.seq;
        if (m.kind == CONTROL_COUNTED)
            gone_counted(s, m.worker);
        if (m.kind == CONTROL_STUCK)
            pool_stuck(s, clock_ms());
        if (m.kind == CONTROL_READY && !s->notify.ready && !s->stopping) {
            log_event(LOG_LEVEL_INFO, "ready");
            notify_ready(&s->notify);
        }
        notify_progress(&s->notify, clock_ms());
    }
}

/* Messages before deaths: what a child said last still counts. */
static void supervisor_listen(struct supervisor *s)
{
    struct control_msg m;
    int status = 0;
    hear_broker(s);
    while (child_hear(&s->metrics, &m))
        ;
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++) {
        while (child_hear(&s->pool.workers[i], &m))
            ;
        if (child_reap(&s->pool.workers[i], &status))
            pool_ended(s, i, status, clock_ms());
    }
    if (child_reap(&s->broker, &status))
        broker_ended(s, status, clock_ms());
    if (child_reap(&s->migrate, &status))
        migrate_ended(s, status, clock_ms());
    if (child_reap(&s->metrics, &status))
        metrics_child_ended(s, clock_ms());
    if (child_reap(&s->check, &status))
        reload_checked(s, status);
}

static void stop_by_signal(struct supervisor *s, const char *name)
{
    if (s->stopping)
        s->stop_deadline_ms = clock_ms(); /* asked twice: at once */
    supervisor_stop(s, SUPERVISOR_DRAINED, name);
}

static void supervisor_signals(struct supervisor *s)
{
    struct signalfd_siginfo info;
    while (read(s->signals_fd, &info, sizeof info) == (ssize_t)sizeof info) {
        if (info.ssi_signo == SIGTERM)
            stop_by_signal(s, "SIGTERM");
        else if (info.ssi_signo == SIGINT)
            stop_by_signal(s, "SIGINT");
        else if (info.ssi_signo == SIGHUP)
            reload_begin(s);
    }
}

static void watch(struct pollfd *fds, nfds_t *n, int fd)
{
    if (fd >= 0)
        fds[(*n)++] = (struct pollfd){.fd = fd, .events = POLLIN};
}

static void supervisor_wait(const struct supervisor *s)
{
    struct pollfd fds[SCOREBOARD_SLOTS + 3];
    nfds_t n = 0;
    int64_t pause_ms = s->wake_ms - clock_ms();
    watch(fds, &n, s->signals_fd);
    watch(fds, &n, s->broker.control);
    watch(fds, &n, s->metrics.control);
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++)
        watch(fds, &n, s->pool.workers[i].control);
    poll(fds, n, pause_ms < 0 ? 0 : pause_ms > 1000 ? 1000 : (int)pause_ms);
}

static bool supervisor_over(const struct supervisor *s)
{
    return s->stopping && work_is_over(s) && !child_runs(&s->metrics);
}

int supervisor_run(struct supervisor *s)
{
    log_event(LOG_LEVEL_INFO, "starting version=%s run_dir=%s workers=%u", TRICH_VERSION,
              s->settings->daemon_run_dir, s->pool.wanted);
    while (!supervisor_over(s)) {
        supervisor_due(s);
        supervisor_wait(s);
        supervisor_signals(s);
        supervisor_listen(s);
    }
    log_event(LOG_LEVEL_INFO, "stopped status=%d", s->status);
    log_finish();
    return s->status;
}
