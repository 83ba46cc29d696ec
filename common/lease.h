/* Messages between broker and worker (inside the machine, over ipc): msgpack arrays, first element the type.
 *
 * worker to broker: HELLO, CREDIT, REPORT, BYE, RETRY. broker to worker: GRANT, TAKEN. The worker trusts the broker; the
 * broker checks all that workers say, since a worker has touched foreign bytes. A lease carries the
 * producer's bytes as a second ZeroMQ frame, never decoded by the broker.
 *
 * A worker says HELLO, then CREDIT: each CREDIT adds to what the worker may still be granted. HELLO takes back
 * all earlier credit and puts back what the broker thinks was leased to it; BYE does so for good.
 *
 * RETRY hands back the bytes of a dead letter, as if its producer had sent them; TAKEN answers it when they are in the
 * spool for good. One without an answer is sent again: that is always harmless.
 */
#ifndef TRICH_LEASE_H
#define TRICH_LEASE_H

#include "wire.h"

enum lease_type {
    LEASE_HELLO,
    LEASE_CREDIT,
    LEASE_REPORT,
    LEASE_BYE,
    LEASE_GRANT,
    LEASE_RETRY,
    LEASE_TAKEN,
    LEASE_TYPES
};

/* HELLO and BYE carry worker alone; CREDIT says how many more articles the worker takes. */
struct lease_hello {
    uint32_t worker; /* the number that the supervisor gave it */
};

struct lease_grant {
    uint64_t seq;
    int64_t received_us;
    uint32_t attempts; /* so far */
    bool dead;         /* store as a dead letter with this reason, do not extract */
    struct str reason;
    struct str source, id; /* the key under which it was accepted; empty for a refused push without one */
    unsigned char content_hash[16];
    uint64_t retry_of;   /* seq of the dead letter whose message it is; 0: none */
    struct str producer; /* whose key it came with; empty: none */
};

/* What became of one article. */
struct lease_report {
    uint64_t seq;
    enum wire_status status; /* WIRE_DONE, WIRE_DUPLICATE (also: an older version came late) or WIRE_DEAD */
    struct str reason;
    int64_t article_id;
    uint32_t counts[FAMILIES];
};

enum {
    LEASE_REPORTS_MAX = 4096, /* reports in one message */
    LEASE_PRODUCER_BYTES_MAX = 63,
    LEASE_RETRY_BYTES_MAX =
        32 << 20 /* of a RETRY's message, unless messages may be larger than half of that */
};

void lease_encode_hello(struct buf *out, enum lease_type type, uint32_t worker);
void lease_encode_credit(struct buf *out, uint32_t worker, uint32_t credit);
void lease_encode_grant(struct buf *out, const struct lease_grant *g);
void lease_encode_retry(struct buf *out, uint32_t worker, uint64_t retry_of, struct str producer,
                        struct str message);
void lease_encode_taken(struct buf *out, uint64_t retry_of);
void lease_encode_reports(struct buf *out, uint32_t worker, const struct lease_report *reports, uint32_t n);

/* One decoded message. Texts point into msg; reports into arena memory. */
struct lease_msg {
    enum lease_type type;
    uint32_t worker, credit;
    struct lease_grant grant;
    const struct lease_report *reports;
    uint32_t n_reports;
    uint64_t retry_of;            /* of RETRY and TAKEN */
    struct str producer, message; /* of RETRY */
};
MUST_CHECK int lease_decode(struct arena *a, struct str msg, struct lease_msg *out, struct err *why);

#endif
