/* Which elements are open: what closes which, so that depth is counted as the parser will have it. */
#include "html_trim.h"

/* Elements that others close without an end tag. */
enum closing { CLOSES_NOTHING, CLOSES_P, CLOSES_LI, CLOSES_DD, CLOSES_ROW, CLOSES_CELL, CLOSES_GROUP };

static enum closing closing_of(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_LI:
        return CLOSES_LI;
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
        return CLOSES_DD;
    case GUMBO_TAG_TR:
        return CLOSES_ROW;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return CLOSES_CELL;
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_COLGROUP:
        return CLOSES_GROUP;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_HR:
        return CLOSES_P;
    default:
        return CLOSES_NOTHING;
    }
}

static bool is_cell(GumboTag tag)
{
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION;
}

bool html_is_block(GumboTag tag)
{
    return closing_of(tag) != CLOSES_NOTHING;
}

bool html_is_part_of_table(GumboTag tag)
{
    enum closing c = closing_of(tag);
    return c == CLOSES_ROW || c == CLOSES_CELL || c == CLOSES_GROUP;
}

/* Beyond it nothing is closed from inside. */
static bool is_wall(enum closing closing, GumboTag tag)
{
    switch (closing) {
    case CLOSES_P:
        return is_cell(tag) || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_OBJECT ||
               tag == GUMBO_TAG_TEMPLATE;
    case CLOSES_LI:
    case CLOSES_DD:
        return closing_of(tag) != CLOSES_NOTHING && tag != GUMBO_TAG_ADDRESS && tag != GUMBO_TAG_DIV &&
               tag != GUMBO_TAG_P;
    default:
        return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TEMPLATE;
    }
}

static bool is_closed_by(enum closing closing, GumboTag tag)
{
    switch (closing) {
    case CLOSES_P:
        return tag == GUMBO_TAG_P;
    case CLOSES_LI:
        return tag == GUMBO_TAG_LI;
    case CLOSES_DD:
        return tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT;
    case CLOSES_CELL:
        return is_cell(tag);
    case CLOSES_ROW:
        return tag == GUMBO_TAG_TR || is_cell(tag);
    case CLOSES_GROUP:
        return html_is_part_of_table(tag);
    default:
        return false;
    }
}

/* The outermost that is closed, from the innermost up to a wall; or n. */
static uint32_t find_closed(const struct html_stack *s, enum closing closing)
{
    uint32_t found = s->n;
    for (uint32_t i = s->n; i-- > 0;) {
        GumboTag tag = s->open[i].tag;
        if (is_closed_by(closing, tag))
            found = i;
        else if (is_wall(closing, tag))
            break;
        if (found == i && closing <= CLOSES_DD)
            break;
    }
    return found;
}

bool html_stack_open(struct html_stack *s, const struct html_tag_seen *t, bool bare)
{
    enum closing closing = closing_of(t->tag);
    if (closing != CLOSES_NOTHING)
        s->n = find_closed(s, closing);
    if (closing == CLOSES_LI || closing == CLOSES_DD) /* they close a paragraph, too */
        s->n = find_closed(s, CLOSES_P);
    if (t->tag == GUMBO_TAG_HR)
        return true;
    if (s->n == HTML_DEPTH_MAX) {
        s->beyond[t->tag]++;
        return false;
    }
    s->open[s->n].tag = t->tag;
    s->open[s->n++].bare = bare;
    return !bare;
}

bool html_stack_close(struct html_stack *s, GumboTag tag)
{
    if (s->beyond[tag] > 0) {
        s->beyond[tag]--;
        return false;
    }
    if (tag == GUMBO_TAG_P) { /* an end tag alone is an empty paragraph */
        s->n = find_closed(s, CLOSES_P);
        return true;
    }
    bool table = tag == GUMBO_TAG_TABLE || html_is_part_of_table(tag);
    for (uint32_t i = s->n; i-- > 0;) {
        GumboTag open = s->open[i].tag;
        if (open == tag) {
            s->n = i;
            return !s->open[i].bare;
        }
        if (table ? open == GUMBO_TAG_TABLE : is_cell(open) || open == GUMBO_TAG_TABLE)
            break;
    }
    return true; /* the parser may know better */
}
