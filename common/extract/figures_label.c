/* Labels: what is claimed by a quantity, put together from the words around it.
 *
 * A label is the predicate before the number and the complement behind its unit, without subject, time and what makes
 * the number less exact. A complement that claims something by itself ("có 3 đảng viên bị kỷ luật") needs no
 * predicate. One that only narrows what is counted takes the counted noun, and where it has no predicate of its own
 * that of the list, of the sentence or of the line. A relation ("đạt 98% kế hoạch") is told of the quantity before.
 */
#include "figures_claim.h"

enum {
    UNIT_WORDS = 2, /* of a unit that makes a short label plainer */
    NEXT_WORDS = 3,
    NARROWED_UNIT_WORDS = 4, /* of one that is narrowed by what follows */
    HEAD_WORDS = 8,
    LEAD_SENTENCES = 3, /* of the article, that name its event */
    LEAD_TOKENS = 96
};

static bool is_unsaid(const struct doc *d, uint32_t t)
{
    return figures_cue(d, t, FIGURE_ANY) || doc_is_mark(d, t, '"') || doc_is_mark(d, t, 0x201C) ||
           doc_is_mark(d, t, 0x201D);
}

/* Behind the words from t on that stand in a label as they are printed, or t. */
static uint32_t plain_end(const struct doc *d, uint32_t t, uint32_t end)
{
    while (t < end && d->tokens[t].claim != CLAIM_DATE && !doc_begins(d, t, DOC_BIT(LEX_FIGURE) | DOC_MARK))
        t++;
    return t;
}

