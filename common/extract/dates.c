/* Times: read where they stand, resolved by what surrounds them, listed once each. */
#include "dates_resolve.h"

typedef VEC(struct time_reading) reading_list;

enum {
    YEAR_SHARED_TOKENS = 3, /* how far from a day the next day may stand that gives it its year */
    LOOK_AHEAD = 16,        /* mentions */
    LATE_DAYS = 90,         /* a term that has run out for so long is one of the next year */
    FIRST_PAGES = 1997,     /* the country's first pages: what they tell of is no older */
    SAME_WINDOW = 256       /* mentions among which one is listed once */
};

static bool line_counts(const struct line *l)
{
    return l->role == LINE_BODY || l->role == LINE_TITLE || l->role == LINE_CAPTION || l->role == LINE_STAMP;
}

/* What stands at t; a day right behind a day ("30/4 và 1/5") needs no word before it. */
static bool read_at(const struct doc *d, uint32_t t, const struct line *l, uint32_t after_day,
                    struct time_reading *r)
{
    if (d->tokens[t].claim == CLAIM_DOCUMENT || d->tokens[t].claim == CLAIM_CONTACT)
        return false;
    return (after_day == t && dates_read_days(d, t, l->a, l->b, true, r)) || dates_read(d, t, l->a, l->b, r);
}

static void read_line(struct doc *d, const struct line *l, reading_list *found)
{
    uint32_t after_day = 0; /* where a day stands that follows another at once */
    for (uint32_t t = l->a; (t = doc_next_of(d, t, l->b, DATES_BEGIN, DATES_WORDS)) < l->b;) {
        struct time_reading r;
        if (!read_at(d, t, l, after_day, &r)) {
            t++;
            continue;
        }
        vec_push(d->arena, found, r);
        t = r.b;
        bool range = false;
        if ((r.kind != WHEN_DAY && r.kind != WHEN_DAYS) || !dates_connector(d, t, l->b, &after_day, &range))
            after_day = 0;
    }
}

/* --- years from the surroundings ----------------------------------------------------------------- */

static bool is_documents(const struct doc *d, uint32_t t)
{
    for (uint32_t k = 1; k <= 2 && t >= k; k++)
        if (d->tokens[t - k].claim == CLAIM_DOCUMENT)
            return true;
    return false;
}

static struct time_context context_of(const struct doc *d, const reading_list *found)
{
    struct time_context c = {.today = d->today, .event_day = DAY_NONE};
    int32_t any_year = 0, document_year = 0, term_year = 0;
    if (d->today != DAY_NONE)
        c.ref = civil_of_day(d->today);
    for (uint32_t i = 0; i < found->n; i++) {
        const struct time_reading *r = &found->at[i];
        if (!any_year && r->to.year >= FIRST_PAGES && r->kind != WHEN_YEARS && r->kind != WHEN_TERM)
            any_year = r->to.year;
        if (r->kind == WHEN_YEAR && r->to.year > c.plan_year)
            c.plan_year = r->to.year;
        if (!term_year && r->kind == WHEN_TERM)
            term_year = r->from.year;
        if (r->to.year > document_year && is_documents(d, r->a))
            document_year = r->to.year;
        bool body = d->lines[d->tokens[r->a].line].role == LINE_BODY;
        bool jubilee = r->from.year && r->to.year > r->from.year + 1; /* "(2/9/1945 - 2/9/2024)" */
        jubilee |= r->to.year && r->to.year < FIRST_PAGES;
        if ((r->kind != WHEN_DAY && r->kind != WHEN_DAYS) || !body || is_documents(d, r->a) || jubilee ||
            c.event_day != DAY_NONE)
            continue;
        struct time_reading dated = *r;
        int32_t year = dates_context_year(&c, r);
        dated.from.year = dated.from.year ? dated.from.year : year;
        dated.to.year = dated.to.year ? dated.to.year : year;
        c.event_day = dates_period(&dated).from;
        if (!c.ref.year && c.event_day != DAY_NONE)
            c.ref = civil_of_day(c.event_day);
    }
    /* What is cited was there before, the last of it not long before; a term that is spoken of first begins now. */
    int32_t years[] = {document_year, any_year, term_year};
    for (size_t i = 0; i < COUNT_OF(years) && c.ref.year <= 0; i++)
        c.ref.year = years[i];
    return c;
}

/* "6 tháng đầu năm và … 6 tháng cuối năm 2023", "30/4 và 1/5/2023": the next of its kind in the sentence says it. */
static int32_t year_of_next(const reading_list *found, uint32_t i, uint32_t sentence_end)
{
    const struct time_reading *r = &found->at[i];
    bool days = r->kind == WHEN_DAY || r->kind == WHEN_DAYS;
    for (uint32_t j = i + 1; j < found->n && j <= i + LOOK_AHEAD && found->at[j].a < sentence_end; j++) {
        const struct time_reading *next = &found->at[j];
        if (days && next->a > found->at[j - 1].b + YEAR_SHARED_TOKENS)
            return 0;
        if (next->kind == r->kind && next->from.year > 0)
            return next->from.year;
    }
    return 0;
}

