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
    if (cp == 0x1680 || cp == 0x2800 || cp == 0x3000 || cp == 0x3164 || cp == 0xFFFC)
        return BLANK; /* also what only looks like one: Braille without dots, Hangul's filler, the place of a picture */
    if (cp >= 0x1E00 && cp < 0x1F00)
        return KEEP;
    if (cp >= 0x2000 && cp < 0x2070) {
        if (cp <= 0x200A || cp == 0x202F || cp == 0x205F)
            return BLANK;
        return cp <= 0x200F || (cp >= 0x2028 && cp <= 0x202E) || cp >= 0x2060 ? DROP : KEEP;
    }
    if (cp >= 0x2190 && cp < 0x2A00 && cp != 0x2329 && cp != 0x232A)
        return KEEP; /* arrows, boxes, bullets: all NFC but those two */
    if (cp == 0xFEFF || (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0x61C || (cp >= 0x180B && cp <= 0x180F) ||
        (cp >= 0xFFF9 && cp <= 0xFFFB) || (cp >= 0xE0000 && cp < 0xE1000))
        return DROP;
    return COMPOSE;
}

/* How many bytes a line's end takes, 0 for anything else: newlines in all their forms, Unicode's own, too. */
static uint32_t break_bytes(const char *at, const char *end)
{
    switch ((unsigned char)*at) {
    case '\n':
        return 1;
    case '\r':
        return at + 1 < end && at[1] == '\n' ? 2 : 1;
    case 0xC2:
        return (unsigned char)at[1] == 0x85 ? 2 : 0;
    case 0xE2:
        return (unsigned char)at[1] == 0x80 && ((unsigned char)at[2] & 0xFE) == 0xA8 ? 3
                                                                                     : 0; /* U+2028, U+2029 */
    default:
        return 0;
    }
}

/* The text as it grows, with what is known of the line that is put. */
struct text_out {
    char *at;
    uint32_t len, cps;
    uint32_t line; /* where it begins */
    uint16_t indent, plain_indent;
    bool blank;                /* one is due before the next character */
    const char *plain;         /* the last character that nothing before it composes with, in the page */
    uint32_t plain_at;         /* where it was put, or its blank */
    bool plain_blank;          /* whether one was due before it */
    utf8proc_int32_t *scratch; /* for composing, and what it is made of */
    char *visible;
    uint32_t scratch_bytes;
};

enum { MARKS_MAX = 30 }; /* on one letter, as Unicode's stream-safe texts have it (UAX 15) */

/* The part without what is dropped: an invisible character must not keep a letter from its accent. Marks beyond the
 * limit go, too: putting the marks of a letter into their order takes the square of how many there are. */
static struct str visible(char *out, struct str part)
{
    size_t n = 0;
    uint32_t marks = 0;
    const char *end = part.at + part.len;
    for (const char *at = part.at; at < end;) {
        const char *from = at;
        uint32_t cp = scan_decode(&at);
        if (treat_of(cp) == DROP)
            continue;
        marks = utf8proc_get_property((utf8proc_int32_t)cp)->combining_class ? marks + 1 : 0;
        if (marks > MARKS_MAX)
            continue;
        memcpy(out + n, from, (size_t)(at - from));
        n += (size_t)(at - from);
    }
    return str_of(out, n);
}

/* Composes by utf8proc, without its allocator: the article's memory is bounded. Valid until the next call. */
static struct str compose(struct arena *arena, struct text_out *out, struct str part)
{
    if (part.len > out->scratch_bytes || !out->scratch) {
        out->scratch_bytes = part.len < 64 ? 64 : part.len < UINT32_MAX / 2 ? part.len * 2 : part.len;
        size_t room_bytes = ((size_t)out->scratch_bytes * 4 + 17) * sizeof *out->scratch;
        out->scratch = arena_alloc(arena, room_bytes + out->scratch_bytes);
        out->visible = (char *)out->scratch + room_bytes;
    }
    part = visible(out->visible, part);
    utf8proc_ssize_t room = (utf8proc_ssize_t)part.len * 4 + 16;
    utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    utf8proc_ssize_t n =
        utf8proc_decompose((const utf8proc_uint8_t *)part.at, part.len, out->scratch, room, how);
    if (n < 0 || n > room)
        return part;
    n = utf8proc_reencode(out->scratch, n, how);
    return n < 0 ? part : str_of((const char *)out->scratch, (size_t)n);
}

