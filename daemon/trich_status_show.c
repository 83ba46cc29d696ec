#include "trich_latency.h"
#include "trich_status.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

struct str status_grouped(struct arena *a, int64_t n)
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
    return json_is_integer(value) ? status_grouped(a, json_integer_value(value)) : STR("?");
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

struct str status_spool_use(struct arena *a, const json_t *spool)
{
    double used = (double)json_integer_value(json_object_get(spool, "used_bytes"));
    double limit = (double)json_integer_value(json_object_get(spool, "limit_bytes"));
    return arena_printf(a, "%.1f of %.0f MiB (%.1f %%)", used / 1048576, limit / 1048576,
                        limit > 0 ? used / limit * 100 : 0);
}

/* The promise, as far as the spool alone can tell; trich audit compares it with PostgreSQL. */
static struct str balance(struct arena *a, const json_t *spool)
{
    int64_t missing = status_missing(spool);
    if (missing == 0)
        return STR("✓ received = done + duplicate + dead + waiting");
    return arena_printf(a, "✗ received - done - duplicate - dead - waiting = %.*s, not 0: see trich audit",
                        STR_FMT(status_grouped(a, missing)));
}

struct str status_waiting(struct arena *a, const json_t *broker)
{
    const json_t *oldest_s = json_object_get(broker, "oldest_waiting_s");
    struct str text = arena_printf(a, "%.*s  (%.*s with workers", STR_FMT(number(a, broker, "waiting")),
                                   STR_FMT(number(a, broker, "leased")));
    if (json_is_number(oldest_s))
        return arena_printf(a, "%.*s; the oldest for %.*s)", STR_FMT(text),
                            STR_FMT(term_duration(a, (int64_t)json_number_value(oldest_s))));
    return arena_printf(a, "%.*s)", STR_FMT(text));
}

static struct str latency(struct arena *a, const json_t *broker)
{
    struct latency l;
    char half[24], most[24];
    latency_read(&l, broker);
    if (l.all < 1)
        return STR("not known yet");
    return arena_printf(a, "half of the articles within %s, 99 %% within %s",
                        latency_text(latency_quantile(&l, 0.5), half),
                        latency_text(latency_quantile(&l, 0.99), most));
}

static struct str listens(struct arena *a, const json_t *broker, const char *socket)
{
    const json_t *one;
    size_t i;
    struct str text = STR("");
    json_array_foreach(json_object_get(broker, "listens"), i, one)
    {
        const char *of = json_string_value(json_object_get(one, "socket"));
        const char *endpoint = json_string_value(json_object_get(one, "endpoint"));
        const char *keys = json_is_true(json_object_get(one, "keys")) ? " (with a key)" : "";
        if (of && endpoint && strcmp(of, socket) == 0)
            text = arena_printf(a, "%.*s%s%s%s", STR_FMT(text), text.len ? ", " : "", endpoint, keys);
    }
    return text.len ? text : STR("nowhere");
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
    add_row(&t, "waiting", status_waiting(a, broker));
    add_row(&t, "balance", balance(a, spool));
    add_row(&t, "spool", status_spool_use(a, spool));
    add_row(&t, "latency", latency(a, broker));
    add_row(&t, "refused", number(a, json_object_get(broker, "refused"), "count"));
    add_row(&t, "submit", listens(a, broker, "submit"));
    add_row(&t, "push", listens(a, broker, "push"));
    table_print(&t, out, term);
}

static const char *worker_state(const json_t *worker)
{
    static const char *const words[][2] = {{"idle", "idle"},
                                           {"works", "works"},
                                           {"stuck", "long at one article"},
                                           {"away", "waits for PostgreSQL"},
                                           {"refused", "PostgreSQL refuses"}};
    const char *state = json_string_value(json_object_get(worker, "state"));
    for (size_t i = 0; state && i < COUNT_OF(words); i++)
        if (strcmp(words[i][0], state) == 0)
            return words[i][1];
    return "?";
}

