/* Days, months and quarters as they are printed. */
#include "dates.h"

#include "numbers.h"

enum { LIST_ITEMS = 8 };

static uint32_t digits_of(const struct doc *d, uint32_t t, uint32_t end)
{
    return t < end && doc_is_number(d, t) ? d->tokens[t].end - d->tokens[t].begin : 0;
}

bool dates_is_year(const struct doc *d, uint32_t t, uint32_t end)
{
    return digits_of(d, t, end) == 4 && d->tokens[t].value >= 1800 && d->tokens[t].value <= 2100;
}

uint32_t dates_phrase(const struct doc *d, uint32_t t, enum lex_word word)
{
    if (doc_is_word(d, t, word))
        return t + 1;
    const struct match *m = doc_match_value(d, t, LEX_GRAMMAR, (int32_t)word);
    return m ? m->b : 0;
}

static bool is_separator(const struct doc *d, uint32_t t, uint32_t end)
{
    return t < end && (doc_is_mark(d, t, '/') || doc_is_mark(d, t, '.') || doc_is_dash(d, t));
}

static bool same_separator(const struct doc *d, uint32_t x, uint32_t y)
{
    return d->tokens[x].value == d->tokens[y].value || (doc_is_dash(d, x) && doc_is_dash(d, y));
}

int32_t dates_year_behind(const struct doc *d, uint32_t *t, uint32_t end)
{
    uint32_t at = *t;
    if (is_separator(d, at, end) && dates_is_year(d, at + 1, end)) {
        *t = at + 2;
        return (int32_t)d->tokens[at + 1].value;
    }
    at += at < end && doc_is_mark(d, at, ',');
    if (at < end && doc_is_word(d, at, WORD_YEAR) && dates_is_year(d, at + 1, end)) {
        *t = at + 2;
        return (int32_t)d->tokens[at + 1].value;
    }
    return 0;
}

bool dates_connector(const struct doc *d, uint32_t t, uint32_t end, uint32_t *b, bool *range)
{
    if (t + 1 >= end)
        return false;
    *range = doc_is_dash(d, t) || doc_is_word(d, t, WORD_TO);
    if (!*range && !doc_is_word(d, t, WORD_AND) && !doc_is_mark(d, t, ',') && !doc_is_mark(d, t, '&'))
        return false;
    *b = t + 1;
    if (*range && doc_is_word(d, *b, WORD_END))
        ++*b;
    return true;
}

/* Does a match of the category (and value, unless negative) end right before t? */
static bool match_before(const struct doc *d, uint32_t t, uint32_t begin, enum lex_category category,
                         int32_t value)
{
    for (uint32_t k = 1; k <= 3 && t >= begin + k && doc_ends(d, t, DOC_BIT(category)); k++)
        for (uint32_t i = d->match_at[t - k];
             doc_begins(d, t - k, DOC_BIT(category)) && i < d->match_at[t - k + 1]; i++)
            if (d->matches[i].b == t && d->matches[i].category == (uint32_t)category &&
                (value < 0 || d->matches[i].value == value))
                return true;
    return false;
}

/* "trong hai ngày, 18 và 19/5", "2 ngày: 18, 19/5": behind their count the days themselves. */
static bool counted_before(const struct doc *d, uint32_t t, uint32_t begin)
{
    return t >= begin + 3 && (doc_is_mark(d, t - 1, ',') || doc_is_mark(d, t - 1, ':')) &&
           doc_is_word(d, t - 2, WORD_DAY) &&
           (doc_is_number(d, t - 3) || match_before(d, t - 2, begin, LEX_NUMBER, -1));
}

/* What stands before a bare day and month. */
static bool has_cue_before(const struct doc *d, uint32_t t, uint32_t begin)
{
    if (t <= begin)
        return false;
    const struct token *before = &d->tokens[t - 1];
    return doc_is_mark(d, t - 1, '(') || counted_before(d, t, begin) ||
           match_before(d, t, begin, LEX_TIME, TIME_BEFORE_DAY) ||
           match_before(d, t, begin, LEX_TIME, TIME_HOLIDAY) || match_before(d, t, begin, LEX_DAY_PART, -1) ||
           match_before(d, t, begin, LEX_TIME, TIME_WEEKDAY) ||
           (before->kind == TOKEN_WORD && (before->flags & TOKEN_CAPITAL) && t >= begin + 2 &&
            (d->tokens[t - 2].flags & TOKEN_CAPITAL) && !(before->flags & TOKEN_UPPER));
}

