/* How much lines and boxes look like an article's text. */
#include "html_main.h"

#define BIT(cue) HTML_CUE_BIT(HTML_CUE_##cue)

/* Names of what is around articles, not in them. */
static const uint32_t apart_cues = BIT(MENU) | BIT(SIDE) | BIT(RELATED) | BIT(SHARE) | BIT(COMMENT) |
                                   BIT(FOOTER) | BIT(BANNER) | BIT(AD) | BIT(TAGS) | BIT(TOOLS) | BIT(FORM);
static const uint32_t article_cues = BIT(CONTENT) | BIT(ARTICLE);

enum {
    SHORT_BYTES = 60, /* hardly a sentence */
    PROSE_BYTES = 100,
    WORTH_MAX = 1200, /* one endless line is not the page */
};

bool html_is_linked(const struct html_line *l)
{
    return (uint64_t)l->linked_bytes * 10 >= (uint64_t)html_line_bytes(l) * 6;
}

static bool begins(struct str text, const struct html_line *l, const char *with)
{
    size_t n = strlen(with);
    return html_line_bytes(l) >= n && memcmp(text.at + l->begin, with, n) == 0;
}

bool html_points_away(struct str text, const struct html_line *l)
{
    static const char *const marks[] = {">>", "►", "▶", "»", "*", "=>", "→", "➤", "☞"};
    if ((uint64_t)l->linked_bytes * 5 < html_line_bytes(l))
        return false;
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (begins(text, l, marks[i]))
            return true;
    return false;
}

static bool ends_sentence(struct str text, const struct html_line *l)
{
    static const char *const stops[] = {".", "!", "?", ":", ";", "…", "。", "！", "？", "।", "؟", "۔"};
    uint32_t end = l->end;
    static const char *const closing[] = {"\"", ")", "”", "’", "»", "'", "」", "]"};
    for (size_t i = 0; i < COUNT_OF(closing); i++) {
        size_t n = strlen(closing[i]);
        if (end > l->begin + n && memcmp(text.at + end - n, closing[i], n) == 0) {
            end -= (uint32_t)n;
            break;
        }
    }
    for (size_t i = 0; i < COUNT_OF(stops); i++) {
        size_t n = strlen(stops[i]);
        if (end > l->begin + n && memcmp(text.at + end - n, stops[i], n) == 0)
            return true;
    }
    return false;
}

static uint32_t commas(struct str text, const struct html_line *l)
{
    uint32_t n = 0;
    for (uint32_t i = l->begin; i < l->end; i++)
        n += text.at[i] == ',' || text.at[i] == ';';
    return n;
}

/* By its own text alone. */
static int32_t worth_of(struct str text, const struct html_line *l)
{
    uint32_t bytes = html_line_bytes(l), plain = bytes - l->linked_bytes;
    if (html_is_linked(l))
        return -20 - (int32_t)(bytes < 200 ? bytes / 4 : 50);
    bool stop = ends_sentence(text, l);
    if (bytes < SHORT_BYTES && !stop)
        return l->kind == HTML_HEADING || l->kind == HTML_ROW ? 0 : -4;
    int32_t worth = plain > WORTH_MAX ? WORTH_MAX : (int32_t)plain;
    if (bytes < SHORT_BYTES)
        return worth / 4;
    if (stop || (bytes >= PROSE_BYTES && commas(text, l) > 0))
        return worth;
    return bytes >= PROSE_BYTES ? worth / 2 : worth / 6;
}

static void sum_up(struct html_judged *j)
{
    const struct html_lines *in = j->in;
    memset(j->sums, 0, in->n_boxes * sizeof *j->sums);
    for (uint32_t i = 0; i < in->n_lines; i++)
        j->sums[in->lines[i].box] += j->worth[i];
    for (uint32_t b = in->n_boxes; b-- > 1;)
        j->sums[in->boxes[b].parent] += j->sums[b];
}

/* Are names to be believed that say that this is no article? Not when most of the page's text is inside. */
static bool believed(const struct html_judged *j, uint32_t box, uint32_t cues)
{
    int64_t all = j->sums[0] > 0 ? j->sums[0] : 1, inside = j->sums[box];
    if (!(cues & apart_cues))
        return false;
    if (cues & article_cues)
        return inside * 4 < all;
    return inside * 2 < all || ((cues & BIT(COMMENT)) && inside * 10 < all * 9);
}

