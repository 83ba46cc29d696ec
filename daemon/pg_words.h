/* What pg.c and pg_code.c ask libpq for a connection with. */
#ifndef TRICH_PG_WORDS_H
#define TRICH_PG_WORDS_H

#include "pg.h"

enum { PG_WORDS = 10 };

/* For PQconnectdbParams, with expand_dbname; good as long as it and the configuration stay where they are. */
struct pg_words {
    const char *keys[PG_WORDS], *values[PG_WORDS];
    char timeout_s[16];
};

void pg_words_of(const struct pg_config *config, struct pg_words *out);

#endif
