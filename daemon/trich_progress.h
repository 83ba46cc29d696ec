/* Progress on standard error: a bar on a terminal, else now and then a line. No errors. */
#ifndef TRICH_TRICH_PROGRESS_H
#define TRICH_TRICH_PROGRESS_H

#include "trich_measure.h"
#include "trich_term.h"

struct progress {
    struct term term;
    bool quiet;
    struct measure size;
    uint64_t bytes_before; /* that runs before this one came to */
    int64_t begun_ms, next_ms;
    bool bar_is_shown;
};

struct progress_state {
    uint64_t answered, refused, skipped, read_bytes;
    uint32_t in_flight;
    bool busy;   /* trichd asked to wait */
    bool silent; /* for some seconds */
};

/* bytes_before: where this run goes on, of an import that was interrupted. */
void progress_begin(struct progress *p, const char *color, bool quiet, const struct measure *size,
                    uint64_t bytes_before, int64_t now_ms);
void progress_show(struct progress *p, const struct progress_state *state, int64_t now_ms);
void progress_end(struct progress *p); /* takes the bar away */

#endif