static void put(struct text_out *out, const char *from, const char *stop, uint32_t cps)
{
    if (out->blank) {
        out->at[out->len++] = ' ';
        out->cps++;
        out->blank = false;
    }
    memcpy(out->at + out->len, from, (size_t)(stop - from));
    out->len += (uint32_t)(stop - from);
    out->cps += cps;
}

/* What is put from `at` on may be put again, composed. */
static void mark_plain(struct text_out *out, const char *at)
{
    out->plain = at;
    out->plain_at = out->len;
    out->plain_blank = out->blank;
    out->plain_indent = out->indent;
}

/* How many bytes the commonest characters take that stay as they are, whatever stands before; 0 for all others. */
static uint32_t plain_bytes(const char *at)
{
    unsigned char c = (unsigned char)at[0], next = c < 0x80 ? 0 : (unsigned char)at[1];
    if (c > ' ' && c < 0x7F)
        return 1;
    if (c >= 0xC3 && c < 0xCC) /* U+00C0 to U+02FF */
        return 2;
    return c == 0xE1 && (next == 0xBA || next == 0xBB) ? 3 : 0; /* U+1E80 to U+1EFF */
}

/* The plain characters from `at` on, with single blanks between them, at once. Returns behind them. */
static const char *put_plain(struct text_out *out, const char *at, const char *end)
{
    const char *from = at, *last = at;
    uint32_t cps = 0;
    for (uint32_t bytes; at < end; at += bytes, cps++) {
        bytes = plain_bytes(at);
        if (bytes)
            last = at;
        else if (*at == ' ' && at > from && end - at > 1 && plain_bytes(at + 1))
            bytes = 1;
        else
            break;
    }
    if (at == from)
        return at;
    put(out, from, at, cps);
    out->plain = last;
    out->plain_at = out->len - (uint32_t)(at - last);
    out->plain_blank = false;
    out->plain_indent = out->indent;
    return at;
}

/* Any other character; returns behind it, or where it stands when it must be composed first. */
static const char *put_other(struct text_out *out, const char *at, bool composed)
{
    const char *from = at;
    uint32_t cp = scan_decode(&at);
    switch (cp == ' ' ? BLANK : treat_of(cp)) {
    case BLANK:
        out->indent += out->len == out->line && out->indent < UINT16_MAX;
        out->blank = out->len > out->line;
        break;
    case COMPOSE:
        if (!composed)
            return from;
        put(out, from, at, 1);
        break;
    case KEEP:
        put(out, from, at, 1);
        break;
    case DROP:
        break;
    }
    return at;
}

/* The character at `at` may compose with what stands around it: from the last plain one to the next, where nothing
 * composes across, all is composed and put again. Returns behind it. */
static const char *put_composed(struct arena *arena, struct text_out *out, const char *at, const char *end)
{
    while (at < end && *at != ' ' && !break_bytes(at, end) && !plain_bytes(at))
        scan_decode(&at); /* also past what is dropped: accents on its two sides still meet */
    for (uint32_t i = out->plain_at; i < out->len; i++)
        out->cps -= ((unsigned char)out->at[i] & 0xC0) != 0x80;
    out->len = out->plain_at;
    out->indent = out->plain_indent;
    out->blank = out->plain_blank;
    struct str part = compose(arena, out, str_of(out->plain, (size_t)(at - out->plain)));
    for (const char *p = part.at, *stop = part.at + part.len; p < stop;)
        p = put_other(out, p, true);
    mark_plain(out, at);
    return at;
}

/* Appends the line at `at` with blanks folded, as NFC. Returns where it ends. */
static const char *put_line(struct arena *arena, struct text_out *out, const char *at, const char *end)
{
    mark_plain(out, at);
    while (at < end) {
        at = put_plain(out, at, end);
        if (at == end || break_bytes(at, end))
            break;
        const char *next = put_other(out, at, false);
        at = next > at ? next : put_composed(arena, out, at, end);
    }
    return at;
}

enum { BLOCK = 64, AHEAD = 2 };

/* Does a block of valid UTF-8 hold anything but characters that stay as they are, and single blanks? Without branches:
 * compilers make it vectors. */
