#include "generation.h"

#include "effective.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    COPIED_FILE_MAX =
        64 << 20, /* more than the lexicon reads of one file: whoever reads the copy refuses it */
    WALK_FILES = 8
};

static const char prefix[] = "checked-";

static void generation_path(const char *run_dir, uint32_t generation, const char *name,
                            char out[static PATHS_MAX])
{
    snprintf(out, PATHS_MAX, "%s/%s%u%s", run_dir, prefix, generation, name);
}

void generation_config(const char *run_dir, uint32_t generation, char out[static PATHS_MAX])
{
    generation_path(run_dir, generation, "/trichd.conf", out);
}

void generation_config_public(const char *run_dir, uint32_t generation, char out[static PATHS_MAX])
{
    generation_path(run_dir, generation, "/public.conf", out);
}

void generation_lexicon(const char *run_dir, uint32_t generation, char out[static PATHS_MAX])
{
    generation_path(run_dir, generation, "/lexicon.d", out);
}

static int make_directory(const char *path, struct err *e)
{
    return mkdir(path, 0700) == 0 ? 0 : err_set(e, "%s cannot be made: %s", path, strerror(errno));
}

static int is_lexicon_file(const struct dirent *d)
{
    size_t n = strlen(d->d_name);
    return n > 4 && d->d_name[0] != '.' && strcmp(d->d_name + n - 4, ".lex") == 0;
}

static int copy_bytes(int from, const char *from_path, int to, const char *to_path, struct err *e)
{
    char bytes[65536];
    ssize_t n;
    int64_t copied = 0;
    while ((n = read(from, bytes, sizeof bytes)) > 0 && copied <= COPIED_FILE_MAX) {
        ssize_t written = write(to, bytes, (size_t)n);
        if (written != n)
            return err_set(e, "%s cannot be written: %s", to_path, strerror(written < 0 ? errno : ENOSPC));
        copied += n;
    }
    return n < 0 ? err_set(e, "%s: cannot be read: %s", from_path, strerror(errno)) : 0;
}

static int copy_file(const char *from_path, const char *to_path, struct err *e)
{
    struct stat st;
    int result = -1, to = -1;
    int from = open(from_path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (from < 0 || fstat(from, &st) < 0) {
        err_set(e, "%s: cannot be read: %s", from_path, strerror(errno));
        goto close_files;
    }
    if (!S_ISREG(st.st_mode)) {
        err_set(e, "%s: is no regular file; remove it, or give its lexicon another ending than .lex",
                from_path);
        goto close_files;
    }
    to = open(to_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    result = to < 0 ? err_set(e, "%s cannot be made: %s", to_path, strerror(errno))
                    : copy_bytes(from, from_path, to, to_path, e);
close_files:
    if (to >= 0)
        close(to);
    if (from >= 0)
        close(from);
    return result;
}

/* A directory that is not there has no files. */
static int copy_lexicon(const char *from, const char *to, struct err *e)
{
    struct dirent **list = NULL;
    int n = scandir(from, &list, is_lexicon_file, NULL);
    int result = n < 0 && errno != ENOENT
                     ? err_set(e, "%s: the lexicon directory cannot be read: %s", from, strerror(errno))
                     : make_directory(to, e);
    for (int i = 0; i < n; i++) {
        char from_path[PATHS_MAX], to_path[PATHS_MAX];
        snprintf(from_path, sizeof from_path, "%s/%s", from, list[i]->d_name);
        snprintf(to_path, sizeof to_path, "%s/%s", to, list[i]->d_name);
        result = result ? result : copy_file(from_path, to_path, e);
        free(list[i]);
    }
    free(list);
    return result;
}

int generation_write(const char *run_dir, uint32_t generation, const struct settings *settings, struct err *e)
{
    char directory[PATHS_MAX], config[PATHS_MAX], public[PATHS_MAX], lexicon[PATHS_MAX];
    generation_path(run_dir, generation, "", directory);
    generation_config(run_dir, generation, config);
    generation_config_public(run_dir, generation, public);
    generation_lexicon(run_dir, generation, lexicon);
    if (make_directory(directory, e) == 0 && effective_write(settings, config, NULL, e) == 0 &&
        effective_write(settings, public, "database", e) == 0 &&
        copy_lexicon(settings->daemon_lexicon_dir, lexicon, e) == 0)
        return 0;
    generation_remove(run_dir, generation);
    return -1;
}

int generation_password_file(const char *run_dir, struct err *e)
{
    const char *file = getenv("PGPASSFILE"), *credentials = getenv("CREDENTIALS_DIRECTORY");
    char directory[PATHS_MAX], copy[PATHS_MAX];
    struct stat st;
    if (!file || !credentials || strncmp(file, credentials, strlen(credentials)) != 0 ||
        stat(file, &st) < 0 || !S_ISREG(st.st_mode) || (st.st_mode & (S_IRWXG | S_IRWXO)) != S_IRGRP)
        return 0;
    snprintf(directory, sizeof directory, "%s/" GENERATION_PASSWORD_DIR, run_dir);
    snprintf(copy, sizeof copy, "%s/" GENERATION_PASSWORD_FILE, run_dir);
    if (make_directory(directory, e) < 0 || copy_file(file, copy, e) < 0)
        return -1;
    return setenv("PGPASSFILE", copy, 1) < 0 ? err_set(e, "out of memory") : 0;
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *at)
{
    (void)st, (void)kind, (void)at;
    remove(path); /* what stays is found by the next start */
    return 0;
}

static void remove_tree(const char *path)
{
    nftw(path, remove_one, WALK_FILES, FTW_DEPTH | FTW_PHYS);
}

void generation_remove(const char *run_dir, uint32_t generation)
{
    char path[PATHS_MAX];
    generation_path(run_dir, generation, "", path);
    remove_tree(path);
}

static int is_generation(const struct dirent *d)
{
    return strncmp(d->d_name, prefix, strlen(prefix)) == 0;
}

void generation_remove_all(const char *run_dir)
{
    struct dirent **list = NULL;
    int n = scandir(run_dir, &list, is_generation, NULL);
    for (int i = 0; i < n; i++) {
        char path[PATHS_MAX];
        snprintf(path, sizeof path, "%s/%s", run_dir, list[i]->d_name);
        remove_tree(path);
        free(list[i]);
    }
    free(list);
}
