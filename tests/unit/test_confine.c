/* What a worker and a broker can still do once they have given up the rest: each attempt is made by a process of its own,
 * which confined itself as the real one does. */
#include "common/options.h"
#include "daemon/confine.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
enum { LEAKS_ARE_SOUGHT = 1 };
#else
enum { LEAKS_ARE_SOUGHT = 0 };
#endif

struct setting {
    char dir[64], spool[96], run[96], lexicon[96], secret[96], letter[96], made[96];
    struct settings *settings;
};

/* --- attempts: 0, or errno ---------------------------------------------------------------------------- */

static int said(long result)
{
    return result < 0 ? errno : 0;
}

static int closed(int fd)
{
    int result = said(fd);
    if (fd >= 0)
        close(fd);
    return result;
}

static int try_execve(const struct setting *p)
{
    (void)p;
    char *const none[] = {NULL};
    return said(execve("/nonexistent", none, none));
}

static int try_fork(const struct setting *p)
{
    (void)p;
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    return said(pid);
}

static void *nothing(void *with)
{
    return with;
}

static int try_thread(const struct setting *p)
{
    (void)p;
    pthread_t thread;
    int failed = pthread_create(&thread, NULL, nothing, NULL);
    return failed ? failed : pthread_join(thread, NULL);
}

static int try_ptrace(const struct setting *p)
{
    (void)p;
    return said(ptrace(PTRACE_SEIZE, getppid(), 0, 0));
}

static int try_read_memory(const struct setting *p)
{
    (void)p;
    char byte;
    struct iovec here = {&byte, 1}, there = {&byte, 1};
    return said(process_vm_readv(getppid(), &here, 1, &there, 1, 0));
}

static int try_kill_other(const struct setting *p)
{
    (void)p;
    return said(kill(getppid(), 0));
}

static int try_kill_self(const struct setting *p)
{
    (void)p;
    return said(kill(getpid(), 0));
}

static int try_signal_by_file(const struct setting *p)
{
    (void)p;
    return said(fcntl(0, F_SETOWN, getppid()));
}

static int try_limit_other(const struct setting *p)
{
    (void)p;
    struct rlimit now;
    return said(prlimit(getppid(), RLIMIT_NOFILE, NULL, &now));
}

static int try_mount(const struct setting *p)
{
    return said(syscall(SYS_mount, "none", p->dir, "tmpfs", 0, NULL));
}

static int try_type_into_terminal(const struct setting *p)
{
    (void)p;
    return said(syscall(SYS_ioctl, 0, 0x5412 /* TIOCSTI */, "x"));
}

static int try_packets(const struct setting *p)
{
    (void)p;
    return closed(socket(AF_PACKET, SOCK_RAW, 0));
}

static int try_internet(const struct setting *p)
{
    (void)p;
    return closed(socket(AF_INET, SOCK_STREAM, 0));
}

static int try_datagrams(const struct setting *p)
{
    (void)p;
    return closed(socket(AF_INET6, SOCK_DGRAM, 0));
}

/* A connection without connect(); a socket that is no internet's knows the flag, and does nothing. */
static int try_send_that_connects(const struct setting *p)
{
    (void)p;
    int ends[2], result = said(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
    return result ? result : said(sendto(ends[0], "x", 1, MSG_FASTOPEN, NULL, 0));
}

static int try_listen(const struct setting *p)
{
    (void)p;
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    int result = said(listen(fd, 1));
    close(fd);
    return result == EINVAL ? 0 : result; /* it has no name yet */
}

static int try_bind(const struct setting *p)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    snprintf(at.sun_path, sizeof at.sun_path, "%s/mine", p->run);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    int result = said(bind(fd, (const struct sockaddr *)&at, sizeof at));
    close(fd);
    unlink(at.sun_path);
    return result;
}

static int try_connect(const struct setting *p)
{
    (void)p;
    struct sockaddr_un nobody = {.sun_family = AF_UNIX, .sun_path = "/nonexistent"};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    int result = said(connect(fd, (const struct sockaddr *)&nobody, sizeof nobody));
    close(fd);
    return result == ENOENT ? 0 : result;
}

static int try_name(const struct setting *p)
{
    (void)p;
    struct addrinfo *found = NULL;
    int failed = getaddrinfo("localhost", "5432", NULL, &found);
    freeaddrinfo(failed ? NULL : found);
    return failed;
}

static int try_read_secret(const struct setting *p)
{
    return closed(open(p->secret, O_RDONLY));
}

static int try_read_letter(const struct setting *p)
{
    return closed(open(p->letter, O_RDONLY));
}

static int try_read_lexicon(const struct setting *p)
{
    return closed(open(p->lexicon, O_RDONLY | O_DIRECTORY));
}

static int try_write_passwd(const struct setting *p)
{
    (void)p;
    return closed(open("/etc/passwd", O_WRONLY | O_APPEND));
}

static int try_make_in_spool(const struct setting *p)
{
    return closed(open(p->made, O_WRONLY | O_CREAT, 0600));
}

