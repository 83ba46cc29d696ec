#include "unpack.h"

const char *const unpack_kind_names[UNPACK_KINDS] = {
    [UNPACK_NIL] = "nil",        [UNPACK_BOOL] = "a boolean",   [UNPACK_UINT] = "an integer",
    [UNPACK_INT] = "an integer", [UNPACK_FLOAT] = "a float",    [UNPACK_TEXT] = "a text",
    [UNPACK_BINARY] = "binary",  [UNPACK_EXT] = "an extension", [UNPACK_ARRAY] = "a list",
    [UNPACK_MAP] = "a map",
};

/* What the first byte says: the kind, and how many bytes of size or value follow it. */
struct unpack_lead {
    enum unpack_kind kind;
    uint8_t size_bytes; /* of a length, a count or a number */
    bool is_signed;
};

/* 0xc0 to 0xdf; 0xc1 is used by nobody. */
static const struct unpack_lead unpack_leads[32] = {
    [0x00] = {UNPACK_NIL, 0, false},    [0x02] = {UNPACK_BOOL, 0, false},
    [0x03] = {UNPACK_BOOL, 0, false},   [0x04] = {UNPACK_BINARY, 1, false},
    [0x05] = {UNPACK_BINARY, 2, false}, [0x06] = {UNPACK_BINARY, 4, false},
    [0x07] = {UNPACK_EXT, 1, false},    [0x08] = {UNPACK_EXT, 2, false},
    [0x09] = {UNPACK_EXT, 4, false},    [0x0a] = {UNPACK_FLOAT, 4, false},
    [0x0b] = {UNPACK_FLOAT, 8, false},  [0x0c] = {UNPACK_UINT, 1, false},
    [0x0d] = {UNPACK_UINT, 2, false},   [0x0e] = {UNPACK_UINT, 4, false},
    [0x0f] = {UNPACK_UINT, 8, false},   [0x10] = {UNPACK_INT, 1, true},
    [0x11] = {UNPACK_INT, 2, true},     [0x12] = {UNPACK_INT, 4, true},
    [0x13] = {UNPACK_INT, 8, true},     [0x14] = {UNPACK_EXT, 0, false},
    [0x15] = {UNPACK_EXT, 0, false},    [0x16] = {UNPACK_EXT, 0, false},
    [0x17] = {UNPACK_EXT, 0, false},    [0x18] = {UNPACK_EXT, 0, false},
    [0x19] = {UNPACK_TEXT, 1, false},   [0x1a] = {UNPACK_TEXT, 2, false},
    [0x1b] = {UNPACK_TEXT, 4, false},   [0x1c] = {UNPACK_ARRAY, 2, false},
    [0x1d] = {UNPACK_ARRAY, 4, false},  [0x1e] = {UNPACK_MAP, 2, false},
    [0x1f] = {UNPACK_MAP, 4, false},
};

struct unpack unpack_begin(struct str msg, uint32_t items_max)
{
    const unsigned char *at = (const unsigned char *)msg.at;
    return (struct unpack){.begin = at, .at = at, .end = msg.len ? at + msg.len : at, .items_max = items_max};
}

static size_t unpack_offset(const struct unpack *u)
{
    return (size_t)(u->at - u->begin);
}

static uint64_t unpack_big_endian(const unsigned char *at, uint32_t n)
{
    uint64_t value = 0;
    for (uint32_t i = 0; i < n; i++)
        value = value << 8 | at[i];
    return value;
}

static int unpack_take_bytes(struct unpack *u, struct unpack_item *out, uint64_t claimed, struct err *why)
{
    uint64_t with_type = claimed + (out->kind == UNPACK_EXT);
    if (with_type > unpack_left(u))
        return err_set(why, "the message is cut: %s before byte %zu claims %llu bytes, but only %zu are left",
                       unpack_kind_names[out->kind], unpack_offset(u), (unsigned long long)claimed,
                       unpack_left(u));
    if (out->kind == UNPACK_EXT)
        out->ext_type = (int8_t)*u->at++;
    out->bytes = str_of((const char *)u->at, (size_t)claimed);
    u->at += claimed;
    return 0;
}

static int unpack_take_count(struct unpack *u, struct unpack_item *out, uint64_t claimed, struct err *why)
{
    /* Each item takes at least one byte. */
    uint64_t bytes = out->kind == UNPACK_MAP ? claimed * 2 : claimed;
    if (bytes > unpack_left(u))
        return err_set(
            why, "the message is cut: %s before byte %zu claims %llu items, but only %zu bytes are left",
            unpack_kind_names[out->kind], unpack_offset(u), (unsigned long long)claimed, unpack_left(u));
    out->count = (uint32_t)claimed;
    return 0;
}

