#include "trich_status.h"
#include "trich_top.h"

#include <inttypes.h>
#include <jansson.h>

enum {
    LABEL_COLUMNS = 10,
    RATE_COLUMNS = 12,
    BAR_COLUMNS = 30,
    HEIGHTS = 8,
    LINES_AROUND = 14,
    REFUSED_LEAST = 5
};

static void add_label(struct buf *out, const struct term *term, const char *label)
{
    term_add(out, term, TERM_DIM, str_of(label, strlen(label)));
    buf_printf(out, "%*s", (int)(LABEL_COLUMNS - strlen(label)), "");
}

static double rate_of(const struct top_sample *s, int which)
{
    return which == 0 ? s->received_per_s : which == 1 ? s->done_per_s : s->dead_per_s;
}

/* The newest at the right, as many as there is room for; the highest fills its line. */
static void add_spark(struct buf *out, const struct top *t, const struct top_room *room, int which,
                      size_t columns)
{
    static const char *const blocks[HEIGHTS] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    static const char *const letters[HEIGHTS] = {"_", ".", ":", "-", "=", "+", "*", "#"};
    uint64_t n = t->n < TOP_SAMPLES ? t->n : TOP_SAMPLES;
    double most = 0;
    n = n < columns ? n : columns;
    for (uint64_t i = t->n - n; i < t->n; i++) {
        double rate = rate_of(&t->samples[i % TOP_SAMPLES], which);
        most = rate > most ? rate : most;
    }
    for (uint64_t i = t->n - n; i < t->n; i++) {
        double rate = rate_of(&t->samples[i % TOP_SAMPLES], which);
        int height = most > 0 ? (int)(rate / most * (HEIGHTS - 1) + 0.5) : 0;
        buf_printf(out, "%s", (room->ascii ? letters : blocks)[height]);
    }
}

static void add_rate(struct buf *out, const struct top *t, const struct top_room *room,
                     const struct term *term, const char *label, int which)
{
    const struct top_sample none = {0}, *newest = t->n ? &t->samples[(t->n - 1) % TOP_SAMPLES] : &none;
    size_t used = LABEL_COLUMNS + RATE_COLUMNS + 2;
    add_label(out, term, label);
    buf_printf(out, "%*.1f/s  ", RATE_COLUMNS - 2, rate_of(newest, which));
    add_spark(out, t, room, which, term->columns > used ? term->columns - used : 0);
    buf_printf(out, "\n");
}

static void add_row(struct buf *out, const struct term *term, const char *label, struct str value)
{
    add_label(out, term, label);
    term_add_safe(out, value);
    buf_printf(out, "\n");
}

static void add_spool(struct buf *out, const struct top_room *room, const struct term *term, struct arena *a,
                      const json_t *spool)
{
    double used = json_number_value(json_object_get(spool, "used_bytes"));
    double limit = json_number_value(json_object_get(spool, "limit_bytes"));
    int full = limit > 0 ? (int)(used / limit * BAR_COLUMNS + 0.5) : 0;
    add_label(out, term, "spool");
    buf_printf(out, "[");
    for (int i = 0; i < BAR_COLUMNS; i++)
        buf_printf(out, "%s", i < full ? (room->ascii ? "#" : "█") : room->ascii ? "." : "░");
    buf_printf(out, "] ");
    term_add_safe(out, status_spool_use(a, spool));
    buf_printf(out, "\n");
}

static struct str latency_of(const struct top *t, struct arena *a)
{
    uint64_t n = t->n_latencies, back = n > TOP_LATENCY_SAMPLES ? TOP_LATENCY_SAMPLES : n - 1;
    char half[24], most[24];
    if (n < 2)
        return STR("-");
    struct latency l = latency_between(&t->latencies[(n - 1 - back) % COUNT_OF(t->latencies)],
                                       &t->latencies[(n - 1) % COUNT_OF(t->latencies)]);
    if (l.all < 1)
        return STR("no article ended lately");
    return arena_printf(a, "half of the articles within %s, 99 %% within %s",
                        latency_text(latency_quantile(&l, 0.5), half),
                        latency_text(latency_quantile(&l, 0.99), most));
}

