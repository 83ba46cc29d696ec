/* The lines above the body: which of them is the headline, which tells the section. */
#include "page.h"

#include "../scan.h"

enum {
    TITLE_WORDS = 4,    /* a shorter line is no headline */
    CATEGORY_WORDS = 9, /* a longer one names no section */
    CRUMBS = 8,         /* more parts are a menu */
    CATEGORY_REACH = 4, /* lines from the headline up to its section */
};

/* [a, b) tokens of one part of "Trang chủ / Tin tức / …" */
struct crumb {
    uint32_t a, b;
};

bool page_bar(const struct doc *d, uint32_t t)
{
    if (doc_is_mark(d, t, ':'))
        return doc_is_mark(d, t + 1, ':') || (t > 0 && doc_is_mark(d, t - 1, ':'));
    switch (d->tokens[t].kind == TOKEN_MARK ? d->tokens[t].value : 0) {
    case '>':
    case '|':
    case 0xBB:   /* » */
    case 0x203A: /* › */
    case 0x2192: /* → */
    case 0x226B: /* ≫ */
    case 0x25B8: /* ▸ */
    case 0x25BA: /* ► */
    case 0x276F: /* ❯ */
    case 0x27E9: /* ⟩ */
    case 0x2022: /* • */
    case 0xB7:   /* · */
        return true;
    case '/':
    case '\\':
        return !doc_is_glued(d, t);
    default:
        return false;
    }
}

static bool lone_separator(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    for (uint32_t t = l->a; t < l->b; t++)
        if (!page_bar(p->d, t) && !doc_is_mark(p->d, t, '/') && !doc_is_dash(p->d, t))
            return false;
    return true;
}

static bool has_separator(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    for (uint32_t t = p->lines[line].first; t < l->b; t++)
        if (page_bar(p->d, t))
            return true;
    return false;
}

static bool whole(const struct doc *d, struct crumb c, enum page_cue cue)
{
    const struct match *m = page_cue_at(d, c.a, cue);
    return m && m->b == c.b;
}

/* Where dashes are all that separates, they must stand free. */
static bool free_dash(const struct doc *d, uint32_t t)
{
    return doc_is_dash(d, t) && !doc_is_glued(d, t) && !doc_is_glued(d, t + 1);
}

/* "->", "[…]" around names */
static bool trims(const struct doc *d, uint32_t t)
{
    return doc_is_dash(d, t) || doc_is_mark(d, t, '[') || doc_is_mark(d, t, ']') || doc_is_mark(d, t, '=') ||
           doc_is_mark(d, t, '/');
}

static uint32_t cut_crumbs(const struct page *p, uint32_t line, struct crumb out[CRUMBS + 1])
{
    const struct line *l = &p->d->lines[line];
    bool dashes = !has_separator(p, line);
    uint32_t n = 0, a = l->a;
    for (uint32_t t = l->a; t <= l->b && n <= CRUMBS; t++) {
        if (t < l->b && !(dashes ? free_dash(p->d, t) : page_bar(p->d, t)))
            continue;
        uint32_t b = t;
        while (a < b && trims(p->d, a))
            a++;
        while (b > a && trims(p->d, b - 1))
            b--;
        if (b > a)
            out[n++] = (struct crumb){a, b};
        a = t + 1;
    }
    return n;
}

/* Parts of a path to the article; 0: the line is none. Menus name what no article is filed under. */
static uint32_t read_path(const struct page *p, uint32_t line, struct crumb out[CRUMBS + 1])
{
    const struct doc *d = p->d;
    if (p->lines[line].words > 60)
        return 0;
    uint32_t n = cut_crumbs(p, line, out), menus = 0;
    if (n < 2 || n > CRUMBS)
        return 0;
    bool home = whole(d, out[0], PAGE_HOME), bars = doc_is_mark(d, out[0].b, '|'), known = false;
    for (uint32_t i = 0; i < n && !bars; i++) /* the site's name may stand for its home page */
        known |= i < 2 && page_cue_at(d, out[i].a, PAGE_CATEGORY);
    if (!home && (!known || !has_separator(p, line)))
        return 0;
    for (uint32_t i = home; i < n; i++)
        menus += whole(d, out[i], PAGE_MENU) && !whole(d, out[i], PAGE_CATEGORY);
    return menus > 1 || (menus && bars) ? 0 : n;
}

