/* trich top: what trichd does, live. */
#include "trich_top.h"

#include "clock.h"
#include "trich_ask.h"
#include "trich_commands.h"
#include "trich_screen.h"

#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <zmq.h>

enum { ANSWER_MS = 3000, ARENA_BYTES = 4 << 20 };

static double figure(const json_t *broker, const char *key)
{
    return json_number_value(json_object_get(json_object_get(broker, "spool"), key));
}

static double per_s(const json_t *before, const json_t *now, const char *key, int64_t ms)
{
    double more = figure(now, key) - figure(before, key);
    return more > 0 && ms > 0 ? more * 1000 / (double)ms : 0;
}

void top_answered(struct top *t, json_t *broker, int64_t now_ms)
{
    int64_t ms = now_ms - t->answered_ms;
    if (t->broker)
        t->samples[t->n++ % TOP_SAMPLES] = (struct top_sample){
            .received_per_s = per_s(t->broker, broker, "received", ms),
            .done_per_s = per_s(t->broker, broker, "done", ms) + per_s(t->broker, broker, "duplicate", ms),
            .dead_per_s = per_s(t->broker, broker, "dead", ms)};
    latency_read(&t->latencies[t->n_latencies++ % COUNT_OF(t->latencies)], broker);
    json_decref(t->broker);
    t->broker = broker;
    t->answered_ms = now_ms;
    t->silent_ms = 0;
}

void top_silent(struct top *t, const struct err *why, int64_t now_ms)
{
    if (t->silent_ms == 0)
        t->silent_ms = now_ms;
    t->why_silent = *why;
}

void top_forget(struct top *t)
{
    json_decref(t->broker);
    t->broker = NULL;
}

/* The command at work. */
struct watch {
    const struct settings *settings;
    struct top top;
    struct term term;
    struct screen *screen; /* NULL: plain text */
    struct ask *ask;       /* NULL: none is connected */
    bool asked;            /* and not answered yet */
    bool ascii;
    int64_t due_ms; /* to ask, or to give the answer up */
    int64_t left;   /* frames to show; negative: without end */
    int ended;      /* by this signal; 0: none */
    bool quits;
};

/* Whether the terminal's character set is UTF-8, as the environment says. */
static bool is_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return strcasestr(value, "utf-8") || strcasestr(value, "utf8");
    }
    return false;
}

static void watch_draw(struct watch *w)
{
    struct arena arena;
    struct buf frame = {0};
    char clock[16] = "";
    time_t now = time(NULL);
    struct tm local;
    struct top_room room = {.lines = w->screen ? w->screen->lines : 0, .ascii = w->ascii, .clock = clock};
    if (localtime_r(&now, &local))
        strftime(clock, sizeof clock, "%H:%M:%S", &local);
    if (w->screen)
        w->term.columns = w->screen->columns;
    arena_init(&arena, ARENA_BYTES);
    if (arena_guard(&arena))
        top_show(&w->top, &room, &w->term, clock_ms(), &arena, &frame);
    if (w->screen) {
        screen_draw(w->screen, buf_str(&frame), w->ascii);
    } else {
        fwrite(frame.data, 1, frame.len, stdout);
        putchar('\n');
        w->quits = fflush(stdout) != 0 || w->quits;
    }
    arena_destroy(&arena);
    buf_free(&frame);
}

/* A frame of what is known now; the next question after the delay. */
static void watch_frame(struct watch *w)
{
    w->asked = false;
    w->due_ms += w->top.delay_s * 1000;
    if (w->due_ms < clock_ms())
        w->due_ms = clock_ms() + w->top.delay_s * 1000;
    watch_draw(w);
    w->left -= w->left > 0;
    w->quits = w->quits || w->left == 0;
}

static void watch_silent(struct watch *w, const struct err *why)
{
    ask_close(&w->ask);
    top_silent(&w->top, why, clock_ms());
    watch_frame(w);
}