static int try_make_in_run(const struct setting *p)
{
    char path[128];
    snprintf(path, sizeof path, "%s/made", p->run);
    return closed(open(path, O_WRONLY | O_CREAT, 0600));
}

static int try_remove_from_spool(const struct setting *p)
{
    return said(unlink(p->letter));
}

static int try_privileges(const struct setting *p)
{
    (void)p;
    struct rlimit core = {1, 1};
    getrlimit(RLIMIT_CORE, &core);
    return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 && core.rlim_max == 0 ? EPERM : 0;
}

/* --- what each may ------------------------------------------------------------------------------------ */

enum { NO = EPERM, NOT_THERE = ENOSYS, BY_LANDLOCK = EACCES, UNTOLD = -1 };

static const struct attempt {
    const char *name;
    int (*make)(const struct setting *p);
    int of_worker, of_broker, of_metrics;
} attempts[] = {
    {"execve", try_execve, NO, NO, NO},
    {"a thread", try_thread, 0, 0, 0},
    {"ptrace of the parent", try_ptrace, NO, NO, NO},
    {"its memory", try_read_memory, NO, NO, NO},
    {"a signal to it", try_kill_other, NO, NO, NO},
    {"a signal to oneself", try_kill_self, 0, 0, 0},
    {"a signal by a file", try_signal_by_file, NO, NO, NO},
    {"its limits", try_limit_other, NO, NO, NO},
    {"mount", try_mount, NO, NO, NO},
    {"typing into a terminal", try_type_into_terminal, NO, NO, NO},
    {"raw packets", try_packets, NO, NO, NO},
    {"a process", try_fork, NO, NO, NO},
    {"an internet socket", try_internet, 0, NO, NO},
    {"datagrams", try_datagrams, 0, NO, NO},
    {"to send and connect at once", try_send_that_connects, 0, NO, 0},
    {"listen", try_listen, NO, 0, NO},
    {"bind", try_bind, NO, 0, NO},
    {"connect", try_connect, 0, NO, 0},
    {"a host's name", try_name, 0, UNTOLD, UNTOLD},
    {"the password file", try_read_secret, 0, BY_LANDLOCK, BY_LANDLOCK},
    {"the spool", try_read_letter, BY_LANDLOCK, 0, BY_LANDLOCK},
    {"the lexicon's copy", try_read_lexicon, 0, BY_LANDLOCK, BY_LANDLOCK},
    {"/etc/passwd to write", try_write_passwd, NO, BY_LANDLOCK, NO},
    {"a file in the run directory", try_make_in_run, NO, BY_LANDLOCK, NO},
    {"a file in the spool", try_make_in_spool, NO, 0, NO},
    {"to remove from the spool", try_remove_from_spool, NO, 0, NO},
    {"no new privileges, no core", try_privileges, NO, NO, NO},
};

/* The same for all: nobody has a use for them. */
static const struct {
    long number, arguments[5];
    int want;
} calls[] = {
    {SYS_bpf, {0}, NO},
    {SYS_perf_event_open, {0, 0, -1, -1}, NO},
    {SYS_keyctl, {0, -2}, NO},
    {SYS_userfaultfd, {O_CLOEXEC}, NO},
    {SYS_io_uring_setup, {1}, NOT_THERE},
    {SYS_openat2, {AT_FDCWD}, NOT_THERE},
    {599, {0}, NOT_THERE}, /* of next year */
    {SYS_close_range, {1000, 1001}, 0},
};

static int confine(enum confine_role role, const struct setting *p)
{
    struct err e;
    struct confine metrics = {.role = role, .policy = p->settings->daemon_confine};
    int result = role == CONFINE_WORKER   ? worker_confine(p->settings, p->lexicon, &e)
                 : role == CONFINE_BROKER ? broker_confine(p->settings, &e)
                                          : confine_begin(&metrics, &e);
    if (role == CONFINE_BROKER)
        confine_connections();
    return result;
}

