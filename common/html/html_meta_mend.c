/* JSON as pages carry it to JSON as it should be, where only one meaning is possible. Good JSON keeps its meaning. */
#include "html_meta.h"

struct mending {
    const char *at, *end;
    char *out;
    uint32_t n;
    uint32_t depth, deepest;
    char before; /* the last byte that was put outside of strings; blanks do not count */
};

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (unsigned char)*at <= ' ')
        at++;
    return at;
}

static bool is_one_of(const char *at, const char *end, const char *set)
{
    return at < end && *at && strchr(set, *at);
}

static bool begins_with(const struct mending *m, const char *text)
{
    size_t n = strlen(text);
    return (size_t)(m->end - m->at) >= n && memcmp(m->at, text, n) == 0;
}

static void put(struct mending *m, char c)
{
    m->out[m->n++] = c;
}

/* --- strings --------------------------------------------------------------------------------------- */

/* Does the quote at `at` end its string? Quotes that nobody escaped stand inside texts, too. */
static bool closes_string(const struct mending *m, const char *at)
{
    const char *next = skip_blanks(at + 1, m->end);
    if (next == m->end || *next == '}' || *next == ']')
        return true;
    if (*next == ':')
        return m->before != ':';
    if (*next == '"') /* a comma is missing; or the text itself ends in a quote */
        return next > at + 1 || !is_one_of(skip_blanks(next + 1, m->end), m->end, ",}]");
    return *next == ',' &&
           is_one_of(skip_blanks(next + 1, m->end), m->end, "\"{[-0123456789tfn}],"); /* what may follow */
}

static bool hex4(const char *at, const char *end, uint32_t *value)
{
    *value = 0;
    for (int i = 0; i < 4; i++, at++) {
        if (!is_one_of(at, end, "0123456789abcdefABCDEF"))
            return false;
        *value = *value << 4 | (uint32_t)(*at <= '9' ? *at - '0' : (*at | 0x20) - 'a' + 10);
    }
    return true;
}

/* \u…: pairs that are whole, and what is no part of one; U+0000 and halves of pairs are no text. */
static void put_unicode(struct mending *m)
{
    enum { ESCAPE = 6, PAIR = 12 };
    uint32_t high, low;
    if (!hex4(m->at + 2, m->end, &high)) {
        m->at++;
        return;
    }
    bool pair = (high & 0xFC00) == 0xD800 && m->end - m->at >= PAIR && m->at[ESCAPE] == '\\' &&
                m->at[ESCAPE + 1] == 'u' && hex4(m->at + ESCAPE + 2, m->end, &low) &&
                (low & 0xFC00) == 0xDC00;
    size_t n = pair ? PAIR : ESCAPE;
    bool text = pair || (high && (high & 0xF800) != 0xD800);
    memcpy(m->out + m->n, text ? m->at : "\\uFFFD", n);
    m->n += (uint32_t)n;
    m->at += n;
}

static void put_escape(struct mending *m)
{
    if (m->at + 1 < m->end && m->at[1] == 'u') {
        put_unicode(m);
        return;
    }
    if (is_one_of(m->at + 1, m->end, "\"\\/bfnrt")) {
        put(m, *m->at++);
        put(m, *m->at);
    }
    m->at++; /* \' and the like: the backslash says nothing */
}

static void put_string(struct mending *m)
{
    put(m, *m->at++);
    while (m->at < m->end && !(*m->at == '"' && closes_string(m, m->at))) {
        if (*m->at == '\\') {
            put_escape(m);
            continue;
        }
        if (*m->at == '"')
            put(m, '\\');
        put(m, (unsigned char)*m->at < ' ' ? ' ' : *m->at); /* line breaks inside texts */
        m->at++;
    }
    if (m->at < m->end)
        put(m, *m->at++);
    m->before = '"';
}

/* --- what stands between them ---------------------------------------------------------------------- */

/* Comments, and what hides scripts from old browsers and from XML. */
static bool skip_wrapping(struct mending *m)
{
    static const char *const wrappings[] = {"<![CDATA[", "]]>", "<!--", "-->", "//"};
    for (size_t i = 0; i < COUNT_OF(wrappings); i++)
        if (begins_with(m, wrappings[i])) {
            m->at += strlen(wrappings[i]);
            return true;
        }
    if (!begins_with(m, "/*"))
        return false;
    const char *close = memmem(m->at + 2, (size_t)(m->end - m->at) - 2, "*/", 2);
    const char *cdata = close ? memmem(m->at, (size_t)(close - m->at), "<![CDATA[", 9) : NULL;
    m->at = cdata ? cdata : close ? close + 2 : m->end;
    return true;
}

/* A comma before the end of a list, or a second one, lists nothing. */
static void put_mark(struct mending *m)
{
    char c = *m->at++;
    if (c == ',' && (m->before == ',' || m->before == '[' || m->before == '{'))
        return;
    if ((c == '}' || c == ']') && m->before == ',') {
        uint32_t i = m->n;
        while (m->out[i - 1] != ',')
            i--;
        m->out[i - 1] = ' ';
    }
    if (c == '{' || c == '[')
        m->deepest = ++m->depth > m->deepest ? m->depth : m->deepest;
    else if ((c == '}' || c == ']') && m->depth)
        m->depth--;
    put(m, c);
    m->before = c;
}

bool html_meta_mend(char *out, uint32_t *len, struct str script)
{
    enum { NESTING_MAX = 32 };
    struct mending m = {.at = script.at, .end = script.at + script.len, .out = out};
    while (m.at < m.end) {
        unsigned char c = (unsigned char)*m.at;
        if (c == '"') {
            put_string(&m);
        } else if (c <= ' ' || c == ';' || c >= 0x7F ||
                   c == '*') { /* no-break blanks and marks of byte order, too */
            put(&m, ' ');
            m.at++;
        } else if (!skip_wrapping(&m)) {
            put_mark(&m);
        }
    }
    *len = m.n;
    return m.deepest <= NESTING_MAX;
}
