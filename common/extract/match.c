/* What the lexicon knows at each token: all phrases that begin there, longest first. Phrases stay in one line. */
#include "doc.h"

#include "../scan.h"

_Static_assert(LEX_CATEGORIES <= 64, "doc.categories has a bit for each");

typedef VEC(struct match) match_list;

static uint32_t symbol_of(const struct token *t)
{
    switch (t->kind) {
    case TOKEN_WORD:
        return t->value;
    case TOKEN_NUMBER:
        return SYMBOL_NUMBER;
    default:
        return scan_mark_symbol(t->value);
    }
}

static bool exact_letters(const struct doc *d, uint32_t a, uint32_t b, struct str exact)
{
    for (uint32_t t = a; t < b; t++) {
        struct str text = doc_text(d, t, t + 1);
        if (text.len > exact.len || memcmp(text.at, exact.at, text.len) != 0)
            return false;
        exact = str_of(exact.at + text.len, exact.len - text.len);
    }
    return exact.len == 0;
}

static bool same_digits(const struct doc *d, uint32_t a, uint32_t b, struct str digits)
{
    const char *want = digits.at;
    for (uint32_t t = a; t < b; t++) {
        if (d->tokens[t].kind != TOKEN_NUMBER)
            continue;
        struct str text = doc_text(d, t, t + 1);
        const char *end = strchr(want, ' ');
        if (*want != '#' && !str_eq(text, str_of(want, (size_t)(end - want))))
            return false;
        want = end + 1;
    }
    return true;
}

static void add_ends(struct doc *d, match_list *found, uint32_t a, uint32_t b, const struct lex_end *end)
{
    for (; end; end = lexicon_next_end(d->lex, end)) {
        if (str_known(end->exact) && !exact_letters(d, a, b, end->exact))
            continue;
        if (str_known(end->digits) && !same_digits(d, a, b, end->digits))
            continue;
        const struct lex_entry *e = lexicon_entry(d->lex, end->entry);
        vec_push(d->arena, found, (struct match){a, b, end->entry, e->category, e->value});
        d->categories[a] |= (uint64_t)1 << e->category;
    }
}

static uint32_t step(const struct doc *d, uint32_t node, uint32_t t)
{
    uint32_t symbol = symbol_of(&d->tokens[t]);
    return symbol ? lexicon_step(d->lex, node, symbol) : 0;
}

static void match_from(struct doc *d, match_list *found, uint32_t a)
{
    const struct token *t = &d->tokens[a];
    uint32_t node = t->kind == TOKEN_WORD ? lexicon_word_node(d->lex, t->value) : step(d, LEX_ROOT, a);
    if (!node)
        return;
    uint32_t stop = d->lines[t->line].b, first = found->n;
    for (uint32_t b = a + 1; node; b++) {
        add_ends(d, found, a, b, lexicon_end(d->lex, node));
        node = b < stop ? step(d, node, b) : 0;
    }
    if (found->n - first < 2)
        return;
    for (uint32_t i = first, j = found->n - 1; i < j; i++, j--) {
        struct match swap = found->at[i];
        found->at[i] = found->at[j];
        found->at[j] = swap;
    }
}

void match_lexicon(struct doc *d)
{
    match_list found = {0};
    found.cap = d->n_tokens * 2 + 8; /* what most texts need */
    found.at = arena_alloc(d->arena, found.cap * sizeof *found.at);
    d->match_at = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->match_at);
    d->categories = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->categories);
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        d->match_at[t] = found.n;
        match_from(d, &found, t);
    }
    d->match_at[d->n_tokens] = found.n;
    d->matches = found.at;
    d->n_matches = found.n;
}
