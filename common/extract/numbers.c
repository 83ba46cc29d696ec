/* Vietnamese numbers, in digits and in words. */
#include "numbers.h"

enum { NUMBER_MAX_DIGITS = 15, NUMBER_MAX_WORDS = 16, PLAIN_DIGITS = 9 };

static uint32_t digits_of(const struct doc *d, uint32_t t, uint32_t end)
{
    return t < end && doc_is_number(d, t) ? d->tokens[t].end - d->tokens[t].begin : 0;
}

static bool glued_mark(const struct doc *d, uint32_t t, uint32_t end, uint32_t mark)
{
    return t + 1 < end && doc_is_mark(d, t, mark) && doc_is_glued(d, t) && doc_is_glued(d, t + 1) &&
           doc_is_number(d, t + 1);
}

/* Groups of three behind marks of one kind; where they end. */
static uint32_t groups_end(const struct doc *d, uint32_t t, uint32_t end, uint32_t mark)
{
    uint32_t b = t + 1;
    while (glued_mark(d, b, end, mark) && digits_of(d, b + 1, end) == 3)
        b += 2;
    return b;
}

static bool add_digits(struct decimal *v, uint32_t *room, struct str digits)
{
    for (uint32_t i = 0; i < digits.len; i++) {
        if (*room == 0)
            return false;
        v->units = v->units * 10 + (digits.at[i] - '0');
        *room -= v->units != 0;
    }
    return true;
}

static uint32_t leading_zeros(struct str digits)
{
    uint32_t n = 0;
    while (n + 1 < digits.len && digits.at[n] == '0')
        n++;
    return n;
}

static bool read_digits(const struct doc *d, uint32_t t, uint32_t end, struct number *out)
{
    uint32_t first = digits_of(d, t, end), room = NUMBER_MAX_DIGITS;
    if (!first)
        return false;
    struct str head = doc_text(d, t, t + 1);
    bool groups = first <= 3 && head.at[0] != '0';
    uint32_t b = groups ? groups_end(d, t, end, '.') : t + 1;
    if (b == t + 1 && groups) { /* 1,204,557 as foreign pages print it */
        uint32_t commas = groups_end(d, t, end, ',');
        b = commas > t + 3 ? commas : b;
    }
    struct decimal v = {.known = true};
    for (uint32_t i = t; i < b; i += 2)
        if (!add_digits(&v, &room, doc_text(d, i, i + 1)))
            return false;
    if (glued_mark(d, b, end, ',') ||
        (b == t + 1 && glued_mark(d, b, end, '.') && digits_of(d, b + 1, end) <= 2)) {
        struct str fraction = doc_text(d, b + 1, b + 2);
        if (fraction.len > 6 || !add_digits(&v, &room, fraction))
            return false;
        v.scale = (uint8_t)fraction.len;
        b += 2;
    }
    *out = (struct number){.a = t, .b = b, .value = v, .zeros = leading_zeros(head)};
    return true;
}

/* A run of few digits, with no mark behind it: its token knows the value. */
static bool read_plain(const struct doc *d, uint32_t t, struct number *out)
{
    *out = (struct number){.a = t, .b = t + 1, .value = {d->tokens[t].value, 0, true}};
    struct str digits = doc_text(d, t, t + 1);
    out->zeros = digits.at[0] == '0' ? leading_zeros(digits) : 0;
    return true;
}

/* A number so far: 1 235 000 is total 1 000 000, part 235 when "nghìn" comes. */
struct spelling {
    int64_t total, part, digit; /* digit -1: none waits for its power of ten */
};

static int64_t word_value(const struct doc *d, uint32_t t, enum lex_category category)
{
    const struct match *m = d->tokens[t].kind == TOKEN_WORD ? doc_match(d, t, category) : NULL;
    return m && m->b == t + 1 ? m->value : -1;
}

static bool spell_power(struct spelling *s, int64_t power)
{
    int64_t before = s->part + (s->digit < 0 ? 0 : s->digit);
    if (power <= 100) {
        if (power == 100 && s->digit < 0)
            return false;
        s->part += (s->digit < 0 ? 1 : s->digit) * power;
    } else {
        if (before == 0 || s->total > 1000000000000)
            return false;
        s->total += before * power;
        s->part = 0;
    }
    s->digit = -1;
    return true;
}

static bool spell_word(const struct doc *d, uint32_t t, struct spelling *s)
{
    int64_t v = word_value(d, t, LEX_NUMBER), tail = word_value(d, t, LEX_NUMBER_TAIL);
    bool begun = s->total || s->part || s->digit >= 0;
    if (tail >= 0 && begun) {
        if (tail == 10 && s->digit >= 0)
            return spell_power(s, 10);
        if (tail == 10 || s->digit >= 0)
            return false;
        s->digit = tail ? tail : -1;
        return true;
    }
    if (v < 0 || (v == 10 && s->digit >= 0))
        return false;
    if (v >= 10)
        return spell_power(s, v);
    if (s->digit >= 0)
        return false;
    s->digit = v;
    return true;
}

/* "hai mươi ba", "một trăm linh năm", "ba nghìn hai trăm". */
static bool read_words(const struct doc *d, uint32_t t, uint32_t end, struct number *out)
{
    struct spelling s = {.digit = -1};
    uint32_t b = t;
    while (b < end && b - t < NUMBER_MAX_WORDS && spell_word(d, b, &s))
        b++;
    int64_t total = s.total + s.part + (s.digit < 0 ? 0 : s.digit);
    *out = (struct number){.a = t, .b = b, .value = {total, 0, true}, .words = true};
    return b > t;
}

bool numbers_read_at(const struct doc *d, uint32_t t, uint32_t end, struct number *out)
{
    if (d->tokens[t].kind != TOKEN_NUMBER)
        return read_words(d, t, end, out);
    bool goes_on = t + 1 < end && d->tokens[t + 1].kind == TOKEN_MARK;
    return goes_on || d->tokens[t].end - d->tokens[t].begin > PLAIN_DIGITS ? read_digits(d, t, end, out)
                                                                           : read_plain(d, t, out);
}

uint32_t numbers_roman(const struct doc *d, uint32_t t)
{
    if (t >= d->n_tokens || d->tokens[t].kind != TOKEN_WORD)
        return 0;
    struct str s = doc_text(d, t, t + 1);
    uint32_t total = 0, last = 10;
    for (uint32_t i = 0; i < s.len; i++) {
        uint32_t v = s.at[i] == 'X' ? 10 : s.at[i] == 'V' ? 5 : s.at[i] == 'I' ? 1 : 0;
        if (!v || s.len > 7)
            return 0;
        total += v > last ? v - 2 * last : v;
        last = v;
    }
    return total;
}

int64_t numbers_whole(const struct number *n)
{
    return n->value.known && n->value.scale == 0 && n->value.units <= UINT32_MAX ? n->value.units : -1;
}
