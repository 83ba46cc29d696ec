/* Any bytes as a configuration file. What is refused says where; what is taken is within its bounds, and is the same
 * when it is written for the children and read again. */
#include "common/options_check.h"
#include "daemon/effective.h"
#include "tests/fuzz/fuzz.h"

/* Each line "path: what", or "path:LINE: what" with a line of the file. */
static void check_errors(struct str errors, const char *path, uint32_t lines)
{
    must(errors.len && errors.at[errors.len - 1] == '\n', "refused without a reason");
    for (const char *at = errors.at, *end = at + errors.len; at < end;
         at = memchr(at, '\n', (size_t)(end - at)), at++) {
        size_t n = strlen(path);
        must((size_t)(end - at) > n + 2 && memcmp(at, path, n) == 0 && at[n] == ':',
             "an error names the file");
        if (at[n + 1] == ' ')
            continue;
        char *rest;
        unsigned long line = strtoul(at + n + 1, &rest, 10);
        must(line >= 1 && line <= lines && rest[0] == ':' && rest[1] == ' ',
             "an error names a line of the file");
    }
}

static const char *format(const struct settings *s, const struct option *o, struct buf *b)
{
    buf_clear(b);
    settings_format(s, o, b);
    buf_add_byte(b, 0);
    must(!buf_failed(b), "out of memory");
    return b->data;
}

static void check_bounds(const struct settings *s)
{
    struct buf b = {0};
    for (size_t i = 0; i < option_count; i++) {
        int64_t number = 0;
        struct err e;
        if (option_check(&option_table[i], format(s, &option_table[i], &b), &number, &e) < 0)
            BUG(e.text);
    }
    buf_free(&b);
}

/* fixed_too: also those that a running trichd cannot change. */
static void check_equal(const struct settings *x, const struct settings *y, bool fixed_only)
{
    struct buf bx = {0}, by = {0};
    for (size_t i = 0; i < option_count; i++)
        if (!fixed_only || !option_table[i].reloadable)
            must(strcmp(format(x, &option_table[i], &bx), format(y, &option_table[i], &by)) == 0,
                 "a value changed on its way to the children");
    buf_free(&bx);
    buf_free(&by);
}

static struct settings *must_load(const char *path)
{
    struct settings *s;
    struct buf errors = {0};
    if (settings_load(&s, path, &errors) < 0)
        BUG(errors.data);
    buf_free(&errors);
    return s;
}

/* As the supervisor does on a reload: what cannot change stays, the rest is written down for the children. */
static void check_handed_on(const struct settings *taken, const char *path, const char *defaults)
{
    struct settings *next = must_load(path), *current = must_load(defaults);
    struct buf kept = {0};
    struct err e;
    char effective[600];
    check_equal(taken, next, false);
    must(effective_keep(next, current, &kept, &e) == 0, "a reload fails");
    check_equal(next, current, true);
    scratch_path(effective, sizeof effective, "effective.conf");
    must(effective_write(taken, effective, NULL, &e) == 0, "the children's file cannot be written");
    settings_free(&next);
    next = must_load(effective);
    check_equal(taken, next, false);
    settings_free(&next);
    settings_free(&current);
    buf_free(&kept);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[600], defaults[600];
    struct settings *s;
    struct buf errors = {0};
    uint32_t lines = 1;
    for (size_t i = 0; i < size; i++)
        lines += data[i] == '\n';
    scratch_path(path, sizeof path, "own.conf");
    scratch_path(defaults, sizeof defaults, "defaults.conf");
    scratch_write(path, str_of((const char *)data, size));
    scratch_write(defaults, STR(""));
    if (settings_load(&s, path, &errors) == 0) {
        must(errors.len == 0, "taken with errors");
        check_bounds(s);
        check_handed_on(s, path, defaults);
    } else {
        must(s == NULL, "refused, and yet there");
        check_errors(buf_str(&errors), path, lines);
    }
    settings_free(&s);
    buf_free(&errors);
    return 0;
}
