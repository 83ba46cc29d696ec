#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/iso_time.h"

#include <inttypes.h>

static void test_times(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t want;
    } cases[] = {
        {"1970-01-01", 0},
        {"1970-01-02T00:00", 86400000000},
        {"1970-01-01T00:00:01Z", 1000000},
        {"1970-01-01 00:00:01", 1000000},
        {"1970-01-01t00:00:00.5z", 500000},
        {"1970-01-01T00:00:00,123456789Z", 123456},
        {"1970-01-01T07:00:00+07:00", 0},
        {"1970-01-01T07:00+0700", 0},
        {"1970-01-01T07:00+07", 0},
        {"1970-01-01T00:00-01:30", 5400000000},
        {"2024-06-25T08:30:00+07:00", 1719279000000000},
        {"", ISO_TIME_NONE},
        {"yesterday", ISO_TIME_NONE},
        {"2024-02-30", ISO_TIME_NONE},
        {"2024-13-01", ISO_TIME_NONE},
        {"2024-06-25T", ISO_TIME_NONE},
        {"2024-06-25T24:00", ISO_TIME_NONE},
        {"2024-06-25T08:60", ISO_TIME_NONE},
        {"2024-06-25T08:30:00.", ISO_TIME_NONE},
        {"2024-06-25T08:30:00+", ISO_TIME_NONE},
        {"2024-06-25T08:30:00+16:00", ISO_TIME_NONE},
        {"2024-06-25T08:30:00Z and more", ISO_TIME_NONE},
        {"25/06/2024", ISO_TIME_NONE},
        {"0000-01-01", ISO_TIME_NONE},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int64_t got = iso_time_us(str_of(cases[i].text, strlen(cases[i].text)));
        if (got != cases[i].want)
            fail_msg("%s: got %" PRId64 ", want %" PRId64, cases[i].text, got, cases[i].want);
    }
    assert_int_equal(iso_time_us(STR_NONE), ISO_TIME_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_times)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
