#include "spool_lmdb.h"

#include "clock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    RESERVE_BYTES = 1 << 20, /* so that articles can end on a full disk: that, too, writes new pages first */
    STEP_BYTES = 4 << 20,
    ASK_AGAIN_MS = 200,
    PROBE_BYTES = 2 << 20
};

static void disk_measure(struct spool *s, int fd)
{
    struct stat file;
    s->disk_bytes = fstat(fd, &file) == 0 ? (uint64_t)file.st_blocks * 512 : 0;
}

/* Blocks behind the file's end are the file's own, without changing its length. */
static bool disk_grow(struct spool *s, int fd, uint64_t bytes)
{
    if (fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, (off_t)bytes) < 0) {
        if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG || errno == EINTR)
            return false;
        s->disk_bytes = UINT64_MAX; /* a file system that cannot promise: commits tell */
        return true;
    }
    disk_measure(s, fd);
    return true;
}

bool spool_lmdb_disk_has(struct spool *s, uint64_t used_bytes)
{
    uint64_t remembered = (s->counts.ended_end - s->counts.ended_begin) * SPOOL_ENDED_BYTES;
    uint64_t tallied = s->counts.tally_rows * SPOOL_TALLY_BYTES;
    uint64_t bytes = used_bytes + used_bytes / 4 + remembered + tallied + RESERVE_BYTES;
    uint64_t step = (bytes + STEP_BYTES - 1) / STEP_BYTES * STEP_BYTES;
    int64_t now_ms = clock_ms();
    mdb_filehandle_t fd;
    if (bytes <= s->disk_bytes)
        return true;
    if (now_ms - s->disk_asked_ms < ASK_AGAIN_MS || mdb_env_get_fd(s->env, &fd))
        return false;
    if (disk_grow(s, fd, step) || disk_grow(s, fd, bytes))
        return true;
    s->disk_asked_ms = now_ms;
    disk_measure(s, fd);
    return false;
}

bool spool_lmdb_disk_is_full(const struct spool *s)
{
    static const char block[64 * 1024];
    int error = 0;
    int fd = openat(s->dir_fd, "probe", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno == ENOSPC || errno == EDQUOT;
    for (int written = 0; written < PROBE_BYTES && !error; written += (int)sizeof block)
        error = write(fd, block, sizeof block) < 0 ? errno : 0;
    close(fd);
    unlinkat(s->dir_fd, "probe", 0);
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}
