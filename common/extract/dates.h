/* Inside of dates: an expression as it is printed, before years are taken from its surroundings.
 *
 * dates_grammar.c reads days, months and quarters, dates_years.c what spans years, dates_relative.c what counts from
 * today or from other mentions; dates.c resolves. Parts that are not printed are 0. Pure, no allocation.
 */
#ifndef TRICH_DATES_H
#define TRICH_DATES_H

#include "doc.h"

struct time_reading {
    uint32_t a, b;
    enum when_kind kind;
    enum day_part part;
    int cue;               /* enum time_cue of WHEN_RELATIVE, else -1 */
    struct civil from, to; /* of a year only the year, of a month no day */
};

/* Every expression begins with a number, a phrase about time or one of few function words. */
#define DATES_BEGIN (DOC_NUMBER | DOC_BIT(LEX_NUMBER) | DOC_BIT(LEX_TIME) | DOC_BIT(LEX_DAY_PART))
#define DATES_WORDS                                                                             \
    (DOC_WORD(WORD_DAY) | DOC_WORD(WORD_MONTH) | DOC_WORD(WORD_YEAR) | DOC_WORD(WORD_QUARTER) | \
     DOC_WORD(WORD_FROM) | DOC_WORD(WORD_TERM) | DOC_WORD(WORD_STAGE))

/* A year of four digits, from 1900 to 2100. */
bool dates_is_year(const struct doc *d, uint32_t t, uint32_t end);

/* "/2023", "- 2023", "năm 2023", ", năm 2023" at *t, which moves behind it; 0 when there is none. */
int32_t dates_year_behind(const struct doc *d, uint32_t *t, uint32_t end);

/* A connector of lists and ranges at t; *b moves behind it. range: it means "to". */
bool dates_connector(const struct doc *d, uint32_t t, uint32_t end, uint32_t *b, bool *range);

/* Does a phrase of LEX_GRAMMAR with this meaning begin at t? Returns where it ends, or 0. */
uint32_t dates_phrase(const struct doc *d, uint32_t t, enum lex_word word);

/* Each reads the longest expression of its kind that begins at t, in [begin, end); false and *out untouched: none.
 * certain: a day and month that could be a share is a date all the same. */
bool dates_read_days(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end, bool certain,
                     struct time_reading *out);
bool dates_read_months(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out);
bool dates_read_quarters(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out);
bool dates_read_part_of_year(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out);
bool dates_read_years(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out);
bool dates_read_relative(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out);

/* Any of them. */
bool dates_read(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end, struct time_reading *out);

/* Inclusive bounds of a reading whose years are known. */
struct period dates_period(const struct time_reading *r);

#endif
