#include "charset_part.h"

#include "../scan.h"

/* What the letters of a word, or of a line, look like. */
struct looks {
    uint32_t capitals, smalls; /* of ASCII */
    uint32_t marked;           /* small letters with marks */
};

static bool is_small_marked(uint32_t cp)
{
    if (cp >= 0x1EA0 && cp <= 0x1EF9)
        return cp & 1;
    if (cp >= 0xE0 && cp < 0xFE)
        return cp != 0xF7;
    return cp == 0x103 || cp == 0x111 || cp == 0x129 || cp == 0x169 || cp == 0x1A1 || cp == 0x1B0;
}

static bool is_letter(uint32_t cp)
{
    uint32_t small = cp | 0x20;
    return (small >= 'a' && small <= 'z') || (cp >= 0xC0 && cp < 0x2000);
}

/* The word at or behind *at: where it begins, *at behind it; `end` at the line's end. */
static char *next_word(char **at, char *end, struct looks *looks)
{
    char *begin = end;
    *looks = (struct looks){0};
    while (*at < end) {
        const char *next = *at;
        uint32_t cp = scan_decode(&next);
        if (!is_letter(cp) && begin < end)
            break;
        if (is_letter(cp) && begin == end)
            begin = *at;
        looks->capitals += cp >= 'A' && cp <= 'Z';
        looks->smalls += cp >= 'a' && cp <= 'z';
        looks->marked += is_small_marked(cp);
        *at += next - *at;
    }
    return begin;
}

/* Each small letter with marks takes as many bytes as its capital. */
static void raise(char *at, const char *end)
{
    while (at < end) {
        const char *next = at;
        uint32_t cp = scan_decode(&next);
        if (is_small_marked(cp)) {
            uint32_t capital = cp >= 0xE0 && cp < 0xFE ? cp - 0x20 : cp - 1;
            uint32_t n = (uint32_t)(next - at);
            at[n - 1] = (char)(0x80 | (capital & 0x3F));
            at[n - 2] = (char)(n == 2 ? 0xC0 | capital >> 6 : 0x80 | (capital >> 6 & 0x3F));
        }
        at += next - at;
    }
}

/* Capitals beyond doubt: two or more, and no small letter of ASCII. */
static bool is_capitals(const struct looks *w)
{
    return w->smalls == 0 && w->capitals > 1;
}

/* "Bµ" may be Bà or BÀ, "ë" ở or Ở: as its neighbours are, both of them, or all the line at its edge. */
static bool is_raised(const struct looks *before, const struct looks *w, const struct looks *after,
                      bool line_is)
{
    if (w->smalls || !w->marked)
        return false;
    if (is_capitals(w))
        return true;
    return line_is || (before && after && is_capitals(before) && is_capitals(after));
}

static void raise_line(char *line, char *end)
{
    struct looks all = {0}, before = {0}, w, after;
    char *at = line;
    while (next_word(&at, end, &w) < end) {
        all.capitals += w.capitals;
        all.smalls += w.smalls;
    }
    at = line;
    char *begin = next_word(&at, end, &w);
    for (bool first = true; begin < end; first = false) {
        char *stop = at, *next = next_word(&at, end, &after);
        if (is_raised(first ? NULL : &before, &w, next < end ? &after : NULL, is_capitals(&all)))
            raise(begin, stop);
        before = w;
        w = after;
        begin = next;
    }
}

void charset_raise_capitals(char *text, size_t len)
{
    char *end = text + len;
    for (char *at = text, *stop; at < end; at = stop + 1) {
        stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop ? stop : end;
        raise_line(at, stop);
    }
}
