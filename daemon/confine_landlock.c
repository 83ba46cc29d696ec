#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Younger than the headers of Debian 12; each with the version of Landlock that has it. */
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
#define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#endif
#ifndef LANDLOCK_ACCESS_NET_BIND_TCP
#define LANDLOCK_ACCESS_NET_BIND_TCP (1ULL << 0)
#define LANDLOCK_ACCESS_NET_CONNECT_TCP (1ULL << 1)
#endif
enum { ABI_REFER = 2, ABI_TRUNCATE = 3, ABI_NETWORK = 4, ABI_IOCTL_DEV = 5 };

/* struct landlock_ruleset_attr of ABI_NETWORK. */
struct landlock_handled {
    __u64 files, network;
};

#define LANDLOCK_ALL_OF_ABI_1 (LANDLOCK_ACCESS_FS_REFER - 1)
#define LANDLOCK_OF_FILES                                                                        \
    (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | \
     LANDLOCK_ACCESS_FS_TRUNCATE)

static const __u64 rights[CONFINE_RIGHTS] = {
    [CONFINE_READ] = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
    [CONFINE_KEEP] = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                     LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                     LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE,
    [CONFINE_SOCKETS] = LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REMOVE_FILE,
};

/* What libraries read at times that are theirs to choose: their own parts and data, the clock's zone, ourselves. */
static const char *const of_all[] = {"/usr",           "/lib",       "/lib64",
                                     "/etc/localtime", "/proc/self", "/dev/urandom"};

/* What the resolver and OpenSSL read, for who connects by name: files that others replace while we run, so that it must
 * be their directories. */
static const char *const of_workers[] = {"/etc", "/run/systemd/resolve", "/run/resolvconf",
                                         "/run/NetworkManager", "/run/nscd"};

/* Who took over trich-metrics could make a connection to elsewhere of one that it accepted: seccomp does not see to whom. */
static struct landlock_handled landlock_handled(long abi, enum confine_role role)
{
    struct landlock_handled all = {.files = LANDLOCK_ALL_OF_ABI_1};
    if (abi >= ABI_REFER)
        all.files |= LANDLOCK_ACCESS_FS_REFER;
    if (abi >= ABI_TRUNCATE)
        all.files |= LANDLOCK_ACCESS_FS_TRUNCATE;
    if (abi >= ABI_IOCTL_DEV)
        all.files |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
    if (abi >= ABI_NETWORK && role == CONFINE_METRICS)
        all.network = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
    return all;
}

/* A path that is not there needs no right. */
static int landlock_add(int ruleset, __u64 handled, enum confine_right right, const char *path,
                        struct err *why)
{
    struct landlock_path_beneath_attr rule = {.allowed_access = rights[right] & handled};
    struct stat st;
    int result = 0;
    int fd = open(path, O_PATH | O_CLOEXEC);
    if (fd < 0)
        return 0;
    if (fstat(fd, &st) == 0 && !S_ISDIR(st.st_mode))
        rule.allowed_access &= LANDLOCK_OF_FILES;
    rule.parent_fd = fd;
    if (rule.allowed_access &&
        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) < 0)
        result = err_set(why, "%s: %s", path, strerror(errno));
    close(fd);
    return result;
}

static int landlock_add_all(int ruleset, __u64 handled, const struct confine *c, struct err *why)
{
    int result = 0;
    for (size_t i = 0; i < COUNT_OF(of_all) && result == 0; i++)
        result = landlock_add(ruleset, handled, CONFINE_READ, of_all[i], why);
    for (size_t i = 0; i < COUNT_OF(of_workers) && result == 0 && c->role == CONFINE_WORKER; i++)
        result = landlock_add(ruleset, handled, CONFINE_READ, of_workers[i], why);
    for (unsigned i = 0; i < c->n_paths && result == 0; i++)
        result = landlock_add(ruleset, handled, c->paths[i].right, c->paths[i].path, why);
    return result;
}

/* Of /proc the kernel makes a new inode where it forgot the old one, for want of memory, and the right was that one's: so
 * that ours is not forgotten, it stays open for as long as we live. */
static void landlock_keep_proc(void)
{
    int stays_open = open("/proc/self", O_PATH | O_CLOEXEC);
    (void)stays_open;
}

int confine_landlock(const struct confine *c, struct err *why)
{
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    struct landlock_handled handled = landlock_handled(abi, c->role);
    size_t known = abi < ABI_NETWORK ? sizeof handled.files : sizeof handled;
    int ruleset = abi < 1 ? -1 : (int)syscall(SYS_landlock_create_ruleset, &handled, known, 0);
    if (ruleset < 0) {
        err_set(why, "the kernel has no Landlock for us: %s", strerror(errno));
        return 0;
    }
    landlock_keep_proc();
    int result = landlock_add_all(ruleset, handled.files, c, why);
    if (result == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) < 0)
        result = err_set(why, "%s", strerror(errno));
    close(ruleset);
    return result == 0;
}
