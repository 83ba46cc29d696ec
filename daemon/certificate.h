/* CURVE certificates as files, in the format (ZPL) that CZMQ's zcert and pyzmq's zmq.auth write and read:
 *   metadata
 *       name = "crawler"
 *   curve
 *       public-key = "…"     in Z85
 *       secret-key = "…"     in a secret certificate
 * Not read by zcert itself: that prints what it does not understand to standard output, reads another file (PATH_secret)
 * before the one that is named, and makes a key of zeros of what is no key.
 *
 * Errors are the operator's: e names the file and the line. A certificate owns its texts until certificate_clear, which
 * wipes them.
 */
#ifndef TRICH_CERTIFICATE_H
#define TRICH_CERTIFICATE_H

#include "common/buf.h"

enum { KEY_TEXT_BYTES = 41, CERTIFICATE_META_MAX = 16 };

struct certificate_meta {
    const char *name, *value;
    unsigned line;
};

struct certificate {
    char public_key[KEY_TEXT_BYTES];
    char secret_key[KEY_TEXT_BYTES]; /* "": a public certificate */
    struct certificate_meta meta[CERTIFICATE_META_MAX];
    unsigned n_meta;
    char *text; /* of the file, which meta points into; NULL: of none */
    size_t text_bytes;
};

/* 0, or -1 and *out is empty. Keys are sound, and two of them belong together. */
MUST_CHECK int certificate_read(struct certificate *out, const char *path, struct err *e);

/* A new pair of keys without meta. */
MUST_CHECK int certificate_make(struct certificate *out, struct err *e);
void certificate_clear(struct certificate *c);

/* name and value stay the caller's. */
void certificate_set(struct certificate *c, const char *name, const char *value);

/* Appends what a file holds; with_secret: both keys. title becomes its comment, a line a line. */
void certificate_add(struct buf *out, const struct certificate *c, const char *title, bool with_secret);

/* Whether value may stand in a file: texts without control bytes and quotes. */
bool certificate_holds(struct str value);

#endif
