/* JSON-LD: what a script says of the page's article. While jansson's memory is held, nothing is asked of the arena. */
#include "html_meta.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

enum {
    SCRIPTS_MAX = 16,
    SCRIPT_BYTES_MAX = 256 << 10, /* jansson takes some thirty times as much */
    OBJECTS_MAX = 64,
    PERSONS_MAX = 16,
    LIST_MAX = 64, /* entries of a list that are looked at */
};

struct reading {
    char *room; /* copies of texts; as long as the script, which no texts of it can be */
    uint32_t used, room_bytes;
    const json_t *waiting[OBJECTS_MAX]; /* the next one last */
    uint32_t n_waiting;
    const json_t *article, *page, *path;
    const json_t *persons[PERSONS_MAX]; /* that articles name by @id */
    uint32_t n_persons;
    struct str headline; /* as Open Graph has it: of several articles it tells which */
    struct str said[META_FIELDS];
    struct meta_path way;
};

/* --- values ---------------------------------------------------------------------------------------- */

/* The text of a value, of a list's first, or of a thing's name. */
static const char *text_of(const json_t *value)
{
    if (json_is_array(value))
        value = json_array_get(value, 0);
    if (json_is_object(value)) {
        const json_t *name = json_object_get(value, "name");
        value = name ? name : json_object_get(value, "@value");
        if (json_is_array(value))
            value = json_array_get(value, 0);
    }
    return json_string_value(value);
}

static struct str keep(struct reading *r, const char *text, size_t len)
{
    if (len == 0 || len > r->room_bytes - r->used)
        return STR_NONE;
    char *at = r->room + r->used;
    memcpy(at, text, len);
    r->used += (uint32_t)len;
    return str_of(at, len);
}

static void say(struct reading *r, enum meta_field field, const char *text)
{
    if (text && !str_known(r->said[field]))
        r->said[field] = keep(r, text, strlen(text));
}

/* "https://schema.org/NewsArticle" is "NewsArticle". */
static const char *type_of(const json_t *object)
{
    const json_t *type = json_object_get(object, "@type");
    const char *name = json_string_value(json_is_array(type) ? json_array_get(type, 0) : type);
    const char *slash = name ? strrchr(name, '/') : NULL;
    return slash ? slash + 1 : name ? name : "";
}

static bool ends_in(const char *text, const char *ending)
{
    size_t n = strlen(text), m = strlen(ending);
    return n >= m && strcmp(text + n - m, ending) == 0;
}

static bool is_article(const char *type)
{
    return ends_in(type, "Article") || strcmp(type, "Report") == 0 ||
           (ends_in(type, "Posting") && strcmp(type, "JobPosting") != 0);
}

/* --- the article ----------------------------------------------------------------------------------- */

/* A person's name, also of one that only an @id names. */
static const char *person_name(const struct reading *r, const json_t *value)
{
    const char *name = text_of(value), *id = json_string_value(json_object_get(value, "@id"));
    for (uint32_t i = 0; !name && id && i < r->n_persons; i++) {
        const char *other = json_string_value(json_object_get(r->persons[i], "@id"));
        if (other && strcmp(other, id) == 0)
            name = text_of(r->persons[i]);
    }
    return name;
}

static void say_authors(struct reading *r, const json_t *value)
{
    enum { AUTHORS_MAX = 6 };
    char all[256];
    size_t n = json_is_array(value) ? json_array_size(value) : 1, len = 0;
    for (size_t i = 0; i < n && i < AUTHORS_MAX; i++) {
        const char *name = person_name(r, json_is_array(value) ? json_array_get(value, i) : value);
        size_t more = name ? strlen(name) : 0;
        if (!more || len + more + 2 >= sizeof all)
            continue;
        if (len) {
            memcpy(all + len, ", ", 2);
            len += 2;
        }
        memcpy(all + len, name, more);
        len += more;
    }
    all[len] = 0;
    say(r, META_AUTHOR, all);
}

/* "UserPageVisits:1234", or a counter of readings */
static void say_views(struct reading *r, const json_t *article)
{
    const json_t *counters = json_object_get(article, "interactionStatistic");
    size_t n = json_is_array(counters) ? json_array_size(counters) : 1;
    say(r, META_VIEWS, json_string_value(json_object_get(article, "interactionCount")));
    for (size_t i = 0; i < n && i < LIST_MAX; i++) {
        const json_t *counter = json_is_array(counters) ? json_array_get(counters, i) : counters;
        const json_t *type = json_object_get(counter, "interactionType");
        const json_t *count = json_object_get(counter, "userInteractionCount");
        const char *name = json_is_object(type) ? type_of(type) : json_string_value(type);
        char digits[24];
        if (!name || (!ends_in(name, "ReadAction") && !ends_in(name, "ViewAction")))
            continue;
        snprintf(digits, sizeof digits, "%" JSON_INTEGER_FORMAT, json_integer_value(count));
        say(r, META_VIEWS, json_is_integer(count) ? digits : json_string_value(count));
    }
}

