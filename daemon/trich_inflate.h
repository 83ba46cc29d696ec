/* Packed bytes to plain ones, a piece at a time: never blocks, never takes more room than it is given.
 *
 * zlib and libzstd are called directly: what packs pages for the web and for archives is these two, and both take what
 * is there and say so, so that a pipe can be waited for. Errors are sentences about the bytes.
 */
#ifndef TRICH_TRICH_INFLATE_H
#define TRICH_TRICH_INFLATE_H

#include "common/buf.h"

enum packing {
    PACKING_NONE,
    PACKING_GZIP,    /* one or more members */
    PACKING_ZLIB,    /* what HTTP calls deflate */
    PACKING_DEFLATE, /* what some servers call so */
    PACKING_ZSTD     /* one or more frames */
};

/* How a file begins that is packed; also such as trich does not unpack. */
enum { PACKING_MAGIC_BYTES = 6 };

/* The packing that bytes begin with. *hint: NULL, or the command that unpacks what trich does not. */
enum packing packing_of(struct str begin, const char **hint);
/* Could bytes, which are fewer than PACKING_MAGIC_BYTES, go on as something packed? */
bool packing_may_be(struct str begin);

struct inflate;

/* NULL: out of memory. */
struct inflate *inflate_open(enum packing packing);
void inflate_close(struct inflate **f);

/* Takes of *in what it can and adds up to room bytes to out. -1 and why: the bytes are damaged. */
MUST_CHECK int inflate_step(struct inflate *f, struct str *in, struct buf *out, size_t room, struct err *why);

/* Nothing is missing: what came was whole. */
bool inflate_whole(const struct inflate *f);

/* All of packed, which has one member, at most limit_bytes of it. 0, also where its end is missing; 1: larger than the
 * limit; -1 and why. */
MUST_CHECK int inflate_all(enum packing packing, struct str packed, size_t limit_bytes, struct buf *out,
                           struct err *why);

#endif
