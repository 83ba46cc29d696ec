#include "pg.h"

#include <libpq-fe.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int pg_conninfo_check(const char *conninfo, struct err *e)
{
    char *why = NULL;
    PQconninfoOption *options = PQconninfoParse(conninfo, &why);
    if (options) {
        PQconninfoFree(options);
        return 0;
    }
    err_set(e, "%s", why ? why : "out of memory");
    PQfreemem(why);
    return -1;
}

/* ~/.pgpass, ~/.postgresql/root.crt and the like, when nothing else is said. */
static void files_of_home(void (*found)(void *to, const char *path), void *to)
{
    static const char *const usual[] = {".pgpass", ".pg_service.conf", ".postgresql"};
    const char *home = getenv("HOME");
    const struct passwd *user = home ? NULL : getpwuid(geteuid());
    char path[4096];
    home = user ? user->pw_dir : home;
    for (size_t i = 0; i < COUNT_OF(usual) && home; i++) {
        snprintf(path, sizeof path, "%s/%s", home, usual[i]);
        found(to, path);
    }
}

static bool is_file(const char *keyword)
{
    static const char *const keywords[] = {"passfile",    "sslcert", "sslkey",
                                           "sslrootcert", "sslcrl",  "sslcrldir"};
    for (size_t i = 0; i < COUNT_OF(keywords); i++)
        if (strcmp(keywords[i], keyword) == 0)
            return true;
    return false;
}

void pg_conninfo_files(const char *conninfo, void (*found)(void *to, const char *path), void *to)
{
    PQconninfoOption *options = PQconninfoParse(conninfo, NULL);
    for (const PQconninfoOption *o = options; o && o->keyword; o++) {
        const char *value = o->val ? o->val : o->envvar ? getenv(o->envvar) : NULL;
        if (value && is_file(o->keyword))
            found(to, value);
    }
    PQconninfoFree(options);
    if (getenv("PGSERVICEFILE"))
        found(to, getenv("PGSERVICEFILE"));
    files_of_home(found, to);
}
