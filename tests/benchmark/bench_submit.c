/* usage: bench_submit ENDPOINT WINDOW COUNT FILE
 * Submits FILE's text COUNT times, each time as another article, with at most WINDOW unanswered, and prints the rate of
 * `stored` answers as one JSON object. */
#include "common/wire.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <zmq.h>

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int die(const char *what)
{
    fprintf(stderr, "bench_submit: %s: %s\n", what, zmq_strerror(zmq_errno()));
    return 1;
}

static int send_article(void *socket, struct buf *out, struct str content, long number)
{
    char id[32];
    int n = snprintf(id, sizeof id, "bench-%ld", number);
    struct article a = {
        .source = STR("bench"), .id = str_of(id, (size_t)n), .content = content, .ack = ACK_STORED};
    buf_clear(out);
    wire_encode_article(out, &a, STR_NONE);
    return buf_failed(out) || zmq_send(socket, out->data, out->len, 0) < 0 ? -1 : 0;
}

/* 1: stored. 0: busy, to be sent again. -1: anything else. */
static int receive_answer(void *socket)
{
    char bytes[4096];
    int n = zmq_recv(socket, bytes, sizeof bytes, 0);
    struct wire_reply r;
    struct err why = {""};
    if (n < 0 || (size_t)n > sizeof bytes || wire_decode_reply(str_of(bytes, (size_t)n), &r, &why) != 0)
        return -1;
    return r.status == WIRE_STORED ? 1 : r.status == WIRE_BUSY ? 0 : -1;
}

static int flood(void *socket, struct str content, long window, long count, long *busy)
{
    struct buf out = {0};
    long sent = 0, stored = 0, failed = 0;
    while (stored + *busy < count && failed == 0) {
        while (sent < count && sent - stored - *busy < window)
            failed |= send_article(socket, &out, content, sent++);
        int got = failed ? -1 : receive_answer(socket);
        stored += got == 1;
        *busy += got == 0;
        failed |= got < 0;
    }
    buf_free(&out);
    return failed ? -1 : 0;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: bench_submit ENDPOINT WINDOW COUNT FILE\n");
        return 2;
    }
    long window = strtol(argv[2], NULL, 10), count = strtol(argv[3], NULL, 10), busy = 0;
    static char text[1 << 16];
    FILE *f = fopen(argv[4], "rb");
    if (f == NULL)
        return die(argv[4]);
    size_t len = fread(text, 1, sizeof text, f);
    fclose(f);

    void *context = zmq_ctx_new();
    void *socket = zmq_socket(context, ZMQ_DEALER);
    int patience_ms = 60000, linger_ms = 0, no_limit = 0;
    zmq_setsockopt(socket, ZMQ_RCVTIMEO, &patience_ms, sizeof patience_ms);
    zmq_setsockopt(socket, ZMQ_LINGER, &linger_ms, sizeof linger_ms);
    zmq_setsockopt(socket, ZMQ_SNDHWM, &no_limit, sizeof no_limit);
    zmq_setsockopt(socket, ZMQ_RCVHWM, &no_limit, sizeof no_limit);
    if (zmq_connect(socket, argv[1]) != 0)
        return die(argv[1]);
    double began = now_s();
    if (flood(socket, str_of(text, len), window, count, &busy) != 0)
        return die("an article was not stored");
    double took = now_s() - began;
    printf("{\"count\": %ld, \"window\": %ld, \"bytes\": %zu, \"busy\": %ld, \"acks_s\": %.0f}\n", count,
           window, len, busy, (double)(count - busy) / took);
    zmq_close(socket);
    zmq_ctx_term(context);
    return 0;
}
