/* The words around a quantity that say what is claimed by it. */
#include "figures_clause.h"

enum {
    LEFT_WORDS = 18,
    LEFT_TOKENS = 64,
    DATE_TOKENS = 16,
    SHORT_PIECE = 4, /* tokens between commas that still belong: "khám, tư vấn cho …" */
    LONG_LEFT = 8,
    PLAIN_LEFT = 5, /* words of a predicate that is left as it is */
    LEAST_LEFT = 2,
    UNIT_TOKENS = 3,
    VERB_TOKENS = 3
};

uint32_t figures_words_in(const struct doc *d, struct piece p)
{
    uint32_t n = 0;
    for (uint32_t t = p.a; t < p.b; t++)
        n += d->tokens[t].kind != TOKEN_MARK && d->tokens[t].claim != CLAIM_DATE;
    return n;
}

/* Marks at which a claim ends in any case; commas, dashes and quotes may stand inside one. */
bool figures_is_hard(const struct doc *d, uint32_t t)
{
    uint32_t mark = t < d->n_tokens && figures_is_mark(d, t) ? d->tokens[t].value : 0;
    return mark == 0x2022 || (mark && mark < 0x80 && strchr(";:().+", (int)mark));
}

/* Marks between pieces of a sentence, and dates. */
bool figures_ends_piece(const struct doc *d, uint32_t t)
{
    return figures_is_hard(d, t) || doc_is_mark(d, t, ',') || d->tokens[t].claim == CLAIM_DATE;
}

bool figures_is_body(const struct doc *d, uint32_t t)
{
    uint8_t claim = d->tokens[t].claim;
    return claim == CLAIM_ORG || claim == CLAIM_NAME;
}

uint32_t figures_cue_ending(const struct doc *d, uint32_t t, uint32_t begin, enum figure_cue cue)
{
    for (uint32_t k = 3; k >= 1; k--) {
        if (t < begin + k || !doc_may_begin(d, t - k, LEX_FIGURE, (int32_t)cue))
            continue;
        for (uint32_t i = d->match_at[t - k]; i < d->match_at[t - k + 1]; i++)
            if (d->matches[i].b == t && d->matches[i].category == LEX_FIGURE &&
                d->matches[i].value == (int32_t)cue)
                return t - k;
    }
    return t;
}

/* The verb of what somebody does that begins at t, or NULL. */
static const struct match *doing_at(const struct doc *d, uint32_t t)
{
    const struct match *found[] = {doc_match(d, t, LEX_ROLE), doc_match_value(d, t, LEX_CUE, CUE_TASK),
                                   doc_match_value(d, t, LEX_CUE, CUE_RESULT),
                                   doc_match_value(d, t, LEX_CUE, CUE_GIFT)};
    const struct match *longest = NULL;
    if (found[0] && found[0]->value == ROLE_MENTIONED)
        found[0] = NULL;
    for (size_t i = 0; i < COUNT_OF(found); i++)
        if (found[i] && (!longest || found[i]->b > longest->b))
            longest = found[i];
    return longest;
}

bool figures_is_verb(const struct doc *d, uint32_t t)
{
    return !figures_cue(d, t, FIGURE_QUALITY) &&
           (figures_cue(d, t, FIGURE_VERB) || doc_match(d, t, LEX_ROLE) || doing_at(d, t));
}

bool figures_verb_before(const struct doc *d, uint32_t t, uint32_t begin)
{
    static const uint64_t verbs = DOC_BIT(LEX_ROLE) | DOC_BIT(LEX_CUE);
    for (uint32_t k = 1; k <= VERB_TOKENS && t >= begin + k && doc_ends(d, t, verbs); k++) {
        const struct match *m = doing_at(d, t - k);
        if (m && m->b == t)
            return true;
    }
    return false;
}

/* The number of a name that stands before: "Khoa Nội 2 đề nghị …". */
static bool ends_name(const struct doc *d, struct piece p)
{
    return p.b - p.a > 1 && p.a > 0 && doc_is_number(d, p.a) && !(d->tokens[p.a].flags & TOKEN_FIRST) &&
           d->tokens[p.a - 1].kind == TOKEN_WORD && (d->tokens[p.a - 1].flags & TOKEN_CAPITAL);
}

