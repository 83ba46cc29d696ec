#include "trich_status.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

/* 1234567 as 1,234,567. */
static struct str grouped(struct arena *a, int64_t n)
{
    char digits[32];
    int len = snprintf(digits, sizeof digits, "%" PRId64, n);
    struct str out = STR("");
    for (int i = 0; i < len; i++) {
        bool comma = i > 0 && digits[i - 1] != '-' && (len - i) % 3 == 0;
        out = arena_printf(a, "%.*s%s%c", STR_FMT(out), comma ? "," : "", digits[i]);
    }
    return out;
}

static struct str number(struct arena *a, const json_t *of, const char *key)
{
    const json_t *value = json_object_get(of, key);
    return json_is_integer(value) ? grouped(a, json_integer_value(value)) : STR("?");
}

static struct str cell(const char *text)
{
    return str_of(text, strlen(text));
}

static void add_row(struct table *t, const char *name, struct str value)
{
    table_add(t, cell(name));
    table_add(t, value);
}

static void add_error(struct buf *out, const struct term *term, const char *title, const json_t *error)
{
    const char *text = json_string_value(error);
    term_add(out, term, TERM_BAD, cell(title));
    buf_printf(out, "\n  ");
    term_add_safe(out, cell(text ? text : ""));
    buf_printf(out, "\n");
}

static struct str spool_use(struct arena *a, const json_t *spool)
{
    double used = (double)json_integer_value(json_object_get(spool, "used_bytes"));
    double limit = (double)json_integer_value(json_object_get(spool, "limit_bytes"));
    return arena_printf(a, "%.1f of %.0f MiB (%.1f %%)", used / 1048576, limit / 1048576,
                        limit > 0 ? used / limit * 100 : 0);
}

/* The promise, as far as the spool alone can tell; trich audit compares it with PostgreSQL. */
static struct str balance(struct arena *a, const json_t *spool)
{
    static const char *const parts[] = {"done", "duplicate", "dead", "waiting"};
    int64_t missing = json_integer_value(json_object_get(spool, "received"));
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        missing -= json_integer_value(json_object_get(spool, parts[i]));
    if (missing == 0)
        return STR("✓ received = done + duplicate + dead + waiting");
    return arena_printf(a, "✗ received - done - duplicate - dead - waiting = %.*s, not 0: see trich audit",
                        STR_FMT(grouped(a, missing)));
}

static void show_flow(const json_t *broker, const struct term *term, struct arena *a, struct buf *out)
{
    static const char *const heads[] = {"", "", NULL};
    const json_t *spool = json_object_get(broker, "spool");
    double received = json_number_value(json_object_get(broker, "received_per_s"));
    double done = json_number_value(json_object_get(broker, "done_per_s"));
    struct table t;
    table_init(&t, a, heads);
    add_row(&t, "received",
            arena_printf(a, "%.*s  (%.1f a second)", STR_FMT(number(a, spool, "received")), received));
    add_row(&t, "done", arena_printf(a, "%.*s  (%.1f a second)", STR_FMT(number(a, spool, "done")), done));
    add_row(&t, "duplicate", number(a, spool, "duplicate"));
    add_row(&t, "dead", number(a, spool, "dead"));
    add_row(&t, "waiting",
            arena_printf(a, "%.*s  (%.*s with workers)", STR_FMT(number(a, spool, "waiting")),
                         STR_FMT(number(a, broker, "leased"))));
    add_row(&t, "balance", balance(a, spool));
    add_row(&t, "spool", spool_use(a, spool));
    table_print(&t, out, term);
}

static void show_workers(const json_t *workers, const struct term *term, struct arena *a, struct buf *out)
{
    static const char *const heads[] = {"WORKER", "SERVED", "LEASED", "STATE", NULL};
    struct table t;
    size_t i;
    const json_t *w;
    table_init(&t, a, heads);
    json_array_foreach(workers, i, w)
    {
        bool waits = json_is_true(json_object_get(w, "waiting_db"));
        bool idle = json_integer_value(json_object_get(w, "leased")) == 0;
        int64_t name = json_integer_value(json_object_get(w, "number"));
        table_add(&t, arena_printf(a, "%" PRId64, name));
        table_add(&t, number(a, w, "articles"));
        table_add(&t, number(a, w, "leased"));
        table_add(&t, cell(waits ? "waits for PostgreSQL" : idle ? "idle" : "works"));
    }
    buf_printf(out, "\n");
    if (json_array_size(workers) == 0)
        buf_printf(out, "  No worker runs; trichd's log tells why: journalctl -u trichd\n");
    else
        table_print(&t, out, term);
}

static void show_broker(const json_t *broker, const struct term *term, struct arena *a, struct buf *out)
{
    const char *version = json_string_value(json_object_get(broker, "version"));
    int64_t uptime_s = json_integer_value(json_object_get(broker, "uptime_s"));
    term_add(out, term, TERM_TITLE, arena_printf(a, "trichd %s", version ? version : "?"));
    buf_printf(out, "  ");
    if (json_is_true(json_object_get(broker, "draining")))
        term_add(out, term, TERM_BAD, STR("drains, accepts no more; it ran"));
    else
        term_add(out, term, TERM_GOOD, STR("runs"));
    buf_printf(out, " for %.*s\n", STR_FMT(term_duration(a, uptime_s)));
    show_flow(broker, term, a, out);
    show_workers(json_object_get(broker, "workers"), term, a, out);
}

static void show_postgresql(const json_t *pg, const struct term *term, struct arena *a, struct buf *out)
{
    static const char *const heads[] = {"", "", NULL};
    int64_t version = json_integer_value(json_object_get(pg, "server_version"));
    const char *about = json_is_true(json_object_get(pg, "counts_are_estimates")) ? "about " : "";
    const char *last = json_string_value(json_object_get(pg, "last_receipt_at"));
    int64_t age_s = json_integer_value(json_object_get(pg, "last_receipt_age_s"));
    struct table t;
    term_add(out, term, TERM_TITLE,
             arena_printf(a, "PostgreSQL %" PRId64 ".%" PRId64, version / 10000, version % 10000));
    buf_printf(out, "  ");
    term_add(out, term, TERM_GOOD, STR("answers"));
    buf_printf(out, "\n");
    if (!json_object_get(pg, "schema_version"))
        return;
    table_init(&t, a, heads);
    add_row(&t, "schema", arena_printf(a, "version %.*s", STR_FMT(number(a, pg, "schema_version"))));
    add_row(&t, "articles", arena_printf(a, "%s%.*s", about, STR_FMT(number(a, pg, "articles"))));
    add_row(&t, "dead letters", arena_printf(a, "%.*s open", STR_FMT(number(a, pg, "dead_letters"))));
    add_row(&t, "last receipt",
            last ? arena_printf(a, "%s  (%.*s ago)", last, STR_FMT(term_duration(a, age_s)))
                 : STR("none yet"));
    table_print(&t, out, term);
}

void status_show(const json_t *status, const struct term *term, struct arena *a, struct buf *out)
{
    const json_t *broker = json_object_get(status, "broker"), *pg = json_object_get(status, "postgresql");
    const json_t *pg_error = json_object_get(status, "postgresql_error");
    if (json_is_object(broker))
        show_broker(broker, term, a, out);
    else
        add_error(out, term, "trichd does not answer", json_object_get(status, "broker_error"));
    buf_printf(out, "\n");
    if (json_is_object(pg))
        show_postgresql(pg, term, a, out);
    if (json_is_string(pg_error))
        add_error(out, term, json_is_object(pg) ? "Schema" : "PostgreSQL does not answer", pg_error);
}
