/* Connections to endpoints with keys that end before libzmq asks us about theirs: it tells of them at monitors of the
 * sockets. It does not tell from where they are: the kernel does, as soon as libzmq has told of a connection. */
#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"
#include "daemon/curve.h"
#include "daemon/handshake.h"

#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

enum { TURN_EVENTS = 4096, CONNECTIONS = 4096, ADDRESS_BYTES = 64 };

struct connection {
    uint64_t asked; /* when: stranger_watch.n_emptied */
    char address[ADDRESS_BYTES];
};

/* Of one socket. A failure and the end of its connection stand in a row: libzmq's I/O thread tells them, and there is one. */
struct stranger_watch {
    void *monitor;
    uint64_t n_emptied;                         /* how often there was nothing more to read */
    struct handshake failed;                    /* the last event, if it was one; else its event is 0 */
    struct connection connections[CONNECTIONS]; /* by their descriptors */
};

static struct stranger_watch *stranger_watch(struct broker *b, void *socket, const char *name)
{
    static const int events = ZMQ_EVENT_ACCEPTED | ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL |
                              ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL | ZMQ_EVENT_DISCONNECTED;
    struct stranger_watch *w = broker_alloc(sizeof *w);
    w->monitor = handshake_watch(b->zmq, socket, name, events);
    return w;
}

int broker_stranger_watch(struct broker *b, struct err *e)
{
    b->curve.watches[0] = stranger_watch(b, b->submit, "inproc://strangers-of-submit");
    b->curve.watches[1] = stranger_watch(b, b->push, "inproc://strangers-of-push");
    return b->curve.watches[0]->monitor && b->curve.watches[1]->monitor
               ? 0
               : err_set(e, "cannot watch who connects: %s", zmq_strerror(zmq_errno()));
}

static void address_of(int fd, char out[static ADDRESS_BYTES])
{
    struct sockaddr_storage peer = {0};
    socklen_t len = sizeof peer;
    if (getpeername(fd, (struct sockaddr *)&peer, &len) < 0 ||
        (peer.ss_family != AF_INET && peer.ss_family != AF_INET6) ||
        getnameinfo((struct sockaddr *)&peer, len, out, ADDRESS_BYTES, NULL, 0, NI_NUMERICHOST) != 0)
        *out = 0;
}

static struct connection *connection_of(struct stranger_watch *w, uint32_t fd)
{
    return fd < CONNECTIONS ? &w->connections[fd] : NULL;
}

static void connection_begins(struct stranger_watch *w, uint32_t fd)
{
    struct connection *c = connection_of(w, fd);
    if (!c)
        return;
    c->asked = w->n_emptied;
    address_of((int)fd, c->address);
}

/* Where its end was told before we had read all that there was when we asked, its descriptor may have been another
 * connection's already: nobody is accused of what somebody else did. */
static const char *connection_address(struct stranger_watch *w, uint32_t fd)
{
    const struct connection *c = connection_of(w, fd);
    return c && c->asked != w->n_emptied && *c->address ? c->address : "unknown";
}

static const char *stranger_fault(const struct handshake *h)
{
    if (h->event == ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL &&
        h->value == ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH)
        return "it has no key";
    if (h->event == ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL && h->value == ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC)
        return "it takes another key for trichd's";
    return "it broke off before it named a key, or is no ZeroMQ";
}

static void stranger_tell(struct broker *b, const struct handshake *failed, const char *address)
{
    char who[REFUSAL_WHO_BYTES];
    const char *fault = stranger_fault(failed);
    uint64_t again;
    figures_count(&b->board->broker.figures.strangers, 1);
    snprintf(who, sizeof who, "%s %s %s", address, fault, failed->endpoint);
    if (!refusal_limit_take(&b->curve.refused, who, 1, clock_ms(), &again))
        return;
    log_event(LOG_LEVEL_WARNING, "stranger_refused endpoint=%s address=%s again=%llu reason=%s hint=%s",
              failed->endpoint, address, (unsigned long long)again, fault,
              "a producer needs its secret file and the server's certificate: see man trich-wire, KEYS");
}

static void stranger_hear(struct broker *b, struct stranger_watch *w, const struct handshake *h)
{
    if (!curve_is_tcp(h->endpoint))
        return;
    bool ends = h->event == ZMQ_EVENT_DISCONNECTED;
    if (w->failed.event)
        stranger_tell(b, &w->failed, ends ? connection_address(w, h->value) : "unknown");
    w->failed.event = 0;
    if (h->event == ZMQ_EVENT_ACCEPTED)
        connection_begins(w, h->value);
    else if (!ends)
        w->failed = *h;
}

void broker_stranger_look(struct broker *b)
{
    struct handshake h;
    for (size_t i = 0; i < COUNT_OF(b->curve.watches) && b->curve.watches[i]; i++) {
        int n = 0;
        while (n < TURN_EVENTS && handshake_next(b->curve.watches[i]->monitor, &h)) {
            stranger_hear(b, b->curve.watches[i], &h);
            n++;
        }
        b->curve.watches[i]->n_emptied += n < TURN_EVENTS;
    }
}

void *broker_stranger_monitor(const struct broker *b, size_t i)
{
    return b->curve.watches[i] ? b->curve.watches[i]->monitor : NULL;
}

void broker_stranger_close(struct broker *b)
{
    void *const sockets[] = {b->submit, b->push};
    for (size_t i = 0; i < COUNT_OF(b->curve.watches); i++) {
        handshake_unwatch(sockets[i], broker_stranger_monitor(b, i));
        free(b->curve.watches[i]);
        b->curve.watches[i] = NULL;
    }
}
