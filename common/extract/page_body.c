/* The article's own lines: paragraphs, captions, who signed; and where it ends. */
#include "page.h"

#include "../scan.h"

enum {
    CAPTION_WORDS = 45,   /* a longer line is a paragraph */
    SENTENCE_WORDS = 28,  /* a longer sentence with its stop is one */
    SHORT_WORDS = 14,     /* right below a picture, a longer sentence is one */
    SIGNATURE_WORDS = 12, /* a longer line signs nothing */
};

/* Lines that close the article, whatever follows. */
static bool closes(const struct page *p, uint32_t line)
{
    static const enum page_cue cues[] = {PAGE_RELATED, PAGE_COMMENTS, PAGE_KEYWORDS,
                                         PAGE_COUNTER, PAGE_FOOTER,   PAGE_HOME};
    if (page_prose(p, line))
        return false;
    for (size_t i = 0; i < COUNT_OF(cues); i++)
        if (page_heading(p, line, cues[i]))
            return true;
    return page_begins(p, line, PAGE_NOTICE);
}

/* The last line of the main text that is a paragraph; the body's first when the page is no HTML: anything may follow. */
static uint32_t last_paragraph(const struct page *p)
{
    enum { PARAGRAPH_WORDS = 25 };
    uint32_t last = p->body;
    for (uint32_t i = p->body; p->d->html && i < p->d->n_lines && !page_html_is(p, i, HTML_FOOT); i++)
        if (p->lines[i].words >= PARAGRAPH_WORDS && page_html_text(p, i) && page_prose(p, i))
            last = i;
    return last;
}

/* Where the markup tells what is text, a heading above text closes nothing. */
static uint32_t find_tail(const struct page *p)
{
    uint32_t tail = p->body, sure = last_paragraph(p);
    for (; tail < p->d->n_lines && !page_html_is(p, tail, HTML_FOOT); tail++)
        if (tail >= sure && (closes(p, tail) || (p->d->html && page_begins(p, tail, PAGE_FOOTER))))
            break;
    return tail;
}

/* ">> Another article", "« the one before", "the next one »" */
static bool links(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    enum { LONGEST = 30 };
    if (p->lines[line].words > LONGEST)
        return false;
    return doc_is_mark(d, l->a, '>') || doc_is_mark(d, l->a, 0xBB) || doc_is_mark(d, l->a, 0xAB) ||
           (doc_is_mark(d, l->b - 1, 0xBB) && !doc_is_glued(d, l->b - 1) && !p->lines[line].stop);
}

/* "Headline - Ảnh 1.": what stands in the place of a picture */
static bool numbered_picture(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    uint32_t b = l->b - doc_is_mark(d, l->b - 1, '.');
    return b > l->a + 4 && doc_is_number(d, b - 1) && page_cue_at(d, b - 2, PAGE_PHOTO_CREDIT) &&
           doc_is_dash(d, b - 3);
}

/* A headline with the day of its article, as lists of other articles print them. */
static bool dated_link(const struct page *p, uint32_t line)
{
    enum { LONGEST = 32, DATE = 5 };
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    struct stamp s;
    uint32_t b = l->b - doc_is_mark(d, l->b - 1, ')');
    if (p->lines[line].words > LONGEST || p->lines[line].words < DATE + 1 || b < l->a + DATE + 2 ||
        !doc_is_number(d, b - 1) || !doc_is_glued(d, b - 2))
        return false;
    bool apart = doc_is_mark(d, b - DATE - 1, '(') || doc_is_dash(d, b - DATE - 1);
    return apart && page_stamp_read(d, b - DATE, b, &s);
}

static bool photo_credit(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    uint32_t from = l->b - l->a > 12 ? l->b - 12 : l->a;
    for (uint32_t t = from; t < l->b; t++) {
        const struct match *m = page_cue_at(p->d, t, PAGE_PHOTO_CREDIT);
        if (m && doc_is_mark(p->d, m->b, ':'))
            return true;
    }
    return false;
}

/* "(…)" around the whole line. */
static bool in_brackets(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    return l->b - l->a > 4 && doc_is_mark(p->d, l->a, '(') && doc_is_mark(p->d, l->b - 1, ')');
}

/* "312 lượt", "20 người": a picture shows no counts. */
static bool counts_people(const struct doc *d, uint32_t t)
{
    return doc_is_number(d, t) && (doc_match_value(d, t + 1, LEX_UNIT, UNIT_PERSON) ||
                                   doc_match_value(d, t + 1, LEX_UNIT, UNIT_VISIT) ||
                                   doc_match_value(d, t + 1, LEX_UNIT, UNIT_MONEY));
}

