/* The tables that wire.def makes. */
#include "wire_fields.h"

#define STATUS(...)
#define ANSWER(...)
#define KEY(id, name_, type_, bytes, help_) \
    [WIRE_FIELD_##id] = {.name = #name_, .type = WIRE_##type_, .bytes_max = (bytes), .help = (help_)},
const struct wire_key wire_keys[WIRE_FIELDS] = {
#include "wire.def"
};
#undef KEY
#undef STATUS

#define KEY(...)
#define STATUS(id, name, ...) [WIRE_##id] = #name,
const char *const wire_status_names[WIRE_STATUSES] = {
#include "wire.def"
};
#undef STATUS

#define STATUS(id, name, meaning_, remedy_) [WIRE_##id] = {.meaning = (meaning_), .remedy = (remedy_)},
const struct wire_status_help wire_status_helps[WIRE_STATUSES] = {
#include "wire.def"
};
#undef STATUS
#undef ANSWER

#define STATUS(...)
#define ANSWER(id, name_, type_, help_) \
    [WIRE_ANSWER_##id] = {.name = #name_, .type = (type_), .help = (help_)},
const struct wire_answer_key wire_answer_keys[WIRE_ANSWERS] = {
#include "wire.def"
};
#undef KEY
#undef STATUS
#undef ANSWER

int wire_field_find(struct str key)
{
    for (int f = 0; f < WIRE_FIELDS; f++)
        if (str_eq(key, str_of(wire_keys[f].name, strlen(wire_keys[f].name))))
            return f;
    return -1;
}

#define STATUS(...)
#define ANSWER(...)
#define TEXT_FIELD_TEXT(id, name) \
    case WIRE_FIELD_##id:         \
        return &a->name;
#define TEXT_FIELD_CONTENT(...)
#define TEXT_FIELD_META(...)
#define TEXT_FIELD_ACK(...)
#define KEY(id, name, type, ...) TEXT_FIELD_##type(id, name)
struct str *wire_field_text(struct article *a, enum wire_field f)
{
    switch (f) {
#include "wire.def"
    default:
        return NULL;
    }
}
#undef KEY
#undef STATUS
#undef ANSWER
