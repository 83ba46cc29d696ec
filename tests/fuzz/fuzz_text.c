/* The small readers of texts: is it UTF-8, how wide is it, what time is it, under which key do its spellings lie. */
#include "common/fold_key.h"
#include "common/iso_time.h"
#include "common/text_width.h"
#include "tests/fuzz/fuzz.h"

#include <utf8proc.h>

/* How many bytes another library takes for UTF-8. */
static uint32_t valid_bytes(struct str s)
{
    uint32_t at = 0;
    utf8proc_int32_t c;
    while (at < s.len) {
        utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s.at + at, s.len - at, &c);
        if (n <= 0)
            break;
        at += (uint32_t)n;
    }
    return at;
}

static void check_key(struct str text)
{
    uint32_t len = 0, len_again = 0;
    char *key = fold_key(text, &len);
    must(key, "out of memory");
    char *again = fold_key(str_of(key, len), &len_again);
    must(again && str_eq(str_of(key, len), str_of(again, len_again)), "a key has another key");
    must(!utf8_valid(text) || utf8_valid(str_of(key, len)), "a key that is no UTF-8");
    free(key);
    free(again);
}

static void check_width(struct str text)
{
    size_t whole = text_width(text);
    for (size_t columns = 0; columns < 12; columns++) {
        size_t bytes = text_width_fit(text, columns);
        must(bytes <= text.len && text_width(str_of(text.at, bytes)) <= columns, "what fits is too wide");
        must(whole > columns || bytes == text.len, "what fits is cut");
        must(!utf8_valid(text) || utf8_valid(str_of(text.at, bytes)), "a character is cut");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const int64_t year_us = 366LL * 86400 * 1000000;
    struct str text = str_of((const char *)data, size);
    must(utf8_valid_bytes(text) == valid_bytes(text), "where UTF-8 ends is no matter of taste");
    must(utf8_valid(text) == (valid_bytes(text) == text.len), "UTF-8 is no matter of taste");
    int64_t us = iso_time_us(text);
    must(us == ISO_TIME_NONE || (us > -2000 * year_us && us < 8100 * year_us), "a time that nobody can mean");
    if (size < 512)
        check_key(text);
    check_width(text);
    return 0;
}
