/* An HTML page to what extraction reads: the lines of its main text, and what the page says of itself.
 *
 * The page is UTF-8 (any bytes are survived). Text and lines live in the arena, whose limit bounds the work; when it is
 * used up, control leaves as arena.h says. Cannot fail otherwise: a page without text has no lines. No recursion, and time
 * linear in the page's size, whatever it holds.
 */
#ifndef TRICH_HTML_H
#define TRICH_HTML_H

#include "../arena.h"

enum html_kind {
    HTML_TEXT,
    HTML_HEADING, /* h1 to h6: level */
    HTML_ITEM,    /* of a list; level: how many lists it stands in */
    HTML_ROW,     /* of a table of data: its cells with " | " between them */
    HTML_CAPTION, /* of a picture, a film or a table */
    HTML_QUOTE,
};

/* Which part of the page a line belongs to. Lines of no part are not in html_page. */
enum html_part {
    HTML_HEAD, /* above the main text: headline, stamp, section, byline */
    HTML_MAIN,
    HTML_FOOT, /* below it: signature, source, stamp */
};

/* What the markup calls the line, by class, id, itemprop or element: a hint, no more. */
enum html_says {
    HTML_SAYS_NOTHING,
    HTML_SAYS_TITLE,
    HTML_SAYS_LEAD,
    HTML_SAYS_DATE,
    HTML_SAYS_AUTHOR,
    HTML_SAYS_SOURCE,
    HTML_SAYS_PATH, /* breadcrumbs, category */
    HTML_SAYS_VIEWS,
    HTML_SAYS_CATEGORY, /* this one and the next: claims only */
    HTML_SAYS_SITE,
};

struct html_line {
    uint32_t begin, end;   /* bytes of html_page.text, without the newline behind them; never empty */
    uint32_t linked_bytes; /* of them, inside links */
    uint8_t kind, part, says;
    uint8_t level;
    bool pictured; /* a picture or film stands right above, with no text between */
    bool slanted;  /* in italics from its beginning to its end */
};

/* One thing that the page says of itself where nobody reads it. Of one kind (says), the most trusted come first; the parts
 * of a path from the outermost on. Entities are decoded, dates are not yet read, nothing is believed. */
struct html_claim {
    struct str text; /* one line, not empty */
    uint8_t says;    /* enum html_says */
    bool weak;       /* <title>, <time>: often of something else */
};

struct html_meta {
    const struct html_claim *claims;
    uint32_t n_claims;
    struct str modified_at, summary;
    struct str language;      /* <html lang>, og:locale … */
    struct str kind;          /* og:type or JSON-LD @type: "article", "NewsArticle", "website" … */
    struct str canonical_url; /* as written; may be relative */
    int64_t view_count;       /* -1: not said */
};

struct html_page {
    struct str text;               /* lines[i] is its line i: one newline behind each */
    const struct html_line *lines; /* in the page's order: head, main text, foot */
    uint32_t n_lines;
    bool
        has_main; /* false: nothing looks like an article's text; the lines are then all sentences of the page */
    uint32_t all_bytes, all_linked_bytes; /* text of the whole page, and of it inside links */
    uint32_t n_headlines; /* lines outside the main text that are links of six words or more */
    struct html_meta meta;
};

void html_read(struct arena *a, struct str utf8, struct html_page *out);

#endif
