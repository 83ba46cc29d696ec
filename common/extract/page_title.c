/* Which of the lines above the body is the headline. */
#include "page.h"

enum {
    TITLE_WORDS = 4,   /* a shorter line is no headline */
    TITLE_LINES = 8,   /* a headline has fewer */
    BUTTON_WORDS = 10, /* of a row of buttons, not all of them listed */
};

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

/* Where the part of a body's name at t ends; t: none stands there. */
static uint32_t name_part_end(const struct doc *d, uint32_t t)
{
    static const enum lex_category parts[] = {LEX_ORG,   LEX_ORG_NAME,   LEX_ORG_WORD,
                                              LEX_PLACE, LEX_PLACE_TYPE, LEX_DEPARTMENT};
    uint32_t end = t + ((d->tokens[t].flags & TOKEN_CAPITAL) || doc_is_word(d, t, WORD_AND));
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        const struct match *m = doc_match(d, t, parts[i]);
        end = m && m->b > end ? m->b : end;
    }
    return end;
}

/* Small words that stand in no body's name: "Bệnh viện A với công tác dân vận". */
static bool more_than_name(const struct page *p, uint32_t line)
{
    enum { SMALL_WORDS = 2 };
    const struct doc *d = p->d;
    uint32_t small = 0;
    for (uint32_t t = d->lines[line].a; t < d->lines[line].b;) {
        uint32_t end = name_part_end(d, t);
        small += end == t && d->tokens[t].kind == TOKEN_WORD;
        t = end > t ? end : t + 1;
    }
    return small >= SMALL_WORDS;
}

static bool masthead(const struct page *p, uint32_t line)
{
    enum { LONGEST = 14 }; /* words of a site's or owner's name */
    if (p->lines[line].words > LONGEST || page_says(p, line, PAGE_HEADLINE) || says_something(p, line))
        return false;
    return page_begins(p, line, PAGE_MASTHEAD) ||
           (doc_match(p->d, p->lines[line].first, LEX_ORG) && !more_than_name(p, line));
}

bool page_captionish(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    return page_begins(p, line, PAGE_CAPTION) ||
           (l->stop && l->words < 40 && !l->upper && page_says(p, line, PAGE_PICTURE));
}

static bool headline(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    struct page_crumb path[PAGE_CRUMBS + 1];
    bool item = l->item && !(l->upper && doc_is_mark(p->d, p->d->lines[line].a, '*'));
    if (l->words < TITLE_WORDS || item || l->words > 80 || p->d->lines[line].role != LINE_NOISE)
        return false;
    if (l->stop && page_timed(p, line))
        return false;
    if (page_begins(p, line, PAGE_SHARE) && l->words <= BUTTON_WORDS && !page_says(p, line, PAGE_HEADLINE))
        return false;
    return !page_furniture(p, line) && !page_is_stamp(p, line) && !page_contact(p, line) &&
           !masthead(p, line) && !page_label(p, line, PAGE_BYLINE) && !page_label(p, line, PAGE_SOURCE) &&
           !page_section(p, line) && !page_path(p, line, path);
}

