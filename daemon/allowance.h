/* How fast somebody may send: so many a second, of which those of one second may come at once. */
#ifndef TRICH_ALLOWANCE_H
#define TRICH_ALLOWANCE_H

#include "common/base.h"

enum { ALLOWANCE_WAIT_MAX_MS = 10000 };

/* Zeroed: nothing was sent yet. */
struct allowance {
    int64_t milli; /* thousandths of what may be sent at at_ms */
    int64_t at_ms, promised_ms;
};

/* 0: one may be sent, and is counted. Else in how many milliseconds to try again: who is refused in a row is sent away for
 * longer and longer, so that not all come back at once. per_s 0: no limit. */
uint32_t allowance_take(struct allowance *a, int64_t per_s, int64_t now_ms);

#endif
