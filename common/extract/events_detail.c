/* Who held the event, when and where. */
#include "events.h"

enum {
    PLACE_TOKENS = 16,
    DOCUMENT_GAP = 3,    /* from a document's number to its date */
    OCCASION_TOKENS = 10 /* from "kỷ niệm" to the day that is celebrated */
};

/* --- organizer ------------------------------------------------------------------------------------ */

/* "của Ban Thường vụ" + body, "tại" + body: not the subject. */
static bool is_object(const struct doc *d, uint32_t from, uint32_t a)
{
    for (uint32_t n = 0; n < 5 && a > from; n++) {
        const struct token *t = &d->tokens[--a];
        if (t->kind == TOKEN_MARK)
            return false;
        if (t->word == WORD_OF || t->word == WORD_AT || t->word == WORD_FOR || t->word == WORD_WITH)
            return true;
    }
    return false;
}

/* Only marks and joining words between two bodies: "A, B", "A và B", "A (B)", "A phối hợp với B". */
static bool joined(const struct doc *d, uint32_t from, uint32_t to)
{
    if (to < from || to - from > 9)
        return to < from;
    for (uint32_t t = from; t < to; t++)
        if (d->tokens[t].claim == CLAIM_DATE || d->tokens[t].word == WORD_OF ||
            d->tokens[t].word == WORD_AT || doc_is_mark(d, t, ';'))
            return false;
    return true;
}

static bool is_nested(const struct doc *d, uint32_t i)
{
    for (uint32_t j = i, n = 0; j-- > 0 && n < 4; n++)
        if (d->org_mentions.at[j].b >= d->org_mentions.at[i].b)
            return true;
    return false;
}

/* Part of what a person is called: "đồng chí A, Bí thư Tỉnh ủy Hà Nam". */
static bool in_office(const struct doc *d, const struct org_at *o)
{
    uint32_t low = 0, high = d->person_mentions.n; /* the last that begins before it */
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (d->person_mentions.at[mid].full_a <= o->a)
            low = mid + 1;
        else
            high = mid;
    }
    return low > 0 && o->b <= d->person_mentions.at[low - 1].full_b;
}

/* The first body of the chain that ends before the verb. */
static const struct org_at *subject(const struct doc *d, const struct event_at *at)
{
    uint32_t from = d->sentences.at[at->sentence].a;
    const struct org_at *found = NULL, *nearest = NULL, *chain = NULL;
    for (uint32_t i = d->org_mentions.n; i-- > 0;) {
        const struct org_at *o = &d->org_mentions.at[i];
        if (o->a < from)
            break;
        if (o->b > at->verb_a || o->org < 0 || is_nested(d, i) || in_office(d, o))
            continue;
        if (!nearest)
            nearest = o;
        if (found && !joined(d, o->b, chain->a) && o->b < chain->b)
            break;
        chain = o;
        if (!is_object(d, from, o->a))
            found = o;
    }
    return found                                                                  ? found
           : nearest && !doc_is_word(d, nearest->a ? nearest->a - 1 : 0, WORD_AT) ? nearest
                                                                                  : NULL;
}

void event_read_organizer(const struct doc *d, const struct event_at *at, struct event *e)
{
    const struct org_at *o = subject(d, at);
    if (o)
        e->organizer = d->record->organizations.at[o->org].name;
}

/* --- days ----------------------------------------------------------------------------------------- */

static bool names_days(const struct when_at *w)
{
    return period_known(w->when) &&
           (w->kind == WHEN_DAY || w->kind == WHEN_DAYS || w->kind == WHEN_RELATIVE) &&
           w->when.to - w->when.from < 31;
}

/* A document's date: "Kế hoạch số 12/KH-SYT ngày 05/6/2023", "Quyết định số 7, ban hành ngày …". */
static bool dates_document(const struct doc *d, const struct when_at *w, uint32_t from)
{
    if (d->tokens[w->a].claim == CLAIM_DOCUMENT)
        return true;
    if (w->part || w->kind != WHEN_DAY)
        return false; /* "Thực hiện Kế hoạch số 12/KH-SYT, sáng 05/6/2023, …" */
    for (uint32_t k = 1; k <= DOCUMENT_GAP && w->a >= from + k; k++)
        if (d->tokens[w->a - k].claim == CLAIM_DOCUMENT)
            return true;
    return false;
}

