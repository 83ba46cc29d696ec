#include "daemon/broker.h"

#include "daemon/clock.h"
#include "daemon/handshake.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

enum { TRIAL_MS = 5000, GREETING_BYTES = 64 };

enum outcome { UNDECIDED, LET_IN, KEPT_OUT };

enum attempt { WRONG_KEY, RIGHT_KEY, ATTEMPTS_WITH_KEY };

/* One who connects through libzmq, and what that tells of it. */
struct trial_client {
    void *socket, *monitor;
    enum outcome outcome;
};

struct trial {
    struct trial_client clients[ATTEMPTS_WITH_KEY];
    int keyless_fd;
    size_t keyless_bytes; /* heard from us */
    enum outcome keyless;
};

/* libzmq as a client hangs up by itself when it has no key and is asked for one, so this one speaks ZMTP 3.0 by itself: a
 * greeting for the mechanism NULL, and READY. Whoever takes that says READY, too, behind its own greeting. */
static const char greeting[] = "\xff\0\0\0\0\0\0\0\x01\x7f\x03\0NULL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                               "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
static const char ready_dealer[] = "\x04\x1c\x05READY\x0bSocket-Type\0\0\0\x06"
                                   "DEALER";
static const char ready_push[] = "\x04\x1a\x05READY\x0bSocket-Type\0\0\0\x04"
                                 "PUSH";
_Static_assert(sizeof greeting == GREETING_BYTES + 1, "a greeting of ZMTP 3.0");
_Static_assert(sizeof ready_dealer == 2 + 0x1c + 1 && sizeof ready_push == 2 + 0x1a + 1,
               "as its second byte says");

/* endpoint as libzmq tells it: tcp://127.0.0.1:7461, tcp://[::1]:7461. */
static int trial_connect(const char *endpoint, struct err *e)
{
    char copy[256];
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV, .ai_socktype = SOCK_STREAM}, *found;
    snprintf(copy, sizeof copy, "%s", endpoint + strlen("tcp://"));
    char *colon = strrchr(copy, ':'), *host = copy;
    if (!colon)
        return err_set(e, "%s is no address", endpoint);
    *colon = 0;
    if (*host == '[' && colon[-1] == ']') {
        colon[-1] = 0;
        host++;
    }
    int error = getaddrinfo(host, colon + 1, &hints, &found);
    if (error)
        return err_set(e, "%s: %s", endpoint, gai_strerror(error));
    int fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, found->ai_addr, found->ai_addrlen) < 0) {
        close(fd);
        fd = -1;
    }
    freeaddrinfo(found);
    return fd < 0 ? err_set(e, "%s: %s", endpoint, strerror(errno)) : fd;
}

static int trial_begin_keyless(struct trial *t, const char *endpoint, bool is_push, struct err *e)
{
    const char *ready = is_push ? ready_push : ready_dealer;
    size_t ready_bytes = (is_push ? sizeof ready_push : sizeof ready_dealer) - 1;
    t->keyless_fd = trial_connect(endpoint, e);
    if (t->keyless_fd < 0)
        return -1;
    if (send(t->keyless_fd, greeting, GREETING_BYTES, MSG_NOSIGNAL) < 0 ||
        send(t->keyless_fd, ready, ready_bytes, MSG_NOSIGNAL) < 0)
        t->keyless = KEPT_OUT;
    return 0;
}

static void trial_hear_keyless(struct trial *t)
{
    char bytes[256];
    ssize_t n = recv(t->keyless_fd, bytes, sizeof bytes, MSG_DONTWAIT);
    if (n > 0)
        t->keyless_bytes += (size_t)n;
    if (t->keyless_bytes > GREETING_BYTES)
        t->keyless = LET_IN;
    else if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
        t->keyless = KEPT_OUT;
}

static int trial_set(void *socket, int option, int value)
{
    return zmq_setsockopt(socket, option, &value, sizeof value);
}

