#include "store_part.h"

#include "common/fold_key.h"

#include <search.h>
#include <stdlib.h>

enum { CACHE_ORGS_MAX = 50000 };

struct org {
    struct str name; /* points to text */
    int64_t id;
    char text[];
};

struct org_cache {
    void *tree; /* of struct org, by name */
    uint32_t n;
};

/* An organisation that is not in the cache yet. */
struct org_wanted {
    struct str name;
    char *key; /* malloc'ed */
    uint32_t key_len;
    enum org_kind kind;
    bool found;
};

struct org_list {
    struct org_wanted *at;
    uint32_t n, cap;
};

int store_compare(struct str a, struct str b)
{
    uint32_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.at, b.at, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

static int org_compare(const void *a, const void *b)
{
    return store_compare(((const struct org *)a)->name, ((const struct org *)b)->name);
}

struct org_cache *org_cache_new(void)
{
    return calloc(1, sizeof(struct org_cache));
}

void org_cache_clear(struct org_cache *c)
{
    tdestroy(c->tree, free);
    *c = (struct org_cache){0};
}

void org_cache_free(struct org_cache **c)
{
    if (!*c)
        return;
    org_cache_clear(*c);
    free(*c);
    *c = NULL;
}

static int64_t cache_find(const struct org_cache *c, struct str name)
{
    struct org wanted = {.name = name};
    void *const *node = tfind(&wanted, &c->tree, org_compare);
    return node ? ((const struct org *)*node)->id : 0;
}

static int cache_add(struct org_cache *c, struct str name, int64_t id)
{
    if (cache_find(c, name))
        return 0;
    struct org *o = malloc(sizeof *o + name.len);
    if (!o)
        return -1;
    memcpy(o->text, name.at, name.len);
    o->name = str_of(o->text, name.len);
    o->id = id;
    if (!tsearch(o, &c->tree, org_compare)) {
        free(o);
        return -1;
    }
    c->n++;
    return 0;
}

int64_t store_org_id(const struct store *s, struct str name)
{
    return cache_find(s->orgs, name);
}

static void list_free(struct org_list *l)
{
    for (uint32_t i = 0; i < l->n; i++)
        free(l->at[i].key);
    free(l->at);
}

static int list_add(struct org_list *l, const struct organization *o)
{
    if (l->n == l->cap) {
        uint32_t cap = l->cap ? l->cap * 2 : 64;
        struct org_wanted *at = reallocarray(l->at, cap, sizeof *at);
        if (!at)
            return -1;
        l->at = at;
        l->cap = cap;
    }
    uint32_t key_len = 0;
    char *key = fold_key(o->identity, &key_len);
    if (!key)
        return -1;
    l->at[l->n++] = (struct org_wanted){o->name, key, key_len, o->kind, false};
    return 0;
}

static int wanted_compare(const void *a, const void *b)
{
    const struct org_wanted *x = a, *y = b;
    return store_compare(str_of(x->key, x->key_len), str_of(y->key, y->key_len));
}

/* Sorted by key, so that workers who add the same organisations never wait for each other in a circle. */
static int list_collect(struct org_list *l, const struct store *s, const struct store_entry *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (!store_has_record(&e[i]))
            continue;
        const struct record *r = e[i].item->record;
        for (uint32_t k = 0; k < r->organizations.n; k++)
            if (!cache_find(s->orgs, r->organizations.at[k].name) && list_add(l, &r->organizations.at[k]) < 0)
                return -1;
    }
    if (l->n)
        qsort(l->at, l->n, sizeof *l->at, wanted_compare);
    return 0;
}

/* Fills s->params with lists over all of l that are not found yet: keys, and names and kinds too. */
static int list_params(struct store *s, const struct org_list *l, bool all_columns)
{
    struct str *texts = malloc(3 * (size_t)l->n * sizeof *texts);
    uint32_t n = 0;
    if (!texts)
        return -1;
    struct str *names = texts + l->n, *kinds = names + l->n;
    for (uint32_t i = 0; i < l->n; i++) {
        if (all_columns && l->at[i].found)
            continue;
        texts[n] = str_of(l->at[i].key, l->at[i].key_len);
        names[n] = l->at[i].name;
        kinds[n] = str_of(org_kind_names[l->at[i].kind], strlen(org_kind_names[l->at[i].kind]));
        n++;
    }
    copy_clear(&s->params);
    copy_texts(&s->params, texts, n);
    if (all_columns) {
        copy_texts(&s->params, names, n);
        copy_texts(&s->params, kinds, n);
    }
    free(texts);
    return 0;
}

/* Returns how many are still missing, or -1. */
static int list_find(struct store *s, struct org_list *l, struct pg_failure *f)
{
    static const char sql[] =
        "SELECT k.n, o.organization_id FROM unnest($1::text[]) WITH ORDINALITY AS k (key, n)"
        " JOIN trich_data.organization o ON o.canonical_key = k.key";
    if (list_params(s, l, false) < 0)
        return store_no_memory(f);
    struct pg_result *r = store_query(s, sql, 1, f);
    if (!r)
        return -1;
    int found = pg_rows(r);
    for (int row = 0; row < found; row++) {
        struct org_wanted *w = &l->at[pg_number(r, row, 0) - 1];
        w->found = true;
        if (cache_add(s->orgs, w->name, pg_number(r, row, 1)) < 0) {
            pg_free(r);
            return store_no_memory(f);
        }
    }
    pg_free(r);
    return (int)l->n - found;
}

static int list_insert(struct store *s, const struct org_list *l, struct pg_failure *f)
{
    static const char sql[] =
        "INSERT INTO trich_data.organization (canonical_key, name, kind)"
        " SELECT key, name, kind FROM unnest($1::text[], $2::text[], $3::text[])"
        " WITH ORDINALITY AS k (key, name, kind, n) ORDER BY n ON CONFLICT (canonical_key) DO NOTHING";
    if (list_params(s, l, true) < 0)
        return store_no_memory(f);
    struct pg_result *r = store_query(s, sql, 3, f);
    pg_free(r);
    return r ? 0 : -1;
}

static int list_resolve(struct store *s, struct org_list *l, struct pg_failure *f)
{
    int missing = list_find(s, l, f);
    if (missing <= 0)
        return missing;
    if (list_insert(s, l, f) < 0)
        return -1;
    missing = list_find(s, l, f);
    return missing > 0 ? store_conflict(f, "an organisation was deleted meanwhile") : missing;
}

int store_orgs(struct store *s, const struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    struct org_list l = {0};
    if (s->orgs->n > CACHE_ORGS_MAX)
        org_cache_clear(s->orgs);
    int rc = list_collect(&l, s, e, n) < 0 ? store_no_memory(f) : 0;
    if (rc == 0 && l.n)
        rc = list_resolve(s, &l, f);
    list_free(&l);
    return rc;
}
