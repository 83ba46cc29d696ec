#include "trich_checkpoint.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SAVE_EVERY_MS = 250, RING_FIRST = 1024, FILE_BYTES_MAX = 4096 };

/* The whole file; numbers alone, so that reading it back is simple. */
#define CHECKPOINT_FORMAT                                                           \
    "trich checkpoint 1\nimport %016" PRIx64 "\nfiles %" PRIu64 "\noffset %" PRIu64 \
    "\nnumber %u\nkind %d\narray %d\nbytes %" PRIu64 "\n"                           \
    "articles %" PRIu64 "\nrefused %" PRIu64 "\nskipped %" PRIu64 "\nend\n"
#define CHECKPOINT_SCAN                                                            \
    "trich checkpoint 1\nimport %16" SCNx64 "\nfiles %" SCNu64 "\noffset %" SCNu64 \
    "\nnumber %u\nkind %d\narray %d\nbytes %" SCNu64 "\n"                          \
    "articles %" SCNu64 "\nrefused %" SCNu64 "\nskipped %" SCNu64 "\nend%n"

static uint64_t sum_of(const struct measure *files, const char *options)
{
    struct buf text = {0};
    buf_printf(&text, "%" PRIx64 " %" PRIu64 " %" PRIu64 " %s", files->sum, files->files, files->bytes,
               options);
    uint64_t sum = wire_sum(buf_str(&text));
    buf_free(&text);
    return sum;
}

static int parse(struct checkpoint *c, const char *text, struct err *e)
{
    struct input_position at = {0};
    uint64_t sum = 0;
    int kind = 0, array = 0, end = 0;
    int got = sscanf(text, CHECKPOINT_SCAN, &sum, &at.files, &at.offset, &at.number, &kind,
                     &array, // NOLINT(cert-err34-c)
                     &at.bytes, &c->counts.articles, &c->counts.refused, &c->counts.skipped, &end);
    if (got != 10 || end == 0 || kind < KIND_UNKNOWN || kind > KIND_WARC)
        return err_set(e, "--resume %s: that is no checkpoint of trich; name another file", c->path);
    if (sum != c->sum)
        return err_set(
            e,
            "--resume %s: it belongs to an import of other files (or one was changed since), or with other "
            "options; give those, or name another file, or remove it to begin anew",
            c->path);
    at.kind = (enum input_kind)kind;
    at.in_array = array != 0;
    c->at = at;
    return 0;
}

static int load(struct checkpoint *c, struct err *e)
{
    char text[FILE_BYTES_MAX];
    int fd = open(c->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (fd < 0)
        return errno == ENOENT ? 0 : err_set(e, "--resume %s: %s", c->path, strerror(errno));
    ssize_t n = read(fd, text, sizeof text - 1);
    int error = errno;
    close(fd);
    if (n < 0)
        return err_set(e, "--resume %s: %s", c->path, strerror(error));
    text[n] = 0;
    return parse(c, text, e);
}

static int sync_directory(const char *path)
{
    char copy[4096];
    snprintf(copy, sizeof copy, "%s", path);
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int rc = fd < 0 ? -1 : fsync(fd);
    if (fd >= 0)
        close(fd);
    return rc;
}

/* Durable under its name when this returns 0; errno says why not. */
static int write_whole(const char *path, struct str text)
{
    char beside[4096];
    if (snprintf(beside, sizeof beside, "%s.new", path) >= (int)sizeof beside) {
        errno = ENAMETOOLONG;
        return -1;
    }
    int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0)
        return -1;
    ssize_t n = write(fd, text.at, text.len);
    bool good = n == (ssize_t)text.len && fsync(fd) == 0;
    int error = n >= 0 && n != (ssize_t)text.len ? ENOSPC : errno;
    close(fd);
    if (good && rename(beside, path) == 0)
        return sync_directory(path);
    error = good ? errno : error;
    unlink(beside);
    errno = error;
    return -1;
}

static int save(struct checkpoint *c, struct err *e)
{
    char text[FILE_BYTES_MAX];
    int n = snprintf(text, sizeof text, CHECKPOINT_FORMAT, c->sum, c->at.files, c->at.offset, c->at.number,
                     (int)c->at.kind, (int)c->at.in_array, c->at.bytes, c->counts.articles, c->counts.refused,
                     c->counts.skipped);
    c->changed = false;
    if (write_whole(c->path, str_of(text, (size_t)n)) == 0) {
        c->failed = false;
        return 0;
    }
    bool told = c->failed;
    c->failed = c->changed = true;
    return told ? 0 : err_set(e, "--resume %s: cannot be written: %s", c->path, strerror(errno));
}

int checkpoint_open(struct checkpoint *c, const char *path, const struct measure *files, const char *options,
                    struct err *e)
{
    *c = (struct checkpoint){.path = path};
    if (!path)
        return 0;
    if (files->has_pipe)
        return err_set(e, "--resume needs files that can be read again: standard input or a pipe cannot");
    c->sum = sum_of(files, options);
    c->room = RING_FIRST;
    c->ring = calloc(c->room, sizeof *c->ring);
    if (!c->ring)
        return err_set(e, "out of memory");
    return load(c, e) < 0 ? -1 : save(c, e); /* what cannot be written is told before anything is sent */
}

void checkpoint_close(struct checkpoint *c)
{
    free(c->ring);
    c->ring = NULL;
}

static bool grow(struct checkpoint *c)
{
    struct checkpoint_result *ring = calloc(c->room * 2, sizeof *ring);
    if (!ring)
        return false;
    for (uint64_t n = c->first; n < c->next; n++)
        ring[n & (c->room * 2 - 1)] = c->ring[n & (c->room - 1)];
    free(c->ring);
    c->ring = ring;
    c->room *= 2;
    return true;
}

bool checkpoint_has_room(struct checkpoint *c)
{
    return !c->path || c->next - c->first < c->room || (c->room < CHECKPOINT_WAITING_MAX && grow(c));
}

uint64_t checkpoint_read(struct checkpoint *c, const struct input_position *behind)
{
    if (!c->path)
        return 0;
    if (c->next - c->first == c->room)
        BUG("the checkpoint has no room");
    c->ring[c->next & (c->room - 1)] = (struct checkpoint_result){.behind = *behind};
    return c->next++;
}

void checkpoint_end(struct checkpoint *c, uint64_t number, enum checkpoint_end end)
{
    if (!c->path)
        return;
    c->ring[number & (c->room - 1)].end = end;
    for (; c->first < c->next; c->first++) {
        const struct checkpoint_result *r = &c->ring[c->first & (c->room - 1)];
        if (r->end == CHECKPOINT_WAITS)
            return;
        c->at = r->behind;
        c->counts.articles += r->end != CHECKPOINT_SKIPPED;
        c->counts.refused += r->end == CHECKPOINT_REFUSED;
        c->counts.skipped += r->end == CHECKPOINT_SKIPPED;
        c->changed = true;
    }
}

int checkpoint_save(struct checkpoint *c, int64_t now_ms, bool at_once, struct err *e)
{
    if (!c->path || !c->changed || (!at_once && now_ms < c->next_ms))
        return 0;
    c->next_ms = now_ms + SAVE_EVERY_MS;
    return save(c, e);
}

void checkpoint_finish(struct checkpoint *c)
{
    if (c->path && unlink(c->path) == 0)
        sync_directory(c->path);
}
