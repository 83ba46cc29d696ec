/* Inside of trich-broker: one process, one thread, one loop; the parts that it consists of.
 *
 *   broker.c         main, the loop, the supervisor's word, the end
 *   broker_socket.c  ZeroMQ: endpoints, envelopes, frames
 *   broker_intake.c  messages of submit and push, and retries: checked, hashed, held until they are durable
 *   broker_job.c     articles in flight: who has them, who waits for their end
 *   broker_lease.c   workers: credit, grants, reports, deaths
 *   broker_stuck.c   workers that do not move on
 *   broker_keep.c    the turn's one transaction, and the answers after it
 *   broker_memory.c  how much it may take, and how much it takes
 *   broker_curve.c   keys of connections: who is let in
 *   broker_producer.c  what producers may write, how fast and how large
 *   broker_zauth.c   CZMQ's zauth, which knows the keys
 *   broker_stranger.c  who connects and never gets as far as to name a key
 *   broker_trial.c   whether who has no key, or a wrong one, is really kept out
 *   broker_status.c  what it says about itself
 *   broker_refused.c which articles were refused last, for those who ask
 *   broker_audit.c   what its spool has counted and remembers, page by page
 *
 * Functions that return int return -1 and fill struct err when the operator must act; the broker then ends.
 */
#ifndef TRICH_BROKER_H
#define TRICH_BROKER_H

#include "common/lease.h"
#include "common/options.h"
#include "daemon/allowance.h"
#include "daemon/control.h"
#include "daemon/producer_list.h"
#include "daemon/refusal_limit.h"
#include "daemon/spool.h"

#include <sys/queue.h>
#include <zmq.h>

enum {
    BROKER_TURN_MESSAGES = 256, /* of each socket, read in one turn of the loop */
    BROKER_TURN_BYTES =
        8 << 20, /* of each socket: after that the turn reads no more, lest its commit take long */
    BROKER_TURN_GRANTS = 512,
    BROKER_CHANGES_MAX = 16384, /* reports that wait for the spool */
    BROKER_WAITERS_MAX = 16384, /* producers that wait for `done` */
    BROKER_WORKERS_MAX = 512,
    BROKER_CREDIT_MAX = 8192,         /* articles that one worker may hold */
    BROKER_HELD_BYTES_MAX = 64 << 20, /* bytes of articles that one worker may hold, when more than one */
    BROKER_SAMPLES = 11               /* one a second: ten seconds between the first and the last */
};

/* The frames before a message, which its answer needs: where it came from. */
struct envelope;

/* A producer that waits until an article ended. */
struct waiter {
    struct waiter *next;
    struct envelope *envelope;
    struct str source, id;
    char texts[];
};

struct worker;

/* An article that is leased, or whose end somebody waits for. */
struct job {
    uint64_t seq;
    struct worker *worker; /* NULL: not leased */
    uint32_t bytes;
    struct waiter *waiters;
    TAILQ_ENTRY(job) held; /* among its worker's */
};

struct job_table {
    void *root; /* of tsearch */
    uint32_t leased, waiters;
};

struct worker {
    uint32_t number;
    int slot; /* on the scoreboard */
    uint64_t
        stuck_at; /* the article that it has been at for too long: it gets nothing more until then; 0: none */
    unsigned char identity[255];
    uint8_t identity_bytes;
    uint32_t credit, held;
    uint64_t held_bytes;
    TAILQ_HEAD(, job) jobs;
};

/* A message that came in, until its turn's transaction is committed. */
struct intake {
    struct envelope *envelope; /* NULL: pushed or retried, no answer */
    zmq_msg_t message;
    struct str text; /* the producer's bytes, in message */
    struct article article;
    char default_id[33];
    struct spool_hash key, content;
    char producer[PRODUCER_NAME_BYTES]; /* "": none */
    bool refused;                       /* why says why */
    uint32_t wait_ms;                   /* it came too fast: when to come again; why says so; 0: not so */
    enum refusal refusal;               /* refused or answered busy: why, for who counts */
    uint32_t frames;                    /* pushed: before the message; there should be none */
    bool stored;                        /* pushed, retried: the transaction has it */
    uint64_t retry_of;                  /* retried: the dead letter; 0 else */
    uint32_t worker;                    /* retried: who handed it back */
    uint64_t waits_for;                 /* seq at whose end the answer is given; 0: answer says it */
    struct wire_reply answer;
    struct err why;
};

/* Items [first, n). first > 0: the spool had room for those before it only. */
struct intake_list {
    struct intake items[BROKER_TURN_MESSAGES];
    uint32_t first, n;
    size_t bytes; /* of messages read in this turn */
};

/* Something that happened to an accepted article and is not yet durable. */
struct change {
    bool is_attempt; /* else it ended as report says */
    uint32_t worker; /* whose death the attempt was */
    struct lease_report report;
    char *reason; /* owned; report's text is it */
};

enum broker_memory {
    MEMORY_WELL,
    MEMORY_SHORT, /* the headroom is begun: who submits is told busy */
    MEMORY_GONE   /* half of it is taken: what comes is thrown away unanswered, also what is pushed */
};

