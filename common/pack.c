#include "pack.h"

#include <msgpack/pack.h>

static int pack_write(void *out, const char *bytes, size_t n)
{
    struct buf *b = out;
    buf_add(b, bytes, n);
    return buf_failed(b) ? -1 : 0;
}

static msgpack_packer pack_to(struct buf *out)
{
    msgpack_packer p;
    msgpack_packer_init(&p, out, pack_write);
    return p;
}

void pack_map(struct buf *out, uint32_t pairs)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_map(&p, pairs);
}

void pack_array(struct buf *out, uint32_t items)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_array(&p, items);
}

void pack_text(struct buf *out, struct str s)
{
    if (!str_known(s)) {
        pack_nil(out);
        return;
    }
    msgpack_packer p = pack_to(out);
    msgpack_pack_str(&p, s.len);
    buf_add_str(out, s);
}

void pack_binary(struct buf *out, const void *bytes, uint32_t n)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_bin(&p, n);
    buf_add(out, bytes, n);
}

void pack_uint(struct buf *out, uint64_t value)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_uint64(&p, value);
}

void pack_int(struct buf *out, int64_t value)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_int64(&p, value);
}

void pack_double(struct buf *out, double value)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_double(&p, value);
}

void pack_bool(struct buf *out, bool value)
{
    msgpack_packer p = pack_to(out);
    if (value)
        msgpack_pack_true(&p);
    else
        msgpack_pack_false(&p);
}

void pack_nil(struct buf *out)
{
    msgpack_packer p = pack_to(out);
    msgpack_pack_nil(&p);
}

void pack_key(struct buf *out, const char *key)
{
    pack_text(out, str_of(key, strlen(key)));
}
