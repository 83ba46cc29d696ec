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

static void lex_dir_remove(const struct lex_dir *d)
{
    unlink(d->file);
    rmdir(d->path);
}

static int lex_dir_load(const char *text, struct lexicon **lex, struct err *e)
{
    struct lex_dir d = lex_dir_with(text);
    const char *dirs[] = {d.path};
    int rc = lexicon_load(lex, dirs, 1, e);
    lex_dir_remove(&d);
    return rc;
}

static void test_errors_name_file_line_and_what_to_do(void **state)
{
    (void)state;
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"Bí thư\n", "a.lex:1: a section header such as [office party] must stand before"},
        {"[office party\n", "a.lex:1: a section header ends in ], and comments have lines of their own"},
        {"[office party] # of the party\n", "a.lex:1: a section header ends in ], and comments have lines"},
        {"# x\n[offices]\n", "a.lex:2: no such category: \"offices\"; did you mean office?"},
        {"[rnak]\n", "a.lex:1: no such category: \"rnak\"; did you mean rank?"},
        {"[colour]\n", "a.lex:1: no such category: \"colour\"; known are grammar, number, "},
        {"[]\n", "a.lex:1: no such category: \"\"; known are grammar, "},
        {"[org]\n", "a.lex:1: [org] needs a value, such as [org other]"},
        {"[org hospitl]\n", "a.lex:1: [org] knows no such value: \"hospitl\"; did you mean hospital?"},
        {"[org castle]\n",
         "a.lex:1: [org] knows no such value: \"castle\"; known are hospital, health_center,"},
        {"[number]\n", "a.lex:1: [number] needs a value, such as [number 1]"},
        {"[number ten]\n", "a.lex:1: [number] needs a number from 0 to 1000000000, not \"ten\""},
        {"[surname kinh]\n", "a.lex:1: [surname] takes no value: leave \"kinh\" out"},
        {"[surname]\nLê | | Lý\n", "a.lex:2: an empty variant: take one | out: \"Lê | | Lý\""},
        {"[surname]\nLê |\n", "a.lex:2: an empty variant: take one | out: \"Lê |\""},
        {"[surname]\n=\n", "a.lex:2: a variant without letters or marks: leave it out"},
        {"[surname]\n\n| Lý\n", "a.lex:3: a line that begins with | goes on the entry above it"},
        {"[surname]\nabcdefghijklmnopqrstuvwxyz\n",
         "a.lex:2: a word of more than 24 letters matches nothing"},
        {"[surname]\n\nL\xFF\n", "a.lex:3: is not UTF-8: save the file as UTF-8"},
        {"[surname]\nLê\n\nLÊ\n", "a.lex:4: \"LÊ\" stands in [surname] already, at "},
        {"[surname]\nLê\n\nLÊ\n", "a.lex:2: leave one of them out"},
        {"[surname]\nLý | Lỳ | LÝ\n", "a.lex:2: \"LÝ\" stands in [surname] already"},
        {"[place province]\nTân Phú\n[place district]\nTân Phú\n",
         "a.lex:4: \"Tân Phú\" stands in [place province] already, at "},
        {"[degree]\nA # B\nC | A # B\n", "a.lex:3: \"A # B\" stands in [degree] already"},
        {"[cue task]\nlàm\n[cue result]\nlàm\nlàm\n", "a.lex:5: \"làm\" stands in [cue result] already"},
        {"[-surname]\nLê\n", "a.lex:2: no earlier directory has \"Lê\" in [surname]: leave it out"},
        {"[-place province]\nLê\n", "a.lex:2: no earlier directory has \"Lê\" in [place province]"},
        {"[surname]\nLê\n[-surname]\nLê\n", "a.lex:4: no earlier directory has \"Lê\""},
        {"[-surname]\n| Lê\n", "a.lex:2: a line that begins with | goes on the entry above it"},
        {"[surname]\nL\x01ê\n", "a.lex:2: the line holds the control byte 0x01: take it out"},
        {"[surname]\nLê\rLý\n", "a.lex:2: the line holds the control byte 0x0d: take it out"},
        {"# a\x7F\n", "a.lex:1: the line holds the control byte 0x7f: take it out"},
        {"[number 00000000000000000000000000017]\nx\n",
         "a.lex:1: [number] needs a number from 0 to 1000000000"},
        {"[cue task]\nlàm\n[cue result]\nlàm\n", NULL},
        {"[surname]\nLê\n[middle_name]\nLê\n", NULL},
        {"[degree]\nTiến sĩ | TS\nThiếu sinh | =Ts\n", NULL},
        {"[degree]\nhạng 1\nhạng 2\nhạng #\n", NULL},
        {"\xEF\xBB\xBF[surname]\r\nLê\r\n", NULL},
        {"[surname]", NULL},
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
    lex_dir_remove(&d);
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
    lex_dir_remove(&d);
}