static struct str add_words(struct doc *d, struct str label, struct piece p)
{
    if (p.a >= p.b)
        return label.len ? label : STR("");
    uint32_t room = d->tokens[p.b - 1].end - d->tokens[p.a].begin, n = label.len;
    char *out = arena_room(d->arena, n + room + 2);
    if (n)
        memcpy(out, label.at, n);
    bool blank = n > 0;
    for (uint32_t t = p.a, end; t < p.b; t = end) {
        blank |= (d->tokens[t].flags & TOKEN_SPACE) && n > 0;
        end = plain_end(d, t, p.b);
        bool plain = end > t;
        end = plain ? end : t + 1;
        if (!plain && (is_unsaid(d, t) || (d->tokens[t].claim == CLAIM_DATE && !figures_compares(d, t))))
            continue;
        struct str words = doc_text(d, t, end);
        if (blank && !doc_is_mark(d, t, ','))
            out[n++] = ' ';
        memcpy(out + n, words.at, words.len);
        n += words.len;
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

/* What the article's event is called: "hội nghị". */
static struct str event_noun(const struct doc *d)
{
    for (uint32_t i = 0; i < d->sentences.n && i < LEAD_SENTENCES; i++) {
        const struct sentence *s = &d->sentences.at[i];
        for (uint32_t t = s->a; t < s->b && t - s->a < LEAD_TOKENS; t++) {
            const struct match *m = doc_match(d, t, LEX_EVENT_NOUN);
            if (m)
                return doc_text(d, m->a, m->b);
        }
    }
    return STR_NONE;
}

/* "Dự hội nghị": said once, and of all that the sentence counts. *end: where that ends. */
static struct str attendance_of(struct doc *d, const struct sentence *s, uint32_t *end)
{
    struct piece p = head_of(d, s, s->b);
    const struct match *verb = p.a < p.b ? doc_match_value(d, p.a, LEX_ROLE, ROLE_ATTENDED) : NULL;
    *end = s->a;
    if (!verb)
        return STR_NONE;
    *end = p.b;
    struct str said = add_words(d, STR(""), p),
               noun = figures_cue(d, p.a, FIGURE_ATTEND) && verb->b >= p.b ? event_noun(d) : STR_NONE;
    return noun.len ? arena_printf(d->arena, "%.*s %.*s", STR_FMT(said), STR_FMT(noun)) : said;
}

static bool has_body(const struct doc *d, struct piece p)
{
    bool found = false;
    for (uint32_t t = p.a; t < p.b; t++)
        found |= figures_is_body(d, t);
    return found;
}

/* "với sự tham gia của …" */
static bool attends(const struct doc *d, struct piece left)
{
    bool found = false;
    for (uint32_t t = left.a; t < left.b; t++)
        found |= doc_match_value(d, t, LEX_ROLE, ROLE_ATTENDED) != NULL;
    return found;
}

/* Which of its parts say what is claimed. */
static void choose(const struct doc *d, const struct quantity *q, struct claim_words *c)
{
    bool has = figures_ends_with(d, c->left, WORD_HAS), list = figures_ends_with(d, c->left, WORD_AND);
    bool with = figures_in_total(d, c->left) || (c->run_on && figures_ends_with(d, c->left, WORD_WITH));
    bool of = figures_begins_with(d, c->right, WORD_OF), is = figures_begins_with(d, c->right, WORD_IS);
    bool counted_of = figures_ends_with(d, c->left, WORD_OF) && !attends(d, c->left);
    bool proves = figures_begins_with(d, c->right, WORD_HAS) || figures_begins_with(d, c->right, WORD_BY);
    uint32_t right_a = c->right.a;
    if (list && has_body(d, c->left))
        c->left.a = c->whole.a = c->left.b;
    struct piece left_as_is = c->left;
    c->left = figures_trim(d, c->left, true);
    c->right = figures_trim(d, c->right, c->bounded);
    if (is && right_a < c->right.b)
        c->right.a = right_a;
    bool present = attends(d, c->left) && doc_is_word(d, left_as_is.b - 1, WORD_OF);
    if (present && is)
        c->right.a = c->right.b; /* "sự tham gia của 45 học viên là bác sĩ" */
    uint32_t left = figures_words_in(d, c->left), right = figures_words_in(d, c->right);
    if (q->value.units == 0 || (right && !of && (has || with || list || is) && c->claims) ||
        (right && right <= SHORT_LABEL && counted_of && !c->claims))
        c->left.a = c->left.b;
    else if (left && (of || proves))
        c->right.b = c->right.a; /* "khen thưởng 04 cá nhân có thành tích" */
    if (left && c->right.a < c->right.b && c->left.b < left_as_is.b && doc_is_word(d, c->left.b, WORD_FOR))
        c->left.b++; /* "tặng quà cho … già yếu" */
    if (left && c->left.a < c->left.b && !list && (c->run_on || (has && !figures_is_verb(d, c->left.a))))
        c->left.b = figures_cue_before(d, left_as_is.b, left_as_is.a, FIGURE_APPROXIMATE);
    uint32_t bound = figures_cue_before(d, q->a, c->left.b, FIGURE_BOUND);
    if (left && c->left.a < c->left.b && !c->inherited && bound < q->a && bound <= left_as_is.b)
        c->left.b = q->a;
}

/* With what is counted, where that makes a label plainer. */
static struct str add_unit(struct doc *d, struct str label, const struct quantity *q, uint32_t most)
{
    uint32_t words = 1;
    for (uint32_t i = 0; i < q->unit.len; i++)
        words += q->unit.at[i] == ' ';
    if (words > most || q->kind == UNIT_MEASURE || q->kind == UNIT_MONEY || q->kind == UNIT_TIME)
        return label;
    return arena_concat(d->arena, label, label.len ? STR(" ") : STR(""), q->unit);
}

/* Without "đạt" at the end when nothing follows. */
static struct piece without_reach(const struct doc *d, struct piece p)
{
    uint32_t b = figures_cue_before(d, p.b, p.a, FIGURE_REACH);
    if (b > p.a && b < p.b && !doc_is_word(d, b - 1, WORD_NOT))
        p.b = b;
    return p;
}

/* A share or a sum that only relates to the quantity before: "đạt … kế hoạch", "tăng … so với cùng kỳ". */
static bool relates(const struct doc *d, const struct quantity *q, const struct claim_words *c)
{
    bool leans = q->percent || q->kind == UNIT_MONEY;
    bool more = c->right.a < c->right.b && figures_cue(d, c->right.a, FIGURE_CHANGE);
    struct piece left = figures_trim(d, c->left, true);
    bool measure = left.a < left.b && figures_cue(d, left.a, FIGURE_HEAD); /* "tổng kinh phí" */
    if (!(leans || more) || c->run_on || measure || !figures_only_relates(d, c->left))
        return false;
    bool opens = c->left.a > 0 && doc_is_mark(d, c->left.a - 1, ';');
    bool target = c->right.a == c->right.b || figures_cue(d, c->right.a, FIGURE_TARGET) ||
                  figures_cue(d, c->right.a, FIGURE_COMPARE) || more;
    return !opens || target; /* "; giảm 10% số đơn thư" claims something new */
}

/* "(kế hoạch 90.000 lượt)": told of what was reached. */
static bool is_target(const struct doc *d, struct piece left)
{
    left = figures_trim(d, left, true);
    const struct match *m = left.a < left.b ? figures_cue(d, left.a, FIGURE_TARGET) : NULL;
    return m && m->b == left.b && doc_is_mark(d, left.a - 1, '(');
}

/* "Các chỉ tiêu tăng dần, đạt 80%": what the relation is told of, before its comma, with no number in it. */
static struct piece subject_before(const struct doc *d, const struct claim_words *c, uint32_t begin,
                                   bool first)
{
    struct piece none = {c->left.a, c->left.a}, p = none;
    if (p.a <= begin || !doc_is_mark(d, p.a - 1, ','))
        return none;
    p.b = --p.a;
    while (p.a > begin && !figures_ends_piece(d, p.a - 1))
        p.a--;
    p = figures_trim(d, p, false);
    bool measured = p.a < p.b && figures_cue(d, p.a, FIGURE_HEAD);
    bool new = first || measured || (p.a > begin && doc_is_mark(d, p.a - 1, ';'));
    return figures_words_in(d, p) > SHORT_LABEL && new ? p : none;
}

static struct str label_of_relation(struct doc *d, const struct claim_words *c, bool bounded,
                                    struct str before)
{
    struct piece left = figures_trim(d, c->left, true), right = figures_trim(d, c->right, bounded);
    return add_words(d, add_words(d, before, right.a == right.b ? without_reach(d, left) : left), right);
}

/* Does the counted noun belong to the label? */
static uint32_t unit_words(const struct doc *d, const struct quantity *q, const struct claim_words *c)
{
    bool left = c->left.a < c->left.b, right = c->right.a < c->right.b;
    bool plain = q->kind == UNIT_PERSON || q->kind == UNIT_BODY || q->kind == UNIT_THING;
    uint32_t words =
        figures_words_in(d, c->left_out) + figures_words_in(d, c->left) + figures_words_in(d, c->right);
    bool narrowed = !left && right && !c->claims && figures_words_in(d, c->right) <= NARROWING_WORDS;
    if ((c->run_on && (left || !c->claims)) || (c->inherited && (right || plain)) || narrowed)
        return NARROWED_UNIT_WORDS;
    if (plain && left && right && !c->claims)
        return figures_words_in(d, c->right) <= SHORT_LABEL ? NARROWED_UNIT_WORDS : UNIT_WORDS;
    if (plain && words <= SHORT_LABEL && !c->attendance.len)
        return UNIT_WORDS;
    return 0;
}

static struct str label_of(struct doc *d, const struct sentence *s, const struct quantity *q,
                           struct claim_words *c, struct str before)
{
    if (c->bounded && c->claims && (c->attendance.len || figures_ends_with(d, c->left, WORD_HAS)) &&
        figures_words_in(d, c->right) <= NEXT_WORDS) {
        c->right.a = c->right.b; /* it runs on into the next: "đến từ 9 khoa" */
        c->claims = false;
    }
    choose(d, q, c);
    bool leans = q->percent || q->kind == UNIT_MONEY;
    if (!leans && figures_only_relates(d, c->left) && figures_words_in(d, c->right) > 1)
        c->left.a = c->left.b; /* "còn 3 gói thầu chậm tiến độ" */
    bool empty = c->left.a == c->left.b && c->right.a == c->right.b;
    if (empty && before.len && q->percent)
        return before;
    if (empty && !c->attendance.len)
        c->left =
            figures_words_in(d, figures_trim(d, c->whole, true)) && !doc_match(d, c->whole.a, LEX_OFFICE)
                ? c->whole
                : figures_trim(d, head_of(d, s, q->a), true);
    if (figures_words_in(d, c->right) <= 1) /* "đạt 900 lượt người" */
        c->left = without_reach(d, c->left);
    struct str label = c->attendance.len ? c->attendance : STR("");
    label = add_words(d, add_words(d, label, c->left_out), c->left);
    uint32_t most = unit_words(d, q, c);
    if (most && !q->percent)
        label = add_unit(d, label, q, most);
    return add_words(d, label, c->right);
}

static bool in_bracket(const struct doc *d, uint32_t a, uint32_t b, bool open)
{
    for (uint32_t t = a; t < b; t++)
        open = doc_is_mark(d, t, '(') || (open && !doc_is_mark(d, t, ')'));
    return open;
}

/* The quantities without those that begin a range; what follows them begins where they do. */
static uint32_t without_ranges(struct doc *d, const struct quantity *q, uint32_t n, struct quantity **out)
{
    uint32_t m = 0, a = 0;
    *out = arena_alloc(d->arena, (n + 1) * sizeof **out);
    for (uint32_t i = 0; i < n; i++) {
        (*out)[m] = q[i];
        if (i && q[i - 1].ranges)
            (*out)[m].a = a;
        a = q[i].a;
        m += !q[i].ranges || i + 1 == n;
    }
    return m;
}

static void label_all(struct doc *d, const struct sentence *s, struct quantity *q, uint32_t n,
                      struct str before)
{
    struct piece shared = {0, 0}; /* the predicate of the list so far */
    uint32_t attended = s->a;
    struct str attendance = n ? attendance_of(d, s, &attended) : STR_NONE;
    struct claim_words last = {.run_on = false};
    struct str parent = STR_NONE; /* the label that a bracket tells more of */
    bool open = false;
    for (uint32_t i = 0; i < n; i++) {
        bool was = open;
        open = in_bracket(d, i ? q[i - 1].b : s->a, q[i].a, open);
        parent = !open ? STR_NONE : was ? parent : before;
        struct claim_words c = figures_words_of(d, s, q, i, n);
        figures_inherit(d, &q[i], i && figures_is_joined(d, &q[i]), shared, &last, &c);
        if (c.left.a >= attended && !c.run_on && !c.claims && !q[i].percent &&
            (c.left.a == c.left.b || !figures_is_verb(d, c.left.a)))
            c.attendance = attendance;
        if (parent.len && i && figures_details(d, &c))
            c.attendance = parent;
        bool each = figures_begins_with(d, c.left, WORD_EACH);
        bool relation = before.len && (relates(d, &q[i], &c) || is_target(d, c.left));
        bool own = figures_words_in(d, figures_trim(d, c.left, true));
        if (own && !c.run_on && !c.inherited && !each && c.left_out.a == c.left_out.b &&
            !figures_only_relates(d, c.left))
            shared = c.left;
        last = c;
        if (each || relation)
            last.left = shared;
        struct piece subject = subject_before(d, &c, i ? q[i - 1].b : s->a, i == 0);
        if (relation && subject.a < subject.b)
            before = add_words(d, STR(""), subject);
        q[i].label =
            relation ? label_of_relation(d, &c, c.bounded, before) : label_of(d, s, &q[i], &c, before);
        if (!q[i].bracketed && !relation)
            before = q[i].label;
    }
}

void figures_label(struct doc *d, const struct sentence *s, struct quantity *q, uint32_t n, struct str before)
{
    struct quantity *whole;
    uint32_t m = without_ranges(d, q, n, &whole);
    label_all(d, s, whole, m, before);
    for (uint32_t i = n; i-- > 0;) {
        if (!q[i].ranges || i + 1 == n)
            m--;
        q[i].label = whole[m].label;
    }
}
