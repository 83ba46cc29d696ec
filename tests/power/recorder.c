/* Loaded before the C library (LD_PRELOAD): writes down, in order, what a process asks of the files in one directory,
 * so that a test can say what a disk would hold had the power been cut at any moment.
 *
 * TRICH_RECORD_DIR names the directory, TRICH_RECORD_LOG the file to write to (outside of it), TRICH_RECORD_SYNC_MS
 * for how long each sync takes longer, so that whoever does not wait for it is seen. A record is a struct record, the
 * file's path and the bytes. What is asked is recorded before it is done (from then on it may be on the disk), a sync
 * after it returned (from then on all before it is). Changes by mmap are not seen: the test compares the whole. */
/* NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the names of functions that we hide */
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum record_kind {
    RECORD_WRITE,        /* at offset */
    RECORD_WRITE_SYNCED, /* the write before, of a descriptor with O_DSYNC, returned */
    RECORD_SYNC,         /* of a file or directory */
    RECORD_CUT,          /* to the length offset */
    RECORD_NAME,         /* a file or directory was made */
    RECORD_RENAME        /* path to the name in bytes */
};

struct record {
    uint32_t kind, path_bytes;
    uint64_t offset, bytes;
};

static void *next(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (!found)
        abort();
    return found;
}

/* A function of the C library that this file hides. */
#define REAL(name) ((__typeof__(&(name)))next(#name))

static int is_recorded(const char *path)
{
    const char *dir = getenv("TRICH_RECORD_DIR");
    if (!dir)
        return 0;
    size_t n = strlen(dir), parent = (size_t)(strrchr(dir, '/') - dir), length = strlen(path);
    if (strncmp(path, dir, n) == 0 && (path[n] == 0 || path[n] == '/'))
        return 1;
    return length == parent && strncmp(path, dir, parent) == 0; /* where its own name stands */
}

static void add_name(char path[PATH_MAX], const char *name)
{
    size_t n = strlen(path);
    if (snprintf(path + n, PATH_MAX - n, "/%s", name) >= (int)(PATH_MAX - n))
        abort();
}

static int path_of(int fd, char path[PATH_MAX])
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, PATH_MAX - 1);
    path[n < 0 ? 0 : n] = 0;
    return n > 0 && is_recorded(path);
}

static void record(enum record_kind kind, const char *path, uint64_t offset, const struct iovec *parts, int n)
{
    struct record head = {.kind = kind, .path_bytes = (uint32_t)strlen(path), .offset = offset};
    struct iovec all[IOV_MAX];
    if (n > IOV_MAX - 2)
        abort();
    for (int i = 0; i < n; i++) {
        all[i + 2] = parts[i];
        head.bytes += parts[i].iov_len;
    }
    all[0] = (struct iovec){&head, sizeof head};
    all[1] = (struct iovec){(void *)(uintptr_t)path, head.path_bytes};
    int fd = REAL(open)(getenv("TRICH_RECORD_LOG"), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    ssize_t whole = (ssize_t)(sizeof head + head.path_bytes + head.bytes);
    if (fd < 0 || REAL(writev)(fd, all, n + 2) != whole)
        abort();
    close(fd);
}

static void slow_disk(void)
{
    const char *ms = getenv("TRICH_RECORD_SYNC_MS");
    long n = ms ? strtol(ms, NULL, 10) : 0;
    nanosleep(&(struct timespec){n / 1000, n % 1000 * 1000000L}, NULL);
}

/* offset < 0: where the descriptor stands. True when the write will be on the disk when it returns. */
static int begin_write(int fd, off_t offset, const struct iovec *parts, int n, char path[PATH_MAX])
{
    path[0] = 0;
    if (!path_of(fd, path))
        return 0;
    if (offset < 0)
        offset = lseek(fd, 0, SEEK_CUR);
    record(RECORD_WRITE, path, (uint64_t)offset, parts, n);
    if (!(fcntl(fd, F_GETFL) & O_DSYNC))
        return 0;
    slow_disk();
    return 1;
}

static ssize_t end_write(int synced, const char *path, ssize_t written)
{
    if (synced && written >= 0)
        record(RECORD_WRITE_SYNCED, path, 0, NULL, 0);
    return written;
}

ssize_t pwrite(int fd, const void *data, size_t n, off_t offset)
{
    char path[PATH_MAX];
    struct iovec part = {(void *)(uintptr_t)data, n};
    int synced = begin_write(fd, offset, &part, 1, path);
    return end_write(synced, path, REAL(pwrite)(fd, data, n, offset));
}

ssize_t write(int fd, const void *data, size_t n)
{
    char path[PATH_MAX];
    struct iovec part = {(void *)(uintptr_t)data, n};
    int synced = begin_write(fd, -1, &part, 1, path);
    return end_write(synced, path, REAL(write)(fd, data, n));
}

ssize_t writev(int fd, const struct iovec *parts, int n)
{
    char path[PATH_MAX];
    int synced = begin_write(fd, -1, parts, n, path);
    return end_write(synced, path, REAL(writev)(fd, parts, n));
}

ssize_t pwritev(int fd, const struct iovec *parts, int n, off_t offset)
{
    char path[PATH_MAX];
    int synced = begin_write(fd, offset, parts, n, path);
    return end_write(synced, path, REAL(pwritev)(fd, parts, n, offset));
}

int ftruncate(int fd, off_t length)
{
    char path[PATH_MAX];
    if (path_of(fd, path))
        record(RECORD_CUT, path, (uint64_t)length, NULL, 0);
    return REAL(ftruncate)(fd, length);
}

static int synced(int fd, int (*sync)(int))
{
    char path[PATH_MAX];
    int recorded = path_of(fd, path);
    if (recorded)
        slow_disk();
    int rc = sync(fd);
    if (recorded && rc == 0)
        record(RECORD_SYNC, path, 0, NULL, 0);
    return rc;
}

int fsync(int fd)
{
    return synced(fd, REAL(fsync));
}

int fdatasync(int fd)
{
    return synced(fd, REAL(fdatasync));
}

static void record_name(const char *path)
{
    struct stat st;
    if (is_recorded(path) && lstat(path, &st) < 0)
        record(RECORD_NAME, path, 0, NULL, 0);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & O_CREAT)
        record_name(path);
    return REAL(open)(path, flags, mode);
}

int mkdir(const char *path, mode_t mode)
{
    record_name(path);
    return REAL(mkdir)(path, mode);
}

/* Names as the spool gives them: both in one directory. */
int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
    char from_path[PATH_MAX], to_path[PATH_MAX];
    if (path_of(from_dir, from_path) && path_of(to_dir, to_path)) {
        add_name(from_path, from);
        add_name(to_path, to);
        struct iovec name = {to_path, strlen(to_path)};
        record(RECORD_RENAME, from_path, 0, &name, 1);
    }
    return REAL(renameat)(from_dir, from, to_dir, to);
}
/* NOLINTEND(readability-inconsistent-declaration-parameter-name) */
