/* Official documents cited by their number: "Chỉ thị số 27- CT/TW ngày 18/4/2018 của Bộ Chính trị". */
#include "dates.h"
#include "issuer.h"

#include "../scan.h"

enum {
    NAME_TOKENS = 8,  /* between the kind and the number: "Luật Đấu thầu số …" */
    NUMBER_PARTS = 8, /* of 2011/QĐ-UBND-TC */
    SERIES_MAX = 16,  /* "các Quyết định số 1, 2 và 3" */
    ISSUE_TOKENS = 3, /* of "ký ban hành" */
    SUBJECT_TOKENS = 16,
    MEETING_TOKENS = 8, /* "Hội nghị lần thứ sáu (khóa XII)" */
    SAME_WINDOW = 256
};

struct citation {
    const struct match *kind;
    uint32_t number_a, number_b;
};

/* --- the number ---------------------------------------------------------------------------------- */

static bool is_series_word(const struct doc *d, uint32_t t)
{
    const struct token *w = &d->tokens[t];
    if (w->kind != TOKEN_WORD || !(w->flags & TOKEN_CAPITAL) || w->cp_end - w->cp_begin > 12)
        return false;
    if (w->flags & TOKEN_UPPER)
        return true;
    struct scanner scan = scan_of(str_of(d->text.at + w->begin, w->end - w->begin), lexicon_letters(d->lex));
    uint32_t capitals = 0;
    while (scan.at < scan.end) { /* CTr, TTg, TTrLT */
        uint32_t cp = scan_decode(&scan.at);
        capitals += cp < LEX_LETTERS && scan.letters[cp].upper;
    }
    return capitals >= 2;
}

/* The end of one part: a number, or capitals with digits at them (QH13). */
static uint32_t part_end(const struct doc *d, uint32_t t, uint32_t end)
{
    if (t >= end || !(doc_is_number(d, t) || is_series_word(d, t)))
        return 0;
    uint32_t b = t + 1;
    while (b < end && doc_is_glued(d, b) && (doc_is_number(d, b) || is_series_word(d, b)))
        b++;
    return b;
}

static bool has_letters(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if (d->tokens[t].kind == TOKEN_WORD)
            return true;
    return false;
}

/* A number with what belongs to it; blanks may stand around its marks. has_series: more than digits. */
static uint32_t number_end(const struct doc *d, uint32_t t, uint32_t end, bool *has_series)
{
    uint32_t b = doc_is_number(d, t) ? part_end(d, t, end) : 0;
    *has_series = b > t + 1;
    bool apart = b && b + 2 < end && is_series_word(d, b) && !doc_is_glued(d, b) &&
                 (d->tokens[b].flags & TOKEN_UPPER) &&
                 (doc_is_mark(d, b + 1, '/') || doc_is_dash(d, b + 1)) && doc_is_glued(d, b + 1) &&
                 is_series_word(d, b + 2);
    b += apart; /* "787 CV/ĐUK" */
    for (uint32_t parts = 1; b && parts < NUMBER_PARTS && b + 1 < end; parts++) {
        if (!doc_is_mark(d, b, '/') && !doc_is_mark(d, b, '.') && !doc_is_dash(d, b))
            break;
        bool word = is_series_word(d, b + 1);
        bool tight = doc_is_glued(d, b) || doc_is_glued(d, b + 1);
        uint32_t next = part_end(d, b + 1, end);
        bool onward = next && next < end && doc_is_mark(d, next, '/') &&
                      doc_is_glued(d, next); /* "399 / 2018/TT-BYT" */
        if (!next || (!word && !tight && !onward) || (doc_is_mark(d, b, '.') && !(word && tight)))
            break;
        *has_series = true;
        b = next;
    }
    return b;
}

static struct str number_text(struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t len = d->tokens[b - 1].end - d->tokens[a].begin, n = 0;
    char *out = arena_alloc(d->arena, len + 1);
    for (uint32_t t = a; t < b; t++) {
        struct str part = doc_is_dash(d, t) ? STR("-") : doc_text(d, t, t + 1);
        memcpy(out + n, part.at, part.len);
        n += part.len;
    }
    return str_of(out, n);
}

/* --- from the kind to the number --------------------------------------------------------------------- */

static uint32_t behind_number_sign(const struct doc *d, uint32_t t, uint32_t end)
{
    if (t >= end || !doc_is_word(d, t, WORD_NUMBER_SIGN))
        return 0;
    t++;
    t += t < end && (doc_is_mark(d, t, ':') || doc_is_mark(d, t, '.'));
    return t < end && doc_is_number(d, t) ? t : 0;
}

/* Digits alone are a number behind "số"; without it they need what only documents have behind them. */
static bool bare_number_ok(const struct doc *d, uint32_t b, bool signed_number)
{
    return signed_number && (doc_is_word(d, b, WORD_DAY) || !doc_match(d, b, LEX_UNIT));
}

