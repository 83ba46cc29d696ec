/* The event that an article is about: its verb ("tổ chức"), its name behind it, and of what kind that makes it.
 *
 * A name holds what tells this event from others of its sort: its topic, the periods that it looks at, a document with
 * its date and issuer, on what or on whom work is done ("đối với tập thể"), the bodies that agree ("giữa A và B"), a
 * number or an edition. It ends before the circumstances: where and on which day it was held, who came, led or got
 * something, on what occasion and for what purpose.
 */
#include "events.h"
#include "numbers.h"

enum {
    EVENT_SENTENCES = 8, /* of the body that may say what the event is */
    EVENT_NAME_TOKENS = 80,
    EVENT_MANNER_TOKENS = 5,
    EVENT_TOPIC_TOKENS = 5, /* from "về" to the verb that it speaks of */
    EVENT_SUBJECT_TOKENS = 24
};

bool event_cue_at(const struct doc *d, uint32_t t, enum event_cue cue)
{
    bool may = doc_may_begin(d, t, LEX_EVENT_CUE, (int32_t)cue);
    const struct match *m = may ? doc_match_of(d, t, LEX_EVENT_CUE) : NULL;
    return m && m->value == (int32_t)cue;
}

static bool is_event_word(const struct doc *d, uint32_t t)
{
    return doc_match(d, t, LEX_EVENT_NOUN) || doc_match(d, t, LEX_EVENT);
}

/* Not the stop of a short form or a number: "TP.Huế", "ThS. Lan", "1.200". */
static bool is_full_stop(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (d->tokens[t].kind != TOKEN_MARK || (d->tokens[t].value != '.' && d->tokens[t].value != 0x2026))
        return false;
    if (t + 1 >= stop || d->tokens[t].value != '.')
        return true;
    const struct token *before = &d->tokens[t - 1];
    bool shorthand = before->kind == TOKEN_WORD &&
                     ((before->flags & TOKEN_UPPER) || before->cp_end - before->cp_begin <= 3) &&
                     (before->flags & TOKEN_CAPITAL);
    return !doc_is_glued(d, t + 1) && !shorthand;
}

/* Behind a comma: who comes next, or what else is said or done. */
static bool turns_away(const struct doc *d, uint32_t t)
{
    const struct match *done = doc_match(d, t, LEX_ROLE);
    if (done && done->value == ROLE_ELECTED)
        return true; /* "Đại hội …, bầu ra Chi ủy" */
    return doc_match(d, t, LEX_HONORIFIC) || doc_match(d, t, LEX_RANK) ||
           ((d->tokens[t].flags & TOKEN_CAPITAL) && doc_match(d, t, LEX_DEGREE)) ||
           d->tokens[t].word == WORD_WITH;
}

/* Does the time that begins at t name days? */
static bool begins_day(const struct doc *d, uint32_t t)
{
    uint32_t low = doc_when_from(d, t);
    const struct when_at *w = low < d->whens.n ? &d->whens.at[low] : NULL;
    return w && w->a == t && (w->kind == WHEN_DAY || w->kind == WHEN_DAYS);
}

/* Is the day at t what the name speaks of: a document's date, before its issuer or topic, or an anniversary? */
static bool day_in_name(const struct doc *d, uint32_t a, uint32_t t, uint32_t stop)
{
    uint32_t before = t - 1 - (doc_is_mark(d, t - 1, ',') && t > a + 1), b = t;
    while (b < stop && d->tokens[b].claim == CLAIM_DATE)
        b++;
    bool goes_on = doc_is_word(d, b, WORD_OF) || doc_is_word(d, b, WORD_ABOUT_TOPIC);
    return d->tokens[before].claim == CLAIM_DOCUMENT || goes_on || doc_is_word(d, before, WORD_YEAR) ||
           event_cue_at(d, before, EVENT_CUE_OCCASION) ||
           (before > a && event_cue_at(d, before - 1, EVENT_CUE_OCCASION));
}

