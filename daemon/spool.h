/* The spool: accepted messages, durable and in order, bounded in bytes. One process opens it: the broker.
 *
 * This is the interface of any spool; spool_lmdb.c is the one there is. A message has a sequence number, a
 * key (hash of source and id) and a content hash. Between spool_begin and spool_commit nothing is durable;
 * after spool_commit returned 0 all of it is (synced). Errors: SPOOL_FULL is normal life (answer busy); when
 * spool_commit returns it (the disk is full), nothing since spool_begin was kept. -1 with err is the
 * operator's fault (disk, permissions) and ends the broker.
 */
#ifndef TRICH_SPOOL_H
#define TRICH_SPOOL_H

#include "common/base.h"

#define SPOOL_FULL (-2)

struct spool;

/* 16 bytes of BLAKE2b. */
struct spool_hash {
    unsigned char bytes[16];
};

enum spool_state { SPOOL_WAITING, SPOOL_ENDED_DONE, SPOOL_ENDED_DEAD };

struct spool_item {
    uint64_t seq; /* rises always, also over a lost spool: at least the time in microseconds since 1970 */
    struct spool_hash key, content;
    int64_t received_us;   /* since 1970, UTC */
    uint32_t attempts;     /* that ended in a worker's death with this message in hand */
    bool refused;          /* was never valid: goes to dead_letter as it is */
    struct str reason;     /* why refused, or what killed it; empty otherwise */
    struct str source, id; /* what key is the hash of; empty where a refused message names none */
    struct str message;    /* the producer's bytes */
};

/* What the spool knows of a key. Ended keys are remembered for the newest `remember` articles. */
struct spool_known {
    uint64_t seq;
    struct spool_hash content;
    enum spool_state state;
    int64_t article_id; /* when ended done */
};

/* Articles since the spool was made: received == done + dead + waiting, always. */
struct spool_totals {
    uint64_t received, done, dead, waiting;
    uint64_t used_bytes, limit_bytes;
};

MUST_CHECK int spool_open(struct spool **out, const char *dir, uint64_t limit_bytes, uint64_t remember,
                          struct err *e);
void spool_close(struct spool **s);

MUST_CHECK int spool_begin(struct spool *s, struct err *e);
/* Appends; item->seq is set by the spool. 0, SPOOL_FULL or -1. A refused item's key is not remembered. */
MUST_CHECK int spool_append(struct spool *s, struct spool_item *item, struct err *e);
/* 1 and *out when the key is known, 0 when not, -1. Sees what was appended since spool_begin. */
MUST_CHECK int spool_find(struct spool *s, const struct spool_hash *key, struct spool_known *out,
                          struct err *e);
/* The message ended: its bytes go, its key stays remembered. Ending what is gone already is 0. Like
 * spool_attempt it may return SPOOL_FULL, when a full disk leaves no room to write down that something went. */
MUST_CHECK int spool_end(struct spool *s, uint64_t seq, enum spool_state state, int64_t article_id,
                         struct err *e);
/* Counts an attempt and keeps its reason. */
MUST_CHECK int spool_attempt(struct spool *s, uint64_t seq, struct str reason, uint32_t *attempts,
                             struct err *e);
MUST_CHECK int spool_commit(struct spool *s, struct err *e);
void spool_abort(struct spool *s);

/* The first waiting message with seq > after: 1 and *out (its texts are valid until the next call on s),
 * 0 when there is none, -1. */
MUST_CHECK int spool_next(struct spool *s, uint64_t after, struct spool_item *out, struct err *e);
MUST_CHECK int spool_get(struct spool *s, uint64_t seq, struct spool_item *out, struct err *e);
struct spool_totals spool_totals(const struct spool *s);

#endif
