/* Which words around a quantity are of its claim, alone or with those of the list in which it stands. */
#include "figures_claim.h"

enum { LIST_QUANTITIES = 8 };

/* Does what follows the unit claim something by itself: "bị kỷ luật", "cấp cơ sở được nghiệm thu"? */
static bool claims(const struct doc *d, struct piece right)
{
    if (right.a < right.b && figures_is_verb(d, right.a))
        return true;
    for (uint32_t t = right.a; t < right.b; t++)
        if (doc_is_word(d, t, WORD_PASSIVE))
            return true;
    return false;
}

/* "với tổng số …" */
bool figures_in_total(const struct doc *d, struct piece left)
{
    uint32_t b = figures_cue_before(d, left.b, left.a, FIGURE_TOTAL);
    return b > left.a && b < left.b && doc_is_word(d, b - 1, WORD_WITH);
}

bool figures_begins_with(const struct doc *d, struct piece p, enum lex_word word)
{
    return p.a < p.b && doc_is_word(d, p.a, word);
}

/* Nothing but "và" or a comma between a quantity and the one before it. */
bool figures_is_joined(const struct doc *d, const struct quantity *q)
{
    uint32_t t = q[-1].b;
    return t < q->a && figures_cue_before(d, q->a, t + 1, FIGURE_APPROXIMATE) == t + 1 &&
           (doc_is_word(d, t, WORD_AND) || doc_is_mark(d, t, ','));
}

static bool has_comma(const struct doc *d, struct piece p)
{
    for (uint32_t t = p.a; t < p.b; t++)
        if (doc_is_mark(d, t, ','))
            return true;
    return false;
}

/* Where a relation begins that ends the words before a share or a sum: "… và tăng", "… với số tiền". */
static uint32_t relation_in(const struct doc *d, const struct quantity *q, struct piece p)
{
    if (!q->percent && q->kind != UNIT_MONEY)
        return p.a;
    for (uint32_t t = p.a + 1; t < p.b; t++)
        if ((doc_is_word(d, t, WORD_WITH) || doc_is_word(d, t - 1, WORD_AND)) &&
            figures_cue(d, t, FIGURE_CHANGE) && figures_only_relates(d, (struct piece){t, p.b}))
            return t;
    return p.a;
}

/* The words between a quantity and the one before it, when they run from one to the other; after "và" a new claim. */
static void run_on(const struct doc *d, const struct quantity *q, struct claim_words *c)
{
    bool leans = q->percent || q->kind == UNIT_MONEY, and = false;
    bool worth = c->left.a < c->left.b && figures_cue(d, c->left.a, FIGURE_WORTH);
    c->run_on = c->left.a == q[-1].b && c->left.b > c->left.a && !q[-1].percent && q[-1].kind != UNIT_MONEY &&
                !has_comma(d, c->left) && !(leans && figures_only_relates(d, c->left) && !worth) &&
                !figures_is_joined(d, q);
    bool between = c->left.a == q[-1].b && !has_comma(d, c->left);
    for (uint32_t t = c->left.a; between && t < c->left.b; t++)
        if (doc_is_word(d, t, WORD_AND)) {
            c->left.a = c->whole.a = t + 1;
            and = true;
        }
    c->run_on &= !and;
    if (c->run_on)
        c->left.a = doc_is_word(d, c->left.b - 1, WORD_OF) ? c->left.b : q[-1].number_b;
}

/* The last of the quantities that share what follows them: "2 tập thể, 5 cá nhân được …"; without a verb, of a pair. */
static uint32_t shares_until(const struct doc *d, const struct quantity *q, uint32_t i, uint32_t n)
{
    uint32_t last = i, pair = i;
    while (last + 1 < n && last - i < LIST_QUANTITIES && figures_is_joined(d, &q[last + 1])) {
        pair = pair == last && doc_is_word(d, q[last].b, WORD_AND) ? last + 1 : pair;
        last++;
    }
    return figures_cue(d, q[last].b, FIGURE_VERB) ? last : pair;
}

