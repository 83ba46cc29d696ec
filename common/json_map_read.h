/* json_article's way through a map; for json*.c alone, since it shows the JSON library's types. */
#ifndef TRICH_JSON_MAP_READ_H
#define TRICH_JSON_MAP_READ_H

#include "json.h"
#include "json_map.h"

#include <jansson.h>

extern const char *const json_map_names[JSON_MAP_FIELDS];

/* Fills the article with what root says by the map, or under the wire's own keys; *meta is a new object with the rest.
 * -1 and why: there is no content, or no memory. */
MUST_CHECK int json_map_read(const struct json_map *m, json_t *root, struct json_article *out, json_t **meta,
                             struct err *why);

#endif
