/* How many of one event are told: LOG_LIMIT_BURST in a window of time, which begins with the first; the rest is counted,
 * and given when the window is over. Told and counted together are all that occurred. No clock of its own, no memory but
 * the caller's; beyond LOG_LIMIT_EVENTS names, the rest share one line.
 */
#ifndef TRICH_LOG_LIMIT_H
#define TRICH_LOG_LIMIT_H

#include "log.h"

enum { LOG_LIMIT_EVENTS = 96, LOG_LIMIT_BURST = 100, LOG_LIMIT_WINDOW_MS = 60000 };

struct log_limit_line {
    char event[48];
    enum log_level level; /* of the first that was not told */
    int64_t since_ms;
    uint32_t told;
    uint64_t more; /* that were not told */
};

struct log_limit {
    struct log_limit_line lines[LOG_LIMIT_EVENTS];
    unsigned n;
    int64_t due_ms; /* no window with something untold ends before */
};

/* True: tell it. Call log_limit_over first. */
bool log_limit_take(struct log_limit *l, struct str event, enum log_level level, int64_t now_ms);

/* True once for each event whose window is over (now_ms INT64_MAX: for all) and of which some were not told: *out. */
bool log_limit_over(struct log_limit *l, int64_t now_ms, struct log_limit_line *out);

#endif
