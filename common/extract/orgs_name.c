/* One organisation's name: a head from the lexicon ("Bệnh viện"), then what belongs to the name: small words known
 * to go on inside names, places, capitals, numbers, dashes between capitals, and the body it is part of. */
#include "orgs.h"

#include "names.h"

enum { ORG_DEPTH_MAX = 4, ORG_NAME_TOKENS_MAX = 40 };

bool orgs_line_shouts(const struct doc *d, const struct line *l)
{
    uint32_t words = 0, upper = 0;
    for (uint32_t t = l->a; t < l->b && words < 64; t++) {
        words += d->tokens[t].kind == TOKEN_WORD;
        upper += (d->tokens[t].flags & TOKEN_UPPER) != 0;
        if (words - upper == 16)
            return false; /* a quarter of the most that are read */
    }
    return words >= 4 && upper * 4 > words * 3;
}

uint32_t org_generic_end(const struct doc *d, uint32_t t)
{
    const struct match *m = doc_match(d, t, LEX_ORG_GENERIC);
    return m ? m->b : t + 1;
}

static bool is_capital_word(const struct doc *d, uint32_t t)
{
    return d->tokens[t].kind == TOKEN_WORD && (d->tokens[t].flags & TOKEN_CAPITAL);
}

/* A person begins at t: a title, or a family name with given names behind it. */
static bool person_begins(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (doc_match(d, t, LEX_HONORIFIC) || doc_match(d, t, LEX_RANK))
        return true;
    const struct match *degree = doc_match(d, t, LEX_DEGREE);
    if (degree && (d->tokens[t].flags & TOKEN_CAPITAL))
        return true;
    if (!doc_match(d, t, LEX_SURNAME) || !is_capital_word(d, t) || doc_match(d, t, LEX_PLACE))
        return false;
    uint32_t n = 1;
    while (t + n < stop && n < 5 && is_capital_word(d, t + n))
        n++;
    return n >= 2 && n <= 4;
}

/* An office stands before the mention at a: "Giám đốc" + "Bệnh viện" + a person's name may follow. */
static bool office_before(const struct doc *d, uint32_t a)
{
    uint32_t line = d->lines[d->tokens[a].line].a;
    for (uint32_t t = a; t > line && a - t < 6; t--) {
        if (d->tokens[t - 1].kind == TOKEN_MARK)
            return false;
        if (doc_match(d, t - 1, LEX_OFFICE))
            return true;
    }
    return false;
}

static bool dash_joins(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t next = t + 1;
    if (!doc_is_dash(d, t) || next >= stop || !is_capital_word(d, next))
        return false;
    return !doc_match(d, next, LEX_OFFICE) && !person_begins(d, next, stop) && !doc_match(d, next, LEX_ORG) &&
           !doc_match(d, next, LEX_ORG_NAME) && !doc_match(d, next, LEX_EVENT_NOUN) && !doc_is_dash(d, t - 1);
}

/* A number that numbers the body ("Quân y 94", "Chi bộ 3"), not one that counts. */
static bool number_names(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct token *n = &d->tokens[t];
    enum { YEAR_FIRST = 1945, YEAR_LAST = 2099 };
    if (n->kind != TOKEN_NUMBER || n->end - n->begin > 4 || n->claim)
        return false;
    if (n->value >= YEAR_FIRST && n->value <= YEAR_LAST)
        return false; /* "Hội nghị Bệnh viện Thống Nhất 2023" */
    if (t + 1 >= stop)
        return true;
    if (d->tokens[t + 1].word == WORD_MONTH || d->tokens[t + 1].word == WORD_YEAR ||
        d->tokens[t + 1].word == WORD_DAY)
        return false;
    const struct match *unit = doc_match(d, t + 1, LEX_UNIT), *verb = doc_match(d, t + 1, LEX_EVENT_CUE);
    if (unit && !(d->tokens[t + 1].flags & TOKEN_CAPITAL) && !(verb && verb->b >= unit->b))
        return false;
    return !doc_is_mark(d, t + 1, '/') && !doc_is_mark(d, t + 1, '%') &&
           !(doc_is_glued(d, t + 1) && (doc_is_mark(d, t + 1, '.') || doc_is_mark(d, t + 1, ',')) &&
             doc_is_number(d, t + 2) && doc_is_glued(d, t + 2));
}

