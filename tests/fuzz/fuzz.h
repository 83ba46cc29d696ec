/* What fuzz targets share: what must hold, how an input is cut up, and a directory for those who read files.
 *
 * Targets are small programs of one file each, so these are inline. A failed must() ends the process, which is how a
 * target tells of a finding; nothing else fails.
 */
#ifndef TRICH_FUZZ_H
#define TRICH_FUZZ_H

#include "common/utf8.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define must(true_here, what) ((true_here) ? (void)0 : BUG(what))

/* --- an input, cut up: what is not there any more reads as zeros and empty texts ------------------------ */

struct cut {
    const uint8_t *at, *end;
};

static inline struct cut cut_of(const uint8_t *data, size_t size)
{
    return (struct cut){data, data + size};
}

static inline bool cut_any(const struct cut *c)
{
    return c->at < c->end;
}

static inline struct str cut_text(struct cut *c, size_t bytes)
{
    size_t left = (size_t)(c->end - c->at), n = bytes < left ? bytes : left;
    struct str s = str_of((const char *)c->at, n);
    c->at += n;
    return s;
}

static inline uint64_t cut_number(struct cut *c, size_t bytes)
{
    struct str s = cut_text(c, bytes);
    uint64_t n = 0;
    for (uint32_t i = 0; i < s.len; i++)
        n |= (uint64_t)(unsigned char)s.at[i] << 8 * i;
    return n;
}

/* --- what is told to people ----------------------------------------------------------------------------- */

static inline bool is_plain(struct str s)
{
    for (uint32_t i = 0; i < s.len; i++)
        if (((unsigned char)s.at[i] < ' ' && s.at[i] != '\t') || s.at[i] == 0x7F)
            return false;
    return utf8_valid(s);
}

/* --- a directory of the target's own, gone when it ends ------------------------------------------------- */

struct scratch {
    char path[512];
};

static inline struct scratch *scratch(void)
{
    static struct scratch dir;
    return &dir;
}

static inline int scratch_remove_one(const char *path, const struct stat *st, int kind, struct FTW *at)
{
    (void)st, (void)kind, (void)at;
    return remove(path);
}

static inline void scratch_remove(void)
{
    nftw(scratch()->path, scratch_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* Made by the first call; in memory where tests/fuzz/run says so. */
static inline const char *scratch_dir(void)
{
    const char *base = getenv("TMPDIR");
    char *path = scratch()->path;
    if (*path)
        return path;
    snprintf(path, sizeof scratch()->path, "%s/trich-fuzz-XXXXXX", base ? base : "/tmp");
    must(mkdtemp(path), "no scratch directory");
    atexit(scratch_remove);
    return path;
}

static inline void scratch_path(char *out, size_t size, const char *name)
{
    snprintf(out, size, "%s/%s", scratch_dir(), name);
}

/* Writes the file anew, whole. */
static inline void scratch_write(const char *path, struct str text)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    must(fd >= 0 && write(fd, text.at, text.len) == (ssize_t)text.len, "a scratch file cannot be written");
    close(fd);
}

#endif
