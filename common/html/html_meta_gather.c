/* What elements say of the page: <title>, <meta>, <time>, microdata, the path to the article. */
#include "html_meta.h"

/* Names of <meta property>, <meta name> and itemprop, small. */
static const struct meta_name {
    const char *name;
    uint8_t field, from;
} names[] = {
    {"og:title", META_TITLE, META_FROM_GRAPH},
    {"twitter:title", META_TITLE, META_FROM_NAME},
    {"headline", META_TITLE, META_FROM_MICRODATA},
    {"dc.title", META_TITLE, META_FROM_NAME},
    {"dcterms.title", META_TITLE, META_FROM_NAME},
    {"title", META_TITLE, META_FROM_NAME},

    {"og:site_name", META_SITE, META_FROM_GRAPH},
    {"application-name", META_SITE, META_FROM_NAME},
    {"dc.publisher", META_SITE, META_FROM_NAME},

    {"article:published_time", META_PUBLISHED, META_FROM_GRAPH},
    {"article:published", META_PUBLISHED, META_FROM_GRAPH},
    {"og:published_time", META_PUBLISHED, META_FROM_GRAPH},
    {"og:article:published_time", META_PUBLISHED, META_FROM_GRAPH},
    {"datepublished", META_PUBLISHED, META_FROM_MICRODATA},
    {"pubdate", META_PUBLISHED, META_FROM_NAME},
    {"publishdate", META_PUBLISHED, META_FROM_NAME},
    {"publish_date", META_PUBLISHED, META_FROM_NAME},
    {"publish-date", META_PUBLISHED, META_FROM_NAME},
    {"published_date", META_PUBLISHED, META_FROM_NAME},
    {"publication_date", META_PUBLISHED, META_FROM_NAME},
    {"published_time", META_PUBLISHED, META_FROM_NAME},
    {"published_at", META_PUBLISHED, META_FROM_NAME},
    {"originalpublicationdate", META_PUBLISHED, META_FROM_NAME},
    {"citation_publication_date", META_PUBLISHED, META_FROM_NAME},
    {"date", META_PUBLISHED, META_FROM_NAME},
    {"dc.date", META_PUBLISHED, META_FROM_NAME},
    {"dc.date.issued", META_PUBLISHED, META_FROM_NAME},
    {"dc.date.published", META_PUBLISHED, META_FROM_NAME},
    {"dcterms.date", META_PUBLISHED, META_FROM_NAME},
    {"dcterms.issued", META_PUBLISHED, META_FROM_NAME},

    {"datecreated", META_CREATED, META_FROM_MICRODATA},
    {"dc.created", META_CREATED, META_FROM_NAME},
    {"dc.date.created", META_CREATED, META_FROM_NAME},
    {"dcterms.created", META_CREATED, META_FROM_NAME},

    {"article:modified_time", META_MODIFIED, META_FROM_GRAPH},
    {"og:updated_time", META_MODIFIED, META_FROM_GRAPH},
    {"datemodified", META_MODIFIED, META_FROM_MICRODATA},
    {"dcterms.modified", META_MODIFIED, META_FROM_NAME},
    {"lastmod", META_MODIFIED, META_FROM_NAME},
    {"last-modified", META_MODIFIED, META_FROM_NAME},

    {"article:section", META_CATEGORY, META_FROM_GRAPH},
    {"og:article:section", META_CATEGORY, META_FROM_GRAPH},
    {"articlesection", META_CATEGORY, META_FROM_MICRODATA},
    {"section", META_CATEGORY, META_FROM_NAME},
    {"dc.subject", META_CATEGORY, META_FROM_NAME},

    {"article:author", META_AUTHOR, META_FROM_GRAPH},
    {"og:article:author", META_AUTHOR, META_FROM_GRAPH},
    {"author", META_AUTHOR, META_FROM_NAME},
    {"dc.creator", META_AUTHOR, META_FROM_NAME},
    {"dcterms.creator", META_AUTHOR, META_FROM_NAME},

    {"og:description", META_SUMMARY, META_FROM_GRAPH},
    {"description", META_SUMMARY, META_FROM_NAME},
    {"og:locale", META_LANGUAGE, META_FROM_GRAPH},
    {"inlanguage", META_LANGUAGE, META_FROM_MICRODATA},
    {"dc.language", META_LANGUAGE, META_FROM_NAME},
    {"content-language", META_LANGUAGE, META_FROM_NAME},
    {"og:type", META_TYPE, META_FROM_GRAPH},
    {"og:url", META_URL, META_FROM_GRAPH},
    {"interactioncount", META_VIEWS, META_FROM_MICRODATA},
};

enum { TEXT_BYTES_MAX = 1024, TEXT_STEPS_MAX = 256 };

