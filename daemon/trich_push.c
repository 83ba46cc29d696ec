/* trich push: articles to trichd, each sent again until it is answered.
 *
 * One loop: read articles while the window has room, send what is due, take answers.
 */
#include "trich_commands.h"
#include "trich_input.h"
#include "trich_input_map.h"
#include "trich_progress.h"
#include "trich_tally.h"
#include "trich_window.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
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

struct push {
    void *context, *socket;
    int signal_fd;
    char endpoint[512];
    size_t message_bytes; /* the most that trichd takes */
    struct input *input;
    struct json_map map;
    struct window window;
    struct tally tally;
    struct progress progress;
    struct measure size;
    int64_t begun_ms, heard_ms; /* heard: the last answer, or when waiting began */
    int64_t hold_ms;            /* trichd is busy until then */
    int64_t timeout_ms, resend_ms;
    bool input_waits, input_ended, interrupted;
    int signal;
    struct err strange; /* the last message that was no answer */
};

static int64_t now_ms(void)
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

static void push_item(struct push *p, const struct input_item *item, int64_t now)
{
    if (window_in_flight(&p->window) == 0)
        p->heard_ms = now;
    struct window_slot *slot = window_take(&p->window, now, p->resend_ms);
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
    window_release(&p->window, slot);
}

static void leave_out(struct push *p, enum input_result result, const struct input_item *item,
                      const char *why)
{
    char name[WINDOW_NAME_BYTES];
    struct input_item at = {.path = item->path, .number = item->number};
    item_name(&at, name);
    if (result == INPUT_BAD)
        tally_unreadable(&p->tally, name, why);
    else
        tally_skipped(&p->tally, name, why);
}

static bool wants_more(const struct push *p, int64_t now)
{
    return !p->input_ended && !p->input_waits && window_has_room(&p->window) && now >= p->hold_ms;
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
    if (zmq_send(p->socket, &slot->tag, sizeof slot->tag, ZMQ_DONTWAIT | ZMQ_SNDMORE) < 0)
        return false;
    return zmq_send(p->socket, slot->message.data, slot->message.len, ZMQ_DONTWAIT) >= 0;
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
    window_release(&p->window, slot);
}

