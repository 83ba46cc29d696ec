#include "statement.h"

#include "../scan.h"

enum { QUOTE_TOKENS = 200, CONCEDED_TOKENS = 60 }; /* longer ones are not closed at all */

/* Brackets and quotes hold what they hold together. */
static int depth_change(const struct doc *d, uint32_t t)
{
    if (d->tokens[t].kind != TOKEN_MARK)
        return 0;
    switch (d->tokens[t].value) {
    case '(':
    case 0x201C:
    case 0xAB:
        return 1;
    case ')':
    case 0x201D:
    case 0xBB:
        return -1;
    default:
        return 0;
    }
}

/* No clock, no ratio, no address. */
static bool is_colon(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, ':') &&
           !(doc_is_number(d, t - 1) && doc_is_number(d, t + 1) && doc_is_glued(d, t + 1)) &&
           !doc_is_mark(d, t + 1, '/');
}

void clause_read(const struct doc *d, uint32_t a, uint32_t b, struct clause *out)
{
    int depth = 0;
    *out = (struct clause){.a = a, .b = b};
    for (uint32_t t = a; (t = doc_next(d, t, b, DOC_MARK)) < b; t++) {
        depth += depth_change(d, t);
        depth = depth < 0 ? 0 : depth;
        bool colon = t > a && is_colon(d, t);
        if (depth == 0 && (colon || doc_is_mark(d, t, ';'))) {
            out->b = t;
            out->end = colon ? ':' : ';';
            break;
        }
    }
    clause_cues(d, out);
}

/* A number that counts something: no date, no number of a document, no ordinal. */
static bool is_quantity(const struct doc *d, uint32_t t, uint32_t b)
{
    const struct token *k = &d->tokens[t];
    if (k->claim == CLAIM_FIGURE)
        return true;
    if (k->kind != TOKEN_NUMBER || k->claim == CLAIM_DATE || k->claim == CLAIM_DOCUMENT ||
        k->claim == CLAIM_CONTACT || t + 1 >= b)
        return false;
    if (t > 0 && (doc_is_word(d, t - 1, WORD_ORDINAL) || doc_is_word(d, t - 1, WORD_NUMBER_SIGN)))
        return false;
    const struct match *before = t > 1 ? doc_match(d, t - 2, LEX_UNIT) : NULL;
    if (before && before->b == t && before->value == UNIT_BODY && !doc_match(d, t + 1, LEX_UNIT))
        return false; /* "Chi bộ 1 gồm …" */
    const struct token *next = k + 1;
    if (next->kind == TOKEN_WORD)
        return !(next->flags & TOKEN_CAPITAL) && next->word != WORD_MONTH && next->word != WORD_YEAR &&
               next->word != WORD_AGE && next->word != WORD_HOUR && next->word != WORD_DAY;
    return doc_is_mark(d, t + 1, '%');
}

/* Skips over a quotation or a bracket: names in quotes are no claims, remarks in brackets not the sentence's. */
static uint32_t quote_end(const struct doc *d, uint32_t t, uint32_t b)
{
    bool bracket = doc_is_mark(d, t, '(');
    if (!doc_is_mark(d, t, 0x201C) && !doc_is_mark(d, t, 0xAB) && !bracket)
        return t;
    for (uint32_t end = t + 1; end < b && end < t + QUOTE_TOKENS; end++)
        if (bracket ? doc_is_mark(d, end, ')') : doc_is_mark(d, end, 0x201D) || doc_is_mark(d, end, 0xBB))
            return end;
    return t;
}

static bool is_neutral(const struct doc *d, uint32_t t, uint32_t b)
{
    if (!doc_may_begin(d, t, LEX_CUE, CUE_NEUTRAL))
        return false;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1] && d->matches[i].b >= b; i++)
        if (d->matches[i].category == LEX_CUE && d->matches[i].b == b && d->matches[i].value == CUE_NEUTRAL)
            return true;
    return false;
}

/* The end of the longest cue at t that lies within the clause, or t. */
static uint32_t cue_end(const struct doc *d, uint32_t t, uint32_t b)
{
    if (!doc_begins(d, t, DOC_BIT(LEX_CUE)))
        return t;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
        if (d->matches[i].category == LEX_CUE && d->matches[i].b <= b)
            return d->matches[i].b;
    return t;
}

