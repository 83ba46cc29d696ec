/* Telephone numbers, mail and web addresses, postal addresses: labels say which is which, on furniture and in texts. */
#include "doc.h"

#include "../scan.h"

enum {
    PHONE_DIGITS_MIN = 8,
    PHONE_DIGITS_MAX = 12,
    LABEL_REACH = 14,    /* tokens from a label to its number in running text */
    ADDRESS_TOKENS = 60, /* a longer one is a paragraph */
};

/* Where the reader stands: the last label and how far it reaches. */
struct reader {
    struct doc *d;
    const struct line *line;
    int32_t kind;     /* enum contact_kind, -1 none */
    uint32_t label_b; /* end of the label */
    bool carried;     /* the label ended the line before */
};

static uint32_t digits(const struct doc *d, uint32_t t)
{
    return d->tokens[t].cp_end - d->tokens[t].cp_begin;
}

static struct str same_digits(struct doc *d, struct str s)
{
    char *out = arena_alloc(d->arena, (size_t)s.len + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.len; i++)
        if (s.at[i] != ' ' && s.at[i] != '.' && s.at[i] != '-' && s.at[i] != '(' && s.at[i] != ')')
            out[n++] = s.at[i];
    return str_of(out, n);
}

static void add_contact(struct doc *d, enum contact_kind kind, uint32_t a, uint32_t b)
{
    enum { CONTACTS_MAX = 200 };
    struct record *r = d->record;
    struct str value = doc_text(d, a, b), bare = same_digits(d, value);
    if (b <= a || r->contacts.n == CONTACTS_MAX)
        return;
    for (uint32_t i = 0; i < r->contacts.n; i++)
        if (r->contacts.at[i].kind == kind && str_eq(same_digits(d, r->contacts.at[i].value), bare))
            return;
    vec_push(d->arena, &r->contacts, (struct contact){kind, value, doc_span(d, a, b)});
    doc_claim(d, a, b, CLAIM_CONTACT);
}

/* --- telephone numbers ---------------------------------------------------------------------------- */

static bool joins(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, '.') || doc_is_mark(d, t, ')') || doc_is_dash(d, t);
}

/* A mark inside a number; a dash that stands free parts two of them. */
static bool goes_on(const struct doc *d, uint32_t t, uint32_t stop)
{
    bool free_dash = doc_is_dash(d, t) && !doc_is_glued(d, t) && !doc_is_glued(d, t + 1);
    return joins(d, t) && !free_dash && t + 1 < stop && (doc_is_number(d, t + 1) || joins(d, t + 1));
}

/* The end of the digits that belong together from t on, and how many they are. */
static uint32_t number_end(const struct doc *d, uint32_t t, uint32_t stop, uint32_t *n)
{
    uint32_t b = t;
    for (*n = 0; t < stop; t++) {
        if (doc_is_number(d, t)) {
            if (*n + digits(d, t) > PHONE_DIGITS_MAX)
                break;
            *n += digits(d, t);
            b = t + 1;
        } else if (!goes_on(d, t, stop)) {
            break;
        }
    }
    return b;
}

/* Vietnamese numbers begin with 0, 84 or are service numbers 1800, 1900. */
static bool begins_phone(const struct doc *d, uint32_t t, uint32_t n)
{
    const struct token *k = &d->tokens[t];
    if (!doc_is_number(d, t) || n < PHONE_DIGITS_MIN || n > PHONE_DIGITS_MAX)
        return false;
    if (d->text.at[k->begin] == '0')
        return n >= 9 && n <= 12;
    return (digits(d, t) == 4 && (k->value == 1900 || k->value == 1800)) || k->value == 84 ||
           (digits(d, t) >= 8 &&
            (k->value / 100 == 190009 || k->value / 10000 == 1900 || k->value / 10000 == 1800));
}

/* The end of the telephone number at t, or t. */
static uint32_t read_phone(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t first = t, n;
    while (first < stop && first < t + 2 && (doc_is_mark(d, first, '(') || doc_is_mark(d, first, '+')))
        first++;
    uint32_t b = number_end(d, first, stop, &n);
    return b > first && begins_phone(d, first, n) ? b : t;
}

/* "115" and the like count behind their label only. */
static uint32_t read_short_number(const struct reader *r, uint32_t t)
{
    const struct doc *d = r->d;
    bool label = r->kind == CONTACT_EMERGENCY && t > 0 && doc_is_mark(d, t - 1, ':');
    return label && doc_is_number(d, t) && digits(d, t) == 3 && !doc_is_mark(d, t + 1, '.') ? t + 1 : t;
}

/* --- mail and web --------------------------------------------------------------------------------- */

static bool address_mark(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, '.') || doc_is_mark(d, t, '-') || doc_is_mark(d, t, '_') ||
           doc_is_mark(d, t, '+');
}

static bool ascii_token(const struct doc *d, uint32_t t)
{
    const struct token *k = &d->tokens[t];
    return k->kind != TOKEN_MARK && k->end - k->begin == k->cp_end - k->cp_begin;
}

