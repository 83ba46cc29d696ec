#include "store_part.h"

#include <stdlib.h>

static const char keys_sql[] =
    "SELECT key FROM unnest(trich.story_keys($1::bit varying[], $2::bigint[], $3::boolean[]))"
    " WITH ORDINALITY AS k (key, n) ORDER BY n";

struct band {
    int64_t hash;
    uint32_t place, of; /* which band it is, of which wanted one */
};

/* What the question holds. */
struct wanted {
    uint32_t n;
    struct str *sketches;
    int64_t *bands;
    bool *twins;
    struct band *sorted;
};

static int compare_bands(const void *a, const void *b)
{
    const struct band *x = a, *y = b;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->of > y->of) - (x->of < y->of);
}

/* Those that have a band in common with one before them: it may found their story. */
static void find_twins(struct wanted *w)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++)
        for (uint32_t k = 0; k < SKETCH_BANDS && str_known(w->sketches[i]); k++)
            w->sorted[n++] = (struct band){w->bands[i * SKETCH_BANDS + k], k, i};
    qsort(w->sorted, n, sizeof *w->sorted, compare_bands);
    for (uint32_t i = 1; i < n; i++) {
        const struct band *x = &w->sorted[i - 1], *y = &w->sorted[i];
        if (x->place == y->place && x->hash == y->hash)
            w->twins[y->of] = true;
    }
}

static void want(struct wanted *w, const struct sketch *sketch)
{
    w->sketches[w->n] = sketch->known ? str_of((const char *)sketch->bits, sizeof sketch->bits) : STR_NONE;
    for (uint32_t k = 0; k < SKETCH_BANDS; k++)
        w->bands[w->n * SKETCH_BANDS + k] = sketch->bands[k];
    w->n++;
}

static void wanted_free(struct wanted *w)
{
    free(w->sketches);
    free(w->bands);
    free(w->twins);
    free(w->sorted);
}

static int wanted_of(struct wanted *w, const struct store_entry *e, uint32_t n)
{
    size_t bands = (size_t)n * SKETCH_BANDS;
    *w = (struct wanted){.sketches = calloc(n, sizeof *w->sketches),
                         .bands = calloc(bands, sizeof *w->bands),
                         .twins = calloc(n, sizeof *w->twins),
                         .sorted = calloc(bands, sizeof *w->sorted)};
    if (!w->sketches || !w->bands || !w->twins || !w->sorted)
        return -1;
    for (uint32_t i = 0; i < n; i++)
        if (store_has_record(&e[i]))
            want(w, &e[i].item->record->sketch);
    find_twins(w);
    return 0;
}

static int ask(struct store *s, const struct wanted *w, struct store_entry *e, uint32_t n,
               struct pg_failure *f)
{
    copy_clear(&s->params);
    copy_bit_lists(&s->params, w->sketches, w->n);
    copy_int64s(&s->params, w->bands, w->n * SKETCH_BANDS);
    copy_bools(&s->params, w->twins, w->n);
    struct pg_result *r = store_query(s, keys_sql, 3, f);
    if (!r)
        return -1;
    if (pg_rows(r) != (int)w->n)
        BUG("the stories lost a row");
    int row = 0;
    for (uint32_t i = 0; i < n; i++)
        if (store_has_record(&e[i]))
            e[i].story = pg_number(r, row++, 0);
    pg_free(r);
    return 0;
}

int store_stories(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    struct wanted w;
    int rc = 0;
    if (wanted_of(&w, e, n) < 0)
        rc = store_no_memory(f);
    else if (w.n)
        rc = ask(s, &w, e, n, f);
    wanted_free(&w);
    return rc;
}
