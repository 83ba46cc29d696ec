/* Sentences by what they say: results, shortcomings, plans, requests. Cues tell; what was said before carries on
 * through lists, through the sentences of one speech, and from a lead-in to its items. */
#include "statement.h"

enum { SECTION_NONE = -1, LABEL_WORDS = 6, HEADING_WORDS = 14 };

/* What the clauses of a list are, unless they say otherwise. */
enum list {
    LIST_OPEN,    /* each speaks for itself */
    LIST_RESULTS, /* results, unless a clause falls short or is something else */
    LIST_SHORT,
    LIST_PLANS,
    LIST_REQUESTS,
    LIST_NOTHING, /* guests, elections, gifts: no statements, unless a clause says otherwise */
    LIST_TOPICS,  /* no statements */
};

/* One paragraph, or a list of several lines, while it is read. */
struct talk {
    struct doc *d;
    enum list list;   /* of the sentence in hand */
    bool campaign;    /* the article tells of one */
    bool fixed;       /* a lead-in said so */
    enum list speech; /* of the sentence before in this paragraph */
};

static bool before(const struct clause *c, int value, uint32_t token)
{
    return c->cue[value] < token;
}

static uint32_t least(uint32_t x, uint32_t y)
{
    return x < y ? x : y;
}

/* Proceedings or gifts before anything that would be a claim; praise of what was reached. */
static bool only_proceedings(const struct clause *c)
{
    uint32_t good = c->cue[SECTION_ACHIEVEMENT],
             claim = least(good, least(c->cue[CUE_TASK], c->cue[CUE_RESULT]));
    if (clause_says(c, CUE_PRAISE) && c->cue[CUE_PRAISE] < good)
        return true;
    return clause_says(c, CUE_NONE) && c->cue[CUE_NONE] < claim;
}

static bool falls_short(const struct clause *c)
{
    if (!c->contrast && least(c->will, c->cue[SECTION_DIRECTION]) < c->cue[CUE_SHORT])
        return false; /* what is missing will be made good */
    bool noun_first = c->cue[SECTION_LIMITATION] != NOWHERE && c->cue[SECTION_LIMITATION] <= c->a + 2;
    bool says_short = clause_says(c, CUE_SHORT) || clause_says(c, SECTION_LIMITATION);
    if (c->contrast && says_short)
        return true;
    if (!clause_says(c, CUE_SHORT))
        return false;
    return noun_first ||
           (!before(c, SECTION_ACHIEVEMENT, c->cue[CUE_SHORT]) && !before(c, CUE_NONE, c->cue[CUE_SHORT]) &&
            !before(c, CUE_PRAISE, c->cue[CUE_SHORT]));
}

static bool looks_ahead(const struct clause *c)
{
    uint32_t ahead = least(c->cue[SECTION_DIRECTION], c->will);
    if (ahead == NOWHERE)
        return c->future && (clause_says(c, CUE_TASK) || clause_says(c, SECTION_ACHIEVEMENT)) &&
               (c->past == NOWHERE || c->cue[CUE_TASK] < c->past);
    if (c->will == NOWHERE && before(c, SECTION_ACHIEVEMENT, ahead))
        return false;
    return !before(c, CUE_NONE, ahead) && !before(c, CUE_PRAISE, ahead) &&
           (c->past == NOWHERE || c->will < c->past || (c->future && ahead < c->past));
}

/* "Chương trình vận động được 20 người", "Ngày hội đã tiếp nhận 90 đơn vị máu", "Hội nghị đánh giá … hoàn thành": a count, or what was judged. */
static bool event_achieves(const struct clause *c)
{
    enum { JUDGED_TOKENS = 3 };
    bool judged = least(c->cue[CUE_ACCOUNT], c->cue[CUE_REPORT]) <= c->a + JUDGED_TOKENS &&
                  c->past > c->a + JUDGED_TOKENS;
    bool counted = c->figure && c->past != NOWHERE && clause_says(c, CUE_RESULT);
    return (counted || ((c->figure || judged) && clause_says(c, SECTION_ACHIEVEMENT))) &&
           !clause_says(c, CUE_NONE);
}

