/* Encodings that nothing declares, and misreadings that are mended. */
#include "tests/unit/charset_case.h"

static const char *const paragraphs[] = {
    "Sáng ngày 12 tháng 7, tại hội trường tầng ba, Bệnh viện Đa khoa Suối Bạc đã tổ chức hội nghị sơ kết công tác sáu "
    "tháng đầu năm. Dự hội nghị có các đồng chí trong Ban Giám đốc, trưởng các khoa, phòng cùng toàn thể đảng viên.",
    "Trong quý vừa qua, đơn vị đã khám cho hơn ba nghìn lượt người, giảm thời gian chờ đợi, nâng cao tinh thần phục vụ. "
    "Tuy nhiên, việc ứng dụng công nghệ vẫn còn chậm; một số chỉ tiêu chưa đạt. Thời gian tới cần khắc phục ngay.",
    "Phát biểu tại buổi lễ, bà Nguyễn Thị Hoà nhấn mạnh: \"Mỗi cán bộ phải tự soi, tự sửa, giữ gìn đoàn kết nội bộ\". "
    "Nhân dịp này, chi bộ đã trao Huy hiệu 30 năm tuổi Đảng cho hai đồng chí và kết nạp bốn quần chúng ưu tú.",
};

static const char *const encodings[] = {"windows-1258", "TCVN3",    "VISCII", "VNI",
                                        "UTF-16LE",     "UTF-16BE", "UTF-8"};

static void test_paragraphs_of_every_encoding(void **state)
{
    (void)state;
    for (size_t e = 0; e < COUNT_OF(encodings); e++)
        for (size_t p = 0; p < COUNT_OF(paragraphs); p++) {
            if (strcmp(encodings[e], "TCVN3") == 0 && strstr(paragraphs[p], "Ứ"))
                continue;
            struct charset_input in = {.bytes = charset_case_encode(encodings[e], paragraphs[p]),
                                       .is_binary = true};
            charset_case_check(encodings[e], &in, paragraphs[p], encodings[e], "sniffed", NULL);
            in.content_type = STR("text/html; charset=iso-8859-1");
            charset_case_check(encodings[e], &in, paragraphs[p], encodings[e], "sniffed",
                               "windows-1252 is declared");
            in.content_type = STR("text/html; charset=utf-8");
            bool is_utf8 = strcmp(encodings[e], "UTF-8") == 0;
            charset_case_check(encodings[e], &in, paragraphs[p], encodings[e],
                               is_utf8 ? "declared" : "sniffed", is_utf8 ? NULL : "UTF-8 is declared");
        }
}

/* One old encoding declared, another sent. */
static void test_one_declared_another_sent(void **state)
{
    static const char *const olds[] = {"windows-1258", "TCVN3", "VISCII", "VNI"};
    (void)state;
    for (size_t said = 0; said < COUNT_OF(olds); said++)
        for (size_t sent = 0; sent < COUNT_OF(olds); sent++) {
            char doubt[64];
            snprintf(doubt, sizeof doubt, "%s is declared, but the bytes read as %s", olds[said], olds[sent]);
            struct charset_input in = {.bytes = charset_case_encode(olds[sent], paragraphs[0]),
                                       .is_binary = true,
                                       .charset = str_of_text(olds[said])};
            charset_case_check(doubt, &in, paragraphs[0], olds[sent], said == sent ? "declared" : "sniffed",
                               said == sent ? NULL : doubt);
        }
}

