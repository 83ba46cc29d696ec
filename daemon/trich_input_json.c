/* JSON: an object a line; or values one after the other, bare or in an array, over as many lines as they like. */
#include "trich_input_parts.h"

static void choose_source(const struct input *in, struct article *a)
{
    bool foreign = in->json.source_is_mapped && str_known(in->options.source);
    if (!str_known(a->source) || foreign)
        a->source = str_known(in->options.source) ? in->options.source : in->options.default_source;
}

enum input_result input_json_read(struct input *in, struct str text, struct input_item *out, struct err *why)
{
    json_article_free(&in->json);
    if (json_read_article(text, in->options.map, &in->json, why) < 0)
        return INPUT_BAD;
    out->article = in->json.article;
    bool has_meta = in->json.meta_json.len > 2; /* more than {} */
    out->meta_json = has_meta ? in->json.meta_json : STR_NONE;
    choose_source(in, &out->article);
    if (!in->json.has_ack)
        out->article.ack = in->options.ack;
    return INPUT_ITEM;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static bool all_blank(struct str line)
{
    for (uint32_t i = 0; i < line.len; i++)
        if (!is_blank(line.at[i]))
            return false;
    return true;
}

/* What is there grew too long without an end: it is told of once, and dropped as it comes. */
static enum input_result drop(struct input *in, const char *what, struct err *why)
{
    bool told = in->skipping;
    stream_take(&in->stream, stream_left(&in->stream).len);
    in->scanned = 0;
    in->skipping = true;
    if (told)
        return INPUT_WAIT;
    input_too_large(in, what, why);
    return INPUT_BAD;
}

/* Takes one line of what was read: INPUT_WAIT when it is not whole yet. */
static enum input_result take_line(struct input *in, struct str *line, struct err *why)
{
    struct str left = stream_left(&in->stream);
    const char *end = left.len ? memchr(left.at + in->scanned, '\n', left.len - in->scanned) : NULL;
    bool skipping = in->skipping;
    if (!end && !in->stream.at_end) {
        in->scanned = left.len;
        if (!skipping && left.len <= in->options.limit_bytes)
            return INPUT_WAIT;
        in->number += !skipping;
        return drop(in, "line", why);
    }
    if (!end && left.len == 0)
        return INPUT_END;
    size_t len = end ? (size_t)(end - left.at) : left.len;
    stream_take(&in->stream, len + (end != NULL));
    in->scanned = 0;
    in->skipping = false;
    in->number += !skipping;
    *line = skipping ? STR("") : str_of(left.at, len);
    return INPUT_ITEM;
}

/* Gives what take takes, reading more where it waits. */
static enum input_result next_piece(struct input *in, struct str *piece, struct err *why,
                                    enum input_result (*take)(struct input *, struct str *, struct err *))
{
    for (;;) {
        enum input_result result = take(in, piece, why);
        if (result == INPUT_END)
            stream_end(&in->stream);
        if (result != INPUT_WAIT)
            return result;
        result = stream_fill(&in->stream, why);
        if (result != INPUT_ITEM)
            return result;
    }
}

enum input_result input_lines_next(struct input *in, struct input_item *out, struct err *why)
{
    struct str line;
    enum input_result result;
    do {
        result = next_piece(in, &line, why, take_line);
    } while (result == INPUT_ITEM && all_blank(line));
    return result == INPUT_ITEM ? input_json_read(in, line, out, why) : result;
}

static unsigned lines_in(struct str s)
{
    unsigned n = 0;
    for (const char *at = s.at, *end = s.at + s.len; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        n++;
    return n;
}

/* Takes blanks, commas and the brackets of the array. */
static void pass_between(struct input *in)
{
    struct str left = stream_left(&in->stream);
    uint32_t n = 0;
    for (; n < left.len; n++) {
        char c = left.at[n];
        if (c == '[' && !in->in_array)
            in->in_array = true;
        else if (c == ']' && in->in_array)
            in->in_array = false;
        else if (!is_blank(c) && c != '\n' && c != ',')
            break;
    }
    in->number = in->number ? in->number + in->later_lines : 1;
    in->number += lines_in(str_of(left.at, n));
    in->later_lines = 0;
    stream_take(&in->stream, n);
}

/* Goes on to look for the value's end: how many bytes it has, 0 when it is not there yet. */
static size_t find_end(struct input *in, struct str left)
{
    bool bare = in->depth == 0 && !in->in_string;
    for (size_t i = in->scanned; i < left.len; i++) {
        char c = left.at[i];
        if (in->in_string) {
            bool closes = c == '"' && !in->escaped;
            in->escaped = c == '\\' && !in->escaped;
            in->in_string = !closes;
            if (closes && in->depth == 0)
                return i + 1;
        } else if (c == '"') {
            in->in_string = true;
        } else if (c == '{' || c == '[') {
            in->depth++;
        } else if (in->depth && (c == '}' || c == ']')) {
            if (--in->depth == 0)
                return i + 1;
        } else if (in->depth == 0 && (c == ',' || c == ']' || c == '}' || c == '\n' || is_blank(c))) {
            return i ? i : 1;
        }
    }
    in->scanned = left.len;
    return bare && in->stream.at_end && in->depth == 0 && !in->in_string ? left.len : 0;
}

static enum input_result end_of_values(struct input *in, struct err *why)
{
    bool in_value = in->skipping || stream_left(&in->stream).len > 0;
    bool told = in->skipping;
    stream_end(&in->stream);
    if (told || (!in_value && !in->in_array))
        return INPUT_END;
    err_set(why, "the file ends in the middle of %s: it is cut off",
            in_value ? "a JSON value" : "its JSON array");
    return INPUT_BAD;
}

static enum input_result take_value(struct input *in, struct str *value, struct err *why)
{
    bool between = in->depth == 0 && !in->in_string && in->scanned == 0 && !in->skipping;
    if (between)
        pass_between(in);
    struct str left = stream_left(&in->stream);
    size_t len = left.len ? find_end(in, left) : 0;
    if (len == 0 && in->stream.at_end)
        return end_of_values(in, why);
    if (len == 0) {
        bool fits = !in->skipping && left.len <= in->options.limit_bytes;
        if (fits)
            return INPUT_WAIT;
        in->later_lines += lines_in(left);
        return drop(in, "JSON value", why);
    }
    bool skipping = in->skipping;
    stream_take(&in->stream, len);
    in->scanned = 0;
    in->skipping = in->in_string = in->escaped = false;
    in->depth = 0;
    in->later_lines += lines_in(str_of(left.at, len));
    *value = skipping ? STR("") : str_of(left.at, len);
    return INPUT_ITEM;
}

enum input_result input_values_next(struct input *in, struct input_item *out, struct err *why)
{
    struct str value;
    enum input_result result;
    do {
        result = next_piece(in, &value, why, take_value);
    } while (result == INPUT_ITEM && value.len == 0);
    return result == INPUT_ITEM ? input_json_read(in, value, out, why) : result;
}
