/* UTF-8 as the standard has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
#ifndef TRICH_UTF8_H
#define TRICH_UTF8_H

#include "base.h"

/* U+0000 is valid here; what must not hold it says so itself. */
bool utf8_valid(struct str s);

/* How many bytes are valid before the first that are not; s.len when all are. */
uint32_t utf8_valid_bytes(struct str s);

/* The bytes that the character at s[0] takes, 1 to 4; 0 when no valid one begins there. s is not empty. */
uint32_t utf8_length(struct str s);

#endif
