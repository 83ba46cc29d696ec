#include "budget.h"
#include "clock.h"
#include "common/failpoint.h"
#include "common/log.h"
#include "generation.h"
#include "supervisor.h"

#include <inttypes.h>
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* A worker that neither serves nor says anything for so long is stuck in a way that waiting does not cure.
 * PostgreSQL behind a dead network may hold it for minutes, which is no fault of its own. */
enum { SILENT_MS = 300000 };

enum {
    SPARE_MS = 10000, /* a spare worker stays for so long after the last one was stuck */
    DEATHS_MAX = 16   /* that many workers in a row are not held against all of them */
};

/* How the pool stands. Draining workers count in none but the first two. */
struct census {
    uint32_t running, draining;
    uint32_t serving;   /* running, not told to finish */
    uint32_t old;       /* of these: with a configuration that is out of force */
    uint32_t new_ready; /* of these: with the newest one, and serving */
    uint32_t starting;  /* of these: not ready yet */
    uint32_t stuck;     /* of these: too long at one article to be of use for others */
};

static uint32_t processors(void)
{
    cpu_set_t set;
    int n = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return n < 1 ? 1 : n > SCOREBOARD_SLOTS - 1 ? SCOREBOARD_SLOTS - 1 : (uint32_t)n;
}

void pool_init(struct pool *p, int64_t wanted)
{
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++)
        p->workers[i] = (struct child){.name = "worker", .control = -1};
    p->wanted = wanted > 0 ? (uint32_t)wanted : processors();
    /* Workers of a supervisor that crashed may live on for a moment and talk to our broker: no number of
     * theirs is one of ours. */
    p->last_number = (uint32_t)getpid() * 1000;
}

static struct census pool_census(const struct supervisor *s)
{
    struct census c = {.running = 0};
    int64_t now_us = clock_us();
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++) {
        const struct child *w = &s->pool.workers[i];
        bool newest = w->generation == s->reload.generation;
        if (!child_runs(w))
            continue;
        c.running++;
        if (w->draining) {
            c.draining++;
            continue;
        }
        c.serving++;
        c.old += !newest;
        c.new_ready += newest && w->ready;
        c.starting += !w->ready;
        struct in_hand h = scoreboard_in_hand(&s->board->slots[i]);
        c.stuck += scoreboard_is_stuck(&h, now_us);
    }
    return c;
}

uint32_t pool_count(const struct pool *p)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++)
        n += child_runs(&p->workers[i]);
    return n;
}

static void pool_start_one(struct supervisor *s, int64_t now_ms)
{
    uint32_t slot = 0;
    while (slot < SCOREBOARD_SLOTS && child_runs(&s->pool.workers[slot]))
        slot++;
    if (slot == SCOREBOARD_SLOTS)
        BUG("no slot is free for a worker");
    struct child *w = &s->pool.workers[slot];
    const char *run_dir = s->settings->daemon_run_dir;
    char number_text[16], slot_text[16], config[PATHS_MAX], lexicon[PATHS_MAX];
    w->number = ++s->pool.last_number;
    w->generation = s->reload.generation;
    snprintf(number_text, sizeof number_text, "%u", w->number);
    snprintf(slot_text, sizeof slot_text, "%u", slot);
    generation_config(run_dir, w->generation, config);
    generation_lexicon(run_dir, w->generation, lexicon);
    struct child_arguments arguments = {
        {"--config", config, "--lexicon", lexicon, "--number", number_text, "--slot", slot_text}, 8};
    struct err e;
    if (child_start(w, "trich-worker", &arguments, (struct child_files){s->board_fd, -1}, &e) < 0) {
        log_event(LOG_LEVEL_ERROR, "worker_not_started worker=%u reason=%s", w->number, e.text);
        throttle_note(&s->pool.throttle, true, now_ms);
        return;
    }
    figures_count(&s->board->supervisor.figures.starts[PROGRAM_WORKER], 1);
}

static void pool_drain_one(struct supervisor *s, bool old, int64_t now_ms)
{
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++) {
        struct child *w = &s->pool.workers[i];
        if (child_runs(w) && !w->draining && (w->generation != s->reload.generation) == old) {
            child_drain(w, now_ms + s->settings->daemon_drain_ms);
            return;
        }
    }
}

