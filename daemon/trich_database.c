#include "trich_database.h"

#include "generation.h"
#include "migrate.h"
#include "store_sqlstate.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* trichd's copy, where it needed one; systemd's for the service, which its user and root may read; what that is made of. */
static void database_take_credential(const struct settings *s)
{
    char copy[PATHS_MAX];
    snprintf(copy, sizeof copy, "%s/" GENERATION_PASSWORD_FILE, s->daemon_run_dir);
    const char *const files[] = {copy, "/run/credentials/trichd.service/trichd.pgpass",
                                 "/etc/credstore/trichd.pgpass"};
    for (size_t i = 0; i < COUNT_OF(files); i++)
        if (access(files[i], R_OK) == 0)
            (void)setenv("PGPASSFILE", files[i], 0);
}

/* Root is seldom known to PostgreSQL: it asks as trichd's user, to whom the spool belongs. */
static struct pg *database_connect_as_trichd(const struct settings *s, const struct pg_config *config,
                                             struct pg_failure *f)
{
    struct stat spool;
    if (geteuid() != 0 || stat(s->spool_dir, &spool) < 0 || spool.st_uid == 0 || seteuid(spool.st_uid) < 0)
        return pg_connect(config, f);
    struct pg *p = pg_connect(config, f);
    if (seteuid(0) < 0)
        BUG("root is root no more");
    struct pg_failure ignored; /* a file that root alone may read, perhaps */
    return p ? p : pg_connect(config, &ignored);
}

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
    database_take_credential(s);
    struct pg *p = database_connect_as_trichd(s, &config, &f);
    if (p)
        return p;
    pg_ask_code(&config, &f);
    err_set(e, "%s%s", f.text.text, f.sqlstate[0] && geteuid() != 0 ? "; root is let in as trichd is" : "");
    return NULL;
}

static int database_ask(struct pg *p, const char *sql, int64_t *number, struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = pg_exec(p, sql, &f);
    if (!r) {
        const char *advice = store_advice(&f);
        err_set(e, "%s%s%s", f.text.text, *advice ? "; " : "", advice);
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
