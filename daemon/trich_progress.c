#include "trich_progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

enum { BAR_EVERY_MS = 100, LINE_EVERY_MS = 10000, BAR_COLUMNS = 30 };

void progress_begin(struct progress *p, const char *color, bool quiet, const struct measure *size,
                    uint64_t bytes_before, int64_t now_ms)
{
    *p = (struct progress){.term = term_of(STDERR_FILENO, color),
                           .quiet = quiet,
                           .size = *size,
                           .bytes_before = bytes_before,
                           .begun_ms = now_ms};
    p->next_ms = now_ms + (p->term.bars ? BAR_EVERY_MS : LINE_EVERY_MS);
}

static double part_before(const struct progress *p)
{
    return p->size.bytes ? (double)p->bytes_before / (double)p->size.bytes : 0;
}

/* Between 0 and 1 of all, or negative: unknown. What was read but is not answered yet counts for nothing. */
static double part_done(const struct progress *p, const struct progress_state *s)
{
    if (!p->size.complete || p->size.bytes == 0)
        return -1;
    double bytes = (double)p->size.bytes, before = part_before(p), read = (double)s->read_bytes / bytes;
    double done = (double)s->answered + (double)s->skipped, all = done + s->in_flight;
    read = read > 1 ? 1 : read < before ? before : read;
    return before + (all > 0 ? (read - before) * done / all : 0);
}

static void add_duration(struct buf *out, double seconds)
{
    uint64_t s = (uint64_t)(seconds + 0.5);
    if (s >= 3600)
        buf_printf(out, "%" PRIu64 ":%02" PRIu64 ":%02" PRIu64, s / 3600, s / 60 % 60, s % 60);
    else
        buf_printf(out, "%" PRIu64 ":%02" PRIu64, s / 60, s % 60);
}

/* part: done of all, before: what runs before this one did of it. */
static void add_numbers(struct buf *out, const struct progress_state *s, double part, double before,
                        double seconds)
{
    buf_printf(out, "%" PRIu64 " article%s", s->answered, s->answered == 1 ? "" : "s");
    if (seconds > 0)
        buf_printf(out, "  %.0f/s", (double)s->answered / seconds);
    if (s->refused)
        buf_printf(out, "  %" PRIu64 " refused", s->refused);
    if (s->skipped)
        buf_printf(out, "  %" PRIu64 " skipped", s->skipped);
    if (s->busy)
        buf_printf(out, "  trichd is busy, waiting");
    else if (s->silent)
        buf_printf(out, "  no answer, sending again");
    else if (part - before > 0.001 && part < 1) {
        buf_printf(out, "  ");
        add_duration(out, seconds * (1 - part) / (part - before));
        buf_printf(out, " left");
    }
}

static void add_bar(struct buf *out, const struct progress *p, const struct progress_state *s, double seconds)
{
    double part = part_done(p, s);
    buf_printf(out, "\r\033[K");
    if (part >= 0) {
        int full = (int)(part * BAR_COLUMNS);
        for (int i = 0; i < BAR_COLUMNS; i++)
            buf_printf(out, "%s", i < full ? "━" : i == full ? "╸" : " ");
        buf_printf(out, " %3d %%  ", (int)(part * 100));
    }
    add_numbers(out, s, part, part_before(p), seconds);
}

static void add_line(struct buf *out, const struct progress *p, const struct progress_state *s,
                     double seconds)
{
    double part = part_done(p, s);
    buf_printf(out, "trich push: ");
    if (part >= 0)
        buf_printf(out, "%d %%  ", (int)(part * 100));
    add_numbers(out, s, part, part_before(p), seconds);
    buf_printf(out, "\n");
}

void progress_show(struct progress *p, const struct progress_state *state, int64_t now_ms)
{
    if (p->quiet || now_ms < p->next_ms)
        return;
    struct buf out = {0};
    double seconds = (double)(now_ms - p->begun_ms) / 1000;
    if (p->term.bars)
        add_bar(&out, p, state, seconds);
    else
        add_line(&out, p, state, seconds);
    p->bar_is_shown = p->term.bars;
    p->next_ms = now_ms + (p->term.bars ? BAR_EVERY_MS : LINE_EVERY_MS);
    fwrite(out.data, 1, out.len, stderr);
    fflush(stderr);
    buf_free(&out);
}

void progress_end(struct progress *p)
{
    if (p->bar_is_shown)
        fputs("\r\033[K", stderr);
    p->bar_is_shown = false;
}
