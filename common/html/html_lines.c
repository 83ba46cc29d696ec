/* The tree to lines: one walk. */
#include "html_lines.h"

/* What holds inside an element. */
struct level {
    uint32_t box;
    uint32_t cues;      /* since the box */
    uint32_t inherited; /* of the box and those around it */
    uint8_t kind, depth;
    bool linked, pre, slanted;
    bool row; /* inside a row of a table of data: one line */
};

struct walker {
    struct arena *arena;
    VEC(char) text;
    VEC(struct html_raw_line) lines;
    VEC(struct html_box) boxes;
    VEC(struct level) levels;
    struct html_raw_line now; /* the line that grows */
    bool any;                 /* something visible stands in it */
    bool blank, bar;          /* due before the next character */
    bool data_table;          /* the innermost table is one */
    bool picture;
};

static struct level *top(struct walker *w)
{
    return &w->levels.at[w->levels.n - 1];
}

/* How an element breaks lines. */
enum flow {
    FLOW_INLINE,
    FLOW_BLOCK, /* a line of its own */
    FLOW_BOX,   /* and a box of its own */
    FLOW_BREAK,
    FLOW_NOTHING, /* what is inside is no text */
};

static const uint8_t flows[GUMBO_TAG_LAST + 1] = {
    [GUMBO_TAG_P] = FLOW_BLOCK,          [GUMBO_TAG_LI] = FLOW_BLOCK,
    [GUMBO_TAG_H1] = FLOW_BLOCK,         [GUMBO_TAG_H2] = FLOW_BLOCK,
    [GUMBO_TAG_H3] = FLOW_BLOCK,         [GUMBO_TAG_H4] = FLOW_BLOCK,
    [GUMBO_TAG_H5] = FLOW_BLOCK,         [GUMBO_TAG_H6] = FLOW_BLOCK,
    [GUMBO_TAG_DD] = FLOW_BLOCK,         [GUMBO_TAG_DT] = FLOW_BLOCK,
    [GUMBO_TAG_PRE] = FLOW_BLOCK,        [GUMBO_TAG_FIGCAPTION] = FLOW_BLOCK,
    [GUMBO_TAG_CAPTION] = FLOW_BLOCK,    [GUMBO_TAG_HR] = FLOW_BLOCK,
    [GUMBO_TAG_ADDRESS] = FLOW_BLOCK,    [GUMBO_TAG_SUMMARY] = FLOW_BLOCK,
    [GUMBO_TAG_LEGEND] = FLOW_BLOCK,     [GUMBO_TAG_HTML] = FLOW_BOX,
    [GUMBO_TAG_BODY] = FLOW_BOX,         [GUMBO_TAG_DIV] = FLOW_BOX,
    [GUMBO_TAG_SECTION] = FLOW_BOX,      [GUMBO_TAG_ARTICLE] = FLOW_BOX,
    [GUMBO_TAG_MAIN] = FLOW_BOX,         [GUMBO_TAG_NAV] = FLOW_BOX,
    [GUMBO_TAG_ASIDE] = FLOW_BOX,        [GUMBO_TAG_HEADER] = FLOW_BOX,
    [GUMBO_TAG_FOOTER] = FLOW_BOX,       [GUMBO_TAG_TABLE] = FLOW_BOX,
    [GUMBO_TAG_TBODY] = FLOW_BOX,        [GUMBO_TAG_THEAD] = FLOW_BOX,
    [GUMBO_TAG_TFOOT] = FLOW_BOX,        [GUMBO_TAG_TR] = FLOW_BOX,
    [GUMBO_TAG_TD] = FLOW_BOX,           [GUMBO_TAG_TH] = FLOW_BOX,
    [GUMBO_TAG_UL] = FLOW_BOX,           [GUMBO_TAG_OL] = FLOW_BOX,
    [GUMBO_TAG_DL] = FLOW_BOX,           [GUMBO_TAG_BLOCKQUOTE] = FLOW_BOX,
    [GUMBO_TAG_FIGURE] = FLOW_BOX,       [GUMBO_TAG_CENTER] = FLOW_BOX,
    [GUMBO_TAG_FORM] = FLOW_BOX,         [GUMBO_TAG_FIELDSET] = FLOW_BOX,
    [GUMBO_TAG_DETAILS] = FLOW_BOX,      [GUMBO_TAG_MENU] = FLOW_BOX,
    [GUMBO_TAG_DIR] = FLOW_BOX,          [GUMBO_TAG_BR] = FLOW_BREAK,
    [GUMBO_TAG_SCRIPT] = FLOW_NOTHING,   [GUMBO_TAG_STYLE] = FLOW_NOTHING,
    [GUMBO_TAG_NOSCRIPT] = FLOW_NOTHING, [GUMBO_TAG_NOFRAMES] = FLOW_NOTHING,
    [GUMBO_TAG_NOEMBED] = FLOW_NOTHING,  [GUMBO_TAG_TEMPLATE] = FLOW_NOTHING,
    [GUMBO_TAG_SVG] = FLOW_NOTHING,      [GUMBO_TAG_IFRAME] = FLOW_NOTHING,
    [GUMBO_TAG_OBJECT] = FLOW_NOTHING,   [GUMBO_TAG_AUDIO] = FLOW_NOTHING,
    [GUMBO_TAG_VIDEO] = FLOW_NOTHING,    [GUMBO_TAG_CANVAS] = FLOW_NOTHING,
    [GUMBO_TAG_SELECT] = FLOW_NOTHING,   [GUMBO_TAG_TEXTAREA] = FLOW_NOTHING,
    [GUMBO_TAG_BUTTON] = FLOW_NOTHING,   [GUMBO_TAG_DATALIST] = FLOW_NOTHING,
    [GUMBO_TAG_TITLE] = FLOW_NOTHING,    [GUMBO_TAG_RT] = FLOW_NOTHING,
    [GUMBO_TAG_RP] = FLOW_NOTHING,
};

