#include "spool_lmdb.h"

/* How many old keys one ending article may push out: more than one, so that a lowered `remember` is reached. */
enum { EVICT_AT_ONCE = 4 };

struct key_record {
    uint64_t seq;
    int64_t article_id;
    struct spool_hash content;
    uint32_t state;
    uint32_t unused;
};

static int key_read(struct spool *s, MDB_txn *txn, const struct spool_hash *key, struct key_record *out,
                    struct err *e)
{
    struct spool_hash hash = *key;
    MDB_val k = {sizeof hash, &hash}, v;
    int rc = mdb_get(txn, s->key, &k, &v);
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading a key", e);
    if (v.mv_size == sizeof *out)
        memcpy(out, v.mv_data, sizeof *out);
    if (v.mv_size != sizeof *out || out->state >= SPOOL_STATES)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a key", e);
    return 1;
}

static int key_write(struct spool *s, const struct spool_hash *key, struct key_record record, struct err *e)
{
    struct spool_hash hash = *key;
    MDB_val k = {sizeof hash, &hash}, v = {sizeof record, &record};
    int rc = mdb_put(s->write, s->key, &k, &v, 0);
    return rc ? spool_lmdb_failed(s, rc, "writing a key", e) : 0;
}

int spool_find(struct spool *s, const struct spool_hash *key, struct spool_known *out, struct err *e)
{
    struct key_record record = {0};
    if (!s->write)
        BUG("spool_find outside a transaction");
    if (s->full)
        return SPOOL_FULL;
    int found = key_read(s, s->write, key, &record, e);
    if (found != 1)
        return found;
    *out = (struct spool_known){.seq = record.seq,
                                .content = record.content,
                                .state = (enum spool_state)record.state,
                                .article_id = record.article_id};
    return 1;
}

int spool_key_put(struct spool *s, const struct spool_item *item, struct err *e)
{
    struct key_record record = {.seq = item->seq, .content = item->content, .state = SPOOL_WAITING};
    return key_write(s, &item->key, record, e);
}

static int key_evict_oldest(struct spool *s, struct err *e)
{
    uint64_t number = s->counts.ended_begin;
    MDB_val k = {sizeof number, &number}, v;
    struct spool_ended ended;
    struct key_record record = {0};
    int rc = mdb_get(s->write, s->ended, &k, &v);
    if (rc == 0 && spool_ended_read(str_of(v.mv_data, v.mv_size), &ended) < 0)
        rc = MDB_CORRUPTED;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading what ended", e);
    rc = mdb_del(s->write, s->ended, &k, NULL);
    if (rc)
        return spool_lmdb_failed(s, rc, "forgetting what ended", e);
    s->counts.ended_begin++;
    if (ended.seq > s->counts.forgotten)
        s->counts.forgotten = ended.seq;
    int found = key_read(s, s->write, &ended.key, &record, e);
    if (found != 1 || record.seq != ended.seq)
        return found < 0 ? found : 0; /* a newer version has the key now */
    k = (MDB_val){sizeof ended.key, &ended.key};
    rc = mdb_del(s->write, s->key, &k, NULL);
    return rc ? spool_lmdb_failed(s, rc, "forgetting a key", e) : 0;
}

static int key_remember(struct spool *s, const struct spool_ended_bytes *ended, struct err *e)
{
    uint64_t number = s->counts.ended_end;
    struct spool_ended_bytes copy = *ended;
    MDB_val k = {sizeof number, &number}, v = {copy.len, copy.at};
    int rc = mdb_put(s->write, s->ended, &k, &v, MDB_APPEND);
    if (rc)
        return spool_lmdb_failed(s, rc, "remembering what ended", e);
    s->counts.ended_end++;
    for (int i = 0; i < EVICT_AT_ONCE && s->counts.ended_end - s->counts.ended_begin > s->remember; i++) {
        rc = key_evict_oldest(s, e);
        if (rc)
            return rc;
    }
    return 0;
}

int spool_key_end(struct spool *s, const struct spool_item *item, enum spool_state state, int64_t article_id,
                  const struct spool_ended_bytes *ended, struct err *e)
{
    struct key_record record = {0};
    int found = item->refused ? 0 : key_read(s, s->write, &item->key, &record, e);
    if (found < 0)
        return found;
    if (found && record.seq == item->seq) { /* else a newer version has the key now */
        record.state = state;
        record.article_id = article_id;
        int rc = key_write(s, &item->key, record, e);
        if (rc)
            return rc;
    }
    return key_remember(s, ended, e);
}

int spool_ended_next(struct spool *s, uint64_t *number, struct spool_ended *out, struct err *e)
{
    MDB_val k = {sizeof *number, number}, v;
    MDB_txn *txn;
    MDB_cursor *cursor;
    if (spool_snapshot(s, &txn, e) < 0)
        return -1;
    int rc = mdb_cursor_open(txn, s->ended, &cursor);
    if (rc)
        return spool_lmdb_failed(s, rc, "reading what ended", e);
    rc = mdb_cursor_get(cursor, &k, &v, MDB_SET_RANGE);
    mdb_cursor_close(cursor);
    if (rc == MDB_NOTFOUND)
        return 0;
    if (rc == 0 && spool_ended_read(str_of(v.mv_data, v.mv_size), out) < 0)
        rc = MDB_CORRUPTED;
    if (rc)
        return spool_lmdb_failed(s, rc, "reading what ended", e);
    memcpy(number, k.mv_data, sizeof *number);
    return 1;
}

int spool_retry_put(struct spool *s, const struct spool_item *item, struct err *e)
{
    uint64_t letter = item->retry_of, seq = item->seq;
    MDB_val k = {sizeof letter, &letter}, v = {sizeof seq, &seq};
    int rc = mdb_put(s->write, s->retry, &k, &v, 0);
    return rc ? spool_lmdb_failed(s, rc, "writing a retry", e) : 0;
}

int spool_retry_end(struct spool *s, uint64_t retry_of, struct err *e)
{
    MDB_val k = {sizeof retry_of, &retry_of};
    int rc = mdb_del(s->write, s->retry, &k, NULL);
    return rc && rc != MDB_NOTFOUND ? spool_lmdb_failed(s, rc, "forgetting a retry", e) : 0;
}

int spool_retry_waits(struct spool *s, uint64_t retry_of, struct err *e)
{
    MDB_val k = {sizeof retry_of, &retry_of}, v;
    if (s->full)
        return SPOOL_FULL;
    int rc = mdb_get(s->write, s->retry, &k, &v);
    if (rc && rc != MDB_NOTFOUND)
        return spool_lmdb_failed(s, rc, "looking for a retry", e);
    return rc == 0;
}