void pool_stuck(struct supervisor *s, int64_t now_ms)
{
    s->pool.spares_until_ms = now_ms + SPARE_MS;
}

/* How many workers there should be, but for a reload: with all of them stuck one more, up to twice as many. Spares
 * stay for a while, since one bad article seldom comes alone. */
static uint32_t pool_target(struct supervisor *s, const struct census *c, int64_t now_ms)
{
    struct pool *p = &s->pool;
    if (now_ms >= p->spares_until_ms) {
        p->spares = 0;
        return p->wanted;
    }
    if (c->stuck)
        pool_stuck(s, now_ms);
    uint32_t needed = c->stuck < p->wanted ? 0 : c->stuck - p->wanted + 1;
    if (needed > p->spares)
        p->spares = needed < p->wanted ? needed : p->wanted;
    return p->wanted + p->spares;
}

/* Replaces what is missing; on a reload, one worker after the other: first the new one, then the old one goes. */
void pool_turn(struct supervisor *s, int64_t now_ms)
{
    struct census c = pool_census(s);
    bool rolls = c.old > 0 && c.draining == 0;
    uint32_t target = pool_target(s, &c, now_ms) + (rolls ? 1 : 0);
    while (c.serving < target && c.running < SCOREBOARD_SLOTS) {
        if (now_ms < s->pool.throttle.not_before_ms) {
            supervisor_wake(s, s->pool.throttle.not_before_ms);
            return;
        }
        pool_start_one(s, now_ms);
        c = pool_census(s);
        now_ms = clock_ms();
    }
    if (rolls && c.starting == 0 && c.serving > s->pool.wanted)
        pool_drain_one(s, true, now_ms);
    else if (!rolls && c.draining == 0 && c.serving > target)
        pool_drain_one(s, false, now_ms);
    if (c.old == 0 && (c.new_ready > 0 || c.running == 0))
        reload_finish(s);
}

/* Kills the worker whose article in hand is over its budget. */
static void pool_check_budget(struct supervisor *s, uint32_t slot)
{
    static const char *const why[] = {[BUDGET_CPU] = "too much processor time, see workers.article_ms",
                                      [BUDGET_SLEPT] = "it waits for nothing, see workers.article_wall_ms",
                                      [BUDGET_STOPPED] = "it was stopped"};
    struct child *w = &s->pool.workers[slot];
    struct in_hand h = scoreboard_in_hand(&s->board->slots[slot]);
    w->overran = budget_judge(s->settings, w->pid, &h, clock_us());
    if (w->overran == BUDGET_KEPT)
        return;
    bool stopped = w->overran == BUDGET_STOPPED;
    log_event(LOG_LEVEL_WARNING, "worker_overran worker=%u seq=%" PRIu64 " reason=%s hint=%s", w->number,
              h.seq, why[w->overran],
              stopped ? "it is killed; its article is done by another"
                      : "it is killed, and its article tried once more, alone");
    child_kill(w);
}

static void pool_check_one(struct supervisor *s, uint32_t slot, int64_t now_ms)
{
    struct child *w = &s->pool.workers[slot];
    if (!w->overran)
        pool_check_budget(s, slot);
    if (w->overran) {
        return; /* its end is on the way */
    } else if (w->deadline_ms != 0 && now_ms > w->deadline_ms) {
        log_event(LOG_LEVEL_WARNING, "worker_late worker=%u reason=%s hint=%s", w->number,
                  "told to finish, it did not within daemon.drain_ms",
                  "it is killed; what it held is done by others");
        w->killed_as = END_LATE;
        child_kill(w);
    } else if (now_ms - w->heard_ms > SILENT_MS) {
        log_event(LOG_LEVEL_WARNING, "worker_silent worker=%u silent_ms=%" PRId64 " hint=%s", w->number,
                  now_ms - w->heard_ms, "it is killed; what it held is done by others");
        w->killed_as = END_SILENT;
        child_kill(w);
    }
}

