#include "spool_lmdb.h"

#include "common/log.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

enum {
    LOCK_WAIT_MS = 10000, /* a broker that is being replaced ends within this */
    LOCK_STEP_MS = 50,
    SLACK_BYTES = 32 << 20,
    STATE_OPEN = 'o',
    STATE_CLOSED = 'c'
};

/* What a function that fills e returns then. */
static int spool_not_opened(int error)
{
    return error == EIO || error == ENOSPC || error == EDQUOT ? SPOOL_AWAY : -1;
}

/* What to do; a file system that is read-only for us alone is the unit's doing. */
static const char *spool_not_writable(int error, const char *otherwise)
{
    return error == EROFS
               ? "if the disk itself is not read-only, trichd's unit must permit the place (systemctl edit "
                 "trichd: ReadWritePaths= in section [Service])"
               : otherwise;
}

static int spool_lock(const char *dir, struct err *e)
{
    char path[4096];
    if (mkdir(dir, 0750) < 0 && errno != EEXIST) {
        int error = errno;
        err_set(e, "cannot make the spool directory %s: %s; %s", dir, strerror(error),
                spool_not_writable(error, "make it for trich's user, or change [spool] dir"));
        return spool_not_opened(error);
    }
    snprintf(path, sizeof path, "%s/lock", dir);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        int error = errno;
        err_set(e, "cannot open %s: %s; %s", path, strerror(error),
                spool_not_writable(error, "the spool directory must be writable by trich's user"));
        return spool_not_opened(error);
    }
    for (int waited_ms = 0; flock(fd, LOCK_EX | LOCK_NB) < 0; waited_ms += LOCK_STEP_MS) {
        if (errno != EWOULDBLOCK || waited_ms >= LOCK_WAIT_MS) {
            close(fd);
            return err_set(
                e, "the spool %s is in use by another trich-broker; stop that one, or change [spool] dir",
                dir);
        }
        poll(NULL, 0, LOCK_STEP_MS);
    }
    return fd;
}

static int spool_sync_directory(int fd, const char *dir, struct err *e)
{
    if (fd >= 0 && fsync(fd) == 0)
        return 0;
    int error = errno;
    err_set(e, "cannot sync the directory %s: %s", dir, strerror(error));
    return spool_not_opened(error);
}

/* A new name must survive a power cut as the bytes below it do: the spool's own in the directory above, too. */
static int spool_sync_names(struct spool *s, const char *dir, struct err *e)
{
    char above[4096];
    int rc = spool_sync_directory(s->dir_fd, dir, e);
    if (rc)
        return rc;
    snprintf(above, sizeof above, "%s/..", dir);
    int fd = open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 && errno == EACCES)
        return 0; /* then it was not us who made the spool's directory in it */
    rc = spool_sync_directory(fd, above, e);
    if (fd >= 0)
        close(fd);
    return rc;
}

/* makes: a new file has no tables yet; and one of format 1 lacks some. What else is missing was lost. */
static int spool_open_tables(struct spool *s, bool makes, struct err *e)
{
    const struct {
        const char *name;
        unsigned flags;
        int format; /* that it is of */
        MDB_dbi *out;
    } tables[] = {
        {"message", MDB_INTEGERKEY, 1, &s->message},
        {"attempt", MDB_INTEGERKEY, 1, &s->attempt},
        {"key", 0, 1, &s->key},
        {"retry", MDB_INTEGERKEY, 2, &s->retry},
        {"ended", MDB_INTEGERKEY, 1, &s->ended},
        {"tally", 0, 2, &s->tally},
        {"meta", MDB_INTEGERKEY, 1, &s->meta},
    };
    MDB_txn *txn;
    int rc = mdb_txn_begin(s->env, NULL, 0, &txn);
    if (rc)
        return spool_lmdb_failed(s, rc, "beginning", e);
    for (size_t i = 0; rc == 0 && i < COUNT_OF(tables); i++)
        rc = mdb_dbi_open(txn, tables[i].name,
                          tables[i].flags | (makes || tables[i].format > 1 ? MDB_CREATE : 0), tables[i].out);
    MDB_stat stat = {0};
    if (rc == 0)
        rc = mdb_stat(txn, s->meta, &stat);
    s->page_bytes = stat.ms_psize;
    if (rc)
        mdb_txn_abort(txn);
    else
        rc = mdb_txn_commit(txn);
    if (rc == 0)
        return 0;
    int failed = spool_lmdb_failed(s, rc, "opening its tables", e);
    return rc == EIO ? SPOOL_AWAY : failed;
}

static uint64_t spool_map_bytes(const struct spool *s)
{
    uint64_t bytes = s->limit_bytes + s->limit_bytes / 4 + s->remember * SPOOL_ENDED_BYTES +
                     (uint64_t)SPOOL_TALLY_ROWS * SPOOL_TALLY_BYTES + SLACK_BYTES;
    return bytes & ~(uint64_t)0xFFFF;
}

