#include "tests/unit/extract_case.h"

static void test_names_and_kinds(void **state)
{
    static const struct {
        const char *page, *want; /* "kind name" joined by "|", in order */
    } cases[] = {
        {"Đảng ủy Bệnh viện Đa khoa tỉnh Lào Cai tổ chức hội nghị.",
         "party Đảng ủy Bệnh viện Đa khoa tỉnh Lào Cai|hospital Bệnh viện Đa khoa tỉnh Lào Cai"},
        {"Đảng bộ BVĐK tỉnh Lào Cai họp. Đảng ủy Bệnh viện Đa khoa tỉnh Lào Cai báo cáo.",
         "party Đảng bộ Bệnh viện Đa khoa tỉnh Lào Cai|hospital Bệnh viện Đa khoa tỉnh Lào Cai"},
        {"Dự có lãnh đạo Sở Y tế. Giám đốc Sở Y tế tỉnh Hà Nam phát biểu.", "government Sở Y tế tỉnh Hà Nam"},
        {"Bí thư Tỉnh ủy và Tư lệnh Quân khu cùng dự hội nghị của Bệnh viện.", ""},
        {"Trung tâm Y tế huyện Mường Tè họp tại Trung tâm Văn hóa. Đảng ủy Trung tâm khen Trung tâm.",
         "health_center Trung tâm Y tế huyện Mường Tè"},
        {"BVĐK T.X Phổ Yên và Bệnh viện Đa khoa TX. Phổ Yên là một.",
         "hospital Bệnh viện Đa khoa thị xã Phổ Yên"},
        {"TTYT TP. Việt Trì và Trung tâm Y tế thành phố Việt Trì là một.",
         "health_center Trung tâm Y tế thành phố Việt Trì"},
        {"Dự có Chủ tịch Hội Điều dưỡng tỉnh Bình Thuận Châu Đức Khôi.",
         "association Hội Điều dưỡng tỉnh Bình Thuận"},
        {"TTYT huyện Mai Sơn và Trung tâm Y tế Mai Sơn là một.",
         "health_center Trung tâm Y tế huyện Mai Sơn"},
        {"Bệnh viện Quân y 37 (Cục Hậu cần, Quân khu 4) ký kết.",
         "hospital Bệnh viện Quân y 37|military Cục Hậu cần|military Quân khu 4"},
        {"Chi bộ Nội - Nhi và Chi bộ 4 họp.", "party Chi bộ Nội - Nhi|party Chi bộ 4"},
        {"Đảng bộ có 5 chi bộ, Đảng bộ Hoàn thành tốt nhiệm vụ 6 tháng đầu năm.", ""},
        {"Giám đốc Bệnh viện Trần Văn Tám phát biểu.", ""},
        {"Bệnh viện Trường Đại học Y Dược Thái Bình họp.",
         "hospital Bệnh viện Trường Đại học Y Dược Thái Bình|school Trường Đại học Y Dược Thái Bình"},
        {"BV Nguyễn Đình Chiểu và Trường THPT Lê Quý Đôn ký kết.",
         "hospital Bệnh viện Nguyễn Đình Chiểu|school Trường Trung học phổ thông Lê Quý Đôn"},
        {"Bệnh viện Suối nước Thanh Tân và Tạp chí Khoa học Hà Nam họp.",
         "hospital Bệnh viện Suối nước Thanh Tân|other Tạp chí Khoa học Hà Nam"},
        {"Đảng bộ bộ phận Bệnh viện Mắt Hà Nam và Đoàn đại biểu Quốc hội tỉnh họp.",
         "party Đảng bộ bộ phận Bệnh viện Mắt Hà Nam|hospital Bệnh viện Mắt Hà Nam"},
        {"Công đoàn phường Trường Thịnh và UBND xã Hội Xuân dự.",
         "union Công đoàn phường Trường Thịnh|government Ủy ban nhân dân xã Hội Xuân"},
        {"Đoàn thăm Bệnh viện Công an tỉnh Hà Nam.",
         "hospital Bệnh viện Công an tỉnh Hà Nam|government Công an tỉnh Hà Nam"},
        {"Bệnh viện Đức Khang và Bệnh viện Nhật Bản họp.",
         "hospital Bệnh viện Đức Khang|hospital Bệnh viện Nhật Bản"},
        {"Chi bộ Khoa Cấp cứu Chống độc, Chi bộ khối Văn phòng và Chi bộ khối Ngoại họp.",
         "party Chi bộ Khoa Cấp cứu Chống độc|party Chi bộ khối Văn phòng|party Chi bộ khối Ngoại"},
        {"Bệnh viện Phụ sản trung ương và UBND TP.Đà Nẵng ký kết.",
         "hospital Bệnh viện Phụ sản Trung ương|government Ủy ban nhân dân thành phố Đà Nẵng"},
        {"Công an TP.HCM thăm BV Ung bướu TP.HCM.",
         "government Công an Thành phố Hồ Chí Minh|hospital Bệnh viện Ung bướu Thành phố Hồ Chí Minh"},
        {"Đoàn phường Tân An và Câu lạc bộ Thầy thuốc trẻ tỉnh Hà Nam dự.",
         "union Đoàn phường Tân An|association Câu lạc bộ Thầy thuốc trẻ tỉnh Hà Nam"},
        {"Bệnh viện Quân y 7C và Bệnh viện 19-7 ký kết.",
         "hospital Bệnh viện Quân y 7C|hospital Bệnh viện 19-7"},
        {"Hội Chữ thập đỏ Bệnh viện Mắt Hà Nam họp.",
         "association Hội Chữ thập đỏ Bệnh viện Mắt Hà Nam|hospital Bệnh viện Mắt Hà Nam"},
        {"Chi bộ Bệnh xá Công an tỉnh Hà Nam họp.",
         "party Chi bộ Bệnh xá Công an tỉnh Hà Nam|health_center Bệnh xá Công an tỉnh Hà Nam|"
         "government Công an tỉnh Hà Nam"},
        {"Bí thư tỉnh ủy tỉnh Hà Nam dự.", "party Tỉnh ủy Hà Nam"},
        {"Họp tại Hội trường, Đoàn công tác và Hội đồng thi dự.", ""},
        {"Dự có ông Mấu Văn Tài, Phó Chủ tịch UBND xã Ma Nới.", "government Ủy ban nhân dân xã Ma Nới"},
        {"Trạm trưởng Trạm Y tế xã Phú Gia Hoàng Văn Lộc phát biểu.", "health_center Trạm Y tế xã Phú Gia"},
        {"Hội Cựu chiến binh (CCB) Bệnh viện Lê Lợi họp.",
         "association Hội Cựu chiến binh Bệnh viện Lê Lợi|hospital Bệnh viện Lê Lợi"},
        {"Chi bộ xóm Suối Đá và Chi bộ khu phố 4 họp.", "party Chi bộ xóm Suối Đá|party Chi bộ khu phố 4"},
        {"Sở Y tế tỉnh Hà Nam họp. Báo cáo gửi Đảng ủy Sở Y tế.",
         "government Sở Y tế tỉnh Hà Nam|party Đảng ủy Sở Y tế tỉnh Hà Nam"},
        {"Dự có ông Lò Văn Tài, Bí thư Đảng ủy phường Gò Mây; ông Lò Văn Ún, Chủ tịch UBND phường.",
         "party Đảng ủy phường Gò Mây|government Ủy ban nhân dân phường Gò Mây"},
        {"Đảng ủy phường Gò Mây và Đảng ủy phường Bến Đá họp với UBND phường.",
         "party Đảng ủy phường Gò Mây|party Đảng ủy phường Bến Đá"},
        {"Dự lễ có Thiếu tướng Du Trường Giang và đồng chí Phó Chủ tịch UBND tỉnh Đầu Thanh Tú.", ""},
        {"Báo Quân đội nhân dân và Viện Y học bản địa Việt Nam họp.",
         "other Báo Quân đội nhân dân|other Viện Y học bản địa Việt Nam"},
        {"Hội nghị Tim mạch Bệnh viện Bạch Mai 2023 và Cục Công tác đảng và công tác chính trị.",
         "hospital Bệnh viện Bạch Mai|government Cục Công tác Đảng và Công tác chính trị"},
        {"Hội Cựu CAND huyện Mai Sơn họp.", "association Hội Cựu Công an nhân dân huyện Mai Sơn"},
        {"Bí thư Đảng ủy phường Tân An Tây Lê Thị Thơ và Đảng ủy phường Tân An Đông dự.",
         "party Đảng ủy phường Tân An Tây|party Đảng ủy phường Tân An Đông"},
        {"Trường Đại học Y-Dược Thái Nguyên và Bệnh viện Y-Dược cổ truyền Sơn La họp.",
         "school Trường Đại học Y-Dược Thái Nguyên|hospital Bệnh viện Y-Dược cổ truyền Sơn La"},
        {"Trung tâm Hiến máu nhân đạo TPHCM họp.",
         "health_center Trung tâm Hiến máu nhân đạo Thành phố Hồ Chí Minh"},
        {"Chi cục Dân số - KHHGĐ họp.", "government Chi cục Dân số - Kế hoạch hóa gia đình"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = extract_case(state, cases[i].page);
        char got[1024] = "";
        size_t n = 0;
        for (uint32_t o = 0; o < r->organizations.n; o++)
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%s %.*s", o ? "|" : "",
                                  org_kind_names[r->organizations.at[o].kind],
                                  STR_FMT(r->organizations.at[o].name));
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s:\n got \"%s\"\nwant \"%s\"", cases[i].page, got, cases[i].want);
    }
}

