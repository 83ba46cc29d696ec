/* Inside of finding statements: clauses and the cues in them.
 *
 * statement_clause.c cuts sentences and looks for cues; statements.c decides what a clause says. Cannot fail.
 */
#ifndef TRICH_STATEMENT_H
#define TRICH_STATEMENT_H

#include "doc.h"

enum { NOWHERE = UINT32_MAX };

struct clause {
    uint32_t a, b; /* without the mark that ends it */
    uint32_t end;  /* ':', ';' or 0: the sentence's end */
    uint32_t words;
    uint32_t cue[CUE_VALUES];  /* token of the first cue of a value, or NOWHERE */
    uint32_t last[CUE_VALUES]; /* of the last one */
    uint32_t past, will;       /* "đã", "sẽ": token or NOWHERE */
    bool figure;               /* a quantity is stated */
    bool contrast;             /* begins with a cue of contrast */
    bool task_first;           /* begins with the verb of a task */
    bool must_do;              /* somebody has to do something */
    bool future, timed;        /* begins with a time to come; with any other */
    bool speaker;              /* begins with a person */
    bool quoted;               /* begins with a quotation */
    bool event;                /* begins with the event's name: what happens to it is no result */
};

/* The clause that begins at token a of a sentence that ends at b. */
void clause_read(const struct doc *d, uint32_t a, uint32_t b, struct clause *out);

/* The same for [a, b) as it is. */
void clause_cues(const struct doc *d, struct clause *c);

static inline bool clause_says(const struct clause *c, int value)
{
    return c->cue[value] != NOWHERE;
}

#endif
