/* What trich status found out, as one JSON object (trich_status.def says what each key is), and that object for people. */
#ifndef TRICH_TRICH_STATUS_H
#define TRICH_TRICH_STATUS_H

#include "trich_term.h"

struct json_t; /* jansson's json_t */

/* A list of texts: why articles do not get through; empty when they do. The caller's. */
struct json_t *status_judge(const struct json_t *status);
/* received - done - duplicate - dead - waiting, which is 0. */
int64_t status_missing(const struct json_t *spool);

/* 1234567 as 1,234,567. */
struct str status_grouped(struct arena *a, int64_t n);

struct str status_waiting(struct arena *a, const struct json_t *broker);
struct str status_spool_use(struct arena *a, const struct json_t *spool);
/* A table of workers, the first most of them; nothing when there are none. */
void status_show_workers(const struct json_t *workers, size_t most, const struct term *term, struct arena *a,
                         struct buf *out);
/* A table of what was refused last; nothing when nothing was. */
void status_show_refused(const struct json_t *broker, const struct term *term, struct arena *a,
                         struct buf *out);

void status_show(const struct json_t *status, const struct term *term, struct arena *a, struct buf *out);

#endif
