#include "tests/unit/extract_case.h"

/* The first sentence tells of the event itself and is never a statement. */
#define LEAD \
    "13/05/2023 08:00\nChiều 12/5/2023, Trạm Y tế xã Mường Then tổ chức hội nghị sơ kết công tác quý I năm 2023.\n"

static const struct statement_case {
    const char *text, *want; /* letters of sections (a, l, d, r) with the texts: "a:…|l:…" */
} cases[] = {
    {"Dự hội nghị có ông Lò Văn Bun, Chủ tịch xã; bà Hà Thị Xoan, Phó Chủ tịch xã cùng 30 đại biểu.", ""},
    {"Quý I, Trạm đã khám 320 lượt người bệnh; tiêm chủng cho 45 trẻ em.",
     "a:Quý I, Trạm đã khám 320 lượt người bệnh|a:tiêm chủng cho 45 trẻ em"},
    {"Báo cáo do y sĩ Lò Thị Xuân trình bày nêu rõ: khám bệnh đạt 102% kế hoạch; cấp thuốc đầy đủ cho người "
     "dân.",
     "a:khám bệnh đạt 102% kế hoạch|a:cấp thuốc đầy đủ cho người dân"},
    {"Quý I, Bệnh viện khám bệnh 320 lượt; ban hành 02 nghị quyết.",
     "a:Quý I, Bệnh viện khám bệnh 320 lượt|a:ban hành 02 nghị quyết"},
    {"Kết nạp mới 75 đảng viên, đạt 101% chỉ tiêu.", "a:Kết nạp mới 75 đảng viên, đạt 101% chỉ tiêu"},
    {"Ngày hội đã tiếp nhận 90 đơn vị máu.", "a:Ngày hội đã tiếp nhận 90 đơn vị máu"},
    {"Đồng chí Lò Văn Bun được kết nạp vào Đảng.", ""},
    {"Cùng dự có bà Hà Thị Xoan, Giám đốc; bà Lò Thị Ún, Trưởng khoa Khám bệnh cùng 30 đại biểu.", ""},
    {"Cùng dự có bà Hà Thị Xoan, Giám đốc; bà Lò Thị Ún, Trưởng khoa Hồi sức cấp cứu cùng 30 đại biểu.", ""},
    {"Về ưu điểm: công tác khám bệnh được duy trì; bản nào cũng có nhân viên y tế.",
     "a:công tác khám bệnh được duy trì|a:bản nào cũng có nhân viên y tế"},
    {"Kết quả điều trị: 320 lượt, đạt 102% kế hoạch.", "a:Kết quả điều trị: 320 lượt, đạt 102% kế hoạch"},
    {"Một số hạn chế:\n+ Một số bản còn thiếu nhân viên y tế\n+ Hồ sơ lưu trữ còn sơ sài.",
     "l:Một số bản còn thiếu nhân viên y tế|l:Hồ sơ lưu trữ còn sơ sài"},
    {"PGS. TS Lò Văn Bun yêu cầu Trạm quan tâm vùng xa.",
     "r:PGS. TS Lò Văn Bun yêu cầu Trạm quan tâm vùng xa"},
    {"Quý IV năm 2023, Trạm tập trung khắc phục những hạn chế đã được chỉ ra.",
     "d:Quý IV năm 2023, Trạm tập trung khắc phục những hạn chế đã được chỉ ra"},
    {"Tuy nhiên, công tác tuyên truyền chưa thường xuyên; một số bản còn thiếu nhân viên y tế.",
     "l:Tuy nhiên, công tác tuyên truyền chưa thường xuyên|l:một số bản còn thiếu nhân viên y tế"},
    {"Hội nghị cũng chỉ ra một số hạn chế như: hồ sơ lưu trữ sơ sài; hai bản nộp báo cáo chậm.",
     "l:hồ sơ lưu trữ sơ sài|l:hai bản nộp báo cáo chậm"},
    {"Đồng chí Lò Văn Bun đề nghị Trạm tăng cường tuyên truyền; quan tâm vùng xa. Đẩy mạnh tiêm chủng. Làm "
     "tốt công tác "
     "dân số.",
     "r:Đồng chí Lò Văn Bun đề nghị Trạm tăng cường tuyên truyền|r:quan tâm vùng xa|r:Đẩy mạnh tiêm "
     "chủng|r:Làm tốt công "
     "tác dân số"},
    {"Phát biểu tại hội nghị, ông Lò Văn Bun đánh giá cao kết quả đạt được; đồng thời yêu cầu Trạm khắc phục "
     "tồn tại.",
     "r:đồng thời yêu cầu Trạm khắc phục tồn tại"},
    {"Ông Lò Văn Bun nhấn mạnh, Trạm cần tiếp tục đổi mới cách làm việc.",
     "r:Ông Lò Văn Bun nhấn mạnh, Trạm cần tiếp tục đổi mới cách làm việc"},
    {"Trong quý II, Trạm tập trung vào các nhiệm vụ sau:\n- Tiêm chủng cho 50 trẻ em;\n- Vệ sinh môi trường "
     "ở các bản.",
     "d:Tiêm chủng cho 50 trẻ em|d:Vệ sinh môi trường ở các bản"},
    {"Nhiệm kỳ tới, Trạm phấn đấu tiêm đủ liều cho trẻ em. Hằng năm có 95% hộ gia đình dùng nước sạch.",
     "d:Nhiệm kỳ tới, Trạm phấn đấu tiêm đủ liều cho trẻ em|d:Hằng năm có 95% hộ gia đình dùng nước sạch"},
    {"Mặc dù còn nhiều khó khăn, Trạm đã hoàn thành 12/14 chỉ tiêu được giao.",
     "a:Mặc dù còn nhiều khó khăn, Trạm đã hoàn thành 12/14 chỉ tiêu được giao"},
    {"Hội nghị đánh giá, mặc dù còn gặp nhiều khó khăn song Trạm hoàn thành tốt nhiệm vụ.",
     "a:Hội nghị đánh giá, mặc dù còn gặp nhiều khó khăn song Trạm hoàn thành tốt nhiệm vụ"},
    {"Chương trình vận động được 120 người tham gia, thu về 95 túi máu (25 người không đủ điều kiện).",
     "a:Chương trình vận động được 120 người tham gia, thu về 95 túi máu (25 người không đủ điều kiện)"},
    {"Quý I, Trạm đã thực hiện vượt mức các chỉ tiêu: khám 320 lượt; tiêm 45 liều.",
     "a:khám 320 lượt|a:tiêm 45 liều"},
    {"Quý I, Trạm đã vận động 45 người hiến máu tình nguyện, đạt 112% chỉ tiêu.",
     "a:Quý I, Trạm đã vận động 45 người hiến máu tình nguyện, đạt 112% chỉ tiêu"},
    {"Quý I, Trạm đã hoàn thành nhiều chỉ tiêu:\n1. Công tác khám bệnh\n- Khám 320 lượt\n2. Công tác dân số\n- Tỷ "
     "suất sinh giảm 0,3‰",
     "a:Khám 320 lượt|a:Tỷ suất sinh giảm 0,3‰"},
    {"Theo đó, đến hết năm 2024, Trạm hoàn thành hồ sơ sức khỏe điện tử.",
     "d:Theo đó, đến hết năm 2024, Trạm hoàn thành hồ sơ sức khỏe điện tử"},
    {"Các đại biểu thảo luận, cho rằng đường xa nên tiêm chủng chưa đều.",
     "l:Các đại biểu thảo luận, cho rằng đường xa nên tiêm chủng chưa đều"},
    {"Quý I, Trạm siêu âm 64 trường hợp, phát hiện 8 trường hợp cần chuyển tuyến.",
     "a:Quý I, Trạm siêu âm 64 trường hợp, phát hiện 8 trường hợp cần chuyển tuyến"},
    {"Ông Lò Văn Bun cho biết, toàn xã có 7 bản đạt chuẩn.",
     "a:Ông Lò Văn Bun cho biết, toàn xã có 7 bản đạt chuẩn"},
    {"Toàn xã hiện có 7 bản và 420 hộ.", ""},
    {"Đoàn đã trao 20 phần quà cho hộ nghèo.", ""},
    {"Tại hội nghị đã có 6 ý kiến phát biểu.", ""},
    {"Đoàn đã ân cần thăm hỏi các gia đình.", ""},
    {"1. Phương hướng năm 2024\n- Tỷ lệ tiêm chủng đạt 98%\n- Xây mới nhà trực.\nÔng Lò Văn Bun dự hội nghị.",
     "d:Tỷ lệ tiêm chủng đạt 98%|d:Xây mới nhà trực"},
    {"Bà Hà Thị Xoan đề nghị: Một là, đổi mới cách làm việc. Hai là, chăm lo đời sống y sĩ.",
     "r:Một là, đổi mới cách làm việc|r:Hai là, chăm lo đời sống y sĩ"},
    {"Từ năm 2024 đến năm 2028, Trạm khám sức khỏe cho 100% người cao tuổi.",
     "d:Từ năm 2024 đến năm 2028, Trạm khám sức khỏe cho 100% người cao tuổi"},
    {"Thời gian tới, Trạm sẽ mở thêm hai điểm tiêm chủng ở vùng xa.",
     "d:Thời gian tới, Trạm sẽ mở thêm hai điểm tiêm chủng ở vùng xa"},
    {"Hội nghị đã bầu y sĩ Lò Thị Xuân làm tổ trưởng với 12/12 phiếu.", ""},
    {"Dịp này, Trạm trao giấy khen cho 03 cá nhân có thành tích.", ""},
    {"Y sĩ Lò Thị Xuân hứa sẽ phấn đấu hoàn thành tốt nhiệm vụ.", ""},
    {"Bà Hà Thị Xoan cảm ơn sự giúp đỡ của các đoàn thể trong xã.", ""},
    {"Tại phiên họp thứ nhất, cấp ủy khóa mới đã bầu 03 đồng chí; tổ kiểm tra do ông Bun làm Chủ nhiệm.", ""},
    {"Chi bộ 1 gồm các đảng viên thuộc khoa Khám bệnh; Chi bộ 2 gồm các đảng viên thuộc khoa Dược.", ""},
    {"Hội nghị gồm các nội dung: đánh giá kết quả quý I; bàn nhiệm vụ quý II.", ""},
    {"“Tôi mong trạm gần dân hơn nữa”, bà Xoan nói.", ""},
    {"Thiếu tướng Lò Bun và Cục Hậu cần thăm trạm.", ""}, /* syllables of cues inside other words */
};

