/* Runs a fuzz target once over every file of the directories given: the corpus as a plain test. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The file's bytes in a block of exactly their size, so that a sanitizer sees the first byte read too far. */
static uint8_t *read_all(const char *path, size_t *size)
{
    FILE *f = fopen(path, "rb");
    if (f == NULL)
        return NULL;
    struct stat st;
    uint8_t *bytes = NULL;
    if (fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode)) {
        *size = (size_t)st.st_size;
        bytes = malloc(*size + (*size == 0));
        if (bytes != NULL && fread(bytes, 1, *size, f) != *size) {
            free(bytes);
            bytes = NULL;
        }
    }
    fclose(f);
    return bytes;
}

static int replay_file(const char *path)
{
    size_t size = 0;
    uint8_t *bytes = read_all(path, &size);
    if (bytes == NULL) {
        fprintf(stderr, "replay: cannot read %s\n", path);
        return -1;
    }
    /* Names the culprit when the target aborts. */
    fprintf(stderr, "%s (%zu bytes)\n", path, size);
    (void)LLVMFuzzerTestOneInput(bytes, size);
    free(bytes);
    return 0;
}

static int replay_directory(const char *path, int *files)
{
    DIR *dir = opendir(path);
    if (dir == NULL) {
        fprintf(stderr, "replay: cannot open %s\n", path);
        return -1;
    }
    int rc = 0;
    for (struct dirent *e = readdir(dir); e != NULL && rc == 0; e = readdir(dir)) {
        char name[4096];
        if (e->d_name[0] == '.')
            continue;
        int n = snprintf(name, sizeof name, "%s/%s", path, e->d_name);
        rc = n > 0 && (size_t)n < sizeof name ? replay_file(name) : -1;
        *files += rc == 0;
    }
    closedir(dir);
    return rc;
}

int main(int argc, char **argv)
{
    int files = 0;
    for (int i = 1; i < argc; i++)
        if (replay_directory(argv[i], &files) != 0)
            return 1;
    if (files == 0) {
        fprintf(stderr, "replay: no corpus; a target needs at least one file to begin with\n");
        return 1;
    }
    printf("%d files replayed\n", files);
    return 0;
}
