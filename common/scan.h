/* Cuts NFC text into words, numbers and marks; the same for articles and for lexicon phrases, so that they meet.
 *
 * A word is a run of letters, a number a run of ASCII digits, anything else but blanks is a mark of one code
 * point. No allocation, cannot fail. The text must be valid UTF-8.
 */
#ifndef TRICH_SCAN_H
#define TRICH_SCAN_H

#include "lexicon.h"

enum { SCAN_WORD_UNITS = 24 }; /* longer words are never in a lexicon */

enum scan_kind { SCAN_WORD, SCAN_NUMBER, SCAN_MARK };

struct scanner {
    const char *at, *end;
    uint32_t cp; /* code points before at */
    const struct lex_letter *letters;
};

struct scanned {
    enum scan_kind kind;
    const char *begin, *end;
    uint32_t cp_begin, cp_end;
    bool space;          /* a blank stands before it */
    bool capital, upper; /* first letter; all letters */
    uint32_t value;      /* number: its value, at most UINT32_MAX; mark: code point; word: 0 */
    uint16_t folded[SCAN_WORD_UNITS + 1];
    uint32_t n_folded, hash; /* n_folded 0: too long */
};

/* Reads text from its beginning; a text that is not known (STR_NONE) has no words. */
static inline struct scanner scan_of(struct str text, const struct lex_letter *letters)
{
    const char *at = text.at ? text.at : "";
    return (struct scanner){at, at + text.len, 0, letters};
}

bool scan_next(struct scanner *s, struct scanned *out);

/* Folded comparison of whole words, numbers and marks: behind those with which the longer text begins when they are the
 * shorter one's, else NULL. Case, blanks and the place of tone marks do not count. */
const char *scan_begins(struct str longer, struct str shorter, const struct lex_letter *letters);

/* The symbol of a mark in the trie: all dashes are one, all double quotes are one. */
uint32_t scan_mark_symbol(uint32_t cp);

/* Decodes one code point of valid UTF-8 and moves at behind it. */
static inline uint32_t scan_decode(const char **at)
{
    const unsigned char *p = (const unsigned char *)*at;
    uint32_t c = p[0];
    if (c < 0x80) {
        *at += 1;
        return c;
    }
    if (c < 0xE0) {
        *at += 2;
        return (c & 0x1F) << 6 | (p[1] & 0x3Fu);
    }
    if (c < 0xF0) {
        *at += 3;
        return (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    *at += 4;
    return (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}

#endif
