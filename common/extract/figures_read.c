/* Numbers with their units in a sentence. */
#include "figures.h"

enum {
    RATE_PARTS = 3,      /* triệu đồng/người/tháng */
    UNIT_PARTS = 3,      /* đoàn viên, hội viên, thanh niên */
    AVERAGE_TOKENS = 8,  /* how far before a time "bình quân" may stand that makes it an indicator */
    NEGATION_TOKENS = 5, /* between "không" and the unit */
    ANY_TOKENS = 5,      /* between the unit and "nào" */
    QUOTED_UNIT_TOKENS = 6,
    FOREIGN_LETTERS = 4, /* of an unknown word that is a noun by itself: "kiosk" */
    AHEAD_TOKENS = 16,   /* between the number and "số" where its unit stands before it */
    PER_MILLE = 0x2030
};

static bool cue_ends_at(const struct doc *d, uint32_t t, uint32_t begin, enum figure_cue cue)
{
    for (uint32_t k = 1; k <= 2 && t >= begin + k && doc_may_end(d, t, LEX_FIGURE, (int32_t)cue); k++) {
        const struct match *m = figures_cue(d, t - k, cue);
        if (m && m->b == t)
            return true;
    }
    return false;
}

/* --- units -------------------------------------------------------------------------------------- */

/* "triệu đồng/người/tháng", "bác sĩ/vạn dân": what is counted for what. */
static uint32_t rate_end(const struct doc *d, uint32_t b, uint32_t end)
{
    for (uint32_t parts = 0; parts < RATE_PARTS && b + 1 < end && doc_is_mark(d, b, '/'); parts++) {
        if (d->tokens[b + 1].kind != TOKEN_WORD || !doc_is_glued(d, b + 1))
            break;
        const struct match *m = doc_match(d, b + 1, LEX_UNIT);
        b = m && m->b <= end ? m->b : b + 2;
    }
    return b;
}

static struct str joined(struct doc *d, struct str head, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++) {
        struct str word = doc_text(d, t, t + 1);
        bool blank =
            (d->tokens[t].flags & TOKEN_SPACE) && !doc_is_mark(d, t, '/') && !doc_is_mark(d, t - 1, '/');
        head = arena_concat(d->arena, head, blank ? STR(" ") : STR(""), word);
    }
    return head;
}

/* 02 “Mái ấm Công đoàn”: what is counted is a name in quotes. */
static bool quoted_unit(const struct doc *d, uint32_t t, uint32_t end, struct quantity *q)
{
    if (!doc_is_mark(d, t, 0x201C) && !doc_is_mark(d, t, '"'))
        return false;
    for (uint32_t b = t + 1; b < end && b - t <= QUOTED_UNIT_TOKENS; b++)
        if (doc_is_mark(d, b, 0x201D) || doc_is_mark(d, b, '"')) {
            q->unit = doc_text(d, t + 1, b);
            q->kind = UNIT_THING;
            q->b = b + 1;
            return b > t + 1;
        }
    return false;
}

/* "người dân tộc": the longest noun whose last syllable does not begin a longer one. */
static const struct match *longest_unit(const struct doc *d, uint32_t t)
{
    const struct match *m = doc_match(d, t, LEX_UNIT);
    const struct match *next = m && m->b > t + 1 ? doc_match(d, m->b - 1, LEX_UNIT) : NULL;
    if (!next || next->b <= m->b)
        return m;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
        if (d->matches[i].category == LEX_UNIT && d->matches[i].b == m->b - 1)
            return &d->matches[i];
    return m;
}

/* "học viên, sinh viên": several nouns of a kind that one number counts. */
static uint32_t more_units(struct doc *d, const struct match *m, uint32_t end, struct quantity *q)
{
    uint32_t b = m->b;
    for (uint32_t parts = 1; parts < UNIT_PARTS && b + 1 < end && doc_is_mark(d, b, ','); parts++) {
        const struct match *next = doc_match(d, b + 1, LEX_UNIT);
        if (!next || next->value != m->value || next->entry == m->entry || next->b > end ||
            next->value == UNIT_MEASURE || next->value == UNIT_MONEY || next->value == UNIT_TIME ||
            (d->tokens[b + 1].flags & TOKEN_CAPITAL) || doc_match(d, b + 1, LEX_HONORIFIC))
            break;
        struct str noun = doc_canonical(d, next);
        q->unit = arena_printf(d->arena, "%.*s, %.*s", STR_FMT(q->unit), STR_FMT(noun));
        b = next->b;
    }
    return b;
}