/* What is celebrated: "nhân kỷ niệm 78 năm Quốc khánh 2/9", "chào mừng ngày 27/2". */
static bool is_occasion(const struct doc *d, const struct when_at *w, uint32_t from)
{
    for (uint32_t k = 1; k <= OCCASION_TOKENS && w->a >= from + k; k++) {
        if (d->tokens[w->a - k].kind == TOKEN_MARK)
            return doc_is_mark(d, w->a - k, '(');
        if (event_cue_at(d, w->a - k, EVENT_CUE_OCCASION) || event_cue_at(d, w->a - k, EVENT_CUE_TOPIC))
            return true;
    }
    return false;
}

/* The last day expression before the verb, or else the first one behind it in the sentence. */
static const struct when_at *when_held(const struct doc *d, const struct event_at *at)
{
    const struct sentence *s = &d->sentences.at[at->sentence];
    const struct when_at *before = NULL, *behind = NULL;
    for (uint32_t i = 0; i < d->whens.n && d->whens.at[i].a < s->b; i++) {
        const struct when_at *w = &d->whens.at[i];
        if (w->a < s->a || !names_days(w) || dates_document(d, w, s->a))
            continue;
        bool occasion = is_occasion(d, w, s->a);
        if (w->b <= at->verb_a)
            before = occasion && before ? before : w;
        else if (!behind && w->a >= at->verb_b && !occasion)
            behind = w;
    }
    return before ? before : behind;
}

/* "07h30, ngày …", "08:00 ngày …" */
static enum day_part part_of_clock(const struct doc *d, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t + 1 < to; t++) {
        uint32_t hour = d->tokens[t].value;
        bool colon = doc_is_mark(d, t + 1, ':') && doc_is_number(d, t + 2) && doc_is_glued(d, t + 2);
        if (!doc_is_number(d, t) || !(colon || d->tokens[t + 1].word == WORD_HOUR) || hour > 24)
            continue;
        return hour < 11   ? DAY_PART_MORNING
               : hour < 13 ? DAY_PART_NOON
               : hour < 18 ? DAY_PART_AFTERNOON
                           : DAY_PART_EVENING;
    }
    return DAY_PART_NONE;
}

static enum day_part part_near(const struct doc *d, const struct when_at *w, uint32_t from)
{
    if (w->part)
        return w->part;
    for (uint32_t i = (uint32_t)(w - d->whens.at); i-- > 0 && d->whens.at[i].a >= from;) {
        const struct when_at *other = &d->whens.at[i];
        bool told_closer = other->kind == WHEN_UNKNOWN && w->a <= other->b + 2; /* "Sáng nay (12/7)" */
        if ((other->when.from == w->when.from || told_closer) && other->part)
            return other->part;
    }
    return part_of_clock(d, w->a > from + 8 ? w->a - 8 : from, w->a);
}

void event_read_days(const struct doc *d, const struct event_at *at, struct event *e)
{
    struct event_at look = *at;
    const struct when_at *w = when_held(d, &look);
    for (uint32_t n = 0; !w && n < 3 && look.sentence + 1 < d->sentences.n; n++) {
        look.sentence++;
        look.verb_a = look.verb_b = d->sentences.at[look.sentence].a;
        w = when_held(d, &look);
    }
    if (!w)
        return;
    e->starts_on = w->when.from;
    if (w->when.to > w->when.from)
        e->ends_on = w->when.to;
    e->part_of_day = part_near(d, w, d->sentences.at[look.sentence].a);
}

/* --- place ---------------------------------------------------------------------------------------- */

/* Another body right behind the one that is the place: the subject, with its comma left out. */
static bool next_body(const struct doc *d, uint32_t a, uint32_t t)
{
    uint32_t low = doc_org_from(d, t);
    if (low == d->org_mentions.n || d->org_mentions.at[low].a != t)
        return false;
    for (uint32_t n = 0; low > 0 && n < 4; n++)
        if (d->org_mentions.at[--low].b == t && d->org_mentions.at[low].a >= a)
            return true;
    return false;
}

