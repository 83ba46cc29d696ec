/* Preloaded into trich's programs by tests/faults: writes and syncs of files below TRICH_FAULTY_DIR fail as the file
 * TRICH_FAULTY_ORDER says, which disk.py maps, too. A mapping, so that nothing is opened while all goes well.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum how {
    HOW_NOT,   /* all goes well */
    HOW_FAIL,  /* nothing is done */
    HOW_LATE,  /* it is done, and said to have failed */
    HOW_SHORT, /* half of it is written; what is no write fails */
};

struct order {
    _Atomic int32_t calls; /* that shall fail yet */
    int32_t error, how;
    _Atomic int32_t failed; /* in all */
};

/* A preloaded library has no other place for it: its functions are called by name, with the arguments of libc's. */
static struct order *order;

__attribute__((constructor)) static void order_map(void)
{
    const char *path = getenv("TRICH_FAULTY_ORDER");
    int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0)
        return;
    void *at = mmap(NULL, sizeof *order, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    order = at == MAP_FAILED ? NULL : at;
    close(fd);
}

static int is_below(int fd)
{
    char link[64], path[PATH_MAX];
    const char *dir = getenv("TRICH_FAULTY_DIR");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    path[n < 0 ? 0 : n] = '\0';
    return dir && strncmp(path, dir, strlen(dir)) == 0;
}

/* What shall become of this call. */
static enum how order_take(int fd)
{
    if (!order || atomic_load(&order->calls) <= 0 || !is_below(fd))
        return HOW_NOT;
    if (atomic_fetch_sub(&order->calls, 1) <= 0)
        return HOW_NOT;
    atomic_fetch_add(&order->failed, 1);
    return (enum how)order->how;
}

static int order_fail(void)
{
    errno = order->error;
    return -1;
}

ssize_t write(int fd, const void *at, size_t n)
{
    enum how how = order_take(fd);
    if (how == HOW_FAIL)
        return order_fail();
    ssize_t written = syscall(SYS_write, fd, at, how == HOW_SHORT ? (n + 1) / 2 : n);
    return how == HOW_LATE ? order_fail() : written;
}

ssize_t pwrite(int fd, const void *at, size_t n, off_t offset)
{
    enum how how = order_take(fd);
    if (how == HOW_FAIL)
        return order_fail();
    ssize_t written = syscall(SYS_pwrite64, fd, at, how == HOW_SHORT ? (n + 1) / 2 : n, offset);
    return how == HOW_LATE ? order_fail() : written;
}

ssize_t writev(int fd, const struct iovec *parts, int n)
{
    enum how how = order_take(fd);
    if (how == HOW_FAIL)
        return order_fail();
    ssize_t written = syscall(SYS_writev, fd, parts, how == HOW_SHORT ? (n + 1) / 2 : n);
    return how == HOW_LATE ? order_fail() : written;
}

/* What has no length either is done or not. */
static int faulty_call(int fd, long number, long a, long b, long c)
{
    enum how how = order_take(fd);
    if (how == HOW_FAIL || how == HOW_SHORT)
        return order_fail();
    int result = (int)syscall(number, (long)fd, a, b, c);
    return how == HOW_LATE ? order_fail() : result;
}

int fsync(int fd)
{
    return faulty_call(fd, SYS_fsync, 0, 0, 0);
}

int fdatasync(int fd)
{
    return faulty_call(fd, SYS_fdatasync, 0, 0, 0);
}

int ftruncate(int fd, off_t length)
{
    return faulty_call(fd, SYS_ftruncate, length, 0, 0);
}

int fallocate(int fd, int mode, off_t offset, off_t length)
{
    return faulty_call(fd, SYS_fallocate, mode, offset, length);
}
