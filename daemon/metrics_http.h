/* HTTP for whoever is on this machine: pages by path, each made when it is asked for, to GET and HEAD alone. Few
 * connections, short requests and little time for each bound what a client can take. Errors: http_open's are our own
 * misfortune (memory, epoll).
 */
#ifndef TRICH_METRICS_HTTP_H
#define TRICH_METRICS_HTTP_H

#include "common/buf.h"

struct http;

struct http_page {
    const char *path, *type;
    /* Appends what is there, and returns HTTP's status. */
    unsigned (*make)(void *arg, struct buf *out);
};

enum { HTTP_CONNECTIONS = 32, HTTP_REQUEST_BYTES = 8192, HTTP_IDLE_S = 5, HTTP_CONNECTION_MS = 10000 };

/* pages: n of them, they stay. */
MUST_CHECK int http_open(struct http **out, int listening, const struct http_page *pages, size_t n, void *arg,
                         struct err *e);
void http_close(struct http **h);
int http_fd(const struct http *h); /* readable when something is to be done */
/* Does it. Returns after how many milliseconds something is due at the latest. */
int http_turn(struct http *h);

#endif
