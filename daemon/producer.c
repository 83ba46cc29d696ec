#include "producer.h"

#include "common/iso_time.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

enum { SOURCE_BYTES_MAX = 255 }; /* as the wire has it */

static const char suffix[] = ".cert";

const char *producer_name_fault(const char *name)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    size_t len = strlen(name);
    if (len == 0 || len >= PRODUCER_NAME_BYTES || strspn(name, allowed) != len || strchr("._-", *name))
        return "a producer's name is 1 to 63 letters, digits, dots, - and _, and begins with a letter or digit";
    return NULL;
}

static const char *pattern_fault(struct str pattern)
{
    const char *star = memchr(pattern.at, '*', pattern.len);
    if (pattern.len > SOURCE_BYTES_MAX)
        return "a source has 255 bytes at most";
    if (star && star != pattern.at + pattern.len - 1)
        return "* stands at the end of a pattern alone";
    return NULL;
}

const char *producer_sources_fault(const char *sources)
{
    const char *fault = certificate_holds(str_of(sources, strlen(sources)))
                            ? NULL
                            : "patterns are UTF-8 without quotes and control characters";
    const char *at = sources + strspn(sources, " ");
    if (!*at)
        return "no pattern is there; without any the producer may write every source";
    for (; *at && !fault; at += strspn(at, " ")) {
        size_t len = strcspn(at, " ");
        fault = pattern_fault(str_of(at, len));
        at += len;
    }
    return fault;
}

bool producer_may_write(const struct producer *p, struct str source)
{
    const char *at = p->sources ? p->sources + strspn(p->sources, " ") : "";
    for (; *at; at += strspn(at, " ")) {
        size_t len = strcspn(at, " ");
        bool open = at[len - 1] == '*';
        size_t fixed = len - open;
        if (source.len >= fixed && (open || source.len == fixed) && memcmp(source.at, at, fixed) == 0)
            return true;
        at += len;
    }
    return !p->sources;
}

static int read_number(int64_t *out, const struct certificate_meta *m, int64_t minimum, int64_t maximum,
                       struct err *e)
{
    char *end;
    errno = 0;
    *out = strtoll(m->value, &end, 10);
    if (errno || !*m->value || *end || *out < minimum || *out > maximum)
        return err_set(e, "%s is a whole number from %" PRId64 " to %" PRId64 ", not \"%.60s\"", m->name,
                       minimum, maximum, m->value);
    return 0;
}

static int read_sources(struct producer *p, const struct certificate_meta *m, struct err *e)
{
    const char *fault = producer_sources_fault(m->value);
    if (fault)
        return err_set(e, "sources: %s", fault);
    p->sources = strdup(m->value);
    return p->sources ? 0 : err_set(e, "out of memory");
}

static int read_name(struct producer *p, const struct certificate_meta *m, struct err *e)
{
    if (strcmp(m->value, p->name) != 0)
        return err_set(e, "the name is \"%.60s\", and the file's is %s%s", m->value, p->name, suffix);
    return 0;
}

static int read_since(struct producer *p, const struct certificate_meta *m, struct err *e)
{
    p->since_us = iso_time_us(str_of(m->value, strlen(m->value)));
    return p->since_us == ISO_TIME_NONE ? err_set(e, "since is no time as 2024-06-25T08:30:00Z") : 0;
}

static int read_meta(struct producer *p, const struct certificate_meta *m, struct err *e)
{
    if (strcmp(m->name, "name") == 0)
        return read_name(p, m, e);
    if (strcmp(m->name, "sources") == 0)
        return read_sources(p, m, e);
    if (strcmp(m->name, "articles_per_s") == 0)
        return read_number(&p->articles_per_s, m, 1, PRODUCER_RATE_MAX, e);
    if (strcmp(m->name, "message_bytes") == 0)
        return read_number(&p->message_bytes, m, PRODUCER_MESSAGE_MIN, PRODUCER_MESSAGE_MAX, e);
    if (strcmp(m->name, "since") == 0)
        return read_since(p, m, e);
    return err_set(
        e, "\"%.60s\" is no limit that trich knows: those are sources, articles_per_s and message_bytes",
        m->name);
}

/* The file's name tells whose it is. */
static int name_of_path(char name[static PRODUCER_NAME_BYTES], const char *path, struct err *e)
{
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
    size_t len = strlen(base), suffix_bytes = sizeof suffix - 1;
    if (len <= suffix_bytes || strcmp(base + len - suffix_bytes, suffix) != 0)
        return err_set(e, "%s: is not read: certificates of producers are called NAME%s", path, suffix);
    len -= suffix_bytes;
    memcpy(name, base, len < PRODUCER_NAME_BYTES ? len : PRODUCER_NAME_BYTES - 1);
    const char *fault = len < PRODUCER_NAME_BYTES ? producer_name_fault(name) : producer_name_fault("");
    return fault ? err_set(e, "%s: %s", path, fault) : 0;
}

static int take_certificate(struct producer *p, const struct certificate *c, const char *path, struct err *e)
{
    if (*c->secret_key)
        return err_set(e,
                       "%s: holds a secret key, which belongs to the producer alone; take its line "
                       "secret-key out, or better: make a new key",
                       path);
    memcpy(p->public_text, c->public_key, sizeof p->public_text);
    for (unsigned i = 0; i < c->n_meta; i++)
        if (read_meta(p, &c->meta[i], e) < 0)
            return err_wrap(e, "%s:%u", path, c->meta[i].line);
    return 0;
}

int producer_read(struct producer *out, const char *path, struct err *e)
{
    struct certificate c = {0};
    *out = (struct producer){.since_us = ISO_TIME_NONE};
    int rc = name_of_path(out->name, path, e) < 0 || certificate_read(&c, path, e) < 0
                 ? -1
                 : take_certificate(out, &c, path, e);
    certificate_clear(&c);
    if (rc < 0)
        producer_clear(out);
    return rc;
}

void producer_clear(struct producer *p)
{
    free(p->sources);
    *p = (struct producer){.since_us = ISO_TIME_NONE};
}
