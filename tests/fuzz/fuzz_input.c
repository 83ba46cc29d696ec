/* Any bytes as a file that trich push or trich extract is given. Of JSON lines each that is not blank is told of once,
 * by its number, good or bad; any other file is one article, or too large. The first byte: how it is read. */
#include "daemon/trich_input.h"
#include "tests/fuzz/fuzz.h"

enum { LIMIT_BYTES = 300 };

struct seen {
    uint32_t items, bad;
    unsigned line;
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

static void check_item(const struct input_item *item, const char *path)
{
    struct buf out = {0};
    must(strcmp(item->path, path) == 0, "an article of another file");
    must(str_known(item->article.content), "an article without content");
    wire_encode_article(&out, &item->article, item->meta_json);
    must(buf_failed(&out) || out.len > item->article.content.len, "an article that cannot be sent");
    buf_free(&out);
}

static struct seen read_all(const struct input_options *options)
{
    struct seen seen = {0};
    struct input_item item = {0};
    struct err why = {""};
    enum input_result result;
    struct input *in = input_open(options);
    must(in, "out of memory");
    while ((result = input_next(in, &item, &why)) != INPUT_END) {
        must(result != INPUT_WAIT, "a file keeps us waiting");
        if (result == INPUT_ITEM)
            check_item(&item, options->paths[0]);
        else
            must(*why.text, "refused without a reason");
        must(options->format != INPUT_JSONL || item.line > seen.line, "lines go backwards");
        seen.line = item.line;
        seen.items += result == INPUT_ITEM;
        seen.bad += result == INPUT_BAD;
        *why.text = 0;
    }
    input_close(&in);
    return seen;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cut c = cut_of(data, size);
    uint64_t how = cut_number(&c, 1);
    struct str text = cut_text(&c, size);
    char path[600];
    scratch_path(path, sizeof path, how & 2 ? "page.html" : "page.txt");
    scratch_write(path, text);
    const char *paths[] = {path, NULL};
    struct input_options options = {.paths = paths,
                                    .format = how & 1 ? INPUT_JSONL : INPUT_TEXT,
                                    .limit_bytes = how & 4 ? LIMIT_BYTES : (size_t)1 << 20,
                                    .source = how & 8 ? STR("feed") : STR_NONE,
                                    .charset = how & 16 ? STR("tcvn3") : STR_NONE,
                                    .ack = how & 32 ? ACK_DONE : ACK_STORED};
    struct seen seen = read_all(&options);
    bool has_mark = text.len >= 3 && memcmp(text.at, "\xef\xbb\xbf", 3) == 0;
    if (how & 1 && !has_mark)
        must(seen.items + seen.bad == count_lines(text), "a line is told of twice, or not at all");
    if (!(how & 1))
        must(seen.items + seen.bad == 1 && seen.items == (text.len <= options.limit_bytes),
             "a file is one article");
    return 0;
}
