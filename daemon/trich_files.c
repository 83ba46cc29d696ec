#include "trich_files.h"

#include "trich_glob.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

struct files files_of(const char *const *operands)
{
    return (struct files){.next = operands};
}

void files_close(struct files *f)
{
    if (f->walk)
        fts_close(f->walk);
    f->walk = NULL;
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static FTS *walk_open(const char *path, size_t bytes)
{
    char *copy = bytes ? strndup(path, bytes) : strdup(".");
    if (!copy)
        return NULL;
    char *roots[] = {copy, NULL};
    FTS *walk = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
    free(copy);
    return walk;
}

/* Where the walk begins: for a pattern that names no file itself, in its plain directory. */
static int begin_operand(struct files *f, const char *operand, struct err *why)
{
    struct stat st;
    f->pattern = glob_is_pattern(operand) && lstat(operand, &st) < 0 ? operand : NULL;
    f->plain_bytes = f->pattern ? glob_plain_bytes(operand) : 0;
    f->levels = f->pattern ? glob_levels(operand) : 0;
    f->found = 0;
    f->walk = walk_open(operand, f->pattern ? f->plain_bytes : strlen(operand));
    return f->walk ? 0 : err_set(why, "cannot be read: %s", strerror(errno));
}

/* Below the directory where the pattern's walk began. */
static const char *below(const struct files *f, const char *path)
{
    const char *at = path + (f->plain_bytes ? f->plain_bytes : 1);
    return at + strspn(at, "/");
}

static bool is_wanted(struct files *f, FTSENT *entry)
{
    bool is_below = entry->fts_level > FTS_ROOTLEVEL, is_dir = entry->fts_info == FTS_D;
    bool hidden = is_below && entry->fts_name[0] == '.';
    if (is_below && entry->fts_info == FTS_DNR)
        return true;
    if (hidden && (is_dir || !f->pattern)) {
        fts_set(f->walk, entry, FTS_SKIP);
        return false;
    }
    if (f->levels && is_dir && entry->fts_level >= (int)f->levels)
        fts_set(f->walk, entry, FTS_SKIP);
    if (is_dir || entry->fts_info == FTS_DP || (is_below && entry->fts_info == FTS_DEFAULT))
        return false;
    return !f->pattern || (is_below && glob_matches(f->pattern + f->plain_bytes, below(f, entry->fts_path)));
}

static int walk_error(const FTSENT *entry)
{
    switch (entry->fts_info) {
    case FTS_DNR:
    case FTS_ERR:
    case FTS_NS:
        return entry->fts_errno;
    case FTS_DC:
        return ELOOP;
    case FTS_SLNONE:
        return ENOENT;
    default:
        return 0;
    }
}

static int of_entry(struct files *f, const FTSENT *entry, struct file *out, struct err *why)
{
    int error = walk_error(entry);
    f->found++;
    out->path = entry->fts_path;
    if (f->pattern && f->plain_bytes == 0 && strncmp(out->path, "./", 2) == 0)
        out->path += 2; /* as the shell would say it */
    if (error)
        return err_set(why, "cannot be read: %s", strerror(error));
    out->st = *entry->fts_statp;
    return 1;
}

int files_next(struct files *f, struct file *out, struct err *why)
{
    *out = (struct file){0};
    for (;;) {
        FTSENT *entry;
        while (f->walk && (entry = fts_read(f->walk)))
            if (is_wanted(f, entry))
                return of_entry(f, entry, out, why);
        bool in_vain = f->walk && f->pattern && f->found == 0;
        files_close(f);
        out->path = f->pattern;
        if (in_vain)
            return err_set(why, "no file matches this pattern");
        if (!*f->next)
            return 0;
        out->path = *f->next++;
        out->is_stdin = strcmp(out->path, "-") == 0;
        if (out->is_stdin)
            return 1;
        if (begin_operand(f, out->path, why) < 0)
            return -1;
    }
}
