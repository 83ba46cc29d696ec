/* Whether articles are accepted, and whether they get through, as far as broker, scoreboard and clock tell. */
#ifndef TRICH_METRICS_HEALTH_H
#define TRICH_METRICS_HEALTH_H

#include "common/buf.h"
#include "daemon/control.h"

struct json_t; /* jansson's json_t */

/* Workers by what they do. */
enum worker_state {
    WORKER_IDLE,
    WORKER_WORKING,
    WORKER_STORING,
    WORKER_STUCK,
    WORKER_WAITING,
    WORKER_REFUSED,
    WORKER_STATES
};

struct metrics_view {
    const struct scoreboard *board;
    const struct json_t *broker; /* its answer, NULL: none */
    struct err why;              /* then */
    int64_t stalled_ms;          /* that long articles may wait while none ends */
    uint32_t workers[WORKER_STATES];
    bool accepts, healthy;
    struct buf against_accepting, against_health; /* why not, a line each; owned */
};

extern const char *const worker_state_names[WORKER_STATES];

/* Fills all behind stalled_ms from what is before it. */
void health_judge(struct metrics_view *v);
void health_free(struct metrics_view *v);

#endif
