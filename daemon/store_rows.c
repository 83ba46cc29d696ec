#include "store_part.h"

#include "common/extract.h"
#include "common/iso_time.h"

#define COPY_SQL(table, columns) "COPY trich_data." table " (" columns ") FROM STDIN (FORMAT binary)"

const char *const store_copy_sql[STORE_TABLES] = {
    [TABLE_ARTICLE] = COPY_SQL("article", STORE_ARTICLE_COLUMNS),
    [TABLE_RAW_MESSAGE] = COPY_SQL("raw_message", "article_id, seq, message"),
    [TABLE_CONTACT] = COPY_SQL("contact", "article_id, ordinal, span, kind, value"),
    [TABLE_EVENT] =
        COPY_SQL("event", "article_id, ordinal, span, kind, name, organizer, place, starts_on, ends_on, "
                          "part_of_day, review_period, plan_period, term, attendance"),
    [TABLE_PERSON] =
        COPY_SQL("person", "article_id, ordinal, span, name, honorific, rank, degrees, positions, "
                           "organization, roles"),
    [TABLE_ARTICLE_ORGANIZATION] =
        COPY_SQL("article_organization", "article_id, ordinal, span, organization_id, name, kind, aliases"),
    [TABLE_FIGURE] = COPY_SQL("figure", "article_id, ordinal, span, value, of, unit, label, percent, period"),
    [TABLE_AWARD] =
        COPY_SQL("award", "article_id, ordinal, span, name, count, recipient, recipient_kind, awarded_by"),
    [TABLE_DOCUMENT] = COPY_SQL("document", "article_id, ordinal, span, kind, number, date, issuer"),
    [TABLE_DATE_MENTION] = COPY_SQL("date_mention", "article_id, ordinal, span, text, period"),
    [TABLE_PLACE] = COPY_SQL("place", "article_id, ordinal, span, name, level"),
    [TABLE_STATEMENT] = COPY_SQL("statement", "article_id, ordinal, span, section, text"),
    [TABLE_RECEIPT] =
        COPY_SQL("receipt", "seq, source, id, state, article_id, reason, received_at, attempts, "
                            "extractor_version, retry_of, first_seq"),
    [TABLE_DEAD_LETTER] =
        COPY_SQL("dead_letter", "seq, source, id, reason, attempts, received_at, message, producer"),
};

static struct str word(const char *s)
{
    return s ? str_of(s, strlen(s)) : STR_NONE;
}

/* What every item of a list begins with. */
static void begin(struct copy *c, int fields, int64_t article_id, uint32_t index, struct span span)
{
    copy_row(c, fields);
    copy_int64(c, article_id);
    copy_int32(c, (int32_t)index + 1);
    copy_span(c, span);
}

/* What must not be null: an unknown text is an empty one. */
static struct str present(struct str s)
{
    return str_known(s) ? s : STR("");
}

enum { ZONE_SECONDS = 7 * 3600 }; /* stamps are in the time of Viet Nam */

static const char *stamp_precision(struct stamp s)
{
    return s.second_of_day < 0 ? "day" : s.has_seconds ? "second" : "minute";
}

static void add_stamp(struct copy *c, struct stamp s)
{
    if (s.day == DAY_NONE) {
        copy_null(c);
        copy_null(c);
        return;
    }
    int64_t seconds = (int64_t)s.day * 86400 + (s.second_of_day < 0 ? 0 : s.second_of_day) - ZONE_SECONDS;
    copy_time_us(c, seconds * 1000000);
    copy_text(c, word(stamp_precision(s)));
}

void store_article_fields(struct copy *c, const struct store_entry *e)
{
    const struct store_item *it = e->item;
    const struct record *r = it->record;
    copy_int64(c, e->article_id);
    copy_text(c, it->grant.source);
    copy_text(c, it->grant.id);
    copy_int64(c, e->first_seq);
    copy_int32(c, e->revision);
    copy_bytes(c, str_of((const char *)it->grant.content_hash, sizeof it->grant.content_hash));
    copy_text(c, it->article->url);
    copy_time_us(c, iso_time_us(it->article->fetched_at));
    copy_time_us(c, it->grant.received_us);
    copy_int32(c, EXTRACTOR_VERSION);
    copy_text(c, r->title);
    add_stamp(c, r->published_at);
    copy_text(c, r->category);
    copy_text(c, r->byline);
    copy_count(c, r->view_count);
    copy_text(c, r->language);
    copy_text(c, present(r->body));
    copy_texts(c, r->captions.at, r->captions.n);
    copy_jsonb(c, it->meta_json.len ? it->meta_json : STR("{}"));
    copy_text(c, word(page_kind_names[r->page_kind]));
    copy_text(c, r->encoding.name);
    copy_text(c, str_known(r->encoding.name) ? word(encoding_from_names[r->encoding.from]) : STR_NONE);
    copy_text(c, r->encoding.doubt);
    copy_text(c, it->search_vector); /* bytes in the form of the type, as they are */
    copy_bits(c, r->sketch.known ? str_of((const char *)r->sketch.bits, sizeof r->sketch.bits) : STR_NONE);
    copy_int64(c, e->story);
    copy_text(c, it->grant.producer);
}

