/* The lexicon is complete, not exemplary: lists written down apart from it (provinces, ranks, orders, degrees, bodies, kinds of
 * documents, family names) are read, each in a sentence, as what they are; and what only looks like them is not. */
#include "places_known.h"

#include "tests/unit/extract_case.h"

static const struct record *read_sentence(void **state, const char *before, const char *what,
                                          const char *after)
{
    static char page[2048];
    snprintf(page, sizeof page, "Tin tức của đơn vị trong tuần\n\n%s%s%s\n", before, what, after);
    return extract_case(state, page);
}

static bool is(struct str s, const char *want)
{
    return str_known(s) && str_eq(s, str_of(want, strlen(want)));
}

/* The next name of "A|B|C", or NULL. */
static const char *next_name(const char **list, char *out, size_t size)
{
    size_t n = strcspn(*list, "|");
    if (!n)
        return NULL;
    snprintf(out, size, "%.*s", (int)n, *list);
    *list += n + ((*list)[n] == '|');
    return out;
}

/* --- places ---------------------------------------------------------------------------------------- */

static int level_of(const struct record *r, const char *name)
{
    for (uint32_t i = 0; i < r->places.n; i++)
        if (is(r->places.at[i].name, name))
            return (int)r->places.at[i].level;
    return -1;
}

static void check_place(void **state, const char *before, const char *name, const char *after, int want)
{
    int got = level_of(read_sentence(state, before, name, after), name);
    if (want < 0 ? got < 0 : got != want)
        fail_msg("%s%s%s: got level %d, want %d", before, name, after, got, want);
}

/* Names of heroes are places only behind their type. */
static bool is_persons(const char *name)
{
    static const char *const all[] = {"Hồ Chí Minh", "Trần Văn Thời", "Hai Bà Trưng", "Lê Chân", "Ngô Quyền"};
    for (size_t i = 0; i < COUNT_OF(all); i++)
        if (strcmp(name, all[i]) == 0)
            return true;
    return false;
}

static void test_provinces(void **state)
{
    static const char *const cities[] = {"Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ"};
    assert_int_equal(COUNT_OF(places_known), 63);
    for (size_t i = 0; i < COUNT_OF(places_known); i++) {
        enum place_level level = PLACE_PROVINCE;
        for (size_t k = 0; k < COUNT_OF(cities); k++)
            if (strcmp(cities[k], places_known[i].province) == 0)
                level = PLACE_CITY;
        check_place(state, is_persons(places_known[i].province) ? "Đoàn đến từ Thành phố " : "Đoàn đến từ ",
                    places_known[i].province, " thăm bệnh nhân.", (int)level);
        check_place(state, "Đoàn đến từ tỉnh ", places_known[i].province, " thăm bệnh nhân.", PLACE_PROVINCE);
    }
}

static void test_provinces_since_2025_and_before(void **state)
{
    static const char *now =
        "Hà Nội|Huế|Hải Phòng|Đà Nẵng|Cần Thơ|Lai Châu|Điện Biên|Sơn La|Lạng Sơn|"
        "Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh|Cao Bằng|Tuyên Quang|Lào Cai|Thái Nguyên|Phú Thọ|"
        "Bắc Ninh|Hưng Yên|Ninh Bình|Quảng Trị|Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Đắk Lắk|"
        "Đồng Nai|Tây Ninh|Vĩnh Long|Đồng Tháp|Cà Mau|An Giang|"
        "Hà Tây|Hà Bắc|Hải Hưng|Vĩnh Phú|Bắc Thái|Hà Tuyên|Hoàng Liên Sơn|Hà Sơn Bình|Hà Nam Ninh|"
        "Nghệ Tĩnh|Bình Trị Thiên|Nghĩa Bình|Phú Khánh|Thuận Hải|Sông Bé";
    char name[64];
    uint32_t n = 0;
    while (next_name(&now, name, sizeof name)) {
        check_place(state, "Đoàn đến từ ", name, " thăm bệnh nhân.", -1);
        n++;
    }
    assert_int_equal(n, 33 + 15); /* Hồ Chí Minh is the thirty-fourth, see above */
}

