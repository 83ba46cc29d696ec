#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/fold_key.h"

#include <stdlib.h>

static void test_keys(void **state)
{
    (void)state;
    static const struct {
        struct str name, want;
    } cases[] = {
        {STR("Bệnh viện Đa khoa"), STR("bệnh viện đa khoa")},
        {STR("BỆNH VIỆN ĐA KHOA"), STR("bệnh viện đa khoa")},
        {STR("Be\xCC\xA3\xCC\x82nh"), STR("bệnh")}, /* decomposed */
        {STR("Hòa Bình, Đảng ủy, quý, quả, nghĩa"), STR("hoà bình, đảng uỷ, quý, quả, nghĩa")},
        {STR("Hoà Bình, Đảng uỷ, quý, quả, nghĩa"), STR("hoà bình, đảng uỷ, quý, quả, nghĩa")},
        {STR("Thủy Nguyên, Tuyên Hóa, Đường, Quyền"), STR("thuỷ nguyên, tuyên hoá, đường, quyền")},
        {STR("Suối, của, mùa, Hoè, Hòe"), STR("suối, của, mùa, hoè, hoè")},
        {STR("Sản – Nhi"), STR("sản nhi")},
        {STR("Sản -Nhi - A"), STR("sản nhi a")},
        {STR(""), STR("")},
        {STR("a\0B"), STR("a\0b")},
        {STR("B\xC3"), STR("B\xC3")}, /* no UTF-8 */
        {STR_NONE, STR("")},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        uint32_t len = 99;
        char *got = fold_key(cases[i].name, &len);
        assert_non_null(got);
        if (!str_eq(str_of(got, len), cases[i].want))
            fail_msg("%.*s: got %s, want %.*s", STR_FMT(cases[i].name), got, STR_FMT(cases[i].want));
        free(got);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_keys)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