/* What a document's name does not go on over: "Quyết định của Đoàn kiểm tra số 2" cites no number. */
static bool ends_name(const struct doc *d, uint32_t t)
{
    uint8_t w = d->tokens[t].word;
    return d->tokens[t].kind == TOKEN_MARK || w == WORD_OF || w == WORD_AT || w == WORD_BY || w == WORD_FOR ||
           w == WORD_WITH || w == WORD_ABOUT_TOPIC || doc_match(d, t, LEX_DOCUMENT);
}

static bool read_citation(const struct doc *d, uint32_t t, uint32_t end, struct citation *out)
{
    const struct match *kind = doc_match(d, t, LEX_DOCUMENT);
    if (!kind || kind->b >= end)
        return false;
    bool listed = false, named = (d->tokens[kind->a].flags & TOKEN_CAPITAL) != 0;
    for (uint32_t at = kind->b; at < end && at - kind->b < NAME_TOKENS; at++) {
        uint32_t number = behind_number_sign(d, at, end);
        bool marked = number != 0, series = false;
        if (!number && at == kind->b && doc_is_number(d, at))
            number = at;
        uint32_t b = number ? number_end(d, number, end, &series) : 0;
        bool whole = series && (marked || has_letters(d, number, b));
        if (b && (whole || (!listed && bare_number_ok(d, b, marked)))) {
            *out = (struct citation){kind, number, b};
            return true;
        }
        listed |= doc_is_mark(d, at, ','); /* "Luật Khám bệnh, chữa bệnh số 15/2023/QH15" */
        if (number || (ends_name(d, at) && !(named && doc_is_mark(d, at, ','))))
            return false;
    }
    return false;
}

/* --- what stands behind the number ---------------------------------------------------------------------- */

static uint32_t read_date(const struct doc *d, uint32_t t, uint32_t line_a, uint32_t end, day_t *date)
{
    uint32_t at = t;
    at += at < end && (doc_is_mark(d, at, ',') || doc_is_mark(d, at, '('));
    uint32_t issued = at < end ? dates_phrase(d, at, WORD_ISSUE) : 0;
    if (issued)
        at = issued; /* "ký ngày", "ký ban hành ngày" */
    else if (at + 1 < end && !doc_is_word(d, at, WORD_DAY) && doc_is_word(d, at + 2, WORD_DAY))
        at += 2; /* "phê duyệt ngày" */
    struct time_reading r;
    if (at >= end || !doc_is_word(d, at, WORD_DAY) || !dates_read_days(d, at, line_a, end, true, &r) ||
        r.kind != WHEN_DAY || !r.to.year)
        return t;
    *date = dates_period(&r).from;
    return r.b + (r.b < end && doc_is_mark(d, r.b, ')'));
}

/* Of "của Hội nghị lần thứ sáu Ban Chấp hành Trung ương" the body that met. */
static uint32_t behind_meeting(const struct doc *d, uint32_t t, uint32_t end)
{
    if (!doc_match(d, t, LEX_EVENT_NOUN))
        return t;
    for (uint32_t k = t + 1; k < end && k - t < MEETING_TOKENS && d->tokens[k].kind != TOKEN_MARK; k++)
        if ((d->tokens[k].flags & TOKEN_CAPITAL) &&
            (doc_match(d, k, LEX_ORG) || doc_match(d, k, LEX_ORG_NAME)))
            return k;
    return t;
}

/* "của Ban Thường vụ Huyện ủy X về …"; behind: its end, or t where nobody is named. */
static struct str read_issuer(struct doc *d, uint32_t t, uint32_t end, uint32_t *behind)
{
    *behind = t;
    t += t < end && doc_is_mark(d, t, ',');
    if (t + 1 >= end || !doc_is_word(d, t, WORD_OF))
        return STR_NONE;
    uint32_t a = behind_meeting(d, t + 1, end), b = issuer_end(d, a, end);
    if (!b)
        return STR_NONE;
    *behind = b;
    return doc_text_expanded(d, a, b);
}

/* "Ủy ban nhân dân tỉnh A đã ban hành Kế hoạch số …": the body before the verb. */
static struct str read_subject(struct doc *d, uint32_t kind, uint32_t begin)
{
    uint32_t verb = kind;
    for (uint32_t k = 1; k <= ISSUE_TOKENS && kind >= begin + k; k++)
        if (dates_phrase(d, kind - k, WORD_ISSUE) == kind)
            verb = kind - k;
    if (verb == kind)
        return STR_NONE;
    while (verb > begin && doc_is_word(d, verb - 1, WORD_PERFECT))
        verb--;
    for (uint32_t t = verb > begin + SUBJECT_TOKENS ? verb - SUBJECT_TOKENS : begin; t < verb; t++)
        if ((doc_match(d, t, LEX_ORG) || doc_match(d, t, LEX_ORG_NAME) || doc_match(d, t, LEX_OFFICE)) &&
            issuer_end(d, t, verb) == verb)
            return doc_text_expanded(d, t, verb);
    return STR_NONE;
}

