#include "options_check.h"

#include "listen.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

/* A worker holds some messages at once, set aside ones of up to twice the limit, each in several forms. */
enum { MEMORY_BASE_MIB = 64, MEMORY_MESSAGES = 12 };

/* A Unix socket's path has 107 bytes and a NUL (sun_path). */
enum { SOCKET_PATH_BYTES = 107, SOCKET_NAME_BYTES = 16 };

static int check_number(const struct option *o, const char *value, int64_t *number, struct err *e)
{
    const char *digits = value + (*value == '-');
    size_t n = strspn(digits, "0123456789");
    if (n == 0 || digits[n])
        return err_set(
            e, "\"%.60s\" is no whole number; write the number%s%s alone, from %" PRId64 " to %" PRId64,
            value, *o->unit ? " of " : "", o->unit, o->minimum, o->maximum);
    errno = 0;
    *number = strtoll(value, NULL, 10);
    if (errno || *number < o->minimum || *number > o->maximum)
        return err_set(e, "%.60s is out of range; it goes from %" PRId64 " to %" PRId64 " %s", value,
                       o->minimum, o->maximum, o->unit);
    return 0;
}

static bool is_one_of(const char *value, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(words[i], value) == 0)
            return true;
    return false;
}

static int check_level(const char *value, struct err *e)
{
    static const char *const levels[] = {"error", "warning", "info", "debug"};
    return is_one_of(value, levels, COUNT_OF(levels))
               ? 0
               : err_set(e, "\"%.60s\" is no level; write error, warning, info or debug", value);
}

static int check_confine(const char *value, struct err *e)
{
    static const char *const words[] = {"possible", "required", "off"};
    return is_one_of(value, words, COUNT_OF(words))
               ? 0
               : err_set(e, "\"%.60s\" is not understood; write possible, required or off", value);
}

static int check_directory(const char *value, struct err *e)
{
    if (*value != '/')
        return err_set(e, "\"%.200s\" is no absolute path; write it from / on", value);
    return 0;
}

static int check_run_dir(const char *value, struct err *e)
{
    if (check_directory(value, e) < 0)
        return -1;
    if (strlen(value) > SOCKET_PATH_BYTES - SOCKET_NAME_BYTES)
        return err_set(e, "the path is too long for sockets in it; it may have %d bytes",
                       SOCKET_PATH_BYTES - SOCKET_NAME_BYTES);
    return 0;
}

static int check_plain_tcp(const char *value, struct err *e)
{
    if (*value && strcmp(value, "anyone may write") != 0)
        return err_set(e, "\"%.60s\" is not understood; write anyone may write, or nothing", value);
    return 0;
}

static int check_tcp(const char *address, int len, struct err *e)
{
    const char *colon = memrchr(address, ':', (size_t)len);
    char port[8] = "";
    size_t digits = colon ? (size_t)(address + len - colon - 1) : 0;
    if (digits > 0 && digits < sizeof port)
        memcpy(port, colon + 1, digits);
    bool wild = strcmp(port, "*") == 0; /* ZeroMQ chooses the port */
    long number = strtol(port, NULL, 10);
    if (!colon || colon == address ||
        (!wild && (strspn(port, "0123456789") != digits || number < 1 || number > 65535)))
        return err_set(
            e, "\"tcp://%.*s\" needs a host or address and a port from 1 to 65535: tcp://127.0.0.1:7461", len,
            address);
    return 0;
}

static int check_ipc(const char *path, int len, struct err *e)
{
    if (*path != '/' && *path != '@')
        return err_set(e, "\"ipc://%.*s\" needs an absolute path: ipc:///run/trich/submit.ipc", len, path);
    if (len > SOCKET_PATH_BYTES)
        return err_set(e, "the path of \"ipc://%.*s\" is longer than a socket's may be (%d bytes)", len, path,
                       SOCKET_PATH_BYTES);
    return 0;
}

static int check_endpoints(const char *value, struct err *e)
{
    int n = 0;
    for (const char *at = value + strspn(value, " \t"); *at; n++) {
        int len = (int)strcspn(at, " \t");
        int bad;
        if (strncmp(at, "tcp://", 6) == 0)
            bad = check_tcp(at + 6, len - 6, e);
        else if (strncmp(at, "ipc://", 6) == 0)
            bad = check_ipc(at + 6, len - 6, e);
        else
            bad = err_set(
                e, "\"%.*s\" is no endpoint; write tcp://HOST:PORT or ipc:///PATH, separated by blanks",
                len > 100 ? 100 : len, at);
        if (bad < 0)
            return -1;
        at += len;
        at += strspn(at, " \t");
    }
    return n ? 0
             : err_set(e, "no endpoint is named; write tcp://HOST:PORT or ipc:///PATH, separated by blanks");
}

/* daemon.run_dir may be any of the lengths that check_run_dir lets pass. */
static int check_listen(const char *value, struct err *e)
{
    struct listen_address ignored;
    if (*value && strncmp(value, "unix:", 5) == 0 && value[5] != '/' &&
        strlen(value + 5) >= SOCKET_NAME_BYTES)
        return err_set(e, "\"%.100s\" is too long; the name of a socket in daemon.run_dir may have %d bytes",
                       value, SOCKET_NAME_BYTES - 1);
    return *value ? listen_parse(value, "", &ignored, e) : 0;
}

int option_check(const struct option *o, const char *value, int64_t *number, struct err *e)
{
    if (o->type == OPTION_NUMBER)
        return check_number(o, value, number, e);
    switch (o->offset) {
    case offsetof(struct settings, daemon_log_level):
        return check_level(value, e);
    case offsetof(struct settings, daemon_confine):
        return check_confine(value, e);
    case offsetof(struct settings, daemon_run_dir):
        return check_run_dir(value, e);
    case offsetof(struct settings, daemon_lexicon_dir):
    case offsetof(struct settings, broker_curve_key):
        return *value ? check_directory(value, e) : 0;
    case offsetof(struct settings, broker_producers_dir):
    case offsetof(struct settings, spool_dir):
        return check_directory(value, e);
    case offsetof(struct settings, broker_plain_tcp):
        return check_plain_tcp(value, e);
    case offsetof(struct settings, broker_submit):
    case offsetof(struct settings, broker_push):
        return check_endpoints(value, e);
    case offsetof(struct settings, metrics_listen):
        return check_listen(value, e);
    default:
        return 0;
    }
}

int settings_check(const struct settings *s, struct err *e)
{
    int64_t messages_mib = (MEMORY_MESSAGES * s->broker_message_bytes + (1 << 20) - 1) >> 20;
    int64_t least_mib = MEMORY_BASE_MIB + messages_mib;
    if (s->workers_memory_mib < least_mib)
        return err_set(e,
                       "workers.memory_mib = %" PRId64 " is too little for broker.message_bytes = %" PRId64
                       ": raise it to %" PRId64 " or more, or take smaller messages",
                       s->workers_memory_mib, s->broker_message_bytes, least_mib);
    return 0;
}
