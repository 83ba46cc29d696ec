/* Which box the main text stands in. */
#include "html_main.h"

static const uint32_t article_cues = HTML_CUE_BIT(HTML_CUE_CONTENT) | HTML_CUE_BIT(HTML_CUE_ARTICLE);

/* A box that is called an article's text may be worth less than one that is not. */
static int64_t weighed(const struct html_judged *j, uint32_t box)
{
    int64_t sum = j->sums[box];
    if (sum > 0)
        sum += __builtin_popcount(j->in->boxes[box].cues & article_cues) * (sum / 5);
    return sum;
}

static uint32_t find_best(const struct html_judged *j)
{
    uint32_t best = 0;
    for (uint32_t b = 1; b < j->in->n_boxes; b++)
        if (weighed(j, b) > weighed(j, best) ||
            (weighed(j, b) == weighed(j, best) && j->in->boxes[b].parent == best))
            best = b;
    return best;
}

/* The headline stands in the article's column: the smallest box around it with much of the text. */
static uint32_t around_headline(const struct html_judged *j, uint32_t best)
{
    if (j->headline >= j->in->n_lines)
        return best;
    uint32_t found = best;
    for (uint32_t b = j->in->lines[j->headline].box; b > best; b = j->in->boxes[b].parent)
        if (found == best && j->sums[b] * 5 >= j->sums[best] * 2)
            found = b;
    return found;
}

static uint32_t end_of(const struct html_judged *j, uint32_t box)
{
    uint32_t b = box + 1;
    while (b < j->in->n_boxes && j->in->boxes[b].first < j->in->boxes[box].end)
        b++;
    return b;
}

/* One box inside that is called an article's text and has most of it, while nothing else there is called so. */
static uint32_t named_inside(const struct html_judged *j, uint32_t outer)
{
    const struct html_box *boxes = j->in->boxes;
    uint32_t end = end_of(j, outer), found = outer;
    for (uint32_t b = outer + 1; b < end; b++)
        if ((boxes[b].cues & article_cues) && (found == outer || j->sums[b] > j->sums[found]))
            found = b;
    int64_t others = 0;
    for (uint32_t b = outer + 1; b < end; b++) {
        bool outside = boxes[b].first >= boxes[found].end || boxes[b].end <= boxes[found].first;
        if (outside && (boxes[b].cues & article_cues) && j->sums[b] > 0)
            others += j->sums[b];
    }
    return j->sums[found] * 2 >= j->sums[outer] && others * 4 <= j->sums[found] ? found : outer;
}

/* The smallest that holds nearly all of it. */
static uint32_t innermost(const struct html_judged *j, uint32_t outer)
{
    uint32_t inner = outer, end = end_of(j, outer);
    for (uint32_t b = outer + 1; b < end; b++)
        if (j->in->boxes[b].end <= j->in->boxes[inner].end && j->sums[b] * 10 >= j->sums[outer] * 9)
            inner = b;
    return inner;
}

uint32_t html_box(const struct html_judged *j)
{
    if (j->sums[0] == 0)
        return 0;
    uint32_t box = around_headline(j, find_best(j));
    return innermost(j, named_inside(j, box));
}
