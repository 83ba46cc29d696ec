/* The worker's end of the lease socket (ZeroMQ DEALER; see common/lease.h). Reconnects by itself.
 *
 * Sending never waits: what cannot be sent is dropped with a log line, since the broker leases it again and
 * the store knows what was stored. link_open fails for the operator's faults. A leased message belongs to the
 * caller until link_release.
 */
#ifndef TRICH_LINK_H
#define TRICH_LINK_H

#include "common/lease.h"

struct link;
struct link_frames;

struct leased {
    struct lease_grant grant; /* its texts lie in frames */
    struct str message;
    struct link_frames *frames;
};

/* messages_max: how many messages may lie in memory unread. */
MUST_CHECK int link_open(struct link **out, const char *run_dir, uint32_t worker, int messages_max,
                         struct err *e);
/* Gives what was sent a moment to leave. */
void link_close(struct link **l);

/* Until a message comes, control_fd or other_fd (-1: none) can be read, or timeout_ms passed. True: other_fd. */
bool link_wait(struct link *l, int control_fd, int other_fd, int timeout_ms);

/* True once after each new connection to a broker. */
bool link_joined(struct link *l);

/* 1 and *out, or 0 when none is there. Other messages of the broker are heard on the way. */
int link_receive(struct link *l, struct leased *out);
void link_release(struct leased *leased);
void link_forget(struct link *l); /* what came and was not received yet */

void link_hello(struct link *l, uint32_t credit);
void link_credit(struct link *l, uint32_t credit);
void link_report(struct link *l, const struct lease_report *reports, uint32_t n);
void link_bye(struct link *l);

/* Hands a dead letter's message to the broker; producer: empty for none. */
void link_retry(struct link *l, uint64_t retry_of, struct str producer, struct str message);
/* How many of them it has not said to have yet; a new broker is not expected to say it. */
uint32_t link_retries(const struct link *l);

#endif
