/* The words behind a quantity: where its complement ends. */
#include "figures_clause.h"

enum {
    RIGHT_WORDS = 16,
    SHORT_RIGHT = 6, /* tokens behind a comma that still belong */
    VERB_RIGHT = 10, /* where a verb begins them: "được học tập, quán triệt …" */
    LEAST_WORDS = 2, /* in front of a name that may be left out */
    CITED_TOKENS = 3,
    NEXT_TOKENS = 6
};

static uint32_t least(uint32_t x, uint32_t y)
{
    return x < y ? x : y;
}

static uint32_t piece_end(const struct doc *d, uint32_t t, uint32_t end)
{
    while (t < end && !figures_is_hard(d, t) && !doc_is_mark(d, t, ','))
        t++;
    return t;
}

static bool has_number(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if (doc_is_number(d, t) && !doc_is_glued(d, t) && !d->tokens[t].claim)
            return true;
    return false;
}

/* A number of its own cuts what is claimed: "chậm tiến độ từ 15 đến 20 ngày". */
static bool starts_number(const struct doc *d, uint32_t t)
{
    if (doc_is_word(d, t + 1, WORD_AGE))
        return false; /* "trẻ em dưới 6 tuổi" */
    return doc_is_number(d, t) && !d->tokens[t].claim && !doc_is_glued(d, t) &&
           (doc_match(d, t + 1, LEX_UNIT) || figures_cue(d, t - 1, FIGURE_APPROXIMATE) ||
            figures_cue(d, t - 1, FIGURE_FILLER));
}

/* From where, at whom: "từ Bệnh viện …"; whose, where nothing follows: "học sinh Trường …". */
static bool starts_body(const struct doc *d, struct piece p, uint32_t end)
{
    uint32_t t = p.b;
    uint8_t claim = d->tokens[t].claim;
    bool named = claim == CLAIM_ORG || claim == CLAIM_NAME ||
                 (figures_is_body(d, t) && (d->tokens[t].flags & TOKEN_CAPITAL));
    if (!named || figures_is_body(d, t - 1))
        return false;
    if (doc_is_word(d, t - 1, WORD_FROM) || doc_is_word(d, t - 1, WORD_AT))
        return true;
    while (t < end && figures_is_body(d, t))
        t++;
    bool last = t >= end || figures_is_mark(d, t) || doc_is_word(d, t, WORD_AND);
    return last && !doc_is_word(d, p.b - 1, WORD_OF) && p.b - p.a >= LEAST_WORDS &&
           !figures_is_verb(d, p.b - 1);
}

static bool has_verb(const struct doc *d, struct piece p)
{
    bool found = false;
    for (uint32_t t = p.a; t < p.b; t++)
        found |= figures_is_verb(d, t);
    return found;
}

/* "theo Thông tư số …" */
static bool cites(const struct doc *d, uint32_t t)
{
    bool cited = false;
    for (uint32_t k = 1; k <= CITED_TOKENS && t + k < d->n_tokens; k++)
        cited |= d->tokens[t + k].claim == CLAIM_DOCUMENT;
    return doc_is_word(d, t, WORD_ACCORDING) && cited;
}

static bool ends_right(const struct doc *d, struct piece p, uint32_t end, bool bounded, bool before_next)
{
    uint32_t t = p.b;
    if (figures_is_hard(d, t) || starts_number(d, t) || figures_cue(d, t, FIGURE_LEAD))
        return true;
    if (t > p.a && (doc_is_word(d, t, WORD_IS) || starts_body(d, p, end)))
        return true; /* who they are, where they are */
    if (cites(d, t) || (doc_is_dash(d, t) && t + 1 < end && figures_is_body(d, t + 1)))
        return true;
    if (figures_cue(d, t, FIGURE_CUT) || (t > p.a && figures_cue_before(d, t, p.a, FIGURE_TAIL) < t))
        return true;
    if (doc_is_word(d, t, WORD_AND) && has_number(d, t + 1, least(end, t + NEXT_TOKENS)))
        return true; /* "… và hệ thống 4 thang máy" */
    if (bounded &&
        (doc_is_word(d, t, WORD_WITH) || doc_is_word(d, t, WORD_AND) || figures_cue(d, t, FIGURE_CHANGE)))
        return true; /* the words before the next number are that one's */
    if (!doc_is_mark(d, t, ','))
        return false;
    if (t > p.a && doc_match(d, p.a, LEX_UNIT) && doc_match(d, t + 1, LEX_UNIT))
        return false; /* "cấp ủy, chi bộ": one count of several kinds */
    uint32_t next = piece_end(d, t + 1, end);
    if (next == end && before_next)
        return true; /* that piece says what the next number is of */
    uint32_t most = figures_is_verb(d, t + 1) && has_verb(d, p) ? VERB_RIGHT : SHORT_RIGHT;
    return t == p.a || next - t - 1 > most || has_number(d, t + 1, next) ||
           (d->tokens[t + 1].flags & TOKEN_CAPITAL);
}

static bool joins_date(const struct doc *d, uint32_t t)
{
    uint8_t w = d->tokens[t].word;
    return w == WORD_BEFORE || w == WORD_AFTER || w == WORD_IN || w == WORD_FROM || w == WORD_TO;
}

struct piece figures_right_of(const struct doc *d, const struct quantity *q, uint32_t end, bool bounded,
                              bool before_next)
{
    struct piece p = {q->b, q->b};
    uint32_t words = 0;
    const struct match *unit = q->percent ? doc_match(d, q->b, LEX_UNIT) : NULL;
    if (unit && unit->b <= end)
        p.b = unit->b; /* "100% khoa, phòng …" */
    while (p.b < end && words < RIGHT_WORDS && !ends_right(d, p, end, bounded, before_next)) {
        words += !figures_is_mark(d, p.b);
        p.b++;
    }
    bool dated = false; /* when it was is said by the period */
    for (; p.b > p.a && d->tokens[p.b - 1].claim == CLAIM_DATE && !figures_compares(d, p.b); p.b--)
        dated = true;
    while (dated && p.b > p.a && joins_date(d, p.b - 1))
        p.b--;
    if (figures_cue_before(d, p.b, p.a, FIGURE_TAIL) == p.a)
        p.b = p.a;
    return p;
}
