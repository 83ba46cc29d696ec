#include "tests/unit/stage_case.h"

/* Writes "name xcount kind [recipient] <giver" of every award, separated by "; "; what is unknown is left out. */
static const char *awards(void **state, const char *text, char *out, size_t size)
{
    struct doc *d = stage_case(state, text, DAY_NONE);
    find_orgs(d);
    find_people(d);
    find_awards(d);
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < d->record->awards.n; i++) {
        const struct award *a = &d->record->awards.at[i];
        n += (size_t)snprintf(out + n, size - n, "%s%.*s", i ? "; " : "", STR_FMT(a->name));
        if (a->count != RECORD_COUNT_NONE)
            n += (size_t)snprintf(out + n, size - n, " x%d", (int)a->count);
        if (str_known(a->recipient_kind))
            n += (size_t)snprintf(out + n, size - n, " %.*s", STR_FMT(a->recipient_kind));
        if (str_known(a->recipient))
            n += (size_t)snprintf(out + n, size - n, " [%.*s]", STR_FMT(a->recipient));
        if (str_known(a->awarded_by))
            n += (size_t)snprintf(out + n, size - n, " <%.*s", STR_FMT(a->awarded_by));
        assert_true(n < size);
    }
    return out;
}

struct awards_case {
    const char *text, *want;
};

