/* The keys of trich status --json, for the manual. */
#include "trich_help.h"

static const struct {
    const char *path, *type, *help;
} keys[] = {
#define STATUS_KEY(path, type, help) {path, type, help},
#include "trich_status.def"
#undef STATUS_KEY
};

void help_add_man_status(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        buf_printf(out, ".TP\n\\fB");
        help_add_roff(out, keys[i].path);
        buf_printf(out, "\\fR (%s)\n", keys[i].type);
        help_add_roff(out, keys[i].help);
        buf_add_byte(out, '\n');
    }
}
