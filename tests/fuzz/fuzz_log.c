/* Foreign bytes as values of a log line: it stays one line, for people and for machines. */
#include "common/log.h"
#include "tests/fuzz/fuzz.h"

#include <sys/mman.h>

enum { LINE_BYTES_MAX = 1500 };

/* One event on standard error, caught on its way. */
static struct str log_line(char *room, size_t size, struct str value, const char *other)
{
    static int caught = -1;
    int saved = dup(STDERR_FILENO);
    if (caught < 0) {
        caught = memfd_create("log", MFD_CLOEXEC);
        log_setup("fuzz", LOG_LEVEL_DEBUG); /* of which any number is told */
    }
    must(saved >= 0 && caught >= 0 && ftruncate(caught, 0) == 0 && lseek(caught, 0, SEEK_SET) == 0,
         "no file");
    must(dup2(caught, STDERR_FILENO) >= 0, "standard error cannot be caught");
    log_event(LOG_LEVEL_DEBUG, "something_happened value=%.*s number=%d other=%s", STR_FMT(value), 7, other);
    dup2(saved, STDERR_FILENO);
    close(saved);
    ssize_t n = pread(caught, room, size, 0);
    must(n > 0, "nothing was logged");
    return str_of(room, (size_t)n);
}

/* The value behind " key=", unescaped into out; NULL when the line was cut before it. */
static const char *value_of(struct str line, const char *key, char *out)
{
    const char *at = memmem(line.at, line.len, key, strlen(key));
    if (!at)
        return NULL;
    at += strlen(key);
    bool quoted = *at == '"';
    for (at += quoted; *at != '\n' && *at != (quoted ? '"' : ' '); at++) {
        if (*at != '\\') {
            *out++ = *at;
            continue;
        }
        char hex[3] = {at[1] == 'x' ? at[2] : '0', at[1] == 'x' ? at[3] : '0', 0};
        *out++ = at[1] == 'n'   ? '\n'
                 : at[1] == 't' ? '\t'
                 : at[1] == 'r' ? '\r'
                 : at[1] == 'x' ? (char)strtol(hex, NULL, 16)
                                : at[1];
        at += at[1] == 'x' ? 3 : 1;
    }
    *out = 0;
    return at;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char room[LINE_BYTES_MAX + 64], back[LINE_BYTES_MAX + 64], other[256];
    struct cut c = cut_of(data, size);
    size_t n = cut_number(&c, 1) % sizeof other;
    struct str second = cut_text(&c, n);
    snprintf(other, sizeof other, "%.*s", STR_FMT(second));
    struct str value = cut_text(&c, size);
    value.len = (uint32_t)strnlen(value.at ? value.at : "", value.len);
    struct str line = log_line(room, sizeof room - 1, value.len ? value : STR(""), other);
    room[line.len] = 0;
    must(line.len <= LINE_BYTES_MAX, "a line without an end");
    must(line.at[line.len - 1] == '\n', "a line that does not end");
    must(is_plain(str_of(line.at, line.len - 1)), "a line that a terminal cannot show");
    if (value_of(line, " value=", back)) {
        const char *cut = strstr(back, "…");
        size_t same = cut && line.len > 600 ? (size_t)(cut - back) : strlen(back);
        must(same <= value.len && memcmp(back, value.at ? value.at : "", same) == 0,
             "a value reads back as another");
        must(same == value.len || line.len > 600, "a value was cut that need not be");
    }
    return 0;
}