static enum flow flow_of(GumboTag tag)
{
    return (enum flow)flows[tag];
}

/* display:none, with whatever blanks */
static bool hides(struct str style)
{
    const char *at = style.len ? strcasestr(style.at, "display") : NULL;
    if (!at)
        return false;
    at += strlen("display");
    at += strspn(at, " \t\n:");
    return strncasecmp(at, "none", 4) == 0;
}

static bool is_hidden(const GumboNode *n)
{
    return str_known(html_attribute(n, "hidden")) || hides(html_attribute(n, "style")) ||
           str_eq(html_attribute(n, "aria-hidden"), STR("true"));
}

static uint8_t heading_level(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? (uint8_t)(tag - GUMBO_TAG_H1 + 1) : 0;
}

static void put(struct walker *w, const char *at, size_t n)
{
    if (w->text.cap - w->text.n < n) {
        uint32_t cap = w->text.cap;
        while (cap - w->text.n < n) {
            uint32_t old = cap;
            w->text.at = arena_grow(w->arena, w->text.at, w->text.n, &cap, 1);
            w->text.cap = cap;
            if (cap <= old)
                BUG("text does not grow");
        }
    }
    memcpy(w->text.at + w->text.n, at, n);
    w->text.n += (uint32_t)n;
}

static enum html_says says_of(uint32_t cues)
{
    static const struct {
        enum html_cue cue;
        enum html_says says;
    } table[] = {
        {HTML_CUE_DATE, HTML_SAYS_DATE},     {HTML_CUE_AUTHOR, HTML_SAYS_AUTHOR},
        {HTML_CUE_SOURCE, HTML_SAYS_SOURCE}, {HTML_CUE_VIEWS, HTML_SAYS_VIEWS},
        {HTML_CUE_PATH, HTML_SAYS_PATH},     {HTML_CUE_LEAD, HTML_SAYS_LEAD},
        {HTML_CUE_TITLE, HTML_SAYS_TITLE},
    };
    for (size_t i = 0; i < COUNT_OF(table); i++)
        if (cues & HTML_CUE_BIT(table[i].cue))
            return table[i].says;
    return HTML_SAYS_NOTHING;
}

