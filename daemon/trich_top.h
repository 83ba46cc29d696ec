/* What trich top knows of the running trichd, second by second, and how it shows that. */
#ifndef TRICH_TRICH_TOP_H
#define TRICH_TRICH_TOP_H

#include "trich_latency.h"
#include "trich_term.h"

enum { TOP_SAMPLES = 120, TOP_LATENCY_SAMPLES = 10 };

/* Rates between two answers. */
struct top_sample {
    double received_per_s, done_per_s, dead_per_s;
};

struct top {
    struct json_t *broker; /* the newest answer, NULL: none yet */
    int64_t answered_ms;   /* when it came; 0: none yet */
    int64_t silent_ms;     /* since when none comes; 0: they come */
    struct err why_silent;
    struct top_sample samples[TOP_SAMPLES]; /* a ring; the newest is at (n - 1) % TOP_SAMPLES */
    uint64_t n;
    struct latency latencies[TOP_LATENCY_SAMPLES + 1];
    uint64_t n_latencies;
    int64_t delay_s;
    bool paused, help;
};

/* Takes broker over. */
void top_answered(struct top *t, struct json_t *broker, int64_t now_ms);
void top_silent(struct top *t, const struct err *why, int64_t now_ms);
void top_forget(struct top *t);

/* A frame of lines; lines: how many there is room for, 0: any number. ascii: bars of "#". */
struct top_room {
    size_t lines;
    bool ascii;
    const char *clock; /* the time of day, in words */
};
void top_show(const struct top *t, const struct top_room *room, const struct term *term, int64_t now_ms,
              struct arena *a, struct buf *out);

#endif
