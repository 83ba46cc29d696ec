/* Who issued a document or gave an award, as printed: an office or a body, before organisations are known.
 *
 * Pure, no allocation.
 */
#ifndef TRICH_ISSUER_H
#define TRICH_ISSUER_H

#include "doc.h"

/* Where the name that begins at t ends; 0 when none begins there. */
uint32_t issuer_end(const struct doc *d, uint32_t t, uint32_t end);

#endif
