/* A file that is one text or page. */
#include "trich_input_parts.h"

#include "common/utf8.h"

#include <stdio.h>

/* The address in what browsers write above a page that they save: "<!-- saved from url=(0025)https://example.org/a -->",
 * where the number counts the address's bytes. Unknown where there is none. */
static struct str saved_url(struct str page)
{
    enum { LOOKED_AT = 2048, URL_MAX = 2000 };
    static const char mark[] = "<!-- saved from url=(";
    struct str head = str_of(page.at, page.len < LOOKED_AT ? page.len : LOOKED_AT);
    const char *at = memmem(head.at, head.len, mark, sizeof mark - 1);
    if (!at)
        return STR_NONE;
    at += sizeof mark - 1;
    const char *end = page.at + page.len;
    size_t bytes = 0;
    for (; at < end && *at >= '0' && *at <= '9' && bytes <= URL_MAX; at++)
        bytes = bytes * 10 + (size_t)(*at - '0');
    if (at == end || *at != ')' || bytes > URL_MAX || (size_t)(end - at) < bytes + 1)
        return STR_NONE;
    struct str url = str_of(at + 1, bytes);
    bool is_web = url.len > 8 && (memcmp(url.at, "http://", 7) == 0 || memcmp(url.at, "https://", 8) == 0);
    return is_web && utf8_valid(url) && !memchr(url.at, 0, url.len) ? url : STR_NONE;
}

static bool is_html(const struct input *in)
{
    static const char *const endings[] = {".html", ".htm", ".xhtml", ".shtml"};
    bool named = in->options.format == INPUT_HTML;
    for (size_t i = 0; i < COUNT_OF(endings) && in->options.format == INPUT_AUTO; i++)
        named |= input_name_ends(in, endings[i]);
    return named;
}

static struct article text_article(const struct input *in, struct str content)
{
    struct article a = input_article(in, content);
    struct str path = str_of_text(in->path);
    while (path.len > 2 && memcmp(path.at, "./", 2) == 0) /* ./a and a are one article */
        path = str_of(path.at + 2, path.len - 2);
    if (!in->is_stdin && utf8_valid(path))
        a.id = path;
    if (is_html(in)) {
        a.content_type = STR("text/html");
        a.url = saved_url(content);
    }
    return a;
}

enum input_result input_text_next(struct input *in, struct input_item *out, struct err *why)
{
    while (!in->stream.at_end) {
        enum input_result result = stream_fill(&in->stream, why);
        if (result != INPUT_ITEM)
            return result;
        if (stream_left(&in->stream).len > in->options.limit_bytes) {
            input_too_large(in, "file", why);
            stream_end(&in->stream);
            return INPUT_BAD;
        }
    }
    out->article = text_article(in, stream_left(&in->stream));
    stream_end(&in->stream);
    return INPUT_ITEM;
}
