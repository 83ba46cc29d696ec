/* The period that governs each figure. Behind events and statements: what a meeting looks back at governs its results.
 *
 * A time that opens a sentence or a clause ("Trong 6 tháng đầu năm, …") governs up to the end of the paragraph, and the
 * list that its line opens; one amid a clause ("kết quả năm 2020") up to the next semicolon, where no other governs.
 */
#include "doc.h"

enum { LONGEST_DAYS = 366 * 6, HEAD_TOKENS = 4 };
enum { OPENING_TOKENS = 2 }; /* before the day that opens a sentence: "Trong 2 ngày …" */

struct period_flow {
    uint32_t line;                    /* of the body */
    uint32_t t;                       /* next token of the sentence */
    uint32_t when, figure, statement; /* next of d->whens, of the record's figures and statements */
    struct period paragraph;          /* governs what follows in the paragraph */
    struct period first;              /* that of its first sentence */
    struct period sentence;           /* in the sentence: the paragraph's, or that of its own head */
    struct period clause;             /* up to the next semicolon */
    struct period term;               /* of the sentence: governs what stands behind a colon */
    uint32_t clause_figure;           /* the clause's first without a time of its own */
    bool opened;                      /* the sentence has one that governs more than a clause */
    bool as_of;                       /* it tells how things are on a day */
    struct period last;               /* of the line, whatever it governs */
    struct period list;               /* of the line that opened the list */
    struct period review;             /* what the article's meeting looked back at */
    bool announces;                   /* the sentence tells of an event: what that is about governs nothing */
};

/* Prepositions of times: "trong năm 2023", "đến hết năm 2025". */
static bool is_preposition(const struct doc *d, uint32_t t)
{
    return DOC_WORD(d->tokens[t].word) & (DOC_WORD(WORD_IN) | DOC_WORD(WORD_FROM) | DOC_WORD(WORD_TO) |
                                          DOC_WORD(WORD_BEFORE) | DOC_WORD(WORD_AFTER) | DOC_WORD(WORD_END));
}

static uint32_t before_prepositions(const struct doc *d, const struct sentence *s, const struct when_at *w)
{
    uint32_t t = w->a;
    while (t > s->a && is_preposition(d, t - 1))
        t--;
    return t;
}

static bool governs(const struct doc *d, const struct sentence *s, const struct when_at *w)
{
    switch (w->kind) {
    case WHEN_MONTHS:
    case WHEN_QUARTER:
    case WHEN_PART_OF_YEAR:
    case WHEN_YEAR:
    case WHEN_YEARS:
    case WHEN_TERM:
    case WHEN_RELATIVE:
        break;
    case WHEN_DAYS:
        if (w->when.to - w->when.from < 28 || w->when.to - w->when.from > LONGEST_DAYS)
            return false; /* days of an event, years of an anniversary */
        break;
    default:
        return false;
    }
    /* "so với năm 2022" only compares */
    return !(w->a > s->a && doc_is_word(d, w->a - 1, WORD_WITH));
}

/* "đến năm 2030", "tính đến ngày 31/10": when it is so. */
static bool is_goal(const struct doc *d, const struct sentence *s, const struct when_at *w)
{
    for (uint32_t t = before_prepositions(d, s, w); t < w->a; t++)
        if (doc_is_word(d, t, WORD_TO) || doc_is_word(d, t, WORD_BEFORE))
            return true;
    return false;
}

static bool ends_clause(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, ',') || doc_is_mark(d, t, ';') || doc_is_mark(d, t, ':') ||
           doc_is_mark(d, t, '(') || doc_is_dash(d, t);
}

/* Does it stand at the beginning of the sentence or of a clause? A term behind a comma belongs to the congress. */
static bool opens(const struct doc *d, const struct sentence *s, const struct when_at *w)
{
    uint32_t t = before_prepositions(d, s, w);
    return t <= s->a + 1 || (t == s->a + 2 && is_preposition(d, s->a)) ||
           (ends_clause(d, t - 1) && (w->kind != WHEN_TERM || t < w->a));
}

/* "Phương hướng năm 2024, …", "cho biết trong quý I, …" */
static bool heads(const struct doc *d, const struct sentence *s, const struct when_at *w)
{
    return doc_is_mark(d, w->b, ',') && (w->a <= s->a + HEAD_TOKENS || doc_is_word(d, w->a - 1, WORD_IN));
}

/* Does the sentence name the day on which something took place? */
static bool has_day(const struct doc *d, const struct period_flow *f, const struct sentence *s)
{
    for (uint32_t i = f->when; i < d->whens.n && d->whens.at[i].a < s->b; i++) {
        const struct when_at *w = &d->whens.at[i];
        bool first = w->a <= s->a + OPENING_TOKENS;
        if (w->kind == WHEN_DAY ? first || w->part != DAY_PART_NONE : w->kind == WHEN_DAYS && first)
            return true;
    }
    return false;
}

static bool is_item(const struct doc *d, const struct line *l)
{
    return l->b > l->a &&
           (doc_is_dash(d, l->a) || doc_is_mark(d, l->a, '+') || doc_is_mark(d, l->a, 0x2022) ||
            doc_is_mark(d, l->a, '*') || doc_is_number(d, l->a));
}

