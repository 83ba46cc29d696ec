/* Lines to tokens. */
#include "doc.h"

#include "../scan.h"

_Static_assert((int)TOKEN_SPACE == 1 && (int)TOKEN_CAPITAL == (int)LEX_CAPITAL &&
                   (int)TOKEN_UPPER == (int)LEX_UPPER,
               "flags of spellings are flags of tokens");

#define EACH_BYTE(byte) (0x0101010101010101u * (byte))

/* The highest bit of each byte that cannot be a letter's: ASCII without a-z and A-Z, and what begins characters from
 * U+2000 on. The sums stay within their bytes. */
static uint64_t letters_stop(uint64_t bytes)
{
    uint64_t low = bytes & EACH_BYTE(0x7F), small = low | EACH_BYTE(0x20);
    uint64_t ascii = (small + EACH_BYTE(0x80 - 'a')) & ~(small + EACH_BYTE(0x7F - 'z')) & ~bytes;
    uint64_t other = bytes & ~(low + EACH_BYTE(0x80 - 0x62)); /* 0x80 to 0xE1 */
    return ~(ascii | other) & EACH_BYTE(0x80);
}

/* The word at `at` and how many bytes it takes; NULL when its spelling is not known, or it may go on. */
static const struct lex_spelling *read_spelling(const struct lexicon *lex, const char *at, uint32_t *n_bytes)
{
    uint64_t low = lexicon_load_bytes(at), high = 0, stop = letters_stop(low);
    uint32_t before = 0;
    if (!stop) {
        high = lexicon_load_bytes(at + 8);
        stop = letters_stop(high);
        if (!stop)
            return NULL;
        before = 8;
    }
    uint64_t kept = ((stop & -stop) >> 7) - 1; /* the bytes before the first that stops */
    high &= before ? kept : 0;
    low &= before ? UINT64_MAX : kept;
    *n_bytes = before + (uint32_t)__builtin_ctzll(stop) / 8;
    if (*n_bytes == 0 || (unsigned char)at[*n_bytes] >= 0xE2)
        return NULL;
    return lexicon_spelling(lex, low, high);
}

static void read_scanned(const struct doc *d, struct scanner *scan, struct token *t)
{
    struct scanned s;
    if (!scan_next(scan, &s))
        BUG("a line ends in a blank");
    *t = (struct token){
        .begin = (uint32_t)(s.begin - d->text.at),
        .end = (uint32_t)(s.end - d->text.at),
        .cp_begin = s.cp_begin,
        .cp_end = s.cp_end,
        .line = t->line,
        .value = s.value,
        .symbol = s.kind == SCAN_NUMBER ? SYMBOL_NUMBER : scan_mark_symbol(s.value),
        .kind = (uint8_t)s.kind,
        .flags = (uint8_t)((s.space ? TOKEN_SPACE : 0u) | (s.capital ? TOKEN_CAPITAL : 0u)),
    };
    if (s.kind != SCAN_WORD)
        return;
    t->flags |= s.upper ? TOKEN_UPPER : 0;
    t->symbol = t->value = s.n_folded ? lexicon_word(d->lex, s.folded, s.n_folded, s.hash) : 0;
    t->word = lexicon_word_meaning(d->lex, t->value);
}

/* Words that are known by their bytes, and marks of one byte, by the shortest way. */
static void read_token(const struct doc *d, struct scanner *scan, struct token *t)
{
    bool space = *scan->at == ' ';
    uint32_t n_bytes, begin = (uint32_t)(scan->at - d->text.at) + space, cp = scan->cp + space;
    unsigned char c = (unsigned char)scan->at[space];
    const struct lex_spelling *s = read_spelling(d->lex, scan->at + space, &n_bytes);
    if (s) {
        unsigned flags = space | s->flags;
        *t = (struct token){begin,      begin + n_bytes, cp, cp + s->n_cps, t->line, s->word, s->word,
                            TOKEN_WORD, (uint8_t)flags,  0,  s->meaning};
    } else if (c > ' ' && c < 0x7F && !scan->letters[c].letter && (c < '0' || c > '9')) {
        *t = (struct token){begin,           begin + 1,  cp,    cp + 1, t->line, c,
                            c, TOKEN_MARK, space, 0,      0};
    } else {
        read_scanned(d, scan, t);
    }
    scan->at = d->text.at + t->end;
    scan->cp = t->cp_end;
}

void tokenise(struct doc *d)
{
    VEC(struct token) tokens = {0};
    tokens.cap = d->text.len / 4 + 8; /* a Vietnamese syllable and its blank take six bytes */
    tokens.at = arena_room(d->arena, tokens.cap * sizeof *tokens.at);
    for (uint32_t i = 0; i < d->n_lines; i++) {
        struct line *l = &d->lines[i];
        struct scanner scan = {d->text.at + l->begin, d->text.at + l->end, l->cp_begin,
                               lexicon_letters(d->lex)};
        l->a = tokens.n;
        while (scan.at < scan.end) {
            if (tokens.n == tokens.cap)
                tokens.at = arena_grow(d->arena, tokens.at, tokens.n, &tokens.cap, sizeof *tokens.at);
            struct token *t = &tokens.at[tokens.n++];
            t->line = i;
            read_token(d, &scan, t);
        }
        l->b = tokens.n;
        tokens.at[l->a].flags |= TOKEN_FIRST | TOKEN_SPACE;
    }
    d->tokens = tokens.at;
    d->n_tokens = tokens.n;
}