/* Without function words at its edges, on the left side of a number without what makes it less exact. */
struct piece figures_trim(const struct doc *d, struct piece p, bool left)
{
    for (bool more = true; more && p.a < p.b;) {
        if (left && p.b - figures_cue_before(d, p.b, p.a, FIGURE_CHANGE) > 1)
            break; /* "giảm còn", "tăng từ" */
        uint32_t b = left ? figures_cue_before(d, p.b, p.a, FIGURE_APPROXIMATE) : p.b;
        b = b == p.b ? figures_cue_before(d, p.b, p.a, FIGURE_FILLER) : b;
        b = b == p.b ? figures_cue_before(d, p.b, p.a, FIGURE_LEAD) : b;
        b -= b == p.b && figures_is_mark(d, p.b - 1);
        more = b != p.b;
        p.b = b;
    }
    while (p.a < p.b && (figures_is_mark(d, p.a) || ends_name(d, p) || d->tokens[p.a].word == WORD_PERFECT ||
                         d->tokens[p.a].word == WORD_WILL || d->tokens[p.a].word == WORD_AND ||
                         (d->tokens[p.a].word == WORD_HAS && p.b - p.a != 2) || /* "có mặt" */
                         d->tokens[p.a].word == WORD_IS))
        p.a++;
    return p;
}

bool figures_ends_with(const struct doc *d, struct piece p, enum lex_word word)
{
    uint32_t b = figures_cue_before(d, p.b, p.a, FIGURE_APPROXIMATE);
    while (b > p.a && b < p.b) { /* "có ít nhất khoảng" */
        uint32_t more = figures_cue_before(d, b, p.a, FIGURE_APPROXIMATE);
        if (more == b)
            break;
        b = more;
    }
    return b > p.a && doc_is_word(d, b - 1, word);
}

/* --- left ----------------------------------------------------------------------------------------- */

/* Only words that relate a number to what was said before: "đạt", "tăng", "trị giá". */
bool figures_only_relates(const struct doc *d, struct piece p)
{
    bool changes = false;
    for (uint32_t t = p.a; t < p.b;) {
        if (d->tokens[t].claim == CLAIM_DATE) {
            t++;
            continue;
        }
        const struct match *m = figures_cue(d, t, FIGURE_CHANGE);
        changes |= m != NULL;
        if (!m)
            m = figures_cue(d, t, FIGURE_FILLER);
        if (!m)
            m = figures_cue(d, t, FIGURE_APPROXIMATE);
        if (!m)
            m = figures_cue(d, t, FIGURE_LEAD);
        if (!m || m->b > p.b)
            return false;
        t = m->b;
    }
    return changes;
}

/* Words from here on are of another claim. */
static bool ends_left(const struct doc *d, uint32_t t)
{
    uint8_t w = d->tokens[t].word;
    return figures_is_hard(d, t) || w == WORD_PERFECT || w == WORD_WILL || d->tokens[t].claim == CLAIM_DATE;
}

/* Does the piece before a comma belong to the claim behind it: "khám, tư vấn cho …", "X-quang, CT, MRI"? */
static bool piece_joins(const struct doc *d, uint32_t comma, uint32_t begin, uint32_t end)
{
    const struct token *next = &d->tokens[comma + 1];
    uint32_t a = comma;
    bool plain = comma + 1 < end && !figures_cue(d, comma + 1, FIGURE_OPENING) && next->word != WORD_WITH &&
                 (!(next->flags & TOKEN_CAPITAL) || (next->flags & TOKEN_UPPER));
    while (a > begin && !ends_left(d, a - 1) && !doc_is_mark(d, a - 1, ',') && comma - a <= SHORT_PIECE) {
        a--;
        plain &= (d->tokens[a].kind == TOKEN_WORD || doc_is_dash(d, a)) && !d->tokens[a].word &&
                 !figures_is_body(d, a);
    }
    if (a == begin && begin > 0 && d->tokens[begin - 1].line == next->line && !doc_is_mark(d, begin - 1, '.'))
        return false; /* it belongs to the number before */
    bool starts = a == begin || (d->tokens[a].flags & TOKEN_CAPITAL);
    return plain && comma > a &&
           figures_words_in(d, (struct piece){a, comma}) <= (starts ? SHORT_PIECE / 2 : SHORT_PIECE);
}

/* The end of a subject that names nobody, "đơn vị đã …", or t. */
static uint32_t subject_end(const struct doc *d, uint32_t t, uint32_t end)
{
    const struct match *m = figures_cue(d, t, FIGURE_SUBJECT);
    uint32_t b = m ? m->b : t;
    while (b > t && b < end &&
           (figures_cue(d, b, FIGURE_OPENING) || doc_is_word(d, b, WORD_PERFECT) ||
            doc_is_word(d, b, WORD_WILL)))
        b++;
    return b > t && b < end && doing_at(d, b) ? b : t;
}

