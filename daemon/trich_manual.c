/* Runs while trich is built: writes one of its documents, named on the command line, to standard output. */
#include "trich_help.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*add)(struct buf *);
    } documents[] = {
        {"trich.1", help_add_man_trich},      {"trichd.8", help_add_man_trichd},
        {"trichd.conf.5", help_add_man_conf}, {"trichd.conf", help_add_sample},
        {"trich.bash", help_add_completion},
    };
    for (size_t i = 0; argc == 2 && i < COUNT_OF(documents); i++) {
        if (strcmp(documents[i].name, argv[1]) != 0)
            continue;
        struct buf out = {0};
        documents[i].add(&out);
        bool failed =
            buf_failed(&out) || fwrite(out.data, 1, out.len, stdout) != out.len || fflush(stdout) != 0;
        buf_free(&out);
        return failed;
    }
    fprintf(stderr, "usage: trich_manual DOCUMENT\n");
    return 2;
}