static struct str listed(void **state, const struct record *r)
{
    struct extract_case *e = *state;
    struct str got = STR("");
    for (uint32_t i = 0; i < r->statements.n; i++) {
        const struct statement *s = &r->statements.at[i];
        got = arena_printf(&e->arena, "%.*s%s%c:%.*s", STR_FMT(got), i ? "|" : "",
                           section_names[s->section][0], STR_FMT(s->text));
    }
    return got;
}

static void test_statements(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char page[4096];
        snprintf(page, sizeof page, "%s%s\n", LEAD, cases[i].text);
        struct str got = listed(state, extract_case(state, page));
        if (!str_eq(got, str_of(cases[i].want, strlen(cases[i].want))))
            fail_msg("%s: got %.*s, want %s", cases[i].text, STR_FMT(got), cases[i].want);
    }
}

static void test_gifts_are_results_of_campaigns(void **state)
{
    const char *page =
        "13/05/2023 08:00\nNgày 12/5/2023, Trạm Y tế xã Mường Then tổ chức chương trình khám bệnh từ "
        "thiện cho bà con.\nĐoàn đã trao 20 phần quà cho hộ nghèo.\n";
    struct str got = listed(state, extract_case(state, page));
    const char *want = "a:Đoàn đã trao 20 phần quà cho hộ nghèo";
    if (!str_eq(got, str_of(want, strlen(want))))
        fail_msg("got %.*s, want %s", STR_FMT(got), want);
}

static void test_spans_show_the_text(void **state)
{
    const char *page =
        LEAD "Tuy nhiên, công tác tuyên truyền chưa thường xuyên; một số bản còn thiếu nhân viên y tế.\n";
    const struct record *r = extract_case(state, page);
    assert_int_equal(r->statements.n, 2);
    const struct statement *s = &r->statements.at[1];
    int32_t cps = 0;
    uint32_t at = 0;
    for (; at < r->body.len && cps < s->span.begin; at++)
        cps += (r->body.at[at] & 0xC0) != 0x80;
    while (at < r->body.len && (r->body.at[at] & 0xC0) == 0x80)
        at++;
    assert_true(s->text.len <= r->body.len - at);
    assert_memory_equal(r->body.at + at, s->text.at, s->text.len);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_statements),
        cmocka_unit_test(test_gifts_are_results_of_campaigns),
        cmocka_unit_test(test_spans_show_the_text),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
