/* Pages in HTML: what is one, and what its markup says of the lines that are read. */
#include "page.h"

#include "../wire.h"

#include <strings.h>

enum { SNIFFED_BYTES = 4096 };

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (unsigned char)*at <= ' ')
        at++;
    return at;
}

/* Behind marks of byte order, blanks, comments and XML's declaration. */
static const char *first_element(const char *at, const char *end)
{
    if (end - at >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    for (;;) {
        at = skip_blanks(at, end);
        bool comment = end - at >= 4 && memcmp(at, "<!--", 4) == 0;
        if (!comment && !(end - at >= 2 && memcmp(at, "<?", 2) == 0))
            return at;
        const char *close = memmem(at, (size_t)(end - at), comment ? "-->" : "?>", comment ? 3 : 2);
        if (!close)
            return end;
        at = close + (comment ? 3 : 2);
    }
}

/* The name of the element, or of its end, at `at`: one that pages are made of. */
static bool is_tag(const char *at, const char *end)
{
    static const char *const tags[] = {"p",  "div", "br",  "a",    "span",   "table", "tr",
                                       "td", "h1",  "h2",  "h3",   "ul",     "li",    "b",
                                       "em", "i",   "img", "body", "strong", "font",  "article"};
    size_t n = 0;
    at += *at == '<';
    at += at < end && *at == '/';
    while (at + n < end && n < 8 &&
           (((at[n] | 0x20) >= 'a' && (at[n] | 0x20) <= 'z') || (at[n] >= '0' && at[n] <= '9')))
        n++;
    if (n == 0 || at + n == end || !at[n] || !strchr(" \t\r\n/>", at[n]))
        return false;
    for (size_t i = 0; i < COUNT_OF(tags); i++)
        if (strlen(tags[i]) == n && strncasecmp(tags[i], at, n) == 0)
            return true;
    return false;
}

/* Tags as close as in pages: a text that speaks of tags has few. */
static bool dense_tags(const char *at, const char *end)
{
    enum { FEW = 4, MANY = 12, APART = 300 };
    bool begins = at < end && is_tag(at, end);
    uint32_t tags = 0;
    size_t bytes = (size_t)(end - at);
    for (const char *p = at; (p = memchr(p, '<', (size_t)(end - p))); p++)
        tags += is_tag(p, end);
    return tags >= (begins ? FEW : MANY) && bytes / tags < APART;
}

static bool looks_like_html(struct str text)
{
    static const char *const begins[] = {"<!doctype html", "<html", "<head", "<body", "<meta ", "<title"};
    const char *end = text.at + (text.len < SNIFFED_BYTES ? text.len : SNIFFED_BYTES);
    const char *at = first_element(text.at, end);
    for (size_t i = 0; i < COUNT_OF(begins); i++)
        if ((size_t)(end - at) >= strlen(begins[i]) && strncasecmp(at, begins[i], strlen(begins[i])) == 0)
            return true;
    return dense_tags(at, end);
}

/* The claims as a document of their own, a line each: they are looked at with what the lexicon knows, as lines are. */
static struct doc *open_claims(const struct doc *d)
{
    const struct html_meta *m = &d->html->meta;
    size_t bytes = 0;
    for (uint32_t i = 0; i < m->n_claims; i++)
        bytes += m->claims[i].text.len + 1;
    char *text = arena_room(d->arena, bytes + 1), *at = text;
    for (uint32_t i = 0; i < m->n_claims; i++) {
        memcpy(at, m->claims[i].text.at, m->claims[i].text.len);
        at += m->claims[i].text.len;
        *at++ = '\n';
    }
    struct doc *said = arena_alloc(d->arena, sizeof *said);
    *said = (struct doc){
        .arena = d->arena, .lex = d->lex, .input = d->input, .record = d->record, .today = DAY_NONE};
    normalise(said, str_of(text, bytes));
    tokenise(said);
    match_lexicon(said);
    return said;
}

void page_html_open(struct doc *d)
{
    struct str type = d->input->content_type;
    if (str_known(type) ? !wire_type_is_html(type) : !looks_like_html(d->page))
        return;
    struct html_page *html = arena_alloc(d->arena, sizeof *html);
    html_read(d->arena, d->page, html);
    d->html = html;
    d->page = html->text;
    d->said = open_claims(d);
}

const struct html_line *page_html_line(const struct page *p, uint32_t line)
{
    uint32_t index = p->d->lines[line].number - 1;
    return p->d->html && index < p->d->html->n_lines ? &p->d->html->lines[index] : NULL;
}

bool page_html_is(const struct page *p, uint32_t line, enum html_part part)
{
    const struct html_line *h = page_html_line(p, line);
    return h && h->part == part;
}

bool page_html_says(const struct page *p, uint32_t line, enum html_says what)
{
    const struct html_line *h = page_html_line(p, line);
    return h && h->says == what;
}

bool page_html_text(const struct page *p, uint32_t line)
{
    const struct html_line *h = page_html_line(p, line);
    return h && h->part == HTML_MAIN && h->linked_bytes * 2 <= h->end - h->begin;
}

bool page_html_leads_on(const struct page *p, uint32_t line)
{
    enum { PARAGRAPH_WORDS = 30 };
    const struct html_line *h = page_html_line(p, line);
    return h && h->linked_bytes && p->lines[line].words < PARAGRAPH_WORDS;
}

/* Lines above the text that stand in its box: the headline, its stamp, who wrote it. */
static bool above_text(const struct page *p, uint32_t line)
{
    static const uint8_t above[] = {HTML_SAYS_TITLE, HTML_SAYS_DATE, HTML_SAYS_AUTHOR, HTML_SAYS_PATH,
                                    HTML_SAYS_VIEWS};
    const struct html_line *h = page_html_line(p, line);
    if (!h || page_prose(p, line))
        return false;
    return memchr(above, h->says, sizeof above) || (h->kind == HTML_HEADING && h->level == 1) ||
           page_is_stamp(p, line) || page_furniture(p, line) || page_attribution(p, line) ||
           (line >= p->title_first && line < p->title_end);
}

/* A lead between the headline and the main text; main: there is none. */
static uint32_t lead_above(const struct page *p, uint32_t main)
{
    for (uint32_t i = p->title_end; i < main; i++) {
        const struct html_line *h = page_html_line(p, i);
        if (h && page_prose(p, i) && (h->says == HTML_SAYS_LEAD || (p->title_end && h->kind == HTML_TEXT)) &&
            !above_text(p, i))
            return i;
    }
    return main;
}

/* The first line of the main text; n_lines: the page has none. */
uint32_t page_html_body(const struct page *p)
{
    enum { ABOVE_MAX = 12 };
    const struct doc *d = p->d;
    uint32_t first = 0;
    while (first < d->n_lines && !page_html_is(p, first, HTML_MAIN))
        first++;
    uint32_t lead = first < d->n_lines ? lead_above(p, first) : first;
    if (lead < first)
        return lead;
    uint32_t body = first;
    for (uint32_t i = first; i < d->n_lines && i < first + ABOVE_MAX && page_html_is(p, i, HTML_MAIN); i++)
        if (above_text(p, i))
            body = i + 1;
        else if (page_prose(p, i))
            break;
    return body < d->n_lines && page_html_is(p, body, HTML_MAIN) ? body : first;
}

void page_html_article(struct page *p)
{
    const struct doc *d = p->d;
    uint32_t i = p->body;
    for (; i < d->n_lines && !page_html_is(p, i, HTML_FOOT); i++) {
        bool title = i >= p->title_first && i < p->title_end;
        const struct html_line *h = page_html_line(p, i);
        bool caption = h && h->kind == HTML_CAPTION;
        d->lines[i].role = title ? LINE_NOISE : caption ? LINE_CAPTION : LINE_BODY;
    }
    p->tail = i;
}
