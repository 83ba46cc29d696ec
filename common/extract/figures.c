/* Figures: stated quantities of the body. */
#include "figures.h"

enum { SAME_WINDOW = 256, PERCENT_TOKENS = 24 };

/* What holds on from sentence to sentence. */
struct figure_flow {
    struct str label; /* of the last quantity of the paragraph */
    uint32_t line;
    quantity_list found; /* of the sentence, emptied each time */
};

static bool same_decimal(struct decimal x, struct decimal y)
{
    return x.known == y.known && (!x.known || (x.units == y.units && x.scale == y.scale));
}

static void add_figure(struct doc *d, const struct quantity *q)
{
    struct record *r = d->record;
    struct str label = q->label.len ? q->label : STR_NONE;
    struct figure f = {q->value, q->of, {0}, q->unit, label, PERIOD_NONE, doc_span(d, q->a, q->b)};
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
        if (told_before(d, q))
            continue;
        uint32_t before = d->record->figures.n;
        add_figure(d, q);
        counted = d->record->figures.n > before && !q->percent ? d->record->figures.n : 0;
        doc_claim(d, q->a, q->b, CLAIM_FIGURE);
    }
}

void find_figures(struct doc *d)
{
    struct figure_flow f = {.line = UINT32_MAX};
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = &d->sentences.at[i];
        if (d->lines[s->line].role != LINE_BODY)
            continue;
        if (s->line != f.line)
            f.label = STR_NONE;
        f.line = s->line;
        f.found.n = 0;
        figures_read(d, s, &f.found);
        figures_label(d, s, f.found.at, f.found.n, f.label);
        if (f.found.n)
            f.label = f.found.at[f.found.n - 1].label;
        list_sentence(d, &f);
    }
}
