#include "link.h"

#include "common/arena.h"
#include "common/log.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <zmq.h>

enum { LINGER_MS = 500, RECONNECT_MS = 20, RECONNECT_MAX_MS = 500, HEAD_BYTES_MAX = 1 << 20 };

static const char other_version[] = "broker and worker are of different versions: restart trichd";
static const char monitor_endpoint[] = "inproc://lease-monitor";

struct link {
    void *context, *socket, *monitor;
    uint32_t worker;
    uint32_t retries;   /* not yet answered */
    struct arena arena; /* for decoding heads */
    struct buf out;
};

struct link_frames {
    zmq_msg_t head, body;
};

static int set_number(void *socket, int name, int value)
{
    return zmq_setsockopt(socket, name, &value, sizeof value);
}

static int link_connect(struct link *l, const char *endpoint, int messages_max, struct err *e)
{
    l->socket = zmq_socket(l->context, ZMQ_DEALER);
    l->monitor = zmq_socket(l->context, ZMQ_PAIR);
    if (!l->socket || !l->monitor)
        return err_set(e, "no ZeroMQ socket: %s", zmq_strerror(zmq_errno()));
    if (set_number(l->socket, ZMQ_LINGER, LINGER_MS) < 0 ||
        set_number(l->socket, ZMQ_RCVHWM, messages_max) < 0 ||
        set_number(l->socket, ZMQ_RECONNECT_IVL, RECONNECT_MS) < 0 ||
        set_number(l->socket, ZMQ_RECONNECT_IVL_MAX, RECONNECT_MAX_MS) < 0 ||
        set_number(l->monitor, ZMQ_LINGER, 0) < 0 ||
        zmq_socket_monitor(l->socket, monitor_endpoint, ZMQ_EVENT_HANDSHAKE_SUCCEEDED) < 0 ||
        zmq_connect(l->monitor, monitor_endpoint) < 0)
        return err_set(e, "the lease socket cannot be set up: %s", zmq_strerror(zmq_errno()));
    if (zmq_connect(l->socket, endpoint) < 0)
        return err_set(e, "%s: %s; is daemon.run_dir too long?", endpoint, zmq_strerror(zmq_errno()));
    return 0;
}

int link_open(struct link **out, const char *run_dir, uint32_t worker, int messages_max, struct err *e)
{
    char endpoint[4096];
    snprintf(endpoint, sizeof endpoint, "ipc://%s/lease.ipc", run_dir);
    struct link *l = calloc(1, sizeof *l);
    if (!l)
        return err_set(e, "out of memory");
    l->worker = worker;
    arena_init(&l->arena, HEAD_BYTES_MAX);
    l->context = zmq_ctx_new();
    if (!l->context)
        err_set(e, "no ZeroMQ context: %s", zmq_strerror(zmq_errno()));
    if (!l->context || link_connect(l, endpoint, messages_max, e) < 0) {
        link_close(&l);
        return -1;
    }
    *out = l;
    return 0;
}

void link_close(struct link **l)
{
    struct link *closed = *l;
    *l = NULL;
    if (!closed)
        return;
    if (closed->monitor)
        zmq_close(closed->monitor);
    if (closed->socket)
        zmq_close(closed->socket);
    if (closed->context)
        zmq_ctx_term(closed->context);
    arena_destroy(&closed->arena);
    buf_free(&closed->out);
    free(closed);
}

bool link_wait(struct link *l, int control_fd, int other_fd, int timeout_ms)
{
    zmq_pollitem_t items[] = {{.socket = l->socket, .events = ZMQ_POLLIN},
                              {.socket = l->monitor, .events = ZMQ_POLLIN},
                              {.fd = control_fd, .events = ZMQ_POLLIN},
                              {.fd = other_fd, .events = ZMQ_POLLIN}};
    int n = COUNT_OF(items);
    zmq_poll(items, other_fd >= 0 ? n : n - 1, timeout_ms);
    return items[n - 1].revents != 0;
}

/* An event is two frames; which broker it was does not matter. */
bool link_joined(struct link *l)
{
    bool joined = false;
    char part[256];
    while (zmq_recv(l->monitor, part, sizeof part, ZMQ_DONTWAIT) >= 0)
        joined = true;
    if (joined)
        l->retries = 0;
    return joined;
}

