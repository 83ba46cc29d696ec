#include "json_explain.h"

#include <inttypes.h>

static void add_text(struct buf *out, const char *key, struct str s)
{
    buf_printf(out, "\"%s\": ", key);
    json_add_text(out, s);
    buf_printf(out, ", ");
}

static void add_place(struct buf *out, const struct explain_place *at)
{
    add_text(out, "printed", at->text);
    if (at->span.begin < 0)
        buf_printf(out, "\"span\": null, ");
    else
        buf_printf(out, "\"span\": [%" PRId32 ", %" PRId32 "], ", at->span.begin, at->span.end);
    if (at->line)
        buf_printf(out, "\"line\": %" PRIu32, at->line);
    else
        buf_printf(out, "\"line\": null");
}

static void add_entry(struct buf *out, const struct explain_entry *e)
{
    char section[LEX_SECTION_BYTES];
    lexicon_section(e->entry, section);
    buf_add_byte(out, '{');
    add_text(out, "section", str_of_text(section));
    add_text(out, "phrase", e->entry->canonical);
    add_text(out, "file", str_of_text(e->entry->file));
    buf_printf(out, "\"file_line\": %" PRIu32 ", ", e->entry->line);
    buf_printf(out, "\"needed\": %s, ", e->needed ? "true" : "false");
    add_text(out, "without", e->without);
    add_place(out, &e->at);
    buf_add_byte(out, '}');
}

static void add_value(struct buf *out, const struct explain_value *v)
{
    buf_printf(out, "{\"family\": \"%s\", \"item\": %" PRIu32 ", ", v->family, v->item);
    add_text(out, "field", str_of_text(v->field));
    add_text(out, "text", v->text);
    add_text(out, "stage", str_of_text(v->stage));
    add_place(out, &v->at);
    buf_printf(out, ", \"rests_on\": \"%s\", \"entries\": [", explain_rest_names[v->rest]);
    for (uint32_t i = 0; i < v->entries.n; i++) {
        buf_printf(out, "%s", i ? ", " : "");
        add_entry(out, &v->entries.at[i]);
    }
    buf_printf(out, "]}");
}

void json_add_explained(struct buf *out, struct str file, struct str id, const struct record *r,
                        const struct explanation *why)
{
    json_add_record(out, file, id, r);
    if (buf_failed(out))
        return;
    out->len -= strlen("}\n");
    buf_printf(out, ", \"explain\": [");
    for (uint32_t i = 0; i < why->values.n; i++) {
        buf_printf(out, "%s", i ? ", " : "");
        add_value(out, &why->values.at[i]);
    }
    buf_printf(out, "]}\n");
}