/* Words at t that speak of something else than the name that begins at a. */
static bool name_stops(const struct doc *d, uint32_t a, uint32_t t, uint32_t stop, enum event_kind noun_kind)
{
    const struct token *k = &d->tokens[t];
    if (doc_is_mark(d, t, ':') || doc_is_mark(d, t, ';') ||
        (doc_is_mark(d, t, ',') && t + 1 < stop && turns_away(d, t + 1)))
        return true;
    if ((k->word == WORD_BY || k->word == WORD_PASSIVE) && t + 1 < stop &&
        (d->tokens[t + 1].claim == CLAIM_ORG || turns_away(d, t + 1)))
        return true; /* "do Sở Y tế tổ chức", "được Sở Y tế tổ chức" */
    if (k->claim == CLAIM_DATE && k->kind == TOKEN_WORD && begins_day(d, t))
        return !day_in_name(d, a, t, stop);
    const struct match *m = doc_match(d, t, LEX_EVENT_CUE);
    if (m && m->value == EVENT_CUE_PARTIES)
        return m->b < stop && turns_away(d, m->b); /* "giữa Đại tá A và …", not "giữa Bệnh viện B và …" */
    if (!m || (m->value != EVENT_CUE_STOP && m->value != EVENT_CUE_ATTENDANCE) || (k->flags & TOKEN_CAPITAL))
        return false;
    if (noun_kind == EVENT_VISIT && (k->word == WORD_AT || k->word == WORD_FOR))
        return false; /* "kiểm tra … tại Bệnh viện X" is the whole of it */
    if (k->word == WORD_FOR && !doc_is_number(d, t + 1) && noun_kind != EVENT_ADMISSION)
        return false;
    return !(k->word == WORD_DAY && k->claim != CLAIM_DATE); /* "kỷ niệm Ngày …" */
}

/* Without what only leads to the words that ended it: "… chính thức", "… đã", "… gồm". */
static uint32_t trimmed(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = b; t > a + 1 && b - t < EVENT_MANNER_TOKENS; t--) {
        uint8_t w = d->tokens[t - 1].word;
        const struct match *m = doc_match(d, t - 1, LEX_EVENT_CUE);
        bool leads =
            t == b && (w == WORD_INCLUDING || w == WORD_PERFECT || w == WORD_PASSIVE || w == WORD_AND);
        if (leads || (m && m->b == b && m->value == EVENT_CUE_MANNER))
            b = t - 1;
    }
    return b;
}

/* A name runs to the sentence's end or to words that speak of something else; one in quotes to their end. */
static uint32_t name_end(const struct doc *d, uint32_t a, uint32_t stop, enum event_kind noun_kind)
{
    bool whole = a > 0 && doc_is_quote(d, a - 1), quoted = whole;
    uint32_t t = a;
    for (; t < stop && t - a < EVENT_NAME_TOKENS; t++) {
        if (doc_is_quote(d, t)) {
            quoted = d->tokens[t].value == 0x201C || (d->tokens[t].value != 0x201D && !quoted);
            if (whole)
                return t;
        }
        if (t > a && is_full_stop(d, t, stop) && !whole)
            break;
        if (!quoted && t > a && name_stops(d, a, t, stop, noun_kind))
            break;
    }
    while (t > a && d->tokens[t - 1].kind == TOKEN_MARK &&
           (d->tokens[t - 1].value == ',' || d->tokens[t - 1].value == ';' || d->tokens[t - 1].value == '/'))
        t--;
    return trimmed(d, a, t);
}

static bool has_day(const struct doc *d, const struct sentence *s)
{
    for (uint32_t t = s->a; t < s->b; t++)
        if (d->tokens[t].claim == CLAIM_DATE && begins_day(d, t))
            return true;
    return false;
}

/* Where a name that may stand behind a verb begins; 0 when none does. "long trọng tổ chức buổi" + name */
static uint32_t name_behind(const struct doc *d, uint32_t t, uint32_t stop, bool counted)
{
    uint32_t name = 0;
    struct number count;
    if (counted && t < stop && numbers_read(d, t, stop, &count))
        t = count.b; /* "tổ chức hai lớp tập huấn" */
    if (t < stop && doc_is_quote(d, t))
        t++;
    for (uint32_t n = 0; n < EVENT_MANNER_TOKENS && t < stop; n++) {
        if (is_event_word(d, t))
            name = t;
        const struct match *m = doc_match(d, t, LEX_EVENT_CUE);
        if (!m || m->value != EVENT_CUE_MANNER)
            break;
        t = m->b;
    }
    return name;
}

