#include "trich_audit.h"

#include "copy.h"
#include "store_sqlstate.h"

#include <inttypes.h>
#include <stdlib.h>

enum { KEYS_PAGE = 20000 };

#define EPOCH_US(column) "(extract(epoch FROM " column ") * 1000000)::bigint"
#define HOUR(column) "(extract(epoch FROM date_trunc('hour', " column ", 'UTC')) / 3600)::bigint"
#define STATE_SUMS(state)                           \
    "count(*) FILTER (WHERE state = '" state "'), " \
    "(coalesce(sum(seq) FILTER (WHERE state = '" state "'), 0) % 18446744073709551616)"

static const char receipts_sql[] =
    "SELECT " HOUR("received_at") ", source, " STATE_SUMS("done") ", " STATE_SUMS(
        "duplicate") ", " STATE_SUMS("dead") " FROM trich.receipt WHERE received_at >= $1 AND seq > $2"
                                             " GROUP BY 1, 2 ORDER BY 1, source COLLATE \"C\" NULLS FIRST";

static const char keys_sql[] =
    "SELECT seq, " EPOCH_US("received_at") ", state, source, id FROM trich.receipt"
                                           " WHERE received_at >= $1 AND received_at < $2 AND seq > $3"
                                           " ORDER BY seq LIMIT 20000";

static const char look_sql[] = "SELECT r.state FROM unnest($1::bigint[]) WITH ORDINALITY AS k (seq, n)"
                               " LEFT JOIN trich.receipt r ON r.seq = k.seq ORDER BY k.n";

static const char within_sql[] = "SELECT kind, seq, source, id, " EPOCH_US(
    "received_at") ", article_id, count(*) OVER () FROM trich.discrepancy"
                   " WHERE received_at >= $1 AND (source = $2 OR $2 IS NULL) ORDER BY received_at, seq, kind"
                   " LIMIT 1000";

static const char orphans_sql[] =
    "SELECT referring, referred, key, count(*) OVER () FROM trich.orphan ORDER BY 1, 2, 3 LIMIT 1000";

static void postgresql_failed(struct audit *a, const struct pg_failure *f, struct err *e)
{
    const char *advice = store_advice(f);
    a->refused = store_verdict(f) == VERDICT_OPERATOR;
    err_set(e, "PostgreSQL: %s%s%s", f->text.text, *advice ? "; " : "", advice);
}

static struct pg_result *postgresql_ask(struct audit *a, const char *sql, struct copy *fields, int n,
                                        struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = NULL;
    if (copy_failed(fields))
        err_set(e, "out of memory");
    else if (!(r = pg_query_fields(a->pg, sql, buf_str(&fields->buf), n, &f)))
        postgresql_failed(a, &f, e);
    copy_free(fields);
    return r;
}

int audit_postgresql_take_role(struct audit *a, const char *role, struct err *e)
{
    struct copy fields = {0};
    copy_text(&fields, *role ? str_of_text(role) : STR("none"));
    struct pg_result *r = postgresql_ask(a, "SELECT set_config('role', $1::text, false)", &fields, 1, e);
    pg_free(r);
    return r ? 0 : -1;
}

static struct str text_at(struct arena *arena, const struct pg_result *r, int row, int column)
{
    return pg_is_null(r, row, column) ? STR_NONE : arena_copy(arena, str_of_text(pg_text(r, row, column)));
}

static struct audit_sum sum_at(const struct pg_result *r, int row, int column)
{
    return (struct audit_sum){(uint64_t)pg_number(r, row, column),
                              strtoull(pg_text(r, row, column + 1), NULL, 10)};
}

int audit_postgresql_receipts(struct audit *a, audit_rows *out, struct err *e)
{
    struct copy fields = {0};
    copy_time_us(&fields, a->first_hour * AUDIT_HOUR_US);
    copy_int64(&fields, a->tallied_after);
    struct pg_result *r = postgresql_ask(a, receipts_sql, &fields, 2, e);
    if (!r)
        return -1;
    for (int i = 0; i < pg_rows(r); i++) {
        struct audit_row row = {.hour = pg_number(r, i, 0), .source = text_at(a->arena, r, i, 1)};
        row.kind = str_known(row.source) ? AUDIT_SOURCE : AUDIT_NAMELESS;
        row.receipts.ended[AUDIT_DONE] = sum_at(r, i, 2);
        row.receipts.ended[AUDIT_DUPLICATE] = sum_at(r, i, 4);
        row.receipts.ended[AUDIT_DEAD] = sum_at(r, i, 6);
        vec_push(a->arena, out, row);
    }
    pg_free(r);
    return 0;
}