/* --- the list -------------------------------------------------------------------------------------------- */

/* "Nghị quyết số 72" of what is elsewhere "Nghị quyết số 72-NQ/TW": a short mention of the same. */
static bool shortens(struct str brief, struct str whole)
{
    return brief.len < whole.len && memcmp(brief.at, whole.at, brief.len) == 0 &&
           (whole.at[brief.len] == '-' || whole.at[brief.len] == '/');
}

static bool same_document(const struct document *x, const struct document *y)
{
    return str_eq(x->kind, y->kind) &&
           (str_eq(x->number, y->number) || shortens(x->number, y->number) || shortens(y->number, x->number));
}

static void add_document(struct doc *d, struct document doc)
{
    struct record *r = d->record;
    uint32_t window = r->documents.n > SAME_WINDOW ? r->documents.n - SAME_WINDOW : 0;
    for (uint32_t i = window; i < r->documents.n; i++) {
        struct document *old = &r->documents.at[i];
        if (!same_document(old, &doc))
            continue;
        if (shortens(old->number, doc.number)) {
            old->number = doc.number;
            old->span = doc.span;
        }
        if (old->date == DAY_NONE)
            old->date = doc.date;
        if (!str_known(old->issuer))
            old->issuer = doc.issuer;
        if (old->span.begin < 0)
            old->span = doc.span;
        return;
    }
    vec_push(d->arena, &r->documents, doc);
}

/* The numbers that go on behind the first: "14-QĐ/TU, 15-QĐ/TU và 16-QĐ/TU". */
static uint32_t read_series(const struct doc *d, const struct citation *first, uint32_t end,
                            struct citation *out)
{
    uint32_t n = 1;
    out[0] = *first;
    while (n < SERIES_MAX) {
        uint32_t at = out[n - 1].number_b;
        if (at + 1 >= end ||
            !(doc_is_mark(d, at, ',') || doc_is_mark(d, at, ';') || doc_is_word(d, at, WORD_AND)))
            break;
        at++;
        uint32_t marked = behind_number_sign(d, at, end);
        bool series = false;
        uint32_t b = number_end(d, marked ? marked : at, end, &series);
        if (!b || (!series && !marked))
            break;
        out[n++] = (struct citation){first->kind, marked ? marked : at, b};
    }
    return n;
}

static uint32_t read_documents(struct doc *d, uint32_t t, const struct line *l)
{
    struct citation first, all[SERIES_MAX];
    if (!read_citation(d, t, l->b, &first))
        return t + 1;
    uint32_t n = read_series(d, &first, l->b, all), b = all[n - 1].number_b;
    day_t date = DAY_NONE;
    uint32_t behind = read_date(d, b, l->a, l->b, &date);
    const struct match *again = doc_match_value(d, b, LEX_TIME, TIME_SAME_DAY);
    if (again && d->record->documents.n) { /* "… và Quyết định số 8/QĐ-SYT cùng ngày" */
        date = d->record->documents.at[d->record->documents.n - 1].date;
        behind = again->b;
    }
    uint32_t behind_issuer;
    struct str issuer = read_issuer(d, behind, l->b, &behind_issuer);
    if (!str_known(issuer))
        issuer = read_subject(d, t, l->a);
    else if (date == DAY_NONE && !doc_is_mark(d, behind_issuer, ',')) /* "của Bộ Y tế ban hành ngày …" */
        read_date(d, behind_issuer, l->a, l->b, &date);
    for (uint32_t i = 0; i < n; i++) {
        struct citation c = all[i];
        add_document(d, (struct document){doc_canonical(d, c.kind), number_text(d, c.number_a, c.number_b),
                                          issuer, date,
                                          doc_span(d, i ? c.number_a : t, i + 1 == n ? behind : c.number_b)});
        doc_claim(d, i ? c.number_a : t, c.number_b, CLAIM_DOCUMENT);
    }
    return b;
}

void find_documents(struct doc *d)
{
    for (uint32_t i = 0; i < d->n_lines; i++) {
        const struct line *l = &d->lines[i];
        if (l->role != LINE_BODY && l->role != LINE_TITLE && l->role != LINE_CAPTION)
            continue;
        for (uint32_t t = l->a; (t = doc_next(d, t, l->b, DOC_BIT(LEX_DOCUMENT))) < l->b;)
            t = d->tokens[t].kind == TOKEN_WORD ? read_documents(d, t, l) : t + 1;
    }
}
