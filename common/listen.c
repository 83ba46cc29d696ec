#include "listen.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define FORMS "write unix:PATH, 127.0.0.1:PORT or [::1]:PORT"

static int listen_path(const char *path, const char *run_dir, struct listen_address *out, struct err *e)
{
    bool absolute = *path == '/';
    if (!*path || (!absolute && strchr(path, '/')))
        return err_set(e, "\"unix:%.100s\" needs an absolute path, or a name in daemon.run_dir", path);
    int n = snprintf(out->path.sun_path, sizeof out->path.sun_path, "%s%s%s", absolute ? "" : run_dir,
                     absolute ? "" : "/", path);
    if (n >= (int)sizeof out->path.sun_path)
        return err_set(e, "the path of \"unix:%.100s\" is longer than a socket's may be (%zu bytes)", path,
                       sizeof out->path.sun_path - 1);
    out->path.sun_family = AF_UNIX;
    out->bytes = sizeof out->path;
    return 0;
}

static int listen_port(const char *text, in_port_t *port, struct err *e)
{
    char *end;
    errno = 0;
    unsigned long number = strtoul(text, &end, 10);
    if (strspn(text, "0123456789") == 0 || *end || errno || number < 1 || number > 65535)
        return err_set(e, "\"%.20s\" is no port from 1 to 65535; " FORMS, text);
    *port = htons((uint16_t)number);
    return 0;
}

int listen_parse(const char *text, const char *run_dir, struct listen_address *out, struct err *e)
{
    memset(out, 0, sizeof *out);
    if (strncmp(text, "unix:", 5) == 0)
        return listen_path(text + 5, run_dir, out, e);
    if (strncmp(text, "127.0.0.1:", 10) == 0) {
        out->v4 = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
        out->bytes = sizeof out->v4;
        return listen_port(text + 10, &out->v4.sin_port, e);
    }
    if (strncmp(text, "[::1]:", 6) == 0) {
        out->v6 = (struct sockaddr_in6){.sin6_family = AF_INET6, .sin6_addr = in6addr_loopback};
        out->bytes = sizeof out->v6;
        return listen_port(text + 6, &out->v6.sin6_port, e);
    }
    return err_set(e, "\"%.100s\" is neither a unix socket nor this machine alone; " FORMS, text);
}
