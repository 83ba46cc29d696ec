/* HTTP responses as archives keep them: head, then the body as it came, or as the crawler unpacked it. */
#include "trich_input_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

struct str input_field(struct str head, const char *name)
{
    size_t n = strlen(name);
    const char *end = head.at + head.len;
    for (const char *line = head.at; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        stop = stop ? stop : end;
        const char *at = line + n;
        if ((size_t)(stop - line) > n && *at == ':' && strncasecmp(line, name, n) == 0) {
            for (at++; at < stop && (*at == ' ' || *at == '\t'); at++)
                ;
            while (stop > at && strchr(" \t\r", stop[-1]) && stop[-1])
                stop--;
            return str_of(at, (size_t)(stop - at));
        }
        line = stop < end ? stop + 1 : end;
    }
    return STR_NONE;
}

size_t input_head_bytes(struct str bytes)
{
    for (const char *at = bytes.at, *end = at + bytes.len; (at = memchr(at, '\n', (size_t)(end - at)));
         at++) {
        size_t next = at + 1 < end && at[1] == '\r' ? 2 : 1;
        if (at + next < end && at[next] == '\n')
            return (size_t)(at + next + 1 - bytes.at);
    }
    return 0;
}

/* The media type alone, without parameters. */
static struct str media_of(struct str content_type)
{
    uint32_t n = 0;
    while (n < content_type.len && !strchr("; \t,", content_type.at[n]))
        n++;
    return str_of(content_type.at ? content_type.at : "", n);
}

static bool is_one_of(struct str word, const char *const *words)
{
    for (; *words; words++)
        if (word.len == strlen(*words) && strncasecmp(word.at, *words, word.len) == 0)
            return true;
    return false;
}

bool input_type_is_page(struct str content_type)
{
    static const char *const pages[] = {"text/html", "application/xhtml+xml", "text/plain", NULL};
    return is_one_of(media_of(content_type), pages);
}

void input_other_type(struct str content_type, struct err *why)
{
    enum { SHOWN_MAX = 60 };
    struct str media = media_of(content_type);
    if (media.len == 0)
        err_set(why, "no type is said");
    else
        err_set(why, "type %.*s", media.len < SHOWN_MAX ? (int)media.len : SHOWN_MAX, media.at);
}

/* The status of "HTTP/1.1 200 OK"; 0: that is no such line. */
static int status_of(struct str head)
{
    const char *blank =
        head.len > 5 && memcmp(head.at, "HTTP/", 5) == 0 ? memchr(head.at, ' ', head.len) : NULL;
    const char *end = head.at + head.len;
    int status = 0;
    for (int i = 1; blank && i <= 3; i++) {
        if (blank + i >= end || blank[i] < '0' || blank[i] > '9')
            return 0;
        status = status * 10 + (blank[i] - '0');
    }
    return status;
}

/* The size of the chunk at *at, which goes on behind its line; -1: that is no chunk. */
static int64_t chunk_bytes(const char **at, const char *end)
{
    enum { DIGITS_MAX = 8 };
    static const char digits[] = "0123456789abcdefABCDEF";
    const char *line = memchr(*at, '\n', (size_t)(end - *at)), *p = *at;
    int64_t n = 0;
    for (; line && p < line && *p && strchr(digits, *p); p++) {
        if (p - *at >= DIGITS_MAX)
            return -1;
        n = n * 16 + (*p <= '9' ? *p - '0' : (*p | 0x20) - 'a' + 10);
    }
    if (p == *at || !line || !(*p == '\r' || *p == '\n' || *p == ';' || *p == ' '))
        return -1;
    *at = line + 1;
    return n;
}

/* The body without the frames of chunks, as much as is there; the body itself where it has none: then the crawler took
 * them away and left the head as it was. */
