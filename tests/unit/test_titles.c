/* Titles before names: honorific, rank, degrees one by one and in order. */
#include "people_case.h"

static void put_titles(char *out, const struct person *p)
{
    people_case_add(out, str_known(p->honorific) ? p->honorific : STR("-"));
    people_case_add(out, STR("/"));
    people_case_add(out, str_known(p->rank) ? p->rank : STR("-"));
    people_case_add(out, STR("/"));
    people_case_list(out, &p->degrees, ", ");
}

static void test_titles(void **state)
{
    static const struct people_case cases[] = {
        {"Đ/c Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: Đồng chí/-/"},
        {"PGS.TS.BS Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: -/-/Phó Giáo sư, Tiến sĩ, Bác sĩ"},
        {"PGS.TS.BSCC. Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: -/-/Phó Giáo sư, Tiến sĩ, Bác sĩ cao cấp"},
        {"TTƯT.ThS.BSCKII Vũ Đăng Tuấn chủ trì.",
         "Vũ Đăng Tuấn: -/-/Thầy thuốc Ưu tú, Thạc sĩ, Bác sĩ chuyên khoa II"},
        {"BS CKI. Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: -/-/Bác sĩ chuyên khoa I"},
        {"BSCK2 Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: -/-/Bác sĩ chuyên khoa II"},
        {"Bác sĩ chuyên khoa cấp I Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: -/-/Bác sĩ chuyên khoa I"},
        {"DS.CKI Vũ Thị Thoa và CNĐD. Hà Thị Thơ chủ trì.",
         "Vũ Thị Thoa: -/-/Dược sĩ chuyên khoa I | Hà Thị Thơ: -/-/Cử nhân điều dưỡng"},
        {"Đại tá, TS. Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: -/Đại tá/Tiến sĩ"},
        {"Thiếu tá QNCN Vũ Thị Thoa phát biểu.", "Vũ Thị Thoa: -/Thiếu tá/"},
        {"Đồng chí Thượng tá Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: Đồng chí/Thượng tá/"},
        {"BSCKII Vũ Đăng Tuấn chủ trì. Bác sĩ Tuấn phát biểu.", "Vũ Đăng Tuấn: -/-/Bác sĩ chuyên khoa II"},
        {"Ông Vũ Đăng Tuấn chủ trì. Đồng chí Vũ Đăng Tuấn phát biểu.", "Vũ Đăng Tuấn: Ông/-/"},
        {"Dự có các đồng chí: Vũ Đăng Tuấn, Lê Thị Kiều Thu và Hà Mạnh Khôi.",
         "Vũ Đăng Tuấn: Đồng chí/-/ | Lê Thị Kiều Thu: Đồng chí/-/ | Hà Mạnh Khôi: Đồng chí/-/"},
    };
    people_case_run(state, cases, COUNT_OF(cases), put_titles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_titles)};
    return cmocka_run_group_tests_name("titles", tests, extract_case_setup, extract_case_teardown);
}