/* Something said to have happened or to come: no picture shows that. */
static bool tells(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    for (uint32_t t = l->a; t < l->b; t++)
        if (doc_is_word(p->d, t, WORD_PERFECT) || doc_is_word(p->d, t, WORD_WILL) ||
            doc_is_mark(p->d, t, '%') || doc_is_mark(p->d, t, ';') || counts_people(p->d, t))
            return true;
    return false;
}

/* What the markup makes sure: a caption, or a line that has no picture near. */
static bool marked_caption(const struct page *p, uint32_t line, bool *caption)
{
    const struct html_line *h = page_html_line(p, line);
    *caption = h && h->kind == HTML_CAPTION;
    return *caption || (h && (h->kind != HTML_TEXT || !h->pictured) && !page_begins(p, line, PAGE_CAPTION) &&
                        !photo_credit(p, line));
}

static bool is_caption(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    bool caption;
    if (marked_caption(p, line, &caption))
        return caption;
    if (l->words > CAPTION_WORDS || l->colon || l->open || l->item)
        return false;
    if (l->cell && l->words > 2)
        return true;
    if (page_begins(p, line, PAGE_CAPTION))
        return l->words > 1;
    if (photo_credit(p, line) || in_brackets(p, line))
        return true;
    if (l->sentences || page_begins(p, line, PAGE_PROSE) || doc_match(p->d, l->first, LEX_DAY_PART))
        return false;
    if (!l->stop)
        return l->words > 3 && !(l->upper && l->words < 8);
    if (doc_is_mark(p->d, p->d->lines[line].b - 1, 0x2026))
        return false; /* a list that breaks off is text */
    const struct html_line *h = page_html_line(p, line);
    bool below_picture = h && h->pictured && l->words <= SHORT_WORDS;
    return (below_picture || (l->words <= SENTENCE_WORDS && page_says(p, line, PAGE_PICTURE))) &&
           !tells(p, line) && !page_begins(p, line, PAGE_HEADLINE);
}

/* --- who signed ---------------------------------------------------------------------------------- */

static bool all_capitals(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t words = 0;
    for (uint32_t t = a; t < b; t++) {
        bool glued = t > a && doc_is_glued(d, t); /* VTV1 */
        if (d->tokens[t].kind == TOKEN_NUMBER && !(glued && d->tokens[t - 1].kind == TOKEN_WORD))
            return false;
        if (d->tokens[t].kind != TOKEN_WORD)
            continue;
        if (!(d->tokens[t].flags & TOKEN_CAPITAL) && !(words > 0 && doc_is_word(d, t, WORD_AND)))
            return false;
        words++;
    }
    return words > 0 && words <= 7;
}

/* A person's name or initials, a department, or one after the other. */
static bool is_signature(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    const struct page_line *m = &p->lines[line];
    if (m->words == 0 || m->words > SIGNATURE_WORDS || m->colon || m->open || m->item || m->sentences ||
        page_furniture(p, line) || page_begins(p, line, PAGE_CAPTION) || page_says(p, line, PAGE_PICTURE) ||
        tells(p, line))
        return false;
    if (page_begins(p, line, PAGE_SIGNATURE) || doc_match(d, m->first, LEX_ORG))
        return !m->stop && !(line + 1 < d->n_lines && page_contact(p, line + 1));
    if (all_capitals(d, l->a, l->b))
        return m->words <= 5 || !m->upper;
    for (uint32_t t = l->a + 1; t + 1 < l->b; t++)
        if ((doc_is_dash(d, t) || doc_is_mark(d, t, ',') || doc_is_mark(d, t, '(')) &&
            all_capitals(d, l->a, t) &&
            (page_cue_at(d, t + 1, PAGE_SIGNATURE) || page_cue_at(d, t + 1, PAGE_SOURCE) ||
             page_cue_at(d, t + 1, PAGE_BYLINE)))
            return true;
    return false;
}

/* Where the value of a label ends: a second label, or a bar. */
static uint32_t value_end(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++) {
        const struct match *m = page_cue_at(d, t, PAGE_PHOTO_CREDIT);
        if (!m)
            m = page_cue_at(d, t, PAGE_BYLINE);
        bool time =
            doc_is_dash(d, t) && (doc_is_number(d, t + 1) || page_cue_at(d, t + 1, PAGE_WEEKDAY) ||
                                  page_cue_at(d, t + 1, PAGE_STAMP) || page_cue_at(d, t + 1, PAGE_UPDATED));
        if (page_bar(d, t) || time || (m && m->b < b && doc_is_mark(d, m->b, ':')))
            return t;
    }
    return b;
}

/* Marks behind a name that are none of it: the stop of initials and a bracket of its own stay. */
static bool ends_signature(const struct doc *d, uint32_t a, uint32_t b, bool bracket)
{
    uint32_t t = b - 1;
    if (doc_is_mark(d, t, '.'))
        return t == a || d->tokens[t - 1].cp_end - d->tokens[t - 1].cp_begin > 2 ||
               doc_is_mark(d, t - 1, '/');
    if (doc_is_mark(d, t, ')'))
        return bracket;
    return doc_is_dash(d, t) || doc_is_mark(d, t, ';') || doc_is_mark(d, t, ',') || doc_is_mark(d, t, '/') ||
           doc_is_mark(d, t, '(') || doc_is_mark(d, t, '|');
}

