/* Who may make which system calls. What is not named fails with EPERM: execve, fork, ptrace, process_vm_*, mount, keyctl,
 * bpf, perf_event_open, userfaultfd; the younger ones, and whatever the next kernel brings, with ENOSYS. Where a number is
 * allowed only with certain arguments, these are its low 32 bits, as the kernel reads them. */
#include "confine.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <errno.h>

#define LOW_32 0xFFFFFFFFU

struct seccomp_argument {
    int call;
    unsigned at;
    uint64_t mask, value;
};

static const int of_all[] = {
    /* what is open already */
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(preadv2), SCMP_SYS(write),
    SCMP_SYS(writev), SCMP_SYS(pwrite64), SCMP_SYS(pwritev), SCMP_SYS(pwritev2), SCMP_SYS(close),
    SCMP_SYS(close_range), SCMP_SYS(lseek), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3),
    SCMP_SYS(fadvise64),
    /* what is there */
    SCMP_SYS(fstat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(access),
    SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd),
    SCMP_SYS(getdents), SCMP_SYS(getdents64), SCMP_SYS(statfs), SCMP_SYS(fstatfs),
    /* waiting */
    SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(select), SCMP_SYS(pselect6), SCMP_SYS(epoll_create),
    SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_wait), SCMP_SYS(epoll_pwait),
    SCMP_SYS(epoll_pwait2), SCMP_SYS(eventfd), SCMP_SYS(eventfd2), SCMP_SYS(pipe), SCMP_SYS(pipe2),
    SCMP_SYS(pause), SCMP_SYS(restart_syscall),
    /* memory */
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise),
    SCMP_SYS(mincore), SCMP_SYS(membarrier), SCMP_SYS(msync),
    /* time */
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(alarm), SCMP_SYS(setitimer),
    SCMP_SYS(getitimer), SCMP_SYS(getrusage),
    /* threads and ourselves */
    SCMP_SYS(futex), SCMP_SYS(futex_waitv), SCMP_SYS(get_robust_list), SCMP_SYS(set_robust_list),
    SCMP_SYS(set_tid_address), SCMP_SYS(rseq), SCMP_SYS(gettid), SCMP_SYS(arch_prctl), SCMP_SYS(exit),
    SCMP_SYS(exit_group), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_getparam),
    SCMP_SYS(sched_getscheduler), SCMP_SYS(sched_get_priority_max), SCMP_SYS(sched_get_priority_min),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigtimedwait),
    SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigsuspend), SCMP_SYS(sigaltstack), SCMP_SYS(getpid),
    SCMP_SYS(getppid), SCMP_SYS(getpgrp), SCMP_SYS(getpgid), SCMP_SYS(getsid), SCMP_SYS(getuid),
    SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getresuid), SCMP_SYS(getresgid),
    SCMP_SYS(getgroups), SCMP_SYS(getrlimit), SCMP_SYS(setrlimit), SCMP_SYS(umask), SCMP_SYS(uname),
    SCMP_SYS(sysinfo), SCMP_SYS(getcpu), SCMP_SYS(getrandom), SCMP_SYS(prctl), SCMP_SYS(seccomp),
    /* sockets, once they are there */
    SCMP_SYS(connect), SCMP_SYS(getsockname), SCMP_SYS(getpeername), SCMP_SYS(getsockopt),
    SCMP_SYS(setsockopt), SCMP_SYS(sendto), SCMP_SYS(recvfrom), SCMP_SYS(sendmsg), SCMP_SYS(recvmsg),
    SCMP_SYS(sendmmsg), SCMP_SYS(recvmmsg), SCMP_SYS(shutdown),
#ifdef __SANITIZE_ADDRESS__
    /* At its end a process looks for what it lost, from a process beside it. */
    SCMP_SYS(clone), SCMP_SYS(ptrace), SCMP_SYS(wait4), SCMP_SYS(kill),
#endif
#ifdef TRICH_FAULTS
    SCMP_SYS(unlink), /* a failpoint takes its file */
