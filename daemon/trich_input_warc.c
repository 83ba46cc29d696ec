/* WARC: a head of fields, as many bytes as it says, two empty lines, and so on.
 *
 * A record is looked at again each time when more of it is there, so nothing is kept between the looks but how much is
 * wanted. Wrong lengths are seen by what follows a record; reading then goes on at the next line that begins one.
 */
#include "trich_input_parts.h"

#include "common/utf8.h"

#include <ctype.h>
#include <stdio.h>
#include <strings.h>

enum {
    HEAD_BYTES_MAX = 64 * 1024,
    BETWEEN_BYTES = 4,
    URL_BYTES_MAX = 8192,
    DATE_BYTES_MAX = 64,
    TYPE_BYTES_MAX = 255
};

static const char record_begin[] = "WARC/";

struct record_head {
    struct str type, url, date, content_type;
    uint64_t bytes; /* of the block */
    bool has_bytes, in_segments;
};

static bool read_number(struct str digits, uint64_t *out)
{
    enum { DIGITS_MAX = 15 };
    *out = 0;
    for (uint32_t i = 0; i < digits.len; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9')
            return false;
        *out = *out * 10 + (uint64_t)(digits.at[i] - '0');
    }
    return digits.len > 0 && digits.len <= DIGITS_MAX;
}

static struct record_head read_head(struct str head)
{
    struct record_head h = {.type = input_field(head, "WARC-Type"),
                            .url = input_field(head, "WARC-Target-URI"),
                            .date = input_field(head, "WARC-Date"),
                            .content_type = input_field(head, "Content-Type")};
    h.has_bytes = read_number(input_field(head, "Content-Length"), &h.bytes);
    h.in_segments = str_known(input_field(head, "WARC-Segment-Number"));
    if (h.url.len >= 2 && h.url.at[0] == '<' && h.url.at[h.url.len - 1] == '>') /* as wget writes it */
        h.url = str_of(h.url.at + 1, h.url.len - 2);
    return h;
}

static bool is_word(struct str s, const char *word)
{
    return s.len == strlen(word) && strncasecmp(s.at, word, s.len) == 0;
}

static bool begins(struct str s, const char *with)
{
    size_t n = strlen(with);
    return s.len >= n && strncasecmp(s.at, with, n) == 0;
}

/* Does the record hold what a server answered, as it came? */
static bool is_http(const struct record_head *h)
{
    return is_word(h->type, "response") && begins(h->content_type, "application/http");
}

/* Does the record hold a page by itself, or what was made of one? What crawlers tell of themselves has addresses of other
 * kinds. */
static bool is_bare_page(const struct record_head *h)
{
    return (is_word(h->type, "resource") || is_word(h->type, "conversion")) &&
           input_type_is_page(h->content_type) && (begins(h->url, "http://") || begins(h->url, "https://"));
}

/* The site that a record is from, in in->host; unknown where its address names none. */
static struct str host_of(struct input *in, struct str url)
{
    const char *at = memmem(url.at, url.len, "://", 3), *end = url.at + url.len;
    if (!at)
        return STR_NONE;
    at += 3;
    size_t len = 0;
    while (at + len < end && !strchr("/?#", at[len]))
        len++;
    const char *user = memchr(at, '@', len);
    if (user) {
        len -= (size_t)(user + 1 - at);
        at = user + 1;
    }
    const char *port = memchr(at, ':', len);
    len = port ? (size_t)(port - at) : len;
    if (len == 0 || len >= sizeof in->host)
        return STR_NONE;
    for (size_t i = 0; i < len; i++)
        in->host[i] = (char)tolower((unsigned char)at[i]);
    struct str host = str_of(in->host, len);
    return utf8_valid(host) && !memchr(host.at, 0, host.len) ? host : STR_NONE;
}

/* What the wire takes; unknown where it would refuse it, since the page is worth more than that. */
static struct str sound(struct str s, uint32_t bytes_max)
{
    return str_known(s) && s.len && s.len <= bytes_max && utf8_valid(s) && !memchr(s.at, 0, s.len) ? s
                                                                                                   : STR_NONE;
}

