/* Before how many an event was held.
 *
 * A count of people is one of those present when words of attending govern it: before it, with nothing else done in
 * between ("Đến dự có bà A, … cùng 62 cán bộ"), right behind it ("92 đoàn viên về dự"), or when the event itself has
 * it ("Lớp tập huấn cho 40 điều dưỡng", "Đại hội có 98 đại biểu"). That of the event's sentence or of the lines behind
 * it counts; far from there only one that names the event with it ("Tổng số đảng viên dự đại hội là 74/76 đồng chí").
 */
#include "events.h"

enum {
    NEAR_LINES = 2,
    FAR_SENTENCES = 64,
    BEHIND_TOKENS = 16, /* between a count and the word of attending behind it */
    SUBJECT_TOKENS = 3
};

/* One sentence while it is read. */
struct reading {
    const struct doc *d;
    const struct sentence *s;
    enum event_kind kind;
    bool of_event; /* it is the sentence that names the event */
    bool present, named,
        counting;    /* a word of attending governs what follows; with the event's noun; of those called */
    uint32_t figure; /* where to look from: figures come in order */
    uint32_t last_b; /* behind the last count that nothing governed, and what it was */
    int64_t last;
};

struct heads {
    int64_t count, summoned;
    bool several;
};

/* The figure of people that begins at token t, or NULL; *b: where its unit ends. */
static const struct figure *people_at(struct reading *r, uint32_t t, uint32_t *b)
{
    const struct record *rec = r->d->record;
    if (r->d->tokens[t].claim != CLAIM_FIGURE)
        return NULL;
    int32_t begin = doc_span(r->d, t, t + 1).begin;
    while (r->figure < rec->figures.n && rec->figures.at[r->figure].span.begin < begin)
        r->figure++;
    const struct figure *g = r->figure < rec->figures.n ? &rec->figures.at[r->figure] : NULL;
    if (!g || g->span.begin != begin || g->value.scale)
        return NULL;
    for (uint32_t u = t + 1; u < r->s->b && doc_span(r->d, u, u + 1).begin < g->span.end; u++) {
        const struct match *unit = doc_match(r->d, u, LEX_UNIT);
        if (!unit)
            continue;
        *b = unit->b;
        return unit->value == UNIT_PERSON ? g : NULL;
    }
    return NULL;
}

/* "Trưởng phòng Công nghệ thông tin": what looks like a verb is part of a department's name. */
static bool in_department(const struct doc *d, uint32_t t)
{
    enum { LOOK_BACK = 4 };
    for (uint32_t k = 1; k <= LOOK_BACK && k <= t; k++) {
        const struct match *m = doc_match(d, t - k, LEX_DEPARTMENT);
        if (m && m->b > t)
            return true;
    }
    return false;
}

/* Something else is done with those who are counted behind it: "bầu 5 đồng chí", "trao quà cho 20 cháu". */
static bool turns_to_others(const struct doc *d, uint32_t t)
{
    static const uint32_t others = 1u << ROLE_REPORTED | 1u << ROLE_SPOKE | 1u << ROLE_PRESENTED |
                                   1u << ROLE_AWARDED | 1u << ROLE_ELECTED | 1u << ROLE_APPOINTED |
                                   1u << ROLE_ADMITTED;
    const struct match *m = d->tokens[t].claim == CLAIM_NONE ? doc_match(d, t, LEX_ROLE) : NULL;
    return m && m->value >= 0 && (others >> m->value & 1) && !in_department(d, t);
}

/* "dự đại hội", "dự các đại hội" */
static bool noun_behind(const struct doc *d, uint32_t t)
{
    t += doc_is_word(d, t, WORD_PLURAL);
    return doc_match(d, t, LEX_EVENT_NOUN) != NULL;
}

/* "Đại hội có 98 đại biểu": the event as subject of what it has. */
static bool event_has(const struct reading *r, uint32_t t)
{
    const struct match *noun = doc_match(r->d, r->s->a, LEX_EVENT_NOUN);
    return noun && t > r->s->a && doc_is_word(r->d, t - 1, WORD_HAS) && t - 1 <= noun->b + SUBJECT_TOKENS;
}

/* "92 đoàn viên công đoàn về dự" */
static bool attends_behind(const struct doc *d, uint32_t t, uint32_t end)
{
    for (uint32_t u = t; u < end && u - t < BEHIND_TOKENS; u++) {
        if (event_cue_at(d, u, EVENT_CUE_ATTENDANCE))
            return true;
        bool lists = doc_is_mark(d, u, ',') && !doc_is_number(d, u + 1) &&
                     !event_cue_at(d, u + 1, EVENT_CUE_ATTENDANCE); /* "250 cán bộ, đoàn viên tham gia" */
        if ((d->tokens[u].kind == TOKEN_MARK && !lists) || event_cue_at(d, u, EVENT_CUE_STAND_IN) ||
            turns_to_others(d, u))
            return false;
    }
    return false;
}

