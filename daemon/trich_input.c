#include "trich_input.h"

#include "common/json.h"
#include "common/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_BYTES = 65536 };

struct input {
    struct input_options options;
    const char *const *next_path;
    FTS *walk; /* of the operand in hand */

    int fd; /* -1: no file is open */
    bool is_pipe, at_end, is_jsonl;
    bool skipping; /* the rest of a line that is too long */
    char path[4096];
    unsigned line;
    uint64_t read_bytes; /* of all files */

    struct buf bytes;
    size_t taken; /* of bytes, by lines that were given out */
    struct json_article json;
};

enum input_format input_format_of(const char *word)
{
    return strcmp(word, "jsonl") == 0 ? INPUT_JSONL : strcmp(word, "text") == 0 ? INPUT_TEXT : INPUT_AUTO;
}

struct input *input_open(const struct input_options *options)
{
    struct input *in = calloc(1, sizeof *in);
    if (!in)
        return NULL;
    in->options = *options;
    in->next_path = options->paths;
    in->fd = -1;
    return in;
}

static void close_file(struct input *in)
{
    if (in->fd > STDIN_FILENO)
        close(in->fd);
    in->fd = -1;
    buf_clear(&in->bytes);
    in->taken = 0;
}

void input_close(struct input **in)
{
    if (!*in)
        return;
    close_file(*in);
    if ((*in)->walk)
        fts_close((*in)->walk);
    json_article_free(&(*in)->json);
    buf_free(&(*in)->bytes);
    free(*in);
    *in = NULL;
}

int input_fd(const struct input *in)
{
    return in->fd;
}

uint64_t input_read_bytes(const struct input *in)
{
    return in->read_bytes;
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static FTS *walk_open(const char *path)
{
    char *copy = strdup(path);
    if (!copy)
        return NULL;
    char *roots[] = {copy, NULL};
    FTS *walk = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
    free(copy);
    return walk;
}

/* The walk's next file; NULL at the end. Of hidden names only those that the command line names. */
static FTSENT *walk_next(FTS *walk)
{
    FTSENT *entry;
    while ((entry = fts_read(walk))) {
        bool below = entry->fts_level > FTS_ROOTLEVEL;
        if (below && entry->fts_name[0] == '.') {
            fts_set(walk, entry, FTS_SKIP);
            continue;
        }
        if (entry->fts_info == FTS_D || entry->fts_info == FTS_DP ||
            (below && entry->fts_info == FTS_DEFAULT))
            continue;
        return entry;
    }
    return NULL;
}

static bool ends_in(const char *path, const char *ending)
{
    size_t n = strlen(path), m = strlen(ending);
    return n >= m && strcasecmp(path + n - m, ending) == 0;
}

static void begin_file(struct input *in, int fd, bool is_pipe)
{
    in->fd = fd;
    in->is_pipe = is_pipe;
    in->at_end = in->skipping = false;
    in->line = 0;
    in->is_jsonl = in->options.format == INPUT_AUTO
                       ? ends_in(in->path, ".jsonl") || ends_in(in->path, ".ndjson")
                       : in->options.format == INPUT_JSONL;
}

static int walk_error(const FTSENT *entry)
{
    switch (entry->fts_info) {
    case FTS_DNR:
    case FTS_ERR:
    case FTS_NS:
        return entry->fts_errno;
    case FTS_DC:
        return ELOOP;
    case FTS_SLNONE:
        return ENOENT;
    default:
        return 0;
    }
}

static enum input_result open_file(struct input *in, const FTSENT *entry, struct err *why)
{
    const char *path = entry->fts_path;
    snprintf(in->path, sizeof in->path, "%s", path);
    in->line = 0;
    int error = walk_error(entry);
    int fd = error ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        err_set(why, "cannot be read: %s", strerror(error ? error : errno));
        return INPUT_BAD;
    }
    begin_file(in, fd, !S_ISREG(entry->fts_statp->st_mode));
    return INPUT_ITEM;
}

/* Goes on to the next file: INPUT_ITEM when one is open. */
static enum input_result next_file(struct input *in, struct err *why)
{
    for (;;) {
        FTSENT *entry = in->walk ? walk_next(in->walk) : NULL;
        if (entry)
            return open_file(in, entry, why);
        if (in->walk)
            fts_close(in->walk);
        in->walk = NULL;
        const char *path = *in->next_path;
        if (!path)
            return INPUT_END;
        in->next_path++;
        if (strcmp(path, "-") == 0) {
            snprintf(in->path, sizeof in->path, "-");
            begin_file(in, STDIN_FILENO, true);
            return INPUT_ITEM;
        }
        in->walk = walk_open(path);
        if (!in->walk) {
            snprintf(in->path, sizeof in->path, "%s", path);
            err_set(why, "cannot be read: %s", strerror(errno));
            return INPUT_BAD;
        }
    }
}

/* Reads what is there: INPUT_ITEM when something was read or the file is at its end. */
static enum input_result fill(struct input *in, struct err *why)
{
    if (in->taken) {
        memmove(in->bytes.data, in->bytes.data + in->taken, in->bytes.len - in->taken);
        in->bytes.len -= in->taken;
        in->taken = 0;
    }
    struct pollfd p = {.fd = in->fd, .events = POLLIN};
    if (in->is_pipe && poll(&p, 1, 0) == 0)
        return INPUT_WAIT;
    char *room = buf_reserve(&in->bytes, READ_BYTES);
    ssize_t n = room ? read(in->fd, room, READ_BYTES) : -1;
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return INPUT_WAIT;
    if (n < 0) {
        err_set(why, "cannot be read: %s", room ? strerror(errno) : "out of memory");
        close_file(in);
        return INPUT_BAD;
    }
    in->bytes.len += (size_t)n;
    in->read_bytes += (uint64_t)n;
    in->at_end = n == 0;
    return INPUT_ITEM;
}