static void unpack_take_number(struct unpack_item *out, uint64_t raw, const struct unpack_lead *lead)
{
    if (out->kind == UNPACK_FLOAT && lead->size_bytes == 4) {
        uint32_t bits = (uint32_t)raw;
        float single;
        memcpy(&single, &bits, sizeof single);
        out->real = single;
    } else if (out->kind == UNPACK_FLOAT) {
        memcpy(&out->real, &raw, sizeof raw);
    } else if (lead->is_signed) {
        uint32_t unused_bits = 64 - 8u * (lead->size_bytes ? lead->size_bytes : 8);
        out->negative = (int64_t)(raw << unused_bits) >> unused_bits;
        if (out->negative >= 0) {
            out->kind = UNPACK_UINT;
            out->uint = (uint64_t)out->negative;
        }
    } else {
        out->uint = raw;
    }
}

/* Headers that hold everything in their first byte. */
static bool unpack_fixed(struct unpack_item *out, unsigned char lead, uint64_t *size)
{
    if (lead < 0x80) {
        out->kind = UNPACK_UINT;
        out->uint = lead;
    } else if (lead < 0xa0) {
        out->kind = lead < 0x90 ? UNPACK_MAP : UNPACK_ARRAY;
        *size = lead & 0x0f;
    } else if (lead < 0xc0) {
        out->kind = UNPACK_TEXT;
        *size = lead & 0x1f;
    } else if (lead >= 0xe0) {
        out->kind = UNPACK_INT;
        out->negative = (int64_t)lead - 256;
    } else {
        return false;
    }
    return true;
}

static int unpack_sized(struct unpack *u, struct unpack_item *out, unsigned char byte, uint64_t *size,
                        struct err *why)
{
    const struct unpack_lead *lead = &unpack_leads[byte - 0xc0];
    if (byte == 0xc1)
        return err_set(why, "not msgpack: byte %zu is 0xc1, which msgpack does not use",
                       unpack_offset(u) - 1);
    if (lead->size_bytes > unpack_left(u))
        return err_set(why, "the message is cut inside the value that begins at byte %zu",
                       unpack_offset(u) - 1);
    out->kind = lead->kind;
    *size = unpack_big_endian(u->at, lead->size_bytes);
    u->at += lead->size_bytes;
    if (byte >= 0xd4 && byte <= 0xd8) /* extensions of 1, 2, 4, 8, 16 bytes */
        *size = 1u << (byte - 0xd4);
    if (byte == 0xc2 || byte == 0xc3)
        out->uint = byte == 0xc3;
    if (out->kind == UNPACK_FLOAT || out->kind == UNPACK_UINT || out->kind == UNPACK_INT)
        unpack_take_number(out, *size, lead);
    return 0;
}

int unpack_next(struct unpack *u, struct unpack_item *out, struct err *why)
{
    *out = (struct unpack_item){0};
    if (u->at == u->end)
        return err_set(why, "the message is cut: it ends at byte %zu, where a value should begin",
                       unpack_offset(u));
    if (u->items == u->items_max)
        return err_set(why, "the message holds more than %u values", u->items_max);
    u->items++;
    unsigned char byte = *u->at++;
    uint64_t size = 0;
    if (!unpack_fixed(out, byte, &size) && unpack_sized(u, out, byte, &size, why) < 0)
        return -1;
    if (out->kind == UNPACK_TEXT || out->kind == UNPACK_BINARY || out->kind == UNPACK_EXT)
        return unpack_take_bytes(u, out, size, why);
    if (out->kind == UNPACK_ARRAY || out->kind == UNPACK_MAP)
        return unpack_take_count(u, out, size, why);
    return 0;
}

int unpack_skip(struct unpack *u, const struct unpack_item *head, uint32_t depth, struct err *why)
{
    bool is_map = head->kind == UNPACK_MAP;
    if (!is_map && head->kind != UNPACK_ARRAY)
        return 0;
    if (depth == 0)
        return err_set(why, "maps and lists are nested too deeply (at byte %zu)", unpack_offset(u));
    for (uint32_t i = 0; i < head->count; i++) {
        struct unpack_item item;
        if (is_map) {
            if (unpack_next(u, &item, why) < 0)
                return -1;
            if (item.kind == UNPACK_MAP || item.kind == UNPACK_ARRAY)
                return err_set(why,
                               "a key of a map is itself %s (before byte %zu); keys must be texts or numbers",
                               unpack_kind_names[item.kind], unpack_offset(u));
        }
        if (unpack_next(u, &item, why) < 0 || unpack_skip(u, &item, depth - 1, why) < 0)
            return -1;
    }
    return 0;
}
