#include "trich_pretty.h"

#include <inttypes.h>

static struct str word(const char *s)
{
    return s ? str_of(s, strlen(s)) : STR("");
}

static struct str known(struct str s)
{
    return str_known(s) ? s : STR("");
}

static struct str joined(struct arena *a, const str_list *list, const char *between)
{
    struct str all = STR("");
    for (uint32_t i = 0; i < list->n; i++)
        all = arena_printf(a, "%.*s%s%.*s", STR_FMT(all), i ? between : "", STR_FMT(list->at[i]));
    return all;
}

static struct str day_text(struct arena *a, day_t day)
{
    char text[11] = "";
    if (day != DAY_NONE)
        civil_format(day, text);
    return arena_printf(a, "%s", text);
}

static struct str period_text(struct arena *a, struct period p)
{
    if (!period_known(p))
        return STR("");
    struct str from = day_text(a, p.from), to = day_text(a, p.to);
    return p.from == p.to ? from : arena_printf(a, "%.*s to %.*s", STR_FMT(from), STR_FMT(to));
}

static struct str count_text(struct arena *a, int64_t count)
{
    return count == RECORD_COUNT_NONE ? STR("") : arena_printf(a, "%" PRId64, count);
}

static struct str decimal_text(struct arena *a, struct decimal d)
{
    char text[32] = "";
    if (d.known)
        decimal_format(d, text);
    return arena_printf(a, "%s", text);
}

static void add_title(struct buf *out, const struct term *term, const char *title, uint32_t n)
{
    buf_add_byte(out, '\n');
    term_add(out, term, TERM_TITLE, word(title));
    if (n > 1)
        buf_printf(out, " (%" PRIu32 ")", n);
    buf_add_byte(out, '\n');
}

static void add_table(struct buf *out, const struct term *term, const char *title, uint32_t n,
                      const struct table *t)
{
    if (n == 0)
        return;
    add_title(out, term, title, n);
    table_print(t, out, term);
}

/* A row of a table of names and values; empty values are left out. */
static void add_pair(struct table *t, const char *name, struct str value)
{
    if (value.len == 0)
        return;
    table_add(t, word(name));
    table_add(t, value);
}

static void add_head(struct buf *out, struct arena *a, const struct term *term, const char *file,
                     const struct record *r)
{
    static const char *const heads[] = {"", "", NULL};
    char stamp[32] = "";
    if (r->published_at.day != DAY_NONE)
        stamp_format(r->published_at, stamp);
    term_add(out, term, TERM_BOLD, str_known(r->title) ? r->title : STR("(no title)"));
    buf_add_byte(out, '\n');
    struct table t;
    table_init(&t, a, heads);
    add_pair(&t, "file", word(file));
    add_pair(&t, "published", word(stamp));
    add_pair(&t, "category", known(r->category));
    add_pair(&t, "byline", known(r->byline));
    add_pair(&t, "views", count_text(a, r->view_count));
    add_pair(&t, "language", known(r->language));
    if (r->page_kind != PAGE_KIND_ARTICLE)
        add_pair(&t, "page kind", word(page_kind_names[r->page_kind]));
    if (!str_eq(r->encoding.name, STR("UTF-8")))
        add_pair(&t, "encoding", known(r->encoding.name));
    add_pair(&t, "doubt", known(r->encoding.doubt));
    add_pair(&t, "captions", joined(a, &r->captions, " · "));
    table_print(&t, out, term);
}

static void add_events(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"", "", NULL};
    for (uint32_t i = 0; i < r->events.n; i++) {
        const struct event *e = &r->events.at[i];
        struct table t;
        add_title(out, term, "Event", 1);
        table_init(&t, a, heads);
        add_pair(&t, "kind", word(event_kind_names[e->kind]));
        add_pair(&t, "name", known(e->name));
        add_pair(&t, "organizer", known(e->organizer));
        add_pair(&t, "place", known(e->place));
        add_pair(&t, "starts on", day_text(a, e->starts_on));
        add_pair(&t, "ends on", day_text(a, e->ends_on));
        add_pair(&t, "part of day", word(day_part_names[e->part_of_day]));
        add_pair(&t, "review period", period_text(a, e->review_period));
        add_pair(&t, "plan period", period_text(a, e->plan_period));
        add_pair(&t, "term", period_text(a, e->term));
        add_pair(&t, "attendance", count_text(a, e->attendance));
        table_print(&t, out, term);
    }
}

static struct str person_name(struct arena *a, const struct person *p)
{
    struct str honorific = known(p->honorific), rank = known(p->rank), degrees = joined(a, &p->degrees, ", ");
    return arena_printf(a, "%.*s%s%.*s%s%.*s%s%.*s", STR_FMT(honorific), honorific.len ? " " : "",
                        STR_FMT(rank), rank.len ? " " : "", STR_FMT(known(p->name)), degrees.len ? ", " : "",
                        STR_FMT(degrees));
}