static void test_short_mentions_become_aliases(void **state)
{
    const struct record *r = extract_case(
        state, "Sáng 02/3/2023, Bệnh viện Đa khoa khu vực Mai Sơn họp. BVĐKKV Mai Sơn có 20 khoa.");
    assert_int_equal(r->organizations.n, 1);
    assert_int_equal(r->organizations.at[0].aliases.n, 1);
    assert_string_equal(extract_case_text(state, r->organizations.at[0].aliases.at[0]), "BVĐKKV Mai Sơn");
}

static void test_short_names_that_the_article_introduces(void **state)
{
    static const struct {
        const char *page, *want; /* "name: alias, alias" joined by "|" */
    } cases[] = {
        {"Sáng 06/3/2023, Hội Điều dưỡng tỉnh Lai Châu (sau đây gọi là “Hội Điều dưỡng”) và Công ty Dược An Bình (gọi tắt là "
         "Công ty) ký kết. Hội Điều dưỡng cử 12 cán bộ; Công ty tài trợ 50 triệu đồng.",
         "Hội Điều dưỡng tỉnh Lai Châu: Hội Điều dưỡng|Công ty Dược An Bình: Công ty"},
        {"Sáng 06/3/2023, Câu lạc bộ Thầy thuốc trẻ Lai Châu (CLBTTT) họp. CLBTTT có 12 hội viên.",
         "Câu lạc bộ Thầy thuốc trẻ Lai Châu: CLBTTT"},
        {"Sáng 06/3/2023, Công ty Dược An Bình (TPHCM) tài trợ 50 triệu đồng mua thuốc cho người bệnh nghèo.",
         "Công ty Dược An Bình:"},
        {"Sáng 06/3/2023, Công ty Dược An Bình (ở phố Lò Đúc) tài trợ 50 triệu đồng mua thuốc cho người bệnh nghèo.",
         "Công ty Dược An Bình:"},
        {"Sáng 06/3/2023, Trường Cao đẳng Y tế Lai Châu họp. Nhà trường có 900 sinh viên.",
         "Trường Cao đẳng Y tế Lai Châu: Nhà trường"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = extract_case(state, cases[i].page);
        char got[1024] = "";
        size_t n = 0;
        for (uint32_t o = 0; o < r->organizations.n; o++) {
            const struct organization *x = &r->organizations.at[o];
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s:", o ? "|" : "", STR_FMT(x->name));
            for (uint32_t k = 0; k < x->aliases.n; k++)
                n += (size_t)snprintf(got + n, sizeof got - n, "%s %.*s", k ? "," : "",
                                      STR_FMT(x->aliases.at[k]));
        }
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s:\n got \"%s\"\nwant \"%s\"", cases[i].page, got, cases[i].want);
    }
}

