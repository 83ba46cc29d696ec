/* What a line of a page looks like. */
#include "page.h"

#define CUE_BIT(cue) ((uint64_t)1 << (cue))
_Static_assert(PAGE_CUE_COUNT <= 64, "page_line.begins has a bit for each");

static bool list_mark(uint32_t mark)
{
    switch (mark) {
    case '-':
    case '+':
    case '*':
    case 0x2013: /* dashes and bullets */
    case 0x2014:
    case 0x2022:
    case 0x25CF:
    case 0x25E6:
    case 0x25AA:
    case 0x25A0:
    case 0x2714:
    case 0xF0B7:
        return true;
    default:
        return false;
    }
}

/* I to XXXIX: no "BS", "TS" or other title */
static bool roman(const struct doc *d, const struct token *t)
{
    for (uint32_t i = t->begin; i < t->end; i++)
        if (d->text.at[i] != 'I' && d->text.at[i] != 'V' && d->text.at[i] != 'X')
            return false;
    return true;
}

/* "- …", "+ …", "1. …", "a) …", "II. …" */
static bool begins_item(const struct doc *d, const struct line *l)
{
    const struct token *t = &d->tokens[l->a];
    if (t->kind == TOKEN_MARK)
        return list_mark(t->value) && l->b - l->a > 1;
    if (l->b - l->a < 3 || t->cp_end - t->cp_begin > 3 || !doc_is_glued(d, l->a + 1))
        return false;
    bool number = t->kind == TOKEN_NUMBER || t->cp_end - t->cp_begin == 1 || roman(d, t);
    bool mark =
        doc_is_mark(d, l->a + 1, '.') || doc_is_mark(d, l->a + 1, ')') || doc_is_mark(d, l->a + 1, '/');
    return number && mark && !doc_is_glued(d, l->a + 2);
}

static bool is_close(const struct doc *d, uint32_t t)
{
    return doc_is_mark(d, t, '"') || doc_is_mark(d, t, 0x201D) || doc_is_mark(d, t, 0x2019) ||
           doc_is_mark(d, t, 0xBB);
}

static void measure_end(const struct doc *d, const struct line *l, struct page_line *p)
{
    uint32_t e = l->b;
    while (e > l->a + 1 && (is_close(d, e - 1) || doc_is_mark(d, e - 1, '|')))
        e--;
    p->stop = doc_begins(d, e - 1, DOC_STOP) ||
              (e - 1 > l->a && doc_is_mark(d, e - 1, '/') && doc_begins(d, e - 2, DOC_STOP));
    p->colon = doc_is_mark(d, e - 1, ':');
    p->open = doc_is_mark(d, e - 1, ';') || doc_is_mark(d, e - 1, ',');
    p->cell = l->b - l->a > 1 && doc_is_mark(d, l->b - 1, '|');
}

/* No initial, no "TS." */
static bool ends_word(const struct doc *d, uint32_t t)
{
    const struct token *k = &d->tokens[t];
    return k->kind == TOKEN_WORD && k->cp_end - k->cp_begin > 1 && !(k->flags & TOKEN_UPPER);
}

static uint64_t cues_at(const struct doc *d, uint32_t t)
{
    uint64_t cues = 0;
    if (doc_begins(d, t, DOC_BIT(LEX_PAGE)))
        for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
            cues |= d->matches[i].category == LEX_PAGE ? CUE_BIT(d->matches[i].value) : 0;
    return cues;
}

/* Does a sentence end within the line and another begin? */
static bool many_sentences(const struct doc *d, const struct line *l)
{
    for (uint32_t t = l->a + 2; (t = doc_next(d, t, l->b, DOC_STOP)) + 1 < l->b; t++)
        if (!doc_is_glued(d, t + 1) && ends_word(d, t - 1) && (d->tokens[t + 1].flags & TOKEN_CAPITAL))
            return true;
    return false;
}

/* Without branches: compilers make it vectors. */
static void count_words(const struct doc *d, const struct line *l, struct page_line *p)
{
    uint64_t marks = 0, numbers = 0, capitals = 0, upper = 0;
    for (uint32_t t = l->a; t < l->b; t++) {
        uint64_t c = d->categories[t];
        marks += (c & DOC_MARK) != 0;
        numbers += (c & DOC_NUMBER) != 0;
        capitals += (c & DOC_CAPITAL) != 0;
        upper += (c & DOC_UPPER) != 0;
    }
    p->words = l->b - l->a - (uint32_t)marks;
    p->numbers = (uint32_t)numbers;
    p->capitals = (uint32_t)capitals;
    p->upper = upper > 0 && upper == p->words - numbers;
}

