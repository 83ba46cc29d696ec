/* Awards given: names as in the state's lists, who gave them, who got how many. */
#include "awards.h"

#include "issuer.h"

enum { QUOTED_TOKENS = 16, GIVER_TOKENS = 12, JUBILEE_LINES = 8, CLAUSE_TOKENS = 200 };

/* --- names ------------------------------------------------------------------------------------------ */

static uint32_t quoted_end(const struct doc *d, uint32_t t, uint32_t end)
{
    if (t >= end || !(doc_is_mark(d, t, 0x201C) || doc_is_mark(d, t, '"')))
        return 0;
    for (uint32_t b = t + 1; b < end && b - t < QUOTED_TOKENS; b++)
        if (doc_is_mark(d, b, 0x201D) || doc_is_mark(d, b, '"'))
            return b + 1;
    return 0;
}

/* "Huy hiệu # năm tuổi Đảng" with its number. */
static struct str jubilee_name(struct doc *d, struct str form, uint32_t number)
{
    const char *sharp = memchr(form.at, '#', form.len);
    if (!sharp)
        return form;
    uint32_t head = (uint32_t)(sharp - form.at);
    return arena_printf(d->arena, "%.*s%u%.*s", (int)head, form.at, d->tokens[number].value,
                        (int)(form.len - head - 1), sharp + 1);
}

/* Who issued it, printed behind: "của Thủ tướng Chính phủ", "UBND tỉnh". */
static void read_issuer(struct doc *d, struct award_at *at, bool named_with)
{
    uint32_t first = at->b;
    while (first < at->end && doc_is_word(d, first, WORD_ORDINAL))
        first++;
    first += first > at->b; /* "lần thứ hai của …" */
    bool of = first < at->end && doc_is_word(d, first, WORD_OF);
    uint32_t t = of ? first + 1 : at->b;
    bool bare = t < at->end && (d->tokens[t].flags & TOKEN_CAPITAL) && d->tokens[t].claim != CLAIM_NAME &&
                (awards_org_at(d, t) || doc_match(d, t, LEX_ORG) || doc_match(d, t, LEX_ORG_NAME) ||
                 doc_match(d, t, LEX_OFFICE));
    if (!of && !(named_with && bare))
        return;
    const struct org_at *org = awards_org_at(d, t);
    uint32_t b = issuer_end(d, t, at->end);
    if (org && org->b >= b) {
        b = org->b;
        at->awarded_by = awards_org_text(d, org);
    } else if (b) {
        at->awarded_by = doc_text_expanded(d, t, b);
    } else {
        return;
    }
    const struct lex_entry *word = lexicon_first(d->lex, LEX_GRAMMAR, WORD_OF);
    if (named_with && word)
        at->name = arena_concat(d->arena, at->name, STR(" "), word->canonical, STR(" "), at->awarded_by);
    at->b = b;
}

/* What is called so from t to end, a body or an officer; unknown: nothing. */
static struct str giver_at(struct doc *d, uint32_t t, uint32_t end)
{
    if (awards_in_office(d, t))
        return STR_NONE;
    const struct org_at *org = awards_org_at(d, t);
    if (org && org->b == end)
        return awards_org_text(d, org);
    const struct match *board = doc_match(d, t, LEX_NOT_NAME);
    const struct org_at *whole = board && board->b < end ? awards_org_at(d, board->b) : NULL;
    if ((board && board->b == end && doc_match(d, t + 1, LEX_OFFICE)) || (whole && whole->b == end))
        return doc_text_expanded(d, t, end); /* "Ban Giám đốc", "Ban Thường vụ Tỉnh ủy" */
    bool officer = (d->tokens[t].flags & TOKEN_CAPITAL) && doc_match(d, t, LEX_OFFICE);
    return officer && d->tokens[end - 1].claim != CLAIM_NAME && issuer_end(d, t, end) == end
               ? doc_text_expanded(d, t, end)
               : STR_NONE;
}

