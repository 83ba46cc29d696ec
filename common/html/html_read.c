/* A page's way: tree, lines, main text. */
#include "html_lines.h"
#include "html_meta.h"

void html_read(struct arena *a, struct str utf8, struct html_page *out)
{
    struct html_tree tree;
    struct html_lines lines;
    *out = (struct html_page){.text = STR("")};
    html_parse(a, utf8, &tree);
    html_meta_read(a, &tree, &out->meta);
    html_lines(a, &tree, &lines);
    struct html_line *all = arena_room(a, lines.n_lines * sizeof *all);
    for (uint32_t i = 0; i < lines.n_lines; i++) {
        all[i] = lines.lines[i].line;
        all[i].part = HTML_MAIN;
    }
    out->text = lines.text.at ? lines.text : STR("");
    out->lines = all;
    out->n_lines = lines.n_lines;
}