#endif
};

/* The spool's files, and sockets to listen on: a path that a socket had is taken from it. */
static const int of_broker[] = {
    SCMP_SYS(open),      SCMP_SYS(openat),    SCMP_SYS(unlink), SCMP_SYS(unlinkat),  SCMP_SYS(rmdir),
    SCMP_SYS(ftruncate), SCMP_SYS(fallocate), SCMP_SYS(fsync),  SCMP_SYS(fdatasync), SCMP_SYS(flock),
    SCMP_SYS(bind),      SCMP_SYS(listen),    SCMP_SYS(accept), SCMP_SYS(accept4),
};

static const int of_metrics[] = {SCMP_SYS(accept), SCMP_SYS(accept4)};

/* Threads, but no processes; signals to ourselves; files to read; the ordinary scheduling; no signal on behalf of a file
 * and nothing typed into a terminal. */
static const struct seccomp_argument with_arguments[] = {
    {SCMP_SYS(clone), 0, CLONE_THREAD, CLONE_THREAD},
    {SCMP_SYS(sched_setscheduler), 1, LOW_32, SCHED_OTHER},
    {SCMP_SYS(prlimit64), 0, LOW_32, 0},
    {SCMP_SYS(fcntl), 1, LOW_32, F_DUPFD},
    {SCMP_SYS(fcntl), 1, LOW_32, F_DUPFD_CLOEXEC},
    {SCMP_SYS(fcntl), 1, LOW_32, F_GETFD},
    {SCMP_SYS(fcntl), 1, LOW_32, F_SETFD},
    {SCMP_SYS(fcntl), 1, LOW_32, F_GETFL},
    {SCMP_SYS(fcntl), 1, LOW_32, F_SETFL},
    {SCMP_SYS(fcntl), 1, LOW_32, F_GETLK},
    {SCMP_SYS(fcntl), 1, LOW_32, F_SETLK},
    {SCMP_SYS(fcntl), 1, LOW_32, F_SETLKW},
    {SCMP_SYS(ioctl), 1, LOW_32, FIONREAD},
    {SCMP_SYS(ioctl), 1, LOW_32, FIONBIO},
    {SCMP_SYS(ioctl), 1, LOW_32, TCGETS},
    {SCMP_SYS(socketpair), 0, LOW_32, AF_UNIX},
    {SCMP_SYS(socket), 0, LOW_32, AF_UNIX},
};

/* Netlink: which addresses this machine has, which ZeroMQ and the resolver ask; the number of an interface, for
 * addresses that are one interface's (fe80::1%eth0). */
static const struct seccomp_argument of_networks[] = {
    {SCMP_SYS(socket), 0, LOW_32, AF_INET},
    {SCMP_SYS(socket), 0, LOW_32, AF_INET6},
    {SCMP_SYS(socket), 0, LOW_32, AF_NETLINK},
    {SCMP_SYS(ioctl), 1, LOW_32, SIOCGIFINDEX},
};

/* O_TMPFILE has the bit of O_DIRECTORY, and none of reading alone. */
#define WRITES (O_ACCMODE | O_CREAT | O_TRUNC)
static const struct seccomp_argument of_readers[] = {
    {SCMP_SYS(open), 1, WRITES, O_RDONLY},
    {SCMP_SYS(openat), 2, WRITES, O_RDONLY},
};

/* Calls from this number on (it is the same on all machines but Alpha) came with Linux 5.1 and later. Libraries do without one
 * that is not there at all, but take EPERM for an answer: so they find an older kernel. */
enum { FIRST_YOUNG = 424, LAST_YOUNG = 599 };

static int allow_calls(scmp_filter_ctx f, const int *calls, size_t n)
{
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++)
        rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, calls[i], 0);
    return rc;
}

static int add_with(scmp_filter_ctx f, uint32_t action, const struct seccomp_argument *a, size_t n)
{
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++)
        rc = seccomp_rule_add(f, action, a[i].call, 1,
                              SCMP_CMP(a[i].at, SCMP_CMP_MASKED_EQ, a[i].mask, a[i].value));
    return rc;
}

