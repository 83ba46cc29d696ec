/* Any bytes as a WARC file: what comes of it can be sent, each record is told of, and reading can be taken up again behind
 * each. The first byte: how large an article may be; the second: from where it is read again. */
#include "tests/fuzz/read_input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct seen seen;
    struct cut c = cut_of(data, size);
    uint64_t how = cut_number(&c, 1), again = cut_number(&c, 1);
    char path[600];
    scratch_path(path, sizeof path, "a.warc");
    scratch_write(path, cut_text(&c, size));
    const char *paths[] = {path, NULL};
    struct input_options options = {.paths = paths,
                                    .format = INPUT_WARC,
                                    .limit_bytes = how & 1 ? 300 : (size_t)1 << 20,
                                    .source = how & 2 ? STR("feed") : STR_NONE,
                                    .default_source = STR("files")};
    struct input_position begin = {0};
    read_input(&options, &begin, &seen);
    if (seen.n && seen.n < RESULTS_MAX)
        read_again(&options, &seen, (uint32_t)again % seen.n);
    return 0;
}