/* LMDB found what it never wrote, and would abort. */
static void spool_assertion_failed(MDB_env *env, const char *what)
{
    struct err e;
    (void)env;
    spool_say_damaged(&e, "%s", what);
    log_fatal("spool_damaged reason=%s", e.text);
    _exit(EX_CONFIG);
}

static int spool_open_env(struct spool *s, const char *path, unsigned flags, struct err *e)
{
    int rc = mdb_env_create(&s->env);
    if (rc == 0)
        rc = mdb_env_set_maxdbs(s->env, 7);
    if (rc == 0)
        rc = mdb_env_set_mapsize(s->env, spool_map_bytes(s));
    if (rc == 0)
        rc = mdb_env_set_assert(s->env, spool_assertion_failed);
    if (rc == 0)
        rc = mdb_env_open(s->env, path, flags | MDB_NOTLS | MDB_NORDAHEAD, 0600);
    if (rc == MDB_INVALID || rc == MDB_CORRUPTED || rc == MDB_VERSION_MISMATCH)
        return spool_say_damaged(e, "%s/data.mdb is no spool that can be read: %s", path, mdb_strerror(rc));
    if (rc) {
        err_set(e, "cannot open the spool in %s: %s", path, mdb_strerror(rc));
        return spool_not_opened(rc);
    }
    return spool_open_tables(s, flags & MDB_NOSUBDIR, e);
}

/* Makes the file under another name: a power cut before its first pages are synced leaves no spool, and not one
 * that cannot be read. */
static int spool_make(struct spool *s, const char *dir, struct err *e)
{
    char path[4096];
    if (faccessat(s->dir_fd, "data.mdb", F_OK, 0) == 0)
        return 0;
    snprintf(path, sizeof path, "%s/new.mdb", dir);
    unlinkat(s->dir_fd, "new.mdb", 0);
    int rc = spool_open_env(s, path, MDB_NOSUBDIR | MDB_NOLOCK, e);
    mdb_env_close(s->env);
    s->env = NULL;
    if (rc < 0)
        return rc;
    if (renameat(s->dir_fd, "new.mdb", s->dir_fd, "data.mdb") < 0)
        return err_set(e, "cannot name %s data.mdb: %s", path, strerror(errno));
    return 0;
}

/* The lock file says whether the spool is open, and so whether the broker before this one died with it. */
static bool spool_was_open(const struct spool *s)
{
    char state = STATE_CLOSED;
    return pread(s->lock_fd, &state, 1, 0) == 1 && state == STATE_OPEN;
}

static void spool_note(const struct spool *s, char state)
{
    if (pwrite(s->lock_fd, &state, 1, 0) < 0)
        log_event(
            LOG_LEVEL_WARNING, "spool_state_not_noted reason=%s hint=%s", strerror(errno),
            "whether the spool was closed well is not known at the next start, where it is checked whole");
}

static int spool_open_reader(struct spool *s, struct err *e)
{
    int rc = mdb_txn_begin(s->env, NULL, MDB_RDONLY, &s->read);
    if (rc)
        return spool_lmdb_failed(s, rc, "beginning to read", e);
    s->reading = true;
    return 0;
}

int spool_open(struct spool **out, const char *dir, uint64_t limit_bytes, uint64_t remember, struct err *e)
{
    struct spool *s = calloc(1, sizeof *s);
    if (!s)
        return err_set(e, "out of memory");
    s->dir_fd = -1;
    s->limit_bytes = limit_bytes;
    s->remember = remember;
    s->lock_fd = spool_lock(dir, e);
    s->dir_fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int rc = s->lock_fd < 0 ? s->lock_fd : spool_make(s, dir, e);
    if (rc == 0 && spool_was_open(s))
        rc = spool_lmdb_check(dir, spool_map_bytes(s), e);
    if (rc == 0)
        spool_note(s, STATE_OPEN);
    if (rc == 0)
        rc = spool_sync_names(s, dir, e);
    if (rc == 0)
        rc = spool_open_env(s, dir, 0, e);
    if (rc == 0)
        rc = spool_open_reader(s, e);
    if (rc == 0)
        rc = spool_format_carry(s, e);
    if (rc == 0)
        *out = s;
    else
        spool_close(&s);
    return rc == SPOOL_FULL ? SPOOL_AWAY : rc;
}

void spool_close(struct spool **s)
{
    if (!*s)
        return;
    spool_abort(*s);
    if ((*s)->read)
        mdb_txn_abort((*s)->read);
    if ((*s)->env)
        mdb_env_close((*s)->env);
    if ((*s)->dir_fd >= 0)
        close((*s)->dir_fd);
    if ((*s)->lock_fd >= 0 && (*s)->env && !(*s)->damaged)
        spool_note(*s, STATE_CLOSED);
    if ((*s)->lock_fd >= 0)
        close((*s)->lock_fd);
    free(*s);
    *s = NULL;
}
