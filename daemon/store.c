#include "store_part.h"
#include "store_sqlstate.h"

#include <stdlib.h>

enum { CONFLICT_TRIES = 5 };

struct store *store_open(const struct store_config *config)
{
    struct store *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->conninfo = strdup(config->conninfo);
    s->role = strdup(config->role[0] ? config->role : "none");
    s->connect_timeout_ms = config->connect_timeout_ms;
    s->answer_timeout_ms = config->answer_timeout_ms;
    s->articles_max = UINT32_MAX;
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

enum store_result store_reach(struct store *s, struct err *e)
{
    return store_connect(s, e);
}

uint32_t store_new_sessions(struct store *s)
{
    uint32_t n = s->new_sessions;
    s->new_sessions = 0;
    return n;
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
        s->named = NAMED_NONE;
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

static enum store_result write_range(struct store *s, struct store_entry *at, uint32_t n, struct err *e);

/* Cuts out the article that the server named, else makes halves. What is left of it is halved, too, so that the
 * work stays small when many are refused. */
static enum store_result write_cut(struct store *s, struct store_entry *at, uint32_t n, struct err *e)
{
    uint32_t named = s->named, middle = named < n ? named + 1 + (n - named - 1) / 2 : n / 2;
    const uint32_t cuts[] = {named < n ? named : middle, named < n ? named + 1 : middle, middle, n};
    enum store_result result = STORE_OK;
    for (uint32_t i = 0, begin = 0; result == STORE_OK && i < COUNT_OF(cuts); begin = cuts[i++])
        if (cuts[i] > begin)
            result = write_range(s, at + begin, cuts[i] - begin, e);
    return result;
}

/* One article alone. Not clear yet whether it is to blame: it waits for its neighbours, while e keeps the words. */
static enum store_result write_refused(struct store *s, struct store_entry *at, enum store_verdict verdict,
                                       const struct pg_failure *f, struct err *e)
{
    if (verdict == VERDICT_UNCLEAR && !at->unclear) {
        at->unclear = true;
        store_words(f, e);
        return STORE_OK;
    }
    set_aside(at, f);
    return write_range(s, at, 1, e);
}

/* Writes these entries, cutting as long as some article among them is refused. */
static enum store_result write_range(struct store *s, struct store_entry *at, uint32_t n, struct err *e)
{
    struct pg_failure f;
    enum store_verdict v;
    if (try_batch(s, at, n, &v, &f)) {
        s->passed |= store_writes_articles(at, n);
        return STORE_OK;
    }
    bool refused = v == VERDICT_BISECT || v == VERDICT_UNCLEAR;
    if (v == VERDICT_SMALLER)
        s->articles_max = n > 1 ? n / 2 : 1;
    if (!refused || (n == 1 && at->dead))
        return store_fail(s, refused ? VERDICT_OPERATOR : v, &f, e);
    return n > 1 ? write_cut(s, at, n, e) : write_refused(s, at, v, &f, e);
}

/* Those that were refused for no clear reason: tried again after others passed, they show whose fault it is. */
static enum store_result write_unclear(struct store *s, struct store_entry *at, uint32_t n, struct err *e)
{
    enum store_result result = STORE_OK;
    for (uint32_t i = 0; result == STORE_OK && i < n; i++)
        if (at[i].unclear)
            result = s->passed ? write_range(s, &at[i], 1, e) : STORE_REFUSED;
    if (result == STORE_REFUSED)
        pg_close(&s->pg);
    return result;
}

/* As many of the next entries as may share a transaction. */
static uint32_t next_range(const struct store *s, uint32_t begin, uint32_t n)
{
    uint32_t end = begin + 1;
    while (end < n && end - begin < s->articles_max && s->entries[end].round == s->entries[begin].round)
        end++;
    return end;
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
        end = next_range(s, begin, n);
        s->passed = false;
        result = write_range(s, s->entries + begin, end - begin, e);
        if (result == STORE_OK)
            result = write_unclear(s, s->entries + begin, end - begin, e);
    }
    if (result == STORE_OK && n >= s->articles_max) /* the server managed it: a little more the next time */
        s->articles_max += s->articles_max / 8 + 1;
    return result;
}