/* A share is never above one, so "14/6" is a day without any word before it; "24/7" means always. */
static bool above_one(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end)
{
    if (!digits_of(d, t, end) || !doc_is_mark(d, t + 1, '/') || !doc_is_glued(d, t + 1) ||
        !digits_of(d, t + 2, end) || !doc_is_glued(d, t + 2) || (t > begin && doc_is_glued(d, t)))
        return false;
    uint32_t day = d->tokens[t].value, month = d->tokens[t + 2].value;
    bool numbered =
        t > begin && (doc_is_word(d, t - 1, WORD_NUMBER_SIGN) || doc_match(d, t - 1, LEX_PLACE_TYPE));
    return day > month && !(day == 24 && month == 7) && !numbered;
}

/* --- days -------------------------------------------------------------------------------------- */

static bool day_possible(struct civil c)
{
    c.year = c.year ? c.year : 2000; /* a leap year allows every day that some year has */
    return civil_valid(c);
}

/* "20 tháng 11 năm 2023" */
static uint32_t spelled_day(const struct doc *d, uint32_t t, uint32_t end, struct civil *c)
{
    if (t + 2 >= end || !doc_is_word(d, t + 1, WORD_MONTH) || !digits_of(d, t + 2, end))
        return 0;
    uint32_t b = t + 3;
    *c = (struct civil){0, (int32_t)d->tokens[t + 2].value, (int32_t)d->tokens[t].value};
    c->year = dates_year_behind(d, &b, end);
    return b;
}

/* "25/06/2024", "25-6-2024", "26 / 06 / 2024", "17.6.2025", "28/10", "28/10 năm 2023". */
static uint32_t printed_day(const struct doc *d, uint32_t t, uint32_t end, bool loose, struct civil *c)
{
    if (!is_separator(d, t + 1, end) || !digits_of(d, t + 2, end) || digits_of(d, t + 2, end) > 2)
        return 0;
    *c = (struct civil){0, (int32_t)d->tokens[t + 2].value, (int32_t)d->tokens[t].value};
    uint32_t b = t + 3, year_digits = is_separator(d, b, end) ? digits_of(d, b + 1, end) : 0;
    if (doc_is_dash(d, t + 1) && !same_separator(d, t + 1, b) && year_digits && year_digits <= 2)
        return 0; /* "9-10/11": a range of days */
    if (year_digits && same_separator(d, t + 1, b)) {
        if (dates_is_year(d, b + 1, end)) {
            c->year = (int32_t)d->tokens[b + 1].value;
            return b + 2;
        }
        if (year_digits == 2 && loose && doc_is_glued(d, b) && doc_is_glued(d, b + 1)) {
            c->year = 2000 + (int32_t)d->tokens[b + 1].value;
            return b + 2;
        }
        if (doc_is_mark(d, b, '/'))
            return 0;
    }
    c->year = dates_year_behind(d, &b, end);
    if (!c->year && !doc_is_mark(d, t + 1, '/') && !loose)
        return 0;
    if (!c->year && (digits_of(d, b, end) ||
                     (doc_is_mark(d, b, ',') && doc_is_glued(d, b + 1) && digits_of(d, b + 1, end))))
        return 0;
    return b;
}

/* One day of a list: with its month, or a bare number of which the month follows later. */
static uint32_t one_day(const struct doc *d, uint32_t t, uint32_t end, bool loose, struct civil *c)
{
    if (t < end && doc_is_word(d, t, WORD_DAY)) {
        t++;
        loose = true;
    }
    if (!digits_of(d, t, end) || digits_of(d, t, end) > 2 || d->tokens[t].claim == CLAIM_DOCUMENT)
        return 0;
    uint32_t b = spelled_day(d, t, end, c);
    if (!b)
        b = printed_day(d, t, end, loose, c);
    if (b && day_possible(*c))
        return b;
    if (b && !doc_is_dash(d, t + 1))
        return 0;
    *c = (struct civil){0, 0, (int32_t)d->tokens[t].value};
    return c->day >= 1 && c->day <= 31 ? t + 1 : 0;
}