static bool same_text(const struct doc *d, struct crumb c, struct str title)
{
    return str_known(title) && doc_same_words(d, doc_text(d, c.a, c.b), title);
}

/* The innermost part that is not the article itself. */
static void category_from_path(struct page *p, const struct crumb *path, uint32_t n, struct str title)
{
    while (n > 0) {
        struct crumb c = path[--n];
        bool cut = doc_is_mark(p->d, c.b - 1, 0x2026) || doc_is_mark(p->d, c.b - 1, '.');
        if (cut || same_text(p->d, c, title) || whole(p->d, c, PAGE_HOME) || c.b - c.a > CATEGORY_WORDS)
            continue;
        p->d->record->category = doc_text(p->d, c.a, c.b);
        return;
    }
}

/* More than a name: "Bệnh viện A: hoàn thành vượt mức kế hoạch". */
static bool says_something(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    for (uint32_t t = l->a + 2; t < l->b; t++) {
        if (doc_is_mark(d, t, ':') && t + 3 < l->b)
            return true;
        for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
            if (d->matches[i].category == LEX_CUE &&
                (d->matches[i].value == SECTION_ACHIEVEMENT || d->matches[i].value == CUE_NONE))
                return true;
    }
    return false;
}

static bool masthead(const struct page *p, uint32_t line)
{
    enum { LONGEST = 14 }; /* words of a site's or owner's name */
    bool owner = p->lines[line].words <= LONGEST &&
                 (page_begins(p, line, PAGE_MASTHEAD) || doc_match(p->d, p->lines[line].first, LEX_ORG));
    return owner && !page_says(p, line, PAGE_HEADLINE) && !says_something(p, line);
}

static bool section_name(const struct page *p, uint32_t line)
{
    const struct match *m = page_begins(p, line, PAGE_CATEGORY);
    const struct page_line *l = &p->lines[line];
    if (!m || l->words > CATEGORY_WORDS || l->stop || l->colon || l->item)
        return false;
    return m->b == p->d->lines[line].b || l->words <= 6;
}

static bool captionish(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    return page_begins(p, line, PAGE_CAPTION) ||
           (l->stop && l->words < 40 && !l->upper && page_says(p, line, PAGE_PICTURE));
}

static bool headline(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    struct crumb path[CRUMBS + 1];
    bool item = l->item && !(l->upper && doc_is_mark(p->d, p->d->lines[line].a, '*'));
    if (l->words < TITLE_WORDS || item || l->words > 80 || p->d->lines[line].role != LINE_NOISE)
        return false;
    if (l->stop && page_timed(p, line))
        return false;
    return !page_furniture(p, line) && !page_is_stamp(p, line) && !page_contact(p, line) &&
           !masthead(p, line) && !page_label(p, line, PAGE_BYLINE) && !page_label(p, line, PAGE_SOURCE) &&
           !section_name(p, line) && !read_path(p, line, path);
}

/* Headlines are printed in several lines: does the next one go on where this one breaks off? */
static bool goes_on(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    if (line + 1 >= p->body || d->lines[line + 1].blank_before || page_furniture(p, line + 1) ||
        page_is_stamp(p, line + 1) || page_contact(p, line + 1) || page_furniture(p, line) ||
        page_contact(p, line) || section_name(p, line))
        return false;
    const struct page_line *l = &p->lines[line], *next = &p->lines[line + 1];
    if (l->stop || l->words < 2)
        return false;
    const struct token *first = &d->tokens[next->first];
    bool small = first->kind == TOKEN_WORD && !(first->flags & TOKEN_CAPITAL);
    return (l->upper && next->upper) || small || l->open || doc_is_dash(d, d->lines[line].b - 1);
}

/* A headline that stands above menus is the site's, unless it speaks of an event. */
static bool too_far(const struct page *p, uint32_t line)
{
    uint32_t menus = 0;
    for (uint32_t i = line + 1; i < p->body; i++)
        menus += page_heading(p, i, PAGE_MENU) || page_heading(p, i, PAGE_HOME);
    return menus > 2 && !page_says(p, line, PAGE_HEADLINE);
}

/* A body's name above a headline is the site's, unless the headline goes on with what that body did. */
static bool site_name(const struct page *p, uint32_t line)
{
    if (!masthead(p, line) || !p->lines[line + 1].upper)
        return false;
    bool first = line == 0 || p->d->lines[line].blank_before || !masthead(p, line - 1);
    return !first || page_begins(p, line, PAGE_MASTHEAD) || !page_begins(p, line + 1, PAGE_HEADLINE);
}