static struct article record_article(struct input *in, const struct record_head *h, struct str content,
                                     struct str content_type)
{
    struct article a = input_article(in, content);
    struct str host = host_of(in, str_known(h->url) ? h->url : STR(""));
    if (!str_known(in->options.source) && str_known(host))
        a.source = host;
    a.url = sound(h->url, URL_BYTES_MAX);
    a.fetched_at = sound(h->date, DATE_BYTES_MAX);
    a.content_type = sound(content_type, TYPE_BYTES_MAX);
    return a;
}

static enum input_result want(struct input *in, uint64_t bytes)
{
    in->need = (size_t)bytes;
    return INPUT_WAIT;
}

/* The record in hand is not what it says: what follows its head may be the next one, so it is looked for there. */
static enum input_result lost(struct input *in, size_t head_bytes, const char *what, struct err *why)
{
    stream_take(&in->stream, head_bytes);
    in->skipping = true;
    err_set(why, "%s", what);
    return INPUT_BAD;
}

/* A record is whole when an empty line follows, or the file's end. */
static bool ends_well(const struct input *in, struct str left, size_t total)
{
    struct str behind = str_of(left.at + total, left.len - total);
    if (behind.len == 0)
        return in->stream.at_end;
    return *behind.at == '\n' || (*behind.at == '\r' && (behind.len == 1 || behind.at[1] == '\n'));
}

/* The whole record is there. */
static enum input_result give(struct input *in, struct str left, size_t head_bytes, struct input_item *out,
                              struct err *why)
{
    struct record_head h = read_head(str_of(left.at, head_bytes));
    struct str block = str_of(left.at + head_bytes, (size_t)h.bytes), content = block, type = h.content_type;
    if (!ends_well(in, left, head_bytes + block.len))
        return lost(in, head_bytes, "its Content-Length is wrong: no record ends there", why);
    stream_take(&in->stream, head_bytes + block.len);
    enum input_result result =
        is_http(&h) ? input_http_read(in, block, false, &content, &type, why) : INPUT_ITEM;
    if (result == INPUT_ITEM)
        out->article = record_article(in, &h, content, type);
    return result;
}

/* Is what is there of an HTTP response worth reading on? */
static enum input_result look_at_http(struct input *in, struct str left, size_t head_bytes,
                                      uint64_t block_bytes, struct err *why)
{
    struct str there = str_of(left.at + head_bytes, left.len - head_bytes), content, type;
    uint64_t first = block_bytes < HEAD_BYTES_MAX ? block_bytes : HEAD_BYTES_MAX;
    if (there.len < first && input_head_bytes(there) == 0 && !in->stream.at_end)
        return want(in, head_bytes + first);
    if (there.len > block_bytes)
        there.len = (uint32_t)block_bytes;
    return input_http_read(in, there, true, &content, &type, why);
}

/* A record that may hold a page: INPUT_WAIT while more of it is wanted. */
static enum input_result look_into(struct input *in, struct str left, size_t head_bytes,
                                   const struct record_head *h, struct input_item *out, struct err *why)
{
    uint64_t total = head_bytes + h->bytes;
    enum input_result result = is_http(h) ? look_at_http(in, left, head_bytes, h->bytes, why) : INPUT_ITEM;
    if (result == INPUT_ITEM && h->bytes > in->options.limit_bytes + HEAD_BYTES_MAX) {
        input_too_large(in, "record", why);
        result = INPUT_BAD;
    }
    if (result == INPUT_BAD || result == INPUT_SKIPPED)
        stream_skip(&in->stream, total);
    if (result != INPUT_ITEM)
        return result;
    if (left.len < total + BETWEEN_BYTES && !in->stream.at_end)
        return want(in, total + BETWEEN_BYTES);
    if (left.len < total)
        return lost(in, head_bytes, "the file ends within it: it is cut off, or its Content-Length is wrong",
                    why);
    return give(in, left, head_bytes, out, why);
}

