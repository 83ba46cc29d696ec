/* What is claimed by a quantity: the words before it in its clause, and those behind its unit. */
#include "figures.h"

enum {
    LEFT_WORDS = 14,
    RIGHT_WORDS = 16,
    SHORT_PIECE = 4, /* words between commas that still belong: "khám, tư vấn cho …" */
    SHORT_LABEL = 2, /* of a share or a sum: it leans on the label before it */
    HEAD_WORDS = 8
};

struct piece {
    uint32_t a, b;
};

static uint32_t words_in(const struct doc *d, struct piece p)
{
    uint32_t n = 0;
    for (uint32_t t = p.a; t < p.b; t++)
        n += d->tokens[t].kind != TOKEN_MARK;
    return n;
}

static bool is_mark(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_MARK;
}

/* Marks at which a claim ends in any case; commas, dashes and quotes may stand inside one. */
static bool is_hard(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, ';') || doc_is_mark(d, t, ':') || doc_is_mark(d, t, '(') ||
           doc_is_mark(d, t, ')') || doc_is_mark(d, t, '.') || doc_is_mark(d, t, '+') ||
           doc_is_mark(d, t, 0x2022);
}

static bool is_body(const struct doc *d, uint32_t t)
{
    uint8_t claim = d->tokens[t].claim;
    return claim == CLAIM_ORG || claim == CLAIM_NAME || claim == CLAIM_TITLE || claim == CLAIM_OFFICE;
}

/* The start of a cue of this kind that ends at t, or t. */
static uint32_t cue_before(const struct doc *d, uint32_t t, uint32_t begin, enum figure_cue cue)
{
    for (uint32_t k = 3; k >= 1; k--) {
        if (t < begin + k)
            continue;
        const struct match *m = figures_cue(d, t - k, cue);
        if (m && m->b == t)
            return t - k;
        for (uint32_t i = d->match_at[t - k]; i < d->match_at[t - k + 1]; i++)
            if (d->matches[i].b == t && d->matches[i].category == LEX_FIGURE &&
                d->matches[i].value == (int32_t)cue)
                return t - k;
    }
    return t;
}

static struct piece trim(const struct doc *d, struct piece p)
{
    for (bool more = true; more && p.a < p.b;) {
        uint32_t b = cue_before(d, p.b, p.a, FIGURE_APPROXIMATE);
        b = b == p.b ? cue_before(d, p.b, p.a, FIGURE_FILLER) : b;
        b -= b == p.b && is_mark(d, p.b - 1);
        more = b != p.b;
        p.b = b;
    }
    while (p.a < p.b && (is_mark(d, p.a) || d->tokens[p.a].word == WORD_PERFECT ||
                         d->tokens[p.a].word == WORD_WILL || d->tokens[p.a].word == WORD_AND ||
                         d->tokens[p.a].word == WORD_HAS || d->tokens[p.a].word == WORD_IS))
        p.a++;
    return p;
}

/* --- left ----------------------------------------------------------------------------------------- */

/* Words from here on are of another claim. */
static bool ends_left(const struct doc *d, uint32_t t)
{
    uint8_t w = d->tokens[t].word;
    return is_hard(d, t) || w == WORD_PERFECT || w == WORD_WILL || d->tokens[t].claim == CLAIM_DATE;
}

static bool piece_joins(const struct doc *d, uint32_t comma, uint32_t begin)
{
    uint32_t a = comma;
    while (a > begin && !ends_left(d, a - 1) && !doc_is_mark(d, a - 1, ',') && comma - a <= SHORT_PIECE)
        a--;
    bool numbers = false;
    for (uint32_t t = a; t < comma; t++)
        numbers |= d->tokens[t].kind == TOKEN_NUMBER;
    return comma - a <= SHORT_PIECE && comma > a && !numbers && !(d->tokens[comma + 1].flags & TOKEN_CAPITAL);
}

/* The subject goes when a verb follows it: "Bệnh viện khám …". */
static struct piece without_subject(const struct doc *d, struct piece p)
{
    struct piece whole = p;
    for (bool more = true; more && p.a < p.b;) {
        const struct match *org = (d->tokens[p.a].flags & TOKEN_CAPITAL) ? doc_match(d, p.a, LEX_ORG) : NULL;
        more = is_body(d, p.a) || org;
        p.a = org && !is_body(d, p.a) ? org->b : p.a + more;
    }
    return p.a < p.b ? p : whole;
}

static struct piece left_of(const struct doc *d, uint32_t begin, const struct quantity *q)
{
    struct piece p = {q->a, q->a};
    uint32_t words = 0;
    while (p.a > begin && words < LEFT_WORDS && !ends_left(d, p.a - 1)) {
        if (doc_is_mark(d, p.a - 1, ',') && !piece_joins(d, p.a - 1, begin))
            break;
        p.a--;
        words += !is_mark(d, p.a);
    }
    for (uint32_t t = p.a; t < p.b; t++) {
        const struct match *lead = figures_cue(d, t, FIGURE_LEAD);
        if (lead && lead->b <= p.b)
            p.a = t = lead->b;
    }
    return without_subject(d, p);
}

/* --- right ------------------------------------------------------------------------------------------ */

static uint32_t piece_end(const struct doc *d, uint32_t t, uint32_t end)
{
    while (t < end && !is_hard(d, t) && !doc_is_mark(d, t, ','))
        t++;
    return t;
}

