/* Readings without one entry each tell what rests on it; what no single entry explains is tried with several. */
#include "../explain.h"

#include "explain_again.h"
#include "explain_where.h"
#include "stages.h"

#include <stdlib.h>

const char *const explain_rest_names[] = {"entries", "form", "many", "unsought"};

enum { REDUCE_READINGS_MAX = 200, ANY_ENTRIES_MAX = 12, MATCHES_MAX = 64, PLACES_MAX = 32 };

/* A value that is another without an entry; match: of the entry, the one that it rests on. */
struct lost {
    uint32_t item, value, match;
    struct str without;
    bool sure; /* without that match alone, too */
};

struct explaining {
    struct again again;
    struct record_values base;
    struct where *where; /* by value */
    struct explanation *out;
    VEC(struct lost) lost;
    uint32_t *set; /* of matches, while several are tried */
    uint32_t n_set;
};

/* --- one entry ------------------------------------------------------------------------------------- */

static uint32_t distance(const struct match *m, const struct where *w)
{
    return m->a >= w->b ? m->a - w->b + 1 : m->b <= w->a ? w->a - m->b + 1 : 0;
}

static bool rests_on(const struct explain_value *v, const struct lex_entry *entry)
{
    for (uint32_t i = 0; i < v->entries.n; i++)
        if (v->entries.at[i].entry == entry)
            return true;
    return false;
}

/* values: how many need the entry; 0: another may stand in for it. Those that fewest need come first. */
static void rest_on(struct explaining *x, uint32_t value, uint32_t match, struct str without, uint32_t values)
{
    const struct doc *d = x->again.doc;
    const struct match *m = &d->matches[match];
    struct explain_value *v = &x->out->values.at[value];
    struct explain_entry e = {.entry = lexicon_entry(d->lex, m->entry),
                              .at = where_place(d, (struct where){m->a, m->b}),
                              .needed = values > 0,
                              .without = without,
                              .values = values};
    if (rests_on(v, e.entry))
        return;
    e.is_variant = !doc_same_words(d, e.at.text, e.entry->canonical);
    uint32_t at = v->entries.n;
    vec_push(d->arena, &v->entries, e);
    for (; at > 0 && v->entries.at[at - 1].values > values && values; at--)
        v->entries.at[at] = v->entries.at[at - 1];
    v->entries.at[at] = e;
}

/* Is the value another in what was got? An item that is gone takes its first value along; the others are no more
 * than that one tells. there: what has become of the item. */
static bool is_other(const struct explaining *x, uint32_t item, uint32_t value,
                     const struct record_values *got, const struct item_at **there)
{
    *there = values_item(&x->base, item, got);
    if (!*there)
        return value == x->base.items.at[item].first;
    return !values_say(got, *there, &x->base.values.at[value]);
}

static void drop(struct explaining *x, const uint32_t *matches, uint32_t n, bool dropped)
{
    for (uint32_t i = 0; i < n; i++)
        x->again.dropped[matches[i]] = dropped;
}

/* Reads the article's head, or all else. */
static bool read_again(struct explaining *x, bool head, struct record_values *got)
{
    struct again *r = &x->again;
    return again_read(r, head ? &r->page : &r->facts, head ? r->page.first + 1 : EXTRACT_STAGES, got);
}

/* Is the value another without what is dropped? */
static bool is_lost(struct explaining *x, uint32_t item, uint32_t value)
{
    struct record_values got;
    const struct item_at *there;
    return read_again(x, item < x->base.n_head, &got) && is_other(x, item, value, &got, &there);
}

/* Of the set whose matches are needed together, the fewest; false: there are too many. */
static bool reduce(struct explaining *x, uint32_t item, uint32_t value)
{
    uint32_t readings = 0;
    for (uint32_t chunk = (x->n_set + 1) / 2; chunk; chunk = chunk > 1 ? (chunk + 1) / 2 : 0) {
        for (uint32_t at = 0; at < x->n_set && x->n_set > 1;) {
            uint32_t n = x->n_set - at < chunk ? x->n_set - at : chunk;
            if (++readings > REDUCE_READINGS_MAX)
                return false;
            drop(x, x->set + at, n, false);
            if (n == x->n_set || !is_lost(x, item, value)) {
                drop(x, x->set + at, n, true);
                at += n;
                continue;
            }
            memmove(x->set + at, x->set + at + n, (x->n_set - at - n) * sizeof *x->set);
            x->n_set -= n;
        }
    }
    return true;
}

