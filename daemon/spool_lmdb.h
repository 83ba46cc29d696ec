/* Inside of the LMDB spool: what spool_lmdb.c (transactions, messages), spool_lmdb_open.c (its life),
 * spool_lmdb_disk.c (room on the disk) and spool_lmdb_key.c (keys and what is remembered of ended articles) share. Five tables: message and attempt by sequence number, key by hash,
 * ended by order of ending, meta with the counts. Records are plain bytes of this machine, like LMDB's own.
 */
#ifndef TRICH_SPOOL_LMDB_H
#define TRICH_SPOOL_LMDB_H

#include "spool.h"

#include <lmdb.h>

enum {
    SPOOL_FORMAT = 1,
    SPOOL_KEY_BYTES = 160 /* an article's key while it waits or is remembered, in half-full pages */
};

/* Written in the same transaction as what it counts. */
struct spool_counts {
    uint64_t last_seq;
    uint64_t received, done, dead, waiting;
    uint64_t used_bytes;
    uint64_t ended_begin, ended_end; /* numbers in the table ended: [begin, end) */
};

struct spool {
    MDB_env *env;
    MDB_dbi message, attempt, key, ended, meta;
    MDB_txn *write;                  /* from spool_begin to spool_commit */
    MDB_txn *read;                   /* for reads outside; reset, not ended, between them */
    bool reading;                    /* read holds a snapshot */
    bool full;                       /* the write transaction ran out of room: it can only be aborted */
    struct spool_counts counts;      /* as of the write transaction */
    struct spool_counts kept_counts; /* as committed */
    uint64_t limit_bytes, remember, page_bytes;
    uint64_t disk_bytes; /* that the file has, whatever others write */
    int64_t disk_asked_ms;
    int lock_fd, dir_fd;
};

/* SPOOL_FULL where rc says that room is out (the transaction is then good for nothing else), else -1 and e. */
MUST_CHECK int spool_lmdb_failed(struct spool *s, int rc, const char *what, struct err *e);

/* Whether the file has disk space for that many bytes of messages and keys, and for ending all of them. Asks the
 * file system for more where it must. */
bool spool_lmdb_disk_has(struct spool *s, uint64_t used_bytes);

/* Whether the disk has no room for more; only asked when a write failed for a reason that LMDB does not tell. */
bool spool_lmdb_disk_is_full(const struct spool *s);

/* Writes the key's record for an appended message. */
MUST_CHECK int spool_key_put(struct spool *s, const struct spool_item *item, struct err *e);

/* The message with that key and seq ended: remembers it, forgets the oldest ones above `remember`. */
MUST_CHECK int spool_key_end(struct spool *s, const struct spool_hash *key, uint64_t seq,
                             enum spool_state state, int64_t article_id, struct err *e);

#endif
