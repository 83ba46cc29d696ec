#include "search_words.h"

#include "scan.h"

#include <utf8proc.h>

enum {
    SEARCH_MARKS = 32,                           /* of one letter, that are put into their order */
    SEARCH_PART_BYTES = SEARCH_WORD_MAX * 4 + 1, /* a whole lexeme, too */
};

struct search_part {
    uint32_t len;
    char bytes[SEARCH_PART_BYTES];
};

/* The word that is being read: small and decomposed, and the parts of its lexeme. */
struct search_word {
    uint32_t n;
    bool open, digits, foreign; /* foreign: it has letters other than Latin ones */
    utf8proc_int32_t cps[SEARCH_WORD_MAX];
    struct search_part letters, marks, tones;
};

struct search_reader {
    const struct lex_letter *latin;
    search_word_fn *give;
    void *arg;
    struct search_word word;
    utf8proc_int32_t marks[SEARCH_MARKS]; /* of the letter that was read last, in canonical order */
    uint8_t orders[SEARCH_MARKS];
    uint32_t n_marks;
};

static inline void search_put(struct search_part *p, char c)
{
    p->bytes[p->len++] = c;
}

static void search_put_cp(struct search_part *p, utf8proc_int32_t cp)
{
    p->len += (uint32_t)utf8proc_encode_char(cp, (utf8proc_uint8_t *)p->bytes + p->len);
}

/* The key of a mark in VNI, the tones being 1 to 5; 0: Vietnamese does not have it. */
static char search_vni(utf8proc_int32_t mark)
{
    switch (mark) {
    case 0x301:
        return '1';
    case 0x300:
        return '2';
    case 0x309:
        return '3';
    case 0x303:
        return '4';
    case 0x323:
        return '5';
    case 0x302:
        return '6';
    case 0x31B:
        return '7';
    case 0x306:
        return '8';
    default:
        return 0;
    }
}

static bool search_is_mark(utf8proc_int32_t cp)
{
    return cp >= 0x300 && cp <= 0x36F;
}

/* What words are made of: all but blanks, punctuation and pictures. */
static bool search_in_word(utf8proc_int32_t cp)
{
    if (cp < 0x80)
        return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
    return cp >= 0xC0 && cp != 0xD7 && cp != 0xF7 && !(cp >= 0x2000 && cp <= 0x2BFF) &&
           !(cp >= 0x2E00 && cp <= 0x2E7F) && !(cp >= 0x3000 && cp <= 0x303F) &&
           !(cp >= 0xE000 && cp <= 0xF8FF) && !(cp >= 0xFE00 && cp <= 0xFE6F) &&
           !(cp >= 0xFEFF && cp <= 0xFF0F) && !(cp >= 0xFFF0 && cp <= 0xFFFF) &&
           !(cp >= 0x1F000 && cp <= 0x1FAFF);
}

static void search_add_mark(struct search_word *w, utf8proc_int32_t mark)
{
    char key = search_vni(mark);
    if (key) {
        search_put(key <= '5' ? &w->tones : &w->marks, key);
        return;
    }
    search_put_cp(&w->marks, mark);
    search_put_cp(&w->tones, mark);
}

static void search_add_letter(struct search_word *w, utf8proc_int32_t cp)
{
    w->cps[w->n++] = cp;
    w->digits = w->digits && cp >= '0' && cp <= '9';
    if (cp < 0x80) {
        search_put(&w->letters, (char)cp);
    } else if (cp == 0x111) {
        search_put(&w->letters, 'd');
        search_put(&w->marks, '9');
    } else if (search_is_mark(cp)) {
        search_add_mark(w, cp);
    } else {
        w->foreign = true;
    }
}

/* A foreign word is a lexeme as it is. */
static void search_spell(struct search_word *w)
{
    w->letters.len = w->marks.len = w->tones.len = 0;
    for (uint32_t i = 0; i < w->n; i++)
        search_put_cp(&w->letters, w->cps[i]);
}

/* "05" is "5", as in "05/7/2024". */
static uint32_t search_zeros(const struct search_part *p)
{
    uint32_t zeros = 0;
    while (zeros + 1 < p->len && p->bytes[zeros] == '0')
        zeros++;
    return zeros;
}

static void search_end_word(struct search_reader *s)
{
    struct search_word *w = &s->word;
    if (!w->open)
        return;
    w->open = false;
    if (w->foreign)
        search_spell(w);
    uint32_t from = w->digits ? search_zeros(&w->letters) : 0;
    search_put(&w->letters, '/');
    for (uint32_t i = 0; i < w->marks.len; i++)
        search_put(&w->letters, w->marks.bytes[i]);
    for (uint32_t i = 0; i < w->tones.len; i++)
        search_put(&w->letters, w->tones.bytes[i]);
    s->give(s->arg, str_of(w->letters.bytes + from, w->letters.len - from));
}

