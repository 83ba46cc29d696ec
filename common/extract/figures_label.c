/* Labels: what is claimed by a quantity, put together from the words around it. */
#include "figures_clause.h"

enum {
    SHORT_LABEL = 2, /* words of a label that leans on what stands around it */
    UNIT_WORDS = 2,  /* of a unit that makes a short label plainer */
    HEAD_WORDS = 8,
    LIST_QUANTITIES = 8
};

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
        if (is_unsaid(d, t) || (d->tokens[t].claim == CLAIM_DATE && !figures_compares(d, t)))
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
    while (p.a < end &&
           (figures_is_mark(d, p.a) || doc_is_number(d, p.a) || d->tokens[p.a].claim == CLAIM_DATE))
        p.a++;
    for (p.b = p.a; p.b < end && p.b - p.a < HEAD_WORDS && !figures_is_mark(d, p.b) &&
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
        found |= figures_is_body(d, t);
    return found;
}

/* Which of its parts say what is claimed. */
static void choose(const struct doc *d, const struct quantity *q, struct claim_words *c)
{
    bool has = figures_ends_with(d, c->left, WORD_HAS), list = figures_ends_with(d, c->left, WORD_AND);
    bool with = c->run_on && figures_ends_with(d, c->left, WORD_WITH);
    bool of = c->right.a < c->right.b && doc_is_word(d, c->right.a, WORD_OF);
    bool is = c->right.a < c->right.b && doc_is_word(d, c->right.a, WORD_IS);
    bool proves = c->right.a < c->right.b && doc_is_word(d, c->right.a, WORD_HAS);
    uint32_t right_a = c->right.a;
    if (list && has_body(d, c->left))
        c->left.a = c->whole.a = c->left.b;
    struct piece left_as_is = c->left;
    c->left = figures_trim(d, c->left, true);
    c->right = figures_trim(d, c->right, c->bounded);
    if (is && right_a < c->right.b)
        c->right.a = right_a;
    uint32_t left = figures_words_in(d, c->left), right = figures_words_in(d, c->right);
    if (q->value.units == 0 || (right && !of && (has || with || list || is)))
        c->left.a = c->left.b;
    else if (left && (of || proves))
        c->right.b = c->right.a; /* "khen thưởng 04 cá nhân có thành tích" */
    if (left && right && c->left.b < left_as_is.b && doc_is_word(d, c->left.b, WORD_FOR))
        c->left.b++; /* "tặng quà cho … già yếu" */
    if (left && !list && (c->run_on || (has && !right)))
        c->left.b = figures_cue_before(d, left_as_is.b, left_as_is.a, FIGURE_APPROXIMATE);
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
    return arena_concat(d->arena, label, label.len ? STR(" ") : STR(""), q->unit);
}

static struct str label_of(struct doc *d, const struct sentence *s, const struct quantity *q,
                           struct claim_words *c, struct str before)
{
    bool relates = figures_only_relates(d, c->left), leans = q->percent || q->kind == UNIT_MONEY;
    struct piece related = c->left;
    choose(d, q, c);
    uint32_t words = figures_words_in(d, c->left) + figures_words_in(d, c->right);
    bool more =
        c->right.a < c->right.b && figures_cue(d, c->right.a, FIGURE_CHANGE); /* "tăng 127 ca so với …" */
    if (before.len && relates && (leans || more))
        return add_words(d, add_words(d, before, related), c->right);
    if (relates && !leans && figures_words_in(d, c->right) > 1)
        c->left.a = c->left.b; /* "còn 3 gói thầu chậm tiến độ" */
    if (words == 0 && before.len && q->percent)
        return before;
    if (words == 0) {
        struct piece whole = figures_trim(d, c->whole, true);
        c->left = figures_words_in(d, whole) ? c->whole : figures_trim(d, head_of(d, s, q->a), true);
        words = figures_words_in(d, c->left);
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

/* The words between a quantity and the one before it, when they run from one to the other; after "và" a new claim. */
static void run_on(const struct doc *d, const struct quantity *q, struct claim_words *c)
{
    bool leans = q->percent || q->kind == UNIT_MONEY, and = false;
    c->run_on = c->left.a == q[-1].b && c->left.b > c->left.a && !q[-1].percent && !has_comma(d, c->left) &&
                !(leans && figures_only_relates(d, c->left)) && !is_joined(d, q);
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
    c.left = figures_left_of(d, begin, &q[i], &c.whole);
    if (i)
        run_on(d, &q[i], &c);
    while (last + 1 < n && last - i < LIST_QUANTITIES && doc_is_word(d, q[last].b, WORD_AND) &&
           is_joined(d, &q[last + 1]))
        last++;
    uint32_t end = last + 1 < n ? q[last + 1].a : s->b;
    c.right = figures_right_of(d, &q[last], end, false, last + 1 < n);
    c.bounded = last + 1 < n && c.right.b >= figures_cue_before(d, end, q[last].b, FIGURE_APPROXIMATE);
    if (c.bounded)
        c.right = figures_right_of(d, &q[last], end, true, true);
    if (c.left.a == c.left.b && c.right.a == c.right.b)
        c.left = figures_left_across(d, begin, &q[i], &c.whole);
    return c;
}

void figures_label(struct doc *d, const struct sentence *s, struct quantity *q, uint32_t n, struct str before)
{
    struct piece shared = {0, 0}; /* the words before the first of "01 tập thể và 03 cá nhân" */
    struct claim_words last = {.run_on = false};
    for (uint32_t i = 0; i < n; i++) {
        struct claim_words c = words_of(d, s, q, i, n);
        bool bare = figures_words_in(d, figures_trim(d, c.left, true)) == 0 && c.right.a == c.right.b;
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
