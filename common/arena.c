#include "arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { PAGE_BYTES = 1024 * 1024, ALIGN = 16 };

struct arena_page {
    struct arena_page *next;
    size_t bytes, used;
    _Alignas(16) char data[];
};

void arena_init(struct arena *a, size_t limit_bytes)
{
    *a = (struct arena){.limit_bytes = limit_bytes};
}

static void arena_free_after(struct arena *a, struct arena_page *keep)
{
    struct arena_page *p = a->pages;
    while (p) {
        struct arena_page *next = p->next;
        if (p != keep)
            free(p);
        p = next;
    }
    a->pages = keep;
    if (keep)
        keep->next = NULL;
}

void arena_destroy(struct arena *a)
{
    arena_free_after(a, NULL);
    a->used_bytes = 0;
}

void arena_reset(struct arena *a)
{
    struct arena_page *keep = a->pages;
    while (keep && keep->bytes != PAGE_BYTES)
        keep = keep->next;
    arena_free_after(a, keep);
    a->used_bytes = 0;
    if (keep)
        keep->used = 0;
}

static _Noreturn void arena_fail(struct arena *a)
{
    if (!a->guarded)
        BUG("arena used up outside a guard");
    longjmp(a->overflow, 1);
}

static struct arena_page *arena_add_page(struct arena *a, size_t bytes)
{
    size_t size = bytes > PAGE_BYTES ? bytes : PAGE_BYTES;
    struct arena_page *p = malloc(sizeof *p + size);
    if (!p)
        arena_fail(a);
    p->bytes = size;
    p->used = 0;
    p->next = a->pages;
    a->pages = p;
    return p;
}

void *arena_room(struct arena *a, size_t bytes)
{
    if (bytes > a->limit_bytes)
        arena_fail(a);
    bytes = (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    a->used_bytes += bytes;
    if (a->used_bytes > a->limit_bytes)
        arena_fail(a);
    struct arena_page *p = a->pages;
    if (!p || p->bytes - p->used < bytes)
        p = arena_add_page(a, bytes);
    void *at = p->data + p->used;
    p->used += bytes;
    return at;
}

void *arena_alloc(struct arena *a, size_t bytes)
{
    return memset(arena_room(a, bytes), 0, bytes);
}

struct str arena_copy(struct arena *a, struct str s)
{
    if (!s.at)
        return s;
    char *at = arena_room(a, (size_t)s.len + 1);
    memcpy(at, s.at, s.len);
    at[s.len] = 0;
    return str_of(at, s.len);
}

struct str arena_join(struct arena *a, const struct str *parts, size_t n)
{
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        len += parts[i].len;
    char *at = arena_room(a, len + 1), *end = at;
    for (size_t i = 0; i < n; i++)
        if (parts[i].len) {
            memcpy(end, parts[i].at, parts[i].len);
            end += parts[i].len;
        }
    *end = 0;
    return str_of(at, len);
}

struct str arena_printf(struct arena *a, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0)
        BUG("format");
    char *at = arena_room(a, (size_t)n + 1);
    vsnprintf(at, (size_t)n + 1, fmt, again);
    va_end(again);
    return str_of(at, (size_t)n);
}

void *arena_grow(struct arena *a, void *old, uint32_t n, uint32_t *cap, size_t item_bytes)
{
    uint32_t bigger = *cap ? *cap * 2 : 8;
    if (bigger <= *cap)
        arena_fail(a);
    void *at = arena_room(a, (size_t)bigger * item_bytes);
    if (n)
        memcpy(at, old, n * item_bytes);
    *cap = bigger;
    return at;
}
