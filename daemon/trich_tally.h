/* What became of the articles of one push, and why some were refused. Memory is bounded: of reasons the first
 * TALLY_REASONS are kept apart. No errors.
 */
#ifndef TRICH_TRICH_TALLY_H
#define TRICH_TRICH_TALLY_H

#include "common/wire.h"

enum { TALLY_REASONS = 20, TALLY_NAME_BYTES = 200 };

struct tally_reason {
    uint64_t count;
    char text[400];
    char example[TALLY_NAME_BYTES];
};

struct tally {
    uint64_t by_status[WIRE_STATUSES];
    uint64_t unreadable; /* files and lines that were never sent */
    uint64_t found[FAMILIES];
    bool has_found;
    struct tally_reason reasons[TALLY_REASONS];
    uint32_t n_reasons;
    uint64_t other_reasons;
};

/* name: of the article, for people. An answer `busy` is no end and is not for here. */
void tally_reply(struct tally *t, const struct wire_reply *reply, const char *name);
void tally_unreadable(struct tally *t, const char *name, const char *why);

uint64_t tally_answered(const struct tally *t);
uint64_t tally_refused(const struct tally *t); /* unreadable ones too */

/* Appends the summary for people; unanswered: how many articles were sent in vain. */
void tally_add_summary(const struct tally *t, uint64_t unanswered, int64_t elapsed_ms, struct buf *out);

#endif
