/* Lines to tokens. */
#include "doc.h"

#include "../scan.h"

static struct token token_of(const struct doc *d, const struct scanned *s, uint32_t line, bool first)
{
    struct token t = {
        .begin = (uint32_t)(s->begin - d->text.at),
        .end = (uint32_t)(s->end - d->text.at),
        .cp_begin = s->cp_begin,
        .cp_end = s->cp_end,
        .line = line,
        .value = s->value,
        .kind = (uint8_t)s->kind,
    };
    unsigned flags = (s->space || first ? TOKEN_SPACE : 0u) | (s->capital ? TOKEN_CAPITAL : 0u) |
                     (first ? TOKEN_FIRST : 0u);
    if (s->kind == SCAN_WORD) {
        flags |= s->upper ? TOKEN_UPPER : 0u;
        t.value = s->n_folded ? lexicon_word(d->lex, s->folded, s->n_folded, s->hash) : 0;
        t.word = lexicon_word_meaning(d->lex, t.value);
    }
    t.flags = (uint8_t)flags;
    return t;
}

void tokenise(struct doc *d)
{
    VEC(struct token) tokens = {0};
    tokens.cap = d->text.len / 4 + 8; /* a Vietnamese syllable and its blank take six bytes */
    tokens.at = arena_alloc(d->arena, tokens.cap * sizeof *tokens.at);
    for (uint32_t i = 0; i < d->n_lines; i++) {
        struct line *l = &d->lines[i];
        struct scanner scan = {d->text.at + l->begin, d->text.at + l->end, l->cp_begin,
                               lexicon_letters(d->lex)};
        struct scanned s;
        l->a = tokens.n;
        while (scan_next(&scan, &s))
            vec_push(d->arena, &tokens, token_of(d, &s, i, tokens.n == l->a));
        l->b = tokens.n;
    }
    d->tokens = tokens.at;
    d->n_tokens = tokens.n;
}
