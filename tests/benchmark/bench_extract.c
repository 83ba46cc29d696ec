/* usage: bench_extract LEXICON_DIR SECONDS FILE…
 * Extraction in MB/s of UTF-8 on one core, by the processor's time, so that a busy machine tells the same; that of a
 * bare loop that only decodes the same texts' code points; and the share of each stage of extraction.
 * Prints one JSON object. */
#include "common/extract.h"
#include "common/extract/charset.h"
#include "common/extract/stages.h"
#include "common/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <utf8proc.h>

struct text {
    char *bytes;
    size_t len;
};

static double clock_s(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double now_s(void)
{
    return clock_s(CLOCK_PROCESS_CPUTIME_ID);
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

/* [0] is the check of the text's encoding, the others are extract_stages. Real time: its clock is cheap to read. */
struct stage_times {
    double s[EXTRACT_STAGES + 1];
};

static int run_timed(struct doc *d, struct stage_times *times)
{
    struct err why;
    double began = clock_s(CLOCK_MONOTONIC);
    const struct charset_input bytes = {
        .bytes = d->input->content, .is_binary = true, .charset = STR("utf-8")};
    struct charset_text page;
    if (charset_decode(d->arena, &bytes, &page, &why) != 0)
        return -1;
    d->page = page.text;
    for (int i = 0;; i++) {
        double end = clock_s(CLOCK_MONOTONIC);
        times->s[i] += end - began;
        began = end;
        if (i == EXTRACT_STAGES)
            return 0;
        extract_stage_run((size_t)i, d);
    }
}

static int time_stages(const struct lexicon *lex, struct arena *a, const struct text *text,
                       struct stage_times *times)
{
    struct extract_input in = {.content = str_of(text->bytes, text->len)};
    struct record r;
    struct doc d = {.arena = a, .lex = lex, .input = &in, .record = &r, .today = DAY_NONE};
    record_init(&r);
    arena_reset(a);
    if (!arena_guard(a))
        return -1;
    int rc = run_timed(&d, times);
    a->guarded = false;
    return rc;
}

static int print_shares(const struct lexicon *lex, struct arena *a, const struct text *texts, int n,
                        double seconds)
{
    struct stage_times times = {{0}};
    double sum = 0;
    for (double end = now_s() + seconds; now_s() < end;)
        for (int i = 0; i < n; i++)
            if (time_stages(lex, a, &texts[i], &times) != 0)
                return -1;
    for (int i = 0; i <= EXTRACT_STAGES; i++)
        sum += times.s[i];
    printf("\"stages\": {\"charset\": %.3f", times.s[0] / sum);
    for (int i = 0; i < EXTRACT_STAGES; i++)
        printf(", \"%s\": %.3f", extract_stages[i].name, times.s[i + 1] / sum);
    printf("}");
    return 0;
}

/* A bare loop decodes a text's code points and does nothing else but sum them, so that nothing is optimised away.
 * Returns the sum. */
typedef uint64_t decode_loop(struct str text);

/* As most programs have it: the library's decoder, called once a code point. */
static uint64_t decode_by_library(struct str text)
{
    const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)text.at;
    uint64_t sum = 0;
    utf8proc_int32_t c;
    for (utf8proc_ssize_t left = text.len, n; left > 0; p += n, left -= n) {
        n = utf8proc_iterate(p, left, &c);
        if (n < 0)
            break;
        sum += (uint64_t)c;
    }
    return sum;
}

/* The least that any reader of UTF-8 must do: length by the lead byte, bits put together; nothing is checked. */
static uint64_t decode_unchecked(struct str text)
{
    const unsigned char *p = (const unsigned char *)text.at, *end = p + text.len;
    uint64_t sum = 0;
    while (p < end) {
        uint32_t c = *p;
        int more = c < 0x80 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
        c = more == 0 ? c : c & (0x3FU >> more);
        p++;
        for (; more > 0 && p < end; more--)
            c = c << 6 | (*p++ & 0x3FU);
        sum += c;
    }
    return sum;
}

static double decode_mb_s(decode_loop *decode, const struct text *texts, int n, double seconds)
{
    volatile uint64_t sink = 0;
    size_t bytes = 0;
    double began = now_s(), took;
    do {
        for (int i = 0; i < n; i++) {
            sink = sink + decode(str_of(texts[i].bytes, texts[i].len));
            bytes += texts[i].len;
        }
        took = now_s() - began;
    } while (took < seconds);
    return (double)bytes / took / 1e6;
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

    printf("{\"articles\": %d, \"bytes\": %zu, \"items\": %zu, \"extract_mb_s\": %.3f, "
           "\"extract_articles_s\": %.1f, \"decode_library_mb_s\": %.1f, \"decode_unchecked_mb_s\": %.1f, ",
           n, bytes, rounds ? items / rounds : 0, extract_mb_s, articles_s,
           decode_mb_s(decode_by_library, texts, n, seconds / 6),
           decode_mb_s(decode_unchecked, texts, n, seconds / 6));
    if (print_shares(lex, &a, texts, n, seconds / 3) != 0)
        return 1;
    printf("}\n");
    for (int i = 0; i < n; i++)
        free(texts[i].bytes);
    arena_destroy(&a);
    lexicon_free(&lex);
    return 0;
}