/* "Đoàn công tác": its "công tác" is no topic. */
static bool ends_noun(const struct doc *d, uint32_t a, uint32_t t)
{
    for (uint32_t k = 1; k <= 4 && t >= a + k && doc_ends(d, t, DOC_BIT(LEX_EVENT_NOUN)); k++) {
        const struct match *noun = doc_match(d, t - k, LEX_EVENT_NOUN);
        if (noun && noun->b == t)
            return true;
    }
    return false;
}

/* "phát biểu khai mạc hội nghị": what somebody says, not how it begins. */
static bool is_spoken(const struct doc *d, uint32_t a, uint32_t verb)
{
    for (uint32_t k = 1; k <= 2 && verb >= a + k; k++) {
        const struct match *m = doc_match(d, verb - k, LEX_ROLE);
        if (m && m->b >= verb && m->value == ROLE_SPOKE)
            return true;
    }
    return false;
}

/* "Kế hoạch về tổ chức đại hội", "về việc hướng dẫn tổ chức hội nghị": spoken of, not held. */
static bool only_topic(const struct doc *d, uint32_t a, uint32_t verb)
{
    if (verb == a || ends_noun(d, a, verb))
        return false;
    const struct match *two = verb >= a + 2 ? doc_match(d, verb - 2, LEX_EVENT_CUE) : NULL;
    if (two && two->b == verb && two->value == EVENT_CUE_TOPIC)
        return true;
    if (event_cue_at(d, verb - 1, EVENT_CUE_TOPIC))
        return true;
    for (uint32_t k = 1; k <= EVENT_TOPIC_TOKENS && verb >= a + k; k++) {
        const struct token *t = &d->tokens[verb - k];
        if (t->word == WORD_ABOUT_TOPIC)
            return !doc_match(d, verb - k, LEX_ROLE); /* "về dự" */
        if (t->kind == TOKEN_MARK || t->claim != CLAIM_NONE || t->word == WORD_PERFECT)
            return false;
    }
    return false;
}

/* At a visit the name ends where the visited place does. */
static uint32_t visit_end(const struct doc *d, uint32_t a, uint32_t b)
{
    bool placed = false;
    for (uint32_t t = a; t < b; t++) {
        placed |= d->tokens[t].word == WORD_AT;
        if (placed && doc_is_mark(d, t, ','))
            return t;
    }
    return b;
}

/* The first word in the name that makes a kind decides; else what the event is called. */
static enum event_kind kind_of(const struct doc *d, uint32_t a, uint32_t b)
{
    enum event_kind kind = EVENT_MEETING;
    for (uint32_t t = a; t < b; t++) {
        const struct match *word = doc_match(d, t, LEX_EVENT), *noun = doc_match(d, t, LEX_EVENT_NOUN);
        if (word && word->b <= b)
            return (enum event_kind)word->value;
        if (t == a && noun && noun->value >= 0)
            kind = (enum event_kind)noun->value;
    }
    return kind;
}

/* "Đoàn công tác của X … đã kiểm tra … tại Y": what a delegation did, without "tổ chức". */
static bool delegation_did(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *visit = t + 1 < stop ? doc_match(d, t + 1, LEX_EVENT) : NULL;
    return d->tokens[t].word == WORD_PERFECT && visit && visit->value == EVENT_VISIT;
}

