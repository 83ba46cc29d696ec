/* Capitals and small letters of names and offices. */
#include "text_case.h"

#include "../scan.h"

#include <utf8proc.h>

/* Appends one word to out with its first letter a capital; small: the others small. */
static char *put_word(char *out, struct str word, bool small)
{
    const char *at = word.at, *end = word.at + word.len;
    for (bool first = true; at < end; first = false) {
        uint32_t cp = scan_decode(&at);
        utf8proc_int32_t how = (utf8proc_int32_t)cp;
        if (first)
            how = utf8proc_toupper(how);
        else if (small)
            how = utf8proc_tolower(how);
        out += utf8proc_encode_char(how, (utf8proc_uint8_t *)out);
    }
    return out;
}

struct str text_name(struct doc *d, uint32_t a, uint32_t b)
{
    struct str raw = doc_text(d, a, b);
    char *out = arena_alloc(d->arena, (size_t)raw.len * 2 + b - a + 1), *at = out;
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
    if (!text.len)
        return text;
    char *out = arena_alloc(d->arena, (size_t)text.len * 2 + 1);
    return str_of(out, (size_t)(put_word(out, text, false) - out));
}
