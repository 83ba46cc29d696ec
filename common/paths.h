/* Where trich's own files lie, found from where the running program lies, so that the build tree, a staged
 * and a moved installation all work without configuration.
 *
 * out gets an existing path; -1 and e (all places that were tried) when there is none: a broken installation.
 */
#ifndef TRICH_PATHS_H
#define TRICH_PATHS_H

#include "base.h"

enum { PATHS_MAX = 4096 };

/* what: "lexicon" or "sql": a directory under share/trich. */
MUST_CHECK int paths_data(char *out, size_t size, const char *what, struct err *e);

/* name: "trich", "trich-broker" or "trich-worker". */
MUST_CHECK int paths_program(char *out, size_t size, const char *name, struct err *e);

#endif
