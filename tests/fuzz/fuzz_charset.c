/* Bytes of whatever encoding, and what a message says of it: what comes out, and that it comes out again. */
#include "common/extract/charset_part.h"
#include "tests/fuzz/fuzz.h"

enum { ARENA_BYTES = 64 << 20 };

static const char *const charsets[] = {NULL,           "utf-8",   "utf-16",    "windows-1258",
                                       "windows-1252", "tcvn3",   "tcvn5712",  "viscii",
                                       "vni",          "gb18030", "shift_jis", "klingon"};
static const char *const types[] = {NULL, "text/html", "text/html; charset=vni", "text/plain;charset=utf-8"};

static void check_encoding(const struct charset_text *out)
{
    const struct encoding *e = &out->encoding;
    must(utf8_valid(out->text), "what is decoded is no UTF-8");
    must(out->text.len == 0 || !memchr(out->text.at, 0, out->text.len), "what is decoded holds U+0000");
    must(e->name.len > 0 && charset_find(e->name), "an encoding without a name");
    must(e->from < ENCODING_FROMS, "an encoding from nowhere");
    must(!str_known(e->doubt) || (e->doubt.len > 0 && is_plain(e->doubt)), "a doubt that cannot be shown");
    must(e->from != ENCODING_ASSUMED || str_known(e->doubt) || str_eq(e->name, STR("UTF-8")),
         "a guess without a doubt");
}

/* What was decoded is good UTF-8: as a text of a message it stays as it is. */
static void check_again(struct arena *a, const struct charset_text *first)
{
    struct charset_text again;
    struct err why;
    struct charset_input in = {.bytes = first->text};
    must(charset_decode(a, &in, &again, &why) == 0, "what is decoded is refused");
    check_encoding(&again);
    if (str_eq(first->encoding.name, STR("UTF-8")) && !str_known(first->encoding.doubt))
        must(str_eq(again.text, first->text) && !str_known(again.encoding.doubt), "good text is changed");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cut cut = cut_of(data, size);
    uint64_t how = cut_number(&cut, 1);
    const char *charset = charsets[(how & 15) % COUNT_OF(charsets)], *type = types[how >> 4 & 3];
    struct charset_input in = {.bytes = cut_text(&cut, size),
                               .is_binary = true,
                               .charset = str_of_text(charset),
                               .content_type = str_of_text(type)};
    struct arena a;
    struct err why = {""};
    arena_init(&a, ARENA_BYTES);
    if (arena_guard(&a)) {
        struct charset_text out;
        if (charset_decode(&a, &in, &out, &why) == 0) {
            check_encoding(&out);
            check_again(&a, &out);
        } else {
            must(*why.text && is_plain(str_of_text(why.text)), "a refusal without a reason");
        }
    }
    arena_destroy(&a);
    return 0;
}