static const struct foreign {
    const char *text, *encoding;
} foreign[] = {
    {"L'été dernier, à l'hôpital régional, le médecin-chef a présenté les résultats : où les patients ont-ils été reçus "
     "? Là, la fièvre s'était déjà répandue ; dès le début, les équipes ont réagi très tôt, même pendant la nuit.",
     "CP1252"},
    {"Für die Krankenhäuser wäre es schön, wenn die Ärzte früher größere Räume bekämen; über die Maßnahmen müssen die "
     "Behörden natürlich noch prüfen, ob die Zuschüsse genügen und was die Länder übernehmen können.",
     "CP1252"},
    {"El señor García explicó que la situación económica está mejorando; aún así, después del año pasado también habrá "
     "más dificultades en la región, según él, y nadie sabe qué pasará con la educación pública.",
     "CP1252"},
    {"A informação não é só para os médicos: há também crianças na região, e são elas que estão à espera. Já lá vão três "
     "anos, e o pão não chega; só nós é que não vimos a solução que é tão necessária à população.",
     "CP1252"},
    {"Þetta er ekki rétt, sagði læknirinn á spítalanum í gær. Fólkið þarf að fá betri þjónustu og það þarf að gerast fljótt, "
     "áður en veturinn kemur með öllum sínum þunga yfir bæinn við fjörðinn.",
     "CP1252"},
    {"Wczoraj w szpitalu odbyło się spotkanie, na którym lekarze mówili o tym, że chorzy muszą dłużej czekać; źródło tych "
     "trudności leży w braku pieniędzy, ale także w złej organizacji, więc potrzebne są zmiany.",
     "CP1250"},
    {"Вчера в областной больнице прошло совещание, на котором главный врач рассказал о работе за первое полугодие и о "
     "планах на следующий год; в нём приняли участие все заведующие отделениями.",
     "CP1251"},
    {"昨日、県立病院で会議が開かれ、院長が上半期の活動について報告した。今後の課題についても話し合われた。",
     "CP932"},
};

/* Other languages are not made Vietnamese: read as they were declared, and with a doubt where nothing was. */
static void test_other_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(foreign); i++) {
        struct charset_input in = {.bytes = charset_case_encode(foreign[i].encoding, foreign[i].text),
                                   .is_binary = true,
                                   .charset = str_of_text(foreign[i].encoding)};
        struct charset_case c;
        charset_case_decode(&c, &in);
        if (!str_eq(c.text.text, str_of_text(foreign[i].text)) || str_known(c.text.encoding.doubt))
            fail_msg("%s: got %.*s, doubt %.*s", foreign[i].text, STR_FMT(c.text.text),
                     STR_FMT(c.text.encoding.doubt));
        charset_case_free(&c);
        in.charset = STR_NONE;
        charset_case_decode(&c, &in);
        if (!str_eq(c.text.encoding.name, STR("windows-1252")) || c.text.encoding.from != ENCODING_ASSUMED ||
            !str_known(c.text.encoding.doubt))
            fail_msg("%s: got %.*s", foreign[i].text, STR_FMT(c.text.encoding.name));
        charset_case_free(&c);
        in = (struct charset_input){.bytes = str_of_text(foreign[i].text)};
        charset_case_check("UTF-8", &in, foreign[i].text, "UTF-8", "declared", NULL);
    }
}

static void test_a_declared_encoding_that_makes_no_sense_is_doubted(void **state)
{
    struct charset_input in = {
        .bytes = charset_case_encode("CP1252", foreign[1].text), .is_binary = true, .charset = STR("viscii")};
    struct charset_case c;
    (void)state;
    charset_case_decode(&c, &in);
    assert_true(str_eq(c.text.encoding.name, STR("VISCII")));
    assert_true(str_eq(c.text.encoding.doubt, STR("the bytes do not read as Vietnamese in VISCII")));
    charset_case_free(&c);
}

static const char *joined(const char *x, const char *y, const char *z)
{
    const char *const lines[] = {x, y, z};
    char *out = charset_room_of_case(), *to = out;
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        size_t n = strlen(lines[i]);
        memmove(to, lines[i], n);
        to += n;
        *to++ = '\n';
    }
    *to = '\0';
    return out;
}

static const char *text_of(struct str s)
{
    char *out = charset_room_of_case();
    memmove(out, s.at, s.len);
    out[s.len] = '\0';
    return out;
}

static const char *misread_of(const char *text)
{
    return text_of(charset_case_misread(str_of_text(text)));
}

static void check_text(const char *what, const char *text, const char *want, const char *doubt)
{
    struct charset_input in = {.bytes = str_of_text(text)};
    charset_case_check(what, &in, want, "UTF-8", "declared", doubt);
}

