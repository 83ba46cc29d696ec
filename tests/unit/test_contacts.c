#include "tests/unit/extract_case.h"

/* What stands above a footer. */
#define ARTICLE "Chiều ngày 12/5/2023, Trạm Y tế xã tổ chức hội nghị, có 25 cán bộ dự họp.\nTin khác\n"

static const struct contact_case {
    const char *page, *want; /* "kind=value|…" */
} cases[] = {
    {"CẤP CỨU (24/24):\n02053.811.115\n", "emergency=02053.811.115"},
    {"Cấp cứu: (0297) 3852.111", "emergency=(0297) 3852.111"},
    {"Cấp cứu: 115", "emergency=115"},
    {"Trực cấp cứu 24/7: 0210 3 845 111", "emergency=0210 3 845 111"},
    {"Đường dây nóng: 0967.391.111 | Email: vanthu@example.gov.vn",
     "hotline=0967.391.111|email=vanthu@example.gov.vn"},
    {"Hotline: 0252 2466 111 | CSKH: 0252 2466 112", "hotline=0252 2466 111|hotline=0252 2466 112"},
    {"Đường dây nóng ngành Y tế: 1900 9999", "hotline=1900 9999"},
    {"Điện thoại khoa Khám bệnh: 0210.3811.111", "phone=0210.3811.111"},
    {"ĐT: 0258.3.552.111 - Fax: 0258.3.552.112 - Website: www.example.vn",
     "phone=0258.3.552.111|fax=0258.3.552.112|website=www.example.vn"},
    {"Điện thoại: 0216 3834 111 - 0216 3834 112", "phone=0216 3834 111|phone=0216 3834 112"},
    {"Điện thoại: +84 24 3825 3111", "phone=+84 24 3825 3111"},
    {"Website: benhvien.example.vn", "website=benhvien.example.vn"},
    {"Địa chỉ: 12 Lê Lợi, phường 1, TP. Vũng Tàu - Điện thoại: 0254.3.111.222",
     "address=12 Lê Lợi, phường 1, TP. Vũng Tàu|phone=0254.3.111.222"},
    {"Số 17 đường Lê Lợi, thị xã Sơn Tây", "address=Số 17 đường Lê Lợi, thị xã Sơn Tây"},
    {ARTICLE "34 Hoa Lư, phường Tân Mai, Lạng Sơn. Điện thoại: 0205.3.111.222",
     "address=34 Hoa Lư, phường Tân Mai, Lạng Sơn|phone=0205.3.111.222"},
    {ARTICLE "12 đường Hoa Lư, phường Tân Mai", "address=12 đường Hoa Lư, phường Tân Mai"},
    {ARTICLE "TRẠM Y TẾ MƯỜNG THEN - Bản 4, xã Mường Then\nĐiện thoại: (0205) 3811.111",
     "address=Bản 4, xã Mường Then|phone=(0205) 3811.111"},
    {ARTICLE "Tổng Biên tập: Lò Xuân | Tòa soạn: 12 đường số 3, phường Tân Mai | ĐT: (024) 3929.1111",
     "address=12 đường số 3, phường Tân Mai|phone=(024) 3929.1111"},
    {ARTICLE "35 Thanh niên hiến máu, vui Tết\nThôn 5 ra quân làm đường", ""},
    {"Đường dây nóng: 0967.391.111\nHotline: 0967 391 111\n", "hotline=0967.391.111"},
    {"Tổng truy cập: 1.204.557", ""},
    {"Giấy phép số 271/BYT ngày 02/03/2019", ""},
    {"Chiều ngày 12/5/2023, Trạm Y tế xã Mường Then tổ chức hội nghị, có 1.204 người dự, chi 215.000.000 "
     "đồng.",
     ""},
};

static void test_contacts(void **state)
{
    struct extract_case *e = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = extract_case(state, cases[i].page);
        struct str got = STR("");
        for (uint32_t k = 0; k < r->contacts.n; k++)
            got = arena_printf(&e->arena, "%.*s%s%s=%.*s", STR_FMT(got), k ? "|" : "",
                               contact_kind_names[r->contacts.at[k].kind], STR_FMT(r->contacts.at[k].value));
        if (!str_eq(got, str_of(cases[i].want, strlen(cases[i].want))))
            fail_msg("%s: got %.*s, want %s", cases[i].page, STR_FMT(got), cases[i].want);
    }
}

static void test_a_number_in_the_text_carries_its_place(void **state)
{
    const char *page =
        "Chiều ngày 12/5/2023, Trạm Y tế xã Mường Then mở lớp tập huấn sơ cứu cho người dân trong xã. "
        "Bạn đọc đăng ký qua anh Bun, số điện thoại 0912 448 111.";
    const struct record *r = extract_case(state, page);
    assert_int_equal(r->contacts.n, 1);
    const struct contact *c = &r->contacts.at[0];
    assert_int_equal(c->kind, CONTACT_PHONE);
    assert_string_equal(extract_case_text(state, c->value), "0912 448 111");
    assert_int_equal(c->span.end - c->span.begin, 12);
    assert_true(c->span.begin > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contacts),
        cmocka_unit_test(test_a_number_in_the_text_carries_its_place),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