/* Behind the "to" of a range, a clock or a part of the day: "đến 17h00 ngày 13/5", "đến chiều 13/5". */
static uint32_t past_clock(const struct doc *d, uint32_t t, uint32_t end)
{
    uint32_t b = t;
    if (digits_of(d, b, end) && doc_is_word(d, b + 1, WORD_HOUR)) {
        b += 2;
        bool minutes = digits_of(d, b, end) && !is_separator(d, b + 1, end);
        b += minutes;
        b += minutes && doc_match_value(d, b, LEX_UNIT, UNIT_TIME);
    }
    const struct match *part = b < end ? doc_match(d, b, LEX_DAY_PART) : NULL;
    b = part ? part->b : b;
    return b < end && (part || doc_is_word(d, b, WORD_DAY)) ? b : t;
}

static void inherit(struct civil *from, const struct civil *to)
{
    if (!from->month)
        from->month = to->month;
    if (!from->year && to->year)
        from->year = to->year - (from->month > to->month);
}

/* Behind a bare number, what it can be a day by: a separator, "tháng", or what joins it to the next one. */
static bool goes_on_as_day(const struct doc *d, uint32_t t, uint32_t end)
{
    if (t + 1 >= end)
        return false;
    const struct token *next = &d->tokens[t + 1];
    return next->kind == TOKEN_MARK || next->word == WORD_MONTH || next->word == WORD_TO ||
           next->word == WORD_AND;
}

bool dates_read_days(const struct doc *d, uint32_t t, uint32_t begin, uint32_t end, bool certain,
                     struct time_reading *out)
{
    struct civil first = {0}, item, last = {0};
    bool named = doc_is_word(d, t, WORD_DAY), from = doc_is_word(d, t, WORD_FROM);
    if (!named && !from && !(doc_is_number(d, t) && goes_on_as_day(d, t, end)))
        return false;
    bool loose = certain || named || from || has_cue_before(d, t, begin) || above_one(d, t, begin, end);
    uint32_t at = from ? t + 1 : t, good = 0, items = 0;
    bool glued = t > begin && doc_is_glued(d, t) && d->tokens[t - 1].kind == TOKEN_WORD,
         ranged = false; /* 7h30 */
    for (uint32_t b = one_day(d, at, end, loose, &item); b && items < LIST_ITEMS; items++) {
        if (items == 0)
            first = item;
        if (item.month) {
            good = b;
            last = item;
        }
        bool range = false;
        uint32_t next = 0;
        if (!dates_connector(d, b, end, &next, &range) || (item.month && !range))
            break;
        ranged |= range;
        next = range ? past_clock(d, next, end) : next;
        b = one_day(d, next, end, true, &item);
    }
    if (!good || glued || (!loose && (!last.year || (!first.month && !ranged))))
        return false;
    if (!named && !last.year && good < end && doc_match(d, good, LEX_UNIT) &&
        !match_before(d, t, begin, LEX_TIME, TIME_HOLIDAY))
        return false; /* a share: "5/5 chi bộ" */
    inherit(&first, &last);
    if (!day_possible(first) ||
        (first.year == last.year &&
         (first.month > last.month || (first.month == last.month && first.day > last.day))))
        return false;
    bool one = first.day == last.day && first.month == last.month && first.year == last.year;
    *out = (struct time_reading){t, good, one ? WHEN_DAY : WHEN_DAYS, DAY_PART_NONE, -1, first, last};
    return true;
}

/* --- months and quarters ------------------------------------------------------------------------ */

typedef uint32_t read_item(const struct doc *d, uint32_t t, uint32_t end, bool named, int32_t *number);

