#include "tests/unit/stage_case.h"

/* Writes "value/of unit (percent%) label" of every figure, separated by "; "; parts that are unknown are left out. */
static const char *figures(const struct record *r, char *out, size_t size)
{
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < r->figures.n; i++) {
        const struct figure *f = &r->figures.at[i];
        char value[32], of[32] = "", percent[32] = "";
        decimal_format(f->value, value);
        if (f->of.known)
            decimal_format(f->of, of);
        if (f->percent.known)
            decimal_format(f->percent, percent);
        n += (size_t)snprintf(out + n, size - n, "%s%s%s%s %.*s%s%s%s: %.*s", i ? "; " : "", value,
                              *of ? "/" : "", of, STR_FMT(f->unit), *percent ? " (" : "", percent,
                              *percent ? "%)" : "", STR_FMT(f->label));
        assert_true(n < size);
    }
    return out;
}

static struct doc *read_figures(void **state, const char *text)
{
    struct doc *d = stage_case(state, text, stage_case_day(2023, 7, 7));
    find_documents(d);
    find_dates(d);
    find_figures(d);
    return d;
}

struct figures_case {
    const char *text, *want;
};

static void check(void **state, const struct figures_case *cases, size_t n)
{
    char got[2048];
    for (size_t i = 0; i < n; i++) {
        figures(read_figures(state, cases[i].text)->record, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s\n got  %s\n want %s", cases[i].text, got, cases[i].want);
    }
}

static void test_counts_and_shares(void **state)
{
    static const struct figures_case cases[] = {
        {"Trạm đã tiếp nhận 204 túi 350ml.", "204 túi: tiếp nhận túi"},
        {"Năm qua, 100% cấp ủy, chi bộ hoàn thành tốt nhiệm vụ.",
         "100 %: cấp ủy, chi bộ hoàn thành tốt nhiệm vụ"},
        {"Đảng bộ có 4/17 chi bộ hoàn thành xuất sắc nhiệm vụ.", "4/17 chi bộ: hoàn thành xuất sắc nhiệm vụ"},
        {"Kết quả:\n+ Ban hành 12 nghị quyết.", "12 nghị quyết: Ban hành nghị quyết"},
        {"Bệnh viện đã phẫu thuật 1.384 ca.", "1384 ca: phẫu thuật"},
        {"Năm nay đã điều trị nội trú gần 2.900 lượt.", "2900 lượt: điều trị nội trú"},
        {"Công suất sử dụng giường bệnh đạt 98,5%.", "98.5 %: Công suất sử dụng giường bệnh"},
        {"Đã tiêm hơn 1,5 triệu liều vắc xin.", "1500000 liều: tiêm liều vắc xin"},
        {"Bệnh viện đã tiếp nhận 340 cơ số thuốc.", "340 cơ số thuốc: tiếp nhận"},
        {"Đã hỗ trợ bệnh nhân nghèo 5,62 tỷ đồng.", "5.62 tỷ đồng: hỗ trợ bệnh nhân nghèo"},
        {"Chi bộ đã cử hai mươi ba cán bộ đi học tập.", "23 cán bộ: cử đi học tập"},
        {"Có 5 chi bộ được khen thưởng cuối kỳ (41,7%).", "5 chi bộ (41.7%): được khen thưởng cuối kỳ"},
        {"Tỉnh hiện đã đạt chỉ tiêu 12,5 bác sĩ/vạn dân.", "12.5 bác sĩ/vạn dân: đạt chỉ tiêu"},
        {"Trong kỳ không có đảng viên nào bị kỷ luật.", "0 đảng viên: bị kỷ luật"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_labels_say_what_is_claimed(void **state)
{
    static const struct figures_case cases[] = {
        {"Bệnh viện đã khám 300 lượt, tăng 12% so với kế hoạch.",
         "300 lượt: khám; 12 %: khám tăng so với kế hoạch"},
        {"Đoàn đã tặng quà cho 2 gia đình và 7 cụ già yếu.",
         "2 gia đình: tặng quà gia đình; 7 cụ: tặng quà cho cụ già yếu"},
        {"Dự lễ có 40 học viên đến từ 6 trường vùng cao.",
         "40 học viên: Dự lễ học viên; 6 trường: học viên đến từ trường vùng cao"},
        {"Tình trạng điều dưỡng xin nghỉ việc (11 trường hợp).",
         "11 trường hợp: Tình trạng điều dưỡng xin nghỉ việc"},
        {"Trao 20 suất quà trị giá 6 triệu đồng.",
         "20 suất quà: Trao suất quà; 6 triệu đồng: suất quà trị giá"},
        {"Còn 3 gói thầu chậm tiến độ từ 5 đến 9 ngày.", "3 gói thầu: chậm tiến độ"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_labels_lean_on_the_list_and_the_sentence(void **state)
{
    static const struct figures_case cases[] = {
        {"Trung tâm có 12 khoa, 80 giường, trong đó có 9 bác sĩ.",
         "12 khoa: Trung tâm có; 80 giường: Trung tâm có; 9 bác sĩ: Trung tâm có bác sĩ"},
        {"Dự hội nghị có ông Lò Văn Bun; 30 đảng viên và 12 khách mời.",
         "30 đảng viên: Dự hội nghị; 12 khách mời: Dự hội nghị"},
        {"Đã mổ 90 ca, trong đó có 7 ca loại I.", "90 ca: mổ; 7 ca: mổ ca loại I"},
        {"Phẫu thuật loại đặc biệt 12 ca, loại I 40 ca, loại II 60 ca.",
         "12 ca: Phẫu thuật loại đặc biệt; 40 ca: Phẫu thuật loại I; 60 ca: Phẫu thuật loại II"},
        {"Cấp 60 suất quà, mỗi suất trị giá 200 nghìn đồng và 30 chăn ấm.",
         "60 suất quà: Cấp suất quà; 200000 đồng: mỗi suất trị giá; 30 chăn: Cấp chăn ấm"},
        {"Đoàn đã trợ cấp 20 lượt đoàn viên với số tiền 9 triệu đồng.",
         "20 lượt: trợ cấp đoàn viên; 9 triệu đồng: trợ cấp đoàn viên với số tiền"},
        {"Hội nghị đã nghe báo cáo của 5 chi bộ trực thuộc.", "5 chi bộ: chi bộ trực thuộc"},
        {"Đảng bộ có 18 chi bộ với 300 đảng viên.",
         "18 chi bộ: Đảng bộ có; 300 đảng viên: Đảng bộ có đảng viên"},
        {"Có 900 người tham gia bảo hiểm (bắt buộc 600 người).",
         "900 người: tham gia bảo hiểm; 600 người: tham gia bảo hiểm bắt buộc"},
        {"Ủng hộ 5 triệu đồng; 2 tập thể, 5 cá nhân được khen thưởng.",
         "5 triệu đồng: Ủng hộ; 2 tập thể: được khen thưởng; 5 cá nhân: được khen thưởng"},
        {"Tỷ lệ người bệnh khỏi, đỡ, giảm đạt 97%.", "97 %: Tỷ lệ người bệnh khỏi, đỡ, giảm"},
        {"Trường có 380 học viên, sinh viên dân tộc.",
         "380 học viên, sinh viên: Trường có học viên, sinh viên dân tộc"},
        {"Đã khám cho 340 người dân tộc Dao.", "340 người: khám cho người dân tộc Dao"},
        {"Kết nối tới 4 điểm cầu với tổng số 90/95 đảng viên tham gia.",
         "4 điểm cầu: Kết nối điểm cầu; 90/95 đảng viên: đảng viên tham gia"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_relations_are_told_of_what_stands_before(void **state)
{
    static const struct figures_case cases[] = {
        {"Khám 900 lượt, đạt 105% kế hoạch và tăng 7% so với năm 2022.",
         "900 lượt: Khám; 105 %: Khám đạt kế hoạch; 7 %: Khám tăng so với năm 2022"},
        {"Khám 900 lượt (kế hoạch 850 lượt), đạt 105%.",
         "900 lượt: Khám; 850 lượt: Khám kế hoạch; 105 %: Khám đạt"},
        {"Khám 900 lượt (tăng 12%).", "900 lượt: Khám; 12 %: Khám tăng"},
        {"Khám 900 lượt (chiếm 12%).", "900 lượt (12%): Khám"},
        {"Khám 900 lượt; giảm 10% số đơn thư.", "900 lượt: Khám; 10 %: giảm số đơn thư"},
        {"Thu 900 triệu đồng. Các chỉ số đều tăng, đạt 80% kế hoạch.",
         "900 triệu đồng: Thu; 80 %: Các chỉ số đều tăng đạt kế hoạch"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_ranges_are_two_figures_of_one_label(void **state)
{
    static const struct figures_case cases[] = {
        {"Mỗi quý cử 2 đến 3 bác sĩ đi học.", "2 bác sĩ: Mỗi quý cử đi học; 3 bác sĩ: Mỗi quý cử đi học"},
        {"Phấn đấu đạt 60-80% kế hoạch.", "60 %: Phấn đấu đạt kế hoạch; 80 %: Phấn đấu đạt kế hoạch"},
        {"Mở rộng quy mô từ 220 lên 350 giường bệnh.",
         "220 giường bệnh: Mở rộng quy mô; 350 giường bệnh: Mở rộng quy mô"},
        {"Họp từ 2 đến 3 ngày.", ""},
        {"Tỷ số 3-2 nghiêng về đội khách.", ""},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_counted_nouns_need_no_list(void **state)
{
    static const struct figures_case cases[] = {
        {"Lắp 12 kiosk, 05 camera giám sát và 20 quạt trần.",
         "12 kiosk: Lắp kiosk; 5 camera: Lắp giám sát; 20 quạt trần: Lắp quạt trần"},
        {"Trồng hơn 200 bụi sả.", "200 bụi sả: Trồng bụi sả"},
        {"Số ca đẻ: 1.020 (tăng 5%).", "1020 ca: Số ca đẻ; 5 %: Số ca đẻ tăng"},
        {"Tổng số bệnh nhân nội trú là 4.567.", "4567 bệnh nhân: Tổng số bệnh nhân nội trú"},
        {"Tỷ suất sinh giảm 0,3‰.", "0.3 ‰: Tỷ suất sinh giảm"},
        {"Khoa Nội 2 bệnh viện.", ""},
        {"Khu phố 4 tổ chức họp.", ""},
        {"Phương châm 4 tại chỗ.", ""},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_what_is_no_figure(void **state)
{
    static const struct figures_case cases[] = {
        {"Đại hội lần thứ 14 họp ngày 26/06/2023.", ""},
        {"Bệnh nhân 72 tuổi đã khỏe lại.", ""},
        {"Trao Huy hiệu 30 năm tuổi Đảng.", ""},
        {"Điện thoại 0912 448 306 người trực.", ""},
        {"Phòng, chống dịch COVID-19 ca mới.", ""},
        {"Từ 5 giờ sáng bà con đã có mặt.", ""},
        {"Theo Thông tư số 21/2020/TT-BYT của Bộ Y tế.", ""},
        {"Thời gian dự bị 12 tháng.", ""},
        {"1. Bí thư chi bộ phát biểu.", ""},
        {"Hai đơn vị ký kết thỏa thuận.", ""},
        {"Dành một suất quà tặng bà.", ""},
        {"Các trạm y tế không có bác sĩ làm việc.", ""},
        {"Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương.", ""},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_measured_times_are_figures_only_as_averages_and_rates(void **state)
{
    static const struct figures_case cases[] = {
        {"Ngày điều trị bình quân 4,9 ngày.", "4.9 ngày: Ngày điều trị bình quân"},
        {"Công suất mỗi giường bệnh 28,7 ngày/tháng.", "28.7 ngày/tháng: Công suất mỗi giường bệnh"},
        {"Lớp học kéo dài 3 ngày.", ""},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_figures_take_the_period_that_governs_them(void **state)
{
    static const struct {
        const char *text;
        int32_t year, month; /* of period.from; year 0: none */
    } cases[] = {
        {"Trong năm 2022, Bệnh viện khám 300 lượt.", 2022, 1},
        {"Sáu tháng cuối năm 2022, khám 300 lượt, tăng so với năm 2021.", 2022, 7},
        {"Khám 300 lượt.", 0, 0},
        {"Ngày 12/5/2023, Hội tổ chức Đại hội nhiệm kỳ 2023 - 2028. Đại hội có 94 đại biểu.", 0, 0},
        {"Trong 2 ngày 12 và 13/5/2023, Hội tổ chức Đại hội nhiệm kỳ 2023 - 2028. Đại hội có 94 đại biểu.", 0,
         0},
        {"Kế hoạch năm 2024:\n- Khám 300 lượt.", 2024, 1},
        {"Năm 2022 có tiến bộ.\nKhám 300 lượt.", 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = read_figures(state, cases[i].text)->record;
        assert_int_equal(r->figures.n, 1);
        day_t want = cases[i].year ? stage_case_day(cases[i].year, cases[i].month, 1) : DAY_NONE;
        if (r->figures.at[0].period.from != want)
            fail_msg("%s: got day %d, want %d", cases[i].text, r->figures.at[0].period.from, want);
    }
}

static void test_evidence_is_the_number_with_its_unit(void **state)
{
    const struct record *r = read_figures(state, "Khám 300 lượt.")->record;
    assert_int_equal(r->figures.at[0].span.begin, 5);
    assert_int_equal(r->figures.at[0].span.end, 13);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts_and_shares),
        cmocka_unit_test(test_labels_say_what_is_claimed),
        cmocka_unit_test(test_labels_lean_on_the_list_and_the_sentence),
        cmocka_unit_test(test_relations_are_told_of_what_stands_before),
        cmocka_unit_test(test_ranges_are_two_figures_of_one_label),
        cmocka_unit_test(test_counted_nouns_need_no_list),
        cmocka_unit_test(test_what_is_no_figure),
        cmocka_unit_test(test_measured_times_are_figures_only_as_averages_and_rates),
        cmocka_unit_test(test_figures_take_the_period_that_governs_them),
        cmocka_unit_test(test_evidence_is_the_number_with_its_unit),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
