/* Short names that an article itself introduces: "Hội Điều dưỡng tỉnh X (sau đây gọi là Hội)", "Công ty Y (CTY)". From
 * then on they name that body. An acronym is taken for one when its letters are initials of the name's words, in order. */
#include "orgs.h"

#include "../scan.h"

enum { SHORT_NAMES_MAX = 16, SHORT_TOKENS_MAX = 8, ACRONYM_LETTERS_MAX = 10 };

struct short_name {
    uint32_t a, b; /* where it is introduced */
    int32_t org;
    enum org_kind kind;
};

typedef VEC(struct short_name) short_list;

/* The next letter of a word, without its tone and small; 0 for what is none of ours. */
static uint16_t next_letter(const struct doc *d, const char **at)
{
    uint32_t cp = scan_decode(at);
    return cp < LEX_LETTERS ? lexicon_letters(d->lex)[cp].base : 0;
}

static bool begins_with(const struct doc *d, uint32_t t, uint16_t letter)
{
    const char *at = d->text.at + d->tokens[t].begin;
    return d->tokens[t].kind == TOKEN_WORD && next_letter(d, &at) == letter;
}

/* Are the letters of the word at t initials of [a, b), in order? */
static bool is_acronym_of(const struct doc *d, uint32_t t, uint32_t a, uint32_t b)
{
    const struct token *w = &d->tokens[t];
    uint32_t letters = w->cp_end - w->cp_begin;
    if (w->kind != TOKEN_WORD || !(w->flags & TOKEN_UPPER) || letters < 2 || letters > ACRONYM_LETTERS_MAX)
        return false;
    const char *at = d->text.at + w->begin, *end = d->text.at + w->end;
    while (at < end) {
        uint16_t letter = next_letter(d, &at);
        while (a < b && !begins_with(d, a, letter))
            a++;
        if (a++ >= b)
            return false;
    }
    return true;
}

/* The short name in the brackets behind [a, b), or false. */
static bool introduced(const struct doc *d, uint32_t a, uint32_t b, struct short_name *out)
{
    uint32_t line_end = d->lines[d->tokens[a].line].b;
    if (b >= line_end || !doc_is_mark(d, b, '('))
        return false;
    const struct match *cue = doc_match(d, b + 1, LEX_ORG_CALLED);
    uint32_t from = cue ? cue->b : b + 1, close = from;
    while (close < line_end && close - from <= SHORT_TOKENS_MAX && !doc_is_mark(d, close, ')'))
        close++;
    if (close == from || close == line_end || !doc_is_mark(d, close, ')'))
        return false;
    *out = (struct short_name){.a = from, .b = close};
    while (out->a < out->b && doc_is_quote(d, out->a))
        out->a++;
    while (out->b > out->a && doc_is_quote(d, out->b - 1))
        out->b--;
    if (out->a == out->b)
        return false;
    return cue ? (d->tokens[out->a].flags & TOKEN_CAPITAL) != 0
               : close == from + 1 && is_acronym_of(d, from, a, b);
}

static bool stands_at(const struct doc *d, const struct short_name *s, uint32_t t)
{
    uint32_t n = s->b - s->a, stop = d->lines[d->tokens[t].line].b;
    if (!(d->tokens[t].flags & TOKEN_CAPITAL) || t + n > stop)
        return false;
    struct str name = doc_text(d, s->a, s->b), there = doc_text(d, t, t + n);
    if (name.len != there.len || memcmp(name.at, there.at, name.len) != 0)
        return false;
    const struct match *other = doc_match(d, t, LEX_ORG_GENERIC);
    return !other || other->b <= t + n;
}

/* The short name at t, introduced there or before, or NULL. */
static const struct short_name *known_at(const struct doc *d, const short_list *known, uint32_t t)
{
    for (uint32_t i = 0; i < known->n; i++)
        if (t >= known->at[i].a && stands_at(d, &known->at[i], t))
            return &known->at[i];
    return NULL;
}

/* Mentions that were read and name no body by themselves, then those where none was read yet. */
static void find_mentions(struct doc *d, const short_list *known, org_name_list *found)
{
    uint8_t *taken = arena_alloc(d->arena, d->n_tokens);
    for (uint32_t i = 0; i < found->n; i++) {
        struct org_name *m = &found->at[i];
        memset(taken + m->a, 1, m->b - m->a);
        const struct short_name *s = m->org < 0 ? known_at(d, known, m->a) : NULL;
        if (s && s->b - s->a == m->b - m->a)
            m->org = s->org;
    }
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        if (taken[t] || d->tokens[t].claim || d->lines[d->tokens[t].line].role != LINE_BODY)
            continue;
        const struct short_name *s = known_at(d, known, t);
        if (!s)
            continue;
        uint32_t b = t + (s->b - s->a);
        vec_push(d->arena, found, (struct org_name){.a = t, .b = b, .kind = s->kind, .org = s->org});
        t = b - 1;
    }
}

void orgs_find_short_names(struct doc *d, org_name_list *found)
{
    short_list known = {0};
    for (uint32_t i = 0; i < found->n && known.n < SHORT_NAMES_MAX; i++) {
        const struct org_name *m = &found->at[i];
        struct short_name s;
        if (m->org < 0 || !introduced(d, m->a, m->b, &s))
            continue;
        s.org = m->org;
        s.kind = m->kind;
        vec_push(d->arena, &known, s);
        orgs_add_alias(d, &d->record->organizations.at[m->org], doc_text(d, s.a, s.b));
    }
    if (known.n)
        find_mentions(d, &known, found);
}
