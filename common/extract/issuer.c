#include "issuer.h"

#include "dates.h"

enum { ISSUER_TOKENS = 24 };

/* The end of what continues a body's name at t: a known phrase, a capital, or the small second syllable of a word
 * ("Bộ Chính trị") when what follows it is no further small word. */
static uint32_t issuer_step(const struct doc *d, uint32_t t, uint32_t end, bool after_capital)
{
    static const enum lex_category phrases[] = {LEX_ORG, LEX_OFFICE, LEX_ORG_WORD, LEX_PLACE_TYPE};
    const struct token *w = &d->tokens[t];
    uint32_t longest = 0;
    for (size_t i = 0; i < COUNT_OF(phrases); i++) {
        const struct match *m = doc_match(d, t, phrases[i]);
        if (m && m->b <= end && m->b > longest)
            longest = m->b;
    }
    if (longest)
        return longest;
    if (w->kind == TOKEN_NUMBER || (w->kind == TOKEN_WORD && (w->flags & TOKEN_CAPITAL)))
        return t + 1;
    if (w->kind != TOKEN_WORD)
        return 0;
    const struct token *next = t + 1 < end ? w + 1 : NULL;
    bool stops = !next || next->kind != TOKEN_WORD || (next->flags & TOKEN_CAPITAL) ||
                 next->word == WORD_ABOUT_TOPIC || next->word == WORD_DAY || next->word == WORD_AND;
    return after_capital && stops && !w->word ? t + 1 : 0;
}

uint32_t issuer_end(const struct doc *d, uint32_t t, uint32_t end)
{
    uint32_t b = t;
    bool capital = false;
    if (t >= end || !(d->tokens[t].flags & TOKEN_CAPITAL))
        return 0;
    while (b < end && b - t < ISSUER_TOKENS) {
        uint32_t next = issuer_step(d, b, end, capital);
        bool joins = !next && (doc_is_word(d, b, WORD_AND) || doc_is_dash(d, b) || doc_is_mark(d, b, ','));
        if (b > t && doc_match(d, b + joins, LEX_DOCUMENT) && (d->tokens[b + joins].flags & TOKEN_CAPITAL))
            break; /* "của Bộ Chính trị và Kế hoạch số …" */
        if (b > t && dates_phrase(d, b, WORD_ISSUE))
            break;
        if (joins && b + 1 < end && doc_match(d, b + 1, LEX_ORG_WORD))
            next = b + 1; /* "các cơ quan và doanh nghiệp tỉnh" */
        if (!next)
            break;
        capital = (d->tokens[b].flags & TOKEN_CAPITAL) != 0;
        b = next;
    }
    return b;
}
