#include "daemon/broker.h"

#include "daemon/curve.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum {
    ENVELOPE_FRAMES_MAX = 8,
    ENVELOPE_BYTES_MAX = 2048,
    QUEUE_BYTES = 256 << 20, /* of one connection, unread */
    QUEUE_MIN = 16,
    QUEUE_MAX = 1000,
    ANSWERS_MAX = 16384,     /* of one connection, unread by the producer */
    LEASE_MORE_BYTES = 4096, /* around the message of a retry; as many reports as may be take less */
    LINGER_MS = 1000
};

struct envelope {
    uint32_t frames, bytes;
    uint32_t length[ENVELOPE_FRAMES_MAX];
    unsigned char data[];
};

static int socket_set(void *socket, int option, int value)
{
    return zmq_setsockopt(socket, option, &value, sizeof value);
}

/* A queue is bounded in messages, so its length follows from the largest message. */
static int socket_queue(const struct broker *b)
{
    int64_t n = QUEUE_BYTES / (int64_t)b->limits.message_bytes;
    return n < QUEUE_MIN ? QUEUE_MIN : n > QUEUE_MAX ? QUEUE_MAX : (int)n;
}

static int socket_make(struct broker *b, int type, void **out, struct err *e)
{
    *out = zmq_socket(b->zmq, type);
    if (!*out)
        return err_set(e, "cannot make a ZeroMQ socket: %s", zmq_strerror(errno));
    /* Up to twice the limit a message gets a refusal in words; beyond, libzmq hangs up. */
    int64_t max_bytes = 2 * (int64_t)b->limits.message_bytes + 4096;
    if (zmq_setsockopt(*out, ZMQ_MAXMSGSIZE, &max_bytes, sizeof max_bytes) < 0 ||
        socket_set(*out, ZMQ_RCVHWM, socket_queue(b)) < 0 || socket_set(*out, ZMQ_SNDHWM, ANSWERS_MAX) < 0 ||
        socket_set(*out, ZMQ_LINGER, LINGER_MS) < 0 || socket_set(*out, ZMQ_TCP_KEEPALIVE, 1) < 0)
        return err_set(e, "cannot set up a ZeroMQ socket: %s", zmq_strerror(errno));
    return 0;
}

/* ZeroMQ takes over the path of a socket that somebody listens on, and that one never learns of it. */
static bool socket_is_taken(const char *endpoint)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const char *path = endpoint + strlen("ipc://");
    if (strncmp(endpoint, "ipc://", strlen("ipc://")) != 0 || *path != '/')
        return false;
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool taken =
        fd >= 0 && (connect(fd, (const struct sockaddr *)&address, sizeof address) == 0 || errno == EAGAIN);
    if (fd >= 0)
        close(fd);
    return taken;
}

static const char *socket_advice(int error)
{
    switch (error) {
    case EADDRINUSE:
        return "another program, or another option of trich, has it; is another trichd running?";
    case EACCES:
    case EPERM:
        return "trich's user needs a directory that it may write to, or a port above 1023";
    case ENODEV:
    case EADDRNOTAVAIL:
        return "this machine has no such address or interface; tcp://*:PORT means all";
    default:
        return "does its directory exist?";
    }
}

static int socket_bind(void *socket, const char *option, const char *endpoint, mode_t mode, struct err *e)
{
    mode_t before = umask(0777 & ~mode);
    int error = socket_is_taken(endpoint) ? EADDRINUSE : zmq_bind(socket, endpoint) < 0 ? errno : 0;
    umask(before);
    if (error)
        return err_set(e, "cannot listen on %s (%s): %s; %s", endpoint, option, zmq_strerror(error),
                       socket_advice(error));
    return 0;
}

