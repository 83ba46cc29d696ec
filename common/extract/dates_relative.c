/* Times that count from today or from other mentions: sáng nay, tuần qua, cùng kỳ. */
#include "dates.h"

#include "numbers.h"

/* Times that may be told more closely by a year behind them. */
static uint32_t year_of_cue(const struct doc *d, uint32_t b, uint32_t end, struct time_reading *out)
{
    uint32_t at = b;
    int32_t year = dates_year_behind(d, &at, end);
    if (!year && out->cue == TIME_VAGUE && dates_is_year(d, at, end))
        year = (int32_t)d->tokens[at++].value;
    if (year) {
        out->from = out->to = (struct civil){year, 0, 0};
        return at;
    }
    const struct match *next = doc_match(d, b, LEX_TIME);
    if (out->cue == TIME_SAME_PERIOD && next && next->b <= end && next->value == TIME_YEAR_BEFORE) {
        out->from = (struct civil){-1, 0, 0}; /* the year before */
        return next->b;
    }
    return b;
}

static const struct match *relative_match(const struct doc *d, uint32_t t)
{
    if (!doc_begins(d, t, DOC_BIT(LEX_TIME)))
        return NULL;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++) {
        const struct match *m = &d->matches[i];
        if (m->category == LEX_TIME && m->value != TIME_WEEKDAY && m->value != TIME_BEFORE_DAY &&
            m->value != TIME_HOLIDAY && m->value != TIME_FIRST_HALF && m->value != TIME_LAST_HALF)
            return m;
    }
    return NULL;
}

bool dates_read_relative(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    const struct match *m = relative_match(d, t);
    bool several = t > 0 && (doc_is_word(d, t - 1, WORD_PLURAL) || doc_is_word(d, t - 1, WORD_SOME));
    bool onward = m && m->value == TIME_NEXT_YEAR && dates_is_year(d, m->b, end); /* "bước sang năm 2023" */
    if (!m || m->b > end || several || onward)
        return false;
    struct time_reading r = {.a = t, .b = m->b, .kind = WHEN_RELATIVE, .cue = m->value};
    if (r.cue == TIME_VAGUE || r.cue == TIME_SAME_PERIOD)
        r.b = year_of_cue(d, r.b, end, &r);
    const struct match *part = doc_match(d, t, LEX_DAY_PART);
    if (part && r.cue <= TIME_TOMORROW)
        r.part = (enum day_part)part->value;
    *out = r;
    return true;
}

/* "9 tháng qua": nobody says from which day on. */
static bool read_span_past(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    struct number n;
    if (!numbers_read(d, t, end, &n) || n.b >= end || numbers_whole(&n) < 2)
        return false;
    bool ends_in_year = n.b > t + 1 && doc_is_word(d, n.b - 1, WORD_YEAR); /* "mười năm" is read as 15 */
    const struct match *m = relative_match(d, n.b - ends_in_year);
    if (!m || m->b > end ||
        (m->value != TIME_LAST_YEAR && m->value != TIME_LAST_MONTH && m->value != TIME_LAST_WEEK &&
         m->value != TIME_YEAR_BEFORE))
        return false;
    *out = (struct time_reading){.a = t, .b = m->b, .kind = WHEN_RELATIVE, .cue = TIME_VAGUE};
    return true;
}

/* What follows a part of the day: a weekday, a comma or bracket, then the day itself. */
static bool after_day_part(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end,
                           struct time_reading *out)
{
    uint32_t at = t;
    const struct match *m = doc_match(d, at, LEX_TIME);
    bool weekday = m && m->value == TIME_WEEKDAY;
    if (weekday) {
        at = m->b;
        at += doc_is_mark(d, at, ',') || doc_is_mark(d, at, '(');
    } else {
        at += doc_is_mark(d, at, ',') && doc_is_word(d, at + 1, WORD_DAY);
    }
    if (at >= end)
        return false;
    if (dates_read_days(d, at, begin, end, true, out)) {
        out->b += weekday && doc_is_mark(d, at - 1, '(') && doc_is_mark(d, out->b, ')');
        return true;
    }
    return !weekday && dates_read_relative(d, at, end, out) && out->cue <= TIME_SAME_DAY;
}

static bool read_with_part(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end,
                           struct time_reading *out)
{
    const struct match *part = doc_match(d, t, LEX_DAY_PART);
    if (!part || part->b >= end || !after_day_part(d, part->b, begin, end, out))
        return false;
    out->a = t;
    out->part = (enum day_part)part->value;
    return true;
}

static bool read_with_weekday(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end,
                              struct time_reading *out)
{
    const struct match *m = doc_match(d, t, LEX_TIME);
    if (!m || m->value != TIME_WEEKDAY || !after_day_part(d, t, begin, end, out))
        return false;
    out->a = t;
    return true;
}

/* A number is of a time as a year, before a mark or before a word about time. */
static bool number_may_begin(const struct doc *d, uint32_t t, uint32_t end)
{
    if (dates_is_year(d, t, end) || doc_begins(d, t + 1, DOC_MARK | DOC_BIT(LEX_TIME)))
        return true;
    uint8_t w = t + 1 < end ? d->tokens[t + 1].word : WORD_NONE;
    return w == WORD_MONTH || w == WORD_QUARTER || w == WORD_TO || w == WORD_AND;
}

static bool may_begin(const struct doc *d, uint32_t t, uint32_t end)
{
    if (doc_begins(d, t, DOC_BIT(LEX_NUMBER) | DOC_BIT(LEX_TIME) | DOC_BIT(LEX_DAY_PART)))
        return true;
    if (doc_is_number(d, t))
        return number_may_begin(d, t, end);
    uint8_t w = d->tokens[t].word;
    return w == WORD_DAY || w == WORD_MONTH || w == WORD_YEAR || w == WORD_QUARTER || w == WORD_FROM ||
           doc_may_begin(d, t, LEX_GRAMMAR, WORD_TERM) || doc_may_begin(d, t, LEX_GRAMMAR, WORD_STAGE);
}

bool dates_read(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end, struct time_reading *out)
{
    if (!may_begin(d, t, end))
        return false;
    bool number = doc_is_number(d, t), printed = number || doc_begins(d, t, DOC_BIT(LEX_GRAMMAR));
    if (dates_read_part_of_year(d, t, end, out))
        return true;
    if (printed && (dates_read_days(d, t, begin, end, false, out) || dates_read_months(d, t, end, out) ||
                    dates_read_quarters(d, t, end, out) || dates_read_years(d, t, end, out)))
        return true;
    return read_with_part(d, t, begin, end, out) || read_with_weekday(d, t, begin, end, out) ||
           read_span_past(d, t, end, out) || dates_read_relative(d, t, end, out);
}