static void row_contact(struct copy *c, int64_t id, uint32_t i, const struct contact *x)
{
    begin(c, 5, id, i, x->span);
    copy_text(c, word(contact_kind_names[x->kind]));
    copy_text(c, x->value);
}

static void row_event(struct copy *c, int64_t id, uint32_t i, const struct event *x)
{
    begin(c, 14, id, i, x->span);
    copy_text(c, word(event_kind_names[x->kind]));
    copy_text(c, x->name);
    copy_text(c, x->organizer);
    copy_text(c, x->place);
    copy_date(c, x->starts_on);
    copy_date(c, x->ends_on);
    copy_text(c, word(day_part_names[x->part_of_day]));
    copy_period(c, x->review_period);
    copy_period(c, x->plan_period);
    copy_period(c, x->term);
    copy_count(c, x->attendance);
}

static void row_person(struct copy *c, int64_t id, uint32_t i, const struct person *x)
{
    struct str roles[ROLES];
    uint32_t n = 0;
    for (int role = 0; role < ROLES; role++)
        if (x->roles & 1u << role)
            roles[n++] = word(role_names[role]);
    begin(c, 10, id, i, x->span);
    copy_text(c, x->name);
    copy_text(c, x->honorific);
    copy_text(c, x->rank);
    copy_texts(c, x->degrees.at, x->degrees.n);
    copy_texts(c, x->positions.at, x->positions.n);
    copy_text(c, x->organization);
    copy_texts(c, roles, n);
}

static void row_organization(struct copy *c, const struct store *s, int64_t id, uint32_t i,
                             const struct organization *x)
{
    begin(c, 7, id, i, x->span);
    copy_int64(c, store_org_id(s, x->name));
    copy_text(c, x->name);
    copy_text(c, word(org_kind_names[x->kind]));
    copy_texts(c, x->aliases.at, x->aliases.n);
}

static void row_figure(struct copy *c, int64_t id, uint32_t i, const struct figure *x)
{
    begin(c, 9, id, i, x->span);
    copy_decimal(c, x->value);
    copy_decimal(c, x->of);
    copy_text(c, x->unit);
    copy_text(c, x->label);
    copy_decimal(c, x->percent);
    copy_period(c, x->period);
}

static void row_award(struct copy *c, int64_t id, uint32_t i, const struct award *x)
{
    begin(c, 8, id, i, x->span);
    copy_text(c, x->name);
    copy_count(c, x->count);
    copy_text(c, x->recipient);
    copy_text(c, x->recipient_kind);
    copy_text(c, x->awarded_by);
}

static void row_document(struct copy *c, int64_t id, uint32_t i, const struct document *x)
{
    begin(c, 7, id, i, x->span);
    copy_text(c, x->kind);
    copy_text(c, x->number);
    copy_date(c, x->date);
    copy_text(c, x->issuer);
}

static void row_date(struct copy *c, int64_t id, uint32_t i, const struct date_mention *x)
{
    begin(c, 5, id, i, x->span);
    copy_text(c, x->text);
    copy_period(c, x->when);
}

static void row_place(struct copy *c, int64_t id, uint32_t i, const struct place *x)
{
    begin(c, 5, id, i, x->span);
    copy_text(c, x->name);
    copy_text(c, word(place_level_names[x->level]));
}

static void row_statement(struct copy *c, int64_t id, uint32_t i, const struct statement *x)
{
    begin(c, 5, id, i, x->span);
    copy_text(c, word(section_names[x->section]));
    copy_text(c, x->text);
}

static void row_raw_message(struct copy *c, const struct store_entry *e)
{
    copy_row(c, 3);
    copy_int64(c, e->article_id);
    copy_int64(c, e->first_seq);
    copy_bytes(c, e->item->message);
}

