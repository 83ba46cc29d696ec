/* The one table of options (options.def): the configuration file, its man page, its sample and the settings
 * that the daemons are given all come from it. Settings are plain data, passed down, never global.
 */
#ifndef TRICH_OPTIONS_H
#define TRICH_OPTIONS_H

#include "buf.h"

enum option_type { OPTION_TEXT, OPTION_NUMBER };

struct option {
    const char *section, *name;
    const char *default_text; /* as written in a file */
    int64_t minimum, maximum; /* of a number, inclusive */
    const char *unit, *help;
    size_t offset; /* of its field in struct settings */
    enum option_type type;
    bool reloadable;
};

extern const struct option option_table[];
extern const size_t option_count;

#define OPTION_FIELD_TEXT(section, name) char *section##_##name;
#define OPTION_FIELD_NUMBER(section, name) int64_t section##_##name;
#define OPTION(section, name, type, ...) OPTION_FIELD_##type(section, name)
struct settings {
#include "options.def"
};
#undef OPTION

/* Defaults, then the file at path (NULL: /etc/trich/trichd.conf, when there is one). Every error of the file is
 * appended to errors as "path:line: what and what to do", a line each, all of them, not only the first; unknown
 * sections and options are errors. 0, or -1 and *out == NULL when there was any. */
MUST_CHECK int settings_load(struct settings **out, const char *path, struct buf *errors);
void settings_free(struct settings **s);

/* Appends the value that o has in s, as it is written in a file. */
void settings_format(const struct settings *s, const struct option *o, struct buf *out);

#endif
