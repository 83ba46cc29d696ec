/* Inside of reading a page: what is known of its lines before their roles are.
 *
 * page.c decides the order: the body's first line, the head above it (page_head.c), the lines from there on
 * (page_body.c), stamps (page_stamp.c), the language (page_language.c). Cannot fail; memory is the arena's.
 */
#ifndef TRICH_PAGE_H
#define TRICH_PAGE_H

#include "doc.h"

struct page_line {
    uint32_t first;           /* first token that is no mark; line.b when there is none */
    uint32_t words, capitals; /* words and numbers; words among them that begin with a capital */
    uint32_t numbers;
    bool item;              /* begins like an item of a list */
    bool stop, colon, open; /* ends in a full stop; in ":"; in ";" or "," */
    bool upper;             /* capitals only */
    bool sentences;         /* more than one */
};

/* Authors go before unlabelled signatures, and those before quoted sources. */
enum signer { SIGNER_NONE, SIGNER_SOURCE, SIGNER_ALONE, SIGNER_AUTHOR };

struct page {
    struct doc *d;
    struct page_line *lines;
    uint32_t body;      /* first line of the body; n_lines when there is none */
    uint32_t tail;      /* first line behind the article */
    uint32_t dateline;  /* line cut off the first paragraph; UINT32_MAX: none */
    enum signer signer; /* of record.byline */
};

/* page_line.c */
void page_measure(struct page *p);
/* The longest match of cue at token t, or NULL. */
const struct match *page_cue_at(const struct doc *d, uint32_t t, enum page_cue cue);
const struct match *page_begins(const struct page *p, uint32_t line, enum page_cue cue);
bool page_says(const struct page *p, uint32_t line, enum page_cue cue); /* anywhere in the line */
/* Begins with cue and says little else: a heading, a label, a button. */
bool page_heading(const struct page *p, uint32_t line, enum page_cue cue);
bool page_label(const struct page *p, uint32_t line, enum page_cue cue); /* cue and ":" */
bool page_prose(const struct page *p, uint32_t line);
bool page_contact(const struct page *p, uint32_t line);
bool page_furniture(const struct page *p, uint32_t line); /* menu, button, counter, footer … */
struct str page_line_text(const struct page *p, uint32_t line);

/* page_head.c */
void page_head(struct page *p);
void page_category(struct page *p, uint32_t line); /* from a stamp or label, unless it is known */
bool page_bar(const struct doc *d, uint32_t t);    /* a mark between the parts of a line */

/* page_body.c */
void page_article(struct page *p); /* roles from p->body on; sets p->tail */
void page_byline(struct page *p, uint32_t line);
void page_byline_inside(struct page *p, uint32_t line); /* an author beside a stamp */

/* page_stamp.c */
bool page_stamp_parse(const struct lexicon *lex, struct str text, struct stamp *out);
void page_stamps(struct page *p); /* published_at and view_count from lines outside the body */
bool page_dated(const struct page *p, uint32_t line); /* begins with the label of a stamp */
bool page_timed(const struct page *p, uint32_t line); /* begins with the time of an event */
bool page_is_stamp(const struct page *p, uint32_t line);

/* page_language.c */
struct str page_language(const struct doc *d);

#endif