/* Behind the number at t and what is glued to it: "Quân y 7B", "Bệnh viện 19-8". */
static uint32_t number_end(const struct doc *d, uint32_t t, uint32_t stop, bool dated)
{
    uint32_t b = t + 1;
    bool glued = b < stop && doc_is_glued(d, b);
    if (glued && d->tokens[b].kind == TOKEN_WORD && (d->tokens[b].flags & TOKEN_UPPER) &&
        d->tokens[b].cp_end - d->tokens[b].cp_begin == 1)
        return b + 1;
    bool day = dated && glued && b + 1 < stop && doc_is_dash(d, b) && doc_is_number(d, b + 1) &&
               doc_is_glued(d, b + 1) && d->tokens[b + 1].end - d->tokens[b + 1].begin <= 2;
    return day ? b + 2 : b;
}

struct tail {
    uint32_t b, from; /* from: behind the head */
    bool named;
    bool plain;    /* the last part was a capital that no lexicon knows */
    bool closed;   /* by a place or a number: only a wider place may follow */
    int32_t level; /* of the place that closed it */
    enum org_kind kind;
};

/* "phường Trường Vinh", "xã Hội An": the head's one word is of a place's name. */
static bool names_place(const struct doc *d, const struct match *head)
{
    uint32_t t = head->a;
    return head->b == t + 1 && t > d->lines[d->tokens[t].line].a && doc_match(d, t - 1, LEX_PLACE_TYPE);
}

/* "Nguyễn Trường Giang": the head's one word is of a person's name. */
static bool names_person(const struct doc *d, const struct match *head)
{
    uint32_t t = head->a;
    return head->b == t + 1 && t > d->lines[d->tokens[t].line].a && is_capital_word(d, t - 1) &&
           doc_match(d, t - 1, LEX_SURNAME) && !doc_match(d, t - 1, LEX_PLACE) && is_capital_word(d, t + 1);
}

static bool body_begins(const struct doc *d, uint32_t t)
{
    const struct match *head = doc_match(d, t, LEX_ORG);
    if (head && names_place(d, head))
        return false;
    return doc_match(d, t, LEX_ORG_NAME) || (head && head->value != ORG_DEPARTMENT);
}

/* Behind a name that no lexicon has, where it is told from a person's ("Chủ tịch UBND xã Ma Nới"), or at the type's end.
 * Provinces and districts are all known. */
static uint32_t unknown_place_end(const struct doc *d, const struct match *type, uint32_t stop)
{
    uint32_t t = type->b, n = 0;
    while (t + n < stop && n < 3 && is_capital_word(d, t + n))
        n++;
    bool commune = type->value == PLACE_COMMUNE && n == 2 && !body_begins(d, t) && !body_begins(d, t + 1) &&
                   !doc_match(d, t, LEX_OFFICE) && !doc_match(d, t, LEX_HONORIFIC);
    return commune ? t + 2 : name_of_place_end(d, t, stop);
}

/* "phường Tân An Tây": one more word behind a known name makes it that of a commune that no lexicon has. */
static uint32_t longer_commune(const struct doc *d, const struct match *type, uint32_t known, uint32_t stop)
{
    if (type->value != PLACE_COMMUNE || known != type->b + 2 || known >= stop || !is_capital_word(d, known) ||
        doc_match(d, known, LEX_OFFICE) || doc_match(d, known, LEX_ORG))
        return known;
    if (known + 1 == stop || !is_capital_word(d, known + 1))
        return known + 1;
    uint32_t before_person = name_of_place_end(d, type->b, stop);
    return before_person > known ? before_person : known;
}

