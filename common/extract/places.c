/* Places: a type word with the name behind it ("xã Sen Thượng"), or a name that is known. Also inside the names of
 * bodies; not inside those of persons. */
#include "doc.h"

enum { PLACES_MAX = 256, NAME_WORDS_MAX = 4, LIST_ITEMS_MAX = 24, BRACKET_TOKENS_MAX = 12 };

static bool is_capital(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_WORD && (d->tokens[t].flags & TOKEN_CAPITAL);
}

static bool all_capital(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if (d->tokens[t].kind == TOKEN_WORD && !is_capital(d, t) && !(t > a && doc_is_glued(d, t)))
            return false;
    return true;
}

static void add_place(struct doc *d, uint32_t a, uint32_t b, struct str name, enum place_level level)
{
    struct record *r = d->record;
    for (uint32_t i = 0; i < r->places.n; i++)
        if (r->places.at[i].level == level && r->places.at[i].name.len == name.len &&
            doc_same_words(d, r->places.at[i].name, name))
            return;
    if (r->places.n < PLACES_MAX)
        vec_push(d->arena, &r->places, (struct place){name, level, doc_span(d, a, b)});
}

static bool is_persons(const struct doc *d, uint32_t t)
{
    uint8_t claim = d->tokens[t].claim;
    return claim != CLAIM_NONE && claim != CLAIM_ORG;
}

/* Behind the capitals that name a place at t, or t: what no lexicon knows is read so. */
static uint32_t run_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t p = t, words = 0;
    while (p < stop && words < NAME_WORDS_MAX && is_capital(d, p) && !is_persons(d, p)) {
        const struct match *org = p > t ? doc_match(d, p, LEX_ORG) : NULL,
                           *name = p > t ? doc_match(d, p, LEX_HONORIFIC) : NULL;
        if ((org && org->b > p + 1) || (name && name->b > p + 1) || (p > t && doc_match(d, p, LEX_OFFICE)))
            break;
        if (d->tokens[p].flags & TOKEN_UPPER && d->tokens[p].cp_end - d->tokens[p].cp_begin > 2)
            break;
        bool joined = p + 2 < stop && d->tokens[p + 1].kind == TOKEN_MARK && doc_is_glued(d, p + 1) &&
                      doc_is_glued(d, p + 2) &&
                      (doc_is_mark(d, p + 1, '\'') || doc_is_mark(d, p + 1, 0x2019));
        p += joined && d->tokens[p + 2].kind == TOKEN_WORD ? 3 : 1;
        words++;
    }
    return p;
}

/* The name behind a type word: as the lexicon has it, or capitals. Behind it, or t. */
static uint32_t named_at(struct doc *d, uint32_t t, uint32_t stop, enum place_level level)
{
    if (t >= stop || is_persons(d, t))
        return t;
    const struct match *known = doc_match(d, t, LEX_PLACE);
    uint32_t run = run_end(d, t, stop);
    if (known && known->b <= stop && is_capital(d, t) && /* "quận Kiến an" */
        (known->b >= run || level != PLACE_COMMUNE)) {
        add_place(d, t, known->b, doc_canonical(d, known), level);
        return known->b;
    }
    const struct match *other = doc_match(d, t, LEX_ORG), *name = doc_match(d, t, LEX_NOT_NAME);
    if (run == t || other || (name && name->b >= run && name->b == t + 1) || doc_match(d, t, LEX_OFFICE))
        return t;
    add_place(d, t, run, doc_text(d, t, run), level);
    return run;
}

/* Over ", ", " và " and a bracket between the names of one list. */
static uint32_t next_of_list(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t p = t;
    if (p < stop && doc_is_mark(d, p, '(')) {
        while (p < stop && p - t < BRACKET_TOKENS_MAX && !doc_is_mark(d, p, ')'))
            p++;
        p++;
    }
    if (p + 1 >= stop || !(doc_is_mark(d, p, ',') || doc_is_word(d, p, WORD_AND)))
        return t;
    return p + 1;
}

/* "các xã A, B và C": the type is of all of them. The brackets in between are read on their own. */
static void read_list(struct doc *d, uint32_t t, uint32_t stop, enum place_level level)
{
    for (int i = 0; i < LIST_ITEMS_MAX; i++) {
        uint32_t next = next_of_list(d, t, stop);
        if (next == t || doc_match(d, next, LEX_PLACE_TYPE))
            return;
        uint32_t end = named_at(d, next, stop, level);
        if (end == next)
            return;
        t = end;
    }
}

/* Some phrase that goes on inside names ends right before t: "Bệnh viện Đa khoa" before "Lang Chánh". */
static bool ends_phrase(const struct doc *d, uint32_t t)
{
    return doc_ends(d, t,
                    DOC_BIT(LEX_ORG) | DOC_BIT(LEX_ORG_NAME) | DOC_BIT(LEX_ORG_WORD) |
                        DOC_BIT(LEX_PLACE_TYPE) | DOC_BIT(LEX_ABBREVIATION) | DOC_BIT(LEX_OFFICE));
}

