#include "dates_resolve.h"

enum {
    LOOK_BACK = 64, /* mentions before one that may tell what it counts from */
    NEARLY_DAYS = 45
};

static uint32_t look_back(uint32_t n_done)
{
    return n_done > LOOK_BACK ? n_done - LOOK_BACK : 0;
}

static struct period month_period(int32_t year, int32_t from, int32_t to)
{
    return (struct period){civil_to_day((struct civil){year, from, 1}),
                           civil_to_day((struct civil){year, to, civil_month_days(year, to)})};
}

struct period dates_period(const struct time_reading *r)
{
    struct civil from = r->from, to = r->to;
    if (!from.year || !to.year)
        return PERIOD_NONE;
    from.month = from.month ? from.month : 1;
    from.day = from.day ? from.day : 1;
    to.month = to.month ? to.month : 12;
    to.day = to.day ? to.day : civil_month_days(to.year, to.month);
    if (!civil_valid(from) || !civil_valid(to))
        return PERIOD_NONE;
    struct period p = {civil_to_day(from), civil_to_day(to)};
    return p.from <= p.to ? p : PERIOD_NONE;
}

/* At the turn of the year months at its end are those of the year before. */
int32_t dates_context_year(const struct time_context *c, const struct time_reading *r)
{
    int32_t month = r->to.month;
    if (!c->ref.year)
        return 0;
    if (!c->ref.month) /* a year is looked back on when the next one, for which plans are made, has begun */
        return c->ref.year + (month && month <= 2 && c->plan_year == c->ref.year + 1);
    if (c->ref.month <= 2 && month >= 10)
        return c->ref.year - 1;
    return c->ref.year;
}

static struct period week_of(day_t day, int32_t weeks)
{
    day_t monday = day - civil_weekday(day) + 7 * weeks;
    return (struct period){monday, monday + 6};
}

static struct period month_of(day_t day, int32_t months)
{
    struct civil c = civil_of_day(day);
    int32_t at = c.year * 12 + c.month - 1 + months;
    return month_period(at / 12, at % 12 + 1, at % 12 + 1);
}

static struct period year_of(int32_t year)
{
    return month_period(year, 1, 12);
}

/* A term printed elsewhere: the one that has run out by now, or the one that begins. */
static struct period term_of(const struct time_context *c, const struct when_at *done, uint32_t n_done,
                             bool past)
{
    struct period best = PERIOD_NONE;
    for (uint32_t i = look_back(n_done); i < n_done && c->ref.year; i++) {
        if (done[i].kind != WHEN_TERM || !period_known(done[i].when))
            continue;
        int32_t from = civil_of_day(done[i].when.from).year, to = civil_of_day(done[i].when.to).year;
        bool fits = past ? to <= c->ref.year : from <= c->ref.year + 1 && to > c->ref.year;
        if (fits && (!period_known(best) || done[i].when.from > best.from))
            best = done[i].when;
    }
    return best;
}

/* A period that is over, or nearly: one that is still ahead has nothing to compare. */
static bool is_past(const struct time_context *c, struct period p)
{
    day_t now = c->today != DAY_NONE ? c->today : c->event_day;
    return now == DAY_NONE || p.to <= now + NEARLY_DAYS;
}

/* "cùng kỳ năm 2021": the months of the last period, in that year. */
static struct period same_period(const struct time_context *c, const struct time_reading *r,
                                 const struct when_at *done, uint32_t n_done)
{
    struct period model = PERIOD_NONE;
    for (uint32_t i = n_done; i-- > look_back(n_done) && !period_known(model);)
        if ((done[i].kind == WHEN_MONTHS || done[i].kind == WHEN_QUARTER ||
             done[i].kind == WHEN_PART_OF_YEAR) &&
            period_known(done[i].when) && is_past(c, done[i].when))
            model = done[i].when;
    int32_t year = r->from.year;
    if (year < 0)
        year = (period_known(model) ? civil_of_day(model.from).year : c->ref.year) - 1;
    if (year <= 0)
        return PERIOD_NONE;
    if (!period_known(model))
        return year_of(year);
    struct civil from = civil_of_day(model.from), to = civil_of_day(model.to);
    return from.year == to.year ? month_period(year, from.month, to.month) : PERIOD_NONE;
}

