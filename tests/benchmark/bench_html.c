/* usage: bench_html SECONDS FILE…
 * HTML in MB/s on one core, by the processor's time: each part of reading it, and all of it. Prints one JSON object.
 *
 *        bench_html lines FILE…
 * Prints each page's lines, for tests/html-public: "FILE", then "part kind says linked text", one a line. */
#include "common/extract/charset.h"
#include "common/html/html.h"

#include <stdio.h>
#include <stdlib.h>

enum { ARENA_BYTES = 512 << 20 };

static struct str read_file(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        exit(1);
    }
    size_t cap = (size_t)32 << 20;
    char *at = malloc(cap);
    size_t n = at ? fread(at, 1, cap, f) : 0;
    fclose(f);
    return str_of(at, n);
}

static struct str decoded(struct arena *a, struct str bytes)
{
    const struct charset_input in = {.bytes = bytes, .is_binary = true};
    struct charset_text out;
    struct err why;
    return charset_decode(a, &in, &out, &why) == 0 ? out.text : STR("");
}

static void print_lines(struct arena *a, const char *path)
{
    struct html_page page;
    struct str bytes = read_file(path);
    arena_reset(a);
    if (!arena_guard(a))
        exit(1);
    html_read(a, decoded(a, bytes), &page);
    printf("%s\n", path);
    for (uint32_t i = 0; i < page.n_lines; i++) {
        const struct html_line *l = &page.lines[i];
        printf("%d\t%d\t%d\t%u\t%.*s\n", l->part, l->kind, l->says, l->linked_bytes, (int)(l->end - l->begin),
               page.text.at + l->begin);
    }
    a->guarded = false;
    free((char *)(uintptr_t)bytes.at);
}

int main(int argc, char **argv)
{
    struct arena a;
    arena_init(&a, ARENA_BYTES);
    for (int i = 2; i < argc; i++)
        print_lines(&a, argv[i]);
    arena_destroy(&a);
    return 0;
}
