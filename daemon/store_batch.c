#include "store_part.h"

#include "common/failpoint.h"

#include <stdio.h>

int store_no_memory(struct pg_failure *f)
{
    *f = (struct pg_failure){.sqlstate = "54000"};
    return err_set(&f->text, "the worker has not enough memory for it");
}

int store_conflict(struct pg_failure *f, const char *why)
{
    *f = (struct pg_failure){.sqlstate = "40001"};
    return err_set(&f->text, "%s", why);
}

struct pg_result *store_query(struct store *s, const char *sql, int n, struct pg_failure *f)
{
    if (!copy_failed(&s->params))
        return pg_query_fields(s->pg, sql, buf_str(&s->params.buf), n, f);
    (void)store_no_memory(f);
    return NULL;
}

static bool any_retry(const struct store_entry *e, uint32_t n)
{
    bool any = false;
    for (uint32_t i = 0; i < n && !any; i++)
        any = store_retry_ends(&e[i]);
    return any;
}

static uint32_t count_plan(const struct store_entry *e, uint32_t n, enum plan plan)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++)
        count += e[i].plan == plan;
    return count;
}

/* The next block of keys: the sequence's increment is its size. */
static int allot_block(struct store *s, struct pg_failure *f)
{
    struct pg_result *r =
        pg_query(s->pg,
                 "SELECT nextval('trich.article_id'), seqincrement FROM pg_catalog.pg_sequence"
                 " WHERE seqrelid = 'trich.article_id'::regclass",
                 NULL, 0, f);
    if (!r)
        return -1;
    s->next_article_id = pg_number(r, 0, 0);
    s->end_article_id = s->next_article_id + pg_number(r, 0, 1);
    pg_free(r);
    return 0;
}

static int allot_keys(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    for (uint32_t i = 0; i < n; i++) {
        if (e[i].plan != PLAN_INSERT)
            continue;
        if (s->next_article_id >= s->end_article_id && allot_block(s, f) < 0)
            return -1;
        e[i].article_id = s->next_article_id++;
    }
    return 0;
}

/* Builds all rows; 0, or -1 when memory ran out. */
static int build_rows(struct store *s, const struct store_entry *e, uint32_t n, bool with_articles)
{
    bool failed = false;
    store_rows_clear(&s->rows);
    for (uint32_t i = 0; i < n; i++)
        store_rows_add(&s->rows, s, &e[i], with_articles);
    for (int t = 0; t < STORE_TABLES; t++) {
        copy_end(&s->rows.tables[t]);
        failed |= copy_failed(&s->rows.tables[t]) || s->rows.tables[t].buf.len > INT32_MAX;
    }
    return failed ? -1 : 0;
}

/* Which entry a table's line is of, from 1: lines stand in the order of entries. */
static uint32_t line_owner(struct store *s, const struct store_entry *e, uint32_t n, int table, uint32_t line)
{
    store_rows_clear(&s->rows);
    for (uint32_t i = 0; line > 0 && i < n; i++) {
        store_rows_add(&s->rows, s, &e[i], true);
        if (s->rows.tables[table].rows >= line)
            return i;
    }
    return NAMED_NONE;
}

/* All tables that have rows, in one simple query: one implicit transaction, or the one that is open. */
static int copy_rows(struct store *s, const struct store_entry *e, uint32_t n, bool commit,
                     struct pg_failure *f)
{
    char sql[4096];
    size_t len = 0;
    for (int t = 0; t < STORE_TABLES; t++)
        if (s->rows.tables[t].rows)
            len += (size_t)snprintf(sql + len, sizeof sql - len, "%s;", store_copy_sql[t]);
    len += (size_t)snprintf(sql + len, sizeof sql - len, "%s", commit ? "COMMIT" : "");
    if (len >= sizeof sql)
        BUG("the COPY statements do not fit");
    FAILPOINT("store_copy");
    if (pg_copy_begin(s->pg, sql, f) < 0)
        return -1;
    for (int t = 0; t < STORE_TABLES; t++)
        if (s->rows.tables[t].rows && pg_copy_data(s->pg, buf_str(&s->rows.tables[t].buf), f) < 0) {
            s->named = line_owner(s, e, n, t, f->copy_line);
            return -1;
        }
    FAILPOINT("store_commit");
    return pg_copy_end(s->pg, f);
}

static int write_new(struct store *s, const struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    if (build_rows(s, e, n, true) < 0)
        return store_no_memory(f);
    return copy_rows(s, e, n, false, f);
}

