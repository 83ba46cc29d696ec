/* Lines to tokens. */
#include "doc.h"

#include "../scan.h"

_Static_assert((int)TOKEN_SPACE == 1 && (int)TOKEN_CAPITAL == (int)LEX_CAPITAL &&
                   (int)TOKEN_UPPER == (int)LEX_UPPER,
               "flags of spellings are flags of tokens");
_Static_assert((int)TOKEN_WORD == (int)SCAN_WORD && (int)TOKEN_NUMBER == (int)SCAN_NUMBER &&
                   (int)TOKEN_MARK == (int)SCAN_MARK,
               "kinds of spellings are kinds of tokens");

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

/* The same for digits. */
static uint64_t digits_stop(uint64_t bytes)
{
    uint64_t low = bytes & EACH_BYTE(0x7F);
    uint64_t digits = (low + EACH_BYTE(0x80 - '0')) & ~(low + EACH_BYTE(0x7F - '9')) & ~bytes;
    return ~digits & EACH_BYTE(0x80);
}

/* A word, number or mark that is cut by its bytes alone. */
struct cut {
    const char *at;
    uint32_t n_bytes;
    uint32_t slot;      /* where its spelling may stand */
    uint64_t low, high; /* its bytes, as a spelling has them */
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* May a word go on with the character at `at`, of which bytes do not tell? From U+2000 to U+203F all are marks. */
static bool may_go_on(const char *at)
{
    return (unsigned char)at[0] >= 0xE2 && !((unsigned char)at[0] == 0xE2 && (unsigned char)at[1] == 0x80);
}

/* What begins at c->at; false when bytes alone do not tell where it ends. Where the next one begins waits for it, so
 * there is little on that way. */
static bool cut_one(struct cut *c)
{
    uint64_t low = lexicon_load_bytes(c->at), high = 0;
    uint64_t stop = is_digit(*c->at) ? digits_stop(low) : letters_stop(low);
    uint32_t before = 0;
    if (!stop) {
        high = lexicon_load_bytes(c->at + 8);
        stop = letters_stop(high);
        before = 8;
        if (!stop || is_digit(*c->at))
            return false;
    }
    uint32_t run = (uint32_t)__builtin_ctzll(stop) / 8, beyond_ascii = (unsigned char)*c->at >> 7;
    run += !(run | before) * (1 + 2 * beyond_ascii); /* a mark */
    uint64_t kept = ((uint64_t)1 << run * 8) - 1;
    c->high = before ? high & kept : 0;
    c->low = before ? low : low & kept;
    c->n_bytes = before + run;
    return !may_go_on(c->at + c->n_bytes);
}

enum { CUTS = 32 };

/* Cuts what stands from `at` on, as far as bytes alone tell. What is known of the words is fetched meanwhile: it lies all
 * over a large table, and to wait for each would take longest of all. */
static uint32_t cut_ahead(const struct lexicon *lex, const char *at, const char *end, struct cut *cuts)
{
    uint32_t n = 0;
    for (; n < CUTS && at < end; n++) {
        struct cut *c = &cuts[n];
        c->at = at + (*at == ' ');
        if (!cut_one(c))
            break;
        c->slot = lexicon_spelling_soon(lex, c->low, c->high);
        at = c->at + c->n_bytes;
    }
    return n;
}

/* Letter by letter, whatever it is. */
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

/* The value of at most eight digits. */
static uint32_t value_of(const char *digits, uint32_t n)
{
    uint32_t value = 0;
    for (uint32_t i = 0; i < n; i++)
        value = value * 10 + (uint32_t)(digits[i] - '0');
    return value;
}

/* False: its spelling is not known, and it is no number. */
static bool read_cut(const struct doc *d, struct scanner *scan, const struct cut *c, struct token *t)
{
    const struct lex_spelling *s = lexicon_spelling(d->lex, c->slot, c->low, c->high);
    struct lex_spelling number;
    if (!s) {
        if (!is_digit(*c->at))
            return false;
        number = (struct lex_spelling){.value = value_of(c->at, c->n_bytes),
                                       .symbol = SYMBOL_NUMBER,
                                       .kind = SCAN_NUMBER,
                                       .n_cps = (uint8_t)c->n_bytes};
        s = &number;
    }
    uint32_t space = c->at > scan->at, cp = scan->cp + space, begin = (uint32_t)(c->at - d->text.at);
    t->begin = begin;
    t->end = begin + c->n_bytes;
    t->cp_begin = cp;
    t->cp_end = cp + s->n_cps;
    t->value = s->value;
    t->symbol = s->symbol;
    t->kind = s->kind;
    t->flags = (uint8_t)(space | s->flags);
    t->claim = CLAIM_NONE;
    t->word = s->meaning;
    scan->at = c->at + c->n_bytes;
    scan->cp = t->cp_end;
    return true;
}

typedef VEC(struct token) token_list;

static struct token *next_token(const struct doc *d, token_list *tokens, uint32_t line)
{
    if (tokens->n == tokens->cap)
        tokens->at = arena_grow(d->arena, tokens->at, tokens->n, &tokens->cap, sizeof *tokens->at);
    struct token *t = &tokens->at[tokens->n++];
    t->line = line;
    return t;
}

static void read_line(const struct doc *d, uint32_t line, token_list *tokens)
{
    struct line *l = &d->lines[line];
    struct scanner scan = {d->text.at + l->begin, d->text.at + l->end, l->cp_begin, lexicon_letters(d->lex)};
    struct cut cuts[CUTS];
    l->a = tokens->n;
    while (scan.at < scan.end) {
        uint32_t n = cut_ahead(d->lex, scan.at, scan.end, cuts);
        for (uint32_t i = 0; i <= n && scan.at < scan.end; i++) {
            struct token *t = next_token(d, tokens, line);
            if (i < n && read_cut(d, &scan, &cuts[i], t))
                continue;
            read_scanned(d, &scan, t);
            break;
        }
    }
    l->b = tokens->n;
    tokens->at[l->a].flags |= TOKEN_FIRST | TOKEN_SPACE;
}

void tokenise(struct doc *d)
{
    token_list tokens = {0};
    tokens.cap = d->text.len / 4 + 8; /* a Vietnamese syllable and its blank take six bytes */
    tokens.at = arena_room(d->arena, tokens.cap * sizeof *tokens.at);
    for (uint32_t i = 0; i < d->n_lines; i++)
        read_line(d, i, &tokens);
    *next_token(d, &tokens, d->n_lines) = (struct token){.flags = TOKEN_FIRST | TOKEN_SPACE};
    d->tokens = tokens.at;
    d->n_tokens = tokens.n - 1;
}
