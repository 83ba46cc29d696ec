#include "json.h"
#include "utf8.h"

#include <inttypes.h>

static void add_literal(struct buf *out, const char *text)
{
    buf_add(out, text, strlen(text));
}

/* The length of the longest run at the start of s that needs no escape. */
static size_t plain_run(const char *at, size_t len)
{
    size_t n = 0;
    while (n < len && (unsigned char)at[n] >= ' ' && (unsigned char)at[n] < 0x7f && at[n] != '"' &&
           at[n] != '\\')
        n++;
    return n;
}

/* One character that is no plain ASCII; returns its length in bytes. */
static size_t add_character(struct buf *out, const char *at, size_t len)
{
    static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    unsigned char c = (unsigned char)*at;
    if (c >= 0x80) {
        size_t n = utf8_length(str_of(at, len));
        if (n == 0)
            add_literal(out, "\xef\xbf\xbd");
        buf_add(out, at, n);
        return n ? n : 1;
    }
    for (size_t i = 0; i + 1 < sizeof shorts; i += 2)
        if ((unsigned char)shorts[i] == c) {
            buf_printf(out, "\\%c", shorts[i + 1]);
            return 1;
        }
    buf_printf(out, "\\u%04x", c);
    return 1;
}

void json_add_text(struct buf *out, struct str s)
{
    if (!str_known(s)) {
        add_literal(out, "null");
        return;
    }
    buf_add_byte(out, '"');
    for (size_t i = 0; i < s.len;) {
        size_t n = plain_run(s.at + i, s.len - i);
        buf_add(out, s.at + i, n);
        i += n;
        if (i < s.len)
            i += add_character(out, s.at + i, s.len - i);
    }
    buf_add_byte(out, '"');
}

static void add_key(struct buf *out, const char *key)
{
    const char last = out->len ? out->data[out->len - 1] : '{';
    buf_printf(out, "%s\"%s\": ", last == '{' ? "" : ", ", key);
}

static void add_text(struct buf *out, const char *key, struct str s)
{
    add_key(out, key);
    json_add_text(out, s);
}

static void add_word(struct buf *out, const char *key, const char *word)
{
    add_text(out, key, word ? str_of(word, strlen(word)) : STR_NONE);
}

static void add_count(struct buf *out, const char *key, int64_t count)
{
    add_key(out, key);
    if (count == RECORD_COUNT_NONE)
        add_literal(out, "null");
    else
        buf_printf(out, "%" PRId64, count);
}

static void add_decimal(struct buf *out, const char *key, struct decimal d)
{
    char text[32] = "null";
    if (d.known)
        decimal_format(d, text);
    add_key(out, key);
    add_literal(out, text);
}

static void add_day(struct buf *out, const char *key, day_t day)
{
    char text[11];
    if (day != DAY_NONE)
        civil_format(day, text);
    add_word(out, key, day == DAY_NONE ? NULL : text);
}

static void add_stamp(struct buf *out, const char *key, struct stamp s)
{
    char text[32];
    if (s.day != DAY_NONE)
        stamp_format(s, text);
    add_word(out, key, s.day == DAY_NONE ? NULL : text);
}

static void add_period(struct buf *out, const char *key, struct period p)
{
    add_key(out, key);
    if (!period_known(p)) {
        add_literal(out, "null");
        return;
    }
    buf_add_byte(out, '{');
    add_day(out, "from", p.from);
    add_day(out, "to", p.to);
    buf_add_byte(out, '}');
}

static void add_texts(struct buf *out, const char *key, const str_list *list)
{
    add_key(out, key);
    buf_add_byte(out, '[');
    for (uint32_t i = 0; i < list->n; i++) {
        if (i)
            add_literal(out, ", ");
        json_add_text(out, list->at[i]);
    }
    buf_add_byte(out, ']');
}

static void add_span(struct buf *out, struct span s)
{
    add_key(out, "span");
    if (s.begin < 0)
        add_literal(out, "null");
    else
        buf_printf(out, "[%" PRId32 ", %" PRId32 "]", s.begin, s.end);
}

static void add_article(struct buf *out, const struct record *r)
{
    add_key(out, "article");
    buf_add_byte(out, '{');
    add_text(out, "title", r->title);
    add_stamp(out, "published_at", r->published_at);
    add_text(out, "category", r->category);
    add_text(out, "byline", r->byline);
    add_count(out, "view_count", r->view_count);
    add_text(out, "language", r->language);
    add_word(out, "page_kind", page_kind_names[r->page_kind]);
    add_text(out, "body", r->body);
    add_texts(out, "captions", &r->captions);
    const struct encoding *e = &r->encoding;
    add_text(out, "encoding", e->name);
    add_word(out, "encoding_from", str_known(e->name) ? encoding_from_names[e->from] : NULL);
    add_text(out, "encoding_doubt", e->doubt);
    buf_add_byte(out, '}');
}

