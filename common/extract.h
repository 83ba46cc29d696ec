/* The extractor: a pure function of one article and a compiled lexicon. No I/O, no globals, no clock.
 *
 * Thread-safe for one lexicon shared by many arenas. -1 and why: the bytes are no text that can be read, or
 * memory of the arena was used up. The record and all its texts live in the arena.
 */
#ifndef TRICH_EXTRACT_H
#define TRICH_EXTRACT_H

#include "record.h"

struct article; /* wire.h */
struct lexicon;

/* Rises whenever the same article may give another record. */
enum { EXTRACTOR_VERSION = 2 };

struct extract_input {
    struct str content;
    bool content_is_binary;                                /* else valid UTF-8 */
    struct str charset, content_type, title, published_at; /* as the producer said; may be unknown */
};

/* What of an article the extractor looks at. */
struct extract_input extract_input_of(const struct article *a);

MUST_CHECK int extract(const struct lexicon *lex, const struct extract_input *in, struct arena *a,
                       struct record *out, struct err *why);

#endif
