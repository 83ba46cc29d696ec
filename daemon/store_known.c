#include "store_part.h"

#include <stdlib.h>

static const char known_sql[] =
    "SELECT r.state, r.article_id, r.reason, a.article_id, greatest(a.seq, a.confirmed_seq), a.revision,"
    " a.content_hash = k.hash"
    " FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[]) WITH ORDINALITY AS k (seq, source, id, "
    "hash, n)"
    " LEFT JOIN trich_data.receipt r ON r.seq = k.seq"
    " LEFT JOIN trich_data.article a ON a.source = k.source AND a.id = k.id"
    " ORDER BY k.n";

enum { STATE, ENDED_ARTICLE, REASON, ARTICLE, SEQ, REVISION, SAME };

static int known_params(struct store *s, const struct store_entry *e, uint32_t n)
{
    struct str *source = malloc(3 * (size_t)n * sizeof *source), *id = source + n, *hash = id + n;
    int64_t *seq = malloc(n * sizeof *seq);
    if (!source || !seq) {
        free(source);
        free(seq);
        return -1;
    }
    for (uint32_t i = 0; i < n; i++) {
        const struct lease_grant *g = &e[i].item->grant;
        seq[i] = (int64_t)g->seq;
        source[i] = g->source;
        id[i] = g->id;
        hash[i] = str_of((const char *)g->content_hash, sizeof g->content_hash);
    }
    copy_clear(&s->params);
    copy_int64s(&s->params, seq, n);
    copy_texts_clean(&s->params, source, n);
    copy_texts_clean(&s->params, id, n);
    copy_byte_lists(&s->params, hash, n);
    free(source);
    free(seq);
    return 0;
}

/* The receipt of an earlier try, whose answer was lost, or of another worker. */
static void plan_ended(struct store_entry *e, const struct pg_result *r, int row)
{
    const char *state = pg_text(r, row, STATE);
    e->plan = PLAN_ENDED;
    e->ended = strcmp(state, "done") == 0   ? WIRE_DONE
               : strcmp(state, "dead") == 0 ? WIRE_DEAD
                                            : WIRE_DUPLICATE;
    e->article_id = pg_number(r, row, ENDED_ARTICLE);
    err_set(&e->why, "%s", pg_text(r, row, REASON));
}

static void plan_known(struct store_entry *e, const struct pg_result *r, int row)
{
    e->article_id = pg_number(r, row, ARTICLE);
    e->revision = (int32_t)pg_number(r, row, REVISION) + 1;
    e->plan = PLAN_DUPLICATE;
    bool late = e->first_seq <= pg_number(r, row, SEQ);
    e->confirms = !late && pg_bool(r, row, SAME);
    if (pg_bool(r, row, SAME))
        err_set(&e->why, "the same article is stored already");
    else if (late)
        err_set(&e->why, "an older version that came late: a newer one is stored already");
    else
        e->plan = PLAN_REPLACE;
}

static void plan_entry(struct store_entry *e, const struct pg_result *r, int row)
{
    if (!pg_is_null(r, row, STATE)) {
        plan_ended(e, r, row);
    } else if (e->retry_over) {
        e->plan = PLAN_DUPLICATE;
        e->article_id = pg_number(r, row, ARTICLE);
        err_set(&e->why, "a retry of a dead letter that was retried or dropped already");
    } else if (e->dead) {
        e->plan = PLAN_DEAD;
    } else if (!pg_is_null(r, row, ARTICLE)) {
        plan_known(e, r, row);
    } else {
        e->plan = PLAN_INSERT;
        e->article_id = 0;
        e->revision = 1;
    }
}

int store_known(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    if (store_retry_look(s, e, n, f) < 0)
        return -1;
    if (known_params(s, e, n) < 0)
        return store_no_memory(f);
    struct pg_result *r = store_query(s, known_sql, 4, f);
    if (!r)
        return -1;
    if (pg_rows(r) != (int)n)
        BUG("the look-up lost a row");
    for (uint32_t i = 0; i < n; i++)
        plan_entry(&e[i], r, (int)i);
    pg_free(r);
    return 0;
}
