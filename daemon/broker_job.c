#include "daemon/broker.h"

#include <search.h>
#include <stdlib.h>

static int job_compare(const void *a, const void *b)
{
    const struct job *x = a, *y = b;
    return (x->seq > y->seq) - (x->seq < y->seq);
}

struct job *broker_job_find(struct job_table *t, uint64_t seq)
{
    struct job key = {.seq = seq};
    void *node = tfind(&key, &t->root, job_compare);
    return node ? *(struct job **)node : NULL;
}

struct job *broker_job_get(struct job_table *t, uint64_t seq)
{
    struct job *j = broker_job_find(t, seq);
    if (j)
        return j;
    j = broker_alloc(sizeof *j);
    j->seq = seq;
    if (!tsearch(j, &t->root, job_compare))
        BUG("out of memory");
    return j;
}

static void job_forget_if_idle(struct job_table *t, struct job *j)
{
    if (j->worker || j->waiters)
        return;
    tdelete(j, &t->root, job_compare);
    free(j);
}

void broker_job_lease(struct job_table *t, struct job *j, struct worker *w, uint32_t bytes)
{
    j->worker = w;
    j->bytes = bytes;
    TAILQ_INSERT_TAIL(&w->jobs, j, held);
    w->held++;
    w->held_bytes += bytes;
    t->leased++;
}

void broker_job_release(struct job_table *t, struct job *j)
{
    struct worker *w = j->worker;
    TAILQ_REMOVE(&w->jobs, j, held);
    w->held--;
    w->held_bytes -= j->bytes;
    t->leased--;
    j->worker = NULL;
    job_forget_if_idle(t, j);
}

void broker_job_wait(struct job_table *t, uint64_t seq, struct envelope **envelope, struct str source,
                     struct str id)
{
    struct job *j = broker_job_get(t, seq);
    struct waiter *w = broker_alloc(sizeof *w + source.len + id.len);
    memcpy(w->texts, source.at, source.len);
    memcpy(w->texts + source.len, id.at, id.len);
    w->source = str_of(w->texts, source.len);
    w->id = str_of(w->texts + source.len, id.len);
    w->envelope = *envelope;
    *envelope = NULL;
    w->next = j->waiters;
    j->waiters = w;
    t->waiters++;
}

static void job_answer_waiters(struct broker *b, struct job *j, const struct wire_reply *what)
{
    while (j->waiters) {
        struct waiter *w = j->waiters;
        struct wire_reply reply = *what;
        j->waiters = w->next;
        b->jobs.waiters--;
        reply.source = w->source;
        reply.id = w->id;
        buf_clear(&b->out);
        wire_encode_reply(&b->out, &reply);
        if (!buf_failed(&b->out))
            broker_socket_send(b->submit, w->envelope, buf_str(&b->out));
        free(w->envelope);
        free(w);
    }
}

void broker_job_answer(struct broker *b, uint64_t seq, const struct wire_reply *what)
{
    struct job *j = broker_job_find(&b->jobs, seq);
    if (!j)
        return;
    job_answer_waiters(b, j, what);
    job_forget_if_idle(&b->jobs, j);
}

void broker_job_end_all(struct broker *b)
{
    const struct wire_reply stored = {.status = WIRE_STORED};
    while (b->jobs.root) {
        struct job *j = *(struct job **)b->jobs.root;
        job_answer_waiters(b, j, &stored);
        if (j->worker)
            broker_job_release(&b->jobs, j);
        else
            job_forget_if_idle(&b->jobs, j);
    }
}