static int trial_begin(struct broker *b, struct trial_client *c, const struct certificate *key,
                       const char *endpoint, bool is_push, struct err *e)
{
    char name[64];
    snprintf(name, sizeof name, "inproc://trial-%u", b->curve.n_trials++); /* names are let go late */
    c->socket = zmq_socket(b->zmq, is_push ? ZMQ_PUSH : ZMQ_DEALER);
    c->monitor =
        c->socket ? handshake_watch(b->zmq, c->socket, name,
                                    ZMQ_EVENT_HANDSHAKE_SUCCEEDED | HANDSHAKE_FAILED | ZMQ_EVENT_DISCONNECTED)
                  : NULL;
    if (!c->monitor || trial_set(c->socket, ZMQ_LINGER, 0) < 0 ||
        trial_set(c->socket, ZMQ_RECONNECT_IVL, -1) < 0 ||
        zmq_setsockopt(c->socket, ZMQ_CURVE_SERVERKEY, b->curve.server.public_key, KEY_TEXT_BYTES) < 0 ||
        zmq_setsockopt(c->socket, ZMQ_CURVE_PUBLICKEY, key->public_key, KEY_TEXT_BYTES) < 0 ||
        zmq_setsockopt(c->socket, ZMQ_CURVE_SECRETKEY, key->secret_key, KEY_TEXT_BYTES) < 0 ||
        zmq_connect(c->socket, endpoint) < 0)
        return err_set(e, "%s: %s", endpoint, zmq_strerror(errno));
    return 0;
}

/* The first event decides: who was let in may be disconnected later. */
static void trial_hear(struct trial_client *c)
{
    struct handshake h;
    if (handshake_next(c->monitor, &h) && c->outcome == UNDECIDED)
        c->outcome = h.event == ZMQ_EVENT_HANDSHAKE_SUCCEEDED ? LET_IN : KEPT_OUT;
}

static bool trial_is_over(const struct trial *t)
{
    return t->keyless && t->clients[WRONG_KEY].outcome && t->clients[RIGHT_KEY].outcome;
}

static void trial_run(struct broker *b, struct trial *t)
{
    int64_t end_ms = clock_ms() + TRIAL_MS;
    while (!trial_is_over(t) && clock_ms() < end_ms) {
        zmq_pollitem_t items[] = {
            {.socket = b->curve.zap, .events = ZMQ_POLLIN},
            {.socket = t->clients[WRONG_KEY].monitor, .events = ZMQ_POLLIN},
            {.socket = t->clients[RIGHT_KEY].monitor, .events = ZMQ_POLLIN},
            {.fd = t->keyless_fd, .events = t->keyless ? 0 : ZMQ_POLLIN},
        };
        zmq_poll(items, COUNT_OF(items), (long)(end_ms - clock_ms() > 0 ? end_ms - clock_ms() : 0));
        broker_curve_answer(b);
        trial_hear(&t->clients[WRONG_KEY]);
        trial_hear(&t->clients[RIGHT_KEY]);
        if (!t->keyless)
            trial_hear_keyless(t);
    }
}

static void trial_end(struct trial *t)
{
    for (int i = 0; i < ATTEMPTS_WITH_KEY; i++) {
        struct trial_client *c = &t->clients[i];
        handshake_unwatch(c->socket, c->monitor);
        if (c->socket)
            zmq_close(c->socket);
    }
    if (t->keyless_fd >= 0)
        close(t->keyless_fd);
}

static int trial_judge(const struct trial *t, const char *endpoint, struct err *e)
{
    static const char advice[] =
        "that must not be, and trichd does not run with it: reinstall libzmq5, or report it";
    if (t->keyless == LET_IN)
        return err_set(e, "%s lets in who has no key: %s", endpoint, advice);
    if (t->clients[WRONG_KEY].outcome == LET_IN)
        return err_set(e, "%s lets in who has a wrong key: %s", endpoint, advice);
    if (!trial_is_over(t) || t->clients[RIGHT_KEY].outcome != LET_IN)
        return err_set(
            e,
            "%s could not be tried with keys within %d s: does a packet filter keep this machine from its "
            "own address?",
            endpoint, TRIAL_MS / 1000);
    return 0;
}

int broker_trial(struct broker *b, const char *endpoint, bool is_push, struct err *e)
{
    struct trial t = {.keyless_fd = -1};
    struct certificate wrong;
    certificate_make(&wrong);
    int rc = trial_begin_keyless(&t, endpoint, is_push, e);
    if (rc == 0)
        rc = trial_begin(b, &t.clients[WRONG_KEY], &wrong, endpoint, is_push, e);
    if (rc == 0)
        rc = trial_begin(b, &t.clients[RIGHT_KEY], &b->curve.trial, endpoint, is_push, e);
    if (rc == 0) {
        trial_run(b, &t);
        rc = trial_judge(&t, endpoint, e);
    }
    trial_end(&t);
    certificate_clear(&wrong);
    return rc;
}
