#include "tests/unit/stage_case.h"

/* Writes "text=from..to" of every mention, separated by "; ". */
static const char *mentions(const struct record *r, char *out, size_t size)
{
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < r->dates.n; i++) {
        const struct date_mention *m = &r->dates.at[i];
        char from[11] = "?", to[11] = "?";
        if (period_known(m->when)) {
            civil_format(m->when.from, from);
            civil_format(m->when.to, to);
        }
        n += (size_t)snprintf(out + n, size - n, "%s%.*s=%s..%s", i ? "; " : "", STR_FMT(m->text), from, to);
        assert_true(n < size);
    }
    return out;
}

struct dates_case {
    const char *text, *want;
};

static void check(void **state, const struct dates_case *cases, size_t n, day_t today)
{
    char got[2048];
    for (size_t i = 0; i < n; i++) {
        struct doc *d = stage_case(state, cases[i].text, today);
        find_documents(d);
        find_dates(d);
        mentions(d->record, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s\n got  %s\n want %s", cases[i].text, got, cases[i].want);
    }
}

static void test_days_are_read_in_every_print(void **state)
{
    static const struct dates_case cases[] = {
        {"Bước sang năm 2023, thi đua.", "năm 2023=2023-01-01..2023-12-31"},
        {"Họp ngày 25/06/2024.", "ngày 25/06/2024=2024-06-25..2024-06-25"},
        {"Họp ngày 25-6-2024.", "ngày 25-6-2024=2024-06-25..2024-06-25"},
        {"Họp ngày 26 / 06 / 2024 tại đây.", "ngày 26 / 06 / 2024=2024-06-26..2024-06-26"},
        {"Họp 17.6.2025 tại đây.", "17.6.2025=2025-06-17..2025-06-17"},
        {"Họp ngày 20 tháng 11 năm 2023.", "ngày 20 tháng 11 năm 2023=2023-11-20..2023-11-20"},
        {"Họp ngày 20 tháng 11.", "ngày 20 tháng 11=2023-11-20..2023-11-20"},
        {"Chiều 26-2, khai mạc lớp.", "Chiều 26-2=2023-02-26..2023-02-26"},
        {"Chiều thứ Sáu (17/5), khai mạc lớp.", "Chiều thứ Sáu (17/5)=2023-05-17..2023-05-17"},
        {"Đúng 07h30, ngày 08/12/2022, khai mạc.", "ngày 08/12/2022=2022-12-08..2022-12-08"},
        {"Nhân dịp 27/2 thăm bệnh nhân.", "27/2=2023-02-27..2023-02-27"},
        {"Họp ngày 29/02/2024.", "ngày 29/02/2024=2024-02-29..2024-02-29"},
        {"Trao huy hiệu đợt 7-11 cho hai người.", "7-11=2023-11-07..2023-11-07"},
        {"Mừng Quốc khánh 2/9 và 22/12.", "2/9=2023-09-02..2023-09-02; 22/12=2023-12-22..2023-12-22"},
        {"Mừng Quốc khánh 2/9 nước Việt Nam.", "2/9=2023-09-02..2023-09-02"},
        {"Đến nay 2/9 xã đạt.", ""},
        {"Từ 8h00 ngày 12/5, cổng mở.", "ngày 12/5=2023-05-12..2023-05-12"},
        {"Sáng 6-11 họp tiếp.", "Sáng 6-11=2023-11-06..2023-11-06"},
    };
    check(state, cases, COUNT_OF(cases), stage_case_day(2023, 7, 7));
}

static void test_lists_and_ranges_of_days_are_one_range(void **state)
{
    static const struct dates_case cases[] = {
        {"Trong 02 ngày, 18 và 19/11/2022, mở lớp.", "18 và 19/11/2022=2022-11-18..2022-11-19"},
        {"Trong hai ngày: 18, 19/5, mở lớp.", "18, 19/5=2023-05-18..2023-05-19"},
        {"Từ ngày 13 đến 17/3, tổ chức Lễ kỷ niệm (27/2/1955 - 27/2/2023).",
         "Từ ngày 13 đến 17/3=2023-03-13..2023-03-17; 27/2/1955 - 27/2/2023=1955-02-27..2023-02-27"},
        {"Mở lớp ngày 19 và 20/5.", "ngày 19 và 20/5=2023-05-19..2023-05-20"},
        {"Trong 2 ngày 14 - 15/8/2022, khám bệnh.", "ngày 14 - 15/8/2022=2022-08-14..2022-08-15"},
        {"Từ ngày 09 đến 10/11/2022, họp.", "Từ ngày 09 đến 10/11/2022=2022-11-09..2022-11-10"},
        {"Họp từ ngày 26/6 đến hết ngày 15/7/2022.",
         "từ ngày 26/6 đến hết ngày 15/7/2022=2022-06-26..2022-07-15"},
        {"Họp từ 28/12 đến 3/1/2023.", "từ 28/12 đến 3/1/2023=2022-12-28..2023-01-03"},
        {"Cuối tuần (16 và 17/9) khám bệnh.", "16 và 17/9=2023-09-16..2023-09-17"},
        {"Kỷ niệm (27/2/1955 - 27/2/2023).", "27/2/1955 - 27/2/2023=1955-02-27..2023-02-27"},
        {"Ngày sinh Bác (19/5/1890 - 19/5/2023).", "19/5/1890 - 19/5/2023=1890-05-19..2023-05-19"},
        {"Nghỉ dịp 30/4 - 1/5.", "30/4 - 1/5=2023-04-30..2023-05-01"},
        {"Đoàn đi từ ngày 28/2 đến 02/3/2022.", "từ ngày 28/2 đến 02/3/2022=2022-02-28..2022-03-02"},
        {"Đoàn đi từ 27/12/2022 đến ngày 05/01/2023.",
         "từ 27/12/2022 đến ngày 05/01/2023=2022-12-27..2023-01-05"},
        {"Thi ngày 4, 5 & 6/4/2022.", "ngày 4, 5 & 6/4/2022=2022-04-04..2022-04-06"},
        {"Các ngày 10/4, 12/5 và 14/6/2022 có khám.",
         "ngày 10/4=2022-04-10..2022-04-10; 12/5=2022-05-12..2022-05-12; 14/6/2022=2022-06-14..2022-06-14"},
        {"Mở cửa ngày 16/5 đến 17 giờ 30 phút ngày 17/5/2022.",
         "ngày 16/5 đến 17 giờ 30 phút ngày 17/5/2022=2022-05-16..2022-05-17"},
        {"Mở cửa từ sáng 14/5 đến chiều 15/5.", "sáng 14/5 đến chiều 15/5=2023-05-14..2023-05-15"},
        {"Chào mừng 30/4 và 1/5.", "30/4=2023-04-30..2023-04-30; 1/5=2023-05-01..2023-05-01"},
    };
    check(state, cases, COUNT_OF(cases), stage_case_day(2023, 7, 7));
}

static void test_months_quarters_and_years(void **state)
{
    static const struct dates_case cases[] = {
        {"Xong trong tháng 8/2022.", "tháng 8/2022=2022-08-01..2022-08-31"},
        {"Xong trong tháng 2.", "tháng 2=2023-02-01..2023-02-28"},
        {"Từ tháng 3 đến tháng 5/2022, mở lớp.", "Từ tháng 3 đến tháng 5/2022=2022-03-01..2022-05-31"},
        {"Mở lớp tháng 5 đến tháng 8 năm 2022.", "tháng 5 đến tháng 8 năm 2022=2022-05-01..2022-08-31"},
        {"Xong trong quý III/2022.", "quý III/2022=2022-07-01..2022-09-30"},
        {"Quý IV năm 2025 làm tiếp.", "Quý IV năm 2025=2025-10-01..2025-12-31"},
        {"Sơ kết quý II năm 2022\nNgày mai họp.",
         "quý II năm 2022=2022-04-01..2022-06-30; Ngày mai=2023-07-08..2023-07-08"},
        {"Nộp phí quý 2.", "quý 2=2023-04-01..2023-06-30"},
        {"Kết quả 6 tháng đầu năm.", "6 tháng đầu năm=2023-01-01..2023-06-30"},
        {"Kết quả chín tháng đầu năm 2022.", "chín tháng đầu năm 2022=2022-01-01..2022-09-30"},
        {"Sơ kết 06 tháng đầu năm và nhiệm vụ 06 tháng cuối năm 2021.",
         "06 tháng đầu năm=2021-01-01..2021-06-30; 06 tháng cuối năm 2021=2021-07-01..2021-12-31"},
        {"Kết quả 6 tháng đầu và 6 tháng cuối năm 2021.",
         "6 tháng đầu=2021-01-01..2021-06-30; 6 tháng cuối năm 2021=2021-07-01..2021-12-31"},
        {"Kết quả ba quý đầu năm 2022.", "ba quý đầu năm 2022=2022-01-01..2022-09-30"},
        {"Đạt trong hai năm 2021, 2022.", "năm 2021, 2022=2021-01-01..2022-12-31"},
        {"Đạt năm 2021 và năm 2022.", "năm 2021=2021-01-01..2021-12-31; năm 2022=2022-01-01..2022-12-31"},
        {"Kế hoạch năm 2018.", "năm 2018=2018-01-01..2018-12-31"},
        {"Phấn đấu đến năm 2030 tự chủ.", "năm 2030=2030-01-01..2030-12-31"},
        {"Trong giai đoạn 2020 – 2025.", "giai đoạn 2020 – 2025=2020-01-01..2025-12-31"},
        {"Đại hội lần thứ IV, nhiệm kỳ 2020 - 2025.", "nhiệm kỳ 2020 - 2025=2020-01-01..2025-12-31"},
        {"Đại hội nhiệm kỳ lần thứ V (2020-2025).", "nhiệm kỳ lần thứ V (2020-2025=2020-01-01..2025-12-31"},
        {"Khen thưởng 5 năm 2013 -2017.", "năm 2013 -2017=2013-01-01..2017-12-31"},
    };
    check(state, cases, COUNT_OF(cases), stage_case_day(2023, 7, 7));
}

static void test_relative_times_count_from_the_day_of_publication(void **state)
{
    static const struct dates_case cases[] = {
        {"Sáng nay, chi bộ họp.", "Sáng nay=2021-11-01..2021-11-01"},
        {"Kết quả 9 tháng qua rất tốt.", "9 tháng qua=?..?"},
        {"Trạm khám 20 ca từ đầu năm đến nay.", "từ đầu năm đến nay=2021-01-01..2021-11-01"},
        {"Chiều hôm qua (31/10), chi bộ họp.",
         "Chiều hôm qua=2021-10-31..2021-10-31; 31/10=2021-10-31..2021-10-31"},
        {"Mười năm trước, trạm còn nghèo.", "Mười năm trước=?..?"},
        {"Ngày 05/9 họp. Ngày 12/10 khai mạc, bế mạc chiều cùng ngày.",
         "Ngày 05/9=2021-09-05..2021-09-05; Ngày 12/10=2021-10-12..2021-10-12; "
         "chiều cùng ngày=2021-10-12..2021-10-12"},
        {"Xong trước ngày 15/01. Xong trước ngày 15/10.",
         "ngày 15/01=2022-01-15..2022-01-15; ngày 15/10=2021-10-15..2021-10-15"},
        {"Riêng tuần qua tiêm 10 liều.", "tuần qua=2021-10-25..2021-10-31"},
        {"Trong tuần tiêm 10 liều.", "Trong tuần=2021-11-01..2021-11-07"},
        {"Chín tháng đầu năm tăng so với cùng kỳ năm 2020.",
         "Chín tháng đầu năm=2021-01-01..2021-09-30; cùng kỳ năm 2020=2020-01-01..2020-09-30"},
        {"Tăng so với cùng kỳ.", "cùng kỳ=?..?"},
        {"Họp ngày 28/10. Lớp kết thúc cùng ngày.",
         "ngày 28/10=2021-10-28..2021-10-28; cùng ngày=2021-10-28..2021-10-28"},
        {"Tổng kết nhiệm kỳ 2016 - 2021, phương hướng nhiệm kỳ 2021 - 2026. Nhiệm kỳ qua có tiến bộ.",
         "nhiệm kỳ 2016 - 2021=2016-01-01..2021-12-31; nhiệm kỳ 2021 - 2026=2021-01-01..2026-12-31; "
         "Nhiệm kỳ qua=2016-01-01..2021-12-31"},
        {"Những năm trước đây còn khó khăn.", ""},
    };
    check(state, cases, COUNT_OF(cases), stage_case_day(2021, 11, 1));
}

static void test_years_come_from_the_article_when_nobody_says_when_it_was_published(void **state)
{
    static const struct dates_case cases[] = {
        {"Theo Chỉ thị số 5-CT/TW ngày 15/5/2016, ngày 3/4/2022 chi bộ họp. Xong trước 30/9.",
         "ngày 15/5/2016=2016-05-15..2016-05-15; ngày 3/4/2022=2022-04-03..2022-04-03; "
         "30/9=2022-09-30..2022-09-30"},
        {"Theo Chỉ thị số 5-CT/TW ngày 15/5/2016 và Kế hoạch số 7-KH/ĐU ngày 2/2/2017, ngày 3/4 chi bộ họp.",
         "ngày 15/5/2016=2016-05-15..2016-05-15; ngày 2/2/2017=2017-02-02..2017-02-02; "
         "ngày 3/4=2017-04-03..2017-04-03"},
        {"Ngày 3/4, đại hội nhiệm kỳ 2025 - 2030.",
         "Ngày 3/4=2025-04-03..2025-04-03; nhiệm kỳ 2025 - 2030=2025-01-01..2030-12-31"},
        {"Chi bộ họp ngày 3/4.", "ngày 3/4=?..?"},
        {"Sáng nay chi bộ họp.", "Sáng nay=?..?"},
    };
    check(state, cases, COUNT_OF(cases), DAY_NONE);
}

static void test_at_the_turn_of_the_year(void **state)
{
    static const struct dates_case cases[] = {
        {"Ngày 28/12, chi bộ họp.", "Ngày 28/12=2021-12-28..2021-12-28"},
        {"Ngày 2/1, chi bộ họp.", "Ngày 2/1=2022-01-02..2022-01-02"},
    };
    check(state, cases, COUNT_OF(cases), stage_case_day(2022, 1, 3));
}

static void test_what_only_looks_like_a_date_is_none(void **state)
{
    static const struct dates_case cases[] = {
        {"Họp ngày 31/02/2024.", ""},
        {"Họp ngày 15/13/2024.", ""},
        {"Có 5/5 chi bộ đạt.", ""},
        {"Có 3/16 chi bộ đạt.", ""},
        {"Khám 1.120.460 lượt.", ""},
        {"Trực cấp cứu 24/7 tại khoa.", ""},
        {"Theo Thông tư số 21/2020/TT-BYT của Bộ Y tế.", ""},
        {"Chậm từ 15 đến 20 ngày.", ""},
        {"Điện thoại 0912 448 306.", ""},
    };
    check(state, cases, COUNT_OF(cases), stage_case_day(2023, 7, 7));
}

static void test_whens_carry_kind_and_part_of_day(void **state)
{
    struct doc *d =
        stage_case(state, "Tối ngày 4/3/2022 họp về quý II/2022 và nhiệm kỳ 2020-2025.", DAY_NONE);
    find_dates(d);
    assert_int_equal(d->whens.n, 3);
    assert_int_equal(d->whens.at[0].kind, WHEN_DAY);
    assert_int_equal(d->whens.at[0].part, DAY_PART_EVENING);
    assert_int_equal(d->whens.at[1].kind, WHEN_QUARTER);
    assert_int_equal(d->whens.at[2].kind, WHEN_TERM);
    assert_int_equal(d->tokens[d->whens.at[1].a].claim, CLAIM_DATE);
}

static void test_a_mention_is_listed_once_with_its_place_in_the_body(void **state)
{
    struct doc *d = stage_case(state, "Năm 2022 có tiến bộ. Kế hoạch năm 2022 đạt.", DAY_NONE);
    find_dates(d);
    assert_int_equal(d->record->dates.n, 1);
    assert_int_equal(d->record->dates.at[0].span.begin, 0);
    assert_int_equal(d->record->dates.at[0].span.end, 8);
    assert_int_equal(d->whens.n, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_are_read_in_every_print),
        cmocka_unit_test(test_lists_and_ranges_of_days_are_one_range),
        cmocka_unit_test(test_months_quarters_and_years),
        cmocka_unit_test(test_relative_times_count_from_the_day_of_publication),
        cmocka_unit_test(test_years_come_from_the_article_when_nobody_says_when_it_was_published),
        cmocka_unit_test(test_at_the_turn_of_the_year),
        cmocka_unit_test(test_what_only_looks_like_a_date_is_none),
        cmocka_unit_test(test_whens_carry_kind_and_part_of_day),
        cmocka_unit_test(test_a_mention_is_listed_once_with_its_place_in_the_body),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
