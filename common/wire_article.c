#include "pack.h"
#include "wire_fields.h"

#include <jansson.h>

static void article_add_json(struct buf *out, json_t *value)
{
    const char *key;
    json_t *inner;
    size_t i;
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        pack_map(out, (uint32_t)json_object_size(value));
        json_object_foreach(value, key, inner)
        {
            pack_key(out, key);
            article_add_json(out, inner);
        }
        break;
    case JSON_ARRAY:
        pack_array(out, (uint32_t)json_array_size(value));
        json_array_foreach(value, i, inner) article_add_json(out, inner);
        break;
    case JSON_STRING:
        pack_text(out, str_of(json_string_value(value), json_string_length(value)));
        break;
    case JSON_INTEGER:
        pack_int(out, json_integer_value(value));
        break;
    case JSON_REAL:
        pack_double(out, json_real_value(value));
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        pack_bool(out, json_is_true(value));
        break;
    case JSON_NULL:
        pack_nil(out);
        break;
    }
}

static void article_add_meta(struct buf *out, struct str meta_json)
{
    json_t *meta = json_loadb(meta_json.at, meta_json.len, JSON_REJECT_DUPLICATES, NULL);
    pack_key(out, "meta");
    if (json_is_object(meta))
        article_add_json(out, meta);
    else
        out->failed = true;
    json_decref(meta);
}

static void article_add_text(struct buf *out, const char *key, struct str value)
{
    if (!str_known(value))
        return;
    pack_key(out, key);
    pack_text(out, value);
}

void wire_encode_article(struct buf *out, const struct article *a, struct str meta_json)
{
    struct article known = *a;
    uint32_t pairs = 1u + str_known(meta_json) + (a->ack != ACK_STORED);
    for (int f = 0; f < WIRE_FIELDS; f++) {
        const struct str *text = wire_field_text(&known, (enum wire_field)f);
        pairs += text && str_known(*text);
    }
    pack_map(out, pairs);
    for (int f = 0; f < WIRE_FIELDS; f++) {
        const struct str *text = wire_field_text(&known, (enum wire_field)f);
        if (text)
            article_add_text(out, wire_keys[f].name, *text);
    }
    if (a->ack == ACK_DONE)
        article_add_text(out, "ack", STR("done"));
    if (str_known(meta_json))
        article_add_meta(out, meta_json);
    pack_key(out, "content");
    if (a->content_is_binary)
        pack_binary(out, a->content.at, a->content.len);
    else
        pack_text(out, a->content);
}
