/* The supervisor: starts the broker, lets the schema be migrated, starts the workers, and keeps all that running.
 *
 * It parses nothing but its own configuration and control messages. supervisor_open fails for the operator's
 * faults only; after that it ends when it is told to, or when a child says that the operator must act
 * (exit status 78).
 */
#ifndef TRICH_SUPERVISOR_H
#define TRICH_SUPERVISOR_H

#include "common/options.h"
#include "daemon/child.h"
#include "daemon/notify.h"

enum supervisor_exit {
    SUPERVISOR_DRAINED = 0,   /* all that was in hand is stored and reported */
    SUPERVISOR_DEADLINE = 75, /* daemon.drain_ms was over: the rest was killed, and waits in the spool */
    SUPERVISOR_OPERATOR = 78  /* the operator must act; the log says how */
};

/* The workers. */
struct pool {
    struct child workers[SCOREBOARD_SLOTS]; /* by slot */
    uint32_t wanted, last_number;
    struct throttle throttle;
    uint64_t ended_articles; /* served by workers that are gone */
    uint32_t deaths;         /* since a worker ended that had served something: with an article in hand */
    uint32_t spares;         /* workers beyond wanted, because all were stuck */
    int64_t spares_until_ms; /* that long spares are kept, after the broker said that all are stuck */
};

/* Deaths of workers with an article in hand, which cost it an attempt, until the broker says that it counted them:
 * a broker that is started anew is told before it leases anything. */
struct gone_list {
    struct control_msg kept[128];
    uint32_t n;
};

/* The configuration in force, and the one that a reload puts in its place once it was checked and a worker has
 * started with it. Generations count from 0, each with files of its own (generation.h). */
struct reload {
    const char *path;      /* as the operator named it; NULL: the default */
    struct settings *next; /* NULL: no reload is under way */
    uint32_t in_force;     /* of settings; the broker and migrations are started with it */
    uint32_t generation;   /* what workers are started with: in_force, or that of next when it was checked */
    uint32_t last;         /* the highest one so far */
    bool started;          /* the configuration that trichd started with was checked */
    bool again;            /* asked for while one was under way */
};

struct supervisor {
    struct settings *settings;
    struct scoreboard *board;
    int board_fd, board_readable_fd, signals_fd;
    int metrics_fd; /* listens; -1: not yet, or it is not wanted */
    struct child broker, migrate, check, metrics;
    struct throttle broker_throttle, migrate_throttle, metrics_throttle;
    struct pool pool;
    struct gone_list gone;
    struct reload reload;
    struct notify notify;
    uint64_t waiting; /* articles in the spool, as the broker said last */
    bool migrated;
    bool stopping;
    int64_t stop_deadline_ms;
    int status;      /* to exit with */
    int64_t wake_ms; /* when something is due at the latest */
};

/* From here on SIGTERM, SIGINT and SIGHUP wait until supervisor_run hears them: to be called first of all. */
void supervisor_hold_signals(void);

/* Takes over *settings. */
MUST_CHECK int supervisor_open(struct supervisor **out, const char *config_path, struct settings **settings,
                               struct err *e);
/* Returns the status to exit with. */
int supervisor_run(struct supervisor *s);
void supervisor_close(struct supervisor **where);

/* --- for the supervisor's own files ----------------------------------------------------------------- */

/* Begins to drain; the first status that is not 0 stays. */
void supervisor_stop(struct supervisor *s, int status, const char *reason);
void supervisor_wake(struct supervisor *s, int64_t at_ms);
/* Whether now is the time to start c (again), which does not run. */
bool supervisor_may_start(struct supervisor *s, const struct child *c, const struct throttle *t,
                          int64_t now_ms);
/* With the configuration in force; what goes wrong is logged, and tried again later. */
void supervisor_start(struct supervisor *s, struct child *c, struct throttle *t, enum program which,
                      struct child_files files);

/* metrics_child.c: trich-metrics, which others do without. Starts it; kills it when it hangs; tells it to end, once all
 * others have; it ended. */
void metrics_child_turn(struct supervisor *s, int64_t now_ms);
void metrics_child_check(struct supervisor *s, int64_t now_ms);
void metrics_child_stop(struct supervisor *s, int64_t now_ms);
void metrics_child_ended(struct supervisor *s, int64_t now_ms);

/* pool.c: due work of the workers; one that ended; how many there are. */
void pool_init(struct pool *p, int64_t wanted);
void pool_turn(struct supervisor *s, int64_t now_ms);
void pool_check(struct supervisor *s, int64_t now_ms); /* kills what hangs */
void pool_ended(struct supervisor *s, uint32_t slot, int status, int64_t now_ms);
void pool_stuck(struct supervisor *s, int64_t now_ms); /* the broker says that no worker moves on */
uint32_t pool_count(const struct pool *p);
void pool_figures(const struct supervisor *s, struct notify_figures *f);

/* gone.c: a worker died; a new broker runs; it counted what that worker's death cost. */
void gone_tell(struct supervisor *s, const struct control_msg *m);
void gone_tell_again(struct supervisor *s);
void gone_counted(struct supervisor *s, uint32_t worker);

/* reload.c: at the start; on SIGHUP; when the check ended; when the workers' state changed; when the first new worker
 * refused it. */
MUST_CHECK int reload_init(struct supervisor *s, struct err *e);
void reload_begin(struct supervisor *s);
void reload_checked(struct supervisor *s, int status);
void reload_finish(struct supervisor *s);
void reload_refuse(struct supervisor *s);
void reload_forget(struct supervisor *s); /* at the end: removes its files */

#endif
