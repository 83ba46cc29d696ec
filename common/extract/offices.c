/* Offices: a head from the lexicon, then what it is the office of, up to what cannot belong to it. */
#include "offices.h"

#include "names.h"
#include "text_case.h"

#include "../scan.h"

enum { OFFICES_MAX = 16, OFFICE_TOKENS_MAX = 32, UNKNOWN_WORDS_MAX = 3 };

static bool is_capital(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_WORD && (d->tokens[t].flags & TOKEN_CAPITAL);
}

static const struct match *head_at(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *m = doc_match(d, t, LEX_OFFICE);
    if (!m || m->b > stop)
        return NULL;
    const struct token *first = &d->tokens[t];
    bool shorthand = m->b == t + 1 && first->cp_end - first->cp_begin <= 5;
    if (shorthand && !(first->flags & TOKEN_UPPER))
        return NULL;
    if (m->value != ORG_OTHER)
        return m;
    /* a profession is an office only of a place of work */
    return m->b < stop && (doc_match(d, m->b, LEX_ORG) || doc_match(d, m->b, LEX_DEPARTMENT)) ? m : NULL;
}

bool office_begins(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (t < stop && doc_is_word(d, t, WORD_FORMER))
        t++;
    return t < stop && head_at(d, t, stop);
}

/* The longest phrase at t that may stand inside the name of a body or department. */
static uint32_t known_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    static const enum lex_category parts[] = {LEX_ORG,   LEX_ORG_NAME,   LEX_ORG_WORD,    LEX_ABBREVIATION,
                                              LEX_PLACE, LEX_PLACE_TYPE, LEX_ORG_GENERIC, LEX_DEPARTMENT};
    uint32_t end = t;
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++) {
        const struct match *m = &d->matches[i];
        if (m->b <= end || m->b > stop)
            continue;
        for (size_t k = 0; k < COUNT_OF(parts); k++)
            if (m->category == (uint32_t)parts[k] && (m->category != LEX_PLACE || is_capital(d, t)))
                end = m->b;
        if (m->category == LEX_NOT_NAME && m->b > t + 1 && is_capital(d, t))
            end = m->b; /* a bare "Trung tâm" */
    }
    return end;
}

/* A name that ends the office: after a body's bare head two syllables are the body's own name. */
static bool name_starts(const struct doc *d, uint32_t t, uint32_t stop, bool before_name, bool after_head)
{
    uint32_t end = name_end(d, t, stop, false);
    if (end == t || !name_has_surname(d, t, end))
        return false;
    if (is_capital(d, t - 1) && end > t + 2 && doc_match(d, t + 1, LEX_SURNAME) &&
        doc_match(d, t + 2, LEX_MIDDLE_NAME) && !doc_match(d, t + 1, LEX_MIDDLE_NAME))
        return false; /* "xã Mường Bon Lò Văn …": the name begins at the next one */
    const struct match *place = doc_match(d, t, LEX_PLACE);
    if (place && place->b >= end)
        return false;
    uint32_t n = name_syllables(d, t, end);
    return n >= 3 || (n == 2 && before_name && !after_head);
}

/* "tỉnh Quảng Trị Nông Văn Tám": behind the place that closes the body's name when a person's follows, or t. */
static uint32_t place_before_name(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *place = is_capital(d, t) ? doc_match(d, t, LEX_PLACE) : NULL;
    if (!place || place->b >= stop)
        return t;
    uint32_t end = name_end(d, place->b, stop, false);
    bool person =
        end > place->b && name_has_surname(d, place->b, end) && name_syllables(d, place->b, end) >= 2;
    return person ? place->b : t;
}

/* Words of grammar that no office goes on over. */
static bool is_stop_word(const struct doc *d, uint32_t t)
{
    static const enum lex_word stops[] = {
        WORD_AT,     WORD_BY,        WORD_FOR, WORD_WITH,  WORD_NOT,   WORD_PERFECT, WORD_WILL,
        WORD_MUST,   WORD_PASSIVE,   WORD_IS,  WORD_HAS,   WORD_FROM,  WORD_TO,      WORD_AS,
        WORD_BEFORE, WORD_AFTER,     WORD_IN,  WORD_WHICH, WORD_THERE, WORD_THIS,    WORD_ABOUT_TOPIC,
        WORD_OF,     WORD_INCLUDING, WORD_ON,  WORD_ABOUT, WORD_OR,    WORD_INTO,    WORD_ACCORDING};
    if (is_capital(d, t))
        return false;
    for (size_t i = 0; i < COUNT_OF(stops); i++)
        if (d->tokens[t].word == (uint8_t)stops[i])
            return true;
    return false;
}