static void begin_line(struct walker *w)
{
    const struct level *l = top(w);
    w->now = (struct html_raw_line){
        .line = {.begin = w->text.n,
                 .kind = l->kind,
                 .level = l->depth,
                 .slanted = l->slanted,
                 .pictured = w->picture},
        .box = l->box,
        .cues = l->cues,
        .inherited = l->inherited,
    };
    w->now.line.says = (uint8_t)says_of(l->cues | w->boxes.at[l->box].cues);
    if (l->row)
        w->now.line.kind = HTML_ROW;
    w->any = true;
    w->blank = w->bar = w->picture = false;
}

static void end_line(struct walker *w)
{
    if (!w->any)
        return;
    w->now.line.end = w->text.n;
    put(w, "\n", 1);
    vec_push(w->arena, &w->lines, w->now);
    w->any = w->blank = w->bar = false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* No-break blanks and what has no width: lines of nothing else are none. */
static size_t invisible(const char *at)
{
    const unsigned char *s = (const unsigned char *)at;
    if (s[0] == 0xC2 && (s[1] == 0xA0 || s[1] == 0xAD))
        return 2;
    if (s[0] == 0xE2 && s[1] == 0x80 && s[2] >= 0x80 && s[2] <= 0x8F)
        return 3;
    return s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF ? 3 : 0;
}

static void put_word(struct walker *w, const char *at, size_t n)
{
    bool linked = top(w)->linked;
    if (!w->any)
        begin_line(w);
    uint32_t before = w->text.n;
    if (w->bar)
        put(w, " | ", 3);
    else if (w->blank)
        put(w, " ", 1);
    w->blank = w->bar = false;
    put(w, at, n);
    if (linked)
        w->now.line.linked_bytes += w->text.n - before;
    if (!top(w)->slanted)
        w->now.line.slanted = false;
}

static void put_text(struct walker *w, const char *at)
{
    bool pre = top(w)->pre;
    while (*at) {
        if (is_space(*at)) {
            if (pre && *at == '\n')
                end_line(w);
            w->blank = w->any;
            at++;
            continue;
        }
        size_t skip = w->any ? 0 : invisible(at);
        size_t n = strcspn(at, " \n\t\r\f");
        if (skip)
            at += skip;
        else {
            put_word(w, at, n);
            at += n;
        }
    }
}

/* Between the blocks of a row's cells there is only a blank. */
static void break_line(struct walker *w)
{
    if (top(w)->row)
        w->blank = w->any;
    else
        end_line(w);
}

static void open_box(struct walker *w, struct level *l, GumboTag tag, uint32_t cues)
{
    struct html_box box = {.parent = l->box, .first = w->lines.n, .cues = cues, .tag = (uint16_t)tag};
    vec_push(w->arena, &w->boxes, box);
    l->box = w->boxes.n - 1;
    l->inherited |= cues;
    l->cues = 0;
}

static uint8_t kind_in(struct level *l, GumboTag tag, uint32_t cues)
{
    if (heading_level(tag)) {
        l->depth = heading_level(tag);
        return HTML_HEADING;
    }
    if (cues & HTML_CUE_BIT(HTML_CUE_CAPTION))
        return HTML_CAPTION;
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
        l->depth = (uint8_t)(l->kind == HTML_ITEM && l->depth < UINT8_MAX ? l->depth + 1 : 1);
        return HTML_ITEM;
    }
    return tag == GUMBO_TAG_BLOCKQUOTE ? HTML_QUOTE : l->kind;
}

