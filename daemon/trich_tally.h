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

struct tally_reasons {
    struct tally_reason at[TALLY_REASONS];
    uint32_t n;
    uint64_t others;
};

struct tally {
    uint64_t by_status[WIRE_STATUSES];
    uint64_t unreadable; /* files and lines that were never sent */
    uint64_t skipped;    /* records that are no pages */
    uint64_t found[FAMILIES];
    bool has_found;
    struct tally_reasons refused, left_out;
};

/* name: of the article, for people. An answer `busy` is no end and is not for here. */
void tally_reply(struct tally *t, const struct wire_reply *reply, const char *name);
void tally_unreadable(struct tally *t, const char *name, const char *why);
void tally_skipped(struct tally *t, const char *name, const char *why);

uint64_t tally_answered(const struct tally *t);
uint64_t tally_refused(const struct tally *t); /* unreadable ones too */

/* Appends what was skipped, by kind; nothing where nothing was. */
void tally_add_skipped(const struct tally *t, struct buf *out);

/* Appends the summary for people; unanswered: how many articles were sent in vain. */
void tally_add_summary(const struct tally *t, uint64_t unanswered, int64_t elapsed_ms, struct buf *out);

#endif
