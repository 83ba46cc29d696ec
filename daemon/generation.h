/* A configuration as it was checked, with the lexicon that belongs to it: copies in the run directory, which children
 * read. So a child that is replaced reads what was checked, not what the operator is just editing.
 *
 * Errors are the operator's: a full or read-only run directory, a lexicon directory that cannot be read.
 */
#ifndef TRICH_GENERATION_H
#define TRICH_GENERATION_H

#include "common/options.h"
#include "common/paths.h"

/* Where the copies of that generation lie: the configuration file, and the directory with the lexicon files. */
void generation_config(const char *run_dir, uint32_t generation, char out[static PATHS_MAX]);
/* Of the same without section [database], for children that have no business with PostgreSQL. */
void generation_config_public(const char *run_dir, uint32_t generation, char out[static PATHS_MAX]);
void generation_lexicon(const char *run_dir, uint32_t generation, char out[static PATHS_MAX]);

/* Writes all options and copies the operator's lexicon files as they are. On failure nothing is left. */
MUST_CHECK int generation_write(const char *run_dir, uint32_t generation, const struct settings *settings,
                                struct err *e);
void generation_remove(const char *run_dir, uint32_t generation);
/* Those of all supervisors that ever ran on this run directory. */
void generation_remove_all(const char *run_dir);

/* libpq takes no password file that a group may read. Credentials of younger systemds look so (257 does it), since the rights of the
 * service's user are an access list, whose mask stands in the place of a group's rights. Then children get a copy that is the
 * user's alone, by PGPASSFILE. To be called before any child is started. */
#define GENERATION_PASSWORD_DIR "checked-password"
#define GENERATION_PASSWORD_FILE GENERATION_PASSWORD_DIR "/pgpass"
MUST_CHECK int generation_password_file(const char *run_dir, struct err *e);

#endif