static struct str role_text(struct arena *a, uint32_t roles)
{
    struct str all = STR("");
    for (int i = 0; i < ROLES; i++)
        if (roles & 1U << i)
            all = arena_printf(a, "%.*s%s%s", STR_FMT(all), all.len ? ", " : "", role_names[i]);
    return all;
}

static void add_people(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"NAME", "OFFICES", "ORGANISATION", "ROLES", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->people.n; i++) {
        const struct person *p = &r->people.at[i];
        table_add(&t, person_name(a, p));
        table_add(&t, joined(a, &p->positions, "; "));
        table_add(&t, known(p->organization));
        table_add(&t, role_text(a, p->roles));
    }
    add_table(out, term, "People", r->people.n, &t);
}

static void add_organizations(struct buf *out, struct arena *a, const struct term *term,
                              const struct record *r)
{
    static const char *const heads[] = {"NAME", "KIND", "ALSO PRINTED AS", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->organizations.n; i++) {
        const struct organization *o = &r->organizations.at[i];
        table_add(&t, known(o->name));
        table_add(&t, word(org_kind_names[o->kind]));
        table_add(&t, joined(a, &o->aliases, "; "));
    }
    add_table(out, term, "Organisations", r->organizations.n, &t);
}

static struct str figure_value(struct arena *a, const struct figure *f)
{
    struct str value = decimal_text(a, f->value), of = decimal_text(a, f->of);
    return of.len ? arena_printf(a, "%.*s of %.*s", STR_FMT(value), STR_FMT(of)) : value;
}

static void add_figures(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"VALUE", "UNIT", "WHAT", "PERCENT", "PERIOD", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->figures.n; i++) {
        const struct figure *f = &r->figures.at[i];
        table_add(&t, figure_value(a, f));
        table_add(&t, known(f->unit));
        table_add(&t, known(f->label));
        table_add(&t, decimal_text(a, f->percent));
        table_add(&t, period_text(a, f->period));
    }
    add_table(out, term, "Figures", r->figures.n, &t);
}

static void add_awards(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"AWARD", "COUNT", "TO", "KIND", "BY", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->awards.n; i++) {
        const struct award *w = &r->awards.at[i];
        table_add(&t, known(w->name));
        table_add(&t, count_text(a, w->count));
        table_add(&t, known(w->recipient));
        table_add(&t, known(w->recipient_kind));
        table_add(&t, known(w->awarded_by));
    }
    add_table(out, term, "Awards", r->awards.n, &t);
}

static void add_documents(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"KIND", "NUMBER", "DATE", "ISSUER", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->documents.n; i++) {
        const struct document *d = &r->documents.at[i];
        table_add(&t, known(d->kind));
        table_add(&t, known(d->number));
        table_add(&t, day_text(a, d->date));
        table_add(&t, known(d->issuer));
    }
    add_table(out, term, "Documents", r->documents.n, &t);
}

static void add_dates(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"AS PRINTED", "MEANS", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->dates.n; i++) {
        table_add(&t, known(r->dates.at[i].text));
        table_add(&t, period_text(a, r->dates.at[i].when));
    }
    add_table(out, term, "Dates", r->dates.n, &t);
}

static void add_places(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"PLACE", "LEVEL", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->places.n; i++) {
        table_add(&t, known(r->places.at[i].name));
        table_add(&t, word(place_level_names[r->places.at[i].level]));
    }
    add_table(out, term, "Places", r->places.n, &t);
}

static void add_contacts(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"CONTACT", "VALUE", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->contacts.n; i++) {
        table_add(&t, word(contact_kind_names[r->contacts.at[i].kind]));
        table_add(&t, known(r->contacts.at[i].value));
    }
    add_table(out, term, "Contacts", r->contacts.n, &t);
}

static void add_statements(struct buf *out, struct arena *a, const struct term *term, const struct record *r)
{
    static const char *const heads[] = {"SAYS", "SENTENCE", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < r->statements.n; i++) {
        table_add(&t, word(section_names[r->statements.at[i].section]));
        table_add(&t, known(r->statements.at[i].text));
    }
    add_table(out, term, "Statements", r->statements.n, &t);
}

void pretty_add_record(struct buf *out, struct arena *a, const struct term *term, const char *file,
                       const struct record *r)
{
    add_head(out, a, term, file, r);
    add_events(out, a, term, r);
    add_people(out, a, term, r);
    add_organizations(out, a, term, r);
    add_figures(out, a, term, r);
    add_awards(out, a, term, r);
    add_documents(out, a, term, r);
    add_dates(out, a, term, r);
    add_places(out, a, term, r);
    add_contacts(out, a, term, r);
    add_statements(out, a, term, r);
    buf_add_byte(out, '\n');
}