static int allow_with(scmp_filter_ctx f, const struct seccomp_argument *a, size_t n)
{
    return add_with(f, SCMP_ACT_ALLOW, a, n);
}

static int allow_own_signals(scmp_filter_ctx f)
{
    const struct seccomp_argument own[] = {{SCMP_SYS(kill), 0, LOW_32, (uint64_t)getpid()},
                                           {SCMP_SYS(tgkill), 0, LOW_32, (uint64_t)getpid()}};
    return allow_with(f, own, COUNT_OF(own));
}

static int allow_role(scmp_filter_ctx f, enum confine_role role)
{
    int rc = role == CONFINE_BROKER    ? allow_calls(f, of_broker, COUNT_OF(of_broker))
             : role == CONFINE_METRICS ? allow_calls(f, of_metrics, COUNT_OF(of_metrics))
                                       : 0;
    if (rc == 0 && role != CONFINE_BROKER)
        rc = allow_with(f, of_readers, COUNT_OF(of_readers));
    if (rc == 0 && role != CONFINE_METRICS)
        rc = allow_with(f, of_networks, COUNT_OF(of_networks));
    return rc;
}

static bool is_of_all(int call)
{
    for (size_t i = 0; i < COUNT_OF(of_all); i++)
        if (of_all[i] == call)
            return true;
    return false;
}

static int refuse_as_unknown(scmp_filter_ctx f)
{
    int rc = 0;
    for (int call = FIRST_YOUNG; call <= LAST_YOUNG && rc == 0; call++)
        if (!is_of_all(call))
            rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), call, 0);
    return rc;
}

/* A binary tree: the kernel remembers which calls it may always make, and goes through the others' rules each time. */
static int seccomp_done(scmp_filter_ctx f, int rc, struct err *why)
{
    if (rc == 0)
        rc = seccomp_attr_set(f, SCMP_FLTATR_CTL_TSYNC, 1);
    if (rc == 0)
        rc = seccomp_attr_set(f, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    if (rc == 0)
        rc = seccomp_load(f);
    seccomp_release(f);
    if (rc)
        err_set(why, "the kernel takes no filter of system calls: %s", strerror(-rc));
    return rc == 0;
}

int confine_seccomp(enum confine_role role, struct err *why)
{
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!f) {
        err_set(why, "out of memory");
        return 0;
    }
    int rc = allow_calls(f, of_all, COUNT_OF(of_all));
    if (rc == 0)
        rc = allow_with(f, with_arguments, COUNT_OF(with_arguments));
    if (rc == 0)
        rc = allow_role(f, role);
    if (rc == 0)
        rc = allow_own_signals(f);
    if (rc == 0)
        rc = refuse_as_unknown(f);
    return seccomp_done(f, rc, why);
}

/* Neither by sockets that send without a connection, nor by sending that makes one (MSG_FASTOPEN). */
int confine_seccomp_connections(struct err *why)
{
    static const struct seccomp_argument flags[] = {{SCMP_SYS(sendto), 3, MSG_FASTOPEN, MSG_FASTOPEN},
                                                    {SCMP_SYS(sendmsg), 2, MSG_FASTOPEN, MSG_FASTOPEN},
                                                    {SCMP_SYS(sendmmsg), 3, MSG_FASTOPEN, MSG_FASTOPEN}};
    const uint32_t refused = SCMP_ACT_ERRNO(EPERM);
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
    if (!f) {
        err_set(why, "out of memory");
        return 0;
    }
    int rc = seccomp_rule_add(f, refused, SCMP_SYS(connect), 0);
    if (rc == 0)
        rc = seccomp_rule_add(f, refused, SCMP_SYS(socket), 1, SCMP_CMP(0, SCMP_CMP_NE, AF_UNIX, 0));
    if (rc == 0)
        rc = add_with(f, refused, flags, COUNT_OF(flags));
    return seccomp_done(f, rc, why);
}
