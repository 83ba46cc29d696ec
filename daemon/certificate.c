#include "certificate.h"

#include "common/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zmq.h>

enum { FILE_BYTES_MAX = 65536, KEY_BYTES = 32 };

bool certificate_holds(struct str value)
{
    for (uint32_t i = 0; i < value.len; i++)
        if ((unsigned char)value.at[i] < ' ' || value.at[i] == 0x7f || value.at[i] == '"')
            return false;
    return utf8_valid(value);
}

void certificate_clear(struct certificate *c)
{
    if (c->text)
        explicit_bzero(c->text, c->text_bytes);
    free(c->text);
    explicit_bzero(c, sizeof *c);
}

/* The whole file; a device or a pipe must not hold us up. */
static int read_file(struct certificate *c, const char *path, struct err *e)
{
    struct stat st = {0};
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (fd < 0)
        return err_set(e, "%s: %s%s", path, strerror(errno),
                       errno == EACCES ? "; who runs this program must be able to read it" : "");
    ssize_t n = -1;
    errno = EINVAL;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (c->text = calloc(1, FILE_BYTES_MAX + 1)))
        n = read(fd, c->text, FILE_BYTES_MAX + 1);
    int error = errno;
    close(fd);
    c->text_bytes = FILE_BYTES_MAX + 1;
    if (n < 0)
        return err_set(e, "%s: %s", path, S_ISREG(st.st_mode) ? strerror(error) : "is no file");
    if (n > FILE_BYTES_MAX || memchr(c->text, 0, (size_t)n) || !utf8_valid(str_of(c->text, (size_t)n)))
        return err_set(e, "%s: is no certificate: those are short texts", path);
    return 0;
}

/* Cuts the value out of what stands behind "=": in quotes, or bare up to a comment. NULL: neither. */
static char *cut_value(char *at)
{
    at += strspn(at, " \t");
    char quote = *at == '"' || *at == '\'' ? *at : 0;
    char *value = at + (quote != 0);
    char *end = quote ? strchr(value, quote) : value + strcspn(value, "#");
    if (!end)
        return NULL;
    char *rest = end + (quote && *end);
    if (quote) {
        rest += strspn(rest, " \t");
        if (*rest && *rest != '#')
            return NULL;
    }
    *end = 0;
    while (!quote && end > value && strchr(" \t", end[-1]))
        *--end = 0;
    return value;
}

static bool is_key(const char *text)
{
    static const uint8_t zeros[KEY_BYTES];
    uint8_t key[KEY_BYTES];
    bool good =
        strlen(text) == KEY_TEXT_BYTES - 1 && zmq_z85_decode(key, text) && memcmp(key, zeros, KEY_BYTES) != 0;
    explicit_bzero(key, sizeof key);
    return good;
}

static int take_key(char key[static KEY_TEXT_BYTES], const char *value, const char *name, struct err *e)
{
    if (*key)
        return err_set(e, "%s stands there twice", name);
    if (!is_key(value))
        return err_set(e, "%s is no key of CURVE (40 characters of Z85)", name);
    memcpy(key, value, KEY_TEXT_BYTES);
    return 0;
}

static int take_meta(struct certificate *c, const char *name, const char *value, unsigned line, struct err *e)
{
    for (unsigned i = 0; i < c->n_meta; i++)
        if (strcmp(c->meta[i].name, name) == 0)
            return err_set(e, "%.60s stands there twice", name);
    if (c->n_meta == CERTIFICATE_META_MAX)
        return err_set(e, "there are more than %d metadata", CERTIFICATE_META_MAX);
    c->meta[c->n_meta++] = (struct certificate_meta){name, value, line};
    return 0;
}

/* One line, which is no section; section: the one that it stands in. */
static int take_entry(struct certificate *c, const char *section, char *text, unsigned line, struct err *e)
{
    char *name = text + strspn(text, " \t");
    char *end = name + strcspn(name, " \t=");
    char *equals = end + strspn(end, " \t");
    if (*equals != '=' || end == name)
        return err_set(e, "is no line of a certificate; write name = \"value\"");
    *end = 0;
    char *value = cut_value(equals + 1);
    if (!value)
        return err_set(e, "the quotes of the value do not end where it does");
    if (strcmp(section, "metadata") == 0)
        return take_meta(c, name, value, line, e);
    if (strcmp(section, "curve") == 0 && strcmp(name, "public-key") == 0)
        return take_key(c->public_key, value, name, e);
    if (strcmp(section, "curve") == 0 && strcmp(name, "secret-key") == 0)
        return take_key(c->secret_key, value, name, e);
    return err_set(e, "\"%.60s\" is no part of a certificate", name);
}

static void cut_blanks(char *text)
{
    size_t n = strlen(text);
    while (n > 0 && strchr(" \t\r", text[n - 1]))
        text[--n] = 0;
}

static int take_line(struct certificate *c, const char **section, char *text, unsigned line, struct err *e)
{
    cut_blanks(text);
    const char *first = text + strspn(text, " \t");
    if (!*first || *first == '#')
        return 0;
    if (first > text)
        return take_entry(c, *section, text, line, e);
    *section = text;
    return strcmp(text, "metadata") == 0 || strcmp(text, "curve") == 0
               ? 0
               : err_set(e, "\"%.60s\" is no part of a certificate; those are metadata and curve", text);
}

static int take_lines(struct certificate *c, const char *path, struct err *e)
{
    const char *section = "";
    char *at = c->text;
    for (unsigned line = 1; at; line++) {
        char *end = strchr(at, '\n');
        if (end)
            *end++ = 0;
        if (take_line(c, &section, at, line, e) < 0)
            return err_wrap(e, "%s:%u", path, line);
        at = end;
    }
    return 0;
}

static int check_keys(const struct certificate *c, const char *path, struct err *e)
{
    char derived[KEY_TEXT_BYTES];
    if (!*c->public_key)
        return err_set(e, "%s: is no certificate: it has no public-key", path);
    if (*c->secret_key &&
        (zmq_curve_public(derived, c->secret_key) < 0 || strcmp(derived, c->public_key) != 0))
        return err_set(e, "%s: public-key and secret-key do not belong together", path);
    return 0;
}

int certificate_read(struct certificate *out, const char *path, struct err *e)
{
    *out = (struct certificate){0};
    if (read_file(out, path, e) == 0 && take_lines(out, path, e) == 0 && check_keys(out, path, e) == 0)
        return 0;
    certificate_clear(out);
    return -1;
}

void certificate_set(struct certificate *c, const char *name, const char *value)
{
    if (c->n_meta == CERTIFICATE_META_MAX)
        BUG("a certificate has no room for more");
    c->meta[c->n_meta++] = (struct certificate_meta){.name = name, .value = value};
}