/* "Tin, ảnh - Mạnh Hùng" */
static bool dash_label(const struct page *p, uint32_t line)
{
    const struct match *m = page_begins(p, line, PAGE_BYLINE);
    const struct line *l = &p->d->lines[line];
    return m && m->b + 1 < l->b && doc_is_dash(p->d, m->b) && all_capitals(p->d, m->b + 1, l->b);
}

static enum signer signer_of(const struct page *p, uint32_t line)
{
    if (page_label(p, line, PAGE_BYLINE) || dash_label(p, line))
        return SIGNER_AUTHOR;
    return page_begins(p, line, PAGE_SOURCE) ? SIGNER_SOURCE : SIGNER_ALONE;
}

/* "(Theo Báo …)" behind the text */
static bool names_source(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    return page_begins(p, line, PAGE_SOURCE) && l->words <= SIGNATURE_WORDS && l->words > 1 && !l->stop &&
           !l->colon;
}

void page_byline(struct page *p, uint32_t line)
{
    struct doc *d = p->d;
    uint32_t a = d->lines[line].a, b = d->lines[line].b;
    enum signer signer = signer_of(p, line);
    if (signer != SIGNER_ALONE) {
        const struct match *m = page_begins(p, line, signer == SIGNER_AUTHOR ? PAGE_BYLINE : PAGE_SOURCE);
        a = m ? m->b + (d->tokens[m->b].kind == TOKEN_MARK) : a;
        b = value_end(d, a, b);
    }
    bool bracket = doc_is_mark(d, a, '(');
    while (a < b && d->tokens[a].kind == TOKEN_MARK)
        a++;
    while (b > a && ends_signature(d, a, b, bracket))
        b--;
    d->lines[line].role = LINE_BYLINE;
    if (b <= a || signer <= p->signer)
        return;
    p->signer = signer;
    d->record->byline = doc_text(d, a, b);
}

/* --- roles of lines ------------------------------------------------------------------------------ */

static bool repeats_title(const struct page *p, uint32_t line)
{
    struct str title = p->d->record->title, text = page_line_text(p, line);
    return str_known(title) && text.len < title.len * 2 && title.len < text.len * 2 &&
           doc_same_words(p->d, text, title);
}

/* The lead printed twice, or a caption and the text of its picture. */
static bool repeats_last(const struct page *p, uint32_t line)
{
    return line > p->body && p->lines[line].words > 1 &&
           doc_same_words(p->d, page_line_text(p, line), page_line_text(p, line - 1));
}

/* A caption in two lines: who it shows, then in small letters what they do. */
static bool goes_on_caption(const struct page *p, uint32_t line)
{
    enum { LONGEST = 28 };
    return line > p->body && p->d->lines[line - 1].role == LINE_CAPTION && !p->lines[line - 1].stop &&
           page_begins_small(p, line) && !page_begins_small(p, line - 1) && p->lines[line].words <= LONGEST &&
           !p->lines[line].sentences;
}

static enum line_role role_of(struct page *p, uint32_t line, bool after_lead)
{
    const struct page_line *l = &p->lines[line];
    if (p->d->lines[line].role == LINE_STAMP) /* cut off a paragraph */
        return LINE_STAMP;
    if (line == p->body && p->dateline + 1 == line) /* a paper puts its name before text only */
        return LINE_BODY;
    if (repeats_last(p, line) || links(p, line) || numbered_picture(p, line))
        return LINE_NOISE;
    if (page_label(p, line, PAGE_BYLINE) || page_label(p, line, PAGE_SOURCE))
        return l->words <= 30 && !page_prose(p, line) ? LINE_BYLINE : LINE_BODY;
    if (page_prose(p, line))
        return is_caption(p, line) ? LINE_CAPTION : LINE_BODY;
    if (repeats_title(p, line) || page_begins(p, line, PAGE_GALLERY))
        return LINE_NOISE;
    if (page_contact(p, line))
        return LINE_CONTACT;
    if (page_attribution(p, line))
        return LINE_STAMP;
    if (page_is_stamp(p, line) &&
        (page_dated(p, line) || page_begins(p, line, PAGE_WEEKDAY) || l->words <= 8))
        return LINE_STAMP;
    if (page_furniture(p, line) && !page_html_text(p, line))
        return page_heading(p, line, PAGE_VIEWS) ? LINE_STAMP : LINE_NOISE;
    if (l->item)
        return LINE_BODY;
    if (goes_on_caption(p, line))
        return LINE_CAPTION;
    if (is_caption(p, line) &&
        !(after_lead && !page_says(p, line, PAGE_PICTURE) && !page_begins(p, line, PAGE_CAPTION)))
        return LINE_CAPTION;
    return LINE_BODY;
}

