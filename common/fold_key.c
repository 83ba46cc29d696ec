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

static bool is_tone(utf8proc_int32_t cp)
{
    return cp == 0x300 || cp == 0x301 || cp == 0x303 || cp == 0x309 || cp == 0x323;
}

/* The tone of these may stand on either of the two vowels: hòa, hoà. */
static bool is_shifting(utf8proc_int32_t first, utf8proc_int32_t second)
{
    return (first == 'o' && (second == 'a' || second == 'e')) || (first == 'u' && second == 'y');
}

static bool is_dash(utf8proc_int32_t cp)
{
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212;
}

/* Moves such tones to the second vowel, in place. */
static void fold_tones(utf8proc_int32_t *cps, utf8proc_ssize_t n)
{
    for (utf8proc_ssize_t i = 1; i + 1 < n; i++) {
        utf8proc_int32_t tone = cps[i];
        if (!is_tone(tone) || !is_shifting(cps[i - 1], cps[i + 1]))
            continue;
        cps[i] = cps[i + 1];
        cps[i + 1] = tone;
    }
}

/* Dashes are blanks, and many blanks are one: "Sản - Nhi" is "Sản Nhi". Returns how many are left. */
static utf8proc_ssize_t fold_dashes(utf8proc_int32_t *cps, utf8proc_ssize_t n)
{
    utf8proc_ssize_t kept = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        bool blank = cps[i] == ' ' || is_dash(cps[i]);
        if (!blank)
            cps[kept++] = cps[i];
        else if (kept && cps[kept - 1] != ' ')
            cps[kept++] = ' ';
    }
    return kept;
}

static utf8proc_int32_t *decompose(struct str name, utf8proc_ssize_t *n)
{
    utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD;
    *n = utf8proc_decompose((const utf8proc_uint8_t *)name.at, name.len, NULL, 0, how);
    if (*n < 0)
        return NULL;
    utf8proc_int32_t *cps = malloc(((size_t)*n + 1) * sizeof *cps);
    if (cps)
        utf8proc_decompose((const utf8proc_uint8_t *)name.at, name.len, cps, *n, how);
    return cps;
}

char *fold_key(struct str name, uint32_t *len)
{
    utf8proc_ssize_t n;
    utf8proc_int32_t *cps = decompose(name, &n);
    if (n < 0)
        return copy_of(name, len);
    if (!cps)
        return NULL;
    fold_tones(cps, n);
    n = utf8proc_reencode(cps, fold_dashes(cps, n), UTF8PROC_STABLE); /* in place */
    utf8proc_uint8_t *key = NULL;
    n = utf8proc_map((utf8proc_uint8_t *)cps, n, &key, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    free(cps);
    *len = n < 0 ? 0 : (uint32_t)n;
    return n < 0 ? NULL : (char *)key;
}
