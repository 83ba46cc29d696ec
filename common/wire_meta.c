#include "utf8.h"
#include "wire_fields.h"

#include <math.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

/* JSON is written twice: first only counted (at == NULL), then into arena memory of exactly that size. */
struct meta_out {
    char *at;
    size_t len;
};

static void meta_add(struct meta_out *out, const char *bytes, size_t n)
{
    if (out->at)
        memcpy(out->at + out->len, bytes, n);
    out->len += n;
}

#define META_ADD(out, literal) meta_add((out), (literal), sizeof(literal) - 1)

/* One character at s[0], escaped where JSON or PostgreSQL needs it. Returns the bytes taken. */
static uint32_t meta_add_character(struct meta_out *out, struct str s)
{
    unsigned char c = (unsigned char)s.at[0];
    uint32_t n = utf8_length(s);
    if (n == 0 || c == 0) {
        META_ADD(out, "\xEF\xBF\xBD");
        return 1;
    }
    if (c == '"' || c == '\\') {
        META_ADD(out, "\\");
    } else if (c < 0x20) {
        char escaped[7];
        snprintf(escaped, sizeof escaped, "\\u%04x", c);
        meta_add(out, escaped, 6);
        return 1;
    }
    meta_add(out, s.at, n);
    return n;
}

static void meta_add_text(struct meta_out *out, struct str s)
{
    META_ADD(out, "\"");
    for (uint32_t i = 0; i < s.len;)
        i += meta_add_character(out, (struct str){s.at + i, s.len - i});
    META_ADD(out, "\"");
}

static void meta_add_base64(struct meta_out *out, struct str bytes)
{
    size_t with_nul = sodium_base64_encoded_len(bytes.len, sodium_base64_VARIANT_ORIGINAL);
    META_ADD(out, "\"");
    if (out->at) /* the closing quote takes the NUL's place */
        sodium_bin2base64(out->at + out->len, with_nul, (const unsigned char *)bytes.at, bytes.len,
                          sodium_base64_VARIANT_ORIGINAL);
    out->len += with_nul - 1;
    META_ADD(out, "\"");
}

/* The shortest decimal that reads back as the same double. */
static void meta_add_real(struct meta_out *out, double value)
{
    char text[40];
    if (!isfinite(value)) {
        META_ADD(out, "null");
        return;
    }
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            break;
    }
    meta_add(out, text, strlen(text));
}

static void meta_add_scalar(struct meta_out *out, const struct unpack_item *item)
{
    char text[24];
    switch (item->kind) {
    case UNPACK_NIL:
        META_ADD(out, "null");
        break;
    case UNPACK_BOOL:
        meta_add(out, item->uint ? "true" : "false", item->uint ? 4 : 5);
        break;
    case UNPACK_UINT:
        meta_add(out, text, (size_t)snprintf(text, sizeof text, "%llu", (unsigned long long)item->uint));
        break;
    case UNPACK_INT:
        meta_add(out, text, (size_t)snprintf(text, sizeof text, "%lld", (long long)item->negative));
        break;
    case UNPACK_FLOAT:
        meta_add_real(out, item->real);
        break;
    case UNPACK_TEXT:
        meta_add_text(out, item->bytes);
        break;
    case UNPACK_BINARY:
    case UNPACK_EXT:
        meta_add_base64(out, item->bytes);
        break;
    default:
        BUG("not a scalar");
    }
}

static void meta_add_key(struct meta_out *out, const struct unpack_item *key)
{
    bool quoted = key->kind == UNPACK_TEXT || key->kind == UNPACK_BINARY || key->kind == UNPACK_EXT;
    if (!quoted)
        META_ADD(out, "\"");
    meta_add_scalar(out, key);
    if (!quoted)
        META_ADD(out, "\"");
    META_ADD(out, ":");
}

static struct unpack_item meta_next(struct unpack *u)
{
    struct unpack_item item;
    if (unpack_next(u, &item, NULL) < 0)
        BUG("a message that wire_check accepted cannot be read");
    return item;
}

static void meta_add_value(struct meta_out *out, struct unpack *u, const struct unpack_item *item);

static void meta_add_pairs(struct meta_out *out, struct unpack *u, uint32_t pairs, bool *first)
{
    for (uint32_t i = 0; i < pairs; i++) {
        struct unpack_item key = meta_next(u);
        struct unpack_item value = meta_next(u);
        if (!*first)
            META_ADD(out, ",");
        *first = false;
        meta_add_key(out, &key);
        meta_add_value(out, u, &value);
    }
}

static void meta_add_value(struct meta_out *out, struct unpack *u, const struct unpack_item *item)
{
    bool first = true;
    if (item->kind == UNPACK_MAP) {
        META_ADD(out, "{");
        meta_add_pairs(out, u, item->count, &first);
        META_ADD(out, "}");
    } else if (item->kind == UNPACK_ARRAY) {
        META_ADD(out, "[");
        for (uint32_t i = 0; i < item->count; i++) {
            if (i)
                META_ADD(out, ",");
            struct unpack_item inner = meta_next(u);
            meta_add_value(out, u, &inner);
        }
        META_ADD(out, "]");
    } else {
        meta_add_scalar(out, item);
    }
}

static void meta_skip(struct unpack *u, const struct unpack_item *item)
{
    if (unpack_skip(u, item, UINT32_MAX, NULL) < 0) /* wire_check limited the depth */
        BUG("a message that wire_check accepted cannot be read");
}

/* Unknown keys where they stand; then, from where it stood, meta. */
static void meta_add_all(struct meta_out *out, struct str msg)
{
    struct unpack u = unpack_begin(msg, WIRE_VALUES_MAX);
    struct unpack meta = u;
    uint32_t meta_pairs = 0;
    bool first = true;
    META_ADD(out, "{");
    for (uint32_t left = meta_next(&u).count; left > 0; left--) {
        struct unpack_item key = meta_next(&u);
        struct unpack_item value = meta_next(&u);
        int f = wire_field_find(key.bytes);
        if (f == WIRE_FIELD_META) {
            meta = u;
            meta_pairs = value.count;
        }
        if (f >= 0) {
            meta_skip(&u, &value);
            continue;
        }
        if (!first)
            META_ADD(out, ",");
        first = false;
        meta_add_key(out, &key);
        meta_add_value(out, &u, &value);
    }
    meta_add_pairs(out, &meta, meta_pairs, &first);
    META_ADD(out, "}");
}

struct str wire_meta(struct arena *a, struct str msg)
{
    struct meta_out counted = {0};
    meta_add_all(&counted, msg);
    struct meta_out written = {.at = arena_alloc(a, counted.len + 1)};
    meta_add_all(&written, msg);
    return str_of(written.at, written.len);
}