static void note_cues(const struct doc *d, struct clause *c, uint32_t t, uint32_t end, bool first)
{
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++) {
        const struct match *m = &d->matches[i];
        if (m->category != LEX_CUE || m->b != end)
            continue;
        if (c->cue[m->value] == NOWHERE)
            c->cue[m->value] = t;
        c->last[m->value] = t;
        if (m->value == CUE_REPORT) /* what is told counts, not who told it at which occasion */
            c->cue[CUE_NONE] = c->cue[CUE_PRAISE] = NOWHERE;
        c->contrast |= first && m->value == CUE_CONTRAST;
        c->task_first |= first && m->value == CUE_TASK;
    }
}

/* The first time expression at or right behind token t. */
static const struct when_at *when_near(const struct doc *d, uint32_t t)
{
    uint32_t low = 0, high = d->whens.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (d->whens.at[middle].a < t)
            low = middle + 1;
        else
            high = middle;
    }
    return low < d->whens.n && d->whens.at[low].a <= t + 2 ? &d->whens.at[low] : NULL;
}

/* The day of the page, else of what it tells about. */
static day_t day_told(const struct doc *d)
{
    bool held = d->today == DAY_NONE && d->record->events.n;
    return held ? d->record->events.at[0].starts_on : d->today;
}

/* Most of it is still to come: so a year is planned in January and looked back on in December. */
static bool lies_ahead(const struct doc *d, struct period p)
{
    day_t now = day_told(d);
    return period_known(p) && p.to != DAY_NONE && now != DAY_NONE && p.to / 2 + p.from / 2 > now;
}

/* "Theo đó, đến hết năm …" */
static uint32_t behind_opening(const struct doc *d, uint32_t t, uint32_t b)
{
    enum { OPENING_TOKENS = 3 };
    for (uint32_t i = t; i < b && i - t <= OPENING_TOKENS; i++) {
        if (doc_is_mark(d, i, ','))
            return i + 1;
        if (d->tokens[i].kind != TOKEN_WORD || d->tokens[i].claim)
            break;
    }
    return t;
}

static void note_begin(const struct doc *d, struct clause *c)
{
    uint32_t t = c->a;
    while (t < c->b && d->tokens[t].kind == TOKEN_MARK)
        t++;
    if (t == c->b)
        return;
    const struct when_at *w = when_near(d, behind_opening(d, t, c->b));
    bool described =
        w && w->b < c->b && doc_is_word(d, w->b, WORD_IS); /* "6 tháng cuối năm là thời điểm …" */
    c->future = w && w->b <= c->b && !described && lies_ahead(d, w->when);
    c->timed = w && w->b <= c->b && !c->future;
    c->speaker = doc_match(d, t, LEX_HONORIFIC) || doc_match(d, t, LEX_RANK) || doc_match(d, t, LEX_DEGREE);
    c->event = doc_match(d, t, LEX_EVENT_NOUN);
    c->quoted = doc_is_mark(d, c->a, 0x201C) || doc_is_mark(d, c->a, '"');
}

/* Words inside names say nothing about what happened. */
static bool in_name(const struct token *k)
{
    return k->claim == CLAIM_ORG || k->claim == CLAIM_NAME || k->claim == CLAIM_DOCUMENT;
}

/* Behind the comma, or the "nhưng", that ends what is conceded from t on; t when it fills the clause. */
static uint32_t conceded_end(const struct doc *d, uint32_t t, uint32_t cue, uint32_t b)
{
    if (!doc_may_begin(d, t, LEX_CUE, CUE_ALTHOUGH))
        return t;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
        if (d->matches[i].category == LEX_CUE && d->matches[i].b == cue &&
            d->matches[i].value == CUE_ALTHOUGH)
            for (uint32_t end = cue; end < b && end < cue + CONCEDED_TOKENS; end++)
                if (doc_is_mark(d, end, ',') || doc_match_value(d, end, LEX_CUE, CUE_CONTRAST))
                    return end + 1;
    return t;
}