/* "tỉnh Lạng Sơn": the type and the name behind it; a bare type may close a name ("các cơ quan tỉnh"). */
static bool read_place(const struct doc *d, uint32_t stop, bool after_office, struct tail *tail)
{
    const struct match *type = doc_match(d, tail->b, LEX_PLACE_TYPE);
    const struct match *place = doc_match(d, tail->b, LEX_PLACE);
    if (place && place->value == PLACE_COUNTRY && place->b < stop && is_capital_word(d, place->b) &&
        !body_begins(d, place->b))
        place = NULL; /* "Bệnh viện Đức Minh" */
    if (tail->closed && !type && place && place->value >= tail->level)
        return false; /* "tỉnh Bình Thuận Châu Đức Tám" */
    if (!type && place && place->b <= stop && is_capital_word(d, place->a)) {
        tail->b = place->b;
        tail->level = place->value;
        tail->named = tail->closed = true;
        return true;
    }
    if (!type || type->b > stop)
        return false;
    place = type->b < stop ? doc_match(d, type->b, LEX_PLACE) : NULL;
    if (place && place->b <= stop && is_capital_word(d, place->a)) {
        tail->b = longer_commune(d, type, place->b, stop);
        tail->level = type->value;
        tail->named = tail->closed = true;
        return true;
    }
    if (after_office &&
        type->value == PLACE_PROVINCE) { /* all of them are known: what follows names a person */
        tail->b = type->b;
        tail->closed = true;
        return true;
    }
    uint32_t unknown = unknown_place_end(d, type, stop);
    if (unknown > type->b) {
        tail->b = unknown;
        tail->named = tail->closed = true;
        return true;
    }
    if (type->b < stop && (is_capital_word(d, type->b) || number_names(d, type->b, stop))) {
        tail->b = type->b;
        tail->closed = false; /* the capitals behind it follow in the next turn */
        return true;
    }
    tail->b = type->b;
    tail->closed = true;
    return true;
}

static bool breaks_name(const struct doc *d, uint32_t t, uint32_t stop, bool after_office)
{
    if (doc_match(d, t, LEX_OFFICE) || doc_match(d, t, LEX_EVENT_NOUN) || doc_match(d, t, LEX_HONORIFIC) ||
        doc_match(d, t, LEX_RANK) || doc_match(d, t, LEX_DOCUMENT) || doc_match(d, t, LEX_AWARD))
        return true;
    const struct match *plain = doc_match(d, t, LEX_NOT_NAME);
    if (plain && plain->b > t + 1)
        return true;
    return after_office ? person_begins(d, t, stop)
                        : doc_match(d, t, LEX_DEGREE) && (d->tokens[t].flags & TOKEN_UPPER);
}

/* "Bệnh viện Lê Lợi": behind the famous name that bodies bear, or t. */
static uint32_t eponym_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *famous = doc_match(d, t, LEX_NOT_NAME);
    return famous && famous->b > t + 1 && famous->b <= stop && doc_match(d, t, LEX_SURNAME) ? famous->b : t;
}

/* Only the first syllable of a word is a capital: "Bệnh viện Suối khoáng …", "Tạp chí Cộng sản". */
static bool compound_follows(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct token *first = &d->tokens[t], *next = &d->tokens[t + 1];
    bool shorthand = (first->flags & TOKEN_UPPER) && first->cp_end - first->cp_begin > 1;
    if (t + 1 >= stop || shorthand || next->kind != TOKEN_WORD || next->word || next->claim)
        return false;
    bool small = !(next->flags & TOKEN_CAPITAL);
    return small && !doc_match(d, t, LEX_SURNAME) && !doc_match(d, t + 1, LEX_ROLE) &&
           !doc_match(d, t + 1, LEX_EVENT_CUE) && !doc_match(d, t + 1, LEX_EVENT) &&
           !doc_match(d, t + 1, LEX_ORG) && !doc_match(d, t + 1, LEX_CUE) &&
           !doc_match(d, t + 1, LEX_PLACE_TYPE) && !doc_match(d, t + 1, LEX_AWARD_VERB);
}

