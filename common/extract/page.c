/* A page's lines to its article: title, stamp, section, signature, captions, body. */
#include "page.h"

static bool has_perfect(const struct doc *d, const struct line *l)
{
    for (uint32_t t = l->a; t < l->b; t++)
        if (doc_is_word(d, t, WORD_PERFECT) || doc_is_word(d, t, WORD_WILL))
            return true;
    return false;
}

/* May a line close above be the headline; certain: does it speak of an event, as headlines do? */
static bool headline_above(const struct page *p, uint32_t line, bool certain)
{
    enum { REACH = 4, FEW = 5 };
    for (uint32_t i = line; i > 0 && i + REACH > line; i--)
        if (p->lines[i - 1].words > FEW && (!certain || page_says(p, i - 1, PAGE_HEADLINE)) &&
            !page_furniture(p, i - 1) && !page_is_stamp(p, i - 1) && !page_contact(p, i - 1))
            return true;
    return false;
}

/* A headline printed with a full stop: one phrase that names an event, with the stamp or the first sentence below. */
static bool stopped_headline(const struct page *p, uint32_t line)
{
    enum { HEADLINE_WORDS = 45 };
    const struct page_line *l = &p->lines[line];
    uint32_t next = line + 1;
    if (next >= p->d->n_lines || l->sentences || l->words > HEADLINE_WORDS || page_timed(p, line) ||
        page_begins(p, line, PAGE_PROSE) || !page_says(p, line, PAGE_HEADLINE) ||
        has_perfect(p->d, &p->d->lines[line]))
        return false;
    if (line > 0 && page_is_stamp(p, line - 1) && headline_above(p, line - 1, false))
        return false; /* the lead */
    if (page_is_stamp(p, next) || (page_timed(p, next) && page_prose(p, next)))
        return true;
    return page_begins(p, next, PAGE_PROSE) && page_prose(p, next) && !headline_above(p, line, true);
}

/* The end of a headline that is printed in several lines: it goes on small and tells nothing by itself. */
static bool ends_headline(const struct page *p, uint32_t line)
{
    enum { HEADLINE_WORDS = 45 };
    const struct page_line *l = &p->lines[line], *above = l - (line > 0);
    return line > 0 && page_begins_small(p, line) && !l->sentences && !above->stop && !above->colon &&
           above->words > 3 && l->words < HEADLINE_WORDS && !p->d->lines[line].blank_before &&
           !page_furniture(p, line - 1) && !page_is_stamp(p, line - 1) && !page_contact(p, line - 1) &&
           page_says(p, line - 1, PAGE_HEADLINE);
}

/* The first line that is text, not furniture; a page of short lines begins with its second. */
static uint32_t find_body(const struct page *p)
{
    if (p->d->html)
        return page_html_body(p);
    uint32_t first = p->d->n_lines, second = p->d->n_lines;
    for (uint32_t i = 0; i < p->d->n_lines; i++)
        if (page_prose(p, i) && !stopped_headline(p, i) && !ends_headline(p, i))
            return i;
    for (uint32_t i = 0; i < p->d->n_lines && second == p->d->n_lines; i++) {
        if (p->lines[i].words < 4 || page_furniture(p, i) || page_is_stamp(p, i) || page_contact(p, i))
            continue;
        if (first == p->d->n_lines)
            first = i;
        else
            second = i;
    }
    return second < p->d->n_lines ? second : first;
}

/* Cuts a line in two before token t, so that its parts can have roles of their own. */
static void cut_line(struct doc *d, uint32_t line, uint32_t t)
{
    struct line *lines = arena_alloc(d->arena, ((size_t)d->n_lines + 1) * sizeof *lines);
    memcpy(lines, d->lines, (size_t)(line + 1) * sizeof *lines);
    memcpy(lines + line + 1, d->lines + line, (size_t)(d->n_lines - line) * sizeof *lines);
    struct line *before = &lines[line], *after = &lines[line + 1];
    before->b = t;
    before->end = d->tokens[t - 1].end;
    after->a = t;
    after->begin = d->tokens[t].begin;
    after->cp_begin = d->tokens[t].cp_begin;
    after->blank_before = false;
    after->indent = 0;
    d->tokens[t].flags |= TOKEN_FIRST | TOKEN_SPACE;
    for (uint32_t i = t; i < d->n_tokens; i++)
        d->tokens[i].line++;
    d->lines = lines;
    d->n_lines++;
}