void pool_check(struct supervisor *s, int64_t now_ms)
{
    int64_t tick_ms = s->settings->workers_article_ms / 4, wall_ms = s->settings->workers_article_wall_ms / 4;
    tick_ms = wall_ms < tick_ms ? wall_ms : tick_ms;
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++)
        if (child_runs(&s->pool.workers[i]))
            pool_check_one(s, i, now_ms);
    supervisor_wake(s, now_ms + (tick_ms < 1000 ? tick_ms : 1000));
}

/* What the operator must do is not cured by starting it again; but a reload that is refused is undone. */
static void pool_refused(struct supervisor *s, const struct child *w)
{
    if (w->generation != s->reload.generation)
        return; /* it is replaced by one with what is in force now */
    if (s->reload.generation != s->reload.in_force && pool_census(s).new_ready == 0)
        reload_refuse(s);
    else
        supervisor_stop(s, SUPERVISOR_OPERATOR, "a worker cannot go on; its last line in the log says why");
}

static enum gone_cause pool_cause(const struct supervisor *s, const struct child *w, int status)
{
    if (w->overran)
        return w->overran == BUDGET_CPU ? GONE_CPU : GONE_SLEPT;
    /* The limit is on addresses, of which libraries and stacks take a share that is never touched. */
    bool vast = w->peak_bytes > (s->settings->workers_memory_mib << 20) / 2;
    return WIFSIGNALED(status) && vast ? GONE_MEMORY : GONE_BY_ITSELF;
}

static enum worker_end pool_end(const struct child *w, int status, enum gone_cause cause)
{
    static const enum worker_end overran[] = {
        [BUDGET_CPU] = END_PROCESSOR, [BUDGET_SLEPT] = END_HUNG, [BUDGET_STOPPED] = END_STOPPED};
    if (w->overran)
        return overran[w->overran];
    if (w->killed_as)
        return (enum worker_end)w->killed_as;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return END_FINISHED;
    if (WIFEXITED(status) && WEXITSTATUS(status) == SUPERVISOR_OPERATOR)
        return END_OPERATOR;
    return cause == GONE_MEMORY ? END_MEMORY : END_CRASHED;
}

void pool_ended(struct supervisor *s, uint32_t slot, int status, int64_t now_ms)
{
    struct child *w = &s->pool.workers[slot];
    struct scoreboard_slot *shown = &s->board->slots[slot];
    uint64_t articles = atomic_load(&shown->articles);
    uint64_t seq = w->overran == BUDGET_STOPPED ? 0 : atomic_load(&shown->seq_in_hand);
    enum gone_cause cause = pool_cause(s, w, status);
    struct control_msg gone = {
        .kind = CONTROL_GONE, .worker = w->number, .seq = seq, .a = status, .b = (int32_t)cause};
    figures_count(&s->board->supervisor.figures.worker_ends[pool_end(w, status, cause)], 1);
    atomic_store(&shown->worker, 0); /* first: the broker leases to nobody who is not on the scoreboard */
    FAILPOINT("gone_tell");
    gone_tell(s, &gone);
    FAILPOINT("gone_told");
    s->pool.ended_articles += articles;
    atomic_store(&shown->seq_in_hand, 0);
    atomic_store(&shown->articles, 0);
    atomic_store(&shown->waiting_db, WAITING_NOT);
    atomic_store(&shown->batch, 0);
    bool soon = !w->ready || now_ms - w->started_ms < 1000;
    s->pool.deaths = articles ? 0 : s->pool.deaths + (seq != 0);
    bool by_article = seq && s->pool.deaths <= DEATHS_MAX; /* which is no reason to keep others waiting */
    throttle_note(&s->pool.throttle, soon && articles == 0 && !w->draining && !by_article, now_ms);
    if (WIFEXITED(status) && WEXITSTATUS(status) == SUPERVISOR_OPERATOR)
        pool_refused(s, w);
}

void pool_figures(const struct supervisor *s, struct notify_figures *f)
{
    f->articles = s->pool.ended_articles;
    for (uint32_t i = 0; i < SCOREBOARD_SLOTS; i++) {
        if (!child_runs(&s->pool.workers[i]))
            continue;
        f->workers++;
        f->articles += atomic_load(&s->board->slots[i].articles);
        uint32_t waiting = atomic_load(&s->board->slots[i].waiting_db);
        f->database = waiting > f->database ? waiting : f->database;
    }
}