static bool block_is_odd(const char *block)
{
    const unsigned char *c = (const unsigned char *)block;
    unsigned char odd = 0;
    for (int i = 0; i < BLOCK; i++) {
        unsigned char a = c[i], b = c[i + 1], far = c[i + AHEAD];
        odd |= (unsigned char)((a < ' ') | (a == 0x7F) | ((a == ' ') & (b == ' ')));
        odd |= (unsigned char)((a == 0xC2) & ((b < 0xA1) | (b == 0xAD))); /* U+0080 to U+00A0, U+00AD */
        odd |= (unsigned char)((a >= 0xCC) & (a != 0xE1) & (a != 0xE2));  /* U+0300 and so on */
        odd |= (unsigned char)((a == 0xE1) & ((b & 0xFC) != 0xB8));       /* but U+1E00 to U+1EFF */
        odd |= (unsigned char)((a == 0xE2) &
                               ((b != 0x80) | (far < 0x90) | (far > 0xA7))); /* but U+2010 to U+2027 */
    }
    return odd;
}

static uint32_t block_cps(const char *block)
{
    unsigned char n = 0;
    for (int i = 0; i < BLOCK; i++)
        n += (unsigned char)((signed char)block[i] >= (signed char)0xC0); /* no continuation byte */
    return n;
}

/* Appends [at, stop) at once when all of it stays as it is, as nearly all lines do. */
static bool put_clean(struct text_out *out, const char *at, const char *stop)
{
    size_t n = (size_t)(stop - at);
    uint32_t cps = 0;
    for (size_t i = 0; i < n; i += BLOCK) {
        char *block = out->at + out->len + i;
        if (n - i < BLOCK + AHEAD) {
            memset(block, 'x', BLOCK + AHEAD);
            memcpy(block, at + i, n - i);
            cps -= n - i < BLOCK ? (uint32_t)(BLOCK - (n - i)) : 0;
        } else {
            memcpy(block, at + i, BLOCK + AHEAD);
        }
        if (block_is_odd(block))
            return false;
        cps += block_cps(block);
    }
    out->len += (uint32_t)n;
    out->cps += cps;
    return true;
}

/* Appends the line at `at` whose newline, or the text's end, is at `newline`. Returns where it ends. */
static const char *read_line(struct arena *arena, struct text_out *out, const char *at, const char *newline,
                             struct line *l)
{
    *l = (struct line){.begin = out->len, .cp_begin = out->cps, .body_cp = -1};
    out->line = out->len;
    out->indent = 0;
    out->blank = false;
    const char *first = at, *stop = newline, *end = newline;
    if (stop > at && stop[-1] == '\r')
        end = --stop;
    while (first < stop && *first == ' ')
        first++;
    while (stop > first && stop[-1] == ' ')
        stop--;
    if (put_clean(out, first, stop))
        out->indent = first - at < UINT16_MAX ? (uint16_t)(first - at) : UINT16_MAX;
    else
        end = put_line(arena, out, at, newline);
    l->end = out->len;
    l->indent = out->indent;
    return end;
}

void normalise(struct doc *d, struct str page)
{
    VEC(struct line) lines = {0};
    /* Composition never makes text longer than three times (U+1D160 and kin). */
    struct text_out out = {.at =
                               arena_room(d->arena, (size_t)page.len * 3 + BLOCK + AHEAD + DOC_TEXT_PADDING)};
    const char *at = page.at, *end = page.at + page.len, *newline = at;
    bool blank = false;
    for (uint32_t number = 1; at < end; number++) {
        if (newline <= at) {
            newline = memchr(at, '\n', (size_t)(end - at));
            newline = newline ? newline : end;
        }
        struct line l;
        at = read_line(d->arena, &out, at, newline, &l);
        if (l.end > l.begin) {
            l.blank_before = blank;
            l.number = number;
            vec_push(d->arena, &lines, l);
            out.at[out.len++] = '\n';
            out.cps++;
        }
        blank = l.end == l.begin;
        if (at < end)
            at += break_bytes(at, end);
    }
    memset(out.at + out.len, 0, DOC_TEXT_PADDING);
    d->text = str_of(out.at, out.len);
    d->lines = lines.at;
    d->n_lines = lines.n;
}
