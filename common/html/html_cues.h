/* Inside of common/html: what the names that people give to elements say of what is inside.
 *
 * Words of class and id are looked up in one table (html_cues.c), for every site the same. They are hints to be weighed,
 * never rules.
 */
#ifndef TRICH_HTML_CUES_H
#define TRICH_HTML_CUES_H

#include "html_tree.h"

enum html_cue {
    HTML_CUE_CONTENT, /* "content", "entry", "noidung" */
    HTML_CUE_ARTICLE, /* "article", "post", "detail", "chitiet" */
    HTML_CUE_TITLE,
    HTML_CUE_LEAD,
    HTML_CUE_DATE,
    HTML_CUE_AUTHOR,
    HTML_CUE_SOURCE,
    HTML_CUE_PATH,
    HTML_CUE_VIEWS,
    HTML_CUE_CAPTION,
    HTML_CUE_MENU,    /* "menu", "nav", "breadcrumb" */
    HTML_CUE_SIDE,    /* "sidebar", "widget" */
    HTML_CUE_RELATED, /* "related", "lienquan", "other" */
    HTML_CUE_SHARE,
    HTML_CUE_COMMENT,
    HTML_CUE_FOOTER,
    HTML_CUE_BANNER, /* the page's own head; cookie and subscription notices */
    HTML_CUE_AD,
    HTML_CUE_TAGS,
    HTML_CUE_TOOLS, /* print, send, font size, rating */
    HTML_CUE_FORM,
    HTML_CUES
};

#define HTML_CUE_BIT(cue) ((uint32_t)1 << (cue))

/* Of the element's name, role, itemprop, class and id. */
uint32_t html_cues_of(const GumboNode *element);
/* Of the words of one name: "newsDetail-content main_text". */
uint32_t html_cues_in(struct str names);

#endif