static bool begins_with_person(const struct page *p, uint32_t line)
{
    uint32_t t = p->lines[line].first;
    return doc_match(p->d, t, LEX_HONORIFIC) || doc_match(p->d, t, LEX_DEGREE) ||
           doc_match(p->d, t, LEX_RANK);
}

/* A picture between the headline and the text: who does what, with a better headline above it. */
static bool picture_below(const struct page *p, uint32_t line)
{
    if (p->lines[line].upper || !begins_with_person(p, line) || !p->d->lines[line].blank_before)
        return false;
    for (uint32_t i = line; i > 0 && !page_furniture(p, i - 1); i--)
        if (headline(p, i - 1) && !captionish(p, i - 1) && page_says(p, i - 1, PAGE_HEADLINE))
            return true;
    return false;
}

/* A lead printed without its stop, below the headline. */
static bool lead_below(const struct page *p, uint32_t line)
{
    enum { LEAD_WORDS = 20 };
    return line > 0 && p->lines[line].words >= LEAD_WORDS && !p->lines[line].upper &&
           page_begins(p, line, PAGE_PROSE) &&
           (p->d->lines[line - 1].role == LINE_TITLE || headline(p, line - 1)) &&
           page_says(p, line - 1, PAGE_HEADLINE);
}

/* Marks the lines of the headline; the first of them, or n_lines. */
static uint32_t find_title(struct page *p)
{
    struct doc *d = p->d;
    uint32_t at = p->body;
    while (at > 0 && (!headline(p, at - 1) || captionish(p, at - 1) || picture_below(p, at - 1) ||
                      lead_below(p, at - 1)))
        at--;
    if (at == 0 || too_far(p, at - 1))
        return d->n_lines;
    uint32_t first = at - 1, last = at - 1;
    while (first > 0 && goes_on(p, first - 1) && !site_name(p, first - 1))
        first--;
    while (goes_on(p, last))
        last++;
    uint32_t mark =
        doc_is_mark(d, d->lines[first].a, '*'); /* of the site's layout, no part of the headline */
    struct str text = doc_text(d, d->lines[first].a + mark, d->lines[first].b);
    for (uint32_t i = first; i <= last; i++) {
        d->lines[i].role = LINE_TITLE;
        if (i > first)
            text = arena_printf(d->arena, "%.*s %.*s", STR_FMT(text), STR_FMT(page_line_text(p, i)));
    }
    d->record->title = text;
    return first;
}

/* "Tin tức - Thứ ba, 05/09/2023": the dash ends the name. */
static bool time_follows(const struct doc *d, uint32_t t)
{
    bool dash = doc_is_dash(d, t) || doc_is_mark(d, t, ',') || doc_is_mark(d, t, '(');
    return dash && (doc_is_number(d, t + 1) || doc_is_word(d, t + 1, WORD_DAY) ||
                    page_cue_at(d, t + 1, PAGE_WEEKDAY) || page_cue_at(d, t + 1, PAGE_STAMP) ||
                    page_cue_at(d, t + 1, PAGE_UPDATED) || page_cue_at(d, t + 1, PAGE_VIEWS));
}

/* "26/06/2024 | Tin tức", or the section in the next line. */
void page_category(struct page *p, uint32_t line)
{
    struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    for (uint32_t t = l->a; t < l->b && !str_known(d->record->category); t++) {
        const struct match *m = page_cue_at(d, t, PAGE_CATEGORY);
        if (!m || (t > l->a && !page_bar(d, t - 1)))
            continue;
        bool label = doc_is_mark(d, m->b, ':') && m->b + 1 < l->b;
        uint32_t a = label ? m->b + 1 : t, b = a;
        while (b < l->b && !page_bar(d, b) && !time_follows(d, b))
            b++;
        if (b > a)
            d->record->category = doc_text(d, a, b);
    }
    uint32_t next = line + 1;
    if (str_known(d->record->category) || line >= p->body || next + 1 >= p->body || !lone_separator(p, next))
        return;
    struct crumb c = {d->lines[next + 1].a, d->lines[next + 1].b};
    if (p->lines[next + 1].words > 0 && c.b - c.a <= CATEGORY_WORDS &&
        d->lines[next + 1].role == LINE_NOISE) {
        d->record->category = doc_text(d, c.a, c.b);
        d->lines[next + 1].role = LINE_STAMP;
    }
}

