/* Why a record says what it says, for people: a line a value, below it the lexicon's lines that it rests on. */
#ifndef TRICH_TRICH_EXPLAIN_H
#define TRICH_TRICH_EXPLAIN_H

#include "common/explain.h"
#include "trich_term.h"

/* Call under the arena's guard. */
void explain_add(struct buf *out, struct arena *a, const struct term *term, const char *file,
                 const struct explanation *why);

#endif
