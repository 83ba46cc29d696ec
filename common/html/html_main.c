/* The box that holds the main text, and which lines of it are. */
#include "html_main.h"

#define BIT(cue) HTML_CUE_BIT(HTML_CUE_##cue)

/* A box that is called an article's text may be worth less than one that is not. */
static int64_t weighed(const struct html_judged *j, uint32_t box)
{
    uint32_t cues = j->in->boxes[box].cues;
    int64_t sum = j->sums[box];
    if (sum <= 0)
        return sum;
    if (cues & BIT(CONTENT))
        sum += sum / 5;
    if (cues & BIT(ARTICLE))
        sum += sum / 5;
    return sum;
}

/* The best one; in it, the smallest that holds nearly all of it. */
static uint32_t find_box(const struct html_judged *j)
{
    uint32_t best = 0;
    for (uint32_t b = 1; b < j->in->n_boxes; b++)
        if (weighed(j, b) > weighed(j, best) ||
            (weighed(j, b) == weighed(j, best) && j->in->boxes[b].parent == best))
            best = b;
    uint32_t inner = best;
    for (uint32_t b = best + 1; b < j->in->n_boxes && j->in->boxes[b].first < j->in->boxes[best].end; b++)
        if (j->in->boxes[b].end <= j->in->boxes[inner].end && j->sums[b] * 10 >= j->sums[best] * 9)
            inner = b;
    return inner;
}

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
    enum { HEADING_BYTES = 80 };
    for (uint32_t i = from; i + 1 < end; i++) {
        const struct html_line *l = &j->in->lines[i].line;
        if (j->parts[i] == HTML_MAIN && j->parts[i + 1] == HTML_NO_PART && j->worth[i] <= 0 &&
            html_line_bytes(l) < HEADING_BYTES && html_is_linked(&j->in->lines[i + 1].line))
            j->parts[i] = HTML_NO_PART;
    }
}

static bool keeps(const struct html_judged *j, uint32_t i)
{
    const struct html_line *l = &j->in->lines[i].line;
    if (j->apart[i])
        return false;
    return !html_is_linked(l) || l->kind == HTML_ROW || l->kind == HTML_CAPTION;
}

static void find_range(struct html_judged *j, uint32_t from, uint32_t end)
{
    enum { SURE = 40 };
    j->first = end;
    j->last = from;
    for (uint32_t i = from; i < end; i++)
        if (j->parts[i] == HTML_MAIN && j->worth[i] >= SURE) {
            j->first = i < j->first ? i : j->first;
            j->last = i;
        }
}

void html_main(struct html_judged *j, struct str headline)
{
    const struct html_lines *in = j->in;
    memset(j->parts, HTML_NO_PART, in->n_lines);
    j->main_box = j->sums[0] != 0 ? find_box(j) : 0;
    uint32_t from = in->boxes[j->main_box].first, end = in->boxes[j->main_box].end;
    for (uint32_t i = from; i < end; i++)
        if (keeps(j, i))
            j->parts[i] = HTML_MAIN;
    drop_link_boxes(j, end);
    drop_headings(j, from, end);
    find_range(j, from, end);
    html_head(j, headline);
}