/* Cells and departments are named after departments. */
static bool takes_units(enum org_kind kind)
{
    return kind == ORG_PARTY || kind == ORG_UNION || kind == ORG_DEPARTMENT;
}

static bool before_name(const struct doc *d, uint32_t t, uint32_t stop)
{
    return t < stop && (is_capital_word(d, t) || doc_is_number(d, t));
}

/* What may stand in a name at t, behind the head that ends at first: moves tail over it. */
static bool read_part(const struct doc *d, uint32_t first, uint32_t stop, bool after_office,
                      struct tail *tail)
{
    uint32_t t = tail->b;
    const struct match *small = doc_match(d, t, LEX_ORG_WORD);
    const struct match *verb = small && !is_capital_word(d, t) ? doc_match(d, t, LEX_CUE) : NULL;
    if (verb && verb->b > small->b)
        small = NULL; /* "Bệnh viện ban hành …" */
    bool capital = is_capital_word(d, t), new_name = after_office && !tail->plain;
    tail->plain = false;
    if (read_place(d, stop, after_office, tail))
        return true;
    if (tail->closed)
        return false;
    const struct match *unit = takes_units(tail->kind) && capital ? doc_match(d, t, LEX_DEPARTMENT) : NULL;
    if (small && unit && unit->b > small->b)
        small = unit; /* "Chi bộ Khoa Cấp cứu - Chống độc" */
    else if (!small)
        small = unit;
    bool of_words = small && small->category == LEX_ORG_WORD;
    if (of_words && small->value == 2 && !before_name(d, small->b, stop))
        return false;
    bool closes = of_words && small->value == 1;
    if (small && small->b <= stop && (capital || !tail->named || closes)) {
        tail->b = small->b;
        tail->named |= capital || (d->tokens[small->b - 1].flags & TOKEN_CAPITAL);
    } else if (capital && !tail->named && eponym_end(d, t, stop) > t) {
        tail->b = eponym_end(d, t, stop);
        tail->named = true;
    } else if (capital && !breaks_name(d, t, stop, new_name) && !body_begins(d, t)) {
        tail->b += t == tail->from && compound_follows(d, t, stop) ? 2 : 1;
        tail->named = tail->plain = true;
    } else if (number_names(d, t, stop)) {
        tail->b = number_end(d, t, stop, tail->kind == ORG_HOSPITAL && t == tail->from);
        tail->named = true;
        tail->closed = tail->kind != ORG_MILITARY; /* Vùng 4 Hải quân */
    } else if (t > first && dash_joins(d, t, stop)) {
        tail->b++;
    } else if (t > first && doc_is_glued(d, t) && (doc_is_mark(d, t, 0x2019) || doc_is_mark(d, t, '\'')) &&
               t + 1 < stop && is_capital_word(d, t + 1)) {
        tail->b += 2; /* Ea H’Leo */
    } else {
        return false;
    }
    return true;
}

/* long_head: "Bệnh viện Phụ sản" goes on with a dash at once. */
static void read_tail(const struct doc *d, uint32_t stop, bool after_office, bool long_head,
                      struct tail *tail)
{
    uint32_t first = tail->b, head = first - (long_head ? 1 : 0);
    while (tail->b < stop && tail->b - first < ORG_NAME_TOKENS_MAX) {
        uint8_t claim = d->tokens[tail->b].claim;
        if (claim && claim != CLAIM_ORG)
            return;
        if (!read_part(d, head, stop, after_office, tail))
            return;
    }
}

/* "Tỉnh ủy tỉnh X": the type said twice goes. */
static uint32_t skip_repeated_type(const struct doc *d, uint32_t head_a, uint32_t t)
{
    const struct match *type = doc_match(d, t, LEX_PLACE_TYPE);
    return type && type->b == t + 1 && d->tokens[t].value == d->tokens[head_a].value ? t + 1 : t;
}

