#include "migrate.h"
#include "store_part.h"
#include "store_sqlstate.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    CONFLICT_TRIES = 5,
    STATEMENT_TIMEOUT_MS = 60000,
    ANSWER_TIMEOUT_MS = 75000, /* the server's own timeout comes first */
};

struct store *store_open(const struct store_config *config)
{
    struct store *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->conninfo = strdup(config->conninfo);
    s->role = strdup(config->role[0] ? config->role : "none");
    s->connect_timeout_ms = config->connect_timeout_ms;
    s->orgs = org_cache_new();
    if (!s->conninfo || !s->role || !s->orgs)
        store_close(&s);
    return s;
}

void store_close(struct store **s)
{
    if (!*s)
        return;
    pg_close(&(*s)->pg);
    org_cache_free(&(*s)->orgs);
    store_rows_free(&(*s)->rows);
    copy_free(&(*s)->params);
    free((*s)->entries);
    free((*s)->conninfo);
    free((*s)->role);
    free(*s);
    *s = NULL;
}

int store_socket(const struct store *s)
{
    return pg_socket(s->pg);
}

bool store_notified(struct store *s, bool was_idle)
{
    if (was_idle)
        pg_read_unasked(s->pg);
    return pg_notified(s->pg);
}

/* What a failure means when no article is to blame. */
static enum store_result store_fail(struct store *s, enum store_verdict verdict, const struct pg_failure *f,
                                    struct err *e)
{
    const char *advice = store_advice(f);
    if (!pg_alive(s->pg))
        pg_close(&s->pg);
    err_set(e, "PostgreSQL: %s%s%s%s%s%s", f->text.text, f->sqlstate[0] ? " (SQLSTATE " : "", f->sqlstate,
            f->sqlstate[0] ? ")" : "", advice[0] ? "; " : "", advice);
    return verdict == VERDICT_RETRY || verdict == VERDICT_CONFLICT ? STORE_RETRY : STORE_STOP;
}

/* A pooled or hung session must not keep what another user of it set, so everything is set here. */
static int session_setup(struct store *s, struct pg_failure *f)
{
    char timeout[16];
    snprintf(timeout, sizeof timeout, "%d", STATEMENT_TIMEOUT_MS);
    copy_clear(&s->params);
    copy_text(&s->params, str_of(s->role, strlen(s->role)));
    copy_text(&s->params, str_of(timeout, strlen(timeout)));
    struct pg_result *r = store_query(s,
                                      "SELECT set_config('role', $1::text, false),"
                                      " set_config('statement_timeout', $2::text, false),"
                                      " set_config('idle_in_transaction_session_timeout', $2::text, false),"
                                      " set_config('search_path', 'pg_catalog', false)",
                                      2, f);
    pg_free(r);
    return r ? 0 : -1;
}

static int schema_version(struct store *s, int64_t *version, struct pg_failure *f)
{
    struct pg_result *r =
        pg_query(s->pg, "SELECT coalesce(max(version), 0) FROM trich.schema_version", NULL, 0, f);
    if (!r)
        return -1;
    *version = pg_number(r, 0, 0);
    pg_free(r);
    return 0;
}

static enum store_result session_check(struct store *s, struct err *e)
{
    struct pg_failure f;
    int64_t version = 0;
    if (session_setup(s, &f) < 0 || schema_version(s, &version, &f) < 0 ||
        pg_run(s->pg, "LISTEN trich_dead", &f) < 0) {
        enum store_verdict v = store_verdict(&f);
        enum store_result result = store_fail(s, v == VERDICT_BISECT ? VERDICT_STOP : v, &f, e);
        pg_close(&s->pg);
        return result;
    }
    if (version == SCHEMA_VERSION)
        return STORE_OK;
    pg_close(&s->pg);
    if (version > SCHEMA_VERSION)
        err_set(e, "schema trich is at version %lld, newer than this program's %d; install the newer trich",
                (long long)version, SCHEMA_VERSION);
    else
        err_set(e, "schema trich is at version %lld, this program needs %d; run `trich migrate`",
                (long long)version, SCHEMA_VERSION);
    return STORE_STOP;
}

enum store_result store_connect(struct store *s, struct err *e)
{
    struct pg_failure f;
    char name[32];
    if (pg_alive(s->pg))
        return STORE_OK;
    pg_close(&s->pg);
    if (pg_conninfo_check(s->conninfo, e) < 0) {
        err_wrap(e, "[database] conninfo cannot be read; see libpq's connection strings");
        return STORE_STOP;
    }
    snprintf(name, sizeof name, "trich-worker %d", (int)getpid());
    struct pg_config config = {s->conninfo, name, s->connect_timeout_ms, ANSWER_TIMEOUT_MS};
    s->pg = pg_connect(&config, &f);
    if (!s->pg) {
        err_set(e, "PostgreSQL: %s", f.text.text);
        return STORE_RETRY;
    }
    return session_check(s, e);
}