/* "BVĐK", "QK7 Online", "Baonapha.vn": what a paper calls itself; small only behind a dot that touches. */
static bool short_code(const struct doc *d, uint32_t a, uint32_t b)
{
    enum { CODE_WORDS = 5 };
    uint32_t words = 0;
    for (uint32_t t = a; t < b; t++) {
        bool domain = t > a + 1 && doc_is_glued(d, t) && doc_is_mark(d, t - 1, '.') && doc_is_glued(d, t - 1);
        if (d->tokens[t].kind == TOKEN_WORD && !(d->tokens[t].flags & TOKEN_CAPITAL) && !domain)
            return false;
        words += d->tokens[t].kind == TOKEN_WORD;
    }
    return words > 0 && words < CODE_WORDS && !doc_match(d, a, LEX_DEGREE) && !doc_match(d, a, LEX_RANK);
}

/* The first token behind a dateline: "(BVĐK-22/6/2017) …", "QĐ4 - …"; the line's first token when it has none. */
uint32_t page_dateline_end(const struct doc *d, const struct line *l)
{
    enum { REACH = 14 };
    uint32_t stop = l->b - l->a > REACH ? l->a + REACH : l->b, t = l->a;
    if (doc_is_mark(d, t, '(')) {
        while (t < stop && !doc_is_mark(d, t, ')'))
            t++;
        if (t == stop || !short_code(d, l->a + 1, t))
            return l->a;
        t++;
        while (t < stop && (doc_is_dash(d, t) || doc_is_mark(d, t, ':') || doc_is_mark(d, t, '.')))
            t++;
    } else {
        while (t < stop && !(doc_is_dash(d, t) && !doc_is_glued(d, t)))
            t++;
        if (t == l->a || t == stop || doc_is_glued(d, t + 1) || !short_code(d, l->a, t))
            return l->a;
        t++;
    }
    return t < l->b && (d->tokens[t].flags & TOKEN_CAPITAL) ? t : l->a;
}

/* Where "(BVĐK-22/6/2017)" at the line's end begins; its end when none stands there. */
static uint32_t trailing_stamp(const struct doc *d, const struct line *l)
{
    enum { REACH = 16 };
    struct stamp s;
    uint32_t t = l->b;
    while (t > l->a && (doc_is_mark(d, t - 1, '.') || doc_is_mark(d, t - 1, '/')))
        t--;
    if (t == l->a || !doc_is_mark(d, t - 1, ')'))
        return l->b;
    uint32_t open = t - 1;
    while (open > l->a && open + REACH > t && !doc_is_mark(d, open, '('))
        open--;
    bool code = doc_is_mark(d, open, '(') && d->tokens[open + 1].kind == TOKEN_WORD &&
                (d->tokens[open + 1].flags & TOKEN_CAPITAL) && short_code(d, open + 1, t - 1);
    return open > l->a && code && page_stamp_read(d, open + 1, t - 1, &s) ? open : l->b;
}

/* Stamps inside the first and the last paragraph become lines of their own. */
static void cut_stamps(struct page *p)
{
    struct doc *d = p->d;
    uint32_t at = page_dateline_end(d, &d->lines[p->body]);
    if (at > d->lines[p->body].a) {
        cut_line(d, p->body, at);
        d->lines[p->body].role = LINE_STAMP;
        page_measure_cut(p, p->body);
        p->dateline = p->body++;
    }
    for (uint32_t i = p->body; i < d->n_lines; i++) {
        at = p->lines[i].words > 8 ? trailing_stamp(d, &d->lines[i]) : d->lines[i].b;
        if (at == d->lines[i].b)
            continue;
        cut_line(d, i, at);
        page_measure_cut(p, i);
        d->lines[i + 1].role = LINE_STAMP;
        return;
    }
}