/* "Thừa ủy quyền của Chủ tịch nước, đồng chí A trao …" */
static struct str read_principal(struct doc *d, uint32_t begin, uint32_t verb)
{
    for (uint32_t t = begin; t < verb; t++) {
        const struct match *m = doc_match(d, t, LEX_AWARD_VERB);
        if (!m || m->value != AWARD_BEHALF)
            continue;
        const struct org_at *org = awards_org_at(d, m->b);
        uint32_t end = org ? org->b : issuer_end(d, m->b, verb);
        return end && end <= verb ? giver_at(d, m->b, end) : STR_NONE;
    }
    return STR_NONE;
}

/* The giver as subject of the verb: "Đảng ủy Khối tặng Giấy khen", "được Sở Y tế trao …". */
static struct str read_giver(struct doc *d, const struct award_at *at)
{
    uint32_t verb = at->a;
    for (uint32_t t = at->begin; t < at->a; t++) {
        const struct match *m = doc_match(d, t, LEX_AWARD_VERB);
        if (m && m->value == AWARD_GIVES && !doc_is_word(d, t, WORD_PASSIVE) &&
            (verb == at->a || m->b <= verb))
            verb = t;
    }
    if (verb == at->a)
        return STR_NONE;
    struct str giver = read_principal(d, at->begin, verb);
    while (verb > at->begin && d->tokens[verb - 1].word == WORD_PERFECT)
        verb--;
    uint32_t first = verb > at->begin + GIVER_TOKENS ? verb - GIVER_TOKENS : at->begin;
    for (uint32_t t = first; t < verb && !str_known(giver); t++)
        giver = giver_at(d, t, verb);
    return giver;
}

/* --- what is an award here ---------------------------------------------------------------------------- */

/* Verbs of the stretch: has it one that gives or receives, does it only wish? */
static bool is_given(const struct doc *d, uint32_t a, uint32_t b, bool *wished)
{
    bool given = false;
    for (uint32_t t = a; t < b; t++)
        for (uint32_t i = d->match_at[t]; doc_begins(d, t, DOC_BIT(LEX_AWARD_VERB)) && i < d->match_at[t + 1];
             i++)
            if (d->matches[i].category == LEX_AWARD_VERB) {
                *wished |= d->matches[i].value == AWARD_WISHES;
                given |= d->matches[i].value == AWARD_GIVES || d->matches[i].value == AWARD_RECEIVES;
            }
    return given;
}

/* "12 Chiến sĩ thi đua cơ sở", "Lao động tiên tiến: 120 người" */
static bool is_counted_title(const struct doc *d, const struct award_at *at)
{
    struct number n;
    bool listed = at->b < at->end && (doc_is_mark(d, at->b, ':') || doc_is_word(d, at->b, WORD_FOR)) &&
                  numbers_read(d, at->b + 1, at->end, &n);
    return listed || (at->a > at->begin && doc_is_number(d, at->a - 1));
}

/* "96,2% hội viên đạt danh hiệu …": how many are good, nobody gets anything. */
static bool is_share(const struct doc *d, const struct award_at *at)
{
    for (uint32_t t = at->begin; t < at->a; t++)
        if (doc_is_mark(d, t, '%'))
            return true;
    return false;
}

static bool counts(const struct doc *d, const struct sentence *s, const struct award_at *at,
                   enum award_form form)
{
    uint32_t first = at->a > s->a + CLAUSE_TOKENS ? at->a - CLAUSE_TOKENS : s->a;
    uint32_t last = s->b > at->b + CLAUSE_TOKENS ? at->b + CLAUSE_TOKENS : s->b;
    bool wished = false, elsewhere = false;
    bool given = is_given(d, at->begin, at->a, &wished) || is_given(d, at->b, at->end, &elsewhere);
    if (wished)
        return false;
    if (form == AWARD_TITLE || form == AWARD_NAMED) /* a degree, an aim, or a title given */
        return !is_share(d, at) && !awards_in_title(d, at->a) &&
               (is_given(d, first, at->a, &elsewhere) || is_counted_title(d, at));
    if (form == AWARD_PRIZE)
        return is_given(d, first, at->a, &elsewhere);
    bool goes_on = doc_is_word(d, at->b, WORD_FOR) || doc_is_mark(d, at->b, ':') ||
                   doc_is_mark(d, at->b, '(') || (form == AWARD_JUBILEE && doc_is_word(d, at->b, WORD_HAS));
    return given || goes_on || is_given(d, first, last, &elsewhere);
}