/* A paragraph begins without period; an item of a list with that of the line that opened it. */
static void enter_line(const struct doc *d, struct period_flow *f, uint32_t line)
{
    const struct line *l = &d->lines[line];
    bool opened = line > 0 && d->lines[line - 1].b > d->lines[line - 1].a &&
                  doc_is_mark(d, d->lines[line - 1].b - 1, ':');
    if (opened)
        f->list = f->last;
    else if (!is_item(d, l))
        f->list = PERIOD_NONE;
    f->paragraph = f->first = f->last = f->list;
    f->line = line;
}

static void take_up(struct doc *d, struct period_flow *f, const struct sentence *s, const struct when_at *w)
{
    bool goal = is_goal(d, s, w);
    f->as_of = f->as_of || (goal && w->kind == WHEN_DAY);
    if (!governs(d, s, w))
        return;
    f->last = w->when;
    if (f->announces)
        return;
    if (!goal && opens(d, s, w)) {
        f->paragraph = f->sentence = f->clause = w->when;
        f->opened = true;
    } else if (goal || heads(d, s, w)) {
        f->sentence = f->clause = w->when;
    } else if (w->kind == WHEN_TERM) {
        f->term = w->when;
    } else if (!f->opened) {
        f->clause = w->when;
        if (w->a > s->a && doc_is_word(d, w->a - 1, WORD_IN)) /* "nâng lên 30% trong năm 2019" */
            for (; f->clause_figure < f->figure; f->clause_figure++)
                d->record->figures.at[f->clause_figure].period = w->when;
    }
}

/* "thành lập năm 1994, đến nay có …", "hiện có …": what follows is so now. Not "từ đầu năm 2023 đến nay". */
static bool is_now(const struct doc *d, const struct sentence *s, uint32_t t)
{
    if (doc_match_value(d, t, LEX_CUE, CUE_STATE))
        return true;
    if (t == s->a || !doc_is_word(d, t, WORD_THIS) || !doc_is_word(d, t - 1, WORD_TO))
        return false;
    uint32_t behind = doc_when_from(d, t);
    return behind == 0 || d->whens.at[behind - 1].b < t - 1;
}

static void pass(struct doc *d, struct period_flow *f, const struct sentence *s, uint32_t t)
{
    if (doc_is_mark(d, t, ';')) {
        f->clause = f->sentence;
        f->clause_figure = f->figure;
    } else if (doc_is_mark(d, t, ':') && period_known(f->clause)) {
        f->sentence = f->clause;
        f->opened = true;
    } else if (doc_is_mark(d, t, ':') && period_known(f->term)) {
        f->sentence = f->clause = f->term;
        f->opened = true;
    } else if (is_now(d, s, t)) {
        f->clause = PERIOD_NONE;
    }
}

/* Takes up the times before token t. */
static void take_up_to(struct doc *d, struct period_flow *f, const struct sentence *s, uint32_t t)
{
    for (; f->when < d->whens.n && d->whens.at[f->when].a < t; f->when++)
        if (d->whens.at[f->when].a >= s->a)
            take_up(d, f, s, &d->whens.at[f->when]);
}

/* Reads on to a place of the body. */
static void advance(struct doc *d, struct period_flow *f, const struct sentence *s, int32_t place)
{
    for (; f->t < s->b && doc_span(d, f->t, f->t + 1).begin < place; f->t++) {
        take_up_to(d, f, s, f->t);
        pass(d, f, s, f->t);
    }
    take_up_to(d, f, s, f->t);
}

static bool is_result(struct period_flow *f, const struct record *r, struct span at)
{
    while (f->statement < r->statements.n && r->statements.at[f->statement].span.end <= at.begin)
        f->statement++;
    const struct statement *s = f->statement < r->statements.n ? &r->statements.at[f->statement] : NULL;
    return s && s->section == SECTION_ACHIEVEMENT && s->span.begin <= at.begin;
}

static void date_sentence(struct doc *d, struct period_flow *f, const struct sentence *s)
{
    struct record *r = d->record;
    int32_t end = doc_span(d, s->a, s->b).end;
    take_up_to(d, f, s, s->a); /* those of titles and captions */
    f->t = s->a;
    if (doc_is_word(d, s->a, WORD_ABOUT_TOPIC))
        f->paragraph = f->first;
    f->clause = f->sentence = f->paragraph;
    f->opened = f->as_of = false;
    f->term = PERIOD_NONE;
    f->clause_figure = f->figure;
    f->announces = has_day(d, f, s);
    for (; f->figure < r->figures.n && r->figures.at[f->figure].span.begin < end; f->figure++) {
        struct figure *of = &r->figures.at[f->figure];
        advance(d, f, s, of->span.begin);
        of->period =
            period_known(f->clause) || f->as_of || !is_result(f, r, of->span) ? f->clause : f->review;
    }
    take_up_to(d, f, s, s->b);
    if (s->a == d->lines[s->line].a)
        f->first = f->paragraph;
}

static struct period review_of(const struct record *r)
{
    for (uint32_t i = 0; i < r->events.n; i++)
        if (period_known(r->events.at[i].review_period))
            return r->events.at[i].review_period;
    return PERIOD_NONE;
}

void find_figure_periods(struct doc *d)
{
    struct period_flow f = {
        .line = UINT32_MAX, .list = PERIOD_NONE, .last = PERIOD_NONE, .review = review_of(d->record)};
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = &d->sentences.at[i];
        if (d->lines[s->line].role != LINE_BODY)
            continue;
        if (s->line != f.line)
            enter_line(d, &f, s->line);
        date_sentence(d, &f, s);
    }
}