/* What is read instead of a value that is another in what was got. */
static struct str instead(const struct explaining *x, uint32_t item, uint32_t value,
                          const struct record_values *got, const struct item_at *there)
{
    const struct item_at *was = &x->base.items.at[item];
    if (!there)
        return was->family == FAMILY_LINES ? STR("body") : STR_NONE; /* such lines are not listed */
    return arena_copy(x->again.arena, values_instead(&x->base, was, &x->base.values.at[value], got, there));
}

static void compare(struct explaining *x, bool head, uint32_t match)
{
    struct record_values got;
    if (!read_again(x, head, &got))
        return;
    for (uint32_t i = head ? 0 : x->base.n_head; i < (head ? x->base.n_head : x->base.items.n); i++) {
        const struct item_at *item = &x->base.items.at[i], *there;
        for (uint32_t k = item->first; k < item->end; k++) {
            if (!is_other(x, i, k, &got, &there))
                continue;
            struct str without = instead(x, i, k, &got, there);
            vec_push(x->again.arena, &x->lost, (struct lost){i, k, match, without, false});
        }
    }
}

static uint32_t nearest(const struct explaining *x, uint32_t value, const uint32_t *matches, uint32_t n)
{
    const struct match *all = x->again.doc->matches;
    uint32_t best = 0;
    for (uint32_t i = 1; i < n; i++)
        if (distance(&all[matches[i]], &x->where[value]) < distance(&all[matches[best]], &x->where[value]))
            best = i;
    return matches[best];
}

/* Without one match of the entry alone: what is lost then rests on that one. */
static void try_match(struct explaining *x, bool head, uint32_t match)
{
    const struct match *all = x->again.doc->matches;
    struct record_values got;
    const struct item_at *there;
    drop(x, &match, 1, true);
    bool tried = read_again(x, head, &got);
    drop(x, &match, 1, false);
    for (uint32_t i = 0; tried && i < x->lost.n; i++) {
        struct lost *l = &x->lost.at[i];
        if ((l->item < x->base.n_head) != head || !is_other(x, l->item, l->value, &got, &there))
            continue;
        const struct where *w = &x->where[l->value];
        if (!l->sure || distance(&all[match], w) < distance(&all[l->match], w))
            l->match = match;
        l->sure = true;
    }
}

/* Of an entry that matched several times, the match that each lost value rests on; where it rests on several, the
 * nearest of the fewest that must go. */
static void locate(struct explaining *x, const uint32_t *matches, uint32_t n)
{
    bool head = x->lost.at[0].item < x->base.n_head, rest = x->lost.at[x->lost.n - 1].item >= x->base.n_head;
    n = n < PLACES_MAX ? n : PLACES_MAX;
    for (uint32_t i = 0; i < n && head; i++)
        try_match(x, true, matches[i]);
    for (uint32_t i = 0; i < n && rest; i++)
        try_match(x, false, matches[i]);
    for (uint32_t i = 0; i < x->lost.n; i++) {
        struct lost *l = &x->lost.at[i];
        if (l->sure)
            continue;
        x->n_set = n;
        memcpy(x->set, matches, n * sizeof *x->set);
        drop(x, matches, n, true);
        bool few = is_lost(x, l->item, l->value) && reduce(x, l->item, l->value);
        drop(x, matches, n, false);
        l->match = few ? nearest(x, l->value, x->set, x->n_set) : nearest(x, l->value, matches, n);
    }
}

/* Without all matches of one entry: what is another rests on it. */
static void try_entry(struct explaining *x, const uint32_t *matches, uint32_t n)
{
    x->lost.n = 0;
    drop(x, matches, n, true);
    compare(x, true, matches[0]);
    compare(x, false, matches[0]);
    drop(x, matches, n, false);
    if (n > 1 && x->lost.n)
        locate(x, matches, n);
    for (uint32_t i = 0; i < x->lost.n; i++) {
        const struct lost *l = &x->lost.at[i];
        rest_on(x, l->value, l->match, l->without, x->lost.n);
    }
}

