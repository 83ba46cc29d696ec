#include "trich_audit.h"

#include <stdlib.h>

const char *const audit_state_names[AUDIT_STATES] = {[AUDIT_DONE] = "done",
                                                     [AUDIT_DUPLICATE] = "duplicate",
                                                     [AUDIT_DEAD] = "dead",
                                                     [AUDIT_WAITING] = "waiting"};

enum audit_state audit_state_of(const char *name)
{
    int state = 0;
    while (state < AUDIT_WAITING && strcmp(name, audit_state_names[state]) != 0)
        state++;
    return (enum audit_state)state;
}

static int rows_compare_text(struct str a, struct str b)
{
    uint32_t shorter = a.len < b.len ? a.len : b.len;
    int c = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

int audit_row_compare(const void *a, const void *b)
{
    const struct audit_row *x = a, *y = b;
    if (x->hour != y->hour)
        return x->hour < y->hour ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return rows_compare_text(x->source, y->source);
}

static void sum_add(struct audit_sum *to, struct audit_sum more)
{
    to->n += more.n;
    to->seqs += more.seqs;
}

static void counts_add(struct audit_counts *to, const struct audit_counts *more)
{
    sum_add(&to->received, more->received);
    for (int i = 0; i < AUDIT_WAITING; i++)
        sum_add(&to->ended[i], more->ended[i]);
}

static bool sum_same(struct audit_sum a, struct audit_sum b)
{
    return a.n == b.n && a.seqs == b.seqs;
}

static bool ended_same(const struct audit_counts *a, const struct audit_counts *b)
{
    bool same = true;
    for (int i = 0; i < AUDIT_WAITING; i++)
        same = same && sum_same(a->ended[i], b->ended[i]);
    return same;
}

uint64_t audit_ended(const struct audit_counts *c)
{
    return c->ended[AUDIT_DONE].n + c->ended[AUDIT_DUPLICATE].n + c->ended[AUDIT_DEAD].n;
}

static struct audit_counts *counts_at(struct audit_row *r, size_t offset)
{
    return (struct audit_counts *)((char *)r + offset);
}

void audit_rows_add(struct audit *a, const audit_rows *look, size_t counts_offset)
{
    audit_rows all = {0};
    uint32_t i = 0, k = 0;
    while (i < a->rows.n || k < look->n) {
        int c = i == a->rows.n ? 1 : k == look->n ? -1 : audit_row_compare(&a->rows.at[i], &look->at[k]);
        struct audit_row row = {.hour = 0};
        if (c <= 0)
            row = a->rows.at[i++];
        if (c >= 0) {
            const struct audit_row *more = &look->at[k++];
            row.hour = more->hour;
            row.kind = more->kind;
            row.source = more->source;
            *counts_at(&row, counts_offset) = more->receipts;
        }
        vec_push(a->arena, &all, row);
    }
    a->rows = all;
}

/* Where the spool has added up sources of an hour, only the whole hour can be compared. */
static void rows_add_up(struct audit *a)
{
    uint32_t kept = 0;
    if (a->rows.n == 0)
        return;
    for (uint32_t i = a->rows.n; i-- > 0;) {
        struct audit_row row = a->rows.at[i], *last = &a->rows.at[a->rows.n - kept];
        if (kept && last->kind == AUDIT_OTHERS && last->hour == row.hour) {
            counts_add(&last->before, &row.before);
            counts_add(&last->after, &row.after);
            counts_add(&last->receipts, &row.receipts);
        } else {
            kept++;
            a->rows.at[a->rows.n - kept] = row;
        }
    }
    a->rows.at += a->rows.n - kept;
    a->rows.n = a->rows.cap = kept;
}

static void rows_keep_source(struct audit *a)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < a->rows.n; i++)
        if (a->rows.at[i].kind == AUDIT_OTHERS || str_eq(a->rows.at[i].source, a->source))
            a->rows.at[kept++] = a->rows.at[i];
    a->rows.n = kept;
}

/* A message ends in PostgreSQL first and then in the spool. So what had ended in the spool before PostgreSQL was asked
 * must be there, and what is there must have ended, or wait, in the spool when that is asked again. Where the very same
 * messages ended in one of the spool's looks and in PostgreSQL's, this holds for each of them. */
void audit_rows_judge(struct audit *a)
{
    rows_add_up(a);
    if (str_known(a->source))
        rows_keep_source(a);
    for (uint32_t i = 0; i < a->rows.n; i++) {
        struct audit_row *r = &a->rows.at[i];
        bool same = ended_same(&r->before, &r->receipts) || ended_same(&r->after, &r->receipts);
        r->verdict = same ? AUDIT_PROVED : AUDIT_UNSETTLED;
    }
}

bool audit_row_is_quiet(const struct audit_row *r)
{
    return sum_same(r->before.received, r->after.received) && ended_same(&r->before, &r->after) &&
           audit_ended(&r->after) == r->after.received.n;
}

static const struct audit_row *row_of_cut(const struct audit *a, int64_t hour, struct str source)
{
    for (uint32_t i = 0; i < a->rows.n; i++) {
        const struct audit_row *r = &a->rows.at[i];
        if (r->hour == hour && r->kind == AUDIT_SOURCE && r->source.len > source.len &&
            memcmp(r->source.at, source.at, source.len) == 0)
            return r;
    }
    return NULL;
}

struct audit_row *audit_row_find(const struct audit *a, int64_t hour, struct str source, bool source_cut)
{
    struct audit_row key = {
        .hour = hour, .kind = source.len ? AUDIT_SOURCE : AUDIT_NAMELESS, .source = source};
    struct audit_row others = {.hour = hour, .kind = AUDIT_OTHERS};
    const struct audit_row *found = source_cut
                                        ? row_of_cut(a, hour, source)
                                        : bsearch(&key, a->rows.at, a->rows.n, sizeof key, audit_row_compare);
    if (!found)
        found = bsearch(&others, a->rows.at, a->rows.n, sizeof others, audit_row_compare);
    return found ? &a->rows.at[found - a->rows.at] : NULL;
}

void audit_differ(struct audit *a, struct audit_difference d)
{
    if (a->n_differences++ >= AUDIT_DIFFERENCES_MAX)
        return;
    d.source = str_known(d.source) ? arena_copy(a->arena, d.source) : STR_NONE;
    d.id = str_known(d.id) ? arena_copy(a->arena, d.id) : STR_NONE;
    vec_push(a->arena, &a->differences, d);
}