/* The dead ones behind the others, versions of one article side by side, older ones first. */
static int order_keys(const void *a, const void *b)
{
    const struct store_entry *p = a, *q = b;
    const struct lease_grant *x = &p->item->grant, *y = &q->item->grant;
    int c = (int)p->dead - (int)q->dead;
    if (c == 0)
        c = store_compare(x->id, y->id);
    if (c == 0)
        c = store_compare(x->source, y->source);
    return c ? c : (x->seq > y->seq) - (x->seq < y->seq);
}

/* By key within a round, so that workers with the same articles wait for each other in one direction only. */
static int order_rounds(const void *a, const void *b)
{
    uint32_t x = ((const struct store_entry *)a)->round, y = ((const struct store_entry *)b)->round;
    return x != y ? (x > y) - (x < y) : order_keys(a, b);
}

/* Entries in the order of writing: of several versions of one article each waits for its own round. */
static int entries_prepare(struct store *s, struct store_item *items, uint32_t n)
{
    if (n > s->entries_cap) {
        struct store_entry *at = reallocarray(s->entries, n, sizeof *at);
        if (!at)
            return -1;
        s->entries = at;
        s->entries_cap = n;
    }
    for (uint32_t i = 0; i < n; i++) {
        struct store_entry *e = &s->entries[i];
        struct str why = items[i].grant.reason.len ? items[i].grant.reason : STR("no reason was given");
        *e = (struct store_entry){.item = &items[i]};
        e->dead = items[i].grant.dead || !items[i].record || !items[i].article;
        if (e->dead)
            err_set(&e->why, "%.*s", STR_FMT(why));
    }
    qsort(s->entries, n, sizeof *s->entries, order_keys);
    for (uint32_t i = 1; i < n && !s->entries[i].dead; i++) {
        const struct lease_grant *x = &s->entries[i - 1].item->grant, *y = &s->entries[i].item->grant;
        if (str_eq(x->id, y->id) && str_eq(x->source, y->source))
            s->entries[i].round = s->entries[i - 1].round + 1;
    }
    qsort(s->entries, n, sizeof *s->entries, order_rounds);
    return 0;
}

/* True when it is written; else what the last failure means. */
static bool try_batch(struct store *s, struct store_entry *at, uint32_t n, enum store_verdict *verdict,
                      struct pg_failure *f)
{
    for (int tries = 0; tries < CONFLICT_TRIES; tries++) {
        if (store_batch(s, at, n, tries > 0, f) == 0)
            return true;
        *verdict = store_verdict(f);
        if (*verdict != VERDICT_CONFLICT)
            return false;
        org_cache_clear(s->orgs);
    }
    *verdict = store_verdict_after_conflicts(f);
    return false;
}

static void set_aside(struct store_entry *entry, const struct pg_failure *f)
{
    entry->dead = true;
    err_set(&entry->why, "PostgreSQL refuses it: %s (SQLSTATE %s)", f->text.text, f->sqlstate);
}

/* Writes these entries, halving them as long as some article among them is refused. */
static enum store_result write_range(struct store *s, struct store_entry *at, uint32_t n, struct err *e)
{
    struct pg_failure f;
    enum store_verdict v;
    if (try_batch(s, at, n, &v, &f))
        return STORE_OK;
    if (v != VERDICT_BISECT || (n == 1 && at->dead))
        return store_fail(s, v == VERDICT_BISECT ? VERDICT_STOP : v, &f, e);
    if (n == 1) {
        set_aside(at, &f);
        return write_range(s, at, 1, e);
    }
    enum store_result result = write_range(s, at, n / 2, e);
    return result == STORE_OK ? write_range(s, at + n / 2, n - n / 2, e) : result;
}

enum store_result store_write(struct store *s, struct store_item *items, uint32_t n, struct err *e)
{
    if (n == 0)
        return STORE_OK;
    if (entries_prepare(s, items, n) < 0) {
        err_set(e, "out of memory for a batch of %u articles; lower [workers] batch_articles", n);
        return STORE_RETRY;
    }
    enum store_result result = store_connect(s, e);
    for (uint32_t begin = 0, end; result == STORE_OK && begin < n; begin = end) {
        for (end = begin + 1; end < n && s->entries[end].round == s->entries[begin].round; end++)
            ;
        result = write_range(s, s->entries + begin, end - begin, e);
    }
    return result;
}
