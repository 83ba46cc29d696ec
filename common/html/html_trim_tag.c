/* Tags and their attributes, as HTML5's tokenizer reads them. */
#include "html_trim.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_name(struct str s, const char *name)
{
    return s.len == strlen(name) && strncasecmp(s.at, name, s.len) == 0;
}

/* The attributes that somebody reads (html_cues.c, html_lines.c, html_table.c, html_meta*.c). */
static bool is_read(struct str s)
{
    static const char *const names[] = {
        "id",        "rel",      "class",    "style",      "title",       "name",       "type",    "role",
        "lang",      "href",     "hidden",   "content",    "charset",     "datetime",   "pubdate", "itemprop",
        "itemscope", "itemtype", "property", "http-equiv", "aria-hidden", "aria-label",
    };
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if ((names[i][0] | 0x20) == (s.at[0] | 0x20) && is_name(s, names[i]))
            return true;
    return false;
}

struct str html_tag_value(const struct html_tag_seen *t, const char *name)
{
    for (uint32_t i = 0; i < t->n_kept; i++) {
        struct str v = t->kept[i].value;
        if (!is_name(t->kept[i].name, name))
            continue;
        if (v.len >= 2 && (v.at[0] == '"' || v.at[0] == '\''))
            return str_of(v.at + 1, v.len - 2);
        return str_known(v) ? v : STR("");
    }
    return STR_NONE;
}

/* "display: none" anywhere in a style */
static bool hides(struct str style)
{
    static const char display[] = "display";
    for (uint32_t i = 0; i + sizeof display <= style.len; i++) {
        if (strncasecmp(style.at + i, display, sizeof display - 1) != 0)
            continue;
        uint32_t at = i + (uint32_t)sizeof display - 1;
        while (at < style.len && (is_space(style.at[at]) || style.at[at] == ':'))
            at++;
        if (at + 4 <= style.len && strncasecmp(style.at + at, "none", 4) == 0)
            return true;
    }
    return false;
}

static void keep(struct html_tag_seen *t, struct str name, struct str value)
{
    enum { STYLE_BYTES = 4096 };
    if (!is_read(name))
        return;
    if (is_name(name, "style"))
        t->hidden |= value.len < STYLE_BYTES && hides(value);
    else if (t->n_kept < HTML_TAG_ATTRIBUTES)
        t->kept[t->n_kept++] = (struct html_tag_attribute){name, value};
}

/* The value at at, quotes included; at is moved behind it. at == NULL: the page ends inside. */
static struct str scan_value(const char **at, const char *end)
{
    const char *from = *at, *p = from;
    if (p < end && (*p == '"' || *p == '\'')) {
        p = memchr(p + 1, *p, (size_t)(end - p - 1));
        *at = p ? p + 1 : NULL;
        return p ? str_of(from, (size_t)(p + 1 - from)) : STR_NONE;
    }
    while (p < end && !is_space(*p) && *p != '>')
        p++;
    *at = p;
    return str_of(from, (size_t)(p - from));
}

static const char *skip_space(const char *at, const char *end)
{
    while (at < end && is_space(*at))
        at++;
    return at;
}

/* One attribute; behind it, or NULL where the page ends. */
static const char *scan_attribute(const char *at, const char *end, struct html_tag_seen *t)
{
    const char *name = at;
    at++; /* even "=" begins one */
    while (at < end && !is_space(*at) && *at != '/' && *at != '>' && *at != '=')
        at++;
    struct str named = str_of(name, (size_t)(at - name)), value = STR_NONE;
    const char *behind = skip_space(at, end);
    if (behind < end && *behind == '=') {
        at = skip_space(behind + 1, end);
        value = at < end && *at == '>' ? STR("") : scan_value(&at, end);
        if (!at)
            return NULL;
    }
    keep(t, named, value);
    return at;
}

void html_tag_scan(const char *at, const char *end, struct html_tag_seen *out)
{
    out->closes = at[1] == '/';
    out->self_closing = out->hidden = false;
    out->n_kept = 0;
    out->end = NULL;
    const char *p = at + 1 + out->closes, *name = p;
    while (p < end && !is_space(*p) && *p != '/' && *p != '>')
        p++;
    out->name = str_of(name, (size_t)(p - name));
    out->tag =
        out->name.len <= HTML_TAG_NAME_BYTES ? gumbo_tagn_enum(name, out->name.len) : GUMBO_TAG_UNKNOWN;
    while (p && p < end && *p != '>') {
        if (is_space(*p) || *p == '/') {
            out->self_closing = *p == '/';
            p++;
        } else {
            out->self_closing = false;
            p = scan_attribute(p, end, out);
        }
    }
    if (p && p < end)
        out->end = p + 1;
}

/* Does the name stand at at, whole? */
static bool stands(const char *at, const char *end, struct str name)
{
    const char *behind = at + name.len;
    return behind <= end && strncasecmp(at, name.at, name.len) == 0 &&
           (behind == end || is_space(*behind) || *behind == '/' || *behind == '>');
}

const char *html_tag_close(const char *at, const char *end, struct str name)
{
    for (; (at = memchr(at, '<', (size_t)(end - at))) != NULL; at++)
        if (end - at > 2 && at[1] == '/' && stands(at + 2, end, name))
            return at;
    return end;
}

/* The end tag of a script inside of which, in a comment, no other script is open. */
const char *html_tag_close_script(const char *at, const char *end)
{
    const char *close = html_tag_close(at, end, STR("script"));
    if (!memmem(at, (size_t)(close - at), "<!--", 4))
        return close;
    bool comment = false, other = false;
    for (; at < end; at++) {
        if (*at == '-' && end - at > 2 && at[1] == '-' && at[2] == '>')
            comment = other = false;
        if (*at != '<')
            continue;
        bool closes = end - at > 2 && at[1] == '/' && stands(at + 2, end, STR("script"));
        if (closes && !other)
            return at;
        if (end - at > 3 && memcmp(at, "<!--", 4) == 0)
            comment = true;
        else if (closes)
            other = false;
        else if (comment && stands(at + 1, end, STR("script")))
            other = true;
    }
    return end;
}
