#include "charset_part.h"

#include "../utf8.h"

#include <errno.h>
#include <iconv.h>

/* The upper half of windows-1252 up to 0x9F; where it has nothing, ISO 8859-1's control. */
static const uint16_t high_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/* TCVN3, as the fonts named .Vn… have it, from 0xA0 on. Where they have no letter it is that of TCVN 5712, VN2; below
 * 0xA0 typists have the punctuation of windows-1252. */
static const uint16_t high_tcvn3[96] = {
    0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110, 0x0103, 0x00E2, 0x00EA, 0x00F4,
    0x01A1, 0x01B0, 0x0111, 0x1EB0, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323, 0x00E0, 0x1EA3, 0x00E3,
    0x00E1, 0x1EA1, 0x1EB2, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB4, 0x1EAE, 0x1EA6, 0x1EA8, 0x1EAA,
    0x1EA4, 0x1EC0, 0x1EB7, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0x1EC2, 0x1EBB, 0x1EBD,
    0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC, 0x1EC9, 0x1EC4, 0x1EBE, 0x1ED2,
    0x0129, 0x00ED, 0x1ECB, 0x00F2, 0x1ED4, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7,
    0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9, 0x1ED6, 0x1EE7, 0x0169, 0x00FA,
    0x1EE5, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x1ED0,
};

/* VNI writes a letter and behind it its marks as one byte. `letters` are those behind which the mark may stand, what it
 * makes of them stands in `made` in the same order; capitals' marks are capitals. */
static const struct vni_mark {
    unsigned char mark;
    const char *letters; /* bytes */
    uint16_t made[8];
} vni_marks[] = {
    {0xF9, "aeiouy\xF4\xF6", {0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD, 0x1EDB, 0x1EE9}},
    {0xF8, "aeiouy\xF4\xF6", {0xE0, 0xE8, 0xEC, 0xF2, 0xF9, 0x1EF3, 0x1EDD, 0x1EEB}},
    {0xFB, "aeiouy\xF4\xF6", {0x1EA3, 0x1EBB, 0x1EC9, 0x1ECF, 0x1EE7, 0x1EF7, 0x1EDF, 0x1EED}},
    {0xF5, "aeiouy\xF4\xF6", {0xE3, 0x1EBD, 0x129, 0xF5, 0x169, 0x1EF9, 0x1EE1, 0x1EEF}},
    {0xEF, "aeiouy\xF4\xF6", {0x1EA1, 0x1EB9, 0x1ECB, 0x1ECD, 0x1EE5, 0x1EF5, 0x1EE3, 0x1EF1}},
    {0xE2, "aeo", {0xE2, 0xEA, 0xF4}},
    {0xE1, "aeo", {0x1EA5, 0x1EBF, 0x1ED1}},
    {0xE0, "aeo", {0x1EA7, 0x1EC1, 0x1ED3}},
    {0xE5, "aeo", {0x1EA9, 0x1EC3, 0x1ED5}},
    {0xE3, "aeo", {0x1EAB, 0x1EC5, 0x1ED7}},
    {0xE4, "aeo", {0x1EAD, 0x1EC7, 0x1ED9}},
    {0xEA, "a", {0x103}},
    {0xE9, "a", {0x1EAF}},
    {0xE8, "a", {0x1EB1}},
    {0xFA, "a", {0x1EB3}},
    {0xFC, "a", {0x1EB5}},
    {0xEB, "a", {0x1EB7}},
};

/* Its letters of one byte. */
static const struct vni_letter {
    unsigned char byte;
    uint16_t made;
} vni_letters[] = {{0xF1, 0x111},  {0xF4, 0x1A1}, {0xF6, 0x1B0},  {0xED, 0xED},  {0xEC, 0xEC},
                   {0xE6, 0x1EC9}, {0xF3, 0x129}, {0xF2, 0x1ECB}, {0xEE, 0x1EF5}};

static uint32_t capital_of(uint32_t small)
{
    return small >= 0xE0 && small <= 0xFE ? small - 0x20 : small - 1;
}

static uint32_t cp_1252(unsigned char c)
{
    return c >= 0x80 && c < 0xA0 ? high_1252[c - 0x80] : c;
}

int charset_byte_1252(uint32_t cp)
{
    if (cp < 0x100)
        return (int)cp;
    for (int i = 0; i < 32; i++)
        if (high_1252[i] == cp)
            return 0x80 + i;
    return -1;
}

static char *put_cp(char *to, uint32_t cp)
{
    if (cp < 0x80) {
        *to++ = (char)cp;
        return to;
    }
    if (cp < 0x800) {
        *to++ = (char)(0xC0 | cp >> 6);
    } else {
        *to++ = (char)(0xE0 | cp >> 12);
        *to++ = (char)(0x80 | (cp >> 6 & 0x3F));
    }
    *to++ = (char)(0x80 | (cp & 0x3F));
    return to;
}

static bool is_latin(unsigned char c)
{
    c |= 0x20;
    return c >= 'a' && c <= 'z';
}