static bool unit_at(struct doc *d, uint32_t t, uint32_t end, struct quantity *q)
{
    if (t < end && (doc_is_mark(d, t, '%') || doc_is_mark(d, t, PER_MILLE))) {
        q->unit = doc_text(d, t, t + 1);
        q->percent = true;
        q->kind = UNIT_MEASURE;
        q->b = t + 1;
        return true;
    }
    const struct match *m = t < end ? longest_unit(d, t) : NULL;
    if (!m || m->b > end)
        return quoted_unit(d, t, end, q);
    const struct match *next = m->b < end ? doc_match(d, m->b, LEX_UNIT) : NULL;
    if (next && m->value == UNIT_PERSON && next->value == UNIT_PERSON && next->b <= end &&
        next->b - next->a >= 2 && doc_match(d, m->a, LEX_HONORIFIC))
        m = next; /* "02 đ/c đảng viên" */
    q->unit = doc_canonical(d, m);
    q->kind = (enum unit_kind)m->value;
    q->b = rate_end(d, m->b, end);
    if (q->b == m->b) {
        q->b = more_units(d, m, end, q);
    } else {
        q->unit = joined(d, q->unit, m->b, q->b);
        q->kind = UNIT_MEASURE;
    }
    return true;
}

/* "1,5 triệu lượt": the power of ten is part of the number, unless a unit begins with it ("triệu đồng"). */
static void scale_number(const struct doc *d, struct number *n, uint32_t end)
{
    const struct match *m = n->b < end ? doc_match(d, n->b, LEX_NUMBER) : NULL;
    if (!m || m->value < 1000 || doc_match(d, n->b, LEX_UNIT) || n->value.units > 1000000000)
        return;
    n->value.units *= m->value;
    for (; n->value.scale && n->value.units % 10 == 0; n->value.scale--)
        n->value.units /= 10;
    n->b = m->b;
}

/* --- what is no figure ------------------------------------------------------------------------------ */

static bool is_indicator(const struct doc *d, const struct sentence *s, uint32_t t)
{
    for (uint32_t k = 1; k <= AVERAGE_TOKENS && t >= s->a + k; k++) {
        if (doc_is_mark(d, t - k, ';') || doc_is_mark(d, t - k, ','))
            return false;
        if (figures_cue(d, t - k, FIGURE_AVERAGE))
            return true;
    }
    return false;
}

static bool is_list_number(const struct doc *d, const struct number *n)
{
    const struct token *t = &d->tokens[n->a];
    bool mark = doc_is_mark(d, n->b, '.') || doc_is_mark(d, n->b, ')') || doc_is_mark(d, n->b, '-');
    return (t->flags & TOKEN_FIRST) && mark;
}

static bool is_part_of_something(const struct doc *d, const struct number *n)
{
    const struct token *first = &d->tokens[n->a];
    if (first->kind != TOKEN_NUMBER) /* "lần thứ tám" */
        return n->a > 0 && doc_is_word(d, n->a - 1, WORD_ORDINAL) && d->tokens[n->a - 1].line == first->line;
    bool glued_before = n->a > 0 && doc_is_glued(d, n->a) && d->tokens[n->a - 1].line == first->line &&
                        !doc_is_mark(d, n->a - 1, '(') && !doc_is_mark(d, n->a - 1, ':') &&
                        !doc_is_mark(d, n->a - 1, ',') && !doc_is_mark(d, n->a - 1, '.') &&
                        !doc_is_mark(d, n->a - 1, ';') && !doc_is_dash(d, n->a - 1) &&
                        !doc_is_mark(d, n->a - 1, '+');
    bool name_before = n->a > 1 && doc_is_dash(d, n->a - 1) && doc_is_glued(d, n->a) &&
                       doc_is_glued(d, n->a - 1) && d->tokens[n->a - 2].kind == TOKEN_WORD; /* COVID-19 */
    bool phone = (n->zeros && first->end - first->begin >= 4) ||
                 (n->a > 0 && doc_is_number(d, n->a - 1) && d->tokens[n->a - 1].line == first->line);
    bool glued_behind = n->b < d->n_tokens && doc_is_glued(d, n->b) && d->tokens[n->b].kind == TOKEN_WORD &&
                        !doc_match(d, n->b, LEX_UNIT); /* 7h30 */
    return glued_before || name_before || phone || glued_behind;
}