struct gathering {
    struct html_gathering *out;
    struct str *scripts;
    uint32_t n_scripts, max_scripts;
    const GumboNode *thing; /* a person or body that has a name: itemprop author, publisher */
    enum meta_field thing_field;
    const GumboNode *path; /* the element whose parts are gathered */
    struct str time;       /* of a <time> that says no more */
    bool many_times;
};

static void say(struct gathering *g, enum meta_field field, enum meta_from from, struct str text)
{
    if (text.len && !str_known(g->out->said[field][from]))
        g->out->said[field][from] = text;
}

/* --- words of names -------------------------------------------------------------------------------- */

static bool holds(struct str text, const char *word)
{
    return text.len && strcasestr(text.at, word); /* the tree's texts end in a zero */
}

static bool is_named(struct str text, const char *name)
{
    return text.len && strcasecmp(text.at, name) == 0;
}

static const struct meta_name *find_name(struct str name)
{
    for (size_t i = 0; name.len && i < COUNT_OF(names); i++)
        if (strcasecmp(names[i].name, name.at) == 0)
            return &names[i];
    return NULL;
}

/* --- texts ----------------------------------------------------------------------------------------- */

/* What the element shows; of one that shows much nothing is a name, a headline or a date. */
static struct str text_inside(struct arena *a, const GumboNode *element)
{
    struct html_walk w = {.root = element};
    struct str parts[8];
    size_t n = 0, bytes = 0;
    for (int steps = 0; html_walk_next(&w) != HTML_END; steps++) {
        if (steps == TEXT_STEPS_MAX)
            return STR_NONE;
        if (!html_is_text(w.node))
            continue;
        struct str text = str_of_text(w.node->v.text.text);
        bytes += text.len;
        if (n == COUNT_OF(parts) || bytes > TEXT_BYTES_MAX)
            return STR_NONE;
        parts[n++] = text;
    }
    return n == 1 ? parts[0] : n ? arena_join(a, parts, n) : STR_NONE;
}

/* What an element with an itemprop says: by an attribute made for that, else by its text. */
static struct str value_of(struct arena *a, const GumboNode *n)
{
    static const char *const attributes[] = {"content", "datetime", "title"};
    for (size_t i = 0; i < COUNT_OF(attributes); i++) {
        struct str value = html_attribute(n, attributes[i]);
        bool tooltip =
            i == 2 && !(value.len >= 10 && value.at[4] == '-' && value.at[7] == '-'); /* but a day: <abbr> */
        if (value.len && !tooltip)
            return value;
    }
    return text_inside(a, n);
}

/* --- elements -------------------------------------------------------------------------------------- */

static void read_meta(struct gathering *g, const GumboNode *n)
{
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    struct str content = html_attribute(n, "content");
    for (size_t i = 0; content.len && i < COUNT_OF(keys); i++) {
        const struct meta_name *found = find_name(html_attribute(n, keys[i]));
        if (!found)
            continue;
        /* microdata's author is a microdata's, too */
        bool item = i == 2 && found->from == META_FROM_NAME;
        say(g, found->field, item ? META_FROM_MICRODATA : found->from, content);
    }
}

static void read_item(struct gathering *g, const GumboNode *n)
{
    struct str item = html_attribute(n, "itemprop");
    if (!item.len)
        return;
    bool author = is_named(item, "author") || is_named(item, "creator");
    if ((author || is_named(item, "publisher")) && !g->thing) {
        if (str_known(html_attribute(n, "itemscope"))) {
            g->thing = n;
            g->thing_field = author ? META_AUTHOR : META_SITE;
        } else {
            say(g, author ? META_AUTHOR : META_SITE, META_FROM_MICRODATA, value_of(g->out->arena, n));
        }
    } else if (g->thing && is_named(item, "name")) {
        say(g, g->thing_field, META_FROM_MICRODATA, value_of(g->out->arena, n));
    } else {
        const struct meta_name *found = find_name(item);
        if (found && found->from == META_FROM_MICRODATA &&
            !str_known(g->out->said[found->field][META_FROM_MICRODATA]))
            say(g, found->field, META_FROM_MICRODATA, value_of(g->out->arena, n));
    }
}

/* One that says what it is, or the only one of the page. */
static void read_time(struct gathering *g, const GumboNode *n)
{
    struct str names_of = html_attribute(n, "class"), item = html_attribute(n, "itemprop");
    struct str text = html_attribute(n, "datetime");
    if (item.len || holds(names_of, "updated") || holds(names_of, "modified"))
        return;
    if (!text.len)
        text = text_inside(g->out->arena, n);
    if (str_known(html_attribute(n, "pubdate")) || holds(names_of, "publish") ||
        holds(names_of, "entry-date"))
        say(g, META_PUBLISHED, META_FROM_ELEMENT, text);
    else if (!g->time.len)
        g->time = text;
    else
        g->many_times |= text.len && !str_eq(text, g->time);
}

static void read_link(struct gathering *g, const GumboNode *n)
{
    if (is_named(html_attribute(n, "rel"), "canonical"))
        say(g, META_URL, META_FROM_ELEMENT, html_attribute(n, "href"));
}

