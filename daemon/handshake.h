/* How a socket's handshakes end, which libzmq tells at another socket, the monitor. */
#ifndef TRICH_HANDSHAKE_H
#define TRICH_HANDSHAKE_H

#include "common/base.h"

#include <zmq.h>

enum {
    HANDSHAKE_ENDPOINT_BYTES = 256,
    HANDSHAKE_FAILED = ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL | ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL |
                       ZMQ_EVENT_HANDSHAKE_FAILED_AUTH
};

struct handshake {
    int event;      /* ZMQ_EVENT_… */
    uint32_t value; /* of a failure: errno, ZMQ_PROTOCOL_ERROR_… or ZAP's status; of others: the descriptor */
    char endpoint[HANDSHAKE_ENDPOINT_BYTES]; /* ours: the peer's address is not told */
};

/* A new monitor for these events, at a name inproc://… that nothing else has; NULL, and zmq_errno(). */
void *handshake_watch(void *context, void *socket, const char *name, int events);

/* Before the socket is closed. monitor may be NULL. */
void handshake_unwatch(void *socket, void *monitor);

/* False: there is no event any more. */
bool handshake_next(void *monitor, struct handshake *out);

#endif