/* "Khoa Nội 2 kiến nghị …", "Cơ sở 2 Bệnh viện …" */
static bool numbers_a_name(const struct doc *d, const struct sentence *s, const struct quantity *q)
{
    const struct token *before = &d->tokens[q->a - 1];
    bool named = q->a - 1 > s->a && before->kind == TOKEN_WORD && (before->flags & TOKEN_CAPITAL) &&
                 !(before->flags & TOKEN_UPPER) && before->claim != CLAIM_AWARD;
    return (named || cue_ends_at(d, q->a, s->a, FIGURE_NUMBERED)) && q->value.units < 1000 &&
           d->tokens[q->a].end - d->tokens[q->a].begin < 2;
}

static bool wanted(const struct doc *d, const struct sentence *s, const struct quantity *q,
                   const struct number *n)
{
    if (q->kind == UNIT_TIME && !is_indicator(d, s, q->a))
        return false;
    if (n->words && q->number_b == q->a + 1) /* "một", and "hai đơn vị đã …" who were named before */
        return q->a > s->a && n->value.units > 1 && !doc_is_word(d, q->a, WORD_YEAR) &&
               !(q->b < s->b && (doc_is_word(d, q->b, WORD_PERFECT) || doc_is_word(d, q->b, WORD_WILL) ||
                                 doc_is_word(d, q->b, WORD_AND)));
    if (q->a == s->a || q->percent || q->of.known)
        return true;
    bool named = cue_ends_at(d, q->a, s->a, FIGURE_ORDINAL) && !cue_ends_at(d, q->a, s->a, FIGURE_TOTAL) &&
                 !cue_ends_at(d, q->a, s->a, FIGURE_LEAD); /* "trong số 12 …" */
    return !named && !numbers_a_name(d, s, q);
}

/* --- nouns that no list holds ----------------------------------------------------------------------- */

/* A word that can be part of a noun: small letters, no function word, no verb, nothing that stands by figures. */
static bool is_noun_word(const struct doc *d, uint32_t t, uint32_t end)
{
    return t < end && d->tokens[t].kind == TOKEN_WORD && !d->tokens[t].word && !d->tokens[t].claim &&
           !(d->tokens[t].flags & TOKEN_CAPITAL) && (d->tokens[t].flags & TOKEN_SPACE) &&
           !doc_begins(d, t,
                       DOC_BIT(LEX_FIGURE) | DOC_BIT(LEX_CUE) | DOC_BIT(LEX_ROLE) | DOC_BIT(LEX_NUMBER) |
                           DOC_BIT(LEX_UNIT));
}

static bool is_foreign(const struct doc *d, uint32_t t)
{
    const struct token *k = &d->tokens[t];
    return k->end - k->begin == k->cp_end - k->cp_begin && k->end - k->begin >= FOREIGN_LETTERS;
}

/* Does something before the number say that it counts: a verb, "có", "và", "hơn", a comma, a zero in front? */
static bool counts(const struct doc *d, const struct sentence *s, const struct number *n)
{
    if (n->zeros == 1)
        return true;
    if (n->a == s->a || cue_ends_at(d, n->a, s->a, FIGURE_ORDINAL))
        return false;
    uint32_t t = n->a - 1;
    if (doc_is_mark(d, t, ',') || doc_is_mark(d, t, '(') || doc_is_word(d, t, WORD_AND) ||
        doc_is_word(d, t, WORD_HAS) || doc_is_word(d, t, WORD_FOR) ||
        cue_ends_at(d, n->a, s->a, FIGURE_APPROXIMATE))
        return true;
    return figures_verb_before(d, n->a, s->a);
}

