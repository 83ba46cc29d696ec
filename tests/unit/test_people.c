/* Persons as a whole: mentions of one brought together, the union of what they say, where they serve, spans. */
#include "people_case.h"

static void put_org(char *out, const struct person *p)
{
    people_case_add(out, str_known(p->organization) ? p->organization : STR("-"));
}

static void test_where_persons_serve(void **state)
{
    static const struct people_case cases[] = {
        {"Đ/c Vũ Đăng Tuấn, Giám đốc Sở Y tế tỉnh Sơn La dự.", "Vũ Đăng Tuấn: Sở Y tế tỉnh Sơn La"},
        {"Đ/c Vũ Đăng Tuấn, Phó Giám đốc dự.", "Vũ Đăng Tuấn: Bệnh viện Đa khoa tỉnh Sơn La"},
        {"Đ/c Vũ Đăng Tuấn, Phó Bí thư Đảng bộ, Giám đốc Bệnh viện dự.",
         "Vũ Đăng Tuấn: Bệnh viện Đa khoa tỉnh Sơn La"},
        {"Ông Vũ Đăng Tuấn, 70 tuổi chia sẻ: “Tôi rất vui”.", "Vũ Đăng Tuấn: -"},
        {"Chị Hà Thị Thơ, khoa Nhi chia sẻ: “Tôi rất vui”.", "Hà Thị Thơ: Bệnh viện Đa khoa tỉnh Sơn La"},
        {"Về phía Sở Y tế tỉnh Lai Châu có ông Vũ Đăng Tuấn, Giám đốc.",
         "Vũ Đăng Tuấn: Sở Y tế tỉnh Lai Châu"},
        {"Đảng bộ Bệnh viện Đa khoa tỉnh Sơn La vui mừng. Đ/c Vũ Đăng Tuấn - Bí thư Đảng bộ dự.",
         "Vũ Đăng Tuấn: Đảng bộ Bệnh viện Đa khoa tỉnh Sơn La"},
    };
    people_case_run(state, cases, COUNT_OF(cases), put_org);
}

static void test_mentions_are_united(void **state)
{
    const struct record *r = people_case_body(state, "Dự lễ có đ/c Vũ Đăng Tuấn - Giám đốc Bệnh viện.\n"
                                                     "Ông Vũ Đăng Tuấn, Bí thư Đảng ủy trao quà cho trẻ em.\n"
                                                     "Bác sĩ Tuấn cảm ơn các nhà tài trợ.");
    assert_int_equal(r->people.n, 1);
    const struct person *p = &r->people.at[0];
    assert_string_equal(extract_case_text(state, p->name), "Vũ Đăng Tuấn");
    assert_string_equal(extract_case_text(state, p->honorific), "Đồng chí");
    assert_int_equal(p->positions.n, 2);
    assert_int_equal(p->degrees.n, 1);
    assert_int_equal(p->roles, 1u << ROLE_ATTENDED | 1u << ROLE_PRESENTED | 1u << ROLE_SPOKE);
}

/* The span shows the name in the body. */
static void test_spans(void **state)
{
    const struct record *r = people_case_body(state, "Đ/c Vũ Đăng Tuấn chủ trì.");
    assert_int_equal(r->people.n, 1);
    struct span span = r->people.at[0].span;
    assert_true(span.begin >= 0 && span.end - span.begin == 12);
    const char *at = r->body.at, *end = r->body.at + r->body.len;
    for (int32_t cp = 0; at < end && cp < span.begin; cp++)
        do
            at++;
        while (at < end && (*at & 0xC0) == 0x80);
    assert_memory_equal(at, "Vũ Đăng Tuấn", strlen("Vũ Đăng Tuấn"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_where_persons_serve),
                                       cmocka_unit_test(test_mentions_are_united),
                                       cmocka_unit_test(test_spans)};
    return cmocka_run_group_tests_name("people", tests, extract_case_setup, extract_case_teardown);
}
