#include "migrate.h"

#include "copy.h"
#include "pg.h"
#include "store_sqlstate.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    FILES_MAX = 999,
    FILE_BYTES_MAX = 4 << 20,
    ANSWER_TIMEOUT_MS = 3600 * 1000, /* a migration may rewrite a large table */
    CONNECT_TIMEOUT_MS = 10000,
    SERVER_VERSION_MIN = 150000,
};

/* Migrations of one database run one after the other; the number spells "trich". */
static const char lock_sql[] = "SELECT pg_advisory_lock(500153344872)";

struct sql_file {
    int version;
    char name[256];
    struct buf text; /* ends in NUL, which len does not count */
};

struct sql_files {
    struct sql_file *at;
    int n;
};

static void files_free(struct sql_files *files)
{
    for (int i = 0; i < files->n; i++)
        buf_free(&files->at[i].text);
    free(files->at);
}

static int is_numbered(const struct dirent *d)
{
    size_t n = strlen(d->d_name);
    return n > 8 && strspn(d->d_name, "0123456789") == 3 && d->d_name[3] == '_' &&
           strcmp(d->d_name + n - 4, ".sql") == 0;
}

static int file_read(struct sql_file *f, const char *dir, struct err *e)
{
    char path[4096];
    char chunk[16384];
    size_t n;
    snprintf(path, sizeof path, "%s/%s", dir, f->name);
    FILE *in = fopen(path, "re");
    if (!in)
        return err_set(e, "%s: %s", path, strerror(errno));
    f->text.limit_bytes = FILE_BYTES_MAX;
    while ((n = fread(chunk, 1, sizeof chunk, in)) > 0)
        buf_add(&f->text, chunk, n);
    bool failed = ferror(in) != 0 || f->text.len == 0;
    fclose(in);
    buf_add_byte(&f->text, 0);
    if (failed || buf_failed(&f->text) || strlen(f->text.data) != f->text.len - 1)
        return err_set(e, "%s: empty, too large, unreadable or no text; install trich again", path);
    f->text.len--;
    return 0;
}

/* Adds the next file; numbers must be 0, 1, 2 … without gaps. */
static int files_add(struct sql_files *files, const char *dir, const char *name, struct err *e)
{
    struct sql_file *f = &files->at[files->n];
    f->version = files->n++;
    snprintf(f->name, sizeof f->name, "%s", name);
    if (strtol(name, NULL, 10) != f->version)
        return err_set(e, "%s/%s: number %03d is expected there; install trich again", dir, name, f->version);
    return file_read(f, dir, e);
}

static int files_load(struct sql_files *files, const char *dir, struct err *e)
{
    struct dirent **found = NULL;
    int n = scandir(dir, &found, is_numbered, alphasort);
    if (n < 0) {
        err_set(e, "%s: %s; install trich again", dir, strerror(errno));
        return -1;
    }
    bool good = n >= 2 && n <= FILES_MAX;
    files->at = calloc((size_t)n + 1, sizeof *files->at);
    if (!good || !files->at)
        err_set(e, "%s holds no usable list of SQL files; install trich again", dir);
    for (int i = 0; i < n; i++) {
        good = good && files->at && files_add(files, dir, found[i]->d_name, e) == 0;
        free(found[i]);
    }
    free(found);
    return good ? 0 : -1;
}

/* 2 when others may migrate, 1 when waiting helps, else -1; the words for people. */
static int failed(const struct pg_failure *f, const char *what, struct err *e)
{
    enum store_verdict v = store_verdict(f);
    err_set(e, "%s: %s%s%s%s", what, f->text.text, f->sqlstate[0] ? " (SQLSTATE " : "", f->sqlstate,
            f->sqlstate[0] ? ")" : "");
    size_t n = strlen(e->text);
    if (!f->sqlstate[0] && *store_advice(f))
        snprintf(e->text + n, sizeof e->text - n, "; %s", store_advice(f));
    if (strcmp(f->sqlstate, "42501") == 0) {
        snprintf(e->text + n, sizeof e->text - n,
                 "; run trich migrate as somebody who may create roles and schemas, such as "
                 "su postgres -c \"trich migrate\", or name such a user in [database] owner_conninfo; "
                 "and GRANT trich_writer to the user of [database] conninfo");
        return 2;
    }
    return v == VERDICT_RETRY || v == VERDICT_SMALLER || v == VERDICT_CONFLICT ? 1 : -1;
}

static int server_check(const struct pg *p, struct err *e)
{
    const char *encoding = pg_parameter(p, "server_encoding");
    if (pg_server_version(p) < SERVER_VERSION_MIN)
        return err_set(e, "the server is PostgreSQL %d; trich needs %d or newer",
                       pg_server_version(p) / 10000, SERVER_VERSION_MIN / 10000);
    if (strcmp(encoding, "UTF8") != 0)
        return err_set(e, "the database is encoded in %s; create it anew: CREATE DATABASE … ENCODING 'UTF8'",
                       encoding);
    return 0;
}

static int schema_exists(struct pg *p, bool *exists, struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = pg_query(p, "SELECT to_regclass('trich.schema_version') IS NOT NULL", NULL, 0, &f);
    if (!r)
        return failed(&f, "looking for schema trich", e);
    *exists = pg_bool(r, 0, 0);
    pg_free(r);
    return 0;
}