/* Tries what was bound last, at an address where it can be reached. */
static int socket_try(struct broker *b, void *socket, struct err *e)
{
    static const char any[] = "tcp://0.0.0.0:", any_6[] = "tcp://[::]:";
    char bound[256], reached[256 + sizeof "tcp://127.0.0.1:"];
    size_t bytes = sizeof bound;
    if (zmq_getsockopt(socket, ZMQ_LAST_ENDPOINT, bound, &bytes) < 0)
        return err_set(e, "cannot tell where it listens: %s", zmq_strerror(errno));
    if (strncmp(bound, any, strlen(any)) == 0)
        snprintf(reached, sizeof reached, "tcp://127.0.0.1:%s", bound + strlen(any));
    else if (strncmp(bound, any_6, strlen(any_6)) == 0)
        snprintf(reached, sizeof reached, "tcp://[::1]:%s", bound + strlen(any_6));
    else
        snprintf(reached, sizeof reached, "%s", bound);
    return broker_trial(b, reached, socket == b->push, e);
}

static int socket_bind_one(struct broker *b, void *socket, const char *option, const char *endpoint,
                           bool with_keys, struct err *e)
{
    if ((b->curve.keyed && curve_is_tcp(endpoint)) != with_keys)
        return 0;
    if (with_keys && broker_curve_apply(b, socket, e) < 0)
        return -1;
    int rc = socket_bind(socket, option, endpoint, 0660, e);
    return rc == 0 && with_keys ? socket_try(b, socket, e) : rc;
}

/* endpoints: several, separated by blanks. Those that ask for keys last: what a socket is told counts from then on. */
static int socket_bind_all(struct broker *b, void *socket, const char *option, const char *endpoints,
                           struct err *e)
{
    int rc = 0;
    for (int with_keys = 0; with_keys < 2 && rc == 0; with_keys++) {
        char *copy = strdup(endpoints), *rest = copy, *one;
        rc = copy ? 0 : err_set(e, "out of memory");
        while (rc == 0 && (one = strsep(&rest, " \t")))
            if (*one)
                rc = socket_bind_one(b, socket, option, one, with_keys, e);
        free(copy);
    }
    return rc;
}

static int socket_bind_inner(struct broker *b, void *socket, const char *name, mode_t mode, struct err *e)
{
    char endpoint[4096];
    snprintf(endpoint, sizeof endpoint, "ipc://%s/%s.ipc", b->settings->daemon_run_dir, name);
    return socket_bind(socket, "[daemon] run_dir", endpoint, mode, e);
}

/* A grant is bounded by the worker's credit, never dropped; and of a worker that is gone we want to know. */
static int socket_make_lease(struct broker *b, struct err *e)
{
    int64_t max_bytes = LEASE_RETRY_BYTES_MAX + 2 * b->settings->broker_message_bytes + LEASE_MORE_BYTES;
    if (socket_make(b, ZMQ_ROUTER, &b->lease, e) < 0)
        return -1;
    if (socket_set(b->lease, ZMQ_SNDHWM, 0) < 0 || socket_set(b->lease, ZMQ_RCVHWM, QUEUE_MAX) < 0 ||
        socket_set(b->lease, ZMQ_ROUTER_MANDATORY, 1) < 0 || socket_set(b->lease, ZMQ_LINGER, 0) < 0 ||
        zmq_setsockopt(b->lease, ZMQ_MAXMSGSIZE, &max_bytes, sizeof max_bytes) < 0)
        return err_set(e, "cannot set up the workers' socket: %s", zmq_strerror(errno));
    return 0;
}

int broker_socket_open(struct broker *b, struct err *e)
{
    b->zmq = zmq_ctx_new();
    if (!b->zmq)
        return err_set(e, "cannot start ZeroMQ: %s", zmq_strerror(errno));
    if (broker_curve_open(b, e) < 0 || socket_make_lease(b, e) < 0 ||
        socket_make(b, ZMQ_ROUTER, &b->submit, e) < 0 || socket_make(b, ZMQ_PULL, &b->push, e) < 0 ||
        socket_make(b, ZMQ_ROUTER, &b->status, e) < 0)
        return -1;
    if (socket_bind_inner(b, b->lease, "lease", 0600, e) < 0 ||
        socket_bind_inner(b, b->status, "status", 0660, e) < 0)
        return -1;
    if (socket_bind_all(b, b->submit, "[broker] submit", b->settings->broker_submit, e) < 0)
        return -1;
    if (socket_bind_all(b, b->push, "[broker] push", b->settings->broker_push, e) < 0)
        return -1;
    return broker_curve_settle(b, e);
}

