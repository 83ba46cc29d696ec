#include "worker.h"

#include "common/paths.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/* Errors name files of the copy; the operator mends those that it was made from. */
static void name_original(struct err *e, const char *copy, const char *original)
{
    struct err named = {""};
    size_t copy_len = strlen(copy), used = 0;
    for (const char *at = e->text; *at && used < sizeof named.text - 1;) {
        bool is_copy = strncmp(at, copy, copy_len) == 0;
        int n = snprintf(named.text + used, sizeof named.text - used, "%.*s", is_copy ? PATHS_MAX : 1,
                         is_copy ? original : at);
        used += (size_t)n;
        at += is_copy ? copy_len : 1;
    }
    *e = named;
}

int worker_load_lexicon(struct lexicon **out, const struct settings *settings, const char *copy,
                        struct err *e)
{
    char own[PATHS_MAX];
    if (paths_data(own, sizeof own, "lexicon", e) < 0)
        return -1;
    if (access(copy, R_OK | X_OK) < 0)
        return err_set(e, "%s: the copy of the lexicon cannot be read: %s", copy, strerror(errno));
    const char *const dirs[] = {own, copy};
    if (lexicon_load(out, dirs, COUNT_OF(dirs), e) == 0)
        return 0;
    name_original(e, copy, settings->daemon_lexicon_dir);
    return -1;
}
