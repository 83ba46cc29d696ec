/* Runs while trich is built: writes one of its documents to standard output. */
#include "trich_help.h"

#include <stdio.h>

static int write_out(struct buf *out)
{
    bool failed =
        buf_failed(out) || fwrite(out->data, 1, out->len, stdout) != out->len || fflush(stdout) != 0;
    buf_free(out);
    return failed;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*add)(struct buf *);
    } documents[] = {
        {"trichd.conf", help_add_sample},
        {"trich.bash", help_add_completion},
        {"trichd.catalog", help_add_catalog},
    };
    struct buf out = {0};
    struct err e;
    if (argc == 4 && strcmp(argv[1], "man") == 0) {
        if (help_add_man(&out, argv[2], argv[3], &e) == 0)
            return write_out(&out);
        fprintf(stderr, "trich_manual: %s\n", e.text);
        buf_free(&out);
        return 1;
    }
    for (size_t i = 0; argc == 2 && i < COUNT_OF(documents); i++)
        if (strcmp(documents[i].name, argv[1]) == 0) {
            documents[i].add(&out);
            return write_out(&out);
        }
    fprintf(
        stderr,
        "usage: trich_manual trichd.conf|trich.bash|trichd.catalog\n       trich_manual man SOURCE DAY\n");
    return 2;
}