/* The article's own row, whose lock makes other writers of the same article wait. */
static int write_article(struct store *s, struct store_entry *e, struct pg_failure *f)
{
    if (store_has_record(e))
        return store_upsert(s, e, f);
    return e->plan == PLAN_DUPLICATE && e->confirms ? store_confirm(s, e, f) : 0;
}

static int replace_all(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    if (store_retry_end(s, e, n, f) < 0)
        return -1;
    for (uint32_t i = 0; i < n; i++)
        if (write_article(s, &e[i], f) < 0) {
            s->named = i;
            return -1;
        }
    if (store_forget(s, e, n, f) < 0)
        return -1;
    if (build_rows(s, e, n, false) < 0)
        return store_no_memory(f);
    return copy_rows(s, e, n, true, f);
}

/* The first failure counts, not that of the rollback, which at worst ends the connection. */
static int write_replacing(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    struct pg_failure ignored;
    if (pg_run(s->pg, "BEGIN", f) < 0)
        return -1;
    if (replace_all(s, e, n, f) == 0)
        return 0;
    if (pg_alive(s->pg) && pg_run(s->pg, "ROLLBACK", &ignored) < 0)
        pg_close(&s->pg);
    return -1;
}

static void count_families(const struct record *r, uint32_t counts[static FAMILIES])
{
    counts[FAMILY_CONTACTS] = r->contacts.n;
    counts[FAMILY_EVENTS] = r->events.n;
    counts[FAMILY_PEOPLE] = r->people.n;
    counts[FAMILY_ORGANIZATIONS] = r->organizations.n;
    counts[FAMILY_FIGURES] = r->figures.n;
    counts[FAMILY_AWARDS] = r->awards.n;
    counts[FAMILY_DOCUMENTS] = r->documents.n;
    counts[FAMILY_DATES] = r->dates.n;
    counts[FAMILY_PLACES] = r->places.n;
    counts[FAMILY_STATEMENTS] = r->statements.n;
}

static enum wire_status status_of(const struct store_entry *e)
{
    switch (e->plan) {
    case PLAN_ENDED:
        return e->ended;
    case PLAN_DEAD:
        return WIRE_DEAD;
    case PLAN_DUPLICATE:
        return WIRE_DUPLICATE;
    default:
        return WIRE_DONE;
    }
}

static void report(struct store_entry *e)
{
    struct lease_report *out = &e->item->report;
    *out = (struct lease_report){.seq = e->item->grant.seq, .status = status_of(e)};
    if (out->status != WIRE_DONE)
        out->reason = str_of(e->why.text, strlen(e->why.text));
    if (out->status != WIRE_DEAD)
        out->article_id = e->article_id;
    if (out->status == WIRE_DONE && e->item->record)
        count_families(e->item->record, out->counts);
}

/* Receipts of an earlier try, whose answer was lost: it may have been torn from waiting for a standby, or the
 * server have crashed in it; then they are here, but not there. A commit behind them waits for them, too. The lock
 * is held meanwhile, so that trying again does not leave one session after the other waiting. */
static int settle(struct store *s, struct pg_failure *f)
{
    return pg_run(
        s->pg, "SELECT pg_advisory_xact_lock(500153344873), pg_logical_emit_message(true, 'trich', '')", f);
}

static int write_entries(struct store *s, struct store_entry *e, uint32_t n, bool upsert,
                         struct pg_failure *f)
{
    bool replaces = any_retry(e, n) || (upsert && count_plan(e, n, PLAN_INSERT) > 0);
    if (count_plan(e, n, PLAN_ENDED) == n)
        return settle(s, f);
    for (uint32_t i = 0; !replaces && i < n; i++)
        replaces = e[i].plan == PLAN_REPLACE || (e[i].plan == PLAN_DUPLICATE && e[i].confirms);
    return replaces ? write_replacing(s, e, n, f) : write_new(s, e, n, f);
}

bool store_writes_articles(const struct store_entry *e, uint32_t n)
{
    return count_plan(e, n, PLAN_INSERT) + count_plan(e, n, PLAN_REPLACE) > 0;
}

int store_batch(struct store *s, struct store_entry *e, uint32_t n, bool upsert, struct pg_failure *f)
{
    FAILPOINT("store_look_up");
    if (store_known(s, e, n, f) < 0 || store_orgs(s, e, n, f) < 0 || allot_keys(s, e, n, f) < 0 ||
        store_stories(s, e, n, f) < 0 || write_entries(s, e, n, upsert, f) < 0)
        return -1;
    FAILPOINT("store_committed");
    for (uint32_t i = 0; i < n; i++)
        report(&e[i]);
    return 0;
}
