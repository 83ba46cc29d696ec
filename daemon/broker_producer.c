#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"

#include <stdlib.h>

/* Who stays goes on with what he has used. */
static struct allowance *carry_used(const struct broker_producers *from, const struct producer_list *to)
{
    struct allowance *used = broker_alloc(to->n * sizeof *used);
    for (uint32_t i = 0; i < to->n; i++) {
        const struct producer *before = producer_list_find(&from->list, to->items[i].public_text);
        if (before)
            used[i] = from->used[before - from->list.items];
    }
    return used;
}

static void take_list(struct broker *b, const struct producer_list *next)
{
    struct allowance *used = carry_used(&b->producers, next);
    broker_producer_close(b);
    b->producers.list = *next;
    b->producers.used = used;
    log_event(LOG_LEVEL_INFO, "producers_read count=%u", next->n);
}

int broker_producer_load(struct broker *b, struct err *e)
{
    struct producer_list next;
    struct buf faults = {.data = NULL};
    if (!b->curve.keyed)
        return 0;
    int rc = producer_list_read(&next, b->settings->broker_producers_dir, &faults, e);
    log_error_lines("certificate_ignored", buf_str(&faults));
    buf_free(&faults);
    if (rc < 0)
        return -1;
    take_list(b, &next);
    return broker_curve_trust(b, e);
}

void broker_producer_close(struct broker *b)
{
    producer_list_clear(&b->producers.list);
    free(b->producers.used);
    b->producers.used = NULL;
}

/* Seldom asked: for retries alone. */
static const struct producer *producer_named(const struct producer_list *l, const char *name)
{
    for (uint32_t i = 0; i < l->n; i++)
        if (strcmp(l->items[i].name, name) == 0)
            return &l->items[i];
    return NULL;
}

static void refuse(struct intake *in, enum refusal why)
{
    in->refused = true;
    in->refusal = why;
}

static void judge_rate(struct intake *in, struct allowance *used, int64_t per_s)
{
    in->wait_ms = allowance_take(used, per_s, clock_ms());
    if (in->wait_ms == 0)
        return;
    in->refusal = REFUSED_RATE;
    err_set(&in->why, "more than %lld articles a second came from %s", (long long)per_s,
            *in->producer ? in->producer : "connections without a key");
}

static void judge_source(struct intake *in, const struct producer *p)
{
    if (in->refused || producer_may_write(p, in->article.source))
        return;
    refuse(in, REFUSED_SOURCE);
    err_set(&in->why, "producer %s may not write to source \"%.*s\"", p->name, STR_FMT(in->article.source));
}

static void judge_size(struct intake *in, const struct producer *p)
{
    if (p->message_bytes == 0 || (int64_t)in->text.len <= p->message_bytes)
        return;
    refuse(in, REFUSED_SIZE);
    err_set(&in->why, "the message has %u bytes; producer %s may send %lld", in->text.len, p->name,
            (long long)p->message_bytes);
}

/* What a retry may write is what its producer may: a letter that was set aside for its source must not get there so. */
static void judge_retry(struct broker *b, struct intake *in)
{
    const struct producer *p = producer_named(&b->producers.list, in->producer);
    if (!*in->producer || !b->curve.keyed || in->refused)
        return;
    if (p) {
        judge_source(in, p);
        return;
    }
    refuse(in, REFUSED_KEY);
    err_set(&in->why, "its producer %s has no certificate any more, so that nobody says what it may write",
            in->producer);
}

void broker_producer_judge(struct broker *b, struct intake *in)
{
    int64_t per_s = b->settings->broker_producer_articles_per_s;
    const char *key = in->retry_of ? NULL : broker_curve_key_of(b, &in->message);
    const struct producer *p = key ? producer_list_find(&b->producers.list, key) : NULL;
    if (in->retry_of) {
        judge_retry(b, in);
    } else if (!key) {
        judge_rate(in, &b->producers.keyless, per_s);
    } else if (!p) {
        refuse(in, REFUSED_KEY);
        err_set(&in->why, "the key of this connection was revoked or changed");
    } else {
        memcpy(in->producer, p->name, sizeof in->producer);
        judge_size(in, p);
        judge_source(in, p);
        judge_rate(in, &b->producers.used[p - b->producers.list.items],
                   p->articles_per_s ? p->articles_per_s : per_s);
    }
}
