#include "trich_window.h"

#include <stdlib.h>

int window_init(struct window *w, uint32_t articles, struct err *e)
{
    *w = (struct window){.n = articles, .n_free = articles, .next_round = 1, .first_due_ms = INT64_MAX};
    w->slots = calloc(articles, sizeof *w->slots);
    w->free = calloc(articles, sizeof *w->free);
    if (!w->slots || !w->free) {
        window_destroy(w);
        return err_set(e, "out of memory for a window of %u articles; give a smaller --window", articles);
    }
    for (uint32_t i = 0; i < articles; i++)
        w->free[i] = articles - 1 - i;
    return 0;
}

void window_destroy(struct window *w)
{
    for (uint32_t i = 0; w->slots && i < w->n; i++)
        buf_free(&w->slots[i].message);
    free(w->slots);
    free(w->free);
    *w = (struct window){0};
}

bool window_has_room(const struct window *w)
{
    return w->n_free > 0 && (w->bytes < WINDOW_BYTES || w->n_free == w->n);
}

struct window_slot *window_take(struct window *w, int64_t now_ms, int64_t resend_ms)
{
    if (w->n_free == 0)
        BUG("the window has no room");
    uint32_t i = w->free[--w->n_free];
    struct window_slot *slot = &w->slots[i];
    slot->tag = w->next_round++ * w->n + i;
    slot->resend_ms = resend_ms;
    buf_clear(&slot->message);
    window_due(w, slot, now_ms);
    return slot;
}

void window_filled(struct window *w, const struct window_slot *slot)
{
    w->bytes += slot->message.len;
}

struct window_slot *window_find(struct window *w, uint64_t tag)
{
    struct window_slot *slot = &w->slots[tag % w->n];
    return tag && slot->tag == tag ? slot : NULL;
}

void window_release(struct window *w, struct window_slot *slot)
{
    enum { KEEP_BYTES = 65536 };
    w->bytes -= slot->message.len;
    slot->tag = 0;
    if (slot->message.cap > KEEP_BYTES)
        buf_free(&slot->message);
    w->free[w->n_free++] = (uint32_t)(slot - w->slots);
}

void window_due(struct window *w, struct window_slot *slot, int64_t due_ms)
{
    slot->due_ms = due_ms;
    if (due_ms < w->first_due_ms)
        w->first_due_ms = due_ms;
}

struct window_slot *window_next_due(struct window *w, int64_t now_ms, uint32_t *cursor)
{
    if (*cursor == 0) {
        if (w->first_due_ms > now_ms)
            return NULL;
        w->first_due_ms = INT64_MAX;
    }
    while (*cursor < w->n) {
        struct window_slot *slot = &w->slots[(*cursor)++];
        if (slot->tag && slot->due_ms <= now_ms)
            return slot;
        if (slot->tag && slot->due_ms < w->first_due_ms)
            w->first_due_ms = slot->due_ms;
    }
    return NULL;
}
