#include "charset_part.h"

#include "../scan.h"

#include <stdlib.h>

/* Letters without their tone, one byte each: ă A, â Q, ê E, ô O, ơ W, ư U, đ D, others as they are. */
enum { FOREIGN = '?' };

/* U+00E0 to U+00FF and every second of U+1EA0 to U+1EF9, with their tones: 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
static const char latin_letters[] = "aaQa????eeE?ii????ooOo???uu??y??",
                  latin_tones[] = "12040000120012000012040001200200";
static const char upper_letters[] = "aaQQQQQAAAAAeeeEEEEEiiooOOOOOWWWWWuuUUUUUyyyy",
                  upper_tones[] = "532134521345534213453553213452134553213451534";

/* All rhymes of Vietnamese syllables, in the order of their bytes. */
static const char rhymes[][5] = {
    "A",    "Ac",   "Am",   "An",   "Ang",  "Ap",   "At",   "E",   "Ech",  "Em",   "En",   "Enh",  "Ep",
    "Et",   "Eu",   "O",    "Oc",   "Oi",   "Om",   "On",   "Ong", "Op",   "Ot",   "Q",    "Qc",   "Qm",
    "Qn",   "Qng",  "Qp",   "Qt",   "Qu",   "Qy",   "U",    "UWc", "UWi",  "UWm",  "UWn",  "UWng", "UWp",
    "UWt",  "UWu",  "Ua",   "Uc",   "Ui",   "Um",   "Un",   "Ung", "Ut",   "Uu",   "W",    "Wi",   "Wm",
    "Wn",   "Wp",   "Wt",   "a",    "ac",   "ach",  "ai",   "am",  "an",   "ang",  "anh",  "ao",   "ap",
    "at",   "au",   "ay",   "e",    "ec",   "em",   "en",   "eng", "eo",   "ep",   "et",   "i",    "iEc",
    "iEm",  "iEn",  "iEng", "iEp",  "iEt",  "iEu",  "ia",   "ich", "im",   "in",   "inh",  "ip",   "it",
    "iu",   "o",    "oAc",  "oAm",  "oAn",  "oAng", "oAt",  "oa",  "oac",  "oach", "oai",  "oam",  "oan",
    "oang", "oanh", "oao",  "oap",  "oat",  "oay",  "oc",   "oe",  "oen",  "oeo",  "oet",  "oi",   "om",
    "on",   "ong",  "ooc",  "oong", "op",   "ot",   "u",    "uE",  "uEch", "uEnh", "uOc",  "uOi",  "uOm",
    "uOn",  "uOng", "uOp",  "uOt",  "uQn",  "uQng", "uQt",  "uQy", "uW",   "ua",   "uc",   "ui",   "um",
    "un",   "ung",  "up",   "ut",   "uy",   "uyEn", "uyEt", "uya", "uych", "uyn",  "uynh", "uyp",  "uyt",
    "uyu",  "y",    "yEm",  "yEn",  "yEng", "yEt",  "yEu",  "ych", "yn",   "ynh",  "yp",   "yt",
};

static const char initials[][4] = {"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th",
                                   "tr",  "b",  "c",  "d",  "D",  "g",  "h",  "k",  "l",  "m",
                                   "n",   "p",  "r",  "s",  "t",  "v",  "x",  ""};

enum { SYLLABLE_BYTES = 8 }; /* nghiêng */

struct word {
    char letters[SYLLABLE_BYTES];
    uint32_t n; /* more than SYLLABLE_BYTES: too long */
    uint32_t tones;
    char tone;
    bool marked;
};

/* The letter at cp and its tone; 0: no letter. */
static char letter_of(uint32_t cp, char *tone)
{
    *tone = '0';
    if (cp < 0x80) {
        uint32_t small = cp | 0x20;
        return (char)(small >= 'a' && small <= 'z' ? small : 0);
    }
    if (cp < 0xC0) /* quotes, ° and kin stand beside words, other signs only where an encoding is mistaken */
        return cp == 0xA0 || cp == 0xAB || cp == 0xB0 || cp == 0xB7 || cp == 0xBB ? 0 : FOREIGN;
    if (cp < 0x100) {
        if (cp == 0xD7 || cp == 0xF7)
            return FOREIGN;
        *tone = latin_tones[(cp | 0x20) - 0xE0];
        return cp == 0xDF || cp == 0xFF ? FOREIGN : latin_letters[(cp | 0x20) - 0xE0];
    }
    if (cp >= 0x1EA0 && cp <= 0x1EF9) {
        *tone = upper_tones[(cp - 0x1EA0) / 2];
        return upper_letters[(cp - 0x1EA0) / 2];
    }
    static const struct {
        uint32_t small;
        char letter, tone;
    } others[] = {{0x103, 'A', '0'}, {0x111, 'D', '0'}, {0x1A1, 'W', '0'},
                  {0x1B0, 'U', '0'}, {0x129, 'i', '4'}, {0x169, 'u', '4'}};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (others[i].small == cp || others[i].small == cp + 1) {
            *tone = others[i].tone;
            return others[i].letter;
        }
    return (char)(cp >= 0x2000 && cp < 0x2C00 ? 0 : FOREIGN);
}

static int compare_rhymes(const void *key, const void *rhyme)
{
    return strncmp(key, rhyme, 5);
}

static bool is_rhyme(const char *at, uint32_t n, char tone)
{
    char key[5] = {0};
    if (n == 0 || n > 4)
        return false;
    memcpy(key, at, n);
    if (!bsearch(key, rhymes, COUNT_OF(rhymes), sizeof rhymes[0], compare_rhymes))
        return false;
    bool is_stopped = strchr("cpt", key[n - 1]) || (n > 1 && key[n - 1] == 'h' && key[n - 2] == 'c');
    return !is_stopped || tone == '2' || tone == '5';
}

static bool is_syllable(const struct word *w)
{
    if (w->n > SYLLABLE_BYTES || w->tones > 1)
        return false;
    for (size_t i = 0; i < COUNT_OF(initials); i++) {
        uint32_t n = (uint32_t)strlen(initials[i]);
        if (w->n > n && memcmp(w->letters, initials[i], n) == 0 &&
            is_rhyme(w->letters + n, w->n - n, w->tone))
            return true;
    }
    return false;
}

static void end_word(struct word *w, struct syllables *out)
{
    if (w->marked) {
        out->marked++;
        out->valid += is_syllable(w);
    }
    *w = (struct word){.tone = '0'};
}

struct syllables charset_syllables(struct str text)
{
    struct syllables out = {0};
    struct word w = {.tone = '0'};
    for (const char *at = text.at, *end = text.at + text.len; at < end;) {
        char tone;
        uint32_t cp = scan_decode(&at);
        char letter = letter_of(cp, &tone);
        if (!letter) {
            end_word(&w, &out);
            continue;
        }
        if (w.n < SYLLABLE_BYTES)
            w.letters[w.n] = letter;
        w.n += w.n <= SYLLABLE_BYTES;
        w.marked |= cp >= 0x80;
        w.tones += tone != '0';
        w.tone = tone != '0' ? tone : w.tone;
    }
    end_word(&w, &out);
    return out;
}
