/* Names of persons: a run of capitalised syllables that no office, body or title breaks. */
#include "names.h"

static bool is_capital(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_WORD && (d->tokens[t].flags & TOKEN_CAPITAL);
}

static uint32_t letters_of(const struct doc *d, uint32_t t)
{
    return d->tokens[t].cp_end - d->tokens[t].cp_begin;
}

static bool is_apostrophe(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, '\'') || doc_is_mark(d, t, 0x2019) || doc_is_mark(d, t, 0x2018) ||
           doc_is_mark(d, t, 0x02BC);
}

/* A phrase of several words at t that is something else than a name. */
static bool is_phrase(const struct doc *d, uint32_t t)
{
    static const uint64_t others = DOC_BIT(LEX_OFFICE) | DOC_BIT(LEX_ORG) | DOC_BIT(LEX_ORG_NAME) |
                                   DOC_BIT(LEX_ORG_GENERIC) | DOC_BIT(LEX_DEGREE) | DOC_BIT(LEX_RANK) |
                                   DOC_BIT(LEX_ROLE) | DOC_BIT(LEX_AWARD) | DOC_BIT(LEX_DOCUMENT) |
                                   DOC_BIT(LEX_EVENT_NOUN) | DOC_BIT(LEX_HONORIFIC);
    if (!doc_begins(d, t, others))
        return false;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1] && d->matches[i].b >= t + 2; i++)
        if (others & DOC_BIT(d->matches[i].category))
            return true;
    return false;
}

/* Short forms in capitals (BCH) are no syllables, unless the whole name is in capitals. */
static bool fits_case(const struct doc *d, uint32_t first, uint32_t t)
{
    bool upper = d->tokens[t].flags & TOKEN_UPPER, all = d->tokens[first].flags & TOKEN_UPPER;
    if (letters_of(d, t) == 1)
        return true;
    if (t == first)
        return true;
    return letters_of(d, first) == 1 ? true : upper == all;
}

/* Behind the syllable at t ("Hen", "H’Hen", "K' Brếu"), or t. */
static uint32_t syllable_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (t >= stop || !is_capital(d, t) || letters_of(d, t) > 10)
        return t;
    if (letters_of(d, t) > 1 || t + 2 >= stop || d->tokens[t + 2].kind != TOKEN_WORD)
        return t + 1;
    if (is_apostrophe(d, t + 1) && doc_is_glued(d, t + 1) && (doc_is_glued(d, t + 2) || is_capital(d, t + 2)))
        return t + 3;
    if (doc_is_dash(d, t + 1) && doc_is_glued(d, t + 1) && doc_is_glued(d, t + 2) && is_capital(d, t + 2))
        return t + 3;
    return t + 1;
}

static bool can_begin(const struct doc *d, uint32_t t, bool titled)
{
    if (!is_capital(d, t) || is_phrase(d, t))
        return false;
    const struct match *plain = doc_match(d, t, LEX_NOT_NAME);
    if (!plain)
        return true;
    if (plain->b > t + 1)
        return titled && doc_match(d, t, LEX_SURNAME);
    return titled || doc_match(d, t, LEX_SURNAME);
}

/* A given name with a small letter by a slip: "đồng chí Nguyễn Huy sơn, Phó Bí thư". */
static bool slipped(const struct doc *d, uint32_t a, uint32_t t, uint32_t stop)
{
    if (t + 1 >= stop || d->tokens[t].kind != TOKEN_WORD || d->tokens[t].word || doc_match(d, t, LEX_ROLE) ||
        doc_match(d, t, LEX_OFFICE) || doc_match(d, t, LEX_ORG))
        return false;
    return doc_match(d, a, LEX_SURNAME) && (doc_is_mark(d, t + 1, ',') || doc_is_dash(d, t + 1));
}

/* The dash of "Moo-Hyun Kim"; behind our own family names it parts the name from an office. */
static bool is_foreign_joint(const struct doc *d, uint32_t first, uint32_t t, uint32_t stop)
{
    return t > first && t + 1 < stop && doc_is_dash(d, t) && doc_is_glued(d, t) && doc_is_glued(d, t + 1) &&
           is_capital(d, t + 1) && !is_phrase(d, t + 1) && !doc_match(d, first, LEX_SURNAME);
}

uint32_t name_end(const struct doc *d, uint32_t t, uint32_t stop, bool titled)
{
    if (t >= stop || !can_begin(d, t, titled))
        return t;
    uint32_t p = t, n = 0, good = t;
    while (p < stop && n <= NAME_SYLLABLES_MAX) {
        uint32_t next = syllable_end(d, p, stop);
        const struct match *plain = p > t ? doc_match(d, p, LEX_NOT_NAME) : NULL;
        if (p > t && next > p && (is_phrase(d, p) || (plain && plain->b > p + 1) || !fits_case(d, t, p)))
            break;
        if (next == p && n > 0 && d->tokens[p].kind == TOKEN_WORD && doc_match(d, p, LEX_MIDDLE_NAME) &&
            p + 1 < stop && is_capital(d, p + 1) && doc_match(d, t, LEX_SURNAME)) {
            p++; /* "Nguyễn thị Lan" */
            n++;
            continue;
        }
        if (next == p && is_foreign_joint(d, t, p, stop)) {
            p++;
            continue;
        }
        if (next == p)
            break;
        good = p = next;
        n++;
    }
    if (n > NAME_SYLLABLES_MAX)
        return t;
    return n == 2 && titled && slipped(d, t, good, stop) ? good + 1 : good;
}

uint32_t name_of_place_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    enum { PLACE_MIN = 2, PLACE_MAX = 3, PERSON_MIN = 2, PERSON_MAX = 4 };
    uint32_t n = 0;
    while (t + n < stop && n <= PLACE_MAX + PERSON_MAX && is_capital(d, t + n))
        n++;
    if (n <= PERSON_MAX && doc_match(d, t, LEX_SURNAME) && doc_match(d, t + 1, LEX_MIDDLE_NAME))
        return t; /* "các cơ quan tỉnh Lường Thị Kim …": a name, all of it */
    for (uint32_t own = PLACE_MIN; own <= PLACE_MAX && own + PERSON_MIN <= n; own++)
        if (n - own <= PERSON_MAX && doc_match(d, t + own, LEX_SURNAME) &&
            name_end(d, t + own, stop, false) >= t + n)
            return t + own;
    return t;
}

uint32_t name_syllables(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t n = 0;
    for (uint32_t t = a; t < b; t++)
        n += d->tokens[t].kind == TOKEN_WORD;
    return n;
}

bool name_has_surname(const struct doc *d, uint32_t a, uint32_t b)
{
    if (a < b && letters_of(d, a) == 1 && b - a >= 2)
        return true; /* H’Hen Mlô, Y Blăng Niê */
    const struct match *m = doc_match(d, a, LEX_SURNAME);
    return m && m->b < b;
}

bool name_is_doubtful(const struct doc *d, uint32_t a, uint32_t b)
{
    const struct match *place = doc_match(d, a, LEX_PLACE);
    const struct match *plain = doc_match(d, a, LEX_NOT_NAME);
    return (plain && plain->b >= b) || (place && place->b >= b) || name_syllables(d, a, b) < 2;
}
