/* The complete NormalizationTest.txt of Unicode through normalise(): what its five columns hold becomes what the file says
 * that NFC makes of them, but for blanks and for what cannot be seen.
 *
 * The file is that of Debian's package unicode-data. Characters that the library does not know, being older, are left out
 * and counted; today there are none.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/extract/doc.h"
#include "common/scan.h"

#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

enum { COLUMNS = 5, COLUMN_BYTES = 256, UNICODE_END = 0x110000 };

struct test {
    FILE *file;
    char *line;
    size_t room;
    struct arena arena;
    unsigned char listed[UNICODE_END / 8]; /* in part 1, the characters that NFC might change */
};

static int open_file(void **state)
{
    struct test *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    arena_init(&t->arena, (size_t)256 << 20);
    t->file = popen("bzip2 -dc /usr/share/unicode/NormalizationTest.txt.bz2", "r");
    *state = t;
    return t->file ? 0 : -1;
}

static int close_file(void **state)
{
    struct test *t = *state;
    pclose(t->file);
    free(t->line);
    arena_destroy(&t->arena);
    free(t);
    return 0;
}

static struct str normalised(struct test *t, struct str page)
{
    arena_reset(&t->arena);
    assert_true(arena_guard(&t->arena));
    struct doc *d = arena_alloc(&t->arena, sizeof *d);
    *d = (struct doc){.arena = &t->arena};
    normalise(d, page);
    return d->text;
}

static bool is_blank(uint32_t cp)
{
    return cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F || cp == 0x205F ||
           cp == 0x3000 || cp == 0x3164;
}

/* "0044 0307" between brackets, with which nothing composes. false: a character that the library does not know. */
static bool read_column(char **at, char *out, size_t *len)
{
    char *to = out;
    bool known = true;
    *to++ = '[';
    while (**at != ';') {
        utf8proc_int32_t cp = (utf8proc_int32_t)strtoul(*at, at, 16);
        known = known && utf8proc_category(cp) != UTF8PROC_CATEGORY_CN;
        to += utf8proc_encode_char(is_blank((uint32_t)cp) ? ' ' : cp, (utf8proc_uint8_t *)to);
        while (**at == ' ')
            ++*at;
    }
    ++*at;
    *to++ = ']';
    *len = (size_t)(to - out);
    return known;
}

/* How many of the line's columns were compared: all, or none. */
static int check_line(struct test *t, bool part1)
{
    char columns[COLUMNS][COLUMN_BYTES], *at = t->line;
    size_t len[COLUMNS];
    unsigned long first = strtoul(t->line, NULL, 16);
    if (part1)
        t->listed[first / 8] |= (unsigned char)(1 << first % 8);
    for (int i = 0; i < COLUMNS; i++)
        if (!read_column(&at, columns[i], &len[i]))
            return 0;
    for (int i = 0; i < COLUMNS; i++) {
        int want = i < 3 ? 1 : 3; /* NFC of the first three is the second, of the others the fourth */
        struct str got = normalised(t, str_of(columns[i], len[i]));
        if (got.len != len[want] + 1 || memcmp(got.at, columns[want], len[want]) != 0)
            fail_msg("column %d: got %.*s, want %.*s: %s", i + 1, STR_FMT(got), (int)len[want], columns[want],
                     t->line);
    }
    return COLUMNS;
}

static void test_the_file(void **state)
{
    struct test *t = *state;
    char version[32] = "";
    bool part1 = false;
    uint32_t checked = 0, unknown = 0;
    while (getline(&t->line, &t->room, t->file) > 0) {
        if (!*version && sscanf(t->line, "# NormalizationTest-%31[0-9.].txt", version) == 1)
            version[strlen(version) - (version[strlen(version) - 1] == '.')] = '\0';
        if (*t->line == '@')
            part1 = strncmp(t->line, "@Part1", 6) == 0;
        else if (*t->line != '#' && *t->line != '\n')
            *(check_line(t, part1) ? &checked : &unknown) += 1;
    }
    printf("NormalizationTest %s, library for %s: %u lines hold, %u with characters that it does not know\n",
           version, utf8proc_unicode_version(), checked, unknown);
    if (checked < 18000)
        fail_msg("only %u lines; is Debian's package unicode-data there?", checked);
    if (strcmp(version, utf8proc_unicode_version()) == 0)
        assert_int_equal(unknown, 0);
}

/* Every other character is its own NFC; what cannot be seen goes, and stays gone. */
static void test_all_other_characters(void **state)
{
    struct test *t = *state;
    uint32_t kept = 0, gone = 0, blanks = 0;
    for (uint32_t cp = 0x20; cp < UNICODE_END; cp++) {
        char page[8] = "[";
        if ((cp >= 0xD800 && cp < 0xE000) || t->listed[cp / 8] & 1 << cp % 8)
            continue;
        size_t len = 1 + (size_t)utf8proc_encode_char((utf8proc_int32_t)cp, (utf8proc_uint8_t *)page + 1);
        page[len++] = ']';
        struct str got = normalised(t, str_of(page, len));
        bool same = got.len == len + 1 && memcmp(got.at, page, len) == 0;
        kept += same;
        gone += str_eq(got, STR("[]\n"));
        blanks += cp != ' ' && str_eq(got, STR("[ ]\n"));
        if (!same && !str_eq(got, STR("[]\n")) && !str_eq(got, STR("[ ]\n")) && !str_eq(got, STR("[\n]\n")))
            fail_msg("U+%04X: got %.*s", cp, STR_FMT(got));
    }
    assert_int_equal(blanks, 3);       /* U+1680, U+2800, U+FFFC; the file has the others */
    assert_in_range(gone, 4100, 4200); /* 4096 are tags */
    assert_in_range(kept, 1090000, UNICODE_END);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_file),
        cmocka_unit_test(test_all_other_characters),
    };
    return cmocka_run_group_tests(tests, open_file, close_file);
}
