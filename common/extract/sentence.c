/* Lines to sentences. A full stop ends one unless it belongs to a number, an abbreviation or an address. */
#include "doc.h"

/* "ngành Y", "viêm gan B": a letter behind a common word is no initial of a name. */
static bool is_initial(const struct doc *d, uint32_t t)
{
    static const enum lex_category titles[] = {LEX_HONORIFIC, LEX_DEGREE, LEX_RANK};
    if (t == 0 || d->tokens[t - 1].kind != TOKEN_WORD || (d->tokens[t - 1].flags & TOKEN_CAPITAL))
        return true;
    for (size_t i = 0; i < COUNT_OF(titles); i++)
        for (uint32_t n = 1; n <= 2 && n <= t; n++) {
            const struct match *m = doc_match(d, t - n, titles[i]);
            if (m && m->b == t)
                return true;
        }
    return false;
}

static bool short_title(const struct doc *d, uint32_t t)
{
    enum {
        SHORTEST = 3
    }; /* "BV. Mắt", "TP. Vinh"; longer ones end sentences: "Trưởng phòng TCCB. Hội nghị" */
    static const enum lex_category kinds[] = {LEX_DEGREE, LEX_PLACE_TYPE, LEX_HONORIFIC, LEX_RANK};
    const struct token *w = &d->tokens[t];
    uint32_t letters = w->cp_end - w->cp_begin;
    if (w->kind != TOKEN_WORD || !(w->flags & TOKEN_CAPITAL) || letters > (w->flags & TOKEN_UPPER ? 8u : 5u))
        return false;
    if (letters == 1)
        return is_initial(d, t);
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (doc_match(d, t, kinds[i]))
            return true;
    if (letters <= SHORTEST && doc_match(d, t, LEX_ABBREVIATION))
        return true;
    return (w->flags & TOKEN_UPPER) && doc_match(d, t, LEX_OFFICE); /* "PTP. Kế hoạch tổng hợp" */
}

/* What stands before the numbers of a list within a line. */
static bool lists(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, ':') || doc_is_mark(d, t, ';');
}

/* Does the stop at t end a sentence of the line that ends at b? */
static bool ends_here(const struct doc *d, uint32_t a, uint32_t t, uint32_t b)
{
    const struct token *stop = &d->tokens[t];
    uint32_t n = t + 1;
    while (n < b && doc_is_mark(d, n, 0x201D))
        n++;
    if (t == a || n >= b)
        return n >= b;
    const struct token *before = &d->tokens[t - 1], *next = &d->tokens[n];
    bool starts = next->kind == TOKEN_NUMBER || (next->flags & TOKEN_CAPITAL) || doc_is_quote(d, n) ||
                  doc_is_dash(d, n);
    if (!starts || (stop->value == '.' && before->kind == TOKEN_WORD && short_title(d, t - 1)))
        return false;
    if (doc_is_number(d, t - 1) && (t - 1 == d->lines[stop->line].a || lists(d, t - 2)))
        return false; /* "1. …" at a line's begin, "gồm: 1. …; 2. …" */
    if (doc_is_glued(d, n))
        return before->kind == TOKEN_WORD && !(before->flags & TOKEN_UPPER) &&
               (next->flags & TOKEN_CAPITAL) && before->cp_end - before->cp_begin > 1;
    return true;
}

static void split_line(struct doc *d, uint32_t line)
{
    const struct line *l = &d->lines[line];
    uint32_t a = l->a;
    for (uint32_t t = l->a; (t = doc_next(d, t, l->b, DOC_STOP)) < l->b; t++) {
        if (!ends_here(d, a, t, l->b))
            continue;
        uint32_t end = t + 1;
        while (end < l->b &&
               (doc_is_mark(d, end, '.') || doc_is_mark(d, end, '/') || doc_is_mark(d, end, 0x201D)))
            end++;
        vec_push(d->arena, &d->sentences, (struct sentence){a, end, line});
        a = end;
        t = end - 1;
    }
    if (a < l->b)
        vec_push(d->arena, &d->sentences, (struct sentence){a, l->b, line});
}

void split_sentences(struct doc *d)
{
    for (uint32_t i = 0; i < d->n_lines; i++) {
        uint8_t role = d->lines[i].role;
        if (role == LINE_BODY || role == LINE_CAPTION || role == LINE_TITLE)
            split_line(d, i);
    }
}
