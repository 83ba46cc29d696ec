#include "spool_lmdb.h"

#include "common/utf8.h"

#include "common/failpoint.h"

#include <errno.h>
#include <time.h>

enum { REASON_BYTES_MAX = 1024 };

/* What LMDB says when it finds what it never wrote; or we when something is missing that must be there. */
static bool is_damage(int rc)
{
    static const int damages[] = {MDB_KEYEXIST,         MDB_NOTFOUND,   MDB_PAGE_NOTFOUND, MDB_CORRUPTED,
                                  MDB_VERSION_MISMATCH, MDB_INVALID,    MDB_CURSOR_FULL,   MDB_PAGE_FULL,
                                  MDB_INCOMPATIBLE,     MDB_BAD_VALSIZE};
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(damages); i++)
        found = found || rc == damages[i];
    return found;
}

int spool_lmdb_failed(struct spool *s, int rc, const char *what, struct err *e)
{
    if (rc == MDB_MAP_FULL || rc == MDB_TXN_FULL || rc == ENOSPC || rc == EDQUOT || rc == EFBIG) {
        s->full = true;
        err_set(e, "the spool has no room: %s: %s", what, mdb_strerror(rc));
        return SPOOL_FULL;
    }
    s->damaged = s->damaged || is_damage(rc);
    if (s->damaged)
        return spool_say_damaged(e, "%s: %s", what, mdb_strerror(rc));
    return err_set(e, "the spool failed: %s: %s; check its disk (section [spool], option dir)", what,
                   mdb_strerror(rc));
}

bool spool_is_damaged(const struct spool *s)
{
    return s && s->damaged;
}

/* A snapshot that is kept would keep its pages from being used again. */
static void spool_forget_snapshot(struct spool *s)
{
    if (s->reading)
        mdb_txn_reset(s->read);
    s->reading = false;
}

int spool_begin(struct spool *s, struct err *e)
{
    if (s->write)
        BUG("spool_begin twice");
    spool_forget_snapshot(s);
    s->full = false;
    int rc = mdb_txn_begin(s->env, NULL, 0, &s->write);
    return rc ? spool_lmdb_failed(s, rc, "beginning", e) : 0;
}

void spool_abort(struct spool *s)
{
    if (s->write)
        mdb_txn_abort(s->write);
    s->write = NULL;
    s->counts = s->kept_counts;
}

int spool_commit(struct spool *s, struct err *e)
{
    uint64_t format = SPOOL_FORMAT;
    MDB_val k = {sizeof format, &format}, v = {sizeof s->counts, &s->counts};
    int rc = s->full ? MDB_MAP_FULL : mdb_put(s->write, s->meta, &k, &v, 0);
    if (rc == 0) {
        FAILPOINT("spool_commit");
        rc = mdb_txn_commit(s->write);
        s->write = NULL; /* freed by LMDB, also when it failed */
    }
    if (rc) {
        spool_abort(s);
        if (rc == EIO && spool_lmdb_disk_is_full(s)) /* what LMDB makes of a short write */
            rc = ENOSPC;
        return spool_lmdb_failed(s, rc, "committing", e);
    }
    s->kept_counts = s->counts;
    FAILPOINT("spool_committed");
    return 0;
}

/* What a record of that size takes of the limit: large ones have pages of their own. */
static uint64_t spool_cost(const struct spool *s, uint64_t record_bytes)
{
    uint64_t with_head = record_bytes + 32;
    if (with_head > s->page_bytes / 2 - 64)
        with_head = (with_head + s->page_bytes - 1) / s->page_bytes * s->page_bytes;
    return with_head + SPOOL_KEY_BYTES;
}

static uint64_t spool_next_seq(const struct spool *s)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t now_us = (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
    return now_us > s->counts.last_seq ? now_us : s->counts.last_seq + 1;
}