/* "đồng chí Thanh Bình", or "Anh Sơn" where a sentence begins: somebody who is called as a place is. */
static bool is_called_so(const struct doc *d, const struct match *m)
{
    const struct match *honorific = doc_match(d, m->a, LEX_HONORIFIC);
    bool first = m->a == d->lines[d->tokens[m->a].line].a, begins = first || doc_is_mark(d, m->a - 1, '.');
    if (begins && honorific && honorific->b == m->a + 1 && m->b == m->a + 2 && m->value >= PLACE_DISTRICT)
        return true;
    return !first && m->value != PLACE_COUNTRY &&
           doc_ends(d, m->a, DOC_BIT(LEX_HONORIFIC) | DOC_BIT(LEX_RANK));
}

/* Is the known name at [a, b) one that stands for itself? Not a part of a longer run of capitals. */
static bool stands_free(const struct doc *d, const struct match *m)
{
    const struct line *l = &d->lines[d->tokens[m->a].line];
    bool before =
        m->a > l->a && is_capital(d, m->a - 1) && !d->tokens[m->a - 1].word && !ends_phrase(d, m->a);
    bool after =
        m->b < l->b && is_capital(d, m->b) && !doc_match(d, m->b, LEX_SURNAME) && m->value != PLACE_PROVINCE;
    return !before && !after;
}

/* A country's name inside other names ("Thầy thuốc Việt Nam") is none: a word of grammar stands before a free one. */
static bool country_is_meant(const struct doc *d, uint32_t t)
{
    uint32_t first = d->lines[d->tokens[t].line].a;
    if (d->tokens[t].claim != CLAIM_NONE)
        return false;
    if (t > first + 1 && doc_is_mark(d, t - 1, '.') &&
        d->tokens[t - 2].cp_end - d->tokens[t - 2].cp_begin == 1)
        return false; /* "C.P. Việt Nam" */
    return t == first || d->tokens[t - 1].word != WORD_NONE || d->tokens[t - 1].kind == TOKEN_MARK;
}

static uint32_t read_known(struct doc *d, uint32_t t)
{
    const struct match *m = doc_match(d, t, LEX_PLACE);
    const struct match *plain = doc_match(d, t, LEX_NOT_NAME);
    if (!m || !all_capital(d, t, m->b) || is_persons(d, t) || is_persons(d, m->b - 1))
        return t + 1;
    if (plain && plain->b >= m->b && m->value != PLACE_COUNTRY)
        return plain->b; /* "phong cách Hồ Chí Minh" */
    if (!stands_free(d, m) || is_called_so(d, m) || (m->value == PLACE_COUNTRY && !country_is_meant(d, t)))
        return m->b;
    add_place(d, t, m->b, doc_canonical(d, m), (enum place_level)m->value);
    return m->b;
}

static uint32_t read_typed(struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *type = doc_match(d, t, LEX_PLACE_TYPE);
    if (!type || is_persons(d, t))
        return t;
    bool shorthand =
        doc_text(d, t, type->b).len < doc_canonical(d, type).len && !doc_is_mark(d, type->b - 1, '.');
    bool cut = t > 0 && doc_is_glued(d, t) && doc_is_mark(d, t - 1, '.'); /* "C.P. Việt Nam" */
    if (cut || (shorthand && !is_capital(d, t)))
        return t;
    const struct match *committee = doc_match(d, t, LEX_ORG); /* "Tỉnh Đoàn Bến Tre" */
    uint32_t at = committee && committee->b == type->b + 1 ? committee->b : type->b;
    if (shorthand && at < stop && doc_is_mark(d, at, '.') && doc_is_glued(d, at))
        at++;
    if (at < stop && doc_is_mark(d, at, ':') && t > 0 && doc_is_number(d, t - 1))
        at++; /* "3 xã: A, B, C" */
    enum place_level level = (enum place_level)type->value;
    uint32_t end = named_at(d, at, stop, level);
    if (end == at)
        return t;
    if (t > d->lines[d->tokens[t].line].a &&
        (d->tokens[t - 1].word == WORD_PLURAL || doc_is_number(d, t - 1)))
        read_list(d, end, stop, level);
    return end;
}

static void read_line(struct doc *d, const struct line *l)
{
    static const uint64_t beginnings = DOC_BIT(LEX_PLACE) | DOC_BIT(LEX_PLACE_TYPE);
    for (uint32_t t = l->a; (t = doc_next(d, t, l->b, beginnings)) < l->b;) {
        if (d->tokens[t].kind != TOKEN_WORD) {
            t++;
            continue;
        }
        uint32_t end = read_typed(d, t, l->b);
        t = end > t ? end : read_known(d, t);
    }
}

void find_places(struct doc *d)
{
    for (uint32_t i = 0; i < d->n_lines; i++)
        if (d->lines[i].role == LINE_BODY || d->lines[i].role == LINE_CAPTION)
            read_line(d, &d->lines[i]);
}
