#include "wire_fields.h"

#include <sodium.h>

enum { HASH_BYTES = 16 };

/* Sums of pair hashes, so that the order of a map's keys does not matter. */
struct wire_sum {
    uint64_t low, high;
};

static void hash_begin(crypto_generichash_state *h)
{
    if (sodium_init() < 0) /* cheap when done already */
        BUG("libsodium does not start");
    crypto_generichash_init(h, NULL, 0, HASH_BYTES);
}

static void hash_bytes(crypto_generichash_state *h, const void *at, size_t n)
{
    if (n)
        crypto_generichash_update(h, at, n);
}

/* Tagged and with its length, so that no two lists of values look alike. */
static void hash_value(crypto_generichash_state *h, uint8_t tag, const void *at, uint32_t n)
{
    unsigned char head[5] = {tag, (unsigned char)(n >> 24), (unsigned char)(n >> 16), (unsigned char)(n >> 8),
                             (unsigned char)n};
    hash_bytes(h, head, sizeof head);
    hash_bytes(h, at, n);
}

static void hash_text(crypto_generichash_state *h, struct str s)
{
    hash_value(h, str_known(s) ? UNPACK_TEXT : UNPACK_NIL, s.at, s.len);
}

static void hash_end(crypto_generichash_state *h, unsigned char out[static HASH_BYTES])
{
    crypto_generichash_final(h, out, HASH_BYTES);
}

static void hash_sum_add(struct wire_sum *sum, crypto_generichash_state *pair)
{
    unsigned char bytes[HASH_BYTES];
    uint64_t low, high;
    hash_end(pair, bytes);
    memcpy(&low, bytes, 8);
    memcpy(&high, bytes + 8, 8);
    sum->low += low;
    sum->high += high;
}

static void hash_next(crypto_generichash_state *h, struct unpack *u);

static void hash_map(crypto_generichash_state *h, struct unpack *u, uint32_t pairs)
{
    struct wire_sum sum = {0};
    for (uint32_t i = 0; i < pairs; i++) {
        crypto_generichash_state pair;
        hash_begin(&pair);
        hash_next(&pair, u);
        hash_next(&pair, u);
        hash_sum_add(&sum, &pair);
    }
    hash_value(h, UNPACK_MAP, &sum, sizeof sum);
}

static void hash_item(crypto_generichash_state *h, struct unpack *u, const struct unpack_item *item)
{
    uint8_t tag = (uint8_t)item->kind;
    switch (item->kind) {
    case UNPACK_NIL:
        hash_value(h, tag, NULL, 0);
        break;
    case UNPACK_BOOL:
    case UNPACK_UINT:
        hash_value(h, tag, &item->uint, sizeof item->uint);
        break;
    case UNPACK_INT:
        hash_value(h, tag, &item->negative, sizeof item->negative);
        break;
    case UNPACK_FLOAT:
        hash_value(h, tag, &item->real, sizeof item->real);
        break;
    case UNPACK_EXT:
        hash_value(h, tag, &item->ext_type, 1);
        hash_value(h, tag, item->bytes.at, item->bytes.len);
        break;
    case UNPACK_TEXT:
    case UNPACK_BINARY:
        hash_value(h, tag, item->bytes.at, item->bytes.len);
        break;
    case UNPACK_ARRAY:
        hash_value(h, tag, &item->count, sizeof item->count);
        for (uint32_t i = 0; i < item->count; i++)
            hash_next(h, u);
        break;
    case UNPACK_MAP:
        hash_map(h, u, item->count);
        break;
    case UNPACK_KINDS:
        BUG("kind");
    }
}

static void hash_next(crypto_generichash_state *h, struct unpack *u)
{
    struct unpack_item item = {0};
    if (unpack_next(u, &item, NULL) < 0)
        BUG("a message that wire_check accepted cannot be read");
    hash_item(h, u, &item);
}

/* meta and the unknown keys; what else there is the article says by itself. */
static void hash_rest(crypto_generichash_state *h, struct str msg)
{
    struct unpack u = unpack_begin(msg, WIRE_VALUES_MAX);
    struct unpack_item map, key, value;
    struct wire_sum sum = {0};
    if (unpack_next(&u, &map, NULL) < 0)
        BUG("a message that wire_check accepted cannot be read");
    for (uint32_t i = 0; i < map.count; i++) {
        if (unpack_next(&u, &key, NULL) < 0 || unpack_next(&u, &value, NULL) < 0)
            BUG("a message that wire_check accepted cannot be read");
        int f = wire_field_find(key.bytes);
        bool absent = f == WIRE_FIELD_META && value.kind == UNPACK_NIL;
        if (absent || (f >= 0 && f != WIRE_FIELD_META))
            continue;
        crypto_generichash_state pair;
        hash_begin(&pair);
        hash_text(&pair, key.bytes);
        hash_item(&pair, &u, &value);
        hash_sum_add(&sum, &pair);
    }
    hash_value(h, UNPACK_MAP, &sum, sizeof sum);
}

void wire_content_hash(struct str msg, const struct article *a, unsigned char out[static 16])
{
    crypto_generichash_state h;
    hash_begin(&h);
    hash_text(&h, a->url);
    hash_value(&h, a->content_is_binary ? UNPACK_BINARY : UNPACK_TEXT, a->content.at, a->content.len);
    hash_text(&h, a->content_type);
    hash_text(&h, a->charset);
    hash_text(&h, a->title);
    hash_text(&h, a->published_at);
    hash_rest(&h, msg);
    hash_end(&h, out);
}

void wire_key_hash(struct str source, struct str id, unsigned char out[static 16])
{
    crypto_generichash_state h;
    hash_begin(&h);
    hash_text(&h, source);
    hash_text(&h, id);
    hash_end(&h, out);
}

void wire_default_id(const struct article *a, char out[static 33])
{
    unsigned char hash[HASH_BYTES];
    crypto_generichash_state h;
    struct str s = a->url.len ? a->url : a->content;
    hash_begin(&h);
    hash_bytes(&h, s.at, s.len);
    hash_end(&h, hash);
    sodium_bin2hex(out, 33, hash, sizeof hash);
}

uint64_t wire_sum(struct str bytes)
{
    static const unsigned char key[crypto_shorthash_KEYBYTES] = "the spool's sum";
    uint64_t sum;
    unsigned char out[crypto_shorthash_BYTES];
    crypto_shorthash(out, (const unsigned char *)bytes.at, bytes.len, key);
    memcpy(&sum, out, sizeof sum);
    return sum ? sum : 1;
}