/* The subject goes when a verb follows it: "Bệnh viện khám …", "Hội nghị nghe …". */
static struct piece without_subject(const struct doc *d, struct piece p)
{
    static const enum lex_category subjects[] = {LEX_ORG,       LEX_ORG_GENERIC, LEX_EVENT_NOUN, LEX_OFFICE,
                                                 LEX_HONORIFIC, LEX_RANK,        LEX_DEGREE};
    enum { BODIES = 4 }; /* of them name bodies; persons' names follow the others */
    struct piece whole = p;
    bool named = false; /* somebody: "…, Giám đốc cùng 50 cán bộ" */
    for (uint32_t next = p.a; next < p.b; p.a = next) {
        next = figures_is_body(d, p.a) ? p.a + 1 : p.a;
        bool person = false;
        for (size_t i = 0;
             i < COUNT_OF(subjects) && (d->tokens[p.a].flags & TOKEN_CAPITAL) && !figures_is_body(d, p.a);
             i++) {
            const struct match *m = doc_match(d, p.a, subjects[i]), *verb = doc_match(d, p.a, LEX_CUE);
            if (m && m->b > next && !(verb && verb->b > m->b)) { /* "Ban hành" */
                next = m->b;
                person = i >= BODIES;
            }
        }
        const struct match *department = doc_match(d, p.a + 1, LEX_DEPARTMENT);
        if (department && (d->tokens[p.a].flags & TOKEN_CAPITAL) && department->b > next)
            next = department->b; /* "Phòng Công tác xã hội …" */
        while (person && next < p.b && (d->tokens[next].flags & TOKEN_CAPITAL))
            next++;
        named |= person || doc_match(d, p.a, LEX_OFFICE);
        bool split = !person && next > p.a && next + 1 < p.b && !figures_is_body(d, p.a) &&
                     (d->tokens[next].flags & TOKEN_CAPITAL) &&
                     !(d->tokens[next + 1].flags & TOKEN_CAPITAL) && d->tokens[next + 1].kind == TOKEN_WORD;
        next += split ? 2 : 0; /* "Ban Tổ chức": a capital begins a word of two syllables */
        if (next == p.a)
            break;
    }
    p.a = subject_end(d, p.a, p.b);
    return p.a < p.b || named ? p : whole;
}

/* In a long run of words only what follows the last joint is of the claim. */
static struct piece last_joint(const struct doc *d, struct piece p)
{
    uint32_t end = figures_cue_before(d, p.b, p.a, FIGURE_APPROXIMATE);
    uint32_t words = figures_words_in(d, p);
    for (uint32_t t = p.a; t + 2 < end && words > LONG_LEFT; t++)
        if (d->tokens[t].word == WORD_IN && (figures_is_body(d, t + 1) || d->tokens[t + 1].word == WORD_ALL))
            t++; /* "số đảng viên trong Đảng ủy lên …": among whom is part of what is counted */
        else if ((d->tokens[t].word == WORD_AND && !figures_is_body(d, t) && !doing_at(d, t + 1)) ||
                 d->tokens[t].word == WORD_WITH || d->tokens[t].word == WORD_WHICH ||
                 (d->tokens[t].word == WORD_IN && d->tokens[t + 1].claim != CLAIM_DATE)) {
            p.a = t + 1;
            words = figures_words_in(d, p);
        }
    return p;
}

/* A verb behind a noun only says which: "khu điều trị", "gói thầu xây lắp". */
static bool names_kind(const struct doc *d, uint32_t t, uint32_t begin)
{
    if (figures_cue_before(d, t, begin, FIGURE_NOUN) < t)
        return true;
    for (uint32_t k = 1; k <= UNIT_TOKENS && t >= begin + k && doc_ends(d, t, DOC_BIT(LEX_UNIT)); k++)
        for (uint32_t i = d->match_at[t - k]; i < d->match_at[t - k + 1]; i++)
            if (d->matches[i].b == t && d->matches[i].category == LEX_UNIT)
                return true;
    return false;
}

/* The last verbs and what follows them: "lãnh đạo các khoa hoàn thành …". Measures and passives are left whole. */
static struct piece last_verb(const struct doc *d, const struct quantity *q, struct piece p)
{
    bool measure =
        q->percent && (q->b >= d->n_tokens || figures_is_mark(d, q->b) || figures_cue(d, q->b, FIGURE_TAIL));
    if (measure)
        return p;
    bool passive = false, measured = false;
    uint32_t a = p.a, stop = p.a; /* of the verb before */
    uint32_t words = figures_words_in(d, p);
    for (uint32_t t = p.a; t < p.b && words > PLAIN_LEFT; t++) {
        bool head = figures_cue(d, t, FIGURE_HEAD) && !names_kind(d, t, p.a);
        if (head && !measured && figures_words_in(d, (struct piece){p.a, t}) > LEAST_LEFT + 1)
            return (struct piece){t, p.b}; /* "được xây dựng trên diện tích đất …" */
        measured |= head;
        passive |= doc_is_word(d, t, WORD_PASSIVE);
        if (passive || measured)
            continue;
        const struct match *verb = doing_at(d, t);
        if (!verb || names_kind(d, t, p.a) || (t > p.a && doc_is_word(d, t - 1, WORD_INTO)) ||
            doc_is_word(d, verb->b, WORD_HAS) ||
            figures_words_in(d, figures_trim(d, (struct piece){t, p.b}, true)) < LEAST_LEFT)
            continue;
        bool chained =
            t <= stop || (t <= stop + 2 && doc_is_mark(d, stop, ',')) || doc_is_word(d, t - 1, WORD_AND);
        if (t > p.a && !chained)
            a = t > p.a && doc_is_word(d, t - 1, WORD_NOT) ? t - 1 : t;
        words = figures_words_in(d, (struct piece){a, p.b});
        stop = verb->b > stop ? verb->b : stop;
    }
    p.a = a;
    return p;
}

