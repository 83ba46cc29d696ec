/* Between the supervisor and its children: a SOCK_SEQPACKET pair a child, inherited as CONTROL_FD, with
 * fixed-size messages; and one shared page, inherited as SCOREBOARD_FD, where each worker shows what it does.
 * The supervisor parses nothing else.
 */
#ifndef TRICH_CONTROL_H
#define TRICH_CONTROL_H

#include "common/base.h"

#include <stdatomic.h>

enum { CONTROL_FD = 3, SCOREBOARD_FD = 4, SCOREBOARD_SLOTS = 256 };

/* Environment of children: the supervisor's process number, for the one child without a control socket. */
#define SUPERVISOR_VARIABLE "TRICH_SUPERVISOR"

enum control_kind {
    CONTROL_READY, /* child: serves now */
    /* Child: still turning its loop, at least every second while idle. Of the broker: seq articles wait. */
    CONTROL_PROGRESS,
    /* To the broker: worker `worker` is dead, it had `seq` in hand (0: none). a: its wait status, as of
     * waitpid; b: 1 when the supervisor killed it because of workers.article_ms. */
    CONTROL_GONE,
    CONTROL_DRAIN,   /* to broker: accept no more. To worker: take no more, finish, exit */
    CONTROL_DRAINED, /* broker: nothing is leased any more, answers are out; it exits when the socket ends */
    CONTROL_LOG, /* to the broker: a is the level to log at from now on (workers are replaced on a reload) */
    CONTROL_KINDS
};

struct control_msg {
    uint32_t kind; /* enum control_kind */
    uint32_t worker;
    uint64_t seq;
    int32_t a, b;
};

/* What a worker's article waits for. */
enum waiting {
    WAITING_NOT,
    WAITING_AWAY /* for PostgreSQL */,
    WAITING_OPERATOR /* PostgreSQL refuses to serve us */
};

/* One worker's line on the scoreboard; written by the worker alone, read by the supervisor and the broker. */
struct scoreboard_slot {
    _Atomic uint32_t worker;      /* who owns the slot, 0 free; set before HELLO, 0 before GONE */
    _Atomic uint64_t seq_in_hand; /* article being extracted, 0 none */
    _Atomic int64_t since_us;     /* CLOCK_MONOTONIC, when it was taken in hand */
    _Atomic uint64_t articles;    /* served since the worker started */
    _Atomic uint32_t waiting_db;  /* enum waiting */
};

struct scoreboard {
    struct scoreboard_slot slots[SCOREBOARD_SLOTS];
};

/* 0; or -1 and e when the peer is gone or the message has a wrong size. control_receive: 1 got one, 0 none now. */
MUST_CHECK int control_send(int fd, const struct control_msg *m, struct err *e);
MUST_CHECK int control_receive(int fd, struct control_msg *m, struct err *e);

/* Children: maps SCOREBOARD_FD. Supervisor: makes it (memfd). NULL and e on failure. */
struct scoreboard *scoreboard_create(int *fd, struct err *e);
struct scoreboard *scoreboard_attach(int fd, struct err *e);

#endif
