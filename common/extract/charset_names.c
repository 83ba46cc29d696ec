#include "charset_part.h"

const struct charset_kind charset_kinds[CHARSET_OTHER] = {
    [CHARSET_UNKNOWN] = {"unknown", NULL, CHARSET_UNKNOWN},
    [CHARSET_UTF8] = {"UTF-8", "UTF-8", CHARSET_UTF8},
    [CHARSET_UTF16] = {"UTF-16", NULL, CHARSET_UTF16},
    [CHARSET_UTF16LE] = {"UTF-16LE", "UTF-16LE", CHARSET_UTF16LE},
    [CHARSET_UTF16BE] = {"UTF-16BE", "UTF-16BE", CHARSET_UTF16BE},
    [CHARSET_UTF32LE] = {"UTF-32LE", "UTF-32LE", CHARSET_UTF32LE},
    [CHARSET_UTF32BE] = {"UTF-32BE", "UTF-32BE", CHARSET_UTF32BE},
    [CHARSET_1252] = {"windows-1252", "CP1252", CHARSET_1252},
    [CHARSET_1258] = {"windows-1258", "CP1258", CHARSET_1258},
    [CHARSET_TCVN3] = {"TCVN3", NULL, CHARSET_TCVN3},
    [CHARSET_TCVN1] = {"TCVN5712-1", "TCVN5712-1", CHARSET_TCVN1},
    [CHARSET_VISCII] = {"VISCII", "VISCII", CHARSET_VISCII},
    [CHARSET_VNI] = {"VNI", NULL, CHARSET_VNI},
};

/* Other encodings of web pages. Not those of ISO 2022 and UTF-7: what they decode to hangs on state, and converters have
 * been broken by that more than once. */
static const struct charset_kind others[] = {
    {"windows-1250", "CP1250", CHARSET_OTHER},
    {"windows-1251", "CP1251", CHARSET_OTHER},
    {"windows-1253", "CP1253", CHARSET_OTHER},
    {"windows-1254", "CP1254", CHARSET_OTHER},
    {"windows-1255", "CP1255", CHARSET_OTHER},
    {"windows-1256", "CP1256", CHARSET_OTHER},
    {"windows-1257", "CP1257", CHARSET_OTHER},
    {"windows-874", "CP874", CHARSET_OTHER},
    {"ISO-8859-2", "ISO-8859-2", CHARSET_OTHER},
    {"ISO-8859-3", "ISO-8859-3", CHARSET_OTHER},
    {"ISO-8859-4", "ISO-8859-4", CHARSET_OTHER},
    {"ISO-8859-5", "ISO-8859-5", CHARSET_OTHER},
    {"ISO-8859-6", "ISO-8859-6", CHARSET_OTHER},
    {"ISO-8859-7", "ISO-8859-7", CHARSET_OTHER},
    {"ISO-8859-8", "ISO-8859-8", CHARSET_OTHER},
    {"ISO-8859-9", "ISO-8859-9", CHARSET_OTHER},
    {"ISO-8859-10", "ISO-8859-10", CHARSET_OTHER},
    {"ISO-8859-13", "ISO-8859-13", CHARSET_OTHER},
    {"ISO-8859-14", "ISO-8859-14", CHARSET_OTHER},
    {"ISO-8859-15", "ISO-8859-15", CHARSET_OTHER},
    {"ISO-8859-16", "ISO-8859-16", CHARSET_OTHER},
    {"KOI8-R", "KOI8-R", CHARSET_OTHER},
    {"KOI8-U", "KOI8-U", CHARSET_OTHER},
    {"macintosh", "MACINTOSH", CHARSET_OTHER},
    {"GB18030", "GB18030", CHARSET_OTHER},
    {"Big5", "BIG5-HKSCS", CHARSET_OTHER},
    {"Shift_JIS", "CP932", CHARSET_OTHER},
    {"EUC-JP", "EUC-JP", CHARSET_OTHER},
    {"EUC-KR", "CP949", CHARSET_OTHER},
};

/* Further names, without their punctuation and small. Pages that say ISO 8859-1 or ASCII mean windows-1252, as every
 * browser has it. */
static const struct alias {
    const char *name, *means; /* the latter bare, too */
} aliases[] = {
    {"unicode11utf8", "utf8"},   {"unicode", "utf16"},
    {"ucs2", "utf16"},           {"iso10646ucs2", "utf16"},
    {"iso88591", "windows1252"}, {"latin1", "windows1252"},
    {"l1", "windows1252"},       {"usascii", "windows1252"},
    {"ascii", "windows1252"},    {"xuserdefined", "windows1252"},
    {"tcvn", "tcvn3"},           {"abc", "tcvn3"},
    {"vntime", "tcvn3"},         {"xviettcvn", "tcvn3"},
    {"tcvn5712", "tcvn57121"},   {"xviettcvn5712", "tcvn57121"},
    {"csviscii", "viscii"},      {"viscii11", "viscii"},
    {"xvietviscii", "viscii"},   {"vniwindows", "vni"},
    {"xvietvni", "vni"},         {"xvni", "vni"},
    {"vnitimes", "vni"},         {"win1251", "windows1251"},
    {"latin2", "iso88592"},      {"iso885911", "windows874"},
    {"tis620", "windows874"},    {"koi8", "koi8r"},
    {"gbk", "gb18030"},          {"gb2312", "gb18030"},
    {"xgbk", "gb18030"},         {"big5hkscs", "big5"},
    {"sjis", "shiftjis"},        {"windows31j", "shiftjis"},
    {"ksc56011987", "euckr"},    {"windows949", "euckr"},
    {"xcp1258", "windows1258"},  {"xcp1252", "windows1252"},
    {"cp936", "gb18030"},
};

enum { NAME_BYTES = 24 };

/* Small letters and digits of the name; false when it is too long for any that is known. */
static bool bare_name(struct str name, char out[static NAME_BYTES])
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.at[i];
        if (c <= ' ' || strchr("-_\"':.", c))
            continue;
        if (n + 1 == NAME_BYTES)
            return false;
        out[n++] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    out[n] = 0;
    return n > 0;
}

/* By either of its names. */
static bool is_named(const struct charset_kind *kind, const char *bare)
{
    char own[NAME_BYTES];
    return (bare_name(str_of_text(kind->name), own) && strcmp(own, bare) == 0) ||
           (kind->iconv_name && bare_name(str_of_text(kind->iconv_name), own) && strcmp(own, bare) == 0);
}

const struct charset_kind *charset_find(struct str name)
{
    char bare[NAME_BYTES];
    if (!bare_name(name, bare))
        return NULL;
    const char *known = bare;
    for (size_t i = 0; i < COUNT_OF(aliases); i++)
        if (strcmp(bare, aliases[i].name) == 0)
            known = aliases[i].means;
    for (int i = CHARSET_UNKNOWN + 1; i < CHARSET_OTHER; i++)
        if (is_named(&charset_kinds[i], known))
            return &charset_kinds[i];
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (is_named(&others[i], known))
            return &others[i];
    return NULL;
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
