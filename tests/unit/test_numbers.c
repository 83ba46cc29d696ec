#include "tests/unit/stage_case.h"

#include "common/extract/numbers.h"

static void test_numbers_in_digits_and_in_words(void **state)
{
    static const struct {
        const char *text, *want;
        uint32_t tokens;
    } cases[] = {
        {"1.384 ca", "1384", 3},
        {"1.120.460 tiêu bản", "1120460", 5},
        {"98,5%", "98.5", 3},
        {"1.384,25 tấn", "1384.25", 5},
        {"6.25%", "6.25", 3},
        {"08 ca", "8", 1},
        {"0,5", "0.5", 3},
        {"1,204,557 lượt", "1204557", 5},
        {"3/16 chi bộ", "3", 1},
        {"ba quần chúng", "3", 1},
        {"mười lăm", "15", 2},
        {"hai mươi ba y bác sĩ", "23", 3},
        {"sáu mươi lăm học viên", "65", 3},
        {"hai mươi", "20", 2},
        {"một trăm cán bộ", "100", 2},
        {"một trăm linh năm", "105", 4},
        {"ba trăm hai mươi mốt", "321", 5},
        {"một nghìn hai trăm", "1200", 4},
        {"hai nghìn không trăm", "2000", 2},
        {"tư tưởng", "", 0},
        {"trăm năm", "", 0},
        {"bệnh viện", "", 0},
        {"1234567890123456789", "", 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct doc *d = stage_case(state, cases[i].text, DAY_NONE);
        struct number n;
        char got[32] = "";
        bool read = numbers_read(d, 0, d->n_tokens, &n);
        if (read)
            decimal_format(n.value, got);
        if (strcmp(got, cases[i].want) != 0 || (read && n.b != cases[i].tokens))
            fail_msg("%s: got \"%s\" to token %u, want \"%s\" to %u", cases[i].text, got, read ? n.b : 0,
                     cases[i].want, cases[i].tokens);
    }
}

static void test_roman_numbers(void **state)
{
    static const struct {
        const char *text;
        uint32_t want;
    } cases[] = {{"I", 1},     {"III", 3}, {"IV", 4},  {"IX", 9}, {"XIV", 14},
                 {"XXVI", 26}, {"iv", 0},  {"VIP", 0}, {"4", 0}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct doc *d = stage_case(state, cases[i].text, DAY_NONE);
        if (numbers_roman(d, 0) != cases[i].want)
            fail_msg("%s: got %u, want %u", cases[i].text, numbers_roman(d, 0), cases[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_in_digits_and_in_words),
        cmocka_unit_test(test_roman_numbers),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
