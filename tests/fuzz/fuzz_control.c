/* A hostile child against the supervisor: datagrams of any length on its control socket, any bytes on the scoreboard, any
 * end. The supervisor believes fixed-size messages of known kinds alone, kills what it may and nobody else, and tells the
 * broker of every death. First byte of a step: what happens; the rest: with what. */
#include "common/log.h"
#include "daemon/clock.h"
#include "daemon/supervisor.h"
#include "tests/fuzz/fuzz.h"

#include <signal.h>
#include <sys/socket.h>

enum { FIRST_PID = 1 << 30, CHILDREN = 3 }; /* far beyond what the kernel hands out */

/* What the supervisor did to processes that do not exist. */
static uint32_t kills;

int kill(pid_t pid, int sig)
{
    must(pid >= FIRST_PID && pid <= FIRST_PID + CHILDREN && sig == SIGKILL, "a stranger is killed");
    kills++;
    return 0;
}

/* slots[0] to slots[2] have workers; the broker's end of its socket is where deaths are told. */
struct world {
    struct supervisor s;
    struct settings settings;
    struct scoreboard board;
    int theirs[CHILDREN], broker;
};

static void make_pair(int *ours, int *theirs)
{
    int fds[2];
    must(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, fds) == 0, "no sockets");
    *ours = fds[0];
    *theirs = fds[1];
}

static void world_open(struct world *w)
{
    int64_t now_ms = clock_ms();
    memset(w, 0, sizeof *w);
    w->settings = (struct settings){.workers_article_ms = 10000,
                                    .workers_article_wall_ms = 60000,
                                    .workers_memory_mib = 1024,
                                    .daemon_drain_ms = 30000};
    w->s.settings = &w->settings;
    w->s.board = &w->board;
    pool_init(&w->s.pool, CHILDREN);
    w->s.broker = (struct child){.name = "broker", .pid = FIRST_PID + CHILDREN};
    make_pair(&w->s.broker.control, &w->broker);
    for (int i = 0; i < CHILDREN; i++) {
        struct child *c = &w->s.pool.workers[i];
        *c = (struct child){.name = "worker",
                            .pid = FIRST_PID + i,
                            .number = 100u + (uint32_t)i,
                            .heard_ms = now_ms,
                            .started_ms = now_ms};
        make_pair(&c->control, &w->theirs[i]);
    }
}

static void world_close(struct world *w)
{
    for (int i = 0; i < CHILDREN; i++) {
        child_hang_up(&w->s.pool.workers[i]);
        close(w->theirs[i]);
    }
    child_hang_up(&w->s.broker);
    close(w->broker);
}

/* One datagram; what is taken is what was sent, and has a kind. */
static void child_speaks(struct world *w, struct cut *c, uint32_t slot)
{
    struct child *child = &w->s.pool.workers[slot];
    uint64_t n = cut_number(c, 1);
    struct str sent = cut_text(c, n & 0x80 ? sizeof(struct control_msg) : n);
    struct control_msg m;
    if (child->control < 0 || sent.len == 0)
        return;
    bool was_ready = child->ready;
    must(send(w->theirs[slot], sent.at, sent.len, MSG_NOSIGNAL) == (ssize_t)sent.len, "nothing was sent");
    if (child_hear(child, &m)) {
        must(sent.len == sizeof m && memcmp(&m, sent.at, sizeof m) == 0 && m.kind < CONTROL_KINDS,
             "a message of no kind");
        must(child->ready == (was_ready || m.kind == CONTROL_READY), "ready without a word");
        must(!child_hear(child, &m), "one message was heard twice");
    } else {
        must(child->control < 0, "what is no message ends the talk");
        must(child->ready == was_ready, "ready by what is no message");
    }
}

static void child_writes(struct world *w, struct cut *c, uint32_t slot)
{
    struct scoreboard_slot *s = &w->board.slots[slot];
    s->worker = (uint32_t)cut_number(c, 1);
    s->seq_in_hand = cut_number(c, 8);
    s->since_us = (int64_t)cut_number(c, 8);
    s->articles = cut_number(c, 8);
    s->waiting_db = (uint32_t)cut_number(c, 1);
    s->cpu_us = (int64_t)cut_number(c, 8);
}

/* Who is killed overran, or said nothing for long; and it is one of them. */
static void supervisor_checks(struct world *w)
{
    struct notify_figures f = {0};
    kills = 0;
    uint32_t running = pool_count(&w->s.pool);
    pool_check(&w->s, clock_ms());
    pool_figures(&w->s, &f);
    must(kills <= running && f.workers == running, "the dead are counted");
    for (uint32_t i = 0; i < CHILDREN; i++) {
        const struct scoreboard_slot *s = &w->board.slots[i];
        const struct child *child = &w->s.pool.workers[i];
        int64_t budget_us = w->settings.workers_article_ms * 1000;
        /* Of a process that is not there the processor time is 0. */
        bool too_much = s->since_us < clock_us() - budget_us && s->cpu_us < -budget_us;
        if (child_runs(child) && s->seq_in_hand && too_much)
            must(child->overran, "an article that takes too much costs nothing");
    }
}

static void child_ends(struct world *w, struct cut *c, uint32_t slot)
{
    struct child *child = &w->s.pool.workers[slot];
    struct control_msg told;
    if (!child_runs(child))
        return;
    uint64_t seq = w->board.slots[slot].seq_in_hand;
    child_hang_up(child);
    child->pid = 0;
    pool_ended(&w->s, slot, (int)(cut_number(c, 2) & 0x7F7F), clock_ms());
    do /* a worker that cannot go on ends the whole, and then the broker drains */
        must(recv(w->broker, &told, sizeof told, MSG_DONTWAIT) == sizeof told, "the broker is not told");
    while (told.kind == CONTROL_DRAIN);
    must(told.kind == CONTROL_GONE && told.worker == child->number && told.seq == seq,
         "the broker is told of another");
    must(w->board.slots[slot].worker == 0, "the dead stands on the scoreboard");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct world w;
    struct cut c = cut_of(data, size);
    log_setup("trichd", LOG_LEVEL_ERROR); /* what is killed is told, and would be told all the time */
    world_open(&w);
    while (cut_any(&c)) {
        uint64_t op = cut_number(&c, 1);
        uint32_t slot = (uint32_t)(op >> 4) % CHILDREN;
        switch (op & 3) {
        case 0:
            child_speaks(&w, &c, slot);
            break;
        case 1:
            child_writes(&w, &c, slot);
            break;
        case 2:
            supervisor_checks(&w);
            break;
        default:
            child_ends(&w, &c, slot);
        }
    }
    supervisor_checks(&w);
    world_close(&w);
    return 0;
}
