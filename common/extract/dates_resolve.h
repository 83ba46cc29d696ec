/* Inside of dates: readings to periods, by what the article says around them. */
#ifndef TRICH_DATES_RESOLVE_H
#define TRICH_DATES_RESOLVE_H

#include "dates.h"

struct time_context {
    day_t today; /* or DAY_NONE */
    struct civil
        ref; /* whence years are taken that are not printed; month 0: only the year is known, year 0: nothing */
    day_t event_day;   /* first day that the body names, no document's; or DAY_NONE */
    int32_t plan_year; /* the last year that is spoken of, or 0 */
};

/* The year that a reading takes which prints none; 0: unknown. */
int32_t dates_context_year(const struct time_context *c, const struct time_reading *r);

/* done: what was resolved before it, in order. */
struct period dates_resolve_relative(const struct doc *d, const struct time_context *c,
                                     const struct time_reading *r, const struct when_at *done,
                                     uint32_t n_done);

#endif
