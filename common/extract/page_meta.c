/* What stands beside a stamp or behind a label: who wrote it, what section it was filed under. */
#include "page.h"

enum {
    NAME_WORDS = 4,    /* of one person */
    SECTION_WORDS = 6, /* a longer part without a label names no section */
};

/* [a, b) tokens of a line */
struct part {
    uint32_t a, b;
};

/* Icons in the place of labels: 📅 👁 ✍ */
static bool icon(const struct doc *d, uint32_t t)
{
    enum { FIRST_ICON = 0x2190 };
    return d->tokens[t].kind == TOKEN_MARK && d->tokens[t].value >= FIRST_ICON;
}

static bool free_dash(const struct doc *d, uint32_t t)
{
    return doc_is_dash(d, t) && !doc_is_glued(d, t) && !doc_is_glued(d, t + 1);
}

static const struct match *any_cue(const struct doc *d, uint32_t t, const enum page_cue *cues, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct match *m = page_cue_at(d, t, cues[i]);
        if (m)
            return m;
    }
    return NULL;
}

/* A label begins a part of its own even where no bar stands before it. */
static const struct match *label_at(const struct doc *d, uint32_t t)
{
    static const enum page_cue cues[] = {PAGE_STAMP,  PAGE_UPDATED,   PAGE_VIEWS,       PAGE_FILED,
                                         PAGE_BYLINE, PAGE_ANONYMOUS, PAGE_PHOTO_CREDIT};
    const struct match *m = any_cue(d, t, cues, COUNT_OF(cues));
    return m && doc_is_mark(d, m->b, ':') ? m : NULL;
}

/* The section named at t: "trong Tin tức" */
static const struct match *filed_at(const struct doc *d, uint32_t t)
{
    const struct match *m = page_cue_at(d, t, PAGE_FILED);
    bool named = m && (d->tokens[m->b].flags & TOKEN_CAPITAL) && page_cue_at(d, m->b, PAGE_CATEGORY);
    return named ? m : NULL;
}

static bool date_at(const struct doc *d, uint32_t t)
{
    bool mark = doc_is_mark(d, t + 1, '/') || doc_is_mark(d, t + 1, ':') || doc_is_mark(d, t + 1, '.') ||
                doc_is_dash(d, t + 1) || doc_is_word(d, t + 1, WORD_MONTH);
    return doc_is_number(d, t) && mark && doc_is_number(d, t + 2);
}

static bool ends_part(const struct doc *d, uint32_t t)
{
    return page_bar(d, t) || icon(d, t) || doc_is_mark(d, t, '(') || doc_is_mark(d, t, ')') ||
           doc_is_mark(d, t, '[') || doc_is_mark(d, t, ']') || label_at(d, t) || filed_at(d, t) ||
           date_at(d, t) || page_cue_at(d, t, PAGE_BY) || page_cue_at(d, t, PAGE_WEEKDAY);
}

/* What stands behind a dash that ends an author's name and office, or a section's name. */
static bool other_part(const struct doc *d, uint32_t t, bool section)
{
    static const enum page_cue cues[] = {PAGE_STAMP, PAGE_UPDATED, PAGE_VIEWS, PAGE_CATEGORY};
    return doc_is_number(d, t) || label_at(d, t) || page_cue_at(d, t, PAGE_WEEKDAY) ||
           any_cue(d, t, cues, COUNT_OF(cues) - section);
}

/* The part that begins at a. */
static struct part next_part(const struct doc *d, uint32_t a, uint32_t stop)
{
    const struct match *m = label_at(d, a);
    bool section = m && m->value == PAGE_FILED;
    bool by = section || page_cue_at(d, a, PAGE_BY) || (m && m->value == PAGE_BYLINE);
    uint32_t b = m ? m->b : by || filed_at(d, a) ? a + 1 : a;
    while (b < stop && !ends_part(d, b) && !(free_dash(d, b) && (!by || other_part(d, b + 1, section))))
        b++;
    return (struct part){a, b};
}

/* Capitalised words that may be a person's name, or several of them. */
bool page_names(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t words = 0, all = 0;
    bool known = doc_match(d, a, LEX_SURNAME) || doc_match(d, a, LEX_DEGREE) || doc_match(d, a, LEX_RANK);
    for (uint32_t t = a; t < b; t++) {
        bool joint = doc_is_mark(d, t, ',') || doc_is_dash(d, t) || doc_is_word(d, t, WORD_AND);
        if (joint) {
            words = 0;
            continue;
        }
        if (doc_is_mark(d, t, '.') || doc_is_mark(d, t, '|') || doc_is_mark(d, t, '\''))
            continue;
        if (d->tokens[t].kind != TOKEN_WORD || !(d->tokens[t].flags & TOKEN_CAPITAL) || ++words > NAME_WORDS)
            return false;
        all++;
    }
    if (known)
        return all >= 2;
    return all >= 2 && words <= 3 && !doc_match(d, a, LEX_ORG) && !doc_match(d, a, LEX_PLACE) &&
           !doc_match(d, a, LEX_NOT_NAME) && !doc_match(d, a, LEX_ORG_NAME) && !doc_match(d, a, LEX_PAGE) &&
           !doc_match(d, a, LEX_EVENT_NOUN);
}

