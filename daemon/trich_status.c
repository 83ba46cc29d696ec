/* trich status: asks the broker and PostgreSQL how they are. */
#include "trich_status.h"

#include "migrate.h"
#include "pg.h"
#include "trich_commands.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zmq.h>

enum { BROKER_TIMEOUT_MS = 3000, ANSWER_TIMEOUT_MS = 10000, ARENA_BYTES = 16 * 1024 * 1024 };

/* Counting a large table takes long, so from a million rows on PostgreSQL's own estimate does. */
#define COUNT_SQL(table)                                                                             \
    "(SELECT CASE WHEN reltuples > 1000000 THEN reltuples::bigint ELSE (SELECT count(*) FROM " table \
    ") END FROM pg_class WHERE oid = '" table "'::regclass)"
static const char counts_sql[] =
    "SELECT (SELECT coalesce(max(version), 0) FROM trich.schema_version), " COUNT_SQL(
        "trich.article") ", " COUNT_SQL("trich.dead_letter") ", (SELECT bool_or(reltuples > 1000000) FROM "
                                                             "pg_class WHERE oid IN "
                                                             "('trich.article'::regclass, "
                                                             "'trich.dead_letter'::regclass)), "
                                                             "to_char(r.ended_at AT TIME ZONE 'UTC', "
                                                             "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), "
                                                             "extract(epoch FROM clock_timestamp() - "
                                                             "r.ended_at)::bigint "
                                                             "FROM (SELECT) AS one LEFT JOIN "
                                                             "(SELECT ended_at FROM trich.receipt ORDER BY "
                                                             "seq DESC LIMIT 1) AS r ON true";

static void set_error(json_t *status, const char *key, const struct err *e)
{
    json_t *text = json_string(e->text);
    json_object_set_new(status, key, text ? text : json_string("an error whose text is not UTF-8"));
}

/* Its answer, or NULL and why. */
static json_t *broker_answer(void *socket, const char *endpoint, struct err *e)
{
    json_error_t error;
    json_t *answer = NULL;
    zmq_msg_t message;
    if (zmq_connect(socket, endpoint) < 0 || zmq_send(socket, "status", 6, 0) < 0) {
        err_set(e, "%s: %s", endpoint, zmq_strerror(zmq_errno()));
        return NULL;
    }
    zmq_msg_init(&message);
    if (zmq_msg_recv(&message, socket, 0) < 0)
        err_set(e, "the broker does not answer at %s", endpoint);
    else if (!(answer = json_loadb(zmq_msg_data(&message), zmq_msg_size(&message), 0, &error)))
        err_set(e, "%s answers what is no JSON: %s", endpoint, error.text);
    zmq_msg_close(&message);
    return answer;
}

/* Why no broker can be asked at that path; NULL: it may be. */
static const char *socket_hindrance(const char *path)
{
    if (access(path, R_OK | W_OK) == 0)
        return NULL;
    return errno == ENOENT || errno == ENOTDIR
               ? "trichd does not run (no socket there). Start it: systemctl start trichd"
               : "you may not use its socket. Run as its user, or join its group";
}

static json_t *ask_broker(const struct settings *s, struct err *e)
{
    char endpoint[256];
    int timeout = BROKER_TIMEOUT_MS, none = 0;
    snprintf(endpoint, sizeof endpoint, "ipc://%s/status.ipc", s->daemon_run_dir);
    const char *hindrance = socket_hindrance(endpoint + strlen("ipc://"));
    if (hindrance) {
        err_set(e, "%s: %s", endpoint, hindrance);
        return NULL;
    }
    void *context = zmq_ctx_new();
    void *socket = context ? zmq_socket(context, ZMQ_REQ) : NULL;
    json_t *answer = NULL;
    if (socket) {
        zmq_setsockopt(socket, ZMQ_LINGER, &none, sizeof none);
        zmq_setsockopt(socket, ZMQ_RCVTIMEO, &timeout, sizeof timeout);
        zmq_setsockopt(socket, ZMQ_SNDTIMEO, &timeout, sizeof timeout);
        answer = broker_answer(socket, endpoint, e);
        zmq_close(socket);
    } else {
        err_set(e, "ZeroMQ: %s", zmq_strerror(zmq_errno()));
    }
    if (context)
        zmq_ctx_term(context);
    return answer;
}

