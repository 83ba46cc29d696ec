/* Inside of figures: the words that one quantity claims something with, before they are put together to its label.
 *
 * Pure, no allocation.
 */
#ifndef TRICH_FIGURES_CLAIM_H
#define TRICH_FIGURES_CLAIM_H

#include "figures_clause.h"

enum {
    SHORT_LABEL = 2,    /* words of a label that leans on what stands around it */
    NARROWING_WORDS = 5 /* at most, that only say of which kind */
};

struct claim_words {
    struct piece left, right;
    struct piece whole;    /* the left with its subject */
    struct piece left_out; /* of the left, as told of the quantity before */
    struct str attendance; /* or that all are counted at the event */
    bool bounded;          /* the right runs into the next quantity */
    bool run_on;    /* the left holds the unit of the quantity before: "học viên đến từ 9 khoa" */
    bool inherited; /* the left is that of the list */
    bool claims;    /* the right has a verb */
};

/* The words of q[i], one of n of a sentence. */
struct claim_words figures_words_of(const struct doc *d, const struct sentence *s, const struct quantity *q,
                                    uint32_t i, uint32_t n);

/* Where a quantity has no predicate of its own, that of the list; last: the words of the quantity before. */
void figures_inherit(const struct doc *d, const struct quantity *q, bool joined, struct piece shared,
                     const struct claim_words *last, struct claim_words *c);

/* Nothing but "và" or a comma between q and the quantity before it. */
bool figures_is_joined(const struct doc *d, const struct quantity *q);

/* In brackets: "bảo hiểm 900 người (bắt buộc 600 người)", words without a verb that only narrow. */
bool figures_details(const struct doc *d, const struct claim_words *c);

bool figures_in_total(const struct doc *d, struct piece left); /* "với tổng số …" */
bool figures_begins_with(const struct doc *d, struct piece p, enum lex_word word);

#endif
