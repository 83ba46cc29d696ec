/* What the lexicon knows at each token: all phrases that begin there, longest first. Phrases stay in one line. */
#include "doc.h"

#include "../scan.h"

_Static_assert(LEX_CATEGORIES <= 59, "doc.categories has a bit for each, and DOC_WORDED to DOC_MARK");

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

/* Does the text at [a, b) give what a phrase asks for besides its words? Out of the way of the loop that seldom needs it. */
static __attribute__((noinline)) bool is_as_asked(const struct doc *d, uint32_t a, uint32_t b,
                                                  const struct lex_end *end)
{
    return (!str_known(end->exact) || exact_letters(d, a, b, end->exact)) &&
           (!str_known(end->digits) || same_digits(d, a, b, end->digits));
}

/* A node that phrases end at, and the token behind them. */
struct stop {
    uint32_t node, b;
};

static void add_ends(struct doc *d, match_list *found, uint32_t a, struct stop stop)
{
    uint32_t n;
    const struct lex_end *end = lexicon_ends(d->lex, stop.node, &n), *last = end + n;
    while (found->cap - found->n < n)
        found->at = arena_grow(d->arena, found->at, found->n, &found->cap, sizeof *found->at);
    struct match *at = found->at + found->n;
    uint64_t categories = 0;
    for (; end < last; end++) {
        if ((end->exact.at || end->digits.at) && !is_as_asked(d, a, stop.b, end))
            continue;
        at->a = a;
        at->b = stop.b;
        at->entry = end->entry;
        at->category = end->category;
        at->value = end->value;
        categories |= DOC_BIT(end->category);
        at++;
    }
    d->categories[a] |= categories;
    found->n = (uint32_t)(at - found->at);
}

static inline uint32_t step(const struct doc *d, uint32_t node, uint32_t t)
{
    uint32_t symbol = symbol_of(&d->tokens[t]);
    return symbol ? lexicon_step(d->lex, node, symbol) : 0;
}

/* Walks from the phrases of one token to ever longer ones, and adds them on the way back. */
static void match_from(struct doc *d, match_list *found, uint32_t a, uint32_t node, uint32_t line_end)
{
    struct stop stops[LEX_PHRASE_TOKENS];
    uint32_t n = 0, n_ends;
    for (uint32_t b = a + 1; node; b++) {
        lexicon_ends(d->lex, node, &n_ends);
        stops[n] = (struct stop){node, b};
        n += n_ends > 0;
        node = b < line_end ? step(d, node, b) : 0;
    }
    while (n > 0)
        add_ends(d, found, a, stops[--n]);
}

static void note_token(struct doc *d, uint32_t t)
{
    static const uint64_t kinds[] = {[TOKEN_WORD] = 0, [TOKEN_NUMBER] = DOC_NUMBER, [TOKEN_MARK] = DOC_MARK};
    const struct token *k = &d->tokens[t];
    d->categories[t] =
        kinds[k->kind] | (k->flags & TOKEN_CAPITAL ? DOC_CAPITAL : 0) | (k->word ? DOC_WORDED : 0);
    if (t > 0 && !(k->flags & TOKEN_SPACE))
        d->categories[t - 1] |= DOC_JOINED;
}

void match_lexicon(struct doc *d)
{
    match_list found = {0};
    found.cap = d->n_tokens * 2 + 8; /* what most texts need */
    found.at = arena_room(d->arena, found.cap * sizeof *found.at);
    d->match_at = arena_room(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->match_at);
    d->categories = arena_room(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->categories);
    for (const struct line *l = d->lines, *end = l + d->n_lines; l < end; l++)
        for (uint32_t t = l->a; t < l->b; t++) {
            const struct token *first = &d->tokens[t];
            uint32_t node =
                first->kind == TOKEN_WORD ? lexicon_word_node(d->lex, first->value) : step(d, LEX_ROOT, t);
            d->match_at[t] = found.n;
            note_token(d, t);
            if (node)
                match_from(d, &found, t, node, l->b);
        }
    d->match_at[d->n_tokens] = found.n;
    d->matches = found.at;
    d->n_matches = found.n;
}