/* The first frame is the tag, the last one the answer. False: nothing is there. */
static bool receive(struct push *p, int64_t now)
{
    uint64_t tag = 0;
    zmq_msg_t part;
    zmq_msg_init(&part);
    int frames = 0;
    while (zmq_msg_recv(&part, p->socket, ZMQ_DONTWAIT) >= 0) {
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

/* Until something happens or is due. */
static void wait_for_news(struct push *p, int64_t now)
{
    zmq_pollitem_t items[3] = {{.socket = p->socket, .events = ZMQ_POLLIN},
                               {.fd = p->signal_fd, .events = ZMQ_POLLIN},
                               {.fd = input_fd(p->input), .events = ZMQ_POLLIN}};
    int64_t due = p->window.first_due_ms - now;
    long pause = due < 0 ? 0 : due < TURN_MS ? (long)due : TURN_MS;
    zmq_poll(items, p->input_waits ? 3 : 2, wants_more(p, now) ? 0 : pause);
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
    int64_t now = now_ms();
    for (int i = 0; i < ANSWERS_A_TURN && receive(p, now); i++)
        ;
    read_articles(p, now);
    send_due(p, now);
    show_progress(p, now);
    uint32_t in_flight = window_in_flight(&p->window);
    if (p->input_ended && in_flight == 0)
        return false;
    if (in_flight && now >= p->hold_ms && now - p->heard_ms > p->timeout_ms)
        return false;
    wait_for_news(p, now);
    return !p->interrupted;
}

/* Why trichd may be silent, and what to do. */
static void tell_silence(const struct push *p)
{
    const char *path = strncmp(p->endpoint, "ipc:///", 7) == 0 ? p->endpoint + 6 : NULL;
    fprintf(stderr, "trich: %s was silent for %" PRId64 " s: ", p->endpoint, p->timeout_ms / 1000);
    if (path && access(path, R_OK | W_OK) < 0 && errno == ENOENT)
        fprintf(stderr,
                "there is no such socket. Start trichd (systemctl start trichd), or name another with "
                "--endpoint.\n");
    else if (path && errno == EACCES && access(path, R_OK | W_OK) < 0)
        fprintf(stderr, "you may not use that socket. Join its group, or run as another user.\n");
    else if (*p->strange.text)
        fprintf(stderr, "what answers there is not trichd (%s). Name trichd's with --endpoint.\n",
                p->strange.text);
    else
        fprintf(stderr, "see whether trichd and PostgreSQL run: trich status\n");
    fprintf(stderr, "Push again what was not answered: sending an article twice is harmless.\n");
}

static int finish(struct push *p)
{
    struct buf out = {0};
    uint32_t unanswered = window_in_flight(&p->window);
    progress_end(&p->progress);
    tally_add_summary(&p->tally, unanswered, now_ms() - p->begun_ms, &out);
    fwrite(out.data, 1, out.len, stderr);
    buf_free(&out);
    if (p->interrupted) {
        fprintf(stderr, "trich: interrupted\n");
        return 128 + p->signal;
    }
    if (unanswered) {
        tell_silence(p);
        return EXIT_AWAY;
    }
    return tally_refused(&p->tally) ? EXIT_REFUSED : 0;
}

static int signals_open(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    if (sigprocmask(SIG_BLOCK, &set, NULL) < 0)
        return -1;
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static int connect_socket(struct push *p, const struct arguments *a, struct err *e)
{
    int none = 0, yes = 1, window = (int)a->number[OPT_WINDOW];
    p->context = zmq_ctx_new();
    p->socket = p->context ? zmq_socket(p->context, ZMQ_DEALER) : NULL;
    if (!p->socket)
        return err_set(e, "ZeroMQ: %s", zmq_strerror(zmq_errno()));
    zmq_setsockopt(p->socket, ZMQ_LINGER, &none, sizeof none);
    zmq_setsockopt(p->socket, ZMQ_IMMEDIATE, &yes, sizeof yes); /* what cannot go out stays with us */
    zmq_setsockopt(p->socket, ZMQ_SNDHWM, &window, sizeof window);
    zmq_setsockopt(p->socket, ZMQ_RCVHWM, &none, sizeof none);
    if (zmq_connect(p->socket, p->endpoint) < 0)
        return err_set(e, "--endpoint %s: %s", p->endpoint, zmq_strerror(zmq_errno()));
    return 0;
}

/* An endpoint of the configuration, which is one to bind to, as one to connect to. */
static void connectable(const char *endpoint, int len, char *out, size_t size)
{
    static const char *const wild[] = {"tcp://*:", "tcp://0.0.0.0:", "tcp://[::]:"};
    for (size_t i = 0; i < COUNT_OF(wild); i++) {
        int n = (int)strlen(wild[i]);
        if (len > n && strncmp(endpoint, wild[i], (size_t)n) == 0) {
            snprintf(out, size, "tcp://127.0.0.1:%.*s", len - n, endpoint + n);
            return;
        }
    }
    snprintf(out, size, "%.*s", len, endpoint);
}

/* The first endpoint of the configuration that this user may use; the very first when there is none. */
static void default_endpoint(const struct settings *s, char *out, size_t size)
{
    const char *first = s->broker_submit + strspn(s->broker_submit, " \t");
    for (const char *at = first; *at; at += strspn(at, " \t")) {
        int len = (int)strcspn(at, " \t");
        connectable(at, len, out, size);
        if (strncmp(out, "ipc:///", 7) != 0 || access(out + 6, R_OK | W_OK) == 0)
            return;
        at += len;
    }
    connectable(first, (int)strcspn(first, " \t"), out, size);
}

static int push_open(struct push *p, const struct arguments *a, struct err *e)
{
    const struct input_options options = {
        .paths = a->operands,
        .format = input_format_of(a->text[OPT_FORMAT]),
        .limit_bytes = p->message_bytes,
        .source = str_of_text(a->text[OPT_SOURCE]),
        .default_source = STR("files"),
        .map = a->given[OPT_MAP] ? &p->map : NULL,
        .charset = str_of_text(a->text[OPT_CHARSET]),
        .ack = strcmp(a->text[OPT_ACK], "done") == 0 ? ACK_DONE : ACK_STORED,
    };
    p->signal_fd = signals_open();
    if (p->signal_fd < 0)
        return err_set(e, "signals: %s", strerror(errno));
    if (window_init(&p->window, (uint32_t)a->number[OPT_WINDOW], e) < 0 || connect_socket(p, a, e) < 0)
        return -1;
    p->input = input_open(&options);
    return p->input ? 0 : err_set(e, "out of memory");
}

static void push_close(struct push *p)
{
    input_close(&p->input);
    window_destroy(&p->window);
    if (p->socket)
        zmq_close(p->socket);
    if (p->context)
        zmq_ctx_term(p->context);
    if (p->signal_fd >= 0)
        close(p->signal_fd);
}

int command_push(const struct arguments *a, const struct settings *s)
{
    struct push p = {.signal_fd = -1};
    struct err e;
    if (a->text[OPT_ENDPOINT])
        snprintf(p.endpoint, sizeof p.endpoint, "%s", a->text[OPT_ENDPOINT]);
    else
        default_endpoint(s, p.endpoint, sizeof p.endpoint);
    p.message_bytes = (size_t)s->broker_message_bytes;
    p.timeout_ms = a->number[OPT_TIMEOUT] * 1000;
    p.resend_ms = a->number[OPT_RESEND];
    int status = EXIT_OPERATOR;
    if (input_map_of(a, OPT_MAP, &p.map, &e) < 0) {
        fprintf(stderr, "trich: %s\n", e.text);
        status = EXIT_USAGE;
    } else if (push_open(&p, a, &e) < 0) {
        fprintf(stderr, "trich: %s\n", e.text);
    } else {
        p.begun_ms = p.heard_ms = now_ms();
        p.size = a->given[OPT_QUIET] ? p.size : measure_files(a->operands);
        progress_begin(&p.progress, a->text[OPT_COLOR], a->given[OPT_QUIET], &p.size, p.begun_ms);
        while (turn(&p))
            ;
        status = finish(&p);
    }
    push_close(&p);
    return status;
}