/* An article that was refused, or (seq) accepted and set aside. */
struct refused_article {
    int64_t at_ms;
    uint64_t seq;
    char source[64], id[64], producer[64]; /* their beginnings; empty: not known */
    struct err reason;
};

enum { REFUSALS_KEPT = 8 };

struct refused_list {
    uint64_t n; /* so far */
    struct refused_article last[REFUSALS_KEPT];
};

enum { CURVE_TOKEN_BYTES = 32 };

/* Keys of TCP connections. zauth says whose are known. Who connects without a key, over ipc, may claim in the handshake to
 * be any user, so what we note of a connection begins with a token that no peer knows. */
struct broker_curve {
    bool keyed;                /* there is a key of ours, and TCP endpoints ask for one */
    struct certificate server; /* its secret only until the sockets have it */
    char token[CURVE_TOKEN_BYTES + 1];
    struct certificate trial; /* while we try ourselves: a key that is let in */
    uint32_t n_trials;
    void *zap;                         /* where libzmq asks for keys */
    struct zauth *zauth;               /* who knows them */
    struct stranger_watch *watches[2]; /* of submit and push */
    struct refusal_limit refused;      /* who was told of */
};

/* The certificates in force, and what was used of their rates. */
struct broker_producers {
    struct producer_list list;
    struct allowance *used; /* of each in list */
    struct allowance keyless;
};

struct broker_sample {
    int64_t at_ms;
    uint64_t received, done;
};

struct broker {
    struct settings *settings;
    struct wire_limits limits;
    struct spool *spool;
    struct scoreboard *board;
    void *zmq;
    void *submit, *push, *lease, *status;
    struct broker_curve curve;
    struct broker_producers producers;
    struct intake_list *submitted, *pushed, *retried;
    struct job_table jobs;
    struct worker *workers[BROKER_WORKERS_MAX];
    uint32_t n_workers, next_worker;
    uint64_t cursor;    /* all up to it were leased once */
    uint64_t *returned; /* what dead workers held, largest first */
    uint32_t n_returned, returned_room;
    struct change *changes;
    uint32_t n_changes, changes_room;
    struct arena arena; /* of one decoded lease message */
    struct buf out;
    struct refused_list refused;
    struct broker_sample samples[BROKER_SAMPLES];
    uint32_t n_samples; /* taken so far */
    int64_t started_ms, told_ms, refused_ms, stuck_told_ms, memory_gone_ms;
    int64_t moved_ms;  /* when an article ended last, or none waited */
    int64_t oldest_us; /* when the oldest that waits was received, as of the last sample; 0: none waits */
    enum broker_memory memory; /* as it was looked at last */
    bool spool_refused;        /* something, in this turn */
    bool spool_has_room;       /* took something since it last refused something, at refused_ms */
    bool spool_is_full;        /* as the log says */
    bool more;                 /* the turn left something that no socket will tell */
    uint32_t last_turns;       /* while draining: how often submit and push are still read */
    bool draining, orphaned;
};

/* broker.c: to the supervisor, when there is one. */
void broker_tell(struct broker *b, const struct control_msg *m);

/* Memory that is never refused: without it the broker aborts, and the spool has everything. */
void *broker_alloc(size_t bytes) __attribute__((returns_nonnull));

/* broker_socket.c */
MUST_CHECK int broker_socket_open(struct broker *b, struct err *e);
void broker_socket_close(struct broker *b); /* waits a moment for answers to go out */
/* 1 and one message with its envelope (owned by the caller), 0 none there. Too many frames: *overflow. */
int broker_socket_receive(void *socket, struct envelope **envelope, zmq_msg_t *message, bool *overflow);
/* Never blocks: who does not read loses it. */
void broker_socket_send(void *socket, const struct envelope *to, struct str text);
/* -1: the worker is gone. */
int broker_socket_send_lease(void *socket, const struct worker *to, struct str grant, struct str message);
uint32_t broker_socket_frames(const struct envelope *envelope);
struct str broker_socket_identity(const struct envelope *from);

/* broker_intake.c */
/* -1: memory is out for good, by what lies in libzmq alone. */
MUST_CHECK int broker_intake_take(struct broker *b, struct err *e);
/* A RETRY, whose bytes lie in *message, which is moved away. */
void broker_intake_retry(struct broker *b, const struct lease_msg *retry, zmq_msg_t *message);
bool broker_intake_takes_retries(const struct broker *b); /* more in this turn */
/* Into the open transaction. 0, SPOOL_FULL (the transaction is lost) or -1. */
MUST_CHECK int broker_intake_store(struct broker *b, struct err *e);
void broker_intake_answer(struct broker *b, bool committed);
bool broker_intake_waits(const struct broker *b); /* something for a transaction */
void broker_intake_drop(struct broker *b); /* at the end: pushed articles for which there was no room */