/* What a clause says by itself: enum section, or SECTION_NONE. */
static int says(const struct clause *c)
{
    if (clause_says(c, SECTION_REQUEST))
        return SECTION_REQUEST;
    if (clause_says(c, CUE_PROMISE))
        return SECTION_NONE;
    bool counted_first = c->figure && !c->speaker && before(c, CUE_RESULT, c->cue[CUE_MUST]);
    if (c->must_do && !counted_first && !before(c, CUE_SHORT, c->cue[CUE_MUST]))
        return SECTION_REQUEST;
    if (falls_short(c))
        return SECTION_LIMITATION;
    if (looks_ahead(c))
        return SECTION_DIRECTION;
    if (clause_says(c, CUE_STATE) && !before(c, CUE_REPORT, c->cue[CUE_STATE]))
        return SECTION_NONE;
    if (only_proceedings(c) || (c->event && !event_achieves(c)))
        return SECTION_NONE;
    bool counted =
        c->figure && (clause_says(c, CUE_RESULT) || c->past != NOWHERE || clause_says(c, CUE_REPORT));
    counted |= c->timed && clause_says(c, CUE_TASK) && c->past != NOWHERE;
    return clause_says(c, SECTION_ACHIEVEMENT) || counted ? SECTION_ACHIEVEMENT : SECTION_NONE;
}

static enum list list_of(int section)
{
    switch (section) {
    case SECTION_ACHIEVEMENT:
        return LIST_RESULTS;
    case SECTION_LIMITATION:
        return LIST_SHORT;
    case SECTION_DIRECTION:
        return LIST_PLANS;
    case SECTION_REQUEST:
        return LIST_REQUESTS;
    default:
        return LIST_OPEN;
    }
}

static int in_results(const struct clause *c, int own)
{
    bool nothing = own == SECTION_NONE && (clause_says(c, CUE_NONE) || clause_says(c, CUE_PRAISE) ||
                                           clause_says(c, CUE_PROMISE) || clause_says(c, CUE_STATE));
    return own != SECTION_NONE ? own : nothing ? SECTION_NONE : SECTION_ACHIEVEMENT;
}

/* Guests and gifts, then something else. */
static int in_nothing(const struct clause *c, int own)
{
    bool claim =
        own == SECTION_ACHIEVEMENT && clause_says(c, SECTION_ACHIEVEMENT) && !clause_says(c, CUE_NONE);
    return claim || own == SECTION_REQUEST || own == SECTION_DIRECTION ? own : SECTION_NONE;
}

static int in_list(const struct talk *k, const struct clause *c, int own)
{
    switch (k->list) {
    case LIST_RESULTS:
        return in_results(c, own);
    case LIST_SHORT:
        return own == SECTION_REQUEST && !k->fixed ? own : SECTION_LIMITATION;
    case LIST_PLANS:
        return own == SECTION_REQUEST && !k->fixed ? own : SECTION_DIRECTION;
    case LIST_REQUESTS:
        return SECTION_REQUEST;
    case LIST_NOTHING:
        return in_nothing(c, own);
    case LIST_TOPICS:
        return SECTION_NONE;
    default:
        return own;
    }
}

/* "trao 60 suất quà cho hộ nghèo": no award. */
static bool gives(const struct doc *d, const struct clause *c)
{
    bool award = false;
    for (uint32_t t = c->a; t < c->b; t++)
        award |= d->tokens[t].claim == CLAIM_AWARD;
    return c->figure && !award && clause_says(c, CUE_GIFT) && c->cue[CUE_GIFT] == c->cue[CUE_NONE];
}

