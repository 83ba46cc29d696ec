/* A spool of the simplest kind behind spool.h: a list in memory, which knows what the broker may not lose. For one target,
 * in place of the real one: who includes this defines the spool's functions. */
#ifndef TRICH_FUZZ_LIST_SPOOL_H
#define TRICH_FUZZ_LIST_SPOOL_H

#include "common/arena.h"
#include "daemon/spool.h"
#include "tests/fuzz/fuzz.h"

enum { ITEMS_MAX = 96 };

struct kept {
    struct spool_item item;
    enum spool_state state;
    uint32_t granted; /* to the honest worker */
};

struct spool {
    struct kept at[ITEMS_MAX], before[ITEMS_MAX]; /* before: as of spool_begin */
    uint32_t n, n_before;
    bool full, open;
    struct arena texts;
};

int spool_begin(struct spool *s, struct err *e)
{
    (void)e;
    must(!s->open, "two transactions");
    s->open = true;
    s->n_before = s->n;
    memcpy(s->before, s->at, s->n * sizeof *s->at);
    return 0;
}

int spool_commit(struct spool *s, struct err *e)
{
    (void)e;
    must(s->open, "a commit of nothing");
    s->open = false;
    return 0;
}

void spool_abort(struct spool *s)
{
    if (s->open) {
        s->n = s->n_before;
        memcpy(s->at, s->before, s->n * sizeof *s->at);
    }
    s->open = false;
}

int spool_append(struct spool *s, struct spool_item *item, struct err *e)
{
    must(s->open, "appended outside a transaction");
    err_set(e, "full");
    if (s->full || s->n == ITEMS_MAX)
        return SPOOL_FULL;
    item->seq = s->n + 1;
    struct kept *k = &s->at[s->n++];
    *k = (struct kept){.item = *item};
    k->item.message = arena_copy(&s->texts, item->message);
    k->item.reason = arena_copy(&s->texts, item->reason);
    k->item.producer = arena_copy(&s->texts, item->producer);
    k->item.source = arena_copy(&s->texts, item->source);
    k->item.id = arena_copy(&s->texts, item->id);
    return 0;
}

static struct kept *spool_waiting(struct spool *s, uint64_t seq)
{
    return seq && seq <= s->n && s->at[seq - 1].state == SPOOL_WAITING ? &s->at[seq - 1] : NULL;
}

int spool_find(struct spool *s, const struct spool_hash *key, struct spool_known *out, struct err *e)
{
    (void)e;
    for (uint32_t i = s->n; i-- > 0;) {
        const struct spool_item *item = &s->at[i].item;
        if (!item->refused && !item->retry_of && memcmp(&item->key, key, sizeof *key) == 0) {
            *out = (struct spool_known){.seq = item->seq, .content = item->content, .state = s->at[i].state};
            return 1;
        }
    }
    return 0;
}

int spool_retry_waits(struct spool *s, uint64_t retry_of, struct err *e)
{
    (void)e;
    for (uint32_t i = 0; i < s->n; i++)
        if (s->at[i].state == SPOOL_WAITING && s->at[i].item.retry_of == retry_of)
            return 1;
    return 0;
}

int spool_end(struct spool *s, uint64_t seq, enum spool_state state, int64_t article_id, struct err *e)
{
    (void)article_id, (void)e;
    struct kept *k = spool_waiting(s, seq);
    must(s->open && state != SPOOL_WAITING, "an article ends that does not");
    if (k)
        k->state = state;
    return 0;
}

int spool_attempt(struct spool *s, uint64_t seq, struct str reason, uint32_t *attempts, struct err *e)
{
    (void)e;
    struct kept *k = spool_waiting(s, seq);
    *attempts = k ? ++k->item.attempts : 0;
    if (k)
        k->item.reason = arena_copy(&s->texts, reason);
    return 0;
}

int spool_next(struct spool *s, uint64_t after, struct spool_item *out, struct err *e)
{
    (void)e;
    for (uint64_t seq = after + 1; seq <= s->n; seq++)
        if (spool_waiting(s, seq)) {
            *out = s->at[seq - 1].item;
            return 1;
        }
    return 0;
}

bool spool_oldest(struct spool *s, int64_t *received_us)
{
    struct spool_item item;
    struct err e;
    int rc = spool_next(s, 0, &item, &e);
    *received_us = rc == 1 ? item.received_us : 0;
    return rc == 1;
}

int spool_get(struct spool *s, uint64_t seq, struct spool_item *out, struct err *e)
{
    (void)e;
    const struct kept *k = spool_waiting(s, seq);
    if (k)
        *out = k->item;
    return k != NULL;
}

/* All in one row. */
int spool_tally_next(struct spool *s, struct str after, struct spool_tally *out, struct str *key,
                     struct err *e)
{
    (void)e;
    *out = (struct spool_tally){.kind = SPOOL_TALLY_OTHERS, .received = {.n = s->n}};
    *key = STR("row");
    return !str_eq(after, *key);
}

int spool_ended_next(struct spool *s, uint64_t *number, struct spool_ended *out, struct err *e)
{
    (void)e;
    while (*number < s->n && s->at[*number].state == SPOOL_WAITING)
        ++*number;
    if (*number >= s->n)
        return 0;
    const struct spool_item *item = &s->at[*number].item;
    *out = (struct spool_ended){.seq = item->seq,
                                .received_us = item->received_us,
                                .state = s->at[*number].state,
                                .source = item->source,
                                .id = item->id};
    return 1;
}

struct spool_totals spool_totals(const struct spool *s)
{
    struct spool_totals t = {.received = s->n};
    for (uint32_t i = 0; i < s->n; i++)
        t.waiting += s->at[i].state == SPOOL_WAITING;
    t.done = t.received - t.waiting;
    return t;
}

#endif
