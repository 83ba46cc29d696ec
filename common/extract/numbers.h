/* Vietnamese numbers at a token: 1.384 and 98,5 and "hai mươi ba" and "1,2 triệu".
 *
 * Points group thousands, a comma begins decimals; a point that groups nothing is read as one. Pure, no allocation.
 */
#ifndef TRICH_NUMBERS_H
#define TRICH_NUMBERS_H

#include "doc.h"

struct number {
    uint32_t a, b; /* tokens */
    struct decimal value;
    bool words;     /* written in words alone */
    uint32_t zeros; /* digits in front: "08" has 1 */
};

/* Reads the longest number that begins at t and ends before end. */
bool numbers_read_at(const struct doc *d, uint32_t t, uint32_t end, struct number *out);
static inline bool numbers_read(const struct doc *d, uint32_t t, uint32_t end, struct number *out)
{
    return t < end && (doc_is_number(d, t) || doc_begins(d, t, DOC_BIT(LEX_NUMBER))) &&
           numbers_read_at(d, t, end, out);
}

/* I to XXXIX in capitals; 0 when it is none. */
uint32_t numbers_roman(const struct doc *d, uint32_t t);

/* A whole number from 0 to UINT32_MAX, or -1. */
int64_t numbers_whole(const struct number *n);

#endif
