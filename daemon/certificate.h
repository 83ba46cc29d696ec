/* CURVE certificates as files, in the format (ZPL) of CZMQ's zcert, which pyzmq's zmq.auth has too:
 *   metadata
 *       name = "crawler"
 *   curve
 *       public-key = "…"     in Z85
 *       secret-key = "…"     in a secret certificate
 *
 *   certificate.c       reads them, strictly
 *   certificate_save.c  makes keys and files, by zcert
 *
 * Whatever reaches CZMQ is read here before: zcert and zauth print what they do not understand to standard output, read
 * another file (PATH_secret) before the one that is named, make a key of zeros of what is no key, and abort when two files
 * have one key.
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
void certificate_make(struct certificate *out);
void certificate_clear(struct certificate *c);

/* name and value stay the caller's. */
void certificate_set(struct certificate *c, const char *name, const char *value);

enum certificate_kind { CERTIFICATE_PUBLIC, CERTIFICATE_SECRET };

/* A new file, durable when this returns 0: readable by all, or a secret one by its owner alone. Never replaces one: 1, and
 * nothing changed. -1 and e: it could not be written. */
MUST_CHECK int certificate_save(const struct certificate *c, const char *path, enum certificate_kind kind,
                                struct err *e);

/* Whether value may stand in a file: texts without control bytes and quotes. */
bool certificate_holds(struct str value);

#endif
