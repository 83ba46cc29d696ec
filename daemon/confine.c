#include "confine.h"

#include "common/log.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static const char *const names[CONFINE_ROLES] = {"broker", "worker", "metrics"};

void confine_allow(struct confine *c, enum confine_right right, const char *path)
{
    if (!path || *path != '/')
        return;
    if (c->n_paths == COUNT_OF(c->paths))
        BUG("too many paths for a confined process");
    char *copy = strdup(path);
    if (!copy)
        BUG("out of memory");
    c->paths[c->n_paths++] = (struct confine_path){right, copy};
}

void confine_allow_beside(struct confine *c, enum confine_right right, const char *file)
{
    if (!file || *file != '/')
        return;
    unsigned n = c->n_paths;
    confine_allow(c, right, file);
    char *slash = strrchr(c->paths[n].path, '/');
    slash[slash == c->paths[n].path ? 1 : 0] = 0;
}

static void confine_free(struct confine *c)
{
    while (c->n_paths)
        free(c->paths[--c->n_paths].path);
}

/* Not the number of processes: that limit counts all of the user's, wherever they come from; seccomp forbids them. Nor the
 * size of files: standard error may be one. */
static int confine_limits(struct err *e)
{
    static const int limited[] = {RLIMIT_CORE, RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE};
    struct rlimit none = {0, 0};
    for (size_t i = 0; i < COUNT_OF(limited); i++)
        if (setrlimit(limited[i], &none) < 0)
            return err_set(e, "core files and locked memory cannot be switched off: %s", strerror(errno));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
        return err_set(e, "new privileges cannot be given up: %s", strerror(errno));
    return 0;
}

/* 0, or -1 when the operator insists. */
static int confine_lacks(const struct confine *c, const char *what, const struct err *why, struct err *e)
{
    if (strcmp(c->policy, "required") == 0)
        return err_set(e, "%s is not possible here: %s; [daemon] confine = possible does without", what,
                       why->text);
    log_event(LOG_LEVEL_INFO, "confined_less child=%s lacks=%s reason=%s", names[c->role], what, why->text);
    return 0;
}

static int confine_now(const struct confine *c, struct err *e)
{
    struct err why = {""};
    if (confine_limits(e) < 0)
        return -1;
    if (strcmp(c->policy, "off") == 0)
        return 0;
    if (!confine_landlock(c, &why) && confine_lacks(c, "Landlock", &why, e) < 0)
        return -1;
    if (!confine_seccomp(c->role, &why) && confine_lacks(c, "seccomp", &why, e) < 0)
        return -1;
    return 0;
}

int confine_begin(struct confine *c, struct err *e)
{
#ifdef TRICH_FAULTS
    confine_allow(c, CONFINE_KEEP, getenv("TRICH_FAILPOINTS"));
#endif
    int result = confine_now(c, e);
    confine_free(c);
    return result;
}

void confine_connections(void)
{
    struct err why = {""};
    if (prctl(PR_GET_SECCOMP) == 2 && !confine_seccomp_connections(&why))
        log_event(LOG_LEVEL_WARNING, "confined_less child=%s lacks=%s reason=%s", names[CONFINE_BROKER],
                  "an end to connections", why.text);
}