static void test_utf8_encoded_again(void **state)
{
    (void)state;
    for (size_t p = 0; p < COUNT_OF(paragraphs); p++) {
        const char *once = misread_of(paragraphs[p]);
        check_text("once", once, paragraphs[p], "mended: UTF-8 was encoded again");
        check_text("twice", misread_of(once), paragraphs[p], "mended: UTF-8 was encoded again");
        const char *other = paragraphs[(p + 1) % COUNT_OF(paragraphs)];
        check_text("a line of three", joined(other, once, other), joined(other, paragraphs[p], other),
                   "mended: UTF-8");
    }
    const char *proper = "ĐÃ\xC2\xA0XÂY MỚI XÃ\xC2\xA0"; /* à misread looks like its Ã and blank */
    check_text("beside", joined(misread_of(paragraphs[0]), proper, proper),
               joined(paragraphs[0], proper, proper), "mended");
    check_text("letters", misread_of(charset_smalls), charset_smalls, "mended");
    check_text("capitals", misread_of(charset_capitals), charset_capitals, "mended");
    check_text("blanks lost", "á»Ÿ Ä\xC2\x90Ã  Náºµng, lÃ  nÆ¡i Ä‘Ã³", "ở Đà Nẵng, là nơi đó", "mended");
    check_text("French", misread_of(foreign[0].text), foreign[0].text, "mended");
}

