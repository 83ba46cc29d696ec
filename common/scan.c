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

static bool scan_is_letter(const struct scanner *s, uint32_t cp)
{
    return cp < LEX_LETTERS ? s->letters[cp].letter : scan_far_letter(cp);
}

static void scan_word(struct scanner *s, struct scanned *out, uint32_t cp, const char *next)
{
    uint32_t hash = LEX_HASH_START, n = 0, tone = 0, cps = 0;
    bool upper = true;
    do {
        struct lex_letter l = {.base = 0xFFFF};
        if (cp < LEX_LETTERS)
            l = s->letters[cp];
        if (cps == 0)
            out->capital = l.upper;
        upper &= l.upper;
        if (l.tone)
            tone = l.tone;
        if (n < SCAN_WORD_UNITS) {
            out->folded[n] = l.base;
            hash = lexicon_hash_step(hash, l.base);
        }
        n++;
        cps++;
        s->at = next;
        if (next == s->end)
            break;
        cp = scan_decode(&next);
    } while (scan_is_letter(s, cp));
    if (tone && n < SCAN_WORD_UNITS) {
        out->folded[n++] = (uint16_t)tone;
        hash = lexicon_hash_step(hash, (uint16_t)tone);
    }
    out->kind = SCAN_WORD;
    out->upper = upper;
    out->n_folded = n <= SCAN_WORD_UNITS ? n : 0;
    out->hash = hash;
    s->cp += cps;
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

bool scan_next(struct scanner *s, struct scanned *out)
{
    const char *from = s->at;
    while (s->at < s->end && *s->at == ' ') {
        s->at++;
        s->cp++;
    }
    if (s->at == s->end)
        return false;
    out->space = s->at != from;
    out->begin = s->at;
    out->cp_begin = s->cp;
    out->capital = out->upper = false;
    out->n_folded = 0;
    const char *next = s->at;
    uint32_t cp = scan_decode(&next);
    if (cp >= '0' && cp <= '9') {
        scan_number(s, out);
    } else if (scan_is_letter(s, cp)) {
        scan_word(s, out, cp, next);
    } else {
        s->at = next;
        s->cp++;
        out->kind = SCAN_MARK;
        out->value = cp;
    }
    out->end = s->at;
    out->cp_end = s->cp;
    return true;
}

uint32_t scan_mark_symbol(uint32_t cp)
{
    if ((cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212)
        cp = '-';
    else if (cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == 0xAB || cp == 0xBB)
        cp = '"';
    return SYMBOL_MARK | cp;
}
