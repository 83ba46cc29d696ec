/* When a page was published and how often it was read: dates and times as pages print them. */
#include "page.h"

#include "../scan.h"

/* What a stamp is read from: the same for lines of the page and for what a producer says. */
struct piece {
    enum scan_kind kind;
    uint32_t value, digits;
    uint32_t symbol; /* of the lexicon's trie */
    uint8_t word;    /* enum lex_word */
    char letters[2]; /* of short ASCII words, small */
    bool glued;
    bool month; /* a month's name may begin here */
};

enum { PIECES = 96, LOOK_AHEAD = 8 };

struct pieces {
    struct piece at[PIECES + LOOK_AHEAD]; /* the last ones stay empty: look-ahead needs no checks */
    uint32_t n;
};

static void end_pieces(struct pieces *out)
{
    for (uint32_t i = out->n; i < out->n + LOOK_AHEAD; i++)
        out->at[i] = (struct piece){.kind = SCAN_MARK};
}

static void set_letters(struct piece *p, const char *text)
{
    for (uint32_t i = 0; p->digits <= 2 && i < p->digits; i++)
        p->letters[i] = (char)(text[i] | 0x20);
}

static void cut_pieces(const struct lexicon *lex, struct str text, struct pieces *out)
{
    struct scanner scan = scan_of(text, lexicon_letters(lex));
    struct scanned s;
    out->n = 0;
    while (out->n < PIECES && scan_next(&scan, &s)) {
        struct piece *p = &out->at[out->n++];
        *p = (struct piece){s.kind, s.value, (uint32_t)(s.end - s.begin), 0, 0, {0}, !s.space, true};
        p->symbol = s.kind == SCAN_NUMBER ? SYMBOL_NUMBER : scan_mark_symbol(s.value);
        if (s.kind != SCAN_WORD)
            continue;
        p->value = 0;
        p->symbol = s.n_folded ? lexicon_word(lex, s.folded, s.n_folded, s.hash) : 0;
        if (p->symbol)
            p->word = lexicon_word_meaning(lex, p->symbol);
        set_letters(p, s.begin);
    }
    end_pieces(out);
}

/* The same of what is cut already. */
static void take_pieces(const struct doc *d, uint32_t a, uint32_t b, struct pieces *out)
{
    out->n = b - a < PIECES ? b - a : PIECES;
    for (uint32_t i = 0; i < out->n; i++) {
        const struct token *t = &d->tokens[a + i];
        struct piece *p = &out->at[i];
        bool glued = i == 0 || !(t->flags & TOKEN_SPACE);
        *p = (struct piece){
            (enum scan_kind)t->kind, t->value, t->end - t->begin, 0, t->word, {0}, glued, false};
        p->symbol = t->symbol;
        p->month = doc_begins(d, a + i, DOC_BIT(LEX_MONTH));
        if (t->kind == TOKEN_WORD)
            set_letters(p, d->text.at + t->begin);
    }
    end_pieces(out);
}

static bool is_number(const struct piece *p, uint32_t digits_max)
{
    return p->kind == SCAN_NUMBER && p->digits <= digits_max;
}

static bool is_mark(const struct piece *p, uint32_t mark)
{
    return p->kind == SCAN_MARK && p->value == mark;
}

static bool is_letter(const struct piece *p, char letter)
{
    return p->kind == SCAN_WORD && p->digits == 1 && p->letters[0] == letter;
}

static bool set_day(uint32_t year, uint32_t month, uint32_t day, day_t *out)
{
    struct civil c = {(int32_t)year, (int32_t)month, (int32_t)day};
    if (year < 1990 || year > 2100 || !civil_valid(c))
        return false;
    *out = civil_to_day(c);
    return true;
}

static uint32_t full_year(const struct piece *p)
{
    return p->digits == 2 ? 2000 + p->value : p->digits == 4 ? p->value : 0;
}

/* "tháng sáu", "June": pieces that the month's name at p takes, 0: none stands there. */
static uint32_t read_month(const struct lexicon *lex, const struct piece *p, uint32_t *month)
{
    enum { LONGEST = 3 };
    uint32_t taken = 0;
    if (!p->month)
        return 0;
    const struct lex_node *node = lexicon_begin(lex, p->symbol);
    for (uint32_t n = 0; lexicon_leads(node); node = lexicon_step(lex, node, p[n].symbol)) {
        const struct lex_end *ends = lexicon_ends(lex, node);
        for (uint32_t i = node->n_ends; i-- > 0;)
            if (ends[i].category == LEX_MONTH) {
                *month = (uint32_t)ends[i].value;
                taken = n + 1;
            }
        if (++n == LONGEST || !p[n].symbol)
            break;
    }
    return taken;
}

