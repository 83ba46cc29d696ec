/* The configuration in force, as a file of the run directory that children read: so that a child which is
 * replaced reads what was checked, not what the operator is just editing.
 *
 * Errors are the operator's: a full or read-only run directory.
 */
#ifndef TRICH_EFFECTIVE_H
#define TRICH_EFFECTIVE_H

#include "common/options.h"

/* Gives next the values of current for all options that cannot change while running; names those that the
 * operator had changed in *kept ("workers.count broker.push"). */
MUST_CHECK int effective_keep(struct settings *next, const struct settings *current, struct buf *kept,
                              struct err *e);

/* Writes all options to path, but those of section without (NULL: all), readable by the owner alone (connection strings
 * may hold passwords). */
MUST_CHECK int effective_write(const struct settings *s, const char *path, const char *without,
                               struct err *e);

#endif
