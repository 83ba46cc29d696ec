#include "charset_part.h"

#include "../scan.h"
#include "../utf8.h"

/* --- does anything look misread? ------------------------------------------------------------------------- */

enum { BLOCK = 64, AHEAD = 2, STRANGE_MIN = 3, ROUNDS = 3 };

static inline unsigned char within(unsigned char c, unsigned char from, unsigned char to)
{
    return (unsigned char)((unsigned char)(c - from) <= to - from);
}

/* How many characters of a block of valid UTF-8 are rare in any text and common in misread ones: signs and letters of
 * Latin-1 that Vietnamese has not; and, as STRANGE_MIN of them, Ð, ð and Ɖ, and a capital of Latin-1, á or â right before
 * another such character. Without branches, and in sums: compilers make it vectors, as they do not of what they merge
 * into tables. */
static uint32_t strange_in(const unsigned char *c)
{
    unsigned char n = 0, sure = 0;
    for (int i = 0; i < BLOCK; i++) {
        unsigned char a = c[i], b = c[i + 1], next = c[i + AHEAD], small = b | 0x20;
        unsigned char sign = a == 0xC2, letter = a == 0xC3;
        unsigned char lead = letter & (unsigned char)(within(b, 0x80, 0x9F) + within(b, 0xA1, 0xA2));
        n += sign & within(b, 0x80, 0x9F);
        n += sign & within(b, 0xA1, 0xA8);
        n += sign & within(b, 0xB4, 0xB6);
        n += sign & within(b, 0xB8, 0xBA);
        n += sign & within(b, 0xBC, 0xBF);
        n += letter & within(small, 0xA4, 0xA7);
        n += letter & within(small, 0xAE, 0xB1);
        n += letter & within(small, 0xB6, 0xB8);
        n += letter & within(small, 0xBB, 0xBC);
        sure += letter & (small == 0xB0);
        sure += (a == 0xC6) & (b == 0x89);
        sure += lead & (next == 0xC2);
        sure += lead & within(next, 0xC5, 0xC6);
        sure += lead & (next == 0xCB);
        sure += lead & (next == 0xE2);
    }
    return n + (sure ? STRANGE_MIN : 0);
}

/* May a block hold any of them? Nearly none does, which takes less to see than how many they are: what misread texts are
 * made of begins with C2, or with C3 before a byte that no letter of Vietnamese has there, or before another such lead. */
static bool may_be_strange(const unsigned char *c)
{
    unsigned char may = 0;
    for (int i = 0; i < BLOCK; i++) {
        unsigned char a = c[i], b = c[i + 1], small = b | 0x20;
        unsigned char rare = (unsigned char)(((small & 0xFC) == 0xA4) | (((small - 2) & 0xFC) == 0xAC) |
                                             within(small, 0xB6, 0xB8) | within(small, 0xBB, 0xBC));
        rare |= (unsigned char)(c[i + AHEAD] >= 0xC2);
        may |= (unsigned char)((a == 0xC2) | ((a == 0xC3) & rare) | ((a == 0xC6) & (b == 0x89)));
    }
    return may;
}

static bool is_suspicious(struct str text)
{
    const unsigned char *c = (const unsigned char *)text.at;
    uint32_t n = 0, at = 0;
    for (; text.len - at >= BLOCK + AHEAD && n < STRANGE_MIN; at += BLOCK)
        n += may_be_strange(c + at) ? strange_in(c + at) : 0;
    unsigned char rest[BLOCK + AHEAD + BLOCK] = {0};
    if (n < STRANGE_MIN && at < text.len) {
        memcpy(rest, c + at, text.len - at);
        n += strange_in(rest) + strange_in(rest + BLOCK);
    }
    return n >= STRANGE_MIN;
}

static const char *line_end(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    return newline ? newline + 1 : end;
}

/* --- UTF-8 that was read as windows-1252 and encoded again ----------------------------------------------- */

/* Characters that are the bytes of one: the text of `made`. Sure ones stand in no sensible text; weak ones (Â») might. */
struct again {
    enum { AGAIN_NONE, AGAIN_WEAK, AGAIN_SURE } kind;
    const char *behind; /* of the first character that is none of it */
    char made[4];
    uint32_t bytes, cp;
};