/* "12 tháng Sáu, 2023", "June 12, 2023" */
static uint32_t read_named_date(const struct lexicon *lex, const struct piece *p, day_t *out)
{
    if (p->kind == SCAN_MARK)
        return 0;
    uint32_t month = 0, n = 0, day_at = 0, taken = read_month(lex, p, &month);
    if (taken) { /* the day stands behind */
        day_at = taken;
        n = taken + 1;
        n += p[n].kind == SCAN_WORD && p[n].glued; /* 12th */
    } else {
        n = 1 + (is_mark(&p[1], '-') || is_mark(&p[1], ','));
        taken = read_month(lex, &p[n], &month);
        n += taken;
    }
    if (!taken || !is_number(&p[day_at], 2))
        return 0;
    n += is_mark(&p[n], ',') || is_mark(&p[n], '-');
    n += p[n].word == WORD_YEAR;
    return is_number(&p[n], 4) && p[n].digits == 4 && set_day(p[n].value, month, p[day_at].value, out) ? n + 1
                                                                                                       : 0;
}

/* "12/6/2023", "12-06-23", "2023-06-12", "12 tháng 6 năm 2023", "12 Th6, 2023" */
static uint32_t read_numbered_date(const struct piece *p, day_t *out)
{
    if (!is_number(p, 4))
        return 0;
    uint32_t sep = p[1].kind == SCAN_MARK ? scan_mark_symbol(p[1].value) : 0;
    bool marks = (sep == '/' || sep == '-' || sep == '.') && p[3].kind == SCAN_MARK &&
                 scan_mark_symbol(p[3].value) == sep;
    if (marks && is_number(&p[2], 2) && is_number(&p[4], 4)) {
        if (p[0].digits == 4)
            return set_day(p[0].value, p[2].value, p[4].value, out) ? 5 : 0;
        return set_day(full_year(&p[4]), p[2].value, p[0].value, out) ? 5 : 0;
    }
    bool month = p[1].word == WORD_MONTH || (p[1].kind == SCAN_WORD && memcmp(p[1].letters, "th", 2) == 0);
    if (p[0].digits > 2 || !month || !is_number(&p[2], 2))
        return 0;
    uint32_t y = is_mark(&p[3], ',') || is_mark(&p[3], '/') || is_mark(&p[3], '-') ? 4 : 3;
    y += p[y].word == WORD_YEAR;
    return is_number(&p[y], 4) && set_day(full_year(&p[y]), p[2].value, p[0].value, out) ? y + 1 : 0;
}

/* Pieces that the date at p takes, 0: none stands there. */
static uint32_t read_date(const struct lexicon *lex, const struct piece *p, day_t *out)
{
    uint32_t n = read_numbered_date(p, out);
    return n ? n : read_named_date(lex, p, out);
}

/* "+07:00", "Z" right behind a clock: seconds to add for the time zone +07:00. */
static int32_t read_zone(const struct piece *p)
{
    enum { HANOI = 7 * 3600 };
    if (is_letter(p, 'z') && p->glued)
        return HANOI;
    if (p->kind == SCAN_MARK && (p->value == '+' || p->value == '-') && p->glued && is_number(&p[1], 4) &&
        p[1].glued) {
        uint32_t hours = p[1].digits == 4 ? p[1].value / 100 : p[1].value;
        uint32_t minutes = p[1].digits == 4 ? p[1].value % 100 : is_mark(&p[2], ':') ? p[3].value : 0;
        if (hours > 14 || minutes > 59)
            return 0;
        int32_t offset = (int32_t)(hours * 3600 + minutes * 60);
        return p->value == '+' ? HANOI - offset : HANOI + offset;
    }
    return 0;
}

/* Halves of the day in clocks of twelve hours: 2:05 PM, 2:05 CH. */
static bool is_half(const struct piece *p, const char *english, const char *vietnamese)
{
    return p->kind == SCAN_WORD && p->digits == 2 &&
           (memcmp(p->letters, english, 2) == 0 || memcmp(p->letters, vietnamese, 2) == 0);
}