static bool candidate(const struct doc *d, uint32_t sentence, struct event_at *at)
{
    const struct sentence *s = &d->sentences.at[sentence];
    bool delegation = false;
    const bool dated = has_day(d, s);
    for (uint32_t t = s->a; t < s->b; t++) {
        const struct match *noun = doc_match(d, t, LEX_EVENT_NOUN);
        delegation |= noun && noun->value == EVENT_VISIT;
        if (delegation && delegation_did(d, t, s->b)) {
            *at = (struct event_at){sentence, t, t + 1, t + 1, t + 1};
            return true;
        }
        const struct match *verb = doc_match(d, t, LEX_EVENT_CUE);
        if (!verb || verb->value != EVENT_CUE_HELD || d->tokens[t].claim == CLAIM_DOCUMENT) {
            bool covers = verb && verb->value == EVENT_CUE_TOPIC && !ends_noun(d, s->a, verb->b);
            t = covers ? verb->b - 1 : t; /* "hướng tới" */
            continue;
        }
        bool told = only_topic(d, s->a, t) || is_spoken(d, s->a, t);
        uint32_t name = told ? 0 : name_behind(d, verb->b, s->b, dated);
        if (name) {
            *at = (struct event_at){sentence, t, verb->b, name, name};
            return true;
        }
        t = verb->b - 1;
    }
    return false;
}

/* "Hội nghị … được tổ chức …", "… diễn ra …": the name before the verb. */
static bool candidate_passive(const struct doc *d, uint32_t sentence, struct event_at *at)
{
    const struct sentence *s = &d->sentences.at[sentence];
    for (uint32_t t = s->a; t < s->b; t++) {
        const struct match *noun = doc_match(d, t, LEX_EVENT_NOUN);
        bool at_it = t > s->a && d->tokens[t - 1].word == WORD_AT; /* "Tại chương trình, … tổ chức" */
        if (!noun || only_topic(d, s->a, t) || (at_it && doc_is_mark(d, noun->b, ',')))
            continue;
        for (uint32_t v = noun->b; v < s->b && v - t < EVENT_NAME_TOKENS; v++) {
            const struct match *held = doc_match(d, v, LEX_EVENT_CUE);
            bool goes = doc_is_word(d, v, WORD_TO) &&
                        doc_is_word(d, v + 1, WORD_FROM); /* "… có 120 thí sinh đến từ 12 đội" */
            if (held && held->value == EVENT_CUE_HELD && !goes && v > noun->b + 1) {
                *at = (struct event_at){sentence, v, held->b, t,
                                        name_end(d, t, v, (enum event_kind)noun->value)};
                return true;
            }
        }
        return false;
    }
    return false;
}

/* Who did it stands right before a verb: a body, a person, "đã", or what somebody led ("làm trưởng đoàn"). */
static bool has_subject(const struct doc *d, uint32_t a, uint32_t verb)
{
    if (verb == a)
        return false;
    enum token_claim before = (enum token_claim)d->tokens[verb - 1].claim;
    if (d->tokens[verb - 1].word == WORD_PERFECT || before == CLAIM_ORG || before == CLAIM_NAME)
        return true;
    for (uint32_t k = 1; k <= 4 && verb >= a + k && doc_ends(d, verb, DOC_BIT(LEX_ROLE)); k++) {
        const struct match *m = doc_match(d, verb - k, LEX_ROLE);
        if (m && m->b == verb && m->value == ROLE_ATTENDED)
            return true;
    }
    return false;
}

/* "Ngày 3/5, Đoàn … đã giám sát việc …", "Sáng 3/5, Chi bộ A kết nạp hai đảng viên": done on a day, not "held". */
static bool candidate_done(const struct doc *d, uint32_t sentence, struct event_at *at)
{
    const struct sentence *s = &d->sentences.at[sentence];
    if (!has_day(d, s))
        return false;
    for (uint32_t t = s->a + 1; t < s->b; t++) {
        const struct token *k = &d->tokens[t];
        if (k->claim != CLAIM_NONE || (k->flags & TOKEN_CAPITAL) || !is_event_word(d, t) ||
            !has_subject(d, s->a, t))
            continue;
        *at = (struct event_at){sentence, t, t, t, t};
        return true;
    }
    return false;
}

