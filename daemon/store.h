/* The store: an article's record becomes rows, all or nothing with its receipt. One connection.
 *
 * A batch is one transaction. What PostgreSQL says decides (store_sqlstate.h): wait and try again, or find the
 * one article at fault and set it aside with its reason.
 */
#ifndef TRICH_STORE_H
#define TRICH_STORE_H

#include "common/lease.h"
#include "common/record.h"

struct store;

struct store_config {
    const char *conninfo;        /* libpq string or URI; may name several hosts */
    const char *role;            /* SET ROLE after connecting; "" for none */
    uint32_t connect_timeout_ms; /* of each host */
    uint32_t answer_timeout_ms;
};

/* One article with what was found in it, or (dead) a message to set aside. All memory is the caller's and
 * stays until the batch ended. */
struct store_item {
    struct lease_grant grant;
    struct str message;            /* the producer's bytes, kept as they came */
    const struct article *article; /* NULL when dead */
    struct str meta_json;
    const struct record *record; /* NULL when dead */
    struct str search_vector;    /* common/search.h; STR_NONE: the column stays null */
    struct lease_report report;  /* out: what became of it; its reason lives until the next store_write */
};

enum store_result {
    STORE_OK, /* committed; every item's report is filled */
    STORE_RETRY, /* PostgreSQL is away or busy: nothing was kept as far as known; wait, then the same batch again */
    STORE_REFUSED, /* the same, but the operator must act (permission, schema missing or newer); e says how */
    STORE_STOP     /* the configuration is wrong: no use in waiting; e says what to do */
};

struct store *store_open(const struct store_config *config); /* does not connect yet */
void store_close(struct store **s);
MUST_CHECK enum store_result store_write(struct store *s, struct store_item *items, uint32_t n,
                                         struct err *e);
/* Makes sure that there is a session, without anything to write. STORE_OK at once when there is one. */
MUST_CHECK enum store_result store_reach(struct store *s, struct err *e);
/* Dead letters that somebody wants to be tried again: gives each to `hand` (producer: none where it had no key), and leaves it to others for a while.
 * max_bytes: how much of them at a time (one at least). Returns how many; 0 also where PostgreSQL is away. */
MUST_CHECK uint32_t store_claim(struct store *s, uint32_t max_bytes,
                                void (*hand)(void *arg, uint64_t seq, struct str producer,
                                             struct str message),
                                void *arg);

/* How many sessions were begun since this was asked last. */
uint32_t store_new_sessions(struct store *s);

/* The socket to watch while idle, or -1. What can be read there is that letters wait for store_claim, which
 * store_notified tells, or that the connection is lost. */
int store_socket(const struct store *s);
/* True once after each such word, also when it came among answers. was_idle: reads the socket before. */
bool store_notified(struct store *s, bool was_idle);

#endif