static void test_who_is_meant_by_a_short_name(void **state)
{
    const struct record *r = extract_case(
        state,
        "Ngày 02/3/2023, Câu lạc bộ Thầy thuốc trẻ Lai Châu (CLBTTT) ra mắt tại thành phố Lai Châu, với 12 hội viên.\n"
        "Chiều 06/3/2023, CLBTTT tổ chức hội nghị sơ kết. Bác sĩ Lò Văn Ún, Chủ nhiệm CLBTTT chủ trì.");
    assert_int_equal(r->people.n, 1);
    assert_string_equal(extract_case_text(state, r->people.at[0].organization),
                        "Câu lạc bộ Thầy thuốc trẻ Lai Châu");
}

/* What the store takes for the same body over all articles. */
static void test_identity(void **state)
{
    static const struct {
        const char *page, *want;
    } cases[] = {
        {"Bệnh viện ĐK Bạc Liêu sơ kết công tác.", "Bệnh viện Đa khoa Bạc Liêu"},
        {"BVĐK tỉnh Bạc Liêu sơ kết công tác.", "Bệnh viện Đa khoa Bạc Liêu"},
        {"Đảng bộ Sở Y tế tỉnh Lai Châu họp.", "Đảng ủy Sở Y tế Lai Châu"},
        {"Đảng uỷ Sở Y tế Lai Châu họp.", "Đảng ủy Sở Y tế Lai Châu"},
        {"Trung tâm Y tế huyện Phong Thổ họp.", "Trung tâm Y tế huyện Phong Thổ"},
        {"Trung tâm Y tế thành phố Sơn La họp.", "Trung tâm Y tế thành phố Sơn La"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = extract_case(state, cases[i].page);
        assert_true(r->organizations.n > 0);
        assert_string_equal(extract_case_text(state, r->organizations.at[0].identity), cases[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_and_kinds),
        cmocka_unit_test(test_short_mentions_become_aliases),
        cmocka_unit_test(test_short_names_that_the_article_introduces),
        cmocka_unit_test(test_who_is_meant_by_a_short_name),
        cmocka_unit_test(test_identity),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