/* All matches of a text, as "text>canonical" in order. */
static void match_texts(const struct lexicon *lex, const char *text, char *out, size_t size)
{
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
}

/* "hạng 1" to "hạng 1001": each would be looked at wherever "hạng" and a number stand. */
static void test_as_many_forms_of_a_phrase_as_matching_can_bear(void **state)
{
    (void)state;
    char text[32 * (LEX_PHRASE_FORMS + 1)] = "[degree]\n", got[64];
    size_t n = strlen(text);
    for (int i = 1; i <= LEX_PHRASE_FORMS; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "hạng %d\n", i);
    struct lexicon *lex;
    struct err e = {""};
    assert_int_equal(lex_dir_load(text, &lex, &e), 0);
    match_texts(lex, "hạng 1 hạng 1000", got, sizeof got);
    assert_string_equal(got, "hạng 1>hạng 1;hạng 1000>hạng 1000");
    lexicon_free(&lex);
    snprintf(text + n, sizeof text - n, "hạng %d\n", LEX_PHRASE_FORMS + 1);
    assert_int_equal(lex_dir_load(text, &lex, &e), -1);
    assert_non_null(strstr(e.text, "a.lex:1002: more than 1000 phrases with the same words"));
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
        /* digits stand for themselves, and what asks for more is taken first */
        {"[award medal]\nI | hạng 1\nII | hạng 2\n", "hạng 2, Hạng 1, hạng 3", "hạng 2>II;Hạng 1>I"},
        {"[award medal]\nany | hạng #\nII | hạng 2\n", "hạng 2, hạng 12", "hạng 2>II;hạng 2>any;hạng 12>any"},
        {"[award medal]\nII | hạng 2 năm #\n", "hạng 2 năm 7, hạng 3 năm 7", "hạng 2 năm 7>II"},
        {"[degree]\nthiếu sinh | =TS\ntiến sĩ | ts\n", "TS Ts", "TS>thiếu sinh;TS>tiến sĩ;Ts>tiến sĩ"},
        {"[surname]\nA\n| B\n# c\n| C | D\nE\n", "D E B", "D>A;E>E;B>A"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char got[512];
        struct lexicon *lex;
        struct err e = {""};
        if (lex_dir_load(cases[i].lexicon, &lex, &e))
            fail_msg("%s", e.text);
        match_texts(lex, cases[i].text, got, sizeof got);
        lexicon_free(&lex);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("\"%s\" in \"%s\": got \"%s\", want \"%s\"", cases[i].lexicon, cases[i].text, got,
                     cases[i].want);
    }
}

