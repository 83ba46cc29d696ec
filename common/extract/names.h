/* Names of persons and the titles before them.
 *
 * Token numbers in, token numbers out; nothing is claimed here. All texts live in the article's arena.
 */
#ifndef TRICH_NAMES_H
#define TRICH_NAMES_H

#include "doc.h"

enum { NAME_SYLLABLES_MAX = 5 };

/* Behind the name that begins at t, or t when none does. titled: a title stands before it, so that a name
 * needs no family name and may be that of a street, too. */
uint32_t name_end(const struct doc *d, uint32_t t, uint32_t stop, bool titled);
/* Behind the place's name where those of a place and of a person stand side by side: "xã" + "Phú Gia Lê Văn Lộc"; or t. */
uint32_t name_of_place_end(const struct doc *d, uint32_t t, uint32_t stop);
uint32_t name_syllables(const struct doc *d, uint32_t a, uint32_t b);
bool name_has_surname(const struct doc *d, uint32_t a, uint32_t b);
/* A name that only a person who was named in full can have: "Quý" alone is also a quarter. */
bool name_is_doubtful(const struct doc *d, uint32_t a, uint32_t b);

struct titles {
    struct str honorific, rank;
    str_list degrees;
    bool plural; /* "các đồng chí": of all names that follow */
};

/* Behind the titles that begin at t, or t when there are none. Adds to out. */
uint32_t titles_read(struct doc *d, uint32_t t, uint32_t stop, struct titles *out);
/* Adds a degree unless it, or a more special one, is there. */
void titles_add_degree(struct doc *d, str_list *degrees, struct str degree);
/* Does longer begin with the words of shorter? Case and tone places do not count. */
bool text_begins(const struct doc *d, struct str longer, struct str shorter);

#endif
