/* Times that producers send: ISO 8601, as in 2024-06-25T08:30:00+07:00. No clock, no locale. */
#ifndef TRICH_ISO_TIME_H
#define TRICH_ISO_TIME_H

#include "base.h"

#define ISO_TIME_NONE INT64_MIN

/* Microseconds since 1970, UTC; ISO_TIME_NONE when text is no such time. Taken are a day, or a day, T or a
 * blank, hours and minutes, then seconds, a fraction and a zone where they are there; without a zone it is UTC. */
int64_t iso_time_us(struct str text);

#endif
