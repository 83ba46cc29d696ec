#include "curve.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char tcp[] = "tcp://";

bool curve_is_tcp(const char *endpoint)
{
    return strncmp(endpoint, tcp, strlen(tcp)) == 0;
}

bool curve_key_path(const struct settings *s, char path[static PATHS_MAX])
{
    const char *credentials = getenv("CREDENTIALS_DIRECTORY");
    if (*s->broker_curve_key) {
        snprintf(path, PATHS_MAX, "%s", s->broker_curve_key);
        return true;
    }
    if (!credentials || !*credentials)
        return false;
    snprintf(path, PATHS_MAX, "%s/trichd.curve", credentials);
    return access(path, F_OK) == 0;
}

int curve_key_read(const struct settings *s, struct certificate *out, struct err *e)
{
    char path[PATHS_MAX];
    *out = (struct certificate){.n_meta = 0};
    if (!curve_key_path(s, path))
        return 0;
    if (certificate_read(out, path, e) < 0)
        return -1;
    if (*out->secret_key)
        return 1;
    certificate_clear(out);
    return err_set(e, "%s: holds no secret key; trich key server makes one", path);
}

/* ZeroMQ asks no name server for what it listens on: addresses, names of interfaces and *. */
static bool is_loopback(const char *host)
{
    struct in_addr v4;
    struct in6_addr v6;
    char bare[64];
    size_t len = strlen(host);
    if (strcmp(host, "lo") == 0)
        return true;
    if (inet_pton(AF_INET, host, &v4) == 1)
        return ntohl(v4.s_addr) >> 24 == IN_LOOPBACKNET;
    if (*host != '[' || len < 3 || len > sizeof bare)
        return false;
    snprintf(bare, sizeof bare, "%.*s", (int)len - 2, host + 1);
    return inet_pton(AF_INET6, bare, &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

static int check_endpoint(const char *option, struct str endpoint, struct err *e)
{
    char host[256];
    struct str address = str_of(endpoint.at + strlen(tcp), endpoint.len - strlen(tcp));
    const char *colon = memrchr(address.at, ':', address.len);
    size_t len = colon ? (size_t)(colon - address.at) : address.len;
    snprintf(host, sizeof host, "%.*s", len < sizeof host ? (int)len : 0, address.at);
    if (is_loopback(host))
        return 0;
    return err_set(
        e,
        "%s: %.*s would take articles from anyone who reaches it: make a key (trich key server), or listen on "
        "127.0.0.1, or write broker.plain_tcp = anyone may write",
        option, STR_FMT(endpoint));
}

static int check_endpoints(const char *option, const char *endpoints, struct err *e)
{
    for (const char *at = endpoints + strspn(endpoints, " \t"); *at; at += strspn(at, " \t")) {
        size_t len = strcspn(at, " \t");
        if (curve_is_tcp(at) && check_endpoint(option, str_of(at, len), e) < 0)
            return -1;
        at += len;
    }
    return 0;
}

int curve_check_plain(const struct settings *s, struct err *e)
{
    if (*s->broker_plain_tcp)
        return 0;
    return check_endpoints("broker.submit", s->broker_submit, e) < 0
               ? -1
               : check_endpoints("broker.push", s->broker_push, e);
}