static struct str in_hand(struct arena *a, const json_t *worker)
{
    int64_t seq = json_integer_value(json_object_get(worker, "seq"));
    int64_t ms = json_integer_value(json_object_get(worker, "in_hand_ms"));
    return seq ? arena_printf(a, "%" PRId64 " for %" PRId64 " ms", seq, ms) : STR("");
}

void status_show_workers(const json_t *workers, size_t most, const struct term *term, struct arena *a,
                         struct buf *out)
{
    static const char *const heads[] = {"WORKER", "SERVED", "LEASED", "BATCH", "STATE", "IN HAND", NULL};
    struct table t;
    size_t i;
    const json_t *w;
    table_init(&t, a, heads);
    json_array_foreach(workers, i, w)
    {
        if (i == most)
            break;
        int64_t name = json_integer_value(json_object_get(w, "number"));
        table_add(&t, arena_printf(a, "%" PRId64, name));
        table_add(&t, number(a, w, "articles"));
        table_add(&t, number(a, w, "leased"));
        table_add(&t, number(a, w, "batch"));
        table_add(&t, cell(worker_state(w)));
        table_add(&t, in_hand(a, w));
    }
    if (json_array_size(workers) == 0)
        return; /* a problem, told above */
    buf_printf(out, "\n");
    table_print(&t, out, term);
    if (json_array_size(workers) > most)
        buf_printf(out, "  and %zu more\n", json_array_size(workers) - most);
}

void status_show_refused(const json_t *broker, const struct term *term, struct arena *a, struct buf *out)
{
    static const char *const heads[] = {"REFUSED", "HOW", "SOURCE", "ARTICLE", "REASON", NULL};
    const json_t *last = json_object_get(json_object_get(broker, "refused"), "last"), *one;
    struct table t;
    size_t i;
    table_init(&t, a, heads);
    json_array_foreach(last, i, one)
    {
        const char *source = json_string_value(json_object_get(one, "source"));
        const char *id = json_string_value(json_object_get(one, "id"));
        const char *how = json_string_value(json_object_get(one, "how"));
        const char *reason = json_string_value(json_object_get(one, "reason"));
        int64_t seq = json_integer_value(json_object_get(one, "seq"));
        int64_t age_s = (int64_t)json_number_value(json_object_get(one, "age_s"));
        table_add(&t, arena_printf(a, "%.*s ago", STR_FMT(term_duration(a, age_s))));
        table_add(&t, cell(how ? how : "?"));
        table_add(&t, cell(source ? source : ""));
        table_add(&t, seq ? arena_printf(a, "%" PRId64, seq) : cell(id ? id : ""));
        table_add(&t, cell(reason ? reason : "?"));
    }
    if (json_array_size(last) == 0)
        return;
    buf_printf(out, "\n");
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
    status_show_workers(json_object_get(broker, "workers"), SIZE_MAX, term, a, out);
    status_show_refused(broker, term, a, out);
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

static void show_problems(const json_t *status, const struct term *term, struct buf *out)
{
    const json_t *problems = json_object_get(status, "problems"), *one;
    size_t i;
    json_array_foreach(problems, i, one)
    {
        const char *text = json_string_value(one);
        term_add(out, term, TERM_BAD, STR("✗ "));
        term_add_safe(out, cell(text ? text : "?"));
        buf_printf(out, "\n");
    }
    if (json_array_size(problems) == 0) {
        term_add(out, term, TERM_GOOD, STR("✓ "));
        buf_printf(out, "articles get through\n");
    }
    buf_printf(out, "\n");
}

void status_show(const json_t *status, const struct term *term, struct arena *a, struct buf *out)
{
    const json_t *broker = json_object_get(status, "broker"), *pg = json_object_get(status, "postgresql");
    show_problems(status, term, out);
    if (json_is_object(broker))
        show_broker(broker, term, a, out);
    if (json_is_object(broker) && json_is_object(pg))
        buf_printf(out, "\n");
    if (json_is_object(pg))
        show_postgresql(pg, term, a, out);
}
