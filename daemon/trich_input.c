#include "trich_input_parts.h"

#include "common/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

enum input_format input_format_of(const char *word)
{
    static const char *const words[INPUT_FORMATS] = {"auto", "text", "html", "jsonl", "warc"};
    for (int i = 0; i < INPUT_FORMATS; i++)
        if (strcmp(word, words[i]) == 0)
            return (enum input_format)i;
    BUG("no such format");
}

struct input *input_open(const struct input_options *options)
{
    struct input *in = calloc(1, sizeof *in);
    if (!in)
        return NULL;
    in->options = *options;
    in->files = files_of(options->paths);
    in->stream.fd = -1;
    return in;
}

void input_close(struct input **in)
{
    if (!*in)
        return;
    files_close(&(*in)->files);
    stream_free(&(*in)->stream);
    json_article_free(&(*in)->json);
    buf_free(&(*in)->chunks);
    buf_free(&(*in)->page);
    free(*in);
    *in = NULL;
}

int input_fd(const struct input *in)
{
    return in->stream.fd;
}

uint64_t input_read_bytes(const struct input *in)
{
    return in->stream.read_bytes;
}

/* Of a file in whose middle there is something to be passed over, the place before that: it is read and told of again. */
struct input_position input_position(const struct input *in)
{
    struct input_position at = {.files = in->files_begun, .bytes = in->stream.read_bytes};
    if (stream_is_open(&in->stream) && in->skipping)
        return in->before;
    if (!stream_is_open(&in->stream) || in->kind == KIND_TEXT || in->kind == KIND_UNKNOWN)
        return at;
    at.files--;
    at.offset = stream_offset(&in->stream);
    at.number = in->number + in->later_lines;
    at.kind = in->kind;
    at.in_array = in->in_array;
    return at;
}

void input_go_to(struct input *in, const struct input_position *at)
{
    in->from = *at;
}

bool input_name_ends(const struct input *in, const char *ending)
{
    static const char *const packed[] = {".gz", ".zst", ".zstd"};
    size_t n = strlen(in->path), m = strlen(ending);
    for (size_t i = 0; i < COUNT_OF(packed); i++) {
        size_t k = strlen(packed[i]);
        if (n > k && strcasecmp(in->path + n - k, packed[i]) == 0) {
            n -= k;
            break;
        }
    }
    return n >= m && strncasecmp(in->path + n - m, ending, m) == 0;
}

void input_too_large(const struct input *in, const char *what, struct err *why)
{
    err_set(why, "the %s is larger than %zu bytes, the most that one article may have", what,
            in->options.limit_bytes);
}

struct article input_article(const struct input *in, struct str content)
{
    struct article a = {.content = content, .ack = in->options.ack};
    a.source = str_known(in->options.source) ? in->options.source : in->options.default_source;
    a.content_is_binary = !utf8_valid(content) || memchr(content.at, 0, content.len);
    if (a.content_is_binary)
        a.charset = in->options.charset;
    return a;
}

/* Where --format does not say it: by name, for standard input by what else was asked for. */
static bool is_json(const struct input *in)
{
    static const char *const endings[] = {".jsonl", ".ndjson", ".jl", ".json"};
    bool named = in->is_stdin && in->options.map;
    for (size_t i = 0; i < COUNT_OF(endings) && !in->is_stdin; i++)
        named |= input_name_ends(in, endings[i]);
    return named;
}

/* An array, or a file of values that may go over many lines, is read value by value; else a line is a value, so that a
 * broken one harms no other. */
static enum input_kind json_kind(const struct input *in, struct str begin)
{
    uint32_t blanks = 0;
    while (blanks < begin.len && strchr(" \t\r\n", begin.at[blanks]) && begin.at[blanks])
        blanks++;
    bool array = blanks < begin.len && begin.at[blanks] == '[';
    return array || (in->options.format == INPUT_AUTO && !in->is_stdin && input_name_ends(in, ".json"))
               ? KIND_VALUES
               : KIND_LINES;
}

