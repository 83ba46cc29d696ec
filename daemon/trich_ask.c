#include "trich_ask.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <zmq.h>

enum { ANSWER_TIMEOUT_MS = 3000 };

struct ask {
    void *context, *socket;
    char endpoint[256];
};

/* A broker that was killed leaves its socket's file behind, and ZeroMQ would wait for another. */
static bool ask_is_heard(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool heard = fd >= 0 && (connect(fd, (const struct sockaddr *)&address, sizeof address) == 0 ||
                             (errno != ECONNREFUSED && errno != EPROTOTYPE));
    if (fd >= 0)
        close(fd);
    return heard;
}

/* Why no broker can be asked at that path; NULL: it may be. */
static const char *ask_hindrance(const char *path)
{
    if (access(path, R_OK | W_OK) == 0)
        return ask_is_heard(path) ? NULL
                                  : "trichd does not answer there any more. Start it: systemctl start trichd";
    return errno == ENOENT || errno == ENOTDIR
               ? "trichd does not run (no socket there). Start it: systemctl start trichd"
               : "you may not use its socket. Run as its user, or join its group";
}

static int ask_connect(struct ask *a, struct err *e)
{
    int timeout = ANSWER_TIMEOUT_MS, none = 0;
    const char *hindrance = ask_hindrance(a->endpoint + strlen("ipc://"));
    if (hindrance)
        return err_set(e, "%s: %s", a->endpoint, hindrance);
    a->context = zmq_ctx_new();
    a->socket = a->context ? zmq_socket(a->context, ZMQ_REQ) : NULL;
    if (!a->socket)
        return err_set(e, "ZeroMQ: %s", zmq_strerror(zmq_errno()));
    zmq_setsockopt(a->socket, ZMQ_LINGER, &none, sizeof none);
    zmq_setsockopt(a->socket, ZMQ_RCVTIMEO, &timeout, sizeof timeout);
    zmq_setsockopt(a->socket, ZMQ_SNDTIMEO, &timeout, sizeof timeout);
    if (zmq_connect(a->socket, a->endpoint) < 0)
        return err_set(e, "%s: %s", a->endpoint, zmq_strerror(zmq_errno()));
    return 0;
}

struct ask *ask_open(const struct settings *s, struct err *e)
{
    struct ask *a = calloc(1, sizeof *a);
    if (!a) {
        err_set(e, "out of memory");
        return NULL;
    }
    snprintf(a->endpoint, sizeof a->endpoint, "ipc://%s/status.ipc", s->daemon_run_dir);
    if (ask_connect(a, e) < 0)
        ask_close(&a);
    return a;
}

void ask_close(struct ask **a)
{
    if (!*a)
        return;
    if ((*a)->socket)
        zmq_close((*a)->socket);
    if ((*a)->context)
        zmq_ctx_term((*a)->context);
    free(*a);
    *a = NULL;
}

int ask_begin(struct ask *a, const char *question, struct err *e)
{
    if (zmq_send(a->socket, question, strlen(question), 0) < 0)
        return err_set(e, "%s: %s", a->endpoint, zmq_strerror(zmq_errno()));
    return 0;
}

void *ask_socket(const struct ask *a)
{
    return a->socket;
}

json_t *ask(struct ask *a, const char *question, struct err *e)
{
    return ask_begin(a, question, e) < 0 ? NULL : ask_end(a, e);
}

json_t *ask_end(struct ask *a, struct err *e)
{
    json_error_t error;
    json_t *answer = NULL;
    zmq_msg_t message;
    zmq_msg_init(&message);
    if (zmq_msg_recv(&message, a->socket, 0) < 0)
        err_set(e, "the broker does not answer at %s", a->endpoint);
    else if (!(answer = json_loadb(zmq_msg_data(&message), zmq_msg_size(&message), 0, &error)))
        err_set(e, "%s answers what is no JSON: %s", a->endpoint, error.text);
    zmq_msg_close(&message);
    return answer;
}
