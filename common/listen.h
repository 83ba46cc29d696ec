/* Where HTTP is answered, as an option says it: unix:PATH, 127.0.0.1:PORT or [::1]:PORT. Nothing else: what is told there
 * is for this machine, and a proxy that knows its clients may tell it further.
 */
#ifndef TRICH_LISTEN_H
#define TRICH_LISTEN_H

#include "base.h"

#include <netinet/in.h>
#include <sys/un.h>

struct listen_address {
    socklen_t bytes;
    union {
        struct sockaddr any;
        struct sockaddr_un path;
        struct sockaddr_in v4;
        struct sockaddr_in6 v6;
    };
};

/* A path without a leading / is in run_dir. -1 and e: what is wrong with text. */
MUST_CHECK int listen_parse(const char *text, const char *run_dir, struct listen_address *out, struct err *e);

#endif
