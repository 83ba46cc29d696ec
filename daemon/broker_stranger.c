/* Connections to endpoints with keys that end before libzmq asks us about theirs: it tells of them at monitors of the
 * sockets. */
#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/curve.h"
#include "daemon/handshake.h"

enum { TURN_EVENTS = 4096 };

int broker_stranger_watch(struct broker *b, struct err *e)
{
    static const int events = ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL | ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL;
    b->curve.monitors[0] = handshake_watch(b->zmq, b->submit, "inproc://strangers-of-submit", events);
    b->curve.monitors[1] = handshake_watch(b->zmq, b->push, "inproc://strangers-of-push", events);
    return b->curve.monitors[0] && b->curve.monitors[1]
               ? 0
               : err_set(e, "cannot watch who connects: %s", zmq_strerror(zmq_errno()));
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

static void stranger_tell(struct broker *b, const struct handshake *h)
{
    if (!curve_is_tcp(h->endpoint))
        return;
    figures_count(&b->board->broker.figures.strangers, 1);
    log_event(LOG_LEVEL_WARNING, "stranger_refused endpoint=%s reason=%s hint=%s", h->endpoint,
              stranger_fault(h),
              "a producer needs its secret file and the server's certificate: see man trich-wire, KEYS");
}

void broker_stranger_look(struct broker *b)
{
    struct handshake h;
    for (size_t i = 0; i < COUNT_OF(b->curve.monitors); i++)
        for (int n = 0; b->curve.monitors[i] && n < TURN_EVENTS && handshake_next(b->curve.monitors[i], &h);
             n++)
            stranger_tell(b, &h);
}

void broker_stranger_close(struct broker *b)
{
    void *const sockets[] = {b->submit, b->push};
    for (size_t i = 0; i < COUNT_OF(b->curve.monitors); i++) {
        handshake_unwatch(sockets[i], b->curve.monitors[i]);
        b->curve.monitors[i] = NULL;
    }
}