/* "về dự Đại hội Công đoàn …": a name of its own, held by nobody here. */
static bool candidate_named(const struct doc *d, uint32_t sentence, struct event_at *at)
{
    const struct sentence *s = &d->sentences.at[sentence];
    for (uint32_t t = s->a; t + 2 < s->b; t++) {
        const struct match *noun = doc_match(d, t, LEX_EVENT_NOUN);
        if (!noun || !(d->tokens[t].flags & TOKEN_CAPITAL) || only_topic(d, s->a, t))
            continue;
        uint32_t end = name_end(d, t, s->b, (enum event_kind)noun->value);
        const struct match *role = doc_match(d, noun->b, LEX_ROLE);
        if (end > noun->b + 1 && t > s->a && !(role && role->value != ROLE_MENTIONED) &&
            d->tokens[noun->b].kind == TOKEN_WORD && d->tokens[noun->b].word == WORD_NONE) {
            *at = (struct event_at){sentence, t, t, t, end};
            return true;
        }
    }
    return false;
}

static bool is_role(const struct doc *d, uint32_t sentence, enum line_role role)
{
    return d->lines[d->sentences.at[sentence].line].role == role;
}

typedef bool way_to_event(const struct doc *d, uint32_t sentence, struct event_at *at);

static bool in_body(const struct doc *d, way_to_event *way, struct event_at *at)
{
    uint32_t seen = 0;
    for (uint32_t s = 0; s < d->sentences.n && seen < EVENT_SENTENCES; s++) {
        if (!is_role(d, s, LINE_BODY))
            continue;
        seen++;
        if (way(d, s, at))
            return true;
    }
    return false;
}

static bool in_title(const struct doc *d, struct event_at *at)
{
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        const struct sentence *line = &d->sentences.at[s];
        for (uint32_t t = line->a; is_role(d, s, LINE_TITLE) && t < line->b; t++) {
            if (is_event_word(d, t)) {
                *at = (struct event_at){s, t, t, t, t};
                return true;
            }
        }
    }
    return false;
}

/* Is the name the subject: at the sentence's begin, or behind a date and a comma? */
static bool begins_sentence(const struct doc *d, const struct event_at *at)
{
    uint32_t a = d->sentences.at[at->sentence].a;
    return at->name_a == a || (doc_is_mark(d, at->name_a - 1, ',') && at->name_a - a < EVENT_SUBJECT_TOKENS);
}

/* The first body sentence that says so; else the headline; else one that only names it. */
static bool find_anchor(const struct doc *d, struct event_at *at)
{
    struct event_at passive;
    bool held = in_body(d, candidate, at), taken = in_body(d, candidate_passive, &passive);
    /* "Đại hội … đã diễn ra" before what somebody else is to hold */
    if (taken && (!held || (passive.sentence < at->sentence && begins_sentence(d, &passive))))
        *at = passive;
    return held || taken || in_body(d, candidate_done, at) || in_title(d, at) ||
           in_body(d, candidate_named, at);
}

static struct str name_text(struct doc *d, const struct event_at *at)
{
    struct str text = doc_text(d, at->name_a, at->name_b);
    return text.len ? arena_copy(d->arena, text) : STR_NONE;
}

void find_events(struct doc *d)
{
    struct event_at at = {0};
    struct event e = {.starts_on = DAY_NONE, .ends_on = DAY_NONE, .attendance = RECORD_COUNT_NONE};
    e.review_period = e.plan_period = e.term = PERIOD_NONE;
    if (!find_anchor(d, &at))
        return;
    uint32_t stop = d->sentences.at[at.sentence].b;
    const struct match *noun = doc_match(d, at.name_a, LEX_EVENT_NOUN);
    enum event_kind first = kind_of(d, at.name_a, at.name_a + 8 < stop ? at.name_a + 8 : stop);
    if (at.name_b == at.name_a)
        at.name_b =
            name_end(d, at.name_a, stop, noun && noun->value == EVENT_CONGRESS ? EVENT_CONGRESS : first);
    e.kind = kind_of(d, at.name_a, at.name_b);
    if (e.kind == EVENT_VISIT)
        at.name_b = visit_end(d, at.name_a, at.name_b);
    e.name = name_text(d, &at);
    e.span = doc_span(d, at.name_a, at.name_b);
    event_read_organizer(d, &at, &e);
    event_read_days(d, &at, &e);
    event_read_place(d, &at, &e);
    event_read_attendance(d, &at, &e);
    event_read_periods(d, &at, &e);
    vec_push(d->arena, &d->record->events, e);
}
