#include "explain_again.h"

#include "stages.h"

static void *copy(struct arena *a, const void *from, size_t n, size_t bytes)
{
    void *to = arena_alloc(a, (n + 1) * bytes);
    if (n)
        memcpy(to, from, n * bytes);
    return to;
}

/* A copy that stages may write to; what earlier ones found stays theirs. */
static void take(struct arena *a, struct snapshot *out, const struct doc *d, size_t first)
{
    *out = (struct snapshot){.doc = *d, .record = *d->record, .first = first};
    out->doc.tokens = copy(a, d->tokens, (size_t)d->n_tokens + 1, sizeof *d->tokens);
    out->doc.lines = copy(a, d->lines, d->n_lines, sizeof *d->lines);
}

/* A page of 64 KiB has some 15000 tokens, and most of them are read in less than 20000 readings: half a minute. */
enum { TOKENS_READ_MAX = 300000000 };

void again_begin(struct again *r, struct doc *doc)
{
    for (size_t i = 0; i < EXTRACT_STAGES; i++) {
        extract_stage_run(i, doc);
        if (extract_stages[i].run == match_lexicon)
            take(r->arena, &r->page, doc, i + 1);
        if (extract_stages[i].run == split_sentences)
            take(r->arena, &r->facts, doc, i + 1);
    }
    r->doc = doc;
    r->tokens_left = TOKENS_READ_MAX;
    r->dropped = arena_alloc(r->arena, ((size_t)doc->n_matches + 1) * sizeof *r->dropped);
}

static void forget_word(struct doc *d, const struct match *m)
{
    if (m->category == LEX_GRAMMAR && m->b == m->a + 1 && d->tokens[m->a].word == m->value)
        d->tokens[m->a].word = WORD_NONE;
}

static void drop_matches(struct doc *d, const bool *dropped)
{
    const struct match *all = d->matches;
    const uint32_t *at = d->match_at;
    const uint64_t *categories = d->categories;
    uint32_t n = 0;
    d->matches = arena_alloc(d->arena, ((size_t)d->n_matches + 1) * sizeof *d->matches);
    d->match_at = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->match_at);
    d->categories = arena_alloc(d->arena, ((size_t)d->n_tokens + 1 + DOC_BLOCK) * sizeof *d->categories);
    d->ends = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->ends);
    d->values = arena_alloc(d->arena, ((size_t)d->n_tokens + 1 + DOC_BLOCK) * sizeof *d->values);
    d->end_values = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->end_values);
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        d->match_at[t] = n;
        d->categories[t] = categories[t] & DOC_TOKEN_BITS;
        for (uint32_t i = at[t]; i < at[t + 1]; i++)
            if (dropped[i]) {
                forget_word(d, &all[i]);
            } else {
                d->categories[t] |= DOC_BIT(all[i].category);
                d->ends[all[i].b] |= DOC_BIT(all[i].category);
                d->values[t] |= lexicon_value_bit(all[i].category, all[i].value);
                d->end_values[all[i].b] |= lexicon_value_bit(all[i].category, all[i].value);
                d->matches[n++] = all[i];
            }
    }
    d->match_at[d->n_tokens] = d->n_matches = n;
}

bool again_read(struct again *r, const struct snapshot *from, size_t end, struct record_values *out)
{
    if (r->tokens_left < from->doc.n_tokens)
        return false;
    r->tokens_left -= from->doc.n_tokens;
    arena_reset(&r->scratch);
    if (!arena_guard(&r->scratch)) {
        r->scratch.guarded = false;
        return false;
    }
    struct snapshot *now = arena_alloc(&r->scratch, sizeof *now);
    take(&r->scratch, now, &from->doc, from->first);
    now->record = from->record;
    now->doc.arena = &r->scratch;
    now->doc.record = &now->record;
    drop_matches(&now->doc, r->dropped);
    for (size_t i = from->first; i < end; i++)
        extract_stage_run(i, &now->doc);
    values_read(&r->scratch, &now->doc, out);
    r->scratch.guarded = false;
    return true;
}
