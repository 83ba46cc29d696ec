/* A growing byte buffer with a sticky error: append many, check once.
 *
 * buf_failed() tells whether any append ran out of memory or passed limit_bytes; data is then undefined.
 */
#ifndef TRICH_BUF_H
#define TRICH_BUF_H

#include "base.h"

struct buf {
    char *data;
    size_t len, cap;
    size_t limit_bytes; /* 0: none */
    bool failed;
};

void buf_free(struct buf *b);
void buf_clear(struct buf *b);                 /* len 0, error forgotten, memory kept */
char *buf_reserve(struct buf *b, size_t more); /* room for more bytes at data + len, or NULL */
void buf_add(struct buf *b, const void *bytes, size_t n);
void buf_add_str(struct buf *b, struct str s);
void buf_add_byte(struct buf *b, unsigned char c);
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);

static inline bool buf_failed(const struct buf *b)
{
    return b->failed;
}

static inline struct str buf_str(const struct buf *b)
{
    return str_of(b->data, b->len);
}

#endif
