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
#define SPOOL_AWAY (-3)

struct spool;

/* 16 bytes of BLAKE2b. */
struct spool_hash {
    unsigned char bytes[16];
};

enum spool_state { SPOOL_WAITING, SPOOL_ENDED_DONE, SPOOL_ENDED_DEAD, SPOOL_ENDED_DUPLICATE, SPOOL_STATES };

struct spool_item {
    uint64_t seq; /* rises always, also over a lost spool: at least the time in microseconds since 1970 */
    struct spool_hash key, content;
    int64_t received_us;   /* since 1970, UTC */
    uint32_t attempts;     /* that ended in a worker's death with this message in hand */
    bool refused;          /* was never valid: goes to dead_letter as it is */
    uint64_t retry_of;     /* seq of the dead letter whose message it is; 0: it came from a producer */
    struct str reason;     /* why refused, or what killed it; empty otherwise */
    struct str source, id; /* what key is the hash of; empty where a refused message names none */
    struct str producer;   /* whose key its connection had; empty: none */
    struct str message;    /* the producer's bytes */
};

/* What the spool knows of a key. Ended keys are remembered for the newest `remember` articles. */
struct spool_known {
    uint64_t seq;
    struct spool_hash content;
    enum spool_state state;
    int64_t article_id; /* when ended done or as a duplicate */
};

/* Articles since the spool was made: received == done + duplicate + dead + waiting, always. (Duplicates that ended
 * under format 1 are counted as done.) */
struct spool_totals {
    uint64_t received, done, duplicate, dead, waiting;
    uint64_t used_bytes, limit_bytes;
    uint64_t tallied_after; /* tallies know messages with greater seq by source and hour */
    uint64_t forgotten;     /* no message that ended and is not remembered any more has a greater seq */
};

/* A row of tallies: what was received in one hour from one source (or without a source that could be read), and how
 * it ended; written in the same transaction as what it counts, so that all rows together are the totals. Beyond
 * SPOOL_TALLY_ROWS rows the sources of an hour, the oldest first, are added up in one row of kind OTHERS, where also
 * what comes later from other sources of that hour is counted. Hour 0 has what is not tallied by source and hour. */
enum spool_tally_kind { SPOOL_TALLY_NAMELESS, SPOOL_TALLY_SOURCE, SPOOL_TALLY_OTHERS, SPOOL_TALLY_KINDS };

enum { SPOOL_TALLY_ROWS = 100000 };

/* How many, and their seqs added up modulo 2^64: tells sets of equal size apart. */
struct spool_sum {
    uint64_t n, seqs;
};

struct spool_tally {
    uint32_t hour; /* since 1970, UTC */
    enum spool_tally_kind kind;
    struct str source;
    struct spool_sum received, done, duplicate, dead;
};

/* A message that ended, remembered by name: of a source the first 32 bytes, of an id the last 64. */
struct spool_ended {
    struct spool_hash key;
    uint64_t seq;
    int64_t received_us; /* 0: it ended under format 1, which kept no more than key and seq */
    enum spool_state state;
    struct str source, id;
    uint32_t cut; /* which of the two are shortened */
};

enum { SPOOL_CUT_SOURCE = 1, SPOOL_CUT_ID = 2 };

/* SPOOL_AWAY: its disk fails or is full at present, which may pass. */
MUST_CHECK int spool_open(struct spool **out, const char *dir, uint64_t limit_bytes, uint64_t remember,
                          struct err *e);
void spool_close(struct spool **s);
/* Whether what failed is its file, and not its disk: only another spool helps. */
bool spool_is_damaged(const struct spool *s);

MUST_CHECK int spool_begin(struct spool *s, struct err *e);
/* Appends; item->seq is set by the spool. 0, SPOOL_FULL or -1. The key of a refused item is not remembered, nor that
 * of a retried one, whose version may be older than what the key stands for. */
MUST_CHECK int spool_append(struct spool *s, struct spool_item *item, struct err *e);
/* 1 and *out when the key is known, 0 when not, -1. Sees what was appended since spool_begin. */
MUST_CHECK int spool_find(struct spool *s, const struct spool_hash *key, struct spool_known *out,
                          struct err *e);
/* 1 when a retry of that dead letter waits, 0 when not, SPOOL_FULL, -1. Sees what was appended since spool_begin. */
MUST_CHECK int spool_retry_waits(struct spool *s, uint64_t retry_of, struct err *e);
/* The message ended: its bytes go, its key stays remembered. Ending what is gone already is 0. Like
 * spool_attempt it may return SPOOL_FULL, when a full disk leaves no room to write down that something went. */
MUST_CHECK int spool_end(struct spool *s, uint64_t seq, enum spool_state state, int64_t article_id,
                         struct err *e);
/* Counts an attempt and keeps its reason; the same reason again is the same attempt. */
MUST_CHECK int spool_attempt(struct spool *s, uint64_t seq, struct str reason, uint32_t *attempts,
                             struct err *e);
MUST_CHECK int spool_commit(struct spool *s, struct err *e);
void spool_abort(struct spool *s);

/* The first waiting message with seq > after: 1 and *out (its texts are valid until the next call on s),
 * 0 when there is none, -1. */
MUST_CHECK int spool_next(struct spool *s, uint64_t after, struct spool_item *out, struct err *e);
MUST_CHECK int spool_get(struct spool *s, uint64_t seq, struct spool_item *out, struct err *e);

/* When the message was received that has waited for longest; its bytes are not looked at. False: none can be told. */
bool spool_oldest(struct spool *s, int64_t *received_us);

/* The first tally behind that place (its key; empty: from the beginning), in the order of hour, kind, source: 1, *out and
 * *key (both valid until the next call on s), 0, -1. */
MUST_CHECK int spool_tally_next(struct spool *s, struct str after, struct spool_tally *out, struct str *key,
                                struct err *e);
/* The first remembered message that ended whose number is at least *number: 1, *out (as above) and its *number; 0, -1. */
MUST_CHECK int spool_ended_next(struct spool *s, uint64_t *number, struct spool_ended *out, struct err *e);
struct spool_totals spool_totals(const struct spool *s);

#endif
