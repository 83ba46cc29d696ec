#include "common/paths.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

/* This test lies in <build>/tests, beside <build>/share as an installed program lies beside <prefix>/share.
 */
static void test_data_lies_beside_the_programs(void **state)
{
    (void)state;
    char path[PATHS_MAX], got[PATH_MAX], want[PATH_MAX];
    struct err e;
    assert_int_equal(paths_data(path, sizeof path, "lexicon", &e), 0);
    assert_non_null(realpath(path, got));
    assert_non_null(realpath(TRICH_SOURCE_DIR "/common/lexicon", want));
    assert_string_equal(got, want);
}

static void test_what_is_missing_is_named_with_the_places(void **state)
{
    (void)state;
    char path[PATHS_MAX];
    struct err e;
    assert_int_equal(paths_data(path, sizeof path, "no-such-data", &e), -1);
    assert_non_null(strstr(e.text, "no-such-data"));
    assert_non_null(strstr(e.text, "../share/trich/"));
    assert_int_equal(paths_program(path, sizeof path, "no-such-program", &e), -1);
    assert_non_null(strstr(e.text, "no-such-program"));
    assert_non_null(strstr(e.text, "../libexec/trich/"));
}

static void test_a_program_beside_this_one_is_found(void **state)
{
    (void)state;
    char path[PATHS_MAX];
    struct err e;
    assert_int_equal(paths_program(path, sizeof path, "unit_test_paths", &e), 0);
}

static void test_a_small_buffer_is_an_error(void **state)
{
    (void)state;
    char path[8];
    struct err e;
    assert_int_equal(paths_data(path, sizeof path, "lexicon", &e), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_data_lies_beside_the_programs),
        cmocka_unit_test(test_what_is_missing_is_named_with_the_places),
        cmocka_unit_test(test_a_program_beside_this_one_is_found),
        cmocka_unit_test(test_a_small_buffer_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
