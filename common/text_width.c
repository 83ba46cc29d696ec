#include "text_width.h"
#include "utf8.h"

#include <utf8proc.h>

/* Columns of the first character of s; *bytes is never 0. */
static size_t first_width(struct str s, size_t *bytes)
{
    *bytes = utf8_length(s);
    if (*bytes == 0) {
        *bytes = 1;
        return 1;
    }
    utf8proc_int32_t point = 0;
    utf8proc_iterate((const utf8proc_uint8_t *)s.at, (utf8proc_ssize_t)*bytes, &point);
    int width = utf8proc_charwidth(point);
    return width > 0 ? (size_t)width : 0;
}

size_t text_width(struct str s)
{
    size_t columns = 0, bytes;
    for (size_t at = 0; at < s.len; at += bytes)
        columns += first_width(str_of(s.at + at, s.len - at), &bytes);
    return columns;
}

size_t text_width_fit(struct str s, size_t columns)
{
    size_t at = 0, used = 0, bytes;
    while (at < s.len) {
        used += first_width(str_of(s.at + at, s.len - at), &bytes);
        if (used > columns)
            break;
        at += bytes;
    }
    return at;
}
