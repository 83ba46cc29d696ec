/* trich-metrics: tells over HTTP how trichd is. Started by trichd, with the control socket, the scoreboard to be read and
 * the socket to listen at. It has no database and no spool, and asks the broker as `trich status` does. */
#include "clock.h"
#include "common/log.h"
#include "confine.h"
#include "journal.h"
#include "metrics_http.h"
#include "metrics_text.h"
#include "trich_ask.h"

#include <jansson.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sysexits.h>

enum {
    MEMORY_BYTES = 128 << 20, /* stacks of ZeroMQ's threads with it */
    ANSWER_FRESH_MS = 500,    /* who asks often does not load the broker */
    PROGRESS_EVERY_MS = 500
};

struct metrics {
    const struct settings *settings;
    struct http *http;
    struct ask *broker;
    struct json_t *answer;
    int64_t looked_ms; /* when the view was made */
    bool looked;
    struct metrics_view view;
    int64_t told_ms;
    bool ends;
};

/* The broker's answer, or the last one while it is fresh; a broker that hangs is not waited for by each who asks. */
static const struct metrics_view *metrics_look(struct metrics *m)
{
    if (m->looked && clock_ms() - m->looked_ms < ANSWER_FRESH_MS)
        return &m->view;
    json_decref(m->answer);
    if (!m->broker)
        m->broker = ask_open(m->settings, &m->view.why);
    m->answer = m->broker ? ask(m->broker, "status", &m->view.why) : NULL;
    if (!m->answer)
        ask_close(&m->broker);
    m->view.broker = m->answer;
    health_judge(&m->view);
    m->looked_ms = clock_ms();
    m->looked = true;
    return &m->view;
}

static unsigned make_metrics(void *arg, struct buf *out)
{
    metrics_text(metrics_look(arg), out);
    return 200;
}

static unsigned make_verdict(bool good, const struct buf *against, struct buf *out)
{
    buf_add_str(out, good ? STR("ok\n") : buf_str(against));
    return good ? 200 : 503;
}

static unsigned make_health(void *arg, struct buf *out)
{
    const struct metrics_view *v = metrics_look(arg);
    return make_verdict(v->healthy, &v->against_health, out);
}

static unsigned make_readiness(void *arg, struct buf *out)
{
    const struct metrics_view *v = metrics_look(arg);
    return make_verdict(v->accepts, &v->against_accepting, out);
}

static void metrics_tell(struct metrics *m, enum control_kind kind)
{
    struct err e;
    m->told_ms = clock_ms();
    if (control_send(CONTROL_FD, &(struct control_msg){.kind = kind}, &e) < 0)
        m->ends = true;
}

static void metrics_heed(struct metrics *m)
{
    struct control_msg heard;
    struct err e;
    int got;
    while ((got = control_receive(CONTROL_FD, &heard, &e)) > 0) {
        if (heard.kind == CONTROL_SETTINGS)
            log_setup("metrics", (enum log_level)heard.a);
        m->ends = m->ends || heard.kind == CONTROL_DRAIN;
    }
    m->ends = m->ends || got < 0;
    if (clock_ms() - m->told_ms >= PROGRESS_EVERY_MS)
        metrics_tell(m, CONTROL_PROGRESS);
}

static void metrics_run(struct metrics *m)
{
    metrics_tell(m, CONTROL_READY);
    while (!m->ends) {
        struct pollfd fds[] = {{.fd = CONTROL_FD, .events = POLLIN},
                               {.fd = http_fd(m->http), .events = POLLIN}};
        poll(fds, COUNT_OF(fds), http_turn(m->http));
        metrics_heed(m);
    }
}

static int metrics_serve(const struct settings *s)
{
    static const char text[] = "text/plain; charset=utf-8";
    static const struct http_page pages[] = {
        {"/metrics", "text/plain; version=0.0.4; charset=utf-8", make_metrics},
        {"/healthz", text, make_health},
        {"/readyz", text, make_readiness},
    };
    struct err e;
    struct confine c = {.role = CONFINE_METRICS, .policy = s->daemon_confine};
    struct metrics m = {.settings = s, .view.stalled_ms = s->metrics_stalled_ms};
    m.view.board = scoreboard_attach_readable(SCOREBOARD_FD, &e);
    if (!m.view.board || confine_begin(&c, &e) < 0 ||
        http_open(&m.http, LISTEN_FD, pages, COUNT_OF(pages), &m, &e) < 0) {
        log_fatal("metrics_not_started reason=%s hint=%s", e.text, "articles go on; it is started again");
        return EX_OSERR;
    }
    metrics_run(&m);
    http_close(&m.http);
    ask_close(&m.broker);
    json_decref(m.answer);
    health_free(&m.view);
    return EX_OK;
}

/* Signals of a terminal and of systemd are the supervisor's business. */
static void set_signals(void)
{
    static const int ignored[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
    for (size_t i = 0; i < COUNT_OF(ignored); i++)
        signal(ignored[i], SIG_IGN);
}

static void set_limits(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#ifndef __SANITIZE_ADDRESS__ /* its shadow takes terabytes */
    setrlimit(RLIMIT_DATA, &(struct rlimit){MEMORY_BYTES, MEMORY_BYTES});
#endif
}

int main(int argc, char **argv)
{
    struct settings *settings = NULL;
    struct buf errors = {0};
    if (argc != 3 || strcmp(argv[1], "--config") != 0) {
        fprintf(stderr, "trich-metrics is started by trichd, as: trich-metrics --config FILE\n");
        return EX_USAGE;
    }
    set_signals();
    set_limits();
    int rc = settings_load(&settings, argv[2], &errors);
    if (rc < 0)
        fprintf(stderr, "%.*s", (int)errors.len, errors.data ? errors.data : "");
    buf_free(&errors);
    if (rc < 0)
        return EX_OSERR; /* not the operator's: what trichd wrote itself */
    log_setup("metrics", log_level_of(settings->daemon_log_level));
    journal_use();
    int status = metrics_serve(settings);
    settings_free(&settings);
    return status;
}
