#include "trich_database.h"

#include "migrate.h"

struct pg *database_connect(const struct settings *s, const char *application, uint32_t answer_timeout_ms,
                            struct err *e)
{
    const struct pg_config config = {.conninfo = s->database_conninfo,
                                     .application = application,
                                     .connect_timeout_ms = (uint32_t)s->database_connect_timeout_ms,
                                     .answer_timeout_ms = answer_timeout_ms};
    struct pg_failure f;
    if (pg_conninfo_check(config.conninfo, e) < 0)
        return NULL;
    struct pg *p = pg_connect(&config, &f);
    if (!p)
        *e = f.text;
    return p;
}

static int database_ask(struct pg *p, const char *sql, int64_t *number, struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = pg_exec(p, sql, &f);
    if (!r) {
        *e = f.text;
        return -1;
    }
    *number = pg_number(r, 0, 0);
    pg_free(r);
    return 0;
}

int database_check_schema(struct pg *p, int64_t *version, struct err *e)
{
    int64_t exists;
    *version = 0;
    if (database_ask(p, "SELECT (to_regclass('trich.schema_version') IS NOT NULL)::integer", &exists, e) < 0)
        return -1;
    if (!exists)
        return err_set(e, "schema trich is not there: run trich migrate");
    if (database_ask(p, "SELECT coalesce(max(version), 0) FROM trich.schema_version", version, e) < 0)
        return -1;
    if (*version < SCHEMA_VERSION)
        return err_set(e, "schema trich is at version %d, this program needs %d: run trich migrate",
                       (int)*version, SCHEMA_VERSION);
    if (*version > SCHEMA_VERSION)
        return err_set(e, "schema trich is at version %d, this program knows %d: install a newer trich",
                       (int)*version, SCHEMA_VERSION);
    return 0;
}
