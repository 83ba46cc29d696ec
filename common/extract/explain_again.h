/* Inside of explaining: one page, read again and again without some of what the lexicon knows in it.
 *
 * Matches are numbers of the page's doc.matches; what is marked as dropped does not match in the next reading.
 */
#ifndef TRICH_EXPLAIN_AGAIN_H
#define TRICH_EXPLAIN_AGAIN_H

#include "explain_values.h"

/* A document between two stages; first: the next one's number. */
struct snapshot {
    struct doc doc;
    struct record record;
    size_t first;
};

struct again {
    struct arena *arena;   /* of what is kept */
    struct arena scratch;  /* of one reading */
    struct snapshot page;  /* before page_read: to explain the article's head, and which lines are read */
    struct snapshot facts; /* behind it: to explain all else, of the same lines */
    struct doc *doc;       /* as read with everything */
    bool *dropped;         /* by match */
    uint64_t tokens_left;  /* to be read again before it is given up */
};

/* Runs all stages over doc and keeps what is needed to run them again. Under the guard of its arena. */
void again_begin(struct again *r, struct doc *doc);
/* The values when stages [from->first, end) run without what is dropped; false: memory or patience ran out. They hold until the next
 * call. */
MUST_CHECK bool again_read(struct again *r, const struct snapshot *from, size_t end,
                           struct record_values *out);

#endif
