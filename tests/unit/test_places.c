/* Places: typed, known, listed, inside names of bodies; not persons, campaigns and streets. */
#include "people_case.h"

static void test_places(void **state)
{
    /* the frame of people_case_body names Sơn La */
    static const struct people_case cases[] = {
        {"Đoàn khám bệnh tại xã Nà Hẩu, huyện Văn Yên.", "Nà Hẩu commune, Văn Yên district"},
        {"Đoàn khám bệnh tại các xã Ia Mơ, Ia Lâu (tỉnh Gia Lai) và Sa Bình.",
         "Ia Mơ commune, Ia Lâu commune, Sa Bình commune, Gia Lai province"},
        {"Người dân ở Tuy Phong và Hàm Thuận Bắc được khám.", "Tuy Phong district, Hàm Thuận Bắc district"},
        {"Hội thảo tổ chức tại TP. Nha Trang với Bệnh viện Đa khoa Lang Chánh.",
         "Nha Trang city, Lang Chánh district"},
        {"Tỉnh công nhận 3 xã: Tân Hin, Mường Bú, Nà Ớt.",
         "Tân Hin commune, Mường Bú commune, Nà Ớt commune"},
        {"Cán bộ làm theo phong cách Hồ Chí Minh.", ""},
        {"Công ty CP C.P. Việt Nam và Tỉnh Đoàn Bến Tre thăm quận Kiến an.",
         "Bến Tre province, Kiến An district"},
        {"Đoàn làm việc tại Thành phố Hồ Chí Minh.", "Hồ Chí Minh city"},
        {"Nhân Ngày Thầy thuốc Việt Nam, đồng chí Nguyễn Hà Giang chúc mừng.", ""},
        {"Chuyên gia Nhật Bản sang Việt Nam tập huấn tại Ea H’Leo.", "Việt Nam country, Ea H'leo district"},
        {"Bệnh viện Đa khoa khu vực Bắc Quảng Nam hỗ trợ.", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = people_case_body(state, cases[i].body);
        char got[PEOPLE_CASE_BYTES] = "";
        for (uint32_t k = 0; k < r->places.n; k++) {
            const struct place *p = &r->places.at[k];
            if (str_eq(p->name, STR("Sơn La")))
                continue;
            people_case_add(got, got[0] ? STR(", ") : STR(""));
            people_case_add(got, p->name);
            people_case_add(got, STR(" "));
            people_case_add(got, str_of(place_level_names[p->level], strlen(place_level_names[p->level])));
        }
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("case %zu: %s\n got  %s\n want %s", i, cases[i].body, got, cases[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_places)};
    return cmocka_run_group_tests_name("places", tests, extract_case_setup, extract_case_teardown);
}
