/* Inside of charset: what its files share. charset.c decides; charset_names.c knows encodings by their names;
 * charset_meta.c reads what a page says of itself; charset_convert.c decodes; charset_syllables.c tells whether a text
 * reads as Vietnamese; charset_sniff.c finds the encoding in which it does; charset_mend.c mends misreadings;
 * charset_binary.c names what is no text.
 */
#ifndef TRICH_CHARSET_PART_H
#define TRICH_CHARSET_PART_H

#include "charset.h"

/* The first ones are those that we sniff or decode ourselves; the others are known by name only. */
enum charset {
    CHARSET_UNKNOWN,
    CHARSET_UTF8,
    CHARSET_UTF16, /* either of the next two */
    CHARSET_UTF16LE,
    CHARSET_UTF16BE,
    CHARSET_UTF32LE,
    CHARSET_UTF32BE,
    CHARSET_1252,
    CHARSET_1258,
    CHARSET_TCVN3, /* ABC: small letters in the upper half, windows-1252 where it has none */
    CHARSET_TCVN1, /* TCVN 5712, VN1: capitals where the others have controls */
    CHARSET_VISCII,
    CHARSET_VNI,
    CHARSET_OTHER
};

/* A name that people know, and iconv's. */
struct charset_kind {
    const char *name, *iconv_name;
    enum charset charset;
};

extern const struct charset_kind charset_kinds[CHARSET_OTHER]; /* but CHARSET_OTHER */

/* NULL: no such name. */
const struct charset_kind *charset_find(struct str name);

/* The name that a page says its encoding has: <meta> by the prescan of the HTML standard, or the XML declaration.
 * Unknown where it looks like no page or says nothing. */
struct str charset_meta(struct str bytes, struct str content_type);

/* What was decoded, and what could not be. */
struct charset_bad {
    uint32_t runs;  /* each of which is one U+FFFD now */
    uint32_t first; /* where the first stands, and its byte */
    unsigned char byte;
};

/* So many bytes hold what n bytes become. */
static inline size_t charset_room(size_t n)
{
    return n * 3 + 16;
}
/* Decodes into out, which has charset_room(in.len) bytes. Nothing but iconv's converter is held, nothing asked of an
 * arena. -1 and why: this machine does not know the encoding. */
MUST_CHECK int charset_convert(const struct charset_kind *kind, struct str in, char *out, size_t *out_len,
                               struct charset_bad *bad, struct err *why);
/* The byte that windows-1252 (and where it has none, ISO 8859-1) has for a character; -1 when none. */
int charset_byte_1252(uint32_t cp);

/* How a text reads. */
struct syllables {
    uint32_t marked; /* words that hold letters beyond ASCII */
    uint32_t valid;  /* of these, syllables of Vietnamese */
};
struct syllables charset_syllables(struct str text);
/* TCVN3 has no capitals with tones: a font shows small ones so. In words of capitals small ones with marks become
 * capitals, in place. */
void charset_raise_capitals(char *text, size_t len);

/* The Vietnamese encoding in which the bytes, no UTF-8, clearly read best; *how tells how. NULL: none. */
const struct charset_kind *charset_sniff(struct arena *a, struct str bytes, struct syllables *how);
/* Which of the two UTF-16 is, or CHARSET_UNKNOWN: by where its zero bytes stand. */
enum charset charset_sniff_utf16(struct str bytes);
/* How the bytes read when they are of this kind: a sample of them. */
struct syllables charset_read_as(struct arena *a, const struct charset_kind *kind, struct str bytes);

/* What the bytes are when they are no text ("a PDF document"), or NULL. */
const char *charset_binary(struct str bytes);

#endif
