/* The path to an article, "Trang chủ / Tin tức / …", and the section that it was filed under. */
#include "page.h"

enum {
    CATEGORY_WORDS = 9, /* a longer one names no section */
    CATEGORY_REACH = 4, /* lines from the headline up to its section */
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
    case 0x21D2: /* ⇒ */
    case 0x25B6: /* ▶ */
    case 0x279C: /* ➜ */
    case 0x2794: /* ➔ */
    case 0x27A4: /* ➤ */
    case 0xFF1E: /* ＞ */
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

bool page_separator(const struct page *p, uint32_t line)
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

static bool whole(const struct doc *d, struct page_crumb c, enum page_cue cue)
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

/* "Trang chủ/Tin tức/Hoạt động": slashes part what follows the home page. */
static bool tight_slashes(const struct page *p, uint32_t line)
{
    const struct match *m = page_begins(p, line, PAGE_HOME);
    if (!m)
        m = page_begins(p, line, PAGE_CATEGORY);
    return m && doc_is_mark(p->d, m->b, '/') && doc_is_glued(p->d, m->b);
}

static bool parts_crumbs(const struct doc *d, uint32_t t, bool slashes, bool dashes)
{
    if (slashes)
        return doc_is_mark(d, t, '/');
    return dashes ? free_dash(d, t) : page_bar(d, t);
}

/* "Vị trí của bạn: Trang chủ" */
static uint32_t behind_colon(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t + 1 < b; t++)
        if (doc_is_mark(d, t, ':') && page_cue_at(d, t + 1, PAGE_HOME))
            return t + 1;
    return a;
}

static uint32_t cut_crumbs(const struct page *p, uint32_t line, struct page_crumb out[PAGE_CRUMBS + 1])
{
    const struct line *l = &p->d->lines[line];
    bool slashes = tight_slashes(p, line), dashes = !slashes && !has_separator(p, line);
    uint32_t n = 0, a = l->a;
    for (uint32_t t = l->a; t <= l->b && n <= PAGE_CRUMBS; t++) {
        if (t < l->b && !parts_crumbs(p->d, t, slashes, dashes))
            continue;
        uint32_t b = t;
        while (a < b && trims(p->d, a))
            a++;
        while (b > a && trims(p->d, b - 1))
            b--;
        if (b > a) {
            out[n] = (struct page_crumb){n ? a : behind_colon(p->d, a, b), b};
            n++;
        }
        a = t + 1;
    }
    return n;
}

/* Short names with arrows between them: a path, though nobody listed them. */
static bool arrows(const struct doc *d, const struct page_crumb *path, uint32_t n)
{
    enum { PARTS_MAX = 4, LONGEST = 8 };
    if (n > PARTS_MAX)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t mark = path[i].b;
        bool arrow = doc_is_mark(d, mark, '>') || doc_is_mark(d, mark, 0xBB) || doc_is_mark(d, mark, 0x203A);
        if ((i + 1 < n && !arrow) || path[i].b - path[i].a > LONGEST ||
            !(d->tokens[path[i].a].flags & TOKEN_CAPITAL) || page_cue_at(d, path[i].a, PAGE_NOISE))
            return false;
    }
    return true;
}

/* Parts of a path to the article; 0: the line is none. Menus name what no article is filed under. */
uint32_t page_path(const struct page *p, uint32_t line, struct page_crumb out[PAGE_CRUMBS + 1])
{
    const struct doc *d = p->d;
    if (p->lines[line].words > 60)
        return 0;
    uint32_t n = cut_crumbs(p, line, out), menus = 0;
    if (n < 2 || n > PAGE_CRUMBS)
        return 0;
    bool parted = has_separator(p, line) || tight_slashes(p, line), known = false;
    bool home = whole(d, out[0], PAGE_HOME) || (parted && page_cue_at(d, out[0].a, PAGE_HOME));
    bool bars = doc_is_mark(d, out[0].b, '|');
    for (uint32_t i = 0; i < n && !bars; i++) /* the site's name may stand for its home page */
        known |= i < 2 && page_cue_at(d, out[i].a, PAGE_CATEGORY);
    if (!home && (!known || !parted) && !arrows(d, out, n))
        return 0;
    for (uint32_t i = home; i < n; i++)
        menus += whole(d, out[i], PAGE_MENU) && !whole(d, out[i], PAGE_CATEGORY);
    return menus > 1 || (menus && bars) ? 0 : n;
}

static bool same_text(const struct doc *d, struct page_crumb c, struct str title)
{
    return str_known(title) && doc_same_words(d, doc_text(d, c.a, c.b), title);
}

/* The innermost part that is not the article itself. */
static void category_from_path(struct page *p, const struct page_crumb *path, uint32_t n, struct str title)
{
    while (n > 0) {
        struct page_crumb c = path[--n];
        bool cut = doc_is_mark(p->d, c.b - 1, 0x2026) || doc_is_mark(p->d, c.b - 1, '.');
        if (cut || same_text(p->d, c, title) || whole(p->d, c, PAGE_HOME) || c.b - c.a > CATEGORY_WORDS)
            continue;
        p->d->record->category = doc_text(p->d, c.a, c.b);
        return;
    }
}