static struct str census(const json_t *workers, struct arena *a)
{
    static const char *const states[][2] = {{"works", "at work"},
                                            {"idle", "idle"},
                                            {"stuck", "long at one article"},
                                            {"away", "waiting for PostgreSQL"},
                                            {"refused", "refused by PostgreSQL"}};
    struct str text = arena_printf(a, "%zu", json_array_size(workers));
    const json_t *w;
    const char *before = ": ";
    for (size_t s = 0; s < COUNT_OF(states); s++) {
        size_t i;
        int n = 0;
        json_array_foreach(workers, i, w)
        {
            const char *state = json_string_value(json_object_get(w, "state"));
            n += state && strcmp(state, states[s][0]) == 0;
        }
        if (n)
            text = arena_printf(a, "%.*s%s%d %s", STR_FMT(text), before, n, states[s][1]);
        before = n ? ", " : before;
    }
    return text;
}

static void show_head(const struct top *t, const struct top_room *room, const struct term *term,
                      struct arena *a, struct buf *out)
{
    const char *version = json_string_value(json_object_get(t->broker, "version"));
    int64_t uptime_s = json_integer_value(json_object_get(t->broker, "uptime_s"));
    term_add(out, term, TERM_TITLE, arena_printf(a, "trichd %s", version ? version : ""));
    if (t->broker)
        buf_printf(out, "  for %.*s", STR_FMT(term_duration(a, uptime_s)));
    buf_printf(out, "  %s  each %" PRId64 " s", room->clock, t->delay_s);
    if (t->paused) {
        buf_printf(out, "  ");
        term_add(out, term, TERM_BAD, STR("paused"));
    }
    buf_printf(out, "\n");
}

static void add_wrapped(struct buf *out, const struct term *term, struct arena *a, const char *text)
{
    static const char *const no_heads[] = {"", NULL};
    struct table t;
    table_init(&t, a, no_heads);
    table_add(&t, str_of_text(text));
    table_print(&t, out, term);
}

static void show_problems(const struct top *t, const struct term *term, int64_t now_ms, struct arena *a,
                          struct buf *out)
{
    json_t *status, *problems;
    const json_t *one;
    size_t i;
    if (t->silent_ms) {
        int64_t since_s = (now_ms - t->silent_ms) / 1000;
        term_add(out, term, TERM_BAD,
                 arena_printf(a, "trichd does not answer, since %.*s", STR_FMT(term_duration(a, since_s))));
        buf_printf(out, "\n");
        add_wrapped(out, term, a, t->why_silent.text);
        return;
    }
    status = json_pack("{s:O}", "broker", t->broker);
    problems = status_judge(status);
    json_array_foreach(problems, i, one)
    {
        const char *text = json_string_value(one);
        if (i == 0) {
            term_add(out, term, TERM_BAD, STR("articles do not get through"));
            buf_printf(out, "\n");
        }
        add_wrapped(out, term, a, text ? text : "?");
    }
    if (json_array_size(problems) == 0) {
        term_add(out, term, TERM_GOOD, STR("articles get through"));
        buf_printf(out, "\n");
    }
    json_decref(problems);
    json_decref(status);
}

static void show_flow(const struct top *t, const struct top_room *room, const struct term *term,
                      struct arena *a, struct buf *out)
{
    add_rate(out, t, room, term, "received", 0);
    add_rate(out, t, room, term, "done", 1);
    add_rate(out, t, room, term, "dead", 2);
    add_row(out, term, "waiting", status_waiting(a, t->broker));
    add_spool(out, room, term, a, json_object_get(t->broker, "spool"));
    add_row(out, term, "latency", latency_of(t, a));
    add_row(out, term, "workers", census(json_object_get(t->broker, "workers"), a));
}

static void show_help(struct buf *out)
{
    static const char *const lines[] = {
        "q        ends",
        "p        stops and goes on refreshing",
        "?        this help, and back",
        "received, done, dead   articles a second; done has duplicates, too",
        "waiting  accepted and not ended yet",
        "latency  from acceptance to the end, of the last ten times",
        "batch    articles of a worker that are extracted, on their way to PostgreSQL"};
    buf_printf(out, "\n");
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        term_add_safe(out, str_of(lines[i], strlen(lines[i])));
        buf_printf(out, "\n");
    }
}

void top_show(const struct top *t, const struct top_room *room, const struct term *term, int64_t now_ms,
              struct arena *a, struct buf *out)
{
    size_t left = room->lines > LINES_AROUND + REFUSED_LEAST ? room->lines - LINES_AROUND - REFUSED_LEAST : 1;
    show_head(t, room, term, a, out);
    show_problems(t, term, now_ms, a, out);
    if (t->help) {
        show_help(out);
    } else if (t->broker) {
        show_flow(t, room, term, a, out);
        status_show_workers(json_object_get(t->broker, "workers"), room->lines ? left : SIZE_MAX, term, a,
                            out);
        status_show_refused(t->broker, term, a, out);
    }
}