/* Reads the clock at p; pieces that it takes, 0: none stands there. */
static uint32_t read_clock(const struct piece *p, struct stamp *out, int32_t *shift_s)
{
    if (!is_number(p, 2) || p->value > 23)
        return 0;
    bool colon = is_mark(&p[1], ':'),
         hour = is_letter(&p[1], 'h') || is_letter(&p[1], 'g') || p[1].word == WORD_HOUR;
    if ((!colon && !hour) || !is_number(&p[2], 2) || p[2].digits != 2 || p[2].value > 59)
        return 0;
    uint32_t n = 3, seconds = 0, hours = p->value;
    bool has_seconds = is_mark(&p[3], ':') && is_number(&p[4], 2) && p[4].value < 60;
    if (has_seconds) {
        seconds = p[4].value;
        n = 5;
        if (is_mark(&p[5], '.') && p[6].kind == SCAN_NUMBER && p[6].glued)
            n = 7;
    }
    if (is_half(&p[n], "pm", "ch") && hours < 12)
        hours += 12;
    else if (is_half(&p[n], "am", "sa") && hours == 12)
        hours = 0;
    *shift_s = read_zone(&p[n]);
    out->second_of_day = (int32_t)(hours * 3600 + p[2].value * 60 + seconds);
    out->has_seconds = has_seconds;
    return n;
}

static void shift(struct stamp *s, int32_t seconds)
{
    enum { DAY_S = 86400 };
    s->second_of_day += seconds;
    if (s->second_of_day >= DAY_S) {
        s->second_of_day -= DAY_S;
        s->day++;
    } else if (s->second_of_day < 0) {
        s->second_of_day += DAY_S;
        s->day--;
    }
}

static bool read_pieces(const struct lexicon *lex, const struct pieces *cut, struct stamp *out)
{
    struct stamp s = {.day = DAY_NONE, .second_of_day = -1};
    int32_t shift_s = 0;
    for (uint32_t i = 0; i < cut->n;) {
        uint32_t n = s.day == DAY_NONE ? read_date(lex, &cut->at[i], &s.day) : 0;
        if (!n && s.second_of_day < 0)
            n = read_clock(&cut->at[i], &s, &shift_s);
        i += n ? n : 1;
    }
    if (s.day == DAY_NONE)
        return false;
    if (s.second_of_day >= 0)
        shift(&s, shift_s);
    *out = s;
    return true;
}

bool page_stamp_parse(const struct lexicon *lex, struct str text, struct stamp *out)
{
    struct pieces cut;
    cut_pieces(lex, text, &cut);
    return read_pieces(lex, &cut, out);
}

bool page_stamp_read(const struct doc *d, uint32_t a, uint32_t b, struct stamp *out)
{
    struct pieces cut;
    take_pieces(d, a, b, &cut);
    return read_pieces(d->lex, &cut, out);
}

static bool line_stamp(const struct page *p, uint32_t line, struct stamp *out)
{
    const struct page_line *l = &p->lines[line];
    if (l->words > PAGE_STAMP_WORDS)
        return l->numbers >= PAGE_STAMP_NUMBERS &&
               page_stamp_read(p->d, p->d->lines[line].a, p->d->lines[line].b, out);
    if (l->stamped)
        *out = l->stamp;
    return l->stamped;
}

/* Does a date or clock stand within the first words? "(BVĐK-22/6/2017)" says nothing else. */
static bool begins_with_number(const struct page *p, uint32_t line)
{
    const struct line *l = &p->d->lines[line];
    uint32_t reach = p->lines[line].words <= 6 ? 6 : 3;
    for (uint32_t t = l->a; t < l->b && t < l->a + reach; t++)
        if (p->d->tokens[t].kind == TOKEN_NUMBER)
            return true;
    return false;
}

bool page_dated(const struct page *p, uint32_t line)
{
    return page_begins(p, line, PAGE_STAMP) || page_begins(p, line, PAGE_UPDATED);
}

/* Lists of labels print "- 16/10/2020 02:48:00 AM", initials look like an item's letter; items tell of other days. */
static bool dated_item(const struct page *p, uint32_t line, const struct stamp *s)
{
    enum { OTHER_WORDS = 3 };
    const struct page_line *l = &p->lines[line];
    return l->item && (s->second_of_day < 0 || l->words > l->numbers + OTHER_WORDS);
}

bool page_is_stamp(const struct page *p, uint32_t line)
{
    struct stamp s;
    if (p->lines[line].words > PAGE_STAMP_WORDS || !line_stamp(p, line, &s) || dated_item(p, line, &s))
        return false;
    if (p->lines[line].words <= 20 && !p->lines[line].stop &&
        (s.second_of_day >= 0 || page_says(p, line, PAGE_VIEWS) || page_begins(p, line, PAGE_CATEGORY)) &&
        !page_says(p, line, PAGE_HEADLINE))
        return true;
    return page_dated(p, line) || page_begins(p, line, PAGE_WEEKDAY) || page_begins(p, line, PAGE_CLOCK) ||
           page_label(p, line, PAGE_FILED) || page_label(p, line, PAGE_BYLINE) ||
           page_label(p, line, PAGE_ANONYMOUS) || page_begins(p, line, PAGE_VIEWS) ||
           ((doc_is_word(p->d, p->lines[line].first, WORD_DAY) || begins_with_number(p, line)) &&
            p->lines[line].words <= 16 && !page_says(p, line, PAGE_HEADLINE));
}

