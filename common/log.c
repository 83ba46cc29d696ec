#include "log.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LINE_BYTES = 1500, /* with the newline */
    VALUE_BYTES = 700, /* of one value as written; leaves room for the keys behind it */
    RAW_BYTES = 1024,  /* of one value before it is escaped */
    PATIENCE_MS = 200, /* a reader of our standard error that is slower than this loses the line */
};

const char *const log_level_names[LOG_LEVELS] = {"error", "warning", "info", "debug"};

/* The only state of the module: what log_setup was told. */
static struct {
    char program[24];
    enum log_level level;
    bool journal;
} setup = {.program = "trich", .level = LOG_LEVEL_INFO};

struct line {
    char at[LINE_BYTES];
    size_t len;
    bool cut;
};

struct raw {
    char at[RAW_BYTES];
    size_t len;
    bool cut;
};

/* systemd names the journal's stream in the environment; standard error may have been redirected since. */
static bool stderr_is_journal(void)
{
    const char *stream = getenv("JOURNAL_STREAM");
    char ours[64];
    struct stat st;
    if (!stream || fstat(STDERR_FILENO, &st) < 0)
        return false;
    snprintf(ours, sizeof ours, "%ju:%ju", (uintmax_t)st.st_dev, (uintmax_t)st.st_ino);
    return strcmp(stream, ours) == 0;
}

enum log_level log_level_of(const char *word)
{
    for (int i = 0; i < LOG_LEVELS; i++)
        if (strcmp(word, log_level_names[i]) == 0)
            return (enum log_level)i;
    return LOG_LEVEL_INFO;
}

void log_setup(const char *program, enum log_level level)
{
    snprintf(setup.program, sizeof setup.program, "%s", program);
    setup.level = level;
    setup.journal = stderr_is_journal();
}

/* Bytes of the well-formed character at s, 0 when there is none or it is a control character. */
static size_t printable_bytes(const unsigned char *s, size_t n)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t bytes = s[0] < 0x80 ? 1 : s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC0 ? 2 : 0;
    if (bytes == 0 || bytes > n || s[0] > 0xF4)
        return 0;
    uint32_t c = bytes == 1 ? s[0] : s[0] & (0xFFU >> (bytes + 1));
    for (size_t i = 1; i < bytes; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        c = c << 6 | (s[i] & 0x3F);
    }
    bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    bool wrong = c < least[bytes] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF);
    return control || wrong ? 0 : bytes;
}

/* Appends all of s, or nothing and remembers that the line is full. Keeps room for "…" and a newline. */
static bool line_add(struct line *l, const char *s, size_t n)
{
    static const size_t kept_back = sizeof "…\"\n";
    if (l->cut || l->len + n > sizeof l->at - kept_back) {
        l->cut = true;
        return false;
    }
    memcpy(l->at + l->len, s, n);
    l->len += n;
    return true;
}

static bool line_add_text(struct line *l, const char *s)
{
    return line_add(l, s, strlen(s));
}

static bool needs_quotes(const struct raw *v)
{
    for (size_t i = 0; i < v->len; i++)
        if (v->at[i] == ' ' || v->at[i] == '"' || v->at[i] == '=' || v->at[i] == '\\')
            return true;
    return v->len == 0;
}

/* The next piece of a value as it is written: one character, or an escape. Returns bytes of s eaten. */
static size_t escape_next(const char *s, size_t n, char out[static 8])
{
    const unsigned char *u = (const unsigned char *)s;
    size_t bytes = printable_bytes(u, n);
    if (*s == '"' || *s == '\\')
        snprintf(out, 8, "\\%c", *s);
    else if (bytes > 0)
        snprintf(out, 8, "%.*s", (int)bytes, s);
    else if (*s == '\n' || *s == '\t' || *s == '\r')
        snprintf(out, 8, "\\%c", *s == '\n' ? 'n' : *s == '\t' ? 't' : 'r');
    else
        snprintf(out, 8, "\\x%02x", u[0]);
    return bytes > 0 ? bytes : 1;
}

static void line_add_value(struct line *l, const struct raw *v)
{
    bool quoted = needs_quotes(v), cut = v->cut;
    size_t from = l->len;
    if (quoted)
        line_add_text(l, "\"");
    for (size_t i = 0; i < v->len;) {
        char piece[8];
        i += escape_next(v->at + i, v->len - i, piece);
        if (l->len - from > VALUE_BYTES || !line_add_text(l, piece)) {
            cut = true;
            break;
        }
    }
    const char *end = cut && quoted ? "…\"" : cut ? "…" : quoted ? "\"" : "";
    memcpy(l->at + l->len, end, strlen(end)); /* room was kept back */
    l->len += strlen(end);
}

static void raw_add(struct raw *v, const char *s, size_t n)
{
    size_t room = sizeof v->at - v->len, take = n < room ? n : room;
    memcpy(v->at + v->len, s, take);
    v->len += take;
    v->cut = v->cut || take < n;
}

