/* Who got an award: counted ("cho 02 chi bộ và 05 đảng viên", "12 cá nhân nhận …"), or named. */
#include "awards.h"

#include "issuer.h"

enum {
    FOR_TOKENS = 6,    /* between the award and its "cho" */
    NAMES_TOKENS = 60, /* how far a list of names is followed */
    WHO_TOKENS = 24,   /* of a body that no stage knows */
    ITEM_TOKENS = 8,   /* of one item before a comma */
    ADVERBS = 4        /* "đã vinh dự" */
};

const struct org_at *awards_org_at(const struct doc *d, uint32_t t)
{
    uint32_t lo = doc_org_from(d, t);
    return lo < d->org_mentions.n && d->org_mentions.at[lo].a == t ? &d->org_mentions.at[lo] : NULL;
}

/* The first mention of a person whose full form ends behind t. */
static uint32_t person_from(const struct doc *d, uint32_t t)
{
    uint32_t lo = 0, hi = d->person_mentions.n;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (d->person_mentions.at[mid].b <= t)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

bool awards_in_title(const struct doc *d, uint32_t t)
{
    uint32_t i = person_from(d, t);
    return i < d->person_mentions.n && d->person_mentions.at[i].full_a <= t && t < d->person_mentions.at[i].a;
}

bool awards_in_office(const struct doc *d, uint32_t t)
{
    uint32_t i = person_from(d, t);
    const struct person_at *before = i > 0 ? &d->person_mentions.at[i - 1] : NULL;
    return before && before->b <= t && t < before->full_b;
}

struct str awards_org_text(struct doc *d, const struct org_at *o)
{
    return o->org >= 0 ? d->record->organizations.at[o->org].name : doc_text_expanded(d, o->a, o->b);
}

/* A counted noun of persons or bodies: "02 chi bộ", "05 đ/c đảng viên". */
static bool counted(const struct doc *d, uint32_t t, uint32_t end, struct recipient *out, uint32_t *b)
{
    struct number n;
    const struct match *about = doc_match_value(d, t, LEX_FIGURE, FIGURE_APPROXIMATE);
    t = about && about->b < end ? about->b : t;
    if (d->tokens[t].kind == TOKEN_MARK || !numbers_read(d, t, end, &n) || numbers_whole(&n) < 0 ||
        (t > 0 && (doc_is_mark(d, t - 1, '/') || doc_is_word(d, t - 1, WORD_YEAR))) ||
        doc_is_mark(d, n.b, '/'))
        return false;
    const struct match *m = n.b < end ? doc_match(d, n.b, LEX_UNIT) : NULL;
    if (m && m->value == UNIT_VISIT && m->b < end && doc_match(d, m->b, LEX_UNIT))
        m = doc_match(d, m->b, LEX_UNIT); /* "38 lượt cá nhân" */
    if (!m || (m->value != UNIT_PERSON && m->value != UNIT_BODY))
        return false;
    const struct match *next = m->b < end ? doc_match(d, m->b, LEX_UNIT) : NULL;
    if (next && next->value == UNIT_PERSON && next->b - next->a >= 2 && doc_match(d, m->a, LEX_HONORIFIC))
        m = next;
    *out = (struct recipient){numbers_whole(&n), doc_canonical(d, m), STR_NONE, false};
    *b = m->b;
    return true;
}

/* The names of persons between a and b, "; " between them. */
static struct str names_in(struct doc *d, uint32_t a, uint32_t b, uint32_t *last)
{
    struct str out = STR_NONE;
    for (uint32_t i = person_from(d, a); i < d->person_mentions.n && d->person_mentions.at[i].b <= b; i++) {
        const struct person_at *p = &d->person_mentions.at[i];
        struct str name = d->record->people.at[p->person].name;
        out = str_known(out) ? arena_concat(d->arena, out, STR("; "), name) : name;
        if (last)
            *last = p->full_b > p->b ? p->full_b : p->b;
    }
    return out;
}

static uint32_t list_end(const struct doc *d, uint32_t t, uint32_t end)
{
    uint32_t b = t;
    while (b < end && b - t < NAMES_TOKENS && !doc_is_mark(d, b, ';') && !doc_match(d, b, LEX_AWARD_VERB) &&
           (!doc_match(d, b, LEX_AWARD) || awards_in_title(d, b)))
        b++;
    return b;
}

static bool opens_names(const struct doc *d, uint32_t t)
{
    return doc_is_word(d, t, WORD_INCLUDING) || doc_is_word(d, t, WORD_IS) || doc_is_mark(d, t, ':') ||
           doc_is_mark(d, t, '(');
}

/* "gồm A, B và C", "là A và B" behind a count. */
static struct str names_behind(struct doc *d, uint32_t t, uint32_t end)
{
    if (t >= end || !opens_names(d, t))
        return STR_NONE;
    return names_in(d, t, list_end(d, t, end), NULL);
}

static struct str usual_kind(const struct doc *d, enum unit_kind kind)
{
    const struct lex_entry *e = lexicon_first(d->lex, LEX_UNIT, kind);
    return e ? e->canonical : STR_NONE;
}

/* "tập thể khoa Cấp cứu": a body, known or not. */
static uint32_t body_text(struct doc *d, uint32_t t, uint32_t end, struct str *who)
{
    const struct match *unit = doc_match(d, t, LEX_UNIT);
    bool collective = unit && unit->value == UNIT_BODY;
    uint32_t a = t, b;
    if (collective && unit->b < end && doc_match(d, unit->b, LEX_UNIT) &&
        str_eq(doc_canonical(d, unit), usual_kind(d, UNIT_BODY)))
        a = unit->b; /* "tập thể" before the body's own noun */
    const struct org_at *o = awards_org_at(d, a);
    if (o) {
        *who = awards_org_text(d, o);
        return o->b;
    }
    if (!collective && !(doc_match(d, t, LEX_ORG) && (d->tokens[t].flags & TOKEN_CAPITAL)))
        return 0;
    for (b = a; b < end && b - a < WHO_TOKENS; b++) {
        const struct match *department = b > a ? doc_match(d, b, LEX_DEPARTMENT) : NULL;
        if (department && department->b <= end)
            b = department->b - 1; /* "Hồi sức tích cực - Chống độc" */
        bool passive = doc_is_word(d, b, WORD_PASSIVE) || doc_match(d, b, LEX_AWARD_VERB);
        if (d->tokens[b].kind == TOKEN_MARK || doc_is_word(d, b, WORD_AND) || doc_is_word(d, b, WORD_HAS) ||
            doc_is_word(d, b, WORD_PERFECT) || passive)
            break;
    }
    const struct match *noun = doc_match(d, a, LEX_UNIT);
    *who = doc_text_expanded(d, a, b);
    return b > a + 1 && !(noun && noun->b >= b) ? b : 0; /* a bare noun names nobody */
}

/* One item of the list behind "cho". */
static uint32_t read_item(struct doc *d, uint32_t t, uint32_t end, struct recipient *out)
{
    uint32_t b = 0;
    if (counted(d, t, end, out, &b)) {
        out->who = names_behind(d, b, end);
        return str_known(out->who) ? list_end(d, b, end) : b;
    }
    uint32_t i = person_from(d, t);
    if (i < d->person_mentions.n && d->person_mentions.at[i].full_a <= t &&
        d->person_mentions.at[i].b <= end) {
        *out = (struct recipient){RECORD_COUNT_NONE, STR_NONE, names_in(d, t, list_end(d, t, end), &b), true};
        return b;
    }
    *out = (struct recipient){.count = RECORD_COUNT_NONE};
    return body_text(d, t, end, &out->who);
}

/* Behind words that tell more of a counted item, where the next one begins: "01 chi bộ tiêu biểu và 20 đảng viên". */
static uint32_t next_counted(struct doc *d, uint32_t t, uint32_t end)
{
    for (uint32_t k = t; k + 1 < end && k - t < WHO_TOKENS; k++) {
        struct recipient r;
        uint32_t b = 0;
        if (doc_match(d, k, LEX_AWARD_VERB) || doc_is_mark(d, k, '.') || doc_is_mark(d, k, '('))
            return 0;
        if ((doc_is_mark(d, k, ',') || doc_is_word(d, k, WORD_AND)) && counted(d, k + 1, end, &r, &b))
            return k;
    }
    return 0;
}

/* The items of "cho A và B, C"; last: where they end. */
static uint32_t read_items(struct doc *d, uint32_t t, uint32_t end, struct recipient *out, uint32_t *last)
{
    uint32_t n = 0;
    while (n < RECIPIENTS_MAX && t < end) {
        uint32_t b = read_item(d, t, end, &out[n]);
        if (!b)
            break;
        *last = b;
        uint32_t next = out[n].count != RECORD_COUNT_NONE ? next_counted(d, b, end) : 0;
        n++;
        t = next ? next : b;
        if (t >= end || !(doc_is_mark(d, t, ',') || doc_is_word(d, t, WORD_AND)))
            break;
        t++;
    }
    return n;
}

/* "… cho 05 cá nhân", "… được trao cho đồng chí A", "…: 03 đồng chí" */
static uint32_t given_to(struct doc *d, const struct award_at *at, struct recipient *out)
{
    uint32_t last;
    if (at->b < at->end && (doc_is_mark(d, at->b, ':') || doc_is_mark(d, at->b, '(')))
        return read_items(d, at->b + 1, at->end, out, &last);
    for (uint32_t t = at->b; t < at->end && t - at->b < FOR_TOKENS; t++)
        if (doc_is_word(d, t, WORD_FOR))
            return read_items(d, t + 1 + doc_is_mark(d, t + 1, ':'), at->end, out, &last);
    return 0;
}

/* "trao 05 Giấy khen" */
static uint32_t counted_itself(struct doc *d, const struct award_at *at, struct recipient *out)
{
    for (uint32_t k = 3; k >= 1; k--) {
        struct number n;
        if (at->a < at->begin + k || !numbers_read(d, at->a - k, at->a, &n) || n.b != at->a ||
            numbers_whole(&n) < 0)
            continue;
        *out = (struct recipient){numbers_whole(&n), STR_NONE, STR_NONE, false};
        return 1;
    }
    return 0;
}

/* "01 tập thể và 03 cá nhân nhận …", "02 bác sĩ được phong tặng … là A và B". Of counts that do not stand together
 * only the last got it: "Trong 29 đảng viên … có 3 đảng viên nhận …". */
static uint32_t counted_before(struct doc *d, const struct award_at *at, struct recipient *out)
{
    uint32_t n = 0, last_b = 0;
    for (uint32_t t = at->begin; t < at->a;) {
        uint32_t b = 0;
        struct recipient r;
        if (!counted(d, t, at->a, &r, &b)) {
            t++;
            continue;
        }
        bool together = n && n < RECIPIENTS_MAX && t == last_b + 1 &&
                        (doc_is_word(d, last_b, WORD_AND) || doc_is_mark(d, last_b, ','));
        n = together ? n : 0;
        r.who = names_behind(d, b, at->a);
        if (!str_known(r.who))
            r.who = names_behind(d, at->b, at->end);
        out[n++] = r;
        t = last_b = b;
    }
    return n;
}

/* "30 năm tuổi Đảng có 24 đảng viên", "Huy hiệu 30 năm tuổi Đảng 24 đảng viên" */
static uint32_t counted_behind(struct doc *d, const struct award_at *at, struct recipient *out)
{
    uint32_t b = 0, t = at->b;
    t += t < at->end && (doc_is_word(d, t, WORD_HAS) || doc_is_word(d, t, WORD_IS));
    return t < at->end && counted(d, t, at->end, out, &b);
}

/* "tập thể khoa Cấp cứu được nhận …" */
static uint32_t named_before(struct doc *d, const struct award_at *at, struct recipient *out)
{
    uint32_t verb = at->begin;
    for (uint32_t t = at->begin; t < at->a; t++) {
        const struct match *m = doc_match(d, t, LEX_AWARD_VERB);
        if (m && m->value == AWARD_RECEIVES)
            verb = t;
    }
    uint32_t n = 0, last;
    for (uint32_t t = at->begin; t < verb && !n; t++) {
        bool opens =
            t == at->begin || d->tokens[t - 1].kind == TOKEN_MARK || d->tokens[t - 1].claim == CLAIM_DATE;
        if (opens || (d->tokens[t].flags & TOKEN_CAPITAL) || d->tokens[t].claim != CLAIM_NONE)
            n = read_items(d, t, verb, out, &last); /* who gets it begins a clause or has a name */
    }
    return n;
}

/* "được" behind which the giver stands: "được Bộ Y tế tặng …"; at->a when there is none. */
static uint32_t passive_of_giver(const struct doc *d, const struct award_at *at)
{
    uint32_t passive = at->a;
    for (uint32_t t = at->begin; t < at->a; t++) {
        const struct match *verb = doc_match(d, t, LEX_AWARD_VERB);
        if (verb && verb->value == AWARD_GIVES && passive < t)
            return passive;
        if (doc_is_word(d, t, WORD_PASSIVE) && !verb &&
            (awards_org_at(d, t + 1) || issuer_end(d, t + 1, at->a)))
            passive = t;
    }
    return at->a;
}

/* Can an item begin at t? Not amid a name. */
static bool begins_item(const struct doc *d, uint32_t t)
{
    uint32_t i = person_from(d, t);
    const struct person_at *p = i < d->person_mentions.n ? &d->person_mentions.at[i] : NULL;
    return doc_begins(d, t, DOC_NUMBER | DOC_BIT(LEX_NUMBER) | DOC_BIT(LEX_UNIT) | DOC_BIT(LEX_ORG)) ||
           awards_org_at(d, t) || (p && (p->full_a == t || p->a == t));
}

/* "Khoa Nội và bác sĩ A vinh dự được Bộ Y tế tặng …": those who stand right before. */
static uint32_t got_from_giver(struct doc *d, const struct award_at *at, struct recipient *out)
{
    uint32_t passive = passive_of_giver(d, at), n = 0, item = 0; /* where another item may begin before */
    if (passive == at->a)
        return 0;
    for (uint32_t t = passive; t-- > at->begin && passive - t < NAMES_TOKENS;) {
        struct recipient items[RECIPIENTS_MAX];
        uint32_t last = 0, found = 0;
        if (begins_item(d, t) && !awards_in_office(d, t))
            found = read_items(d, t, passive, items, &last);
        if (found && last + ADVERBS >= passive) {
            memcpy(out, items, found * sizeof *out);
            n = found;
            item = 0;
        } else if (doc_is_mark(d, t, ',') || doc_is_word(d, t, WORD_AND) || opens_names(d, t)) {
            item = t;
        } else if (n && d->tokens[t].claim == CLAIM_NONE &&
                   (!item || item - t > ITEM_TOKENS || doc_match(d, t, LEX_ROLE))) {
            break;
        }
    }
    return n;
}

/* Bodies named one after the other are one entry, as persons are. */
static uint32_t merge_named(struct doc *d, struct recipient *out, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        struct recipient *last = kept ? &out[kept - 1] : NULL;
        bool named = out[i].count == RECORD_COUNT_NONE && str_known(out[i].who);
        if (last && named && last->count == RECORD_COUNT_NONE && str_known(last->who) &&
            last->person == out[i].person)
            last->who = arena_concat(d->arena, last->who, STR("; "), out[i].who);
        else
            out[kept++] = out[i];
    }
    return kept;
}

uint32_t awards_recipients(struct doc *d, const struct award_at *at,
                           struct recipient out[static RECIPIENTS_MAX])
{
    uint32_t n = given_to(d, at, out);
    n = n ? n : counted_behind(d, at, out);
    n = n ? n : counted_itself(d, at, out);
    n = n ? n : got_from_giver(d, at, out);
    n = n ? n : counted_before(d, at, out);
    n = n ? n : named_before(d, at, out);
    n = merge_named(d, out, n);
    for (uint32_t i = 0; i < n; i++) {
        bool person = str_known(out[i].who) && !str_known(out[i].kind) && out[i].person;
        if (str_known(out[i].who) && !str_known(out[i].kind))
            out[i].kind = usual_kind(d, person ? UNIT_PERSON : UNIT_BODY);
    }
    return n;
}
