/* An event as one line, for standard error. */
#include "log_entry.h"

#include <unistd.h>

int log_priority(enum log_level level)
{
    static const int of[LOG_LEVELS] = {3, 4, 6, 7};
    return of[level];
}

size_t log_line_of(const struct log_entry *e, bool with_priority, char out[static LOG_LINE_BYTES])
{
    struct log_text t = {.at = out, .max = LOG_LINE_BYTES};
    if (with_priority)
        log_text_printf(&t, "<%d>", log_priority(e->level));
    log_text_printf(&t, "level=%s event=%.*s program=%s pid=%d", log_level_names[e->level], STR_FMT(e->event),
                    e->program, (int)getpid());
    for (unsigned i = 0; i < e->n; i++) {
        log_text_printf(&t, " %.*s=", STR_FMT(e->pairs[i].key));
        log_text_add_value(&t, &e->pairs[i], true);
    }
    out[t.len++] = '\n'; /* room was kept back */
    return t.len;
}
