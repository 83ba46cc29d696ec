/* Names of persons: where they begin and end, how they are kept, which short ones are whose. */
#include "people_case.h"

static void test_names(void **state)
{
    static const struct people_case cases[] = {
        {"Phát biểu tại hội nghị, đồng chí Lò Văn Tâm Đức đề nghị các khoa cố gắng.", "Lò Văn Tâm Đức"},
        {"Đồng chí NGUYỄN THỊ HOA MƠ chủ trì hội nghị.", "Nguyễn Thị Hoa Mơ"},
        {"Đồng chí Nguyễn thị Hoa Mơ chủ trì hội nghị.", "Nguyễn Thị Hoa Mơ"},
        {"Dự hội nghị có đồng chí H’Mai Niê và anh K' Brơi.", "H’Mai Niê | K' Brơi"},
        {"Dự hội nghị có bà Y Thuôn Ksor, ông Rơ Châm Lưu và ông Vừ A Sếnh.",
         "Y Thuôn Ksor | Rơ Châm Lưu | Vừ A Sếnh"},
        {"Bác sĩ Trần Đăng Khải cho biết. Sau đó bác sĩ Khải trả lời câu hỏi.", "Trần Đăng Khải"},
        {"Bà Phạm Hạ Vy Khanh khai mạc. Bà Vy Khanh cảm ơn đại biểu.", "Phạm Hạ Vy Khanh"},
        {"Đồng chí Lê Bá Quý chủ trì. Kết luận hội nghị, đồng chí Quý giao nhiệm vụ.", "Lê Bá Quý"},
        {"Cán bộ làm theo phong cách Hồ Chí Minh.", ""},
        {"Đoàn đã thăm huyện Cô Tô và tỉnh Bà Rịa - Vũng Tàu.", ""},
        {"Đồng chí Bí thư Đảng ủy chúc mừng các tập thể.", ""},
        {"Bệnh viện Nguyễn Tri Phương cử đoàn cán bộ hỗ trợ.", ""},
        {"Kế hoạch do Phòng Tổ chức Cán bộ và Phòng Công tác Xã hội xây dựng.", ""},
        {"Cụ Lò Văn Hặc 87 tuổi ở bản Hin được khám.", "Lò Văn Hặc"},
        {"Báo cáo viên quốc tế gồm: GS. Min-Ho Park (Hàn Quốc), GS. Thomas Brown; TS. Lê Văn Tám-Phó Giám đốc.",
         "Min-Ho Park | Lê Văn Tám | Thomas Brown"},
        {"Dự có đồng chí Y Sơn Mlô và Thượng tá Y Luyện Niê.", "Y Sơn Mlô | Y Luyện Niê"},
        {"Dự có đồng chí Ksor Hoan. Ksor Hoan điều hành hội nghị.", "Ksor Hoan"},
        {"Chi bộ kết nạp các đồng chí Mang Văn Tỷ và Châu Đức Khôi.", "Mang Văn Tỷ | Châu Đức Khôi"},
        {"Đồng chí Phạm Anh Hùng phát biểu.", "Phạm Anh Hùng"},
        {"Dự có các đồng chí Hà Mạnh Khôi và Lương Thế Vinh.", "Hà Mạnh Khôi | Lương Thế Vinh"},
        {"Thầy thuốc Ưu tú, Tiến sĩ Vương Đắc Lộc phát biểu.", "Vương Đắc Lộc"},
    };
    people_case_run(state, cases, COUNT_OF(cases), NULL);
}

/* Ten thousand names in one line are read in time, and none of them is lost without a bound. */
static void test_many_names(void **state)
{
    enum { NAMES = 10000, BYTES = 40 };
    char *page = calloc(NAMES + 1, BYTES);
    assert_non_null(page);
    size_t n = 0;
    for (int i = 0; i < NAMES; i++)
        n += (size_t)snprintf(page + n, BYTES, "ông Lê Văn %c%c, ", 'A' + i % 26, 'a' + i / 26 % 26);
    const struct record *r = extract_case(state, page);
    assert_true(r->people.n <= 4096);
    free(page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names), cmocka_unit_test(test_many_names)};
    return cmocka_run_group_tests_name("names", tests, extract_case_setup, extract_case_teardown);
}
