/* Titles before names: honorifics, ranks, degrees, in any order and glued: "Đại tá, PGS.TS.BS", "đ/c BSCKII." */
#include "names.h"

#include "../scan.h"

bool text_begins(const struct doc *d, struct str longer, struct str shorter)
{
    return scan_begins(longer, shorter, lexicon_letters(d->lex)) != NULL;
}

void titles_add_degree(struct doc *d, str_list *degrees, struct str degree)
{
    for (uint32_t i = 0; i < degrees->n; i++) {
        if (text_begins(d, degrees->at[i], degree))
            return;
        if (text_begins(d, degree, degrees->at[i])) {
            degrees->at[i] = degree;
            return;
        }
    }
    if (degrees->n < 16)
        vec_push(d->arena, degrees, degree);
}

/* "Tiến sĩ + Bác sĩ": what a word that glues several together is called. */
static void add_degrees(struct doc *d, str_list *degrees, struct str names)
{
    while (names.len) {
        const char *plus = memmem(names.at, names.len, " + ", 3);
        struct str one = plus ? str_of(names.at, (size_t)(plus - names.at)) : names;
        titles_add_degree(d, degrees, one);
        uint32_t past = plus ? one.len + 3 : one.len;
        names = str_of(names.at + past, names.len - past);
    }
}

/* Short forms are capitals; "cn" or "ts" in small letters are other words. */
static bool is_written_as_title(const struct doc *d, const struct match *m)
{
    const struct token *t = &d->tokens[m->a];
    return (t->flags & TOKEN_CAPITAL) || m->b > m->a + 1 || t->cp_end - t->cp_begin > 3;
}

static uint32_t read_one(struct doc *d, uint32_t t, struct titles *out)
{
    const struct match *honorific = doc_match(d, t, LEX_HONORIFIC), *rank = doc_match(d, t, LEX_RANK);
    const struct match *degree = doc_match(d, t, LEX_DEGREE);
    if (rank && (!degree || rank->b >= degree->b)) {
        if (!str_known(out->rank))
            out->rank = doc_canonical(d, rank);
        return rank->b;
    }
    if (degree && is_written_as_title(d, degree) && (!honorific || degree->b >= honorific->b)) {
        add_degrees(d, &out->degrees, doc_canonical(d, degree));
        return degree->b;
    }
    if (honorific && !str_known(out->honorific)) {
        out->honorific = doc_canonical(d, honorific);
        out->plural |= d->tokens[t].word == WORD_PLURAL;
        if (doc_match(d, t, LEX_NUMBER) ||
            (t > 0 && (doc_is_number(d, t - 1) || doc_match(d, t - 1, LEX_NUMBER))))
            out->plural = true; /* "3 đ/c" */
        return honorific->b;
    }
    return t;
}

static bool is_title(const struct doc *d, uint32_t t)
{
    const struct match *degree = doc_match(d, t, LEX_DEGREE);
    return doc_match(d, t, LEX_RANK) || doc_match(d, t, LEX_HONORIFIC) ||
           (degree && is_written_as_title(d, degree));
}

/* Over what may stand between two titles, or between the last one and the name. */
static uint32_t skip_joint(const struct doc *d, uint32_t t, uint32_t stop, const struct titles *so_far)
{
    uint32_t p = t;
    if (p < stop && doc_is_mark(d, p, '.'))
        p++;
    const struct match *again =
        p + 1 < stop && doc_is_mark(d, p, '(') ? doc_match(d, p + 1, LEX_DEGREE) : NULL;
    if (again && again->b < stop && doc_is_mark(d, again->b, ')'))
        return again->b + 1; /* "Bác sĩ chuyên khoa II (BSCKII)" */
    bool joint = p < stop && (doc_is_mark(d, p, ',') || doc_is_mark(d, p, '/') || doc_is_dash(d, p));
    if (joint && p + 1 < stop && is_title(d, p + 1))
        return p + 1;
    if (!so_far->plural && !(p < stop && doc_is_mark(d, p, ':')))
        return p;
    uint32_t q = p;
    while (q < stop && q - p < 4 &&
           (doc_is_mark(d, q, ':') || doc_is_mark(d, q, ',') || doc_is_dash(d, q) ||
            doc_is_word(d, q, WORD_INCLUDING) || doc_is_word(d, q, WORD_HAS) || doc_is_word(d, q, WORD_IS)))
        q++;
    return q < stop && (d->tokens[q].flags & TOKEN_CAPITAL) ? q : is_title(d, q) ? q : p;
}

uint32_t titles_read(struct doc *d, uint32_t t, uint32_t stop, struct titles *out)
{
    uint32_t end = t;
    for (int i = 0; i < 12 && end < stop; i++) {
        uint32_t next = read_one(d, end, out);
        if (next == end)
            break;
        end = skip_joint(d, next, stop, out);
    }
    return end;
}
