/* The files that operands name, one after the other: files, directories in sorted order, patterns, "-".
 *
 * Of hidden names only those that an operand says. Errors are of one operand or file, and the next call goes on.
 */
#ifndef TRICH_TRICH_FILES_H
#define TRICH_TRICH_FILES_H

#include "common/base.h"

#include <fts.h>
#include <sys/stat.h>

struct files {
    const char *const *next; /* operand; NULL at the end */
    FTS *walk;               /* of the operand in hand */
    const char *pattern;     /* that operand, where it is one */
    size_t plain_bytes;      /* of pattern, as glob_plain_bytes */
    unsigned levels, found;  /* of pattern: as glob_levels, and how many files matched */
};

struct file {
    const char *path; /* valid until the next call */
    bool is_stdin;
    struct stat st; /* not of standard input */
};

struct files files_of(const char *const *operands);
void files_close(struct files *f);

/* 1: *out is a file; 0: no more; -1 and why: out->path cannot be read. */
MUST_CHECK int files_next(struct files *f, struct file *out, struct err *why);

#endif
