#include "scan.h"

#include "lexicon_build.h"

#include <utf8proc.h>

static bool scan_far_letter(uint32_t cp)
{
    if (cp < 0x2070)
        return cp < 0x2000; /* Greek extended; then blanks and punctuation */
    switch (utf8proc_category((utf8proc_int32_t)cp)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return true;
    default:
        return false;
    }
}

/* The letter at `at`, decoded with the least work for what Vietnamese is written in. */
static inline const struct lex_letter *scan_letter(const struct lex_letter *letters, const char **at)
{
    static const struct lex_letter far_letter = {.base = 0xFFFF, .letter = true}, far_mark = {.base = 0xFFFF};
    unsigned char c = (unsigned char)**at;
    if (c < 0x80) {
        *at += 1;
        return &letters[c];
    }
    uint32_t cp = scan_decode(at);
    if (cp < LEX_LETTERS)
        return &letters[cp];
    return scan_far_letter(cp) ? &far_letter : &far_mark;
}

/* The first letter is known, and where the next character begins. */
static void scan_word(struct scanner *s, struct scanned *out, const struct lex_letter *l, const char *next)
{
    const struct lex_letter *letters = s->letters;
    const char *at, *end = s->end;
    uint32_t hash = LEX_HASH_START, n = 0, tone = 0;
    bool upper = true;
    out->capital = l->upper;
    for (;;) {
        upper &= l->upper;
        tone = l->tone ? l->tone : tone;
        if (n < SCAN_WORD_UNITS)
            out->folded[n] = l->base;
        hash = lexicon_hash_step(hash, l->base);
        n++;
        at = next;
        if (at == end)
            break;
        l = scan_letter(letters, &next);
        if (!l->letter)
            break;
    }
    s->at = at;
    s->cp += n;
    if (tone && n < SCAN_WORD_UNITS) {
        out->folded[n++] = (uint16_t)tone;
        hash = lexicon_hash_step(hash, (uint16_t)tone);
    }
    out->kind = SCAN_WORD;
    out->value = 0;
    out->upper = upper;
    out->n_folded = n <= SCAN_WORD_UNITS ? n : 0;
    out->hash = hash;
}

static void scan_number(struct scanner *s, struct scanned *out)
{
    uint64_t value = 0;
    while (s->at < s->end && *s->at >= '0' && *s->at <= '9') {
        value = value * 10 + (uint64_t)(*s->at - '0');
        if (value > UINT32_MAX)
            value = UINT32_MAX;
        s->at++;
        s->cp++;
    }
    out->kind = SCAN_NUMBER;
    out->value = (uint32_t)value;
}

static void scan_mark(struct scanner *s, struct scanned *out)
{
    out->kind = SCAN_MARK;
    out->value = scan_decode(&s->at);
    s->cp++;
}

bool scan_next(struct scanner *s, struct scanned *out)
{
    const char *from = s->at;
    while (s->at < s->end && *s->at == ' ')
        s->at++;
    s->cp += (uint32_t)(s->at - from);
    if (s->at == s->end)
        return false;
    out->space = s->at != from;
    out->begin = s->at;
    out->cp_begin = s->cp;
    const char *next = s->at;
    const struct lex_letter *l = scan_letter(s->letters, &next);
    if (l->letter) {
        scan_word(s, out, l, next);
    } else {
        out->capital = out->upper = false;
        out->n_folded = 0;
        if (*s->at >= '0' && *s->at <= '9')
            scan_number(s, out);
        else
            scan_mark(s, out);
    }
    out->end = s->at;
    out->cp_end = s->cp;
    return true;
}

static const char *behind_blanks(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at;
}

/* Over one word in each of two texts; both begin with a letter. */
static bool same_word(struct scanner *x, struct scanner *y)
{
    const struct lex_letter *lx = scan_letter(x->letters, &x->at), *ly = scan_letter(y->letters, &y->at);
    uint32_t tone_x = 0, tone_y = 0;
    for (;;) {
        if (lx->base != ly->base)
            return false;
        tone_x = lx->tone ? lx->tone : tone_x;
        tone_y = ly->tone ? ly->tone : tone_y;
        const char *next_x = x->at, *next_y = y->at;
        bool more_x = next_x < x->end && (lx = scan_letter(x->letters, &next_x))->letter;
        bool more_y = next_y < y->end && (ly = scan_letter(y->letters, &next_y))->letter;
        if (!more_x || !more_y)
            return more_x == more_y && tone_x == tone_y;
        x->at = next_x;
        y->at = next_y;
    }
}

static bool is_digit(const char *at)
{
    return *at >= '0' && *at <= '9';
}

static bool same_number_or_mark(struct scanner *x, struct scanner *y)
{
    struct scanned sx, sy;
    if (is_digit(x->at) != is_digit(y->at))
        return false;
    if (is_digit(x->at)) {
        scan_number(x, &sx);
        scan_number(y, &sy);
        return sx.value == sy.value;
    }
    return scan_mark_symbol(scan_decode(&x->at)) == scan_mark_symbol(scan_decode(&y->at));
}

/* Over the words that both begin with, byte by byte. */
static void skip_same(struct scanner *x, struct scanner *y)
{
    size_t n_x = (size_t)(x->end - x->at), n_y = (size_t)(y->end - y->at);
    size_t n = n_x == n_y && memcmp(x->at, y->at, n_x) == 0 ? n_x : 0; /* often they are the same */
    while (n < n_x && n < n_y && x->at[n] == y->at[n])
        n++;
    while (n > 0 && (n < n_x || n < n_y) && x->at[n - 1] != ' ')
        n--;
    x->at += n;
    y->at += n;
}

const char *scan_begins(struct str longer, struct str shorter, const struct lex_letter *letters)
{
    struct scanner x = scan_of(longer, letters), y = scan_of(shorter, letters);
    skip_same(&x, &y);
    while ((y.at = behind_blanks(y.at, y.end)) < y.end) {
        const char *next_x = x.at = behind_blanks(x.at, x.end), *next_y = y.at;
        if (x.at == x.end)
            return NULL;
        bool word = scan_letter(letters, &next_x)->letter;
        if (word != scan_letter(letters, &next_y)->letter ||
            !(word ? same_word(&x, &y) : same_number_or_mark(&x, &y)))
            return NULL;
    }
    return x.at;
}

uint32_t scan_mark_symbol(uint32_t cp)
{
    if ((cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212)
        cp = '-';
    else if (cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == 0xAB || cp == 0xBB)
        cp = '"';
    return cp > 0 && cp < 0x80 ? cp : SYMBOL_FAR_MARK | cp;
}
