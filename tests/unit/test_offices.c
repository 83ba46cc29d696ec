/* Offices: before and behind names, split between offices and never inside one. */
#include "people_case.h"

static void put_positions(char *out, const struct person *p)
{
    people_case_list(out, &p->positions, "; ");
}

static void test_offices(void **state)
{
    static const struct people_case cases[] = {
        {"Đ/c Vũ Đăng Thiện - Bí thư Chi bộ, Giám đốc Trung tâm chủ trì.",
         "Vũ Đăng Thiện: Bí thư Chi bộ; Giám đốc Trung tâm"},
        {"Bí thư Đảng ủy Bệnh viện Vũ Đăng Thiện chủ trì.", "Vũ Đăng Thiện: Bí thư Đảng ủy Bệnh viện"},
        {"Phó Giám đốc Vũ Đăng Thiện chủ trì.", "Vũ Đăng Thiện: Phó Giám đốc"},
        {"Được sự ủy quyền của Giám đốc, Phó Giám đốc Vũ Đăng Thiện dự.", "Vũ Đăng Thiện: Phó Giám đốc"},
        {"Phó GĐ Trung tâm Vũ Đăng Thiện chủ trì.", "Vũ Đăng Thiện: Phó Giám đốc Trung tâm"},
        {"Trạm trưởng Trạm Y tế xã Phú Gia Vũ Đăng Thiện dự.",
         "Vũ Đăng Thiện: Trạm trưởng Trạm Y tế xã Phú Gia"},
        {"Chủ tịch UBND tỉnh Quảng Trị Nông Mạnh Quân dự.",
         "Nông Mạnh Quân: Chủ tịch Ủy ban nhân dân tỉnh Quảng Trị"},
        {"Chánh Văn phòng Sở Y tế Hà Tĩnh Lê Thị Minh Thơ dự.",
         "Lê Thị Minh Thơ: Chánh Văn phòng Sở Y tế Hà Tĩnh"},
        {"Trưởng Ban Dân vận Đảng ủy Khối các cơ quan tỉnh Lường Thị Kim Thơ dự.",
         "Lường Thị Kim Thơ: Trưởng Ban Dân vận Đảng ủy Khối các cơ quan tỉnh"},
        {"Chủ tịch Công đoàn, Phó Trưởng phòng Điều dưỡng Lê Thị Thơ dự.",
         "Lê Thị Thơ: Chủ tịch Công đoàn; Phó Trưởng phòng Điều dưỡng"},
        {"Đảng ủy viên, Điều dưỡng trưởng khoa Nhi Lê Thị Thơ dự.",
         "Lê Thị Thơ: Đảng ủy viên; Điều dưỡng trưởng khoa Nhi"},
        {"Bí thư Đảng ủy xã Phú Gia Hoàng Văn Lộc dự.", "Hoàng Văn Lộc: Bí thư Đảng ủy xã Phú Gia"},
        {"Phó Chủ tịch UBND phường Hoàng Văn Thụ Lê Thị Thơ dự.",
         "Lê Thị Thơ: Phó Chủ tịch Ủy ban nhân dân phường Hoàng Văn Thụ"},
        {"TS. Vũ Đăng Thiện – PTP. Kế hoạch tổng hợp báo cáo.",
         "Vũ Đăng Thiện: Phó Trưởng phòng Kế hoạch tổng hợp"},
        {"Chủ tịch Liên đoàn Lao động (LĐLĐ) tỉnh Vũ Đăng Thiện dự.",
         "Vũ Đăng Thiện: Chủ tịch Liên đoàn Lao động tỉnh"},
        {"TS. Vũ Đăng Thiện - trưởng khoa vi sinh Viện Pasteur Nha Trang trình bày.",
         "Vũ Đăng Thiện: Trưởng khoa vi sinh Viện Pasteur Nha Trang"},
        {"Đ/c Vũ Đăng Thiện phó giám đốc Sở Y tế dự.", "Vũ Đăng Thiện: Phó giám đốc Sở Y tế"},
        {"Chi bộ bầu đ/c Vũ Đăng Thiện vào chức vụ Bí thư Chi bộ.", "Vũ Đăng Thiện: Bí thư Chi bộ"},
        {"Giám đốc Bệnh viện Lê Lợi Vũ Đăng Thiện chủ trì.", "Vũ Đăng Thiện: Giám đốc Bệnh viện Lê Lợi"},
        {"Giám đốc Sở Y tế Vũ Đăng Thiện, Bí thư Đảng ủy - Giám đốc Bệnh viện Trần Văn Bách Hà Mạnh Khôi dự.",
         "Vũ Đăng Thiện: Giám đốc Sở Y tế | Hà Mạnh Khôi: Bí thư Đảng ủy; Giám đốc Bệnh viện Trần Văn Bách"},
        {"Đ/c Vũ Đăng Thiện, Trưởng phòng Tổ chức - Hành chính chủ trì.",
         "Vũ Đăng Thiện: Trưởng phòng Tổ chức - Hành chính"},
        {"Đ/c Vũ Đăng Thiện, Trưởng khoa Hồi sức tích cực - Chống độc phát biểu.",
         "Vũ Đăng Thiện: Trưởng khoa Hồi sức tích cực - Chống độc"},
        {"Đ/c Vũ Đăng Thiện (Trưởng khoa Nhi) phát biểu.", "Vũ Đăng Thiện: Trưởng khoa Nhi"},
        {"Đ/c Vũ Đăng Thiện, Ủy viên BCH Đảng bộ, Phó Chủ tịch Công đoàn dự.",
         "Vũ Đăng Thiện: Ủy viên Ban Chấp hành Đảng bộ; Phó Chủ tịch Công đoàn"},
        {"Đ/c Vũ Đăng Thiện, Phó Chủ tịch UBND huyện Mai Sơn dự.",
         "Vũ Đăng Thiện: Phó Chủ tịch Ủy ban nhân dân huyện Mai Sơn"},
        {"Đ/c Vũ Đăng Thiện, nguyên Giám đốc Bệnh viện dự.", "Vũ Đăng Thiện: Nguyên Giám đốc Bệnh viện"},
        {"Đ/c Vũ Đăng Thiện, Trưởng phòng Vật tư và Trang thiết bị trình bày.",
         "Vũ Đăng Thiện: Trưởng phòng Vật tư và Trang thiết bị"},
        {"Dự có PGĐ Vũ Đăng Thiện.", "Vũ Đăng Thiện: Phó Giám đốc"},
        {"Chị Vũ Thị Thoa, điều dưỡng khoa Sản, cho biết: công việc vất vả.",
         "Vũ Thị Thoa: Điều dưỡng khoa Sản"},
        {"Dự có các đồng chí Vũ Đăng Thiện, Hà Mạnh Khôi - Phó Giám đốc Bệnh viện.",
         "Vũ Đăng Thiện: Phó Giám đốc Bệnh viện | Hà Mạnh Khôi: Phó Giám đốc Bệnh viện"},
        {"Dự có các đồng chí Vũ Đăng Thiện và Hà Mạnh Khôi (Trưởng khoa Dược).",
         "Vũ Đăng Thiện:  | Hà Mạnh Khôi: Trưởng khoa Dược"},
        {"Đại hội đã bầu đồng chí Vũ Đăng Thiện giữ chức Bí thư, đồng chí Hà Mạnh Khôi giữ chức Phó Bí thư.",
         "Vũ Đăng Thiện: Bí thư | Hà Mạnh Khôi: Phó Bí thư"},
        {"Kết quả bầu cử: Bí thư: Vũ Đăng Thiện; Phó Bí thư: Hà Mạnh Khôi.",
         "Vũ Đăng Thiện: Bí thư | Hà Mạnh Khôi: Phó Bí thư"},
        {"Đ/c Vũ Đăng Thiện, Bí thư Đảng ủy Bệnh viện chủ trì. Bí thư Vũ Đăng Thiện kết luận.",
         "Vũ Đăng Thiện: Bí thư Đảng ủy Bệnh viện"},
        {"Trưởng đoàn Vũ Đăng Thiện kết luận.", "Vũ Đăng Thiện: Trưởng đoàn"},
        {"Đ/c Vũ Đăng Thiện, Trưởng khoa Dược giải trình về việc mua thuốc.",
         "Vũ Đăng Thiện: Trưởng khoa Dược"},
        {"Đ/c Vũ Đăng Thiện, Phó Giám đốc kiêm Trưởng khoa Nhi dự.",
         "Vũ Đăng Thiện: Phó Giám đốc kiêm Trưởng khoa Nhi"},
        {"Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Vàng A Chơ dự.",
         "Vàng A Chơ: Phó Trưởng đoàn chuyên trách Đoàn Đại biểu Quốc hội tỉnh"},
        {"Trưởng Ban Giám khảo Vũ Đăng Thiện công bố kết quả.", "Vũ Đăng Thiện: Trưởng Ban Giám khảo"},
        {"Đ/c Vũ Đăng Thiện, Phó Trưởng Ban Đối ngoại tuyên bố lý do.",
         "Vũ Đăng Thiện: Phó Trưởng Ban Đối ngoại"},
        {"Chi ủy do đ/c Vũ Đăng Thiện làm Bí thư.", "Vũ Đăng Thiện: Bí thư"},
        {"Đoàn do đ/c Vũ Đăng Thiện làm Trưởng đoàn.", "Vũ Đăng Thiện: "},
        {"Đ/c Lò A Hin, dân tộc Mông, Trưởng khoa Nhi dự.", "Lò A Hin: Trưởng khoa Nhi"},
        {"Trung tá Vũ Thị Thoa, Nhân viên Quân y dự.", "Vũ Thị Thoa: Nhân viên Quân y"},
        {"Giám đốc Bệnh viện PGS.TS. Vũ Đăng Thiện chủ trì.", "Vũ Đăng Thiện: Giám đốc Bệnh viện"},
        {"Trưởng trạm Y tế xã Mường Hin Lò Văn Tấm cho biết.", "Lò Văn Tấm: Trưởng trạm Y tế xã Mường Hin"},
        {"Đ/c Vũ Đăng Thiện trúng cử chức danh Bí thư Chi bộ.", "Vũ Đăng Thiện: Bí thư Chi bộ"},
        {"Chủ tịch Công đoàn khóa V Vũ Đăng Thiện tái giữ chức Chủ tịch Công đoàn.",
         "Vũ Đăng Thiện: Chủ tịch Công đoàn khóa V; Chủ tịch Công đoàn"},
    };
    people_case_run(state, cases, COUNT_OF(cases), put_positions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_offices)};
    return cmocka_run_group_tests_name("offices", tests, extract_case_setup, extract_case_teardown);
}
