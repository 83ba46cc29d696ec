/* Shared by the two files that read organisations. */
#ifndef TRICH_ORGS_H
#define TRICH_ORGS_H

#include "doc.h"

#include <stdlib.h>

typedef VEC(uint32_t) org_key; /* folded words of a name */

/* A mention as read from the text. */
struct org_name {
    uint32_t a, b;
    uint32_t nested; /* where a body's name inside this one begins, or 0 */
    enum org_kind kind;
    bool named;                /* has a name of its own; otherwise it may abridge one */
    struct str name, identity; /* as of struct organization */
    org_key key;
    int32_t org;
};
typedef VEC(struct org_name) org_name_list;

/* Reads a mention that begins at t. departments: heads of kind department count, too. depth: of nesting. */
bool org_name_read(struct doc *d, uint32_t t, bool departments, int depth, struct org_name *out);

/* Behind a phrase at t that is no organisation though it begins like one, or t + 1. */
uint32_t org_generic_end(const struct doc *d, uint32_t t);

/* A line in capitals cannot tell names from other words. */
bool orgs_line_shouts(const struct doc *d, const struct line *l);

void orgs_add_alias(struct doc *d, struct organization *o, struct str text);

/* Adds the mentions by short names that the article introduces, and their aliases. found: with what is resolved. */
void orgs_find_short_names(struct doc *d, org_name_list *found);

/* Gives government bodies with the type of a place alone ("UBND huyện") the place's name, where only one is meant. */
void orgs_complete_types(struct doc *d, org_name_list *found);

/* Adds the words of a part of a name, folded, without marks. [a, b): the tokens that it was read from, if any. */
void org_key_add(const struct doc *d, org_key *key, struct str text, uint32_t a, uint32_t b);

#endif
