/* Questions to the running trichd, at the status socket of its broker; answers are JSON.
 *
 * NULL and e: it does not run, may not be asked, or does not answer; what is open stays so until ask_close.
 */
#ifndef TRICH_TRICH_ASK_H
#define TRICH_TRICH_ASK_H

#include "common/options.h"

struct ask;
struct json_t; /* jansson's json_t */

struct ask *ask_open(const struct settings *s, struct err *e);
void ask_close(struct ask **a);
struct json_t *ask(struct ask *a, const char *question, struct err *e);

/* The same for those who do other things meanwhile: ask_end when the socket (of zmq_poll) can be read. */
MUST_CHECK int ask_begin(struct ask *a, const char *question, struct err *e);
void *ask_socket(const struct ask *a);
struct json_t *ask_end(struct ask *a, struct err *e);

#endif
