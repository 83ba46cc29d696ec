#include "pack.h"
#include "wire_fields.h"

#include "utf8.h"

const char *const wire_family_names[FAMILIES] = {
    [FAMILY_CONTACTS] = "contacts",           [FAMILY_EVENTS] = "events",   [FAMILY_PEOPLE] = "people",
    [FAMILY_ORGANIZATIONS] = "organizations", [FAMILY_FIGURES] = "figures", [FAMILY_AWARDS] = "awards",
    [FAMILY_DOCUMENTS] = "documents",         [FAMILY_DATES] = "dates",     [FAMILY_PLACES] = "places",
    [FAMILY_STATEMENTS] = "statements",
};

enum { REPLY_VALUES_MAX = 256, REPLY_DEPTH = 4 };

static void reply_add_text(struct buf *out, enum wire_answer key, struct str value)
{
    if (!str_known(value))
        return;
    pack_key(out, wire_answer_keys[key].name);
    pack_text(out, value);
}

static struct str reply_status_text(enum wire_status status)
{
    return str_of(wire_status_names[status], strlen(wire_status_names[status]));
}

void wire_encode_reply(struct buf *out, const struct wire_reply *r)
{
    uint32_t pairs = 1u + str_known(r->source) + str_known(r->id) + str_known(r->reason) +
                     (r->retry_after_ms != 0) + (r->article_id != 0) + r->has_counts;
    pack_map(out, pairs);
    reply_add_text(out, WIRE_ANSWER_SOURCE, r->source);
    reply_add_text(out, WIRE_ANSWER_ID, r->id);
    reply_add_text(out, WIRE_ANSWER_STATUS, reply_status_text(r->status));
    reply_add_text(out, WIRE_ANSWER_REASON, r->reason);
    if (r->retry_after_ms) {
        pack_key(out, wire_answer_keys[WIRE_ANSWER_RETRY_AFTER_MS].name);
        pack_uint(out, r->retry_after_ms);
    }
    if (r->article_id) {
        pack_key(out, wire_answer_keys[WIRE_ANSWER_ARTICLE_ID].name);
        pack_int(out, r->article_id);
    }
    if (r->has_counts) {
        pack_key(out, wire_answer_keys[WIRE_ANSWER_COUNTS].name);
        pack_map(out, FAMILIES);
        for (int f = 0; f < FAMILIES; f++) {
            pack_key(out, wire_family_names[f]);
            pack_uint(out, r->counts[f]);
        }
    }
}

static int reply_text(const struct unpack_item *value, const char *key, struct str *out, struct err *why)
{
    if (value->kind != UNPACK_TEXT || !utf8_valid(value->bytes))
        return err_set(why, "`%s` of the answer is no text", key);
    *out = value->bytes;
    return 0;
}

static int reply_number(const struct unpack_item *value, const char *key, uint64_t max, uint64_t *out,
                        struct err *why)
{
    if (value->kind != UNPACK_UINT || value->uint > max)
        return err_set(why, "`%s` of the answer is no number from 0 to %llu", key, (unsigned long long)max);
    *out = value->uint;
    return 0;
}

/* Index of s among n names, or -1. */
static int reply_name(const char *const *names, int n, struct str s)
{
    for (int i = 0; i < n; i++)
        if (str_eq(s, str_of(names[i], strlen(names[i]))))
            return i;
    return -1;
}

static int reply_counts(struct unpack *u, const struct unpack_item *map, struct wire_reply *out,
                        struct err *why)
{
    if (map->kind != UNPACK_MAP)
        return err_set(why, "`counts` of the answer is no map");
    for (uint32_t i = 0; i < map->count; i++) {
        struct unpack_item key, value;
        uint64_t n = 0;
        if (unpack_next(u, &key, why) < 0 || unpack_next(u, &value, why) < 0)
            return -1;
        int family = key.kind == UNPACK_TEXT ? reply_name(wire_family_names, FAMILIES, key.bytes) : -1;
        if (family < 0) {
            if (unpack_skip(u, &value, REPLY_DEPTH, why) < 0)
                return -1;
            continue;
        }
        if (reply_number(&value, wire_family_names[family], UINT32_MAX, &n, why) < 0)
            return -1;
        out->counts[family] = (uint32_t)n;
    }
    out->has_counts = true;
    return 0;
}

static int reply_status(const struct unpack_item *value, struct wire_reply *out, bool *known, struct err *why)
{
    struct str name = STR_NONE;
    if (reply_text(value, "status", &name, why) < 0)
        return -1;
    int status = reply_name(wire_status_names, WIRE_STATUSES, name);
    if (status < 0)
        return err_set(why, "the answer's status \"%.*s\" is not known", STR_FMT(name));
    out->status = (enum wire_status)status;
    *known = true;
    return 0;
}

/* The key of that name, WIRE_ANSWERS for a newer broker's. */
static enum wire_answer reply_key(struct str name)
{
    int k = 0;
    while (k < WIRE_ANSWERS &&
           !str_eq(name, str_of(wire_answer_keys[k].name, strlen(wire_answer_keys[k].name))))
        k++;
    return (enum wire_answer)k;
}

static int reply_pair(struct unpack *u, struct wire_reply *out, bool *has_status, struct err *why)
{
    struct unpack_item key, value;
    uint64_t n = 0;
    int result = 0;
    if (unpack_next(u, &key, why) < 0 || unpack_next(u, &value, why) < 0)
        return -1;
    if (key.kind != UNPACK_TEXT)
        return err_set(why, "a key of the answer is %s", unpack_kind_names[key.kind]);
    enum wire_answer k = reply_key(key.bytes);
    switch (k) {
    case WIRE_ANSWER_SOURCE:
        return reply_text(&value, wire_answer_keys[k].name, &out->source, why);
    case WIRE_ANSWER_ID:
        return reply_text(&value, wire_answer_keys[k].name, &out->id, why);
    case WIRE_ANSWER_REASON:
        return reply_text(&value, wire_answer_keys[k].name, &out->reason, why);
    case WIRE_ANSWER_STATUS:
        return reply_status(&value, out, has_status, why);
    case WIRE_ANSWER_COUNTS:
        return reply_counts(u, &value, out, why);
    case WIRE_ANSWER_RETRY_AFTER_MS:
        result = reply_number(&value, wire_answer_keys[k].name, UINT32_MAX, &n, why);
        out->retry_after_ms = (uint32_t)n;
        return result;
    case WIRE_ANSWER_ARTICLE_ID:
        result = reply_number(&value, wire_answer_keys[k].name, INT64_MAX, &n, why);
        out->article_id = (int64_t)n;
        return result;
    default:
        return unpack_skip(u, &value, REPLY_DEPTH, why);
    }
}

int wire_decode_reply(struct str msg, struct wire_reply *out, struct err *why)
{
    *out = (struct wire_reply){0};
    struct unpack u = unpack_begin(msg, REPLY_VALUES_MAX);
    struct unpack_item map = {0};
    bool has_status = false;
    if (unpack_next(&u, &map, why) < 0)
        return -1;
    if (map.kind != UNPACK_MAP)
        return err_set(why, "the answer is %s, not a map", unpack_kind_names[map.kind]);
    for (uint32_t i = 0; i < map.count; i++)
        if (reply_pair(&u, out, &has_status, why) < 0)
            return -1;
    if (unpack_left(&u))
        return err_set(why, "%zu bytes follow after the answer's end", unpack_left(&u));
    return has_status ? 0 : err_set(why, "the answer has no `status`");
}
