#include "allowance.h"

enum { ONE = 1000 };

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* What has passed in more than a second fills it anyway. */
static void allowance_fill(struct allowance *a, int64_t per_s, int64_t now_ms)
{
    int64_t most = per_s * ONE, passed_ms = now_ms - a->at_ms;
    bool is_new = a->at_ms == 0;
    a->at_ms = now_ms;
    a->milli = is_new || passed_ms >= 1000 ? most : least(most, a->milli + passed_ms * per_s);
}

uint32_t allowance_take(struct allowance *a, int64_t per_s, int64_t now_ms)
{
    if (per_s == 0)
        return 0;
    allowance_fill(a, per_s, now_ms);
    if (a->milli >= ONE) {
        a->milli -= ONE;
        return 0;
    }
    int64_t next_ms = now_ms + (ONE - a->milli + per_s - 1) / per_s;
    int64_t after_ms = a->promised_ms + (ONE + per_s - 1) / per_s;
    a->promised_ms = least(after_ms > next_ms ? after_ms : next_ms, now_ms + ALLOWANCE_WAIT_MAX_MS);
    return (uint32_t)(a->promised_ms - now_ms);
}
