/* Tables of data and tables that only lay out a page. */
#include "html_lines.h"

struct table_seen {
    uint32_t rows, cells, bytes;
    uint32_t row_cells, wide_rows; /* cells of this row; rows of several cells */
    uint32_t pictures;
    bool heads; /* th, thead or caption */
};

/* false: no table of data holds such an element. */
static bool see(struct table_seen *t, const GumboNode *n, const GumboNode *table)
{
    switch (html_tag(n)) {
    case GUMBO_TAG_TABLE:
        return n == table;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
        return false;
    case GUMBO_TAG_TR:
        t->rows++;
        t->row_cells = 0;
        return true;
    case GUMBO_TAG_TH:
        t->heads = true; /* a cell, too */
        __attribute__((fallthrough));
    case GUMBO_TAG_TD:
        t->cells++;
        t->wide_rows += ++t->row_cells == 2;
        return true;
    case GUMBO_TAG_IMG:
        t->pictures++;
        return true;
    default:
        if (n->type == GUMBO_NODE_TEXT)
            t->bytes += (uint32_t)strlen(n->v.text.text);
        return true;
    }
}

bool html_table_is_data(const GumboNode *table)
{
    enum { CELL_BYTES = 240, CELL_BYTES_WITH_HEADS = 1200 };
    struct table_seen t = {0};
    struct str role = html_attribute(table, "role");
    if (str_eq(role, STR("presentation")) || str_eq(role, STR("none")))
        return false;
    for (struct html_walk w = {.root = table}; html_walk_next(&w) != HTML_END;)
        if (w.step == HTML_ENTER && !see(&t, w.node, table))
            return false; /* so each element is looked at for one table only */
    if (t.rows < 2 || t.wide_rows * 2 < t.rows || t.pictures * 3 > t.cells)
        return false;
    return t.bytes / t.cells < (t.heads ? CELL_BYTES_WITH_HEADS : CELL_BYTES);
}
