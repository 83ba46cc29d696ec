/* What is read of one file, and that reading can be taken up again behind each result. */
#ifndef TRICH_READ_INPUT_H
#define TRICH_READ_INPUT_H

#include "daemon/trich_input.h"
#include "tests/fuzz/fuzz.h"

enum { RESULTS_MAX = 4096, WAITS_MAX = 100 };

struct seen_result {
    enum input_result result;
    unsigned number;
    uint64_t sum; /* of the article's texts */
    struct input_position at;
};

struct seen {
    uint32_t n, items, bad, skipped;
    struct seen_result results[RESULTS_MAX];
};

static inline uint64_t sum_of_item(const struct input_item *item, const char *path)
{
    struct buf out = {0};
    must(strcmp(item->path, path) == 0, "an article of another file");
    must(str_known(item->article.content), "an article without content");
    wire_encode_article(&out, &item->article, item->meta_json);
    must(buf_failed(&out) || out.len > item->article.content.len, "an article that cannot be sent");
    uint64_t sum = buf_failed(&out) ? 0 : wire_sum(buf_str(&out));
    buf_free(&out);
    return sum;
}

static inline void read_input(const struct input_options *options, const struct input_position *from,
                              struct seen *seen)
{
    struct input_item item = {0};
    struct err why = {""};
    enum input_result result;
    uint32_t waits = 0;
    struct input *in = input_open(options);
    must(in, "out of memory");
    seen->n = seen->items = seen->bad = seen->skipped = 0;
    input_go_to(in, from);
    while ((result = input_next(in, &item, &why)) != INPUT_END) {
        if (result == INPUT_WAIT) {
            must(++waits < WAITS_MAX, "a file keeps us waiting");
            continue;
        }
        must(result == INPUT_ITEM || *why.text, "refused without a reason");
        must(seen->n == 0 || item.number >= seen->results[seen->n - 1].number, "numbers go backwards");
        struct seen_result one = {.result = result, .number = item.number, .at = input_position(in)};
        one.sum = result == INPUT_ITEM ? sum_of_item(&item, options->paths[0]) : 0;
        seen->items += result == INPUT_ITEM;
        seen->bad += result == INPUT_BAD;
        seen->skipped += result == INPUT_SKIPPED;
        if (seen->n < RESULTS_MAX)
            seen->results[seen->n++] = one;
        *why.text = 0;
    }
    input_close(&in);
}

static inline bool same_place(struct input_position a, struct input_position b)
{
    return a.files == b.files && a.offset == b.offset;
}

/* From behind the result k the same results come again; from within what is passed over, those since before it. */
static inline void read_again(const struct input_options *options, const struct seen *all, uint32_t k)
{
    static struct seen rest;
    struct input_position from = all->results[k].at;
    uint32_t first = k + 1;
    while (first > 0 &&
           same_place(first == 1 ? (struct input_position){0} : all->results[first - 2].at, from))
        first--;
    read_input(options, &from, &rest);
    must(rest.n == all->n - first, "another number of results from the middle");
    for (uint32_t i = 0; i < rest.n; i++) {
        const struct seen_result *now = &rest.results[i], *then = &all->results[first + i];
        must(now->result == then->result && now->number == then->number && now->sum == then->sum,
             "another result from the middle");
    }
}

#endif