static void say_article(struct reading *r, const json_t *a)
{
    const char *headline = text_of(json_object_get(a, "headline"));
    say(r, META_TITLE, headline ? headline : text_of(json_object_get(a, "name")));
    say(r, META_PUBLISHED, text_of(json_object_get(a, "datePublished")));
    say(r, META_CREATED, text_of(json_object_get(a, "dateCreated")));
    say(r, META_MODIFIED, text_of(json_object_get(a, "dateModified")));
    say(r, META_CATEGORY, text_of(json_object_get(a, "articleSection")));
    say(r, META_SUMMARY, text_of(json_object_get(a, "description")));
    say(r, META_LANGUAGE, text_of(json_object_get(a, "inLanguage")));
    say(r, META_TYPE, type_of(a));
    say(r, META_SITE, text_of(json_object_get(a, "publisher")));
    say_authors(r, json_object_get(a, "author"));
    say_views(r, a);
}

/* The path's parts come with their places, or in their order. */
static void say_path(struct reading *r)
{
    const json_t *list = json_object_get(r->path, "itemListElement");
    size_t n = json_array_size(list);
    for (size_t i = 0; i < n && n <= META_PATH_PARTS; i++) {
        const json_t *entry = json_array_get(list, i);
        json_int_t position = json_integer_value(json_object_get(entry, "position"));
        const char *name = text_of(entry);
        if (!name)
            name = text_of(json_object_get(entry, "item"));
        size_t place = position > 0 && (size_t)position <= n ? (size_t)position - 1 : i;
        if (name)
            r->way.part[place] = keep(r, name, strlen(name));
        r->way.n = (uint32_t)n;
    }
}

/* --- the script ------------------------------------------------------------------------------------ */

static void wait_for(struct reading *r, const json_t *value)
{
    if (r->n_waiting < OBJECTS_MAX && (json_is_object(value) || json_is_array(value)))
        r->waiting[r->n_waiting++] = value;
}

/* Of several articles the one that Open Graph names, else the first. */
static void meet_article(struct reading *r, const json_t *object)
{
    const char *headline = text_of(json_object_get(object, "headline"));
    bool named = headline && str_eq(str_of_text(headline), r->headline);
    if (!r->article || named)
        r->article = object;
}

static void meet(struct reading *r, const json_t *object)
{
    static const char *const inside[] = {"publisher",        "isPartOf",   "breadcrumb",
                                         "mainEntityOfPage", "mainEntity", "@graph"};
    const char *type = type_of(object);
    if (is_article(type))
        meet_article(r, object);
    else if (strcmp(type, "BreadcrumbList") == 0 && !r->path)
        r->path = object;
    else if (strcmp(type, "Person") == 0 && r->n_persons < PERSONS_MAX)
        r->persons[r->n_persons++] = object;
    else if (strcmp(type, "WebPage") == 0 && !r->page)
        r->page = object;
    else if (strcmp(type, "WebSite") == 0 || ends_in(type, "Organization"))
        say(r, META_SITE, text_of(json_object_get(object, "name")));
    for (size_t i = 0; i < COUNT_OF(inside); i++)
        wait_for(r, json_object_get(object, inside[i]));
}

/* Lists and objects inside each other, without recursion; lists of other articles are not entered. */
static void walk(struct reading *r, const json_t *root)
{
    wait_for(r, root);
    while (r->n_waiting) {
        const json_t *value = r->waiting[--r->n_waiting];
        if (json_is_object(value))
            meet(r, value);
        size_t n = json_is_array(value) ? json_array_size(value) : 0;
        for (size_t i = n < LIST_MAX ? n : LIST_MAX; i > 0; i--)
            wait_for(r, json_array_get(value, i - 1));
    }
    if (r->article)
        say_article(r, r->article);
    else if (r->page)
        say_article(r, r->page);
    if (r->path && !r->way.n)
        say_path(r);
    r->article = r->page = r->path = NULL;
    r->n_persons = 0;
}

/* Values one behind the other, as some pages have them. */
static void read_values(struct reading *r, const char *at, uint32_t len)
{
    enum { VALUES_MAX = 16 };
    uint32_t from = 0;
    for (int i = 0; i < VALUES_MAX && from < len; i++) {
        json_error_t error;
        json_t *root = json_loadb(at + from, len - from, JSON_DISABLE_EOF_CHECK, &error);
        if (!root)
            return;
        walk(r, root);
        json_decref(root);
        from += (uint32_t)error.position;
        while (from < len && (at[from] == ' ' || at[from] == ','))
            from++;
    }
}

static void take(struct html_gathering *g, const struct reading *r)
{
    for (int f = 0; f < META_FIELDS; f++)
        if (!str_known(g->said[f][META_FROM_JSON]))
            g->said[f][META_FROM_JSON] = r->said[f];
    if (!g->json_path.n)
        g->json_path = r->way;
}

void html_meta_json(struct html_gathering *g, struct str script)
{
    if (script.len == 0 || script.len > SCRIPT_BYTES_MAX || g->scripts == SCRIPTS_MAX)
        return;
    g->scripts++;
    struct reading r = {.headline = g->said[META_TITLE][META_FROM_GRAPH], .room_bytes = script.len * 2};
    r.room = arena_room(g->arena, r.room_bytes);
    char *mended = arena_room(g->arena, (size_t)script.len * 2);
    uint32_t len;
    if (!html_meta_mend(mended, &len, script))
        return;
    read_values(&r, mended, len);
    take(g, &r);
}
