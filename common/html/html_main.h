/* Inside of common/html: which lines are the main text. */
#ifndef TRICH_HTML_MAIN_H
#define TRICH_HTML_MAIN_H

#include "html_lines.h"

/* What is found out about boxes and lines; one per box or line of html_lines. */
struct html_judged {
    struct arena *arena;
    const struct html_lines *in;
    int32_t *worth;       /* of a line: how much it speaks for being main text; below 0: against */
    bool *apart;          /* of a line: in what is no article, as its names say */
    int64_t *sums;        /* of a box: worth of all its lines */
    uint32_t main_box;    /* the box that the main text stands in */
    uint32_t first, last; /* lines of it that are surely text; first > last: there is none */
    uint32_t headline;    /* n_lines: none shows as one */
    uint8_t *parts;       /* of a line: enum html_part, or HTML_NO_PART */
};
enum {
    HTML_NO_PART = 255,
    HTML_SURE = 40 /* a line worth as much is text */
};

/* html_worth.c: fills worth, apart and sums */
void html_worth(struct html_judged *j);
bool html_is_linked(const struct html_line *l);                    /* mostly links */
bool html_points_away(struct str text, const struct html_line *l); /* ">> another article" */
/* html_main.c: fills main_box and parts; headline: what the page says its title is, may be unknown */
void html_main(struct html_judged *j, struct str headline);
/* html_box.c */
uint32_t html_box(const struct html_judged *j);
/* html_head.c: the likeliest headline before this line, or n_lines; and what stands around headline and main text */
uint32_t html_headline(const struct html_judged *j, struct str headline, uint32_t before);
void html_head(struct html_judged *j);

static inline uint32_t html_line_bytes(const struct html_line *l)
{
    return l->end - l->begin;
}

#endif
