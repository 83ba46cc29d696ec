/* A record as JSON with why it says so: the key "explain" after all others, one object a value. */
#ifndef TRICH_JSON_EXPLAIN_H
#define TRICH_JSON_EXPLAIN_H

#include "explain.h"
#include "json.h"

/* As json_add_record. */
void json_add_explained(struct buf *out, struct str file, struct str id, const struct record *r,
                        const struct explanation *why);

#endif
