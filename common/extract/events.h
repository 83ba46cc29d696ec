/* Shared by the files that read events. */
#ifndef TRICH_EVENTS_H
#define TRICH_EVENTS_H

#include "doc.h"

/* The event that the article is about, as found: its sentence, the verb and the name. */
struct event_at {
    uint32_t sentence;       /* of d->sentences */
    uint32_t verb_a, verb_b; /* equal when no verb was found */
    uint32_t name_a, name_b;
};

bool event_cue_at(const struct doc *d, uint32_t t, enum event_cue cue);

/* events_detail.c: fill e from the sentence of the event and those near it. */
void event_read_organizer(const struct doc *d, const struct event_at *at, struct event *e);
void event_read_days(const struct doc *d, const struct event_at *at, struct event *e);
void event_read_place(const struct doc *d, const struct event_at *at, struct event *e);

/* events_attendance.c */
void event_read_attendance(const struct doc *d, const struct event_at *at, struct event *e);

/* events_period.c */
void event_read_periods(const struct doc *d, const struct event_at *at, struct event *e);

#endif
