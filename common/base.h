/* What every file uses: checked results, error texts, borrowed strings.
 *
 * Three kinds of failure, three ways out:
 *   the operator's fault   function returns -1 and fills struct err; main prints it, with what to do next
 *   our own bug            BUG() aborts with file and line
 *   one bad article        function returns -1 and fills struct err; the article is set aside with that reason
 */
#ifndef TRICH_BASE_H
#define TRICH_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define COUNT_OF(a) (sizeof(a) / sizeof((a)[0]))

/* A reason in words, for people. Owned by the caller, always NUL-terminated. */
struct err {
    char text[512];
};

/* Fills e (may be NULL) and returns -1, so that callers can write `return err_set(e, …)`. */
int err_set(struct err *e, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Puts "prefix: " before the text that is there. Returns -1. */
int err_wrap(struct err *e, const char *fmt, ...) PRINTF_LIKE(2, 3);

#define BUG(what) bug_abort(__FILE__, __LINE__, what)
_Noreturn void bug_abort(const char *file, int line, const char *what);

/* Bytes that somebody else owns; at == NULL means unknown (null), len == 0 with at != NULL means empty. */
struct str {
    const char *at;
    uint32_t len;
};

#define STR(literal) ((struct str){literal, sizeof(literal) - 1})
#define STR_NONE ((struct str){NULL, 0})
#define STR_FMT(s) (int)(s).len, (s).at

static inline struct str str_of(const char *at, size_t len)
{
    return (struct str){at, (uint32_t)len};
}

/* text may be NULL: unknown. */
static inline struct str str_of_text(const char *text)
{
    return text ? str_of(text, strlen(text)) : STR_NONE;
}

static inline bool str_known(struct str s)
{
    return s.at != NULL;
}

/* The next line without its end, which rest is then behind. */
static inline struct str str_line(struct str *rest)
{
    const char *end = rest->len ? (const char *)memchr(rest->at, '\n', rest->len) : NULL;
    struct str line = str_of(rest->at, end ? (size_t)(end - rest->at) : rest->len);
    uint32_t eaten = line.len + (end != NULL);
    *rest = str_of(rest->at + eaten, rest->len - eaten);
    return line;
}

static inline bool str_eq(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

#endif