struct claim_words figures_words_of(const struct doc *d, const struct sentence *s, const struct quantity *q,
                                    uint32_t i, uint32_t n)
{
    uint32_t begin = i ? q[i - 1].b : s->a, last = i;
    struct claim_words c = {.run_on = false};
    c.left = figures_left_of(d, begin, &q[i], &c.whole);
    uint32_t relation = relation_in(d, &q[i], c.left);
    if (relation > c.left.a)
        c.left.a = relation;
    else if (i)
        run_on(d, &q[i], &c);
    last = shares_until(d, q, i, n);
    uint32_t end = last + 1 < n ? q[last + 1].a : s->b;
    c.right = figures_right_of(d, &q[last], end, false, last + 1 < n);
    c.bounded = last + 1 < n && c.right.b >= figures_cue_before(d, end, q[last].b, FIGURE_APPROXIMATE);
    if (c.bounded)
        c.right = figures_right_of(d, &q[last], end, true, true);
    c.claims = claims(d, c.right);
    if (last > i && !c.claims)
        c.right.a = c.right.b = q[i].b; /* it narrows the last of them */
    if (c.left.a == c.left.b && !figures_words_in(d, c.right) && !c.run_on)
        c.left = figures_left_across(d, begin, &q[i], &c.whole);
    return c;
}

/* "mũi 2 đạt …" behind "tỷ lệ tiêm mũi 1 đạt …": what is not told again. */
static struct piece left_out(const struct doc *d, struct piece left, struct piece before)
{
    struct piece none = {left.a, left.a};
    left = figures_trim(d, left, true);
    if (left.a == left.b || figures_words_in(d, left) > SHORT_LABEL + 1 || !d->tokens[left.a].value ||
        figures_is_verb(d, left.a) || figures_is_body(d, before.a))
        return none;
    for (uint32_t t = before.a + 1; t < before.b; t++)
        if (d->tokens[t].kind == TOKEN_WORD && !figures_is_body(d, t) &&
            d->tokens[t].value == d->tokens[left.a].value)
            return (struct piece){before.a, t};
    return none;
}

/* Is it a predicate that holds on to token t: with a verb, or "có" where a semicolon stands between? */
static bool hands_on(const struct doc *d, struct piece shared, uint32_t t)
{
    bool verb = false, has = shared.a < shared.b && figures_ends_with(d, shared, WORD_HAS);
    for (uint32_t i = shared.a; i < shared.b; i++)
        verb |= figures_is_verb(d, i);
    return has || (verb && !(t > 0 && doc_is_mark(d, t - 1, ';')));
}

/* Where a quantity has no predicate of its own, that of the list. */
void figures_inherit(const struct doc *d, const struct quantity *q, bool joined, struct piece shared,
                     const struct claim_words *last, struct claim_words *c)
{
    bool own = figures_words_in(d, figures_trim(d, c->left, true));
    bool has = figures_ends_with(d, c->left, WORD_HAS) || figures_ends_with(d, c->left, WORD_INCLUDING);
    if (!own && has && figures_words_in(d, figures_trim(d, c->whole, true)) && !c->run_on) {
        c->left = c->whole; /* "Bệnh viện có …" */
        own = true;
    }
    bool with = figures_ends_with(d, c->left, WORD_WITH) || figures_in_total(d, c->left);
    if (c->run_on && with && figures_ends_with(d, shared, WORD_HAS) &&
        !figures_words_in(d, figures_trim(d, (struct piece){q[-1].b, c->left.b}, true))) {
        c->run_on = false; /* "Đảng bộ có 18 chi bộ với 300 đảng viên" */
        c->inherited = true;
        c->left = c->whole = shared;
    } else if (joined && last->run_on) {
        c->left = last->left;
        c->run_on = true;
    } else if (joined && !own && last->left.a < last->left.b) {
        c->left = c->whole = last->left;
    } else if (own && !c->run_on) {
        c->left_out = left_out(d, c->left, shared);
    } else if (!own && !c->run_on && hands_on(d, shared, c->left.a) && !c->claims && q->value.units &&
               !(q->percent && c->right.a < c->right.b)) {
        c->inherited = true;
        if (c->right.a == c->right.b || figures_words_in(d, figures_trim(d, shared, true)) <= SHORT_LABEL)
            c->left = c->whole = shared;
    }
}

/* "tham gia bảo hiểm 900 người (bắt buộc 600 người)": words without a verb that only narrow. */
bool figures_details(const struct doc *d, const struct claim_words *c)
{
    struct piece left = figures_trim(d, c->left, true);
    uint32_t words = figures_words_in(d, left);
    bool verb = c->claims || c->run_on || c->inherited;
    for (uint32_t t = left.a; t < left.b; t++)
        verb |= figures_is_verb(d, t);
    return words > 0 && words <= NARROWING_WORDS && !verb && !figures_begins_with(d, left, WORD_EACH);
}
