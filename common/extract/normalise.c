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

struct line_state {
    char *out;
    uint32_t len, cps;
    bool blank_before;
};

/* Appends the line's text with blanks folded; false when nothing of it is left. */
static bool put_line(struct line_state *s, struct str raw, struct line *l)
{
    uint32_t begin = s->len, cp_begin = s->cps;
    bool blank = false, any = false;
    uint16_t indent = 0;
    const char *end = raw.at + raw.len;
    for (const char *at = raw.at; at < end;) {
        const char *from = at;
        uint32_t cp = scan_decode(&at);
        enum treat how = cp == ' ' ? BLANK : treat_of(cp);
        if (how == BLANK) {
            blank = true;
            indent += !any && indent < UINT16_MAX;
            continue;
        }
        if (how == DROP)
            continue;
        if (blank && any) {
            s->out[s->len++] = ' ';
            s->cps++;
        }
        blank = false;
        any = true;
        memcpy(s->out + s->len, from, (size_t)(at - from));
        s->len += (uint32_t)(at - from);
        s->cps++;
    }
    *l = (struct line){.begin = begin, .end = s->len, .cp_begin = cp_begin, .body_cp = -1, .indent = indent};
    return any;
}

static bool needs_compose(struct str line)
{
    const char *end = line.at + line.len;
    for (const char *at = line.at; at < end;) {
        if ((unsigned char)*at < 0xCC) { /* below U+0300 */
            at += (unsigned char)*at < 0x80 ? 1 : 2;
            continue;
        }
        if (treat_of(scan_decode(&at)) == COMPOSE)
            return true;
    }
    return false;
}

void normalise(struct doc *d, struct str page)
{
    VEC(struct line) lines = {0};
    /* Composition never makes text longer than three times (U+1D160 and kin); those lines are copies already. */
    struct line_state s = {.out = arena_alloc(d->arena, (size_t)page.len * 3 + 1)};
    const char *at = page.at, *end = page.at + page.len;
    bool blank = false;
    while (at < end) {
        const char *nl = memchr(at, '\n', (size_t)(end - at));
        const char *cr = memchr(at, '\r', (size_t)((nl ? nl : end) - at));
        const char *stop = cr ? cr : nl ? nl : end;
        struct str raw = str_of(at, (size_t)(stop - at));
        if (needs_compose(raw))
            raw = compose(d, raw);
        struct line l;
        if (put_line(&s, raw, &l)) {
            l.blank_before = blank;
            blank = false;
            vec_push(d->arena, &lines, l);
            s.out[s.len++] = '\n';
            s.cps++;
        } else {
            blank = true;
        }
        at = stop < end ? stop + 1 + (cr && nl == cr + 1) : end;
    }
    d->text = str_of(s.out, s.len);
    d->lines = lines.at;
    d->n_lines = lines.n;
}