static void watch_ask(struct watch *w)
{
    struct err e;
    if (!w->ask)
        w->ask = ask_open(w->settings, &e);
    if (!w->ask || ask_begin(w->ask, "status", &e) < 0) {
        watch_silent(w, &e);
        return;
    }
    w->asked = true;
}

static void watch_hear(struct watch *w)
{
    struct err e;
    json_t *answer = ask_end(w->ask, &e);
    if (!answer) {
        watch_silent(w, &e);
        return;
    }
    top_answered(&w->top, answer, clock_ms());
    watch_frame(w);
}

static void watch_time(struct watch *w)
{
    int64_t now_ms = clock_ms();
    struct err e;
    if (w->asked && now_ms >= w->due_ms + ANSWER_MS) {
        err_set(&e, "it is there, but says nothing; is it stopped, or very busy?");
        watch_silent(w, &e);
    } else if (!w->asked && !w->top.paused && now_ms >= w->due_ms) {
        watch_ask(w);
    }
}

static void watch_key(struct watch *w, int key)
{
    if (key < 0 || key == 'q' || key == 'Q')
        w->quits = true;
    else if (key == 'p' || key == 'P')
        w->top.paused = !w->top.paused;
    else if (key == '?' || key == 'h')
        w->top.help = !w->top.help;
    if (key > 0)
        watch_draw(w);
}

static void watch_wait(struct watch *w)
{
    int64_t until_ms = w->due_ms + (w->asked ? ANSWER_MS : 0), left_ms = until_ms - clock_ms();
    zmq_pollitem_t items[3];
    int n = 0;
    if (w->screen) {
        items[n++] = (zmq_pollitem_t){.fd = STDIN_FILENO, .events = ZMQ_POLLIN};
        items[n++] = (zmq_pollitem_t){.fd = w->screen->signals_fd, .events = ZMQ_POLLIN};
    }
    if (w->asked)
        items[n++] = (zmq_pollitem_t){.socket = ask_socket(w->ask), .events = ZMQ_POLLIN};
    bool pauses = w->top.paused && !w->asked;
    if (zmq_poll(items, n, pauses ? -1 : left_ms > 0 ? left_ms : 0) <= 0)
        return;
    if (w->screen && items[0].revents)
        watch_key(w, screen_key()); /* before a signal that stops us: others read the keys meanwhile */
    if (w->screen && items[1].revents) {
        enum screen_event event = screen_signal(w->screen, &w->ended);
        w->quits = w->quits || event == SCREEN_ENDED;
        if (event == SCREEN_RESIZED)
            watch_draw(w);
        w->ended = event == SCREEN_ENDED ? w->ended : 0;
    }
    if (w->asked && items[n - 1].revents)
        watch_hear(w);
}

int command_top(const struct arguments *a, const struct settings *s)
{
    struct screen screen;
    struct err e;
    struct watch w = {.settings = s,
                      .term = term_of(STDOUT_FILENO, a->text[OPT_COLOR]),
                      .top = {.delay_s = a->number[OPT_TOP_DELAY]},
                      .ascii = !is_utf8(),
                      .due_ms = clock_ms(),
                      .left = a->given[OPT_TOP_COUNT] ? a->number[OPT_TOP_COUNT] : -1};
    bool batch = a->given[OPT_TOP_BATCH] || !term_is_screen(STDOUT_FILENO) || isatty(STDIN_FILENO) != 1;
    if (!batch && screen_open(&screen, &e) < 0) {
        fprintf(stderr, "trich top: %s\n", e.text);
        return EXIT_REFUSED;
    }
    w.screen = batch ? NULL : &screen;
    while (!w.quits) {
        watch_time(&w);
        if (!w.quits)
            watch_wait(&w);
    }
    if (w.screen)
        screen_close(&screen);
    ask_close(&w.ask);
    top_forget(&w.top);
    if (w.ended)
        raise(w.ended);
    return w.top.silent_ms ? EXIT_AWAY : 0;
}