static void frames_free(struct link_frames *f)
{
    zmq_msg_close(&f->head);
    zmq_msg_close(&f->body);
    free(f);
}

void link_release(struct leased *leased)
{
    if (leased->frames)
        frames_free(leased->frames);
    leased->frames = NULL;
}

/* Reads off what is left of a message that has more frames than a lease. */
static void drop_rest(void *socket, zmq_msg_t *last)
{
    while (zmq_msg_more(last) && zmq_msg_recv(last, socket, ZMQ_DONTWAIT) >= 0)
        ;
}

static struct str frame_bytes(zmq_msg_t *frame)
{
    return str_of(zmq_msg_data(frame), zmq_msg_size(frame));
}

/* 1: both frames are there; 0: no message, or one that is no lease. */
static int frames_receive(struct link *l, struct link_frames *f)
{
    if (zmq_msg_recv(&f->head, l->socket, ZMQ_DONTWAIT) < 0)
        return 0;
    if (zmq_msg_more(&f->head) && zmq_msg_recv(&f->body, l->socket, ZMQ_DONTWAIT) >= 0 &&
        !zmq_msg_more(&f->body))
        return 1;
    drop_rest(l->socket, zmq_msg_more(&f->head) ? &f->body : &f->head);
    log_event(LOG_LEVEL_ERROR, "lease_misframed worker=%u hint=%s", l->worker, other_version);
    return 0;
}

/* True: it is a grant, and *out has f. */
static bool link_hear(struct link *l, struct link_frames *f, struct leased *out)
{
    struct err why = {"it is no message to a worker"};
    struct lease_msg m;
    arena_reset(&l->arena);
    if (lease_decode(&l->arena, frame_bytes(&f->head), &m, &why) < 0)
        m.type = LEASE_TYPES;
    if (m.type == LEASE_GRANT)
        *out = (struct leased){.grant = m.grant, .message = frame_bytes(&f->body), .frames = f};
    else if (m.type != LEASE_TAKEN)
        log_event(LOG_LEVEL_ERROR, "lease_unreadable worker=%u reason=%s hint=%s", l->worker, why.text,
                  other_version);
    else if (l->retries)
        l->retries--;
    return m.type == LEASE_GRANT;
}

int link_receive(struct link *l, struct leased *out)
{
    bool granted = false, received = true;
    while (received && !granted) {
        struct link_frames *f = malloc(sizeof *f);
        if (!f)
            return 0;
        zmq_msg_init(&f->head);
        zmq_msg_init(&f->body);
        received = frames_receive(l, f);
        granted = received && link_hear(l, f, out);
        if (!granted)
            frames_free(f);
    }
    return granted;
}

void link_forget(struct link *l)
{
    struct leased leased;
    while (link_receive(l, &leased))
        link_release(&leased);
}

static void link_send(struct link *l)
{
    if (buf_failed(&l->out) || zmq_send(l->socket, l->out.data, l->out.len, ZMQ_DONTWAIT) < 0)
        log_event(LOG_LEVEL_WARNING, "lease_unsent worker=%u reason=%s", l->worker,
                  buf_failed(&l->out) ? "out of memory" : zmq_strerror(zmq_errno()));
    buf_clear(&l->out);
}

void link_hello(struct link *l, uint32_t credit)
{
    lease_encode_hello(&l->out, LEASE_HELLO, l->worker);
    link_send(l);
    link_credit(l, credit);
}

void link_credit(struct link *l, uint32_t credit)
{
    lease_encode_credit(&l->out, l->worker, credit);
    link_send(l);
}

void link_report(struct link *l, const struct lease_report *reports, uint32_t n)
{
    lease_encode_reports(&l->out, l->worker, reports, n);
    link_send(l);
}

void link_bye(struct link *l)
{
    lease_encode_hello(&l->out, LEASE_BYE, l->worker);
    link_send(l);
}

void link_retry(struct link *l, uint64_t retry_of, struct str producer, struct str message)
{
    lease_encode_retry(&l->out, l->worker, retry_of, producer, message);
    link_send(l);
    buf_free(&l->out); /* which may be large */
    l->retries++;
}

uint32_t link_retries(const struct link *l)
{
    return l->retries;
}