static uint32_t month_item(const struct doc *d, uint32_t t, uint32_t end, bool named, int32_t *number)
{
    if (t < end && doc_is_word(d, t, WORD_MONTH)) {
        named = true;
        t++;
    }
    uint32_t digits = digits_of(d, t, end);
    if (!named || !digits || digits > 2 || d->tokens[t].value < 1 || d->tokens[t].value > 12)
        return 0;
    *number = (int32_t)d->tokens[t].value;
    return t + 1;
}

static uint32_t quarter_item(const struct doc *d, uint32_t t, uint32_t end, bool named, int32_t *number)
{
    if (t < end && doc_is_word(d, t, WORD_QUARTER)) {
        named = true;
        t++;
    }
    if (!named || t >= end)
        return 0;
    uint32_t n = digits_of(d, t, end) == 1 ? d->tokens[t].value : numbers_roman(d, t);
    *number = (int32_t)n;
    return n >= 1 && n <= 4 ? t + 1 : 0;
}

/* A list or range of months or quarters. The word may stand once; a bare number behind "," needs a year behind it. */
static uint32_t read_items(const struct doc *d, uint32_t t, uint32_t end, read_item *read, enum lex_word word,
                           struct civil *first, struct civil *last)
{
    int32_t number = 0;
    uint32_t b = read(d, t, end, false, &number), good = 0;
    for (uint32_t items = 0; b && items < LIST_ITEMS; items++) {
        *last = (struct civil){0, number, 0};
        last->year = dates_year_behind(d, &b, end);
        if (items == 0)
            *first = *last;
        good = b;
        bool range = false;
        uint32_t next = 0, ahead = 0;
        if (!dates_connector(d, b, end, &next, &range))
            break;
        bool again = doc_is_word(d, next, word);
        ahead = b = read(d, next, end, true, &number);
        if (b && !again && !dates_year_behind(d, &ahead, end) && !range &&
            !dates_connector(d, b, end, &next, &range))
            break;
        if (b && again && !range && last->year)
            break; /* "tháng 5/2023, tháng 6/2023": two mentions */
    }
    return good;
}

static bool read_list(const struct doc *d, uint32_t t, uint32_t end, read_item *read, enum lex_word word,
                      struct time_reading *out)
{
    struct civil first = {0}, last = {0};
    uint32_t at = doc_is_word(d, t, WORD_FROM) ? t + 1 : t;
    if (at >= end || !doc_is_word(d, at, word))
        return false;
    uint32_t b = read_items(d, at, end, read, word, &first, &last);
    if (!b || (b < end && doc_is_word(d, b, WORD_DAY)))
        return false;
    inherit(&first, &last);
    if (first.year == last.year && first.month > last.month)
        return false;
    *out = (struct time_reading){
        t, b, word == WORD_MONTH ? WHEN_MONTHS : WHEN_QUARTER, DAY_PART_NONE, -1, first, last};
    return true;
}

/* "8/2022" without its word. */
static bool bare_month(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    if (!digits_of(d, t, end) || digits_of(d, t, end) > 2 || d->tokens[t].claim == CLAIM_DOCUMENT ||
        t + 2 >= end || !doc_is_mark(d, t + 1, '/') || !dates_is_year(d, t + 2, end) ||
        doc_is_mark(d, t + 3, '/'))
        return false;
    struct civil c = {(int32_t)d->tokens[t + 2].value, (int32_t)d->tokens[t].value, 0};
    if (c.month < 1 || c.month > 12 || (t > 0 && doc_is_glued(d, t) && doc_is_mark(d, t - 1, '/')))
        return false;
    *out = (struct time_reading){t, t + 3, WHEN_MONTHS, DAY_PART_NONE, -1, c, c};
    return true;
}

bool dates_read_months(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    return read_list(d, t, end, month_item, WORD_MONTH, out) || bare_month(d, t, end, out);
}

bool dates_read_quarters(const struct doc *d, uint32_t t, uint32_t end, struct time_reading *out)
{
    if (!read_list(d, t, end, quarter_item, WORD_QUARTER, out))
        return false;
    out->from.month = out->from.month * 3 - 2;
    out->to.month = out->to.month * 3;
    return true;
}
