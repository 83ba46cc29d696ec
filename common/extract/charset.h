/* Bytes in whatever encoding to UTF-8: what encoding they are in, how that is known, and what was amiss.
 *
 * Who is believed, the most trusted first: a byte order mark, the message (charset, then content_type), the page itself
 * (its meta elements, its XML declaration), then the bytes as they read. Bytes that clearly contradict what is said
 * overrule it, and the doubt is told. What cannot be decoded becomes U+FFFD, and so do a few U+0000. Errors are the
 * article's: content that is no text. All texts live in the arena, in constants or in what was given.
 */
#ifndef TRICH_CHARSET_H
#define TRICH_CHARSET_H

#include "../record.h"

struct charset_input {
    struct str bytes;
    bool is_binary; /* else the bytes are valid UTF-8 without U+0000: a text of the message */
    struct str charset, content_type; /* as the message says; may be unknown */
};

struct charset_text {
    struct str text; /* valid UTF-8 without U+0000: the given bytes themselves where they are good */
    struct encoding encoding;
};

MUST_CHECK int charset_decode(struct arena *a, const struct charset_input *in, struct charset_text *out,
                              struct err *why);

/* Mends valid UTF-8 that is a misreading where that is certain, line by line: UTF-8 that was encoded again, and bytes of
 * VNI, TCVN3, VISCII or windows-1258 that were read as windows-1252; and letters that only look like Đ. The text itself, mostly, else a new one; *doubt
 * then says what was mended, and is left alone otherwise. */
struct str charset_mend(struct arena *a, struct str text, struct str *doubt);

/* What "text/html; charset=…" says; unknown when it says nothing. */
struct str charset_of_type(struct str content_type);

#endif
