/* --map as push and extract take it. */
#ifndef TRICH_TRICH_INPUT_MAP_H
#define TRICH_TRICH_INPUT_MAP_H

#include "common/json_map.h"
#include "trich_options.h"

/* All that was given, the first first. -1 and e: what is wrong with it. */
MUST_CHECK int input_map_of(const struct arguments *a, enum option_id option, struct json_map *out,
                            struct err *e);

#endif
