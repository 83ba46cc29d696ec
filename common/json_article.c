#include "json.h"

#include "json_map_read.h"
#include "wire_fields.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static struct str text_of(const json_t *value)
{
    return str_of(json_string_value(value), json_string_length(value));
}

static int read_content(struct json_article *out, const json_t *value, struct err *why)
{
    if (!json_is_string(value))
        return err_set(why, "\"content\" is missing; it is the article's text");
    out->article.content = text_of(value);
    return 0;
}

/* Producers number their articles as often as they name them. */
static int read_id(struct json_article *out, const json_t *value, struct err *why)
{
    if (json_is_integer(value)) {
        int n = snprintf(out->id_digits, sizeof out->id_digits, "%" JSON_INTEGER_FORMAT,
                         json_integer_value(value));
        out->article.id = str_of(out->id_digits, (size_t)n);
    } else if (json_is_string(value)) {
        out->article.id = text_of(value);
    } else if (value && !json_is_null(value)) {
        return err_set(why, "\"id\" is neither text nor a whole number");
    }
    return 0;
}

static int read_ack(struct json_article *out, const json_t *value, struct err *why)
{
    if (!value || json_is_null(value))
        return 0;
    const char *word = json_is_string(value) ? json_string_value(value) : "";
    if (strcmp(word, "stored") != 0 && strcmp(word, "done") != 0)
        return err_set(why, "\"ack\" is \"stored\" or \"done\"");
    out->article.ack = *word == 'd' ? ACK_DONE : ACK_STORED;
    out->has_ack = true;
    return 0;
}

static int read_texts(struct json_article *out, const json_t *root, struct err *why)
{
    for (int f = 0; f < WIRE_FIELDS; f++) {
        struct str *field = f == WIRE_FIELD_ID ? NULL : wire_field_text(&out->article, (enum wire_field)f);
        const json_t *value = field ? json_object_get(root, wire_keys[f].name) : NULL;
        if (json_is_string(value))
            *field = text_of(value);
        else if (value && !json_is_null(value))
            return err_set(why, "\"%s\" is no text", wire_keys[f].name);
    }
    return 0;
}

/* The article by the wire's own keys; *meta is a new object with the others. */
static int read_own_keys(struct json_article *out, json_t *root, json_t **meta, struct err *why)
{
    if (read_content(out, json_object_get(root, "content"), why) < 0 ||
        read_id(out, json_object_get(root, "id"), why) < 0 || read_texts(out, root, why) < 0)
        return -1;
    *meta = json_copy(root);
    for (int f = 0; *meta && f < WIRE_FIELDS; f++)
        if (wire_keys[f].type == WIRE_TEXT || wire_keys[f].type == WIRE_CONTENT)
            json_object_del(*meta, wire_keys[f].name); /* -1 where it has none */
    return *meta ? 0 : err_set(why, "out of memory");
}

/* Over the keys that became nothing of the article comes what meta says itself. */
static int merge_meta(json_t *meta, const json_t *root, bool foreign, struct err *why)
{
    json_t *given = json_object_get(root, "meta");
    bool is_map = json_is_object(given);
    if (given && !is_map && !json_is_null(given)) {
        if (foreign)
            return 0;
        return err_set(why, "\"meta\" is no object");
    }
    json_object_del(meta, "meta");
    return is_map && json_object_update(meta, given) < 0 ? err_set(why, "out of memory") : 0;
}

static int read_object(struct json_article *out, json_t *root, const struct json_map *map, json_t **meta,
                       struct err *why)
{
    int rc = map ? json_map_read(map, root, out, meta, why) : read_own_keys(out, root, meta, why);
    if (rc < 0 || read_ack(out, json_object_get(root, "ack"), why) < 0 ||
        merge_meta(*meta, root, map != NULL, why) < 0)
        return -1;
    json_object_del(*meta, "ack");
    out->meta_text = json_dumps(*meta, JSON_COMPACT);
    if (!out->meta_text)
        return err_set(why, "out of memory");
    out->meta_json = str_of(out->meta_text, strlen(out->meta_text));
    return 0;
}

int json_read_article(struct str line, const struct json_map *map, struct json_article *out, struct err *why)
{
    *out = (struct json_article){0};
    json_error_t error;
    json_t *root = json_loadb(line.at ? line.at : "", line.len, JSON_REJECT_DUPLICATES, &error), *meta = NULL;
    if (!root)
        return err_set(why, "no JSON: %s (byte %d)", error.text, error.position);
    out->root = root;
    if (!json_is_object(root))
        return err_set(why, "no JSON object; write {\"id\": …, \"content\": …}");
    int rc = read_object(out, root, map, &meta, why);
    json_decref(meta);
    return rc;
}

void json_article_free(struct json_article *a)
{
    json_decref(a->root);
    json_decref(a->texts);
    free(a->meta_text);
    a->root = a->texts = NULL;
    a->meta_text = NULL;
}
