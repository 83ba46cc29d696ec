#include "trich_inflate.h"

#include <stdlib.h>
#define ZLIB_CONST /* next_in points to const */
#include <zlib.h>
#include <zstd.h>

struct inflate {
    enum packing packing;
    z_stream zlib;
    ZSTD_DStream *zstd;
    bool whole; /* at the end of a member or frame */
};

static const struct magic {
    const char *bytes;
    uint32_t len;
    enum packing packing;
    const char *hint; /* of what is not unpacked here */
} magics[] = {
    {"\x1f\x8b\x08", 3, PACKING_GZIP, NULL},
    {"\x28\xb5\x2f\xfd", 4, PACKING_ZSTD, NULL},
    {"\x5d\x2a\x4d\x18", 4, PACKING_ZSTD, NULL}, /* a frame to be skipped, as archives begin */
    {"\xfd"
     "7zXZ\0",
     6, PACKING_NONE, "xz -dc"},
    {"BZh91A", 6, PACKING_NONE, "bzip2 -dc"},
    {"\x04\x22\x4d\x18", 4, PACKING_NONE, "lz4 -dc"},
    {"PK\x03\x04", 4, PACKING_NONE, "unzip -p"},
};

enum packing packing_of(struct str begin, const char **hint)
{
    *hint = NULL;
    for (size_t i = 0; i < COUNT_OF(magics); i++)
        if (begin.len >= magics[i].len && memcmp(begin.at, magics[i].bytes, magics[i].len) == 0) {
            *hint = magics[i].hint;
            return magics[i].packing;
        }
    return PACKING_NONE;
}

bool packing_may_be(struct str begin)
{
    bool may = false;
    for (size_t i = 0; i < COUNT_OF(magics); i++)
        may |= begin.len < magics[i].len &&
               (begin.len == 0 || memcmp(begin.at, magics[i].bytes, begin.len) == 0);
    return may;
}

struct inflate *inflate_open(enum packing packing)
{
    enum { GZIP_WINDOW = 15 + 16, ZLIB_WINDOW = 15, RAW_WINDOW = -15 };
    struct inflate *f = calloc(1, sizeof *f);
    if (!f)
        return NULL;
    f->packing = packing;
    int window = packing == PACKING_GZIP ? GZIP_WINDOW : packing == PACKING_ZLIB ? ZLIB_WINDOW : RAW_WINDOW;
    bool good = packing == PACKING_ZSTD ? (f->zstd = ZSTD_createDStream()) != NULL
                                        : inflateInit2(&f->zlib, window) == Z_OK;
    if (!good) {
        free(f);
        return NULL;
    }
    return f;
}

void inflate_close(struct inflate **f)
{
    if (!*f)
        return;
    if ((*f)->zstd)
        ZSTD_freeDStream((*f)->zstd);
    else
        inflateEnd(&(*f)->zlib);
    free(*f);
    *f = NULL;
}

bool inflate_whole(const struct inflate *f)
{
    return f->whole;
}

static int step_zstd(struct inflate *f, struct str *in, struct buf *out, size_t room, struct err *why)
{
    if (f->whole && in->len == 0)
        return 0;
    ZSTD_inBuffer from = {.src = in->at, .size = in->len};
    ZSTD_outBuffer to = {.dst = out->data + out->len, .size = room};
    size_t left = ZSTD_decompressStream(f->zstd, &to, &from);
    if (ZSTD_isError(left))
        return err_set(why, "its zstd is damaged: %s", ZSTD_getErrorName(left));
    f->whole = left == 0;
    out->len += to.pos;
    *in = str_of(in->at + from.pos, in->len - from.pos);
    return 0;
}

/* Behind a member another may begin; zeros there are padding of tapes. */
static int next_member(struct inflate *f, struct str *in, struct err *why)
{
    while (in->len && *in->at == 0)
        *in = str_of(in->at + 1, in->len - 1);
    if (in->len == 0)
        return 0;
    if (f->packing != PACKING_GZIP || *in->at != '\x1f')
        return err_set(why, "what follows its gzip is no gzip: it is damaged");
    f->whole = false;
    return inflateReset(&f->zlib) == Z_OK ? 0 : err_set(why, "out of memory");
}

static int step_zlib(struct inflate *f, struct str *in, struct buf *out, size_t room, struct err *why)
{
    if (f->whole && next_member(f, in, why) < 0)
        return -1;
    if (in->len == 0)
        return 0;
    f->zlib.next_in = (const Bytef *)in->at;
    f->zlib.avail_in = in->len;
    f->zlib.next_out = (Bytef *)out->data + out->len;
    f->zlib.avail_out = (uInt)room;
    int got = inflate(&f->zlib, Z_NO_FLUSH);
    if (got != Z_OK && got != Z_STREAM_END && got != Z_BUF_ERROR)
        return err_set(why, "its gzip is damaged: %s",
                       f->zlib.msg ? f->zlib.msg : "no such bytes are written");
    f->whole = got == Z_STREAM_END;
    out->len += room - f->zlib.avail_out;
    *in = str_of((const char *)f->zlib.next_in, f->zlib.avail_in);
    return 0;
}

int inflate_step(struct inflate *f, struct str *in, struct buf *out, size_t room, struct err *why)
{
    if (!buf_reserve(out, room))
        return err_set(why, "out of memory");
    return f->zstd ? step_zstd(f, in, out, room, why) : step_zlib(f, in, out, room, why);
}

/* Until the end of the first member, of packed, or of the limit. */
static int inflate_rest(struct inflate *f, struct str packed, size_t limit_bytes, struct buf *out,
                        struct err *why)
{
    enum { PIECE_BYTES = 65536 };
    while (!f->whole) {
        size_t before = out->len, room = limit_bytes + 1 - before;
        uint32_t left = packed.len;
        if (inflate_step(f, &packed, out, room < PIECE_BYTES ? room : PIECE_BYTES, why) < 0)
            return -1;
        if (out->len > limit_bytes)
            return 1;
        if (out->len == before && packed.len == left)
            return 0; /* nothing more to be had */
    }
    return 0;
}

int inflate_all(enum packing packing, struct str packed, size_t limit_bytes, struct buf *out, struct err *why)
{
    struct inflate *f = inflate_open(packing);
    if (!f)
        return err_set(why, "out of memory");
    int result = inflate_rest(f, packed, limit_bytes, out, why);
    inflate_close(&f);
    return result;
}
