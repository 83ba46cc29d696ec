#include "daemon/broker.h"

#include "common/failpoint.h"
#include "common/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static struct worker *lease_find(struct broker *b, uint32_t number)
{
    for (uint32_t i = 0; i < b->n_workers; i++)
        if (b->workers[i]->number == number)
            return b->workers[i];
    return NULL;
}

uint32_t broker_lease_held(const struct broker *b, uint32_t worker)
{
    for (uint32_t i = 0; i < b->n_workers; i++)
        if (b->workers[i]->number == worker)
            return b->workers[i]->held;
    return 0;
}

static int lease_compare_falling(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return (*x < *y) - (*x > *y);
}

static void lease_put_back_one(struct broker *b, struct job *j)
{
    if (b->n_returned == b->returned_room) {
        b->returned_room = b->returned_room ? 2 * b->returned_room : 256;
        b->returned = realloc(b->returned, b->returned_room * sizeof *b->returned);
        if (!b->returned)
            BUG("out of memory");
    }
    b->returned[b->n_returned++] = j->seq;
    broker_job_release(&b->jobs, j);
}

/* What the worker holds goes back to the front of the queue. */
void broker_lease_put_back(struct broker *b, struct worker *w, uint64_t except)
{
    struct job *j, *next;
    if (w->held == 0)
        return;
    for (j = TAILQ_FIRST(&w->jobs); j; j = next) {
        next = TAILQ_NEXT(j, held);
        if (j->seq != except)
            lease_put_back_one(b, j);
    }
    if (b->n_returned) /* else there may be no list yet */
        qsort(b->returned, b->n_returned, sizeof *b->returned, lease_compare_falling);
}

static void lease_forget(struct broker *b, struct worker *w)
{
    broker_lease_put_back(b, w, 0);
    for (uint32_t i = 0; i < b->n_workers; i++)
        if (b->workers[i] == w)
            b->workers[i] = b->workers[--b->n_workers];
    free(w);
}

/* Its line of the scoreboard, or -1. On the scoreboard is who has a supervisor that will tell us of its death. A
 * worker that died since it spoke, or that outlived its supervisor, would take leases which nobody brings back. */
static int lease_slot(const struct broker *b, uint32_t number)
{
    for (int i = 0; i < SCOREBOARD_SLOTS; i++)
        if (number && b->board->slots[i].worker == number)
            return i;
    return -1;
}

static struct worker *lease_greet(struct broker *b, uint32_t number, struct str identity)
{
    struct worker *w = lease_find(b, number);
    int slot = lease_slot(b, number);
    if (w) {
        broker_lease_put_back(b, w, 0);
    } else if (b->n_workers == BROKER_WORKERS_MAX || slot < 0) {
        return NULL;
    } else {
        w = broker_alloc(sizeof *w);
        TAILQ_INIT(&w->jobs);
        w->number = number;
        w->slot = slot;
        b->workers[b->n_workers++] = w;
    }
    memcpy(w->identity, identity.at, identity.len);
    w->identity_bytes = (uint8_t)identity.len;
    w->credit = 0;
    return w;
}

static bool lease_is(const struct worker *w, struct str identity)
{
    return w && str_eq(identity, str_of((const char *)w->identity, w->identity_bytes));
}

/* A worker may report what it was leased; and what it was leased by a broker that is dead since, unless this one
 * has leased it meanwhile. Whatever else it says is ignored: at worst the work is done twice. */
static void lease_hear_reports(struct broker *b, const struct worker *w, const struct lease_msg *m)
{
    for (uint32_t i = 0; i < m->n_reports; i++) {
        uint64_t seq = m->reports[i].seq;
        struct job *j = broker_job_find(&b->jobs, seq);
        bool is_its_own = w && j && j->worker == w;
        if (!is_its_own && seq <= b->cursor)
            continue;
        if (is_its_own)
            broker_job_release(&b->jobs, j);
        broker_keep_end(b, &m->reports[i]);
    }
    FAILPOINT("report_heard");
}

