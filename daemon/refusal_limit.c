#include "refusal_limit.h"

#include <stdio.h>

static struct refusal_line *line_of(struct refusal_limit *l, const char *who, int64_t now_ms)
{
    struct refusal_line *oldest = &l->lines[0];
    for (unsigned i = 0; i < l->n; i++) {
        struct refusal_line *line = &l->lines[i];
        if (strncmp(line->who, who, sizeof line->who - 1) == 0)
            return line;
        oldest = line->since_ms < oldest->since_ms ? line : oldest;
    }
    if (l->n < REFUSAL_LIMIT_LINES)
        oldest = &l->lines[l->n++];
    *oldest = (struct refusal_line){.since_ms = now_ms};
    snprintf(oldest->who, sizeof oldest->who, "%s", who);
    return oldest;
}

bool refusal_limit_take(struct refusal_limit *l, const char *who, uint32_t most, int64_t now_ms,
                        uint64_t *again)
{
    struct refusal_line *line = line_of(l, who, now_ms);
    if (now_ms - line->since_ms >= REFUSAL_LIMIT_WINDOW_MS) {
        line->since_ms = now_ms;
        line->told = 0;
    }
    if (line->told == most) {
        line->again++;
        return false;
    }
    *again = line->again;
    line->again = 0;
    line->told++;
    return true;
}
