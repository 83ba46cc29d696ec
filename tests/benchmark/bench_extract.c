/* usage: bench_extract LEXICON_DIR SECONDS FILE…
 * Extraction in MB/s of UTF-8 on one core, and that of a bare loop that only decodes the same texts' code points.
 * Prints one JSON object. */
#include "common/extract.h"
#include "common/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct text {
    char *bytes;
    size_t len;
};

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

enum { TEXTS_MAX = 256 };

static int read_text(const char *path, struct text *out)
{
    FILE *f = fopen(path, "rb");
    if (f == NULL)
        return -1;
    size_t cap = (size_t)1 << 20;
    out->bytes = malloc(cap);
    out->len = out->bytes ? fread(out->bytes, 1, cap, f) : 0;
    fclose(f);
    return out->len > 0 ? 0 : -1;
}

static int extract_all(const struct lexicon *lex, struct arena *a, const struct text *texts, int n,
                       size_t *items)
{
    for (int i = 0; i < n; i++) {
        struct extract_input in = {.content = str_of(texts[i].bytes, texts[i].len),
                                   .content_is_binary = true};
        struct record r;
        struct err why;
        arena_reset(a);
        if (extract(lex, &in, a, &r, &why) != 0) {
            fprintf(stderr, "bench_extract: %s\n", why.text);
            return -1;
        }
        *items += r.people.n + r.figures.n + r.dates.n + r.statements.n;
    }
    return 0;
}

/* The least that any reader of UTF-8 must do: length by the lead byte, bits put together, a sum so that nothing
 * is optimised away. */
static uint64_t decode_all(const struct text *texts, int n)
{
    uint64_t sum = 0;
    for (int i = 0; i < n; i++) {
        const unsigned char *p = (const unsigned char *)texts[i].bytes, *end = p + texts[i].len;
        while (p < end) {
            uint32_t c = *p;
            int more = c < 0x80 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
            c = more == 0 ? c : c & (0x3FU >> more);
            p++;
            for (; more > 0 && p < end; more--)
                c = c << 6 | (*p++ & 0x3FU);
            sum += c;
        }
    }
    return sum;
}

int main(int argc, char **argv)
{
    if (argc < 4 || argc - 3 > TEXTS_MAX) {
        fprintf(stderr, "usage: bench_extract LEXICON_DIR SECONDS FILE…\n");
        return 2;
    }
    struct lexicon *lex = NULL;
    struct err e;
    const char *dirs[] = {argv[1]};
    if (lexicon_load(&lex, dirs, 1, &e) != 0) {
        fprintf(stderr, "bench_extract: %s\n", e.text);
        return 1;
    }
    double seconds = strtod(argv[2], NULL);
    int n = argc - 3;
    size_t bytes = 0, items = 0, rounds = 0;
    static struct text texts[TEXTS_MAX];
    for (int i = 0; i < n; i++) {
        if (read_text(argv[3 + i], &texts[i]) != 0) {
            fprintf(stderr, "bench_extract: cannot read %s\n", argv[3 + i]);
            return 1;
        }
        bytes += texts[i].len;
    }

    struct arena a;
    arena_init(&a, (size_t)256 << 20);
    double began = now_s(), took = 0;
    for (; took < seconds; took = now_s() - began, rounds++)
        if (extract_all(lex, &a, texts, n, &items) != 0)
            return 1;
    double extract_mb_s = (double)bytes * (double)rounds / took / 1e6;
    double articles_s = (double)n * (double)rounds / took;

    volatile uint64_t sink = 0;
    size_t loops = 0;
    began = now_s();
    for (took = 0; took < seconds / 3; took = now_s() - began, loops++)
        sink = sink + decode_all(texts, n);
    double decode_mb_s = (double)bytes * (double)loops / took / 1e6;

    printf("{\"articles\": %d, \"bytes\": %zu, \"items\": %zu, \"extract_mb_s\": %.3f, "
           "\"extract_articles_s\": %.1f, "
           "\"decode_mb_s\": %.1f}\n",
           n, bytes, rounds ? items / rounds : 0, extract_mb_s, articles_s, decode_mb_s);
    for (int i = 0; i < n; i++)
        free(texts[i].bytes);
    arena_destroy(&a);
    lexicon_free(&lex);
    return 0;
}