/* The mail address around the "@" at t: [*a, *b). */
static bool read_mail(const struct doc *d, uint32_t t, const struct line *l, uint32_t *a, uint32_t *b)
{
    enum { REACH = 24 };
    *a = t;
    while (*a > l->a && t - *a < REACH && (ascii_token(d, *a - 1) || address_mark(d, *a - 1)) &&
           doc_is_glued(d, *a))
        (*a)--;
    *b = t + 1;
    while (*b < l->b && *b - t < REACH && (ascii_token(d, *b) || address_mark(d, *b)) && doc_is_glued(d, *b))
        (*b)++;
    while (*a < t && address_mark(d, *a))
        (*a)++;
    while (*b > t + 1 && address_mark(d, *b - 1))
        (*b)--;
    return *a<t && * b> t + 3;
}

/* The end of the web address at t, or t: "http…", "www.…", behind a label any name with a dot. */
static uint32_t read_web(const struct reader *r, uint32_t t)
{
    const struct doc *d = r->d;
    if (t + 2 >= r->line->b || !doc_is_glued(d, t + 1) || !doc_is_glued(d, t + 2))
        return t;
    bool plain = r->kind == CONTACT_WEBSITE && t == r->label_b + 1;
    bool dots = false;
    bool named = d->tokens[t].kind == TOKEN_WORD && doc_begins(d, t, DOC_BIT(LEX_WEB));
    if (!named && !plain)
        return t;
    uint32_t b = t + 1;
    while (b < r->line->b && doc_is_glued(d, b) &&
           (ascii_token(d, b) || address_mark(d, b) || doc_is_mark(d, b, ':') || doc_is_mark(d, b, '/') ||
            doc_is_mark(d, b, '?') || doc_is_mark(d, b, '=') || doc_is_mark(d, b, '&') ||
            doc_is_mark(d, b, '%')))
        dots |= doc_is_mark(d, b++, '.');
    while (b > t && d->tokens[b - 1].kind == TOKEN_MARK && !doc_is_mark(d, b - 1, '/'))
        b--;
    return dots && b > t + 2 && ascii_token(d, t) ? b : t;
}

/* --- postal addresses ----------------------------------------------------------------------------- */

static bool outside_text(const struct reader *r)
{
    return r->line->role == LINE_NOISE || r->line->role == LINE_CONTACT;
}

/* Ends at the next label, bar or dash between parts. */
static uint32_t address_end(const struct reader *r, uint32_t t)
{
    const struct doc *d = r->d;
    uint32_t b = t;
    for (; b < r->line->b && b < t + ADDRESS_TOKENS; b++) {
        bool bar = doc_is_mark(d, b, '|') || doc_is_mark(d, b, ';');
        bool dash = doc_is_dash(d, b) && !doc_is_glued(d, b) && !doc_is_glued(d, b + 1);
        const struct match *m = doc_match(d, b, LEX_CONTACT);
        bool label = b > t + 1 && m && m->value != CONTACT_ADDRESS && doc_is_mark(d, m->b, ':');
        if (bar || label || (dash && doc_match(d, b + 1, LEX_CONTACT)))
            break;
    }
    while (b > t && (doc_is_mark(d, b - 1, '.') || doc_is_mark(d, b - 1, ',') || doc_is_dash(d, b - 1)))
        b--;
    return b;
}

static bool holds_number(const struct doc *d, const struct match *m)
{
    for (uint32_t t = m->a; t < m->b; t++)
        if (doc_is_number(d, t))
            return true;
    return false;
}

/* The beginning of a line, or of its part behind a bar or free dash. */
static bool begins_part(const struct reader *r, uint32_t t)
{
    const struct doc *d = r->d;
    if (t == r->line->a || doc_is_mark(d, t - 1, '|'))
        return true;
    return doc_is_dash(d, t - 1) && !doc_is_glued(d, t) && !doc_is_glued(d, t - 1);
}

/* Is a place named behind a comma soon? */
static bool place_behind(const struct reader *r, uint32_t t)
{
    enum { REACH = 12 };
    const struct doc *d = r->d;
    for (uint32_t end = t + REACH; t + 1 < r->line->b && t < end; t++)
        if (doc_is_mark(d, t, ',') && (doc_match(d, t + 1, LEX_PLACE_TYPE) || doc_match(d, t + 1, LEX_PLACE)))
            return true;
    return false;
}

/* "34 Trần Hưng Đạo, Đông Hà": a number, a street's name in capitals, a place. */
static bool street_at(const struct reader *r, uint32_t t)
{
    enum { NUMBER_DIGITS = 4, NAME_WORDS = 6 };
    const struct doc *d = r->d;
    if (!doc_is_number(d, t) || digits(d, t) > NUMBER_DIGITS)
        return false;
    t++;
    while (t < r->line->b && doc_is_glued(d, t) && (doc_is_mark(d, t, '/') || doc_is_number(d, t)))
        t++;
    uint32_t a = t;
    while (t < r->line->b && t < a + NAME_WORDS && d->tokens[t].kind == TOKEN_WORD &&
           (d->tokens[t].flags & TOKEN_CAPITAL))
        t++;
    return t >= a + 2 && doc_is_mark(d, t, ',') && place_behind(r, t);
}