void broker_socket_close(struct broker *b)
{
    void **sockets[] = {&b->submit, &b->push, &b->lease, &b->status};
    broker_stranger_close(b);
    for (size_t i = 0; i < COUNT_OF(sockets); i++) {
        if (*sockets[i])
            zmq_close(*sockets[i]);
        *sockets[i] = NULL;
    }
    broker_curve_close(b);
    if (b->zmq)
        zmq_ctx_term(b->zmq);
    b->zmq = NULL;
}

static struct envelope *socket_copy_envelope(zmq_msg_t *frames, uint32_t n)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < n; i++)
        bytes += zmq_msg_size(&frames[i]);
    struct envelope *copy = broker_alloc(sizeof *copy + bytes);
    for (uint32_t i = 0; i < n; i++) {
        size_t size = zmq_msg_size(&frames[i]);
        memcpy(copy->data + copy->bytes, zmq_msg_data(&frames[i]), size);
        copy->length[i] = (uint32_t)size;
        copy->bytes += (uint32_t)size;
    }
    copy->frames = n;
    return copy;
}

/* Reads the frames of one message: those before the last into frames (n of them), the last into message. What is
 * too much of them is dropped. */
static int socket_receive_frames(void *socket, zmq_msg_t *frames, uint32_t *n, zmq_msg_t *message,
                                 bool *overflow)
{
    size_t bytes = 0;
    zmq_msg_init(message);
    if (zmq_msg_recv(message, socket, ZMQ_DONTWAIT) < 0) {
        zmq_msg_close(message);
        return 0;
    }
    while (zmq_msg_more(message)) {
        bytes += zmq_msg_size(message);
        if (*n < ENVELOPE_FRAMES_MAX && bytes <= ENVELOPE_BYTES_MAX) {
            zmq_msg_init(&frames[*n]);
            zmq_msg_move(&frames[(*n)++], message);
        } else {
            *overflow = true;
        }
        if (zmq_msg_recv(message, socket, ZMQ_DONTWAIT) < 0) { /* all frames of a message come at once */
            zmq_msg_close(message);
            return 0;
        }
    }
    return 1;
}

int broker_socket_receive(void *socket, struct envelope **envelope, zmq_msg_t *message, bool *overflow)
{
    zmq_msg_t frames[ENVELOPE_FRAMES_MAX];
    uint32_t n = 0;
    *overflow = false;
    int got = socket_receive_frames(socket, frames, &n, message, overflow);
    *envelope = NULL;
    if (got)
        *envelope = socket_copy_envelope(frames, *overflow && n > 1 ? 1 : n);
    for (uint32_t i = 0; i < n; i++)
        zmq_msg_close(&frames[i]);
    return got;
}

void broker_socket_send(void *socket, const struct envelope *to, struct str text)
{
    const unsigned char *at = to->data;
    for (uint32_t i = 0; i < to->frames; i++) {
        if (zmq_send(socket, at, to->length[i], ZMQ_SNDMORE | ZMQ_DONTWAIT) < 0)
            return;
        at += to->length[i];
    }
    if (zmq_send(socket, text.at, text.len, ZMQ_DONTWAIT) < 0)
        return;
}

int broker_socket_send_lease(void *socket, const struct worker *to, struct str grant, struct str message)
{
    if (zmq_send(socket, to->identity, to->identity_bytes, ZMQ_SNDMORE | ZMQ_DONTWAIT) < 0 ||
        zmq_send(socket, grant.at, grant.len, ZMQ_SNDMORE | ZMQ_DONTWAIT) < 0)
        return -1;
    return zmq_send(socket, message.at, message.len, ZMQ_DONTWAIT) < 0 ? -1 : 0;
}

uint32_t broker_socket_frames(const struct envelope *envelope)
{
    return envelope->frames;
}

struct str broker_socket_identity(const struct envelope *from)
{
    return from->frames ? str_of((const char *)from->data, from->length[0]) : STR_NONE;
}
