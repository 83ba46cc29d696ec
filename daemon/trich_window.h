/* Articles that were sent and await their answers, each with its message so that it can be sent again.
 *
 * A slot's tag goes with the message and comes back with the answer; tags are never used twice, so that late
 * answers to a message sent twice are known as such. Bounded in articles and, roughly, in bytes.
 */
#ifndef TRICH_TRICH_WINDOW_H
#define TRICH_TRICH_WINDOW_H

#include "common/buf.h"

enum { WINDOW_NAME_BYTES = 200, WINDOW_BYTES = 64 * 1024 * 1024 };

struct window_slot {
    uint64_t tag; /* 0: free */
    struct buf message;
    char name[WINDOW_NAME_BYTES]; /* for people */
    int64_t due_ms;               /* when it is to be sent (again) */
    int64_t resend_ms;            /* how long it then waits */
    uint64_t result;              /* its number for the checkpoint */
};

struct window {
    struct window_slot *slots;
    uint32_t *free; /* indices of free slots */
    uint32_t n, n_free;
    uint64_t next_round;
    size_t bytes;
    int64_t first_due_ms; /* no slot is due before; INT64_MAX: none at all */
};

MUST_CHECK int window_init(struct window *w, uint32_t articles, struct err *e);
void window_destroy(struct window *w);

static inline uint32_t window_in_flight(const struct window *w)
{
    return w->n - w->n_free;
}

bool window_has_room(const struct window *w);

/* A free slot, due now; its message is empty and to be filled, then window_filled is called. Needs room. */
struct window_slot *window_take(struct window *w, int64_t now_ms, int64_t resend_ms);
void window_filled(struct window *w, const struct window_slot *slot);

/* The slot of that tag, or NULL: answered before, or none of ours. */
struct window_slot *window_find(struct window *w, uint64_t tag);
void window_release(struct window *w, struct window_slot *slot);

/* Sets when a slot is sent next. */
void window_due(struct window *w, struct window_slot *slot, int64_t due_ms);

/* A slot that is due, NULL when there is none; start at *cursor == 0. */
struct window_slot *window_next_due(struct window *w, int64_t now_ms, uint32_t *cursor);

#endif