/* "T. LY", "M.Q." behind the text */
static bool is_initials(const struct page *p, uint32_t line)
{
    enum { INITIALS_WORDS = 4 };
    const struct line *l = &p->d->lines[line];
    const struct token *first = &p->d->tokens[l->a];
    return p->lines[line].words <= INITIALS_WORDS && first->kind == TOKEN_WORD &&
           first->cp_end - first->cp_begin == 1 && all_capitals(p->d, l->a, l->b);
}

/* The last line that surely is text of the article. */
static uint32_t last_text(const struct page *p)
{
    uint32_t last = p->body;
    for (uint32_t i = p->body; i < p->tail; i++)
        if (p->d->lines[i].role == LINE_BODY && !is_initials(p, i) &&
            (page_prose(p, i) || p->lines[i].stop || p->lines[i].item || p->lines[i].open))
            last = i;
    return last;
}

/* Behind the text: the signature, then pictures only. */
static void sign(struct page *p)
{
    struct doc *d = p->d;
    bool signed_off = false;
    for (uint32_t i = last_text(p) + 1; i < p->tail; i++) {
        uint8_t role = d->lines[i].role;
        if (role != LINE_BODY && role != LINE_CAPTION) {
            signed_off |= role == LINE_BYLINE;
            continue;
        }
        bool address = p->lines[i].upper && i + 1 < d->n_lines && page_contact(p, i + 1);
        if (!signed_off && !address &&
            (is_signature(p, i) || is_initials(p, i) || names_source(p, i) || dash_label(p, i))) {
            page_byline(p, i);
            signed_off = true;
            continue;
        }
        bool picture = page_begins(p, i, PAGE_CAPTION) || page_says(p, i, PAGE_PICTURE);
        if (signed_off && picture && is_caption(p, i))
            d->lines[i].role = LINE_CAPTION;
        else if (signed_off || address || (role == LINE_BODY && p->lines[i].words < 4))
            d->lines[i].role = LINE_NOISE;
    }
}

static void label_behind(struct page *p, uint32_t line)
{
    bool stamp = page_is_stamp(p, line);
    bool labelled = page_dated(p, line) || page_says(p, line, PAGE_VIEWS) || page_label(p, line, PAGE_BYLINE);
    if (page_contact(p, line))
        p->d->lines[line].role = LINE_CONTACT;
    else if ((stamp && labelled) || page_attribution(p, line)) {
        p->d->lines[line].role = LINE_STAMP;
        page_meta(p, line);
    } else if ((page_label(p, line, PAGE_BYLINE) && p->lines[line].words < 20) ||
               (page_html_says(p, line, HTML_SAYS_AUTHOR) && is_signature(p, line)))
        page_byline(p, line);
}

/* A contact or menu line with nothing but such lines behind it belongs to the footer. */
static void drop_footer(struct page *p)
{
    uint32_t end = p->tail;
    while (end > p->body && p->d->lines[end - 1].role != LINE_BODY &&
           p->d->lines[end - 1].role != LINE_CAPTION && p->d->lines[end - 1].role != LINE_BYLINE)
        end--;
    p->tail = end;
}

/* A list of other articles without its heading: they, and nothing but furniture, end the page. */
static void drop_links(struct page *p)
{
    uint32_t end = p->tail, links = 0;
    while (end > p->body + 1 && (dated_link(p, end - 1) || page_furniture(p, end - 1))) {
        end--;
        links += dated_link(p, end);
    }
    if (links > 1)
        p->tail = end;
}

void page_article(struct page *p)
{
    struct doc *d = p->d;
    enum { LABELS_BEHIND = 8 };
    bool lead = false, signed_off = false;
    p->tail = find_tail(p);
    drop_links(p);
    for (uint32_t i = p->body; i < p->tail; i++) {
        enum line_role role = role_of(p, i, lead);
        lead = role == LINE_BODY && (p->lines[i].colon || (lead && !p->lines[i].stop));
        if (signed_off && page_html_leads_on(p, i))
            role = LINE_NOISE;
        d->lines[i].role = (uint8_t)role;
        signed_off |= role == LINE_BYLINE;
        if (role == LINE_STAMP || (role == LINE_BYLINE && page_is_stamp(p, i)))
            label_behind(p, i);
        else if (role == LINE_BYLINE)
            page_byline(p, i);
    }
    sign(p);
    drop_footer(p);
    for (uint32_t i = p->tail; i < d->n_lines; i++)
        if (i < p->tail + LABELS_BEHIND || page_contact(p, i))
            label_behind(p, i);
}
