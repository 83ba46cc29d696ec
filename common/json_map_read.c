#include "json_map_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>

struct mapping {
    json_t *root, *meta;
    json_t *texts; /* made here, kept with the article */
    bool meta_is_own;
};

/* One step into value by the first part of *path, which goes on behind it; NULL: there is nothing. */
static json_t *step(const json_t *value, struct str *path)
{
    char part[256];
    const char *dot = memchr(path->at, '.', path->len);
    size_t len = dot ? (size_t)(dot - path->at) : path->len;
    if (len >= sizeof part)
        return NULL;
    snprintf(part, sizeof part, "%.*s", (int)len, path->at);
    *path = dot ? str_of(dot + 1, path->len - len - 1) : str_of(path->at + len, 0);
    if (json_is_array(value) && *part >= '0' && *part <= '9')
        return json_array_get(value, strtoul(part, NULL, 10));
    return json_object_get(value, part);
}

/* A key that has the dots itself comes first. */
static json_t *find(const json_t *root, struct str path)
{
    json_t *value = json_object_getn(root, path.at, path.len);
    if (value || !memchr(path.at, '.', path.len))
        return value;
    for (value = step(root, &path); value && path.len;)
        value = step(value, &path);
    return value;
}

/* Takes out of meta what became a field of the article; an item of a list stays. */
static void take_out(struct mapping *m, struct str path)
{
    if (json_object_deln(m->meta, path.at, path.len) == 0 || !memchr(path.at, '.', path.len))
        return;
    if (!m->meta_is_own) {
        json_t *copy = json_deep_copy(m->meta);
        if (!copy)
            return;
        json_decref(m->meta);
        m->meta = copy;
        m->meta_is_own = true;
    }
    json_t *holder = m->meta;
    while (holder && memchr(path.at, '.', path.len))
        holder = step(holder, &path);
    if (holder)
        json_object_deln(holder, path.at, path.len);
}

/* Text as crawlers print what they did not find. */
static bool says_nothing(struct str text)
{
    static const char *const words[] = {"none", "null", "nan", "nat", "n/a"};
    while (text.len && strchr(" \t\r\n", *text.at) && *text.at)
        text = str_of(text.at + 1, text.len - 1);
    bool nothing = text.len == 0;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        nothing |= text.len == strlen(words[i]) && strncasecmp(text.at, words[i], text.len) == 0;
    return nothing;
}

static struct str keep(struct mapping *m, const char *at, size_t len)
{
    json_t *text = json_stringn(at, len);
    if (!text || json_array_append_new(m->texts, text) < 0)
        return STR_NONE;
    return str_of(json_string_value(text), json_string_length(text));
}

/* Seconds since 1970, or thousandths of them, as ISO 8601. */
static struct str epoch_text(struct mapping *m, double seconds)
{
    enum { THOUSANDTHS_FROM = 100000000 };
    char text[32];
    struct tm at;
    if (seconds >= 1000.0 * THOUSANDTHS_FROM)
        seconds /= 1000;
    time_t whole = seconds >= 0 && seconds < 1e11 ? (time_t)seconds : -1;
    if (whole < 0 || !gmtime_r(&whole, &at))
        return STR_NONE;
    return keep(m, text, strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &at));
}

static struct str number_text(struct mapping *m, const json_t *value, bool is_time)
{
    char digits[32];
    if (is_time)
        return epoch_text(m, json_number_value(value));
    if (!json_is_integer(value))
        return STR_NONE;
    return keep(m, digits,
                (size_t)snprintf(digits, sizeof digits, "%" JSON_INTEGER_FORMAT, json_integer_value(value)));
}

static struct str plain_text(const json_t *value)
{
    struct str text = str_of(json_string_value(value), json_string_length(value));
    return json_is_string(value) && !says_nothing(text) ? text : STR_NONE;
}

/* Of a list its texts, as lines; of a list for a short field the first. */
static struct str list_text(struct mapping *m, const json_t *list, bool all)
{
    struct buf lines = {0};
    size_t i;
    json_t *value;
    json_array_foreach(list, i, value)
    {
        struct str text = plain_text(value);
        if (!str_known(text))
            continue;
        if (!all)
            return text;
        if (lines.len)
            buf_add_byte(&lines, '\n');
        buf_add_str(&lines, text);
    }
    struct str joined = lines.len && !buf_failed(&lines) ? keep(m, lines.data, lines.len) : STR_NONE;
    buf_free(&lines);
    return joined;
}

static struct str text_of(struct mapping *m, const json_t *value, const char *field)
{
    bool is_time = strstr(field, "_at") != NULL;
    if (json_is_number(value))
        return number_text(m, value, is_time);
    if (json_is_array(value))
        return list_text(m, value, strcmp(field, "content") == 0);
    return plain_text(value);
}

/* A time in so many words that the wire would refuse it says nothing that a program reads. */
static bool fits(struct str text, const char *field)
{
    enum { TIME_BYTES_MAX = 64 };
    return str_known(text) && (!strstr(field, "_at") || text.len <= TIME_BYTES_MAX);
}

/* The field by its candidates, then by its own name; *mapped: it was a candidate. */
static struct str read_field(struct mapping *m, const struct json_map *map, int f, bool *mapped)
{
    struct str own = str_of(json_map_names[f], strlen(json_map_names[f]));
    for (uint32_t i = 0; i <= map->keys[f].n; i++) {
        struct str key = i < map->keys[f].n ? map->keys[f].at[i] : own;
        struct str text = text_of(m, find(m->root, key), json_map_names[f]);
        if (!fits(text, json_map_names[f]))
            continue;
        *mapped = i < map->keys[f].n;
        take_out(m, key);
        return text;
    }
    return STR_NONE;
}

static int no_content(const struct json_map *map, struct err *why)
{
    struct buf keys = {0};
    for (uint32_t i = 0; i < map->keys[0].n; i++)
        buf_printf(&keys, "\"%.*s\", ", STR_FMT(map->keys[0].at[i]));
    err_set(why, "no text under %.*s\"content\"", (int)keys.len, keys.data ? keys.data : "");
    buf_free(&keys);
    return -1;
}

int json_map_read(const struct json_map *map, json_t *root, struct json_article *out, json_t **meta,
                  struct err *why)
{
    struct article *a = &out->article;
    struct str *const fields[JSON_MAP_FIELDS] = {&a->content,    &a->id,           &a->source,
                                                 &a->url,        &a->title,        &a->published_at,
                                                 &a->fetched_at, &a->content_type, &a->charset};
    struct mapping m = {.root = root, .meta = json_copy(root), .texts = json_array()};
    out->texts = m.texts;
    *meta = m.meta;
    if (!m.meta || !m.texts)
        return err_set(why, "out of memory");
    for (int f = 0; f < JSON_MAP_FIELDS; f++) {
        bool mapped = false;
        *fields[f] = read_field(&m, map, f, &mapped);
        out->source_is_mapped |= mapped && fields[f] == &a->source;
    }
    *meta = m.meta;
    return str_known(a->content) ? 0 : no_content(map, why);
}
