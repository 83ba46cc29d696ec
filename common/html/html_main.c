/* The box that holds the main text, and which lines of it are. */
#include "html_main.h"

/* Boxes of links within the main text: lists of other articles. */
static void drop_link_boxes(struct html_judged *j, uint32_t end)
{
    const struct html_lines *in = j->in;
    enum { FEW = 2 };
    for (uint32_t b = j->main_box + 1; b < in->n_boxes && in->boxes[b].first < end; b++) {
        const struct html_box *box = &in->boxes[b];
        if (box->end > end || box->end - box->first < FEW || j->sums[b] >= 0 ||
            (uint64_t)box->linked_bytes * 2 <= box->bytes)
            continue;
        memset(j->parts + box->first, HTML_NO_PART, box->end - box->first);
        while (b + 1 < in->n_boxes && in->boxes[b + 1].first < box->end)
            b++;
    }
}

/* What stands right above a list that was dropped is its heading. */
static void drop_headings(struct html_judged *j, uint32_t from, uint32_t end)
{
    enum { HEADING_BYTES = 80, HEADING_WORTH = 20 };
    for (uint32_t i = from; i + 1 < end; i++) {
        const struct html_line *l = &j->in->lines[i].line;
        if (j->parts[i] == HTML_MAIN && j->parts[i + 1] == HTML_NO_PART && j->worth[i] <= HEADING_WORTH &&
            html_line_bytes(l) < HEADING_BYTES && html_is_linked(&j->in->lines[i + 1].line))
            j->parts[i] = HTML_NO_PART;
    }
}

static bool keeps(const struct html_judged *j, uint32_t i)
{
    const struct html_line *l = &j->in->lines[i].line;
    if (j->apart[i] || html_points_away(j->in->text, l))
        return false;
    return !html_is_linked(l) || l->kind == HTML_ROW || l->kind == HTML_CAPTION;
}

/* Whose rights the page's are is said below articles. */
static void drop_footer(struct html_judged *j, uint32_t end)
{
    enum { REACH = 8 };
    static const char sign[] = "©";
    for (uint32_t i = end; i-- > 0 && i + REACH >= end;) {
        const struct html_line *l = &j->in->lines[i].line;
        if (j->parts[i] == HTML_MAIN &&
            memmem(j->in->text.at + l->begin, html_line_bytes(l), sign, sizeof sign - 1))
            memset(j->parts + i, HTML_NO_PART, end - i);
    }
}

static void find_range(struct html_judged *j, uint32_t from, uint32_t end)
{
    j->first = UINT32_MAX;
    j->last = 0;
    for (uint32_t i = from; i < end; i++)
        if (j->parts[i] == HTML_MAIN && j->worth[i] >= HTML_SURE) {
            j->first = i < j->first ? i : j->first;
            j->last = i;
        }
}

/* A page without an article, as lists of others are: all its sentences, so that its language can be told. */
static void take_sentences(struct html_judged *j)
{
    enum { SENTENCE_BYTES = 60 };
    const struct html_lines *in = j->in;
    for (uint32_t i = 0; i < in->n_lines; i++) {
        const struct html_line *l = &in->lines[i].line;
        if (html_line_bytes(l) >= SENTENCE_BYTES && !html_is_linked(l))
            j->parts[i] = HTML_MAIN;
    }
}

void html_main(struct html_judged *j, struct str headline)
{
    const struct html_lines *in = j->in;
    memset(j->parts, HTML_NO_PART, in->n_lines);
    j->headline = html_headline(j, headline, in->n_lines);
    j->main_box = html_box(j);
    uint32_t from = in->boxes[j->main_box].first, end = in->boxes[j->main_box].end;
    for (uint32_t i = from; i < end; i++)
        if (keeps(j, i))
            j->parts[i] = HTML_MAIN;
    drop_link_boxes(j, end);
    drop_headings(j, from, end);
    drop_footer(j, end);
    find_range(j, from, end);
    if (j->first > j->last) {
        take_sentences(j);
        return;
    }
    if (j->headline > j->first)
        j->headline = html_headline(j, headline, j->first + 1);
    html_head(j);
}