static int ended(pid_t child)
{
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

/* errno of one attempt by a process of its own. */
static int outcome(enum confine_role role, const struct attempt *a, const struct setting *p)
{
    pid_t child = fork();
    if (child == 0)
        _exit(confine(role, p) < 0 ? 255 : a->make(p));
    return ended(child);
}

static int outcome_of_call(enum confine_role role, long number, const long a[5], const struct setting *p)
{
    pid_t child = fork();
    if (child == 0)
        _exit(confine(role, p) < 0 ? 255 : said(syscall(number, a[0], a[1], a[2], a[3], a[4])));
    return ended(child);
}

static void make_file(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    close(fd);
}

PRINTF_LIKE(2, 3) static void set_text(char **option, const char *fmt, ...)
{
    char text[256];
    va_list values;
    va_start(values, fmt);
    vsnprintf(text, sizeof text, fmt, values);
    va_end(values);
    free(*option);
    *option = strdup(text);
    assert_non_null(*option);
}

static void set_paths(struct setting *p)
{
    strcpy(p->dir, "/tmp/trich-confine-XXXXXX");
    assert_non_null(mkdtemp(p->dir));
    snprintf(p->spool, sizeof p->spool, "%s/spool", p->dir);
    snprintf(p->run, sizeof p->run, "%s/run", p->dir);
    snprintf(p->lexicon, sizeof p->lexicon, "%s/run/lexicon", p->dir);
    snprintf(p->secret, sizeof p->secret, "%s/pgpass", p->dir);
    snprintf(p->letter, sizeof p->letter, "%s/spool/letter", p->dir);
    snprintf(p->made, sizeof p->made, "%s/spool/made", p->dir);
    assert_int_equal(mkdir(p->spool, 0700) | mkdir(p->run, 0700) | mkdir(p->lexicon, 0700), 0);
    make_file(p->secret);
}

static struct setting make_setting(const char *policy)
{
    struct setting p = {.settings = NULL};
    struct buf errors = {.data = NULL};
    set_paths(&p);
    assert_int_equal(settings_load(&p.settings, "/dev/null", &errors), 0);
    buf_free(&errors);
    set_text(&p.settings->daemon_confine, "%s", policy);
    set_text(&p.settings->daemon_run_dir, "%s", p.run);
    set_text(&p.settings->spool_dir, "%s", p.spool);
    set_text(&p.settings->broker_submit, "ipc://%s/submit.ipc tcp://127.0.0.1:1", p.run);
    set_text(&p.settings->broker_push, "ipc://%s/push.ipc", p.run);
    set_text(&p.settings->database_conninfo, "dbname=trich passfile=%s", p.secret);
    return p;
}

static void remove_setting(struct setting *p)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", p->dir);
    assert_int_equal(system(command), 0);
    settings_free(&p->settings);
}

static bool has_landlock(void)
{
    return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

/* To look for leaks takes a process beside, which the sanitizer's builds may therefore have. */
static bool is_sought(const struct attempt *a)
{
    return !LEAKS_ARE_SOUGHT || (a->make != try_fork && a->make != try_ptrace && a->make != try_kill_other);
}

static void look(enum confine_role role)
{
    struct setting p = make_setting("possible");
    for (size_t i = 0; i < COUNT_OF(attempts); i++) {
        const struct attempt *a = &attempts[i];
        int want = role == CONFINE_WORKER   ? a->of_worker
                   : role == CONFINE_BROKER ? a->of_broker
                                            : a->of_metrics;
        if (want == UNTOLD || !is_sought(a) || (want == BY_LANDLOCK && !has_landlock()))
            continue;
        make_file(p.letter);
        int got = outcome(role, a, &p);
        if (got != want)
            fail_msg("%s: got errno %d (%s), want %d", a->name, got, strerror(got), want);
    }
    for (size_t i = 0; i < COUNT_OF(calls); i++) {
        int got = outcome_of_call(role, calls[i].number, calls[i].arguments, &p);
        if (got != calls[i].want)
            fail_msg("call %ld: got errno %d, want %d", calls[i].number, got, calls[i].want);
    }
    remove_setting(&p);
}

static void test_worker(void **state)
{
    (void)state;
    look(CONFINE_WORKER);
}

static void test_broker(void **state)
{
    (void)state;
    look(CONFINE_BROKER);
}

static void test_metrics(void **state)
{
    (void)state;
    look(CONFINE_METRICS);
}

/* Otherwise the tests above would show what the machine forbids, and not what we do. */
static void test_off(void **state)
{
    (void)state;
    struct setting p = make_setting("off");
    for (size_t i = 0; i < COUNT_OF(attempts); i++) {
        const struct attempt *a = &attempts[i];
        bool anybody_may =
            a->make == try_fork || a->make == try_listen || a->make == try_bind || a->make == try_connect ||
            a->make == try_read_letter || a->make == try_kill_other || a->make == try_read_secret ||
            a->make == try_make_in_run || a->make == try_make_in_spool || a->make == try_limit_other;
        if (!anybody_may)
            continue;
        make_file(p.letter);
        if (outcome(CONFINE_WORKER, a, &p) != 0)
            fail_msg("%s is forbidden although nothing is confined", a->name);
    }
    remove_setting(&p);
}

/* Who is confined already finds no Landlock. */
static int confine_twice(const struct setting *p)
{
    struct err e;
    struct confine first = {.role = CONFINE_METRICS, .policy = "possible"};
    struct confine again = {.role = CONFINE_METRICS, .policy = p->settings->daemon_confine};
    if (confine_begin(&first, &e) < 0)
        return 1;
    return confine_begin(&again, &e) < 0 && strstr(e.text, "confine = possible") ? 78 : 0;
}

static void test_required(void **state)
{
    (void)state;
    static const struct {
        const char *policy;
        int want;
    } cases[] = {{"possible", 0}, {"required", 78}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct setting p = make_setting(cases[i].policy);
        pid_t child = fork();
        if (child == 0)
            _exit(confine_twice(&p));
        assert_int_equal(ended(child), cases[i].want);
        remove_setting(&p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_worker), cmocka_unit_test(test_broker),   cmocka_unit_test(test_metrics),
        cmocka_unit_test(test_off),    cmocka_unit_test(test_required),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
