#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"
#include "daemon/curve.h"

#include <errno.h>
#include <stdio.h>
#include <sys/random.h>

enum {
    ZAP_VERSION,
    ZAP_REQUEST,
    ZAP_DOMAIN,
    ZAP_ADDRESS,
    ZAP_IDENTITY,
    ZAP_MECHANISM,
    ZAP_KEY,
    ZAP_FRAMES,
    TURN_ANSWERS = 256,
    HANDSHAKE_MS = 10000, /* what a peer without a right key may hold of us, it holds for so long */
    KEYS_OF_ADDRESS = 8,  /* keys of one address that are told of in a minute */
    KEY_BYTES = 32
};

static const char zap_endpoint[] = "inproc://zeromq.zap.01", zap_domain[] = "trich";

struct zap_request {
    zmq_msg_t frames[ZAP_FRAMES];
    int n;
};

static struct str zap_text(struct zap_request *r, int frame)
{
    return frame < r->n ? str_of(zmq_msg_data(&r->frames[frame]), zmq_msg_size(&r->frames[frame])) : STR_NONE;
}

static int make_token(char token[static CURVE_TOKEN_BYTES + 1], struct err *e)
{
    unsigned char random[CURVE_TOKEN_BYTES / 2];
    if (getrandom(random, sizeof random, 0) != sizeof random)
        return err_set(e, "the kernel gives no random bytes: %s", strerror(errno));
    for (size_t i = 0; i < sizeof random; i++)
        snprintf(token + 2 * i, 3, "%02x", random[i]);
    return 0;
}

int broker_curve_read(struct broker *b, struct err *e)
{
    int rc = curve_key_read(b->settings, &b->curve.server, e);
    if (rc == 0)
        return curve_check_plain(b->settings, e);
    b->curve.keyed = rc > 0;
    return rc > 0 ? 0 : -1;
}

int broker_curve_trust(struct broker *b, struct err *e)
{
    broker_zauth_stop(&b->curve.zauth);
    return broker_zauth_start(&b->curve.zauth, &b->producers.list, b->curve.trial.public_key, e);
}

/* Before any endpoint: where nobody answers for keys, libzmq lets in any. */
int broker_curve_open(struct broker *b, struct err *e)
{
    struct broker_curve *c = &b->curve;
    if (!c->keyed)
        return 0;
    if (make_token(c->token, e) < 0)
        return -1;
    c->zap = zmq_socket(b->zmq, ZMQ_REP);
    if (!c->zap || zmq_bind(c->zap, zap_endpoint) < 0)
        return err_set(e, "cannot answer for keys of producers: %s", zmq_strerror(errno));
    certificate_make(&c->trial);
    return broker_producer_load(b, e);
}

int broker_curve_settle(struct broker *b, struct err *e)
{
    if (!b->curve.keyed)
        return 0;
    certificate_clear(&b->curve.server);
    certificate_clear(&b->curve.trial);
    return broker_curve_trust(b, e) < 0 ? -1 : broker_stranger_watch(b, e);
}

void broker_curve_close(struct broker *b)
{
    if (b->curve.zap)
        zmq_close(b->curve.zap);
    b->curve.zap = NULL;
    broker_zauth_stop(&b->curve.zauth);
    certificate_clear(&b->curve.server);
    certificate_clear(&b->curve.trial);
}

int broker_curve_apply(struct broker *b, void *socket, struct err *e)
{
    static const int on = 1, handshake_ms = HANDSHAKE_MS;
    if (zmq_setsockopt(socket, ZMQ_CURVE_SERVER, &on, sizeof on) < 0 ||
        zmq_setsockopt(socket, ZMQ_CURVE_SECRETKEY, b->curve.server.secret_key, KEY_TEXT_BYTES) < 0 ||
        zmq_setsockopt(socket, ZMQ_ZAP_DOMAIN, zap_domain, strlen(zap_domain)) < 0 ||
        zmq_setsockopt(socket, ZMQ_HANDSHAKE_IVL, &handshake_ms, sizeof handshake_ms) < 0)
        return err_set(e, "cannot set up keys: %s; is libzmq built with CURVE?", zmq_strerror(errno));
    return 0;
}