static void measure(const struct doc *d, const struct line *l, struct page_line *p)
{
    *p = (struct page_line){.first = l->a};
    while (p->first < l->b && doc_begins(d, p->first, DOC_MARK))
        p->first++;
    count_words(d, l, p);
    p->sentences = many_sentences(d, l);
    p->item = begins_item(d, l);
    p->begins = cues_at(d, l->a);
    if (p->first != l->a)
        p->begins |= cues_at(d, p->first);
    p->stamped = p->words <= PAGE_STAMP_WORDS && p->numbers >= PAGE_STAMP_NUMBERS &&
                 page_stamp_read(d, l->a, l->b, &p->stamp);
    measure_end(d, l, p);
}

static void measure_spacing(struct page *p)
{
    const struct doc *d = p->d;
    uint32_t apart = 0;
    for (uint32_t i = 0; i < d->n_lines; i++)
        apart += d->lines[i].blank_before;
    p->spaced = apart + 2 >= d->n_lines - d->n_lines / 10;
}

void page_measure(struct page *p)
{
    const struct doc *d = p->d;
    p->lines = arena_room(d->arena, ((size_t)d->n_lines + 1 + PAGE_CUTS_MAX) * sizeof *p->lines);
    for (uint32_t i = 0; i < d->n_lines; i++)
        measure(d, &d->lines[i], &p->lines[i]);
    measure_spacing(p);
}

void page_measure_cut(struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    memmove(p->lines + line + 1, p->lines + line, (size_t)(d->n_lines - 1 - line) * sizeof *p->lines);
    measure(d, &d->lines[line], &p->lines[line]);
    measure(d, &d->lines[line + 1], &p->lines[line + 1]);
    measure_spacing(p);
}

const struct match *page_cue_at(const struct doc *d, uint32_t t, enum page_cue cue)
{
    return doc_match_value(d, t, LEX_PAGE, (int32_t)cue);
}

const struct match *page_begins(const struct page *p, uint32_t line, enum page_cue cue)
{
    uint32_t first = p->lines[line].first;
    if (!(p->lines[line].begins & CUE_BIT(cue)))
        return NULL;
    if (first == p->d->lines[line].b) /* "©" stands alone */
        first = p->d->lines[line].a;
    const struct match *m = page_cue_at(p->d, first, cue);
    return m ? m : page_cue_at(p->d, p->d->lines[line].a, cue);
}

bool page_says(const struct page *p, uint32_t line, enum page_cue cue)
{
    const struct line *l = &p->d->lines[line];
    for (uint32_t t = l->a; (t = doc_next_value(p->d, t, l->b, LEX_PAGE, (int32_t)cue)) < l->b; t++)
        if (page_cue_at(p->d, t, cue))
            return true;
    return false;
}

bool page_label(const struct page *p, uint32_t line, enum page_cue cue)
{
    const struct match *m = page_begins(p, line, cue);
    return m && m->b < p->d->lines[line].b && doc_is_mark(p->d, m->b, ':');
}

bool page_begins_small(const struct page *p, uint32_t line)
{
    uint32_t t = p->d->lines[line].a;
    return p->d->tokens[t].kind == TOKEN_WORD && !(p->d->tokens[t].flags & TOKEN_CAPITAL);
}

/* Buttons stand in rows: the end of the one at t, or 0. */
static uint32_t button_end(const struct doc *d, uint32_t t)
{
    static const enum page_cue cues[] = {PAGE_SHARE, PAGE_NOISE, PAGE_MENU};
    for (size_t i = 0; i < COUNT_OF(cues); i++) {
        const struct match *m = page_cue_at(d, t, cues[i]);
        if (m)
            return m->b;
    }
    return 0;
}

bool page_heading(const struct page *p, uint32_t line, enum page_cue cue)
{
    const struct match *m = page_begins(p, line, cue);
    if (!m)
        return false;
    const struct line *l = &p->d->lines[line];
    uint32_t more = 0;
    enum { PLAIN_WORDS = 4 }; /* a phrase of so many is no accident, whatever follows */
    if (m->b - m->a >= PLAIN_WORDS && cue == PAGE_COMMENTS)
        return true;
    for (uint32_t t = m->b; t < l->b && more <= 3;) {
        const struct match *again = page_cue_at(p->d, t, cue); /* Copyright © 2023. All rights reserved. */
        uint32_t button = again ? again->b : button_end(p->d, t);
        more += !button && p->d->tokens[t].kind == TOKEN_WORD;
        t = button ? button : t + 1;
    }
    return more <= 2 || doc_is_mark(p->d, m->b, ':') ||
           (doc_is_number(p->d, m->b) && p->lines[line].words < 12);
}

