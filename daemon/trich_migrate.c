/* trich migrate: the schema of PostgreSQL by hand, or for trichd at its start. */
#include "control.h"
#include "migrate.h"
#include "trich_commands.h"

#include "common/log.h"
#include "common/paths.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_PAUSE_MS = 250 };

static void pause_ms(int64_t ms)
{
    struct timespec left = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
    while (nanosleep(&left, &left) < 0 && errno == EINTR)
        ;
}

static int finished(int applied)
{
    if (applied > 0)
        fprintf(stderr, "trich migrate: %d step%s applied; the schema is at this version\n", applied,
                applied == 1 ? "" : "s");
    else
        fprintf(stderr, "trich migrate: nothing to do; the schema is at this version\n");
    return 0;
}

/* Asks again while PostgreSQL is away, ever more rarely; each new reason is told once. */
static int migrate_waiting(const char *conninfo, const char *sql_dir, bool wait, int64_t pause_max_ms)
{
    struct err e = {""}, told = {""};
    int applied = 0;
    for (int64_t pause = FIRST_PAUSE_MS;; pause = pause * 2 < pause_max_ms ? pause * 2 : pause_max_ms) {
        int result = migrate_run(conninfo, sql_dir, &applied, &e);
        if (result == 0)
            return finished(applied);
        if (result < 0 || (result == 2 && !wait)) {
            fprintf(stderr, "%strich migrate: %s\n", log_prefix(LOG_LEVEL_ERROR), e.text);
            return EXIT_OPERATOR;
        }
        if (!wait) {
            fprintf(stderr, "trich migrate: PostgreSQL is away: %s\nTry again later, or let --wait do so.\n",
                    e.text);
            return EXIT_AWAY;
        }
        if (strcmp(told.text, e.text) != 0)
            fprintf(stderr, "%strich migrate: waiting for %s: %s\n", log_prefix(LOG_LEVEL_WARNING),
                    result == 2 ? "the schema to be migrated" : "PostgreSQL", e.text);
        told = e;
        pause_ms(pause);
    }
}

/* Of a trichd that is gone: the next one starts another, so this one would wait for nobody. */
static void end_with_supervisor(void)
{
    const char *pid = getenv(SUPERVISOR_VARIABLE);
    if (!pid || strtol(pid, NULL, 10) != getppid())
        return;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (strtol(pid, NULL, 10) != getppid())
        raise(SIGTERM);
}

int command_migrate(const struct arguments *a, const struct settings *s)
{
    char sql_dir[PATHS_MAX];
    struct err e;
    if (paths_data(sql_dir, sizeof sql_dir, "sql", &e) < 0) {
        fprintf(stderr, "%strich migrate: %s\n", log_prefix(LOG_LEVEL_ERROR), e.text);
        return EXIT_OPERATOR;
    }
    end_with_supervisor();
    const char *conninfo = *s->database_owner_conninfo ? s->database_owner_conninfo : s->database_conninfo;
    return migrate_waiting(conninfo, sql_dir, a->given[OPT_WAIT], s->database_retry_max_ms);
}
