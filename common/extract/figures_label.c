/* What is claimed by a quantity: the words before it in its clause, and those behind its unit. */
#include "figures.h"

enum {
    LEFT_WORDS = 18,
    RIGHT_WORDS = 16,
    SHORT_PIECE = 4, /* tokens between commas that still belong: "khám, tư vấn cho …" */
    SHORT_RIGHT = 6,
    LONG_LEFT = 8,
    SHORT_LABEL = 2, /* words of a label that leans on what stands around it */
    UNIT_WORDS = 2,  /* of a unit that makes a short label plainer */
    HEAD_WORDS = 8,
    LIST_QUANTITIES = 8
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

/* Without function words at its edges, on the left side of a number without what makes it less exact. */
static struct piece trim(const struct doc *d, struct piece p, bool left)
{
    for (bool more = true; more && p.a < p.b;) {
        uint32_t b = left ? cue_before(d, p.b, p.a, FIGURE_APPROXIMATE) : p.b;
        b = b == p.b ? cue_before(d, p.b, p.a, FIGURE_FILLER) : b;
        b = b == p.b ? cue_before(d, p.b, p.a, FIGURE_LEAD) : b;
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

static bool ends_with_word(const struct doc *d, struct piece p, enum lex_word word)
{
    uint32_t b = cue_before(d, p.b, p.a, FIGURE_APPROXIMATE);
    while (b > p.a && b < p.b) { /* "có ít nhất khoảng" */
        uint32_t more = cue_before(d, b, p.a, FIGURE_APPROXIMATE);
        if (more == b)
            break;
        b = more;
    }
    return b > p.a && doc_is_word(d, b - 1, word);
}

/* --- left ----------------------------------------------------------------------------------------- */

/* Only words that relate a number to what was said before: "đạt", "tăng", "trị giá". */
static bool only_relates(const struct doc *d, struct piece p)
{
    bool changes = false;
    for (uint32_t t = p.a; t < p.b;) {
        if (d->tokens[t].claim == CLAIM_DATE) {
            t++;
            continue;
        }
        const struct match *m = figures_cue(d, t, FIGURE_CHANGE);
        changes |= m != NULL;
        if (!m)
            m = figures_cue(d, t, FIGURE_FILLER);
        if (!m)
            m = figures_cue(d, t, FIGURE_APPROXIMATE);
        if (!m)
            m = figures_cue(d, t, FIGURE_LEAD);
        if (!m || m->b > p.b)
            return false;
        t = m->b;
    }
    return changes;
}

/* Words from here on are of another claim. */
static bool ends_left(const struct doc *d, uint32_t t)
{
    uint8_t w = d->tokens[t].word;
    return is_hard(d, t) || w == WORD_PERFECT || w == WORD_WILL || d->tokens[t].claim == CLAIM_DATE;
}

/* Does the piece before a comma belong to the claim behind it: "khám, tư vấn cho …", "X-quang, CT, MRI"? */
static bool piece_joins(const struct doc *d, uint32_t comma, uint32_t begin, uint32_t end)
{
    const struct token *next = &d->tokens[comma + 1];
    uint32_t a = comma;
    bool plain = comma + 1 < end && next->word != WORD_WITH &&
                 (!(next->flags & TOKEN_CAPITAL) || (next->flags & TOKEN_UPPER));
    while (a > begin && !ends_left(d, a - 1) && !doc_is_mark(d, a - 1, ',') && comma - a <= SHORT_PIECE) {
        a--;
        plain &=
            (d->tokens[a].kind == TOKEN_WORD || doc_is_dash(d, a)) && !d->tokens[a].word && !is_body(d, a);
    }
    bool starts = a == begin || (d->tokens[a].flags & TOKEN_CAPITAL);
    return plain && comma > a &&
           words_in(d, (struct piece){a, comma}) <= (starts ? SHORT_PIECE / 2 : SHORT_PIECE);
}

/* The subject goes when a verb follows it: "Bệnh viện khám …", "Hội nghị nghe …". */
static struct piece without_subject(const struct doc *d, struct piece p)
{
    static const enum lex_category subjects[] = {LEX_ORG, LEX_ORG_GENERIC, LEX_EVENT_NOUN};
    struct piece whole = p;
    for (uint32_t next = p.a; next < p.b; p.a = next) {
        next = is_body(d, p.a) ? p.a + 1 : p.a;
        for (size_t i = 0;
             i < COUNT_OF(subjects) && (d->tokens[p.a].flags & TOKEN_CAPITAL) && !is_body(d, p.a); i++) {
            const struct match *m = doc_match(d, p.a, subjects[i]);
            if (m && m->b > next)
                next = m->b;
        }
        bool split = next > p.a && next + 1 < p.b && !is_body(d, p.a) &&
                     (d->tokens[next].flags & TOKEN_CAPITAL) &&
                     !(d->tokens[next + 1].flags & TOKEN_CAPITAL) && d->tokens[next + 1].kind == TOKEN_WORD;
        next += split ? 2 : 0; /* "Ban Tổ chức": a capital begins a word of two syllables */
        if (next == p.a)
            break;
    }
    return p.a < p.b ? p : whole;
}

/* In a long run of words only what follows the last joint is of the claim. */
static struct piece last_joint(const struct doc *d, struct piece p)
{
    uint32_t end = cue_before(d, p.b, p.a, FIGURE_APPROXIMATE);
    for (uint32_t t = p.a; t + 2 < end && words_in(d, p) > LONG_LEFT; t++)
        if (d->tokens[t].word == WORD_AND || d->tokens[t].word == WORD_WITH ||
            d->tokens[t].word == WORD_WHICH ||
            (d->tokens[t].word == WORD_IN && d->tokens[t + 1].claim != CLAIM_DATE))
            p.a = t + 1;
    return p;
}

static bool compares(const struct doc *d, uint32_t t) /* "so với cùng kỳ" */
{
    while (t > 0 && d->tokens[t - 1].claim == CLAIM_DATE)
        t--;
    return t > 0 && doc_is_word(d, t - 1, WORD_WITH);
}

static struct piece left_of(const struct doc *d, uint32_t begin, const struct quantity *q,
                            struct piece *whole)
{
    struct piece p = {q->a, q->a};
    uint32_t words = 0;
    while (p.a > begin && words < LEFT_WORDS) {
        uint32_t t = p.a - 1;
        bool dated = d->tokens[t].claim == CLAIM_DATE && (compares(d, t) || only_relates(d, p));
        if (ends_left(d, t) && !dated)
            break;
        if (doc_is_mark(d, t, ',') && (p.a == p.b || only_relates(d, p) || !piece_joins(d, t, begin, p.b)))
            break;
        p.a--;
        words += !is_mark(d, t) && d->tokens[t].claim != CLAIM_DATE;
    }
    for (uint32_t t = p.a; t < p.b; t++) {
        const struct match *lead = figures_cue(d, t, FIGURE_LEAD);
        if (lead && lead->b < p.b)
            p.a = t = lead->b;
    }
    *whole = p;
    return last_joint(d, without_subject(d, p));
}

/* What a bracket or a colon right before a number belongs to: "bác sĩ xin nghỉ việc (09 trường hợp)". */
static struct piece left_across(const struct doc *d, uint32_t begin, const struct quantity *q,
                                struct piece *whole)
{
    struct quantity before = *q;
    for (bool more = true; more && before.a > begin;) {
        uint32_t t = cue_before(d, before.a, begin, FIGURE_APPROXIMATE);
        t -= t > begin && (doc_is_mark(d, t - 1, '(') || doc_is_mark(d, t - 1, ':'));
        more = t < before.a;
        before.a = t;
    }
    return left_of(d, begin, &before, whole);
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
        if (doc_is_number(d, t) && !doc_is_glued(d, t) && !d->tokens[t].claim)
            return true;
    return false;
}

/* A number of its own cuts what is claimed: "chậm tiến độ từ 15 đến 20 ngày". */
static bool starts_number(const struct doc *d, uint32_t t)
{
    return doc_is_number(d, t) && !d->tokens[t].claim && !doc_is_glued(d, t) &&
           (doc_match(d, t + 1, LEX_UNIT) || figures_cue(d, t - 1, FIGURE_APPROXIMATE) ||
            figures_cue(d, t - 1, FIGURE_FILLER));
}

static bool ends_right(const struct doc *d, struct piece p, uint32_t end, bool bounded, bool before_next)
{
    uint32_t t = p.b;
    if (is_hard(d, t) || starts_number(d, t) || figures_cue(d, t, FIGURE_LEAD))
        return true;
    if (figures_cue(d, t, FIGURE_CUT) || (t > p.a && cue_before(d, t, p.a, FIGURE_TAIL) < t))
        return true;
    if (bounded &&
        (doc_is_word(d, t, WORD_WITH) || doc_is_word(d, t, WORD_AND) || figures_cue(d, t, FIGURE_CHANGE)))
        return true; /* the words before the next number are that one's */
    if (!doc_is_mark(d, t, ','))
        return false;
    uint32_t next = piece_end(d, t + 1, end);
    if (next == end && before_next)
        return true; /* that piece says what the next number is of */
    return t == p.a || next - t - 1 > SHORT_RIGHT || has_number(d, t + 1, next) ||
           (d->tokens[t + 1].flags & TOKEN_CAPITAL);
}

static struct piece right_of(const struct doc *d, const struct quantity *q, uint32_t end, bool bounded,
                             bool before_next)
{
    struct piece p = {q->b, q->b};
    uint32_t words = 0;
    const struct match *unit = q->percent ? doc_match(d, q->b, LEX_UNIT) : NULL;
    if (unit && unit->b <= end)
        p.b = unit->b; /* "100% khoa, phòng …" */
    while (p.b < end && words < RIGHT_WORDS && !ends_right(d, p, end, bounded, before_next)) {
        words += !is_mark(d, p.b);
        p.b++;
    }
    while (p.b > p.a && d->tokens[p.b - 1].claim == CLAIM_DATE && !compares(d, p.b))
        p.b--; /* when it was is said by the period */
    if (cue_before(d, p.b, p.a, FIGURE_TAIL) == p.a)
        p.b = p.a;
    return p;
}

/* --- together ------------------------------------------------------------------------------------------ */

static bool is_unsaid(const struct doc *d, uint32_t t)
{
    return figures_cue(d, t, FIGURE_ANY) || doc_is_mark(d, t, '"') || doc_is_mark(d, t, 0x201C) ||
           doc_is_mark(d, t, 0x201D);
}

static struct str add_words(struct doc *d, struct str label, struct piece p)
{
    uint32_t room = p.b > p.a ? d->tokens[p.b - 1].end - d->tokens[p.a].begin : 0, n = label.len;
    char *out = arena_alloc(d->arena, n + room + 2);
    if (n)
        memcpy(out, label.at, n);
    bool blank = n > 0;
    for (uint32_t t = p.a; t < p.b; t++) {
        blank |= (d->tokens[t].flags & TOKEN_SPACE) && n > 0;
        if (is_unsaid(d, t) || (d->tokens[t].claim == CLAIM_DATE && !compares(d, t)))
            continue;
        struct str word = doc_text(d, t, t + 1);
        if (blank && !doc_is_mark(d, t, ','))
            out[n++] = ' ';
        memcpy(out + n, word.at, word.len);
        n += word.len;
        blank = false;
    }
    return str_of(out, n);
}

/* How the sentence begins, for counts that stand in a bare list: "Dự hội nghị có …; 32 đảng viên". */
static struct piece head_of(const struct doc *d, const struct sentence *s, uint32_t end)
{
    struct piece p = {s->a, s->a};
    while (p.a < end && (is_mark(d, p.a) || doc_is_number(d, p.a) || d->tokens[p.a].claim == CLAIM_DATE))
        p.a++;
    for (p.b = p.a; p.b < end && p.b - p.a < HEAD_WORDS && !is_mark(d, p.b) &&
                    !doc_is_word(d, p.b, WORD_HAS) && !doc_is_word(d, p.b, WORD_AND);)
        p.b++;
    return p;
}

struct claim_words {
    struct piece left, right;
    struct piece whole; /* the left with its subject */
    bool bounded;       /* the right runs into the next quantity */
    bool run_on;        /* the left holds the unit of the quantity before: "học viên đến từ 9 khoa" */
};

static bool has_body(const struct doc *d, struct piece p)
{
    bool found = false;
    for (uint32_t t = p.a; t < p.b; t++)
        found |= is_body(d, t);
    return found;
}

/* Which of its parts say what is claimed. */
static void choose(const struct doc *d, const struct quantity *q, struct claim_words *c)
{
    bool has = ends_with_word(d, c->left, WORD_HAS), list = ends_with_word(d, c->left, WORD_AND);
    bool with = c->run_on && ends_with_word(d, c->left, WORD_WITH);
    bool of = c->right.a < c->right.b && doc_is_word(d, c->right.a, WORD_OF);
    bool is = c->right.a < c->right.b && doc_is_word(d, c->right.a, WORD_IS);
    bool proves = c->right.a < c->right.b && doc_is_word(d, c->right.a, WORD_HAS);
    uint32_t right_a = c->right.a;
    if (list && has_body(d, c->left))
        c->left.a = c->whole.a = c->left.b;
    struct piece left_as_is = c->left;
    c->left = trim(d, c->left, true);
    c->right = trim(d, c->right, c->bounded);
    if (is && right_a < c->right.b)
        c->right.a = right_a;
    uint32_t left = words_in(d, c->left), right = words_in(d, c->right);
    if (q->value.units == 0 || (right && !of && (has || with || list || is)))
        c->left.a = c->left.b;
    else if (left && (of || proves))
        c->right.b = c->right.a; /* "khen thưởng 04 cá nhân có thành tích" */
    if (left && !list && (c->run_on || (has && !right)))
        c->left.b = cue_before(d, left_as_is.b, left_as_is.a, FIGURE_APPROXIMATE);
}

/* Makes a label of one or two words plainer by what is counted. */
static struct str add_unit(struct doc *d, struct str label, const struct quantity *q)
{
    uint32_t words = 1;
    for (uint32_t i = 0; i < q->unit.len; i++)
        words += q->unit.at[i] == ' ';
    bool plain = q->kind == UNIT_PERSON || q->kind == UNIT_BODY || (q->kind == UNIT_THING && !q->percent);
    if (words > UNIT_WORDS || !plain)
        return label;
    return arena_printf(d->arena, "%.*s%s%.*s", STR_FMT(label), label.len ? " " : "", STR_FMT(q->unit));
}

static struct str label_of(struct doc *d, const struct sentence *s, const struct quantity *q,
                           struct claim_words *c, struct str before)
{
    bool relates = only_relates(d, c->left), leans = q->percent || q->kind == UNIT_MONEY;
    struct piece related = c->left;
    choose(d, q, c);
    uint32_t words = words_in(d, c->left) + words_in(d, c->right);
    if (before.len && relates && leans)
        return add_words(d, add_words(d, before, related), c->right);
    if (words == 0 && before.len && q->percent)
        return before;
    if (words == 0) {
        struct piece whole = trim(d, c->whole, true);
        c->left = words_in(d, whole) ? c->whole : trim(d, head_of(d, s, q->a), true);
        words = words_in(d, c->left);
    }
    bool lone = words <= SHORT_LABEL;
    struct str label = add_words(d, STR(""), c->left);
    if (lone || c->run_on)
        label = add_unit(d, label, q);
    return add_words(d, label, c->right);
}

/* Nothing but "và" or a comma between a quantity and the one before it. */
static bool is_joined(const struct doc *d, const struct quantity *q)
{
    uint32_t t = q[-1].b;
    return t < q->a && cue_before(d, q->a, t + 1, FIGURE_APPROXIMATE) == t + 1 &&
           (doc_is_word(d, t, WORD_AND) || doc_is_mark(d, t, ','));
}

static bool has_comma(const struct doc *d, struct piece p)
{
    for (uint32_t t = p.a; t < p.b; t++)
        if (doc_is_mark(d, t, ','))
            return true;
    return false;
}

/* The words between a quantity and the one before it, when they run from one to the other; after "và" a new claim. */
static void run_on(const struct doc *d, const struct quantity *q, struct claim_words *c)
{
    bool leans = q->percent || q->kind == UNIT_MONEY, and = false;
    c->run_on = c->left.a == q[-1].b && c->left.b > c->left.a && !q[-1].percent && !has_comma(d, c->left) &&
                !(leans && only_relates(d, c->left)) && !is_joined(d, q);
    for (uint32_t t = c->left.a; c->run_on && t + 1 < c->left.b; t++)
        if (doc_is_word(d, t, WORD_AND)) {
            c->left.a = t + 1;
            and = true;
        }
    c->run_on &= !and;
    if (c->run_on)
        c->left.a = q[-1].number_b;
}

static struct claim_words words_of(const struct doc *d, const struct sentence *s, const struct quantity *q,
                                   uint32_t i, uint32_t n)
{
    uint32_t begin = i ? q[i - 1].b : s->a, last = i;
    struct claim_words c = {.run_on = false};
    c.left = left_of(d, begin, &q[i], &c.whole);
    if (i)
        run_on(d, &q[i], &c);
    while (last + 1 < n && last - i < LIST_QUANTITIES && doc_is_word(d, q[last].b, WORD_AND) &&
           is_joined(d, &q[last + 1]))
        last++;
    uint32_t end = last + 1 < n ? q[last + 1].a : s->b;
    c.right = right_of(d, &q[last], end, false, last + 1 < n);
    c.bounded = last + 1 < n && c.right.b >= cue_before(d, end, q[last].b, FIGURE_APPROXIMATE);
    if (c.bounded)
        c.right = right_of(d, &q[last], end, true, true);
    if (c.left.a == c.left.b && c.right.a == c.right.b)
        c.left = left_across(d, begin, &q[i], &c.whole);
    return c;
}

void figures_label(struct doc *d, const struct sentence *s, struct quantity *q, uint32_t n, struct str before)
{
    struct piece shared = {0, 0}; /* the words before the first of "01 tập thể và 03 cá nhân" */
    struct claim_words last = {.run_on = false};
    for (uint32_t i = 0; i < n; i++) {
        struct claim_words c = words_of(d, s, q, i, n);
        bool bare = c.left.a == c.left.b && c.right.a == c.right.b;
        bool joined = i && is_joined(d, &q[i]);
        if (joined && last.run_on) {
            c.left = last.left;
            c.run_on = true;
        } else if (i && (joined || bare))
            c.left = c.whole = shared;
        else if (c.left.a < c.left.b && !c.run_on)
            shared = c.left;
        last = c;
        q[i].label = label_of(d, s, &q[i], &c, before);
        if (!q[i].bracketed)
            before = q[i].label;
    }
}
