/* Patterns for paths that nobody expanded, since they stood in quotes: * ? [ ] within a name, ** for any number
 * of directories. Hidden names are matched only where the pattern says their dot. No errors.
 */
#ifndef TRICH_TRICH_GLOB_H
#define TRICH_TRICH_GLOB_H

#include "common/base.h"

/* Has it signs of a pattern? */
bool glob_is_pattern(const char *text);

/* How many bytes of pattern, up to a slash, name a directory plainly: the walk begins there. 0: in the one at hand. */
size_t glob_plain_bytes(const char *pattern);

/* How many levels below that directory a match may lie; 0: any number. */
unsigned glob_levels(const char *pattern);

/* path below the plain directory, against the pattern without it. */
bool glob_matches(const char *pattern, const char *path);

#endif
