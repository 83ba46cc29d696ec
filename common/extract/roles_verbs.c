#include "roles_verbs.h"

#include "offices.h"

#include "../scan.h"

enum {
    ADVERBS_MAX = 3,
    FIRST_VERB_TOKENS = ADVERBS_MAX + 3, /* among which a predicate's first verb begins */
    STAND_IN_TOKENS_MAX = 24,
    NOMINAL_TOKENS_MAX = 14,
    RECEIVING_TOKENS_MAX = 16,
    ASIDE_TOKENS_MAX = 14
};

static bool is_small(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_WORD && !(d->tokens[t].flags & TOKEN_CAPITAL);
}

static bool may_be_verb(const struct doc *d, uint32_t t, uint32_t a)
{
    uint8_t claim = d->tokens[t].claim;
    if (claim != CLAIM_NONE)
        return false;
    return is_small(d, t) || t == a || d->tokens[t - 1].kind == TOKEN_MARK;
}

/* "trình bày báo cáo tiếp thu …": what is reported, no second deed. */
static bool names_report(const struct verbs *seen, const struct match *m)
{
    const struct verb *last = seen->n ? &seen->at[seen->n - 1] : NULL;
    return last && last->role == ROLE_REPORTED && last->b == m->a &&
           (m->value == ROLE_CONCLUDED || m->value == ROLE_SPOKE);
}

void verbs_read(const struct doc *d, uint32_t a, uint32_t b, struct verbs *out)
{
    out->n = 0;
    for (uint32_t t = a; out->n < VERBS_MAX && (t = doc_next(d, t, b, DOC_BIT(LEX_ROLE))) < b;) {
        const struct match *m = d->tokens[t].kind == TOKEN_WORD ? doc_match(d, t, LEX_ROLE) : NULL;
        if (!m || m->b > b || !may_be_verb(d, t, a)) {
            t++;
            continue;
        }
        if (!names_report(out, m))
            out->at[out->n++] = (struct verb){m->a, m->b, (enum role)m->value};
        t = m->b;
    }
}

static bool is_clause_mark(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_MARK && !doc_is_mark(d, t, '/') && !doc_is_mark(d, t, '%');
}

static bool ends_event_noun(const struct doc *d, uint32_t t)
{
    for (uint32_t k = 1; k <= 2 && t >= k && doc_ends(d, t, DOC_BIT(LEX_EVENT_NOUN)); k++) {
        const struct match *m = doc_match(d, t - k, LEX_EVENT_NOUN);
        if (m && m->b == t)
            return true;
    }
    return false;
}

/* Back from t over at most adverbs small words: to a mark, "và", "đã", the verb before, or the stretch's begin. */
static bool at_verb_place(const struct doc *d, uint32_t t, uint32_t a, uint32_t prev_end, uint32_t adverbs)
{
    if (t > a + 1 && ends_event_noun(d, t))
        return false; /* "lễ công bố" */
    for (;; t--) {
        if (t <= a || t == prev_end || is_clause_mark(d, t - 1))
            return true;
        uint8_t word = d->tokens[t - 1].word;
        if (word == WORD_AND || word == WORD_PERFECT || word == WORD_WILL || word == WORD_HAS)
            return true;
        if (!adverbs-- || !is_small(d, t - 1) || word != WORD_NONE || doc_match(d, t - 1, LEX_NUMBER))
            return false;
    }
}

static bool has_mark(const struct doc *d, uint32_t a, uint32_t b, uint32_t mark)
{
    for (uint32_t t = a; t < b; t++)
        if (doc_is_mark(d, t, mark))
            return true;
    return false;
}

/* Somebody is told to do something: "giao bộ phận tuyên giáo theo dõi". */
static bool names_who_is_told(const struct doc *d, uint32_t t)
{
    return doc_match(d, t, LEX_ORG) || doc_match(d, t, LEX_ORG_NAME) || doc_match(d, t, LEX_ORG_GENERIC) ||
           doc_match(d, t, LEX_OFFICE) || doc_is_word(d, t, WORD_PLURAL) ||
           doc_match_value(d, t, LEX_UNIT, UNIT_BODY);
}

