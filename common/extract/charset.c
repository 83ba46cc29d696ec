#include "charset.h"

#include "../utf8.h"

#include <errno.h>
#include <iconv.h>

enum { NAME_BYTES = 24 };

/* Names without their punctuation, small, and what iconv calls them. Pages that say ISO 8859-1 mean windows-1252,
 * as every browser has it. */
static const struct encoding {
    const char *name, *iconv_name;
} encodings[] = {
    {"utf8", "UTF-8"},
    {"unicode11utf8", "UTF-8"},
    {"usascii", "UTF-8"},
    {"ascii", "UTF-8"},
    {"utf16", "UTF-16"},
    {"utf16le", "UTF-16LE"},
    {"utf16be", "UTF-16BE"},
    {"ucs2", "UTF-16"},
    {"unicode", "UTF-16"},
    {"windows1258", "CP1258"},
    {"cp1258", "CP1258"},
    {"xcp1258", "CP1258"},
    {"windows1252", "CP1252"},
    {"cp1252", "CP1252"},
    {"xcp1252", "CP1252"},
    {"iso88591", "CP1252"},
    {"latin1", "CP1252"},
    {"l1", "CP1252"},
    {"tcvn", "TCVN5712-1"},
    {"tcvn3", "TCVN5712-1"},
    {"tcvn5712", "TCVN5712-1"},
    {"tcvn57121", "TCVN5712-1"},
    {"xviettcvn5712", "TCVN5712-1"},
    {"viscii", "VISCII"},
    {"csviscii", "VISCII"},
};

/* Small letters and digits of the name; false when it is too long for any that is known. */
static bool bare_name(struct str charset, char out[static NAME_BYTES])
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < charset.len; i++) {
        unsigned char c = (unsigned char)charset.at[i];
        if (c == '-' || c == '_' || c == ' ' || c == '"' || c == '\'' || c == ':')
            continue;
        if (n + 1 == NAME_BYTES)
            return false;
        out[n++] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    out[n] = 0;
    return n > 0;
}

static const char *find_encoding(struct str charset)
{
    char name[NAME_BYTES];
    if (!bare_name(charset, name))
        return NULL;
    for (size_t i = 0; i < COUNT_OF(encodings); i++)
        if (strcmp(name, encodings[i].name) == 0)
            return encodings[i].iconv_name;
    return NULL;
}

static int refuse_name(struct str charset, struct err *why)
{
    char shown[NAME_BYTES * 2];
    uint32_t n = charset.len < sizeof shown - 1 ? charset.len : (uint32_t)sizeof shown - 1;
    for (uint32_t i = 0; i < n; i++)
        shown[i] = (char)(charset.at[i] < ' ' || charset.at[i] > '~' ? '?' : charset.at[i]);
    shown[n] = 0;
    return err_set(
        why,
        "the character set \"%s\" is not known; known are utf-8, utf-16, windows-1258, windows-1252, "
        "iso-8859-1, tcvn and viscii",
        shown);
}

static bool begins_with(struct str s, const char *bytes, uint32_t n)
{
    return s.len >= n && memcmp(s.at, bytes, n) == 0;
}

static int check_utf8(struct str text, struct err *why)
{
    uint32_t i = utf8_valid_bytes(text);
    if (i == text.len)
        return 0;
    return err_set(why, "the text is not UTF-8: byte 0x%02x at %u; say its charset if it has another",
                   (unsigned char)text.at[i], i);
}

static int check_no_zero(struct str text, struct err *why)
{
    const char *zero = text.len ? memchr(text.at, 0, text.len) : NULL;
    return zero ? err_set(why, "the text holds U+0000 at byte %zu", (size_t)(zero - text.at)) : 0;
}

/* The room was made before: nothing may leave this function by the arena while the converter is open. */
static int convert(const char *name, struct str in, char *out, size_t room, size_t *out_len, struct err *why)
{
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1)
        return err_set(why, "this machine cannot convert %s: %s", name, strerror(errno));
    char *at = (char *)(uintptr_t)in.at, *to = out;
    size_t left = in.len, free_bytes = room;
    int rc = 0;
    if (iconv(converter, &at, &left, &to, &free_bytes) == (size_t)-1 ||
        iconv(converter, NULL, NULL, &to, &free_bytes) == (size_t)-1) {
        size_t where = in.len - left;
        unsigned byte = where < in.len ? (unsigned char)in.at[where] : 0;
        rc = err_set(why, "the text is not %s: byte 0x%02x at %zu", name, byte, where);
    }
    iconv_close(converter);
    *out_len = room - free_bytes;
    return rc;
}

/* UTF-16 with its mark: which of the two it is; without one, big-endian as the standard has it. */
static const char *utf16_of_mark(struct str *bytes)
{
    bool little = begins_with(*bytes, "\xFF\xFE", 2);
    if (little || begins_with(*bytes, "\xFE\xFF", 2))
        *bytes = str_of(bytes->at + 2, bytes->len - 2);
    return little ? "UTF-16LE" : "UTF-16BE";
}

int charset_decode(struct arena *a, struct str bytes, struct str charset, struct str *out, struct err *why)
{
    bool mark16 = begins_with(bytes, "\xFF\xFE", 2) || begins_with(bytes, "\xFE\xFF", 2);
    const char *name = charset.len ? find_encoding(charset) : mark16 ? "UTF-16" : "UTF-8";
    if (!name)
        return refuse_name(charset, why);
    *out = bytes;
    if (strcmp(name, "UTF-8") == 0)
        return check_utf8(bytes, why) ? -1 : check_no_zero(bytes, why);
    if (strcmp(name, "UTF-16") == 0)
        name = utf16_of_mark(&bytes);
    size_t room = (size_t)bytes.len * 3 + 16, len = 0;
    char *text = arena_alloc(a, room);
    if (convert(name, bytes, text, room, &len, why))
        return -1;
    *out = str_of(text, len);
    return check_no_zero(*out, why);
}

struct str charset_of_type(struct str content_type)
{
    static const char key[] = "charset=";
    enum { KEY = sizeof key - 1 };
    for (uint32_t i = 0; i + KEY <= content_type.len; i++) {
        uint32_t n = 0;
        while (n < KEY && (content_type.at[i + n] | (key[n] == '=' ? 0 : 0x20)) == key[n])
            n++;
        if (n < KEY)
            continue;
        uint32_t b = i + KEY;
        while (b < content_type.len && content_type.at[b] != ';' && content_type.at[b] != ',')
            b++;
        return b > i + KEY ? str_of(content_type.at + i + KEY, b - i - KEY) : STR_NONE;
    }
    return STR_NONE;
}
