#include "options.h"
#include "options_check.h"

#include <errno.h>
#include <ini.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define SYSTEM_CONF "/etc/trich/trichd.conf"
enum { LINE_MAX_BYTES = 4096 };

const struct option option_table[] = {
#define OPTION_DEFAULT_TEXT(value) value
#define OPTION_DEFAULT_NUMBER(value) #value
#define OPTION(section_, name_, type_, value_, minimum_, maximum_, unit_, reloadable_, help_) \
    {.section = #section_,                                                                    \
     .name = #name_,                                                                          \
     .type = OPTION_##type_,                                                                  \
     .default_text = OPTION_DEFAULT_##type_(value_),                                          \
     .minimum = (minimum_),                                                                   \
     .maximum = (maximum_),                                                                   \
     .unit = (unit_),                                                                         \
     .help = (help_),                                                                         \
     .reloadable = (reloadable_),                                                             \
     .offset = offsetof(struct settings, section_##_##name_)},
#include "options.def"
#undef OPTION
};
const size_t option_count = COUNT_OF(option_table);

/* One reading of one file. */
struct reading {
    struct settings *settings;
    struct buf *errors;
    const char *path;
    FILE *file;
    char *line;
    size_t line_cap;
    const char *instead; /* of the line, for inih */
    int line_number;
    int first_section; /* its line */
    int n_errors;
    bool awaits_pair;                        /* inih was given a line that must come back as key and value */
    int set_on_line[COUNT_OF(option_table)]; /* 0: not set yet */
};

static void reading_error(struct reading *r, int line_number, const char *fmt, ...) PRINTF_LIKE(3, 4);

static void reading_error(struct reading *r, int line_number, const char *fmt, ...)
{
    struct err e;
    va_list args;
    va_start(args, fmt);
    vsnprintf(e.text, sizeof e.text, fmt, args);
    va_end(args);
    if (line_number)
        buf_printf(r->errors, "%s:%d: %s\n", r->path, line_number, e.text);
    else
        buf_printf(r->errors, "%s: %s\n", r->path, e.text);
    r->n_errors++;
}

static const void *field(const struct settings *s, const struct option *o)
{
    return (const char *)s + o->offset;
}

static int64_t number_of(const struct settings *s, const struct option *o)
{
    return *(const int64_t *)field(s, o);
}

static char *text_of(const struct settings *s, const struct option *o)
{
    return *(char *const *)field(s, o);
}

static int option_set(struct settings *s, const struct option *o, const char *value, struct err *e)
{
    int64_t number = 0;
    if (option_check(o, value, &number, e) < 0)
        return -1;
    void *into = (char *)s + o->offset;
    if (o->type == OPTION_NUMBER) {
        *(int64_t *)into = number;
        return 0;
    }
    char *copy = strdup(value);
    if (!copy)
        return err_set(e, "out of memory");
    free(text_of(s, o));
    *(char **)into = copy;
    return 0;
}

void settings_format(const struct settings *s, const struct option *o, struct buf *out)
{
    if (o->type == OPTION_NUMBER)
        buf_printf(out, "%" PRId64, number_of(s, o));
    else
        buf_add(out, text_of(s, o), strlen(text_of(s, o)));
}

static bool section_exists(const char *section)
{
    for (size_t i = 0; i < option_count; i++)
        if (strcmp(option_table[i].section, section) == 0)
            return true;
    return false;
}

/* "daemon, broker, …" for section == NULL, else the names of that section's options. */
static void list_names(const char *section, char *out, size_t size)
{
    size_t len = 0;
    const char *last = "";
    *out = '\0';
    for (size_t i = 0; i < option_count && len < size; i++) {
        const struct option *o = &option_table[i];
        if (section ? strcmp(o->section, section) != 0 : strcmp(o->section, last) == 0)
            continue;
        last = o->section;
        len +=
            (size_t)snprintf(out + len, size - len, "%s%s", len ? ", " : "", section ? o->name : o->section);
    }
}

static void unknown_section(struct reading *r, const char *section)
{
    char names[256];
    list_names(NULL, names, sizeof names);
    reading_error(r, r->line_number, "there is no section [%.60s]; sections are %s", section, names);
}

static void unknown_option(struct reading *r, const char *section, const char *name)
{
    for (size_t i = 0; i < option_count; i++)
        if (strcmp(option_table[i].name, name) == 0) {
            reading_error(r, r->line_number, "option \"%s\" belongs to section [%s]; move it there", name,
                          option_table[i].section);
            return;
        }
    if (!*section) {
        reading_error(r, r->line_number, "option \"%.60s\" stands before the first [section]", name);
        return;
    }
    char names[256];
    list_names(section, names, sizeof names);
    reading_error(r, r->line_number, "[%s] has no option \"%.60s\"; it has %s", section, name, names);
}

static const struct option *option_find(const char *section, const char *name)
{
    for (size_t i = 0; i < option_count; i++)
        if (strcmp(option_table[i].section, section) == 0 && strcmp(option_table[i].name, name) == 0)
            return &option_table[i];
    return NULL;
}

static int reading_pair(void *context, const char *section, const char *name, const char *value)
{
    struct reading *r = context;
    r->awaits_pair = false;
    const struct option *o = option_find(section, name);
    if (!o) {
        if (r->line_number < r->first_section || section_exists(section)) /* else its head was told */
            unknown_option(r, section, name);
        return 1;
    }
    int *set_on_line = &r->set_on_line[o - option_table];
    if (*set_on_line) {
        reading_error(r, r->line_number, "%s.%s was set on line %d already; keep one of the two", section,
                      name, *set_on_line);
        return 1;
    }
    *set_on_line = r->line_number;
    struct err e;
    if (option_set(r->settings, o, value, &e) < 0)
        reading_error(r, r->line_number, "%s.%s: %s", section, name, e.text);
    return 1;
}

static void reading_section(struct reading *r, const char *at)
{
    const char *end = strchr(at, ']');
    if (r->first_section == INT_MAX)
        r->first_section = r->line_number;
    if (!end) {
        reading_error(r, r->line_number, "a section is written [name]; the \"]\" is missing");
        r->instead = "[]"; /* what follows is in no section, and that was told */
        return;
    }
    char section[64];
    snprintf(section, sizeof section, "%.*s", (int)(end - at - 1), at + 1);
    if (!section_exists(section))
        unknown_section(r, section);
}

/* Looks at a line before inih does, for what inih does not tell. False: leave the line out. */
static bool reading_line(struct reading *r, ssize_t len)
{
    const char *at = r->line;
    if (len >= LINE_MAX_BYTES - 3) {
        reading_error(r, r->line_number, "the line is longer than %d bytes", LINE_MAX_BYTES - 4);
        return false;
    }
    for (ssize_t i = 0; i < len; i++)
        if ((unsigned char)at[i] < ' ' && !strchr("\t\r\n", at[i] ? at[i] : '\a')) {
            reading_error(r, r->line_number, "the line holds the control byte 0x%02x; remove it",
                          (unsigned)at[i]);
            return false;
        }
    if (r->line_number == 1 && strncmp(at, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    at += strspn(at, " \t\r\n");
    if (*at == '[')
        reading_section(r, at);
    else
        r->awaits_pair = *at && *at != ';' && *at != '#';
    return true;
}

static void reading_missed_pair(struct reading *r)
{
    if (r->awaits_pair)
        reading_error(r, r->line_number,
                      "the line is neither a comment (#), nor a [section], nor \"option = value\"");
    r->awaits_pair = false;
}

/* fgets for inih, one line a call. */
static char *reading_next(char *out, int size, void *context)
{
    struct reading *r = context;
    for (;;) {
        reading_missed_pair(r);
        errno = 0;
        ssize_t len = getline(&r->line, &r->line_cap, r->file);
        if (len < 0) {
            if (ferror(r->file) || errno)
                reading_error(r, 0, "cannot be read: %s", strerror(errno));
            return NULL;
        }
        r->line_number++;
        r->instead = NULL;
        if (!reading_line(r, len))
            continue;
        snprintf(out, (size_t)size, "%s", r->instead ? r->instead : r->line);
        return out;
    }
}

static void read_file(struct reading *r, bool must_exist)
{
    r->file = fopen(r->path, "re");
    if (!r->file) {
        if (must_exist || errno != ENOENT)
            reading_error(r, 0, "cannot be opened: %s%s", strerror(errno),
                          errno == EACCES ? "; trichd's user must be able to read it (chgrp trich, chmod 640)"
                                          : "");
        return;
    }
    ini_max_line = LINE_MAX_BYTES;
    ini_allow_multiline = false;
    if (ini_parse_stream(reading_next, r, reading_pair, r) == -2)
        reading_error(r, 0, "out of memory");
    reading_missed_pair(r);
    free(r->line);
    fclose(r->file);
}

int settings_load(struct settings **out, const char *path, struct buf *errors)
{
    *out = NULL;
    struct reading r = {.errors = errors, .path = path ? path : SYSTEM_CONF, .first_section = INT_MAX};
    r.settings = calloc(1, sizeof *r.settings);
    if (!r.settings) {
        reading_error(&r, 0, "out of memory");
        return -1;
    }
    struct err e;
    for (size_t i = 0; i < option_count; i++)
        if (option_set(r.settings, &option_table[i], option_table[i].default_text, &e) < 0)
            reading_error(&r, 0, "default of %s.%s: %s", option_table[i].section, option_table[i].name,
                          e.text);
    read_file(&r, path != NULL);
    if (r.n_errors == 0 && settings_check(r.settings, &e) < 0)
        reading_error(&r, 0, "%s", e.text);
    if (r.n_errors) {
        settings_free(&r.settings);
        return -1;
    }
    *out = r.settings;
    return 0;
}

void settings_free(struct settings **s)
{
    if (!*s)
        return;
    for (size_t i = 0; i < option_count; i++)
        if (option_table[i].type == OPTION_TEXT)
            free(text_of(*s, &option_table[i]));
    free(*s);
    *s = NULL;
}