/* Saying something or giving a task: what is said follows, and its verbs are not the speaker's. */
static bool opens_content(const struct doc *d, const struct verb *v, uint32_t b)
{
    if (v->role == ROLE_DIRECTED && v->b < b)
        return names_who_is_told(d, v->b);
    if (v->role != ROLE_SPOKE || v->b >= b)
        return false;
    return !doc_match(d, v->b, LEX_ROLE) && !doc_is_word(d, v->b, WORD_AT) &&
           !doc_is_word(d, v->b, WORD_AND) && !doc_match(d, v->b, LEX_EVENT_NOUN) &&
           !(doc_is_mark(d, v->b, ',') && doc_match(d, v->b + 1, LEX_ROLE));
}

/* Verbs that act on somebody give their subject nothing, unless it is the passive or an office follows. */
static bool is_subjects_own(const struct doc *d, const struct verb *v, uint32_t b)
{
    if (!(ROLES_SUFFERED & ROLE_BIT(v->role)) || v->role == ROLE_AWARDED ||
        doc_is_word(d, v->a, WORD_PASSIVE))
        return true;
    if (v->role == ROLE_ADMITTED)
        return false;
    return v->b + 1 < b && (office_begins(d, v->b, b) || v->b + 2 >= b || v->role == ROLE_APPOINTED) &&
           !(v->b + 2 >= b && doc_match(d, b < d->n_tokens ? b : v->b, LEX_HONORIFIC));
}

/* "chúc mừng các đồng chí được bổ nhiệm": what became of those to whom the verb before, which ends at t, was done. */
static bool is_of_others(const struct doc *d, uint32_t t, const struct verb *v)
{
    t += doc_is_word(d, t, WORD_FOR); /* "trao hoa cho các …" */
    if (t >= v->a || !(ROLES_SUFFERED & ROLE_BIT(v->role)))
        return false;
    return doc_is_word(d, t, WORD_PLURAL) || doc_match_value(d, t, LEX_UNIT, UNIT_BODY) ||
           (doc_is_number(d, t) && doc_match_value(d, t + 1, LEX_UNIT, UNIT_PERSON));
}

/* A comma or semicolon that is no number's. */
static bool ends_phrase(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, ';') ||
           (doc_is_mark(d, t, ',') && !(doc_is_glued(d, t + 1) && doc_is_number(d, t + 1)));
}

/* "được Đảng ủy Khối tặng Giấy khen": the passive with its doer in between. */
static uint32_t passive_with_doer(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t from = a;
    for (const struct match *m; a < b && a - from < ADVERBS_MAX && !doc_is_word(d, a, WORD_PASSIVE); a++) {
        m = doc_match(d, a, LEX_ROLE);
        if (!is_small(d, a) || (m && m->value != ROLE_MENTIONED))
            return 0;
    }
    if (a >= b || !doc_is_word(d, a, WORD_PASSIVE))
        return 0;
    for (uint32_t t = a + 1; t < b && t - a < STAND_IN_TOKENS_MAX && !ends_phrase(d, t); t++) {
        const struct match *m = doc_match(d, t, LEX_ROLE);
        if (doc_match(d, t, LEX_AWARD) || (m && m->value == ROLE_PRESENTED))
            return ROLE_BIT(ROLE_AWARDED);
        if (m && (ROLES_SUFFERED & ROLE_BIT(m->value)))
            return ROLE_BIT(m->value);
    }
    return 0;
}

bool verbs_receive_award(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t award = UINT32_MAX, verb = UINT32_MAX; /* where they end */
    if (doc_next(d, a, b, DOC_BIT(LEX_AWARD)) == b)
        return false;
    for (uint32_t t = a; t < b; t++) {
        if (doc_is_mark(d, t, ';')) {
            award = verb = UINT32_MAX;
            continue;
        }
        const struct match *m = doc_match(d, t, LEX_AWARD_VERB), *name = doc_match(d, t, LEX_AWARD);
        if (m && m->value == AWARD_RECEIVES)
            verb = m->b;
        if (name)
            award = name->b;
        if (verb != UINT32_MAX && award != UINT32_MAX &&
            (verb > award ? verb - award : award - verb) < RECEIVING_TOKENS_MAX)
            return true;
    }
    return false;
}