static intmax_t next_signed(const char *size, va_list *args)
{
    if (strcmp(size, "l") == 0)
        return va_arg(*args, long);
    if (strcmp(size, "ll") == 0 || strcmp(size, "j") == 0)
        return va_arg(*args, long long);
    if (strcmp(size, "z") == 0 || strcmp(size, "t") == 0)
        return va_arg(*args, ptrdiff_t);
    return va_arg(*args, int);
}

static uintmax_t next_unsigned(const char *size, va_list *args)
{
    if (strcmp(size, "l") == 0)
        return va_arg(*args, unsigned long);
    if (strcmp(size, "ll") == 0 || strcmp(size, "j") == 0)
        return va_arg(*args, unsigned long long);
    if (strcmp(size, "z") == 0 || strcmp(size, "t") == 0)
        return va_arg(*args, size_t);
    return va_arg(*args, unsigned);
}

static void raw_add_text(struct raw *v, const char *s, int precision)
{
    if (!s)
        s = "(none)";
    raw_add(v, s, precision < 0 ? strlen(s) : strnlen(s, (size_t)precision));
}

/* Formats the conversion at *fmt (behind '%') with its argument. Widths are not needed in a log. */
static void raw_add_conversion(struct raw *v, const char **fmt, va_list *args)
{
    const char *p = *fmt;
    int precision = -1;
    char size[3] = "", number[64] = "";
    while (*p == '0' || *p == '-' || *p == '#' || *p == '+' || (*p >= '1' && *p <= '9'))
        p++;
    if (*p == '.' && p[1] == '*') {
        precision = va_arg(*args, int);
        p += 2;
    } else if (*p == '.') {
        for (p++, precision = 0; *p >= '0' && *p <= '9'; p++)
            precision = precision * 10 + (*p - '0');
    }
    for (size_t n = 0; *p && strchr("hljzt", *p) && n < sizeof size - 1; p++)
        size[n++] = *p;
    switch (*p) {
    case 's':
        raw_add_text(v, va_arg(*args, const char *), precision);
        break;
    case 'd':
    case 'i':
        snprintf(number, sizeof number, "%jd", next_signed(size, args));
        break;
    case 'u':
        snprintf(number, sizeof number, "%ju", next_unsigned(size, args));
        break;
    case 'x':
        snprintf(number, sizeof number, "%jx", next_unsigned(size, args));
        break;
    case 'f':
        snprintf(number, sizeof number, "%.*f", precision < 0 ? 6 : precision, va_arg(*args, double));
        break;
    case 'c':
        snprintf(number, sizeof number, "%c", va_arg(*args, int));
        break;
    case '%':
        snprintf(number, sizeof number, "%%");
        break;
    default:
        BUG("log_event: a conversion that logs do not have");
    }
    raw_add(v, number, strlen(number));
    *fmt = p + 1;
}

/* "key=…" up to the next blank of the format; the value as a whole is quoted where it must be. */
static void line_add_pair(struct line *l, const char **fmt, va_list *args)
{
    const char *key = *fmt, *p = key;
    struct raw value = {.len = 0};
    while (*p && *p != '=' && *p != ' ')
        p++;
    size_t key_len = (size_t)(p - key);
    p += *p == '=';
    while (*p && *p != ' ') {
        if (*p == '%') {
            p++;
            raw_add_conversion(&value, &p, args);
        } else {
            raw_add(&value, p++, 1);
        }
    }
    *fmt = p;
    if (line_add_text(l, " ") && line_add(l, key, key_len) && line_add_text(l, "="))
        line_add_value(l, &value);
}

static void line_write(const struct line *l)
{
    struct pollfd ready = {.fd = STDERR_FILENO, .events = POLLOUT};
    int kept_errno = errno;
    if (poll(&ready, 1, PATIENCE_MS) == 1) {
        ssize_t written = write(STDERR_FILENO, l->at, l->len);
        (void)written; /* there is nowhere to tell it */
    }
    errno = kept_errno;
}

static int journal_priority(enum log_level level)
{
    static const int of[LOG_LEVELS] = {3, 4, 6, 7};
    return of[level];
}

void log_event(enum log_level level, const char *fmt, ...)
{
    if (level > setup.level)
        return;
    struct line l = {.len = 0};
    size_t name = strcspn(fmt, " ");
    char head[160];
    if (setup.journal)
        l.len = (size_t)snprintf(l.at, sizeof l.at, "<%d>", journal_priority(level));
    snprintf(head, sizeof head, "level=%s event=%.*s program=%s pid=%d", log_level_names[level],
             name > 60 ? 60 : (int)name, fmt, setup.program, (int)getpid());
    line_add_text(&l, head);
    va_list args;
    va_start(args, fmt);
    for (fmt += name; *fmt;) {
        if (*fmt == ' ')
            fmt++;
        else
            line_add_pair(&l, &fmt, &args);
    }
    va_end(args);
    l.at[l.len++] = '\n'; /* room was kept back */
    line_write(&l);
}