/* An address behind its label, or one that shows by itself where a line or a part of it begins; its end, or t. */
static uint32_t read_address(struct reader *r, uint32_t t)
{
    const struct doc *d = r->d;
    if (!outside_text(r))
        return t;
    const struct match *m = doc_match(d, t, LEX_CONTACT);
    bool label = m && m->value == CONTACT_ADDRESS && doc_is_mark(d, m->b, ':');
    bool street = m && m->b - m->a > 2; /* "số 12 đường" tells by itself, "tổ 5" only with its place */
    bool shows = m && m->value == CONTACT_ADDRESS && holds_number(d, m) &&
                 ((street && t == r->line->a) || place_behind(r, m->b));
    if (!label && !(begins_part(r, t) && (shows || street_at(r, t))))
        return t;
    uint32_t a = label ? m->b + 1 : t, b = address_end(r, a);
    if (b < a + 2)
        return t;
    add_contact(r->d, CONTACT_ADDRESS, a, b);
    return b;
}

/* --- lines ----------------------------------------------------------------------------------------- */

static bool reaches(const struct reader *r, uint32_t t)
{
    return r->kind >= 0 && (outside_text(r) || r->carried || t < r->label_b + LABEL_REACH);
}

/* What begins at t; the next token to look at. */
static uint32_t read_at(struct reader *r, uint32_t t)
{
    struct doc *d = r->d;
    uint32_t a, b = read_address(r, t);
    if (b > t)
        return b;
    if (doc_is_mark(d, t, '@') && read_mail(d, t, r->line, &a, &b)) {
        add_contact(d, CONTACT_EMAIL, a, b);
        return b;
    }
    b = read_web(r, t);
    if (b > t) {
        add_contact(d, CONTACT_WEBSITE, t, b);
        return b;
    }
    b = reaches(r, t) ? read_phone(d, t, r->line->b) : t;
    if (b == t)
        b = read_short_number(r, t);
    if (b > t && r->kind != CONTACT_EMAIL && r->kind != CONTACT_WEBSITE) {
        add_contact(d, r->kind == CONTACT_ADDRESS ? CONTACT_PHONE : (enum contact_kind)r->kind, t, b);
        return b;
    }
    return t + 1;
}

/* In running text a label tells nothing unless a number is near; the nearest label before the number counts. */
static void take_label(struct reader *r, uint32_t t)
{
    const struct match *m = doc_match(r->d, t, LEX_CONTACT);
    if (!m || (m->value == CONTACT_ADDRESS && holds_number(r->d, m)))
        return;
    bool generic =
        m->value == CONTACT_PHONE && r->kind >= 0 && r->kind <= CONTACT_HOTLINE && t < r->label_b + 3;
    if (!generic)
        r->kind = m->value;
    r->label_b = m->b;
}

static void read_line(struct reader *r)
{
    /* Labels, and what shows a web or mail address by itself. Behind a label and outside the text also what numbers and
     * addresses begin with, and any word that is glued to what follows. */
    const uint64_t shown = DOC_BIT(LEX_CONTACT) | DOC_BIT(LEX_WEB),
                   all = shown | DOC_JOINED | DOC_NUMBER | DOC_MARK;
    uint32_t skip = 0, b = r->line->b;
    for (uint32_t t = r->line->a;
         (t = doc_next(r->d, t, b, r->kind < 0 && !outside_text(r) ? shown : all)) < b;) {
        if (t >= skip) {
            const struct match *m = doc_match(r->d, t, LEX_CONTACT);
            take_label(r, t);
            skip = m && !holds_number(r->d, m) ? m->b : skip;
        }
        t = read_at(r, t);
    }
}

/* "Cấp cứu:" alone in its line names what the next line holds. */
static bool label_only(const struct doc *d, const struct line *l, int32_t *kind)
{
    const struct match *m = doc_match(d, l->a, LEX_CONTACT);
    if (!m || m->b >= l->b || !doc_is_mark(d, l->b - 1, ':') || l->b - m->b > 8)
        return false;
    *kind = m->value;
    return true;
}

void find_contacts(struct doc *d)
{
    int32_t carried = -1;
    for (uint32_t i = 0; i < d->n_lines; i++) {
        const struct line *l = &d->lines[i];
        struct reader r = {.d = d, .line = l, .kind = carried, .label_b = l->a, .carried = carried >= 0};
        if (l->role != LINE_STAMP && l->role != LINE_TITLE)
            read_line(&r);
        carried = -1;
        if (outside_text(&r) && label_only(d, l, &carried) && carried == CONTACT_ADDRESS)
            carried = -1;
    }
}
