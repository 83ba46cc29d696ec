/* Inside of awards: one award named in a sentence, and who may have got it.
 *
 * awards.c names awards, awards_recipients.c reads who got them, awards_list.c lists them once. Texts live in the article's arena.
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

/* Of a name, as in "Thầy thuốc Ưu tú, bác sĩ Lò Văn A": what he is, no award that anybody gets. */
bool awards_in_title(const struct doc *d, uint32_t t);
/* Of an office behind a name, as in "đồng chí A, Giám đốc Sở Y tế trao …": who hands it over. */
bool awards_in_office(const struct doc *d, uint32_t t);

enum { RECIPIENTS_MAX = 8 };

/* Those that the clause names; 0 when it names none. */
uint32_t awards_recipients(struct doc *d, const struct award_at *at,
                           struct recipient out[static RECIPIENTS_MAX]);

/* Awards already listed, each with a key of its folded name: only what has the same one is compared. */
struct award_list {
    VEC(uint32_t) keys; /* as record.awards */
};

/* Lists what nobody has listed yet; a mention that says less than another of the same award is none of its own. */
void awards_add(struct doc *d, struct award_list *list, enum award_form form, struct award a);
/* The award with everyone whom its clause names. */
void awards_list(struct doc *d, struct award_list *list, enum award_form form, const struct award_at *at);
void awards_remove(struct doc *d, struct award_list *list, uint32_t i);

#endif
