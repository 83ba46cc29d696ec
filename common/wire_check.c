#include "utf8.h"
#include "wire_fields.h"

#include <strings.h>

static const char *const ack_names[ACKS] = {[ACK_STORED] = "stored", [ACK_DONE] = "done"};

struct wire_checking {
    struct unpack u;
    struct article *out;
    const struct wire_limits *limits;
    uint32_t seen; /* bit set of fields */
    bool refused;  /* the first reason stays; the walk goes on for the sake of source and id */
    struct err *why;
    struct err later; /* reasons after the first */
};

static struct err *wire_why(struct wire_checking *c)
{
    return c->refused ? &c->later : c->why;
}

#define REFUSE(c, ...) (err_set(wire_why(c), __VA_ARGS__), (c)->refused = true)

static bool wire_check_text(struct wire_checking *c, enum wire_field f, struct str text)
{
    const char *name = wire_keys[f].name;
    if (!utf8_valid(text))
        REFUSE(c, "`%s` is not valid UTF-8%s", name,
               f == WIRE_FIELD_CONTENT ? "; send text in another charset as binary, with its `charset`" : "");
    else if (memchr(text.at, 0, text.len))
        REFUSE(c, "`%s` holds the character U+0000, which PostgreSQL cannot store", name);
    else if (wire_keys[f].bytes_max && text.len > wire_keys[f].bytes_max)
        REFUSE(c, "`%s` is %u bytes long; at most %u are taken", name, text.len, wire_keys[f].bytes_max);
    else
        return true;
    return false;
}

static void wire_check_content(struct wire_checking *c, const struct unpack_item *item)
{
    bool is_binary = item->kind == UNPACK_BINARY;
    if (!is_binary && item->kind != UNPACK_TEXT)
        REFUSE(c, "`content` must be text or binary, not %s", unpack_kind_names[item->kind]);
    else if (item->bytes.len == 0)
        REFUSE(c, "`content` is empty");
    else if (is_binary || wire_check_text(c, WIRE_FIELD_CONTENT, item->bytes)) {
        c->out->content = item->bytes;
        c->out->content_is_binary = is_binary;
    }
}

static void wire_check_ack(struct wire_checking *c, const struct unpack_item *item)
{
    for (int i = 0; i < ACKS; i++) {
        if (item->kind == UNPACK_TEXT && str_eq(item->bytes, str_of(ack_names[i], strlen(ack_names[i])))) {
            c->out->ack = (enum ack)i;
            return;
        }
    }
    REFUSE(c, "`ack` must be \"stored\" or \"done\"");
}

static struct str wire_media(struct str type)
{
    const char *semicolon = type.len ? memchr(type.at, ';', type.len) : NULL;
    struct str media = str_of(type.at, semicolon ? (size_t)(semicolon - type.at) : type.len);
    while (media.len && media.at[media.len - 1] == ' ')
        media.len--;
    return media;
}

static bool wire_media_is(struct str media, const char *name)
{
    return media.len == strlen(name) && strncasecmp(media.at, name, media.len) == 0;
}

bool wire_type_is_html(struct str content_type)
{
    struct str media = wire_media(content_type);
    return wire_media_is(media, "text/html") || wire_media_is(media, "application/xhtml+xml");
}

static void wire_check_content_type(struct wire_checking *c, struct str type)
{
    struct str media = wire_media(type);
    if (!wire_type_is_html(type) && !wire_media_is(media, "text/plain"))
        REFUSE(c, "`content_type` \"%.*s\" is not known: text/plain and text/html are read", STR_FMT(media));
}

static void wire_check_known_text(struct wire_checking *c, enum wire_field f, const struct unpack_item *item)
{
    if (item->kind != UNPACK_TEXT) {
        REFUSE(c, "`%s` must be text, not %s", wire_keys[f].name, unpack_kind_names[item->kind]);
        return;
    }
    if (!wire_check_text(c, f, item->bytes))
        return;
    if ((f == WIRE_FIELD_SOURCE || f == WIRE_FIELD_ID) && item->bytes.len == 0) {
        REFUSE(c, "`%s` is empty; leave it out instead", wire_keys[f].name);
        return;
    }
    struct str *text = wire_field_text(c->out, f);
    if (text != NULL)
        *text = item->bytes;
    if (f == WIRE_FIELD_CONTENT_TYPE)
        wire_check_content_type(c, item->bytes);
}

static void wire_check_field(struct wire_checking *c, enum wire_field f, const struct unpack_item *item)
{
    if (c->seen & 1u << f)
        REFUSE(c, "`%s` is there twice", wire_keys[f].name);
    c->seen |= 1u << f;
    if (item->kind == UNPACK_NIL)
        return; /* as if absent */
    if (f == WIRE_FIELD_CONTENT)
        wire_check_content(c, item);
    else if (f == WIRE_FIELD_ACK)
        wire_check_ack(c, item);
    else if (f != WIRE_FIELD_META)
        wire_check_known_text(c, f, item);
    else if (item->kind != UNPACK_MAP)
        REFUSE(c, "`meta` must be a map, not %s", unpack_kind_names[item->kind]);
}

/* -1: the bytes are no msgpack from here on. */
static int wire_check_pair(struct wire_checking *c)
{
    struct unpack_item key, value;
    if (unpack_next(&c->u, &key, wire_why(c)) < 0)
        return -1;
    if (key.kind != UNPACK_TEXT)
        return err_set(wire_why(c), "a key of the message is %s; keys must be texts",
                       unpack_kind_names[key.kind]);
    if (unpack_next(&c->u, &value, wire_why(c)) < 0)
        return -1;
    int f = wire_field_find(key.bytes);
    if (f >= 0)
        wire_check_field(c, (enum wire_field)f, &value);
    return unpack_skip(&c->u, &value, c->limits->depth - 1, wire_why(c));
}

static int wire_check_head(struct wire_checking *c, struct str msg, struct unpack_item *map)
{
    if (msg.len == 0)
        return err_set(wire_why(c), "the message is empty");
    if (msg.at[0] == '{' || msg.at[0] == '<')
        return err_set(wire_why(c),
                       "the message begins with '%c': it seems to be %s, but must be a msgpack map",
                       msg.at[0], msg.at[0] == '{' ? "JSON" : "HTML or XML");
    if (unpack_next(&c->u, map, wire_why(c)) < 0)
        return -1;
    if (map->kind != UNPACK_MAP)
        return err_set(wire_why(c), "the message must be a msgpack map, but is %s",
                       unpack_kind_names[map->kind]);
    return 0;
}

int wire_check(struct str msg, const struct wire_limits *limits, struct article *out, struct err *why)
{
    *out = (struct article){0};
    struct wire_checking c = {
        .u = unpack_begin(msg, WIRE_VALUES_MAX), .out = out, .limits = limits, .why = why};
    if (msg.len > limits->message_bytes)
        REFUSE(&c, "the message is too large: %u bytes; at most %u are taken", msg.len,
               limits->message_bytes);
    struct unpack_item map = {0};
    if (wire_check_head(&c, msg, &map) < 0)
        return -1;
    for (uint32_t i = 0; i < map.count; i++)
        if (wire_check_pair(&c) < 0)
            return -1;
    if (unpack_left(&c.u))
        REFUSE(&c, "%zu bytes follow after the map's end", unpack_left(&c.u));
    if (!(c.seen & 1u << WIRE_FIELD_CONTENT))
        REFUSE(&c, "`content` is missing");
    else if (!str_known(out->content))
        REFUSE(&c, "`content` is nil");
    return c.refused ? -1 : 0;
}
