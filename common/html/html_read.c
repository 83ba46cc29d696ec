/* A page's way: tree, lines, main text. */
#include "html_main.h"
#include "html_meta.h"
#include "html_trim.h"

static bool is_headline(struct str text, const struct html_line *l)
{
    enum { HEADLINE_WORDS = 6 };
    uint32_t words = 1;
    for (uint32_t i = l->begin; i < l->end; i++)
        words += text.at[i] == ' ';
    return html_is_linked(l) && words >= HEADLINE_WORDS;
}

static void count(const struct html_judged *j, struct html_page *out)
{
    const struct html_lines *in = j->in;
    out->has_main = j->first <= j->last;
    out->all_bytes = in->boxes[0].bytes;
    out->all_linked_bytes = in->boxes[0].linked_bytes;
    for (uint32_t i = 0; i < in->n_lines; i++)
        out->n_headlines += j->parts[i] != HTML_MAIN && is_headline(in->text, &in->lines[i].line);
}

/* Only lines that belong to a part, one behind the other. */
static void take_parts(const struct html_judged *j, struct html_page *out)
{
    const struct html_lines *in = j->in;
    struct html_line *lines = arena_room(j->arena, in->n_lines * sizeof *lines);
    char *text = arena_room(j->arena, (size_t)in->text.len + 1);
    uint32_t n = 0, len = 0;
    for (uint32_t i = 0; i < in->n_lines; i++) {
        const struct html_line *l = &in->lines[i].line;
        uint32_t bytes = html_line_bytes(l);
        if (j->parts[i] == HTML_NO_PART)
            continue;
        lines[n] = *l;
        lines[n].begin = len;
        lines[n].end = len + bytes;
        lines[n++].part = j->parts[i];
        memcpy(text + len, in->text.at + l->begin, bytes);
        len += bytes;
        text[len++] = '\n';
    }
    out->text = str_of(text, len);
    out->lines = lines;
    out->n_lines = n;
}

static struct str claimed_title(const struct html_meta *m)
{
    for (uint32_t i = 0; i < m->n_claims; i++)
        if (m->claims[i].says == HTML_SAYS_TITLE)
            return m->claims[i].text;
    return STR_NONE;
}

static void find_main(struct arena *a, const struct html_lines *in, struct html_page *out)
{
    struct html_judged j = {.arena = a, .in = in};
    j.worth = arena_room(a, in->n_lines * sizeof *j.worth);
    j.apart = arena_alloc(a, in->n_lines);
    j.parts = arena_room(a, in->n_lines);
    j.sums = arena_room(a, in->n_boxes * sizeof *j.sums);
    html_worth(&j);
    html_main(&j, claimed_title(&out->meta));
    take_parts(&j, out);
    count(&j, out);
}

void html_read(struct arena *a, struct str utf8, struct html_page *out)
{
    struct html_tree tree;
    struct html_lines lines;
    *out = (struct html_page){.text = STR("")};
    html_parse(a, html_trim(a, utf8), &tree);
    html_meta_read(a, &tree, &out->meta);
    html_lines(a, &tree, &lines);
    if (lines.n_lines > 0)
        find_main(a, &lines, out);
}
