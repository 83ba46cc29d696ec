#include "pg.h"

#include "pg_words.h"

#include <errno.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { COPY_CHUNK_BYTES = 256 * 1024, PARAMS_MAX = 32 };

struct pg {
    PGconn *conn;
    uint32_t answer_timeout_ms;
};

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t pg_deadline(const struct pg *p)
{
    return now_ms() + p->answer_timeout_ms;
}

/* What libpq and the server say in several lines becomes one, as logs want it. */
static void failure_join_lines(struct pg_failure *f)
{
    for (char *at = f->text.text; (at = strpbrk(at, "\n\t")); at++)
        *at = *at == '\n' ? ';' : ' ';
}

/* Message of libpq without the newline at its end. */
static void failure_text(struct pg_failure *f, const char *text)
{
    size_t n = strlen(text);
    while (n && (text[n - 1] == '\n' || text[n - 1] == ' '))
        n--;
    err_set(&f->text, "%.*s", (int)(n < sizeof f->text.text ? n : sizeof f->text.text - 1), text);
    failure_join_lines(f);
}

static int pg_lost(struct pg *p, struct pg_failure *f, const char *why)
{
    *f = (struct pg_failure){0};
    failure_text(f, why ? why : PQerrorMessage(p->conn));
    PQfinish(p->conn);
    p->conn = NULL;
    return -1;
}

/* How many bytes of text to print, at most max, without cutting a character. */
static int at_most(const char *text, size_t max)
{
    size_t n = strnlen(text, max + 1);
    if (n > max)
        for (n = max; n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80; n--)
            ;
    return (int)n;
}

/* The outermost context of a COPY is "COPY person, line 17, column roles", in any of the server's languages. */
static uint32_t copy_line(const char *context)
{
    const char *last = strrchr(context, '\n');
    last = last ? last + 1 : context;
    if (!strstr(last, "COPY"))
        return 0;
    return (uint32_t)strtoul(last + strcspn(last, "0123456789"), NULL, 10);
}

static void failure_of_result(const PGresult *r, struct pg_failure *f)
{
    const char *state = PQresultErrorField(r, PG_DIAG_SQLSTATE);
    const char *text = PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY);
    const char *detail = PQresultErrorField(r, PG_DIAG_MESSAGE_DETAIL);
    const char *context = PQresultErrorField(r, PG_DIAG_CONTEXT);
    *f = (struct pg_failure){0};
    snprintf(f->sqlstate, sizeof f->sqlstate, "%s", state ? state : "");
    text = text ? text : PQresultErrorMessage(r);
    detail = detail ? detail : "";
    context = context ? context : "";
    f->copy_line = copy_line(context);
    err_set(&f->text, "%s%s%.*s%s%.*s", text, *detail ? ": " : "", at_most(detail, 200), detail,
            *context ? "; " : "", at_most(context, 160), context);
    failure_join_lines(f);
}

/* 0 when the socket is ready, -1 when the deadline passed. */
static int pg_wait(const struct pg *p, short events, int64_t deadline)
{
    for (;;) {
        int64_t left = deadline - now_ms();
        struct pollfd fd = {.fd = PQsocket(p->conn), .events = events};
        if (left <= 0)
            return -1;
        int n = poll(&fd, 1, (int)(left > 60000 ? 60000 : left));
        if (n > 0)
            return 0;
        if (n < 0 && errno != EINTR)
            return 0; /* libpq's next call finds what is wrong */
    }
}

static const char late[] = "the server did not answer in time";

/* Sends all that libpq holds, reading meanwhile, since the server may have to speak before it listens. */
static int pg_flush(struct pg *p, int64_t deadline, struct pg_failure *f)
{
    int left;
    while ((left = PQflush(p->conn)) == 1) {
        if (pg_wait(p, POLLIN | POLLOUT, deadline) < 0)
            return pg_lost(p, f, late);
        if (!PQconsumeInput(p->conn))
            return pg_lost(p, f, NULL);
    }
    return left < 0 ? pg_lost(p, f, NULL) : 0;
}

/* *out: the next result, NULL after the last. */
static int pg_next(struct pg *p, PGresult **out, struct pg_failure *f)
{
    int64_t deadline = pg_deadline(p);
    *out = NULL;
    if (pg_flush(p, deadline, f) < 0)
        return -1;
    while (PQisBusy(p->conn)) {
        if (pg_wait(p, POLLIN, deadline) < 0)
            return pg_lost(p, f, late);
        if (!PQconsumeInput(p->conn))
            return pg_lost(p, f, NULL);
    }
    *out = PQgetResult(p->conn);
    if (!*out && PQstatus(p->conn) == CONNECTION_BAD)
        return pg_lost(p, f, NULL);
    return 0;
}

