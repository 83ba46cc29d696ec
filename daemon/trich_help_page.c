/* Man pages from their sources (deploy/man): roff, in which a line that begins with @ stands for a table of the program
 * or for files. */
#include "trich_help.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>

enum { PATH_BYTES = 4096 };

/* The whole file, NUL-terminated. */
static int read_all(const char *path, struct buf *out, struct err *e)
{
    FILE *file = fopen(path, "r");
    if (!file)
        return err_set(e, "%s: %s", path, strerror(errno));
    char *to;
    size_t n;
    while ((to = buf_reserve(out, 4096)) && (n = fread(to, 1, 4096, file)) > 0)
        out->len += n;
    bool failed = ferror(file);
    fclose(file);
    buf_add_byte(out, 0);
    return failed || buf_failed(out) ? err_set(e, "%s: cannot be read", path) : 0;
}

static int add_beside(const struct man_page *page, const char *name, char path[static PATH_BYTES],
                      struct err *e)
{
    const char *slash = strrchr(page->path, '/');
    int n = snprintf(path, PATH_BYTES, "%.*s%s", slash ? (int)(slash + 1 - page->path) : 0, page->path, name);
    return n < PATH_BYTES ? 0 : err_set(e, "%s: the path is too long", name);
}

static void add_example(struct buf *out, const char *text)
{
    buf_printf(out, ".PP\n.EX\n");
    help_add_roff(out, text);
    buf_printf(out, ".EE\n");
}

/* @file NAME: an example, as it is. */
static int add_file(struct buf *out, const struct man_page *page, const char *name, struct err *e)
{
    char path[PATH_BYTES];
    struct buf text = {0};
    int rc = add_beside(page, name, path, e);
    if (rc == 0)
        rc = read_all(path, &text, e);
    if (rc == 0)
        add_example(out, text.data);
    buf_free(&text);
    return rc;
}

/* The question stands in the first two lines, as comments: in English and in Vietnamese. */
static int add_question(struct buf *out, const char *path, size_t number, struct err *e)
{
    struct buf text = {0};
    int rc = read_all(path, &text, e);
    char *second = rc == 0 && strncmp(text.data, "-- ", 3) == 0 ? strchr(text.data, '\n') : NULL;
    char *query = second && strncmp(second + 1, "-- ", 3) == 0 ? strchr(second + 1, '\n') : NULL;
    if (query) {
        *second = *query = 0;
        buf_printf(out, ".SS %zu. ", number);
        help_add_roff(out, text.data + 3);
        buf_printf(out, "\n.I ");
        help_add_roff(out, second + 4);
        buf_add_byte(out, '\n');
        add_example(out, query + 1);
    } else if (rc == 0) {
        rc = err_set(e, "%s: the first two lines are comments that ask the question, in two languages", path);
    }
    buf_free(&text);
    return rc;
}

/* @questions PATTERN: of SQL files, in the order of their names. */
static int add_questions(struct buf *out, const struct man_page *page, const char *pattern, struct err *e)
{
    char path[PATH_BYTES];
    glob_t found = {0};
    if (add_beside(page, pattern, path, e) < 0)
        return -1;
    int rc = glob(path, 0, NULL, &found) == 0 ? 0 : err_set(e, "%s: there are no such files", path);
    for (size_t i = 0; rc == 0 && i < found.gl_pathc; i++)
        rc = add_question(out, found.gl_pathv[i], i + 1, e);
    globfree(&found);
    return rc;
}

static int add_line(struct buf *out, const struct man_line *line, struct err *e)
{
    if (strcmp(line->word, "file") == 0)
        return add_file(out, line->page, line->argument, e);
    if (strcmp(line->word, "questions") == 0)
        return add_questions(out, line->page, line->argument, e);
    return help_add_man_table(out, line, e);
}

static int add_page(struct buf *out, const struct man_page *page, struct err *e)
{
    char word[256];
    for (const char *at = page->source; *at; at += strcspn(at, "\n"), at += *at == '\n') {
        size_t n = strcspn(at, "\n");
        if (*at != '@') {
            buf_printf(out, "%.*s\n", (int)n, at);
            continue;
        }
        if (n >= sizeof word)
            return err_set(e, "a line that begins with @ is too long");
        memcpy(word, at + 1, n - 1);
        word[n - 1] = 0;
        char *blank = strchr(word, ' ');
        if (blank)
            *blank++ = 0;
        struct man_line line = {.word = word, .argument = blank ? blank : "", .page = page};
        if (add_line(out, &line, e) < 0)
            return -1;
    }
    return 0;
}

int help_add_man(struct buf *out, const char *path, const char *released, struct err *e)
{
    struct buf source = {0};
    int rc = read_all(path, &source, e);
    struct man_page page = {.path = path, .source = source.data, .released = released};
    if (rc == 0 && source.data && add_page(out, &page, e) < 0)
        rc = err_wrap(e, "%s", path);
    buf_free(&source);
    return rc;
}
