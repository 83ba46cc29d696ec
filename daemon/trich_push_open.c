/* What trich push needs before it begins: endpoint, socket, signals, files and checkpoint. */
#include "common/options.h"
#include "trich_input_map.h"
#include "trich_options.h"
#include "trich_push.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <unistd.h>

static int signals_open(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    if (sigprocmask(SIG_BLOCK, &set, NULL) < 0)
        return -1;
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static bool is_tcp(const char *endpoint)
{
    return strncmp(endpoint, "tcp://", 6) == 0;
}

/* An endpoint of the configuration, which is one to bind to, as one to connect to. */
static void connectable(const char *endpoint, int len, char *out, size_t size)
{
    static const char *const wild[] = {"tcp://*:", "tcp://0.0.0.0:", "tcp://[::]:"};
    for (size_t i = 0; i < COUNT_OF(wild); i++) {
        int n = (int)strlen(wild[i]);
        if (len > n && strncmp(endpoint, wild[i], (size_t)n) == 0) {
            snprintf(out, size, "tcp://127.0.0.1:%.*s", len - n, endpoint + n);
            return;
        }
    }
    snprintf(out, size, "%.*s", len, endpoint);
}

/* The first endpoint of the configuration that this user may use, with a key of TCP; the very first when there is none. */
static void default_endpoint(const struct settings *s, bool has_key, char *out, size_t size)
{
    const char *first = s->broker_submit + strspn(s->broker_submit, " \t");
    for (const char *at = first; *at; at += strspn(at, " \t")) {
        int len = (int)strcspn(at, " \t");
        connectable(at, len, out, size);
        if (has_key ? is_tcp(out) : strncmp(out, "ipc:///", 7) != 0 || access(out + 6, R_OK | W_OK) == 0)
            return;
        at += len;
    }
    connectable(first, (int)strcspn(first, " \t"), out, size);
}

static int choose_endpoint(struct push *p, const struct arguments *a, const struct settings *s, struct err *e)
{
    bool has_key = a->given[OPT_KEY];
    if (has_key != a->given[OPT_SERVER_KEY])
        return err_set(e, "--key and --server-key go together: the producer's secret certificate, and the "
                          "server's public one");
    if (a->text[OPT_ENDPOINT])
        snprintf(p->endpoint, sizeof p->endpoint, "%s", a->text[OPT_ENDPOINT]);
    else
        default_endpoint(s, has_key, p->endpoint, sizeof p->endpoint);
    return has_key && !is_tcp(p->endpoint)
               ? err_set(e, "%s asks for no key: --key is for tcp://HOST:PORT, which --endpoint names",
                         p->endpoint)
               : 0;
}

/* All that the command line says of what is sent, for a checkpoint. */
static void add_options_text(const struct push *p, const struct arguments *a, struct buf *out)
{
    static const enum option_id told[] = {OPT_SOURCE, OPT_FORMAT, OPT_CHARSET, OPT_ACK};
    for (size_t i = 0; i < COUNT_OF(told); i++)
        buf_printf(out, "%s\n", a->text[told[i]] ? a->text[told[i]] : "");
    for (int i = 0; i < ARGUMENT_REPEATS && a->texts[OPT_MAP][i]; i++)
        buf_printf(out, "map %s\n", a->texts[OPT_MAP][i]);
    buf_printf(out, "%s\n%zu", p->endpoint, p->message_bytes);
    buf_add_byte(out, 0);
}

static int open_checkpoint(struct push *p, const struct arguments *a, struct err *e)
{
    struct buf options = {0};
    add_options_text(p, a, &options);
    int rc = buf_failed(&options)
                 ? err_set(e, "out of memory")
                 : checkpoint_open(&p->checkpoint, a->text[OPT_RESUME], &p->size, options.data, e);
    buf_free(&options);
    return rc;
}

static int open_all(struct push *p, const struct arguments *a, struct err *e)
{
    const struct input_options options = {
        .paths = a->operands,
        .format = input_format_of(a->text[OPT_FORMAT]),
        .limit_bytes = p->message_bytes,
        .source = str_of_text(a->text[OPT_SOURCE]),
        .default_source = STR("files"),
        .map = a->given[OPT_MAP] ? &p->map : NULL,
        .charset = str_of_text(a->text[OPT_CHARSET]),
        .ack = strcmp(a->text[OPT_ACK], "done") == 0 ? ACK_DONE : ACK_STORED,
    };
    if (!a->given[OPT_QUIET] || a->given[OPT_RESUME])
        p->size = measure_files(a->operands);
    p->signal_fd = signals_open(); /* once there is a checkpoint, a signal ends us with all said */
    if (p->signal_fd < 0)
        return err_set(e, "signals: %s", strerror(errno));
    if (open_checkpoint(p, a, e) < 0)
        return -1;
    const struct connection_keys keys = {a->text[OPT_KEY], a->text[OPT_SERVER_KEY]};
    int window = (int)a->number[OPT_WINDOW];
    if (window_init(&p->window, (uint32_t)window, e) < 0 ||
        connection_open(&p->connection, p->endpoint, &keys, window, e) < 0)
        return -1;
    p->input = input_open(&options);
    if (!p->input)
        return err_set(e, "out of memory");
    input_go_to(p->input, &p->checkpoint.at);
    p->resumed = p->checkpoint.at.files > 0 || p->checkpoint.at.offset > 0;
    return 0;
}

int push_open(struct push *p, const struct arguments *a, const struct settings *s)
{
    struct err e;
    p->message_bytes = (size_t)s->broker_message_bytes;
    p->timeout_ms = a->number[OPT_TIMEOUT] * 1000;
    p->resend_ms = a->number[OPT_RESEND];
    int status = choose_endpoint(p, a, s, &e) < 0 || input_map_of(a, OPT_MAP, &p->map, &e) < 0 ? EXIT_USAGE
                 : open_all(p, a, &e) < 0                                                      ? EXIT_OPERATOR
                                                                                               : 0;
    if (status) {
        fprintf(stderr, "trich: %s\n", e.text);
        return status;
    }
    p->begun_ms = p->heard_ms = push_now_ms();
    progress_begin(&p->progress, a->text[OPT_COLOR], a->given[OPT_QUIET], &p->size, p->checkpoint.at.bytes,
                   p->begun_ms);
    return 0;
}

void push_close(struct push *p)
{
    checkpoint_close(&p->checkpoint);
    input_close(&p->input);
    window_destroy(&p->window);
    connection_close(&p->connection);
    if (p->signal_fd >= 0)
        close(p->signal_fd);
}
