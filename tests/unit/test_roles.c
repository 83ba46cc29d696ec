/* What persons do at events, by syntax. */
#include "people_case.h"

static void put_roles(char *out, const struct person *p)
{
    const char *between = "";
    for (int r = 0; r < ROLES; r++)
        if (p->roles & 1u << r) {
            people_case_add(out, str_of(between, strlen(between)));
            people_case_add(out, str_of(role_names[r], strlen(role_names[r])));
            between = " ";
        }
}

static void test_roles(void **state)
{
    static const struct people_case cases[] = {
        {"Dự hội nghị có đ/c Vũ Đăng Tuấn - Giám đốc; đ/c Hà Mạnh Khôi - Phó Giám đốc.",
         "Vũ Đăng Tuấn: attended | Hà Mạnh Khôi: attended"},
        {"Về dự, chỉ đạo lễ có đ/c Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: attended directed"},
        {"Về phía Bệnh viện có đ/c Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: attended"},
        {"Dự lễ có đại diện Sở Y tế; TS. Vũ Đăng Tuấn, Giám đốc Bệnh viện.", "Vũ Đăng Tuấn: attended"},
        {"Giám đốc Sở Y tế Vũ Đăng Tuấn, Phó Giám đốc Sở Y tế Hà Mạnh Khôi cùng 80 đại biểu tham dự.",
         "Vũ Đăng Tuấn: attended | Hà Mạnh Khôi: attended"},
        {"Đại hội vinh dự được đón tiếp các vị khách:\n- Đ/c Vũ Đăng Tuấn - Giám đốc.",
         "Vũ Đăng Tuấn: attended"},
        {"Chi bộ kết nạp đảng viên mới cho hai quần chúng ưu tú, đồng chí Vũ Đăng Tuấn và đồng chí Hà Mạnh Khôi.",
         "Vũ Đăng Tuấn: admitted | Hà Mạnh Khôi: admitted"},
        {"Đại hội vinh dự đón tiếp các vị khách:\n✔️ Đ/c Vũ Đăng Tuấn – Giám đốc.",
         "Vũ Đăng Tuấn: attended"},
        {"TS. Vũ Đăng Tuấn được 98,5% số phiếu bầu giữ chức danh Bí thư. Đ/c Hà Mạnh Khôi giữ chức Phó Bí thư.",
         "Vũ Đăng Tuấn: elected | Hà Mạnh Khôi: elected"},
        {"Dự có Bác sĩ CKII (BSCKII) Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: attended"},
        {"Ông Vũ Đăng Tuấn tái đắc cử chức Chủ tịch Công đoàn.", "Vũ Đăng Tuấn: elected"},
        {"TS. Vũ Đăng Tuấn – PTP. Kế hoạch tổng hợp đã báo cáo kết quả.", "Vũ Đăng Tuấn: reported"},
        {"Đ/c Vũ Đăng Tuấn chủ trì hội nghị.", "Vũ Đăng Tuấn: presided"},
        {"Đ/c Vũ Đăng Tuấn và đ/c Hà Mạnh Khôi đồng chủ trì hội nghị.",
         "Vũ Đăng Tuấn: presided | Hà Mạnh Khôi: presided"},
        {"Phát biểu chỉ đạo tại hội nghị, đ/c Vũ Đăng Tuấn biểu dương kết quả.",
         "Vũ Đăng Tuấn: spoke directed"},
        {"Phát biểu khai mạc, đ/c Vũ Đăng Tuấn nêu rõ mục đích.", "Vũ Đăng Tuấn: opened spoke"},
        {"Đ/c Vũ Đăng Tuấn đọc diễn văn khai mạc.", "Vũ Đăng Tuấn: opened"},
        {"Báo cáo do đ/c Vũ Đăng Tuấn trình bày nêu rõ những kết quả.", "Vũ Đăng Tuấn: reported"},
        {"Kết luận hội nghị, đ/c Vũ Đăng Tuấn yêu cầu các khoa cố gắng.", "Vũ Đăng Tuấn: spoke concluded"},
        {"Kết luận hội nghị, đ/c Vũ Đăng Tuấn giao các khoa xây dựng kế hoạch.",
         "Vũ Đăng Tuấn: directed concluded"},
        {"Đ/c Vũ Đăng Tuấn phân công đảng viên giúp đỡ.", "Vũ Đăng Tuấn: mentioned"},
        {"Đ/c Vũ Đăng Tuấn tặng hoa chúc mừng chi bộ.", "Vũ Đăng Tuấn: mentioned"},
        {"Đ/c Vũ Đăng Tuấn đến thăm và chúc mừng khoa Nhi.", "Vũ Đăng Tuấn: mentioned"},
        {"Dự hội nghị còn có các bác sĩ Vũ Đăng Tuấn, Hà Mạnh Khôi.",
         "Vũ Đăng Tuấn: attended | Hà Mạnh Khôi: attended"},
        {"Lễ do đ/c Vũ Đăng Tuấn, Bí thư Đảng ủy chủ trì, có sự tham dự của bà Hà Thị Khôi.",
         "Vũ Đăng Tuấn: presided | Hà Thị Khôi: attended"},
        {"Dự lễ có 02 bác sĩ Vũ Đăng Tuấn và Hà Mạnh Khôi.",
         "Vũ Đăng Tuấn: attended | Hà Mạnh Khôi: attended"},
        {"Chủ trì là ông Vũ Đăng Tuấn; tham dự có các ông, bà: Hà Mạnh Khôi, Đỗ Thị Bảy.",
         "Vũ Đăng Tuấn: presided | Hà Mạnh Khôi: attended | Đỗ Thị Bảy: attended"},
        {"Đ/c Vũ Đăng Tuấn chúc mừng các đồng chí được điều động, bổ nhiệm.", "Vũ Đăng Tuấn: mentioned"},
        {"Đ/c Vũ Đăng Tuấn chúc mừng 02 đồng chí được bầu và giao nhiệm vụ.", "Vũ Đăng Tuấn: directed"},
        {"Đ/c Vũ Đăng Tuấn trao hoa cho những đảng viên được kết nạp.", "Vũ Đăng Tuấn: mentioned"},
        {"Đ/c Vũ Đăng Tuấn vinh dự được bổ nhiệm giữ chức Giám đốc.", "Vũ Đăng Tuấn: appointed"},
        {"Đ/c Vũ Đăng Tuấn trao quyết định cho các tân đảng viên.", "Vũ Đăng Tuấn: presented"},
        {"Đại hội bầu đ/c Vũ Đăng Tuấn làm Bí thư.", "Vũ Đăng Tuấn: elected"},
        {"Đại hội đã bầu Chi ủy gồm 02 đồng chí:\n1. Vũ Đăng Tuấn - Bí thư\n2. Hà Mạnh Khôi - Phó Bí thư",
         "Vũ Đăng Tuấn: elected | Hà Mạnh Khôi: elected"},
        {"Quyết định bổ nhiệm bác sĩ Vũ Đăng Tuấn giữ chức Trưởng khoa Nhi.", "Vũ Đăng Tuấn: appointed"},
        {"Chi bộ tổ chức lễ kết nạp đảng viên cho quần chúng Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: admitted"},
        {"Đ/c Vũ Đăng Tuấn được Sở Y tế tặng Giấy khen.", "Vũ Đăng Tuấn: awarded"},
        {"Đ/c Vũ Đăng Tuấn yêu cầu đ/c Hà Mạnh Khôi chủ trì xây dựng kế hoạch.",
         "Vũ Đăng Tuấn: spoke | Hà Mạnh Khôi: mentioned"},
        {"Phát biểu tại lễ, đ/c Vũ Đăng Tuấn chúc mừng khoa. Đồng chí trao Giấy khen cho khoa.",
         "Vũ Đăng Tuấn: spoke presented"},
        {"Hội nghị lắng nghe ý kiến chỉ đạo của đ/c Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: directed"},
        {"Hội nghị diễn ra dưới sự chủ trì của đ/c Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: presided"},
        {"Ông Vũ Đăng Tuấn, 70 tuổi, trú tại bản Hin chia sẻ: “Tôi rất vui”.", "Vũ Đăng Tuấn: spoke"},
        {"Đ/c Vũ Đăng Tuấn trình bày báo cáo tiếp thu các kiến nghị.", "Vũ Đăng Tuấn: reported"},
        {"Đ/c Vũ Đăng Tuấn phát biểu bế mạc hội nghị.", "Vũ Đăng Tuấn: spoke concluded"},
        {"Tham dự lễ công bố có đ/c Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: attended"},
        {"Chúc mừng các cá nhân được tặng Bằng khen, đ/c Vũ Đăng Tuấn mong muốn các khoa cố gắng.",
         "Vũ Đăng Tuấn: spoke"},
        {"Các cá nhân được trao Giấy khen là: ông Vũ Đăng Tuấn; bà Hà Thị Thơ.",
         "Vũ Đăng Tuấn: awarded | Hà Thị Thơ: awarded"},
        {"Hai viên chức được nhận quyết định nghỉ hưu là ông Vũ Đăng Tuấn và bà Hà Thị Thơ.",
         "Vũ Đăng Tuấn: mentioned | Hà Thị Thơ: mentioned"},
        {"Quyết định bổ nhiệm ông Vũ Đăng Tuấn làm Trưởng khoa Nhi và bà Hà Thị Thơ làm Trưởng khoa Dược.",
         "Vũ Đăng Tuấn: appointed | Hà Thị Thơ: appointed"},
        {"Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể; Giám đốc Sở Y tế Vũ Đăng Tuấn trao Giấy khen cho "
         "các cá nhân.",
         "Vũ Đăng Tuấn: presented"},
        {"Đại hội bầu Chi ủy khóa mới; dự đại hội có đ/c Vũ Đăng Tuấn.", "Vũ Đăng Tuấn: attended"},
        {"Sáng nay, tại hội trường, dự và chỉ đạo lễ có đ/c Vũ Đăng Tuấn.",
         "Vũ Đăng Tuấn: attended directed"},
        {"Khách mời: ông Vũ Đăng Tuấn; chủ trì: bà Hà Thị Thơ.",
         "Vũ Đăng Tuấn: attended | Hà Thị Thơ: presided"},
        {"Đ/c Vũ Đăng Tuấn chủ trì, cùng dự có đ/c Hà Thị Thơ.",
         "Vũ Đăng Tuấn: presided | Hà Thị Thơ: attended"},
        {"Theo bác sĩ Vũ Đăng Tuấn, người bệnh cần tái khám.", "Vũ Đăng Tuấn: spoke"},
        {"Đoàn nghe tham luận của đ/c Vũ Đăng Tuấn về đào tạo; đ/c Hà Thị Thơ về dược.",
         "Vũ Đăng Tuấn: spoke | Hà Thị Thơ: spoke"},
        {"Dự lễ có đ/c Hà Thị Thơ; đ/c Vũ Đăng Tuấn, Phó Bí thư khóa cũ trình bày báo cáo.",
         "Hà Thị Thơ: attended | Vũ Đăng Tuấn: attended reported"},
        {"Kết luận hội nghị, đ/c Vũ Đăng Tuấn biểu dương các khoa.\nĐồng chí giao nhiệm vụ cho các khoa.",
         "Vũ Đăng Tuấn: spoke directed concluded"},
        {"Hội nghị nghe các tham luận:\n- Đ/c Vũ Đăng Tuấn, Trưởng khoa Nhi\n- Đ/c Hà Thị Thơ, Trưởng khoa "
         "Dược",
         "Vũ Đăng Tuấn: spoke | Hà Thị Thơ: spoke"},
        {"Đ/c Vũ Đăng Tuấn thông báo dự thảo kế hoạch.", "Vũ Đăng Tuấn: mentioned"},
        {"Đại hội đã sáng suốt lựa chọn ra cấp ủy mới gồm:\n1. Đồng chí Vũ Đăng Tuấn – Bí thư\n2. Đồng chí Hà Thị Thơ.",
         "Vũ Đăng Tuấn: elected | Hà Thị Thơ: elected"},
        {"Giao nhiệm vụ cho hai đảng viên mới Vũ Đăng Tuấn và Hà Thị Thơ.",
         "Vũ Đăng Tuấn: admitted | Hà Thị Thơ: admitted"},
        {"Thay mặt đảng viên mới, đ/c Vũ Đăng Tuấn phát biểu.", "Vũ Đăng Tuấn: spoke"},
        {"Dự hội nghị có: 1. Đ/c Vũ Đăng Tuấn, Bí thư Đảng ủy; 2. Đ/c Hà Thị Thơ, Phó Giám đốc.",
         "Vũ Đăng Tuấn: attended | Hà Thị Thơ: attended"},
        {"Ông Vũ Đăng Tuấn, 50 năm tuổi Đảng, xúc động chia sẻ niềm vui.", "Vũ Đăng Tuấn: spoke"},
        {"Kết luận hội nghị, đ/c Vũ Đăng Tuấn yêu cầu các khoa cố gắng. Đồng thời giao Phòng Điều dưỡng báo cáo.",
         "Vũ Đăng Tuấn: spoke directed concluded"},
        {"Đ/c Vũ Đăng Tuấn biểu dương đóng góp của bà Hà Thị Thơ; yêu cầu các khoa cố gắng.",
         "Vũ Đăng Tuấn: spoke | Hà Thị Thơ: mentioned"},
        {"Anh Vũ Đăng Tuấn, thân nhân người bệnh khoa Ngoại đề nghị tăng cường quạt mát.",
         "Vũ Đăng Tuấn: spoke"},
        {"Đại biểu của tỉnh có các đồng chí: Vũ Đăng Tuấn, Giám đốc Sở Y tế; Hà Thị Thơ, Bí thư Tỉnh đoàn.",
         "Vũ Đăng Tuấn: attended | Hà Thị Thơ: attended"},
        {"Đ/c Vũ Đăng Tuấn yêu cầu các chi bộ hoàn thành kế hoạch; mỗi đảng viên viết bài; giao Phòng Tổ chức báo cáo.",
         "Vũ Đăng Tuấn: spoke directed"},
        {"Huyện ủy quyết định chỉ định đ/c Vũ Đăng Tuấn giữ chức Bí thư.", "Vũ Đăng Tuấn: appointed"},
        {"Đ/c Vũ Đăng Tuấn giao bộ phận tuyên giáo theo dõi, báo cáo Đảng ủy.", "Vũ Đăng Tuấn: directed"},
        {"Đ/c Vũ Đăng Tuấn yêu cầu các chi bộ học tập; giao UBND xã xây dựng kế hoạch.",
         "Vũ Đăng Tuấn: spoke directed"},
        {"Đ/c Vũ Đăng Tuấn, Giám đốc Sở Y tế dự. Phát biểu giao nhiệm vụ, Giám đốc Sở Y tế ghi nhận kết quả.",
         "Vũ Đăng Tuấn: attended spoke directed"},
        {"Đ/c Vũ Đăng Tuấn, Giám đốc Bệnh viện dự. Giám đốc Sở Y tế ghi nhận kết quả.",
         "Vũ Đăng Tuấn: attended"},
        {"Đ/c Vũ Đăng Tuấn và đ/c Hà Thị Thơ trao văn bản thỏa thuận.",
         "Vũ Đăng Tuấn: mentioned | Hà Thị Thơ: mentioned"},
    };
    people_case_run(state, cases, COUNT_OF(cases), put_roles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_roles)};
    return cmocka_run_group_tests_name("roles", tests, extract_case_setup, extract_case_teardown);
}
