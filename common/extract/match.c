/* What the lexicon knows at each token: all phrases that begin there, longest first. Phrases stay in one line. */
#include "doc.h"

#include "../scan.h"

_Static_assert(LEX_CATEGORIES <= 58, "doc.categories has a bit for each, and DOC_STOP to DOC_MARK");

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

static inline void put(struct match *at, uint32_t a, uint32_t b, const struct lex_end *end)
{
    *at = (struct match){.a = a, .b = b, .end = *end};
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

static inline void have_room(struct doc *d, match_list *found, uint32_t n_ends)
{
    while (found->cap - found->n < n_ends + LEX_MORE_ENDS)
        found->at = arena_grow(d->arena, found->at, found->n, &found->cap, sizeof *found->at);
}

/* The entries that end at the node as matches of [a, b), for which there is room. Most nodes have few, but nobody foresees
 * how many: the usual number is written without asking, and what is too much is written over. */
static inline void add_ends(struct doc *d, match_list *found, uint32_t a, uint32_t b,
                            const struct lex_node *node)
{
    if (node->asks) {
        add_asked(d, found, a, b, node);
        return;
    }
    struct match *at = found->at + found->n;
    for (uint32_t i = 0; i < LEX_FEW_ENDS; i++)
        put(&at[i], a, b, &node->few[i]);
    const struct lex_end *end = lexicon_ends(d->lex, node);
    for (uint32_t i = LEX_FEW_ENDS; i < node->n_ends; i += LEX_MORE_ENDS)
        for (uint32_t k = i; k < i + LEX_MORE_ENDS; k++)
            put(&at[k], a, b, &end[k]);
    found->n += node->n_ends;
}

/* Says of the tokens that a phrase, or several, stand at [a, b). */
static inline void mark_ends(struct doc *d, uint32_t a, uint32_t b, const struct lex_node *node)
{
    d->categories[a] |= node->categories;
    d->ends[b] |= node->categories;
    d->values[a] |= node->values;
    d->end_values[b] |= node->values;
}

/* Bits of doc.categories that are no categories. */
static inline uint64_t token_bits(const struct doc *d, uint32_t t)
{
    static const uint64_t kinds[] = {[TOKEN_WORD] = 0, [TOKEN_NUMBER] = DOC_NUMBER, [TOKEN_MARK] = DOC_MARK};
    static const uint64_t letters[] = {[TOKEN_CAPITAL] = DOC_CAPITAL,
                                       [TOKEN_UPPER] = DOC_UPPER,
                                       [TOKEN_CAPITAL | TOKEN_UPPER] = DOC_CAPITAL | DOC_UPPER};
    const struct token *k = &d->tokens[t];
    bool joined = !(k[1].flags & TOKEN_SPACE);
    static const uint64_t stops = (uint64_t)1 << '.' | (uint64_t)1 << '!' | (uint64_t)1 << '?';
    uint64_t stop =
        (stops >> (k->symbol & 63) & (k->symbol < 64)) | (uint64_t)(k->symbol == (SYMBOL_FAR_MARK | 0x2026));
    return kinds[k->kind] | letters[k->flags & (TOKEN_CAPITAL | TOKEN_UPPER)] | stop * DOC_STOP |
           (joined ? DOC_JOINED : 0);
}

/* May a phrase that has come to the node before token b go on with it? */
static inline bool goes_on(const struct doc *d, const struct lex_node *node, uint32_t b)
{
    const struct token *next = &d->tokens[b];
    return !(next->flags & TOKEN_FIRST) & lexicon_may_step(node, next->symbol);
}

/* How long the phrases are that begin at a token is what a processor foresees least. So all tokens take one step, then
 * those that may a second and a third one, without a branch on what they find; few are left to walk by themselves. What
 * they step on is fetched before: it lies all over the lexicon. */
enum { AHEAD = 12 };

struct walk {
    const struct lex_node **first, **second; /* by token: behind it, and behind the next one */
    uint32_t *left;                          /* the tokens that take another step, in their order */
    uint32_t n_left;
};

static void walk_first(struct doc *d, struct walk *w)
{
    d->ends[0] = d->end_values[0] = 0;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        uint32_t ahead = t + AHEAD < d->n_tokens ? t + AHEAD : t;
        lexicon_begin_soon(d->lex, d->tokens[ahead].symbol);
        const struct lex_node *node = lexicon_begin(d->lex, d->tokens[t].symbol);
        d->categories[t] = token_bits(d, t) | node->categories;
        d->values[t] = node->values;
        d->ends[t + 1] = node->categories;
        d->end_values[t + 1] = node->values;
        w->first[t] = node;
        w->second[t] = lexicon_begin(d->lex, 0);
        w->left[w->n_left] = t;
        w->n_left += goes_on(d, node, t + 1);
    }
}