/* "năm trước" counts from the last year that was named in its line, else from now. */
static int32_t year_before(const struct doc *d, const struct time_context *c, const struct time_reading *r,
                           const struct when_at *done, uint32_t n_done)
{
    for (uint32_t i = n_done; i-- > look_back(n_done) && d->tokens[done[i].a].line == d->tokens[r->a].line;)
        if ((done[i].kind == WHEN_YEAR || done[i].kind == WHEN_PART_OF_YEAR) && period_known(done[i].when))
            return civil_of_day(done[i].when.from).year - 1;
    return c->ref.year - 1;
}

/* "Chiều cùng ngày": the day that was named last, in this line or the one before; else the event's. */
static day_t same_day(const struct doc *d, const struct time_context *c, const struct time_reading *r,
                      const struct when_at *done, uint32_t n_done)
{
    uint32_t line = d->tokens[r->a].line;
    for (uint32_t i = n_done; i-- > look_back(n_done) && d->tokens[done[i].a].line + 1 >= line;) {
        const struct when_at *w = &done[i];
        bool cited = w->a > 0 && d->tokens[w->a - 1].claim == CLAIM_DOCUMENT;
        bool ahead = w->a > 0 && doc_is_word(d, w->a - 1, WORD_BEFORE);
        if (w->kind == WHEN_DAY && period_known(w->when) && !cited && !ahead &&
            (c->today == DAY_NONE || w->when.from <= c->today))
            return w->when.from;
    }
    return c->event_day;
}

static struct period from_today(const struct time_context *c, enum time_cue cue)
{
    day_t today = c->today;
    int32_t days = cue == TIME_YESTERDAY ? -1 : cue == TIME_TOMORROW;
    switch (cue) {
    case TIME_THIS_WEEK:
        return week_of(today, 0);
    case TIME_LAST_WEEK:
        return week_of(today, -1);
    case TIME_NEXT_WEEK:
        return week_of(today, 1);
    case TIME_THIS_MONTH:
        return month_of(today, 0);
    case TIME_LAST_MONTH:
        return month_of(today, -1);
    case TIME_NEXT_MONTH:
        return month_of(today, 1);
    default:
        return (struct period){today + days, today + days};
    }
}

struct period dates_resolve_relative(const struct doc *d, const struct time_context *c,
                                     const struct time_reading *r, const struct when_at *done,
                                     uint32_t n_done)
{
    enum time_cue cue = (enum time_cue)r->cue;
    if (cue == TIME_SAME_DAY) {
        day_t day = same_day(d, c, r, done, n_done);
        return (struct period){day, day};
    }
    if (cue == TIME_YEAR_TO_DATE) {
        day_t now = c->today != DAY_NONE ? c->today : c->event_day;
        return now == DAY_NONE
                   ? PERIOD_NONE
                   : (struct period){civil_to_day((struct civil){civil_of_day(now).year, 1, 1}), now};
    }
    if (cue == TIME_LAST_TERM || cue == TIME_NEXT_TERM)
        return term_of(c, done, n_done, cue == TIME_LAST_TERM);
    if (cue == TIME_SAME_PERIOD)
        return r->from.year ? same_period(c, r, done, n_done) : PERIOD_NONE;
    if (cue == TIME_VAGUE)
        return r->from.year > 0 ? year_of(r->from.year) : PERIOD_NONE;
    if (cue == TIME_THIS_YEAR || cue == TIME_LAST_YEAR || cue == TIME_YEAR_BEFORE || cue == TIME_NEXT_YEAR) {
        if (!c->ref.year)
            return PERIOD_NONE;
        if (cue == TIME_YEAR_BEFORE)
            return year_of(year_before(d, c, r, done, n_done));
        /* a year that is called past at its very end is the one that ends */
        bool ending = cue == TIME_LAST_YEAR && (c->ref.month >= 11 || !c->ref.month);
        return year_of(c->ref.year + (cue == TIME_NEXT_YEAR) - (cue == TIME_LAST_YEAR && !ending));
    }
    return c->today == DAY_NONE ? PERIOD_NONE : from_today(c, cue);
}
