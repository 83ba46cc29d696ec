#include "trich_connect.h"

#include "certificate.h"
#include "handshake.h"

#include <stdio.h>
#include <sys/stat.h>
#include <zmq.h>

enum {
    /* So many handshakes broken off in a row, over so long, are no restart of trichd. */
    BREAKS = 5,
    BREAKS_MS = 1500,
    STATUS_REFUSED = 400 /* of ZAP: this key is not let in */
};

static int set_text(void *socket, int option, const char *name, const char *value, struct err *e)
{
    return zmq_setsockopt(socket, option, value, strlen(value) + 1) == 0
               ? 0
               : err_set(e, "ZeroMQ takes no %s: %s", name, zmq_strerror(zmq_errno()));
}

static void warn_of_readers(const char *path)
{
    struct stat st;
    if (stat(path, &st) == 0 && (st.st_mode & (S_IRWXG | S_IRWXO)))
        fprintf(stderr, "trich: warning: others may read the secret key in %s: chmod 600 %s\n", path, path);
}

static int check_kinds(const struct certificate *own, const struct certificate *server,
                       const struct connection_keys *keys, struct err *e)
{
    if (!*own->secret_key)
        return err_set(e,
                       "--key %s: holds no secret key; it wants the secret file that trich key new wrote for "
                       "this producer",
                       keys->key_path);
    if (*server->secret_key)
        return err_set(
            e,
            "--server-key %s: holds a secret key; it wants the server's public certificate, on the "
            "server /etc/trich/server.cert",
            keys->server_key_path);
    if (strcmp(own->public_key, server->public_key) == 0)
        return err_set(e,
                       "--key and --server-key hold the same key: one is the producer's, one the server's");
    return 0;
}

static int apply_keys(struct connection *c, const struct connection_keys *keys, struct err *e)
{
    struct certificate own = {0}, server = {0};
    int rc = -1;
    if (certificate_read(&own, keys->key_path, e) < 0)
        err_wrap(e, "--key");
    else if (certificate_read(&server, keys->server_key_path, e) < 0)
        err_wrap(e, "--server-key");
    else if (check_kinds(&own, &server, keys, e) == 0 &&
             set_text(c->socket, ZMQ_CURVE_SERVERKEY, "server's key", server.public_key, e) == 0 &&
             set_text(c->socket, ZMQ_CURVE_PUBLICKEY, "key", own.public_key, e) == 0)
        rc = set_text(c->socket, ZMQ_CURVE_SECRETKEY, "key", own.secret_key, e);
    certificate_clear(&own);
    certificate_clear(&server);
    if (rc == 0)
        warn_of_readers(keys->key_path);
    c->has_key = rc == 0;
    return rc;
}

int connection_open(struct connection *c, const char *endpoint, const struct connection_keys *keys,
                    int window, struct err *e)
{
    int none = 0, yes = 1;
    *c = (struct connection){.context = zmq_ctx_new()};
    c->socket = c->context ? zmq_socket(c->context, ZMQ_DEALER) : NULL;
    if (!c->socket)
        return err_set(e, "ZeroMQ: %s", zmq_strerror(zmq_errno()));
    zmq_setsockopt(c->socket, ZMQ_LINGER, &none, sizeof none);
    zmq_setsockopt(c->socket, ZMQ_IMMEDIATE, &yes, sizeof yes); /* what cannot go out stays with us */
    zmq_setsockopt(c->socket, ZMQ_SNDHWM, &window, sizeof window);
    zmq_setsockopt(c->socket, ZMQ_RCVHWM, &none, sizeof none);
    if (keys->key_path && apply_keys(c, keys, e) < 0)
        return -1;
    c->monitor = handshake_watch(c->context, c->socket, "inproc://handshakes",
                                 ZMQ_EVENT_HANDSHAKE_SUCCEEDED | HANDSHAKE_FAILED);
    if (!c->monitor)
        return err_set(e, "ZeroMQ: %s", zmq_strerror(zmq_errno()));
    if (zmq_connect(c->socket, endpoint) < 0)
        return err_set(e, "--endpoint %s: %s", endpoint, zmq_strerror(zmq_errno()));
    return 0;
}

void connection_close(struct connection *c)
{
    handshake_unwatch(c->socket, c->monitor);
    if (c->socket)
        zmq_close(c->socket);
    if (c->context)
        zmq_ctx_term(c->context);
    *c = (struct connection){0};
}

static bool refused_by_status(uint32_t status, struct err *why)
{
    if (status == STATUS_REFUSED)
        err_set(why, "the server refused the key: it does not know it (any more). There: trich key list, and "
                     "systemctl reload trichd after trich key new");
    else
        err_set(why, "the server could not decide on the key (status %u); its log says why",
                (unsigned)status);
    return true;
}

/* Only whether keys are asked for tells anything for certain; the rest may be no trichd, or a cut connection. */
static bool refused_by_protocol(const struct connection *c, uint32_t code, struct err *why)
{
    if (code != ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH)
        return false;
    if (c->has_key)
        err_set(why,
                "the server asks for no key at this endpoint, and takes none: leave --key and --server-key "
                "away, or give it a key of its own (trich key server)");
    else
        err_set(why, "the server asks for a key: name it by --key and --server-key. trich key new makes one");
    return true;
}

/* A server that is spoken to under a key that is not its own breaks off, and says nothing. One that asks for no key may do
 * so, too: what it said is lost when it hangs up on more than it has read. */
static bool refused_in_silence(struct connection *c, int64_t now_ms, struct err *why)
{
    if (c->breaks++ == 0)
        c->broken_ms = now_ms;
    if (!c->has_key || c->breaks < BREAKS || now_ms - c->broken_ms < BREAKS_MS)
        return false;
    err_set(why, "the server breaks off: --server-key is not its key (take it from there once more, "
                 "/etc/trich/server.cert), or the server asks for no key at this endpoint");
    return true;
}

bool connection_refused(struct connection *c, int64_t now_ms, struct err *why)
{
    struct handshake h;
    bool refused = false;
    while (!refused && handshake_next(c->monitor, &h)) {
        if (h.event == ZMQ_EVENT_HANDSHAKE_FAILED_AUTH)
            refused = refused_by_status(h.value, why);
        else if (h.event == ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL)
            refused = refused_by_protocol(c, h.value, why);
        else if (h.event == ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL)
            refused = refused_in_silence(c, now_ms, why);
        else
            c->breaks = 0;
    }
    return refused;
}