/* "và" joins words of one name only: what follows is capital, and neither a person, an office nor a body. */
static bool and_joins(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t next = t + 1;
    if (next >= stop || !is_capital(d, next))
        return false;
    return !doc_match(d, next, LEX_OFFICE) && !doc_match(d, next, LEX_ORG) &&
           !doc_match(d, next, LEX_HONORIFIC) && !doc_match(d, next, LEX_RANK) &&
           !doc_match(d, next, LEX_DEGREE) && !doc_match(d, next, LEX_NOT_NAME) &&
           !doc_match(d, next, LEX_SURNAME);
}

static bool dash_joins(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t next = t + 1;
    if (next >= stop || !is_capital(d, next) || doc_match(d, next, LEX_OFFICE))
        return false;
    if (doc_match(d, next, LEX_HONORIFIC) || doc_match(d, next, LEX_RANK) || doc_match(d, next, LEX_ORG_NAME))
        return false;
    const struct match *org = doc_match(d, next, LEX_ORG);
    return !(org && org->b > next + 1) && !name_starts(d, next, stop, true, false);
}

/* What stands at a token of an office. */
enum part { PART_KNOWN, PART_UNKNOWN, PART_MARK_STOP, PART_STOP };

/* A small verb ends the office; the same words right behind the head name a department ("Trưởng ban tổ chức"). */
static bool verb_stops(const struct doc *d, uint32_t t, uint32_t known, uint32_t head_end)
{
    const struct match *verb = doc_match(d, t, LEX_ROLE);
    if (!verb || is_capital(d, t) || known > verb->b)
        return false;
    return known < verb->b || t != head_end;
}

/* Degrees at t with a person's name behind them: "Giám đốc Bệnh viện PGS.TS. …". */
static bool degrees_of_name(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t p = t;
    for (const struct match *m; p < stop && (m = doc_match(d, p, LEX_DEGREE));
         p += p < stop && doc_is_mark(d, p, '.'))
        p = m->b;
    if (p == t)
        return false;
    uint32_t name = name_end(d, p, stop, true);
    return name > p && name_has_surname(d, p, name) && name_syllables(d, p, name) >= 2;
}

static enum part mark_part(const struct doc *d, uint32_t t, uint32_t stop, uint32_t *end)
{
    *end = t + 1;
    bool short_form = doc_is_mark(d, t, '(') && t + 3 < stop && (d->tokens[t + 1].flags & TOKEN_UPPER) &&
                      doc_is_mark(d, t + 2, ')') && doc_match(d, t + 1, LEX_ABBREVIATION);
    if (short_form) {
        *end = t + 3; /* "Liên đoàn Lao động (LĐLĐ) tỉnh" */
        return PART_KNOWN;
    }
    if (doc_is_dash(d, t))
        return dash_joins(d, t, stop) ? PART_KNOWN : PART_MARK_STOP;
    bool inside =
        doc_is_glued(d, t) && doc_is_glued(d, t + 1) && t + 1 < stop && d->tokens[t + 1].kind == TOKEN_WORD;
    if (inside && (doc_is_mark(d, t, '/') || doc_is_mark(d, t, '&') || doc_is_mark(d, t, '\'') ||
                   doc_is_mark(d, t, 0x2019)))
        return PART_KNOWN;
    if (doc_is_mark(d, t, '&'))
        return and_joins(d, t, stop) ? PART_KNOWN : PART_STOP;
    return PART_MARK_STOP;
}