struct again_tally {
    uint32_t sure, weak, stray; /* stray: other letters beyond ASCII */
};

static bool is_usual(uint32_t cp)
{
    return (cp >= 0x1EA0 && cp < 0x1F00) || (cp >= 0x2010 && cp < 0x2045) || cp == 0x20AC || cp == 0x2122 ||
           cp >= 0x10000;
}

static struct again again_at(const char *at, const char *end, uint32_t cp_before)
{
    struct again none = {.behind = at}, s = {0};
    none.cp = scan_decode(&none.behind);
    if (none.cp == 0xC3 && none.behind < end && *none.behind == ' ') {
        /* à whose no-break space became a plain one: it is kept where no other follows */
        bool other = none.behind + 1 < end && none.behind[1] == ' ';
        return (struct again){AGAIN_WEAK, none.behind + other, "\xC3\xA0", 2, 0xE0};
    }
    uint32_t n = 1;
    for (s.behind = at; s.bytes < n; s.bytes++) {
        const char *next = s.behind;
        int byte = next < end ? charset_byte_1252(scan_decode(&next)) : -1;
        if (byte < (s.bytes ? 0x80 : 0xC2) || byte > (s.bytes ? 0xBF : 0xF4))
            return none;
        n = s.bytes ? n : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        s.made[s.bytes] = (char)byte;
        s.behind = next;
    }
    if (utf8_length(str_of(s.made, n)) != n)
        return none;
    const char *made = s.made;
    s.cp = scan_decode(&made);
    bool twice =
        cp_before == 0xE1 && (s.cp == 0xBA || s.cp == 0xBB); /* the bytes of ạ to ỹ, themselves misread */
    s.kind = twice || (n > 2 && is_usual(s.cp)) ? AGAIN_SURE : AGAIN_WEAK;
    return s;
}

static struct again_tally again_count(const char *at, const char *end)
{
    struct again_tally t = {0};
    for (uint32_t before = 0; at < end;) {
        if (!(*at & 0x80)) {
            before = 0;
            at++;
            continue;
        }
        struct again s = again_at(at, end, before);
        t.sure += s.kind == AGAIN_SURE;
        t.weak += s.kind == AGAIN_WEAK;
        t.stray += s.kind == AGAIN_NONE && s.cp >= 0xC0 && (s.cp < 0x2000 || s.cp >= 0x2C00);
        before = s.kind ? s.cp : 0;
        at = s.behind;
    }
    return t;
}

/* Puts the line mended; returns how many characters of it were. */
static uint32_t again_put(const char *at, const char *end, bool weak_too, char **to)
{
    uint32_t n = 0;
    for (uint32_t before = 0; at < end;) {
        struct again s = {.behind = at + 1};
        if (*at & 0x80)
            s = again_at(at, end, before);
        bool mends = s.kind == AGAIN_SURE || (s.kind == AGAIN_WEAK && weak_too);
        size_t bytes = mends ? s.bytes : (size_t)(s.behind - at);
        memcpy(*to, mends ? s.made : at, bytes);
        *to += bytes;
        n += mends;
        before = s.kind ? s.cp : 0;
        at = s.behind;
    }
    return n;
}

/* One encoding less, where that is certain. *mended: how many characters. */
static struct str mend_again(struct arena *a, struct str text, uint32_t *mended)
{
    const char *end = text.at + text.len;
    struct again_tally all = again_count(text.at, end);
    *mended = 0;
    if (all.sure == 0 && (all.weak < 3 || all.stray))
        return text;
    char *out = arena_room(a, text.len), *to = out;
    for (const char *at = text.at, *stop; at < end; at = stop) {
        stop = line_end(at, end);
        struct again_tally line = again_count(at, stop);
        *mended += again_put(at, stop, line.stray == 0 && (line.sure || all.sure >= 3 || !all.stray), &to);
    }
    return str_of(out, (size_t)(to - out));
}

/* --- bytes of an old encoding that were read as windows-1252 --------------------------------------------- */

/* The line's bytes; 0 when it has only ASCII, or characters that were never such bytes. */
static size_t misread_bytes(const char *at, const char *end, char *out)
{
    size_t n = 0;
    bool marked = false;
    while (at < end) {
        uint32_t cp = scan_decode(&at);
        int byte = charset_byte_1252(cp);
        if (byte < 0)
            return 0;
        marked |= byte >= 0x80;
        out[n++] = (char)byte;
    }
    return marked ? n : 0;
}

