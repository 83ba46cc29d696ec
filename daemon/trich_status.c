/* trich status: asks the broker and PostgreSQL how they are. */
#include "trich_status.h"

#include "trich_ask.h"
#include "trich_commands.h"
#include "trich_database.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ANSWER_TIMEOUT_MS = 10000, ARENA_BYTES = 16 * 1024 * 1024 };

/* Counting a large table takes long, so from a million rows on PostgreSQL's own estimate does. */
#define ESTIMATE_SQL                                                               \
    "(SELECT reltuples FROM pg_class WHERE relname = 'article' AND relnamespace =" \
    " (SELECT oid FROM pg_namespace WHERE nspname = 'trich_data'))"
static const char counts_sql[] =
    "SELECT CASE WHEN e.articles > 1000000 THEN e.articles::bigint ELSE (SELECT count(*) FROM trich.article) END,"
    " (SELECT count(*) FROM trich.dead_letter WHERE state IN ('open', 'retrying')),"
    " e.articles > 1000000,"
    " to_char(r.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'),"
    " extract(epoch FROM clock_timestamp() - r.ended_at)::bigint"
    " FROM (SELECT " ESTIMATE_SQL " AS articles) AS e"
    " LEFT JOIN (SELECT ended_at FROM trich.receipt ORDER BY seq DESC LIMIT 1) AS r ON true";

static void set_error(json_t *status, const char *key, const struct err *e)
{
    json_t *text = json_string(e->text);
    json_object_set_new(status, key, text ? text : json_string("an error whose text is not UTF-8"));
}

static json_t *ask_broker(const struct settings *s, struct err *e)
{
    struct ask *broker = ask_open(s, e);
    json_t *answer = broker ? ask(broker, "status", e) : NULL;
    ask_close(&broker);
    return answer;
}

static void read_counts(struct pg *p, json_t *out, struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = pg_exec(p, counts_sql, &f);
    if (!r) {
        *e = f.text;
        return;
    }
    json_object_set_new(out, "articles", json_integer(pg_number(r, 0, 0)));
    json_object_set_new(out, "dead_letters", json_integer(pg_number(r, 0, 1)));
    json_object_set_new(out, "counts_are_estimates", json_boolean(pg_bool(r, 0, 2)));
    bool any = !pg_is_null(r, 0, 3);
    json_object_set_new(out, "last_receipt_at", any ? json_string(pg_text(r, 0, 3)) : json_null());
    json_object_set_new(out, "last_receipt_age_s", any ? json_integer(pg_number(r, 0, 4)) : json_null());
    pg_free(r);
}

/* What it says, or NULL; e is "" when all is well. */
static json_t *ask_postgresql(const struct settings *s, struct err *e)
{
    int64_t version;
    struct pg *p = database_connect(s, "trich status", ANSWER_TIMEOUT_MS, e);
    if (!p)
        return NULL;
    json_t *out = json_object();
    json_object_set_new(out, "server_version", json_integer(pg_server_version(p)));
    if (database_check_schema(p, &version, e) == 0)
        e->text[0] = '\0';
    if (version) {
        json_object_set_new(out, "schema_version", json_integer(version));
        read_counts(p, out, e);
    }
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
    json_object_set_new(status, "broker", broker ? broker : json_null());
    json_object_set_new(status, "broker_error", json_null());
    json_object_set_new(status, "postgresql", postgresql ? postgresql : json_null());
    json_object_set_new(status, "postgresql_error", json_null());
    if (*broker_error.text)
        set_error(status, "broker_error", &broker_error);
    if (*postgresql_error.text)
        set_error(status, "postgresql_error", &postgresql_error);
    json_t *problems = status_judge(status);
    int result = !broker || !postgresql          ? EXIT_AWAY
                 : *postgresql_error.text        ? EXIT_OPERATOR
                 : json_array_size(problems) > 0 ? EXIT_REFUSED
                                                 : 0;
    json_object_set_new(status, "problems", problems);
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