/* Without words that only say when, or how the clause hangs on what was said. */
static struct piece without_opening(const struct doc *d, struct piece p)
{
    for (const struct match *m; p.a < p.b && (m = figures_cue(d, p.a, FIGURE_OPENING)) && m->b <= p.b;)
        p.a = m->b;
    return p;
}

bool figures_compares(const struct doc *d, uint32_t t) /* "so với cùng kỳ" */
{
    for (uint32_t k = 0; k < DATE_TOKENS && t > 0 && d->tokens[t - 1].claim == CLAIM_DATE; k++)
        t--;
    return t > 0 && (doc_is_word(d, t - 1, WORD_WITH) || figures_cue(d, t - 1, FIGURE_COMPARE));
}

/* "Kết luận số 21-KL/TW ngày 25/10/2021 của …": the date is part of the name. */
static bool dates_document(const struct doc *d, uint32_t t)
{
    for (uint32_t k = 0; k < DATE_TOKENS && t > 0 && d->tokens[t].claim == CLAIM_DATE; k++)
        t--;
    return d->tokens[t].claim == CLAIM_DOCUMENT;
}

/* "tỷ lệ người bệnh khỏi, đỡ, giảm đạt …": where the measure begins that a relation at t ends, or t. */
static uint32_t measure_before(const struct doc *d, uint32_t t, uint32_t begin)
{
    for (uint32_t a = t; a > begin && t - a < LEFT_TOKENS; a--) {
        if (figures_is_hard(d, a - 1) || doc_is_number(d, a - 1))
            break;
        bool opens = a - 1 == begin || figures_is_mark(d, a - 2);
        if (opens && figures_cue(d, a - 1, FIGURE_HEAD))
            return a - 1;
    }
    return t;
}

struct piece figures_left_of(const struct doc *d, uint32_t begin, const struct quantity *q,
                             struct piece *whole)
{
    struct piece p = {q->a, q->a};
    uint32_t words = 0;
    while (p.a > begin && words < LEFT_WORDS && p.b - p.a < LEFT_TOKENS) {
        uint32_t t = p.a - 1;
        bool dated =
            d->tokens[t].claim == CLAIM_DATE && (figures_compares(d, t) || figures_only_relates(d, p) ||
                                                 !figures_words_in(d, figures_trim(d, p, true)));
        if (ends_left(d, t) && !dated && !dates_document(d, t))
            break;
        if (doc_is_mark(d, t, ',') &&
            (p.a == p.b || figures_only_relates(d, p) || !piece_joins(d, t, begin, p.b)))
            break;
        p.a--;
        words += !figures_is_mark(d, t) && d->tokens[t].claim != CLAIM_DATE;
    }
    if (p.a > begin && figures_only_relates(d, p))
        p.a = measure_before(d, p.a, begin);
    for (uint32_t t = p.a; t < p.b; t++) {
        const struct match *lead = figures_cue(d, t, FIGURE_LEAD);
        if (lead && lead->b < p.b)
            p.a = t = lead->b;
    }
    p = without_opening(d, p);
    *whole = p;
    return last_verb(d, q, last_joint(d, without_opening(d, without_subject(d, p))));
}

/* What a bracket or a colon right before a number belongs to: "bác sĩ xin nghỉ việc (09 trường hợp)". */
struct piece figures_left_across(const struct doc *d, uint32_t begin, const struct quantity *q,
                                 struct piece *whole)
{
    struct quantity before = *q;
    for (bool more = true; more && before.a > begin;) {
        uint32_t t = figures_cue_before(d, before.a, begin, FIGURE_APPROXIMATE);
        t -= t > begin && (doc_is_mark(d, t - 1, '(') || doc_is_mark(d, t - 1, ':'));
        more = t < before.a;
        before.a = t;
    }
    if (before.a == q->a)
        return (struct piece){q->a, q->a};
    return figures_left_of(d, begin, &before, whole);
}
