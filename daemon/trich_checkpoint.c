#include "trich_checkpoint.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SAVE_EVERY_MS = 250, RING_FIRST = 1024, FILE_BYTES_MAX = 4096 };

/* The file's lines, each a name and a number. */
enum line { IMPORT, FILES, OFFSET, NUMBER, KIND, ARRAY, BYTES, ARTICLES, REFUSED, SKIPPED, LINES };

static const char first_line[] = "trich checkpoint 1\n", last_line[] = "end\n";
static const char *const line_names[LINES] = {
    [IMPORT] = "import",   [FILES] = "files",    [OFFSET] = "offset", [NUMBER] = "number",
    [KIND] = "kind",       [ARRAY] = "array",    [BYTES] = "bytes",   [ARTICLES] = "articles",
    [REFUSED] = "refused", [SKIPPED] = "skipped"};

static uint64_t sum_of(const struct measure *files, const char *options)
{
    struct buf text = {0};
    buf_printf(&text, "%" PRIx64 " %" PRIu64 " %" PRIu64 " %s", files->sum, files->files, files->bytes,
               options);
    uint64_t sum = wire_sum(buf_str(&text));
    buf_free(&text);
    return sum;
}

static bool take_text(const char **at, const char *text)
{
    size_t n = strlen(text);
    bool is_there = strncmp(*at, text, n) == 0;
    *at += is_there ? n : 0;
    return is_there;
}

static bool parse(const char *text, uint64_t out[static LINES])
{
    const char *at = text;
    bool good = take_text(&at, first_line);
    for (int i = 0; good && i < LINES; i++) {
        char *end = NULL;
        good = take_text(&at, line_names[i]) && take_text(&at, " ") && *at >= '0' && *at <= '9';
        errno = 0;
        out[i] = good ? strtoull(at, &end, 10) : 0;
        good = good && errno == 0 && *end == '\n';
        at = good ? end + 1 : at;
    }
    return good && strcmp(at, last_line) == 0 && out[KIND] <= KIND_WARC && out[ARRAY] <= 1 &&
           out[NUMBER] <= UINT_MAX;
}

static int take_over(struct checkpoint *c, const char *text, struct err *e)
{
    uint64_t n[LINES];
    if (!parse(text, n))
        return err_set(e, "--resume %s: that is no checkpoint of trich; name another file", c->path);
    if (n[IMPORT] != c->sum)
        return err_set(
            e,
            "--resume %s: it belongs to an import of other files (or one was changed since), or with other "
            "options; give those, or name another file, or remove it to begin anew",
            c->path);
    c->at = (struct input_position){.files = n[FILES],
                                    .offset = n[OFFSET],
                                    .number = (unsigned)n[NUMBER],
                                    .kind = (enum input_kind)n[KIND],
                                    .in_array = n[ARRAY] != 0,
                                    .bytes = n[BYTES]};
    c->counts =
        (struct checkpoint_counts){.articles = n[ARTICLES], .refused = n[REFUSED], .skipped = n[SKIPPED]};
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
    return n == 0 ? 0 : take_over(c, text, e); /* empty: a name that was made for us */
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
    const uint64_t n[LINES] = {[IMPORT] = c->sum,
                               [FILES] = c->at.files,
                               [OFFSET] = c->at.offset,
                               [NUMBER] = c->at.number,
                               [KIND] = (uint64_t)c->at.kind,
                               [ARRAY] = c->at.in_array,
                               [BYTES] = c->at.bytes,
                               [ARTICLES] = c->counts.articles,
                               [REFUSED] = c->counts.refused,
                               [SKIPPED] = c->counts.skipped};
    struct buf text = {0};
    buf_printf(&text, "%s", first_line);
    for (int i = 0; i < LINES; i++)
        buf_printf(&text, "%s %" PRIu64 "\n", line_names[i], n[i]);
    buf_printf(&text, "%s", last_line);
    errno = ENOMEM;
    int rc = buf_failed(&text) ? -1 : write_whole(c->path, buf_str(&text));
    int error = errno;
    buf_free(&text);
    c->changed = rc < 0;
    if (rc == 0) {
        c->failed = false;
        return 0;
    }
    bool told = c->failed;
    c->failed = true;
    return told ? 0 : err_set(e, "--resume %s: cannot be written: %s", c->path, strerror(error));
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