/* What a clause says where it stands. A new speaker begins anew. */
static int judge(struct talk *k, const struct clause *c)
{
    int own = says(c);
    if (own == SECTION_NONE && k->campaign && gives(k->d, c))
        own = SECTION_ACHIEVEMENT;
    if (c->quoted)
        return SECTION_NONE;
    if (!(c->speaker && !k->fixed))
        own = in_list(k, c, own);
    if (k->fixed)
        return own;
    if (own != SECTION_NONE)
        k->list = list_of(own);
    else if (k->list == LIST_OPEN && clause_says(c, CUE_NONE))
        k->list = LIST_NOTHING;
    return own;
}

/* "đã thực hiện vượt mức các chỉ tiêu:": what was planned is only what was reached. */
static bool plan_reached(const struct clause *c)
{
    enum { OBJECT_TOKENS = 6 };
    uint32_t good = c->last[SECTION_ACHIEVEMENT], plan = c->last[CUE_PLAN];
    return good != NOWHERE && plan != NOWHERE && plan > good && plan - good <= OBJECT_TOKENS &&
           (c->past <= good || c->timed) && c->will == NOWHERE && !clause_says(c, SECTION_DIRECTION);
}

/* What a lead-in opens: its last cue tells, unless something is asked for or found wanting. */
static enum list opens(const struct clause *c, enum list speech)
{
    static const struct {
        int value;
        enum list list;
    } cues[] = {
        {CUE_PLAN, LIST_PLANS},      {SECTION_DIRECTION, LIST_PLANS}, {SECTION_LIMITATION, LIST_SHORT},
        {CUE_SHORT, LIST_SHORT},     {CUE_REPORT, LIST_RESULTS},      {SECTION_ACHIEVEMENT, LIST_RESULTS},
        {CUE_ACCOUNT, LIST_RESULTS}, {CUE_NONE, LIST_NOTHING},        {CUE_AGENDA, LIST_TOPICS}};
    enum list list = clause_says(c, CUE_LEAD_IN) ? speech : LIST_OPEN;
    uint32_t at = 0;
    bool lack = clause_says(c, SECTION_LIMITATION) || clause_says(c, CUE_SHORT);
    if (clause_says(c, SECTION_REQUEST) || c->must_do)
        return LIST_REQUESTS;
    if (c->contrast && lack)
        return LIST_SHORT;
    if (plan_reached(c))
        return LIST_RESULTS;
    for (size_t i = 0; i < COUNT_OF(cues); i++) {
        uint32_t last = c->last[cues[i].value];
        if (last == NOWHERE || last < at)
            continue;
        at = last;
        list = cues[i].list;
    }
    return c->will != NOWHERE && c->will > at ? LIST_PLANS : list;
}

/* --- the text of a statement ----------------------------------------------------------------------- */

static bool ends_nothing(const struct doc *d, uint32_t t)
{
    const struct token *k = &d->tokens[t];
    if (k->kind != TOKEN_MARK)
        return false;
    switch (k->value) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '/':
    case 0x2026:
        return true;
    default:
        return doc_is_dash(d, t);
    }
}

/* Behind the item's mark: "- ", "1. ", "a) ". */
static uint32_t behind_item_mark(const struct doc *d, uint32_t a, uint32_t b)
{
    if (!(d->tokens[a].flags & TOKEN_FIRST))
        return a;
    if (doc_match(d, a, LEX_DEGREE))
        return a; /* "TS. Lê Văn Tám" */
    bool label = a + 2 < b && d->tokens[a].cp_end - d->tokens[a].cp_begin <= 3 && doc_is_glued(d, a + 1) &&
                 (doc_is_mark(d, a + 1, '.') || doc_is_mark(d, a + 1, ')')) && !doc_is_glued(d, a + 2);
    return label ? a + 2 : a;
}

