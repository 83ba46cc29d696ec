#include "log_entry.h"

#include "utf8.h"

#include <inttypes.h>
#include <stdio.h>

static void pair_add(struct log_pair *v, const char *s, size_t n)
{
    size_t room = sizeof v->value - v->len, take = n < room ? n : room;
    memcpy(v->value + v->len, s, take);
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

static void pair_add_text(struct log_pair *v, const char *s, int precision)
{
    if (!s)
        s = "(none)";
    pair_add(v, s, precision < 0 ? strlen(s) : strnlen(s, (size_t)precision));
}

/* Formats the conversion at *fmt (behind '%') with its argument. Widths are not needed in a log. */
static void pair_add_conversion(struct log_pair *v, const char **fmt, va_list *args)
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
        pair_add_text(v, va_arg(*args, const char *), precision);
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
    pair_add(v, number, strlen(number));
    *fmt = p + 1;
}

/* "key=…" up to the next blank of the format. */
static void entry_read_pair(struct log_entry *e, const char **fmt, va_list *args)
{
    if (e->n == LOG_PAIRS_MAX)
        BUG("log_event: more pairs than an event may have");
    struct log_pair *v = &e->pairs[e->n++];
    const char *p = *fmt;
    v->len = 0;
    v->cut = false;
    v->key = str_of(p, strcspn(p, "= "));
    p += v->key.len;
    p += *p == '=';
    while (*p && *p != ' ') {
        if (*p == '%') {
            p++;
            pair_add_conversion(v, &p, args);
        } else {
            pair_add(v, p++, 1);
        }
    }
    *fmt = p;
}

void log_entry_read(struct log_entry *out, const char *fmt, va_list *args)
{
    out->event = str_of(fmt, strcspn(fmt, " "));
    out->n = 0;
    for (fmt += out->event.len; *fmt;) {
        if (*fmt == ' ')
            fmt++;
        else
            entry_read_pair(out, &fmt, args);
    }
}

const struct log_pair *log_entry_pair(const struct log_entry *e, const char *key)
{
    for (unsigned i = 0; i < e->n; i++)
        if (str_eq(e->pairs[i].key, str_of(key, strlen(key))))
            return &e->pairs[i];
    return NULL;
}

/* Bytes of the character at s that a terminal and a log may show, 0 when there is none. */
static uint32_t printable_bytes(struct str s)
{
    const unsigned char *c = (const unsigned char *)s.at;
    uint32_t n = utf8_length(s);
    bool control = c[0] < 0x20 || c[0] == 0x7F || (n == 2 && c[0] == 0xC2 && c[1] < 0xA0);
    bool ends_line = n == 3 && c[0] == 0xE2 && c[1] == 0x80 && (c[2] == 0xA8 || c[2] == 0xA9);
    return control || ends_line ? 0 : n;
}

/* The next piece of a value as it is written: one character, or an escape. Returns bytes of s eaten. */
static uint32_t escape_next(struct str s, bool quotes, char out[static 8])
{
    uint32_t bytes = printable_bytes(s);
    if (quotes && (*s.at == '"' || *s.at == '\\'))
        snprintf(out, 8, "\\%c", *s.at);
    else if (bytes > 0)
        snprintf(out, 8, "%.*s", (int)bytes, s.at);
    else if (*s.at == '\n' || *s.at == '\t' || *s.at == '\r')
        snprintf(out, 8, "\\%c", *s.at == '\n' ? 'n' : *s.at == '\t' ? 't' : 'r');
    else
        snprintf(out, 8, "\\x%02x", (unsigned char)*s.at);
    return bytes > 0 ? bytes : 1;
}

static bool needs_quotes(const struct log_pair *p)
{
    for (size_t i = 0; i < p->len; i++)
        if (strchr(" \"=\\", p->value[i]) && p->value[i])
            return true;
    return p->len == 0;
}

/* Appends all of s, or nothing and remembers that the text is full. Keeps room for "…" and what ends a line. */
static bool text_add(struct log_text *t, const char *s)
{
    static const size_t kept_back = sizeof "…\"\n";
    size_t n = strlen(s);
    if (t->cut || t->len + n + kept_back > t->max) {
        t->cut = true;
        return false;
    }
    memcpy(t->at + t->len, s, n);
    t->len += n;
    return true;
}

void log_text_printf(struct log_text *t, const char *fmt, ...)
{
    char piece[256];
    va_list args;
    va_start(args, fmt);
    vsnprintf(piece, sizeof piece, fmt, args);
    va_end(args);
    text_add(t, piece);
}

void log_text_add_value(struct log_text *t, const struct log_pair *p, bool quotes)
{
    bool quoted = quotes && needs_quotes(p), full = false;
    size_t from = t->len;
    if (t->cut)
        return;
    if (quoted)
        text_add(t, "\"");
    for (uint32_t i = 0; i < p->len && !full;) {
        char piece[8];
        i += escape_next(str_of(p->value + i, p->len - i), quotes, piece);
        full = t->len - from > LOG_VALUE_BYTES || !text_add(t, piece);
    }
    bool cut = full || p->cut;
    const char *end = cut && quoted ? "…\"" : cut ? "…" : quoted ? "\"" : "";
    memcpy(t->at + t->len, end, strlen(end)); /* room was kept back */
    t->len += strlen(end);
}
