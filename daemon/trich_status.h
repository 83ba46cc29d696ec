/* What trich status found out, as one JSON object, and that object for people.
 *
 *   broker              what the broker says of itself, null when it does not answer
 *   broker_error        then why, else null
 *   postgresql          server_version, schema_version, articles, dead_letters, counts_are_estimates, last_receipt_at,
 *                       last_receipt_age_s; null when it does not answer
 *   postgresql_error    then why; or what is wrong with the schema
 */
#ifndef TRICH_TRICH_STATUS_H
#define TRICH_TRICH_STATUS_H

#include "trich_term.h"

struct json_t; /* jansson's json_t */

void status_show(const struct json_t *status, const struct term *term, struct arena *a, struct buf *out);

#endif
