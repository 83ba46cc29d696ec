#include "effective.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void *field(struct settings *s, const struct option *o)
{
    return (char *)s + o->offset;
}

/* The value as written in a file; "" with a failed buffer when memory is out. */
static const char *value_of(const struct settings *s, const struct option *o, struct buf *b)
{
    buf_clear(b);
    settings_format(s, o, b);
    buf_add_byte(b, 0);
    return buf_failed(b) ? "" : b->data;
}

static int keep_option(struct settings *next, const struct settings *current, const struct option *o,
                       struct err *e)
{
    const void *from = (const char *)current + o->offset;
    if (o->type == OPTION_NUMBER) {
        memcpy(field(next, o), from, sizeof(int64_t));
        return 0;
    }
    const char *text;
    memcpy(&text, from, sizeof text);
    char **to = field(next, o), *copy = strdup(text);
    if (!copy)
        return err_set(e, "out of memory");
    free(*to);
    *to = copy;
    return 0;
}

int effective_keep(struct settings *next, const struct settings *current, struct buf *kept, struct err *e)
{
    struct buf was = {.data = NULL}, is = {.data = NULL};
    int result = 0;
    for (size_t i = 0; i < option_count && result == 0; i++) {
        const struct option *o = &option_table[i];
        if (o->reloadable || strcmp(value_of(current, o, &was), value_of(next, o, &is)) == 0)
            continue;
        buf_printf(kept, "%s%s.%s", kept->len ? " " : "", o->section, o->name);
        result = keep_option(next, current, o, e);
    }
    if (result == 0 && (buf_failed(&was) || buf_failed(&is) || buf_failed(kept)))
        result = err_set(e, "out of memory");
    buf_free(&was);
    buf_free(&is);
    return result;
}

static void format_all(const struct settings *s, const char *without, struct buf *out)
{
    const char *section = "";
    for (size_t i = 0; i < option_count; i++) {
        const struct option *o = &option_table[i];
        if (without && strcmp(without, o->section) == 0)
            continue;
        if (strcmp(section, o->section) != 0)
            buf_printf(out, "[%s]\n", o->section);
        section = o->section;
        buf_printf(out, "%s=", o->name);
        settings_format(s, o, out);
        buf_add_byte(out, '\n');
    }
}

static int write_all(const char *path, struct str text, struct err *e)
{
    unlink(path); /* whose rights it had does not matter then */
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return err_set(e, "%s cannot be made: %s", path, strerror(errno));
    ssize_t n = write(fd, text.at, text.len);
    int why = n < 0 ? errno : ENOSPC;
    close(fd);
    if (n == (ssize_t)text.len)
        return 0;
    unlink(path);
    return err_set(e, "%s cannot be written: %s", path, strerror(why));
}

int effective_write(const struct settings *s, const char *path, const char *without, struct err *e)
{
    struct buf text = {.data = NULL};
    format_all(s, without, &text);
    int result = buf_failed(&text) ? err_set(e, "out of memory") : write_all(path, buf_str(&text), e);
    buf_free(&text);
    return result;
}
