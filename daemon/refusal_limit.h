/* How often the log tells of one who is not let in: a few times in a window of time. What he does again meanwhile is counted, and
 * told when he comes after it. So nobody who knocks all the time hides another.
 *
 * No clock of its own, no memory but the caller's: with more strangers than lines, the one whose window began longest ago is
 * forgotten.
 */
#ifndef TRICH_REFUSAL_LIMIT_H
#define TRICH_REFUSAL_LIMIT_H

#include "common/base.h"

enum { REFUSAL_LIMIT_LINES = 64, REFUSAL_LIMIT_WINDOW_MS = 60000, REFUSAL_WHO_BYTES = 192 };

struct refusal_line {
    char who[REFUSAL_WHO_BYTES];
    int64_t since_ms; /* the window's begin */
    uint32_t told;    /* in it */
    uint64_t again;   /* since he was last told of */
};

struct refusal_limit {
    struct refusal_line lines[REFUSAL_LIMIT_LINES];
    unsigned n;
};

/* who: his address, and what he did; only its first REFUSAL_WHO_BYTES - 1 count. most: how often it may be told in a window. True:
 * tell it, and that it was so *again times since it was last told. */
bool refusal_limit_take(struct refusal_limit *l, const char *who, uint32_t most, int64_t now_ms,
                        uint64_t *again);

#endif