/* Begins as sentences about an event do: with the time. */
bool page_timed(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    uint32_t t = p->lines[line].first;
    t += doc_begins(d, t, DOC_BIT(LEX_PAGE)) && page_cue_at(d, t, PAGE_PROSE) &&
         doc_match(d, t + 1, LEX_DAY_PART); /* "Vào chiều ngày …" */
    const struct match *part = doc_match(d, t, LEX_DAY_PART);
    if (!part)
        return doc_is_word(d, t, WORD_DAY) && doc_is_number(d, t + 1);
    return doc_is_number(d, part->b) || doc_is_word(d, part->b, WORD_DAY) ||
           doc_match(d, part->b, LEX_TIME) || doc_match(d, t, LEX_TIME);
}

bool page_prose(const struct page *p, uint32_t line)
{
    const struct page_line *l = &p->lines[line];
    if (l->upper || l->words < 12 || page_contact(p, line) || page_begins(p, line, PAGE_NOTICE))
        return false;
    static const enum page_cue never[] = {PAGE_FOOTER, PAGE_RELATED, PAGE_COMMENTS, PAGE_KEYWORDS};
    for (size_t i = 0; l->begins && i < COUNT_OF(never); i++)
        if (page_heading(p, line, never[i]))
            return false;
    if (l->words < 20 && (page_is_stamp(p, line) || page_label(p, line, PAGE_BYLINE)))
        return false;
    if (l->stop || l->words >= 45 || l->sentences || (l->open && l->words >= 20) || page_timed(p, line))
        return true;
    const struct line *text = &p->d->lines[line]; /* "(TTV) - …": a dateline goes before text */
    return doc_is_mark(p->d, text->a, '(') && page_dateline_end(p->d, text) > text->a;
}

static uint32_t digits_of(const struct doc *d, const struct line *l)
{
    uint32_t digits = 0;
    for (uint32_t t = l->a; t < l->b; t++)
        if (d->tokens[t].kind == TOKEN_NUMBER)
            digits += d->tokens[t].cp_end - d->tokens[t].cp_begin;
    return digits;
}

/* ", phường Hoa Lư" */
static bool names_place(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t + 1 < b; t++)
        if (doc_is_mark(d, t, ',') && (doc_match(d, t + 1, LEX_PLACE_TYPE) || doc_match(d, t + 1, LEX_PLACE)))
            return true;
    return false;
}

bool page_contact(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    const struct match *m = doc_match(d, p->lines[line].first, LEX_CONTACT);
    if (!m || p->lines[line].words > 45 || (p->lines[line].sentences && p->lines[line].stop))
        return false;
    for (uint32_t t = m->a; t < m->b; t++)
        if (doc_is_number(d, t) && m->value == CONTACT_ADDRESS)
            return p->lines[line].words < 30 && (m->b - m->a > 2 || names_place(d, m->b, l->b));
    for (uint32_t t = m->b; t < l->b && t < m->b + 7; t++)
        if (doc_is_mark(d, t, ':'))
            return true;
    return m->b == l->b || (digits_of(d, l) >= 8 && p->lines[line].words < 20);
}

/* "1,203 lượt xem" */
static bool counts_views(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    uint32_t t = l->a;
    while (t < l->b && (doc_is_number(p->d, t) || (t > l->a && p->d->tokens[t].kind == TOKEN_MARK)))
        t++;
    return t > l->a && t < l->b && p->lines[line].words <= 6 && page_cue_at(p->d, t, PAGE_VIEWS);
}

/* "anh-hoi-nghi.jpg": nothing but the name of a picture */
static bool names_file(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    for (uint32_t t = l->a + 1; t < l->b; t++)
        if (!doc_is_glued(p->d, t))
            return false;
    return l->b - l->a > 2 && doc_is_mark(p->d, l->b - 2, '.') && page_cue_at(p->d, l->b - 1, PAGE_NOISE);
}

bool page_furniture(const struct page *p, uint32_t line)
{
    static const enum page_cue cues[] = {PAGE_MENU,   PAGE_HOME,     PAGE_RELATED, PAGE_COMMENTS,
                                         PAGE_FOOTER, PAGE_KEYWORDS, PAGE_SHARE,   PAGE_COUNTER,
                                         PAGE_NOISE,  PAGE_CLOCK,    PAGE_VIEWS,   PAGE_ANONYMOUS};
    if (p->lines[line].words == 0)
        return true;
    for (size_t i = 0; p->lines[line].begins && i < COUNT_OF(cues); i++)
        if (page_heading(p, line, cues[i]))
            return true;
    return counts_views(p, line) || names_file(p, line) || page_begins(p, line, PAGE_NOTICE);
}

struct str page_line_text(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    return doc_text(p->d, l->a, l->b);
}