static void test_cities_and_districts(void **state)
{
    uint32_t n = 0;
    for (size_t i = 0; i < COUNT_OF(places_known); i++) {
        const char *list = places_known[i].below;
        char name[64];
        for (; next_name(&list, name, sizeof name); n++) {
            bool city = *name == '*', syllable = !strchr(name, ' ') && strcmp(name, "*Pleiku") != 0 &&
                                                 strcmp(name, "Kbang") != 0 && strcmp(name, "Đakrông") != 0;
            const char *bare = name + city;
            check_place(state, city ? "Đoàn đến thành phố " : "Đoàn đến huyện ", bare,
                        " khám bệnh cho nhân dân.", city ? PLACE_CITY : PLACE_DISTRICT);
            if (!syllable && !is_persons(bare))
                check_place(state, "Đoàn đến từ ", bare, " thăm bệnh nhân.", -1);
        }
    }
    assert_true(n > 690);
}

/* Given names and ordinary words that places have, too. */
static void test_words_that_only_look_like_places(void **state)
{
    static const struct {
        const char *text, *name;
    } cases[] = {
        {"Anh Sơn chia sẻ niềm vui với mọi người.", "Anh Sơn"},
        {"Chị Hải Hà chia sẻ niềm vui với mọi người.", "Hải Hà"},
        {"Đồng chí Thanh Bình phát biểu tại hội nghị.", "Thanh Bình"},
        {"Đồng chí Nguyễn Thanh Hà phát biểu tại hội nghị.", "Thanh Hà"},
        {"Đồng chí Trần Hòa An phát biểu tại hội nghị.", "Hòa An"},
        {"Thống nhất nội dung, hội nghị biểu quyết thông qua.", "Thống Nhất"},
        {"Hội nghị thống nhất cao với dự thảo.", "Thống Nhất"},
        {"Sau khi hòa bình lập lại, bệnh viện chuyển về trung tâm.", "Hòa Bình"},
        {"Tiên phong đi đầu là đoàn viên của khoa.", "Tiên Phước"},
        {"Việc học và làm theo gương được đẩy mạnh tại đơn vị.", "Việt Yên"},
        {"Cao lãnh đạo và cán bộ cùng dự.", "Cao Lãnh"},
        {"Bình minh trên công trường là hình ảnh đẹp.", "Bình Minh"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (level_of(read_sentence(state, "", cases[i].text, ""), cases[i].name) >= 0)
            fail_msg("%s: got the place %s, want none", cases[i].text, cases[i].name);
}

/* --- titles ------------------------------------------------------------------------------------------- */

static const struct person *chair(void **state, const char *title)
{
    const struct record *r = read_sentence(state, title, " Vũ Đăng Tuấn", " chủ trì hội nghị.");
    if (r->people.n != 1 || !is(r->people.at[0].name, "Vũ Đăng Tuấn"))
        fail_msg("%s Vũ Đăng Tuấn: got %u persons, want him alone", title, r->people.n);
    return &r->people.at[0];
}

static void test_ranks(void **state)
{
    static const char *const tails[] = {
        "", " QNCN", " (QNCN)", " CN", " quân nhân chuyên nghiệp", " chuyên nghiệp"};
    const char *all = "Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Đô đốc|Phó Đô đốc|Chuẩn Đô đốc|"
                      "Thượng sĩ|Trung sĩ|Hạ sĩ|Binh nhất|Binh nhì",
               *professional = "Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Chuẩn úy";
    char rank[64], title[128];
    while (next_name(&all, rank, sizeof rank))
        if (!is(chair(state, rank)->rank, rank))
            fail_msg("%s is not read as a rank", rank);
    while (next_name(&professional, rank, sizeof rank))
        for (size_t i = 0; i < COUNT_OF(tails); i++) {
            snprintf(title, sizeof title, "%s%s", rank, tails[i]);
            if (!is(chair(state, title)->rank, rank))
                fail_msg("%s: got %s, want %s", title, extract_case_text(state, chair(state, title)->rank),
                         rank);
        }
}

static void test_degrees(void **state)
{
    static const struct {
        const char *want, *forms; /* several degrees of want by " + " */
    } cases[] = {
        {"Giáo sư", "Giáo sư|GS|GS.|Gs"},
        {"Phó Giáo sư", "Phó Giáo sư|PGS|PGS.|P.GS"},
        {"Tiến sĩ khoa học", "Tiến sĩ khoa học|TSKH|TS.KH"},
        {"Tiến sĩ", "Tiến sĩ|Tiến sỹ|TS|TS.|T.S|Tiến sĩ Y học"},
        {"Thạc sĩ", "Thạc sĩ|Thạc sỹ|ThS|Ths|THS|Th.S|ThS.|Th.sĩ|Thạc sĩ Quản lý bệnh viện|Thạc sỹ Y học"},
        {"Bác sĩ chuyên khoa II",
         "Bác sĩ chuyên khoa II|Bác sỹ chuyên khoa II|Bác sĩ chuyên khoa cấp II|Bác sĩ chuyên khoa 2|BSCKII|BSCK II|"
         "BS CKII|BS CK II|BS.CKII|BS.CK II|BS.CK.II|BSCK.II|BSCK2|BS.CK2|BS CK2|BSCKII.|BS-CKII|BsCKII|Bác sĩ CKII|"
         "Bác sĩ CK II|Bác sĩ CK2|CKII|CK II"},
        {"Bác sĩ chuyên khoa I",
         "Bác sĩ chuyên khoa I|Bác sỹ chuyên khoa I|Bác sĩ chuyên khoa cấp I|Bác sĩ chuyên khoa 1|BSCKI|BSCK I|BS CKI|"
         "BS CK I|BS.CKI|BS.CK I|BS.CK.I|BSCK.I|BSCK1|BS.CK1|BS CK1|BSCKI.|BS-CKI|BsCKI|Bác sĩ CKI|Bác sĩ CK1|CKI"},
        {"Bác sĩ nội trú", "Bác sĩ nội trú|BSNT|BS.NT|BS NT"},
        {"Bác sĩ cao cấp", "Bác sĩ cao cấp|BSCC|BS.CC|BS CC"},
        {"Bác sĩ", "Bác sĩ|Bác sỹ|BS|BS.|Bs"},
        {"Dược sĩ chuyên khoa II", "Dược sĩ chuyên khoa II|DSCKII|DSCK II|DS.CKII|DS CKII|DSCK2"},
        {"Dược sĩ chuyên khoa I", "Dược sĩ chuyên khoa I|DSCKI|DSCK I|DS.CKI|DS CKI|DSCK1"},
        {"Dược sĩ đại học", "Dược sĩ đại học|DSĐH"},
        {"Dược sĩ", "Dược sĩ|Dược sỹ|DS|DS."},
        {"Điều dưỡng chuyên khoa I", "Điều dưỡng chuyên khoa I|ĐDCKI|ĐD.CKI|ĐD CKI|ĐDCK1|Điều dưỡng CKI"},
        {"Điều dưỡng chuyên khoa II", "Điều dưỡng chuyên khoa II|ĐDCKII|ĐD.CKII|ĐDCK2"},
        {"Hộ sinh chuyên khoa I", "HSCKI|HS.CKI|HSCK I"},
        {"Kỹ thuật viên chuyên khoa I", "KTVCKI|KTV.CKI|KTV CKI"},
        {"Cử nhân điều dưỡng", "Cử nhân điều dưỡng|CNĐD|CN.ĐD|CN ĐD|CN Điều dưỡng"},
        {"Cử nhân hộ sinh", "Cử nhân hộ sinh|CNHS"},
        {"Cử nhân xét nghiệm", "CNXN|CN Xét nghiệm"},
        {"Cử nhân y tế công cộng", "CNYTCC|CN.YTCC"},
        {"Cử nhân", "Cử nhân|CN|CN."},
        {"Kỹ sư", "Kỹ sư|KS|KS."},
        {"Luật sư", "Luật sư|LS"},
        {"Kiến trúc sư", "Kiến trúc sư|KTS"},
        {"Thầy thuốc Nhân dân", "Thầy thuốc Nhân dân|TTND|TTND."},
        {"Thầy thuốc Ưu tú", "Thầy thuốc Ưu tú|TTƯT|TTUT"},
        {"Nhà giáo Nhân dân", "Nhà giáo Nhân dân|NGND"},
        {"Nhà giáo Ưu tú", "Nhà giáo Ưu tú|NGƯT"},
        {"Anh hùng Lao động", "Anh hùng Lao động|AHLĐ"},
        {"Anh hùng Lực lượng vũ trang nhân dân", "Anh hùng LLVTND|AHLLVTND"},
        {"Phó Giáo sư + Tiến sĩ", "PGS.TS|PGS.TS.|PGS. TS.|PGS,TS|PGS-TS|PGS TS|PGSTS"},
        {"Giáo sư + Tiến sĩ khoa học", "GS.TSKH|GSTSKH|GS. TSKH."},
        {"Tiến sĩ + Bác sĩ", "TS.BS|TS.BS.|TS. BS|TS BS|TSBS|TS-BS"},
        {"Thạc sĩ + Bác sĩ chuyên khoa II", "ThS.BSCKII|ThS. BSCKII|ThSBSCKII|ThS.BS.CKII|ThS, BSCKII"},
        {"Thạc sĩ + Dược sĩ", "ThS.DS|ThSDS|ThS. DS."},
        {"Thầy thuốc Ưu tú + Thạc sĩ + Bác sĩ chuyên khoa II", "TTƯT.ThS.BSCKII|TTƯT, ThS, BSCKII"},
        {"Phó Giáo sư + Tiến sĩ + Bác sĩ cao cấp", "PGS.TS.BSCC|PGS. TS. BSCC."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *forms = cases[i].forms;
        char form[96];
        while (next_name(&forms, form, sizeof form)) {
            const struct person *p = chair(state, form);
            char got[256] = "";
            for (uint32_t k = 0; k < p->degrees.n; k++)
                snprintf(got + strlen(got), sizeof got - strlen(got), "%s%.*s", k ? " + " : "",
                         STR_FMT(p->degrees.at[k]));
            if (strcmp(got, cases[i].want) != 0)
                fail_msg("%s: got \"%s\", want \"%s\"", form, got, cases[i].want);
        }
    }
}

/* --- awards and documents --------------------------------------------------------------------------------- */

static void check_award(void **state, const char *verb, const char *form, const char *want)
{
    const struct record *r = read_sentence(state, verb, form, ".");
    if (r->awards.n != 1 || !is(r->awards.at[0].name, want))
        fail_msg("%s%s: got %u, \"%s\", want \"%s\"", verb, form, r->awards.n,
                 r->awards.n ? extract_case_text(state, r->awards.at[0].name) : "", want);
}

static void test_orders_and_medals(void **state)
{
    static const struct {
        const char *name;
        uint32_t classes;
    } orders[] = {
        {"Huân chương Sao vàng", 0},          {"Huân chương Hồ Chí Minh", 0},
        {"Huân chương Độc lập", 3},           {"Huân chương Quân công", 3},
        {"Huân chương Lao động", 3},          {"Huân chương Bảo vệ Tổ quốc", 3},
        {"Huân chương Chiến công", 3},        {"Huân chương Đại đoàn kết dân tộc", 0},
        {"Huân chương Dũng cảm", 0},          {"Huân chương Hữu nghị", 0},
        {"Huân chương Kháng chiến", 3},       {"Huân chương Kháng chiến chống Mỹ", 3},
        {"Huân chương Chiến thắng", 3},       {"Huân chương Giải phóng", 3},
        {"Huân chương Chiến sĩ vẻ vang", 3},  {"Huy chương Chiến sĩ vẻ vang", 3},
        {"Huy chương Kháng chiến", 2},        {"Huy chương Quân kỳ quyết thắng", 0},
        {"Huy chương Vì an ninh Tổ quốc", 0}, {"Huy chương Hữu nghị", 0},
        {"Giải thưởng Hồ Chí Minh", 0},       {"Giải thưởng Nhà nước", 0},
    };
    static const char *const classes[3][4] = {
        {"Nhất", "nhất", "I", "1"}, {"Nhì", "nhì", "II", "2"}, {"Ba", "ba", "III", "3"}};
    char form[128], want[128];
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        check_award(state, "Bệnh viện được tặng thưởng ", orders[i].name, orders[i].name);
        for (uint32_t k = 0; k < orders[i].classes; k++)
            for (size_t v = 0; v < COUNT_OF(classes[0]); v++) {
                snprintf(form, sizeof form, "%s hạng %s", orders[i].name, classes[k][v]);
                snprintf(want, sizeof want, "%s hạng %s", orders[i].name, classes[k][0]);
                check_award(state, "Bệnh viện được tặng thưởng ", form, want);
            }
    }
}

static void test_titles_badges_and_what_is_issued(void **state)
{
    static const struct {
        const char *want, *forms;
    } cases[] = {
        {"Anh hùng Lao động", "Anh hùng Lao động"},
        {"Anh hùng Lực lượng vũ trang nhân dân",
         "Anh hùng Lực lượng vũ trang nhân dân|Anh hùng LLVTND|Anh hùng LLVT nhân dân"},
        {"Bà mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam anh hùng|Mẹ Việt Nam anh hùng"},
        {"Thầy thuốc nhân dân", "Thầy thuốc nhân dân"},
        {"Thầy thuốc Ưu tú", "Thầy thuốc Ưu tú"},
        {"Nhà giáo nhân dân", "Nhà giáo nhân dân"},
        {"Nghệ sĩ ưu tú", "Nghệ sĩ ưu tú|Nghệ sỹ ưu tú"},
        {"Chiến sĩ thi đua toàn quốc",
         "Chiến sĩ thi đua toàn quốc|Chiến sỹ thi đua toàn quốc|CSTĐ toàn quốc"},
        {"Chiến sĩ thi đua cấp bộ", "Chiến sĩ thi đua cấp bộ|CSTĐ cấp Bộ"},
        {"Chiến sĩ thi đua cấp tỉnh", "Chiến sĩ thi đua cấp tỉnh|Chiến sỹ thi đua cấp tỉnh"},
        {"Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua cơ sở|Chiến sỹ thi đua cơ sở|CSTĐ cơ sở"},
        {"Chiến sĩ thi đua toàn quân", "Chiến sĩ thi đua toàn quân"},
        {"Lao động tiên tiến", "Lao động tiên tiến|LĐTT"},
        {"Chiến sĩ tiên tiến", "Chiến sĩ tiên tiến|Chiến sỹ tiên tiến"},
        {"Tập thể Lao động xuất sắc", "Tập thể Lao động xuất sắc|tập thể lao động xuất sắc"},
        {"Tập thể Lao động tiên tiến", "Tập thể Lao động tiên tiến"},
        {"Đơn vị quyết thắng", "Đơn vị quyết thắng|Đơn vị Quyết thắng"},
        {"Cờ thi đua của Chính phủ", "Cờ thi đua của Chính phủ|Cờ thi đua Chính phủ"},
        {"Cờ thi đua của Bộ Y tế", "Cờ thi đua của Bộ Y tế|Cờ thi đua Bộ Y tế"},
        {"Cờ thi đua của Ủy ban nhân dân tỉnh Sơn La",
         "Cờ thi đua của Ủy ban nhân dân tỉnh Sơn La|Cờ thi đua của UBND tỉnh Sơn La"},
        {"Bằng khen của Thủ tướng Chính phủ",
         "Bằng khen của Thủ tướng Chính phủ|Bằng khen Thủ tướng Chính phủ"},
        {"Bằng khen của Bộ trưởng Bộ Y tế", "Bằng khen của Bộ trưởng Bộ Y tế"},
        {"Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "Bằng khen của Chủ tịch UBND tỉnh Sơn La"},
        {"Giấy khen của Giám đốc Sở Y tế", "Giấy khen của Giám đốc Sở Y tế"},
        {"Huy hiệu Bác Hồ", "Huy hiệu Bác Hồ"},
        {"Kỷ niệm chương “Vì sức khỏe nhân dân”",
         "Kỷ niệm chương “Vì sức khỏe nhân dân”|Kỷ niệm chương Vì sức khỏe nhân dân|KNC Vì sức khỏe nhân dân"},
        {"Kỷ niệm chương “Vì sự nghiệp công đoàn”", "Kỷ niệm chương Vì sự nghiệp công đoàn"},
        {"Kỷ niệm chương “Cựu chiến binh Việt Nam”", "Kỷ niệm chương Cựu chiến binh Việt Nam"},
        {"Kỷ niệm chương “Vì thế hệ trẻ”", "Kỷ niệm chương Vì thế hệ trẻ"},
        {"Kỷ niệm chương “Vì sự nghiệp dân vận”", "Kỷ niệm chương Vì sự nghiệp dân vận"},
        {"Kỷ niệm chương “Vì chủ quyền an ninh biên giới”", "Kỷ niệm chương Vì chủ quyền an ninh biên giới"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *forms = cases[i].forms;
        char form[160];
        while (next_name(&forms, form, sizeof form))
            check_award(state, "Bệnh viện được tặng ", form, cases[i].want);
    }
}

static void test_badges_for_years_in_the_party(void **state)
{
    static const uint32_t years[] = {30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90};
    char form[64];
    for (size_t i = 0; i < COUNT_OF(years); i++) {
        snprintf(form, sizeof form, "Huy hiệu %u năm tuổi Đảng", years[i]);
        check_award(state, "Dịp này, 12 đồng chí được trao tặng ", form, form);
    }
}

static void test_documents(void **state)
{
    const char *kinds =
        "Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Hướng dẫn|Kế hoạch|Chương trình|Chương trình hành động|"
        "Thông tri|Thông báo|Báo cáo|Tờ trình|Công văn|Công điện|Đề án|Luật|Bộ luật|Pháp lệnh|Sắc lệnh|Lệnh|"
        "Nghị định|Thông tư|Thông tư liên tịch|Hiến pháp|Quy chế|Giấy mời|Mệnh lệnh|Huấn lệnh|Văn bản|Biên bản|"
        "Kế hoạch liên tịch|Nghị quyết liên tịch|Hợp đồng|Công hàm|Giấy phép hoạt động";
    char kind[64];
    while (next_name(&kinds, kind, sizeof kind)) {
        const struct record *r =
            read_sentence(state, "Đơn vị đã triển khai ", kind, " số 12-AB/CD ngày 05/3/2024.");
        if (r->documents.n != 1 || !is(r->documents.at[0].kind, kind) ||
            !is(r->documents.at[0].number, "12-AB/CD"))
            fail_msg("%s: got %u documents, want it", kind, r->documents.n);
    }
}

/* --- bodies and names --------------------------------------------------------------------------------------- */

static void test_bodies(void **state)
{
    static const struct {
        enum org_kind kind;
        const char *names;
    } cases[] = {
        {ORG_HOSPITAL,
         "Bệnh viện Đa khoa tỉnh Sơn La|Bệnh viện Phổi Nghệ An|Bệnh viện Trung ương Quân đội 108|Bệnh viện Quân y 103|"
         "Bệnh viện Đại học Y Hà Nội|Bệnh viện 71 Trung ương|Bệnh viện Việt Nam - Thụy Điển Uông Bí|"
         "Bệnh viện Nam học và Hiếm muộn Hà Nội|Bệnh viện Thẩm mỹ Kangnam|Bệnh viện Y Dược cổ truyền tỉnh Sơn La|"
         "Bệnh viện Bạch Mai|Bệnh viện Chợ Rẫy|Bệnh viện Nhi Trung ương|Bệnh viện 19-8"},
        {ORG_HEALTH_CENTER,
         "Trung tâm Kiểm soát bệnh tật tỉnh Yên Bái|Trung tâm Y tế khu vực Vĩnh Lộc|Trạm Y tế xã Tân Lập|"
         "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh Nghệ An|Phòng khám Đa khoa khu vực Tân Lập|"
         "Trung tâm Pháp y tỉnh Nghệ An|Trung tâm Cấp cứu 115 Hà Nội"},
        {ORG_GOVERNMENT,
         "Sở Y tế tỉnh Nghệ An|Sở Dân tộc và Tôn giáo tỉnh Nghệ An|Sở An toàn thực phẩm Thành phố Hồ Chí Minh|"
         "Bộ Nông nghiệp và Môi trường|Bộ Dân tộc và Tôn giáo|Ủy ban nhân dân xã Tân Lập|"
         "Tòa án nhân dân tỉnh Nghệ An|Tòa án nhân dân tối cao|Viện Kiểm sát nhân dân tỉnh Nghệ An|"
         "Thanh tra Chính phủ|Kiểm toán Nhà nước|Ngân hàng Nhà nước Việt Nam|Chi cục Dân số tỉnh Nghệ An|"
         "Bảo hiểm xã hội tỉnh Nghệ An|Công an xã Tân Lập|Cục Quản lý Khám, chữa bệnh|"
         "Phòng Giáo dục và Đào tạo huyện Mường La|Ban Quản lý dự án đầu tư xây dựng tỉnh Nghệ An"},
        {ORG_PARTY,
         "Tỉnh ủy Nghệ An|Thành ủy Hà Nội|Huyện ủy Mường La|Đảng ủy xã Tân Lập|Đảng ủy các cơ quan Đảng tỉnh Nghệ An|"
         "Đảng ủy Ủy ban nhân dân tỉnh Nghệ An|Ủy ban Kiểm tra Tỉnh ủy Nghệ An|Ban Tuyên giáo và Dân vận Trung ương|"
         "Ban Chính sách, chiến lược Trung ương|Ủy ban Kiểm tra Trung ương|Hội đồng Lý luận Trung ương"},
        {ORG_MILITARY,
         "Quân khu 2|Quân đoàn 34|Quân chủng Hải quân|Binh chủng Pháo binh|Sư đoàn Bộ binh 316|Trung đoàn 174|"
         "Bộ Chỉ huy Quân sự tỉnh Nghệ An|Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An|Bộ Tư lệnh Cảnh sát biển|"
         "Đồn Biên phòng Sen Thượng|Ban Chỉ huy Phòng thủ khu vực 3|Học viện Quốc phòng|Học viện Quân y"},
        {ORG_UNION,
         "Tổng Liên đoàn Lao động Việt Nam|Liên đoàn Lao động tỉnh Nghệ An|Công đoàn ngành Y tế tỉnh Nghệ An|"
         "Tỉnh đoàn Nghệ An|Hội Liên hiệp Phụ nữ tỉnh Nghệ An|Hội Liên hiệp Thanh niên Việt Nam"},
        {ORG_ASSOCIATION,
         "Hội Cựu chiến binh tỉnh Nghệ An|Hội Chữ thập đỏ tỉnh Nghệ An|Hội Điều dưỡng Việt Nam|Hội Đông y tỉnh Nghệ An|"
         "Tổng hội Y học Việt Nam|Liên minh Hợp tác xã tỉnh Nghệ An|Đoàn Luật sư tỉnh Nghệ An|"
         "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An"},
        {ORG_SCHOOL,
         "Trường Đại học Y Hà Nội|Trường Cao đẳng Y tế Sơn La|Trường Trung học phổ thông Mường La|Đại học Quốc gia Hà Nội|"
         "Học viện Y - Dược học cổ truyền Việt Nam|Trung tâm Chính trị huyện Mường La|Trường Mầm non Hoa Ban|"
         "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Mường La|Trường Sĩ quan Lục quân 1|"
         "Trường Quân sự tỉnh Nghệ An|Trường Cao đẳng Quân y 1"},
        {ORG_COMPANY,
         "Công ty Cổ phần Dược phẩm Nghệ An|Công ty Điện lực Nghệ An|Ngân hàng Chính sách xã hội|"
         "Hợp tác xã Nông nghiệp Tân Lập|Công ty Xổ số kiến thiết Nghệ An"},
        {ORG_OTHER,
         "Viện Huyết học - Truyền máu Trung ương|Viện Pasteur Nha Trang|Đài Phát thanh và Truyền hình Nghệ An|Báo Nhân Dân|"
         "Thông tấn xã Việt Nam|Tổ chức Y tế Thế giới|Nhà xuất bản Y học|Liên hợp quốc"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *names = cases[i].names;
        char name[160];
        while (next_name(&names, name, sizeof name)) {
            const struct record *r =
                read_sentence(state, "Sáng 05/3/2024, ", name, " tổ chức hội nghị sơ kết công tác.");
            const struct organization *o = r->organizations.n ? &r->organizations.at[0] : NULL;
            if (!o || !is(o->name, name) || o->kind != cases[i].kind)
                fail_msg("%s: got \"%s\" of kind %d, want kind %d", name,
                         o ? extract_case_text(state, o->name) : "", o ? (int)o->kind : -1,
                         (int)cases[i].kind);
        }
    }
}

/* Words that go on from a body's name without being of it. */
static void test_words_that_only_look_like_bodies(void **state)
{
    static const struct {
        const char *text, *name;
    } cases[] = {
        {"Năm 2024, bệnh viện xây dựng khu nhà mới.", "Bệnh viện Xây dựng"},
        {"Lễ ra mắt diễn ra tại Trung tâm Văn hóa huyện.", "Trung tâm Văn hóa"},
        {"Ban Tổ chức hội thi trao giải cho các đội.", "Ban Tổ chức"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct record *r = read_sentence(state, "", cases[i].text, "");
        for (uint32_t k = 0; k < r->organizations.n; k++)
            if (is(r->organizations.at[k].name, cases[i].name))
                fail_msg("%s: got the body %s, want none", cases[i].text, cases[i].name);
    }
}

/* Family names of many peoples begin a name without any title before it. */
static void test_family_names(void **state)
{
    const char *all =
        "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|Trương|Đào|Cao|Tạ|"
        "Tôn Thất|Lò|Quàng|Lường|Tòng|Cầm|Đèo|Lèo|Cà|Vì|Ngần|Quách|Nông|Bế|Lục|Hứa|Ma|Giàng|Vàng|Sùng|Thào|Hạng|Vừ|Lầu|"
        "Mùa|Tráng|Phàng|Sính|Bàn|Chảo|Tẩn|Phàn|Chẻo|Thạch|Danh|Neáng|Chau|Kiên|Ksor|Rơ Châm|Kpă|Siu|Rah Lan|Rmah|Rcom|"
        "Puih|Nay|Niê|Mlô|Êban|Byă|Kbuôr|Ayun|Êñuôl|Ktul|Điểu|Cil|Liêng Hót|Kră Jăn|Touprong|Touneh|Chamaléa|Katơr|"
        "Pi Năng|Pupur|Alăng|Bhling|Ating|Zơ Râm|Pơloong|Arất|Hối|Kring|Pờ|Chang|Khoàng|Moong|Cụt|Lù|Vù|Lùng|Hù|Tao|Nạ";
    char name[64];
    while (next_name(&all, name, sizeof name)) {
        char full[96];
        snprintf(full, sizeof full, "%s Minh Khôi", name);
        const struct record *r =
            read_sentence(state, "Dự hội nghị có ", full, ", Giám đốc Bệnh viện Phổi Nghệ An.");
        if (r->people.n != 1 || !is(r->people.at[0].name, full))
            fail_msg("%s: got %u, \"%s\"", full, r->people.n,
                     r->people.n ? extract_case_text(state, r->people.at[0].name) : "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_provinces),
        cmocka_unit_test(test_provinces_since_2025_and_before),
        cmocka_unit_test(test_cities_and_districts),
        cmocka_unit_test(test_words_that_only_look_like_places),
        cmocka_unit_test(test_ranks),
        cmocka_unit_test(test_degrees),
        cmocka_unit_test(test_orders_and_medals),
        cmocka_unit_test(test_titles_badges_and_what_is_issued),
        cmocka_unit_test(test_badges_for_years_in_the_party),
        cmocka_unit_test(test_documents),
        cmocka_unit_test(test_bodies),
        cmocka_unit_test(test_words_that_only_look_like_bodies),
        cmocka_unit_test(test_family_names),
    };
    return cmocka_run_group_tests_name("lexicon_complete", tests, extract_case_setup, extract_case_teardown);
}