static void take_section(struct page *p, uint32_t line)
{
    struct doc *d = p->d;
    if (!section_name(p, line))
        return;
    uint32_t a = d->lines[line].a, b = d->lines[line].b;
    while (a < b && trims(d, a))
        a++;
    while (b > a && trims(d, b - 1))
        b--;
    d->record->category = doc_text(d, a, b);
    d->lines[line].role = LINE_STAMP;
}

/* No path, no label: a section's name close above the headline. */
static void category_above(struct page *p, uint32_t title)
{
    struct doc *d = p->d;
    for (uint32_t i = title, seen = 0; i > 0 && seen < CATEGORY_REACH; i--, seen++) {
        uint32_t line = i - 1;
        if (d->lines[line].role == LINE_STAMP || lone_separator(p, line) || page_heading(p, line, PAGE_SHARE))
            continue;
        take_section(p, line);
        return;
    }
}

static void category_below(struct page *p, uint32_t title)
{
    for (uint32_t i = title + 1; i < p->body && !str_known(p->d->record->category); i++)
        if (p->d->lines[i].role == LINE_NOISE)
            take_section(p, i);
}

/* A path printed part by part, each on a line, separators between them. */
static uint32_t path_of_lines(struct page *p, uint32_t line, struct crumb out[CRUMBS + 1])
{
    const struct doc *d = p->d;
    uint32_t n = 0, i = line;
    if (!page_heading(p, line, PAGE_HOME))
        return 0;
    while (n < CRUMBS && i < p->body) {
        out[n++] = (struct crumb){d->lines[i].a, d->lines[i].b};
        if (i + 2 >= p->body || !lone_separator(p, i + 1) || doc_is_mark(d, d->lines[i + 1].a, '|'))
            break;
        i += 2;
    }
    return n > 1 ? n : 0;
}

static void find_path(struct page *p, struct str title)
{
    struct crumb path[CRUMBS + 1];
    for (uint32_t i = 0; i < p->body; i++) {
        uint32_t n = read_path(p, i, path);
        if (!n)
            n = path_of_lines(p, i, path);
        if (!n)
            continue;
        category_from_path(p, path, n, title);
        p->d->lines[i].role = LINE_STAMP;
    }
}

static void find_category(struct page *p, uint32_t title)
{
    struct doc *d = p->d;
    find_path(p, d->record->title);
    for (uint32_t i = 0; i < p->body; i++)
        if (!str_known(d->record->category) &&
            (d->lines[i].role == LINE_STAMP || page_label(p, i, PAGE_CATEGORY)))
            page_category(p, i);
    if (!str_known(d->record->category))
        category_above(p, title < p->body ? title : p->body);
    if (title < p->body)
        category_below(p, title);
}

/* Numbers may stand in the line below their label. */
static bool goes_with_contact(const struct page *p, uint32_t line)
{
    return line > 0 && p->d->lines[line - 1].role == LINE_CONTACT && p->lines[line - 1].colon &&
           p->d->lines[line].b > p->d->lines[line].a && p->lines[line].capitals == 0;
}

void page_head(struct page *p)
{
    struct doc *d = p->d;
    for (uint32_t i = 0; i < p->body; i++) {
        if (page_contact(p, i) || goes_with_contact(p, i))
            d->lines[i].role = LINE_CONTACT;
        else if (page_is_stamp(p, i) || page_heading(p, i, PAGE_VIEWS))
            page_byline_inside(p, i);
        else if (page_label(p, i, PAGE_BYLINE) || page_label(p, i, PAGE_SOURCE))
            page_byline(p, i);
    }
    uint32_t title = find_title(p);
    for (uint32_t i = title; i < p->body; i++)
        if (d->lines[i].role == LINE_NOISE && (captionish(p, i) || begins_with_person(p, i)) &&
            !page_furniture(p, i))
            d->lines[i].role = LINE_CAPTION;
    for (uint32_t i = title + 1; i < p->body; i++)
        if (d->lines[i].role == LINE_NOISE && lead_below(p, i))
            d->lines[i].role = LINE_BODY;
    find_category(p, title);
}
