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
    if (j->in->boxes[box].tag == GUMBO_TAG_BODY || j->in->boxes[box].tag == GUMBO_TAG_HTML)
        return false;
    if (cues & article_cues)
        return inside * 4 < all;
    return inside * 2 < all || ((cues & BIT(COMMENT)) && inside * 10 < all * 9);
}

static void find_apart(struct html_judged *j)
{
    const struct html_lines *in = j->in;
    bool *boxes = arena_alloc(j->arena, in->n_boxes);
    for (uint32_t b = 0; b < in->n_boxes; b++)
        boxes[b] = boxes[in->boxes[b].parent] || believed(j, b, in->boxes[b].cues);
    for (uint32_t i = 0; i < in->n_lines; i++) {
        uint32_t cues = in->lines[i].cues;
        bool own = (cues & apart_cues) && !(cues & article_cues) && j->worth[i] < PROSE_BYTES;
        j->apart[i] = boxes[in->lines[i].box] || own;
    }
}

/* A teaser: a short text right below a link, and another link below it. */
static bool is_teaser(const struct html_judged *j, uint32_t i)
{
    enum { TEASER_BYTES = 320 };
    const struct html_raw_line *l = &j->in->lines[i];
    if (i == 0 || html_line_bytes(&l->line) > TEASER_BYTES || !html_is_linked(&l[-1].line))
        return false;
    for (uint32_t next = i + 1; next < j->in->n_lines && next < i + 4; next++)
        if (html_is_linked(&j->in->lines[next].line))
            return true;
    return i + 1 == j->in->n_lines;
}

void html_worth(struct html_judged *j)
{
    const struct html_lines *in = j->in;
    for (uint32_t i = 0; i < in->n_lines; i++) {
        j->worth[i] = worth_of(in->text, &in->lines[i].line);
        if (j->worth[i] > 0 && is_teaser(j, i))
            j->worth[i] /= 5;
    }
    for (uint32_t b = 0; b < in->n_boxes; b++)
        j->sums[b] = 0;
    for (uint32_t i = 0; i < in->n_lines; i++)
        j->sums[in->lines[i].box] += j->worth[i] > 0 ? j->worth[i] : 0;
    for (uint32_t b = in->n_boxes; b-- > 1;)
        j->sums[in->boxes[b].parent] += j->sums[b];
    find_apart(j);
    for (uint32_t i = 0; i < in->n_lines; i++)
        if (j->apart[i])
            j->worth[i] = -10;
    sum_up(j);
}