/* What only tables have: their rows become lines when they hold data. */
static void enter_table_part(struct walker *w, struct level *l, const GumboNode *n)
{
    switch (html_tag(n)) {
    case GUMBO_TAG_TABLE:
        w->data_table = html_table_is_data(n);
        break;
    case GUMBO_TAG_TR:
        l->row = w->data_table;
        break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        w->bar = l->row && w->any;
        break;
    default:
        break;
    }
}

static bool is_picture(GumboTag tag)
{
    return tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_IFRAME ||
           tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_EMBED;
}

static void enter(struct walker *w, struct html_walk *walk)
{
    const GumboNode *n = walk->node;
    GumboTag tag = html_tag(n);
    enum flow flow = flow_of(tag);
    struct level l = *top(w);
    if (flow == FLOW_NOTHING || is_hidden(n))
        html_walk_skip(walk);
    else if (flow != FLOW_INLINE)
        break_line(w);
    w->picture |= is_picture(tag) && !w->any;
    bool asked = flow != FLOW_NOTHING && flow != FLOW_BREAK && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML;
    uint32_t cues = asked ? html_cues_of(n) : 0; /* a page's own names tell what others of its site hold */
    l.cues |= cues;
    l.kind = kind_in(&l, tag, cues);
    l.linked |= tag == GUMBO_TAG_A && str_known(html_attribute(n, "href"));
    l.pre |= tag == GUMBO_TAG_PRE;
    l.slanted |= tag == GUMBO_TAG_Q || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_I;
    enter_table_part(w, &l, n);
    if (l.linked && !top(w)->linked)
        w->now.links++;
    if (flow == FLOW_BOX && !l.row)
        open_box(w, &l, tag, cues);
    vec_push(w->arena, &w->levels, l);
}

static void leave(struct walker *w, const GumboNode *n)
{
    enum flow flow = flow_of(html_tag(n));
    bool row = top(w)->row;
    uint32_t box = top(w)->box;
    if (flow == FLOW_BLOCK || flow == FLOW_BOX)
        break_line(w);
    w->levels.n--;
    if (row && !top(w)->row)
        end_line(w);
    if (html_tag(n) == GUMBO_TAG_TABLE)
        w->data_table = false; /* tables of data hold no others */
    if (top(w)->box != box)
        w->boxes.at[box].end = w->lines.n;
}

static void sum_boxes(struct walker *w)
{
    for (uint32_t i = 0; i < w->lines.n; i++) {
        const struct html_line *l = &w->lines.at[i].line;
        struct html_box *box = &w->boxes.at[w->lines.at[i].box];
        box->bytes += l->end - l->begin;
        box->linked_bytes += l->linked_bytes;
    }
    for (uint32_t b = w->boxes.n; b-- > 1;) {
        struct html_box *parent = &w->boxes.at[w->boxes.at[b].parent];
        parent->bytes += w->boxes.at[b].bytes;
        parent->linked_bytes += w->boxes.at[b].linked_bytes;
    }
}

void html_lines(struct arena *a, const struct html_tree *tree, struct html_lines *out)
{
    struct walker w = {.arena = a};
    struct level outermost = {0};
    vec_push(a, &w.levels, outermost);
    vec_push(a, &w.boxes, (struct html_box){0});
    for (struct html_walk walk = {.root = tree->root}; html_walk_next(&walk) != HTML_END;) {
        if (walk.step == HTML_LEAVE)
            leave(&w, walk.node);
        else if (html_is_element(walk.node))
            enter(&w, &walk);
        else if (html_is_text(walk.node))
            put_text(&w, walk.node->v.text.text);
    }
    end_line(&w);
    w.boxes.at[0].end = w.lines.n;
    sum_boxes(&w);
    *out = (struct html_lines){str_of(w.text.at, w.text.n), w.lines.at, w.boxes.at, w.lines.n, w.boxes.n};
}
