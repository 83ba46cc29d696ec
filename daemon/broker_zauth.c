/* CZMQ's zauth and certificate store, which say whose key is known: they run in CZMQ's own ZeroMQ context, where nothing
 * else runs, and are asked over their own protocol (ZAP). So what CZMQ sets up for a whole process stays off our sockets. */
#include "daemon/broker.h"

#include <czmq.h>

enum { ANSWER_MS = 2000, KEY_BYTES = 32, FRAMES_MAX = 8, FRAME_BYTES = 256 };

struct zauth {
    zactor_t *actor;
    void *asking;
};

static const char endpoint[] = "inproc://zeromq.zap.01";

/* CZMQ takes no more of the process than asked: neither its signals nor its output. */
static void *zauth_context(void)
{
    setenv("ZSYS_SIGHANDLER", "false", 1);
    zsys_set_logstream(NULL);
    return zsys_init();
}

static void store_add(zcertstore_t *store, const char *public_text, const char *name)
{
    static const uint8_t no_secret[KEY_BYTES];
    uint8_t public_key[KEY_BYTES];
    if (!zmq_z85_decode(public_key, public_text))
        BUG("a certificate's key was not checked");
    zcert_t *cert = zcert_new_from(public_key, no_secret);
    zcert_set_meta(cert, "name", "%s", name);
    zcertstore_insert(store, &cert);
}

static zcertstore_t *store_make(const struct producer_list *list, const char *also)
{
    zcertstore_t *store = zcertstore_new(NULL);
    for (uint32_t i = 0; i < list->n; i++)
        store_add(store, list->items[i].public_text, list->items[i].name);
    if (*also && !producer_list_find(list, also))
        store_add(store, also, "trichd");
    return store;
}

void broker_zauth_stop(struct zauth **z)
{
    if (!*z)
        return;
    if ((*z)->asking)
        zmq_close((*z)->asking);
    zactor_destroy(&(*z)->actor);
    free(*z);
    *z = NULL;
}

int broker_zauth_start(struct zauth **out, const struct producer_list *list, const char *also, struct err *e)
{
    static const int answer_ms = ANSWER_MS, linger_ms = 0;
    void *context = zauth_context();
    struct zauth *z = broker_alloc(sizeof *z);
    z->actor = context ? zactor_new(zauth, store_make(list, also)) : NULL; /* which ends the store, too */
    z->asking = z->actor ? zmq_socket(context, ZMQ_REQ) : NULL;
    *out = z;
    if (z->asking && zmq_setsockopt(z->asking, ZMQ_RCVTIMEO, &answer_ms, sizeof answer_ms) == 0 &&
        zmq_setsockopt(z->asking, ZMQ_LINGER, &linger_ms, sizeof linger_ms) == 0 &&
        zmq_connect(z->asking, endpoint) == 0)
        return 0;
    broker_zauth_stop(out);
    return err_set(e, "cannot start CZMQ's zauth: %s", zmq_strerror(zmq_errno()));
}

static bool zauth_send(struct zauth *z, struct str address, struct str key)
{
    const struct str frames[] = {STR("1.0"), STR("1"), STR("trich"), address, STR(""), STR("CURVE"), key};
    for (size_t i = 0; i < COUNT_OF(frames); i++)
        if (zmq_send(z->asking, frames[i].at, frames[i].len, i + 1 < COUNT_OF(frames) ? ZMQ_SNDMORE : 0) < 0)
            return false;
    return true;
}

/* Version, request, status, its text, user, metadata. */
static int zauth_receive(struct zauth *z, char frames[static FRAMES_MAX][FRAME_BYTES])
{
    int n = 0, more = 1;
    size_t more_bytes = sizeof more;
    for (; more && n < FRAMES_MAX; n++) {
        int bytes = zmq_recv(z->asking, frames[n], FRAME_BYTES - 1, 0);
        if (bytes < 0)
            return -1;
        frames[n][bytes < FRAME_BYTES ? bytes : FRAME_BYTES - 1] = 0;
        zmq_getsockopt(z->asking, ZMQ_RCVMORE, &more, &more_bytes);
    }
    return n;
}

int broker_zauth_ask(struct zauth *z, struct str address, struct str key)
{
    enum { STATUS = 2, FRAMES = 6 };
    char frames[FRAMES_MAX][FRAME_BYTES];
    if (key.len != KEY_BYTES || address.len >= FRAME_BYTES)
        return 0;
    if (!zauth_send(z, address, key) || zauth_receive(z, frames) != FRAMES)
        return -1;
    return strcmp(frames[STATUS], "200") == 0;
}