/* What lexicon.d may do to the lexicon that trich brings. */
static void test_later_directories_add_override_and_take_out(void **state)
{
    (void)state;
    static const struct {
        const char *first, *second, *text, *want; /* want: matches, or what the error says */
    } cases[] = {
        {"[surname]\nLê\n", "[surname]\nLý\n", "Lê Lý", "Lê>Lê;Lý>Lý"},
        {"[degree]\nTiến sĩ | TS\n", "[degree]\nThiếu sinh | TS\n", "TS, Tiến sĩ",
         "TS>Thiếu sinh;Tiến sĩ>Tiến sĩ"},
        {"[degree]\nTiến sĩ | =TS | =Ts\n", "[degree]\nThiếu sinh | ts\n", "TS Ts ts",
         "TS>Thiếu sinh;Ts>Thiếu sinh;ts>Thiếu sinh"},
        {"[degree]\nTiến sĩ | TS\n", "[degree]\nThiếu sinh | =TS\n", "TS Ts",
         "TS>Thiếu sinh;TS>Tiến sĩ;Ts>Tiến sĩ"},
        {"[place province]\nTân Phú\n", "[place district]\nTÂN PHÚ\n", "Tân Phú", "Tân Phú>TÂN PHÚ"},
        {"[cue task]\nlàm\n", "[cue result]\nLÀM\n", "làm", "làm>làm;làm>LÀM"},
        {"[cue task]\nlàm\n", "[cue task]\nLÀM\n", "làm", "làm>LÀM"},
        {"[place province]\nA | B | C\n", "[-place]\nA | B\n", "A B C", "C>A"},
        {"[place province]\nA | B | C\n", "[-place]\nA\n| B\n", "A B C", "C>A"},
        {"[place province]\nA\n[surname]\nA\n", "[-surname]\nA\n", "A", "A>A"},
        {"[cue task]\nA\n[cue result]\na\n", "[-cue task]\nA\n", "A", "A>a"},
        {"[cue task]\nA\n[cue result]\na\n", "[-cue]\nA\n", "A", ""},
        {"[degree]\nX | =TS | =Ts\n", "[-degree]\n=TS\n", "TS Ts", "Ts>X"},
        {"[degree]\nX | =TS | =Ts\n", "[-degree]\nTS\n", "TS Ts", ""},
        {"[degree]\nX | hạng 1\nY | hạng 2\n", "[-degree]\nhạng 2\n", "hạng 1 hạng 2", "hạng 1>X"},
        {"[degree]\nA\n", "[-degree]\nA\n[degree]\nB | A\n", "A B", "A>B;B>B"},
        {"[degree]\nA\n", "[-degree]\nB\n", "", "no earlier directory has \"B\" in [degree]"},
        {"[degree]\nA\n", "[degree]\nB\nC | B\n", "", "\"B\" stands in [degree] already"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct lex_dir one = lex_dir_with(cases[i].first), two = lex_dir_with(cases[i].second);
        const char *dirs[] = {one.path, two.path};
        struct lexicon *lex;
        struct err e = {""};
        char got[512];
        int rc = lexicon_load(&lex, dirs, 2, &e);
        if (rc == 0)
            match_texts(lex, cases[i].text, got, sizeof got);
        if (rc == 0 ? strcmp(got, cases[i].want) != 0 : !strstr(e.text, cases[i].want))
            fail_msg("%s + %s: got \"%s\", want \"%s\"", cases[i].first, cases[i].second, rc ? e.text : got,
                     cases[i].want);
        lexicon_free(&lex);
        lex_dir_remove(&one);
        lex_dir_remove(&two);
    }
}

/* A function word taken out or given another meaning is so for tokens, too. */
static void test_function_words_follow(void **state)
{
    (void)state;
    struct lex_dir one = lex_dir_with("[grammar of]\ncủa\n[grammar at]\ntại\n"),
                   two = lex_dir_with("[-grammar]\ncủa\n[grammar by]\ntại\n");
    const char *dirs[] = {one.path, two.path};
    struct lexicon *lex;
    struct err e = {""};
    assert_int_equal(lexicon_load(&lex, dirs, 2, &e), 0);
    struct arena a;
    arena_init(&a, 1 << 24);
    assert_true(arena_guard(&a));
    struct doc d = {.arena = &a, .lex = lex};
    normalise(&d, STR("của tại"));
    tokenise(&d);
    assert_int_equal(d.tokens[0].word, WORD_NONE);
    assert_int_equal(d.tokens[1].word, WORD_BY);
    arena_destroy(&a);
    lexicon_free(&lex);
    lex_dir_remove(&one);
    lex_dir_remove(&two);
}

static void test_entries_say_where_they_stand(void **state)
{
    (void)state;
    struct lex_dir one = lex_dir_with("[surname]\nLê\n"), two = lex_dir_with("# own\n[surname]\nLý\n| Lỳ\n");
    const char *dirs[] = {one.path, two.path};
    struct lexicon *lex;
    struct err e = {""};
    assert_int_equal(lexicon_load(&lex, dirs, 2, &e), 0);
    assert_string_equal(lexicon_entry(lex, 0)->canonical.at, "Lê");
    assert_int_equal(lexicon_entry(lex, 0)->line, 2);
    assert_memory_equal(lexicon_entry(lex, 1)->canonical.at, "Lý", 3);
    assert_int_equal(lexicon_entry(lex, 1)->line, 3);
    assert_string_equal(lexicon_entry(lex, 1)->file, two.file);
    lexicon_free(&lex);
    lex_dir_remove(&one);
    lex_dir_remove(&two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors_name_file_line_and_what_to_do),
        cmocka_unit_test(test_what_is_no_file_is_refused_at_once),
        cmocka_unit_test(test_a_missing_directory_is_an_error_for_the_first_only),
        cmocka_unit_test(test_matching),
        cmocka_unit_test(test_as_many_forms_of_a_phrase_as_matching_can_bear),
        cmocka_unit_test(test_later_directories_add_override_and_take_out),
        cmocka_unit_test(test_function_words_follow),
        cmocka_unit_test(test_entries_say_where_they_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
