#include "refusal_limit.h"

#include <stdio.h>

static struct refusal_line *line_of(struct refusal_limit *l, const char *who)
{
    struct refusal_line *oldest = &l->lines[0];
    for (unsigned i = 0; i < l->n; i++) {
        struct refusal_line *line = &l->lines[i];
        if (strncmp(line->who, who, sizeof line->who - 1) == 0)
            return line;
        oldest = line->told_ms < oldest->told_ms ? line : oldest;
    }
    if (l->n < REFUSAL_LIMIT_LINES)
        oldest = &l->lines[l->n++];
    *oldest = (struct refusal_line){.told_ms = INT64_MIN};
    snprintf(oldest->who, sizeof oldest->who, "%s", who);
    return oldest;
}

bool refusal_limit_take(struct refusal_limit *l, const char *who, int64_t now_ms, uint64_t *again)
{
    struct refusal_line *line = line_of(l, who);
    if (line->told_ms != INT64_MIN && now_ms - line->told_ms < REFUSAL_LIMIT_WINDOW_MS) {
        line->again++;
        return false;
    }
    *again = line->again;
    line->again = 0;
    line->told_ms = now_ms;
    return true;
}
