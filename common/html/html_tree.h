/* Inside of common/html: the parsed page and ways through it.
 *
 * The tree is libgumbo's, all of it in the arena: it is never destroyed by itself. Its texts are copies, NUL-terminated, with
 * entities decoded. Parent and place of every node are known, so a walk needs no stack and no recursion.
 */
#ifndef TRICH_HTML_TREE_H
#define TRICH_HTML_TREE_H

#include "html.h"

#include <gumbo.h>

struct html_tree {
    const GumboNode *document, *root; /* root: the html element */
};

/* html_parse.c: page must outlive the tree. */
void html_parse(struct arena *a, struct str page, struct html_tree *out);

/* Elements are entered and left, everything else is only entered. Begin with {.root = …}. */
enum html_step { HTML_END, HTML_ENTER, HTML_LEAVE };
struct html_walk {
    const GumboNode *root, *node; /* node: the one entered or left */
    enum html_step step;
    bool pass;
};
enum html_step html_walk_next(struct html_walk *w);
/* What is inside the element that was just entered is passed by; it is left next. */
void html_walk_skip(struct html_walk *w);

static inline bool html_is_element(const GumboNode *n)
{
    return n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE;
}
static inline bool html_is_text(const GumboNode *n)
{
    return n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE || n->type == GUMBO_NODE_CDATA;
}
/* GUMBO_TAG_UNKNOWN for what is no element */
static inline GumboTag html_tag(const GumboNode *n)
{
    return html_is_element(n) ? n->v.element.tag : GUMBO_TAG_UNKNOWN;
}
/* The attribute's value, STR_NONE when there is none; name in small letters. */
struct str html_attribute(const GumboNode *element, const char *name);

#endif