/* Words of [t, end): counted, and looked at for quantities and tenses. */
static void note_words(const struct doc *d, struct clause *c, uint32_t t, uint32_t end, bool neutral)
{
    for (; t < end; t++) {
        const struct token *k = &d->tokens[t];
        c->words += k->kind != TOKEN_MARK;
        if (k->kind == TOKEN_NUMBER || k->claim == CLAIM_FIGURE)
            c->figure |= is_quantity(d, t, c->b);
        if (k->word == WORD_PERFECT && !neutral && c->past == NOWHERE)
            c->past = t;
        if (k->word == WORD_WILL && !neutral && c->will == NOWHERE)
            c->will = t;
    }
}

/* Does the verb of a task follow within a few words? */
static bool task_near(const struct doc *d, uint32_t t, uint32_t b)
{
    for (uint32_t stop = t + 4; t < b && t < stop; t++)
        if (doc_match_value(d, t, LEX_CUE, CUE_TASK))
            return true;
    return false;
}

/* Behind the department's name that t is in, unless the clause begins with it; t when it is in none. */
static uint32_t department_end(const struct doc *d, const struct clause *c, uint32_t t)
{
    enum { LOOK_BACK = 3 };
    uint32_t first = t > c->a + LOOK_BACK ? t - LOOK_BACK : c->a + 1;
    if (doc_next(d, first, t + 1, DOC_BIT(LEX_DEPARTMENT)) > t)
        return t;
    for (uint32_t k = 0; k <= LOOK_BACK && t > c->a + k; k++) {
        bool capital = d->tokens[t - k].flags & TOKEN_CAPITAL;
        const struct match *m = capital ? doc_match(d, t - k, LEX_DEPARTMENT) : NULL;
        if (m && m->b > t && m->b <= c->b)
            return m->b;
    }
    return t;
}

/* Notes what stands at t; the next token to look at. */
static uint32_t note_at(const struct doc *d, struct clause *c, uint32_t t, bool first)
{
    uint32_t unit = department_end(d, c, t);
    if (unit > t)
        return unit; /* "Trưởng khoa Khám bệnh" */
    uint32_t end = d->tokens[t].kind != TOKEN_MARK && !in_name(&d->tokens[t]) ? cue_end(d, t, c->b) : t;
    bool neutral = false;
    if (end > t) {
        uint32_t conceded = conceded_end(d, t, end, c->b);
        neutral = conceded > t || is_neutral(d, t, end);
        if (conceded > t)
            end = conceded;
        if (!neutral)
            note_cues(d, c, t, end, first);
        if (c->last[CUE_MUST] == t)
            c->must_do |= task_near(d, end, c->b);
    }
    end = end > t ? end : t + 1;
    note_words(d, c, t, end, neutral);
    return end;
}

/* What may be more than one word more: cues, quantities, tenses, quotes. */
#define CUES DOC_BIT(LEX_CUE)
#define TELLING (CUES | DOC_BIT(LEX_NUMBER) | DOC_NUMBER | DOC_MARK)
#define TENSES (DOC_WORD(WORD_PERFECT) | DOC_WORD(WORD_WILL))

void clause_cues(const struct doc *d, struct clause *c)
{
    bool first = true;
    for (int v = 0; v < CUE_VALUES; v++)
        c->cue[v] = c->last[v] = NOWHERE;
    c->past = c->will = NOWHERE;
    c->words = 0;
    for (uint32_t t = c->a; t < c->b;) {
        bool figure = t == c->a && d->tokens[t].claim == CLAIM_FIGURE;
        uint32_t told = figure ? t : doc_next_of(d, t, c->b, TELLING, TENSES);
        c->words += told - t;
        first &= told == t;
        t = told;
        if (t == c->b)
            break;
        if (!doc_begins(d, t, CUES | DOC_MARK)) {
            note_words(d, c, t, t + 1, false);
            first = false;
            t++;
            continue;
        }
        uint32_t quoted = quote_end(d, t, c->b);
        for (; t < quoted; t++)
            c->words += d->tokens[t].kind != TOKEN_MARK;
        bool mark = d->tokens[t].kind == TOKEN_MARK;
        t = note_at(d, c, t, first);
        first &= mark;
    }
    note_begin(d, c);
}
