/* Days of the Gregorian calendar as numbers (days since 1970-01-01). No clock, no locale. */
#ifndef TRICH_CIVIL_H
#define TRICH_CIVIL_H

#include "base.h"

typedef int32_t day_t;
#define DAY_NONE INT32_MIN

struct civil {
    int32_t year;
    int32_t month; /* 1 to 12 */
    int32_t day;   /* 1 to 31 */
};

/* An inclusive range of days; from == DAY_NONE: unknown. */
struct period {
    day_t from, to;
};
#define PERIOD_NONE ((struct period){DAY_NONE, DAY_NONE})

bool civil_valid(struct civil c); /* years 1 to 9999, real days only */
day_t civil_to_day(struct civil c);
struct civil civil_of_day(day_t d);
int32_t civil_month_days(int32_t year, int32_t month);
int32_t civil_weekday(day_t d); /* 0 Monday … 6 Sunday */

/* Writes YYYY-MM-DD and a NUL. */
void civil_format(day_t d, char out[static 11]);

static inline bool period_known(struct period p)
{
    return p.from != DAY_NONE;
}

#endif
