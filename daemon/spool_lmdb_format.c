#include "spool_lmdb.h"

#include <time.h>

enum {
    FORMAT_1_BYTES = offsetof(struct spool_counts, duplicate),
    FORMAT_MAX = 1000 /* of all that will be */
};

static uint64_t format_now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

/* From here on everything is tallied; what was received before has a smaller seq. */
static void format_begin_tallies(struct spool_counts *c)
{
    uint64_t now_us = format_now_us();
    c->last_seq = now_us > c->last_seq ? now_us : c->last_seq;
    c->tallied_after = c->forgotten = c->last_seq;
}

/* Format 1 had no tallies, no count of duplicates, and of what ended only key and seq. Format 2 differs in that no message
 * tells its producer: what could be read is read as it is, but must not be written by who would not know of producers. */
static int format_carry_old(struct spool *s, uint64_t format, struct err *e)
{
    MDB_val k = {sizeof format, &format};
    int rc = spool_begin(s, e);
    if (rc)
        return rc;
    if (format == 1) {
        format_begin_tallies(&s->counts);
        rc = spool_tally_begin(s, e);
    }
    if (rc == 0) {
        rc = mdb_del(s->write, s->meta, &k, NULL);
        rc = rc ? spool_lmdb_failed(s, rc, "carrying it over from an older format", e) : 0;
    }
    if (rc == 0)
        return spool_commit(s, e);
    spool_abort(s);
    return rc;
}

static bool format_has(MDB_txn *txn, MDB_dbi table, uint64_t entries)
{
    MDB_stat stat;
    return mdb_stat(txn, table, &stat) == 0 && stat.ms_entries == entries;
}

/* What counts below what it counts would wrap around, and the spool would be full for ever. */
static bool format_counts_fit(const struct spool *s, MDB_txn *txn)
{
    const struct spool_counts *c = &s->counts;
    return c->received == c->done + c->duplicate + c->dead + c->waiting &&
           format_has(txn, s->message, c->waiting) &&
           format_has(txn, s->ended, c->ended_end - c->ended_begin) &&
           format_has(txn, s->tally, c->tally_rows);
}

static int format_read(struct spool *s, uint64_t *format, struct err *e)
{
    MDB_val k = {0}, v = {0};
    MDB_cursor *cursor;
    MDB_txn *txn;
    *format = 0;
    if (spool_snapshot(s, &txn, e) < 0)
        return -1;
    int rc = mdb_cursor_open(txn, s->meta, &cursor);
    if (rc)
        return spool_lmdb_failed(s, rc, "reading its counts", e);
    rc = mdb_cursor_get(cursor, &k, &v, MDB_FIRST);
    mdb_cursor_close(cursor);
    if (rc == MDB_NOTFOUND)
        return 0; /* new */
    if (rc)
        return spool_lmdb_failed(s, rc, "reading its counts", e);
    memcpy(format, k.mv_data, sizeof *format);
    size_t bytes = *format == 1 ? FORMAT_1_BYTES : sizeof s->counts;
    if (*format == 0 || *format > FORMAT_MAX || (*format <= SPOOL_FORMAT && v.mv_size != bytes))
        return spool_lmdb_failed(s, MDB_CORRUPTED, "reading its counts", e);
    if (*format > SPOOL_FORMAT)
        return err_set(
            e, "the spool has format %llu, this trich-broker reads format %d: use the trich that wrote it",
            (unsigned long long)*format, SPOOL_FORMAT);
    memcpy(&s->counts, v.mv_data, bytes);
    s->kept_counts = s->counts;
    if (format_counts_fit(s, txn))
        return 0;
    s->damaged = true;
    return spool_say_damaged(e, "its counts do not fit what it holds");
}

int spool_format_carry(struct spool *s, struct err *e)
{
    uint64_t format;
    if (format_read(s, &format, e) < 0)
        return -1;
    if (format && format < SPOOL_FORMAT)
        return format_carry_old(s, format, e);
    if (format == 0) {
        format_begin_tallies(&s->counts);
        s->kept_counts = s->counts;
    }
    return 0;
}