static uint32_t sentence_end(const struct doc *d, uint32_t t, uint32_t *at)
{
    while (*at < d->sentences.n && d->sentences.at[*at].b <= t)
        ++*at;
    bool inside = *at < d->sentences.n && d->sentences.at[*at].a <= t;
    return inside ? d->sentences.at[*at].b : d->lines[d->tokens[t].line].b;
}

/* "trước ngày 15/01" in December: what is to be done is still ahead. */
static bool is_overdue(const struct doc *d, const struct time_context *c, const struct time_reading *r)
{
    struct time_reading dated = *r;
    dated.from = dated.to;
    struct period p = dates_period(&dated);
    return r->a > 0 && doc_is_word(d, r->a - 1, WORD_BEFORE) && c->today != DAY_NONE && period_known(p) &&
           p.to < c->today - LATE_DAYS;
}

static struct period resolve(const struct doc *d, const struct time_context *c, reading_list *found,
                             uint32_t i, uint32_t end, const struct when_at *done, uint32_t n_done)
{
    struct time_reading *r = &found->at[i];
    if (r->kind == WHEN_RELATIVE)
        return dates_resolve_relative(d, c, r, done, n_done);
    if (r->to.year)
        return dates_period(r);
    int32_t year = year_of_next(found, i, end);
    r->to.year = year ? year : dates_context_year(c, r);
    if (!year && r->to.year && is_overdue(d, c, r))
        r->to.year++;
    if (!r->from.year)
        r->from.year = r->to.year - (r->from.month > r->to.month);
    return dates_period(r);
}

/* --- what comes of them ---------------------------------------------------------------------------- */

static enum when_kind kind_resolved(const struct time_reading *r, struct period p)
{
    if (!period_known(p))
        return WHEN_UNKNOWN;
    if (r->kind != WHEN_RELATIVE)
        return r->kind;
    if (r->cue <= TIME_SAME_DAY)
        return WHEN_DAY;
    if (r->cue == TIME_LAST_TERM || r->cue == TIME_NEXT_TERM)
        return WHEN_TERM;
    if (r->cue == TIME_THIS_YEAR || r->cue == TIME_LAST_YEAR || r->cue == TIME_NEXT_YEAR ||
        r->cue == TIME_YEAR_BEFORE)
        return WHEN_YEAR;
    return WHEN_RELATIVE;
}

/* Once for the same words about the same time; evidence from the body is the better one. */
static void list_mention(struct doc *d, const struct when_at *w)
{
    struct record *rec = d->record;
    struct date_mention m = {doc_text(d, w->a, w->b), w->when, doc_span(d, w->a, w->b)};
    uint32_t window = rec->dates.n > SAME_WINDOW ? rec->dates.n - SAME_WINDOW : 0;
    for (uint32_t i = window; i < rec->dates.n; i++) {
        struct date_mention *old = &rec->dates.at[i];
        if (old->when.from != m.when.from || old->when.to != m.when.to ||
            !doc_same_words(d, old->text, m.text))
            continue;
        if (old->span.begin < 0 && m.span.begin >= 0)
            *old = m;
        return;
    }
    vec_push(d->arena, &rec->dates, m);
}

static void add_when(struct doc *d, const struct time_reading *r, struct period p)
{
    struct when_at w = {r->a, r->b, kind_resolved(r, p), p, r->part};
    uint8_t role = d->lines[d->tokens[r->a].line].role;
    if (role == LINE_STAMP) {
        /* of the page's head only the stamp itself counts, no clock */
        if (period_known(p) && p.from == d->record->published_at.day && p.to == p.from)
            list_mention(d, &w);
        return;
    }
    vec_push(d->arena, &d->whens, w);
    doc_claim(d, r->a, r->b, CLAIM_DATE);
    list_mention(d, &w);
}

void find_dates(struct doc *d)
{
    reading_list found = {0};
    for (uint32_t i = 0; i < d->n_lines; i++)
        if (line_counts(&d->lines[i]))
            read_line(d, &d->lines[i], &found);
    struct time_context c = context_of(d, &found);
    uint32_t sentence = 0;
    for (uint32_t i = 0; i < found.n; i++) {
        uint32_t end = sentence_end(d, found.at[i].a, &sentence);
        struct period p = resolve(d, &c, &found, i, end, d->whens.at, d->whens.n);
        add_when(d, &found.at[i], p);
    }
}
