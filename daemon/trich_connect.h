/* A connection to where trichd takes articles: plain, or with a producer's key; and why trichd does not let us in.
 *
 * ZeroMQ itself is silent when a server refuses a key, and tries a wrong one for ever: connection_refused listens to its
 * handshakes. Errors are the operator's; connection_close after success and failure.
 */
#ifndef TRICH_TRICH_CONNECT_H
#define TRICH_TRICH_CONNECT_H

#include "common/base.h"

struct connection_keys {
    const char *key_path, *server_key_path; /* NULL both: none */
};

struct connection {
    void *context, *socket; /* a DEALER */
    void *monitor;          /* readable when connection_refused may have news */
    bool has_key;
    unsigned breaks; /* handshakes in a row that the other side broke off without a word */
    int64_t broken_ms;
};

/* window: how many messages may wait to be sent. */
MUST_CHECK int connection_open(struct connection *c, const char *endpoint, const struct connection_keys *keys,
                               int window, struct err *e);

/* True and why: no message will ever get through. */
bool connection_refused(struct connection *c, int64_t now_ms, struct err *why);
void connection_close(struct connection *c);

#endif
