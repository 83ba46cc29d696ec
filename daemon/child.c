#include "child.h"

#include "clock.h"
#include "common/log.h"
#include "common/paths.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAUSE_MIN_MS = 100, PAUSE_MAX_MS = 10000, FIRST_FREE_FD = 16 };

int child_move_fd(int fd, struct err *e)
{
    int moved = fcntl(fd, F_DUPFD_CLOEXEC, FIRST_FREE_FD);
    int why = errno;
    close(fd);
    return moved < 0 ? err_set(e, "no file descriptor: %s; raise the limit of open files (LimitNOFILE)",
                               strerror(why))
                     : moved;
}

/* Our end in fds[0], the child's in fds[1]; both above the numbers that children get. */
static int make_sockets(int fds[2], struct err *e)
{
    int made[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, made) < 0)
        return err_set(e, "no control socket: %s", strerror(errno));
    fds[0] = child_move_fd(made[0], e);
    fds[1] = fds[0] < 0 ? made[1] : child_move_fd(made[1], e);
    if (fds[0] >= 0 && fds[1] >= 0)
        return 0;
    close(fds[0] < 0 ? fds[1] : fds[0]);
    return -1;
}

/* A process group of its own, so that Ctrl-C at a terminal reaches the supervisor alone. */
static int set_attributes(posix_spawnattr_t *a)
{
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(a, &none);
    posix_spawnattr_setsigdefault(a, &all);
    posix_spawnattr_setpgroup(a, 0);
    return posix_spawnattr_setflags(a,
                                    POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

static int set_files(posix_spawn_file_actions_t *f, int control, struct child_files given)
{
    const int fds[] = {control, control < 0 ? -1 : given.board, control < 0 ? -1 : given.listening};
    int failed = posix_spawn_file_actions_addopen(f, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    int next = CONTROL_FD;
    for (size_t i = 0; !failed && i < COUNT_OF(fds) && fds[i] >= 0; i++)
        failed = posix_spawn_file_actions_adddup2(f, fds[i], next++);
    return failed ? failed : posix_spawn_file_actions_addclosefrom_np(f, next);
}

static int spawn(pid_t *pid, const char *path, char *const argv[], char *const environment[], int control,
                 struct child_files given)
{
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    int failed = posix_spawnattr_init(&attributes);
    if (failed)
        return failed;
    failed = posix_spawn_file_actions_init(&files);
    if (failed)
        goto destroy_attributes;
    failed = set_attributes(&attributes);
    if (!failed)
        failed = set_files(&files, control, given);
    if (!failed)
        failed = posix_spawn(pid, path, &files, &attributes, argv, environment);
    posix_spawn_file_actions_destroy(&files);
destroy_attributes:
    posix_spawnattr_destroy(&attributes);
    return failed;
}

/* libpq's variables are those that begin with PG. To be freed, the texts are not. NULL: out of memory. */
static char **environment_without_database(void)
{
    size_t n = 0, kept = 0;
    while (environ[n])
        n++;
    char **out = calloc(n + 1, sizeof *out);
    for (size_t i = 0; i < n && out; i++)
        if (strncmp(environ[i], "PG", 2) != 0)
            out[kept++] = environ[i];
    return out;
}

static int spawn_with(const struct child *c, pid_t *pid, const char *path, char *const argv[], int control,
                      struct child_files given)
{
    char **kept = c->no_database ? environment_without_database() : environ;
    int failed = kept ? spawn(pid, path, argv, kept, control, given) : ENOMEM;
    if (kept != environ)
        free(kept);
    return failed;
}

int child_start(struct child *c, const char *program, const struct child_arguments *arguments,
                struct child_files files, struct err *e)
{
    char path[PATHS_MAX];
    if (paths_program(path, sizeof path, program, e) < 0)
        return -1;
    int sockets[2] = {-1, -1};
    if (files.board >= 0 && make_sockets(sockets, e) < 0)
        return -1;
    const char *argv[COUNT_OF(arguments->at) + 2] = {program};
    memcpy(argv + 1, arguments->at, arguments->n * sizeof *argv);
    /* POSIX promises that it does not change the words, but its type does not. */
    union {
        const char *const *ours;
        char *const *theirs;
    } words = {argv};
    pid_t pid = 0;
    int failed = spawn_with(c, &pid, path, words.theirs, sockets[1], files);
    if (sockets[1] >= 0)
        close(sockets[1]);
    if (failed) {
        if (sockets[0] >= 0)
            close(sockets[0]);
        return err_set(e, "%s cannot be started: %s", path, strerror(failed));
    }
    int64_t now_ms = clock_ms();
    *c = (struct child){.name = c->name,
                        .no_database = c->no_database,
                        .pid = pid,
                        .control = sockets[0],
                        .number = c->number,
                        .generation = c->generation,
                        .started_ms = now_ms,
                        .heard_ms = now_ms};
    log_event(LOG_LEVEL_INFO, "child_started child=%s worker=%u child_pid=%d", c->name, c->number, (int)pid);
    return 0;
}

bool child_tell(struct child *c, const struct control_msg *m)
{
    struct err e;
    if (!child_runs(c) || c->control < 0)
        return true; /* it is dying: nothing that it is told matters any more */
    if (control_send(c->control, m, &e) == 0)
        return true;
    log_event(LOG_LEVEL_WARNING, "child_deaf child=%s child_pid=%d reason=%s hint=%s", c->name, (int)c->pid,
              e.text, "it is killed and started again");
    child_kill(c);
    return false;
}

void child_drain(struct child *c, int64_t deadline_ms)
{
    if (!child_runs(c) || c->draining)
        return;
    c->draining = true;
    c->deadline_ms = deadline_ms;
    child_tell(c, &(struct control_msg){.kind = CONTROL_DRAIN});
}

bool child_hear(struct child *c, struct control_msg *m)
{
    struct err e;
    if (c->control < 0)
        return false;
    int got = control_receive(c->control, m, &e);
    if (got > 0) {
        c->heard_ms = clock_ms();
        c->ready = c->ready || m->kind == CONTROL_READY;
        c->drained = c->drained || m->kind == CONTROL_DRAINED;
    } else if (got < 0) {
        child_hang_up(c);
    }
    return got > 0;
}

/* Deaths of workers have a name of their own: however many there are, none of the others goes untold. */
static void child_tell_end(const struct child *c, int status)
{
    char how[64];
    bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    child_describe_end(status, how, sizeof how);
    if (c->number)
        log_event(well ? LOG_LEVEL_INFO : LOG_LEVEL_WARNING, "worker_ended worker=%u child_pid=%d how=%s",
                  c->number, (int)c->pid, how);
    else
        log_event(well ? LOG_LEVEL_INFO : LOG_LEVEL_WARNING, "child_ended child=%s child_pid=%d how=%s",
                  c->name, (int)c->pid, how);
}

bool child_reap(struct child *c, int *status)
{
    struct rusage used = {.ru_maxrss = 0};
    if (!child_runs(c) || wait4(c->pid, status, WNOHANG, &used) != c->pid)
        return false;
    c->peak_bytes = (int64_t)used.ru_maxrss * 1024;
    child_tell_end(c, *status);
    child_hang_up(c);
    c->pid = 0;
    return true;
}

void child_kill(struct child *c)
{
    if (child_runs(c))
        kill(c->pid, SIGKILL); /* not reaped yet, so the number is still its own */
}

void child_hang_up(struct child *c)
{
    if (c->control >= 0)
        close(c->control);
    c->control = -1;
}

void child_describe_end(int status, char *out, size_t size)
{
    if (WIFSIGNALED(status))
        snprintf(out, size, "signal %d (%s)", WTERMSIG(status), strsignal(WTERMSIG(status)));
    else
        snprintf(out, size, "exit status %d", WEXITSTATUS(status));
}

void throttle_note(struct throttle *t, bool early, int64_t now_ms)
{
    if (!early)
        t->pause_ms = 0;
    else if (t->pause_ms == 0)
        t->pause_ms = PAUSE_MIN_MS;
    else
        t->pause_ms = t->pause_ms * 2 < PAUSE_MAX_MS ? t->pause_ms * 2 : PAUSE_MAX_MS;
    t->not_before_ms = now_ms + t->pause_ms;
}
