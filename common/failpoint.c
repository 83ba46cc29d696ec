#include "failpoint.h"

#ifdef TRICH_FAULTS
#include "base.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, ORDER_BYTES = 32 };

/* False: there is no such file, or another process was faster. */
static bool failpoint_take(const char *path, char order[static ORDER_BYTES])
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t n = read(fd, order, ORDER_BYTES - 1);
    close(fd);
    order[n < 0 ? 0 : n] = '\0';
    order[strcspn(order, "\n")] = '\0';
    return unlink(path) == 0;
}

static void failpoint_obey(const char *order)
{
    if (strcmp(order, "kill") == 0)
        kill(getpid(), SIGKILL);
    else if (strcmp(order, "stop") == 0)
        kill(getpid(), SIGSTOP);
    else if (strcmp(order, "abort") == 0)
        abort();
    else
        BUG("a failpoint's file says neither kill, stop nor abort");
}

void failpoint_hit(const char *name)
{
    char path[PATH_BYTES], order[ORDER_BYTES];
    const char *dir = getenv("TRICH_FAILPOINTS");
    if (!dir)
        return;
    name += strlen(FAILPOINT_PREFIX);
    snprintf(path, sizeof path, "%s/%s", dir, name);
    if (!failpoint_take(path, order))
        return;
    /* Not by the log: the line must be out before the end. */
    dprintf(STDERR_FILENO, "level=warning event=failpoint name=%s order=%s pid=%d\n", name, order,
            (int)getpid());
    failpoint_obey(order);
}
#endif
