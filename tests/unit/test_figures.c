#include "daemon/figures.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_bounds_rise(void **state)
{
    (void)state;
    for (int kind = 0; kind < BOUNDS_KINDS; kind++)
        for (int i = 0; i < HISTOGRAM_BOUNDS; i++)
            assert_true(histogram_bounds[kind][i] > (i ? histogram_bounds[kind][i - 1] : 0));
}

/* What is as large as a bound is within it, as Prometheus's label le says. */
static void test_values_go_where_they_fit(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        int bucket;
        uint64_t sum;
    } cases[] = {{-1, 0, 0},
                 {0, 0, 0},
                 {256, 0, 256},
                 {257, 1, 257},
                 {16777216, 14, 16777216},
                 {INT64_MAX, 15, INT64_MAX}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct figures f = {0};
        figures_article_bytes(&f, cases[i].value);
        for (int bucket = 0; bucket <= HISTOGRAM_BOUNDS; bucket++)
            assert_int_equal(f.article_bytes.buckets[bucket], bucket == cases[i].bucket);
        assert_int_equal(f.article_bytes.sum, cases[i].sum);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bounds_rise),
        cmocka_unit_test(test_values_go_where_they_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