/* Where the longest body's name ends that begins at t; t when none does. */
static uint32_t body_end(const struct doc *d, uint32_t t)
{
    uint32_t low = doc_org_from(d, t), end = t;
    for (; low < d->org_mentions.n && d->org_mentions.at[low].a == t; low++)
        end = d->org_mentions.at[low].b > end ? d->org_mentions.at[low].b : end;
    return end;
}

static uint32_t place_end(const struct doc *d, uint32_t a, uint32_t stop)
{
    uint32_t t = body_end(d, a); /* "Bệnh viện Lao và Bệnh phổi", "Trung tâm Y tế TP. Vinh" */
    t = t < stop ? t : a;
    for (; t < stop && t - a < PLACE_TOKENS; t++) {
        const struct token *k = &d->tokens[t];
        bool goes_on =
            doc_is_mark(d, t, ',') && doc_match(d, t + 1, LEX_PLACE_TYPE) && doc_match(d, a, LEX_PLACE_TYPE);
        if (k->kind == TOKEN_MARK && !doc_is_dash(d, t) && !goes_on && k->value != '/' &&
            !(k->value == '.' && doc_is_glued(d, t + 1)))
            break;
        if (t > a && (event_cue_at(d, t, EVENT_CUE_HELD) || event_cue_at(d, t, EVENT_CUE_STOP) ||
                      k->word == WORD_AND || k->word == WORD_FOR || k->word == WORD_WITH ||
                      k->word == WORD_PERFECT || k->claim == CLAIM_DATE || next_body(d, a, t)))
            break;
    }
    return t;
}

static bool is_venue(const struct doc *d, uint32_t t)
{
    return (d->tokens[t].flags & TOKEN_CAPITAL) || doc_match(d, t, LEX_PLACE_TYPE) ||
           event_cue_at(d, t, EVENT_CUE_VENUE);
}

/* The first "tại …" of [from, to) that is no "tại hội nghị". */
static bool place_between(const struct doc *d, uint32_t from, uint32_t to, struct str *out)
{
    for (uint32_t t = from; t + 1 < to; t++) {
        if (d->tokens[t].word != WORD_AT || doc_match(d, t + 1, LEX_EVENT_NOUN) || !is_venue(d, t + 1))
            continue;
        uint32_t end = place_end(d, t + 1, to);
        if (end > t + 1) {
            *out = doc_text_expanded(d, t + 1, end);
            return true;
        }
    }
    return false;
}

/* Who is visited: the first body in the name that is no party committee. */
static struct str visited_body(const struct doc *d, const struct event_at *at)
{
    for (uint32_t i = 0; i < d->org_mentions.n && d->org_mentions.at[i].a < at->name_b; i++) {
        const struct org_at *o = &d->org_mentions.at[i];
        if (o->a >= at->name_a && o->org >= 0 && o->kind != ORG_PARTY)
            return d->record->organizations.at[o->org].name;
    }
    return STR_NONE;
}

void event_read_place(const struct doc *d, const struct event_at *at, struct event *e)
{
    const struct sentence *s = &d->sentences.at[at->sentence];
    uint32_t end = at->name_a;
    while (end < s->b && !doc_is_mark(d, end, ';'))
        end++; /* "…; sau hội nghị, các đại biểu thăm … tại …" */
    if (place_between(d, s->a, at->verb_a, &e->place) || place_between(d, at->name_a, end, &e->place))
        return;
    for (uint32_t i = at->sentence + 1; i < d->sentences.n && i < at->sentence + 3; i++) {
        const struct sentence *next = &d->sentences.at[i];
        const struct match *noun = doc_match(d, next->a, LEX_EVENT_NOUN);
        for (uint32_t t = noun ? noun->b : next->b; t < next->b && t < noun->b + 3; t++)
            if (event_cue_at(d, t, EVENT_CUE_HELD) && place_between(d, t, next->b, &e->place))
                return;
    }
    if (e->kind == EVENT_VISIT)
        e->place = visited_body(d, at);
}