/* "12 kiosk tự phục vụ", "04 màn hình": one foreign word, or two syllables. */
static bool unlisted_unit(const struct doc *d, const struct sentence *s, const struct number *n,
                          struct quantity *q)
{
    uint32_t t = q->number_b;
    if (n->words || n->value.scale || n->value.units == 0 || !is_noun_word(d, t, s->b) || !counts(d, s, n))
        return false;
    q->b = !is_foreign(d, t) && is_noun_word(d, t + 1, s->b) ? t + 2 : t + 1;
    q->unit = doc_text(d, t, q->b);
    q->kind = UNIT_THING;
    return true;
}

/* "Số ca đẻ: 1.020", "tổng số bệnh nhân là 567": the unit stands where the clause begins. */
static bool unit_ahead(struct doc *d, const struct sentence *s, const struct number *n, struct quantity *q)
{
    uint32_t t = n->a;
    uint32_t b = q->number_b;
    bool ends = b == s->b || d->tokens[b].kind == TOKEN_MARK || figures_cue(d, b, FIGURE_CHANGE);
    bool told = q->of.known || (t > s->a && (doc_is_mark(d, t - 1, ':') || doc_is_word(d, t - 1, WORD_IS) ||
                                             cue_ends_at(d, t, s->a, FIGURE_REACH)));
    if (n->words || !ends || !told || doc_is_mark(d, b, '/') || doc_is_dash(d, b))
        return false;
    for (uint32_t k = 0; t > s->a && k < AHEAD_TOKENS; k++) {
        t--;
        if (doc_is_number(d, t) || doc_is_mark(d, t, ';') || doc_is_mark(d, t, ','))
            return false;
        const struct match *unit = doc_is_word(d, t, WORD_NUMBER_SIGN) ? doc_match(d, t + 1, LEX_UNIT) : NULL;
        if (!unit || unit->b > n->a || unit->value == UNIT_TIME)
            continue;
        q->unit = doc_canonical(d, unit);
        q->kind = (enum unit_kind)unit->value;
        q->b = q->number_b;
        return true;
    }
    return false;
}

/* --- reading -------------------------------------------------------------------------------------------- */

/* A share: 3/16, 3 / 16. */
static uint32_t read_of(const struct doc *d, const struct number *n, uint32_t end, struct decimal *of)
{
    struct number whole;
    if (n->words || n->b + 1 >= end || !doc_is_mark(d, n->b, '/') ||
        !numbers_read(d, n->b + 1, end, &whole) || whole.words || doc_is_mark(d, whole.b, '/') ||
        whole.value.units == 0)
        return n->b;
    *of = whole.value;
    return whole.b;
}

/* "2 đến 3 bác sĩ", "60 - 80%", "từ 220 lên 350 giường": the unit of the second is that of the first. */
static bool range_unit(struct doc *d, const struct sentence *s, const struct number *n, struct quantity *q)
{
    uint32_t t = n->b;
    bool to = doc_is_dash(d, t) || doc_is_word(d, t, WORD_TO) || doc_is_word(d, t, WORD_OR),
         into = doc_is_word(d, t, WORD_INTO);
    struct number second;
    if (n->words || q->of.known || t + 1 >= s->b || !(to || into) || !numbers_read(d, t + 1, s->b, &second) ||
        second.words || !doc_unclaimed(d, t + 1, second.b))
        return false;
    if (to && second.value.scale == n->value.scale && second.value.units <= n->value.units)
        return false;
    struct quantity end = *q;
    if (!unit_at(d, second.b, s->b, &end))
        return false;
    q->unit = end.unit;
    q->kind = end.kind;
    q->percent = end.percent;
    q->b = q->number_b;
    q->ranges = true;
    return true;
}