static void too_large(const struct input *in, const char *what, struct err *why)
{
    err_set(why, "the %s is larger than %zu bytes, the most that one article may have", what,
            in->options.limit_bytes);
}

static struct article text_article(const struct input *in, struct str content)
{
    struct article a = {.source = in->options.source, .content = content, .ack = in->options.ack};
    struct str path = str_of_text(in->path);
    while (path.len > 2 && memcmp(path.at, "./", 2) == 0) /* ./a and a are one article */
        path = str_of(path.at + 2, path.len - 2);
    a.content_is_binary = !utf8_valid(content) || memchr(content.at, 0, content.len);
    if (a.content_is_binary)
        a.charset = in->options.charset;
    if (strcmp(in->path, "-") != 0 && utf8_valid(path))
        a.id = path;
    if (ends_in(in->path, ".html") || ends_in(in->path, ".htm"))
        a.content_type = STR("text/html");
    return a;
}

static enum input_result next_text(struct input *in, struct input_item *out, struct err *why)
{
    while (!in->at_end) {
        enum input_result result = fill(in, why);
        if (result != INPUT_ITEM)
            return result;
        if (in->bytes.len > in->options.limit_bytes) {
            too_large(in, "file", why);
            close_file(in);
            return INPUT_BAD;
        }
    }
    struct str content = in->bytes.data ? buf_str(&in->bytes) : STR("");
    out->article = text_article(in, content);
    out->meta_json = STR_NONE;
    in->fd = in->fd > STDIN_FILENO ? (close(in->fd), -1) : -1; /* the bytes stay until the next call */
    return INPUT_ITEM;
}

static enum input_result read_line(struct input *in, struct str line, struct input_item *out, struct err *why)
{
    json_article_free(&in->json);
    if (json_read_article(line, &in->json, why) < 0)
        return INPUT_BAD;
    out->article = in->json.article;
    bool has_meta = in->json.meta_json.len > 2; /* more than {} */
    out->meta_json = has_meta ? in->json.meta_json : STR_NONE;
    if (!str_known(out->article.source))
        out->article.source = in->options.source;
    if (!in->json.has_ack)
        out->article.ack = in->options.ack;
    return INPUT_ITEM;
}

static bool is_blank(struct str line)
{
    for (uint32_t i = 0; i < line.len; i++)
        if (!strchr(" \t\r", line.at[i] ? line.at[i] : 'x'))
            return false;
    return true;
}

/* Takes one line of what was read: INPUT_WAIT when it is not whole yet. */
static enum input_result take_line(struct input *in, struct str *line, struct err *why)
{
    if (!in->bytes.data)
        return INPUT_WAIT; /* nothing was read yet */
    char *at = in->bytes.data + in->taken;
    size_t rest = in->bytes.len - in->taken;
    char *end = rest ? memchr(at, '\n', rest) : NULL;
    bool skipping = in->skipping;
    if (!end && !in->at_end && (skipping || rest > in->options.limit_bytes)) {
        in->taken = in->bytes.len;
        in->skipping = true;
        if (skipping)
            return INPUT_WAIT;
        in->line++;
        too_large(in, "line", why);
        return INPUT_BAD;
    }
    if (!end && !in->at_end)
        return INPUT_WAIT;
    if (!end && rest == 0)
        return INPUT_END;
    size_t len = end ? (size_t)(end - at) : rest;
    in->taken += len + (end != NULL);
    in->skipping = false;
    in->line += !skipping;
    *line = skipping ? STR("") : str_of(at, len);
    if (in->line == 1 && len >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
        *line = str_of(at + 3, len - 3);
    return INPUT_ITEM;
}

static enum input_result next_line(struct input *in, struct input_item *out, struct err *why)
{
    for (;;) {
        struct str line;
        enum input_result result = take_line(in, &line, why);
        if (result == INPUT_END)
            close_file(in);
        if (result == INPUT_WAIT) {
            result = fill(in, why);
            if (result == INPUT_ITEM)
                continue;
        }
        if (result == INPUT_ITEM && is_blank(line))
            continue;
        return result == INPUT_ITEM ? read_line(in, line, out, why) : result;
    }
}

enum input_result input_next(struct input *in, struct input_item *out, struct err *why)
{
    enum input_result result;
    do {
        if (in->fd < 0) {
            close_file(in);
            result = next_file(in, why);
            if (result == INPUT_END)
                return INPUT_END;
        } else {
            result = INPUT_ITEM;
        }
        if (result == INPUT_ITEM)
            result = in->is_jsonl ? next_line(in, out, why) : next_text(in, out, why);
    } while (result == INPUT_END);
    out->path = in->path;
    out->line = in->is_jsonl ? in->line : 0;
    return result;
}

struct input_size input_measure(const char *const *paths)
{
    struct input_size size = {.complete = true};
    for (; *paths; paths++) {
        FTS *walk = strcmp(*paths, "-") == 0 ? NULL : walk_open(*paths);
        FTSENT *entry;
        size.complete = size.complete && walk;
        while (walk && (entry = walk_next(walk))) {
            if (entry->fts_info == FTS_F && S_ISREG(entry->fts_statp->st_mode)) {
                size.files++;
                size.bytes += (uint64_t)entry->fts_statp->st_size;
            } else {
                size.complete = false;
            }
        }
        if (walk)
            fts_close(walk);
    }
    return size;
}
