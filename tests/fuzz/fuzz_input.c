/* Any bytes as a file that trich push or trich extract is given. Of JSON lines each that is not blank is told of once,
 * by its number, good or bad; any other file is one article, or too large. Whatever it is, reading can be taken up again
 * behind each result. The first byte: how it is read; the second: from where again. */
#include "daemon/trich_inflate.h"
#include "tests/fuzz/read_input.h"

enum {
    LIMIT_BYTES = 300,
    LINES = 1,
    HTML = 2,
    LIMITED = 4,
    SOURCE = 8,
    CHARSET = 16,
    DONE = 32,
    VALUES = 64,
    MAP = 128
};

/* Lines that hold more than blanks, as the file would be read by hand. */
static uint32_t count_lines(struct str text)
{
    uint32_t n = 0;
    bool blank = true;
    for (uint32_t i = 0; i <= text.len; i++) {
        bool ends = i == text.len || text.at[i] == '\n';
        if (ends) {
            n += !blank;
            blank = true;
        } else if (!(text.at[i] == ' ' || text.at[i] == '\t' || text.at[i] == '\r')) {
            blank = false;
        }
    }
    return n;
}

/* Packed files, and arrays, are not what their bytes look like. */
static bool is_plain_lines(struct str text)
{
    const char *hint;
    bool packed = packing_of(text, &hint) != PACKING_NONE || hint;
    return !packed && !memchr(text.at, '[', text.len) &&
           !(text.len >= 3 && memcmp(text.at, "\xef\xbb\xbf", 3) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct seen seen;
    struct cut c = cut_of(data, size);
    uint64_t how = cut_number(&c, 1), again = cut_number(&c, 1);
    struct str text = cut_text(&c, size);
    char path[600];
    scratch_path(path, sizeof path, how & VALUES ? "page.json" : how & HTML ? "page.html" : "page.txt");
    scratch_write(path, text);
    const char *paths[] = {path, NULL};
    struct json_map map = {0};
    struct err e;
    must(json_map_add(&map, "content=a.b,content=c,published_at=d,source=e,scrapy", &e) == 0, e.text);
    struct input_options options = {.paths = paths,
                                    .format = how & LINES    ? INPUT_JSONL
                                              : how & VALUES ? INPUT_AUTO
                                                             : INPUT_TEXT,
                                    .limit_bytes = how & LIMITED ? LIMIT_BYTES : (size_t)1 << 20,
                                    .source = how & SOURCE ? STR("feed") : STR_NONE,
                                    .default_source = STR("files"),
                                    .charset = how & CHARSET ? STR("tcvn3") : STR_NONE,
                                    .map = how & MAP ? &map : NULL,
                                    .ack = how & DONE ? ACK_DONE : ACK_STORED};
    struct input_position begin = {0};
    read_input(&options, &begin, &seen);
    if ((how & LINES) && is_plain_lines(text))
        must(seen.items + seen.bad == count_lines(text), "a line is told of twice, or not at all");
    if (!(how & (LINES | VALUES)))
        must(seen.items + seen.bad == 1, "a file is one article");
    if (seen.n && seen.n < RESULTS_MAX)
        read_again(&options, &seen, (uint32_t)again % seen.n);
    return 0;
}
