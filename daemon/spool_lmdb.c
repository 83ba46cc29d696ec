#include "spool_lmdb.h"

#include "common/failpoint.h"

#include <errno.h>
#include <time.h>

enum { REASON_BYTES_MAX = 1024 };

struct message_head {
    struct spool_hash key, content;
    int64_t received_us;
    uint32_t refused, source_bytes, id_bytes, reason_bytes;
};

int spool_lmdb_failed(struct spool *s, int rc, const char *what, struct err *e)
{
    if (rc == MDB_MAP_FULL || rc == MDB_TXN_FULL || rc == ENOSPC || rc == EDQUOT || rc == EFBIG) {
        s->full = true;
        err_set(e, "the spool has no room: %s: %s", what, mdb_strerror(rc));
        return SPOOL_FULL;
    }
    return err_set(e, "the spool failed: %s: %s; check its disk (section [spool], option dir)", what,
                   mdb_strerror(rc));
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

static char *spool_copy(char *at, struct str s)
{
    if (s.len)
        memcpy(at, s.at, s.len);
    return at + s.len;
}

static void spool_write_record(char *at, const struct spool_item *item)
{
    struct message_head head = {.key = item->key,
                                .content = item->content,
                                .received_us = item->received_us,
                                .refused = item->refused,
                                .source_bytes = item->source.len,
                                .id_bytes = item->id.len,
                                .reason_bytes = item->reason.len};
    memcpy(at, &head, sizeof head);
    at = spool_copy(at + sizeof head, item->source);
    at = spool_copy(at, item->id);
    at = spool_copy(at, item->reason);
    spool_copy(at, item->message);
}

int spool_append(struct spool *s, struct spool_item *item, struct err *e)
{
    uint64_t bytes = sizeof(struct message_head) + item->source.len + item->id.len + item->reason.len +
                     (uint64_t)item->message.len;
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
    spool_write_record(v.mv_data, item);
    s->counts.last_seq = item->seq;
    s->counts.received++;
    s->counts.waiting++;
    s->counts.used_bytes += cost;
    return item->refused ? 0 : spool_key_put(s, item, e);
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

int spool_end(struct spool *s, uint64_t seq, enum spool_state state, int64_t article_id, struct err *e)
{
    MDB_val k = {sizeof seq, &seq}, v;
    struct message_head head;
    int rc = spool_waiting(s, &k, &v, e);
    if (rc != 1)
        return rc;
    uint64_t cost = spool_cost(s, v.mv_size);
    memcpy(&head, v.mv_data, sizeof head);
    rc = mdb_del(s->write, s->message, &k, NULL);
    if (rc)
        return spool_lmdb_failed(s, rc, "deleting a message", e);
    rc = mdb_del(s->write, s->attempt, &k, NULL);
    if (rc && rc != MDB_NOTFOUND)
        return spool_lmdb_failed(s, rc, "deleting attempts", e);
    s->counts.waiting--;
    s->counts.used_bytes -= cost;
    if (state == SPOOL_ENDED_DEAD)
        s->counts.dead++;
    else
        s->counts.done++;
    return head.refused ? 0 : spool_key_end(s, &head.key, seq, state, article_id, e);
}

static uint32_t spool_read_attempts(struct spool *s, MDB_txn *txn, uint64_t seq, struct str *reason)
{
    MDB_val k = {sizeof seq, &seq}, v;
    uint32_t attempts = 0;
    if (mdb_get(txn, s->attempt, &k, &v) == 0 && v.mv_size >= sizeof attempts) {
        memcpy(&attempts, v.mv_data, sizeof attempts);
        *reason = str_of((const char *)v.mv_data + sizeof attempts, v.mv_size - sizeof attempts);
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
    uint32_t n = spool_read_attempts(s, s->write, seq, &before) + 1;
    if (reason.len > REASON_BYTES_MAX)
        reason.len = REASON_BYTES_MAX;
    v = (MDB_val){sizeof n + reason.len, NULL};
    rc = mdb_put(s->write, s->attempt, &k, &v, MDB_RESERVE);
    if (rc)
        return spool_lmdb_failed(s, rc, "counting an attempt", e);
    memcpy(v.mv_data, &n, sizeof n);
    spool_copy((char *)v.mv_data + sizeof n, reason);
    *attempts = n;
    return 0;
}

static struct str spool_cut(struct str *rest, uint32_t n)
{
    struct str s = str_of(rest->at, n);
    *rest = str_of(rest->at + n, rest->len - n);
    return s;
}

static int spool_read_record(struct spool *s, MDB_txn *txn, uint64_t seq, MDB_val v, struct spool_item *out,
                             struct err *e)
{
    struct message_head head;
    if (v.mv_size < sizeof head)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a message", e);
    memcpy(&head, v.mv_data, sizeof head);
    struct str rest = str_of((const char *)v.mv_data + sizeof head, v.mv_size - sizeof head);
    if ((uint64_t)head.source_bytes + head.id_bytes + head.reason_bytes > rest.len)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a message", e);
    *out = (struct spool_item){.seq = seq,
                               .key = head.key,
                               .content = head.content,
                               .received_us = head.received_us,
                               .refused = head.refused};
    out->source = spool_cut(&rest, head.source_bytes);
    out->id = spool_cut(&rest, head.id_bytes);
    out->reason = spool_cut(&rest, head.reason_bytes);
    out->message = rest;
    out->attempts = spool_read_attempts(s, txn, seq, &out->reason);
    return 1;
}

static int spool_snapshot(struct spool *s, MDB_txn **out, struct err *e)
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

int spool_next(struct spool *s, uint64_t after, struct spool_item *out, struct err *e)
{
    uint64_t seq = after + 1;
    MDB_val k = {sizeof seq, &seq}, v;
    MDB_txn *txn;
    MDB_cursor *cursor;
    if (spool_snapshot(s, &txn, e) < 0)
        return -1;
    int rc = mdb_cursor_open(txn, s->message, &cursor);
    if (rc)
        return spool_lmdb_failed(s, rc, "reading on", e);
    rc = mdb_cursor_get(cursor, &k, &v, MDB_SET_RANGE);
    mdb_cursor_close(cursor);
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading on", e);
    memcpy(&seq, k.mv_data, sizeof seq);
    return spool_read_record(s, txn, seq, v, out, e);
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
                                 .dead = s->counts.dead,
                                 .waiting = s->counts.waiting,
                                 .used_bytes = s->counts.used_bytes,
                                 .limit_bytes = s->limit_bytes};
}