static bool takes_nested(enum org_kind kind)
{
    return kind == ORG_PARTY || kind == ORG_UNION || kind == ORG_DEPARTMENT || kind == ORG_MILITARY ||
           kind == ORG_OTHER || kind == ORG_COMPANY || kind == ORG_ASSOCIATION;
}

/* "Bệnh viện Trường Đại học …", "Bệnh viện Công an tỉnh …": hospitals named after the body they belong to. */
static bool names_owner(const struct doc *d, uint32_t head_a, uint32_t t)
{
    const struct match *owner = doc_match(d, t, LEX_ORG);
    return t - head_a <= 2 && owner && is_capital_word(d, t) &&
           (owner->value == ORG_SCHOOL || owner->value == ORG_GOVERNMENT);
}

/* Behind the bracket of "Hội Cựu chiến binh (CCB) Bệnh viện X", which goes on, or t. */
static uint32_t skip_short_form(const struct doc *d, uint32_t t, uint32_t stop)
{
    bool bracket = t + 3 < stop && doc_is_mark(d, t, '(') && d->tokens[t + 1].kind == TOKEN_WORD &&
                   (d->tokens[t + 1].flags & TOKEN_UPPER) && doc_is_mark(d, t + 2, ')');
    return bracket && (is_capital_word(d, t + 3) || doc_match(d, t + 3, LEX_PLACE_TYPE)) ? t + 3 : t;
}

/* "Trung tâm" by itself is that which was named; "Trung tâm Hội nghị" is another one. */
static const struct match *bare_at(const struct doc *d, uint32_t t)
{
    const struct match *m = doc_match(d, t, LEX_ORG_GENERIC);
    if (!m || m->value < 0 || !is_capital_word(d, t))
        return NULL;
    bool last = m->b >= d->lines[d->tokens[t].line].b;
    return last || !(is_capital_word(d, m->b) || doc_is_number(d, m->b) || doc_match(d, m->b, LEX_PLACE_TYPE))
               ? m
               : NULL;
}

static const struct match *head_at(const struct doc *d, uint32_t t, bool departments, bool *whole)
{
    const struct match *head = doc_match(d, t, LEX_ORG), *name = doc_match(d, t, LEX_ORG_NAME);
    const struct match *generic = doc_match(d, t, LEX_ORG_GENERIC);
    *whole = name && (!head || name->b >= head->b);
    const struct match *m = *whole ? name : head;
    if (!m && generic)
        return bare_at(d, t);
    if (!m || (generic && generic->b >= m->b) || (!departments && m->value == ORG_DEPARTMENT))
        return NULL;
    if (names_place(d, m) || names_person(d, m))
        return NULL;
    bool capital = d->tokens[t].flags & TOKEN_CAPITAL;
    if (!capital && (m->b == t + 1 ||
                     (m->value != ORG_PARTY && m->value != ORG_HOSPITAL && m->value != ORG_HEALTH_CENTER)))
        return NULL;
    /* "16 chi bộ", "các chi bộ": counted, not named */
    if (!capital && t > d->lines[d->tokens[t].line].a &&
        (doc_is_number(d, t - 1) || d->tokens[t - 1].word == WORD_PLURAL ||
         d->tokens[t - 1].word == WORD_EACH))
        return NULL;
    /* one small word more than the head: "Hội trường" is not "Hội" */
    if (m->b == t + 1 && m->b < d->lines[d->tokens[t].line].b && !(d->tokens[t].flags & TOKEN_UPPER) &&
        !doc_match(d, m->b, LEX_ORG_WORD) && !doc_match(d, m->b, LEX_PLACE_TYPE) &&
        !(d->tokens[m->b].flags & TOKEN_CAPITAL) && !doc_is_number(d, m->b))
        return NULL;
    return m;
}

