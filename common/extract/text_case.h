/* Texts as the record keeps them, whatever case the page prints. They live in the article's arena. */
#ifndef TRICH_TEXT_CASE_H
#define TRICH_TEXT_CASE_H

#include "doc.h"

/* The name at [a, b): each syllable with a capital, the rest small where it is printed in capitals. */
struct str text_name(struct doc *d, uint32_t a, uint32_t b);
/* The text with its first letter a capital. */
struct str text_capital(struct doc *d, struct str text);

#endif