int spool_append(struct spool *s, struct spool_item *item, struct err *e)
{
    uint64_t bytes = spool_record_bytes(item);
    uint64_t cost = spool_cost(s, bytes);
    if (s->full || s->counts.used_bytes + cost > s->limit_bytes) {
        err_set(e, "the spool is full: it holds %llu of %llu bytes", (unsigned long long)s->counts.used_bytes,
                (unsigned long long)s->limit_bytes);
        return SPOOL_FULL;
    }
    if (!spool_lmdb_disk_has(s, s->counts.used_bytes + cost)) {
        err_set(e, "the disk is full: the spool's file has %llu bytes and cannot get more",
                (unsigned long long)s->disk_bytes);
        return SPOOL_FULL;
    }
    item->seq = spool_next_seq(s);
    MDB_val k = {sizeof item->seq, &item->seq}, v = {bytes, NULL};
    int rc = mdb_put(s->write, s->message, &k, &v, MDB_APPEND | MDB_RESERVE);
    if (rc)
        return spool_lmdb_failed(s, rc, "appending", e);
    spool_record_write(v.mv_data, item);
    s->counts.last_seq = item->seq;
    s->counts.received++;
    s->counts.waiting++;
    s->counts.used_bytes += cost;
    rc = spool_tally_add(s, item, SPOOL_WAITING, e);
    if (rc == 0 && item->retry_of)
        rc = spool_retry_put(s, item, e);
    else if (rc == 0 && !item->refused)
        rc = spool_key_put(s, item, e);
    return rc;
}

/* 1 and *v: the waiting message, in the open transaction. 0: it is gone. SPOOL_FULL, -1. */
static int spool_waiting(struct spool *s, MDB_val *k, MDB_val *v, struct err *e)
{
    if (s->full)
        return SPOOL_FULL;
    int rc = mdb_get(s->write, s->message, k, v);
    if (rc == MDB_NOTFOUND)
        return 0;
    return rc ? spool_lmdb_failed(s, rc, "reading a message", e) : 1;
}

static void spool_count_end(struct spool_counts *c, enum spool_state state, uint64_t cost)
{
    c->waiting--;
    c->used_bytes -= cost;
    c->done += state == SPOOL_ENDED_DONE;
    c->duplicate += state == SPOOL_ENDED_DUPLICATE;
    c->dead += state == SPOOL_ENDED_DEAD;
}

int spool_end(struct spool *s, uint64_t seq, enum spool_state state, int64_t article_id, struct err *e)
{
    MDB_val k = {sizeof seq, &seq}, v;
    struct spool_item item;
    struct spool_ended_bytes ended;
    int rc = spool_waiting(s, &k, &v, e);
    if (rc != 1)
        return rc;
    if (spool_record_read(str_of(v.mv_data, v.mv_size), &item) < 0)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a message", e);
    item.seq = seq;
    spool_ended_write(&ended, &item, state);
    spool_count_end(&s->counts, state, spool_cost(s, v.mv_size));
    rc = spool_tally_add(s, &item, state, e); /* from here on item's texts are gone: something was written */
    if (rc)
        return rc;
    rc = mdb_del(s->write, s->message, &k, NULL);
    if (rc)
        return spool_lmdb_failed(s, rc, "deleting a message", e);
    rc = mdb_del(s->write, s->attempt, &k, NULL);
    if (rc && rc != MDB_NOTFOUND)
        return spool_lmdb_failed(s, rc, "deleting attempts", e);
    rc = item.retry_of ? spool_retry_end(s, item.retry_of, e) : 0;
    return rc ? rc : spool_key_end(s, &item, state, article_id, &ended, e);
}

static uint32_t spool_read_attempts(struct spool *s, MDB_txn *txn, uint64_t seq, struct str *reason)
{
    MDB_val k = {sizeof seq, &seq}, v;
    uint32_t attempts = 0;
    if (mdb_get(txn, s->attempt, &k, &v) == 0 && v.mv_size >= sizeof attempts) {
        memcpy(&attempts, v.mv_data, sizeof attempts);
        struct str kept = str_of((const char *)v.mv_data + sizeof attempts, v.mv_size - sizeof attempts);
        *reason = utf8_valid(kept) ? kept : STR("unknown");
    }
    return attempts;
}

