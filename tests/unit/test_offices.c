/* Offices: before and behind names, split between offices and never inside one. */
#include "people_case.h"

static void put_positions(char *out, const struct person *p)
{
    people_case_list(out, &p->positions, "; ");
}

static void test_offices(void **state)
{
    static const struct people_case cases[] = {
        {"Đ/c Vũ Đăng Tuấn - Bí thư Chi bộ, Giám đốc Trung tâm chủ trì.",
         "Vũ Đăng Tuấn: Bí thư Chi bộ; Giám đốc Trung tâm"},
        {"Bí thư Đảng ủy Bệnh viện Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: Bí thư Đảng ủy Bệnh viện"},
        {"Phó Giám đốc Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: Phó Giám đốc"},
        {"TS. Vũ Đăng Tuấn – PTP. Kế hoạch tổng hợp báo cáo.",
         "Vũ Đăng Tuấn: Phó Trưởng phòng Kế hoạch tổng hợp"},
        {"Chủ tịch Liên đoàn Lao động (LĐLĐ) tỉnh Vũ Đăng Tuấn dự.",
         "Vũ Đăng Tuấn: Chủ tịch Liên đoàn Lao động tỉnh"},
        {"TS. Vũ Đăng Tuấn - trưởng khoa vi sinh Viện Pasteur Nha Trang trình bày.",
         "Vũ Đăng Tuấn: Trưởng khoa vi sinh Viện Pasteur Nha Trang"},
        {"Đ/c Vũ Đăng Tuấn phó giám đốc Sở Y tế dự.", "Vũ Đăng Tuấn: Phó giám đốc Sở Y tế"},
        {"Chi bộ bầu đ/c Vũ Đăng Tuấn vào chức vụ Bí thư Chi bộ.", "Vũ Đăng Tuấn: Bí thư Chi bộ"},
        {"Giám đốc Bệnh viện Lê Lợi Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: Giám đốc Bệnh viện Lê Lợi"},
        {"Giám đốc Sở Y tế Vũ Đăng Tuấn, Bí thư Đảng ủy - Giám đốc Bệnh viện Trần Văn Bách Hà Mạnh Khôi dự.",
         "Vũ Đăng Tuấn: Giám đốc Sở Y tế | Hà Mạnh Khôi: Bí thư Đảng ủy; Giám đốc Bệnh viện Trần Văn Bách"},
        {"Đ/c Vũ Đăng Tuấn, Trưởng phòng Tổ chức - Hành chính chủ trì.",
         "Vũ Đăng Tuấn: Trưởng phòng Tổ chức - Hành chính"},
        {"Đ/c Vũ Đăng Tuấn, Trưởng khoa Hồi sức tích cực - Chống độc phát biểu.",
         "Vũ Đăng Tuấn: Trưởng khoa Hồi sức tích cực - Chống độc"},
        {"Đ/c Vũ Đăng Tuấn (Trưởng khoa Nhi) phát biểu.", "Vũ Đăng Tuấn: Trưởng khoa Nhi"},
        {"Đ/c Vũ Đăng Tuấn, Ủy viên BCH Đảng bộ, Phó Chủ tịch Công đoàn dự.",
         "Vũ Đăng Tuấn: Ủy viên Ban Chấp hành Đảng bộ; Phó Chủ tịch Công đoàn"},
        {"Đ/c Vũ Đăng Tuấn, Phó Chủ tịch UBND huyện Mai Sơn dự.",
         "Vũ Đăng Tuấn: Phó Chủ tịch Ủy ban nhân dân huyện Mai Sơn"},
        {"Đ/c Vũ Đăng Tuấn, nguyên Giám đốc Bệnh viện dự.", "Vũ Đăng Tuấn: Nguyên Giám đốc Bệnh viện"},
        {"Đ/c Vũ Đăng Tuấn, Trưởng phòng Vật tư và Trang thiết bị trình bày.",
         "Vũ Đăng Tuấn: Trưởng phòng Vật tư và Trang thiết bị"},
        {"Dự có PGĐ Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: Phó Giám đốc"},
        {"Chị Vũ Thị Thoa, điều dưỡng khoa Sản, cho biết: công việc vất vả.",
         "Vũ Thị Thoa: Điều dưỡng khoa Sản"},
        {"Dự có các đồng chí Vũ Đăng Tuấn, Hà Mạnh Khôi - Phó Giám đốc Bệnh viện.",
         "Vũ Đăng Tuấn: Phó Giám đốc Bệnh viện | Hà Mạnh Khôi: Phó Giám đốc Bệnh viện"},
        {"Dự có các đồng chí Vũ Đăng Tuấn và Hà Mạnh Khôi (Trưởng khoa Dược).",
         "Vũ Đăng Tuấn:  | Hà Mạnh Khôi: Trưởng khoa Dược"},
        {"Đại hội đã bầu đồng chí Vũ Đăng Tuấn giữ chức Bí thư, đồng chí Hà Mạnh Khôi giữ chức Phó Bí thư.",
         "Vũ Đăng Tuấn: Bí thư | Hà Mạnh Khôi: Phó Bí thư"},
        {"Kết quả bầu cử: Bí thư: Vũ Đăng Tuấn; Phó Bí thư: Hà Mạnh Khôi.",
         "Vũ Đăng Tuấn: Bí thư | Hà Mạnh Khôi: Phó Bí thư"},
        {"Đ/c Vũ Đăng Tuấn, Bí thư Đảng ủy Bệnh viện chủ trì. Bí thư Vũ Đăng Tuấn kết luận.",
         "Vũ Đăng Tuấn: Bí thư Đảng ủy Bệnh viện"},
        {"Trưởng đoàn Vũ Đăng Tuấn kết luận.", "Vũ Đăng Tuấn: Trưởng đoàn"},
        {"Đ/c Vũ Đăng Tuấn, Trưởng khoa Dược giải trình về việc mua thuốc.",
         "Vũ Đăng Tuấn: Trưởng khoa Dược"},
        {"Đ/c Vũ Đăng Tuấn, Phó Giám đốc kiêm Trưởng khoa Nhi dự.",
         "Vũ Đăng Tuấn: Phó Giám đốc kiêm Trưởng khoa Nhi"},
        {"Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Vàng A Chơ dự.",
         "Vàng A Chơ: Phó Trưởng đoàn chuyên trách Đoàn Đại biểu Quốc hội tỉnh"},
        {"Trưởng Ban Giám khảo Vũ Đăng Tuấn công bố kết quả.", "Vũ Đăng Tuấn: Trưởng Ban Giám khảo"},
        {"Đ/c Vũ Đăng Tuấn, Phó Trưởng Ban Đối ngoại tuyên bố lý do.",
         "Vũ Đăng Tuấn: Phó Trưởng Ban Đối ngoại"},
        {"Chi ủy do đ/c Vũ Đăng Tuấn làm Bí thư.", "Vũ Đăng Tuấn: Bí thư"},
        {"Đoàn do đ/c Vũ Đăng Tuấn làm Trưởng đoàn.", "Vũ Đăng Tuấn: "},
        {"Đ/c Lò A Hin, dân tộc Mông, Trưởng khoa Nhi dự.", "Lò A Hin: Trưởng khoa Nhi"},
        {"Trung tá Vũ Thị Thoa, Nhân viên Quân y dự.", "Vũ Thị Thoa: Nhân viên Quân y"},
        {"Giám đốc Bệnh viện PGS.TS. Vũ Đăng Tuấn chủ trì.", "Vũ Đăng Tuấn: Giám đốc Bệnh viện"},
        {"Trưởng trạm Y tế xã Mường Hin Lò Văn Tấm cho biết.", "Lò Văn Tấm: Trưởng trạm Y tế xã Mường Hin"},
        {"Đ/c Vũ Đăng Tuấn trúng cử chức danh Bí thư Chi bộ.", "Vũ Đăng Tuấn: Bí thư Chi bộ"},
        {"Chủ tịch Công đoàn khóa V Vũ Đăng Tuấn tái giữ chức Chủ tịch Công đoàn.",
         "Vũ Đăng Tuấn: Chủ tịch Công đoàn khóa V; Chủ tịch Công đoàn"},
    };
    people_case_run(state, cases, COUNT_OF(cases), put_positions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_offices)};
    return cmocka_run_group_tests_name("offices", tests, extract_case_setup, extract_case_teardown);
}
