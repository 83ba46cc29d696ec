/* Inside of explaining: a record as a flat list of its values, and the same values in another reading of the page.
 *
 * Items are one after the other as in JSON, the article itself first, then the lines that are not of its body; an item's
 * values are those of its keys that are not null, one an element of lists. Memory is the arena's that is given.
 */
#ifndef TRICH_EXPLAIN_VALUES_H
#define TRICH_EXPLAIN_VALUES_H

#include "doc.h"

struct item_value {
    uint8_t field;
    struct str text;
};

struct item_at {
    uint8_t family;
    uint32_t index;      /* in its family */
    uint32_t a, b;       /* tokens of its span; both 0: unknown */
    uint32_t first, end; /* its values */
};

struct record_values {
    VEC(struct item_at) items;
    VEC(struct item_value) values;
    uint32_t n_head; /* items that the page's reading alone makes: the article and the lines */
};

enum { FAMILY_ARTICLE, FAMILY_LINES, FAMILIES = 12 };

const char *values_family_name(uint8_t family);
const char *values_field_name(uint8_t family, uint8_t field);

/* d says where spans lie; the record's, as far as it is read. */
void values_read(struct arena *a, const struct doc *d, struct record_values *out);

/* The item of other that is base's item i: of the same name, at the same place; or NULL. */
const struct item_at *values_item(const struct record_values *base, uint32_t i,
                                  const struct record_values *other);
/* Does the item say v, too? */
bool values_say(const struct record_values *other, const struct item_at *item, const struct item_value *v);
/* What the item says instead of v, which is base's item's: unknown when nothing. */
struct str values_instead(const struct record_values *base, const struct item_at *item,
                          const struct item_value *v, const struct record_values *other,
                          const struct item_at *there);

#endif