static void check(void **state, const struct awards_case *cases, size_t n)
{
    char got[1024];
    for (size_t i = 0; i < n; i++) {
        awards(state, cases[i].text, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s\n got  %s\n want %s", cases[i].text, got, cases[i].want);
    }
}

static void test_counted_recipients(void **state)
{
    static const struct awards_case cases[] = {
        {"Trao Huy hiệu 35 năm tuổi Đảng cho 04 đ/c.", "Huy hiệu 35 năm tuổi Đảng x4 đảng viên"},
        {"Ban Giám đốc tặng Giấy khen cho 12 cá nhân.", "Giấy khen x12 cá nhân <Ban Giám đốc"},
        {"Trao Giấy khen cho 04 tập thể tiêu biểu, vững mạnh năm 2022 và 12 cá nhân xuất sắc.",
         "Giấy khen x4 tập thể; Giấy khen x12 cá nhân"},
        {"Năm 2016 Đảng bộ được tặng Giấy khen.", "Giấy khen tập thể [Đảng bộ]"},
        {"Trao huy hiệu 45 năm cho 06 đ/c đảng viên.", "Huy hiệu 45 năm tuổi Đảng x6 đảng viên"},
        {"Dịp này đã trao Giấy khen cho 03 chi đoàn, 08 đoàn viên có thành tích.",
         "Giấy khen x3 chi đoàn; Giấy khen x8 đoàn viên"},
        {"Có 04 tập thể, 07 cá nhân nhận Bằng khen của Thủ tướng Chính phủ.",
         "Bằng khen của Thủ tướng Chính phủ x4 tập thể <Thủ tướng Chính phủ; "
         "Bằng khen của Thủ tướng Chính phủ x7 cá nhân <Thủ tướng Chính phủ"},
        {"Tặng danh hiệu Lao động tiên tiến cho 05 cá nhân, Chiến sĩ thi đua cơ sở cho 31 cá nhân.",
         "Lao động tiên tiến x5 cá nhân; Chiến sĩ thi đua cơ sở x31 cá nhân"},
        {"09 cán bộ được tặng Kỷ niệm chương “Vì sức khỏe nhân dân”.",
         "Kỷ niệm chương “Vì sức khỏe nhân dân” x9 cán bộ"},
        {"Đã trao 12 Giấy khen tại buổi lễ.", "Giấy khen x12"},
        {"Tặng Giấy khen cho 4 cá nhân, tặng Bằng khen cho trên 1.650 cá nhân.",
         "Giấy khen x4 cá nhân; Bằng khen x1650 cá nhân"},
        {"Trong niềm vui đất nước đổi mới, tập thể khoa Cấp cứu nhận Bằng khen.",
         "Bằng khen tập thể [khoa Cấp cứu]"},
        {"Trao Huy hiệu 50 năm tuổi Đảng cho 1 đảng viên; 40 năm tuổi Đảng cho 3 đảng viên.",
         "Huy hiệu 50 năm tuổi Đảng x1 đảng viên; Huy hiệu 40 năm tuổi Đảng x3 đảng viên"},
        {"Trao Huy hiệu 50, 40 và 30 năm tuổi Đảng.",
         "Huy hiệu 50 năm tuổi Đảng; Huy hiệu 40 năm tuổi Đảng; Huy hiệu 30 năm tuổi Đảng"},
        {"Trong 29 đảng viên được tặng Huy hiệu Đảng có 3 đảng viên nhận Huy hiệu 60 năm tuổi Đảng; 2 đảng "
         "viên nhận Huy "
         "hiệu 55 năm.",
         "Huy hiệu 60 năm tuổi Đảng x3 đảng viên; Huy hiệu 55 năm tuổi Đảng x2 đảng viên"},
        {"Có 44 đảng viên được tặng Huy hiệu Đảng. Trong đó, 30 năm tuổi Đảng có 24 đảng viên.",
         "Huy hiệu 30 năm tuổi Đảng x24 đảng viên"},
        {"Đã trao Huy hiệu Đảng cho 5 đảng viên.", "Huy hiệu Đảng x5 đảng viên"},
        {"Đã tặng danh hiệu “Gương mặt trẻ tiêu biểu” cho 4 đoàn viên.",
         "Gương mặt trẻ tiêu biểu x4 đoàn viên"},
        {"Tặng Bằng khen cho 5 cá nhân có thành tích trong xây dựng Đảng.", "Bằng khen x5 cá nhân"},
        {"Trong năm có 12 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.",
         "Chiến sĩ thi đua cơ sở x12 cá nhân"},
        {"Đã nhận Cờ thi đua Chính phủ.", "Cờ thi đua của Chính phủ <Chính phủ"},
        {"Truy tặng Huy hiệu 70 năm tuổi Đảng 1 đảng viên; tặng Huy hiệu 60 năm tuổi Đảng 2 đảng viên, Huy hiệu 55 năm tuổi "
         "Đảng 3 đảng viên.",
         "Huy hiệu 70 năm tuổi Đảng x1 đảng viên; Huy hiệu 60 năm tuổi Đảng x2 đảng viên; Huy hiệu 55 năm tuổi Đảng x3 đảng "
         "viên"},
        {"Có 38 lượt cá nhân được tặng Giấy khen.", "Giấy khen x38 cá nhân"},
        {"Đơn vị được tặng 01 Cờ thi đua của Chính phủ, 02 Bằng khen của Bộ Y tế.",
         "Cờ thi đua của Chính phủ x1 <Chính phủ; Bằng khen của Bộ Y tế x2 <Bộ Y tế"},
        {"Tập thể khoa Cấp cứu được nhận Huân chương Lao động hạng Ba.",
         "Huân chương Lao động hạng Ba tập thể [khoa Cấp cứu]"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_who_got_it_from_a_giver_who_is_named(void **state)
{
    static const struct awards_case cases[] = {
        {"Bác sĩ Lê Văn An được Bộ Y tế tặng Bằng khen.", "Bằng khen cá nhân [Lê Văn An] <Bộ Y tế"},
        {"Tại hội nghị, đồng chí Nguyễn Văn Bình thông báo bác sĩ Lê Văn An đã được Bộ Y tế tặng Bằng khen.",
         "Bằng khen cá nhân [Lê Văn An] <Bộ Y tế"},
        {"Bác sĩ Lê Văn An, Giám đốc Bệnh viện được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
         "Huân chương Lao động hạng Ba cá nhân [Lê Văn An] <Chủ tịch nước"},
        {"Khoa Nội và Khoa Ngoại đã vinh dự được Giám đốc Sở Y tế tặng Giấy khen.",
         "Giấy khen tập thể [Khoa Nội; Khoa Ngoại] <Giám đốc Sở Y tế"},
        {"Bệnh viện có 02 tập thể và 05 cá nhân được Bộ trưởng Bộ Y tế tặng Bằng khen.",
         "Bằng khen x2 tập thể <Bộ trưởng Bộ Y tế; Bằng khen x5 cá nhân <Bộ trưởng Bộ Y tế"},
        {"03 cá nhân gồm chị Võ Thị Thoa, anh Lê Văn An và cô Trần Thị Cúc được Sở Y tế tặng Giấy khen.",
         "Giấy khen x3 cá nhân [Võ Thị Thoa; Lê Văn An; Trần Thị Cúc] <Sở Y tế"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_who_gives_is_not_who_hands_over(void **state)
{
    static const struct awards_case cases[] = {
        {"Thừa ủy quyền của Chủ tịch nước, đồng chí Nguyễn Văn Bình, Phó Chủ tịch UBND tỉnh trao Huân chương Lao "
         "động hạng Nhì cho bác sĩ Trần Thị Cúc.",
         "Huân chương Lao động hạng Nhì cá nhân [Trần Thị Cúc] <Chủ tịch nước"},
        {"Đón nhận Huân chương Lao động hạng Nhì lần thứ hai của Chủ tịch nước.",
         "Huân chương Lao động hạng Nhì <Chủ tịch nước"},
        {"Công đoàn ngành trao 06 Cờ thi đua Chuyên đề Xanh - Sạch - Đẹp.", "Cờ thi đua x6 <Công đoàn ngành"},
        {"Đồng chí Nguyễn Văn Bình, Giám đốc Sở Y tế trao Giấy khen cho 05 cá nhân.", "Giấy khen x5 cá nhân"},
        {"Ban Thường vụ Tỉnh ủy cũng tặng Bằng khen cho 02 tập thể.",
         "Bằng khen x2 tập thể <Ban Thường vụ Tỉnh ủy"},
        {"Công đoàn ngành tặng Bằng khen cho 03 cá nhân, Kỷ niệm chương cho bác sĩ Lê Văn An.",
         "Bằng khen x3 cá nhân <Công đoàn ngành; Kỷ niệm chương cá nhân [Lê Văn An] <Công đoàn ngành"},
        {"Bí thư công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc tặng Huy hiệu Đảng. Lãnh đạo trao Huy hiệu 40 "
         "năm tuổi Đảng cho 02 đồng chí.",
         "Huy hiệu 40 năm tuổi Đảng x2 đảng viên <Ban Thường vụ Tỉnh ủy"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_prizes_are_awards_when_somebody_gives_them(void **state)
{
    static const struct awards_case cases[] = {
        {"Ban Tổ chức trao 01 giải Nhất, 02 giải Nhì và 05 giải Khuyến khích.",
         "Giải Nhất x1; Giải Nhì x2; Giải Khuyến khích x5"},
        {"Hội thao có nhiều giải Ba.", ""},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_what_was_said_before_is_not_listed_again(void **state)
{
    static const struct awards_case cases[] = {
        {"Đơn vị đón nhận Huân chương Lao động hạng Nhì. Lãnh đạo trao Huân chương Lao động hạng Nhì cho 02 "
         "tập thể.",
         "Huân chương Lao động hạng Nhì x2 tập thể"},
        {"Tặng Giấy khen cho 3 cá nhân. Sau đó đại biểu trao Giấy khen.", "Giấy khen x3 cá nhân"},
        {"Trao Huy hiệu 50 năm tuổi Đảng cho 5 đồng chí. Các cụ cùng nhận Huy hiệu 50 năm tuổi Đảng.",
         "Huy hiệu 50 năm tuổi Đảng x5 đảng viên"},
    };
    check(state, cases, COUNT_OF(cases));
}

static void test_aims_degrees_and_ages_in_the_party_are_no_awards(void **state)
{
    static const struct awards_case cases[] = {
        {"Phấn đấu đạt danh hiệu Đơn vị quyết thắng.", ""},
        {"Đề nghị cấp trên tặng Bằng khen cho 2 cá nhân.", ""},
        {"Xây dựng đơn vị đạt danh hiệu “Mẫu mực”.", ""},
        {"Chủ trì có Thầy thuốc Ưu tú Phong và các bạn.", ""},
        {"Người cao tuổi nhất có 60 năm tuổi Đảng.", ""},
        {"Đảng viên được nhận giấy chứng nhận.", ""},
        {"Có 96,2% hội viên đạt danh hiệu “Hội viên gương mẫu”.", ""},
        {"Cả trăm phần trăm đều vui, 100% chị em đạt danh hiệu Lao động tiên tiến.", ""},
        {"Năm qua, đoàn viên đạt 02 giải Nhì ở tỉnh.", ""},
    };
    check(state, cases, COUNT_OF(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counted_recipients),
        cmocka_unit_test(test_who_got_it_from_a_giver_who_is_named),
        cmocka_unit_test(test_who_gives_is_not_who_hands_over),
        cmocka_unit_test(test_prizes_are_awards_when_somebody_gives_them),
        cmocka_unit_test(test_what_was_said_before_is_not_listed_again),
        cmocka_unit_test(test_aims_degrees_and_ages_in_the_party_are_no_awards),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
