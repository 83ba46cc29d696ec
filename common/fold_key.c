#include "fold_key.h"

#include <stdlib.h>
#include <utf8proc.h>

static char *copy_of(struct str s, uint32_t *len)
{
    char *key = malloc((size_t)s.len + 1);
    if (!key)
        return NULL;
    if (s.len)
        memcpy(key, s.at, s.len);
    key[s.len] = 0;
    *len = s.len;
    return key;
}

char *fold_key(struct str name, uint32_t *len)
{
    utf8proc_uint8_t *key = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)name.at, name.len, &key,
                                      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    if (n == UTF8PROC_ERROR_NOMEM)
        return NULL;
    if (n < 0)
        return copy_of(name, len);
    *len = (uint32_t)n;
    return (char *)key;
}
