/* A child process of the supervisor: started with nothing but its control socket and the scoreboard, told,
 * heard, killed, reaped; and the pause before one is started again that died too early.
 *
 * child_start: -1 and e when the machine has no process for us or the program is missing. The rest never fails:
 * a child that does not answer is killed, and its death is noticed by child_reap.
 */
#ifndef TRICH_CHILD_H
#define TRICH_CHILD_H

#include "daemon/control.h"

#include <sys/types.h>

struct child {
    const char *name;    /* for logs: broker, worker, migrate, check, metrics */
    bool no_database;    /* it gets nothing that PostgreSQL would let it in with */
    pid_t pid;           /* 0: not running */
    int control;         /* our end of its socket, -1: none */
    uint32_t number;     /* of a worker, never used twice */
    uint32_t generation; /* of the configuration it was started with */
    bool ready;          /* it said that it serves */
    bool draining;       /* it was told to finish */
    bool drained;        /* the broker said that nothing is leased any more */
    int overran;         /* enum budget_verdict: the budget for which it was killed */
    int killed_as;       /* enum worker_end, of a worker that was killed for another reason; 0: it was not */
    int64_t peak_bytes;  /* of memory, once it ended */
    int64_t started_ms, heard_ms;
    int64_t deadline_ms; /* killed when it runs still; 0: none */
};

/* Words of the command line, the program's own name left out. */
struct child_arguments {
    const char *at[8];
    unsigned n;
};

/* What a child is given beside its control socket; -1: not. Each is ours still, and above the numbers that children get
 * (child_move_fd). */
struct child_files {
    int board, listening;
};

/* Without a scoreboard there is no control socket either. */
MUST_CHECK int child_start(struct child *c, const char *program, const struct child_arguments *arguments,
                           struct child_files files, struct err *e);

/* The same file under a number that no child gets; the old one is closed. */
MUST_CHECK int child_move_fd(int fd, struct err *e);

/* False when it does not read what it is told: then it was killed. */
bool child_tell(struct child *c, const struct control_msg *m);
void child_drain(struct child *c, int64_t deadline_ms);

/* The next message of the child: true and *m. A broken socket is closed. */
bool child_hear(struct child *c, struct control_msg *m);

/* True once, when it ended: *status as of waitpid. */
bool child_reap(struct child *c, int *status);
void child_kill(struct child *c);
void child_hang_up(struct child *c); /* closes the control socket: the child finishes and exits */

/* "exit status 1" or "signal 9 (Killed)". */
void child_describe_end(int status, char *out, size_t size);

static inline bool child_runs(const struct child *c)
{
    return c->pid != 0;
}

/* When the next one may be started. */
struct throttle {
    int64_t pause_ms, not_before_ms;
};
/* early: before it was of any use. Then the pause is 100 ms, doubling to 10 s; otherwise there is none. */
void throttle_note(struct throttle *t, bool early, int64_t now_ms);

#endif
