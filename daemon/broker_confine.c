#include "common/options.h"
#include "daemon/confine.h"

#include <stdio.h>
#include <stdlib.h>

/* The directories of sockets: of ipc://PATH endpoints, separated by blanks. */
static void allow_endpoints(struct confine *c, const char *endpoints)
{
    static const char ipc[] = "ipc://";
    char path[4096];
    for (const char *at = endpoints; *at;) {
        size_t len = strcspn(at, " \t");
        if (len > strlen(ipc) && strncmp(at, ipc, strlen(ipc)) == 0) {
            snprintf(path, sizeof path, "%.*s", (int)(len - strlen(ipc)), at + strlen(ipc));
            confine_allow_beside(c, CONFINE_SOCKETS, path);
        }
        at += len + strspn(at + len, " \t");
    }
}

int broker_confine(const struct settings *settings, struct err *e)
{
    struct confine c = {.role = CONFINE_BROKER, .policy = settings->daemon_confine};
    confine_allow(&c, CONFINE_KEEP, settings->spool_dir);
    confine_allow(&c, CONFINE_READ, settings->broker_producers_dir);
    confine_allow(&c, CONFINE_SOCKETS, settings->daemon_run_dir);
    allow_endpoints(&c, settings->broker_submit);
    allow_endpoints(&c, settings->broker_push);
    return confine_begin(&c, e);
}