/* "30 năm tuổi Đảng" tells how long somebody is a member, unless it goes on with who gets the badge. */
static bool is_short_jubilee(const struct doc *d, const struct match *m)
{
    return doc_is_number(d, m->a);
}

static bool short_jubilee_counts(const struct doc *d, const struct match *m, bool after_jubilee)
{
    bool counted = m->a > 0 && doc_match(d, m->a - 1, LEX_UNIT); /* "31 đồng chí 60 năm tuổi Đảng" */
    return after_jubilee && (counted || doc_is_word(d, m->b, WORD_FOR) || doc_is_word(d, m->b, WORD_HAS) ||
                             doc_is_mark(d, m->b, ':') || doc_is_mark(d, m->b, '('));
}

/* --- the list --------------------------------------------------------------------------------------------- */

/* Where the clause of an award begins and ends: at ";", at other awards' ends. */
static void read_clause(const struct doc *d, const struct sentence *s, uint32_t done, struct award_at *at)
{
    uint32_t first = at->a > CLAUSE_TOKENS ? at->a - CLAUSE_TOKENS : 0;
    at->begin = done > s->a ? done : s->a;
    at->begin = at->begin > first ? at->begin : first;
    for (uint32_t t = at->begin; t < at->a; t++)
        if (doc_is_mark(d, t, ';'))
            at->begin = t + 1;
    at->end = at->b;
    while (at->end < s->b && at->end - at->b < CLAUSE_TOKENS && !doc_is_mark(d, at->end, ';') &&
           (!doc_match(d, at->end, LEX_AWARD) || awards_in_title(d, at->end)))
        at->end++;
}

/* "Huy hiệu 50, 40 và 30 năm tuổi Đảng": as many awards, of which nobody says who got which. */
static bool list_jubilees(struct doc *d, struct award_list *list, const struct match *m, struct award_at *at)
{
    struct str form = doc_canonical(d, m);
    uint32_t numbers = 0;
    for (uint32_t t = m->a; t < m->b; t++)
        if (doc_is_number(d, t)) {
            at->name = jubilee_name(d, form, t);
            numbers++;
        }
    for (uint32_t t = m->a; t < m->b && numbers > 1; t++)
        if (doc_is_number(d, t))
            awards_add(d, list, AWARD_JUBILEE,
                       (struct award){jubilee_name(d, form, t), STR_NONE, STR_NONE, at->awarded_by,
                                      RECORD_COUNT_NONE, doc_span(d, at->a, at->b)});
    return numbers > 1;
}

/* What a canonical name says behind its "của". */
static struct str issuer_in_name(const struct doc *d, struct str name)
{
    const struct lex_entry *word = lexicon_first(d->lex, LEX_GRAMMAR, WORD_OF);
    struct str of = word ? word->canonical : STR_NONE;
    for (uint32_t i = 1; str_known(of) && i + of.len + 1 < name.len; i++)
        if (name.at[i - 1] == ' ' && name.at[i + of.len] == ' ' && memcmp(name.at + i, of.at, of.len) == 0)
            return str_of(name.at + i + of.len + 1, name.len - i - of.len - 1);
    return STR_NONE;
}

static struct award_at name_award(struct doc *d, const struct sentence *s, const struct match *m,
                                  uint32_t done)
{
    struct award_at at = {.a = m->a, .b = m->b, .name = doc_canonical(d, m), .awarded_by = STR_NONE};
    bool by_quotes = m->value == AWARD_BADGE || m->value == AWARD_NAMED;
    uint32_t quoted = by_quotes ? quoted_end(d, m->b, s->b) : 0;
    if (quoted && m->value == AWARD_NAMED) { /* “Đơn vị tiên tiến” is what the award is called */
        at.name = doc_text(d, m->b + 1, quoted - 1);
        at.b = quoted;
    } else if (quoted) {
        at.name = arena_concat(d->arena, at.name, STR(" "), doc_text(d, m->b, quoted));
        at.b = quoted;
    }
    read_clause(d, s, done, &at);
    return at;
}