struct by_entry {
    uint32_t entry, match;
};

static int compare_entries(const void *p, const void *q)
{
    const struct by_entry *x = p, *y = q;
    if (x->entry != y->entry)
        return x->entry < y->entry ? -1 : 1;
    return x->match < y->match ? -1 : x->match > y->match;
}

static void try_each_entry(struct explaining *x)
{
    const struct doc *d = x->again.doc;
    struct by_entry *all = arena_alloc(d->arena, ((size_t)d->n_matches + 1) * sizeof *all);
    uint32_t *matches = arena_alloc(d->arena, ((size_t)d->n_matches + 1) * sizeof *matches);
    for (uint32_t i = 0; i < d->n_matches; i++)
        all[i] = (struct by_entry){d->matches[i].entry, i};
    qsort(all, d->n_matches, sizeof *all, compare_entries);
    for (uint32_t i = 0, n; i < d->n_matches; i += n) {
        for (n = 0; i + n < d->n_matches && all[i + n].entry == all[i].entry; n++)
            matches[n] = all[i + n].match;
        try_entry(x, matches, n);
    }
}

/* --- several --------------------------------------------------------------------------------------- */

enum scope { SCOPE_LINE, SCOPE_OTHERS, SCOPE_PAGE, SCOPES };

/* Matches of a scope, but for those that the value or its item rests on already. */
static void gather(struct explaining *x, uint32_t item, uint32_t value, enum scope scope)
{
    const struct doc *d = x->again.doc;
    const struct explain_value *all = x->out->values.at, *own = &all[value];
    const struct explain_value *whole = &all[item ? x->base.items.at[item].first : value];
    const struct where *w = &x->where[value];
    uint32_t line = w->b ? d->tokens[w->a].line : UINT32_MAX;
    x->n_set = 0;
    for (uint32_t i = 0; i < d->n_matches; i++) {
        const struct lex_entry *entry = lexicon_entry(d->lex, d->matches[i].entry);
        bool here = d->tokens[d->matches[i].a].line == line;
        if ((scope == SCOPE_LINE && !here) || (scope == SCOPE_OTHERS && here))
            continue;
        if (!rests_on(whole, entry) && !rests_on(own, entry))
            x->set[x->n_set++] = i;
    }
}

/* The set from the nearest to the value on; of an entry that matched twice the nearest is what is named. */
static void sort_set(struct explaining *x, uint32_t value)
{
    const struct match *all = x->again.doc->matches;
    const struct where *w = &x->where[value];
    for (uint32_t i = 1; i < x->n_set; i++) {
        uint32_t match = x->set[i], at = i;
        for (; at > 0 && distance(&all[x->set[at - 1]], w) > distance(&all[match], w); at--)
            x->set[at] = x->set[at - 1];
        x->set[at] = match;
    }
}

static struct str read_instead(struct explaining *x, uint32_t item, uint32_t value)
{
    struct record_values got;
    if (!read_again(x, item < x->base.n_head, &got))
        return STR_NONE;
    return instead(x, item, value, &got, values_item(&x->base, item, &got));
}

/* What matches in the scope, taken away together: the fewest without which the value is another. */
static bool try_scope(struct explaining *x, uint32_t item, uint32_t value, enum scope scope)
{
    struct explain_value *v = &x->out->values.at[value];
    uint32_t before = v->entries.n;
    gather(x, item, value, scope);
    drop(x, x->set, x->n_set, true);
    bool lost = x->n_set && is_lost(x, item, value);
    bool few = lost && reduce(x, item, value) && x->n_set <= MATCHES_MAX;
    struct str without = few ? read_instead(x, item, value) : STR_NONE;
    memset(x->again.dropped, 0, x->again.doc->n_matches * sizeof *x->again.dropped);
    if (few)
        sort_set(x, value);
    for (uint32_t i = 0; few && i < x->n_set; i++)
        rest_on(x, value, x->set[i], STR_NONE, 0);
    if (few && v->entries.n == before + 1) { /* none stands in for it */
        v->entries.at[before].needed = true;
        v->entries.at[before].values = 1;
        v->entries.at[before].without = without;
    }
    if (lost && (!few || v->entries.n > before + ANY_ENTRIES_MAX)) {
        v->entries.n = before;
        v->rest = before ? EXPLAIN_ENTRIES : EXPLAIN_MANY;
    }
    return lost;
}

