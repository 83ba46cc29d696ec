/* The time that an event looks back on, the time it plans for, and the term it opens. */
#include "events.h"
#include "numbers.h"

enum {
    PERIOD_CUE_TOKENS = 14,
    SPAN_TOKENS = 8,      /* from "mốc thời gian giám sát" to its days */
    USUAL_TERM_YEARS = 5, /* of every body but small ones */
    INSPECTED_DAYS = 59   /* a shorter time is that of the visit itself */
};

static bool is_period(const struct when_at *w)
{
    if (!period_known(w->when))
        return false;
    return w->kind == WHEN_PART_OF_YEAR || w->kind == WHEN_YEAR || w->kind == WHEN_YEARS ||
           w->kind == WHEN_QUARTER || w->kind == WHEN_MONTHS;
}

/* What the words before a period say that it is of: the nearest clear word, or else "nhiệm vụ" and the like. */
static int cue_before(const struct doc *d, uint32_t from, uint32_t at)
{
    uint32_t low = at > from + PERIOD_CUE_TOKENS ? at - PERIOD_CUE_TOKENS : from;
    int weak = -1;
    for (uint32_t t = at; t-- > low;) {
        const struct match *m = doc_match(d, t, LEX_EVENT_CUE);
        if (!m || m->b > at || m->value == EVENT_CUE_NEUTRAL)
            continue;
        if (m->value == EVENT_CUE_REVIEWED || m->value == EVENT_CUE_PLANNED)
            return m->value;
        if (m->value == EVENT_CUE_TASK)
            weak = EVENT_CUE_PLANNED;
    }
    return weak;
}

static void set_period(struct period *p, struct period when)
{
    if (!period_known(*p))
        *p = when;
}

/* Periods of [a, b): each belongs to the nearest cue before it. */
static void read_range(const struct doc *d, uint32_t a, uint32_t b, int without_cue, struct event *e)
{
    for (uint32_t i = 0; i < d->whens.n && d->whens.at[i].a < b; i++) {
        const struct when_at *w = &d->whens.at[i];
        if (w->a < a || d->tokens[w->a].claim == CLAIM_DOCUMENT)
            continue;
        if (w->kind == WHEN_TERM && period_known(w->when) &&
            (e->kind == EVENT_CONGRESS || e->kind == EVENT_REVIEW)) /* "sơ kết giữa nhiệm kỳ" */
            set_period(&e->term, w->when);
        if (!is_period(w))
            continue;
        int cue = cue_before(d, a, w->a);
        if (cue < 0)
            cue = without_cue;
        if (cue == EVENT_CUE_REVIEWED)
            set_period(&e->review_period, w->when);
        else if (cue == EVENT_CUE_PLANNED)
            set_period(&e->plan_period, w->when);
    }
}

/* How many years "5 năm qua" or "nhiệm kỳ qua" looks back, told where the coming term is known; 0: it does not. */
static int32_t years_back(const struct doc *d, const struct when_at *w, int32_t coming)
{
    struct number n;
    if (w->kind != WHEN_UNKNOWN)
        return 0;
    if (doc_is_word(d, w->a, WORD_TERM) || doc_match_value(d, w->a, LEX_TIME, TIME_LAST_TERM))
        return coming == USUAL_TERM_YEARS ? coming : 0;
    bool years =
        numbers_read(d, w->a, w->b, &n) && doc_is_word(d, n.b, WORD_YEAR) && numbers_whole(&n) == coming;
    return years ? coming : 0;
}

/* Nobody prints the past term's years: as long as the coming one, when the text looks back on so many. */
static void reckon_past_term(const struct doc *d, struct event *e)
{
    struct civil from = civil_of_day(e->term.from), to = civil_of_day(e->term.to);
    for (uint32_t i = 0; i < d->whens.n; i++) {
        int32_t years = years_back(d, &d->whens.at[i], to.year - from.year);
        if (years <= 0)
            continue;
        e->review_period = (struct period){civil_to_day((struct civil){from.year - years, 1, 1}),
                                           civil_to_day((struct civil){from.year, 12, 31})};
        return;
    }
}

/* At a congress the term before the coming one is what is looked back on. */
static void read_past_term(const struct doc *d, struct event *e)
{
    if (!period_known(e->term))
        return;
    for (uint32_t i = 0; i < d->whens.n; i++) {
        const struct when_at *w = &d->whens.at[i];
        if (w->kind != WHEN_TERM || !period_known(w->when))
            continue;
        if (w->when.from < e->term.from && w->when.to >= e->term.from - 366 && w->when.to < e->term.to) {
            set_period(&e->review_period, w->when);
            return;
        }
    }
    reckon_past_term(d, e);
}

