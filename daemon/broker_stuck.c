#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"

enum { LOOK_MS = 50, TOLD_AGAIN_MS = 500 };

int broker_stuck_pause_ms(const struct broker *b, int idle_ms)
{
    return b->jobs.leased ? LOOK_MS : idle_ms;
}

/* A worker that is long at one article keeps that one, whose attempt it is. Whatever else it holds is waiting for
 * others to do; should it do the same after all, the store knows it. */
static void stuck_take_back(struct broker *b, struct worker *w, uint64_t seq)
{
    uint32_t before = w->held;
    w->stuck_at = seq;
    broker_lease_put_back(b, w, seq);
    log_event(LOG_LEVEL_INFO, "worker_stuck worker=%u seq=%llu taken_back=%u", w->number,
              (unsigned long long)seq, before - w->held);
}

static bool stuck_look_at(struct broker *b, struct worker *w, int64_t now_us)
{
    const struct scoreboard_slot *slot = &b->board->slots[w->slot];
    struct in_hand h = scoreboard_in_hand(slot);
    if (slot->worker != w->number || !scoreboard_is_stuck(&h, now_us))
        w->stuck_at = 0;
    else if (w->stuck_at != h.seq)
        stuck_take_back(b, w, h.seq);
    return w->stuck_at;
}

void broker_stuck_look(struct broker *b)
{
    int64_t now_us = clock_us(), now_ms = now_us / 1000;
    uint32_t stuck = 0;
    if (b->draining) /* nobody else would get it */
        return;
    for (uint32_t i = 0; i < b->n_workers; i++)
        stuck += stuck_look_at(b, b->workers[i], now_us);
    if (stuck == 0 || stuck < b->n_workers || spool_totals(b->spool).waiting <= b->jobs.leased ||
        now_ms - b->stuck_told_ms < TOLD_AGAIN_MS)
        return;
    b->stuck_told_ms = now_ms;
    broker_tell(b, &(struct control_msg){.kind = CONTROL_STUCK});
}