static bool read_quantity(struct doc *d, const struct sentence *s, uint32_t t, struct quantity *out)
{
    struct number n;
    if (d->tokens[t].kind == TOKEN_MARK || !numbers_read(d, t, s->b, &n) || !doc_unclaimed(d, t, n.b) ||
        is_list_number(d, &n) || is_part_of_something(d, &n))
        return false;
    struct quantity q = {.a = t, .kind = UNIT_THING};
    scale_number(d, &n, s->b);
    q.number_b = read_of(d, &n, s->b, &q.of);
    q.value = n.value;
    q.words = n.words;
    if (!unit_at(d, q.number_b, s->b, &q) && !range_unit(d, s, &n, &q) && !unlisted_unit(d, s, &n, &q) &&
        !unit_ahead(d, s, &n, &q))
        return false;
    if (!wanted(d, s, &q, &n))
        return false;
    *out = q;
    return true;
}

/* "không có đảng viên nào …", "không để xảy ra trường hợp …" */
static bool read_none(struct doc *d, const struct sentence *s, uint32_t t, struct quantity *out)
{
    if (!doc_is_word(d, t, WORD_NOT))
        return false;
    uint32_t at = t + 1;
    const struct match *m = NULL;
    for (; at < s->b && at - t <= NEGATION_TOKENS && !(m = doc_match(d, at, LEX_UNIT)); at++)
        if (d->tokens[at].kind != TOKEN_WORD)
            return false;
    if (!m || m->b >= s->b || m->value == UNIT_TIME || m->value == UNIT_MONEY)
        return false;
    bool any = false, has = doc_is_word(d, t + 1, WORD_HAS) && at == t + 2;
    for (uint32_t k = m->b; k < s->b && k - m->b < ANY_TOKENS && d->tokens[k].kind == TOKEN_WORD; k++)
        any |= figures_cue(d, k, FIGURE_ANY) != NULL;
    if (!any && !(has && figures_cue(d, m->b, FIGURE_NONE)))
        return false;
    *out = (struct quantity){.a = t, .number_b = at, .b = m->b, .kind = (enum unit_kind)m->value};
    out->value = (struct decimal){.known = true};
    out->unit = doc_canonical(d, m);
    return true;
}

/* Is a share alone in brackets: "(41,7%)", "(chiếm 69%)"? */
static bool is_bracketed(const struct doc *d, const struct sentence *s, const struct quantity *q)
{
    if (!q->percent || !doc_is_mark(d, q->b, ')'))
        return false;
    for (uint32_t k = 1; k <= 4 && q->a >= s->a + k; k++) {
        if (doc_is_mark(d, q->a - k, '('))
            return true;
        if (d->tokens[q->a - k].kind != TOKEN_WORD || figures_cue(d, q->a - k, FIGURE_SHIFT))
            return false;
    }
    return false;
}

/* "204 túi 350ml": how large each is. */
static bool measures_last(const quantity_list *found, const struct quantity *q)
{
    return found->n && found->at[found->n - 1].b == q->a && q->kind == UNIT_MEASURE && !q->percent &&
           found->at[found->n - 1].kind == UNIT_THING;
}

void figures_read(struct doc *d, const struct sentence *s, quantity_list *out)
{
    static const uint64_t beginnings = DOC_NUMBER | DOC_BIT(LEX_NUMBER);
    const uint64_t none = DOC_WORD(WORD_NOT); /* "không" */
    for (uint32_t t = s->a; (t = doc_next_of(d, t, s->b, beginnings, none)) < s->b;) {
        struct quantity q;
        if (!read_quantity(d, s, t, &q) && !read_none(d, s, t, &q)) {
            struct number n;
            t = doc_is_number(d, t) && numbers_read(d, t, s->b, &n) ? n.b : t + 1;
            continue;
        }
        q.bracketed = is_bracketed(d, s, &q);
        if (!measures_last(out, &q))
            vec_push(d->arena, out, q);
        t = q.b;
    }
}