/* The end of the digits and marks of a date or clock from t on. */
static uint32_t digits_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    while (t < stop && (doc_is_number(d, t) ||
                        (d->tokens[t].kind == TOKEN_MARK && t + 1 < stop && doc_is_number(d, t + 1))))
        t++;
    return t;
}

/* "date 2023-05-14 Headline": where the headline or text behind a stamp begins; the line's begin: there is none. */
static uint32_t behind_stamp(const struct page *p, uint32_t line)
{
    enum { REST = 5 };
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    const struct match *m = page_begins(p, line, PAGE_STAMP);
    struct stamp s;
    if (!m || m->b + REST >= l->b || p->lines[line].numbers < 3)
        return l->a;
    uint32_t at = digits_end(d, m->b, l->b);
    if (at == m->b || at + REST > l->b || d->tokens[at].kind != TOKEN_WORD ||
        !(d->tokens[at].flags & TOKEN_CAPITAL) || !page_stamp_read(d, l->a, at, &s))
        return l->a;
    for (uint32_t t = at; t < l->b && t < at + REST; t++)
        if (doc_is_mark(d, t, ':') || doc_is_mark(d, t, '|'))
            return l->a; /* another label */
    return at;
}

/* "Headline 14/05/2023 08:15": where the stamp begins; the line's end: there is none. */
static uint32_t before_stamp(const struct page *p, uint32_t line)
{
    enum { REACH = 16, HEADLINE = 5 };
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    struct stamp s;
    if (p->lines[line].words < HEADLINE + 5 || p->lines[line].numbers < 5 || l->b < l->a + REACH)
        return l->b;
    uint32_t t = l->b - 1;
    while (t > l->b - REACH && (d->tokens[t].kind != TOKEN_WORD))
        t--;
    t++;
    while (t < l->b && (d->tokens[t].kind == TOKEN_MARK || !(d->tokens[t].flags & TOKEN_SPACE)))
        t++;
    bool stamp = t < l->b && t > l->a + HEADLINE && page_stamp_read(d, t, l->b, &s) && s.second_of_day >= 0;
    return stamp ? t : l->b;
}

/* A stamp in one line with the headline, or with the text, gets a line of its own. */
static void part_headline(struct page *p)
{
    struct doc *d = p->d;
    for (uint32_t i = 0; i <= p->body && i < d->n_lines; i++) {
        uint32_t at = behind_stamp(p, i);
        if (at == d->lines[i].a && i < p->body)
            at = before_stamp(p, i);
        if (at == d->lines[i].a || at == d->lines[i].b)
            continue;
        cut_line(d, i, at);
        page_measure_cut(p, i);
        p->body++;
        return;
    }
}

static void part_stamps(struct page *p)
{
    part_headline(p);
    if (p->body < p->d->n_lines)
        cut_stamps(p);
}

static uint32_t code_points(const struct doc *d, const struct line *l)
{
    return d->tokens[l->b - 1].cp_end - l->cp_begin;
}

static void join_body(struct doc *d)
{
    size_t bytes = 1;
    uint32_t cps = 0, len = 0;
    for (uint32_t i = 0; i < d->n_lines; i++)
        bytes += d->lines[i].role == LINE_BODY ? d->lines[i].end - d->lines[i].begin + 1 : 0;
    char *body = arena_room(d->arena, bytes);
    for (uint32_t i = 0; i < d->n_lines; i++) {
        struct line *l = &d->lines[i];
        if (l->role != LINE_BODY)
            continue;
        if (len > 0) {
            body[len++] = '\n';
            cps++;
        }
        struct str text = doc_text(d, l->a, l->b);
        memcpy(body + len, text.at, text.len);
        len += text.len;
        l->body_cp = (int32_t)cps;
        cps += code_points(d, l);
    }
    d->record->body = str_of(body, len);
}

