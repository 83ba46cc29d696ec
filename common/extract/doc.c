#include "doc.h"

#include <assert.h>
#include <stddef.h>

#include "../scan.h"

const struct match *doc_match_of(const struct doc *d, uint32_t t, enum lex_category category)
{
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
        if (d->matches[i].category == category)
            return &d->matches[i];
    return NULL;
}

const struct match *doc_match_with(const struct doc *d, uint32_t t, enum lex_category category, int32_t value)
{
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1]; i++)
        if (d->matches[i].category == category && d->matches[i].value == value)
            return &d->matches[i];
    return NULL;
}

struct str doc_canonical(const struct doc *d, const struct match *m)
{
    return lexicon_entry(d->lex, m->entry)->canonical;
}

struct str doc_text(const struct doc *d, uint32_t a, uint32_t b)
{
    if (a >= b)
        return str_of(d->text.at, 0);
    uint32_t begin = d->tokens[a].begin;
    return str_of(d->text.at + begin, d->tokens[b - 1].end - begin);
}

static struct str blank_before(const struct doc *d, uint32_t t)
{
    return d->tokens[t].flags & TOKEN_SPACE ? STR(" ") : STR("");
}

struct str doc_text_expanded(const struct doc *d, uint32_t a, uint32_t b)
{
    struct str out = STR_NONE;
    uint32_t plain = a; /* [plain, t) is still to be copied */
    bool glued_word;
    for (uint32_t t = a; t < b;) {
        const struct match *m = doc_match(d, t, LEX_ABBREVIATION);
        if (!m || m->b > b || doc_same_words(d, doc_text(d, t, m->b), doc_canonical(d, m))) {
            t = m && m->b <= b ? m->b : t + 1;
            continue;
        }
        struct str full = doc_canonical(d, m), before = doc_text(d, plain, t);
        struct str lead = plain > a && plain < t ? blank_before(d, plain) : STR("");
        struct str glue = t > a ? blank_before(d, t) : STR("");
        out = arena_concat(d->arena, out, lead, before, glue, full);
        t = plain = m->b;
        glued_word = t < b && d->tokens[t].kind == TOKEN_WORD && doc_is_mark(d, t - 1, '.');
        if (glued_word && !(d->tokens[t].flags & TOKEN_SPACE)) /* "TP.Huế" */
            out = arena_concat(d->arena, out, STR(" "));
    }
    if (!str_known(out))
        return doc_text(d, a, b);
    if (plain == b)
        return out;
    return arena_concat(d->arena, out, blank_before(d, plain), doc_text(d, plain, b));
}

struct span doc_span(const struct doc *d, uint32_t a, uint32_t b)
{
    if (a >= b || b > d->n_tokens)
        return SPAN_NONE;
    const struct line *l = &d->lines[d->tokens[a].line];
    if (l->body_cp < 0)
        return SPAN_NONE;
    int32_t shift = l->body_cp - (int32_t)l->cp_begin;
    return (struct span){(int32_t)d->tokens[a].cp_begin + shift, (int32_t)d->tokens[b - 1].cp_end + shift};
}

/* The first of n things of one size that begins at t or behind it; each starts with the token where it begins. */
static uint32_t first_from(const void *things, uint32_t n, size_t size, uint32_t t)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2, begins;
        memcpy(&begins, (const char *)things + mid * size, sizeof begins);
        if (begins < t)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

uint32_t doc_org_from(const struct doc *d, uint32_t t)
{
    static_assert(offsetof(struct org_at, a) == 0, "first_from reads it");
    return first_from(d->org_mentions.at, d->org_mentions.n, sizeof *d->org_mentions.at, t);
}

uint32_t doc_when_from(const struct doc *d, uint32_t t)
{
    static_assert(offsetof(struct when_at, a) == 0, "first_from reads it");
    return first_from(d->whens.at, d->whens.n, sizeof *d->whens.at, t);
}

void doc_claim(struct doc *d, uint32_t a, uint32_t b, enum token_claim claim)
{
    for (uint32_t t = a; t < b; t++)
        d->tokens[t].claim = (uint8_t)claim;
}

bool doc_unclaimed(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b; t++)
        if (d->tokens[t].claim)
            return false;
    return true;
}

bool doc_same_words(const struct doc *d, struct str x, struct str y)
{
    const char *rest = scan_begins(x, y, lexicon_letters(d->lex));
    const char *end = str_known(x) ? x.at + x.len : rest;
    while (rest && rest < end && *rest == ' ')
        rest++;
    return rest && rest == end;
}
