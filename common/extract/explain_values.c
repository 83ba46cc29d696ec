/* Records to values, by tables: a family's list and, of each of its items, the fields. */
#include "explain_values.h"

enum form {
    FORM_TEXT,
    FORM_TEXTS,
    FORM_WORD,
    FORM_ROLES,
    FORM_DAY,
    FORM_STAMP,
    FORM_PERIOD,
    FORM_COUNT,
    FORM_DECIMAL
};

struct field {
    const char *name;
    enum form form;
    size_t at;
    const char *const *words;
};

#define OF(type, name, form)                           \
    {                                                  \
#name, form, offsetof(struct type, name), NULL \
    }
#define WORD_OF_ENUM(type, name, words)                      \
    {                                                        \
#name, FORM_WORD, offsetof(struct type, name), words \
    }

static const struct field article_fields[] = {
    OF(record, title, FORM_TEXT),
    OF(record, published_at, FORM_STAMP),
    OF(record, category, FORM_TEXT),
    OF(record, byline, FORM_TEXT),
    OF(record, view_count, FORM_COUNT),
    OF(record, language, FORM_TEXT),
    WORD_OF_ENUM(record, page_kind, page_kind_names),
    OF(record, captions, FORM_TEXTS),
};
static const struct field line_fields[] = {{"role", FORM_WORD, offsetof(struct line, role), NULL}};
static const struct field contact_fields[] = {
    OF(contact, value, FORM_TEXT),
    WORD_OF_ENUM(contact, kind, contact_kind_names),
};
static const struct field event_fields[] = {
    WORD_OF_ENUM(event, kind, event_kind_names),
    OF(event, name, FORM_TEXT),
    OF(event, organizer, FORM_TEXT),
    OF(event, starts_on, FORM_DAY),
    OF(event, ends_on, FORM_DAY),
    WORD_OF_ENUM(event, part_of_day, day_part_names),
    OF(event, place, FORM_TEXT),
    OF(event, review_period, FORM_PERIOD),
    OF(event, plan_period, FORM_PERIOD),
    OF(event, term, FORM_PERIOD),
    OF(event, attendance, FORM_COUNT),
};
static const struct field person_fields[] = {
    OF(person, name, FORM_TEXT),     OF(person, honorific, FORM_TEXT),  OF(person, rank, FORM_TEXT),
    OF(person, degrees, FORM_TEXTS), OF(person, positions, FORM_TEXTS), OF(person, organization, FORM_TEXT),
    OF(person, roles, FORM_ROLES),
};
static const struct field organization_fields[] = {
    OF(organization, name, FORM_TEXT),
    WORD_OF_ENUM(organization, kind, org_kind_names),
    OF(organization, aliases, FORM_TEXTS),
};
static const struct field figure_fields[] = {
    OF(figure, value, FORM_DECIMAL), OF(figure, of, FORM_DECIMAL),      OF(figure, unit, FORM_TEXT),
    OF(figure, label, FORM_TEXT),    OF(figure, percent, FORM_DECIMAL), OF(figure, period, FORM_PERIOD),
};
static const struct field award_fields[] = {
    OF(award, name, FORM_TEXT),           OF(award, count, FORM_COUNT),     OF(award, recipient, FORM_TEXT),
    OF(award, recipient_kind, FORM_TEXT), OF(award, awarded_by, FORM_TEXT),
};
static const struct field document_fields[] = {
    OF(document, number, FORM_TEXT),
    OF(document, kind, FORM_TEXT),
    OF(document, date, FORM_DAY),
    OF(document, issuer, FORM_TEXT),
};
static const struct field date_fields[] = {
    OF(date_mention, text, FORM_TEXT),
    {"from", FORM_DAY, offsetof(struct date_mention, when) + offsetof(struct period, from), NULL},
    {"to", FORM_DAY, offsetof(struct date_mention, when) + offsetof(struct period, to), NULL},
};
static const struct field place_fields[] = {
    OF(place, name, FORM_TEXT),
    WORD_OF_ENUM(place, level, place_level_names),
};
static const struct field statement_fields[] = {
    OF(statement, text, FORM_TEXT),
    WORD_OF_ENUM(statement, section, section_names),
};
#undef OF
#undef WORD_OF_ENUM

/* What makes two items of two readings the same. */
enum identity { BY_PLACE, BY_NAME, BY_INDEX };

