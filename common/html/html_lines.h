/* Inside of common/html: all text of a page as lines in boxes, before anybody knows which of them are the article.
 *
 * A box is an element that may hold lines of several kinds (div, td, section …), not a paragraph or a list's item. Boxes
 * stand in document order, a box behind its parent, so that sums over boxes are one pass from the end.
 */
#ifndef TRICH_HTML_LINES_H
#define TRICH_HTML_LINES_H

#include "html_cues.h"
#include "html_tree.h"

struct html_box {
    uint32_t parent;              /* itself: the outermost */
    uint32_t first, end;          /* lines in it, those of boxes inside included */
    uint32_t bytes, linked_bytes; /* of those lines */
    uint32_t cues;                /* what its class, id, role and element say: bits of enum html_cue */
    uint16_t tag;                 /* GumboTag */
};

struct html_raw_line {
    struct html_line line;
    uint32_t box;
    uint32_t cues;      /* of the elements between the box and the text */
    uint32_t inherited; /* of the box and all that it stands in */
    uint16_t links;     /* how many */
};

struct html_lines {
    struct str text; /* a newline behind each line */
    struct html_raw_line *lines;
    struct html_box *boxes;
    uint32_t n_lines, n_boxes;
};

void html_lines(struct arena *a, const struct html_tree *tree, struct html_lines *out);

/* html_table.c: is it a table of data, whose rows are lines, or does it only lay out the page? */
bool html_table_is_data(const GumboNode *table);

#endif