/* broker_job.c */
struct job *broker_job_find(struct job_table *t, uint64_t seq);
struct job *broker_job_get(struct job_table *t, uint64_t seq); /* made when there is none */
void broker_job_lease(struct job_table *t, struct job *j, struct worker *w, uint32_t bytes);
/* Takes it from its worker. The job is freed when nobody waits for it. */
void broker_job_release(struct job_table *t, struct job *j);
void broker_job_wait(struct job_table *t, uint64_t seq, struct envelope **envelope, struct str source,
                     struct str id);
/* Answers all who wait for seq. */
void broker_job_answer(struct broker *b, uint64_t seq, const struct wire_reply *what);
/* Answers all who wait for anything that it is stored, since nobody will be here to tell them more. */
void broker_job_end_all(struct broker *b);

/* broker_lease.c */
void broker_lease_take(struct broker *b);
void broker_lease_gone(struct broker *b, const struct control_msg *gone);
MUST_CHECK int broker_lease_grant(struct broker *b, struct err *e);
void broker_lease_taken(struct broker *b, uint32_t worker, uint64_t retry_of);   /* tells the worker */
void broker_lease_put_back(struct broker *b, struct worker *w, uint64_t except); /* 0: all that it holds */
uint32_t broker_lease_held(const struct broker *b, uint32_t worker);

/* broker_stuck.c */
void broker_stuck_look(struct broker *b);
int broker_stuck_pause_ms(const struct broker *b, int idle_ms); /* until the next look */

/* broker_keep.c */
void broker_keep_end(struct broker *b, const struct lease_report *report);
void broker_keep_attempt(struct broker *b, uint32_t worker, uint64_t seq, const char *reason);
MUST_CHECK int broker_keep_turn(struct broker *b, struct err *e);

/* broker_memory.c */
uint64_t broker_memory_taken(void); /* what counts against its limit; 0 when it cannot be told */
void broker_memory_limit(const struct settings *s);
extern const char *const broker_memory_names[];
enum broker_memory broker_memory_state(struct broker *b);
bool broker_memory_is_stuck(
    const struct broker *b); /* it was gone for so long that only a new beginning helps */

/* broker_curve.c */
/* Reads the key, when there is one; else TCP must not reach beyond this machine. */
MUST_CHECK int broker_curve_read(struct broker *b, struct err *e);
/* Begins to answer libzmq's questions for keys (ZAP, RFC 27); also for one that is ours, so that we can try. */
MUST_CHECK int broker_curve_open(struct broker *b, struct err *e);
/* All endpoints were tried: from now on producers' keys alone are let in, and no secret is kept. */
MUST_CHECK int broker_curve_settle(struct broker *b, struct err *e);
/* What zauth knows is made anew from the list; who is connecting waits meanwhile. */
MUST_CHECK int broker_curve_trust(struct broker *b, struct err *e);
void broker_curve_close(struct broker *b);
/* From the next bind on the socket asks for keys. */
MUST_CHECK int broker_curve_apply(struct broker *b, void *socket, struct err *e);
/* Says of connections that wait for it whether they are let in. */
void broker_curve_answer(struct broker *b);
/* Public key of the connection that the message came through; NULL: it has none. */
const char *broker_curve_key_of(const struct broker *b, zmq_msg_t *message);

/* broker_producer.c */
/* Reads the certificates; those in force stay when that fails. */
MUST_CHECK int broker_producer_load(struct broker *b, struct err *e);
void broker_producer_close(struct broker *b);
/* Whose message it is, and whether he may send it: sets producer, refused or wait_ms. */
void broker_producer_judge(struct broker *b, struct intake *in);

/* broker_zauth.c */
/* It lets in who is in the list, and the key `also` ("": none). */
MUST_CHECK int broker_zauth_start(struct zauth **out, const struct producer_list *list, const char *also,
                                  struct err *e);
void broker_zauth_stop(struct zauth **z);
/* 1: the key, 32 bytes, is let in; 0: it is not; -1: zauth does not answer, and has to be started anew. */
MUST_CHECK int broker_zauth_ask(struct zauth *z, struct str address, struct str key);

/* broker_trial.c */
/* Connects to an endpoint of ours without a key, with a wrong one and with a right one. -1: not the last alone is let in. */
MUST_CHECK int broker_trial(struct broker *b, const char *endpoint, bool is_push, struct err *e);

/* broker_stranger.c */
/* From now on connections that fail before their key is known are counted and logged. */
MUST_CHECK int broker_stranger_watch(struct broker *b, struct err *e);
void broker_stranger_look(struct broker *b);
/* Readable when broker_stranger_look has something to do; NULL where nobody is watched. */
void *broker_stranger_monitor(const struct broker *b, size_t i);
void broker_stranger_close(struct broker *b); /* before the sockets */

/* broker_status.c */
void broker_status_moved(struct broker *b); /* an article ended, for good */
void broker_status_sample(struct broker *b);
void broker_status_answer(struct broker *b);

/* broker_refused.c */
void broker_refused_note(struct broker *b, const struct refused_article *article);
void broker_refused_describe(const struct broker *b, struct buf *out);

/* broker_audit.c */
/* The answer in b->out; false: it is no such question. */
bool broker_audit_answer(struct broker *b, struct str question);

#endif
