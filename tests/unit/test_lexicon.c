#include "tests/unit/extract_case.h"

#include "common/extract/doc.h"

#include <sys/stat.h>
#include <unistd.h>

/* A directory of lexicon files made for one test. */
struct lex_dir {
    char path[64], file[80];
};

static struct lex_dir lex_dir_with(const char *text)
{
    struct lex_dir d = {.path = "/tmp/trich-lexicon-XXXXXX"};
    assert_non_null(mkdtemp(d.path));
    snprintf(d.file, sizeof d.file, "%s/a.lex", d.path);
    FILE *f = fopen(d.file, "wb");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
    return d;
}

static int lex_dir_load(const char *text, struct lexicon **lex, struct err *e)
{
    struct lex_dir d = lex_dir_with(text);
    const char *dirs[] = {d.path};
    int rc = lexicon_load(lex, dirs, 1, e);
    unlink(d.file);
    rmdir(d.path);
    return rc;
}

static void test_errors_name_file_line_and_fault(void **state)
{
    (void)state;
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"Bí thư\n", "a.lex:1: a section header"},
        {"[office party\n", "a.lex:1: a section header ends in ]"},
        {"# x\n[offices]\n", "a.lex:2: no such category: \"offices\""},
        {"[org]\n", "a.lex:1: this category needs a value"},
        {"[org castle]\n", "a.lex:1: this category knows no such value: \"castle\""},
        {"[number ten]\n", "a.lex:1: a number from 0"},
        {"[surname]\nLê | | Lý\n", "a.lex:2: an empty variant"},
        {"[surname]\nL\xFF\n", "a.lex: is not UTF-8"},
        {"[surname]\n", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct lexicon *lex;
        struct err e = {""};
        int rc = lex_dir_load(cases[i].text, &lex, &e);
        if (cases[i].want ? rc != -1 || !strstr(e.text, cases[i].want) : rc != 0)
            fail_msg("%s: got %d \"%s\", want \"%s\"", cases[i].text, rc, e.text,
                     cases[i].want ? cases[i].want : "");
        lexicon_free(&lex);
    }
}

static void test_what_is_no_file_is_refused_at_once(void **state)
{
    (void)state;
    struct lex_dir d = lex_dir_with("[surname]\nLê\n");
    char pipe[96];
    snprintf(pipe, sizeof pipe, "%s/b.lex", d.path);
    assert_int_equal(mkfifo(pipe, 0600), 0);
    struct lexicon *lex;
    struct err e = {""};
    const char *dirs[] = {d.path};
    assert_int_equal(lexicon_load(&lex, dirs, 1, &e), -1);
    assert_non_null(strstr(e.text, "b.lex: is no regular file"));
    unlink(pipe);
    unlink(d.file);
    rmdir(d.path);
}

static void test_a_missing_directory_is_an_error_for_the_first_only(void **state)
{
    (void)state;
    struct lexicon *lex;
    struct err e = {""};
    const char *missing[] = {"/nonexistent/lexicon"};
    assert_int_equal(lexicon_load(&lex, missing, 1, &e), -1);
    assert_non_null(strstr(e.text, "/nonexistent/lexicon: the lexicon directory cannot be read"));
    struct lex_dir d = lex_dir_with("[surname]\nLê\n");
    const char *both[] = {d.path, "/nonexistent/lexicon"};
    assert_int_equal(lexicon_load(&lex, both, 2, &e), 0);
    lexicon_free(&lex);
    unlink(d.file);
    rmdir(d.path);
}

/* All matches of a text against a lexicon, as "text>canonical" in order. */
static void match_texts(const char *lexicon_text, const char *text, char *out, size_t size)
{
    struct lexicon *lex;
    struct err e = {""};
    if (lex_dir_load(lexicon_text, &lex, &e))
        fail_msg("%s", e.text);
    struct arena a;
    arena_init(&a, 1 << 24);
    assert_true(arena_guard(&a));
    struct doc d = {.arena = &a, .lex = lex};
    normalise(&d, str_of(text, strlen(text)));
    tokenise(&d);
    match_lexicon(&d);
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < d.n_matches; i++)
        n += (size_t)snprintf(out + n, size - n, "%s%.*s>%.*s", i ? ";" : "",
                              STR_FMT(doc_text(&d, d.matches[i].a, d.matches[i].b)),
                              STR_FMT(doc_canonical(&d, &d.matches[i])));
    arena_destroy(&a);
    lexicon_free(&lex);
}

static void test_matching(void **state)
{
    (void)state;
    static const struct {
        const char *lexicon, *text, *want;
    } cases[] = {
        {"[surname]\nHòa\n", "HOÀ hòa Hoà hoa", "HOÀ>Hòa;hòa>Hòa;Hoà>Hòa"},
        {"[surname]\nHòa\n",
         "ho\xCC\x80"
         "a Ho\xCC\x80"
         "A",
         "hòa>Hòa;HòA>Hòa"},
        {"[degree]\nTiến sĩ | =TS\n", "TS Ts ts tiến sĩ", "TS>Tiến sĩ;tiến sĩ>Tiến sĩ"},
        {"[honorific]\nĐồng chí | đ/c\n", "Đ/c An, đ/C An", "Đ/c>Đồng chí;đ/C>Đồng chí"},
        {"[degree]\nHuy hiệu # năm\n", "huy hiệu 30 năm, Huy hiệu năm", "huy hiệu 30 năm>Huy hiệu # năm"},
        {"[surname]\nA\nA B\nA B C\n", "A B D", "A B>A B;A>A"},
        {"[surname]\nA - B\n", "A – B; A — B; A\nB", "A – B>A - B;A — B>A - B"},
        {"[surname]\nA B\n", "A\nB", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char got[512];
        match_texts(cases[i].lexicon, cases[i].text, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("\"%s\" in \"%s\": got \"%s\", want \"%s\"", cases[i].lexicon, cases[i].text, got,
                     cases[i].want);
    }
}

static void test_later_directories_add(void **state)
{
    (void)state;
    struct lex_dir one = lex_dir_with("[surname]\nLê\n"), two = lex_dir_with("[surname]\nLý\n");
    const char *dirs[] = {one.path, two.path};
    struct lexicon *lex;
    struct err e = {""};
    assert_int_equal(lexicon_load(&lex, dirs, 2, &e), 0);
    assert_string_equal(lexicon_entry(lex, 0)->canonical.at, "Lê");
    assert_string_equal(lexicon_entry(lex, 1)->canonical.at, "Lý");
    assert_int_equal(lexicon_entry(lex, 1)->line, 2);
    lexicon_free(&lex);
    unlink(one.file);
    rmdir(one.path);
    unlink(two.file);
    rmdir(two.path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors_name_file_line_and_fault),
        cmocka_unit_test(test_what_is_no_file_is_refused_at_once),
        cmocka_unit_test(test_a_missing_directory_is_an_error_for_the_first_only),
        cmocka_unit_test(test_matching),
        cmocka_unit_test(test_later_directories_add),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