static void test_what_looks_misread_and_is_not(void **state)
{
    static const char *const texts[] = {
        "ĐẢNG ỦY XÃ » Tin tức · CHÂU Â »",
        "Kích thước 3½ × 2¾, giá 5 €, nhiệt độ 30 °C ± 2, §4 ¶1 ©2024 Công ty ® ¥ £",
        "“ĐÃ “CÓ” Á”… À–Ã—Â",
        "Müller, Å, Ærø và Þór đến thăm",
        "L'Â° et la Ã© ne sont pas des mots",
        "Fólkið í Ðalvík sagði það, ð",
        "ĐÃ\xC2\xA0XÂY XÃ\xC2\xA0MỚI",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        check_text(texts[i], texts[i], texts[i], NULL);
    for (size_t p = 0; p < COUNT_OF(paragraphs); p++)
        check_text("as it is", paragraphs[p], paragraphs[p], NULL);
    check_text("letters", charset_smalls, charset_smalls, NULL);
    check_text("capitals", charset_capitals, charset_capitals, NULL);
}

static void test_letters_that_look_like_d(void **state)
{
    (void)state;
    check_text("one", "Ðảng ủy Bệnh viện", "Đảng ủy Bệnh viện",
               "mended: another letter stood for Đ, at 1 place");
    check_text("all", "Ðảng bộ, Ɖoàn ở Bệnh viện đã ði", "Đảng bộ, Đoàn ở Bệnh viện đã đi", "at 3 places");
}

/* A tool read the old bytes as windows-1252 and sent valid UTF-8. */
static void test_old_encodings_misread(void **state)
{
    static const char *const olds[] = {"windows-1258", "TCVN3", "VISCII", "VNI"};
    (void)state;
    for (size_t e = 0; e < COUNT_OF(olds); e++) {
        char doubt[64];
        snprintf(doubt, sizeof doubt, "mended: %s had been read as windows-1252, in ", olds[e]);
        for (size_t p = 0; p < COUNT_OF(paragraphs); p++) {
            const char *read = text_of(charset_case_misread(charset_case_encode(olds[e], paragraphs[p])));
            const char *other = paragraphs[(p + 1) % COUNT_OF(paragraphs)];
            check_text(doubt, read, paragraphs[p], doubt);
            check_text(doubt, joined(other, read, other), joined(other, paragraphs[p], other), doubt);
        }
    }
}

/* Quotes and dashes of Windows amid ABC, and capitals of TCVN 5712 where they make sense. */
static void test_tcvn_with_capitals(void **state)
{
    static const char text[] =
        "ĐẢNG ỦY, HỘI ĐỒNG QUẢN TRỊ VÀ CÁC ĐỒNG CHÍ LÃNH ĐẠO BỆNH VIỆN ĐÃ DỰ LỄ KỶ NIỆM";
    struct charset_input in = {.bytes = charset_case_encode("TCVN5712-1", text), .is_binary = true};
    (void)state;
    charset_case_check("capitals", &in, text, "TCVN5712-1", "sniffed", NULL);
    in.charset = STR("tcvn");
    charset_case_check("capitals", &in, text, "TCVN5712-1", "declared", NULL);
    struct str bytes = charset_case_encode("TCVN3", "Hội nghị, Đảng bộ và chi bộ ở các cơ sở đã họp");
    char quoted[256];
    int n = snprintf(quoted, sizeof quoted, "\x93%.*s\x94 \x96 \x93%.*s\x94", STR_FMT(bytes), STR_FMT(bytes));
    in = (struct charset_input){.bytes = str_of(quoted, (size_t)n), .is_binary = true};
    charset_case_check(
        "quotes", &in,
        "“Hội nghị, Đảng bộ và chi bộ ở các cơ sở đã họp” – “Hội nghị, Đảng bộ và chi bộ ở các cơ sở đã "
        "họp”",
        "TCVN3", "sniffed", NULL);
}

/* The sample's end, and what lies behind it. */
static void test_long_texts(void **state)
{
    (void)state;
    for (size_t e = 0; e < COUNT_OF(encodings); e++) {
        struct str bytes = charset_case_encode(encodings[e], paragraphs[0]);
        uint32_t times = 800;
        char *all = malloc((size_t)bytes.len * times);
        assert_non_null(all);
        for (uint32_t i = 0; i < times; i++)
            memcpy(all + (size_t)i * bytes.len, bytes.at, bytes.len);
        struct charset_input in = {.bytes = str_of(all, (size_t)bytes.len * times), .is_binary = true};
        struct charset_case c;
        charset_case_decode(&c, &in);
        assert_true(str_eq(c.text.encoding.name, str_of_text(encodings[e])));
        assert_int_equal(c.text.text.len, strlen(paragraphs[0]) * times);
        charset_case_free(&c);
        free(all);
    }
}

static void test_syllables(void **state)
{
    static const struct {
        const char *text;
        uint32_t marked, valid;
    } cases[] = {
        {"", 0, 0},
        {"hello 123", 0, 0},
        {"Nghiêng giếng quỳnh khuỷu ĐƯỜNG ở giữ gì quốc thuở", 10, 10},
        {"hòa hoà thúy thuý ủy uỷ", 6, 6},
        {"đươc cạp máng cạt ách ich cấc cậc các càc cảp", 10, 7},
        {"tiéêng ngĩên mệtt wéo zố fá bjằng xây-dựng", 9, 3},
        {"été être müde Straße naïve", 5, 0},
        {"B¸c ViÖt", 2, 0},
        {"«Bác» 30°C", 1, 1},
        {"ngoằn ngoèo nguệch ngoạc khuếch đoảng", 6, 6},
        {"中文", 1, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct syllables s = charset_syllables(str_of_text(cases[i].text));
        if (s.marked != cases[i].marked || s.valid != cases[i].valid)
            fail_msg("%s: got %u of %u, want %u of %u", cases[i].text, s.valid, s.marked, cases[i].valid,
                     cases[i].marked);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_syllables),
        cmocka_unit_test(test_paragraphs_of_every_encoding),
        cmocka_unit_test(test_one_declared_another_sent),
        cmocka_unit_test(test_other_languages),
        cmocka_unit_test(test_a_declared_encoding_that_makes_no_sense_is_doubted),
        cmocka_unit_test(test_utf8_encoded_again),
        cmocka_unit_test(test_what_looks_misread_and_is_not),
        cmocka_unit_test(test_letters_that_look_like_d),
        cmocka_unit_test(test_old_encodings_misread),
        cmocka_unit_test(test_tcvn_with_capitals),
        cmocka_unit_test(test_long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
