/* The words of the wire (wire.def), shared by wire_check, wire_hash, wire_meta and wire_reply, JSON with the wire's keys,
 * and the manual. */
#ifndef TRICH_WIRE_FIELDS_H
#define TRICH_WIRE_FIELDS_H

#include "unpack.h"
#include "wire.h"

#define KEY(id, ...) WIRE_FIELD_##id,
#define STATUS(...)
#define ANSWER(...)
enum wire_field {
#include "wire.def"
    WIRE_FIELDS
};
#undef KEY
#undef STATUS
#undef ANSWER

#define KEY(...)
#define STATUS(...)
#define ANSWER(id, ...) WIRE_ANSWER_##id,
enum wire_answer {
#include "wire.def"
    WIRE_ANSWERS
};
#undef KEY
#undef STATUS
#undef ANSWER

enum wire_type { WIRE_TEXT, WIRE_CONTENT, WIRE_META, WIRE_ACK };

struct wire_key {
    const char *name;
    enum wire_type type;
    uint32_t bytes_max; /* 0: what the message has room for */
    const char *help;
};

struct wire_status_help {
    const char *meaning, *remedy;
};

struct wire_answer_key {
    const char *name, *type, *help;
};

extern const struct wire_key wire_keys[WIRE_FIELDS];
extern const struct wire_status_help wire_status_helps[WIRE_STATUSES];
extern const struct wire_answer_key wire_answer_keys[WIRE_ANSWERS];

/* The field of that name, or -1. */
int wire_field_find(struct str key);

/* Where an article has a field of type WIRE_TEXT; NULL of the others. */
struct str *wire_field_text(struct article *a, enum wire_field f);

#endif
