/* Inside of figures: a number with what it counts, as it stands in a sentence.
 *
 * figures_read.c finds quantities, figures_label.c says what is claimed by them, figures.c lists them; figures_period.c
 * gives them their periods, later. Labels live in the article's arena.
 */
#ifndef TRICH_FIGURES_H
#define TRICH_FIGURES_H

#include "numbers.h"

struct quantity {
    uint32_t a, number_b, b; /* the number [a, number_b), with its unit [a, b) */
    struct decimal value, of;
    struct str unit;
    enum unit_kind kind;
    bool percent;   /* unit "%" */
    bool words;     /* written in one number word */
    bool ranges;    /* the first of "2 đến 3 lần": unit and label are those of the second */
    bool bracketed; /* alone in brackets, at most with a word such as "chiếm" */
    struct str label;
};

typedef VEC(struct quantity) quantity_list;

/* Appends the quantities of a sentence, zeros by negation among them. */
void figures_read(struct doc *d, const struct sentence *s, quantity_list *out);

/* Fills the labels of a sentence's quantities; before: the label of the quantity before them in the paragraph. */
void figures_label(struct doc *d, const struct sentence *s, struct quantity *q, uint32_t n,
                   struct str before);

/* The match of LEX_FIGURE with this value at t, or NULL. */
static inline const struct match *figures_cue(const struct doc *d, uint32_t t, enum figure_cue cue)
{
    return doc_match_value(d, t, LEX_FIGURE, (int32_t)cue);
}

/* Does a verb of what somebody does end right before t? */
bool figures_verb_before(const struct doc *d, uint32_t t, uint32_t begin);

#endif
