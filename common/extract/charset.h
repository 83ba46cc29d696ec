/* Bytes in a declared character set to UTF-8.
 *
 * Errors are the article's: the reason names the character set and the byte at fault.
 */
#ifndef TRICH_CHARSET_H
#define TRICH_CHARSET_H

#include "../arena.h"

/* *out: valid UTF-8 without U+0000 (the bytes themselves where they were that). charset unknown: UTF-8, or
 * UTF-16 when a byte order mark says so. -1 and why when the bytes are no such text. */
MUST_CHECK int charset_decode(struct arena *a, struct str bytes, struct str charset, struct str *out,
                              struct err *why);

/* What "text/html; charset=…" says; unknown when it says nothing. */
struct str charset_of_type(struct str content_type);

#endif