/* Says by its kind what is left out. */
static enum input_result leave_out(struct input *in, size_t head_bytes, const struct record_head *h,
                                   struct err *why)
{
    stream_skip(&in->stream, head_bytes + h->bytes);
    if (h->in_segments)
        err_set(why, "record in segments");
    else if (str_known(h->content_type) && !input_type_is_page(h->content_type) &&
             (is_word(h->type, "response") || is_word(h->type, "resource") || is_word(h->type, "conversion")))
        input_other_type(h->content_type, why);
    else
        err_set(why, "%.*s record", h->type.len < 40 ? (int)h->type.len : 40,
                str_known(h->type) ? h->type.at : "");
    return INPUT_SKIPPED;
}

static enum input_result take_record(struct input *in, struct str left, struct input_item *out,
                                     struct err *why)
{
    size_t head_bytes =
        input_head_bytes(str_of(left.at, left.len < HEAD_BYTES_MAX ? left.len : HEAD_BYTES_MAX));
    if (head_bytes == 0 && left.len < HEAD_BYTES_MAX && !in->stream.at_end)
        return want(in, left.len + 1);
    if (head_bytes == 0)
        return lost(in, left.len < sizeof record_begin ? left.len : sizeof record_begin,
                    "its head has no end", why);
    struct record_head h = read_head(str_of(left.at, head_bytes));
    if (!h.has_bytes)
        return lost(in, head_bytes, "its Content-Length is missing or no number", why);
    if (h.in_segments || (!is_http(&h) && !is_bare_page(&h)))
        return leave_out(in, head_bytes, &h, why);
    return look_into(in, left, head_bytes, &h, out, why);
}

/* After damage: to the next line that begins a record. */
static enum input_result find_record(struct input *in)
{
    static const char line[] = "\nWARC/1.";
    struct str left = stream_left(&in->stream);
    const char *at = memmem(left.at, left.len, line, sizeof line - 1);
    in->skipping = !at;
    size_t keep = left.len < sizeof line - 1 ? left.len : sizeof line - 1;
    stream_take(&in->stream, at ? (size_t)(at - left.at) : left.len - (in->stream.at_end ? 0 : keep));
    return at ? INPUT_ITEM : want(in, keep + 1);
}

/* Up to the first byte of a record, which need not be there yet. */
static enum input_result pass_between(struct input *in, struct err *why)
{
    struct str left = stream_left(&in->stream);
    uint32_t n = 0;
    while (n < left.len && (left.at[n] == '\r' || left.at[n] == '\n'))
        n++;
    stream_take(&in->stream, n);
    left = stream_left(&in->stream);
    uint32_t known = left.len < sizeof record_begin - 1 ? left.len : sizeof record_begin - 1;
    if (left.len && memcmp(left.at, record_begin, known) != 0) {
        in->skipping = true;
        err_set(
            why,
            "what comes here is no WARC record: the file is damaged, or the length of the one before wrong");
        return INPUT_BAD;
    }
    return left.len < sizeof record_begin - 1 && !in->stream.at_end ? want(in, sizeof record_begin - 1)
                                                                    : INPUT_ITEM;
}

static enum input_result step(struct input *in, struct input_item *out, struct err *why)
{
    if (in->stream.dropping && in->stream.at_end) {
        in->stream.dropping = 0;
        err_set(why, "the file ends within it: it is cut off, or its Content-Length is wrong");
        return INPUT_BAD;
    }
    enum input_result result = in->stream.dropping ? want(in, 1) : INPUT_ITEM;
    if (result == INPUT_ITEM && in->skipping)
        result = find_record(in);
    if (result == INPUT_ITEM)
        result = pass_between(in, why);
    struct str left = stream_left(&in->stream);
    if (result != INPUT_ITEM || left.len == 0)
        return result == INPUT_ITEM ? INPUT_END : result;
    result = take_record(in, left, out, why);
    in->number += result != INPUT_WAIT;
    return result;
}

enum input_result input_warc_next(struct input *in, struct input_item *out, struct err *why)
{
    for (;;) {
        enum input_result result = step(in, out, why);
        if (result == INPUT_END || (result == INPUT_WAIT && in->stream.at_end)) {
            stream_end(&in->stream);
            return INPUT_END;
        }
        if (result != INPUT_WAIT)
            return result;
        do {
            result = stream_fill(&in->stream, why);
        } while (result == INPUT_ITEM && !in->stream.at_end && stream_left(&in->stream).len < in->need);
        if (result != INPUT_ITEM)
            return result;
    }
}
