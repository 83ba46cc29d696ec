#include "metrics_http.h"

#include "clock.h"
#include "common/log.h"

#include <microhttpd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

enum { TURN_MS = 1000 };

/* A connection by its socket; since_ms 0: free, or told to end already. */
struct http_connection {
    int fd;
    int64_t since_ms;
};

struct http {
    struct MHD_Daemon *daemon;
    const struct http_page *pages;
    size_t n_pages;
    void *arg;
    struct buf out;
    struct http_connection connections[HTTP_CONNECTIONS];
};

static void http_log(void *arg, const char *fmt, va_list args) PRINTF_LIKE(2, 0);

static void http_log(void *arg, const char *fmt, va_list args)
{
    char text[256];
    (void)arg;
    vsnprintf(text, sizeof text, fmt, args);
    text[strcspn(text, "\n")] = '\0';
    log_event(LOG_LEVEL_DEBUG, "http reason=%s", text);
}

/* Of each connection the time is bounded, not only its silence. */
static void http_note(void *arg, struct MHD_Connection *connection, void **context,
                      enum MHD_ConnectionNotificationCode code)
{
    struct http *h = arg;
    struct http_connection *c = *context;
    if (code == MHD_CONNECTION_NOTIFY_CLOSED && c)
        *c = (struct http_connection){.since_ms = 0};
    for (size_t i = 0; code == MHD_CONNECTION_NOTIFY_STARTED && !*context && i < HTTP_CONNECTIONS; i++) {
        const union MHD_ConnectionInfo *info =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        c = &h->connections[i];
        if (c->since_ms || !info)
            continue;
        *c = (struct http_connection){.fd = info->connect_fd, .since_ms = clock_ms()};
        *context = c;
    }
}

static void http_end_late(struct http *h)
{
    int64_t now_ms = clock_ms();
    for (size_t i = 0; i < HTTP_CONNECTIONS; i++) {
        struct http_connection *c = &h->connections[i];
        if (!c->since_ms || now_ms - c->since_ms < HTTP_CONNECTION_MS)
            continue;
        shutdown(c->fd, SHUT_RDWR); /* the library sees the end, and tells us when it is over */
        c->since_ms = now_ms;
    }
}

static const struct http_page *http_find(const struct http *h, const char *path)
{
    for (size_t i = 0; i < h->n_pages; i++)
        if (strcmp(h->pages[i].path, path) == 0)
            return &h->pages[i];
    return NULL;
}

/* The status; what is to be said of it in h->out. */
static unsigned http_make(struct http *h, const struct http_page *page, bool reads)
{
    buf_clear(&h->out);
    if (!page)
        buf_printf(&h->out, "there is nothing here; see");
    for (size_t i = 0; !page && i < h->n_pages; i++)
        buf_printf(&h->out, " %s", h->pages[i].path);
    if (!page || !reads)
        buf_printf(&h->out, page ? "GET and HEAD alone\n" : "\n");
    unsigned status = !page    ? MHD_HTTP_NOT_FOUND
                      : !reads ? MHD_HTTP_METHOD_NOT_ALLOWED
                               : page->make(h->arg, &h->out);
    return buf_failed(&h->out) ? MHD_HTTP_SERVICE_UNAVAILABLE : status;
}

/* The first call for a request, before any body of it is read, answers it. */
static enum MHD_Result http_answer(void *arg, struct MHD_Connection *connection, const char *path,
                                   const char *method, const char *version, const char *body,
                                   size_t *body_bytes, void **context)
{
    struct http *h = arg;
    (void)version, (void)body, (void)body_bytes, (void)context;
    const struct http_page *page = http_find(h, path);
    bool reads = strcmp(method, MHD_HTTP_METHOD_GET) == 0 || strcmp(method, MHD_HTTP_METHOD_HEAD) == 0;
    unsigned status = http_make(h, page, reads);
    struct str text = buf_failed(&h->out) ? STR("") : buf_str(&h->out);
    struct MHD_Response *response =
        MHD_create_response_from_buffer(text.len, (void *)(uintptr_t)text.at, MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE,
                            page && reads ? page->type : "text/plain; charset=utf-8");
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONNECTION, "close");
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, "GET, HEAD");
    enum MHD_Result result = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return result;
}

int http_open(struct http **out, int listening, const struct http_page *pages, size_t n, void *arg,
              struct err *e)
{
    struct http *h = calloc(1, sizeof *h);
    if (!h)
        return err_set(e, "out of memory");
    h->pages = pages;
    h->n_pages = n;
    h->arg = arg;
    h->daemon = MHD_start_daemon(
        MHD_USE_EPOLL | MHD_USE_ERROR_LOG, 0, NULL, NULL, http_answer, h, MHD_OPTION_EXTERNAL_LOGGER,
        http_log, NULL, MHD_OPTION_LISTEN_SOCKET, listening, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)HTTP_CONNECTIONS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HTTP_REQUEST_BYTES,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)HTTP_IDLE_S, MHD_OPTION_NOTIFY_CONNECTION, http_note, h,
        MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
    if (!h->daemon) {
        free(h);
        return err_set(e, "HTTP cannot be served (file descriptor %d)", listening);
    }
    *out = h;
    return 0;
}

void http_close(struct http **h)
{
    if (!*h)
        return;
    MHD_stop_daemon((*h)->daemon);
    buf_free(&(*h)->out);
    free(*h);
    *h = NULL;
}

int http_fd(const struct http *h)
{
    return MHD_get_daemon_info(h->daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
}

int http_turn(struct http *h)
{
    MHD_UNSIGNED_LONG_LONG due_ms;
    MHD_run(h->daemon);
    http_end_late(h);
    return MHD_get_timeout(h->daemon, &due_ms) == MHD_YES && due_ms < TURN_MS ? (int)due_ms : TURN_MS;
}
