/* What stands behind a name: offices after commas, dashes and in brackets, units and bodies. */
#include "people.h"

enum { BRACKET_TOKENS_MAX = 40, ASIDE_TOKENS_MAX = 5, TAIL_PARTS_MAX = 10 };

void mention_add_position(struct doc *d, struct mention *m, uint32_t a, uint32_t b)
{
    mention_serve(d, m, a, b);
    office_add(d, &m->positions, office_text(d, a, b));
}

static uint32_t bracket_close(const struct doc *d, uint32_t t, uint32_t stop)
{
    for (uint32_t p = t + 1; p < stop && p - t < BRACKET_TOKENS_MAX; p++) {
        if (doc_is_mark(d, p, ')'))
            return p;
        if (doc_is_mark(d, p, '('))
            return t;
    }
    return t;
}

/* Offices one after the other, split at commas and dashes; behind the last. */
static uint32_t read_offices(struct doc *d, struct mention *m, uint32_t t, uint32_t stop)
{
    uint32_t good = t;
    for (int i = 0; i < TAIL_PARTS_MAX && t < stop && office_begins(d, t, stop); i++) {
        uint32_t end = office_end(d, t, stop, false);
        if (end == t)
            break;
        mention_add_position(d, m, t, end);
        good = end;
        if (end >= stop || !(doc_is_mark(d, end, ',') || doc_is_dash(d, end)))
            break;
        t = end + 1;
    }
    return good;
}

static bool read_bracket(struct doc *d, struct mention *m, uint32_t stop)
{
    uint32_t open = m->full_b,
             close = open < stop && doc_is_mark(d, open, '(') ? bracket_close(d, open, stop) : open;
    if (close == open)
        return false;
    uint32_t end = read_offices(d, m, open + 1, close);
    if (end == open + 1 && m->serves == SERVES_UNKNOWN)
        mention_serve(d, m, open + 1, close);
    m->full_b = close + 1;
    return true;
}

/* A person's name right behind the office: the office is that one's. */
static bool belongs_to_next(const struct doc *d, const struct mention *m, uint32_t end, uint32_t stop)
{
    for (int i = 0; i < TAIL_PARTS_MAX; i++) {
        uint32_t name = name_end(d, end, stop, false);
        if (name > end && name_has_surname(d, end, name) && name_syllables(d, end, name) >= 2)
            return true;
        /* where offices stand before names, a chain of them leads to the next one's */
        bool chained = m->full_a < m->a && m->positions.n && end + 1 < stop &&
                       (doc_is_dash(d, end) || doc_is_mark(d, end, ',')) && office_begins(d, end + 1, stop);
        if (!chained)
            return false;
        end = office_end(d, end + 1, stop, false);
    }
    return false;
}

/* Over ", dân tộc Mông" and ", 72 tuổi" between the name and an office: a few words that are no person and no verb. */
static uint32_t skip_aside(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (t >= stop || !doc_is_mark(d, t, ',') || office_begins(d, t + 1, stop))
        return t;
    for (uint32_t p = t + 1; p < stop && p - t <= ASIDE_TOKENS_MAX + 1; p++) {
        if (doc_is_mark(d, p, ','))
            return p > t + 1 && office_begins(d, p + 1, stop) ? p : t;
        if (d->tokens[p].kind == TOKEN_MARK || doc_match(d, p, LEX_ROLE) || doc_match(d, p, LEX_HONORIFIC) ||
            doc_match(d, p, LEX_RANK) || name_end(d, p, stop, false) > p + 1 || d->tokens[p].word == WORD_AND)
            return t;
    }
    return t;
}

/* The part behind a comma, a dash, a colon, or none at all. */
static bool read_part(struct doc *d, struct mention *m, uint32_t stop)
{
    uint32_t t = skip_aside(d, m->full_b, stop);
    if (t >= stop)
        return false;
    bool dash = doc_is_dash(d, t), mark = dash || doc_is_mark(d, t, ',') || doc_is_mark(d, t, ':');
    uint32_t q = mark ? t + 1 : t;
    while (q < stop && doc_is_dash(d, q))
        q++;
    const struct match *office = q < stop ? doc_match(d, q, LEX_OFFICE) : NULL;
    bool plain = office && office->b > q + 1 && office->value != ORG_OTHER; /* "A phó giám đốc Sở" */
    if (!mark && !plain && !(q < stop && (d->tokens[q].flags & TOKEN_CAPITAL)))
        return false;
    if (office_begins(d, q, stop)) {
        uint32_t end = office_end(d, q, stop, false);
        if (belongs_to_next(d, m, end, stop))
            return false;
        m->shares |= dash && !m->positions.n;
        mention_add_position(d, m, q, end);
        m->full_b = end;
        return true;
    }
    if (!mark)
        return false;
    struct titles after = {0};
    uint32_t titles = titles_read(d, q, stop, &after);
    if (after.degrees.n && !str_known(after.honorific) && titles < stop &&
        d->tokens[titles].kind == TOKEN_MARK) {
        for (uint32_t i = 0; i < after.degrees.n; i++)
            titles_add_degree(d, &m->titles.degrees, after.degrees.at[i]);
        m->full_b = titles;
        return true;
    }
    uint32_t unit = doc_is_mark(d, t, ':') ? q : unit_end(d, q, stop);
    if (unit == q)
        return false;
    mention_serve(d, m, q, unit);
    m->full_b = unit;
    return true;
}

void mention_read_tail(struct doc *d, struct mention *m, uint32_t stop)
{
    for (int i = 0; i < TAIL_PARTS_MAX; i++)
        if (!read_bracket(d, m, stop) && !read_part(d, m, stop))
            return;
}