/* message: where m was decoded from. */
static void lease_hear(struct broker *b, const struct lease_msg *m, struct str identity, zmq_msg_t *message)
{
    struct worker *w = lease_find(b, m->worker);
    if (!lease_is(w, identity))
        w = NULL;
    if (m->type == LEASE_HELLO) {
        lease_greet(b, m->worker, identity);
    } else if (m->type == LEASE_REPORT) {
        lease_hear_reports(b, w, m);
    } else if (m->type == LEASE_RETRY && w) {
        broker_intake_retry(b, m, message);
    } else if (m->type == LEASE_BYE && w) {
        lease_forget(b, w);
    } else if (m->type == LEASE_CREDIT) {
        w = w ? w : lease_greet(b, m->worker, identity);
        if (w && m->credit > BROKER_CREDIT_MAX - w->credit)
            w->credit = BROKER_CREDIT_MAX;
        else if (w)
            w->credit += m->credit;
    }
}

/* false: it does not fit into the arena or is no lease message. */
static bool lease_decode_guarded(struct broker *b, struct str text, struct lease_msg *m, struct err *why)
{
    arena_reset(&b->arena);
    if (!arena_guard(&b->arena))
        return err_set(why, "lease message: too large") == 0;
    return lease_decode(&b->arena, text, m, why) == 0;
}

static void lease_receive(struct broker *b, const struct envelope *from, zmq_msg_t *message)
{
    struct str text = str_of(zmq_msg_data(message), zmq_msg_size(message));
    struct lease_msg m = {0};
    struct err why;
    if (lease_decode_guarded(b, text, &m, &why))
        lease_hear(b, &m, broker_socket_identity(from), message);
    else
        log_event(LOG_LEVEL_WARNING, "worker_message_ignored reason=%s", why.text);
}

void broker_lease_take(struct broker *b)
{
    for (int n = 0;
         n < BROKER_TURN_MESSAGES && b->n_changes < BROKER_CHANGES_MAX && broker_intake_takes_retries(b);
         n++) {
        struct envelope *from;
        zmq_msg_t message;
        bool overflow;
        if (!broker_socket_receive(b->lease, &from, &message, &overflow))
            return;
        lease_receive(b, from, &message);
        zmq_msg_close(&message);
        free(from);
    }
}

/* Names the worker, whose number is never used twice: the same words are the same death, told again to a new
 * broker. */
static void lease_describe_death(const struct broker *b, const struct control_msg *gone, char *out,
                                 size_t size)
{
    const struct settings *s = b->settings;
    int n = snprintf(out, size, "its worker (%u) ", gone->worker);
    out += n;
    size -= (size_t)n;
    if (gone->b == GONE_CPU)
        snprintf(out, size, "was stopped after more than %lld ms of processor time",
                 (long long)s->workers_article_ms);
    else if (gone->b == GONE_SLEPT)
        snprintf(out, size, "was stopped after more than %lld ms in which it hung",
                 (long long)s->workers_article_wall_ms);
    else if (!WIFSIGNALED(gone->a))
        snprintf(out, size, "ended with exit status %d", WEXITSTATUS(gone->a));
    else if (gone->b == GONE_MEMORY)
        snprintf(out, size, "was killed by signal %d (%s) when it had most of the memory of %lld MiB",
                 WTERMSIG(gone->a), strsignal(WTERMSIG(gone->a)), (long long)s->workers_memory_mib);
    else
        snprintf(out, size, "was killed by signal %d (%s)", WTERMSIG(gone->a), strsignal(WTERMSIG(gone->a)));
}

void broker_lease_gone(struct broker *b, const struct control_msg *gone)
{
    struct worker *w = lease_find(b, gone->worker);
    struct job *j = broker_job_find(&b->jobs, gone->seq);
    char reason[160];
    FAILPOINT("gone_heard");
    /* The scoreboard is written by the worker: it cannot cost an attempt of what another one holds. */
    if (gone->seq && !(j && j->worker && j->worker != w)) {
        lease_describe_death(b, gone, reason, sizeof reason);
        broker_keep_attempt(b, gone->worker, gone->seq, reason);
    } else if (gone->seq) {
        broker_tell(b, &(struct control_msg){.kind = CONTROL_COUNTED, .worker = gone->worker});
    }
    log_event(LOG_LEVEL_INFO, "worker_gone worker=%u held=%u seq=%llu", gone->worker, w ? w->held : 0,
              (unsigned long long)gone->seq);
    if (w)
        lease_forget(b, w);
}

