/* Writes msgpack into a struct buf, whose sticky error is the only one. msgpack-c behind it. */
#ifndef TRICH_PACK_H
#define TRICH_PACK_H

#include "buf.h"

void pack_map(struct buf *out, uint32_t pairs);
void pack_array(struct buf *out, uint32_t items);
void pack_text(struct buf *out, struct str s); /* nil when unknown */
void pack_binary(struct buf *out, const void *bytes, uint32_t n);
void pack_uint(struct buf *out, uint64_t value);
void pack_int(struct buf *out, int64_t value);
void pack_double(struct buf *out, double value);
void pack_bool(struct buf *out, bool value);
void pack_nil(struct buf *out);

/* A pair whose key is a text. */
void pack_key(struct buf *out, const char *key);

#endif
