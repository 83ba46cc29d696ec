/* The event that an article is about: its verb ("tổ chức"), its name behind it, and of what kind that makes it. */
#include "events.h"

enum {
    EVENT_SENTENCES = 8, /* of the body that may say what the event is */
    EVENT_NAME_TOKENS = 80,
    EVENT_MANNER_TOKENS = 5
};

bool event_cue_at(const struct doc *d, uint32_t t, enum event_cue cue)
{
    const struct match *m = doc_match(d, t, LEX_EVENT_CUE);
    return m && m->value == (int32_t)cue;
}

static bool is_event_word(const struct doc *d, uint32_t t)
{
    return doc_match(d, t, LEX_EVENT_NOUN) || doc_match(d, t, LEX_EVENT);
}

/* Where a name that may stand behind a verb begins; 0 when none does. "long trọng tổ chức buổi" + name */
static uint32_t name_behind(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t name = 0;
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

/* "Kế hoạch về tổ chức đại hội": spoken of, not held. */
static bool only_topic(const struct doc *d, uint32_t a, uint32_t verb)
{
    if (verb == a)
        return false;
    const struct match *two = verb >= a + 2 ? doc_match(d, verb - 2, LEX_EVENT_CUE) : NULL;
    if (two && two->b == verb && two->value == EVENT_CUE_TOPIC)
        return true;
    return event_cue_at(d, verb - 1, EVENT_CUE_TOPIC) || d->tokens[verb - 1].word == WORD_ABOUT_TOPIC;
}

static bool is_full_stop(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_MARK && (d->tokens[t].value == '.' || d->tokens[t].value == 0x2026) &&
           !(doc_is_glued(d, t + 1) && doc_is_number(d, t + 1));
}

/* A name runs to the sentence's end or to words that speak of something else. */
static uint32_t name_end(const struct doc *d, uint32_t a, uint32_t stop, enum event_kind noun_kind)
{
    bool quoted = false;
    uint32_t t = a;
    for (; t < stop && t - a < EVENT_NAME_TOKENS; t++) {
        uint32_t mark = d->tokens[t].kind == TOKEN_MARK ? d->tokens[t].value : 0;
        quoted = mark == 0x201C ? true : mark == 0x201D ? false : quoted;
        if (is_full_stop(d, t))
            break;
        if (quoted || t == a)
            continue;
        if (mark == ':')
            break;
        const struct match *m = doc_match(d, t, LEX_EVENT_CUE);
        if (!m || (m->value != EVENT_CUE_STOP && m->value != EVENT_CUE_ATTENDANCE) ||
            (d->tokens[t].flags & TOKEN_CAPITAL))
            continue;
        if (noun_kind == EVENT_VISIT && (d->tokens[t].word == WORD_AT || d->tokens[t].word == WORD_FOR))
            continue; /* "kiểm tra … tại Bệnh viện X" is the whole of it */
        if (d->tokens[t].word == WORD_FOR && !doc_is_number(d, t + 1) && noun_kind != EVENT_ADMISSION)
            continue;
        if (d->tokens[t].word == WORD_DAY && d->tokens[t - 1].claim == CLAIM_DOCUMENT)
            continue; /* the date of a document in the name */
        break;
    }
    while (t > a && d->tokens[t - 1].kind == TOKEN_MARK &&
           (d->tokens[t - 1].value == ',' || d->tokens[t - 1].value == ';' || d->tokens[t - 1].value == '/'))
        t--;
    return t;
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

static bool candidate(const struct doc *d, uint32_t sentence, struct event_at *at)
{
    const struct sentence *s = &d->sentences.at[sentence];
    for (uint32_t t = s->a; t < s->b; t++) {
        const struct match *verb = doc_match(d, t, LEX_EVENT_CUE);
        if (!verb || verb->value != EVENT_CUE_HELD || d->tokens[t].claim == CLAIM_DOCUMENT)
            continue;
        uint32_t name = only_topic(d, s->a, t) ? 0 : name_behind(d, verb->b, s->b);
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
        if (!noun || only_topic(d, s->a, t))
            continue;
        for (uint32_t v = noun->b; v < s->b && v - t < EVENT_NAME_TOKENS; v++) {
            if (event_cue_at(d, v, EVENT_CUE_HELD) && v > noun->b + 1) {
                *at = (struct event_at){sentence, v, doc_match(d, v, LEX_EVENT_CUE)->b, t, v};
                return true;
            }
        }
        return false;
    }
    return false;
}

static bool is_role(const struct doc *d, uint32_t sentence, enum line_role role)
{
    return d->lines[d->sentences.at[sentence].line].role == role;
}

/* The first body sentence that says so; else the headline. */
static bool find_anchor(const struct doc *d, struct event_at *at)
{
    static bool (*const ways[])(const struct doc *, uint32_t, struct event_at *) = {candidate,
                                                                                    candidate_passive};
    for (size_t way = 0; way < COUNT_OF(ways); way++) {
        uint32_t seen = 0;
        for (uint32_t s = 0; s < d->sentences.n && seen < EVENT_SENTENCES; s++) {
            if (!is_role(d, s, LINE_BODY))
                continue;
            seen++;
            if (ways[way](d, s, at))
                return true;
        }
    }
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