/* Parameters: the files' numbers and contents. */
static struct pg_result *query_versions(struct pg *p, const struct sql_files *files, struct pg_failure *f)
{
    static const char sql[] =
        "SELECT v.version, v.name, v.checksum = encode(sha256(k.content), 'hex'), v.program_version"
        " FROM trich.schema_version v"
        " LEFT JOIN unnest($1::bigint[], $2::bytea[]) AS k (version, content) ON k.version = v.version"
        " ORDER BY v.version";
    struct copy c = {0};
    int64_t versions[FILES_MAX];
    struct str texts[FILES_MAX];
    for (int i = 0; i < files->n; i++) {
        versions[i] = files->at[i].version;
        texts[i] = buf_str(&files->at[i].text);
    }
    copy_int64s(&c, versions, (uint32_t)files->n);
    size_t first = c.buf.len;
    copy_byte_lists(&c, texts, (uint32_t)files->n);
    struct pg_result *r = NULL;
    *f = (struct pg_failure){0};
    err_set(&f->text, "out of memory");
    if (!copy_failed(&c)) {
        struct pg_param params[2] = {{c.buf.data + 4, (int)first - 4},
                                     {c.buf.data + first + 4, (int)(c.buf.len - first) - 4}};
        r = pg_query(p, sql, params, 2, f);
    }
    copy_free(&c);
    return r;
}

/* *version: the newest applied; every applied one must be ours, unchanged. */
static int versions_check(struct pg *p, const struct sql_files *files, int *version, struct err *e)
{
    struct pg_failure f;
    int newest = files->n - 1, rc = 0;
    struct pg_result *r = query_versions(p, files, &f);
    *version = 0;
    if (!r)
        return failed(&f, "reading trich.schema_version", e);
    for (int row = 0; row < pg_rows(r) && rc == 0; row++) {
        int v = (int)pg_number(r, row, 0);
        if (v > newest)
            rc =
                err_set(e,
                        "schema trich is at version %d (%s, made by trich %s), newer than this program's %d; "
                        "install the newer trich",
                        (int)pg_number(r, pg_rows(r) - 1, 0), pg_text(r, row, 1), pg_text(r, row, 3), newest);
        else if (v != row + 1)
            rc = err_set(e, "trich.schema_version lacks version %d; restore the database", row + 1);
        else if (!pg_bool(r, row, 2))
            rc = err_set(
                e,
                "%s was changed after it had been applied to this database; install trich again, and put "
                "changes of your own into another schema",
                pg_text(r, row, 1));
        *version = v;
    }
    pg_free(r);
    return rc;
}

static int record_version(struct pg *p, const struct sql_file *file, struct pg_failure *f)
{
    char version[16];
    snprintf(version, sizeof version, "%d", file->version);
    const struct pg_param params[] = {{version, (int)strlen(version)},
                                      {file->name, (int)strlen(file->name)},
                                      {file->text.data, (int)file->text.len},
                                      {TRICH_VERSION, (int)strlen(TRICH_VERSION)}};
    struct pg_result *r =
        pg_query(p,
                 "INSERT INTO trich.schema_version (version, name, checksum, program_version)"
                 " VALUES ($1::text::integer, $2, encode(sha256($3::bytea), 'hex'), $4)",
                 params, COUNT_OF(params), f);
    pg_free(r);
    return r ? 0 : -1;
}

/* One file in one transaction; file 0 makes roles and schema, as the connected user, and is not recorded. */
static int file_apply(struct pg *p, const struct sql_file *file, struct err *e)
{
    struct pg_failure f, ignored;
    int rc = 0;
    bool good = pg_run(p, "BEGIN", &f) == 0 &&
                (file->version == 0 || pg_run(p, "SET LOCAL ROLE trich_owner", &f) == 0) &&
                pg_run(p, file->text.data, &f) == 0;
    if (good && !pg_in_transaction(p))
        rc = err_set(e, "%s: ends its own transaction, which it must not", file->name);
    else if (!good || (file->version > 0 && record_version(p, file, &f) < 0) || pg_run(p, "COMMIT", &f) < 0)
        rc = failed(&f, file->name, e);
    if (rc != 0 && pg_alive(p))
        (void)!pg_run(p, "ROLLBACK", &ignored); /* the end of the session does it too */
    return rc;
}

static int apply_missing(struct pg *p, const struct sql_files *files, int *applied, struct err *e)
{
    struct pg_failure f;
    bool exists = false;
    int version = 0;
    if (pg_run(p, lock_sql, &f) < 0)
        return failed(&f, "waiting for another migration", e);
    int rc = schema_exists(p, &exists, e);
    if (rc == 0 && exists)
        rc = versions_check(p, files, &version, e);
    if (rc == 0 && version < files->n - 1)
        rc = file_apply(p, &files->at[0], e);
    if (rc == 2)
        err_wrap(e, "schema trich is at version %d, this program needs %d", version, files->n - 1);
    for (int i = version + 1; rc == 0 && i < files->n; i++) {
        rc = file_apply(p, &files->at[i], e);
        *applied += rc == 0;
    }
    return rc;
}

int migrate_run(const char *conninfo, const char *sql_dir, int *applied, struct err *e)
{
    struct sql_files files = {0};
    struct pg_failure f;
    struct pg_config config = {conninfo, "trich migrate", CONNECT_TIMEOUT_MS, ANSWER_TIMEOUT_MS};
    *applied = 0;
    if (pg_conninfo_check(conninfo, e) < 0)
        return err_wrap(e, "the connection string cannot be read; see libpq's connection strings");
    int rc = files_load(&files, sql_dir, e);
    if (rc == 0) {
        struct pg *p = pg_connect(&config, &f);
        if (!p)
            rc = failed(&f, "PostgreSQL", e);
        else
            rc = server_check(p, e);
        if (rc == 0)
            rc = apply_missing(p, &files, applied, e);
        pg_close(&p);
    }
    files_free(&files);
    return rc;
}
