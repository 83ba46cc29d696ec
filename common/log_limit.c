#include "log_limit.h"

#include <stdio.h>

static struct log_limit_line *limit_line(struct log_limit *l, struct str event)
{
    for (unsigned i = 0; i < l->n; i++)
        if (str_eq(event, str_of(l->lines[i].event, strlen(l->lines[i].event))))
            return &l->lines[i];
    if (l->n == LOG_LIMIT_EVENTS)
        return &l->lines[LOG_LIMIT_EVENTS - 1];
    struct log_limit_line *line = &l->lines[l->n++];
    *line = (struct log_limit_line){.since_ms = INT64_MIN};
    if (l->n == LOG_LIMIT_EVENTS)
        snprintf(line->event, sizeof line->event, "others");
    else
        snprintf(line->event, sizeof line->event, "%.*s", STR_FMT(event));
    return line;
}

static bool limit_window_is_over(const struct log_limit_line *line, int64_t now_ms)
{
    return line->since_ms == INT64_MIN || now_ms == INT64_MAX ||
           now_ms - line->since_ms >= LOG_LIMIT_WINDOW_MS;
}

bool log_limit_take(struct log_limit *l, struct str event, enum log_level level, int64_t now_ms)
{
    if (event.len >= sizeof l->lines->event)
        event.len = sizeof l->lines->event - 1;
    struct log_limit_line *line = limit_line(l, event);
    if (line->more == 0 && limit_window_is_over(line, now_ms)) {
        line->since_ms = now_ms;
        line->told = 0;
    }
    if (line->told < LOG_LIMIT_BURST) {
        line->told++;
        return true;
    }
    if (line->more++ == 0) {
        int64_t due_ms = line->since_ms + LOG_LIMIT_WINDOW_MS;
        line->level = level;
        l->due_ms = l->due_ms == 0 || due_ms < l->due_ms ? due_ms : l->due_ms;
    }
    return false;
}

bool log_limit_over(struct log_limit *l, int64_t now_ms, struct log_limit_line *out)
{
    if (l->due_ms == 0 || now_ms < l->due_ms)
        return false;
    l->due_ms = 0;
    for (unsigned i = 0; i < l->n; i++) {
        struct log_limit_line *line = &l->lines[i];
        int64_t due_ms = line->since_ms + LOG_LIMIT_WINDOW_MS;
        if (line->more == 0)
            continue;
        if (limit_window_is_over(line, now_ms)) {
            *out = *line;
            line->more = 0;
            line->since_ms = INT64_MIN;
            l->due_ms = 1; /* there may be another one */
            return true;
        }
        l->due_ms = l->due_ms == 0 || due_ms < l->due_ms ? due_ms : l->due_ms;
    }
    return false;
}
