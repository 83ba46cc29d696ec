#include "charset_part.h"

#include "../utf8.h"

/* An article's encoding while it is decided. */
struct deciding {
    struct arena *arena;
    const struct charset_input *in;
    struct str bytes; /* without their mark */
    bool utf8;        /* they are UTF-8 as they stand */
    const struct charset_kind *kind;
    enum encoding_from from;
    struct str said; /* the name that was given; unknown when none was */
    struct str doubt;
};

static const struct charset_kind *kind_of(enum charset charset)
{
    return &charset_kinds[charset];
}

static void doubt(struct deciding *d, struct str words)
{
    d->doubt = str_known(d->doubt) ? arena_concat(d->arena, d->doubt, STR("; "), words) : words;
}

static bool begins_with(struct str s, struct str with)
{
    return s.len >= with.len && memcmp(s.at, with.at, with.len) == 0;
}

static bool find_mark(struct deciding *d)
{
    static const struct {
        struct str bytes;
        enum charset charset;
    } marks[] = {
        {STR("\xEF\xBB\xBF"), CHARSET_UTF8},    {STR("\xFF\xFE\0\0"), CHARSET_UTF32LE},
        {STR("\0\0\xFE\xFF"), CHARSET_UTF32BE}, {STR("\xFF\xFE"), CHARSET_UTF16LE},
        {STR("\xFE\xFF"), CHARSET_UTF16BE},
    };
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (!begins_with(d->bytes, marks[i].bytes))
            continue;
        d->bytes = str_of(d->bytes.at + marks[i].bytes.len, d->bytes.len - marks[i].bytes.len);
        d->kind = kind_of(marks[i].charset);
        d->from = ENCODING_MARK;
        return true;
    }
    return false;
}

/* A name from outside, as it can be shown. */
static struct str shown(struct arena *a, struct str name)
{
    char *out = arena_alloc(a, 41);
    uint32_t n = name.len < 40 ? name.len : 40;
    for (uint32_t i = 0; i < n; i++)
        out[i] = (char)(name.at[i] < ' ' || name.at[i] > '~' ? '?' : name.at[i]);
    return str_of(out, n);
}

/* What is said, by the first who says something that we know; whoever says something else is doubted. */
static void find_said(struct deciding *d)
{
    const struct {
        struct str name;
        enum encoding_from from;
    } voices[] = {
        {d->in->charset, ENCODING_DECLARED},
        {charset_of_type(d->in->content_type), ENCODING_DECLARED},
        {charset_meta(d->bytes, d->in->content_type), ENCODING_META},
    };
    for (size_t i = 0; i < COUNT_OF(voices); i++) {
        if (voices[i].name.len == 0)
            continue;
        d->kind = charset_find(voices[i].name);
        d->from = voices[i].from;
        if (d->kind && d->from == ENCODING_META && d->kind->charset >= CHARSET_UTF16 &&
            d->kind->charset <= CHARSET_UTF16BE)
            d->kind = kind_of(CHARSET_UTF8); /* who could read that far */
        d->said = shown(d->arena, voices[i].name);
        if (d->kind)
            return;
        doubt(d, arena_printf(d->arena, "the character set \"%.*s\" is not known", STR_FMT(d->said)));
    }
    d->said = STR_NONE;
}

static void overrule(struct deciding *d, enum charset charset, enum encoding_from from, const char *why)
{
    if (str_known(d->said))
        doubt(d, arena_printf(d->arena, "%s is declared, but the bytes %s", d->kind->name, why));
    d->kind = kind_of(charset);
    d->from = from;
}

static bool is_said(const struct deciding *d, enum charset charset)
{
    return d->kind && d->kind->charset == charset;
}

static bool is_utf16_or_32(const struct deciding *d)
{
    return d->kind && d->kind->charset >= CHARSET_UTF16 && d->kind->charset <= CHARSET_UTF32BE;
}

/* How much of the bytes is UTF-8: characters beyond ASCII, counted only where some are broken. */
struct utf8_share {
    uint32_t whole, broken;
};

static bool is_ascii(struct str bytes)
{
    unsigned char all = 0;
    for (uint32_t i = 0; i < bytes.len; i++)
        all |= (unsigned char)bytes.at[i];
    return all < 0x80;
}

static struct utf8_share utf8_share_of(struct str bytes)
{
    struct utf8_share s = {0};
    for (uint32_t at = 0; at < bytes.len;) {
        uint32_t good = utf8_valid_bytes(str_of(bytes.at + at, bytes.len - at));
        for (uint32_t i = 0; i < good; i++)
            s.whole += (unsigned char)bytes.at[at + i] >= 0xC0;
        at += good;
        s.broken += at < bytes.len;
        at += at < bytes.len;
        while (at < bytes.len && ((unsigned char)bytes.at[at] & 0xC0) == 0x80)
            at++;
    }
    return s;
}

/* A byte that broke, or a character cut at the end, makes a text no other encoding. */
static bool is_nearly_utf8(const struct deciding *d, struct utf8_share s)
{
    return is_said(d, CHARSET_UTF8) ? s.broken <= s.whole / 4 + 2 : s.whole >= 4 * s.broken;
}

static bool is_tcvn(const struct charset_kind *kind)
{
    return kind->charset == CHARSET_TCVN3 || kind->charset == CHARSET_TCVN1;
}