/* Reads what is left of an answer after it failed. Always -1; *f stays as it is unless the connection went. */
static int pg_drain(struct pg *p, struct pg_failure *f)
{
    for (;;) {
        struct pg_failure ignored;
        PGresult *r;
        if (pg_next(p, &r, &ignored) < 0)
            return -1;
        if (!r)
            break;
        if (PQresultStatus(r) == PGRES_COPY_IN)
            PQputCopyEnd(p->conn, "abandoned");
        PQclear(r);
    }
    if (PQstatus(p->conn) == CONNECTION_BAD)
        return pg_lost(p, f, NULL);
    return -1;
}

static bool result_good(const PGresult *r)
{
    switch (PQresultStatus(r)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY:
        return true;
    default:
        return false;
    }
}

/* All results of what was sent; the last one is given. */
static PGresult *pg_collect(struct pg *p, struct pg_failure *f)
{
    PGresult *last = NULL;
    for (;;) {
        PGresult *r;
        if (pg_next(p, &r, f) < 0) {
            PQclear(last);
            return NULL;
        }
        if (!r)
            return last;
        PQclear(last);
        last = r;
        if (!result_good(r)) {
            failure_of_result(r, f);
            PQclear(r);
            (void)pg_drain(p, f);
            return NULL;
        }
    }
}

static bool pg_usable(const struct pg *p, struct pg_failure *f)
{
    if (pg_alive(p))
        return true;
    *f = (struct pg_failure){0};
    err_set(&f->text, "no connection");
    return false;
}

struct pg_result *pg_exec(struct pg *p, const char *sql, struct pg_failure *f)
{
    if (!pg_usable(p, f))
        return NULL;
    if (!PQsendQuery(p->conn, sql)) {
        (void)pg_lost(p, f, NULL);
        return NULL;
    }
    return pg_collect(p, f);
}

int pg_run(struct pg *p, const char *sql, struct pg_failure *f)
{
    PGresult *r = pg_exec(p, sql, f);
    PQclear(r);
    return r ? 0 : -1;
}

static struct pg_result *pg_query_in(struct pg *p, const char *sql, const struct pg_param *params, int n,
                                     int result_format, struct pg_failure *f)
{
    const char *values[PARAMS_MAX];
    int lengths[PARAMS_MAX], formats[PARAMS_MAX];
    if (n > PARAMS_MAX)
        BUG("too many parameters");
    if (!pg_usable(p, f))
        return NULL;
    for (int i = 0; i < n; i++) {
        values[i] = params[i].at;
        lengths[i] = params[i].len;
        formats[i] = 1;
    }
    if (!PQsendQueryParams(p->conn, sql, n, NULL, values, lengths, formats, result_format)) {
        (void)pg_lost(p, f, NULL);
        return NULL;
    }
    return pg_collect(p, f);
}

struct pg_result *pg_query(struct pg *p, const char *sql, const struct pg_param *params, int n,
                           struct pg_failure *f)
{
    return pg_query_in(p, sql, params, n, 0, f);
}

struct pg_result *pg_query_bytes(struct pg *p, const char *sql, const struct pg_param *params, int n,
                                 struct pg_failure *f)
{
    return pg_query_in(p, sql, params, n, 1, f);
}

bool pg_notified(struct pg *p)
{
    bool any = false;
    PGnotify *n;
    while (pg_alive(p) && (n = PQnotifies(p->conn))) {
        PQfreemem(n);
        any = true;
    }
    return any;
}

void pg_read_unasked(struct pg *p)
{
    struct pg_failure ignored;
    if (pg_alive(p) && !PQconsumeInput(p->conn))
        (void)pg_lost(p, &ignored, NULL);
}

struct pg_result *pg_query_fields(struct pg *p, const char *sql, struct str fields, int n,
                                  struct pg_failure *f)
{
    struct pg_param params[PARAMS_MAX];
    const char *at = fields.at;
    if (n > PARAMS_MAX)
        BUG("too many parameters");
    for (int i = 0; i < n; i++) {
        unsigned char b[4];
        memcpy(b, at, sizeof b);
        int32_t len = (int32_t)((uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3]);
        at += 4;
        params[i] = (struct pg_param){len < 0 ? NULL : at, len < 0 ? 0 : len};
        at += len < 0 ? 0 : len;
    }
    return pg_query(p, sql, params, n, f);
}

