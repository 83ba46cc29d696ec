/* Inside of explaining: where on the page a value stands. */
#ifndef TRICH_EXPLAIN_WHERE_H
#define TRICH_EXPLAIN_WHERE_H

#include "../explain.h"

#include "explain_values.h"

/* Tokens; both 0: nowhere. */
struct where {
    uint32_t a, b;
};

/* Of the item's value; the item's own place, but for the article, whose values stand all over the page. */
struct where where_of(const struct doc *d, const struct record_values *all, const struct item_at *item,
                      uint32_t value);
struct explain_place where_place(const struct doc *d, struct where w);

#endif