/* Bytes that are no UTF-8: by the way they read as Vietnamese, else as they were declared, else windows-1252. */
static void decide_old(struct deciding *d)
{
    enum { MARKED_MIN = 10 };
    struct syllables how;
    const struct charset_kind *best = charset_sniff(d->arena, d->bytes, &how);
    if (best && d->kind && (best == d->kind || (is_tcvn(best) && is_tcvn(d->kind)))) {
        d->kind = best;
    } else if (best) {
        const char *why = arena_printf(d->arena, "read as %s", best->name).at;
        overrule(d, best->charset, ENCODING_SNIFFED, why);
    } else if (d->kind && d->kind->charset > CHARSET_UTF32BE) {
        how = charset_read_as(d->arena, d->kind, d->bytes);
        if (d->kind->charset >= CHARSET_1258 && d->kind->charset < CHARSET_OTHER &&
            how.marked >= MARKED_MIN && how.valid < how.marked / 3)
            doubt(d, arena_printf(d->arena, "the bytes do not read as Vietnamese in %s", d->kind->name));
    } else if (!is_utf16_or_32(d)) {
        if (!d->kind)
            doubt(d, STR("nothing says or shows the encoding, windows-1252 is assumed"));
        overrule(d, CHARSET_1252, ENCODING_ASSUMED, "are not; windows-1252 is assumed");
    }
}

static void decide(struct deciding *d)
{
    d->utf8 = utf8_valid(d->bytes);
    struct utf8_share s =
        d->utf8 ? (struct utf8_share){.whole = !is_ascii(d->bytes)} : utf8_share_of(d->bytes);
    if (s.broken && !is_nearly_utf8(d, s)) {
        decide_old(d);
    } else if (s.whole || s.broken || is_utf16_or_32(d)) {
        if (d->kind && d->kind->charset != CHARSET_UTF8)
            overrule(d, CHARSET_UTF8, ENCODING_SNIFFED, "are UTF-8");
        else if (!d->kind)
            overrule(d, CHARSET_UTF8, ENCODING_SNIFFED, "");
    } else if (!d->kind) {
        overrule(d, CHARSET_UTF8, ENCODING_ASSUMED, ""); /* ASCII is the same in all of them */
    }
}

/* PostgreSQL takes no U+0000. A few are an accident, as browsers have it, too; many are no text. */
static int mend_zeros(struct deciding *d, struct str *text, struct err *why)
{
    enum { BYTES_A_ZERO = 64 };
    static const char mark[] = "\xEF\xBF\xBD";
    const char *first = text->len ? memchr(text->at, 0, text->len) : NULL;
    if (!first)
        return 0;
    size_t at = (size_t)(first - text->at), len = 0, zeros = 0;
    for (size_t i = at; i < text->len; i++)
        zeros += text->at[i] == 0;
    if (zeros * BYTES_A_ZERO > text->len)
        return err_set(why, "the text holds U+0000 at byte %zu, and %zu in all: no text does", at, zeros);
    char *out = arena_room(d->arena, text->len + zeros * (sizeof mark - 2));
    for (size_t i = 0; i < text->len; i++) {
        size_t n = text->at[i] ? 1 : sizeof mark - 1;
        memcpy(out + len, text->at[i] ? text->at + i : mark, n);
        len += n;
    }
    doubt(d, arena_printf(d->arena, "%zu U+0000, the first at %zu: now U+FFFD", zeros, at));
    *text = str_of(out, len);
    return 0;
}

static int find_kind(struct deciding *d, struct err *why)
{
    if (!d->in->is_binary) {
        d->kind = kind_of(CHARSET_UTF8);
        d->from = ENCODING_DECLARED;
        return 0;
    }
    if (find_mark(d))
        return 0;
    enum charset utf16 = charset_sniff_utf16(d->bytes);
    const char *binary = utf16 ? NULL : charset_binary(d->bytes);
    if (binary)
        return err_set(why, "the content is %s, no text", binary);
    find_said(d);
    if (!utf16)
        decide(d);
    else if (is_said(d, CHARSET_UTF16))
        d->kind = kind_of(utf16);
    else if (!is_said(d, utf16))
        overrule(d, utf16, ENCODING_SNIFFED, "are UTF-16");
    if (is_said(d, CHARSET_UTF16))
        d->kind = kind_of(CHARSET_UTF16BE); /* as the standard has it */
    return 0;
}

/* The text of the bytes, which are already it when they are UTF-8. */
static int convert(struct deciding *d, struct str *out, struct err *why)
{
    *out = d->bytes;
    if (d->kind->charset == CHARSET_UTF8 && (d->utf8 || utf8_valid(d->bytes)))
        return 0;
    size_t len = 0;
    struct charset_bad bad;
    char *text = arena_room(d->arena, charset_room(d->bytes.len));
    if (charset_convert(d->kind, d->bytes, text, &len, &bad, why) < 0)
        return -1;
    if (d->kind->charset == CHARSET_TCVN3)
        charset_raise_capitals(text, len);
    if (bad.runs)
        doubt(d, arena_printf(d->arena, "%u place%s no %s, the first with byte 0x%02x at %u: now U+FFFD",
                              bad.runs, bad.runs == 1 ? " is" : "s are", d->kind->name, bad.byte, bad.first));
    *out = str_of(text, len);
    return 0;
}

int charset_decode(struct arena *a, const struct charset_input *in, struct charset_text *out, struct err *why)
{
    struct deciding d = {.arena = a, .in = in, .bytes = in->bytes, .from = ENCODING_ASSUMED};
    struct str mended = STR_NONE;
    if (find_kind(&d, why) < 0 || convert(&d, &out->text, why) < 0 || mend_zeros(&d, &out->text, why) < 0)
        return -1;
    if (d.kind->charset <= CHARSET_UTF32BE)
        out->text = charset_mend(a, out->text, &mended);
    if (str_known(mended))
        doubt(&d, mended);
    out->encoding = (struct encoding){.name = str_of_text(d.kind->name), .from = d.from, .doubt = d.doubt};
    return 0;
}