/* What an inspection looks at: "giám sát … từ năm 2020 đến năm 2022", "Mốc thời gian giám sát: từ …". */
static void read_inspected(const struct doc *d, const struct event_at *at, struct event *e)
{
    for (uint32_t i = 0; i < d->whens.n && !period_known(e->review_period); i++) {
        const struct when_at *w = &d->whens.at[i];
        bool named = w->a >= at->name_a && w->b <= at->name_b && is_period(w), spanned = false;
        for (uint32_t k = 1; k <= SPAN_TOKENS && w->a >= at->name_b + k; k++)
            spanned |= event_cue_at(d, w->a - k, EVENT_CUE_SPAN);
        if (period_known(w->when) && (named || spanned) && w->when.to - w->when.from >= INSPECTED_DAYS)
            e->review_period = w->when;
    }
}

/* "giao ban tháng 9, triển khai nhiệm vụ tháng 10": what is named before the time planned for is looked back on. */
static void read_before_plan(const struct doc *d, const struct event_at *at, struct event *e)
{
    for (uint32_t i = 0; i < d->whens.n && period_known(e->plan_period); i++) {
        const struct when_at *w = &d->whens.at[i];
        if (w->a >= at->name_a && w->b <= at->name_b && is_period(w) && w->when.to < e->plan_period.from)
            set_period(&e->review_period, w->when);
    }
}

static bool says_review(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++) {
        const struct match *m = doc_match(d, t, LEX_EVENT);
        if (m && m->value == EVENT_REVIEW)
            return true;
    }
    return false;
}

/* What the text behind the name says of periods: the first one looked back on, the first one ahead of it. */
static void read_later(const struct doc *d, const struct event_at *at, struct event *e)
{
    uint32_t s = at->sentence;
    for (uint32_t i = 0; i < d->whens.n; i++) {
        const struct when_at *w = &d->whens.at[i];
        if (w->a < at->name_b || !is_period(w) || d->tokens[w->a].claim == CLAIM_DOCUMENT ||
            d->lines[d->tokens[w->a].line].role != LINE_BODY)
            continue;
        while (s + 1 < d->sentences.n && d->sentences.at[s].b <= w->a)
            s++;
        uint32_t from = d->sentences.at[s].a;
        int cue = cue_before(d, from, w->a);
        if (cue == EVENT_CUE_REVIEWED && (e->kind == EVENT_REVIEW || says_review(d, from, w->a)))
            set_period(&e->review_period, w->when);
        bool ahead = !period_known(e->review_period) || w->when.from > e->review_period.to;
        bool opens = w->a < from + 3 && period_known(e->review_period); /* "Năm 2024, Đảng bộ phấn đấu …" */
        if (ahead && (cue == EVENT_CUE_PLANNED || opens))
            set_period(&e->plan_period, w->when);
    }
}

/* "Năm 2023, bệnh viện đã …" at a meeting that plans 2024: a line that begins with the year before. */
static void read_year_before(const struct doc *d, const struct event_at *at, struct event *e)
{
    for (uint32_t i = 0; i < d->whens.n && period_known(e->plan_period); i++) {
        const struct when_at *w = &d->whens.at[i];
        bool opens = w->a > at->name_b && w->a < d->lines[d->tokens[w->a].line].a + 3;
        if (opens && w->kind == WHEN_YEAR && w->when.to + 1 == e->plan_period.from)
            set_period(&e->review_period, w->when);
    }
}

void event_read_periods(const struct doc *d, const struct event_at *at, struct event *e)
{
    if (e->kind == EVENT_MEETING)
        for (uint32_t i = 0; i < d->whens.n; i++)
            if (d->whens.at[i].a >= at->name_a && d->whens.at[i].b <= at->name_b &&
                d->whens.at[i].kind == WHEN_PART_OF_YEAR &&
                cue_before(d, at->name_a, d->whens.at[i].a) != EVENT_CUE_PLANNED)
                e->kind = EVENT_REVIEW; /* a regular session that closes a part of the year */
    int plain = e->kind == EVENT_REVIEW      ? EVENT_CUE_REVIEWED
                : e->kind == EVENT_AGREEMENT ? EVENT_CUE_PLANNED
                                             : -1;
    read_range(d, at->name_a, at->name_b, plain, e);
    if (e->kind == EVENT_CONGRESS) {
        if (!period_known(e->term))
            read_range(d, 0, d->n_tokens, -1, e);
        e->review_period = e->plan_period = PERIOD_NONE;
        read_past_term(d, e);
    } else if (e->kind == EVENT_VISIT) {
        read_inspected(d, at, e);
    } else if (e->kind == EVENT_REVIEW || e->kind == EVENT_MEETING) {
        read_before_plan(d, at, e);
        read_later(d, at, e);
        read_before_plan(d, at, e); /* the plan may stand behind the name */
        read_year_before(d, at, e);
    }
}
