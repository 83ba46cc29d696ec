/* The key under which two spellings of a name are one: in small letters, NFC, wherever the tone
 * stands (hòa = hoà), dashes as blanks. */
#ifndef TRICH_FOLD_KEY_H
#define TRICH_FOLD_KEY_H

#include "base.h"

/* The caller frees it; NULL when out of memory. What is no UTF-8 is its own key. */
MUST_CHECK char *fold_key(struct str name, uint32_t *len);

#endif