static void add_contact(struct buf *out, const struct contact *c)
{
    add_word(out, "kind", contact_kind_names[c->kind]);
    add_text(out, "value", c->value);
    add_span(out, c->span);
}

static void add_event(struct buf *out, const struct event *e)
{
    add_word(out, "kind", event_kind_names[e->kind]);
    add_text(out, "name", e->name);
    add_text(out, "organizer", e->organizer);
    add_day(out, "starts_on", e->starts_on);
    add_day(out, "ends_on", e->ends_on);
    add_word(out, "part_of_day", day_part_names[e->part_of_day]);
    add_text(out, "place", e->place);
    add_period(out, "review_period", e->review_period);
    add_period(out, "plan_period", e->plan_period);
    add_period(out, "term", e->term);
    add_count(out, "attendance", e->attendance);
    add_span(out, e->span);
}

static void add_roles(struct buf *out, uint32_t roles)
{
    add_key(out, "roles");
    buf_add_byte(out, '[');
    const char *comma = "";
    for (int i = 0; i < ROLES; i++)
        if (roles & 1U << i) {
            buf_printf(out, "%s\"%s\"", comma, role_names[i]);
            comma = ", ";
        }
    buf_add_byte(out, ']');
}

static void add_person(struct buf *out, const struct person *p)
{
    add_text(out, "name", p->name);
    add_text(out, "honorific", p->honorific);
    add_text(out, "rank", p->rank);
    add_texts(out, "degrees", &p->degrees);
    add_texts(out, "positions", &p->positions);
    add_text(out, "organization", p->organization);
    add_roles(out, p->roles);
    add_span(out, p->span);
}

static void add_organization(struct buf *out, const struct organization *o)
{
    add_text(out, "name", o->name);
    add_word(out, "kind", org_kind_names[o->kind]);
    add_texts(out, "aliases", &o->aliases);
    add_span(out, o->span);
}

static void add_figure(struct buf *out, const struct figure *f)
{
    add_decimal(out, "value", f->value);
    add_decimal(out, "of", f->of);
    add_text(out, "unit", f->unit);
    add_text(out, "label", f->label);
    add_decimal(out, "percent", f->percent);
    add_period(out, "period", f->period);
    add_span(out, f->span);
}

static void add_award(struct buf *out, const struct award *a)
{
    add_text(out, "name", a->name);
    add_count(out, "count", a->count);
    add_text(out, "recipient", a->recipient);
    add_text(out, "recipient_kind", a->recipient_kind);
    add_text(out, "awarded_by", a->awarded_by);
    add_span(out, a->span);
}

static void add_document(struct buf *out, const struct document *d)
{
    add_text(out, "kind", d->kind);
    add_text(out, "number", d->number);
    add_day(out, "date", d->date);
    add_text(out, "issuer", d->issuer);
    add_span(out, d->span);
}

static void add_date(struct buf *out, const struct date_mention *d)
{
    add_text(out, "text", d->text);
    add_day(out, "from", d->when.from);
    add_day(out, "to", d->when.to);
    add_span(out, d->span);
}

static void add_place(struct buf *out, const struct place *p)
{
    add_text(out, "name", p->name);
    add_word(out, "level", place_level_names[p->level]);
    add_span(out, p->span);
}

static void add_statement(struct buf *out, const struct statement *s)
{
    add_word(out, "section", section_names[s->section]);
    add_text(out, "text", s->text);
    add_span(out, s->span);
}

#define ADD_FAMILY(out, key, list, add_item)          \
    do {                                              \
        add_key(out, key);                            \
        buf_add_byte(out, '[');                       \
        for (uint32_t i_ = 0; i_ < (list)->n; i_++) { \
            add_literal(out, i_ ? ", {" : "{");       \
            add_item(out, &(list)->at[i_]);           \
            buf_add_byte(out, '}');                   \
        }                                             \
        buf_add_byte(out, ']');                       \
    } while (0)

void json_add_record(struct buf *out, struct str file, struct str id, const struct record *r)
{
    buf_add_byte(out, '{');
    if (str_known(file))
        add_text(out, "file", file);
    if (str_known(id))
        add_text(out, "id", id);
    add_article(out, r);
    ADD_FAMILY(out, "contacts", &r->contacts, add_contact);
    ADD_FAMILY(out, "events", &r->events, add_event);
    ADD_FAMILY(out, "people", &r->people, add_person);
    ADD_FAMILY(out, "organizations", &r->organizations, add_organization);
    ADD_FAMILY(out, "figures", &r->figures, add_figure);
    ADD_FAMILY(out, "awards", &r->awards, add_award);
    ADD_FAMILY(out, "documents", &r->documents, add_document);
    ADD_FAMILY(out, "dates", &r->dates, add_date);
    ADD_FAMILY(out, "places", &r->places, add_place);
    ADD_FAMILY(out, "statements", &r->statements, add_statement);
    add_literal(out, "}\n");
}