static struct str unchunked(struct input *in, struct str body)
{
    const char *at = body.at, *end = body.at + body.len;
    int64_t n;
    buf_clear(&in->chunks);
    while (at < end && (n = chunk_bytes(&at, end)) > 0) {
        size_t left = (size_t)(end - at), take = (uint64_t)n < left ? (size_t)n : left;
        buf_add(&in->chunks, at, take);
        at += take;
        at += at < end && *at == '\r';
        at += at < end && *at == '\n';
    }
    return in->chunks.len && !buf_failed(&in->chunks) ? buf_str(&in->chunks) : body;
}

/* What undoes a Content-Encoding; false: nothing here does. */
static bool packing_named(struct str encoding, struct str body, enum packing *out)
{
    static const char *const gzip[] = {"gzip", "x-gzip", NULL}, *const deflate[] = {"deflate", NULL};
    static const char *const zstd[] = {"zstd", NULL}, *const none[] = {"", "identity", "none", "utf-8", NULL};
    const char *hint;
    enum packing begins = packing_of(body, &hint);
    bool zlib = body.len > 1 && (body.at[0] & 0x0f) == 8 &&
                (((unsigned char)body.at[0] << 8) | (unsigned char)body.at[1]) % 31 == 0;
    *out = PACKING_NONE;
    if (is_one_of(encoding, gzip) || is_one_of(encoding, zstd))
        *out = begins; /* NONE: the crawler unpacked it and left the head as it was */
    else if (is_one_of(encoding, deflate))
        *out = zlib ? PACKING_ZLIB : body.len && *body.at == '<' ? PACKING_NONE : PACKING_DEFLATE;
    else
        return is_one_of(encoding, none);
    return true;
}

static enum input_result unpack_page(struct input *in, struct str encoding, struct str *page, struct err *why)
{
    enum packing packing;
    if (!packing_named(encoding, *page, &packing)) {
        err_set(why, "content-encoding %.*s", encoding.len < 40 ? (int)encoding.len : 40, encoding.at);
        return INPUT_SKIPPED;
    }
    if (packing == PACKING_NONE)
        return INPUT_ITEM;
    buf_clear(&in->page);
    int got = inflate_all(packing, *page, in->options.limit_bytes, &in->page, why);
    if (got < 0)
        return INPUT_BAD;
    if (got > 0) {
        input_too_large(in, "page, unpacked,", why);
        return INPUT_BAD;
    }
    *page = in->page.data ? buf_str(&in->page) : STR("");
    return INPUT_ITEM;
}

/* By its head alone. */
static enum input_result judge_head(struct str head, struct err *why)
{
    int status = status_of(head);
    if (status == 0) {
        err_set(why, "its block is no HTTP response");
        return INPUT_BAD;
    }
    if (status != 200) {
        err_set(why, "status %d", status);
        return INPUT_SKIPPED;
    }
    struct str type = input_field(head, "Content-Type");
    if (wire_type_is_html(media_of(type)))
        return INPUT_ITEM;
    input_other_type(type, why);
    return INPUT_SKIPPED;
}

enum input_result input_http_read(struct input *in, struct str block, bool head_only, struct str *content,
                                  struct str *content_type, struct err *why)
{
    size_t head_bytes = input_head_bytes(block);
    struct str head = str_of(block.at, head_bytes),
               body = str_of(block.at + head_bytes, block.len - head_bytes);
    enum input_result result = judge_head(head, why);
    if (result != INPUT_ITEM || head_only)
        return result;
    struct str transfer = input_field(head, "Transfer-Encoding"),
               encoding = input_field(head, "Content-Encoding");
    if (transfer.len == 7 && strncasecmp(transfer.at, "chunked", 7) == 0)
        body = unchunked(in, body);
    result = unpack_page(in, str_known(encoding) ? encoding : STR(""), &body, why);
    if (result == INPUT_ITEM && body.len == 0) {
        err_set(why, "empty page");
        return INPUT_SKIPPED;
    }
    *content = body;
    *content_type = input_field(head, "Content-Type");
    return result;
}
