/* What the lexicon knows at each token: all phrases that begin there, longest first. Phrases stay in one line. */
#include "doc.h"

#include "../scan.h"

_Static_assert(LEX_CATEGORIES <= 59, "doc.categories has a bit for each, and DOC_WORDED to DOC_MARK");

typedef VEC(struct match) match_list;

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

/* Does the text at [a, b) give what a phrase asks for besides its words? */
static bool is_as_asked(const struct doc *d, uint32_t a, uint32_t b, const struct lex_end *end)
{
    const struct lex_asked *asked = lexicon_asked(d->lex, end);
    return (!str_known(asked->exact) || exact_letters(d, a, b, asked->exact)) &&
           (!str_known(asked->digits) || same_digits(d, a, b, asked->digits));
}

static void put(struct match *at, uint32_t a, uint32_t b, const struct lex_end *end)
{
    at->a = a;
    at->b = b;
    at->entry = end->entry;
    at->category = end->category;
    at->value = end->value;
}

/* Those of a node's entries that the text fits. Out of the way of add_ends, which seldom needs it. */
static __attribute__((noinline)) void add_asked(struct doc *d, match_list *found, uint32_t a, uint32_t b,
                                                const struct lex_node *node)
{
    const struct lex_end *end = lexicon_ends(d->lex, node);
    for (uint32_t i = 0; i < node->n_ends; i++)
        if (is_as_asked(d, a, b, &end[i])) {
            put(&found->at[found->n++], a, b, &end[i]);
            d->categories[a] |= DOC_BIT(end[i].category);
            d->ends[b] |= DOC_BIT(end[i].category);
            d->values[a] |= lexicon_value_bit(end[i].category, end[i].value);
            d->end_values[b] |= lexicon_value_bit(end[i].category, end[i].value);
        }
}

/* The entries that end at the node as matches of [a, b). */
static inline void add_ends(struct doc *d, match_list *found, uint32_t a, uint32_t b,
                            const struct lex_node *node)
{
    while (found->cap - found->n < node->n_ends)
        found->at = arena_grow(d->arena, found->at, found->n, &found->cap, sizeof *found->at);
    if (node->asks) {
        add_asked(d, found, a, b, node);
        return;
    }
    const struct lex_end *end = lexicon_ends(d->lex, node), *last = end + node->n_ends;
    struct match *at = found->at + found->n;
    for (; end < last; end++)
        put(at++, a, b, end);
    found->n += node->n_ends;
    d->categories[a] |= node->categories;
    d->ends[b] |= node->categories;
    d->values[a] |= node->values;
    d->end_values[b] |= node->values;
}

/* Walks from the phrases of one token to ever longer ones, and adds them on the way back. */
static void match_from(struct doc *d, match_list *found, uint32_t a, const struct lex_node *node,
                       uint32_t line_end)
{
    struct {
        const struct lex_node *node;
        uint32_t b;
    } stops[LEX_PHRASE_TOKENS];
    uint32_t n = 0;
    for (uint32_t b = a + 1; node; b++) {
        stops[n].node = node;
        stops[n].b = b;
        n += node->n_ends > 0;
        node = b < line_end ? lexicon_step(d->lex, node, d->tokens[b].symbol) : NULL;
    }
    while (n-- > 0)
        add_ends(d, found, a, stops[n].b, stops[n].node);
}

static void match_at(struct doc *d, match_list *found, uint32_t t, uint32_t line_end)
{
    const struct lex_node *node = lexicon_begin(d->lex, d->tokens[t].symbol);
    if (!node)
        return;
    if (t + 1 < line_end && lexicon_may_step(node, d->tokens[t + 1].symbol))
        match_from(d, found, t, node, line_end);
    else
        add_ends(d, found, t, t + 1, node);
}

/* Bits of doc.categories that are no categories. */
static uint64_t token_bits(const struct doc *d, uint32_t t)
{
    static const uint64_t kinds[] = {[TOKEN_WORD] = 0, [TOKEN_NUMBER] = DOC_NUMBER, [TOKEN_MARK] = DOC_MARK};
    const struct token *k = &d->tokens[t];
    bool joined = t + 1 < d->n_tokens && !(k[1].flags & TOKEN_SPACE);
    return kinds[k->kind] | (k->flags & TOKEN_CAPITAL ? DOC_CAPITAL : 0) | (k->word ? DOC_WORDED : 0) |
           (joined ? DOC_JOINED : 0);
}

void match_lexicon(struct doc *d)
{
    match_list found = {0};
    found.cap = d->n_tokens * 2 + 8; /* what most texts need */
    found.at = arena_room(d->arena, found.cap * sizeof *found.at);
    d->match_at = arena_room(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->match_at);
    d->categories = arena_room(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->categories);
    d->ends = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->ends);
    d->values = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->values);
    d->end_values = arena_alloc(d->arena, ((size_t)d->n_tokens + 1) * sizeof *d->end_values);
    for (uint32_t i = 0; i < d->n_lines; i++)
        for (uint32_t t = d->lines[i].a, line_end = d->lines[i].b; t < line_end; t++) {
            d->match_at[t] = found.n;
            d->categories[t] = token_bits(d, t);
            match_at(d, &found, t, line_end);
        }
    d->match_at[d->n_tokens] = found.n;
    d->matches = found.at;
    d->n_matches = found.n;
}
