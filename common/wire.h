/* The wire, version 1: one msgpack map a message, from producers and back to them.
 *
 * Bytes from producers are hostile. wire_check walks a message without allocating: headers against the
 * message's own length, a depth limit, types and UTF-8 of the known keys. What it accepts, wire_decode and
 * wire_meta read without failing. A refusal is a sentence for the producer's author.
 */
#ifndef TRICH_WIRE_H
#define TRICH_WIRE_H

#include "arena.h"
#include "buf.h"

enum ack { ACK_STORED, ACK_DONE, ACKS };

/* One article as sent. Texts point into the message. Unknown ones are STR_NONE. */
struct article {
    struct str source, id, url, content, content_type, charset, fetched_at, title, published_at;
    bool content_is_binary; /* msgpack bin: decode by charset; str: is valid UTF-8 without U+0000 */
    enum ack ack;
};

struct wire_limits {
    uint32_t message_bytes; /* whole message */
    uint32_t depth;         /* nesting of maps and arrays */
};

enum {
    WIRE_DEPTH = 32,        /* what trich's programs take for wire_limits.depth */
    WIRE_VALUES_MAX = 65536 /* keys and values in one message, so that no meta takes long to walk */
};

/* 0 and *out (texts point into msg), or -1 and why. On failure the source and id are still given in *out
 * where they could be read, so that the answer can name them. */
MUST_CHECK int wire_check(struct str msg, const struct wire_limits *limits, struct article *out,
                          struct err *why);

/* Does a content type, parameters or not, name pages in HTML? */
bool wire_type_is_html(struct str content_type);

/* The article's key id when the producer gave none: hex of a BLAKE2b hash of url, or of content. */
void wire_default_id(const struct article *a, char out[static 33]);

/* BLAKE2b-128 of source and id, the article's key. */
void wire_key_hash(struct str source, struct str id, unsigned char out[static 16]);

/* BLAKE2b-128 of all that the article says (not of ack and fetched_at, nor of how msgpack wrote it, nor of the
 * order of keys): equal for a message sent again and for a page fetched again, different for a new version. */
void wire_content_hash(struct str msg, const struct article *a, unsigned char out[static 16]);

/* Tells whether bytes are what they were; never 0. */
uint64_t wire_sum(struct str bytes);

/* The map `meta` merged with the unknown keys, as JSON for jsonb ("{}" when none): binary values become
 * base64 texts, keys texts, U+0000 and what is no UTF-8 U+FFFD, numbers that JSON lacks null. A key of `meta`
 * comes after an unknown key of the same name, so that it wins in jsonb. Call under the arena's guard. */
struct str wire_meta(struct arena *a, struct str msg);

#define KEY(...)
#define ANSWER(...)
#define STATUS(id, ...) WIRE_##id,
enum wire_status {
#include "wire.def"
    WIRE_STATUSES
};
#undef KEY
#undef ANSWER
#undef STATUS
extern const char *const wire_status_names[WIRE_STATUSES];

/* How many items of each family were found; in record.h's order. */
enum wire_family {
    FAMILY_CONTACTS,
    FAMILY_EVENTS,
    FAMILY_PEOPLE,
    FAMILY_ORGANIZATIONS,
    FAMILY_FIGURES,
    FAMILY_AWARDS,
    FAMILY_DOCUMENTS,
    FAMILY_DATES,
    FAMILY_PLACES,
    FAMILY_STATEMENTS,
    FAMILIES
};
extern const char *const wire_family_names[FAMILIES];

/* An answer: {source, id, status} and, where they apply, reason, retry_after_ms, article_id, counts{family: n}. */
struct wire_reply {
    struct str source, id, reason;
    int64_t article_id; /* 0: absent */
    enum wire_status status;
    uint32_t retry_after_ms; /* 0: absent */
    uint32_t counts[FAMILIES];
    bool has_counts;
};

/* meta_json: a JSON object or STR_NONE; out fails (buf_failed) when it is anything else. */
void wire_encode_article(struct buf *out, const struct article *a, struct str meta_json);
void wire_encode_reply(struct buf *out, const struct wire_reply *r);

/* Texts point into msg. Used by trich push. -1 and why when msg is no answer of version 1. */
MUST_CHECK int wire_decode_reply(struct str msg, struct wire_reply *out, struct err *why);

#endif