/* An award received right behind the subject. */
static bool receives(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b && t - a <= ADVERBS_MAX + 1; t++) {
        const struct match *verb = doc_match(d, t, LEX_AWARD_VERB);
        if (verb && verb->value == AWARD_RECEIVES)
            return verbs_receive_award(d, t, b - t > RECEIVING_TOKENS_MAX ? t + RECEIVING_TOKENS_MAX : b);
        if (d->tokens[t].kind != TOKEN_WORD)
            return false;
    }
    return false;
}

/* Goes through the verbs of a stretch as one chain; head: where the first verb must stand. */
static uint32_t chain(const struct doc *d, uint32_t a, uint32_t b, bool first_only)
{
    uint32_t near_a = b - a > FIRST_VERB_TOKENS ? a + FIRST_VERB_TOKENS : b;
    if (a >= b || doc_next(d, a, near_a, DOC_BIT(LEX_ROLE)) == near_a)
        return 0;
    struct verbs verbs;
    verbs_read(d, a, b, &verbs);
    uint32_t roles = 0, prev_end = a;
    bool content = false, stand_in = false, started = false, decision = false;
    for (uint32_t i = 0; i < verbs.n; i++) {
        const struct verb *v = &verbs.at[i];
        bool adjacent = started && v->a == prev_end;
        bool near = stand_in && v->a - prev_end <= STAND_IN_TOKENS_MAX && !has_mark(d, prev_end, v->a, ';');
        bool next_task = v->role == ROLE_DIRECTED && doc_is_mark(d, v->a - 1, ';') && opens_content(d, v, b);
        if (content && !adjacent && !next_task) /* "yêu cầu …; giao UBND xã …" */
            continue;
        if (started && has_mark(d, prev_end, v->a, ':'))
            break;
        if (!adjacent && !near && !next_task &&
            !at_verb_place(d, v->a, a, prev_end, started ? 1 : ADVERBS_MAX)) {
            if (!started)
                return 0;
            continue;
        }
        if (!started && v->a >= a + FIRST_VERB_TOKENS)
            return 0;
        if (stand_in && is_of_others(d, prev_end, v))
            continue;
        if (v->role == ROLE_ATTENDED && v->b + 1 == b && doc_is_word(d, v->b, WORD_OF))
            break; /* "…, có sự tham dự của" who comes next */
        started = true;
        prev_end = v->b;
        if (adjacent && decision && (ROLES_SUFFERED & ROLE_BIT(v->role)) &&
            !doc_is_word(d, v->a, WORD_PASSIVE))
            continue; /* "trao quyết định bổ nhiệm …" */
        decision = v->role == ROLE_PRESENTED || v->role == ROLE_REPORTED;
        stand_in = v->role == ROLE_MENTIONED && !roles;
        content = opens_content(d, v, b);
        if (v->role == ROLE_MENTIONED || !is_subjects_own(d, v, b))
            continue;
        roles |= ROLE_BIT(v->role);
        if (first_only)
            break;
    }
    return roles;
}

/* "Ông A, 72 tuổi, trú tại … chia sẻ: “…": whatever stands between, words of his follow. */
static uint32_t quoted(const struct doc *d, uint32_t a, uint32_t b)
{
    if (a + 1 < b && doc_is_mark(d, a, ':') && scan_mark_symbol(d->tokens[a + 1].value) == '"' &&
        d->tokens[a + 1].kind == TOKEN_MARK)
        return ROLE_BIT(ROLE_SPOKE);
    if (a >= b || !(doc_is_mark(d, a, ',') || doc_is_mark(d, a, '(')))
        return 0;
    struct verbs verbs;
    verbs_read(d, a, b, &verbs);
    for (uint32_t i = 0; i < verbs.n && verbs.at[i].a - a < STAND_IN_TOKENS_MAX; i++)
        if (verbs.at[i].role == ROLE_SPOKE && doc_is_mark(d, verbs.at[i].b, ':'))
            return ROLE_BIT(ROLE_SPOKE);
    return 0;
}