static int check_schema(const struct pg_result *r, struct err *e)
{
    int64_t version = pg_number(r, 0, 0);
    if (version == SCHEMA_VERSION)
        return 0;
    if (version < SCHEMA_VERSION)
        return err_set(e, "schema trich is at version %d, this program needs %d: run trich migrate",
                       (int)version, SCHEMA_VERSION);
    return err_set(e, "schema trich is at version %d, this program knows %d: install a newer trich",
                   (int)version, SCHEMA_VERSION);
}

static void read_counts(struct pg *p, json_t *out, struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = pg_exec(p, counts_sql, &f);
    if (!r) {
        *e = f.text;
        return;
    }
    json_object_set_new(out, "schema_version", json_integer(pg_number(r, 0, 0)));
    json_object_set_new(out, "articles", json_integer(pg_number(r, 0, 1)));
    json_object_set_new(out, "dead_letters", json_integer(pg_number(r, 0, 2)));
    json_object_set_new(out, "counts_are_estimates", json_boolean(pg_bool(r, 0, 3)));
    bool any = !pg_is_null(r, 0, 4);
    json_object_set_new(out, "last_receipt_at", any ? json_string(pg_text(r, 0, 4)) : json_null());
    json_object_set_new(out, "last_receipt_age_s", any ? json_integer(pg_number(r, 0, 5)) : json_null());
    if (check_schema(r, e) == 0)
        e->text[0] = '\0';
    pg_free(r);
}

static bool schema_exists(struct pg *p)
{
    struct pg_failure f;
    struct pg_result *r = pg_exec(p, "SELECT to_regclass('trich.schema_version') IS NOT NULL", &f);
    bool exists = r && pg_bool(r, 0, 0);
    pg_free(r);
    return exists;
}

/* What it says, or NULL; e is "" when all is well. */
static json_t *ask_postgresql(const struct settings *s, struct err *e)
{
    const struct pg_config config = {.conninfo = s->database_conninfo,
                                     .application = "trich status",
                                     .connect_timeout_ms = (uint32_t)s->database_connect_timeout_ms,
                                     .answer_timeout_ms = ANSWER_TIMEOUT_MS};
    struct pg_failure f;
    if (pg_conninfo_check(config.conninfo, e) < 0)
        return NULL;
    struct pg *p = pg_connect(&config, &f);
    if (!p) {
        *e = f.text;
        return NULL;
    }
    json_t *out = json_object();
    json_object_set_new(out, "server_version", json_integer(pg_server_version(p)));
    if (schema_exists(p))
        read_counts(p, out, e);
    else
        err_set(e, "schema trich is not there: run trich migrate");
    pg_close(&p);
    return out;
}

static void print_people(const json_t *status, const struct term *term)
{
    struct arena arena;
    struct buf out = {0};
    arena_init(&arena, ARENA_BYTES);
    if (arena_guard(&arena))
        status_show(status, term, &arena, &out);
    fwrite(out.data, 1, out.len, stdout);
    arena_destroy(&arena);
    buf_free(&out);
}

int command_status(const struct arguments *a, const struct settings *s)
{
    struct err broker_error = {""}, postgresql_error = {""};
    json_t *status = json_object();
    json_t *broker = ask_broker(s, &broker_error);
    json_t *postgresql = ask_postgresql(s, &postgresql_error);
    int result = !broker || !postgresql ? EXIT_AWAY : *postgresql_error.text ? EXIT_OPERATOR : 0;
    json_object_set_new(status, "broker", broker ? broker : json_null());
    json_object_set_new(status, "broker_error", json_null());
    json_object_set_new(status, "postgresql", postgresql ? postgresql : json_null());
    json_object_set_new(status, "postgresql_error", json_null());
    if (*broker_error.text)
        set_error(status, "broker_error", &broker_error);
    if (*postgresql_error.text)
        set_error(status, "postgresql_error", &postgresql_error);
    if (a->given[OPT_JSON]) {
        json_dumpf(status, stdout, JSON_COMPACT | JSON_REAL_PRECISION(10));
        putchar('\n');
    } else {
        struct term term = term_of(STDOUT_FILENO, a->text[OPT_COLOR]);
        print_people(status, &term);
    }
    json_decref(status);
    return fflush(stdout) == 0 ? result : EXIT_REFUSED;
}
