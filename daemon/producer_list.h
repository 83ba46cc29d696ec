/* All producers that may feed trichd over TCP: the certificates NAME.cert of one directory.
 *
 * A file that is not sound costs itself alone, and is told as a line of faults; files that hold one key cost all of them,
 * since it would be chance which one's limits count. Hidden files are left out.
 */
#ifndef TRICH_PRODUCER_LIST_H
#define TRICH_PRODUCER_LIST_H

#include "producer.h"

struct producer_list {
    struct producer *items; /* by public_text */
    uint32_t n;
};

/* No directory: an empty list. -1 and e: it cannot be read, and *out is empty. */
MUST_CHECK int producer_list_read(struct producer_list *out, const char *directory, struct buf *faults,
                                  struct err *e);
void producer_list_clear(struct producer_list *l);

/* NULL: nobody has that key. */
const struct producer *producer_list_find(const struct producer_list *l, const char *public_text);

#endif
