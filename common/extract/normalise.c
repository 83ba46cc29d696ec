/* Text as it came to text as it is kept: NFC, exotic blanks to one blank, invisible code points away, lines. */
#include "doc.h"

#include "../scan.h"

#include <utf8proc.h>

/* What a code point becomes: itself, a blank, nothing, or a sign that the line needs composing. */
enum treat { KEEP, BLANK, DROP, COMPOSE };

static enum treat treat_of(uint32_t cp)
{
    if (cp < 0xA0)
        return cp == '\t' || cp == '\f' || cp == '\v' ? BLANK : cp < 0x20 || cp >= 0x7F ? DROP : KEEP;
    if (cp < 0x300)
        return cp == 0xA0 ? BLANK : cp == 0xAD ? DROP : KEEP;
    if (cp >= 0x1E00 && cp < 0x1F00)
        return KEEP;
    if (cp >= 0x2000 && cp < 0x2070) {
        if (cp <= 0x200A || cp == 0x202F || cp == 0x205F)
            return BLANK;
        return cp <= 0x200F || (cp >= 0x2028 && cp <= 0x202E) || cp >= 0x2060 ? DROP : KEEP;
    }
    if (cp >= 0x2190 && cp < 0x2A00 && cp != 0x2329 && cp != 0x232A)
        return KEEP; /* arrows, boxes, bullets: all NFC but those two */
    if (cp == 0x3000)
        return BLANK;
    if (cp == 0xFEFF || (cp >= 0xFE00 && cp <= 0xFE0F))
        return DROP;
    return COMPOSE;
}

/* Composes one line by utf8proc, without its allocator: the article's memory is bounded. */
static struct str compose(struct doc *d, struct str line)
{
    utf8proc_ssize_t room = (utf8proc_ssize_t)line.len * 4 + 16;
    utf8proc_int32_t *cps = arena_alloc(d->arena, ((size_t)room + 1) * sizeof *cps);
    utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    utf8proc_ssize_t n = utf8proc_decompose((const utf8proc_uint8_t *)line.at, line.len, cps, room, how);
    if (n < 0 || n > room)
        return line;
    n = utf8proc_reencode(cps, n, how);
    return n < 0 ? line : str_of((const char *)cps, (size_t)n);
}

/* The text as it grows. */
struct text_out {
    char *at;
    uint32_t len, cps;
};

static void put_char(struct text_out *out, const char *from, uint32_t bytes, bool blank)
{
    if (blank) {
        out->at[out->len++] = ' ';
        out->cps++;
    }
    for (uint32_t i = 0; i < bytes; i++)
        out->at[out->len++] = from[i];
    out->cps++;
}

/* How many bytes the commonest characters take that stay as they are; 0 for all others. */
static uint32_t plain_bytes(const char *at)
{
    unsigned char c = (unsigned char)at[0], next = c < 0x80 ? 0 : (unsigned char)at[1];
    if (c > ' ' && c < 0x7F)
        return 1;
    if (c >= 0xC3 && c < 0xCC) /* U+00C0 to U+02FF */
        return 2;
    return c == 0xE1 && (next == 0xBA || next == 0xBB) ? 3 : 0; /* U+1E80 to U+1EFF */
}

/* Appends the line's text with blanks folded. false: something in it must be composed first, unless it was. */
static bool put_line(struct text_out *out, struct str raw, bool composed, struct line *l)
{
    uint32_t begin = out->len, cp_begin = out->cps;
    bool blank = false;
    uint16_t indent = 0;
    const char *end = raw.at + raw.len;
    for (const char *at = raw.at; at < end;) {
        const char *from = at;
        uint32_t bytes = plain_bytes(at);
        at += bytes;
        if (!bytes) {
            uint32_t cp = scan_decode(&at);
            enum treat how = cp == ' ' ? BLANK : treat_of(cp);
            bytes = (uint32_t)(at - from);
            if (how == BLANK) {
                indent += out->len == begin && indent < UINT16_MAX;
                blank = out->len > begin;
                continue;
            }
            if (how == COMPOSE && !composed) {
                out->len = begin;
                out->cps = cp_begin;
                return false;
            }
            if (how == DROP)
                continue;
        }
        put_char(out, from, bytes, blank);
        blank = false;
    }
    *l =
        (struct line){.begin = begin, .end = out->len, .cp_begin = cp_begin, .body_cp = -1, .indent = indent};
    return true;
}

static const char *line_end(const char *at, const char *end)
{
    while (at < end && *at != '\n' && *at != '\r')
        at++;
    return at;
}

void normalise(struct doc *d, struct str page)
{
    VEC(struct line) lines = {0};
    /* Composition never makes text longer than three times (U+1D160 and kin). */
    struct text_out out = {.at = arena_alloc(d->arena, (size_t)page.len * 3 + 1)};
    const char *at = page.at, *end = page.at + page.len;
    bool blank = false;
    while (at < end) {
        const char *stop = line_end(at, end);
        struct str raw = str_of(at, (size_t)(stop - at));
        struct line l;
        if (!put_line(&out, raw, false, &l))
            put_line(&out, compose(d, raw), true, &l);
        if (l.end > l.begin) {
            l.blank_before = blank;
            vec_push(d->arena, &lines, l);
            out.at[out.len++] = '\n';
            out.cps++;
        }
        blank = l.end == l.begin;
        at = stop < end ? stop + 1 + (*stop == '\r' && stop + 1 < end && stop[1] == '\n') : end;
    }
    d->text = str_of(out.at, out.len);
    d->lines = lines.at;
    d->n_lines = lines.n;
}