/* "cho 40 điều dưỡng", "với hơn 100 đại biểu" of the event itself. */
static bool event_takes(const struct reading *r, uint32_t t)
{
    uint32_t before = t - (t > r->s->a && doc_is_word(r->d, t - 1, WORD_ABOUT));
    if (!r->of_event || before == r->s->a)
        return false;
    return doc_is_word(r->d, before - 1, WORD_WITH) ||
           (r->kind == EVENT_TRAINING && doc_is_word(r->d, before - 1, WORD_FOR));
}

static void follow(struct reading *r, uint32_t t)
{
    const struct match *m = doc_match(r->d, t, LEX_EVENT_CUE);
    if (m && r->d->tokens[t].claim == CLAIM_NONE) {
        bool attending = m->value == EVENT_CUE_ATTENDANCE, summoned = m->value == EVENT_CUE_SUMMONED;
        r->counting = summoned || (r->counting && !attending);
        r->named |= attending && noun_behind(r->d, m->b);
        r->present |= attending || summoned;
        r->present &= m->value != EVENT_CUE_STAND_IN;
    }
    if (turns_to_others(r->d, t))
        r->present = false;
}

/* "64 đảng viên và 130 viên chức tham dự": two of a kind. */
static bool joins_last(const struct reading *r, uint32_t t)
{
    return r->last_b && t == r->last_b + 1 &&
           (doc_is_word(r->d, r->last_b, WORD_AND) || doc_is_mark(r->d, r->last_b, ','));
}

static void add_head(struct heads *h, int64_t count)
{
    h->several |= h->count != RECORD_COUNT_NONE && h->count != count;
    h->count = h->count == RECORD_COUNT_NONE ? count : h->count;
}

/* What one sentence says; far: it must name the event. Once what it reports of begins, or whom others stand for, no
 * count of it is read. */
static void read_sentence(struct reading *r, bool far, struct heads *h)
{
    const struct doc *d = r->d;
    /* words that govern, brackets, and what figures begin with */
    static const uint64_t telling =
        DOC_BIT(LEX_EVENT_CUE) | DOC_BIT(LEX_ROLE) | DOC_MARK | DOC_NUMBER | DOC_BIT(LEX_NUMBER);
    bool in_brackets = false, stands_in = false;
    for (uint32_t t = r->s->a; (t = doc_next_of(d, t, r->s->b, telling, DOC_WORD(WORD_NOT))) < r->s->b; t++) {
        follow(r, t);
        stands_in |= event_cue_at(d, t, EVENT_CUE_STAND_IN);
        in_brackets = doc_is_mark(d, t, '(') || (in_brackets && !doc_is_mark(d, t, ')'));
        uint32_t b = t;
        const struct figure *g = people_at(r, t, &b);
        if (!g || in_brackets || stands_in)
            continue;
        bool given = t > r->s->a && doc_is_word(d, t - 1, WORD_FOR);
        bool governed = r->present && !given && (!far || r->named);
        bool behind = !far && attends_behind(d, b, r->s->b);
        if (governed && r->counting && !behind) {
            h->summoned = g->value.units;
        } else if (governed || event_has(r, t) || behind || (!far && event_takes(r, t))) {
            add_head(h, g->value.units);
            if (joins_last(r, t))
                add_head(h, r->last);
        } else {
            r->last = g->value.units;
            r->last_b = b;
        }
    }
}

/* "Năm 2023, …", "Báo cáo nêu rõ …": of other times than the event's. */
static bool tells_of_past(const struct doc *d, const struct sentence *s)
{
    for (uint32_t t = s->a; t < s->b && t - s->a < SUBJECT_TOKENS; t++) {
        if (doc_match_value(d, t, LEX_CUE, CUE_REPORT) || doc_match_value(d, t, LEX_CUE, CUE_ACCOUNT))
            return true;
        if (doc_is_word(d, t, WORD_YEAR) && d->tokens[t].claim == CLAIM_DATE)
            return true;
    }
    return false;
}

void event_read_attendance(const struct doc *d, const struct event_at *at, struct event *e)
{
    struct heads h = {RECORD_COUNT_NONE, RECORD_COUNT_NONE, false};
    uint32_t lines = 0, line = UINT32_MAX, figure = 0;
    for (uint32_t i = at->sentence; i < d->sentences.n && i - at->sentence < FAR_SENTENCES; i++) {
        const struct sentence *s = &d->sentences.at[i];
        if (d->lines[s->line].role != LINE_BODY || (i > at->sentence && tells_of_past(d, s)))
            continue;
        lines += s->line != line;
        line = s->line;
        if (lines > NEAR_LINES && h.count != RECORD_COUNT_NONE)
            break;
        struct reading r = {.d = d, .s = s, .kind = e->kind, .of_event = i == at->sentence, .figure = figure};
        read_sentence(&r, lines > NEAR_LINES, &h);
        figure = r.figure;
    }
    e->attendance = h.several ? RECORD_COUNT_NONE : h.count != RECORD_COUNT_NONE ? h.count : h.summoned;
}
