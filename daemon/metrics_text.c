#include "metrics_text.h"

#include "metrics_table.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

static void text_head(struct buf *out, const struct metric *m)
{
    buf_printf(out, "# HELP %s %s\n# TYPE %s %s\n", m->name, m->help, m->name, m->type);
}

/* Whole numbers as they are: a double would round large ones. */
static void text_add_scaled(struct buf *out, uint64_t number, double scale)
{
    if (scale == 1)
        buf_printf(out, " %" PRIu64 "\n", number);
    else
        buf_printf(out, " %.6f\n", (double)number / scale);
}

static void text_add_counted(const struct metrics_view *v, struct buf *out, const struct metric *m)
{
    text_head(out, m);
    buf_printf(out, "%s", m->name);
    text_add_scaled(out, scoreboard_sum(v->board, m->offset), m->scale);
}

static void text_add_counted_by(const struct metrics_view *v, struct buf *out, const struct metric *m)
{
    text_head(out, m);
    for (size_t i = 0; i < m->n_words; i++) {
        buf_printf(out, "%s{%s=\"%s\"}", m->name, m->label, m->words[i]);
        text_add_scaled(out, scoreboard_sum(v->board, m->offset + i * sizeof(uint64_t)), m->scale);
    }
}

/* The number of all is that of the buckets, each read once, so that they agree. */
static void text_add_measured(const struct metrics_view *v, struct buf *out, const struct metric *m)
{
    uint64_t n = 0;
    size_t buckets = m->offset + offsetof(struct histogram, buckets);
    text_head(out, m);
    for (size_t i = 0; i <= HISTOGRAM_BOUNDS; i++) {
        n += scoreboard_sum(v->board, buckets + i * sizeof(uint64_t));
        if (i < HISTOGRAM_BOUNDS)
            buf_printf(out, "%s_bucket{le=\"%.10g\"} %" PRIu64 "\n", m->name,
                       (double)histogram_bounds[m->bounds][i] / m->scale, n);
    }
    buf_printf(out, "%s_bucket{le=\"+Inf\"} %" PRIu64 "\n%s_sum", m->name, n, m->name);
    text_add_scaled(out, scoreboard_sum(v->board, m->offset + offsetof(struct histogram, sum)), m->scale);
    buf_printf(out, "%s_count %" PRIu64 "\n", m->name, n);
}

/* "spool.done": done of the object spool. */
static const json_t *text_find(const json_t *answer, const char *path)
{
    char name[64];
    const char *dot = strchr(path, '.');
    if (!dot)
        return json_object_get(answer, path);
    snprintf(name, sizeof name, "%.*s", (int)(dot - path), path);
    return json_object_get(json_object_get(answer, name), dot + 1);
}

static void text_add_asked(const struct metrics_view *v, struct buf *out, const struct metric *m)
{
    const json_t *found = text_find(v->broker, m->path);
    if (!json_is_number(found) && !json_is_boolean(found))
        return; /* there is no such number now */
    text_head(out, m);
    if (json_is_real(found))
        buf_printf(out, "%s %.10g\n", m->name, json_real_value(found));
    else
        buf_printf(out, "%s %lld\n", m->name,
                   json_is_boolean(found) ? (long long)json_is_true(found)
                                          : (long long)json_integer_value(found));
}

static int64_t text_found(const struct metrics_view *v, enum metric_found what)
{
    const struct scoreboard_supervisor *s = &v->board->supervisor;
    switch (what) {
    case FOUND_STARTED:
        return atomic_load(&s->started_s);
    case FOUND_BROKER_UP:
        return v->broker != NULL;
    case FOUND_ACCEPTS:
        return v->accepts;
    case FOUND_HEALTHY:
        return v->healthy;
    case FOUND_SCHEMA:
        return atomic_load(&s->schema_ready);
    case FOUND_WANTED:
        return atomic_load(&s->workers_wanted);
    default:
        return 1;
    }
}

static void text_add_found(const struct metrics_view *v, struct buf *out, const struct metric *m)
{
    text_head(out, m);
    if (m->found == FOUND_BUILD)
        buf_printf(out, "%s{version=\"%s\"} 1\n", m->name, TRICH_VERSION);
    else if (m->found != FOUND_WORKERS)
        buf_printf(out, "%s %" PRId64 "\n", m->name, text_found(v, m->found));
    for (int i = 0; m->found == FOUND_WORKERS && i < WORKER_STATES; i++)
        buf_printf(out, "%s{state=\"%s\"} %u\n", m->name, worker_state_names[i], v->workers[i]);
}

void metrics_text(const struct metrics_view *v, struct buf *out)
{
    static void (*const add[])(const struct metrics_view *, struct buf *,
                               const struct metric *) = {[METRIC_COUNTED] = text_add_counted,
                                                         [METRIC_COUNTED_BY] = text_add_counted_by,
                                                         [METRIC_MEASURED] = text_add_measured,
                                                         [METRIC_ASKED] = text_add_asked,
                                                         [METRIC_FOUND] = text_add_found};
    for (size_t i = 0; i < metrics_count; i++)
        add[metrics_table[i].kind](v, out, &metrics_table[i]);
}