static const struct family {
    const char *name;
    const struct field *fields;
    uint8_t n_fields;
    enum identity identity;
    size_t list, item_bytes, span;
} families[FAMILIES] = {
    [FAMILY_ARTICLE] = {"article", article_fields, COUNT_OF(article_fields), BY_INDEX, 0, 0, 0},
    [FAMILY_LINES] = {"lines", line_fields, COUNT_OF(line_fields), BY_PLACE, 0, 0, 0},
#define LIST(key, type, fields, identity)                                                            \
    {                                                                                                \
#key, fields, COUNT_OF(fields), identity, offsetof(struct record, key), sizeof(struct type), \
            offsetof(struct type, span)                                                              \
    }
    LIST(contacts, contact, contact_fields, BY_PLACE),
    LIST(events, event, event_fields, BY_INDEX),
    LIST(people, person, person_fields, BY_NAME),
    LIST(organizations, organization, organization_fields, BY_NAME),
    LIST(figures, figure, figure_fields, BY_PLACE),
    LIST(awards, award, award_fields, BY_PLACE),
    LIST(documents, document, document_fields, BY_PLACE),
    LIST(dates, date_mention, date_fields, BY_PLACE),
    LIST(places, place, place_fields, BY_NAME),
    LIST(statements, statement, statement_fields, BY_PLACE),
#undef LIST
};

const char *values_family_name(uint8_t family)
{
    return families[family].name;
}

const char *values_field_name(uint8_t family, uint8_t field)
{
    return families[family].fields[field].name;
}

/* --- reading ------------------------------------------------------------------------------------- */

struct reading {
    struct arena *arena;
    const struct doc *d;
    struct record_values *out;
    uint32_t *body; /* lines of the body, in order */
    uint32_t n_body;
};

static void add(struct reading *r, uint8_t field, struct str text)
{
    if (str_known(text))
        vec_push(r->arena, &r->out->values, (struct item_value){field, text});
}

static void add_text(struct reading *r, uint8_t field, const char *text)
{
    add(r, field, text ? arena_copy(r->arena, str_of_text(text)) : STR_NONE);
}

static void add_period(struct reading *r, uint8_t field, const struct period *p)
{
    char from[11], to[11];
    if (!period_known(*p))
        return;
    civil_format(p->from, from);
    civil_format(p->to, to);
    add(r, field, arena_printf(r->arena, "%s to %s", from, to));
}

static void add_number(struct reading *r, uint8_t field, enum form form, const void *at)
{
    char text[32];
    if (form == FORM_DAY && *(const day_t *)at != DAY_NONE) {
        civil_format(*(const day_t *)at, text);
        add_text(r, field, text);
    } else if (form == FORM_STAMP && ((const struct stamp *)at)->day != DAY_NONE) {
        stamp_format(*(const struct stamp *)at, text);
        add_text(r, field, text);
    } else if (form == FORM_COUNT && *(const int64_t *)at != RECORD_COUNT_NONE) {
        decimal_format((struct decimal){.units = *(const int64_t *)at, .known = true}, text);
        add_text(r, field, text);
    } else if (form == FORM_DECIMAL && ((const struct decimal *)at)->known) {
        decimal_format(*(const struct decimal *)at, text);
        add_text(r, field, text);
    }
}

static void read_field(struct reading *r, uint8_t number, const struct field *f, const void *at)
{
    const str_list *list = at;
    switch (f->form) {
    case FORM_TEXT:
        add(r, number, *(const struct str *)at);
        break;
    case FORM_TEXTS:
        for (uint32_t i = 0; i < list->n; i++)
            add(r, number, list->at[i]);
        break;
    case FORM_WORD: {
        unsigned word;
        memcpy(&word, at, sizeof word);
        add_text(r, number, f->words[word]);
        break;
    }
    case FORM_ROLES:
        for (int i = 0; i < ROLES; i++)
            if (*(const uint32_t *)at & 1U << i)
                add_text(r, number, role_names[i]);
        break;
    case FORM_PERIOD:
        add_period(r, number, at);
        break;
    default:
        add_number(r, number, f->form, at);
    }
}

static uint32_t body_line(const struct reading *r, int32_t cp)
{
    uint32_t low = 0, high = r->n_body;
    while (low + 1 < high) {
        uint32_t mid = low + (high - low) / 2;
        if (r->d->lines[r->body[mid]].body_cp <= cp)
            low = mid;
        else
            high = mid;
    }
    return r->body[low];
}