static enum input_kind kind_of(struct input *in, struct str begin)
{
    static const char warc[] = "WARC/", mark[] = "\xef\xbb\xbf";
    enum input_format format = in->options.format;
    if (format == INPUT_WARC || (format == INPUT_AUTO && begin.len >= sizeof warc - 1 &&
                                 memcmp(begin.at, warc, sizeof warc - 1) == 0))
        return KIND_WARC;
    if (format != INPUT_JSONL && !(format == INPUT_AUTO && is_json(in)))
        return KIND_TEXT;
    if (begin.len >= sizeof mark - 1 && memcmp(begin.at, mark, sizeof mark - 1) == 0) {
        stream_take(&in->stream, sizeof mark - 1);
        begin = stream_left(&in->stream);
    }
    return json_kind(in, begin);
}

/* Decides by the file's beginning what it holds. */
static enum input_result begin_kind(struct input *in, struct err *why)
{
    enum { ENOUGH_BYTES = 16 };
    while (!in->stream.at_end && stream_left(&in->stream).len < ENOUGH_BYTES &&
           !memchr(stream_left(&in->stream).at, '\n', stream_left(&in->stream).len)) {
        enum input_result result = stream_fill(&in->stream, why);
        if (result != INPUT_ITEM)
            return result;
    }
    in->kind = kind_of(in, stream_left(&in->stream));
    return INPUT_ITEM;
}

static void begin_file(struct input *in, int fd, bool is_pipe)
{
    struct input_position at = in->from;
    stream_begin(&in->stream, fd, is_pipe);
    in->from = (struct input_position){0};
    in->kind = at.kind;
    in->number = at.number;
    in->in_array = at.in_array;
    in->skipping = in->in_string = in->escaped = false;
    in->scanned = in->need = 0;
    in->depth = 0;
    in->later_lines = 0;
    stream_skip(&in->stream, at.offset);
}

/* Goes on to the next file: INPUT_ITEM when one is open. */
static enum input_result next_file(struct input *in, struct err *why)
{
    struct file file;
    int got;
    while ((got = files_next(&in->files, &file, why)) != 0 && in->files_begun < in->from.files) {
        in->files_begun++;
        in->stream.read_bytes += got > 0 ? (uint64_t)file.st.st_size : 0;
    }
    if (got == 0)
        return INPUT_END;
    in->files_begun++;
    in->number = 0;
    in->is_stdin = file.is_stdin;
    snprintf(in->path, sizeof in->path, "%s", file.path);
    if (got < 0)
        return INPUT_BAD;
    int fd = file.is_stdin ? STDIN_FILENO : open(file.path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        err_set(why, "cannot be read: %s", strerror(errno));
        return INPUT_BAD;
    }
    begin_file(in, fd, file.is_stdin || !S_ISREG(file.st.st_mode));
    return INPUT_ITEM;
}

static enum input_result next_of_file(struct input *in, struct input_item *out, struct err *why)
{
    enum input_result result = in->kind == KIND_UNKNOWN ? begin_kind(in, why) : INPUT_ITEM;
    if (result != INPUT_ITEM)
        return result;
    switch (in->kind) {
    case KIND_LINES:
        return input_lines_next(in, out, why);
    case KIND_VALUES:
        return input_values_next(in, out, why);
    case KIND_WARC:
        return input_warc_next(in, out, why);
    default:
        return input_text_next(in, out, why);
    }
}

enum input_result input_next(struct input *in, struct input_item *out, struct err *why)
{
    enum input_result result;
    *out = (struct input_item){.meta_json = STR_NONE};
    in->before = input_position(in);
    do {
        result = stream_is_open(&in->stream) ? INPUT_ITEM : next_file(in, why);
        if (result == INPUT_END)
            return INPUT_END;
        if (result == INPUT_ITEM)
            result = next_of_file(in, out, why);
    } while (result == INPUT_END);
    out->path = in->path;
    out->number = in->number;
    return result;
}
