/* The bytes of one file after the other as they read unpacked; what is packed is seen by its first bytes.
 *
 * Never blocks: stream_fill says INPUT_WAIT where a pipe has nothing yet. Memory is what the caller leaves untaken and a
 * piece more. A file that expands beyond all measure is refused before it costs time.
 */
#ifndef TRICH_TRICH_STREAM_H
#define TRICH_TRICH_STREAM_H

#include "common/buf.h"
#include "trich_inflate.h"
#include "trich_input.h"

struct stream {
    int fd; /* -1: no file is open */
    bool is_pipe, at_end;
    bool raw_end;      /* the file itself has no more; at_end: nothing is left to unpack either */
    bool begun;        /* the packing is known */
    struct buf bytes;  /* unpacked; the caller takes them from the front */
    size_t taken;      /* of bytes */
    uint64_t offset;   /* in the unpacked file, of the end of bytes */
    uint64_t dropping; /* unpacked bytes to be thrown away before more is given */
    struct inflate *inflate;
    struct buf raw;
    size_t raw_taken;
    unsigned pieces;         /* since the last INPUT_WAIT */
    uint64_t file_raw_bytes; /* read of this file */
    uint64_t read_bytes;     /* of all files */
};

void stream_begin(struct stream *s, int fd, bool is_pipe);
/* Closes the file; what was given out stays until the next stream_fill or stream_begin. */
void stream_end(struct stream *s);
void stream_free(struct stream *s);

static inline bool stream_is_open(const struct stream *s)
{
    return s->fd >= 0;
}

/* What is there and not taken; its at is never NULL. */
static inline struct str stream_left(const struct stream *s)
{
    return s->bytes.data ? str_of(s->bytes.data + s->taken, s->bytes.len - s->taken) : STR("");
}

static inline void stream_take(struct stream *s, size_t n)
{
    s->taken += n;
}

/* Takes n bytes, of which not all need be there yet. */
void stream_skip(struct stream *s, uint64_t n);

/* Where the first byte stands that is not taken, in the unpacked file. */
uint64_t stream_offset(const struct stream *s);

/* Now and then INPUT_WAIT though more is there, so that who passes over much still hears what else happens.
 * INPUT_ITEM: more is there, or at_end. INPUT_BAD and why: the file was damaged there, and is closed. */
MUST_CHECK enum input_result stream_fill(struct stream *s, struct err *why);

#endif