/* "1.046", "1,204,557" at t: its value, or RECORD_COUNT_NONE. */
static int64_t read_count(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (!doc_is_number(d, t) || t >= stop)
        return RECORD_COUNT_NONE;
    int64_t value = d->tokens[t].value;
    while (t + 2 < stop && doc_is_number(d, t + 2) && doc_is_glued(d, t + 1) && doc_is_glued(d, t + 2) &&
           (doc_is_mark(d, t + 1, '.') || doc_is_mark(d, t + 1, ',')) &&
           d->tokens[t + 2].cp_end - d->tokens[t + 2].cp_begin == 3 && value < INT64_MAX / 2000) {
        value = value * 1000 + d->tokens[t + 2].value;
        t += 2;
    }
    return value;
}

/* The begin of the number that ends before t. */
static uint32_t count_begin(const struct doc *d, uint32_t t, uint32_t a)
{
    uint32_t at = t - 1;
    while (at >= a + 2 && doc_is_number(d, at - 2) && doc_is_glued(d, at) && doc_is_glued(d, at - 1) &&
           (doc_is_mark(d, at - 1, '.') || doc_is_mark(d, at - 1, ',')))
        at -= 2;
    return at;
}

static int64_t line_views(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    const struct line *l = &d->lines[line];
    int64_t found = RECORD_COUNT_NONE;
    for (uint32_t t = l->a; t < l->b && found == RECORD_COUNT_NONE; t++) {
        const struct match *m = page_cue_at(d, t, PAGE_VIEWS);
        if (!m)
            continue;
        uint32_t at = m->b;
        while (at < l->b && (doc_is_mark(d, at, ':') || doc_is_mark(d, at, '(') || doc_is_dash(d, at)))
            at++;
        found = read_count(d, at, l->b);
        if (found == RECORD_COUNT_NONE && t > l->a && doc_is_number(d, t - 1))
            found = read_count(d, count_begin(d, t, l->a), l->b);
        t = m->b - 1;
    }
    return found;
}

/* The number may stand in the line below its label. */
static int64_t views_near(const struct page *p, uint32_t line)
{
    const struct doc *d = p->d;
    int64_t found = line_views(p, line);
    const struct match *m = page_begins(p, line, PAGE_VIEWS);
    if (found != RECORD_COUNT_NONE || !m || line + 1 >= d->n_lines || p->lines[line].words > m->b - m->a)
        return found;
    const struct line *next = &d->lines[line + 1];
    return p->lines[line + 1].words <= 2 ? read_count(d, next->a, next->b) : found;
}

/* In the head the last stamp is the article's, but for later changes; a clock of the site stands above it. Behind,
 * only a labelled one. */
static void read_stamp(struct page *p, uint32_t line, struct stamp *best)
{
    bool head = line < p->body, known = best->day != DAY_NONE;
    if (page_begins(p, line, PAGE_CLOCK) || (known && (!head || page_begins(p, line, PAGE_UPDATED))))
        return;
    if (!head && !page_dated(p, line) && p->d->lines[line].role != LINE_STAMP)
        return;
    struct stamp s;
    if (line_stamp(p, line, &s) && (line != p->dateline || best->day == DAY_NONE))
        *best = s;
}

void page_stamps(struct page *p)
{
    enum { TAIL_LINES = 12 }; /* behind the article, lines speak of other articles soon */
    struct doc *d = p->d;
    struct stamp best = {.day = DAY_NONE, .second_of_day = -1};
    for (uint32_t i = 0; i < d->n_lines && i < p->tail + TAIL_LINES; i++) {
        uint8_t role = d->lines[i].role;
        if (role == LINE_BODY || role == LINE_TITLE || role == LINE_CAPTION)
            continue;
        if (page_is_stamp(p, i) || role == LINE_STAMP)
            read_stamp(p, i, &best);
        if (d->record->view_count == RECORD_COUNT_NONE && p->lines[i].words < 24 &&
            !page_begins(p, i, PAGE_COUNTER))
            d->record->view_count = views_near(p, i);
    }
    d->record->published_at = best;
}