/* What an item is made of is looked for all over the page; the rest of it beyond the line only where no entry is known. */
static void try_value(struct explaining *x, uint32_t item, uint32_t value)
{
    struct explain_value *v = &x->out->values.at[value];
    bool whole = value == x->base.items.at[item].first;
    bool found = try_scope(x, item, value, SCOPE_LINE) || (!whole && v->entries.n);
    for (int scope = SCOPE_LINE + 1; scope < SCOPES && !found; scope++)
        found = try_scope(x, item, value, (enum scope)scope);
    bool given_up = x->again.tokens_left < x->again.doc->n_tokens;
    if (!v->entries.n && v->rest == EXPLAIN_ENTRIES)
        v->rest = given_up ? EXPLAIN_UNSOUGHT : EXPLAIN_FORM;
}

static void try_several(struct explaining *x)
{
    for (uint32_t i = 0; i < x->base.items.n; i++)
        for (uint32_t k = x->base.items.at[i].first; k < x->base.items.at[i].end; k++)
            try_value(x, i, k);
}

/* --- all ------------------------------------------------------------------------------------------- */

static void list_values(struct explaining *x)
{
    struct again *r = &x->again;
    values_read(r->arena, r->doc, &x->base);
    x->where = arena_alloc(r->arena, ((size_t)x->base.values.n + 1) * sizeof *x->where);
    for (uint32_t i = 0; i < x->base.items.n; i++) {
        const struct item_at *item = &x->base.items.at[i];
        for (uint32_t k = item->first; k < item->end; k++) {
            const struct item_value *v = &x->base.values.at[k];
            x->where[k] = where_of(r->doc, &x->base, item, k);
            vec_push(r->arena, &x->out->values,
                     (struct explain_value){.family = values_family_name(item->family),
                                            .field = values_field_name(item->family, v->field),
                                            .item = item->index,
                                            .text = v->text,
                                            .at = where_place(r->doc, x->where[k])});
        }
    }
}

/* A value's stage is the first one behind which it is there. */
static void find_stages(struct explaining *x)
{
    for (size_t end = x->again.page.first + 1; end <= EXTRACT_STAGES; end++) {
        struct record_values got;
        if (!again_read(&x->again, &x->again.page, end, &got))
            return;
        for (uint32_t i = 0; i < x->base.items.n; i++) {
            const struct item_at *there = values_item(&x->base, i, &got);
            for (uint32_t k = x->base.items.at[i].first; there && k < x->base.items.at[i].end; k++)
                if (!x->out->values.at[k].stage && values_say(&got, there, &x->base.values.at[k]))
                    x->out->values.at[k].stage = extract_stages[end - 1].name;
        }
    }
}

static int explain_guarded(struct explaining *x, const struct lexicon *lex, const struct extract_input *in,
                           struct arena *a, struct record *out, struct err *e)
{
    struct doc *d = NULL;
    if (!arena_guard(a))
        return err_set(e, "the article needs more than %zu bytes of memory to be explained", a->limit_bytes);
    if (extract_open(lex, in, a, out, &d, e) < 0)
        return -1;
    if (d->page.len > EXPLAIN_TEXT_BYTES)
        return err_set(e, "the text has %u bytes; at most %d can be explained", d->page.len,
                       EXPLAIN_TEXT_BYTES);
    again_begin(&x->again, d);
    x->set = arena_alloc(a, ((size_t)d->n_matches + 1) * sizeof *x->set);
    list_values(x);
    find_stages(x);
    try_each_entry(x);
    try_several(x);
    return 0;
}

int explain(const struct lexicon *lex, const struct extract_input *in, struct arena *a, struct record *out,
            struct explanation *why, struct err *e)
{
    record_init(out);
    *why = (struct explanation){0};
    struct explaining x = {.again = {.arena = a}, .out = why};
    arena_init(&x.again.scratch, a->limit_bytes);
    int rc = explain_guarded(&x, lex, in, a, out, e);
    a->guarded = false;
    arena_destroy(&x.again.scratch);
    if (rc < 0) {
        record_init(out);
        *why = (struct explanation){0};
    }
    return rc;
}
