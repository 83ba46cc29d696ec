/* For test_properties.c: the articles that lie in the tree and beside it, and what may happen to an article on its
 * way: lines lost, swapped or shouted, blanks doubled, letters decomposed, stray characters.
 *
 * Mutations are a function of the generator's state, so a failure can be had again. Texts are owned by the caller.
 */
#ifndef TRICH_PROPERTIES_CASE_H
#define TRICH_PROPERTIES_CASE_H

#include "tests/unit/extract_case.h"

#include <glob.h>
#include <utf8proc.h>

#include "common/buf.h"

enum { MUTATION_KINDS = 8 };

struct article_file {
    const char *path;
    char *text;
    size_t len;
};

/* xorshift64*: the same numbers everywhere. state is never 0. */
static inline uint32_t random_below(uint64_t *state, size_t n)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return n ? (uint32_t)((*state * 0x2545F4914F6CDD1DULL >> 33) % n) : 0;
}

static inline struct article_file article_file_read(const char *path)
{
    struct article_file f = {.path = path};
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    assert_int_equal(fseek(in, 0, SEEK_END), 0);
    long size = ftell(in);
    assert_true(size >= 0);
    rewind(in);
    f.text = malloc((size_t)size + 1);
    assert_non_null(f.text);
    f.len = fread(f.text, 1, (size_t)size, in);
    assert_int_equal(f.len, size);
    f.text[f.len] = '\0';
    fclose(in);
    return f;
}

/* The text composed or decomposed anew; invalid UTF-8 gives NULL. */
static inline char *text_form(const char *text, size_t len, bool composed)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_option_t form = composed ? UTF8PROC_COMPOSE : UTF8PROC_DECOMPOSE;
    if (utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &out, UTF8PROC_STABLE | form) < 0)
        return NULL;
    return (char *)out;
}

static inline size_t line_end(const char *text, size_t len, size_t at)
{
    while (at < len && text[at] != '\n')
        at++;
    return at;
}

/* Where the line begins that holds a byte chosen at random. */
static inline size_t random_line(uint64_t *rng, const char *text, size_t len)
{
    size_t at = random_below(rng, len);
    while (at > 0 && text[at - 1] != '\n')
        at--;
    return at;
}

static inline void add_character(struct buf *out, int32_t c)
{
    utf8proc_uint8_t bytes[4];
    buf_add(out, bytes, (size_t)utf8proc_encode_char(c, bytes));
}

/* Characters of the range [a, b) in capitals. */
static inline void add_shouted(struct buf *out, const char *text, size_t a, size_t b)
{
    while (a < b) {
        utf8proc_int32_t c = 0;
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)text + a, (utf8proc_ssize_t)(b - a), &c);
        if (n <= 0) {
            buf_add(out, text + a, 1);
            a++;
            continue;
        }
        add_character(out, utf8proc_toupper(c));
        a += (size_t)n;
    }
}

/* A character that pages hold where none belongs, or any at all. */
static inline int32_t stray_character(uint64_t *rng)
{
    static const int32_t usual[] = {0xFEFF, 0x200B, 0xA0, '\t', '"',    '(',      ')',
                                    ':',    ';',    '.',  ',',  '/',    '-',      0x2013,
                                    0x201C, 0x2026, '0',  '9',  0x0301, 0x10FFFF, 0x1F600};
    if (random_below(rng, 4))
        return usual[random_below(rng, COUNT_OF(usual))];
    int32_t c = 1 + (int32_t)random_below(rng, 0x10FFFF);
    return c >= 0xD800 && c < 0xE000 ? '?' : c;
}

static inline void add_noise(uint64_t *rng, struct buf *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        bool begins = ((unsigned char)text[i] & 0xC0) != 0x80;
        if (begins && random_below(rng, 40) == 0)
            add_character(out, stray_character(rng));
        if (!begins || random_below(rng, 200))
            buf_add(out, text + i, 1);
        else
            while (i + 1 < len && ((unsigned char)text[i + 1] & 0xC0) == 0x80)
                i++;
    }
}

static inline void add_doubled_blanks(struct buf *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        buf_add(out, text[i] == ' ' ? "  " : text + i, text[i] == ' ' ? 2 : 1);
}

/* Cuts, repeats or shouts one line, cuts it short, or moves it to the end. */
static inline void add_with_line(uint64_t *rng, struct buf *out, const char *text, size_t len, uint32_t kind)
{
    size_t a = random_line(rng, text, len), b = line_end(text, len, a);
    buf_add(out, text, a);
    if (kind == 0) /* repeated */
        buf_add(out, text + a, b - a);
    if (kind == 1)
        add_shouted(out, text, a, b);
    if (kind == 2) {
        size_t half = a + (b - a) / 2;
        while (half > a && ((unsigned char)text[half] & 0xC0) == 0x80)
            half--;
        buf_add(out, text + a, half - a);
    }
    buf_add(out, text + b, len - b);
    if (kind == 3) /* moved */
        buf_add(out, text + a, b - a);
}

/* The text with one mutation, appended to out. Valid UTF-8 stays so. */
static inline void mutate(uint64_t *rng, struct buf *out, const char *text, size_t len)
{
    uint32_t kind = random_below(rng, MUTATION_KINDS);
    if (kind <= 4) {
        add_with_line(rng, out, text, len, kind);
    } else if (kind == 5) {
        add_doubled_blanks(out, text, len);
    } else if (kind == 6) {
        char *apart = text_form(text, len, false);
        buf_add(out, apart ? apart : text, apart ? strlen(apart) : len);
        free(apart);
    } else {
        add_noise(rng, out, text, len);
    }
}

#endif
