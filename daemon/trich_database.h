/* PostgreSQL for the commands that look into it. */
#ifndef TRICH_TRICH_DATABASE_H
#define TRICH_TRICH_DATABASE_H

#include "common/options.h"
#include "pg.h"

/* NULL and e: it is away, or the connection string cannot be read. application: "trich status". */
struct pg *database_connect(const struct settings *s, const char *application, uint32_t answer_timeout_ms,
                            struct err *e);

/* -1 and e, which says what to do: schema trich is not there (*version 0) or not at this program's version. */
MUST_CHECK int database_check_schema(struct pg *p, int64_t *version, struct err *e);

#endif
