/* What a page says of itself where nobody reads it, as far as that is plausible. */
#include "page.h"

#include "../scan.h"

/* [a, b) tokens of p->d->said */
struct piece {
    uint32_t a, b;
};

enum { PIECES_MAX = 6, TITLE_WORDS = 3 };

static const struct html_claim *claim_of(const struct doc *d, uint32_t line)
{
    return &d->html->meta.claims[d->said->lines[line].number - 1];
}

static bool says(const struct doc *d, uint32_t line, enum html_says what)
{
    return claim_of(d, line)->says == what;
}

static struct str text_of(const struct doc *d, struct piece v)
{
    return doc_text(d->said, v.a, v.b);
}

static struct piece whole(const struct doc *d, uint32_t line)
{
    return (struct piece){d->said->lines[line].a, d->said->lines[line].b};
}

static uint32_t words_in(const struct doc *said, struct piece v)
{
    uint32_t words = 0;
    for (uint32_t t = v.a; t < v.b; t++)
        words += said->tokens[t].kind != TOKEN_MARK;
    return words;
}

/* A site's own name, its home page, or its address. */
static bool names_site(const struct doc *d, struct piece v)
{
    const struct doc *said = d->said;
    const struct match *home = page_cue_at(said, v.a, PAGE_HOME);
    if (home && home->b == v.b)
        return true;
    for (uint32_t i = 0; i < said->n_lines; i++)
        if (says(d, i, HTML_SAYS_SITE) && doc_same_words(d, text_of(d, v), text_of(d, whole(d, i))))
            return true;
    for (uint32_t t = v.a; t + 1 < v.b; t++) /* "benhvien.vn" and nothing else */
        if (!doc_is_glued(said, t + 1))
            return false;
    return v.b > v.a + 2;
}

static bool names_owner(const struct doc *d, struct piece v)
{
    enum { LONGEST = 14 };
    return words_in(d->said, v) <= LONGEST &&
           (page_cue_at(d->said, v.a, PAGE_MASTHEAD) || doc_match(d->said, v.a, LEX_ORG));
}

/* --- the headline ---------------------------------------------------------------------------------- */

/* "Headline - Site", "Site | Section | Headline": at free dashes and bars. */
static uint32_t cut_pieces(const struct doc *d, uint32_t line, struct piece out[PIECES_MAX])
{
    const struct doc *said = d->said;
    const struct line *l = &said->lines[line];
    uint32_t n = 0, a = l->a;
    for (uint32_t t = l->a; t <= l->b && n < PIECES_MAX; t++) {
        bool dash = doc_is_dash(said, t) && !doc_is_glued(said, t) && !doc_is_glued(said, t + 1);
        if (t < l->b && !dash && !page_bar(said, t))
            continue;
        if (t > a) {
            out[n] = (struct piece){a, n + 1 == PIECES_MAX ? l->b : t};
            n++;
        }
        a = t + 1;
    }
    return n;
}

/* Lines from `line` on that are the text and nothing else; 0: they are not. */
static uint32_t lines_say(const struct page *p, uint32_t line, struct str text)
{
    enum { LINES_MAX = 4 };
    const struct lexicon *lex = p->d->lex;
    const char *end = text.at + text.len;
    for (uint32_t n = 1; n <= LINES_MAX && line + n <= p->d->n_lines; n++) {
        const char *rest = scan_begins(text, page_line_text(p, line + n - 1), lexicon_letters(lex));
        if (!rest)
            return 0;
        while (rest < end && *rest == ' ')
            rest++;
        if (rest == end)
            return n;
        text = str_of(rest, (size_t)(end - rest));
    }
    return 0;
}

/* A claim that breaks off: "Trạm Y tế sơ kết công tác…" */
static bool breaks_off(const struct page *p, uint32_t line, struct piece v)
{
    enum { WORDS_MIN = 5 };
    const struct doc *said = p->d->said;
    uint32_t b = v.b;
    while (b > v.a && (doc_is_mark(said, b - 1, '.') || doc_is_mark(said, b - 1, 0x2026)))
        b--;
    v = (struct piece){v.a, b == v.b ? v.a : b};
    return words_in(said, v) >= WORDS_MIN &&
           scan_begins(page_line_text(p, line), text_of(p->d, v), lexicon_letters(p->d->lex));
}

/* Above the text or at its begin, headings first. */
static bool find_printed(struct page *p, struct piece v, bool headings)
{
    enum { REACH = 12 };
    for (uint32_t i = 0, main = 0; i < p->d->n_lines && main < REACH; i++) {
        const struct html_line *h = page_html_line(p, i);
        main += page_html_is(p, i, HTML_MAIN);
        if ((h && h->kind == HTML_HEADING) != headings)
            continue;
        uint32_t n = lines_say(p, i, text_of(p->d, v));
        if (!n && breaks_off(p, i, v))
            n = 1;
        if (n) {
            p->title_first = i;
            p->title_end = i + n;
            return true;
        }
    }
    return false;
}

/* Any row of the claim's pieces may be the headline, the longest first. */
static bool find_pieces(struct page *p, const struct piece *pieces, uint32_t n, bool headings)
{
    for (uint32_t take = n; take > 0; take--)
        for (uint32_t i = 0; i + take <= n; i++) {
            struct piece v = {pieces[i].a, pieces[i + take - 1].b};
            if (words_in(p->d->said, v) >= TITLE_WORDS && !names_site(p->d, v) &&
                find_printed(p, v, headings))
                return true;
        }
    return false;
}