static struct str join(struct doc *d, struct str head, struct str rest)
{
    if (!head.len || !rest.len)
        return head.len ? head : rest;
    return arena_concat(d->arena, head, STR(" "), rest);
}

/* Where "tỉnh" stands before a province's name, or b: it says nothing that the name does not. */
static uint32_t province_type_at(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t + 1 < b; t++) {
        const struct match *type = doc_match(d, t, LEX_PLACE_TYPE), *place = doc_match(d, t + 1, LEX_PLACE);
        if (type && type->b == t + 1 && type->value == PLACE_PROVINCE && place &&
            place->value == PLACE_PROVINCE)
            return t;
    }
    return b;
}

/* The name, head and rest, with a head that bodies share and without "tỉnh". */
static struct str identity_of(struct doc *d, struct str same_head, uint32_t a, uint32_t b, struct str inner)
{
    uint32_t type = province_type_at(d, a, b);
    struct str rest = doc_text_expanded(d, a, type);
    if (type < b)
        rest = join(d, rest, doc_text_expanded(d, type + 1, b));
    return join(d, same_head, join(d, rest, inner));
}

/* A count begins at t: "1.200", "gần 300", "mười hai". */
static bool counts(const struct doc *d, uint32_t t)
{
    return doc_is_number(d, t) || doc_match_value(d, t, LEX_FIGURE, FIGURE_APPROXIMATE) ||
           doc_match(d, t, LEX_NUMBER);
}

bool org_name_read(struct doc *d, uint32_t t, bool departments, int depth, struct org_name *out)
{
    bool whole = false;
    const struct match *head =
        d->tokens[t].claim && d->tokens[t].claim != CLAIM_ORG ? NULL : head_at(d, t, departments, &whole);
    if (!head)
        return false;
    uint32_t stop = d->lines[d->tokens[t].line].b;
    uint32_t from = skip_repeated_type(d, t, skip_short_form(d, head->b, stop));
    struct org_name inner = {0};
    enum org_kind kind = (enum org_kind)head->value;
    struct tail tail = {.b = from, .from = from, .named = whole, .kind = kind, .level = PLACE_LEVELS};
    bool owned =
        (kind == ORG_HOSPITAL || kind == ORG_HEALTH_CENTER) && from < stop && names_owner(d, t, from);
    bool nests = (takes_nested(kind) || owned) && depth < ORG_DEPTH_MAX;
    bool nested = nests && from < stop && org_name_read(d, from, departments, depth + 1, &inner);
    if (!nested) {
        read_tail(d, stop, office_before(d, t), head->b > t + 2, &tail);
        if (!tail.named && tail.b < stop && counts(d, tail.b))
            tail.b = from; /* "Bệnh viện khám bệnh 1.200 lượt": what it does, no name */
        nested = nests && !owned && tail.b > from && tail.b < stop &&
                 org_name_read(d, tail.b, departments, depth + 1, &inner);
    }
    struct str own = doc_text_expanded(d, from, tail.b), rest = join(d, own, inner.name);
    bool glued = from < tail.b && doc_is_dash(d, from) && doc_is_glued(d, from); /* "Đại học Y-Dược" */
    const struct match *same = doc_match(d, t, LEX_ORG_SAME);
    struct str head_text = doc_canonical(d, head);
    struct str same_head = same && same->b == head->b ? doc_canonical(d, same) : head_text;
    *out = (struct org_name){
        .a = t,
        .b = nested ? inner.b : tail.b,
        .nested = nested ? inner.a : 0,
        .kind = kind,
        .named = tail.named || (nested && inner.named),
        .name = glued ? arena_concat(d->arena, head_text, rest) : join(d, head_text, rest),
        .identity = identity_of(d, same_head, from, tail.b, inner.identity),
        .org = -1,
    };
    org_key_add(d, &out->key, same_head, t, head->b);
    org_key_add(d, &out->key, own, from, tail.b);
    if (nested)
        org_key_add(d, &out->key, inner.name, inner.a, inner.b);
    return true;
}
