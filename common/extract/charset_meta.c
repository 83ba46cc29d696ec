#include "charset_part.h"

#include <strings.h>

/* A browser looks at 1,024 bytes; pages with long heads need more. */
enum { PRESCAN_BYTES = 8192 };

struct prescan {
    const char *at, *end;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static void skip_blanks(struct prescan *p, bool slashes)
{
    while (p->at < p->end && (is_blank(*p->at) || (slashes && *p->at == '/')))
        p->at++;
}

static bool looks_at(const struct prescan *p, const char *word)
{
    size_t n = strlen(word);
    return (size_t)(p->end - p->at) >= n && strncasecmp(p->at, word, n) == 0;
}

static struct str find(struct str in, const char *word)
{
    size_t n = strlen(word);
    for (uint32_t i = 0; i + n <= in.len; i++)
        if (strncasecmp(in.at + i, word, n) == 0)
            return str_of(in.at + i, in.len - i);
    return STR_NONE;
}

static struct str value_of(struct prescan *p)
{
    char quote = *p->at;
    if (quote != '"' && quote != '\'')
        quote = 0;
    p->at += quote != 0;
    const char *from = p->at;
    while (p->at < p->end && (quote ? *p->at != quote : !is_blank(*p->at) && *p->at != '>'))
        p->at++;
    struct str value = str_of(from, (size_t)(p->at - from));
    p->at += quote && p->at < p->end;
    return value;
}

/* The next attribute of the tag; false at its end. */
static bool next_attribute(struct prescan *p, struct str *name, struct str *value)
{
    skip_blanks(p, true);
    if (p->at == p->end || *p->at == '>')
        return false;
    const char *from = p->at;
    while (p->at < p->end && !is_blank(*p->at) && !strchr("=/>", *p->at ? *p->at : 'x'))
        p->at++;
    p->at += p->at == from; /* a name that begins with = */
    *name = str_of(from, (size_t)(p->at - from));
    *value = STR("");
    skip_blanks(p, false);
    if (p->at < p->end && *p->at == '=') {
        p->at++;
        skip_blanks(p, false);
        if (p->at < p->end)
            *value = value_of(p);
    }
    return true;
}

static bool is_named(struct str s, const char *name)
{
    return s.len == strlen(name) && strncasecmp(s.at, name, s.len) == 0;
}

/* "text/html; charset = tcvn" → tcvn */
static struct str charset_of_content(struct str content)
{
    for (struct str rest = find(content, "charset"); str_known(rest); rest = find(rest, "charset")) {
        struct prescan p = {rest.at + 7, rest.at + rest.len};
        skip_blanks(&p, false);
        rest = str_of(p.at, (size_t)(p.end - p.at));
        if (p.at == p.end || *p.at != '=')
            continue;
        p.at++;
        skip_blanks(&p, false);
        struct str value = p.at < p.end ? value_of(&p) : STR("");
        const char *semicolon = memchr(value.at, ';', value.len);
        return semicolon ? str_of(value.at, (size_t)(semicolon - value.at)) : value;
    }
    return STR_NONE;
}

/* What a <meta …> says whose attributes begin here. */
static struct str charset_of_meta(struct prescan *p)
{
    struct str name, value, charset = STR_NONE, content = STR_NONE;
    bool is_pragma = false;
    while (next_attribute(p, &name, &value)) {
        if (is_named(name, "charset") && !str_known(charset))
            charset = value;
        else if (is_named(name, "content") && !str_known(content))
            content = charset_of_content(value);
        else if (is_named(name, "http-equiv"))
            is_pragma = is_named(value, "content-type");
    }
    return str_known(charset) ? charset : is_pragma ? content : STR_NONE;
}

static void skip_to(struct prescan *p, const char *word)
{
    struct str rest = find(str_of(p->at, (size_t)(p->end - p->at)), word);
    p->at = str_known(rest) ? rest.at + strlen(word) : p->end;
}

/* Does a tag begin here, or end? */
static bool is_tag(const struct prescan *p)
{
    const char *name = p->at + (looks_at(p, "</") ? 2 : 1);
    char small = (char)(name < p->end ? *name | 0x20 : 0);
    return small >= 'a' && small <= 'z';
}

static struct str prescan(struct str bytes)
{
    struct prescan p = {bytes.at, bytes.at + (bytes.len < PRESCAN_BYTES ? bytes.len : PRESCAN_BYTES)};
    for (; p.at < p.end; p.at++) {
        p.at = memchr(p.at, '<', (size_t)(p.end - p.at));
        if (!p.at)
            break;
        if (looks_at(&p, "<!--")) {
            p.at += 2; /* <!--> is a whole comment */
            skip_to(&p, "-->");
            p.at--;
        } else if (looks_at(&p, "<meta") && p.end - p.at > 5 && (is_blank(p.at[5]) || p.at[5] == '/')) {
            p.at += 5;
            struct str charset = charset_of_meta(&p);
            if (charset.len)
                return charset;
        } else if (is_tag(&p)) {
            struct str name, value;
            while (p.at < p.end && !is_blank(*p.at) && *p.at != '>')
                p.at++;
            while (next_attribute(&p, &name, &value))
                ;
        } else if (looks_at(&p, "<!") || looks_at(&p, "</") || looks_at(&p, "<?")) {
            skip_to(&p, ">");
            p.at--;
        }
    }
    return STR_NONE;
}

/* <?xml version="1.0" encoding="…"?> */
static struct str xml_encoding(struct str bytes)
{
    struct prescan p = {bytes.at, bytes.at + (bytes.len < PRESCAN_BYTES ? bytes.len : PRESCAN_BYTES)};
    if (!looks_at(&p, "<?xml") || !memchr(p.at, '>', (size_t)(p.end - p.at)))
        return STR_NONE;
    struct str head = str_of(p.at, (size_t)((const char *)memchr(p.at, '>', (size_t)(p.end - p.at)) - p.at));
    struct str said = find(head, "encoding");
    p = (struct prescan){said.at ? said.at + 8 : head.at, head.at + head.len};
    skip_blanks(&p, false);
    if (!str_known(said) || p.at == p.end || *p.at != '=')
        return STR_NONE;
    p.at++;
    skip_blanks(&p, false);
    return p.at < p.end ? value_of(&p) : STR_NONE;
}

static bool looks_like_a_page(struct str bytes, struct str content_type)
{
    struct prescan p = {bytes.at, bytes.at + bytes.len};
    skip_blanks(&p, false);
    return (p.at < p.end && *p.at == '<') || str_known(find(content_type, "html")) ||
           str_known(find(content_type, "xml"));
}

struct str charset_meta(struct str bytes, struct str content_type)
{
    if (bytes.len == 0 || !looks_like_a_page(bytes, content_type))
        return STR_NONE;
    struct str said = prescan(bytes);
    return said.len ? said : xml_encoding(bytes);
}
