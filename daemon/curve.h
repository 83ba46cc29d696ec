/* Whether TCP endpoints ask for keys, and whether they must: what the broker and trich check-config both ask.
 *
 * Errors are the operator's, and say what to do.
 */
#ifndef TRICH_CURVE_H
#define TRICH_CURVE_H

#include "certificate.h"
#include "common/options.h"
#include "common/paths.h"

/* Where trichd's secret certificate lies: broker.curve_key, or the systemd credential. False: there is none. */
bool curve_key_path(const struct settings *s, char path[static PATHS_MAX]);

/* 1 and the server's keys, 0 when it has none, -1. */
MUST_CHECK int curve_key_read(const struct settings *s, struct certificate *out, struct err *e);

/* An endpoint of broker.submit or broker.push that others than programs of this machine reach, when no key is asked for and
 * the operator did not say that this is well: -1. */
MUST_CHECK int curve_check_plain(const struct settings *s, struct err *e);

bool curve_is_tcp(const char *endpoint);

#endif
