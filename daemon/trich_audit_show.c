#include "trich_audit.h"

#include "common/civil.h"

#include <inttypes.h>
#include <jansson.h>

enum { ROWS_SHOWN_MAX = 60 }; /* beyond, rows that are in order are left out */

static const struct {
    const char *name, *text;
} kinds[AUDIT_DIFFERENCE_KINDS] = {
    [AUDIT_NO_RECEIPT] = {"no_receipt", "ended in the spool, but has no receipt"},
    [AUDIT_OTHER_STATE] = {"other_state", "ended otherwise in the spool than its receipt says"},
    [AUDIT_UNKNOWN] = {"unknown_to_spool", "has a receipt, but the spool never accepted it"},
    [AUDIT_NO_ARTICLE] = {"no_article", "its receipt says done, but its article is not there"},
    [AUDIT_NO_DONE_RECEIPT] = {"no_receipt_of_article", "an article without the receipt of its version"},
    [AUDIT_NO_DEAD_LETTER] = {"no_dead_letter", "its receipt says dead, but its dead letter is not there"},
    [AUDIT_NO_RETRY] = {"no_receipt_of_retry", "its dead letter was retried, but the retry has no receipt"},
    [AUDIT_ORPHAN] = {"orphan", "a reference to nothing"},
    [AUDIT_COUNT_ALONE] = {"count", "counts differ, and the spool remembers no longer by which messages"},
};

static struct str hour_text(struct arena *a, int64_t hour)
{
    char day[11];
    civil_format((day_t)(hour / 24), day);
    return arena_printf(a, "%sT%02d:00Z", day, (int)(hour % 24));
}

static struct audit_counts total_of(const struct audit *a)
{
    struct audit_counts total = {0};
    for (uint32_t i = 0; i < a->rows.n; i++) {
        total.received.n += a->rows.at[i].after.received.n;
        for (int state = 0; state < AUDIT_WAITING; state++)
            total.ended[state].n += a->rows.at[i].after.ended[state].n;
    }
    return total;
}

static uint64_t waiting_of(const struct audit_counts *c)
{
    return c->received.n - audit_ended(c);
}

static struct str source_text(const struct audit_row *r)
{
    return r->kind == AUDIT_OTHERS     ? STR("(all sources of this hour)")
           : r->kind == AUDIT_NAMELESS ? STR("(not readable)")
                                       : r->source;
}

static struct str verdict_text(struct arena *a, const struct audit_row *r)
{
    uint64_t receipts = audit_ended(&r->receipts);
    if (r->verdict == AUDIT_PROVED)
        return arena_printf(a, "✓ %" PRIu64, receipts);
    if (r->verdict == AUDIT_BUSY)
        return arena_printf(a, "✓ %" PRIu64 ", at work", receipts);
    return arena_printf(a, "✗ %" PRIu64, receipts);
}

static void add_count(struct table *t, uint64_t n)
{
    table_add(t, arena_printf(t->arena, "%" PRIu64, n));
}

static void show_rows(const struct audit *a, const struct term *term, struct buf *out)
{
    static const char *const heads[] = {"HOUR",      "SOURCE", "RECEIVED", "DONE",
                                        "DUPLICATE", "DEAD",   "WAITING",  "RECEIPTS"};
    const char *columns[COUNT_OF(heads) + 1] = {NULL};
    struct table t;
    uint32_t left_out = 0;
    memcpy(columns, heads, sizeof heads);
    table_init(&t, a->arena, columns);
    for (uint32_t i = 0; i < a->rows.n; i++) {
        const struct audit_row *r = &a->rows.at[i];
        if (a->rows.n > ROWS_SHOWN_MAX && r->verdict != AUDIT_DIFFERS) {
            left_out++;
            continue;
        }
        table_add(&t, hour_text(a->arena, r->hour));
        table_add(&t, source_text(r));
        add_count(&t, r->after.received.n);
        for (int state = 0; state < AUDIT_WAITING; state++)
            add_count(&t, r->after.ended[state].n);
        add_count(&t, waiting_of(&r->after));
        table_add(&t, verdict_text(a->arena, r));
    }
    if (t.cells.n)
        table_print(&t, out, term);
    if (left_out)
        buf_printf(out, "  %u of %u rows (source and hour) are in order and not shown; --json has them\n",
                   left_out, a->rows.n);
    buf_printf(out, "\n");
}

static void show_differences(const struct audit *a, const struct term *term, struct buf *out)
{
    static const char *const heads[] = {"SEQ", "HOUR", "SOURCE", "ID", "DIFFERENCE", NULL};
    struct table t;
    if (a->n_differences == 0)
        return;
    table_init(&t, a->arena, heads);
    for (uint32_t i = 0; i < a->differences.n; i++) {
        const struct audit_difference *d = &a->differences.at[i];
        struct str text = str_of_text(kinds[d->kind].text);
        table_add(&t, d->seq ? arena_printf(a->arena, "%" PRId64, d->seq) : STR("-"));
        table_add(&t, d->hour ? hour_text(a->arena, d->hour) : STR("-"));
        table_add(&t, str_known(d->source) ? d->source : STR("-"));
        table_add(&t, str_known(d->id) ? d->id : STR("-"));
        table_add(&t, str_known(d->detail) ? arena_concat(a->arena, text, STR(": "), d->detail) : text);
    }
    table_print(&t, out, term);
    if (a->n_differences > a->differences.n)
        buf_printf(out, "  and %" PRIu64 " more\n", a->n_differences - a->differences.n);
    buf_printf(out, "\n");
}

