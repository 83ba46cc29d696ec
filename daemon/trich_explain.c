#include "trich_explain.h"

#include "common/text_width.h"

#include <inttypes.h>

enum { SHOWN_COLUMNS = 60, LEAD_COLUMNS = 8 };

/* What a line tells of an entry: the section and phrase, its place in the files, what would be without it. */
struct row {
    struct str entry, place, without;
};

static struct str shortened(struct arena *a, struct str s)
{
    size_t bytes = text_width_fit(s, SHOWN_COLUMNS);
    return bytes == s.len ? s : arena_printf(a, "%.*s…", (int)bytes, s.at);
}

/* "line 9, 129-142" */
static struct str place_text(struct arena *a, const struct explain_place *at)
{
    if (!at->line)
        return STR("");
    if (at->span.begin < 0)
        return arena_printf(a, "line %" PRIu32, at->line);
    return arena_printf(a, "line %" PRIu32 ", %" PRId32 "-%" PRId32, at->line, at->span.begin, at->span.end);
}

static struct row row_of(struct arena *a, const struct explain_entry *e)
{
    char section[LEX_SECTION_BYTES];
    lexicon_section(e->entry, section);
    struct str phrase = shortened(a, e->at.text), at = place_text(a, &e->at);
    struct str of =
        e->is_variant ? arena_printf(a, " (%.*s)", STR_FMT(shortened(a, e->entry->canonical))) : STR("");
    struct row r = {.without = STR("")};
    r.entry = arena_printf(a, "%s \"%.*s\"%.*s %.*s", section, STR_FMT(phrase), STR_FMT(of), STR_FMT(at));
    r.place = arena_printf(a, "%s:%" PRIu32, e->entry->file, e->entry->line);
    if (e->needed)
        r.without = str_known(e->without)
                        ? arena_printf(a, "else \"%.*s\"", STR_FMT(shortened(a, e->without)))
                        : STR("else none");
    return r;
}

static void add_padded(struct buf *out, struct str s, size_t columns)
{
    term_add_safe(out, s);
    for (size_t width = text_width(s); width < columns; width++)
        buf_add_byte(out, ' ');
}

static void add_entries(struct buf *out, struct arena *a, const struct term *term,
                        const struct explain_value *v)
{
    struct row *rows = arena_alloc(a, ((size_t)v->entries.n + 1) * sizeof *rows);
    size_t widest = 0, farthest = 0;
    for (uint32_t i = 0; i < v->entries.n; i++) {
        rows[i] = row_of(a, &v->entries.at[i]);
        size_t width = text_width(rows[i].entry), place = text_width(rows[i].place);
        widest = width > widest ? width : widest;
        farthest = place > farthest ? place : farthest;
    }
    const char *lead = "either";
    for (uint32_t i = 0; i < v->entries.n; i++) {
        bool needed = v->entries.at[i].needed;
        buf_printf(out, "  %-*s", LEAD_COLUMNS, needed ? "needs" : lead);
        lead = needed ? lead : "or";
        add_padded(out, rows[i].entry, widest + 2);
        add_padded(out, rows[i].place, rows[i].without.len ? farthest + 2 : 0);
        term_add(out, term, TERM_DIM, rows[i].without);
        buf_add_byte(out, '\n');
    }
}

static void add_value(struct buf *out, struct arena *a, const struct term *term,
                      const struct explain_value *first, const struct explain_value *v)
{
    bool article = strcmp(v->family, "article") == 0, own = article || v == first;
    struct str name = article ? arena_printf(a, "article.%s", v->field)
                              : arena_printf(a, "%s[%" PRIu32 "].%s", v->family, v->item, v->field);
    struct str place = place_text(a, &v->at);
    term_add(out, term, TERM_BOLD, name);
    buf_add_byte(out, ' ');
    term_add_safe(out, shortened(a, v->text));
    buf_printf(out, "  (stage %s", v->stage ? v->stage : "unknown");
    buf_printf(out, "%s%.*s", place.len ? ", " : "", STR_FMT(place));
    if (own && str_known(v->at.text) && !str_eq(v->at.text, v->text)) {
        buf_printf(out, ", \"");
        term_add_safe(out, shortened(a, v->at.text));
        buf_add_byte(out, '"');
    }
    buf_printf(out, ")\n");
    if (v->entries.n)
        add_entries(out, a, term, v);
    else if (v->rest == EXPLAIN_MANY)
        buf_printf(out, "  many words together\n");
    else if (v->rest == EXPLAIN_UNSOUGHT)
        buf_printf(out, "  not looked for: the page is long\n");
    else if (own)
        buf_printf(out, "  no entry: its form and place\n");
    else
        buf_printf(out, "  no entry of its own: as %s[%" PRIu32 "].%s\n", first->family, first->item,
                   first->field);
}

static void add_values(struct buf *out, struct arena *a, const struct term *term,
                       const struct explanation *why, bool lines)
{
    const struct explain_value *first = NULL;
    for (uint32_t i = 0; i < why->values.n; i++) {
        const struct explain_value *v = &why->values.at[i];
        if (!first || first->family != v->family || first->item != v->item)
            first = v;
        if ((strcmp(v->family, "lines") == 0) == lines)
            add_value(out, a, term, first, v);
    }
}

void explain_add(struct buf *out, struct arena *a, const struct term *term, const char *file,
                 const struct explanation *why)
{
    term_add(out, term, TERM_TITLE, str_of_text(file));
    buf_add_byte(out, '\n');
    add_values(out, a, term, why, false);
    add_values(out, a, term, why, true); /* what the page says beside the article: looked at last */
    buf_add_byte(out, '\n');
}
