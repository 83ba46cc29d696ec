/* Inside of reading a page: what is known of its lines before their roles are.
 *
 * page.c decides the order: the body's first line, the head above it (page_head.c) with headline (page_title.c)
 * and section (page_path.c), the lines from there on (page_body.c), what is said of the page there and here: stamps and
 * views (page_stamp.c), who wrote it (page_meta.c); what the page is (page_kind.c), in which language (page_language.c). Cannot fail; memory is the arena's.
 */
#ifndef TRICH_PAGE_H
#define TRICH_PAGE_H

#include "doc.h"

enum { PAGE_CUTS_MAX = 3, PAGE_STAMP_WORDS = 24, PAGE_STAMP_NUMBERS = 2 };

struct page_line {
    uint32_t first;           /* first token that is no mark; line.b when there is none */
    uint32_t words, capitals; /* words and numbers; words among them that begin with a capital */
    uint32_t numbers;
    bool item;              /* begins like an item of a list */
    bool stop, colon, open; /* ends in a full stop; in ":"; in ";" or "," */
    bool upper;             /* capitals only */
    bool sentences;         /* more than one */
    bool cell;              /* ends in a bar, as cells of tables do */
    bool stamped;           /* short, and a stamp can be read from it */
    struct stamp stamp;
    uint64_t begins; /* cues at its first token and its first word: bit set by enum page_cue */
};

/* Authors go before unlabelled signatures, those before quoted sources, and those before whoever put the page there. */
enum signer { SIGNER_NONE, SIGNER_POSTER, SIGNER_SOURCE, SIGNER_ALONE, SIGNER_AUTHOR };

struct page {
    struct doc *d;
    struct page_line *lines;
    uint32_t body;                   /* first line of the body; n_lines when there is none */
    uint32_t tail;                   /* first line behind the article */
    bool spaced;                     /* blank lines between nearly all lines */
    uint32_t title_first, title_end; /* the headline's lines where the page says itself which; both 0 */
    uint32_t dateline;               /* line cut off the first paragraph; UINT32_MAX: none */
    enum signer signer;              /* of record.byline */
};

/* page.c: the first token behind a dateline; the line's first token when it has none */
uint32_t page_dateline_end(const struct doc *d, const struct line *l);

/* page_line.c */
void page_measure(struct page *p);
void page_measure_cut(struct page *p,
                      uint32_t line); /* this line and the next were one; at most PAGE_CUTS_MAX times */
/* The longest match of cue at token t, or NULL. */
const struct match *page_cue_at(const struct doc *d, uint32_t t, enum page_cue cue);
const struct match *page_begins(const struct page *p, uint32_t line, enum page_cue cue);
bool page_says(const struct page *p, uint32_t line, enum page_cue cue); /* anywhere in the line */
/* Begins with cue and says little else: a heading, a label, a button. */
bool page_heading(const struct page *p, uint32_t line, enum page_cue cue);
bool page_label(const struct page *p, uint32_t line, enum page_cue cue); /* cue and ":" */
bool page_begins_small(const struct page *p, uint32_t line);             /* goes on, with a small letter */
bool page_prose(const struct page *p, uint32_t line);
bool page_contact(const struct page *p, uint32_t line);
bool page_furniture(const struct page *p, uint32_t line); /* menu, button, counter, footer … */
struct str page_line_text(const struct page *p, uint32_t line);

/* page_html.c: nothing is known of a text dump's lines (NULL, false) */
const struct html_line *page_html_line(const struct page *p, uint32_t line);
bool page_html_is(const struct page *p, uint32_t line, enum html_part part);
bool page_html_says(const struct page *p, uint32_t line, enum html_says what);
bool page_html_text(const struct page *p, uint32_t line);     /* of the main text, and no link */
bool page_html_leads_on(const struct page *p, uint32_t line); /* holds a link, and is no paragraph */
void page_html_article(struct page *p);                       /* as page_article, by the markup alone */
uint32_t page_html_body(const struct page *p); /* the first line of the main text, or n_lines */

/* page_said.c: d->said is there */
void page_said_title(struct page *p); /* finds title_first, title_end */
struct str page_said_headline(const struct page *p,
                              bool weak); /* where no line is the headline; may be STR_NONE */
void page_said_published(struct page *p);
void page_said_byline(struct page *p);
void page_said_category(struct page *p);

/* page_head.c */
void page_head(struct page *p);

/* page_path.c */
enum { PAGE_CRUMBS = 8 }; /* more parts are a menu */
struct page_crumb {       /* [a, b) tokens of one part of "Trang chủ / Tin tức / …" */
    uint32_t a, b;
};
bool page_bar(const struct doc *d, uint32_t t);           /* a mark between the parts of a line */
bool page_separator(const struct page *p, uint32_t line); /* such marks and nothing else */
bool page_section(const struct page *p, uint32_t line);   /* a section's name alone */
uint32_t page_path(const struct page *p, uint32_t line, struct page_crumb out[PAGE_CRUMBS + 1]);
void page_category(struct page *p, uint32_t title); /* of the head; title: the headline's first line */

/* page_title.c */
uint32_t page_title(struct page *p); /* marks the lines of the headline; the first of them, or n_lines */
bool page_captionish(const struct page *p, uint32_t line);
bool page_person_first(const struct page *p, uint32_t line);
bool page_lead_below(const struct page *p, uint32_t line); /* a lead without its stop, below the headline */

/* page_meta.c */
void page_meta(struct page *p, uint32_t line); /* author and section beside a stamp, unless they are known */
bool page_names(const struct doc *d, uint32_t a, uint32_t b); /* [a, b) may be persons' names */
bool page_attribution(const struct page *p, uint32_t line);   /* "Viết bởi …", "Chuyên mục: …" */

/* page_body.c */
void page_article(struct page *p); /* roles from p->body on; sets p->tail */
void page_byline(struct page *p, uint32_t line);

/* page_stamp.c */
bool page_stamp_parse(const struct lexicon *lex, struct str text, struct stamp *out);
bool page_stamp_read(const struct doc *d, uint32_t a, uint32_t b, struct stamp *out); /* from tokens */
void page_stamps(struct page *p); /* published_at and view_count from lines outside the body */
bool page_dated(const struct page *p, uint32_t line); /* begins with the label of a stamp */
bool page_timed(const struct page *p, uint32_t line); /* begins with the time of an event */
bool page_is_stamp(const struct page *p, uint32_t line);

/* page_kind.c: once the lines have their roles */
enum page_kind page_kind_of(const struct page *p);

/* page_language.c */
struct str page_language(const struct doc *d);

#endif