int spool_attempt(struct spool *s, uint64_t seq, struct str reason, uint32_t *attempts, struct err *e)
{
    MDB_val k = {sizeof seq, &seq}, v;
    struct str before;
    *attempts = 0;
    int rc = spool_waiting(s, &k, &v, e);
    if (rc != 1)
        return rc;
    if (reason.len > REASON_BYTES_MAX)
        reason.len = REASON_BYTES_MAX;
    uint32_t n = spool_read_attempts(s, s->write, seq, &before) + 1;
    if (n > 1 && str_eq(before, reason)) {
        *attempts = n - 1;
        return 0;
    }
    v = (MDB_val){sizeof n + reason.len, NULL};
    rc = mdb_put(s->write, s->attempt, &k, &v, MDB_RESERVE);
    if (rc)
        return spool_lmdb_failed(s, rc, "counting an attempt", e);
    memcpy(v.mv_data, &n, sizeof n);
    if (reason.len)
        memcpy((char *)v.mv_data + sizeof n, reason.at, reason.len);
    *attempts = n;
    return 0;
}

static int spool_read_record(struct spool *s, MDB_txn *txn, uint64_t seq, MDB_val v, struct spool_item *out,
                             struct err *e)
{
    struct str bytes = str_of(v.mv_data, v.mv_size);
    bool is_old = seq <= s->counts.tallied_after;
    if (!spool_lmdb_is_mapped(s->env, v) || spool_record_read(bytes, out) < 0 ||
        !spool_record_is_whole(bytes, is_old))
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a message", e);
    out->seq = seq;
    out->attempts = spool_read_attempts(s, txn, seq, &out->reason);
    return 1;
}

int spool_snapshot(struct spool *s, MDB_txn **out, struct err *e)
{
    *out = s->write;
    if (s->write)
        return 0;
    spool_forget_snapshot(s);
    int rc = mdb_txn_renew(s->read);
    s->reading = rc == 0;
    *out = s->read;
    return rc ? spool_lmdb_failed(s, rc, "beginning to read", e) : 0;
}

/* The first message from *seq on: LMDB's code, *seq and *v. */
static int spool_seek(const struct spool *s, MDB_txn *txn, uint64_t *seq, MDB_val *v)
{
    MDB_val k = {sizeof *seq, seq};
    MDB_cursor *cursor;
    int rc = mdb_cursor_open(txn, s->message, &cursor);
    if (rc)
        return rc;
    rc = mdb_cursor_get(cursor, &k, v, MDB_SET_RANGE);
    mdb_cursor_close(cursor);
    if (rc == 0)
        memcpy(seq, k.mv_data, sizeof *seq);
    return rc;
}

int spool_next(struct spool *s, uint64_t after, struct spool_item *out, struct err *e)
{
    uint64_t seq = after + 1;
    MDB_val v;
    MDB_txn *txn;
    if (spool_snapshot(s, &txn, e) < 0)
        return -1;
    int rc = spool_seek(s, txn, &seq, &v);
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading on", e);
    return spool_read_record(s, txn, seq, v, out, e);
}

bool spool_oldest(struct spool *s, int64_t *received_us)
{
    uint64_t seq = 0;
    MDB_val v;
    MDB_txn *txn;
    struct err ignored; /* whoever leases it will tell */
    struct spool_item item;
    if (spool_snapshot(s, &txn, &ignored) < 0 || spool_seek(s, txn, &seq, &v) != 0 ||
        !spool_lmdb_is_mapped(s->env, v) || spool_record_read(str_of(v.mv_data, v.mv_size), &item) < 0)
        return false;
    *received_us = item.received_us;
    return true;
}

int spool_get(struct spool *s, uint64_t seq, struct spool_item *out, struct err *e)
{
    MDB_val k = {sizeof seq, &seq}, v;
    MDB_txn *txn;
    if (spool_snapshot(s, &txn, e) < 0)
        return -1;
    int rc = mdb_get(txn, s->message, &k, &v);
    if (rc == MDB_NOTFOUND)
        return 0;
    return rc ? spool_lmdb_failed(s, rc, "reading a message", e) : spool_read_record(s, txn, seq, v, out, e);
}

struct spool_totals spool_totals(const struct spool *s)
{
    return (struct spool_totals){.received = s->counts.received,
                                 .done = s->counts.done,
                                 .duplicate = s->counts.duplicate,
                                 .dead = s->counts.dead,
                                 .waiting = s->counts.waiting,
                                 .used_bytes = s->counts.used_bytes,
                                 .limit_bytes = s->limit_bytes,
                                 .tallied_after = s->counts.tallied_after,
                                 .forgotten = s->counts.forgotten};
}