/* Does a text of which so much is Vietnamese read better than before? */
static bool reads_better(struct str before, struct str after)
{
    struct syllables b = charset_syllables(before), s = charset_syllables(after);
    return s.valid > b.valid || (s.valid == b.valid && s.marked - s.valid < b.marked - b.valid);
}

static struct str mend_misread(struct arena *a, struct str text, const struct charset_kind **kind,
                               uint32_t *mended)
{
    const char *end = text.at + text.len;
    char *bytes = arena_room(a, text.len);
    size_t n = 0;
    *mended = 0;
    for (const char *at = text.at, *stop; at < end; at = stop) {
        stop = line_end(at, end);
        n += misread_bytes(at, stop, bytes + n);
    }
    struct syllables how;
    *kind = charset_sniff(a, str_of(bytes, n), &how);
    if (!*kind)
        return text;
    char *out = arena_room(a, charset_room(text.len)), *to = out;
    for (const char *at = text.at, *stop; at < end; at = stop) {
        struct charset_bad bad;
        size_t len = 0;
        stop = line_end(at, end);
        n = misread_bytes(at, stop, bytes);
        bool mends = n && charset_convert(*kind, str_of(bytes, n), to, &len, &bad, NULL) == 0 && !bad.runs;
        if (mends && (*kind)->charset == CHARSET_TCVN3)
            charset_raise_capitals(to, len);
        mends = mends && reads_better(str_of(at, (size_t)(stop - at)), str_of(to, len));
        if (!mends)
            memcpy(to, at, len = (size_t)(stop - at));
        *mended += mends;
        to += len;
    }
    return str_of(out, (size_t)(to - out));
}

/* --- letters that look like Đ ---------------------------------------------------------------------------- */

/* Ð (of Icelandic) and Ɖ for Đ, ð for đ, in a text that has letters of Vietnamese alone. In place of the text when there
 * are any; each takes as many bytes. */
static struct str mend_eth(struct arena *a, struct str text, uint32_t *mended)
{
    enum { VIETNAMESE_MIN = 3 };
    uint32_t vietnamese = 0;
    *mended = 0;
    for (uint32_t i = 0; i + 2 < text.len; i++)
        vietnamese += (unsigned char)text.at[i] == 0xE1 && ((unsigned char)text.at[i + 1] & 0xFE) == 0xBA;
    if (vietnamese < VIETNAMESE_MIN)
        return text;
    char *out = arena_room(a, text.len);
    memcpy(out, text.at, text.len);
    for (uint32_t i = 0; i + 1 < text.len; i++) {
        unsigned char lead = (unsigned char)out[i], next = (unsigned char)out[i + 1];
        bool small = lead == 0xC3 && next == 0xB0;
        if (!small && !(lead == 0xC3 && next == 0x90) && !(lead == 0xC6 && next == 0x89))
            continue;
        out[i] = (char)0xC4;
        out[i + 1] = (char)(small ? 0x91 : 0x90);
        ++*mended;
    }
    return *mended ? str_of(out, text.len) : text;
}

static const char *plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

struct str charset_mend(struct arena *a, struct str text, struct str *doubt)
{
    if (!is_suspicious(text))
        return text;
    uint32_t mended = 0, rounds = 0;
    do {
        text = mend_again(a, text, &mended);
        if (rounds == 0 && mended)
            *doubt =
                arena_printf(a, "mended: UTF-8 was encoded again, at %u place%s", mended, plural(mended));
    } while (mended && ++rounds < ROUNDS);
    if (rounds)
        return text;
    const struct charset_kind *kind = NULL;
    text = mend_misread(a, text, &kind, &mended);
    if (mended)
        *doubt = arena_printf(a, "mended: %s had been read as windows-1252, in %u line%s", kind->name, mended,
                              plural(mended));
    if (kind)
        return text;
    text = mend_eth(a, text, &mended);
    if (mended)
        *doubt = arena_printf(a, "mended: another letter stood for Đ, at %u place%s", mended, plural(mended));
    return text;
}
