/* A cursor over msgpack bytes that nobody vouches for: no allocation, no copy.
 *
 * msgpack-c allocates what a header claims before it looks at what is there; here each claim is checked
 * against the bytes that are left, the items against items_max and the nesting against a depth. Errors are
 * sentences that name the byte. Texts point into the message and are not checked for UTF-8.
 */
#ifndef TRICH_UNPACK_H
#define TRICH_UNPACK_H

#include "base.h"

enum unpack_kind {
    UNPACK_NIL,
    UNPACK_BOOL,
    UNPACK_UINT,
    UNPACK_INT, /* negative */
    UNPACK_FLOAT,
    UNPACK_TEXT,
    UNPACK_BINARY,
    UNPACK_EXT,
    UNPACK_ARRAY,
    UNPACK_MAP,
    UNPACK_KINDS
};

/* "a text", "a list", … */
extern const char *const unpack_kind_names[UNPACK_KINDS];

struct unpack {
    const unsigned char *begin, *at, *end;
    uint32_t items, items_max; /* read so far; more are refused */
};

struct unpack_item {
    enum unpack_kind kind;
    uint64_t uint;    /* of UINT; of BOOL 0 or 1 */
    int64_t negative; /* of INT */
    double real;
    uint32_t count;   /* items of an ARRAY, pairs of a MAP, to be read next */
    struct str bytes; /* of TEXT, BINARY, EXT */
    int8_t ext_type;
};

struct unpack unpack_begin(struct str msg, uint32_t items_max);

/* The next item's header, with its bytes where it has any. */
MUST_CHECK int unpack_next(struct unpack *u, struct unpack_item *out, struct err *why);

/* The items below a header that was just read. Keys of maps must be scalars. */
MUST_CHECK int unpack_skip(struct unpack *u, const struct unpack_item *head, uint32_t depth, struct err *why);

static inline size_t unpack_left(const struct unpack *u)
{
    return (size_t)(u->end - u->at);
}

#endif
