#include "store_part.h"

#include <stdlib.h>

/* Only a greater sequence and another content replace; otherwise no row comes back. */
static const char upsert_sql[] =
    "INSERT INTO trich_data.article AS a (" STORE_ARTICLE_COLUMNS ")"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,"
    " $22, $23, $24, $25, $26, $27, $28)"
    " ON CONFLICT (source, id) DO UPDATE SET seq = excluded.seq, revision = a.revision + 1,"
    " content_hash = excluded.content_hash, url = excluded.url, fetched_at = excluded.fetched_at,"
    " received_at = excluded.received_at, stored_at = now(), extractor_version = excluded.extractor_version,"
    " title = excluded.title, published_at = excluded.published_at,"
    " published_precision = excluded.published_precision, category = excluded.category, byline = "
    "excluded.byline,"
    " view_count = excluded.view_count, language = excluded.language, body = excluded.body,"
    " captions = excluded.captions, meta = excluded.meta, page_kind = excluded.page_kind,"
    " encoding = excluded.encoding, encoding_from = excluded.encoding_from,"
    " encoding_doubt = excluded.encoding_doubt, search_vector = excluded.search_vector,"
    " sketch = excluded.sketch, story = excluded.story, producer = excluded.producer, confirmed_seq = NULL"
    " WHERE greatest(a.seq, a.confirmed_seq) < excluded.seq AND a.content_hash <> excluded.content_hash"
    " RETURNING article_id, revision";

static const char confirm_sql[] = "UPDATE trich_data.article SET confirmed_seq = $2::bigint"
                                  " WHERE article_id = $1::bigint AND content_hash = $3::bytea"
                                  " AND greatest(seq, confirmed_seq) < $2::bigint RETURNING article_id";

static const char forget_sql[] =
    "WITH gone_contact AS (DELETE FROM trich_data.contact WHERE article_id = ANY ($1::bigint[])),"
    " gone_event AS (DELETE FROM trich_data.event WHERE article_id = ANY ($1::bigint[])),"
    " gone_person AS (DELETE FROM trich_data.person WHERE article_id = ANY ($1::bigint[])),"
    " gone_organization AS (DELETE FROM trich_data.article_organization WHERE article_id = ANY ($1::bigint[])),"
    " gone_figure AS (DELETE FROM trich_data.figure WHERE article_id = ANY ($1::bigint[])),"
    " gone_award AS (DELETE FROM trich_data.award WHERE article_id = ANY ($1::bigint[])),"
    " gone_document AS (DELETE FROM trich_data.document WHERE article_id = ANY ($1::bigint[])),"
    " gone_date AS (DELETE FROM trich_data.date_mention WHERE article_id = ANY ($1::bigint[])),"
    " gone_place AS (DELETE FROM trich_data.place WHERE article_id = ANY ($1::bigint[]))"
    " DELETE FROM trich_data.statement WHERE article_id = ANY ($1::bigint[])";

static int changed_meanwhile(struct pg_failure *f)
{
    return store_conflict(f, "another worker stored this article meanwhile");
}

int store_upsert(struct store *s, struct store_entry *e, struct pg_failure *f)
{
    copy_clear(&s->params);
    store_article_fields(&s->params, e);
    struct pg_result *r = store_query(s, upsert_sql, STORE_ARTICLE_FIELDS, f);
    if (!r)
        return -1;
    bool written = pg_rows(r) == 1;
    if (written) {
        e->article_id = pg_number(r, 0, 0);
        e->revision = (int32_t)pg_number(r, 0, 1);
    }
    pg_free(r);
    return written ? 0 : changed_meanwhile(f);
}

int store_confirm(struct store *s, const struct store_entry *e, struct pg_failure *f)
{
    const struct lease_grant *g = &e->item->grant;
    copy_clear(&s->params);
    copy_int64(&s->params, e->article_id);
    copy_int64(&s->params, e->first_seq);
    copy_bytes(&s->params, str_of((const char *)g->content_hash, sizeof g->content_hash));
    struct pg_result *r = store_query(s, confirm_sql, 3, f);
    if (!r)
        return -1;
    bool same = pg_rows(r) == 1;
    pg_free(r);
    return same ? 0 : changed_meanwhile(f);
}

int store_forget(struct store *s, const struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    int64_t *ids = malloc((size_t)n * sizeof *ids);
    uint32_t count = 0;
    if (!ids)
        return store_no_memory(f);
    for (uint32_t i = 0; i < n; i++)
        if (store_has_record(&e[i]))
            ids[count++] = e[i].article_id;
    copy_clear(&s->params);
    copy_int64s(&s->params, ids, count);
    free(ids);
    struct pg_result *r = store_query(s, forget_sql, 1, f);
    pg_free(r);
    return r ? 0 : -1;
}