int audit_postgresql_keys(struct audit *a, int64_t first_hour, int64_t last_hour, int64_t *after,
                          audit_keys *out, struct err *e)
{
    struct copy fields = {0};
    copy_time_us(&fields, first_hour * AUDIT_HOUR_US);
    copy_time_us(&fields, (last_hour + 1) * AUDIT_HOUR_US);
    copy_int64(&fields, *after);
    *out = (audit_keys){0};
    arena_reset(a->page);
    struct pg_result *r = postgresql_ask(a, keys_sql, &fields, 3, e);
    if (!r)
        return -1;
    for (int i = 0; i < pg_rows(r); i++) {
        struct audit_key key = {.seq = pg_number(r, i, 0),
                                .received_us = pg_number(r, i, 1),
                                .state = audit_state_of(pg_text(r, i, 2)),
                                .source = text_at(a->page, r, i, 3),
                                .id = text_at(a->page, r, i, 4)};
        *after = key.seq;
        vec_push(a->page, out, key);
    }
    pg_free(r);
    return 0;
}

int audit_postgresql_look(struct audit *a, const audit_keys *keys, enum audit_state *found, struct err *e)
{
    struct copy fields = {0};
    int64_t *seqs = arena_room(a->page, keys->n * sizeof *seqs);
    for (uint32_t i = 0; i < keys->n; i++)
        seqs[i] = keys->at[i].seq;
    copy_int64s(&fields, seqs, keys->n);
    struct pg_result *r = postgresql_ask(a, look_sql, &fields, 1, e);
    if (!r)
        return -1;
    for (uint32_t i = 0; i < keys->n; i++)
        found[i] = audit_state_of(pg_text(r, (int)i, 0)); /* of null it is "" */
    pg_free(r);
    return 0;
}

static enum audit_difference_kind kind_of(const char *word)
{
    static const struct {
        const char *word;
        enum audit_difference_kind kind;
    } kinds[] = {{"done without article", AUDIT_NO_ARTICLE},
                 {"article without receipt", AUDIT_NO_DONE_RECEIPT},
                 {"dead without dead letter", AUDIT_NO_DEAD_LETTER},
                 {"retried without receipt", AUDIT_NO_RETRY}};
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (strcmp(kinds[i].word, word) == 0)
            return kinds[i].kind;
    return AUDIT_COUNT_ALONE;
}

/* The last column counts all rows, also those that the limit cuts off. */
static void count_the_rest(struct audit *a, const struct pg_result *r, int column)
{
    int rows = pg_rows(r);
    if (rows > 0)
        a->n_differences += (uint64_t)(pg_number(r, 0, column) - rows);
}

int audit_postgresql_within(struct audit *a, struct err *e)
{
    struct copy fields = {0};
    copy_time_us(&fields, a->first_hour * AUDIT_HOUR_US);
    copy_text(&fields, a->source);
    struct pg_result *r = postgresql_ask(a, within_sql, &fields, 2, e);
    if (!r)
        return -1;
    for (int i = 0; i < pg_rows(r); i++) {
        struct audit_difference d = {.kind = kind_of(pg_text(r, i, 0)),
                                     .seq = pg_number(r, i, 1),
                                     .source = text_at(a->arena, r, i, 2),
                                     .id = text_at(a->arena, r, i, 3),
                                     .hour = pg_number(r, i, 4) / AUDIT_HOUR_US};
        if (!pg_is_null(r, i, 5))
            d.detail = arena_printf(a->arena, "article_id %" PRId64, pg_number(r, i, 5));
        audit_differ(a, d);
    }
    count_the_rest(a, r, 6);
    pg_free(r);
    return 0;
}

int audit_postgresql_orphans(struct audit *a, struct err *e)
{
    struct pg_failure f;
    struct pg_result *r = pg_exec(a->pg, orphans_sql, &f);
    if (!r) {
        postgresql_failed(a, &f, e);
        return -1;
    }
    for (int i = 0; i < pg_rows(r); i++) {
        struct audit_difference d = {.kind = AUDIT_ORPHAN};
        d.detail = arena_printf(a->arena, "trich.%s refers to %s in trich.%s, which is not there",
                                pg_text(r, i, 0), pg_text(r, i, 2), pg_text(r, i, 1));
        audit_differ(a, d);
    }
    count_the_rest(a, r, 3);
    pg_free(r);
    return 0;
}