/* What the awards before it leave for one that says nothing of its giver. */
struct award_flow {
    struct award_list list;
    uint32_t jubilee_line;  /* where a badge for years in the party was last named */
    uint32_t general;       /* the entry of one named without years; UINT32_MAX: none */
    bool jubilees;          /* some were named with them */
    struct str giver;       /* of the last award of the sentence */
    struct str badge_giver; /* of the last badge for years in the party */
};

/* "tặng Cờ thi đua cho A, Bằng khen cho B"; who decided on badges is told once. */
static struct str giver_before(const struct doc *d, const struct award_flow *f, const struct award_at *at,
                               const struct sentence *s, enum award_form form, uint32_t done)
{
    bool wished = false;
    if (form == AWARD_JUBILEE)
        return f->badge_giver;
    return done > s->a && !is_given(d, done, at->a, &wished) ? f->giver : STR_NONE;
}

/* Where it ends; 0: it is none, or was listed already. */
static uint32_t read_award(struct doc *d, struct award_flow *f, const struct sentence *s,
                           const struct match *m, uint32_t done, bool listed)
{
    enum award_form form = (enum award_form)m->value;
    struct award_at at = name_award(d, s, m, done);
    if (!counts(d, s, &at, form))
        return 0;
    if (form == AWARD_ISSUED)
        at.awarded_by = issuer_in_name(d, at.name);
    if (!str_known(at.awarded_by))
        read_issuer(d, &at, form == AWARD_ISSUED);
    if (!str_known(at.awarded_by)) {
        struct str giver = read_giver(d, &at);
        f->giver = str_known(giver) ? giver : giver_before(d, f, &at, s, form, done);
        at.awarded_by = f->giver;
    }
    if (form == AWARD_JUBILEE)
        f->badge_giver = at.awarded_by;
    if (listed)
        return 0;
    doc_claim(d, at.a, at.b, CLAIM_AWARD);
    if (form != AWARD_JUBILEE || !list_jubilees(d, &f->list, m, &at))
        awards_list(d, &f->list, form, &at);
    return at.b;
}

static void forget_general(struct doc *d, struct award_flow *f, bool general)
{
    struct record *r = d->record;
    if (general) {
        f->general = f->general == UINT32_MAX && r->awards.n ? r->awards.n - 1 : f->general;
        return;
    }
    f->jubilees = true;
    if (f->general < r->awards.n) {
        awards_remove(d, &f->list, f->general);
        f->general = UINT32_MAX;
    }
}

/* "Huy hiệu Đảng" without years only announces those that are told with them. */
static bool is_general(const struct match *m, const struct doc *d)
{
    for (uint32_t t = m->a; t < m->b; t++)
        if (doc_is_number(d, t))
            return false;
    return m->value == AWARD_JUBILEE;
}

static void read_sentence(struct doc *d, const struct sentence *s, struct award_flow *f)
{
    uint32_t done = s->a;
    f->giver = STR_NONE;
    for (uint32_t t = s->a; t < s->b;) {
        const struct match *m = doc_match(d, t, LEX_AWARD);
        if (m && m->value == AWARD_NAMED && !quoted_end(d, m->b, s->b))
            m = NULL;
        bool again = s->line - f->jubilee_line <= JUBILEE_LINES;
        if (!m || m->b > s->b ||
            (m->value == AWARD_JUBILEE && is_short_jubilee(d, m) && !short_jubilee_counts(d, m, again))) {
            t++;
            continue;
        }
        bool general = is_general(m, d);
        uint32_t b = read_award(d, f, s, m, done, general && f->jubilees);
        if (b && m->value == AWARD_JUBILEE) {
            f->jubilee_line = s->line;
            forget_general(d, f, general);
        }
        t = b ? b : m->b;
        done = b ? b : done;
    }
}

void find_awards(struct doc *d)
{
    struct award_flow f = {.jubilee_line = UINT32_MAX - JUBILEE_LINES, .general = UINT32_MAX};
    for (uint32_t i = 0; i < d->sentences.n; i++)
        if (d->lines[d->sentences.at[i].line].role == LINE_BODY)
            read_sentence(d, &d->sentences.at[i], &f);
}
