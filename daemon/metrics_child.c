#include "common/log.h"
#include "metrics_listen.h"
#include "supervisor.h"

#include <inttypes.h>

enum { SILENT_MS = 30000, END_MS = 1000 };

static bool metrics_child_listens(struct supervisor *s, int64_t now_ms)
{
    struct err e;
    if (s->metrics_fd >= 0)
        return true;
    int fd = metrics_listen(s->settings, &e);
    s->metrics_fd = fd < 0 ? fd : child_move_fd(fd, &e);
    if (s->metrics_fd >= 0)
        return true;
    log_event(LOG_LEVEL_ERROR, "metrics_not_listening reason=%s hint=%s", e.text,
              "articles go on; it is tried again");
    throttle_note(&s->metrics_throttle, true, now_ms);
    supervisor_wake(s, s->metrics_throttle.not_before_ms);
    return false;
}

void metrics_child_turn(struct supervisor *s, int64_t now_ms)
{
    if (*s->settings->metrics_listen && supervisor_may_start(s, &s->metrics, &s->metrics_throttle, now_ms) &&
        metrics_child_listens(s, now_ms))
        supervisor_start(s, &s->metrics, &s->metrics_throttle, PROGRAM_METRICS,
                         (struct child_files){.board = s->board_readable_fd, .listening = s->metrics_fd});
}

void metrics_child_check(struct supervisor *s, int64_t now_ms)
{
    struct child *c = &s->metrics;
    bool late = c->draining && now_ms > c->deadline_ms;
    bool silent = now_ms - c->heard_ms > SILENT_MS;
    if (!child_runs(c) || (!late && !silent))
        return;
    log_event(LOG_LEVEL_WARNING, "metrics_silent silent_ms=%" PRId64 " hint=%s", now_ms - c->heard_ms,
              "it is killed and started again; articles go on");
    c->heard_ms = now_ms;
    c->deadline_ms = now_ms + END_MS;
    child_kill(c);
}

void metrics_child_stop(struct supervisor *s, int64_t now_ms)
{
    child_drain(&s->metrics, now_ms + END_MS);
    if (child_runs(&s->metrics))
        supervisor_wake(s, s->metrics.deadline_ms + 1);
}

void metrics_child_ended(struct supervisor *s, int64_t now_ms)
{
    throttle_note(&s->metrics_throttle, !s->metrics.ready || now_ms - s->metrics.started_ms < 1000, now_ms);
}
