/* Years, parts of years, terms. */
#include "dates.h"

#include "numbers.h"

enum { TERM_GAP = 6, YEARS_AT_MOST = 120 };

static int32_t year_at(const struct doc *d, uint32_t t)
{
    return (int32_t)d->tokens[t].value;
}

/* "2020 – 2025", "2020 đến năm 2025" */
static uint32_t year_range(const struct doc *d, uint32_t t, uint32_t end, struct civil *from,
                           struct civil *to)
{
    bool range = false;
    uint32_t next = 0;
    if (!dates_is_year(d, t, end) || d->tokens[t].claim == CLAIM_DOCUMENT ||
        !dates_connector(d, t + 1, end, &next, &range) || !range)
        return 0;
    next += next < end && doc_is_word(d, next, WORD_YEAR);
    if (!dates_is_year(d, next, end) || year_at(d, next) <= year_at(d, t) ||
        year_at(d, next) > year_at(d, t) + YEARS_AT_MOST)
        return 0;
    *from = (struct civil){year_at(d, t), 0, 0};
    *to = (struct civil){year_at(d, next), 0, 0};
    return next + 1;
}

/* "2021, 2022 và 2023": bare years that go on one from another, as "hai năm 2021, 2022" names them. */
static uint32_t year_list(const struct doc *d, uint32_t t, uint32_t end, struct civil *from, struct civil *to)
{
    uint32_t b = 0, at = t, next = 0;
    bool range = false;
    while (dates_is_year(d, at, end) && dates_connector(d, at + 1, end, &next, &range) && !range &&
           dates_is_year(d, next, end) && d->tokens[next].value == d->tokens[at].value + 1)
        b = (at = next) + 1;
    if (!b)
        return 0;
    *from = (struct civil){year_at(d, t), 0, 0};
    *to = (struct civil){year_at(d, at), 0, 0};
    return b;
}

/* The years behind "nhiệm kỳ": at once, or past its number and a bracket ("nhiệm kỳ lần thứ V (2020 - 2025)"). */
static uint32_t years_near(const struct doc *d, uint32_t t, uint32_t end, struct civil *from,
                           struct civil *to)
{
    for (uint32_t gap = 0; gap < TERM_GAP && t < end; gap++, t++) {
        uint32_t b = year_range(d, t, end, from, to);
        if (b)
            return b;
        bool passes = numbers_roman(d, t) || doc_is_word(d, t, WORD_ORDINAL) ||
                      doc_is_word(d, t, WORD_FROM) || doc_is_word(d, t, WORD_TERM) ||
                      doc_is_word(d, t, WORD_YEAR) || doc_is_mark(d, t, '(') || doc_is_mark(d, t, ',') ||
                      doc_is_mark(d, t, ':') || (doc_is_number(d, t) && d->tokens[t].value < 100) ||
                      dates_phrase(d, t, WORD_ORDINAL);
        if (!passes)
            return 0;
    }
    return 0;
}

bool dates_read_years(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    struct time_reading r = {.a = t, .kind = WHEN_YEARS, .cue = -1};
    uint32_t term = dates_phrase(d, t, WORD_TERM), stage = dates_phrase(d, t, WORD_STAGE);
    if (term || stage) {
        r.kind = term ? WHEN_TERM : WHEN_YEARS;
        r.b = years_near(d, term ? term : stage, end, &r.from, &r.to);
        *out = r.b ? r : *out;
        return r.b != 0;
    }
    uint32_t at = doc_is_word(d, t, WORD_FROM) ? t + 1 : t;
    bool named = at < end && doc_is_word(d, at, WORD_YEAR);
    at += named;
    r.b = year_range(d, at, end, &r.from, &r.to);
    if (!r.b && named)
        r.b = year_list(d, at, end, &r.from, &r.to);
    if (!r.b && (!named || !dates_is_year(d, at, end)))
        return false;
    if (!r.b) {
        r.kind = WHEN_YEAR;
        r.b = at + 1;
        r.from = r.to = (struct civil){year_at(d, at), 0, 0};
    }
    *out = r;
    return true;
}

static const struct match *time_match(const struct doc *d, uint32_t t, enum time_cue cue)
{
    return doc_match_value(d, t, LEX_TIME, (int32_t)cue);
}

/* "6 tháng đầu" goes without its "năm" only before another such expression: "6 tháng đầu và 6 tháng cuối năm". */
static bool goes_on(const struct doc *d, uint32_t t, uint32_t end)
{
    struct number n;
    uint32_t next = 0;
    bool range = false;
    return dates_connector(d, t, end, &next, &range) && numbers_read(d, next, end, &n) &&
           doc_is_word(d, n.b, WORD_MONTH);
}

static bool months_of_year(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    struct number n;
    if (!numbers_read(d, t, end, &n))
        return false;
    bool quarters = doc_is_word(d, n.b, WORD_QUARTER);
    if (!quarters && !doc_is_word(d, n.b, WORD_MONTH))
        return false;
    int64_t months = numbers_whole(&n) * (quarters ? 3 : 1);
    uint32_t b = n.b + 1;
    const struct match *m = doc_match(d, b, LEX_MONTH_PART);
    bool last = m && m->value == 1, bare = m && m->b == b + 1;
    if (months < 1 || months > 12 || (bare && !goes_on(d, m->b, end)))
        return false;
    if (!m && !(doc_is_word(d, b, WORD_YEAR) && dates_is_year(d, b + 1, end)))
        return false;
    b = m ? m->b : b + 1;
    int32_t year = m ? dates_year_behind(d, &b, end) : 0;
    if (!year && dates_is_year(d, b, end))
        year = year_at(d, b++);
    int32_t k = (int32_t)months;
    struct civil from = {year, last ? 13 - k : 1, 0}, to = {year, last ? 12 : k, 0};
    *out = (struct time_reading){t, b, WHEN_PART_OF_YEAR, DAY_PART_NONE, -1, from, to};
    return true;
}

bool dates_read_part_of_year(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    if (months_of_year(d, t, end, out))
        return true;
    const struct match *first = time_match(d, t, TIME_FIRST_HALF), *last = time_match(d, t, TIME_LAST_HALF);
    if (!first && !last)
        return false;
    uint32_t b = first ? first->b : last->b;
    int32_t year = dates_year_behind(d, &b, end);
    if (!year && dates_is_year(d, b, end))
        year = year_at(d, b++);
    struct civil from = {year, first ? 1 : 7, 0}, to = {year, first ? 6 : 12, 0};
    *out = (struct time_reading){t, b, WHEN_PART_OF_YEAR, DAY_PART_NONE, -1, from, to};
    return true;
}