/* The next one with room, in turn, so that all have work when there is little. */
static struct worker *lease_choose(struct broker *b)
{
    for (uint32_t i = 0; i < b->n_workers; i++) {
        struct worker *w = b->workers[b->next_worker++ % b->n_workers];
        if (w->credit && !w->stuck_at && w->held < BROKER_CREDIT_MAX &&
            (w->held == 0 || w->held_bytes < BROKER_HELD_BYTES_MAX))
            return w;
    }
    return NULL;
}

/* 1 and the item, 0 when nothing waits, -1. */
static int lease_next_item(struct broker *b, struct spool_item *item, struct err *e)
{
    int rc = 0;
    while (rc == 0 && b->n_returned)
        rc = spool_get(b->spool, b->returned[--b->n_returned], item, e);
    if (rc)
        return rc;
    rc = spool_next(b->spool, b->cursor, item, e);
    if (rc == 1)
        b->cursor = item->seq;
    return rc;
}

static const char *lease_times(uint32_t n, char *out, size_t size)
{
    snprintf(out, size, n == 1 ? "once" : n == 2 ? "twice" : "%u times", n);
    return out;
}

static void lease_send(struct broker *b, struct worker *w, const struct spool_item *item)
{
    char reason[400], times[24];
    struct lease_grant g = {.seq = item->seq,
                            .received_us = item->received_us,
                            .attempts = item->attempts,
                            .dead = item->refused || item->attempts >= b->settings->workers_attempts,
                            .reason = item->reason,
                            .source = item->source,
                            .id = item->id,
                            .retry_of = item->retry_of,
                            .producer = item->producer};
    memcpy(g.content_hash, item->content.bytes, sizeof g.content_hash);
    if (!item->refused && item->attempts) {
        int n = snprintf(reason, sizeof reason, "failed %s while being extracted: %.*s",
                         lease_times(item->attempts, times, sizeof times), STR_FMT(item->reason));
        g.reason = str_of(reason, n < (int)sizeof reason ? (size_t)n : sizeof reason - 1);
    }
    buf_clear(&b->out);
    lease_encode_grant(&b->out, &g);
    struct job *j = broker_job_get(&b->jobs, item->seq);
    broker_job_lease(&b->jobs, j, w, item->message.len);
    w->credit--;
    FAILPOINT("lease_grant");
    if (buf_failed(&b->out) || broker_socket_send_lease(b->lease, w, buf_str(&b->out), item->message) < 0) {
        w->credit = 0; /* it is not connected: it comes back, or we hear what it died of */
        lease_put_back_one(b, j);
    }
    figures_count(&b->board->broker.figures.leases, 1);
    FAILPOINT("lease_granted");
}

void broker_lease_taken(struct broker *b, uint32_t worker, uint64_t retry_of)
{
    struct worker *w = lease_find(b, worker);
    buf_clear(&b->out);
    lease_encode_taken(&b->out, retry_of);
    if (w && !buf_failed(&b->out) && broker_socket_send_lease(b->lease, w, buf_str(&b->out), STR("")) < 0)
        lease_forget(b, w);
}

int broker_lease_grant(struct broker *b, struct err *e)
{
    struct worker *w;
    b->more = false;
    if (b->draining || b->n_changes) /* attempts must be durable before they are tried again */
        return 0;
    for (int n = 0; n < BROKER_TURN_GRANTS && (w = lease_choose(b)); n++) {
        struct spool_item item;
        int rc = lease_next_item(b, &item, e);
        if (rc < 1)
            return rc;
        lease_send(b, w, &item);
    }
    b->more = lease_choose(b) != NULL;
    return 0;
}
