/* Memory of one article: bump allocation, all freed at once.
 *
 * Allocation never fails to its caller: when the limit is passed or memory is out, control goes to the
 * point that called arena_guard (by longjmp), which fails the article. So code that runs under a guard
 * holds nothing but arena memory. arena_alloc gives zeroed memory, arena_room leaves it as it is: for what is written
 * whole. One page is kept for the next article.
 */
#ifndef TRICH_ARENA_H
#define TRICH_ARENA_H

#include "base.h"

#include <setjmp.h>

struct arena_page;

struct arena {
    struct arena_page *pages; /* newest first */
    size_t used_bytes;        /* over all pages, for the limit */
    size_t limit_bytes;
    jmp_buf overflow; /* set by the guard */
    bool guarded;
};

void arena_init(struct arena *a, size_t limit_bytes);
void arena_destroy(struct arena *a);

/* Forgets all that was allocated; keeps one page for the next article. */
void arena_reset(struct arena *a);

/* true at first; control comes back with false when memory ran out under the guard. */
#define arena_guard(a) ((a)->guarded = true, setjmp((a)->overflow) == 0)

void *arena_alloc(struct arena *a, size_t bytes) __attribute__((malloc, returns_nonnull));
void *arena_room(struct arena *a, size_t bytes) __attribute__((malloc, returns_nonnull));
struct str arena_copy(struct arena *a, struct str s);
struct str arena_join(struct arena *a, const struct str *parts, size_t n);
/* The texts one behind the other: arena_concat(a, name, STR(" "), rest). */
#define arena_concat(a, ...) \
    arena_join((a), (struct str[]){__VA_ARGS__}, sizeof(struct str[]){__VA_ARGS__} / sizeof(struct str))
struct str arena_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* A growing array in an arena: declare with VEC(type), append with vec_push. Zeroed is empty. */
#define VEC(type)        \
    struct {             \
        type *at;        \
        uint32_t n, cap; \
    }

void *arena_grow(struct arena *a, void *old, uint32_t n, uint32_t *cap, size_t item_bytes);

#define vec_push(arena_, v, ...)                                                         \
    do {                                                                                 \
        __typeof__(*(v)->at) item_ = __VA_ARGS__;                                        \
        if ((v)->n == (v)->cap)                                                          \
            (v)->at = arena_grow((arena_), (v)->at, (v)->n, &(v)->cap, sizeof *(v)->at); \
        (v)->at[(v)->n++] = item_;                                                       \
    } while (0)

#endif
