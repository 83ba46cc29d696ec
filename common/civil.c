#include "civil.h"

#include <stdio.h>

static bool civil_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t civil_month_days(int32_t year, int32_t month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && civil_leap(year));
}

bool civil_valid(struct civil c)
{
    return c.year >= 1 && c.year <= 9999 && c.day >= 1 && c.day <= civil_month_days(c.year, c.month);
}

/* Howard Hinnant's days_from_civil and civil_from_days, public domain. */
day_t civil_to_day(struct civil c)
{
    int32_t y = c.year - (c.month <= 2);
    int32_t era = (y >= 0 ? y : y - 399) / 400;
    int32_t yoe = y - era * 400;
    int32_t doy = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
    int32_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

struct civil civil_of_day(day_t d)
{
    int32_t z = d + 719468;
    int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    int32_t doe = z - era * 146097;
    int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int32_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int32_t mp = (5 * doy + 2) / 153;
    int32_t month = mp < 10 ? mp + 3 : mp - 9;
    return (struct civil){yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

int32_t civil_weekday(day_t d)
{
    return (d % 7 + 7 + 3) % 7; /* 1970-01-01 was a Thursday */
}

void civil_format(day_t d, char out[static 11])
{
    struct civil c = civil_of_day(d);
    if (!civil_valid(c))
        BUG("day out of range");
    snprintf(out, 11, "%04u-%02u-%02u", (unsigned)c.year % 10000u, (unsigned)c.month % 100u,
             (unsigned)c.day % 100u);
}