static size_t convert_tcvn3(struct str in, char *out)
{
    char *to = out;
    for (uint32_t i = 0; i < in.len; i++) {
        unsigned char c = (unsigned char)in.at[i];
        bool is_mark = c >= 0xB0 && c <= 0xB4; /* where no letter bears it a typist meant ° and kin */
        bool is_borne = is_mark && i > 0 && ((in.at[i - 1] & 0x80) || is_latin((unsigned char)in.at[i - 1]));
        to = put_cp(to, c < 0xA0 || (is_mark && !is_borne) ? cp_1252(c) : high_tcvn3[c - 0xA0]);
    }
    return (size_t)(to - out);
}

static unsigned char small_of(unsigned char c)
{
    return (unsigned char)((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) ? c | 0x20 : c);
}

/* The letter of two bytes, or 0. */
static uint32_t vni_pair(unsigned char letter, unsigned char mark)
{
    if (mark < 0xC0)
        return 0;
    for (size_t i = 0; i < COUNT_OF(vni_marks); i++) {
        if (vni_marks[i].mark != small_of(mark))
            continue;
        const char *at = strchr(vni_marks[i].letters, small_of(letter));
        uint32_t made = at && *at ? vni_marks[i].made[at - vni_marks[i].letters] : 0;
        return made && letter != small_of(letter) ? capital_of(made) : made;
    }
    return 0;
}

static uint32_t vni_single(unsigned char c)
{
    for (size_t i = 0; i < COUNT_OF(vni_letters); i++)
        if (vni_letters[i].byte == small_of(c))
            return c == small_of(c) ? vni_letters[i].made : capital_of(vni_letters[i].made);
    return cp_1252(c);
}

static size_t convert_vni(struct str in, char *out)
{
    char *to = out;
    for (uint32_t i = 0; i < in.len; i++) {
        unsigned char c = (unsigned char)in.at[i];
        uint32_t pair = i + 1 < in.len ? vni_pair(c, (unsigned char)in.at[i + 1]) : 0;
        i += pair != 0;
        to = put_cp(to, pair ? pair : c < 0x80 ? c : vni_single(c));
    }
    return (size_t)(to - out);
}

static void note_bad(struct charset_bad *bad, struct str in, size_t at)
{
    if (bad->runs++ == 0) {
        bad->first = (uint32_t)at;
        bad->byte = at < in.len ? (unsigned char)in.at[at] : 0;
    }
}

static char *put_replacement(char *to)
{
    return put_cp(to, 0xFFFD);
}

/* A broken character's first byte and what would go on with it. */
static uint32_t broken_bytes(struct str rest)
{
    uint32_t n = 1;
    if ((unsigned char)rest.at[0] >= 0xC0)
        while (n < rest.len && n < 4 && ((unsigned char)rest.at[n] & 0xC0) == 0x80)
            n++;
    return n;
}

static size_t convert_utf8(struct str in, char *out, struct charset_bad *bad)
{
    char *to = out;
    for (uint32_t at = 0; at < in.len;) {
        struct str rest = str_of(in.at + at, in.len - at);
        uint32_t good = utf8_valid_bytes(rest);
        memcpy(to, rest.at, good);
        to += good;
        at += good;
        if (at == in.len)
            break;
        note_bad(bad, in, at);
        to = put_replacement(to);
        at += broken_bytes(str_of(in.at + at, in.len - at));
    }
    return (size_t)(to - out);
}

/* Of UTF-16 and UTF-32 a whole unit is dropped, else one byte. */
static size_t unit_bytes(const struct charset_kind *kind)
{
    return kind->charset == CHARSET_UTF16LE || kind->charset == CHARSET_UTF16BE   ? 2
           : kind->charset == CHARSET_UTF32LE || kind->charset == CHARSET_UTF32BE ? 4
                                                                                  : 1;
}

static size_t convert_by_iconv(iconv_t converter, size_t unit, struct str in, char *out,
                               struct charset_bad *bad)
{
    char *at = (char *)(uintptr_t)in.at, *to = out;
    size_t left = in.len, room = charset_room(in.len);
    for (;;) {
        size_t rc = iconv(converter, &at, &left, &to, &room);
        int error = rc == (size_t)-1 ? errno : 0;
        iconv(converter, NULL, NULL, &to, &room); /* a letter that waited for its mark */
        if (!error || left == 0 || error == E2BIG)
            break;
        note_bad(bad, in, in.len - left);
        if (room < 3)
            break;
        to = put_replacement(to);
        room -= 3;
        size_t skip = left < unit ? left : unit;
        at += skip;
        left -= skip;
    }
    return (size_t)(to - out);
}

int charset_convert(const struct charset_kind *kind, struct str in, char *out, size_t *out_len,
                    struct charset_bad *bad, struct err *why)
{
    *bad = (struct charset_bad){0};
    if (kind->charset == CHARSET_UTF8)
        *out_len = convert_utf8(in, out, bad);
    else if (kind->charset == CHARSET_TCVN3)
        *out_len = convert_tcvn3(in, out);
    else if (kind->charset == CHARSET_VNI)
        *out_len = convert_vni(in, out);
    else {
        iconv_t converter = iconv_open("UTF-8", kind->iconv_name);
        if (converter == (iconv_t)-1)
            return err_set(why, "this machine cannot convert %s: %s", kind->name, strerror(errno));
        *out_len = convert_by_iconv(converter, unit_bytes(kind), in, out, bad);
        iconv_close(converter);
    }
    return 0;
}