/* Names that most of the page's text stands in say nothing: of some programs every block is a "widget". */
static uint32_t telling_cues(const struct html_judged *j)
{
    const struct html_lines *in = j->in;
    int64_t within[HTML_CUES] = {0}, all = 0;
    for (uint32_t i = 0; i < in->n_lines; i++) {
        int64_t worth = j->worth[i] > 0 && !j->apart[i] ? j->worth[i] : 0;
        all += worth;
        for (uint32_t left = in->lines[i].inherited & apart_cues; worth > 0 && left; left &= left - 1)
            within[__builtin_ctz(left)] += worth;
    }
    uint32_t telling = apart_cues;
    for (uint32_t c = 0; c < HTML_CUES; c++)
        if (within[c] * 10 > all * (c == HTML_CUE_COMMENT ? 9 : 7))
            telling &= ~HTML_CUE_BIT(c);
    return telling;
}

static void find_apart(struct html_judged *j)
{
    const struct html_lines *in = j->in;
    bool *boxes = arena_alloc(j->arena, in->n_boxes);
    uint32_t telling = telling_cues(j);
    for (uint32_t b = 0; b < in->n_boxes; b++)
        boxes[b] = boxes[in->boxes[b].parent] || believed(j, b, in->boxes[b].cues & (telling | article_cues));
    for (uint32_t i = 0; i < in->n_lines; i++) {
        uint32_t cues = in->lines[i].cues;
        bool own = (cues & telling) && !(cues & article_cues) && j->worth[i] < PROSE_BYTES;
        j->apart[i] |= boxes[in->lines[i].box] || own;
    }
}

/* Is the text below a link in the same item of a list? It is not where the list's box has ended. */
static bool goes_with(const struct html_judged *j, uint32_t link, uint32_t text)
{
    uint32_t box = j->in->lines[link].box, other = j->in->lines[text].box;
    const struct html_box *b = &j->in->boxes[box];
    return other >= box || (b->parent == other && b->end - b->first == 1);
}

/* Lists of other articles: a headline that is a link, a short text, again and again. One such unit: where the next may
 * begin, or i: none begins at i. */
static uint32_t unit_end(const struct html_judged *j, uint32_t i)
{
    enum { LINK_BYTES = 20, TEXT_BYTES = 420, TEXTS = 3 };
    const struct html_raw_line *lines = j->in->lines;
    uint32_t n = j->in->n_lines, at = i + 1;
    if (i >= n || !html_is_linked(&lines[i].line) || html_line_bytes(&lines[i].line) < LINK_BYTES)
        return i;
    while (at < n && at <= i + TEXTS && !html_is_linked(&lines[at].line) && goes_with(j, i, at) &&
           html_line_bytes(&lines[at].line) <= TEXT_BYTES && lines[at].line.kind != HTML_ROW)
        at++;
    bool ends = at == n || html_is_linked(&lines[at].line) || j->in->boxes[lines[at - 1].box].end == at;
    return at > i + 1 && ends ? at : i;
}

static void weigh_teasers(struct html_judged *j)
{
    enum { LIST = 3, SINGLE = 5 };
    uint32_t n = j->in->n_lines;
    for (uint32_t i = 0; i < n;) {
        uint32_t units = 0, end = i;
        for (uint32_t next; (next = unit_end(j, end)) > end && units < n; end = next)
            units++;
        for (uint32_t k = i; k < end && units >= 2; k++) {
            j->apart[k] = units >= LIST;
            j->worth[k] /= j->worth[k] > 0 ? SINGLE : 1;
        }
        i = end > i ? end : i + 1;
    }
}

/* One of them in a box of its own: a heading that is a link, and a short text. */
static void weigh_cards(struct html_judged *j)
{
    enum { CARD_BYTES = 800, CARD_LINES = 4 };
    for (uint32_t b = 1; b < j->in->n_boxes; b++) {
        const struct html_box *box = &j->in->boxes[b];
        uint32_t n = box->end - box->first;
        if (n < 2 || n > CARD_LINES || box->bytes > CARD_BYTES)
            continue;
        const struct html_line *first = &j->in->lines[box->first].line;
        if (first->kind == HTML_HEADING && html_is_linked(first))
            memset(j->apart + box->first, true, n);
    }
}

void html_worth(struct html_judged *j)
{
    const struct html_lines *in = j->in;
    for (uint32_t i = 0; i < in->n_lines; i++)
        j->worth[i] = worth_of(in->text, &in->lines[i].line);
    weigh_teasers(j);
    weigh_cards(j);
    for (uint32_t b = 0; b < in->n_boxes; b++)
        j->sums[b] = 0;
    for (uint32_t i = 0; i < in->n_lines; i++)
        j->sums[in->lines[i].box] += j->worth[i] > 0 && !j->apart[i] ? j->worth[i] : 0;
    for (uint32_t b = in->n_boxes; b-- > 1;)
        j->sums[in->boxes[b].parent] += j->sums[b];
    find_apart(j);
    for (uint32_t i = 0; i < in->n_lines; i++)
        if (j->apart[i])
            j->worth[i] = -10;
    sum_up(j);
}