void page_said_title(struct page *p)
{
    const struct doc *d = p->d;
    struct piece pieces[PIECES_MAX];
    for (int headings = 1; headings >= 0; headings--)
        for (uint32_t i = 0; i < d->said->n_lines; i++)
            if (says(d, i, HTML_SAYS_TITLE) &&
                find_pieces(p, pieces, cut_pieces(d, i, pieces), headings != 0))
                return;
}

/* The claim without the site's name before or behind it; empty when nothing is left. */
static struct piece without_site(const struct doc *d, uint32_t line)
{
    struct piece pieces[PIECES_MAX];
    uint32_t n = cut_pieces(d, line, pieces), first = 0;
    while (n > 1 &&
           (names_site(d, pieces[n - 1]) || (claim_of(d, line)->weak && names_owner(d, pieces[n - 1]))))
        n--;
    while (n > first + 1 && names_site(d, pieces[first]))
        first++;
    if (n == 0 || names_site(d, (struct piece){pieces[first].a, pieces[n - 1].b}))
        return (struct piece){0};
    return (struct piece){pieces[first].a, pieces[n - 1].b};
}

struct str page_said_headline(const struct page *p, bool weak)
{
    const struct doc *d = p->d;
    for (uint32_t i = 0; d->said && i < d->said->n_lines; i++) {
        struct piece v = {0};
        if (says(d, i, HTML_SAYS_TITLE) && claim_of(d, i)->weak == weak)
            v = without_site(d, i);
        if (words_in(d->said, v) >= TITLE_WORDS && !(weak && names_owner(d, v)))
            return text_of(d, v);
    }
    return STR_NONE;
}

/* --- when ------------------------------------------------------------------------------------------ */

enum { DAY_S = 86400, HOUR_S = 3600, ZONE_S = 7 * HOUR_S };

static int64_t minute_of(struct stamp s)
{
    return ((int64_t)s.day * DAY_S + s.second_of_day) / 60;
}

/* Sites that say nothing of a clock say midnight. */
static bool read_claim(const struct doc *d, uint32_t line, struct stamp *out)
{
    const struct piece v = whole(d, line);
    static const struct civil first_site = {1995, 1, 1};
    if (!page_stamp_read(d->said, v.a, v.b, out) || out->day < civil_to_day(first_site))
        return false;
    if (out->second_of_day == 0) {
        out->second_of_day = -1;
        out->has_seconds = false;
    }
    return true;
}

/* Is what is printed the same, but said better? With its clock; or without the zone that a site is wrong about. */
static bool printed_better(struct stamp printed, struct stamp said)
{
    if (printed.day == DAY_NONE || printed.second_of_day < 0)
        return false;
    if (said.second_of_day < 0)
        return printed.day == said.day;
    int64_t apart = minute_of(said) - minute_of(printed);
    return apart == 0 || apart == ZONE_S / 60;
}

void page_said_published(struct page *p)
{
    const struct doc *d = p->d;
    struct stamp *printed = &d->record->published_at, s;
    for (uint32_t i = 0; i < d->said->n_lines; i++) {
        if (!says(d, i, HTML_SAYS_DATE) || !read_claim(d, i, &s))
            continue;
        if (claim_of(d, i)->weak && printed->day != DAY_NONE)
            return; /* a <time> that may be of something else */
        if (!printed_better(*printed, s))
            *printed = s;
        return;
    }
}

/* --- who, and what section ------------------------------------------------------------------------- */

/* Persons, a department or another body: accounts and addresses are named otherwise. */
static bool signs(const struct doc *d, struct piece v)
{
    enum { LONGEST = 14 };
    const struct doc *said = d->said;
    return v.b > v.a && words_in(said, v) <= LONGEST && !names_site(d, v) &&
           (page_names(said, v.a, v.b) || page_cue_at(said, v.a, PAGE_SIGNATURE) ||
            doc_match(said, v.a, LEX_ORG) || doc_match(said, v.a, LEX_DEPARTMENT));
}

/* Who signed the printed text goes before the account that put it there. */
void page_said_byline(struct page *p)
{
    const struct doc *d = p->d;
    for (uint32_t i = 0; p->signer < SIGNER_ALONE && i < d->said->n_lines; i++)
        if (says(d, i, HTML_SAYS_AUTHOR) && signs(d, whole(d, i))) {
            d->record->byline = text_of(d, whole(d, i));
            p->signer = SIGNER_AUTHOR;
        }
}

/* A name for people, not a number or "tin-tuc". */
static bool names_section(const struct doc *d, struct piece v)
{
    enum { LONGEST = 9 };
    const struct doc *said = d->said;
    uint32_t words = words_in(said, v);
    bool cut = doc_is_mark(said, v.b - 1, 0x2026) || doc_is_mark(said, v.b - 1, '.');
    bool slug = v.b > v.a + 1 && doc_is_dash(said, v.a + 1) && doc_is_glued(said, v.a + 1);
    return words > 0 && words <= LONGEST && said->tokens[v.a].kind == TOKEN_WORD && !cut && !slug &&
           !names_site(d, v) && !doc_same_words(d, text_of(d, v), d->record->title);
}

/* The innermost part of the path that is not the article itself; else what is called the section. */
void page_said_category(struct page *p)
{
    const struct doc *d = p->d;
    struct str section = STR_NONE;
    for (uint32_t i = 0; i < d->said->n_lines; i++) {
        bool path = says(d, i, HTML_SAYS_PATH), named = says(d, i, HTML_SAYS_CATEGORY) && !str_known(section);
        if ((path || named) && names_section(d, whole(d, i)))
            section = text_of(d, whole(d, i));
    }
    if (str_known(section))
        d->record->category = section;
}
