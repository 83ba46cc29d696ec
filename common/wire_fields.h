/* The known keys of a message, shared by wire_check, wire_hash and wire_meta. Internal to the wire. */
#ifndef TRICH_WIRE_FIELDS_H
#define TRICH_WIRE_FIELDS_H

#include "unpack.h"
#include "wire.h"

enum wire_field {
    WIRE_FIELD_SOURCE,
    WIRE_FIELD_ID,
    WIRE_FIELD_URL,
    WIRE_FIELD_CONTENT,
    WIRE_FIELD_CONTENT_TYPE,
    WIRE_FIELD_CHARSET,
    WIRE_FIELD_FETCHED_AT,
    WIRE_FIELD_TITLE,
    WIRE_FIELD_PUBLISHED_AT,
    WIRE_FIELD_META,
    WIRE_FIELD_ACK,
    WIRE_FIELDS
};

extern const char *const wire_field_names[WIRE_FIELDS];

/* The field of that name, or -1. */
int wire_field_find(struct str key);

#endif