static void add_record(struct store_rows *rows, const struct store *s, int64_t id, const struct record *r)
{
    struct copy *t = rows->tables;
    for (uint32_t i = 0; i < r->contacts.n; i++)
        row_contact(&t[TABLE_CONTACT], id, i, &r->contacts.at[i]);
    for (uint32_t i = 0; i < r->events.n; i++)
        row_event(&t[TABLE_EVENT], id, i, &r->events.at[i]);
    for (uint32_t i = 0; i < r->people.n; i++)
        row_person(&t[TABLE_PERSON], id, i, &r->people.at[i]);
    for (uint32_t i = 0; i < r->organizations.n; i++)
        row_organization(&t[TABLE_ARTICLE_ORGANIZATION], s, id, i, &r->organizations.at[i]);
    for (uint32_t i = 0; i < r->figures.n; i++)
        row_figure(&t[TABLE_FIGURE], id, i, &r->figures.at[i]);
    for (uint32_t i = 0; i < r->awards.n; i++)
        row_award(&t[TABLE_AWARD], id, i, &r->awards.at[i]);
    for (uint32_t i = 0; i < r->documents.n; i++)
        row_document(&t[TABLE_DOCUMENT], id, i, &r->documents.at[i]);
    for (uint32_t i = 0; i < r->dates.n; i++)
        row_date(&t[TABLE_DATE_MENTION], id, i, &r->dates.at[i]);
    for (uint32_t i = 0; i < r->places.n; i++)
        row_place(&t[TABLE_PLACE], id, i, &r->places.at[i]);
    for (uint32_t i = 0; i < r->statements.n; i++)
        row_statement(&t[TABLE_STATEMENT], id, i, &r->statements.at[i]);
}

static const char *receipt_state(enum plan plan)
{
    return plan == PLAN_DEAD ? "dead" : plan == PLAN_DUPLICATE ? "duplicate" : "done";
}

/* 0: there is none. */
static void row_key(struct copy *c, int64_t key)
{
    if (key)
        copy_int64(c, key);
    else
        copy_null(c);
}

static void row_receipt(struct copy *c, const struct store_entry *e)
{
    const struct lease_grant *g = &e->item->grant;
    copy_row(c, 11);
    copy_int64(c, (int64_t)g->seq);
    copy_text_clean(c, g->source);
    copy_text_clean(c, g->id);
    copy_text(c, word(receipt_state(e->plan)));
    row_key(c, e->plan == PLAN_DEAD ? 0 : e->article_id);
    copy_text_clean(c, word(e->why.text));
    copy_time_us(c, g->received_us);
    copy_int32(c, (int32_t)g->attempts);
    copy_int32(c, EXTRACTOR_VERSION);
    row_key(c, (int64_t)g->retry_of);
    row_key(c, g->retry_of ? e->first_seq : 0);
}

static void row_dead_letter(struct copy *c, const struct store_entry *e)
{
    const struct lease_grant *g = &e->item->grant;
    copy_row(c, 8);
    copy_int64(c, (int64_t)g->seq);
    copy_text_clean(c, g->source);
    copy_text_clean(c, g->id);
    copy_text_clean(c, word(e->why.text));
    copy_int32(c, (int32_t)g->attempts);
    copy_time_us(c, g->received_us);
    copy_bytes(c, e->item->message);
    copy_text(c, g->producer);
}

void store_rows_add(struct store_rows *rows, const struct store *s, const struct store_entry *e,
                    bool with_article)
{
    if (e->plan == PLAN_ENDED)
        return;
    if (store_has_record(e)) {
        if (with_article) {
            copy_row(&rows->tables[TABLE_ARTICLE], STORE_ARTICLE_FIELDS);
            store_article_fields(&rows->tables[TABLE_ARTICLE], e);
        }
        row_raw_message(&rows->tables[TABLE_RAW_MESSAGE], e);
        add_record(rows, s, e->article_id, e->item->record);
    }
    row_receipt(&rows->tables[TABLE_RECEIPT], e);
    if (e->plan == PLAN_DEAD)
        row_dead_letter(&rows->tables[TABLE_DEAD_LETTER], e);
}

void store_rows_clear(struct store_rows *r)
{
    for (int i = 0; i < STORE_TABLES; i++)
        copy_clear(&r->tables[i]);
}

void store_rows_free(struct store_rows *r)
{
    for (int i = 0; i < STORE_TABLES; i++)
        copy_free(&r->tables[i]);
}
