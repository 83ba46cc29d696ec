/* The broker's histogram of latencies (from acceptance to the end in PostgreSQL), as its status answer has it.
 *
 * Never fails: what is missing or odd reads as an empty histogram.
 */
#ifndef TRICH_TRICH_LATENCY_H
#define TRICH_TRICH_LATENCY_H

#include "common/base.h"

struct json_t; /* jansson's json_t */

enum { LATENCY_BUCKETS = 32 };

struct latency {
    unsigned n;
    double at_most_s[LATENCY_BUCKETS]; /* rising */
    double counts
        [LATENCY_BUCKETS]; /* of articles that took no longer; those that took longer than all are in all alone */
    double all;
};

void latency_read(struct latency *out, const struct json_t *broker);

/* What came in between two answers; all of the newer one when the older is of another trichd. */
struct latency latency_between(const struct latency *older, const struct latency *newer);

/* The bound below which that part (0 to 1) of articles took; negative: there is none, HUGE_VAL: above all bounds. */
double latency_quantile(const struct latency *l, double part);

/* "10 ms", "> 60 s", "-" in room. */
const char *latency_text(double s, char room[static 24]);

#endif
