/* trich push: articles to trichd, each sent again until it is answered.
 *
 * One loop: read articles while the window has room, send what is due, take answers.
 */
#include "trich_push.h"
#include "trich_commands.h"

#include <stdio.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>
#include <zmq.h>

enum {
    RESEND_MAX_MS = 30000,
    TURN_MS = 100,        /* the longest pause of the loop, for progress */
    REFUSED_SEND_MS = 50, /* ZeroMQ takes nothing: no connection, or its queue is full */
    SILENT_MS = 3000      /* when progress says that nothing comes */
};

int64_t push_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void item_name(const struct input_item *item, char out[static WINDOW_NAME_BYTES])
{
    if (item->number && str_known(item->article.id))
        snprintf(out, WINDOW_NAME_BYTES, "%s:%u, id %.*s", item->path, item->number,
                 STR_FMT(item->article.id));
    else if (item->number && str_known(item->article.url))
        snprintf(out, WINDOW_NAME_BYTES, "%s:%u, %.*s", item->path, item->number, STR_FMT(item->article.url));
    else if (item->number)
        snprintf(out, WINDOW_NAME_BYTES, "%s:%u", item->path, item->number);
    else
        snprintf(out, WINDOW_NAME_BYTES, "%s", item->path);
}

static uint64_t result_read(struct push *p)
{
    struct input_position behind = input_position(p->input);
    return checkpoint_read(&p->checkpoint, &behind);
}

static void push_item(struct push *p, const struct input_item *item, int64_t now)
{
    if (window_in_flight(&p->window) == 0)
        p->heard_ms = now;
    struct window_slot *slot = window_take(&p->window, now, p->resend_ms);
    slot->result = result_read(p);
    item_name(item, slot->name);
    wire_encode_article(&slot->message, &item->article, item->meta_json);
    const char *why = buf_failed(&slot->message) ? "out of memory, or meta cannot be encoded"
                      : slot->message.len > p->message_bytes
                          ? "the article is larger than broker.message_bytes"
                          : NULL;
    if (!why) {
        window_filled(&p->window, slot);
        return;
    }
    buf_clear(&slot->message);
    tally_unreadable(&p->tally, slot->name, why);
    checkpoint_end(&p->checkpoint, slot->result, CHECKPOINT_REFUSED);
    window_release(&p->window, slot);
}

static void leave_out(struct push *p, enum input_result result, const struct input_item *item,
                      const char *why)
{
    char name[WINDOW_NAME_BYTES];
    struct input_item at = {.path = item->path, .number = item->number};
    item_name(&at, name);
    checkpoint_end(&p->checkpoint, result_read(p),
                   result == INPUT_BAD ? CHECKPOINT_REFUSED : CHECKPOINT_SKIPPED);
    if (result == INPUT_BAD)
        tally_unreadable(&p->tally, name, why);
    else
        tally_skipped(&p->tally, name, why);
}

static bool wants_more(struct push *p, int64_t now)
{
    return !p->input_ended && !p->input_waits && window_has_room(&p->window) && now >= p->hold_ms &&
           checkpoint_has_room(&p->checkpoint);
}

/* Reads articles while there is room for them; of what is skipped not so many that nobody is heard meanwhile. */
static void read_articles(struct push *p, int64_t now)
{
    enum { ITEMS_A_TURN = 1024 };
    struct input_item item;
    struct err why;
    p->input_waits = false;
    for (int i = 0; i < ITEMS_A_TURN && wants_more(p, now); i++) {
        enum input_result result = input_next(p->input, &item, &why);
        switch (result) {
        case INPUT_ITEM:
            push_item(p, &item, now);
            break;
        case INPUT_BAD:
        case INPUT_SKIPPED:
            leave_out(p, result, &item, why.text);
            break;
        case INPUT_WAIT:
            p->input_waits = true;
            break;
        case INPUT_END:
            p->input_ended = true;
            break;
        }
    }
}

static bool send_slot(const struct push *p, const struct window_slot *slot)
{
    if (zmq_send(p->connection.socket, &slot->tag, sizeof slot->tag, ZMQ_DONTWAIT | ZMQ_SNDMORE) < 0)
        return false;
    return zmq_send(p->connection.socket, slot->message.data, slot->message.len, ZMQ_DONTWAIT) >= 0;
}

static void send_due(struct push *p, int64_t now)
{
    uint32_t cursor = 0;
    bool taken = now >= p->hold_ms;
    for (struct window_slot *slot; (slot = window_next_due(&p->window, now, &cursor));) {
        taken = taken && send_slot(p, slot);
        if (!taken) {
            window_due(&p->window, slot, now < p->hold_ms ? p->hold_ms : now + REFUSED_SEND_MS);
            continue;
        }
        window_due(&p->window, slot, now + slot->resend_ms);
        slot->resend_ms = slot->resend_ms * 2 < RESEND_MAX_MS ? slot->resend_ms * 2 : RESEND_MAX_MS;
    }
}

