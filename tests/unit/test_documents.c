#include "tests/unit/stage_case.h"

/* Writes "kind number date issuer" of every document, separated by "; ". */
static const char *documents(void **state, const char *text, char *out, size_t size)
{
    struct doc *d = stage_case(state, text, DAY_NONE);
    find_documents(d);
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < d->record->documents.n; i++) {
        const struct document *doc = &d->record->documents.at[i];
        char date[11] = "-";
        if (doc->date != DAY_NONE)
            civil_format(doc->date, date);
        n += (size_t)snprintf(out + n, size - n, "%s%.*s %.*s %s %.*s", i ? "; " : "", STR_FMT(doc->kind),
                              STR_FMT(doc->number), date,
                              STR_FMT(str_known(doc->issuer) ? doc->issuer : STR("-")));
        assert_true(n < size);
    }
    return out;
}

static void test_documents_are_read_with_number_date_and_issuer(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"Học Chỉ thị số 27- CT/TW ngày 18/4/2018 của Bộ Chính trị.",
         "Chỉ thị 27-CT/TW 2018-04-18 Bộ Chính trị"},
        {"Theo Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII.",
         "Nghị quyết 20-NQ/TW 2017-10-25 Ban Chấp hành Trung ương Đảng"},
        {"Theo Quyết định số 77/QĐ-BYT của Bộ Y tế ban hành ngày 03/12/2013.",
         "Quyết định 77/QĐ-BYT 2013-12-03 Bộ Y tế"},
        {"Theo Quyết định số 79/QĐ-BYT của Bộ Y tế, ngày 05/6/2023, Bệnh viện Mắt họp.",
         "Quyết định 79/QĐ-BYT - Bộ Y tế"},
        {"Theo Quyết định số 78/QĐ-BV của Giám đốc Bệnh viện ký ngày 5/1/2024.",
         "Quyết định 78/QĐ-BV 2024-01-05 Giám đốc Bệnh viện"},
        {"Theo Kế hoạch số 64 – KH/ĐU, ngày 11/4/2022 về đại hội.", "Kế hoạch 64-KH/ĐU 2022-04-11 -"},
        {"Theo Thông tư số 399 / 2018/TT-BYT ngày 03/3/2018.", "Thông tư 399/2018/TT-BYT 2018-03-03 -"},
        {"Theo Quyết định số 731 / QĐ - BTL ngày 03/3/2025.", "Quyết định 731/QĐ-BTL 2025-03-03 -"},
        {"Theo Công văn số 512 CV/ĐUK ngày 5/6/2022 của Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh về việc học.",
         "Công văn 512CV/ĐUK 2022-06-05 Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"},
        {"Học Chỉ thị số 31-CT/TW của Bộ Chính trị và Kế hoạch số 17-KH/TU của Tỉnh ủy.",
         "Chỉ thị 31-CT/TW - Bộ Chính trị; Kế hoạch 17-KH/TU - Tỉnh ủy"},
        {"Theo Công văn số 1526 /SYT-NVY về tập huấn.", "Công văn 1526/SYT-NVY - -"},
        {"Kế hoạch số 3/KH-BV ngày 02/01/2024 của Ban Thường vụ Huyện ủy Lang Chánh về việc học.",
         "Kế hoạch 3/KH-BV 2024-01-02 Ban Thường vụ Huyện ủy Lang Chánh"},
        {"Theo Luật Xây dựng số 58/2014/QH13 và Thông tư 15/2019/TT-BYT.",
         "Luật 58/2014/QH13 - -; Thông tư 15/2019/TT-BYT - -"},
        {"Các Quyết định số 14-QĐ/ĐUK, 15-QĐ/ĐUK và 16-QĐ/ĐUK ngày 25/7/2022.",
         "Quyết định 14-QĐ/ĐUK 2022-07-25 -; Quyết định 15-QĐ/ĐUK 2022-07-25 -; Quyết định 16-QĐ/ĐUK "
         "2022-07-25 -"},
        {"Chương trình số 10-CTr/TU; Quyết định số 5/QĐ-TTg.",
         "Chương trình 10-CTr/TU - -; Quyết định 5/QĐ-TTg - -"},
        {"Quyết định số 2214 ngày 25/7/2022 (ban hành ngày 1/1/2020).", "Quyết định 2214 2022-07-25 -"},
        {"Chỉ thị số 05-CT/TW; tiếp tục Chỉ thị số 05-CT/TW ngày 15/5/2016.",
         "Chỉ thị 05-CT/TW 2016-05-15 -"},
        {"Học Nghị quyết số 9-NQ/TW ngày 2/6/2023. Nghị quyết số 9 rất rõ.",
         "Nghị quyết 9-NQ/TW 2023-06-02 -"},
        {"Học Nghị quyết số 9. Nghị quyết số 9-NQ/TW của Bộ Chính trị rất rõ.",
         "Nghị quyết 9-NQ/TW - Bộ Chính trị"},
        {"Học Nghị quyết số 9-NQ/TW và Kế hoạch số 9.", "Nghị quyết 9-NQ/TW - -; Kế hoạch 9 - -"},
        {"Ban Thường vụ Huyện ủy Lang Chánh đã ban hành Chỉ thị số 12-CT/HU ngày 03/5/2023.",
         "Chỉ thị 12-CT/HU 2023-05-03 Ban Thường vụ Huyện ủy Lang Chánh"},
        {"Ngày 05/6, Giám đốc Sở Y tế ký Quyết định số 455/QĐ-SYT.",
         "Quyết định 455/QĐ-SYT - Giám đốc Sở Y tế"},
        {"Ban hành Kế hoạch số 5/KH-BV.", "Kế hoạch 5/KH-BV - -"},
        {"Công bố Quyết định số 7/QĐ-SYT ngày 28-6-2024 và Quyết định số 8/QĐ-SYT cùng ngày.",
         "Quyết định 7/QĐ-SYT 2024-06-28 -; Quyết định 8/QĐ-SYT 2024-06-28 -"},
        {"Theo Luật Phòng cháy, chữa cháy số 27/2001/QH10.", "Luật 27/2001/QH10 - -"},
        {"Các chỉ thị, nghị quyết của Đảng năm 2023.", ""},
        {"Quyết định của Đoàn kiểm tra số 2.", ""},
        {"Kế hoạch 5 năm của Chi bộ số 3.", ""},
        {"Báo cáo số 12 đảng viên.", ""},
    };
    char got[1024];
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        documents(state, cases[i].text, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s\n got  %s\n want %s", cases[i].text, got, cases[i].want);
    }
}

static void test_a_documents_number_is_taken_but_not_its_date(void **state)
{
    struct doc *d = stage_case(state, "Chỉ thị số 27-CT/TW ngày 18/4/2018.", DAY_NONE);
    find_documents(d);
    find_dates(d);
    assert_int_equal(d->tokens[2].claim, CLAIM_DOCUMENT);
    assert_int_equal(d->whens.n, 1);
    assert_int_equal(d->record->documents.at[0].span.begin, 0);
    assert_int_equal(d->record->documents.at[0].span.end, 34);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_documents_are_read_with_number_date_and_issuer),
        cmocka_unit_test(test_a_documents_number_is_taken_but_not_its_date),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