static void walk_second(struct doc *d, struct walk *w)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n_left; i++)
        lexicon_step_soon(d->lex, w->first[w->left[i]], d->tokens[w->left[i] + 1].symbol);
    for (uint32_t i = 0; i < w->n_left; i++) {
        uint32_t t = w->left[i];
        const struct lex_node *node = lexicon_step(d->lex, w->first[t], d->tokens[t + 1].symbol);
        w->second[t] = node;
        mark_ends(d, t, t + 2, node);
        w->left[n] = t;
        n += goes_on(d, node, t + 2);
    }
    w->n_left = n;
}

/* Leaves those tokens at which phrases of three and more stand. */
static void walk_third(const struct doc *d, struct walk *w)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n_left; i++)
        lexicon_step_soon(d->lex, w->second[w->left[i]], d->tokens[w->left[i] + 2].symbol);
    for (uint32_t i = 0; i < w->n_left; i++) {
        uint32_t t = w->left[i];
        w->left[n] = t;
        n += lexicon_leads(lexicon_step(d->lex, w->second[t], d->tokens[t + 2].symbol));
    }
    w->n_left = n;
}

/* The phrases of three and more that begin at token a, longest first. */
static void add_longer(struct doc *d, match_list *found, uint32_t a, const struct lex_node *second)
{
    struct {
        const struct lex_node *node;
        uint32_t b;
    } stops[LEX_PHRASE_TOKENS];
    uint32_t n = 0, b = a + 2;
    for (const struct lex_node *node = second; goes_on(d, node, b);) {
        node = lexicon_step(d->lex, node, d->tokens[b++].symbol);
        stops[n].node = node;
        stops[n].b = b;
        n += node->n_ends > 0;
    }
    while (n-- > 0) {
        mark_ends(d, a, stops[n].b, stops[n].node);
        have_room(d, found, stops[n].node->n_ends);
        add_ends(d, found, a, stops[n].b, stops[n].node);
    }
}

static void add_all(struct doc *d, match_list *found, struct walk *w)
{
    const uint32_t *longer = w->left;
    w->left[w->n_left] = d->n_tokens; /* there is no such token */
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        d->match_at[t] = found->n;
        if (t == *longer) {
            add_longer(d, found, t, w->second[t]);
            longer++;
        }
        have_room(d, found, w->second[t]->n_ends + (uint32_t)w->first[t]->n_ends);
        add_ends(d, found, t, t + 2, w->second[t]);
        add_ends(d, found, t, t + 1, w->first[t]);
    }
    d->match_at[d->n_tokens] = found->n;
}

void match_lexicon(struct doc *d)
{
    size_t n = (size_t)d->n_tokens + 1;
    match_list found = {0};
    found.cap = d->n_tokens * 2 + 2 * LEX_MORE_ENDS; /* what most texts need */
    found.at = arena_room(d->arena, found.cap * sizeof *found.at);
    d->match_at = arena_room(d->arena, n * sizeof *d->match_at);
    d->categories = arena_room(d->arena, (n + DOC_BLOCK) * sizeof *d->categories);
    memset(d->categories + d->n_tokens, 0, (1 + DOC_BLOCK) * sizeof *d->categories);
    d->ends = arena_room(d->arena, n * sizeof *d->ends);
    d->values = arena_room(d->arena, (n + DOC_BLOCK) * sizeof *d->values);
    memset(d->values + d->n_tokens, 0, (1 + DOC_BLOCK) * sizeof *d->values);
    d->end_values = arena_room(d->arena, n * sizeof *d->end_values);
    struct walk w = {.first = arena_room(d->arena, n * sizeof(struct lex_node *)),
                     .second = arena_room(d->arena, n * sizeof(struct lex_node *)),
                     .left = arena_room(d->arena, n * sizeof *w.left)};
    walk_first(d, &w);
    walk_second(d, &w);
    walk_third(d, &w);
    add_all(d, &found, &w);
    d->matches = found.at;
    d->n_matches = found.n;
}
