#include "trich_stream.h"

#include <errno.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

/* What unpacks to more than EXPANDS_MAX times its size is no text (text packs 5 to 30 fold), but a bomb; EXPANDS_FREE: so
 * much is unpacked whatever it is. */
enum { PIECE_BYTES = 65536, EXPANDS_MAX = 200, EXPANDS_FREE = 64 * 1024 * 1024, PIECES_AT_ONCE = 256 };

void stream_begin(struct stream *s, int fd, bool is_pipe)
{
    stream_end(s);
    buf_clear(&s->bytes);
    buf_clear(&s->raw);
    s->fd = fd;
    s->is_pipe = is_pipe;
    s->at_end = s->raw_end = s->begun = false;
    s->taken = s->raw_taken = 0;
    s->offset = s->dropping = s->file_raw_bytes = 0;
}

void stream_end(struct stream *s)
{
    if (s->fd > STDIN_FILENO)
        close(s->fd);
    s->fd = -1;
    inflate_close(&s->inflate);
}

void stream_free(struct stream *s)
{
    stream_end(s);
    buf_free(&s->bytes);
    buf_free(&s->raw);
}

static enum input_result bad(struct stream *s)
{
    stream_end(s);
    return INPUT_BAD;
}

uint64_t stream_offset(const struct stream *s)
{
    return s->offset - (s->bytes.len - s->taken) + s->dropping;
}

void stream_skip(struct stream *s, uint64_t n)
{
    size_t there = s->bytes.len - s->taken;
    size_t now = n < there ? (size_t)n : there;
    s->taken += now;
    s->dropping += n - now;
}

/* Adds a piece of the file to out: raw, or bytes where nothing is packed. */
static enum input_result read_piece(struct stream *s, struct buf *out, struct err *why)
{
    struct pollfd p = {.fd = s->fd, .events = POLLIN};
    if (s->is_pipe && poll(&p, 1, 0) == 0)
        return INPUT_WAIT;
    char *room = buf_reserve(out, PIECE_BYTES);
    ssize_t n = room ? read(s->fd, room, PIECE_BYTES) : -1;
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return INPUT_WAIT;
    if (n < 0) {
        err_set(why, "cannot be read: %s", room ? strerror(errno) : "out of memory");
        return bad(s);
    }
    out->len += (size_t)n;
    s->file_raw_bytes += (uint64_t)n;
    s->read_bytes += (uint64_t)n;
    s->raw_end = n == 0;
    return INPUT_ITEM;
}

/* Learns from the first bytes whether the file is packed. */
static enum input_result begin(struct stream *s, struct err *why)
{
    const char *hint;
    while (!s->raw_end && packing_may_be(str_of(s->raw.data, s->raw.len))) {
        enum input_result result = read_piece(s, &s->raw, why);
        if (result != INPUT_ITEM)
            return result;
    }
    enum packing packing = packing_of(str_of(s->raw.data, s->raw.len), &hint);
    s->begun = true;
    if (hint) {
        err_set(why,
                "is packed as trich does not unpack it; send it so: %s FILE | trich push --format FORMAT -",
                hint);
        return bad(s);
    }
    if (packing == PACKING_NONE) {
        buf_add(&s->bytes, s->raw.data, s->raw.len);
        s->offset = s->raw.len;
        s->at_end = s->raw_end;
    } else if (!(s->inflate = inflate_open(packing))) {
        err_set(why, "out of memory");
        return bad(s);
    }
    return INPUT_ITEM;
}

static bool is_bomb(const struct stream *s)
{
    return s->offset > EXPANDS_FREE && s->offset / EXPANDS_MAX > s->file_raw_bytes;
}

static enum input_result unpack_piece(struct stream *s, struct err *why)
{
    if (s->raw_taken == s->raw.len && !s->raw_end) {
        buf_clear(&s->raw);
        s->raw_taken = 0;
        enum input_result result = read_piece(s, &s->raw, why);
        if (result != INPUT_ITEM)
            return result;
    }
    struct str in = str_of(s->raw.data + s->raw_taken, s->raw.len - s->raw_taken);
    size_t before = s->bytes.len;
    if (inflate_step(s->inflate, &in, &s->bytes, PIECE_BYTES, why) < 0)
        return bad(s);
    s->raw_taken = s->raw.len - in.len;
    s->offset += s->bytes.len - before;
    if (is_bomb(s)) {
        err_set(why, "unpacks to more than %d times its size, as no articles do; it is read no further",
                EXPANDS_MAX);
        return bad(s);
    }
    bool nothing_more = s->raw_end && s->raw_taken == s->raw.len && s->bytes.len == before;
    if (nothing_more && !inflate_whole(s->inflate)) {
        err_set(why, "ends in the middle of what is packed: it is cut off");
        return bad(s);
    }
    s->at_end = nothing_more;
    return INPUT_ITEM;
}

/* Goes on behind what is to be dropped, if the file reaches so far. */
static void leap(struct stream *s)
{
    struct stat st;
    if (s->is_pipe || s->dropping < PIECE_BYTES || fstat(s->fd, &st) < 0 ||
        s->offset + s->dropping > (uint64_t)st.st_size || lseek(s->fd, (off_t)s->dropping, SEEK_CUR) < 0)
        return;
    s->offset += s->dropping;
    s->read_bytes += s->dropping;
    s->dropping = 0;
}

static enum input_result plain_piece(struct stream *s, struct err *why)
{
    leap(s);
    size_t before = s->bytes.len;
    enum input_result result = read_piece(s, &s->bytes, why);
    s->offset += s->bytes.len - before;
    s->at_end = s->raw_end;
    return result;
}

static void forget_taken(struct stream *s)
{
    if (s->taken == 0)
        return;
    memmove(s->bytes.data, s->bytes.data + s->taken, s->bytes.len - s->taken);
    s->bytes.len -= s->taken;
    s->taken = 0;
}

enum input_result stream_fill(struct stream *s, struct err *why)
{
    for (;;) {
        forget_taken(s);
        if (s->pieces++ == PIECES_AT_ONCE) {
            s->pieces = 0;
            return INPUT_WAIT;
        }
        size_t before = s->bytes.len;
        enum input_result result = !s->begun    ? begin(s, why)
                                   : s->inflate ? unpack_piece(s, why)
                                                : plain_piece(s, why);
        if (result != INPUT_ITEM)
            return result;
        uint64_t dropping = s->dropping;
        s->dropping = 0;
        stream_skip(s, dropping);
        if (s->bytes.len - s->taken > before || s->at_end)
            return INPUT_ITEM;
    }
}
