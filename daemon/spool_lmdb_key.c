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

struct ended_record {
    struct spool_hash key;
    uint64_t seq;
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
    if (v.mv_size != sizeof *out)
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading a key", e);
    memcpy(out, v.mv_data, sizeof *out);
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
    struct ended_record ended;
    struct key_record record = {0};
    int rc = mdb_get(s->write, s->ended, &k, &v);
    if (rc)
        return spool_lmdb_failed(s, rc, "reading what ended", e);
    memcpy(&ended, v.mv_data, sizeof ended);
    rc = mdb_del(s->write, s->ended, &k, NULL);
    if (rc)
        return spool_lmdb_failed(s, rc, "forgetting what ended", e);
    s->counts.ended_begin++;
    int found = key_read(s, s->write, &ended.key, &record, e);
    if (found != 1 || record.seq != ended.seq)
        return found < 0 ? found : 0; /* a newer version has the key now */
    k = (MDB_val){sizeof ended.key, &ended.key};
    rc = mdb_del(s->write, s->key, &k, NULL);
    return rc ? spool_lmdb_failed(s, rc, "forgetting a key", e) : 0;
}

static int key_remember(struct spool *s, const struct spool_hash *key, uint64_t seq, struct err *e)
{
    uint64_t number = s->counts.ended_end;
    struct ended_record ended = {.key = *key, .seq = seq};
    MDB_val k = {sizeof number, &number}, v = {sizeof ended, &ended};
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

int spool_key_end(struct spool *s, const struct spool_hash *key, uint64_t seq, enum spool_state state,
                  int64_t article_id, struct err *e)
{
    struct key_record record = {0};
    int found = key_read(s, s->write, key, &record, e);
    if (found != 1 || record.seq != seq)
        return found < 0 ? found : 0; /* refused, or a newer version has the key now */
    record.state = state;
    record.article_id = article_id;
    int rc = key_write(s, key, record, e);
    return rc ? rc : key_remember(s, key, seq, e);
}
