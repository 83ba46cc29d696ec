#include "daemon/trich_glob.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct {
    const char *pattern, *path;
    bool want;
} cases[] = {
    {"*.html", "a.html", true},
    {"*.html", "a/b.html", false},
    {"*.html", ".a.html", false},
    {".*", ".a", true},
    {"**/*.html", "a.html", true},
    {"**/*.html", "a/b/c.html", true},
    {"**/*.html", "a/b/c.htm", false},
    {"**", "a/b", true},
    {"a/**", "a/b/c", true},
    {"a/**", "b/a/c", false},
    {"**/x/**/y", "x/y", true},
    {"**/x/**/y", "a/x/x/b/y", true},
    {"**/x/**/y", "a/x/b/y/z", false},
    {"**/x/y", "x/x/y", true},
    {"a?/[bc]/*", "a1/c/d", true},
    {"a?/[bc]/*", "a1/d/d", false},
    {"a**/b", "aX/b", true}, /* within a name it is as one star */
    {"a**/b", "a/X/b", false},
    {"a", "a/b", false},
    {"a/b", "a", false},
};

static void test_patterns(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (glob_matches(cases[i].pattern, cases[i].path) != cases[i].want)
            fail_msg("%s with %s: want %d", cases[i].pattern, cases[i].path, cases[i].want);
}

static void test_where_the_walk_begins(void **state)
{
    (void)state;
    assert_int_equal(glob_plain_bytes("a/b/*.html"), 4);
    assert_int_equal(glob_plain_bytes("*.html"), 0);
    assert_int_equal(glob_plain_bytes("a*/b"), 0);
    assert_int_equal(glob_plain_bytes("/a/[b]"), 3);
    assert_int_equal(glob_levels("a/b/*.html"), 1);
    assert_int_equal(glob_levels("a/*/c/?"), 3);
    assert_int_equal(glob_levels("a/**/c"), 0);
    assert_true(glob_is_pattern("a[1]"));
    assert_false(glob_is_pattern("a/b.html"));
}

/* Work is that of the two lengths, whatever the pattern is: this would take years if every ** were tried with each other. */
static void test_many_stars_take_no_time(void **state)
{
    (void)state;
    char pattern[600] = "", path[4100] = "";
    for (int i = 0; i < 90; i++)
        strcat(pattern, "**/a/");
    strcat(pattern, "b");
    for (int i = 0; i < 2000; i++)
        strcat(path, "a/");
    strcat(path, "c");
    assert_false(glob_matches(pattern, path));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_patterns),
        cmocka_unit_test(test_where_the_walk_begins),
        cmocka_unit_test(test_many_stars_take_no_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