/* Over "khóa cũ" and "nhiệm kỳ 2020 - 2025" behind an office. */
static uint32_t skip_term(const struct doc *d, uint32_t a, uint32_t b)
{
    const struct match *m = a < b ? doc_match(d, a, LEX_GRAMMAR) : NULL;
    if (!m || m->value != WORD_TERM)
        return a;
    uint32_t t = m->b;
    while (t < b &&
           (d->tokens[t].claim == CLAIM_DATE || d->tokens[t].kind == TOKEN_NUMBER || doc_is_dash(d, t)))
        t++;
    return t == m->b && t < b && is_small(d, t) && !doc_match(d, t, LEX_ROLE) ? t + 1 : t;
}

/* "bà Lan, 72 tuổi, chia sẻ", "anh Lâm, thân nhân người bệnh đề nghị": where the verb may stand behind what a comma adds to
 * the name; or b. */
static uint32_t behind_aside(const struct doc *d, uint32_t a, uint32_t b)
{
    if (a >= b || !doc_is_mark(d, a, ','))
        return b;
    for (uint32_t t = a + 1; t + 1 < b && t - a < ASIDE_TOKENS_MAX; t++) {
        const struct match *verb = doc_match(d, t, LEX_ROLE);
        if (doc_is_mark(d, t, ','))
            return t + 1;
        if (verb && verb->value == ROLE_SPOKE && is_small(d, t))
            return t;
        if (d->tokens[t].kind == TOKEN_MARK || (verb && verb->value != ROLE_MENTIONED) ||
            d->tokens[t].claim == CLAIM_NAME)
            return b;
    }
    return b;
}

uint32_t verbs_predicate(const struct doc *d, uint32_t a, uint32_t b, bool first_only)
{
    a = skip_term(d, a, b);
    if (a < b && doc_is_mark(d, a, ';'))
        return 0; /* "biểu dương ông A; yêu cầu …": another's */
    uint32_t roles = chain(d, a, b, first_only) | passive_with_doer(d, a, b);
    if (!roles)
        roles = chain(d, behind_aside(d, a, b), b, first_only);
    if (receives(d, a, b))
        roles |= ROLE_BIT(ROLE_AWARDED);
    return roles | quoted(d, a, b);
}

uint32_t verbs_fronted(const struct doc *d, uint32_t a, uint32_t b)
{
    while (a < b && d->tokens[a].kind != TOKEN_WORD)
        a++;
    const struct match *first = a < b ? doc_match(d, a, LEX_ROLE) : NULL;
    return first && first->b <= b ? chain(d, a, b, false) & ~ROLES_SUFFERED : 0;
}

uint32_t verbs_nominal(const struct doc *d, uint32_t a, uint32_t b)
{
    if (b - a > NOMINAL_TOKENS_MAX)
        a = b - NOMINAL_TOKENS_MAX;
    uint32_t from = b;
    for (uint32_t t = a; t < b && from == b; t++) {
        const struct match *m = doc_match(d, t, LEX_GRAMMAR);
        if (m && m->value == WORD_NOMINAL)
            from = t;
    }
    if (from == b) {
        const struct match *m = b >= a + 2 ? doc_match(d, b - 2, LEX_ROLE) : NULL;
        from = m && m->b == b ? b - 2 : b;
    }
    struct verbs verbs;
    verbs_read(d, from, b, &verbs);
    uint32_t roles = 0;
    for (uint32_t i = 0; i < verbs.n; i++)
        if (verbs.at[i].role != ROLE_MENTIONED && verbs.at[i].role != ROLE_REPORTED)
            roles |= ROLE_BIT(verbs.at[i].role);
    return roles & ~ROLES_SUFFERED;
}
