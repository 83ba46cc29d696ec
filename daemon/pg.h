/* A connection to PostgreSQL that cannot hang: every answer is awaited with a deadline.
 *
 * The only header of ours over libpq; results stay libpq's own (struct pg_result), freed with pg_free. A call
 * that fails fills struct pg_failure and has read the answer to its end, so that the connection can go on;
 * when the connection itself is lost or late, pg_alive turns false and all that is left is pg_close.
 * Texts and numbers travel as parameters only; no SQL is built from them.
 */
#ifndef TRICH_PG_H
#define TRICH_PG_H

#include "common/base.h"

struct pg;
struct pg_result;

struct pg_config {
    const char *conninfo; /* libpq string or URI; its own words win over our defaults */
    const char *application;
    uint32_t connect_timeout_ms;
    uint32_t answer_timeout_ms;
};

/* sqlstate is "" when the server said nothing: it is away, or its answer did not come in time. copy_line: which
 * row of a COPY it is about, from 1; 0 when it does not say so. */
struct pg_failure {
    char sqlstate[6];
    uint32_t copy_line;
    struct err text;
};

/* A parameter in binary; at NULL is null. */
struct pg_param {
    const char *at;
    int len;
};

/* NULL and *f when the server cannot be reached or refuses us. Never for a string that libpq cannot read: ask
 * pg_conninfo_check first. */
struct pg *pg_connect(const struct pg_config *config, struct pg_failure *f);
/* After pg_connect failed: libpq keeps the code of a login that the server refuses to itself. This tries once more, for three
 * seconds at most, and fills f->sqlstate where the server, or libpq for want of a password, refuses again. */
void pg_ask_code(const struct pg_config *config, struct pg_failure *f);
void pg_close(struct pg **p);
bool pg_alive(const struct pg *p);
int pg_socket(const struct pg *p);
int pg_server_version(const struct pg *p);
bool pg_in_transaction(const struct pg *p);
const char *pg_parameter(const struct pg *p, const char *name);

/* 0, or -1 and what is wrong with the connection string. */
MUST_CHECK int pg_conninfo_check(const char *conninfo, struct err *e);

/* The files that libpq reads for a connection string which is in order, and for the environment: password file, certificates,
 * key, revocations, service file. A file that only a service names is not among them. */
void pg_conninfo_files(const char *conninfo, void (*found)(void *to, const char *path), void *to);

/* One statement or several; the last one's result. */
MUST_CHECK struct pg_result *pg_exec(struct pg *p, const char *sql, struct pg_failure *f);
/* The same without a result. */
MUST_CHECK int pg_run(struct pg *p, const char *sql, struct pg_failure *f);
/* One statement with binary parameters; results come as text. */
MUST_CHECK struct pg_result *pg_query(struct pg *p, const char *sql, const struct pg_param *params, int n,
                                      struct pg_failure *f);

/* The same with n parameters that lie one behind the other as the fields of a row for COPY (copy.h writes them). */
MUST_CHECK struct pg_result *pg_query_fields(struct pg *p, const char *sql, struct str fields, int n,
                                             struct pg_failure *f);

/* The same, but results come in binary: texts and bytea as they are (pg_bytes). */
MUST_CHECK struct pg_result *pg_query_bytes(struct pg *p, const char *sql, const struct pg_param *params,
                                            int n, struct pg_failure *f);

/* What the server said unasked, since the last call, to who listens: true when that was any NOTIFY. pg_read_unasked
 * reads from the socket before; pg_alive may be false then. */
bool pg_notified(struct pg *p);
void pg_read_unasked(struct pg *p);

/* COPY … FROM STDIN, one statement or several in one implicit transaction: pg_copy_begin with all of them,
 * pg_copy_data for each in order, pg_copy_end. After a failure nothing more must be called. */
MUST_CHECK int pg_copy_begin(struct pg *p, const char *sql, struct pg_failure *f);
MUST_CHECK int pg_copy_data(struct pg *p, struct str data, struct pg_failure *f);
MUST_CHECK int pg_copy_end(struct pg *p, struct pg_failure *f);

int pg_rows(const struct pg_result *r);
bool pg_is_null(const struct pg_result *r, int row, int column);
const char *pg_text(const struct pg_result *r, int row, int column);
int64_t pg_number(const struct pg_result *r, int row, int column); /* 0 when null */
struct str pg_bytes(const struct pg_result *r, int row, int column);
bool pg_bool(const struct pg_result *r, int row, int column);
void pg_free(struct pg_result *r);

#endif