/* Headlines are printed in several lines: does the next one go on where this one breaks off? */
static bool goes_on(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    if (line + 1 >= p->body || d->lines[line].role != LINE_NOISE || d->lines[line + 1].role != LINE_NOISE ||
        page_furniture(p, line + 1) || page_is_stamp(p, line + 1) || page_contact(p, line + 1) ||
        page_furniture(p, line) || page_section(p, line))
        return false;
    const struct page_line *l = &p->lines[line], *next = &p->lines[line + 1];
    if (l->stop || l->words < 2)
        return false;
    bool small = page_begins_small(p, line + 1);
    if (d->lines[line + 1]
            .blank_before) /* where each line stands apart, only what cannot stand by itself goes on */
        return p->spaced && (small || (l->upper && next->upper && headline(p, line) &&
                                       !page_begins(p, line + 1, PAGE_HEADLINE)));
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

bool page_person_first(const struct page *p, uint32_t line)
{
    uint32_t t = p->lines[line].first;
    return doc_match(p->d, t, LEX_HONORIFIC) || doc_match(p->d, t, LEX_DEGREE) ||
           doc_match(p->d, t, LEX_RANK);
}

/* A picture between the headline and the text: who does what, with a better headline above it. */
static bool picture_below(const struct page *p, uint32_t line)
{
    if (p->lines[line].upper || !page_person_first(p, line) || !p->d->lines[line].blank_before)
        return false;
    for (uint32_t i = line; i > 0 && !page_furniture(p, i - 1); i--)
        if (headline(p, i - 1) && !page_captionish(p, i - 1) && page_says(p, i - 1, PAGE_HEADLINE))
            return true;
    return false;
}

/* A lead printed without its stop, below the headline: it begins as sentences do. */
bool page_lead_below(const struct page *p, uint32_t line)
{
    enum { LEAD_WORDS = 12 };
    return line > 0 && p->lines[line].words >= LEAD_WORDS && !p->lines[line].upper &&
           (page_begins(p, line, PAGE_PROSE) || page_timed(p, line)) &&
           (p->d->lines[line - 1].role == LINE_TITLE || p->d->lines[line - 1].role == LINE_STAMP ||
            (headline(p, line - 1) && !page_captionish(p, line - 1)));
}

static bool stamped(const struct page *p, uint32_t line)
{
    while (line < p->body && page_separator(p, line))
        line++;
    return line < p->body && p->d->lines[line].role == LINE_STAMP && !page_begins(p, line, PAGE_CLOCK);
}

/* A few words without anything that headlines say may be a button that nobody listed. */
static bool weak(const struct page *p, uint32_t line)
{
    enum { FEW = 6 };
    struct page_crumb path[PAGE_CRUMBS + 1];
    return p->lines[line].words <= FEW && !page_says(p, line, PAGE_HEADLINE) && !stamped(p, line + 1) &&
           !(line > 0 && (page_path(p, line - 1, path) || page_section(p, line - 1)));
}

static bool candidate(const struct page *p, uint32_t line)
{
    return headline(p, line) && !page_captionish(p, line) && !picture_below(p, line) &&
           !page_lead_below(p, line);
}

/* What ends a path is the article itself, if a line below says so too; n_lines: none does. */
static uint32_t title_of_path(const struct page *p)
{
    enum { PATHS = 3, REACH = 40 };
    struct page_crumb path[PAGE_CRUMBS + 1];
    for (uint32_t i = 0, paths = 0; i < p->body && paths < PATHS; i++) {
        uint32_t n = page_path(p, i, path);
        paths += n > 0;
        if (!n || path[n - 1].b - path[n - 1].a < TITLE_WORDS)
            continue;
        struct str last = doc_text(p->d, path[n - 1].a, path[n - 1].b);
        for (uint32_t k = i + 1; k < p->body && k < i + REACH; k++)
            if (p->d->lines[k].role == LINE_NOISE && doc_same_words(p->d, page_line_text(p, k), last))
                return k;
    }
    return p->d->n_lines;
}

/* The nearest headline above the body; a weak one only where no better stands above it. */
static uint32_t choose_title(const struct page *p)
{
    enum { REACH = 12 };
    uint32_t found = title_of_path(p), none = p->d->n_lines;
    if (found < none)
        return found;
    for (uint32_t at = p->body; at > 0; at--) {
        uint32_t i = at - 1;
        bool menu = page_heading(p, i, PAGE_MENU) || page_heading(p, i, PAGE_HOME);
        if (found < none && (menu || i + REACH < found))
            break;
        if (!candidate(p, i))
            continue;
        if (!weak(p, i))
            return too_far(p, i) ? found : i;
        if (found == none)
            found = i;
    }
    return found < none && too_far(p, found) ? none : found;
}

/* A body's name may be all that the headline says, right above the stamp. */
static uint32_t title_of_name(const struct page *p)
{
    for (uint32_t i = p->body; i > 0; i--) {
        uint32_t line = i - 1;
        if (p->d->lines[line].role != LINE_NOISE || !stamped(p, i))
            continue;
        bool name = masthead(p, line) && !page_begins(p, line, PAGE_MASTHEAD) && !p->lines[line].upper &&
                    p->lines[line].words > TITLE_WORDS;
        return name ? line : p->d->n_lines;
    }
    return p->d->n_lines;
}

/* Without the layout's marks before it and buttons behind it. */
static struct str title_text(struct doc *d, uint32_t a, uint32_t b)
{
    enum { BUTTON = 5 };
    while (a < b && d->tokens[a].kind == TOKEN_MARK && !doc_is_quote(d, a) && !doc_is_mark(d, a, '(') &&
           !doc_is_mark(d, a, '[') && !doc_is_mark(d, a, 0x2026))
        a++;
    for (uint32_t t = b > a + BUTTON ? b - BUTTON : b; t < b; t++) {
        const struct match *m = page_cue_at(d, t, PAGE_SHARE);
        if (m && m->b + 1 >= b && (m->b == b || doc_is_mark(d, m->b, ':')) && m->b > m->a + 1)
            return doc_text(d, a, t);
    }
    return doc_text(d, a, b);
}

/* All lines of a headline as one. */
static struct str joined_title(struct doc *d, uint32_t first, uint32_t last)
{
    struct str text = title_text(d, d->lines[first].a, d->lines[first].b);
    for (uint32_t i = first + 1; i <= last; i++)
        text = arena_concat(d->arena, text, STR(" "), doc_text(d, d->lines[i].a, d->lines[i].b));
    return text;
}

static void mark_title(struct page *p, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        p->d->lines[i].role = LINE_TITLE;
    p->d->record->title = joined_title(p->d, first, last);
}

/* The highest heading above the text that can be a headline; n_lines: there is none, or several. */
static uint32_t title_of_heading(const struct page *p)
{
    uint32_t found = p->d->n_lines, many = 0;
    uint8_t level = UINT8_MAX;
    for (uint32_t i = 0; i < p->body; i++) {
        const struct html_line *h = page_html_line(p, i);
        bool linked =
            h && h->linked_bytes * 2 > h->end - h->begin; /* to the home page, as the site's name is */
        if (!h || linked || h->kind != HTML_HEADING || h->level > level || !headline(p, i))
            continue;
        many = h->level < level ? 1 : many + 1;
        level = h->level;
        found = i;
    }
    return many == 1 ? found : p->d->n_lines;
}

/* The lines of the headline as the text alone shows it; false: none does. */
static bool title_of_lines(const struct page *p, uint32_t *first, uint32_t *last)
{
    struct doc *d = p->d;
    *first = choose_title(p);
    if (*first == d->n_lines)
        *first = title_of_name(p);
    if (*first == d->n_lines)
        return false;
    *last = *first;
    while (*last < *first + TITLE_LINES && goes_on(p, *last))
        ++*last;
    while (*first > 0 && *last < *first + TITLE_LINES && goes_on(p, *first - 1) &&
           !site_name(p, *first - 1)) {
        if (doc_same_words(d, page_line_text(p, *first - 1), joined_title(d, *first, *last)))
            break; /* printed again */
        --*first;
    }
    return true;
}

/* Marks the lines of the headline; the first of them, or n_lines. Where the page says its headline, that is the line which
 * shows it; else as said, but for what <title> says: any line that looks like a headline tells more. */
uint32_t page_title(struct page *p)
{
    struct doc *d = p->d;
    uint32_t first = p->title_first, last = p->title_end - 1;
    if (!p->title_end) {
        d->record->title = d->said ? page_said_headline(p, false) : STR_NONE;
        if (str_known(d->record->title))
            return d->n_lines;
        first = last = d->html ? title_of_heading(p) : d->n_lines;
    }
    if (first == d->n_lines && !title_of_lines(p, &first, &last)) {
        d->record->title = d->said ? page_said_headline(p, true) : STR_NONE;
        return d->n_lines;
    }
    mark_title(p, first, last);
    return first;
}
