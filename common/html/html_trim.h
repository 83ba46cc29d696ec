/* Inside of common/html: a page without what nobody reads, before it is parsed.
 *
 * One pass after the rules of HTML5's own tokenizer. Scripts (but JSON-LD), styles, comments, frames, pictures in text form,
 * most attributes and all formatting elements but links go: half of most pages. What is left cannot cost a parser more
 * than linear time: few attributes a tag, bounded depth, bounded number of elements, no formatting that is opened
 * again and again. The text of honest pages stays as it was.
 *
 * <i> and <em> become <q>, which no parser opens again; style="display:none" becomes hidden; href of <a> loses its value.
 */
#ifndef TRICH_HTML_TRIM_H
#define TRICH_HTML_TRIM_H

#include "html_tree.h"

/* The result lives in the arena, or is the page itself. */
struct str html_trim(struct arena *a, struct str page);

/* html_trim_tag.c: one tag as it stands in the page. */
enum {
    HTML_TAG_ATTRIBUTES = 16, /* so many are kept */
    HTML_TAG_NAME_BYTES = 24  /* longer names are of no element that matters */
};
struct html_tag_attribute {
    struct str name, value; /* value with its quotes; unknown: none */
};
struct html_tag_seen {
    GumboTag tag;
    struct str name;
    bool closes, self_closing;
    bool hidden; /* display:none */
    struct html_tag_attribute kept[HTML_TAG_ATTRIBUTES];
    uint32_t n_kept;
    const char *end; /* behind its ">"; NULL: the page ends before */
};
/* at points to "<" or "</" with a letter behind. */
void html_tag_scan(const char *at, const char *end, struct html_tag_seen *out);
/* The value without its quotes; of the attribute in small letters. */
struct str html_tag_value(const struct html_tag_seen *t, const char *name);
/* Where "</name" begins from at on, or end. */
const char *html_tag_close(const char *at, const char *end, struct str name);
/* The same for "script", whose comments hold scripts of their own. */
const char *html_tag_close_script(const char *at, const char *end);

/* html_trim_stack.c: the elements that are open, as the parser will have them. */
enum { HTML_DEPTH_MAX = 200 };
struct html_stack {
    struct {
        GumboTag tag;
        bool bare; /* its tag was left out: so will its end tag be */
    } open[HTML_DEPTH_MAX];
    uint32_t n;
    uint32_t beyond[GUMBO_TAG_LAST + 1]; /* left out since the depth was reached, and not yet closed */
};
/* Is the tag to be kept? */
bool html_stack_open(struct html_stack *s, const struct html_tag_seen *t, bool bare);
bool html_stack_close(struct html_stack *s, GumboTag tag);
bool html_is_block(GumboTag tag);         /* its start tag closes a paragraph or another element */
bool html_is_part_of_table(GumboTag tag); /* rows, cells and their groups */

#endif
