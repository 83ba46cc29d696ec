/* How wide text is on a terminal. Any bytes will do; never fails, allocates nothing. */
#ifndef TRICH_TEXT_WIDTH_H
#define TRICH_TEXT_WIDTH_H

#include "base.h"

/* Columns that s takes; combining marks take none, East Asian wide characters two, broken bytes one. */
size_t text_width(struct str s);

/* The longest start of s, in bytes, that takes no more than columns. */
size_t text_width_fit(struct str s, size_t columns);

#endif