static enum part part_at(const struct doc *d, uint32_t t, uint32_t stop, uint32_t head_end, uint32_t *end)
{
    const struct token *k = &d->tokens[t];
    uint32_t known = known_end(d, t, stop);
    *end = known > t ? known : t + 1;
    if (k->claim != CLAIM_NONE && k->claim != CLAIM_ORG)
        return PART_STOP;
    if (k->kind == TOKEN_MARK)
        return known > t ? PART_KNOWN : mark_part(d, t, stop, end);
    const struct match *office = doc_match(d, t, LEX_OFFICE);
    bool concurrent = t > head_end && d->tokens[t - 1].word == WORD_CONCURRENT;
    if (concurrent && office) {
        *end = office->b;
        return PART_KNOWN;
    }
    if (office && office->b > t + 1 && t > head_end && office->b >= known && doc_match(d, t, LEX_ORG) == NULL)
        return PART_STOP;
    bool department = t == head_end && doc_match(d, t, LEX_DEPARTMENT); /* "Trưởng phòng Điều dưỡng Lê …" */
    if (is_capital(d, t) && !department && degrees_of_name(d, t, stop))
        return PART_STOP;
    const struct match *person = doc_match(d, t, LEX_HONORIFIC);
    if ((person && (!is_capital(d, t) || person->b > t + 1)) || doc_match(d, t, LEX_RANK) ||
        verb_stops(d, t, known, head_end))
        return PART_STOP;
    if (known > t)
        return PART_KNOWN;
    if (k->word == WORD_CONCURRENT)
        return office_begins(d, t + 1, stop) ? PART_KNOWN : PART_STOP;
    if (k->word == WORD_OF)
        return t + 1 < stop && is_capital(d, t + 1) && doc_match(d, t + 1, LEX_ORG) ? PART_KNOWN : PART_STOP;
    if (k->word == WORD_AND)
        return and_joins(d, t, stop) ? PART_KNOWN : PART_STOP;
    if (is_stop_word(d, t) || doc_match(d, t, LEX_EVENT_NOUN))
        return PART_STOP;
    if (k->word == WORD_TERM) {
        *end = t + 2; /* "khóa VI" */
        bool numbered = t + 1 < stop && (doc_is_number(d, t + 1) || (d->tokens[t + 1].flags & TOKEN_UPPER));
        return numbered && !d->tokens[t + 1].claim ? PART_KNOWN : PART_STOP;
    }
    if (doc_is_number(d, t) || is_capital(d, t))
        return PART_KNOWN;
    return PART_UNKNOWN;
}

/* "Bệnh viện Nguyễn Tri Phương Lê Văn Tám": behind the name that is the body's, when a person's follows, or t. */
static uint32_t eponym_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t n = 0;
    while (t + n < stop && n <= 2 * NAME_SYLLABLES_MAX && is_capital(d, t + n))
        n++;
    if (n < 5 || !doc_match(d, t, LEX_SURNAME))
        return t;
    for (uint32_t own = 3; own <= 4 && own + 2 <= n; own++)
        if (n - own <= 4 && doc_match(d, t + own, LEX_SURNAME) &&
            name_end(d, t + own, stop, false) > t + own + 1)
            return t + own;
    return t;
}

/* Behind the stop of a head in short: "PTP. Kế hoạch tổng hợp". */
static uint32_t behind_stop(const struct doc *d, const struct match *head, uint32_t limit)
{
    bool shorthand = head->b == head->a + 1 && (d->tokens[head->a].flags & TOKEN_UPPER);
    bool stopped = shorthand && head->b + 1 < limit && doc_is_mark(d, head->b, '.');
    return stopped && (known_end(d, head->b + 1, limit) > head->b + 1) ? head->b + 1 : head->b;
}

