/* Capitals and small letters of names and offices. */
#include "text_case.h"

#include "../scan.h"

#include <utf8proc.h>

/* Appends one word to out with its first letter a capital; small: the others small. */
static char *put_word(char *out, struct str word, bool small)
{
    const char *at = word.at, *end = word.at + word.len;
    for (bool first = true; at < end && (first || small); first = false) {
        utf8proc_int32_t cp = (utf8proc_int32_t)scan_decode(&at);
        cp = first ? utf8proc_toupper(cp) : utf8proc_tolower(cp);
        out += utf8proc_encode_char(cp, (utf8proc_uint8_t *)out);
    }
    memcpy(out, at, (size_t)(end - at));
    return out + (end - at);
}

/* Is the token written as it is in a name: "Hòa", not "HÒA"? */
static bool is_in_case(const struct token *t)
{
    bool shouts = (t->flags & TOKEN_UPPER) && t->cp_end - t->cp_begin > 1;
    return t->kind != TOKEN_WORD || ((t->flags & TOKEN_CAPITAL) && !shouts);
}

struct str text_name(struct doc *d, uint32_t a, uint32_t b)
{
    struct str raw = doc_text(d, a, b);
    uint32_t good = a;
    while (good < b && is_in_case(&d->tokens[good]))
        good++;
    if (good == b)
        return raw;
    char *out = arena_room(d->arena, (size_t)raw.len * 2 + b - a + 1), *at = out;
    for (uint32_t t = a; t < b; t++) {
        if (t > a && (d->tokens[t].flags & TOKEN_SPACE))
            *at++ = ' ';
        struct str word = doc_text(d, t, t + 1);
        if (d->tokens[t].kind == TOKEN_WORD) {
            at = put_word(at, word, (d->tokens[t].flags & TOKEN_UPPER) != 0);
        } else {
            memcpy(at, word.at, word.len);
            at += word.len;
        }
    }
    return str_of(out, (size_t)(at - out));
}

struct str text_capital(struct doc *d, struct str text)
{
    const char *at = text.at;
    if (!text.len)
        return text;
    uint32_t first = scan_decode(&at);
    if ((uint32_t)utf8proc_toupper((utf8proc_int32_t)first) == first)
        return text;
    char *out = arena_room(d->arena, (size_t)text.len * 2 + 1);
    return str_of(out, (size_t)(put_word(out, text, false) - out));
}