static bool zap_receive(void *socket, struct zap_request *r)
{
    int more = 1;
    for (r->n = 0; more && r->n < ZAP_FRAMES; r->n++) {
        zmq_msg_init(&r->frames[r->n]);
        if (zmq_msg_recv(&r->frames[r->n], socket, ZMQ_DONTWAIT) < 0)
            break;
        more = zmq_msg_more(&r->frames[r->n]);
    }
    zmq_msg_t rest;
    while (r->n == ZAP_FRAMES && more && zmq_msg_init(&rest) == 0) {
        more = zmq_msg_recv(&rest, socket, ZMQ_DONTWAIT) >= 0 && zmq_msg_more(&rest);
        zmq_msg_close(&rest);
    }
    return r->n > 0;
}

static bool zap_is_for_curve(struct zap_request *r)
{
    return r->n == ZAP_FRAMES && str_eq(zap_text(r, ZAP_VERSION), STR("1.0")) &&
           str_eq(zap_text(r, ZAP_MECHANISM), STR("CURVE")) && zap_text(r, ZAP_KEY).len == KEY_BYTES;
}

/* key: of who is let in; "": he is not. */
static void zap_reply(struct broker *b, struct zap_request *r, bool known, const char *key)
{
    char user[CURVE_TOKEN_BYTES + KEY_TEXT_BYTES] = "";
    if (known)
        snprintf(user, sizeof user, "%s%s", b->curve.token, key);
    const struct str frames[] = {STR("1.0"),
                                 zap_text(r, ZAP_REQUEST),
                                 known ? STR("200") : STR("400"),
                                 known ? STR("OK") : STR("No access"),
                                 str_of_text(user),
                                 STR("")};
    for (size_t i = 0; i < COUNT_OF(frames); i++)
        if (zmq_send(b->curve.zap, frames[i].at, frames[i].len,
                     ZMQ_DONTWAIT | (i + 1 < COUNT_OF(frames) ? ZMQ_SNDMORE : 0)) < 0)
            return;
}

static void curve_tell_refused(struct broker *b, struct str address, const char *key)
{
    if (*b->curve.trial.public_key)
        return; /* it is we who try */
    char who[REFUSAL_WHO_BYTES];
    uint64_t again;
    figures_count(&b->board->broker.figures.keys_refused, 1);
    snprintf(who, sizeof who, "%.*s", STR_FMT(address)); /* whatever key: he may have a new one each time */
    if (!refusal_limit_take(&b->curve.refused, who, KEYS_OF_ADDRESS, clock_ms(), &again))
        return;
    log_event(
        LOG_LEVEL_WARNING, "key_refused address=%.*s again=%llu key=%s hint=%s", STR_FMT(address),
        (unsigned long long)again, key,
        "no certificate in broker.producers_dir has this key; see trich key list; new ones count after a "
        "reload");
}

/* As zauth says; when it says nothing, nobody is let in, and another one is started. */
static bool curve_knows(struct broker *b, struct zap_request *r)
{
    struct err e;
    int rc = b->curve.zauth ? broker_zauth_ask(b->curve.zauth, zap_text(r, ZAP_ADDRESS), zap_text(r, ZAP_KEY))
                            : -1;
    if (rc < 0 && broker_curve_trust(b, &e) < 0)
        log_event(LOG_LEVEL_ERROR, "keys_unknown reason=%s", e.text);
    return rc == 1;
}

static void curve_answer(struct broker *b, struct zap_request *r)
{
    char key[KEY_TEXT_BYTES] = "";
    bool known = false;
    if (zap_is_for_curve(r)) {
        zmq_z85_encode(key, zmq_msg_data(&r->frames[ZAP_KEY]), KEY_BYTES);
        known = curve_knows(b, r);
    }
    zap_reply(b, r, known, key);
    if (!known)
        curve_tell_refused(b, zap_text(r, ZAP_ADDRESS), key);
}

void broker_curve_answer(struct broker *b)
{
    struct zap_request r;
    for (int n = 0; b->curve.zap && n < TURN_ANSWERS && zap_receive(b->curve.zap, &r); n++) {
        curve_answer(b, &r);
        while (r.n)
            zmq_msg_close(&r.frames[--r.n]);
    }
}

const char *broker_curve_key_of(const struct broker *b, zmq_msg_t *message)
{
    const char *user = b->curve.keyed ? zmq_msg_gets(message, "User-Id") : NULL;
    bool ours = user && strncmp(user, b->curve.token, CURVE_TOKEN_BYTES) == 0;
    return ours ? user + CURVE_TOKEN_BYTES : NULL;
}
