/* The period that governs each figure (common/extract/figures_period.c), in sentences as editors write them. */
#include "tests/unit/extract_case.h"

#include "common/civil.h"

#define YEAR(y) "/" y "-01-01.." y "-12-31"

/* The periods of all figures in order, each behind a slash; "/-" for none. */
static const char *periods_of(void **state, const char *sentences)
{
    static char out[1024];
    size_t n = 0;
    const struct record *r = extract_case_news(state, sentences);
    *out = 0;
    for (uint32_t i = 0; i < r->figures.n; i++) {
        struct period p = r->figures.at[i].period;
        char from[11] = "", to[11] = "";
        if (period_known(p)) {
            civil_format(p.from, from);
            civil_format(p.to, to);
        }
        n += (size_t)snprintf(out + n, sizeof out - n, period_known(p) ? "/%s..%s" : "/-", from, to);
        assert_true(n < sizeof out);
    }
    return out;
}

static void test_a_time_that_opens_holds_to_the_end_of_the_paragraph(void **state)
{
    const char *text =
        "Trong năm 2023, Bệnh viện khám 15.000 lượt; mổ 300 ca. Về đào tạo, đã cử 12 cán bộ đi học.\n"
        "Bệnh viện có 500 giường.";
    assert_string_equal(periods_of(state, text), YEAR("2023") YEAR("2023") YEAR("2023") "/-");
    assert_string_equal(periods_of(state, "Năm 2022, Bệnh viện khám 12.000 lượt; năm 2023 khám 15.000 lượt."),
                        YEAR("2022") YEAR("2023"));
    text = "Trong 6 tháng đầu năm 2023, thực hiện chỉ thị của Sở Y tế năm 2022, đơn vị mổ 30 ca.";
    assert_string_equal(periods_of(state, text), "/2023-01-01..2023-06-30");
}

/* What it opened amid a paragraph, a sentence on another topic ends. */
static void test_another_topic(void **state)
{
    const char *text =
        "Bệnh viện mở 2 lớp tập huấn. Từ tháng 3 đến tháng 5/2023, đơn vị khám cho 1.730 người dân. "
        "Về xây dựng Đảng, đã kết nạp 8 đảng viên.";
    assert_string_equal(periods_of(state, text), "/-/2023-03-01..2023-05-31/-");
}

static void test_a_time_amid_a_clause_holds_to_its_end(void **state)
{
    const char *text =
        "Khoa thực hiện chỉ tiêu năm 2023 với 40 ca; tổ chức 3 buổi sinh hoạt. Khoa có 9 bác sĩ.";
    assert_string_equal(periods_of(state, text), YEAR("2023") "/-/-");
    text = "Bệnh viện nâng tỷ lệ đặt lịch khám lên 30% trong năm 2023; mua 2 máy.";
    assert_string_equal(periods_of(state, text), YEAR("2023") "/-");
    text = "Giám đốc cho biết trong quý I/2023, Bệnh viện khám 186.320 lượt; mổ 95 ca. Bệnh viện có 9 khoa.";
    assert_string_equal(periods_of(state, text), "/2023-01-01..2023-03-31/2023-01-01..2023-03-31/-");
    assert_string_equal(periods_of(state, "Phương hướng năm 2024, khám 200 lượt; kết nạp 60 đoàn viên."),
                        YEAR("2024") YEAR("2024"));
}

static void test_what_stands_behind_a_colon(void **state)
{
    const char *text =
        "Kết quả xếp loại năm 2023: 2 chi bộ hoàn thành tốt nhiệm vụ; 29 đảng viên hoàn thành xuất sắc "
        "nhiệm vụ. Có 8 ý kiến.";
    assert_string_equal(periods_of(state, text), YEAR("2023") YEAR("2023") "/-");
    text =
        "Đoàn giám sát nêu kết quả năm 2023 như sau:\n- Khám 10.000 lượt;\n- Mổ 900 ca.\nBệnh viện có 9 khoa.";
    assert_string_equal(periods_of(state, text), YEAR("2023") YEAR("2023") "/-");
    text = "Chi bộ đề ra phương hướng nhiệm kỳ 2022 - 2025: kết nạp 10 đảng viên; mỗi năm mở 2 lớp.";
    assert_string_equal(periods_of(state, text), "/2022-01-01..2025-12-31/2022-01-01..2025-12-31");
}

static void test_what_is_so_by_then_or_by_now(void **state)
{
    const char *text =
        "Đến năm 2030, Bệnh viện phấn đấu đạt 700 giường bệnh; 95% người bệnh hài lòng. Có 40 kỹ thuật.";
    assert_string_equal(periods_of(state, text), YEAR("2030") YEAR("2030") "/-");
    text = "Bệnh viện thành lập năm 1994 với 50 giường, đến nay có 310 giường, 286 viên chức.";
    assert_string_equal(periods_of(state, text), YEAR("1994") "/-/-");
    assert_string_equal(periods_of(state, "Năm 2020, Bệnh viện tuyển 20 bác sĩ, hiện có 500 cán bộ."),
                        YEAR("2020") "/-");
    assert_string_equal(periods_of(state, "Từ đầu năm 2023 đến nay, Bệnh viện mổ 300 ca."), YEAR("2023"));
}

static void test_what_compares_or_names_governs_nothing(void **state)
{
    assert_string_equal(periods_of(state, "Bệnh viện khám 900 lượt, tăng so với năm 2022 là 50 lượt."),
                        "/-/-");
    const char *text =
        "Chiều 3/1/2024, Bệnh viện khai mạc Hội thao ngành Y tế năm 2023 với 200 vận động viên.";
    assert_string_equal(periods_of(state, text), "/-");
    assert_string_equal(periods_of(state, "Đại hội bầu Ban Chấp hành nhiệm kỳ 2022 - 2025 gồm 9 đồng chí."),
                        "/-");
}

/* What a meeting looked back at governs the results that it heard, not those who came. */
static void test_the_meeting_s_period(void **state)
{
    const char *text =
        "Chiều 3/1/2024, Bệnh viện tổ chức Hội nghị tổng kết công tác năm 2023. Dự hội nghị có 120 đại biểu.\n"
        "Báo cáo tại hội nghị nêu rõ, Bệnh viện đã khám 15.000 lượt, kết nạp 8 đảng viên.\n"
        "Tính đến ngày 31/12/2023, Bệnh viện đạt 300 giường.\n"
        "Năm 2024, Bệnh viện phấn đấu kết nạp 10 đảng viên.";
    assert_string_equal(periods_of(state, text), "/-" YEAR("2023") YEAR("2023") "/-" YEAR("2024"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_time_that_opens_holds_to_the_end_of_the_paragraph),
        cmocka_unit_test(test_another_topic),
        cmocka_unit_test(test_a_time_amid_a_clause_holds_to_its_end),
        cmocka_unit_test(test_what_stands_behind_a_colon),
        cmocka_unit_test(test_what_is_so_by_then_or_by_now),
        cmocka_unit_test(test_what_compares_or_names_governs_nothing),
        cmocka_unit_test(test_the_meeting_s_period),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
