/* Figures: stated quantities of the body, with the period that governs them. */
#include "figures.h"

enum { SAME_WINDOW = 256, PERCENT_TOKENS = 24, LONGEST_DAYS = 366 * 6 };
enum { OPENING_TOKENS = 2 }; /* before the day that opens a sentence: "Trong 2 ngày …" */

/* What holds on from sentence to sentence. */
struct figure_flow {
    uint32_t when;        /* next of d->whens */
    struct period period; /* last that governs */
    struct period lead;   /* of the line that opened the list */
    struct str label;     /* of the last quantity of the paragraph */
    uint32_t line;
    quantity_list found; /* of the sentence, emptied each time */
};

/* --- periods --------------------------------------------------------------------------------------- */

static bool governs(const struct doc *d, const struct when_at *w)
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
    return !(w->a > 0 && doc_is_word(d, w->a - 1, WORD_WITH));
}

/* Takes up what stands before token t. */
static void advance_period(const struct doc *d, struct figure_flow *f, uint32_t t)
{
    for (; f->when < d->whens.n && d->whens.at[f->when].a < t; f->when++)
        if (governs(d, &d->whens.at[f->when]))
            f->period = d->whens.at[f->when].when;
}

/* Does the sentence name the day on which something took place? */
static bool has_day(const struct doc *d, const struct figure_flow *f, const struct sentence *s)
{
    for (uint32_t i = f->when; i < d->whens.n && d->whens.at[i].a < s->b; i++) {
        const struct when_at *w = &d->whens.at[i];
        bool opens = w->a <= s->a + OPENING_TOKENS;
        if (w->kind == WHEN_DAY ? opens || w->part != DAY_PART_NONE : w->kind == WHEN_DAYS && opens)
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
static void enter_line(const struct doc *d, struct figure_flow *f, uint32_t line)
{
    const struct line *l = &d->lines[line];
    bool opened = line > 0 && d->lines[line - 1].b > d->lines[line - 1].a &&
                  doc_is_mark(d, d->lines[line - 1].b - 1, ':');
    if (opened)
        f->lead = f->period;
    f->period = is_item(d, l) || opened ? f->lead : PERIOD_NONE;
    if (!is_item(d, l) && !opened)
        f->lead = PERIOD_NONE;
    f->label = STR_NONE;
    f->line = line;
}

/* --- the list ------------------------------------------------------------------------------------------ */

static bool same_decimal(struct decimal x, struct decimal y)
{
    return x.known == y.known && (!x.known || (x.units == y.units && x.scale == y.scale));
}

static void add_figure(struct doc *d, const struct quantity *q, struct period period)
{
    struct record *r = d->record;
    struct str label = q->label.len ? q->label : STR_NONE;
    struct figure f = {q->value, q->of, {0}, q->unit, label, period, doc_span(d, q->a, q->b)};
    uint32_t window = r->figures.n > SAME_WINDOW ? r->figures.n - SAME_WINDOW : 0;
    for (uint32_t i = window; i < r->figures.n; i++) {
        const struct figure *old = &r->figures.at[i];
        if (same_decimal(old->value, f.value) && same_decimal(old->of, f.of) && str_eq(old->unit, f.unit) &&
            (str_eq(old->label, f.label) || doc_same_words(d, old->label, f.label)))
            return;
    }
    vec_push(d->arena, &r->figures, f);
}

/* "ba đồng chí" after "ba quần chúng": a number in one word that tells again of persons counted before. */
static bool told_before(const struct doc *d, const struct quantity *q)
{
    const struct record *r = d->record;
    if (!q->words || q->number_b != q->a + 1 || q->kind != UNIT_PERSON)
        return false;
    uint32_t window = r->figures.n > SAME_WINDOW ? r->figures.n - SAME_WINDOW : 0;
    for (uint32_t i = window; i < r->figures.n; i++)
        if (same_decimal(r->figures.at[i].value, q->value) && !r->figures.at[i].of.known)
            return true;
    return false;
}

static void list_sentence(struct doc *d, struct figure_flow *f)
{
    uint32_t counted = 0; /* figure + 1 that a share in brackets belongs to */
    for (uint32_t i = 0; i < f->found.n; i++) {
        const struct quantity *q = &f->found.at[i];
        if (q->bracketed && counted && !d->record->figures.at[counted - 1].percent.known &&
            q->a - f->found.at[i - 1].b <= PERCENT_TOKENS) {
            d->record->figures.at[counted - 1].percent = q->value;
            continue;
        }
        advance_period(d, f, q->a);
        if (told_before(d, q))
            continue;
        uint32_t before = d->record->figures.n;
        add_figure(d, q, f->period);
        counted = d->record->figures.n > before && !q->percent ? d->record->figures.n : 0;
        doc_claim(d, q->a, q->b, CLAIM_FIGURE);
    }
}

void find_figures(struct doc *d)
{
    struct figure_flow f = {.period = PERIOD_NONE, .lead = PERIOD_NONE, .line = UINT32_MAX};
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = &d->sentences.at[i];
        if (d->lines[s->line].role != LINE_BODY)
            continue;
        if (s->line != f.line)
            enter_line(d, &f, s->line);
        f.found.n = 0;
        figures_read(d, s, &f.found);
        figures_label(d, s, f.found.at, f.found.n, f.label);
        if (f.found.n)
            f.label = f.found.at[f.found.n - 1].label;
        struct period carried = f.period;
        bool announces = has_day(d, &f, s);
        list_sentence(d, &f);
        advance_period(d, &f, s->b);
        if (announces)
            f.period = carried; /* what an event was about does not govern what is told of it */
    }
}
