/* A producer that may feed trichd over TCP: what its public certificate NAME.cert says.
 *
 * Metadata: name (as the file), sources (patterns with blanks between, "*" at the end of one stands for anything; absent:
 * any source), articles_per_s, message_bytes (absent: trichd's own limits), since (when it was made). What else stands
 * there is an error, since a misspelled limit would be none. Errors are the operator's.
 */
#ifndef TRICH_PRODUCER_H
#define TRICH_PRODUCER_H

#include "certificate.h"

enum {
    PRODUCER_NAME_BYTES = 64,
    PRODUCER_RATE_MAX = 1000000,
    PRODUCER_MESSAGE_MIN = 1024,
    PRODUCER_MESSAGE_MAX = 268435456
};

struct producer {
    char name[PRODUCER_NAME_BYTES];
    char public_text[KEY_TEXT_BYTES];
    char *sources;          /* owned; NULL: any */
    int64_t articles_per_s; /* 0: no limit of its own */
    int64_t message_bytes;  /* 0: no limit of its own */
    int64_t since_us;       /* since 1970; ISO_TIME_NONE: it is not told */
};

MUST_CHECK int producer_read(struct producer *out, const char *path, struct err *e);
void producer_clear(struct producer *p);

bool producer_may_write(const struct producer *p, struct str source);

/* What is wrong with a name or with patterns, in words; NULL: nothing. */
const char *producer_name_fault(const char *name);
const char *producer_sources_fault(const char *sources);

#endif
