/* A batch: leased messages with what was found in them, on the way into one transaction.
 *
 * Owns the leased messages it was given. All records live in one arena until batch_clear. What cannot be
 * read becomes an item to set aside with its reason: one bad article is no error.
 */
#ifndef TRICH_BATCH_H
#define TRICH_BATCH_H

#include "common/lexicon.h"
#include "daemon/link.h"
#include "daemon/store.h"

struct batch_entry {
    struct leased leased;
    struct article article;
    struct record record;
    struct err why;
};

struct batch {
    struct store_item *items;
    struct batch_entry *entries;
    struct lease_report *reports;
    uint32_t n, cap;
    int64_t begun_us; /* when the first came */
    size_t message_bytes, bytes_max;
    struct arena arena;
    struct wire_limits limits;
};

/* memory_bytes: what the process may use in all. */
MUST_CHECK int batch_init(struct batch *b, uint32_t articles, size_t memory_bytes, uint32_t message_bytes,
                          struct err *e);
void batch_free(struct batch *b);

/* True: it is in, and *leased belongs to the batch. False: it needs more memory than the others left; store
 * them and try again (into an empty batch all get in). */
MUST_CHECK bool batch_add(struct batch *b, const struct lexicon *lex, struct leased *leased);
bool batch_full(const struct batch *b);
/* The reports in a row, after store_write filled them. */
const struct lease_report *batch_reports(struct batch *b);
void batch_clear(struct batch *b);

#endif
