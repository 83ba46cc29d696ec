/* Inside of awards: one award named in a sentence, and who may have got it.
 *
 * awards_recipients.c reads who got it, awards.c names awards and lists them. Texts live in the article's arena.
 */
#ifndef TRICH_AWARDS_H
#define TRICH_AWARDS_H

#include "numbers.h"

/* The clause in which an award is named: what belongs to no award before or behind it. */
struct award_at {
    uint32_t a, b;       /* the name, with "của …" */
    uint32_t begin, end; /* of the clause */
    struct str name, awarded_by;
};

/* One entry of the list: how many, of what kind, who. */
struct recipient {
    int64_t count; /* or RECORD_COUNT_NONE */
    struct str kind, who;
    bool person; /* who names persons */
};

/* The mention of an organisation that begins at t, or NULL; what it is called. */
const struct org_at *awards_org_at(const struct doc *d, uint32_t t);
struct str awards_org_text(struct doc *d, const struct org_at *o);

enum { RECIPIENTS_MAX = 8 };

/* Those that the clause names; 0 when it names none. */
uint32_t awards_recipients(struct doc *d, const struct award_at *at,
                           struct recipient out[static RECIPIENTS_MAX]);

#endif
