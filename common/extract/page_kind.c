/* What the page is. Whoever takes an article for something else loses it, so anything that might be one is one: a page is
 * something else only where it says so and tells next to nothing, where it is cut into entries, or where it has no text. */
#include "page.h"

enum {
    SAYS_WORDS = 30,     /* a longer line is prose, whatever it says */
    TOLD_BESIDE = 40,    /* so many words of prose beside what an error says, and the page is an article */
    TOLD_AT_LOGIN = 25,  /* the same beside a form to log in, which many pages have in a corner */
    TEASER_WORDS = 70,   /* no teaser is longer */
    ENTRIES = 3,         /* of a list; two dates may stand in any article */
    ENTRIES_WITHOUT = 4, /* of a list of headlines alone */
    BLOCKS = 3,          /* of a front page */
    BLOCK_HEADLINE = 5,  /* words, at least */
    FORM_LINES = 2,      /* of a form, or of contacts */
};

struct shape {
    uint32_t told;           /* words of prose in the body but for lines that say a cue of below */
    uint32_t runs, longest;  /* stretches of prose that no entry's mark interrupts; words of the longest */
    uint32_t entries;        /* stamps and "read on" among them */
    uint32_t says[4];        /* short lines with the cues of below */
    uint32_t contacts, text; /* lines: contacts; neither contacts nor furniture nor stamps */
    uint32_t galleries, blocks;
    bool prose, dated; /* any on the page; a stamp above the body, where an article has it */
    bool headed;       /* as a list, above the body */
};

enum says { SAYS_ERROR, SAYS_LOGIN, SAYS_LIST, SAYS_CONTACT, SAYS };
static const enum page_cue says_cues[SAYS] = {PAGE_ERROR, PAGE_LOGIN, PAGE_LIST, PAGE_CONTACT};

/* An error is told anywhere in a sentence; the words of others are common, but not at the begin of lines. */
static bool says(const struct page *p, uint32_t line, enum says what)
{
    if (p->lines[line].words > SAYS_WORDS)
        return false;
    return what == SAYS_ERROR || what == SAYS_LOGIN ? page_says(p, line, says_cues[what])
                                                    : page_begins(p, line, says_cues[what]) != NULL;
}

/* The stamp of an entry, or the button behind its teaser. */
static bool entry_mark(const struct page *p, uint32_t line)
{
    return (p->lines[line].words > 0 && page_heading(p, line, PAGE_NOISE)) ||
           (page_is_stamp(p, line) && !page_begins(p, line, PAGE_CLOCK));
}

/* The heading of a block of headlines, as front pages have many; in a menu another one follows. */
static bool heads_block(const struct page *p, uint32_t line)
{
    uint32_t next = line + 1;
    return next < p->d->n_lines && (page_section(p, line) || page_heading(p, line, PAGE_RELATED)) &&
           p->lines[next].words >= BLOCK_HEADLINE && !page_furniture(p, next) && !page_section(p, next) &&
           !page_contact(p, next);
}

static void measure_line(const struct page *p, uint32_t line, struct shape *s)
{
    bool stamp = page_is_stamp(p, line), contact = page_contact(p, line);
    for (int i = 0; i < SAYS; i++)
        s->says[i] += says(p, line, (enum says)i);
    s->headed |= line < p->body && says(p, line, SAYS_LIST);
    s->prose |= page_prose(p, line);
    s->contacts += contact;
    s->text += !stamp && !contact && !page_furniture(p, line) && !page_section(p, line);
    s->galleries += page_begins(p, line, PAGE_GALLERY) != NULL;
    s->blocks += heads_block(p, line);
    s->dated |= line < p->body && stamp && !page_begins(p, line, PAGE_CLOCK);
}

/* The text as entries part it, until it is long enough for an article. */
static void measure_runs(const struct page *p, struct shape *s)
{
    enum { STAMP_ABOVE = 2 }; /* lines that reach from the first teaser to its entry's stamp */
    uint32_t run = 0, body = p->body > STAMP_ABOVE ? p->body - STAMP_ABOVE : 0;
    for (uint32_t i = s->prose ? body : 0; i < p->d->n_lines && s->longest <= TEASER_WORDS; i++) {
        if (s->prose && i >= p->tail && !entry_mark(p, i))
            break;
        if (entry_mark(p, i)) {
            s->entries++;
            run = 0;
        } else if (page_prose(p, i)) {
            s->runs += run == 0;
            run += p->lines[i].words;
            s->longest = run > s->longest ? run : s->longest;
            s->told += says(p, i, SAYS_ERROR) || says(p, i, SAYS_LOGIN) || says(p, i, SAYS_LIST)
                           ? 0
                           : p->lines[i].words;
        }
    }
}

static bool is_list(const struct shape *s)
{
    if (!s->prose)
        return s->entries >= ENTRIES_WITHOUT || (s->says[SAYS_LIST] && !s->dated);
    return (s->runs >= ENTRIES || s->headed) && s->entries >= (s->headed ? 2 : ENTRIES);
}

/* A page of HTML whose only texts go with links to others. */
static bool lists_others(const struct html_page *html)
{
    enum { HEADLINES = 12 }; /* more than stand around other pages */
    return html && !html->has_main && html->n_headlines >= HEADLINES;
}

/* A page of HTML with a menu, at most an address below, and nothing between. */
static bool empty(const struct html_page *html)
{
    return html && !html->has_main && html->n_lines <= 1 && html->n_headlines > 0;
}

/* A front page that greets its visitors in one sentence, with all the site's headlines around. */
static bool greets(const struct html_page *html, const struct shape *s)
{
    enum { HEADLINES = 30 };
    return html && html->n_headlines >= HEADLINES && str_eq(html->meta.kind, STR("website")) &&
           s->told < TOLD_BESIDE && s->runs <= 1 && !s->dated;
}

enum page_kind page_kind_of(const struct page *p)
{
    bool listed = lists_others(p->d->html);
    struct shape s = {.prose = true};
    measure_runs(p, &s);
    if (s.longest > TEASER_WORDS && !listed)
        return PAGE_KIND_ARTICLE;
    s = (struct shape){0};
    for (uint32_t i = 0; i < p->d->n_lines; i++)
        measure_line(p, i, &s);
    measure_runs(p, &s);
    if (s.says[SAYS_ERROR] && s.told < TOLD_BESIDE && !s.dated)
        return PAGE_KIND_ERROR;
    if (s.says[SAYS_LOGIN] && s.told < TOLD_AT_LOGIN && !s.dated)
        return PAGE_KIND_LOGIN;
    if (s.text == 0 && s.contacts == 0)
        return PAGE_KIND_OTHER;
    if (is_list(&s))
        return s.blocks >= BLOCKS && !s.says[SAYS_LIST] ? PAGE_KIND_HOME : PAGE_KIND_LIST;
    if (!s.prose && !s.dated && s.contacts + s.says[SAYS_CONTACT] >= FORM_LINES && s.contacts >= s.text)
        return PAGE_KIND_OTHER;
    if (!s.prose && !s.dated && s.galleries)
        return PAGE_KIND_OTHER;
    if (listed)
        return PAGE_KIND_LIST;
    if (greets(p->d->html, &s))
        return PAGE_KIND_HOME;
    if (empty(p->d->html))
        return PAGE_KIND_OTHER;
    return PAGE_KIND_ARTICLE;
}