/* Does the caption go on in the next line? It does in small letters, and in no third. */
static bool continues(const struct page *p, uint32_t line)
{
    return line > 0 && p->d->lines[line].role == LINE_CAPTION && p->d->lines[line - 1].role == LINE_CAPTION &&
           !p->lines[line - 1].stop && page_begins_small(p, line) && !page_begins_small(p, line - 1);
}

/* Bars of tables stand around pictures in some dumps. */
static void collect_captions(struct page *p)
{
    const struct doc *d = p->d;
    for (uint32_t i = 0; i < d->n_lines; i++) {
        uint32_t a = d->lines[i].a, b = d->lines[i].b;
        if (d->lines[i].role != LINE_CAPTION)
            continue;
        while (a < b && doc_is_mark(d, a, '|'))
            a++;
        while (b > a && doc_is_mark(d, b - 1, '|'))
            b--;
        struct str text = doc_text(d, a, b);
        if (!continues(p, i)) {
            vec_push(d->arena, &d->record->captions, text);
            continue;
        }
        struct str *last = &d->record->captions.at[d->record->captions.n - 1];
        *last = arena_printf(d->arena, "%.*s %.*s", STR_FMT(*last), STR_FMT(text));
    }
}

/* What the page says of itself is better than what its lines let us guess. */
static void take_claims(struct page *p)
{
    struct record *r = p->d->record;
    page_said_published(p);
    page_said_byline(p);
    page_said_category(p);
    if (p->d->html->meta.view_count > 0)
        r->view_count = p->d->html->meta.view_count;
}

/* What the producer said is better than what the page lets us guess. */
static void take_hints(struct doc *d, struct str title, struct str published)
{
    struct stamp s;
    if (title.len)
        d->record->title = arena_copy(d->arena, title);
    if (published.len && page_stamp_parse(d->lex, published, &s))
        d->record->published_at = s;
    d->today = d->record->published_at.day;
}

/* On a page that is no article, dates and names in the place of a stamp are those of an entry. */
static void forget_entries(struct record *r)
{
    r->published_at = (struct stamp){.day = DAY_NONE, .second_of_day = -1};
    r->byline = STR_NONE;
    r->view_count = RECORD_COUNT_NONE;
}

/* The text of a page in HTML in another language than ours is what the markup makes of it: words tell nothing there. */
static bool is_foreign(struct page *p)
{
    struct doc *d = p->d;
    if (!d->html)
        return false;
    page_html_article(p);
    join_body(d);
    d->record->language = page_language(d);
    if (!str_eq(d->record->language, STR("vi")))
        return true;
    for (uint32_t i = 0; i < d->n_lines; i++) {
        d->lines[i].role = LINE_NOISE;
        d->lines[i].body_cp = -1;
    }
    return false;
}

void page_read(struct doc *d, struct str title_hint, struct str published_hint)
{
    struct page p = {.d = d};
    for (uint32_t i = 0; i < d->n_lines; i++)
        d->lines[i].role = LINE_NOISE;
    page_measure(&p);
    if (d->said)
        page_said_title(&p);
    p.body = p.tail = find_body(&p);
    p.dateline = UINT32_MAX;
    bool foreign = is_foreign(&p);
    if (!foreign)
        part_stamps(&p);
    page_head(&p);
    if (!foreign)
        page_article(&p);
    page_stamps(&p);
    if (d->said)
        take_claims(&p);
    join_body(d);
    collect_captions(&p);
    if (d->record->body.len || !d->html) /* a form without text is in the language of its labels */
        d->record->language = page_language(d);
    d->record->page_kind = page_kind_of(&p);
    if (d->record->page_kind != PAGE_KIND_ARTICLE)
        forget_entries(d->record);
    take_hints(d, title_hint, published_hint);
}
