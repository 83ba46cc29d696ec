/* For tests of charset: texts in old encodings, made when the test runs, and charset_decode() on bytes.
 *
 * What a function gives holds until it is called eight times more. Failures are assertions of the running test.
 */
#ifndef TRICH_CHARSET_CASE_H
#define TRICH_CHARSET_CASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/extract/charset_part.h"
#include "common/scan.h"
#include "common/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

/* The letters of Vietnamese beyond ASCII, and what VNI writes for each: taken from its keyboard's manual, not from our
 * table. */
static const char charset_smalls[] =
    "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ đ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ "
    "ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ";
static const char charset_capitals[] =
    "Á À Ả Ã Ạ Ă Ắ Ằ Ẳ Ẵ Ặ Â Ấ Ầ Ẩ Ẫ Ậ Đ É È Ẻ Ẽ Ẹ Ê Ế Ề Ể Ễ Ệ Í Ì Ỉ Ĩ Ị Ó Ò Ỏ Õ Ọ Ô Ố Ồ Ổ Ỗ Ộ Ơ Ớ Ờ Ở Ỡ Ợ Ú Ù Ủ Ũ Ụ "
    "Ư Ứ Ừ Ử Ữ Ự Ý Ỳ Ỷ Ỹ Ỵ";
static const char charset_vni_smalls[] =
    "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä ñ eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï oâ "
    "oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î";
static const char charset_vni_capitals[] =
    "AÙ AØ AÛ AÕ AÏ AÊ AÉ AÈ AÚ AÜ AË AÂ AÁ AÀ AÅ AÃ AÄ Ñ EÙ EØ EÛ EÕ EÏ EÂ EÁ EÀ EÅ EÃ EÄ Í Ì Æ Ó Ò OÙ OØ OÛ OÕ OÏ OÂ "
    "OÁ OÀ OÅ OÃ OÄ Ô ÔÙ ÔØ ÔÛ ÔÕ ÔÏ UÙ UØ UÛ UÕ UÏ Ö ÖÙ ÖØ ÖÛ ÖÕ ÖÏ YÙ YØ YÛ YÕ Î";

enum { CHARSET_CASE_BYTES = 1 << 18 };

static inline char *charset_room_of_case(void)
{
    static char rooms[8][CHARSET_CASE_BYTES];
    static unsigned turn;
    return rooms[turn++ % COUNT_OF(rooms)];
}

/* By iconv, into out; what the encoding has not fails the test. */
static inline struct str charset_case_iconv_to(char *out, const char *to, const char *from, struct str text)
{
    char *at = (char *)(uintptr_t)text.at, *end = out;
    size_t left = text.len, room = CHARSET_CASE_BYTES;
    iconv_t converter = iconv_open(to, from);
    assert_true(converter != (iconv_t)-1);
    if (iconv(converter, &at, &left, &end, &room) == (size_t)-1)
        fail_msg("%s has not: %.20s", to, at);
    iconv(converter, NULL, NULL, &end, &room);
    iconv_close(converter);
    return str_of(out, (size_t)(end - out));
}

static inline struct str charset_case_iconv(const char *to, const char *from, struct str text)
{
    return charset_case_iconv_to(charset_room_of_case(), to, from, text);
}

/* What stands at the same place of `to` as the letter in `from`, or STR_NONE. */
static inline struct str charset_case_pair(struct str letter, const char *from, const char *to)
{
    while (*from) {
        size_t n = strcspn(from, " "), m = strcspn(to, " ");
        if (str_eq(letter, str_of(from, n)))
            return str_of(to, m);
        from += n + (from[n] == ' ');
        to += m + (to[m] == ' ');
    }
    return STR_NONE;
}

static inline struct str charset_case_vni(struct str text)
{
    char *out = charset_room_of_case();
    size_t n = 0;
    for (const char *at = text.at, *end = text.at + text.len; at < end;) {
        const char *from = at;
        scan_decode(&at);
        struct str letter = str_of(from, (size_t)(at - from));
        struct str made = charset_case_pair(letter, charset_smalls, charset_vni_smalls);
        if (!str_known(made))
            made = charset_case_pair(letter, charset_capitals, charset_vni_capitals);
        if (!str_known(made))
            made = letter;
        memcpy(out + n, made.at, made.len);
        n += made.len;
    }
    return charset_case_iconv("CP1252", "UTF-8", str_of(out, n));
}

/* The text in the encoding of this name. */
static inline struct str charset_case_encode(const char *name, const char *text)
{
    struct str utf8 = str_of(text, strlen(text));
    if (strcmp(name, "VNI") == 0)
        return charset_case_vni(utf8);
    if (strcmp(name, "TCVN3") == 0)
        return charset_case_iconv("TCVN5712-1", "UTF-8", utf8); /* small letters are the same */
    return charset_case_iconv(name, "UTF-8", utf8);
}

/* Bytes as UTF-8, each read as a character of windows-1252, or of ISO 8859-1 where that has none. */
static inline struct str charset_case_misread(struct str bytes)
{
    char *out = charset_room_of_case();
    size_t n = 0;
    for (uint32_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.at[i];
        bool is_1252 = c >= 0x80 && c < 0xA0 && !strchr("\x81\x8D\x8F\x90\x9D", c);
        const char *from = is_1252 ? "CP1252" : "ISO-8859-1";
        struct str one = charset_case_iconv_to(out + n, "UTF-8", from, str_of(bytes.at + i, 1));
        n += one.len;
    }
    return str_of(out, n);
}

struct charset_case {
    struct arena arena;
    struct charset_text text;
    struct err why;
    int rc;
};

/* charset_case_free after it. */
static inline void charset_case_decode(struct charset_case *c, const struct charset_input *in)
{
    *c = (struct charset_case){0};
    arena_init(&c->arena, 64 << 20);
    assert_true(arena_guard(&c->arena));
    c->rc = charset_decode(&c->arena, in, &c->text, &c->why);
    if (c->rc == 0)
        assert_true(utf8_valid(c->text.text));
}

static inline void charset_case_free(struct charset_case *c)
{
    arena_destroy(&c->arena);
}

/* Decodes and compares; doubt: a part of it, or NULL for none. */
static inline void charset_case_check(const char *what, const struct charset_input *in, const char *want,
                                      const char *encoding, const char *from, const char *doubt)
{
    struct charset_case c;
    charset_case_decode(&c, in);
    const struct encoding *e = &c.text.encoding;
    if (c.rc < 0)
        fail_msg("%s: refused: %s", what, c.why.text);
    char *text = charset_room_of_case();
    snprintf(text, CHARSET_CASE_BYTES, "%.*s", STR_FMT(c.text.text));
    if (strcmp(text, want) != 0)
        fail_msg("%s (%.*s): got\n%s, want\n%s", what, STR_FMT(e->name), text, want);
    if (!str_eq(e->name, str_of_text(encoding)) || strcmp(encoding_from_names[e->from], from) != 0)
        fail_msg("%s: got %.*s (%s), want %s (%s); doubt: %.*s", what, STR_FMT(e->name),
                 encoding_from_names[e->from], encoding, from, STR_FMT(e->doubt));
    snprintf(text, CHARSET_CASE_BYTES, "%.*s", STR_FMT(e->doubt));
    if (doubt ? !strstr(text, doubt) : *text != 0)
        fail_msg("%s: got doubt \"%s\", want \"%s\"", what, text, doubt ? doubt : "");
    charset_case_free(&c);
}

#endif
