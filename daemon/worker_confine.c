#include "common/options.h"
#include "common/paths.h"
#include "confine.h"
#include "pg.h"

#include <stdlib.h>

struct worker_files {
    struct confine *confine;
    const struct settings *settings;
};

/* Whether dir is path, or above it. */
static bool is_above(const char *dir, size_t len, const char *path)
{
    return path && strncmp(dir, path, len) == 0 && (path[len] == '/' || path[len] == 0 || len <= 1);
}

/* Certificates are renewed by a new file of the same name, so that it is their directory that may be read; unless it is
 * one with more in it than is a worker's business. */
static void allow_file(void *to, const char *path)
{
    const struct worker_files *files = to;
    const char *slash = strrchr(path, '/'), *home = getenv("HOME");
    size_t len = slash ? (size_t)(slash - path) : 0;
    confine_allow(files->confine, CONFINE_READ, path);
    if (is_above(path, len, files->settings->spool_dir) || is_above(path, len, home) ||
        is_above(path, len, getenv("CREDENTIALS_DIRECTORY")))
        return;
    confine_allow_beside(files->confine, CONFINE_READ, path);
}

int worker_confine(const struct settings *settings, const char *lexicon_dir, struct err *e)
{
    struct confine c = {.role = CONFINE_WORKER, .policy = settings->daemon_confine};
    struct worker_files files = {&c, settings};
    char own[PATHS_MAX];
    if (paths_data(own, sizeof own, "lexicon", e) < 0)
        return -1;
    confine_allow(&c, CONFINE_READ, own);
    confine_allow(&c, CONFINE_READ, lexicon_dir);
    pg_conninfo_files(settings->database_conninfo, allow_file, &files);
    return confine_begin(&c, e);
}
