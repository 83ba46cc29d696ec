#include "paths.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/* The directory of the running program, symbolic links resolved. */
static int program_dir(char *out, size_t size, struct err *e)
{
    ssize_t n = readlink("/proc/self/exe", out, size - 1);
    if (n < 0)
        return err_set(e, "/proc/self/exe cannot be read (%s): is /proc mounted?", strerror(errno));
    out[n] = 0;
    char *slash = strrchr(out, '/');
    if (!slash)
        return err_set(e, "/proc/self/exe does not name a file: %s", out);
    *slash = 0;
    return 0;
}

/* places are relative to the program's directory; the first with `name` in it counts. */
static int find(char *out, size_t size, const char *const *places, size_t n_places, const char *name,
                int mode, struct err *e)
{
    char dir[PATHS_MAX], tried[384] = "";
    if (program_dir(dir, sizeof dir, e) < 0)
        return -1;
    for (size_t i = 0; i < n_places; i++) {
        int len = snprintf(out, size, "%s/%s%s", dir, places[i], name);
        if (len > 0 && (size_t)len < size && access(out, mode) == 0)
            return 0;
        size_t used = strlen(tried);
        snprintf(tried + used, sizeof tried - used, "%s%s", i ? ", " : "", *places[i] ? places[i] : "./");
    }
    return err_set(e, "%s is not where it was installed: looked in %s from %s; install trich again", name,
                   tried, dir);
}

int paths_data(char *out, size_t size, const char *what, struct err *e)
{
    static const char *const places[] = {"../share/trich/", "../../share/trich/"};
    return find(out, size, places, COUNT_OF(places), what, R_OK, e);
}

int paths_program(char *out, size_t size, const char *name, struct err *e)
{
    static const char *const places[] = {"", "../libexec/trich/", "../bin/"};
    return find(out, size, places, COUNT_OF(places), name, X_OK, e);
}
