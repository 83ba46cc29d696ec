/* Which keys of foreign JSON stand for those of the wire, as people say it: "content=maintext,title=headline.main".
 *
 * Several for one key are tried in order; a dot goes into an object (or, with a number, a list). What a crawler writes
 * is taken as it is meant: lists of texts, numbers for times, "None" for nothing. Texts of the map must stay.
 */
#ifndef TRICH_JSON_MAP_H
#define TRICH_JSON_MAP_H

#include "wire.h"

enum { JSON_MAP_FIELDS = 9, JSON_MAP_CANDIDATES = 24 };

struct json_map {
    struct {
        struct str at[JSON_MAP_CANDIDATES];
        uint32_t n;
    } keys[JSON_MAP_FIELDS];
};

/* Adds what text says: pairs of a key of the wire and a foreign one, or names of maps that trich knows, with commas
 * between. -1 and e: it is wrong, with what would be right. */
MUST_CHECK int json_map_add(struct json_map *m, const char *text, struct err *e);

#endif
