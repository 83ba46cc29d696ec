/* Pages to trees. */
#include "html_tree.h"

static void *take(void *arena, size_t bytes)
{
    return arena_room(arena, bytes ? bytes : 1);
}

static void leave(void *arena, void *memory)
{
    (void)arena;
    (void)memory;
}

void html_parse(struct arena *a, struct str page, struct html_tree *out)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = leave;
    options.userdata = a;
    options.max_errors = 0; /* each would cost memory */
    const GumboOutput *output = gumbo_parse_with_options(&options, page.at ? page.at : "", page.len);
    *out = (struct html_tree){output->document, output->root};
}

static const GumboVector *children_of(const GumboNode *n)
{
    if (n->type == GUMBO_NODE_DOCUMENT)
        return &n->v.document.children;
    return html_is_element(n) ? &n->v.element.children : NULL;
}

/* From a node that is done with to its next sibling, or out of its parent. */
static enum html_step step_on(struct html_walk *w)
{
    const GumboNode *parent = w->node->parent;
    if (w->node == w->root || !parent)
        return w->step = HTML_END;
    const GumboVector *siblings = children_of(parent);
    size_t next = w->node->index_within_parent + 1;
    if (siblings && next < siblings->length) {
        w->node = siblings->data[next];
        return w->step = HTML_ENTER;
    }
    w->node = parent;
    return w->step = HTML_LEAVE;
}

enum html_step html_walk_next(struct html_walk *w)
{
    if (!w->node) {
        w->node = w->root;
        return w->step = w->node ? HTML_ENTER : HTML_END;
    }
    const GumboVector *children = w->step == HTML_ENTER ? children_of(w->node) : NULL;
    bool pass = w->pass;
    w->pass = false;
    if (!children)
        return step_on(w);
    if (pass || children->length == 0)
        return w->step = HTML_LEAVE;
    w->node = children->data[0];
    return w->step = HTML_ENTER;
}

void html_walk_skip(struct html_walk *w)
{
    w->pass = true;
}

struct str html_attribute(const GumboNode *element, const char *name)
{
    if (!html_is_element(element))
        return STR_NONE;
    const GumboAttribute *found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? str_of_text(found->value) : STR_NONE;
}