/* A code point of the decomposed text, in its place. */
static void search_step(struct search_reader *s, utf8proc_int32_t cp)
{
    struct search_word *w = &s->word;
    if (!search_in_word(cp)) {
        search_end_word(s);
        return;
    }
    if (!w->open) {
        w->open = w->digits = true;
        w->foreign = false;
        w->n = w->letters.len = w->marks.len = w->tones.len = 0;
    }
    if (w->n == SEARCH_WORD_MAX)
        return;
    if (cp >= 'A' && cp <= 'Z')
        cp += 'a' - 'A';
    search_add_letter(w, cp == 0x110 || cp == 0xD0 ? 0x111 : cp);
}

/* --- canonical decomposition -------------------------------------------------------------------- */

static void search_flush_marks(struct search_reader *s)
{
    uint32_t n = s->n_marks;
    s->n_marks = 0;
    for (uint32_t i = 0; i < n; i++)
        search_step(s, s->marks[i]);
}

static void search_mark(struct search_reader *s, utf8proc_int32_t mark, uint8_t order)
{
    if (s->n_marks == SEARCH_MARKS)
        search_flush_marks(s);
    uint32_t at = s->n_marks++;
    for (; at > 0 && s->orders[at - 1] > order; at--) {
        s->marks[at] = s->marks[at - 1];
        s->orders[at] = s->orders[at - 1];
    }
    s->marks[at] = mark;
    s->orders[at] = order;
}

/* The letters of Vietnamese with one quality and one tone at most; false: it is none of them. */
static bool search_near(struct search_reader *s, uint32_t cp)
{
    static const uint16_t tones[] = {0,     0x300, 0x301,
                                     0x303, 0x309, 0x323}; /* as struct lex_letter has them */
    if (cp >= LEX_LETTERS || (cp > 0x1B0 && cp < 0x1EA0))
        return false;
    const struct lex_letter *l = &s->latin[cp];
    utf8proc_int32_t letter = l->base, quality = 0;
    switch (l->base) {
    case 0xE2: /* â */
    case 0xEA: /* ê */
    case 0xF4: /* ô */
        letter = l->base == 0xE2 ? 'a' : l->base == 0xEA ? 'e' : 'o';
        quality = 0x302;
        break;
    case 0x1A1: /* ơ */
    case 0x1B0: /* ư */
        letter = l->base == 0x1A1 ? 'o' : 'u';
        quality = 0x31B;
        break;
    case 0x103: /* ă */
        letter = 'a';
        quality = 0x306;
        break;
    case 0x111: /* đ */
        break;
    default:
        if (l->base >= 0x80 || !l->tone)
            return false;
    }
    search_flush_marks(s);
    search_step(s, letter);
    if (quality)
        search_mark(s, quality, quality == 0x31B ? 216 : 230);
    if (l->tone)
        search_mark(s, tones[l->tone], l->tone == 5 ? 220 : 230);
    return true;
}

static void search_far(struct search_reader *s, utf8proc_int32_t cp)
{
    utf8proc_int32_t parts[8] = {cp};
    utf8proc_ssize_t n = utf8proc_decompose_char(cp, parts, COUNT_OF(parts), UTF8PROC_DECOMPOSE, NULL);
    if (n < 1 || n > (utf8proc_ssize_t)COUNT_OF(parts))
        n = 1;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        utf8proc_propval_t order = utf8proc_get_property(parts[i])->combining_class;
        if (order) {
            search_mark(s, parts[i], (uint8_t)order);
            continue;
        }
        search_flush_marks(s);
        search_step(s, parts[i]);
    }
}

void search_words(const struct lex_letter *letters, struct str text, search_word_fn *word, void *arg)
{
    struct search_reader s = {.latin = letters, .give = word, .arg = arg};
    if (!str_known(text))
        return;
    for (const char *at = text.at, *end = text.at + text.len; at < end;) {
        uint32_t cp = scan_decode(&at);
        if (cp >= 0x80) {
            if (!search_near(&s, cp))
                search_far(&s, (utf8proc_int32_t)cp);
            continue;
        }
        search_flush_marks(&s);
        search_step(&s, (utf8proc_int32_t)cp);
    }
    search_flush_marks(&s);
    search_end_word(&s);
}
