/* Inside of figures: the words before and behind a quantity in its clause.
 *
 * Pure, no allocation. begin and end bound what may be read: the quantities before and behind, or the sentence.
 */
#ifndef TRICH_FIGURES_CLAUSE_H
#define TRICH_FIGURES_CLAUSE_H

#include "figures.h"

struct piece {
    uint32_t a, b; /* tokens */
};

/* What stands before a quantity; *whole: with the subject that is left out. Across: before a bracket or colon, too. */
struct piece figures_left_of(const struct doc *d, uint32_t begin, const struct quantity *q,
                             struct piece *whole);
struct piece figures_left_across(const struct doc *d, uint32_t begin, const struct quantity *q,
                                 struct piece *whole);

/* What stands behind; bounded: it runs into the next quantity, before_next: one follows in the sentence. */
struct piece figures_right_of(const struct doc *d, const struct quantity *q, uint32_t end, bool bounded,
                              bool before_next);

/* Without function words at its edges; left: of the left side, where approximations stand. */
struct piece figures_trim(const struct doc *d, struct piece p, bool left);

/* Only words that relate a number to what was said before: "đạt", "tăng", "trị giá". */
bool figures_only_relates(const struct doc *d, struct piece p);
bool figures_ends_with(const struct doc *d, struct piece p, enum lex_word word);
bool figures_is_verb(const struct doc *d, uint32_t t);  /* one that claims something begins there */
bool figures_compares(const struct doc *d, uint32_t t); /* the date that ends at t: "so với cùng kỳ" */
bool figures_is_body(const struct doc *d, uint32_t t);
bool figures_is_hard(const struct doc *d, uint32_t t); /* a mark at which a claim ends in any case */
bool figures_ends_piece(const struct doc *d, uint32_t t);
static inline bool figures_is_mark(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_MARK;
}
uint32_t figures_words_in(const struct doc *d, struct piece p);

/* The start of a cue of this kind that ends at t, or t. */
uint32_t figures_cue_ending(const struct doc *d, uint32_t t, uint32_t begin, enum figure_cue cue);
static inline uint32_t figures_cue_before(const struct doc *d, uint32_t t, uint32_t begin,
                                          enum figure_cue cue)
{
    return doc_may_end(d, t, LEX_FIGURE, (int32_t)cue) ? figures_cue_ending(d, t, begin, cue) : t;
}

#endif
