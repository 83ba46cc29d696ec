/* Inside of the log: an event with its pairs as they were given, and what becomes of them: a line, or fields of
 * systemd's journal. All of it is bounded and needs no memory but the caller's.
 */
#ifndef TRICH_LOG_ENTRY_H
#define TRICH_LOG_ENTRY_H

#include "log.h"

#include <stdarg.h>
#include <sys/uio.h>

enum {
    LOG_PAIRS_MAX = 16,
    LOG_RAW_BYTES = 1024,  /* of one value before it is escaped */
    LOG_VALUE_BYTES = 700, /* of one value as written */
    LOG_LINE_BYTES = 1500, /* of a line, with its end, and of what people read in the journal */
    LOG_NATIVE_FIELDS = LOG_PAIRS_MAX + 5
};

struct log_pair {
    struct str key; /* in the format */
    size_t len;
    bool cut;
    char value[LOG_RAW_BYTES];
};

struct log_entry {
    enum log_level level;
    const char *program;
    struct str event; /* in the format */
    unsigned n;
    struct log_pair pairs[LOG_PAIRS_MAX];
};

/* Bytes that end in "…" when not all found room. */
struct log_text {
    size_t len, max;
    bool cut;
    char *at;
};

/* An entry of the journal: each field is "KEY=value" in text. */
struct log_native {
    unsigned n;
    struct iovec fields[LOG_NATIVE_FIELDS];
    size_t len;
    char text[LOG_LINE_BYTES + LOG_NATIVE_FIELDS * (LOG_VALUE_BYTES + 80)];
};

/* Without level and program, which the caller sets. */
void log_entry_read(struct log_entry *out, const char *fmt, va_list *args);
const struct log_pair *log_entry_pair(const struct log_entry *e, const char *key); /* NULL: it has none */

/* Of a value, at most max bytes; quotes: as a value of a line, between quotes where it must be. */
void log_text_add_value(struct log_text *t, const struct log_pair *p, bool quotes);
void log_text_printf(struct log_text *t, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* The syslog priority of a level. */
int log_priority(enum log_level level);

/* with_priority: as systemd reads it from standard error. Ends in a newline. */
size_t log_line_of(const struct log_entry *e, bool with_priority, char out[static LOG_LINE_BYTES]);
void log_native_of(const struct log_entry *e, struct log_native *out);

/* What an event of log_events.def is; NULL: it has no line there. */
struct log_message {
    const char *event, *id, *subject, *text;
};
extern const struct log_message log_messages[];
extern const size_t log_message_count;

struct log_key {
    const char *key, *help;
};
extern const struct log_key log_keys[];
extern const size_t log_key_count;

#endif