/* The first token that ends behind the code point of the body. */
static uint32_t token_at(const struct reading *r, int32_t cp)
{
    const struct line *l = &r->d->lines[body_line(r, cp)];
    uint32_t at = (uint32_t)(cp - l->body_cp) + l->cp_begin, low = l->a, high = l->b;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (r->d->tokens[mid].cp_end <= at)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static void read_item(struct reading *r, uint8_t family, uint32_t index, const char *at)
{
    const struct family *f = &families[family];
    struct item_at item = {.family = family, .index = index, .first = r->out->values.n};
    if (f->item_bytes && r->n_body) {
        struct span s;
        memcpy(&s, at + f->span, sizeof s);
        item.a = s.begin >= 0 ? token_at(r, s.begin) : 0;
        item.b = s.begin >= 0 ? token_at(r, s.end - 1) + 1 : 0;
    }
    for (uint8_t i = 0; i < f->n_fields; i++)
        read_field(r, i, &f->fields[i], at + f->fields[i].at);
    item.end = r->out->values.n;
    vec_push(r->arena, &r->out->items, item);
}

static void read_lines(struct reading *r)
{
    static const char *const roles[] = {"noise", "body",   "title",   "caption",
                                        "stamp", "byline", "contact", "roles"};
    for (uint32_t i = 0; i < r->d->n_lines; i++) {
        const struct line *l = &r->d->lines[i];
        struct item_at item = {
            .family = FAMILY_LINES, .index = i, .a = l->a, .b = l->b, .first = r->out->values.n};
        if (l->role == LINE_BODY || l->a == l->b)
            continue;
        add(r, 0, str_of_text(roles[l->role]));
        item.end = r->out->values.n;
        vec_push(r->arena, &r->out->items, item);
    }
}

void values_read(struct arena *a, const struct doc *d, struct record_values *out)
{
    struct reading r = {.arena = a, .d = d, .out = out};
    *out = (struct record_values){0};
    r.body = arena_alloc(a, ((size_t)d->n_lines + 1) * sizeof *r.body);
    for (uint32_t i = 0; i < d->n_lines; i++)
        if (d->lines[i].body_cp >= 0)
            r.body[r.n_body++] = i;
    const char *record = (const char *)d->record;
    read_item(&r, FAMILY_ARTICLE, 0, record);
    read_lines(&r);
    out->n_head = out->items.n;
    for (int family = FAMILY_LINES + 1; family < FAMILIES; family++) {
        VEC(char) list;
        memcpy(&list, record + families[family].list, sizeof list);
        for (uint32_t i = 0; i < list.n; i++)
            read_item(&r, (uint8_t)family, i, list.at + (size_t)i * families[family].item_bytes);
    }
}

/* --- comparing ------------------------------------------------------------------------------------ */

static bool same_name(const struct record_values *x, const struct item_at *i, const struct record_values *y,
                      const struct item_at *k)
{
    return i->first < i->end && k->first < k->end &&
           str_eq(x->values.at[i->first].text, y->values.at[k->first].text);
}

enum { LIKE_LEAST = 16, LIKE_MOST = 4 * LIKE_LEAST };

static int shared_values(const struct record_values *x, const struct item_at *i,
                         const struct record_values *y, const struct item_at *k)
{
    int n = 0;
    for (uint32_t v = i->first; v < i->end && n < LIKE_LEAST - 1; v++)
        n += values_say(y, k, &x->values.at[v]);
    return n;
}

/* 0: not the same item; the more the surer. */
static int likeness(const struct record_values *x, const struct item_at *i, const struct record_values *y,
                    const struct item_at *k)
{
    enum identity identity = families[i->family].identity;
    if (i->family != k->family)
        return 0;
    if (identity == BY_INDEX)
        return i->index == k->index ? LIKE_MOST : 0;
    bool overlap = i->b && k->b && i->a < k->b && k->a < i->b, placed = i->b || k->b;
    int like = !overlap ? 0 : i->a == k->a ? 3 : i->b == k->b ? 2 : 1;
    if (same_name(x, i, y, k) && (identity == BY_NAME || !placed || overlap))
        like = 4;
    return like ? like * LIKE_LEAST + shared_values(x, i, y, k) : 0;
}

const struct item_at *values_item(const struct record_values *base, uint32_t i,
                                  const struct record_values *other)
{
    const struct item_at *item = &base->items.at[i], *best = NULL;
    int most = 0, whole = (int)(item->end - item->first);
    whole = LIKE_MOST + (whole < LIKE_LEAST ? whole : LIKE_LEAST - 1);
    if (i < other->items.n && likeness(base, item, other, &other->items.at[i]) >= whole)
        return &other->items.at[i];
    for (uint32_t k = 0; k < other->items.n; k++) {
        int like = likeness(base, item, other, &other->items.at[k]);
        if (like > most) {
            most = like;
            best = &other->items.at[k];
        }
    }
    return best;
}

bool values_say(const struct record_values *other, const struct item_at *item, const struct item_value *v)
{
    for (uint32_t i = item->first; i < item->end; i++)
        if (other->values.at[i].field == v->field && str_eq(other->values.at[i].text, v->text))
            return true;
    return false;
}

struct str values_instead(const struct record_values *base, const struct item_at *item,
                          const struct item_value *v, const struct record_values *other,
                          const struct item_at *there)
{
    for (uint32_t i = there->first; i < there->end; i++) {
        const struct item_value *new = &other->values.at[i];
        if (new->field == v->field && !values_say(base, item, new))
            return new->text;
    }
    return STR_NONE;
}
