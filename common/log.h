/* One event a line: `level=… event=… key=value …` on standard error, with the journal's <n> priority
 * prefix when standard error is the journal. Values with blanks or quotes are quoted, control bytes escaped;
 * a line is at most 1,500 bytes (longer values are cut and end in …). Never fails, never blocks for long.
 */
#ifndef TRICH_LOG_H
#define TRICH_LOG_H

#include "base.h"

enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARNING, LOG_LEVEL_INFO, LOG_LEVEL_DEBUG, LOG_LEVELS };

extern const char *const log_level_names[LOG_LEVELS];

/* The level that a word names; info for any other word (option_check lets none pass). */
enum log_level log_level_of(const char *word);

/* program: "trichd", "broker", "worker"; shown in every line with the pid. */
void log_setup(const char *program, enum log_level level);

/* Format is "event key=%s key=%d …": the first word is the event's name. Each key takes exactly one
 * conversion, so that a value with blanks can be quoted as a whole:
 *   log_event(LOG_LEVEL_WARNING, "article_rejected source=%s id=%s reason=%s", source, id, why); */
void log_event(enum log_level level, const char *fmt, ...) PRINTF_LIKE(2, 3);

#endif
