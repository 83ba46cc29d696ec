#include "tests/unit/extract_case.h"

static const char *day_text(day_t d, char out[static 11])
{
    if (d == DAY_NONE)
        return "-";
    civil_format(d, out);
    return out;
}

static void event_line(const struct event *e, char *out, size_t size)
{
    char from[11], to[11];
    snprintf(out, size, "%s;%.*s;%.*s;%s;%s;%s;%.*s;%lld", event_kind_names[e->kind], STR_FMT(e->name),
             STR_FMT(e->organizer), day_text(e->starts_on, from), day_text(e->ends_on, to),
             e->part_of_day ? day_part_names[e->part_of_day] : "-", STR_FMT(e->place),
             e->attendance == RECORD_COUNT_NONE ? -1LL : (long long)e->attendance);
}

struct event_case {
    const char *page, *want; /* kind;name;organizer;from;to;part;place;attendance */
};

static void check(void **state, const struct event_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct record *r = extract_case(state, cases[i].page);
        char got[1024] = "no event";
        if (r->events.n)
            event_line(&r->events.at[0], got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s:\n got \"%s\"\nwant \"%s\"", cases[i].page, got, cases[i].want);
    }
}

static void test_what_when_where(void **state)
{
    static const struct event_case cases[] = {
        {"Chiều 12/7/2023, tại hội trường tầng 2, Đảng bộ Bệnh viện Đa khoa tỉnh Lào Cai tổ chức Hội nghị kiểm điểm công "
         "tác Đảng. Dự hội nghị có 120 đảng viên.",
         "review;Hội nghị kiểm điểm công tác Đảng;Đảng bộ Bệnh viện Đa khoa tỉnh Lào Cai;2023-07-12;-;afternoon;"
         "hội trường tầng 2;120"},
        {"Từ ngày 03 đến 05/4/2024, Đoàn công tác Cục Quân y đã đến kiểm tra công tác hậu cần tại Bệnh viện Quân y 37, "
         "Quân khu 4.",
         "visit;kiểm tra công tác hậu cần tại Bệnh viện Quân y 37;Cục Quân y;2024-04-03;2024-04-05;-;"
         "Bệnh viện Quân y 37;-1"},
        {"Thực hiện Kế hoạch số 12-KH/ĐU về tổ chức đại hội các chi bộ, sáng 09/5/2022, Chi bộ Nội - Nhi long trọng tổ "
         "chức Đại hội lần thứ V, nhiệm kỳ 2022 - 2025.",
         "congress;Đại hội lần thứ V, nhiệm kỳ 2022 - 2025;Chi bộ Nội - Nhi;2022-05-09;-;morning;;-1"},
        {"Ngày 20/11/2023, Bệnh viện Quân y 37 phối hợp với Hội Chữ thập đỏ tỉnh Hà Nam tổ chức chương trình hiến máu "
         "tình nguyện nhằm bổ sung máu dự trữ. Chương trình có 19 đoàn viên và 25 cán bộ tham gia.",
         "campaign;chương trình hiến máu tình nguyện;Bệnh viện Quân y 37;2023-11-20;-;-;;-1"},
        {"Sáng 10/01/2024, Sở Y tế tỉnh Hà Nam tổ chức gặp mặt, trao quyết định nghỉ hưu.",
         "ceremony;gặp mặt, trao quyết định nghỉ hưu;Sở Y tế tỉnh Hà Nam;2024-01-10;-;morning;;-1"},
        {"Nhân kỷ niệm 69 năm Quốc khánh (2/9/1945 - 2/9/2014), sáng 28/8, tại Trạm Y tế xã Hoa Lư đã diễn ra Lễ phát "
         "động hiến máu tình nguyện.",
         "campaign;Lễ phát động hiến máu tình nguyện;;2014-08-28;-;morning;Trạm Y tế xã Hoa Lư;-1"},
        {"Phát biểu khai mạc hội nghị, BS. CKII Lâm Văn Tám nói. Ngày 04/3/2022, Bệnh viện Quân y 37 tổ chức Hội nghị "
         "khoa học, với nhiều báo cáo hay.",
         "training;Hội nghị khoa học;Bệnh viện Quân y 37;2022-03-04;-;-;;-1"},
        {"Ngày 27/2/2026, Đoàn công tác của Cục Quân y do đ/c Lê Văn Tám, Bí thư Tỉnh ủy Hà Nam làm Trưởng đoàn đã đến "
         "thăm Bệnh viện Quân y 37.",
         "visit;thăm Bệnh viện Quân y 37;Cục Quân y;2026-02-27;-;-;Bệnh viện Quân y 37;-1"},
        {"Ngày 27/2/2026, Đoàn công tác của Cục Quân y do Đại tá Lê Văn Tám, Phó Cục trưởng Cục Quân y dẫn đầu đã kiểm "
         "tra công tác hậu cần tại Bệnh viện Lao và Bệnh phổi tỉnh Hà Nam.",
         "visit;kiểm tra công tác hậu cần tại Bệnh viện Lao và Bệnh phổi tỉnh Hà Nam;Cục Quân y;2026-02-27;-;-;"
         "Bệnh viện Lao và Bệnh phổi tỉnh Hà Nam;-1"},
        {"Thực hiện Kế hoạch số 12/KH-SYT, sáng 05/6/2023, Bệnh viện Quân y 37 tổ chức Hội nghị khoa học. Dự có bà Lê Thị Thơ, "
         "Trưởng phòng Công nghệ thông tin cùng 62 cán bộ.",
         "training;Hội nghị khoa học;Bệnh viện Quân y 37;2023-06-05;-;morning;;62"},
        {"Sáng 15/12/2024, Đại hội Chi bộ khoa Nhi đã diễn ra. Chi bộ được Đảng ủy Bệnh viện Quân y 37 tổ chức đại hội "
         "điểm.",
         "congress;Đại hội Chi bộ khoa Nhi;Chi bộ khoa Nhi;2024-12-15;-;morning;;-1"},
        {"Hướng tới kỷ niệm ngày thành lập, hội nghị tổng kết năm 2021 do Sở Y tế tỉnh Hà Nam tổ chức ngày 05/01/2022.",
         "review;hội nghị tổng kết năm 2021;Sở Y tế tỉnh Hà Nam;2022-01-05;-;-;;-1"},
        {"Ngày 06/6/2023, Công đoàn ngành Y tế tỉnh Hà Nam tổ chức “Hội thi điều dưỡng giỏi” cho đoàn viên.",
         "training;Hội thi điều dưỡng giỏi;Công đoàn ngành Y tế tỉnh Hà Nam;2023-06-06;-;-;;-1"},
        {"Trung tâm Y tế huyện Kim Sơn có 12 khoa. Sáng 12/7/2023, Trung tâm tổ chức Hội nghị giao ban.",
         "meeting;Hội nghị giao ban;Trung tâm Y tế huyện Kim Sơn;2023-07-12;-;morning;;-1"},
        {"Sáng 12/7/2023, Bệnh viện Quân y 37 tổ chức diễn tập chữa cháy.",
         "training;diễn tập chữa cháy;Bệnh viện Quân y 37;2023-07-12;-;morning;;-1"},
        {"Ngày 12/7/2023, Công đoàn ngành Y tế tỉnh Hà Nam tổ chức Giải cầu lông; sau giải, các đội gặp nhau tại Đồng Văn.",
         "ceremony;Giải cầu lông;Công đoàn ngành Y tế tỉnh Hà Nam;2023-07-12;-;-;;-1"},
        {"Ngày 06/6/2023, các đoàn công tác đến thăm Bệnh viện Mắt TP. Hồ Chí Minh. Ra về ai cũng vui.",
         "visit;thăm Bệnh viện Mắt TP. Hồ Chí Minh;;2023-06-06;-;-;Bệnh viện Mắt Thành phố Hồ Chí Minh;-1"},
        {"Ngày 07/6/2023, 80 đại biểu về dự Đại hội Công đoàn Y tế huyện Kim Sơn lần thứ IV.",
         "congress;Đại hội Công đoàn Y tế huyện Kim Sơn lần thứ IV;;2023-06-07;-;-;;80"},
        {"Vào lúc 08:00 ngày 05/6/2023, tại phòng họp số 2, Bệnh viện Quân y 37 tổ chức Hội nghị giao ban.",
         "meeting;Hội nghị giao ban;Bệnh viện Quân y 37;2023-06-05;-;morning;phòng họp số 2;-1"},
        {"Thực hiện Kế hoạch số 3/KH-SYT ngày 05/6/2023 của Sở Y tế, Bệnh viện Quân y 37 tổ chức Hội thi tay nghề. Hội thi "
         "diễn ra trong hai ngày 12 và 13/7/2023.",
         "training;Hội thi tay nghề;Bệnh viện Quân y 37;2023-07-12;2023-07-13;-;;-1"},
        {"Sáng 24/02/2023, chào mừng ngày 27/2, Bệnh viện Quân y 37 tổ chức gặp mặt cán bộ hưu trí.",
         "ceremony;gặp mặt cán bộ hưu trí;Bệnh viện Quân y 37;2023-02-24;-;morning;;-1"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_names_end_before_circumstances(void **state)
{
    static const struct event_case cases[] = {
        {"Sáng 12/7/2023, Sở Y tế tỉnh Hà Nam tổ chức Lễ ký kết hợp tác giữa Trường Cao đẳng Y tế Hà Nam và Bệnh viện Quân y "
         "37 giai đoạn 2023 - 2026.",
         "agreement;Lễ ký kết hợp tác giữa Trường Cao đẳng Y tế Hà Nam và Bệnh viện Quân y 37 giai đoạn 2023 - 2026;"
         "Sở Y tế tỉnh Hà Nam;2023-07-12;-;morning;;-1"},
        {"Sáng 12/7/2023, Bệnh viện Quân y 37 tổ chức Lễ bàn giao chức trách giữa Đại tá Lê Văn Tám và Thượng tá Vũ Bá Ba.",
         "appointment;Lễ bàn giao chức trách;Bệnh viện Quân y 37;2023-07-12;-;morning;;-1"},
        {"Sáng 12/7/2023, Bệnh viện Quân y 37 tổ chức Hội nghị quán triệt Nghị quyết số 9-NQ/TW, ngày 02/6/2023 của Bộ Chính "
         "trị về văn hóa.",
         "study;Hội nghị quán triệt Nghị quyết số 9-NQ/TW, ngày 02/6/2023 của Bộ Chính trị về văn hóa;"
         "Bệnh viện Quân y 37;2023-07-12;-;morning;;-1"},
        {"Bệnh viện Quân y 37 tổ chức Hội nghị sơ kết quý II/2023 sáng 12/7/2023.",
         "review;Hội nghị sơ kết quý II/2023;Bệnh viện Quân y 37;2023-07-12;-;morning;;-1"},
        {"Sáng 20/2/2023, Bệnh viện Quân y 37 tổ chức Lễ kỷ niệm 68 năm ngày 27/2 và gặp mặt hưu trí.",
         "ceremony;Lễ kỷ niệm 68 năm ngày 27/2 và gặp mặt hưu trí;Bệnh viện Quân y 37;2023-02-20;-;morning;;-1"},
        {"Hội nghị tổng kết công tác năm 2022 được Bệnh viện Quân y 37 tổ chức chiều 12/1/2023.",
         "review;Hội nghị tổng kết công tác năm 2022;Bệnh viện Quân y 37;2023-01-12;-;afternoon;;-1"},
        {"Sáng 12/1/2023, Bệnh viện Quân y 37 tổ chức Hội nghị tổng kết năm 2022 và phương hướng năm 2023 nhân dịp đầu xuân.",
         "review;Hội nghị tổng kết năm 2022 và phương hướng năm 2023;Bệnh viện Quân y 37;2023-01-12;-;morning;;-1"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_what_is_only_spoken_of_is_not_held(void **state)
{
    static const struct event_case cases[] = {
        {"Thực hiện Hướng dẫn số 41/HD-SYT ngày 18/12/2023 của Sở Y tế về việc hướng dẫn tổ chức Hội nghị viên chức. Chiều "
         "06/02/2024, Bệnh viện Quân y 37 tổ chức Đại hội Đoàn.",
         "congress;Đại hội Đoàn;Bệnh viện Quân y 37;2024-02-06;-;afternoon;;-1"},
        {"Trong 2 ngày 03 và 04/12/2019, Bệnh viện Quân y 37 tổ chức hai lớp tập huấn sơ cứu.",
         "training;lớp tập huấn sơ cứu;Bệnh viện Quân y 37;2019-12-03;2019-12-04;-;;-1"},
        {"Ngày 03/12/2019, Chi bộ khoa Nhi tổ chức Đại hội lần thứ V, bầu ra cấp ủy mới.",
         "congress;Đại hội lần thứ V;Chi bộ khoa Nhi;2019-12-03;-;-;;-1"},
        {"Ngày 03/11/2025, Bệnh viện Quân y 37 tổ chức Hội nghị giao ban, triển khai nhiệm vụ 2 tháng cuối năm 2025.",
         "meeting;Hội nghị giao ban, triển khai nhiệm vụ 2 tháng cuối năm 2025;Bệnh viện Quân y 37;2025-11-03;-;-;;-1"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_what_is_done_without_being_held(void **state)
{
    static const struct event_case cases[] = {
        {"Ngày 12/7/2023, Đoàn kiểm tra số 2 của Huyện ủy Kim Bảng do đồng chí Lê Văn Tám làm Trưởng đoàn đã giám sát việc kết "
         "nạp đảng viên tại Bệnh viện Quân y 37.",
         "visit;giám sát việc kết nạp đảng viên tại Bệnh viện Quân y 37;Huyện ủy Kim Bảng;2023-07-12;-;-;"
         "Bệnh viện Quân y 37;-1"},
        {"Ngày 12/7/2023, Bệnh viện Quân y 37 khai trương Khoa Thận.",
         "ceremony;khai trương Khoa Thận;Bệnh viện Quân y 37;2023-07-12;-;-;;-1"},
        {"Ngày 12/7/2023, Bệnh viện Quân y 37 đã khám bệnh, cấp thuốc miễn phí cho 300 người dân.",
         "campaign;khám bệnh, cấp thuốc miễn phí;Bệnh viện Quân y 37;2023-07-12;-;-;;-1"},
        {"Bệnh viện Quân y 37 khám bệnh cho 300 người dân.", "no event"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_heads_are_counted_where_words_of_attending_govern(void **state)
{
    static const struct {
        const char *behind;
        int64_t want;
    } cases[] = {
        {"Đến dự có bà Lê Thị Hoa, Phó Chủ tịch UBND tỉnh; ông Trần Văn Ba, Giám đốc Sở cùng 62 cán bộ của 21 đơn vị.",
         62},
        {"Tham dự có 71 cán bộ; đồng chí Lê Văn Tám chủ trì.", 71},
        {"Hội nghị thu hút gần 200 đại biểu.", 200},
        {"Tham dự có 60 bác sĩ và 40 điều dưỡng.", RECORD_COUNT_NONE},
        {"Chủ trì có ông Lê Văn Ba; cùng 64 đảng viên và 130 viên chức tham dự.", RECORD_COUNT_NONE},
        {"Với khẩu hiệu mới, 250 cán bộ, đoàn viên, hội viên đăng ký tham gia hiến máu.", 250},
        {"Hội nghị có 120 đại biểu đến từ 12 đội.", 120},
        {"Dự có 150 đại biểu, đại diện cho 400 đoàn viên.", 150},
        {"Dự có các khách mời. Số triệu tập là 98 đồng chí, có mặt 96 đồng chí.", 96},
        {"Số triệu tập là 98 đồng chí.", 98},
        {"Có 46 đồng chí tham dự. Hội nghị bầu 5 đồng chí vào Ban Chấp hành.", 46},
        {"Báo cáo nêu rõ đã huy động 300 cán bộ tham gia chống dịch.", RECORD_COUNT_NONE},
        {"Có mặt từ rất sớm, anh Lê Văn Ba cùng 26 đoàn viên dựng bàn.", RECORD_COUNT_NONE},
        {"Dự có ông Lê Văn Ba.\nHội trường chật kín.\nAi cũng vui.\nTổng số đảng viên dự hội nghị là 74/76 đồng chí.",
         74},
        {"Dự có ông Lê Văn Ba.\nHội trường chật kín.\nAi cũng vui.\nCó 30 đoàn viên tham gia hiến máu.",
         RECORD_COUNT_NONE},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char page[1024];
        snprintf(page, sizeof page, "Sáng 12/7/2023, Bệnh viện Quân y 37 tổ chức Hội nghị giao ban. %s",
                 cases[i].behind);
        const struct record *r = extract_case(state, page);
        assert_int_equal(r->events.n, 1);
        if (r->events.at[0].attendance != cases[i].want)
            fail_msg("%s: got %lld, want %lld", cases[i].behind, (long long)r->events.at[0].attendance,
                     (long long)cases[i].want);
    }
}

static void period_line(struct period p, char *out, size_t size)
{
    char from[11], to[11];
    if (period_known(p))
        snprintf(out, size, "%s..%s", day_text(p.from, from), day_text(p.to, to));
    else
        snprintf(out, size, "-");
}

static void test_periods(void **state)
{
    static const struct {
        const char *page, *want; /* review plan term */
    } cases[] = {
        {"Ngày 12/7/2023, Bệnh viện Quân y 37 tổ chức Hội nghị sơ kết 6 tháng đầu năm, triển khai phương hướng 6 "
         "tháng cuối năm 2023.",
         "2023-01-01..2023-06-30 2023-07-01..2023-12-31 -"},
        {"Ngày 12/7/2023, Đảng ủy Bệnh viện Quân y 37 tổ chức hội nghị kỳ 6 tháng đầu năm 2023.",
         "2023-01-01..2023-06-30 - -"},
        {"Ngày 09/5/2022, Chi bộ Nội - Nhi tổ chức Đại hội nhiệm kỳ 2022 - 2025. Báo cáo kết quả nhiệm kỳ 2020 - 2022 "
         "được thông qua.",
         "2020-01-01..2022-12-31 - 2022-01-01..2025-12-31"},
        {"Ngày 09/5/2023, Công đoàn Bệnh viện Quân y 37 tổ chức Đại hội nhiệm kỳ 2023 - 2028. 5 năm qua, công đoàn vững mạnh.",
         "2018-01-01..2023-12-31 - 2023-01-01..2028-12-31"},
        {"Ngày 09/5/2023, Công đoàn Bệnh viện Quân y 37 tổ chức Đại hội nhiệm kỳ 2023 - 2028. Nhiệm kỳ qua, đoàn viên gắn "
         "bó.",
         "2018-01-01..2023-12-31 - 2023-01-01..2028-12-31"},
        {"Ngày 09/5/2022, Chi bộ Nội - Nhi tổ chức Đại hội nhiệm kỳ 2022 - 2025. Nhiệm kỳ qua, chi bộ vững mạnh.",
         "- - 2022-01-01..2025-12-31"},
        {"Ngày 12/7/2023, Huyện ủy Kim Bảng tiến hành giám sát Bệnh viện Quân y 37. Mốc thời gian giám sát từ 01/7/2020 đến "
         "31/3/2022.",
         "2020-07-01..2022-03-31 - -"},
        {"Ngày 12/10/2023, Bệnh viện Quân y 37 tổ chức Hội nghị giao ban tháng 9, triển khai nhiệm vụ tháng 10 năm 2023.",
         "2023-09-01..2023-09-30 2023-10-01..2023-10-31 -"},
        {"Sáng 24/02/2022, Sở Y tế Nghệ An tổ chức phiên họp thường kỳ tháng 02/2022 để nghe tình hình thực hiện nhiệm vụ tháng "
         "02, triển khai nhiệm vụ tháng 03/2022.",
         "2022-02-01..2022-02-28 2022-03-01..2022-03-31 -"},
        {"Ngày 12/1/2024, Bệnh viện Quân y 37 tổ chức Hội nghị viên chức năm 2024.\nNăm 2023, bệnh viện khám 900 ca.\nPhương "
         "hướng năm 2024 được thông qua.",
         "2023-01-01..2023-12-31 2024-01-01..2024-12-31 -"},
        {"Sáng 8/9/2023, Sở Y tế Nghệ An tổ chức Hội nghị Báo cáo viên tháng 9/2023.", "- - -"},
        {"Ngày 12/7/2023, Bệnh viện Quân y 37 tổ chức Hội nghị sơ kết giữa nhiệm kỳ 2020 - 2025.",
         "- - 2020-01-01..2025-12-31"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = extract_case(state, cases[i].page);
        assert_int_equal(r->events.n, 1);
        char review[32], plan[32], term[32], got[100];
        period_line(r->events.at[0].review_period, review, sizeof review);
        period_line(r->events.at[0].plan_period, plan, sizeof plan);
        period_line(r->events.at[0].term, term, sizeof term);
        snprintf(got, sizeof got, "%s %s %s", review, plan, term);
        assert_string_equal(got, cases[i].want);
    }
}

static void test_no_event(void **state)
{
    assert_int_equal(extract_case(state, "Giá vé xe buýt không đổi.")->events.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_when_where),
        cmocka_unit_test(test_names_end_before_circumstances),
        cmocka_unit_test(test_what_is_only_spoken_of_is_not_held),
        cmocka_unit_test(test_what_is_done_without_being_held),
        cmocka_unit_test(test_heads_are_counted_where_words_of_attending_govern),
        cmocka_unit_test(test_periods),
        cmocka_unit_test(test_no_event),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
