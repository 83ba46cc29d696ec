/* The spellings of a lexicon's words, and of marks and numbers, so that a tokeniser knows a word by its bytes. */
#include "lexicon_build.h"
#include "scan.h"

#include <stdio.h>
#include <utf8proc.h>

enum { TONES = 6, SHIFTED_LETTERS = 0x200, CASES = 3 };

/* The letter that a small letter becomes with a tone; 0: no such letter. */
struct toned {
    uint16_t letter[SHIFTED_LETTERS][TONES];
};

static void toned_fill(struct toned *toned, const struct lex_letter *letters)
{
    *toned = (struct toned){0};
    for (uint32_t cp = 0; cp < LEX_LETTERS; cp++)
        if (letters[cp].letter && !letters[cp].upper && letters[cp].base < SHIFTED_LETTERS &&
            !toned->letter[letters[cp].base][letters[cp].tone])
            toned->letter[letters[cp].base][letters[cp].tone] = (uint16_t)cp;
}

static void spellings_grow(struct lexicon *lex)
{
    struct lex_spelling *old = lex->spellings;
    uint32_t n = lex->n_spellings ? 1u << (64 - lex->spelling_shift) : 0;
    lex->spelling_shift = n ? lex->spelling_shift - 1 : 64 - 12;
    lex->spellings =
        arena_alloc(&lex->arena, ((size_t)1 << (64 - lex->spelling_shift)) * sizeof *lex->spellings);
    for (uint32_t i = 0; i < n; i++)
        if (old[i].bytes[0])
            lex->spellings[lexicon_spelling_slot(lex, old[i].bytes[0], old[i].bytes[1])] = old[i];
}

/* What the scanner makes of the text, when that is one word, number or mark and short enough. */
static void spelling_add(struct lexicon *lex, struct str text)
{
    struct scanner scan = scan_of(text, lex->letters);
    struct scanned s;
    char bytes[LEX_SPELLING_BYTES] = {0};
    if (text.len >= sizeof bytes || !scan_next(&scan, &s) || scan.at != scan.end)
        return;
    memcpy(bytes, text.at, text.len);
    uint64_t low = lexicon_load_bytes(bytes), high = lexicon_load_bytes(bytes + 8);
    uint32_t word = s.kind == SCAN_WORD ? lexicon_word(lex, s.folded, s.n_folded, s.hash) : 0;
    uint32_t slot = lexicon_spelling_slot(lex, low, high);
    lex->n_spellings += lex->spellings[slot].bytes[0] == 0;
    lex->spellings[slot] =
        (struct lex_spelling){.bytes = {low, high},
                              .value = s.kind == SCAN_WORD ? word : s.value,
                              .symbol = s.kind == SCAN_WORD     ? word
                                        : s.kind == SCAN_NUMBER ? SYMBOL_NUMBER
                                                                : scan_mark_symbol(s.value),
                              .kind = (uint8_t)s.kind,
                              .meaning = s.kind == SCAN_WORD ? lexicon_word_meaning(lex, word) : WORD_NONE,
                              .n_cps = (uint8_t)s.cp_end,
                              .flags = (uint8_t)((s.capital ? LEX_CAPITAL : 0) | (s.upper ? LEX_UPPER : 0))};
    if (lex->n_spellings * 4 > 1u << (64 - lex->spelling_shift))
        spellings_grow(lex);
}

/* The word small, with a capital, and in capitals. */
static void spell(struct lexicon *lex, const uint16_t *letters, uint32_t n)
{
    for (uint32_t capitals = 0; capitals < CASES; capitals++) {
        utf8proc_uint8_t text[SCAN_WORD_UNITS * 4];
        uint32_t len = 0;
        for (uint32_t i = 0; i < n; i++) {
            bool upper = capitals > (i > 0);
            utf8proc_int32_t cp = upper ? utf8proc_toupper(letters[i]) : letters[i];
            len += (uint32_t)utf8proc_encode_char(cp, text + len);
        }
        spelling_add(lex, str_of((const char *)text, len));
    }
}

/* A word's tone is kept behind its letters: it may stand on any of them that can bear it. */
static void spell_word(struct lexicon *lex, const struct toned *toned, const struct lex_word_text *word)
{
    uint16_t letters[SCAN_WORD_UNITS];
    uint32_t n = word->n;
    memcpy(letters, lex->word_units + word->at, n * sizeof *letters);
    if (letters[n - 1] >= TONES) {
        spell(lex, letters, n);
        return;
    }
    uint16_t tone = letters[--n];
    for (uint32_t i = 0; i < n; i++) {
        uint16_t plain = letters[i];
        letters[i] = plain < SHIFTED_LETTERS ? toned->letter[plain][tone] : 0;
        if (letters[i])
            spell(lex, letters, n);
        letters[i] = plain;
    }
}

/* ASCII's marks, and those of Unicode that are printed most: dashes, quotes, bullets, dots. */
static void spell_marks(struct lexicon *lex)
{
    for (utf8proc_int32_t cp = '!'; cp <= 0x2026; cp = cp == '~' ? 0x2010 : cp + 1) {
        utf8proc_uint8_t text[4];
        spelling_add(lex, str_of((const char *)text, (size_t)utf8proc_encode_char(cp, text)));
    }
}

/* Numbers of up to three digits, with zeros before them, too, and years. */
static void spell_numbers(struct lexicon *lex)
{
    enum { DIGITS = 3, FIRST_YEAR = 1900, LAST_YEAR = 2099 };
    char text[16];
    for (int digits = 1, end = 10; digits <= DIGITS; digits++, end *= 10)
        for (int n = 0; n < end; n++)
            spelling_add(lex, str_of(text, (size_t)snprintf(text, sizeof text, "%0*d", digits, n)));
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        spelling_add(lex, str_of(text, (size_t)snprintf(text, sizeof text, "%d", year)));
}

void lexicon_spell(struct lexicon *lex)
{
    struct toned toned;
    toned_fill(&toned, lex->letters);
    spellings_grow(lex);
    for (uint32_t id = SYMBOL_WORDS; id < lex->n_words; id++)
        spell_word(lex, &toned, &lex->words[id]);
    spell_marks(lex);
    spell_numbers(lex);
}
