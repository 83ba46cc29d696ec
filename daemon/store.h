/* The store: an article's record becomes rows, all or nothing with its receipt. One connection.
 *
 * A batch is one transaction. What PostgreSQL says decides (store_verdict in store_sqlstate.c): wait and try
 * again, or find the one article at fault and set it aside with its reason, or stop for the operator.
 */
#ifndef TRICH_STORE_H
#define TRICH_STORE_H

#include "common/lease.h"
#include "common/record.h"

struct store;

struct store_config {
    const char *conninfo; /* libpq string or URI; may name several hosts */
    const char *role;     /* SET ROLE after connecting; "" for none */
    uint32_t connect_timeout_ms;
};

/* One article with what was found in it, or (dead) a message to set aside. All memory is the caller's and
 * stays until the batch ended. */
struct store_item {
    struct lease_grant grant;
    struct str message;            /* the producer's bytes, kept as they came */
    const struct article *article; /* NULL when dead */
    struct str meta_json;
    const struct record *record; /* NULL when dead */
    struct lease_report report;  /* out: what became of it; its reason lives until the next store_write */
};

enum store_result {
    STORE_OK, /* committed; every item's report is filled */
    STORE_RETRY, /* PostgreSQL is away or busy: nothing was kept as far as known; wait, then the same batch again */
    STORE_STOP /* the operator must act (permission, schema missing or newer); e says what to do */
};

struct store *store_open(const struct store_config *config); /* does not connect yet */
void store_close(struct store **s);
MUST_CHECK enum store_result store_write(struct store *s, struct store_item *items, uint32_t n,
                                         struct err *e);
/* The socket to watch while idle (a lost connection shows there), or -1. */
int store_socket(const struct store *s);

#endif
