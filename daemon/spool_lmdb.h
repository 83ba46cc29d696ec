/* Inside of the LMDB spool: what spool_lmdb.c (transactions, messages), spool_lmdb_open.c (its life),
 * spool_lmdb_format.c (older formats), spool_lmdb_check.c (damage), spool_lmdb_disk.c (room on the disk), spool_lmdb_key.c (keys and what is remembered
 * of ended articles) and spool_lmdb_tally.c (counts by source and hour) share. Seven tables: message and attempt by
 * sequence number, key by hash, retry by the dead letter's number, ended by order of ending, tally by hour and source,
 * meta with the counts. Records are plain bytes of this machine, like LMDB's own (spool_record.h).
 */
#ifndef TRICH_SPOOL_LMDB_H
#define TRICH_SPOOL_LMDB_H

#include "spool_record.h"

#include <lmdb.h>

enum {
    SPOOL_FORMAT = 3,
    SPOOL_KEY_BYTES = 160,   /* an article's key while it waits, in half-full pages */
    SPOOL_ENDED_BYTES = 288, /* the same and its name, while it is remembered */
    SPOOL_TALLY_BYTES = 720  /* a tally's row with the longest source, in half-full pages */
};

/* Written in the same transaction as what it counts; the value in table meta, whose key is the format. */
struct spool_counts {
    uint64_t last_seq;
    uint64_t received, done, dead, waiting;
    uint64_t used_bytes;
    uint64_t ended_begin, ended_end; /* numbers in the table ended: [begin, end) */
    /* from format 2 on */
    uint64_t duplicate;
    uint64_t tallied_after, forgotten;  /* as in struct spool_totals */
    uint64_t tally_rows, tally_folding; /* how many rows; hours before it have none of a source */
};

struct spool {
    MDB_env *env;
    MDB_dbi message, attempt, key, retry, ended, tally, meta;
    MDB_txn *write;                  /* from spool_begin to spool_commit */
    MDB_txn *read;                   /* for reads outside; reset, not ended, between them */
    bool reading;                    /* read holds a snapshot */
    bool damaged;                    /* something in the file is not what was written */
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

/* spool_lmdb_check.c: what a broker that died before may have died of. A process of its own reads the whole structure, for
 * on garbage LMDB may crash. 0, or -1 when the file is damaged. */
MUST_CHECK int spool_lmdb_check(const char *dir, uint64_t map_bytes, struct err *e);
/* Whether a value that LMDB found lies within the file. Of what is committed only. */
bool spool_lmdb_is_mapped(MDB_env *env, MDB_val v);
int spool_say_damaged(struct err *e, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Whether the file has disk space for that many bytes of messages and keys, and for ending all of them. Asks the
 * file system for more where it must. */
bool spool_lmdb_disk_has(struct spool *s, uint64_t used_bytes);

/* Whether the disk has no room for more; only asked when a write failed for a reason that LMDB does not tell. */
bool spool_lmdb_disk_is_full(const struct spool *s);

/* Writes the key's record for an appended message. */
MUST_CHECK int spool_key_put(struct spool *s, const struct spool_item *item, struct err *e);

/* Remembers, until spool_retry_end, that a retry of item->retry_of waits. */
MUST_CHECK int spool_retry_put(struct spool *s, const struct spool_item *item, struct err *e);
MUST_CHECK int spool_retry_end(struct spool *s, uint64_t retry_of, struct err *e);

/* The message ended: its key (unless it was refused, or a newer version has it) says how, and it is remembered; forgets
 * the oldest ones above `remember`. item's texts are not looked at, but for `ended`, written from them before. */
MUST_CHECK int spool_key_end(struct spool *s, const struct spool_item *item, enum spool_state state,
                             int64_t article_id, const struct spool_ended_bytes *ended, struct err *e);

/* Counts the message in the row of its source and hour: received, or as ended in that state. */
MUST_CHECK int spool_tally_add(struct spool *s, const struct spool_item *item, enum spool_state state,
                               struct err *e);

/* The row of what was received before tallies began, as the counts have it. */
MUST_CHECK int spool_tally_begin(struct spool *s, struct err *e);

/* Reads the counts. A spool of an older format becomes one of this format; a new one begins to tally now. */
MUST_CHECK int spool_format_carry(struct spool *s, struct err *e);

/* The transaction to read in: the open one, or a snapshot of what is committed. */
MUST_CHECK int spool_snapshot(struct spool *s, MDB_txn **out, struct err *e);

#endif