static void add_statement(struct talk *k, int section, uint32_t a, uint32_t b)
{
    struct doc *d = k->d;
    enum { SHORTEST_WORDS = 3 };
    uint32_t words = 0;
    a = behind_item_mark(d, a, b);
    while (a < b && d->tokens[a].kind == TOKEN_MARK && !doc_is_mark(d, a, '(') &&
           !doc_is_mark(d, a, 0x201C) && !doc_is_mark(d, a, '"'))
        a++;
    while (b > a && ends_nothing(d, b - 1))
        b--;
    for (uint32_t t = a; t < b && words < SHORTEST_WORDS; t++)
        words += d->tokens[t].kind != TOKEN_MARK;
    if (words < SHORTEST_WORDS)
        return;
    vec_push(d->arena, &d->record->statements,
             (struct statement){(enum section)section, doc_text(d, a, b), doc_span(d, a, b)});
}

/* --- sentences ------------------------------------------------------------------------------------- */

/* "Ưu điểm:", "Kết quả đạt được:", where "Kết quả điều trị:" belongs to what follows. */
static bool is_account(const struct doc *d, const struct clause *c)
{
    uint32_t last = c->last[CUE_ACCOUNT];
    const struct match *m = last == NOWHERE ? NULL : doc_match_value(d, last, LEX_CUE, CUE_ACCOUNT);
    return m && m->b == c->b;
}

static bool is_label(const struct doc *d, const struct clause *c)
{
    static const int cues[] = {SECTION_REQUEST, SECTION_LIMITATION, SECTION_DIRECTION, CUE_PLAN,
                               CUE_REPORT,      CUE_LEAD_IN,        CUE_AGENDA,        CUE_CONTRAST};
    if (c->words > LABEL_WORDS || is_account(d, c))
        return false;
    for (size_t i = 0; i < COUNT_OF(cues); i++)
        if (clause_says(c, cues[i]))
            return false;
    return true;
}

/* A speech goes on while sentences begin with the verb of a task; plans, until something past is told. */
static void begin_sentence(struct talk *k, const struct clause *first)
{
    bool goes_on = first->task_first &&
                   (k->speech == LIST_REQUESTS || k->speech == LIST_PLANS || k->speech == LIST_RESULTS);
    bool plans = k->speech == LIST_PLANS && says(first) != SECTION_REQUEST && !falls_short(first) &&
                 !first->speaker && !first->event && first->past == NOWHERE && !only_proceedings(first) &&
                 (first->figure || clause_says(first, CUE_TASK) || clause_says(first, SECTION_ACHIEVEMENT));
    bool results = k->speech == LIST_RESULTS && first->figure && !first->speaker && !first->event &&
                   !clause_says(first, CUE_NONE) && !clause_says(first, CUE_PRAISE);
    k->list = goes_on || plans || results ? k->speech : LIST_OPEN;
    k->fixed = false;
}

static void read_sentence(struct talk *k, uint32_t a, uint32_t b, bool in_list)
{
    uint32_t label = NOWHERE;
    for (uint32_t t = a; t < b;) {
        struct clause c;
        clause_read(k->d, t, b, &c);
        if (t == a && !in_list)
            begin_sentence(k, &c);
        t = c.end ? c.b + 1 : c.b;
        if (c.end == ':' && is_label(k->d, &c) && t < b) {
            label = label == NOWHERE ? c.a : label;
            continue;
        }
        if (c.end == ':') {
            k->list = opens(&c, k->list != LIST_OPEN ? k->list : k->speech);
            k->fixed = k->list != LIST_OPEN && k->list != LIST_RESULTS;
            continue;
        }
        if (label != NOWHERE) {
            c.a = label;
            clause_cues(k->d, &c);
            label = NOWHERE;
        }
        int section = judge(k, &c);
        if (section != SECTION_NONE)
            add_statement(k, section, c.a, c.b);
    }
    if (k->list != LIST_OPEN)
        k->speech = k->list;
}

static bool list_goes_on(const struct doc *d, const struct line *l, bool in_list)
{
    if (!in_list || l->a == l->b)
        return false;
    const struct token *first = &d->tokens[l->a];
    bool mark =
        first->kind == TOKEN_MARK || (first->cp_end - first->cp_begin <= 3 && doc_is_glued(d, l->a + 1) &&
                                      (doc_is_mark(d, l->a + 1, '.') || doc_is_mark(d, l->a + 1, ')')));
    return mark || l->a == 0 || doc_is_mark(d, l->a - 1, ':') || doc_is_mark(d, l->a - 1, ';');
}

