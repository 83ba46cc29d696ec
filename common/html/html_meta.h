/* Inside of common/html: what a page says of itself, as it is gathered.
 *
 * Texts are the arena's or the tree's. Nothing is believed here: common/extract looks at what is plausible.
 */
#ifndef TRICH_HTML_META_H
#define TRICH_HTML_META_H

#include "html_tree.h"

enum meta_field {
    META_TITLE,
    META_SITE,
    META_PUBLISHED,
    META_CREATED, /* worse than published, better than nothing */
    META_MODIFIED,
    META_CATEGORY,
    META_AUTHOR,
    META_SUMMARY,
    META_LANGUAGE,
    META_TYPE,
    META_URL,
    META_VIEWS,
    META_FIELDS
};

/* Who says it, the most trusted first. */
enum meta_from {
    META_FROM_JSON,      /* JSON-LD */
    META_FROM_GRAPH,     /* Open Graph, article: */
    META_FROM_MICRODATA, /* itemprop */
    META_FROM_NAME,      /* <meta name>, Dublin Core among them */
    META_FROM_ELEMENT,   /* <title>, <time>, <html lang> */
    META_FROMS
};

enum { META_PATH_PARTS = 8 }; /* more are a menu */

struct meta_path {
    struct str part[META_PATH_PARTS]; /* STR_NONE where one has no name */
    uint32_t n;
};

struct html_gathering {
    struct arena *arena;
    struct str said[META_FIELDS][META_FROMS]; /* the first of each */
    struct meta_path json_path, path;
    uint32_t scripts; /* that were read */
};

/* html_meta.c: what the whole tree says. */
void html_meta_read(struct arena *a, const struct html_tree *tree, struct html_meta *out);

/* html_meta_json.c: the text of a script of type application/ld+json */
void html_meta_json(struct html_gathering *g, struct str script);

/* html_meta_mend.c: out has room for twice the script; false: it is nested too deep for JSON-LD. */
bool html_meta_mend(char *out, uint32_t *len, struct str script);

/* html_meta_gather.c: all but scripts; theirs are the texts, at most max. Their number is returned. */
uint32_t html_meta_gather(struct html_gathering *out, const struct html_tree *tree, struct str *scripts,
                          uint32_t max);

#endif
