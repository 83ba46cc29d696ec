/* A record as the contract's JSON, and articles from producers' JSON lines.
 *
 * Writing needs valid UTF-8 in the record, as extract() gives it; decimals are printed exactly.
 * Reading is for bytes from anywhere: -1 and a sentence for the author of the line.
 */
#ifndef TRICH_JSON_H
#define TRICH_JSON_H

#include "buf.h"
#include "json_map.h"
#include "record.h"
#include "wire.h"

/* Appends one line (with "\n"). file is the first key where known, then id where known. */
void json_add_record(struct buf *out, struct str file, struct str id, const struct record *r);

/* Appends s as a JSON string; null where unknown. Bytes that are no UTF-8 become U+FFFD. */
void json_add_text(struct buf *out, struct str s);

/* One article of a JSON line; its texts are held by root and texts. */
struct json_article {
    struct article article;
    struct str meta_json;  /* the map meta with all keys that the wire does not know */
    bool has_ack;          /* the line says ack itself */
    bool source_is_mapped; /* source was found under a foreign key */
    void *root, *texts;
    char *meta_text;
    char id_digits[24]; /* of an id that is a number */
};

/* Keys are those of the wire, and those that map (or NULL) names. 0, or -1 and why; json_article_free after either. */
MUST_CHECK int json_read_article(struct str line, const struct json_map *map, struct json_article *out,
                                 struct err *why);
void json_article_free(struct json_article *a);

#endif
