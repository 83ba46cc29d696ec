/* One event at a time: `level=… event=… key=value …`, a line on standard error; under systemd fields of the journal, when
 * the program called log_native_by. Never fails, never blocks for long, cannot be flooded by one event, and whatever
 * values hold (line ends, control bytes, what is no UTF-8) is escaped, what is very long cut.
 *
 * Levels: error: the operator must act; warning: something was set aside or is amiss, and may heal by itself;
 * info: a state changed; debug: what each article does. What keys and events mean: log_events.def.
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

struct log_native;

/* Where entries go while standard error is the journal: false, and they become lines after all. */
void log_native_by(bool (*send)(const struct log_native *entry));

/* Format is "event key=%s key=%d …": the first word is the event's name. Each key takes exactly one
 * conversion, so that a value with blanks can be quoted as a whole:
 *   log_event(LOG_LEVEL_WARNING, "article_rejected source=%s id=%s reason=%s", source, id, why);
 * Of one event a process tells so many a minute, and how many more there were when the minute is over (all that is
 * debugging is told). */
void log_event(enum log_level level, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* An error after which the program ends: always told, and in the journal before we are gone. */
void log_fatal(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* The same of each line of text, the reasons of an operator's error: all of them are told. */
void log_error_lines(const char *event, struct str text);

/* What plain words on standard error begin with, so that the journal knows how grave they are; "" elsewhere. Changes
 * nothing, so that it may be called wherever a program gives up. */
const char *log_prefix(enum log_level level);

/* Tells how many more there were of events whose minute is over; cheap, for loops that may wait long. */
void log_catch_up(void);
void log_finish(void); /* of all, before the program ends */

#endif