bool page_section(const struct page *p, uint32_t line)
{
    const struct match *m = page_begins(p, line, PAGE_CATEGORY);
    const struct page_line *l = &p->lines[line];
    if (!m || l->words > CATEGORY_WORDS || l->stop || l->colon || l->item ||
        page_heading(p, line, PAGE_RELATED))
        return false;
    return m->b == p->d->lines[line].b || l->words <= 6;
}

/* "26/06/2024", a bar, "Tin tức": three lines */
static void section_behind_bar(struct page *p, uint32_t line)
{
    struct doc *d = p->d;
    uint32_t next = line + 1;
    if (str_known(d->record->category) || next + 1 >= p->body || !page_separator(p, next))
        return;
    struct page_crumb c = {d->lines[next + 1].a, d->lines[next + 1].b};
    if (p->lines[next + 1].words > 0 && c.b - c.a <= CATEGORY_WORDS &&
        d->lines[next + 1].role == LINE_NOISE) {
        d->record->category = doc_text(d, c.a, c.b);
        d->lines[next + 1].role = LINE_STAMP;
    }
}

static void take_section(struct page *p, uint32_t line)
{
    struct doc *d = p->d;
    if (!page_section(p, line))
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
        if (d->lines[line].role == LINE_STAMP || page_separator(p, line) || page_heading(p, line, PAGE_SHARE))
            continue;
        take_section(p, line);
        return;
    }
}

/* A path whose parts nothing parts: "Trang chủ Tin tức" */
static void category_of_markup(struct page *p)
{
    struct doc *d = p->d;
    for (uint32_t i = 0; i < p->body && !str_known(d->record->category); i++) {
        const struct match *home = page_html_says(p, i, HTML_SAYS_PATH) ? page_begins(p, i, PAGE_HOME) : NULL;
        struct page_crumb c = {home ? home->b : 0, d->lines[i].b};
        if (home && c.b > c.a && c.b - c.a <= CATEGORY_WORDS && d->tokens[c.a].kind == TOKEN_WORD &&
            !same_text(d, c, d->record->title))
            d->record->category = doc_text(d, c.a, c.b);
    }
}

static void category_below(struct page *p, uint32_t title)
{
    for (uint32_t i = title + 1; i < p->body && !str_known(p->d->record->category); i++)
        if (p->d->lines[i].role == LINE_NOISE)
            take_section(p, i);
}

/* The next part of a path printed line by line: behind a separator's line, or one that a line begins or ends with. */
static uint32_t next_of_path(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    uint32_t next = line + 1;
    if (next >= p->body)
        return p->body;
    if (page_separator(p, next))
        return doc_is_mark(d, d->lines[next].a, '|') ? p->body : next + 1;
    uint32_t last = d->lines[line].b - 1, first = d->lines[next].a;
    bool arrow =
        page_bar(d, last) || page_bar(d, first) || doc_is_mark(d, last, '/') || doc_is_mark(d, first, '/');
    return arrow && !doc_is_mark(d, last, '|') && !doc_is_mark(d, first, '|') ? next : p->body;
}

static uint32_t path_of_lines(struct page *p, uint32_t line, struct page_crumb out[PAGE_CRUMBS + 1])
{
    const struct doc *d = p->d;
    uint32_t n = 0;
    if (!page_heading(p, line, PAGE_HOME) && !page_section(p, line))
        return 0;
    for (uint32_t i = line; n < PAGE_CRUMBS && i < p->body; i = next_of_path(p, i)) {
        struct page_crumb c = {d->lines[i].a, d->lines[i].b};
        while (c.a < c.b && (trims(d, c.a) || page_bar(d, c.a)))
            c.a++;
        while (c.b > c.a && (trims(d, c.b - 1) || page_bar(d, c.b - 1)))
            c.b--;
        if (c.b == c.a)
            break;
        out[n++] = c;
    }
    return n > 1 ? n : 0;
}

/* The article's own name ends its path; where no line repeats it, it is all that tells the headline. */
static struct str title_from_path(struct page *p, const struct page_crumb *path, uint32_t n)
{
    enum { WORDS_MIN = 7 };
    struct page_crumb c = path[n - 1];
    bool cut = doc_is_mark(p->d, c.b - 1, 0x2026) || doc_is_mark(p->d, c.b - 1, '.');
    if (n > 1 && !cut && c.b - c.a >= WORDS_MIN)
        p->d->record->title = doc_text(p->d, c.a, c.b);
    return p->d->record->title;
}

static void find_path(struct page *p, struct str title)
{
    struct page_crumb path[PAGE_CRUMBS + 1];
    for (uint32_t i = 0; i < p->body; i++) {
        uint32_t n = page_path(p, i, path);
        if (!n)
            n = path_of_lines(p, i, path);
        if (!n)
            continue;
        if (!str_known(title))
            title = title_from_path(p, path, n);
        category_from_path(p, path, n, title);
        p->d->lines[i].role = LINE_STAMP;
    }
}

void page_category(struct page *p, uint32_t title)
{
    struct doc *d = p->d;
    find_path(p, d->record->title);
    for (uint32_t i = 0; i < p->body; i++)
        if (d->lines[i].role == LINE_STAMP)
            section_behind_bar(p, i);
    category_of_markup(p);
    if (!str_known(d->record->category))
        category_above(p, title < p->body ? title : p->body);
    if (title < p->body)
        category_below(p, title);
}