static void show_limits(const struct audit *a, struct buf *out)
{
    int64_t hour = a->tallied_after / AUDIT_HOUR_US;
    if (hour < a->first_hour)
        return;
    struct str since = hour_text(a->arena, hour);
    buf_printf(out,
               "This spool counts since %.*s, when it was made or taken over from an older trich; what was "
               "received before is not compared.\n",
               STR_FMT(since));
}

void audit_show(const struct audit *a, const struct term *term, struct buf *out)
{
    struct audit_counts total = total_of(a);
    struct str since = hour_text(a->arena, a->first_hour);
    show_rows(a, term, out);
    show_differences(a, term, out);
    struct str sum = arena_printf(a->arena,
                                  "%" PRIu64 " received = %" PRIu64 " done + %" PRIu64 " duplicate + %" PRIu64
                                  " dead + %" PRIu64 " waiting",
                                  total.received.n, total.ended[AUDIT_DONE].n, total.ended[AUDIT_DUPLICATE].n,
                                  total.ended[AUDIT_DEAD].n, waiting_of(&total));
    bool proved = a->n_differences == 0;
    struct str mark = proved ? STR("✓ ") : STR("✗ ");
    term_add(out, term, proved ? TERM_GOOD : TERM_BAD, arena_concat(a->arena, mark, sum));
    buf_printf(out, "  since %.*s\n", STR_FMT(since));
    if (proved)
        buf_printf(out, "Each that ended has its receipt, and its article or dead letter%s.\n",
                   a->integrity ? "; every reference leads somewhere" : "");
    else
        buf_printf(out, "%" PRIu64 " difference%s between the spool and PostgreSQL, or within it.\n",
                   a->n_differences, a->n_differences == 1 ? "" : "s");
    show_limits(a, out);
}

static json_t *json_text(struct str s)
{
    json_t *text = str_known(s) ? json_stringn(s.at, s.len) : NULL;
    return text ? text : json_null();
}

static json_t *json_number(uint64_t n)
{
    return json_integer((json_int_t)n);
}

static json_t *json_counts(const struct audit_counts *c, bool of_spool)
{
    json_t *out = json_object();
    if (of_spool)
        json_object_set_new(out, "received", json_number(c->received.n));
    for (int state = 0; state < AUDIT_WAITING; state++)
        json_object_set_new(out, audit_state_names[state], json_number(c->ended[state].n));
    if (of_spool)
        json_object_set_new(out, "waiting", json_number(waiting_of(c)));
    return out;
}

static json_t *json_row(const struct audit *a, const struct audit_row *r)
{
    static const char *const verdicts[] = {"proved", "busy", "differs", "unsettled"};
    json_t *out = json_object();
    json_object_set_new(out, "hour", json_text(hour_text(a->arena, r->hour)));
    json_object_set_new(out, "source", json_text(r->source));
    json_object_set_new(out, "all_sources", json_boolean(r->kind == AUDIT_OTHERS));
    json_object_set_new(out, "spool", json_counts(&r->after, true));
    json_object_set_new(out, "receipts", json_counts(&r->receipts, false));
    json_object_set_new(out, "verdict", json_string(verdicts[r->verdict]));
    return out;
}

static json_t *json_difference(const struct audit *a, const struct audit_difference *d)
{
    json_t *out = json_object();
    json_object_set_new(out, "kind", json_string(kinds[d->kind].name));
    json_object_set_new(out, "text", json_string(kinds[d->kind].text));
    json_object_set_new(out, "detail", json_text(d->detail));
    json_object_set_new(out, "seq", d->seq ? json_integer(d->seq) : json_null());
    json_object_set_new(out, "source", json_text(d->source));
    json_object_set_new(out, "id", json_text(d->id));
    json_object_set_new(out, "hour", d->hour ? json_text(hour_text(a->arena, d->hour)) : json_null());
    return out;
}

json_t *audit_json(const struct audit *a)
{
    struct audit_counts total = total_of(a);
    json_t *out = json_object(), *rows = json_array(), *differences = json_array();
    for (uint32_t i = 0; i < a->rows.n; i++)
        json_array_append_new(rows, json_row(a, &a->rows.at[i]));
    for (uint32_t i = 0; i < a->differences.n; i++)
        json_array_append_new(differences, json_difference(a, &a->differences.at[i]));
    json_object_set_new(out, "proved", json_boolean(a->n_differences == 0));
    json_object_set_new(out, "since", json_text(hour_text(a->arena, a->first_hour)));
    json_object_set_new(out, "counted_since",
                        json_text(hour_text(a->arena, a->tallied_after / AUDIT_HOUR_US)));
    json_object_set_new(out, "integrity", json_boolean(a->integrity));
    json_object_set_new(out, "total", json_counts(&total, true));
    json_object_set_new(out, "rows", rows);
    json_object_set_new(out, "differences", differences);
    json_object_set_new(out, "differences_total", json_number(a->n_differences));
    return out;
}
