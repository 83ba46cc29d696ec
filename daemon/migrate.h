/* Schema `trich` by numbered SQL files, applied in order, each in a transaction, under an advisory lock.
 *
 * 0: the schema is at the newest version now (*applied files were run). 1: PostgreSQL is away, try again. 2: our user
 * may not, but somebody else may migrate. -1: the operator must act. e says why in all cases but the first (a database newer
 * than the program, a missing right, a broken file).
 */
#ifndef TRICH_MIGRATE_H
#define TRICH_MIGRATE_H

#include "common/base.h"

/* The newest of the numbered files; workers refuse any other version. */
#ifndef TRICH_SCHEMA_VERSION /* tests of upgrades build programs of the next one */
#define TRICH_SCHEMA_VERSION 15
#endif
enum { SCHEMA_VERSION = TRICH_SCHEMA_VERSION };

MUST_CHECK int migrate_run(const char *conninfo, const char *sql_dir, int *applied, struct err *e);

#endif
