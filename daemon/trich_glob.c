#include "trich_glob.h"

#include <fnmatch.h>
#include <stdio.h>

enum { NAME_BYTES_MAX = 256 };

bool glob_is_pattern(const char *text)
{
    return strpbrk(text, "*?[") != NULL;
}

size_t glob_plain_bytes(const char *pattern)
{
    size_t plain = strcspn(pattern, "*?[");
    while (plain > 0 && pattern[plain - 1] != '/')
        plain--;
    return plain;
}

static const char *next_part(const char *at)
{
    at += strcspn(at, "/");
    return at + strspn(at, "/");
}

static bool is_any_depth(const char *part)
{
    return strncmp(part, "**", 2) == 0 && (part[2] == '/' || !part[2]);
}

unsigned glob_levels(const char *pattern)
{
    unsigned levels = 0;
    for (const char *at = pattern + glob_plain_bytes(pattern); *at; at = next_part(at)) {
        if (is_any_depth(at))
            return 0;
        levels++;
    }
    return levels;
}

static bool part_matches(const char *pattern, const char *path)
{
    char one[NAME_BYTES_MAX], name[NAME_BYTES_MAX];
    int n = snprintf(one, sizeof one, "%.*s", (int)strcspn(pattern, "/"), pattern);
    int m = snprintf(name, sizeof name, "%.*s", (int)strcspn(path, "/"), path);
    return n < NAME_BYTES_MAX && m < NAME_BYTES_MAX && fnmatch(one, name, FNM_PERIOD) == 0;
}

/* One step back is enough, to the last **: what stood before it stays matched. */
bool glob_matches(const char *pattern, const char *path)
{
    const char *behind = NULL, *from = NULL; /* the last ** and what it has swallowed so far */
    while (*path) {
        if (is_any_depth(pattern)) {
            behind = next_part(pattern);
            from = path;
            pattern = behind;
            if (!*behind)
                return true;
        } else if (*pattern && part_matches(pattern, path)) {
            pattern = next_part(pattern);
            path = next_part(path);
        } else if (behind) {
            from = next_part(from);
            pattern = behind;
            path = from;
        } else {
            return false;
        }
    }
    return !*pattern;
}
