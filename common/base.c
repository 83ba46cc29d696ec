#include "base.h"

#include "log.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* A text that was cut must not end within a character. */
static void err_mend_end(struct err *e, bool cut)
{
    size_t n = strlen(e->text), at = n;
    while (cut && at > 0 && n - at < 4) {
        unsigned char c = (unsigned char)e->text[--at];
        if ((c & 0xC0) == 0x80)
            continue;
        size_t bytes = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (bytes > n - at)
            e->text[at] = 0;
        break;
    }
}

int err_set(struct err *e, const char *fmt, ...)
{
    if (!e)
        return -1;
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(e->text, sizeof e->text, fmt, args);
    va_end(args);
    err_mend_end(e, n >= (int)sizeof e->text);
    return -1;
}

int err_wrap(struct err *e, const char *fmt, ...)
{
    if (!e)
        return -1;
    char old[sizeof e->text];
    memcpy(old, e->text, sizeof old);
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(e->text, sizeof e->text, fmt, args);
    va_end(args);
    if (n >= 0 && (size_t)n < sizeof e->text)
        n += snprintf(e->text + n, sizeof e->text - (size_t)n, ": %s", old);
    err_mend_end(e, n >= (int)sizeof e->text);
    return -1;
}

_Noreturn void bug_abort(const char *file, int line, const char *what)
{
    fprintf(stderr, "%strich: bug at %s:%d: %s. Please report this line.\n", log_prefix(LOG_LEVEL_ERROR),
            file, line, what);
    abort();
}
