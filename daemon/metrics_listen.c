#include "metrics_listen.h"

#include "common/listen.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BACKLOG = 64 };

/* A path that nobody listens at any more is what a trichd left that was killed. */
static void remove_stale(const struct listen_address *at)
{
    struct stat st;
    if (stat(at->path.sun_path, &st) < 0 || !S_ISSOCK(st.st_mode))
        return;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd >= 0 && connect(fd, &at->any, at->bytes) < 0 && errno == ECONNREFUSED)
        unlink(at->path.sun_path);
    if (fd >= 0)
        close(fd);
}

/* The group may ask, as it may ask the broker for its status. */
static int bind_path(int fd, const struct listen_address *at)
{
    remove_stale(at);
    mode_t before = umask(0117);
    int rc = bind(fd, &at->any, at->bytes);
    int why = errno;
    umask(before);
    errno = why;
    return rc;
}

static int bind_port(int fd, const struct listen_address *at)
{
    int yes = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    return bind(fd, &at->any, at->bytes);
}

static const char *advice(int error)
{
    switch (error) {
    case EADDRINUSE:
        return "; another program has it";
    case EACCES:
    case EPERM:
        return "; trich's user needs a directory that it may write to, or a port above 1023";
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
        return "; trichd has no such network here (a private one, as with unix-only.conf?)";
    default:
        return "";
    }
}

int metrics_listen(const struct settings *s, struct err *e)
{
    struct listen_address at;
    if (listen_parse(s->metrics_listen, s->daemon_run_dir, &at, e) < 0)
        return -1;
    bool is_path = at.any.sa_family == AF_UNIX;
    int fd = socket(at.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd >= 0 && (is_path ? bind_path(fd, &at) : bind_port(fd, &at)) == 0 && listen(fd, BACKLOG) == 0)
        return fd;
    err_set(e, "cannot listen on %s ([metrics] listen): %s%s", s->metrics_listen, strerror(errno),
            advice(errno));
    if (fd >= 0)
        close(fd);
    return -1;
}

void metrics_unlisten(const struct settings *s, int fd)
{
    struct listen_address at;
    struct err ignored;
    if (fd < 0)
        return;
    close(fd);
    if (listen_parse(s->metrics_listen, s->daemon_run_dir, &at, &ignored) == 0 && at.any.sa_family == AF_UNIX)
        unlink(at.path.sun_path);
}