int pg_copy_begin(struct pg *p, const char *sql, struct pg_failure *f)
{
    if (!pg_usable(p, f))
        return -1;
    return PQsendQuery(p->conn, sql) ? 0 : pg_lost(p, f, NULL);
}

static int pg_copy_chunks(struct pg *p, struct str data, struct pg_failure *f)
{
    for (uint32_t done = 0; done < data.len;) {
        uint32_t n = data.len - done < COPY_CHUNK_BYTES ? data.len - done : COPY_CHUNK_BYTES;
        if (PQputCopyData(p->conn, data.at + done, (int)n) != 1)
            return pg_lost(p, f, NULL);
        if (pg_flush(p, pg_deadline(p), f) < 0)
            return -1;
        done += n;
    }
    return PQputCopyEnd(p->conn, NULL) == 1 ? 0 : pg_lost(p, f, NULL);
}

/* Awaits one result of the wanted kind. */
static int pg_expect(struct pg *p, ExecStatusType wanted, struct pg_failure *f)
{
    PGresult *r;
    if (pg_next(p, &r, f) < 0)
        return -1;
    if (!r)
        BUG("an answer ended early");
    bool good = PQresultStatus(r) == wanted;
    if (!good)
        failure_of_result(r, f);
    PQclear(r);
    return good ? 0 : pg_drain(p, f);
}

int pg_copy_data(struct pg *p, struct str data, struct pg_failure *f)
{
    if (pg_expect(p, PGRES_COPY_IN, f) < 0 || pg_copy_chunks(p, data, f) < 0)
        return -1;
    return pg_expect(p, PGRES_COMMAND_OK, f);
}

int pg_copy_end(struct pg *p, struct pg_failure *f)
{
    for (;;) {
        PGresult *r;
        if (pg_next(p, &r, f) < 0)
            return -1;
        if (!r)
            return 0;
        bool good = result_good(r);
        if (!good)
            failure_of_result(r, f);
        PQclear(r);
        if (!good)
            return pg_drain(p, f);
    }
}

static void silent(void *arg, const char *message)
{
    (void)arg;
    (void)message;
}

struct pg *pg_connect(const struct pg_config *config, struct pg_failure *f)
{
    struct pg_words words;
    struct pg *p = calloc(1, sizeof *p);
    *f = (struct pg_failure){0};
    if (!p) {
        err_set(&f->text, "out of memory");
        return NULL;
    }
    pg_words_of(config, &words);
    p->answer_timeout_ms = config->answer_timeout_ms;
    p->conn = PQconnectdbParams(words.keys, words.values, 1);
    if (PQstatus(p->conn) != CONNECTION_OK || PQsetnonblocking(p->conn, 1) < 0) {
        (void)pg_lost(p, f, p->conn ? NULL : "out of memory");
        free(p);
        return NULL;
    }
    PQsetNoticeProcessor(p->conn, silent, NULL);
    return p;
}

void pg_close(struct pg **p)
{
    if (!*p)
        return;
    PQfinish((*p)->conn);
    free(*p);
    *p = NULL;
}

bool pg_alive(const struct pg *p)
{
    return p && p->conn && PQstatus(p->conn) == CONNECTION_OK;
}

int pg_socket(const struct pg *p)
{
    return pg_alive(p) ? PQsocket(p->conn) : -1;
}

int pg_server_version(const struct pg *p)
{
    return PQserverVersion(p->conn);
}

bool pg_in_transaction(const struct pg *p)
{
    return pg_alive(p) && PQtransactionStatus(p->conn) == PQTRANS_INTRANS;
}

const char *pg_parameter(const struct pg *p, const char *name)
{
    const char *value = PQparameterStatus(p->conn, name);
    return value ? value : "";
}

int pg_rows(const struct pg_result *r)
{
    return PQntuples(r);
}

bool pg_is_null(const struct pg_result *r, int row, int column)
{
    return PQgetisnull(r, row, column);
}

const char *pg_text(const struct pg_result *r, int row, int column)
{
    return PQgetvalue(r, row, column);
}

int64_t pg_number(const struct pg_result *r, int row, int column)
{
    return strtoll(PQgetvalue(r, row, column), NULL, 10);
}

struct str pg_bytes(const struct pg_result *r, int row, int column)
{
    return str_of(PQgetvalue(r, row, column), (size_t)PQgetlength(r, row, column));
}

bool pg_bool(const struct pg_result *r, int row, int column)
{
    return PQgetvalue(r, row, column)[0] == 't';
}

void pg_free(struct pg_result *r)
{
    PQclear(r);
}