static void take_answer(struct push *p, uint64_t tag, struct str message, int64_t now)
{
    struct wire_reply reply;
    struct window_slot *slot = window_find(&p->window, tag);
    if (wire_decode_reply(message, &reply, &p->strange) < 0 || !slot)
        return; /* a second answer to what was sent twice is no news */
    p->heard_ms = now;
    if (reply.status == WIRE_BUSY) {
        int64_t wait_ms = reply.retry_after_ms ? reply.retry_after_ms : p->resend_ms;
        slot->resend_ms = p->resend_ms;
        window_due(&p->window, slot, now + wait_ms);
        p->hold_ms = now + wait_ms;
        return;
    }
    tally_reply(&p->tally, &reply, slot->name);
    bool refused = reply.status == WIRE_REJECTED || reply.status == WIRE_DEAD;
    checkpoint_end(&p->checkpoint, slot->result, refused ? CHECKPOINT_REFUSED : CHECKPOINT_DONE);
    window_release(&p->window, slot);
}

/* The first frame is the tag, the last one the answer. False: nothing is there. */
static bool receive(struct push *p, int64_t now)
{
    uint64_t tag = 0;
    zmq_msg_t part;
    zmq_msg_init(&part);
    int frames = 0;
    while (zmq_msg_recv(&part, p->connection.socket, ZMQ_DONTWAIT) >= 0) {
        bool more = zmq_msg_more(&part);
        if (frames++ == 0 && zmq_msg_size(&part) == sizeof tag)
            memcpy(&tag, zmq_msg_data(&part), sizeof tag);
        if (!more)
            break;
    }
    if (frames > 1)
        take_answer(p, tag, str_of(zmq_msg_data(&part), zmq_msg_size(&part)), now);
    zmq_msg_close(&part);
    return frames > 0;
}

static void show_progress(struct push *p, int64_t now)
{
    const struct progress_state state = {.answered = tally_answered(&p->tally),
                                         .refused = tally_refused(&p->tally),
                                         .skipped = p->tally.skipped,
                                         .read_bytes = input_read_bytes(p->input),
                                         .in_flight = window_in_flight(&p->window),
                                         .busy = now<p->hold_ms, .silent = now - p->heard_ms> SILENT_MS &&
                                                 window_in_flight(&p->window)};
    progress_show(&p->progress, &state, now);
}

/* An import goes on when its checkpoint cannot be written: the one before is still true. */
static void save_checkpoint(struct push *p, int64_t now)
{
    struct err e;
    if (checkpoint_save(&p->checkpoint, now, false, &e) == 0)
        return;
    progress_end(&p->progress);
    fprintf(stderr, "trich: %s\n", e.text);
}

/* Until something happens or is due. */
static void wait_for_news(struct push *p, int64_t now)
{
    zmq_pollitem_t items[4] = {{.socket = p->connection.socket, .events = ZMQ_POLLIN},
                               {.fd = p->signal_fd, .events = ZMQ_POLLIN},
                               {.socket = p->connection.monitor, .events = ZMQ_POLLIN},
                               {.fd = input_fd(p->input), .events = ZMQ_POLLIN}};
    int64_t due = p->window.first_due_ms - now;
    long pause = due < 0 ? 0 : due < TURN_MS ? (long)due : TURN_MS;
    zmq_poll(items, p->input_waits ? 4 : 3, wants_more(p, now) ? 0 : pause);
    struct signalfd_siginfo info;
    if (items[1].revents && read(p->signal_fd, &info, sizeof info) == sizeof info) {
        p->interrupted = true;
        p->signal = (int)info.ssi_signo;
    }
}

/* True while there is something to do. */
static bool turn(struct push *p)
{
    enum { ANSWERS_A_TURN = 1024 };
    int64_t now = push_now_ms();
    for (int i = 0; i < ANSWERS_A_TURN && receive(p, now); i++)
        ;
    read_articles(p, now);
    send_due(p, now);
    save_checkpoint(p, now);
    show_progress(p, now);
    uint32_t in_flight = window_in_flight(&p->window);
    if (p->input_ended && in_flight == 0)
        return false;
    if (in_flight && now >= p->hold_ms && now - p->heard_ms > p->timeout_ms)
        return false;
    if (connection_refused(&p->connection, now, &p->refused))
        return false;
    wait_for_news(p, now);
    return !p->interrupted;
}

int command_push(const struct arguments *a, const struct settings *s)
{
    struct push p = {.signal_fd = -1};
    int status = push_open(&p, a, s);
    if (status == 0) {
        while (turn(&p))
            ;
        status = push_finish(&p);
    }
    push_close(&p);
    return status;
}
