/* usage: bench_html SECONDS FILE…
 * HTML in MB/s on one core, by the processor's time: its parts one by one, and all of it. Prints one JSON object.
 *
 *        bench_html lines FILE…
 * Prints each page's lines, for tests/html-public: "FILE", then "part kind says linked text", one a line. */
#include "common/extract/charset.h"
#include "common/html/html_main.h"
#include "common/html/html_meta.h"
#include "common/html/html_trim.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ARENA_BYTES = 512 << 20, FILE_BYTES = 32 << 20, PAGES_MAX = 256 };

static struct str read_file(const char *path)
{
    FILE *f = fopen(path, "rb");
    char *at = f ? malloc(FILE_BYTES) : NULL;
    if (!at) {
        perror(path);
        exit(1);
    }
    size_t n = fread(at, 1, FILE_BYTES, f);
    fclose(f);
    char *fits = realloc(at, n + 1);
    return str_of(fits ? fits : at, n);
}

static void guard(struct arena *a)
{
    arena_reset(a);
    if (!arena_guard(a)) {
        fprintf(stderr, "bench_html: memory ran out\n");
        exit(1);
    }
}

static void print_lines(struct arena *a, const char *path)
{
    struct html_page page;
    struct charset_input in = {.bytes = read_file(path), .is_binary = true};
    struct charset_text text;
    struct err why;
    guard(a);
    if (charset_decode(a, &in, &text, &why) != 0)
        text.text = STR("");
    html_read(a, text.text, &page);
    printf("%s\n", path);
    for (uint32_t i = 0; i < page.n_lines; i++) {
        const struct html_line *l = &page.lines[i];
        printf("%d\t%d\t%d\t%u\t%.*s\n", l->part, l->kind, l->says, l->linked_bytes, (int)(l->end - l->begin),
               page.text.at + l->begin);
    }
    free((char *)(uintptr_t)in.bytes.at);
}

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

enum part { PART_TRIM, PART_PARSE, PART_META, PART_LINES, PART_MAIN, PARTS };
static const char *const part_names[PARTS] = {"trim", "parse", "meta", "lines", "main"};

/* The parts as html_read.c has them; main is what is left of html_read's own time. */
static void time_parts(struct arena *a, struct str page, double *took)
{
    struct html_tree tree;
    struct html_lines lines;
    struct html_meta meta;
    struct html_page whole;
    double at[PARTS + 1];
    guard(a);
    html_read(a, page, &whole); /* so that the same is warm for both */
    guard(a);
    double began = now_s();
    html_read(a, page, &whole);
    double all = now_s() - began;
    guard(a);
    at[PART_TRIM] = now_s();
    struct str trimmed = html_trim(a, page);
    at[PART_PARSE] = now_s();
    html_parse(a, trimmed, &tree);
    at[PART_META] = now_s();
    html_meta_read(a, &tree, &meta);
    at[PART_LINES] = now_s();
    html_lines(a, &tree, &lines);
    at[PART_MAIN] = now_s();
    at[PARTS] = at[PART_TRIM] + all;
    for (int i = 0; i < PARTS; i++)
        took[i] += at[i + 1] - at[i];
}

static void print_speed(struct arena *a, double seconds, char **paths, int n)
{
    static struct str pages[PAGES_MAX];
    double took[PARTS] = {0}, sum = 0;
    size_t bytes = 0;
    n = n < PAGES_MAX ? n : PAGES_MAX;
    for (int i = 0; i < n; i++)
        pages[i] = read_file(paths[i]);
    for (double end = now_s() + seconds; now_s() < end;)
        for (int i = 0; i < n; i++) {
            time_parts(a, pages[i], took);
            bytes += pages[i].len;
        }
    for (int i = 0; i < PARTS; i++)
        sum += took[i];
    printf("{\"pages\": %d, \"html_mb_s\": %.1f", n, (double)bytes / sum / 1e6);
    for (int i = 0; i < PARTS; i++)
        printf(", \"%s\": %.3f", part_names[i], took[i] / sum);
    printf("}\n");
    for (int i = 0; i < n; i++)
        free((char *)(uintptr_t)pages[i].at);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: bench_html SECONDS|lines FILE…\n");
        return 2;
    }
    struct arena a;
    arena_init(&a, ARENA_BYTES);
    if (strcmp(argv[1], "lines") == 0)
        for (int i = 2; i < argc; i++)
            print_lines(&a, argv[i]);
    else
        print_speed(&a, strtod(argv[1], NULL), argv + 2, argc - 2);
    arena_destroy(&a);
    return 0;
}