/* The first sentence says what took place; where it does not, it is one like the others. */
static bool tells_of_event(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if (doc_match(d, t, LEX_EVENT) || doc_match(d, t, LEX_EVENT_NOUN))
            return true;
    return false;
}

/* Where the reader stands between lines. */
struct reading {
    struct talk talk;
    enum list list; /* that the items of a list begin with */
    bool list_fixed;
    enum list section; /* under a heading */
    bool in_list;
};

/* A short line that ends in nothing and names results, shortcomings or plans. */
static bool read_heading(struct reading *r, const struct line *l)
{
    const struct doc *d = r->talk.d;
    if (d->tokens[l->b - 1].kind == TOKEN_MARK || l->b - l->a > 2 * HEADING_WORDS)
        return false;
    struct clause c = {.a = l->a, .b = l->b};
    clause_cues(d, &c);
    if (c.words > HEADING_WORDS || c.figure || c.speaker)
        return false;
    enum list list = opens(&c, LIST_OPEN);
    r->section = list == LIST_NOTHING || list == LIST_TOPICS ? LIST_OPEN : list;
    return list != LIST_OPEN;
}

/* Speeches and proceedings end what a heading began. */
static bool ends_section(const struct doc *d, const struct line *l)
{
    struct clause c;
    clause_read(d, l->a, l->b, &c);
    return c.speaker || c.event || (clause_says(&c, CUE_NONE) && c.cue[CUE_NONE] < l->a + 4) ||
           (clause_says(&c, CUE_ACCOUNT) && c.cue[CUE_ACCOUNT] == l->a);
}

/* "2. Công tác dự phòng" above items of their own. */
static bool heads_items(const struct doc *d, const struct line *l)
{
    if (!doc_is_number(d, l->a) || l + 1 >= d->lines + d->n_lines || l[1].a == l[1].b ||
        d->tokens[l[1].a].kind != TOKEN_MARK)
        return false;
    struct clause c;
    clause_read(d, l->a + 1, l->b, &c);
    return c.b == l->b && !c.figure && c.past == NOWHERE && c.words <= HEADING_WORDS &&
           !clause_says(&c, SECTION_ACHIEVEMENT) && !clause_says(&c, CUE_SHORT) &&
           d->tokens[l->b - 1].kind != TOKEN_MARK;
}

static void begin_line(struct reading *r, const struct line *l)
{
    struct talk *k = &r->talk;
    bool item = list_goes_on(k->d, l, r->list != LIST_OPEN);
    if (!item)
        r->list = LIST_OPEN;
    if (r->section != LIST_OPEN && !item && ends_section(k->d, l))
        r->section = LIST_OPEN;
    k->list = k->speech = item ? r->list : r->section;
    k->fixed = item && r->list_fixed;
    r->in_list = k->list != LIST_OPEN;
}

void find_statements(struct doc *d)
{
    struct reading r = {.talk = {.d = d}};
    r.talk.campaign = d->record->events.n && d->record->events.at[0].kind == EVENT_CAMPAIGN;
    uint32_t line = NOWHERE;
    bool lead = true, heading = false;
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = &d->sentences.at[i];
        const struct line *l = &d->lines[s->line];
        if (l->role != LINE_BODY)
            continue;
        if (s->line != line) {
            line = s->line;
            bool item = list_goes_on(d, l, r.list != LIST_OPEN);
            heading = !lead && s->b == l->b && ((!item && read_heading(&r, l)) || heads_items(d, l));
            begin_line(&r, l);
        }
        if (!heading && (!lead || !tells_of_event(d, s->a, s->b)))
            read_sentence(&r.talk, s->a, s->b, r.in_list);
        lead = false;
        if (s->b == l->b && doc_is_mark(d, l->b - 1, ':')) {
            r.list = r.talk.list;
            r.list_fixed = r.talk.fixed;
        }
    }
}