static void trim(const struct doc *d, struct part *v)
{
    while (v->a < v->b && d->tokens[v->a].kind == TOKEN_MARK)
        v->a++;
    bool time = doc_is_number(d, v->b) || page_cue_at(d, v->b, PAGE_WEEKDAY); /* "…, ngày 5/3": */
    while (time && v->b > v->a && doc_match_value(d, v->b - 1, LEX_TIME, TIME_BEFORE_DAY))
        v->b--;
    while (v->b > v->a &&
           (doc_is_mark(d, v->b - 1, ',') || doc_is_mark(d, v->b - 1, ';') || doc_is_mark(d, v->b - 1, ':') ||
            doc_is_mark(d, v->b - 1, '|') || doc_is_dash(d, v->b - 1)))
        v->b--;
}

static void take_byline(struct page *p, struct part v, enum signer signer)
{
    trim(p->d, &v);
    if (v.b <= v.a || signer <= p->signer || page_cue_at(p->d, v.a, PAGE_ANONYMOUS) ||
        doc_is_number(p->d, v.a))
        return;
    p->signer = signer;
    p->d->record->byline = doc_text(p->d, v.a, v.b);
}

/* Of several sections the first: a comma parts them, but for one inside a known name. */
static void take_category(struct page *p, struct part v)
{
    struct doc *d = p->d;
    trim(d, &v);
    const struct match *m = page_cue_at(d, v.a, PAGE_CATEGORY);
    if (m && m->b < v.b && doc_is_mark(d, m->b, ',') && page_cue_at(d, m->b + 1, PAGE_CATEGORY))
        v.b = m->b;
    if (v.b > v.a && !str_known(d->record->category))
        d->record->category = doc_text(d, v.a, v.b);
}

/* A part with a label, or one whose first words say what it is. */
static bool read_labelled(struct page *p, struct part v)
{
    const struct doc *d = p->d;
    const struct match *m = label_at(d, v.a), *by = page_cue_at(d, v.a, PAGE_BY);
    if (!m && (m = filed_at(d, v.a))) {
        take_category(p, (struct part){m->b, v.b});
        return true;
    }
    bool poster = !m && page_cue_at(d, v.a, PAGE_ANONYMOUS);
    if (by && (!m || m->b <= by->b)) {
        if (page_names(d, by->b, v.b) || page_cue_at(d, by->b, PAGE_SIGNATURE) || doc_is_mark(d, by->b, ':'))
            take_byline(p, (struct part){by->b, v.b}, SIGNER_AUTHOR);
        return true;
    }
    if (poster)
        m = page_cue_at(d, v.a, PAGE_ANONYMOUS);
    if (!m)
        return false;
    struct part value = {m->b + !poster, v.b};
    if (m->value == PAGE_BYLINE)
        take_byline(p, value, SIGNER_AUTHOR);
    else if (m->value == PAGE_FILED)
        take_category(p, value);
    else if (m->value == PAGE_ANONYMOUS && page_names(d, value.a, value.b))
        take_byline(p, value, SIGNER_POSTER);
    return true;
}

/* Neither label nor date: a section or a name beside the stamp. */
static void read_bare(struct page *p, struct part v, bool bars)
{
    const struct doc *d = p->d;
    static const enum page_cue other[] = {PAGE_STAMP, PAGE_UPDATED, PAGE_VIEWS,   PAGE_WEEKDAY, PAGE_CLOCK,
                                          PAGE_SHARE, PAGE_NOISE,   PAGE_HOME,    PAGE_MENU,    PAGE_COUNTER,
                                          PAGE_PROSE, PAGE_RELATED, PAGE_COMMENTS};
    while (v.a < v.b && d->tokens[v.a].kind != TOKEN_WORD) /* the rest of a date or clock */
        v.a++;
    trim(d, &v);
    if (v.b <= v.a)
        return;
    if (page_cue_at(d, v.a, PAGE_CATEGORY)) {
        take_category(p, v);
        return;
    }
    uint32_t numbers = 0, words = 0;
    for (uint32_t t = v.a; t < v.b; t++) {
        numbers += d->tokens[t].kind == TOKEN_NUMBER;
        words += d->tokens[t].kind == TOKEN_WORD;
    }
    if (numbers || any_cue(d, v.a, other, COUNT_OF(other)))
        return;
    if (page_names(d, v.a, v.b))
        take_byline(p, v, SIGNER_ALONE);
    else if (bars && words >= 2 && words <= SECTION_WORDS && (d->tokens[v.a].flags & TOKEN_CAPITAL) &&
             !doc_match(d, v.a, LEX_ORG) && !doc_match(d, v.a, LEX_ORG_NAME))
        take_category(p, v);
}

bool page_attribution(const struct page *p, uint32_t line)
{
    enum { LONGEST = 14, SECTION = 9 };
    const struct doc *d = p->d;
    const struct page_line *l = &p->lines[line];
    if (l->words > LONGEST || l->stop || l->colon || l->open)
        return false;
    const struct match *m = page_begins(p, line, PAGE_BY);
    if (!m)
        m = page_begins(p, line, PAGE_ANONYMOUS);
    if (m)
        return doc_is_mark(d, m->b, ':') || page_names(d, m->b, d->lines[line].b) ||
               page_cue_at(d, m->b, PAGE_SIGNATURE) || page_cue_at(d, m->b, PAGE_ANONYMOUS);
    return page_label(p, line, PAGE_FILED) || (l->words <= SECTION && filed_at(d, l->first));
}

void page_meta(struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    bool bars = false;
    for (uint32_t t = l->a; t < l->b; t++)
        bars |= page_bar(d, t);
    for (uint32_t a = l->a; a < l->b;) {
        struct part v = next_part(d, a, l->b);
        if (v.b > a && !read_labelled(p, v))
            read_bare(p, v, bars);
        a = v.b > a ? v.b : a + 1;
    }
}