static void keep_script(struct gathering *g, const GumboNode *n)
{
    const GumboVector *inside = &n->v.element.children;
    if (!holds(html_attribute(n, "type"), "ld+json") || g->n_scripts == g->max_scripts || inside->length == 0)
        return;
    const GumboNode *text = inside->data[0];
    if (html_is_text(text))
        g->scripts[g->n_scripts++] = str_of_text(text->v.text.text);
}

/* --- the path to the article ----------------------------------------------------------------------- */

static bool begins_path(const GumboNode *n)
{
    struct str role = html_attribute(n, "class");
    return holds(role, "crumb") || holds(role, "pathway") || holds(html_attribute(n, "id"), "breadcrumb") ||
           holds(html_attribute(n, "aria-label"), "breadcrumb") ||
           holds(html_attribute(n, "itemtype"), "BreadcrumbList");
}

/* Bytes of the separator at `at`, 0: none stands there. */
static uint32_t separator(const char *at, const char *end)
{
    static const char *const marks[] = {">", "»", "›", "|", "→", "▸", "►", "❯", "::", "•", "·", "/"};
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        size_t n = strlen(marks[i]);
        if ((size_t)(end - at) >= n && memcmp(at, marks[i], n) == 0)
            return (uint32_t)n;
    }
    return 0;
}

/* "24/7" and "Đảng/Đoàn" are one part: a slash that parts stands apart. */
static bool glued_slash(struct str text, const char *at)
{
    return *at == '/' && at > text.at && at + 1 < text.at + text.len && at[-1] != ' ' && at[1] != ' ';
}

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static void add_part(struct meta_path *path, const char *from, const char *to)
{
    while (from < to && !is_letter(*from))
        from++;
    while (to > from && (unsigned char)to[-1] <= ' ')
        to--;
    struct str part = str_of(from, (size_t)(to - from));
    bool again = path->n && path->n <= META_PATH_PARTS && str_eq(path->part[path->n - 1], part);
    if (part.len == 0 || part.len > TEXT_BYTES_MAX || again)
        return;
    if (path->n < META_PATH_PARTS)
        path->part[path->n] = part;
    path->n += path->n <= META_PATH_PARTS; /* one too many: it is none */
}

static void read_path(struct meta_path *path, struct str text)
{
    const char *from = text.at, *end = text.at + text.len;
    for (const char *at = from; at < end;) {
        uint32_t n = glued_slash(text, at) ? 0 : separator(at, end);
        if (n) {
            add_part(path, from, at);
            from = at + n;
        }
        at += n ? n : 1;
    }
    add_part(path, from, end);
}

/* A path of one part says nothing; the next one may. */
static void end_path(struct gathering *g)
{
    struct meta_path *path = &g->out->path;
    g->path = NULL;
    if (path->n < 2 || path->n > META_PATH_PARTS)
        path->n = 0;
}

/* --- the tree -------------------------------------------------------------------------------------- */

static void enter(struct gathering *g, struct html_walk *w)
{
    const GumboNode *n = w->node;
    switch (html_tag(n)) {
    case GUMBO_TAG_META:
        read_meta(g, n);
        break;
    case GUMBO_TAG_TITLE:
        say(g, META_TITLE, META_FROM_ELEMENT, text_inside(g->out->arena, n));
        return;
    case GUMBO_TAG_LINK:
        read_link(g, n);
        return;
    case GUMBO_TAG_SCRIPT:
        keep_script(g, n);
        html_walk_skip(w);
        return;
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
        html_walk_skip(w);
        return;
    case GUMBO_TAG_TIME:
        read_time(g, n);
        break;
    case GUMBO_TAG_HTML:
        say(g, META_LANGUAGE, META_FROM_ELEMENT, html_attribute(n, "lang"));
        break;
    default:
        break;
    }
    read_item(g, n);
    if (!g->path && !g->out->path.n && begins_path(n))
        g->path = n;
}

uint32_t html_meta_gather(struct html_gathering *out, const struct html_tree *tree, struct str *scripts,
                          uint32_t max)
{
    struct gathering g = {.out = out, .scripts = scripts, .max_scripts = max};
    struct html_walk w = {.root = tree->root};
    while (html_walk_next(&w) != HTML_END) {
        if (g.path && html_is_text(w.node))
            read_path(&out->path, str_of_text(w.node->v.text.text));
        else if (w.step == HTML_ENTER && html_is_element(w.node))
            enter(&g, &w);
        else if (w.step == HTML_LEAVE && w.node == g.thing)
            g.thing = NULL;
        else if (w.step == HTML_LEAVE && w.node == g.path)
            end_path(&g);
    }
    if (!g.many_times)
        say(&g, META_PUBLISHED, META_FROM_ELEMENT, g.time);
    return g.n_scripts;
}