static bool has_number(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if (d->tokens[t].kind == TOKEN_NUMBER)
            return true;
    return false;
}

static struct piece right_of(const struct doc *d, const struct quantity *q, uint32_t end)
{
    struct piece p = {q->b, q->b};
    uint32_t words = 0;
    while (p.b < end && words < RIGHT_WORDS && !is_hard(d, p.b)) {
        if (figures_cue(d, p.b, FIGURE_LEAD) && p.b > p.a)
            break;
        if (doc_is_mark(d, p.b, ',')) {
            uint32_t next = piece_end(d, p.b + 1, end);
            if (p.b == p.a || next - p.b - 1 > SHORT_PIECE || has_number(d, p.b + 1, next) || next >= end ||
                (d->tokens[p.b + 1].flags & TOKEN_CAPITAL))
                break;
        }
        words += !is_mark(d, p.b);
        p.b++;
    }
    return p;
}

/* --- together ------------------------------------------------------------------------------------------ */

static struct str add_words(struct doc *d, struct str label, struct piece p)
{
    char *out = arena_alloc(d->arena,
                            label.len + (p.b > p.a ? d->tokens[p.b - 1].end - d->tokens[p.a].begin : 0) + 2);
    uint32_t n = label.len;
    if (n)
        memcpy(out, label.at, n);
    for (uint32_t t = p.a; t < p.b; t++) {
        const struct match *any = figures_cue(d, t, FIGURE_ANY);
        bool quote = doc_is_mark(d, t, '"') || doc_is_mark(d, t, 0x201C) || doc_is_mark(d, t, 0x201D);
        if (any || quote)
            continue;
        struct str word = doc_text(d, t, t + 1);
        if (n && (t == p.a || (d->tokens[t].flags & TOKEN_SPACE)) && !doc_is_mark(d, t, ','))
            out[n++] = ' ';
        memcpy(out + n, word.at, word.len);
        n += word.len;
    }
    return str_of(out, n);
}

/* Only words that relate a number to what was said before: "đạt", "tăng", "trị giá". */
static bool only_relates(const struct doc *d, struct piece p)
{
    if (p.a == p.b)
        return false;
    for (uint32_t t = p.a; t < p.b;) {
        const struct match *m = figures_cue(d, t, FIGURE_CHANGE);
        if (!m)
            m = figures_cue(d, t, FIGURE_FILLER);
        if (!m)
            m = figures_cue(d, t, FIGURE_APPROXIMATE);
        if (!m || m->b > p.b)
            return false;
        t = m->b;
    }
    return true;
}

/* How the sentence begins, for counts that stand in a bare list: "Dự hội nghị có …; 32 đảng viên". */
static struct piece head_of(const struct doc *d, const struct sentence *s, uint32_t end)
{
    struct piece p = {s->a, s->a};
    while (p.b < end && p.b - p.a < HEAD_WORDS && !is_mark(d, p.b) && !doc_is_word(d, p.b, WORD_HAS))
        p.b++;
    return p;
}

static struct str label_of(struct doc *d, const struct sentence *s, const struct quantity *q,
                           struct piece left, struct piece right, struct str before)
{
    bool existential =
        left.b > left.a && doc_is_word(d, cue_before(d, left.b, left.a, FIGURE_APPROXIMATE) - 1, WORD_HAS);
    bool relates = only_relates(d, left);
    bool of = right.a < right.b && doc_is_word(d, right.a, WORD_OF);
    struct piece l = trim(d, left), r = trim(d, right);
    bool leans = before.len && (q->percent || q->kind == UNIT_MONEY);
    if (q->percent && relates && before.len)
        return add_words(d, add_words(d, before, left), r);
    if ((existential && words_in(d, r) > 0 && !of) || q->value.units == 0)
        l.a = l.b;
    if (of && words_in(d, l) > 0)
        r.b = r.a;
    uint32_t words = words_in(d, l) + words_in(d, r);
    struct str label = words <= SHORT_LABEL && leans ? before : STR("");
    if (words == 0 && !label.len)
        l = trim(d, head_of(d, s, q->a));
    return add_words(d, add_words(d, label, l), r);
}

void figures_label(struct doc *d, const struct sentence *s, struct quantity *q, uint32_t n, struct str before)
{
    struct piece shared = {0, 0}; /* the words before the first of "01 tập thể và 03 cá nhân" */
    for (uint32_t i = 0; i < n; i++) {
        uint32_t begin = i ? q[i - 1].b : s->a, end = i + 1 < n ? q[i + 1].a : s->b;
        struct piece left = left_of(d, begin, &q[i]), right = right_of(d, &q[i], end);
        bool joined = i && q[i].a - q[i - 1].b <= 1 && doc_is_word(d, q[i - 1].b, WORD_AND);
        if (joined)
            left = shared;
        for (uint32_t k = i + 1; k < n && q[k].a - q[k - 1].b <= 1 && doc_is_word(d, q[k - 1].b, WORD_AND);
             k++)
            right = right_of(d, &q[k], k + 1 < n ? q[k + 1].a : s->b);
        shared = left;
        q[i].label = label_of(d, s, &q[i], left, right, before);
        if (!q[i].bracketed)
            before = q[i].label;
    }
}
