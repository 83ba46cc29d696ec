/* A record for people: sections and tables. */
#ifndef TRICH_TRICH_PRETTY_H
#define TRICH_TRICH_PRETTY_H

#include "common/record.h"
#include "trich_term.h"

/* Call under the arena's guard. */
void pretty_add_record(struct buf *out, struct arena *a, const struct term *term, const char *file,
                       const struct record *r);

#endif
