/* What counts and what it counts (common/extract/figures_read.c, figures_label.c), in sentences as editors write them. */
#include "tests/unit/extract_case.h"

/* "value[/of] unit: label" of all figures in order, separated by "; ". */
static const char *figures_of(void **state, const char *sentences)
{
    static char out[1024];
    size_t n = 0;
    const struct record *r = extract_case_news(state, sentences);
    *out = 0;
    for (uint32_t i = 0; i < r->figures.n; i++) {
        const struct figure *f = &r->figures.at[i];
        assert_int_equal(f->value.scale, 0);
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%d", i ? "; " : "", (int)f->value.units);
        if (f->of.known)
            n += (size_t)snprintf(out + n, sizeof out - n, "/%d", (int)f->of.units);
        n += (size_t)snprintf(out + n, sizeof out - n, " %.*s: %.*s", STR_FMT(f->unit), STR_FMT(f->label));
        assert_true(n < sizeof out);
    }
    return out;
}

static void test_figures(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"Năm qua, có 48/66 tổ chức cơ sở đảng đạt trong sạch vững mạnh, không có tổ chức cơ sở đảng yếu kém.",
         "48/66 tổ chức cơ sở đảng: đạt trong sạch vững mạnh; 0 tổ chức cơ sở đảng: yếu kém"},
        {"Huyện ủy trao tặng Huy hiệu 60 năm tuổi Đảng 2 đảng viên, Huy hiệu 55 năm tuổi Đảng 3 đảng viên.",
         "2 đảng viên: trao tặng Huy hiệu 60 năm tuổi Đảng; 3 đảng viên: Huy hiệu 55 năm tuổi Đảng"},
        {"Bệnh viện vui mừng chào đón Quốc khánh 2/9 nước Cộng hòa xã hội chủ nghĩa Việt Nam cùng toàn thể nhân dân.",
         ""},
        {"Người bệnh gửi 14 góp ý.", "14 góp ý: Người bệnh gửi"},
        {"Khoa Nội 2 đề nghị bổ sung 04 bác sĩ.", "4 bác sĩ: đề nghị bổ sung"},
        {"Hội nghị thông qua 5 quan điểm.", "5 quan điểm: thông qua"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_string_equal(figures_of(state, cases[i].text), cases[i].want);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_figures)};
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