uint32_t office_end(const struct doc *d, uint32_t t, uint32_t stop, bool before_name)
{
    uint32_t from = t < stop && doc_is_word(d, t, WORD_FORMER) ? t + 1 : t;
    const struct match *head = from < stop ? head_at(d, from, stop) : NULL;
    if (!head)
        return t;
    uint32_t limit = stop - t > OFFICE_TOKENS_MAX ? t + OFFICE_TOKENS_MAX : stop;
    uint32_t good = head->b, unknown = 0;
    bool after_head = false, after_type = false, after_capital = false;
    for (uint32_t p = behind_stop(d, head, limit), end; p < limit; p = end) {
        end = place_before_name(d, p, stop);
        if (end == p && after_type)
            end = name_of_place_end(d, p, stop);
        if (end == p && after_head)
            end = eponym_end(d, p, stop);
        if (end > p) {
            good = end;
            after_head = after_type = after_capital = false;
            continue;
        }
        if (name_starts(d, p, stop, before_name, after_head))
            return unknown < UNKNOWN_WORDS_MAX ? p : t;
        enum part part = part_at(d, p, limit, head->b, &end);
        if (part == PART_STOP)
            break;
        if (part == PART_MARK_STOP) {
            if (!unknown || !doc_is_mark(d, p, ':')) /* "báo cáo viên như:" */
                good = p;                            /* small words up to a mark belong to it */
            break;
        }
        bool joined = part == PART_UNKNOWN && after_capital && !unknown; /* "Ban Giám khảo" */
        if (part == PART_UNKNOWN && !joined && ++unknown > UNKNOWN_WORDS_MAX)
            break;
        after_capital = part == PART_KNOWN && !after_capital && is_capital(d, p) && end == p + 1 &&
                        known_end(d, p, limit) == p && !is_capital(d, p - 1);
        const struct match *org = doc_match(d, p, LEX_ORG);
        const struct match *type = doc_match(d, end - 1, LEX_PLACE_TYPE); /* "xã", "Đảng ủy xã" */
        after_type = type && type->b == end;
        after_head = after_type || (org && org->b == end);
        if (part == PART_KNOWN && unknown && org && is_capital(d, p) && org->value != ORG_DEPARTMENT)
            unknown = 0; /* "Trưởng khoa vi sinh Viện …" */
        if (!unknown)
            good = end;
        if (end == limit)
            good = end;
    }
    while (good > head->b && d->tokens[good - 1].kind == TOKEN_MARK)
        good--;
    return good;
}

/* Some word of the head is in capitals and no body's: "PGĐ", "Phó GĐ", but not "Chủ tịch UBND". */
static bool is_shorthand(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if ((d->tokens[t].flags & TOKEN_UPPER) && !doc_match(d, t, LEX_ABBREVIATION))
            return true;
    return false;
}

struct str office_text(struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t from = doc_is_word(d, a, WORD_FORMER) ? a + 1 : a;
    const struct match *head = doc_match(d, from, LEX_OFFICE);
    for (uint32_t t = a; t + 3 < b; t++)
        if (doc_is_mark(d, t, '(') && doc_is_mark(d, t + 2, ')')) /* "Liên đoàn Lao động (LĐLĐ) tỉnh" */
            return arena_concat(d->arena, office_text(d, a, t), STR(" "), doc_text_expanded(d, t + 3, b));
    if (!head || head->b > b || !is_shorthand(d, from, head->b))
        return text_capital(d, doc_text_expanded(d, a, b));
    uint32_t behind = behind_stop(d, head, b);
    struct str front = doc_text(d, a, from), name = doc_canonical(d, head),
               rest = doc_text_expanded(d, behind, b);
    return text_capital(d, arena_concat(d->arena, front, front.len ? STR(" ") : STR(""), name,
                                        rest.len ? STR(" ") : STR(""), rest));
}

uint32_t unit_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *head = t < stop ? doc_match(d, t, LEX_ORG) : NULL;
    if (!head || head->b > stop)
        return t;
    uint32_t limit = stop - t > OFFICE_TOKENS_MAX ? t + OFFICE_TOKENS_MAX : stop;
    uint32_t good = head->b, end;
    for (uint32_t p = head->b; p < limit; p = end) {
        enum part part = part_at(d, p, limit, head->b, &end);
        if (part != PART_KNOWN)
            return part == PART_MARK_STOP || (head->value == ORG_DEPARTMENT && doc_match(d, p, LEX_ROLE)) ? p
                                                                                                          : t;
        good = end;
    }
    return good;
}

/* "Bí thư" is no second office beside "Bí thư Đảng ủy"; one of another term is. */
static bool repeats(const struct doc *d, struct str longer, struct str shorter)
{
    if (!text_begins(d, longer, shorter))
        return false;
    struct scanner scan = scan_of(longer, lexicon_letters(d->lex));
    struct scanned s;
    while (scan_next(&scan, &s))
        if (s.begin >= longer.at + shorter.len && s.kind == SCAN_WORD && s.n_folded)
            return lexicon_word_meaning(d->lex, lexicon_word(d->lex, s.folded, s.n_folded, s.hash)) !=
                   WORD_TERM;
    return true;
}

void office_add(struct doc *d, str_list *offices, struct str office)
{
    for (uint32_t i = 0; i < offices->n; i++) {
        if (repeats(d, offices->at[i], office))
            return;
        if (repeats(d, office, offices->at[i])) {
            offices->at[i] = office;
            return;
        }
    }
    if (offices->n < OFFICES_MAX)
        vec_push(d->arena, offices, office);
}
