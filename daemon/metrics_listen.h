/* The socket where trich-metrics answers: made by the supervisor, which hands it to each trich-metrics in turn, so that
 * whoever asks while one is replaced waits for the next.
 */
#ifndef TRICH_METRICS_LISTEN_H
#define TRICH_METRICS_LISTEN_H

#include "common/options.h"

/* A listening socket (close-on-exec, not blocking); -1 and e: what the operator can do. */
MUST_CHECK int metrics_listen(const struct settings *s, struct err *e);
/* Closes it, and removes its path. */
void metrics_unlisten(const struct settings *s, int fd);

#endif
