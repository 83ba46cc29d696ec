/* Between the supervisor and its children: a SOCK_SEQPACKET pair a child, inherited as CONTROL_FD, with
 * fixed-size messages; and shared memory, inherited as SCOREBOARD_FD, where each worker shows on a page of its own what it
 * does, and all count what they did. The supervisor parses nothing else.
 */
#ifndef TRICH_CONTROL_H
#define TRICH_CONTROL_H

#include "daemon/figures.h"

enum { CONTROL_FD = 3, SCOREBOARD_FD = 4, LISTEN_FD = 5, SCOREBOARD_SLOTS = 256, SCOREBOARD_PAGE = 4096 };

/* Environment of children: the supervisor's process number, for the one child without a control socket. */
#define SUPERVISOR_VARIABLE "TRICH_SUPERVISOR"

enum control_kind {
    CONTROL_READY, /* child: serves now */
    /* Child: still turning its loop, at least every second while idle. Of the broker: seq articles wait. */
    CONTROL_PROGRESS,
    /* To the broker: worker `worker` is dead, it had `seq` in hand (0: none). a: its wait status, as of
     * waitpid; b: enum gone_cause. */
    CONTROL_GONE,
    CONTROL_DRAIN,   /* to broker: accept no more. To worker: take no more, finish, exit */
    CONTROL_DRAINED, /* broker: nothing is leased any more, answers are out; it exits when the socket ends */
    /* To the broker and metrics, whom a reload does not replace: a is the level to log at from now on, seq is
     * broker.producer_articles_per_s. */
    CONTROL_SETTINGS,
    CONTROL_COUNTED, /* broker: what the death of worker `worker` cost is durable */
    CONTROL_STUCK, /* broker: articles wait, and every worker has been too long at the one that it has in hand */
    CONTROL_PRODUCERS, /* to the broker: the certificates of producers may have changed */
    CONTROL_KINDS
};

/* Why a worker died that had an article in hand, beyond what its wait status tells. */
enum gone_cause {
    GONE_BY_ITSELF,
    GONE_CPU,   /* killed: more than workers.article_ms of processor time */
    GONE_SLEPT, /* killed: longer than workers.article_wall_ms, and not at work */
    GONE_MEMORY /* by itself, when it had taken more than half of workers.memory_mib */
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

/* One worker's page of the scoreboard; written by the worker alone, which sees no other. */
struct scoreboard_slot {
    union {
        struct {
            _Atomic uint32_t worker;      /* who owns the slot, 0 free; set before HELLO, 0 before GONE */
            _Atomic uint64_t seq_in_hand; /* article being extracted, 0 none */
            _Atomic int64_t since_us;     /* CLOCK_MONOTONIC, when it was taken in hand */
            _Atomic uint64_t articles;    /* served since the worker started */
            _Atomic uint32_t waiting_db;  /* enum waiting */
            _Atomic uint32_t batch;       /* articles extracted, on their way to PostgreSQL */
            _Atomic int64_t cpu_us;       /* processor time that the process had used at since_us */
            struct figures figures;       /* of all workers that had the slot */
        };
        char page[SCOREBOARD_PAGE];
    };
};

/* The broker's page. */
struct scoreboard_broker {
    union {
        struct {
            struct figures figures;        /* of all brokers so far */
            _Atomic int64_t last_ended_us; /* CLOCK_MONOTONIC, when an article ended last; 0: none did yet */
        };
        char page[SCOREBOARD_PAGE];
    };
};

/* The supervisor's page. */
struct scoreboard_supervisor {
    union {
        struct {
            struct figures figures;
            _Atomic int64_t started_s; /* since 1970 */
            _Atomic uint32_t workers_wanted;
            _Atomic uint32_t schema_ready; /* 1: workers may write */
            _Atomic uint32_t stopping;     /* 1: trichd finishes what is in hand */
        };
        char page[SCOREBOARD_PAGE];
    };
};

/* After so long with one article in hand a worker is stuck: what else it holds is given to others. */
enum { STUCK_US = 300000 };

/* What a worker has in hand, as it says itself. */
struct in_hand {
    uint64_t seq; /* 0: nothing, or it moved on while we looked */
    int64_t since_us, cpu_us;
};

struct scoreboard {
    struct scoreboard_slot slots[SCOREBOARD_SLOTS];
    struct scoreboard_broker broker;
    struct scoreboard_supervisor supervisor;
};
_Static_assert(sizeof(struct scoreboard) == (size_t)(SCOREBOARD_SLOTS + 2) * SCOREBOARD_PAGE,
               "what a process counts does not fit into its page");

/* 0; or -1 and e when the peer is gone or the message has a wrong size. control_receive: 1 got one, 0 none now. */
MUST_CHECK int control_send(int fd, const struct control_msg *m, struct err *e);
MUST_CHECK int control_receive(int fd, struct control_msg *m, struct err *e);

struct in_hand scoreboard_in_hand(const struct scoreboard_slot *slot);
bool scoreboard_is_stuck(const struct in_hand *h, int64_t now_us);

/* Supervisor: makes it (memfd). NULL and e on failure, as with all of these. */
struct scoreboard *scoreboard_create(int *fd, struct err *e);
/* The broker: maps SCOREBOARD_FD. */
struct scoreboard *scoreboard_attach(int fd, struct err *e);
/* A worker: maps its own page alone, and closes fd, so that it reaches no other. */
struct scoreboard_slot *scoreboard_attach_slot(int fd, uint32_t slot, struct err *e);
/* For who only reads: fd as scoreboard_open_readable gives it (close-on-exec). */
MUST_CHECK int scoreboard_open_readable(int board_fd, struct err *e);
const struct scoreboard *scoreboard_attach_readable(int fd, struct err *e);

/* The sum of a figure over all pages: offset of an _Atomic uint64_t in struct figures. */
uint64_t scoreboard_sum(const struct scoreboard *board, size_t offset);

#endif
