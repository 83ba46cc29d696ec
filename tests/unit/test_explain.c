/* Why values are read: the entries that they rest on, where these stand, and that explaining changes nothing. */
#include "extract_case.h"

#include "common/explain.h"
#include "common/json_explain.h"

struct reasons {
    struct record record;
    struct explanation why;
};

static struct reasons reasons_of(void **state, const char *page)
{
    struct extract_case *c = *state;
    struct extract_input in = {.content = str_of_text(page)};
    struct reasons r;
    struct err e = {""};
    arena_reset(&c->arena);
    if (explain(c->lex, &in, &c->arena, &r.record, &r.why, &e))
        fail_msg("explain: %s", e.text);
    return r;
}

/* "stage: needs [section] phrase at line; …" of the first value that is called so. */
static void put_value(const struct reasons *r, const char *called, char *out, size_t size)
{
    size_t n = 0;
    snprintf(out, size, "(no such value)");
    for (uint32_t i = 0; i < r->why.values.n; i++) {
        const struct explain_value *v = &r->why.values.at[i];
        char name[300], section[LEX_SECTION_BYTES];
        snprintf(name, sizeof name, "%s.%s %.*s", v->family, v->field, STR_FMT(v->text));
        if (strcmp(name, called) != 0)
            continue;
        n += (size_t)snprintf(out, size, "%s: %s", v->stage ? v->stage : "?",
                              v->entries.n ? "" : explain_rest_names[v->rest]);
        for (uint32_t k = 0; k < v->entries.n && n < size; k++) {
            const struct explain_entry *e = &v->entries.at[k];
            lexicon_section(e->entry, section);
            n += (size_t)snprintf(out + n, size - n, "%s%s %s %.*s at %u", k ? "; " : "",
                                  e->needed ? "needs" : "or", section, STR_FMT(e->at.text), e->at.line);
        }
        return;
    }
}

static const char page[] =
    "Trang chủ / Tin tức\n"
    "Đường dây nóng: 0900 111 222\n"
    "\n"
    "Bệnh viện Đa khoa Nà Tăm sơ kết quý I\r\n"
    "Ngày đăng: 10/4/2031 08:30 | Lượt xem: 418\n"
    "Chiều 09/4/2031, Bệnh viện Đa khoa Nà Tăm tổ chức Hội nghị sơ kết quý I. Đồng chí Lò Văn "
    "Thử - Giám đốc Bệnh viện chủ trì hội nghị.\n"
    "Quang cảnh hội nghị\n"
    "Ba tháng qua, Bệnh viện khám 1.250 lượt, đạt 98,5% kế hoạch, căn cứ Quyết định số "
    "12/QĐ-SYT ngày 05/01/2031 của Sở Y tế.\n"
    "Tin, ảnh: Tòng Thị Én\n"
    "Tin liên quan\n"
    "Trao quà cho người bệnh\n";

static void test_entries(void **state)
{
    static const struct {
        const char *value, *want;
    } cases[] = {
        {"article.category Tin tức", "page: or [page category] Tin tức at 1; or [page home] Trang chủ at 1"},
        {"article.byline Tòng Thị Én", "page: needs [page byline] Tin, ảnh at 9"},
        {"article.published_at 2031-04-10T08:30+07:00", "page: form"},
        {"article.captions Quang cảnh hội nghị", "page: form"},
        {"lines.role contact", "page: needs [contact hotline] Đường dây nóng at 2"},
        {"contacts.value 0900 111 222", "contacts: needs [contact hotline] Đường dây nóng at 2"},
        {"events.part_of_day afternoon", "events: needs [day_part afternoon] Chiều at 6"},
        {"people.name Lò Văn Thử", "people: or [surname] Lò at 6; or [honorific] Đồng chí at 6"},
        {"people.honorific Đồng chí", "people: needs [honorific] Đồng chí at 6"},
        {"figures.value 1250",
         "figures: or [unit visit] lượt at 8; or [cue task] khám at 8; or [cue result] khám at 8"},
        {"figures.value 98.5", "figures: form"},
        {"figures.unit lượt", "figures: form"},
        {"documents.number 12/QĐ-SYT",
         "documents: needs [document] Quyết định at 8; needs [grammar number_sign] số at 8"},
        {"documents.date 2031-01-05", "documents: needs [grammar day] ngày at 8"},
        {"dates.text Chiều 09/4/2031", "dates: needs [day_part afternoon] Chiều at 6"},
        {"nothing.at_all ", "(no such value)"},
    };
    struct reasons r = reasons_of(state, page);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char got[1000];
        put_value(&r, cases[i].value, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s:\n got  %s\n want %s", cases[i].value, got, cases[i].want);
    }
}

static void test_what_is_read_without_them(void **state)
{
    struct reasons r = reasons_of(state, page);
    for (uint32_t i = 0; i < r.why.values.n; i++) {
        const struct explain_value *v = &r.why.values.at[i];
        for (uint32_t k = 0; k < v->entries.n; k++) {
            const struct explain_entry *e = &v->entries.at[k];
            assert_false(str_known(e->without) && (str_eq(e->without, v->text) || !e->needed));
            assert_true(e->at.line > 0 && e->needed == (e->values > 0));
        }
    }
}

static void test_the_record_is_the_same(void **state)
{
    struct buf plain = {0}, explained = {0};
    json_add_record(&plain, STR("x"), STR_NONE, extract_case(state, page));
    struct reasons r = reasons_of(state, page);
    json_add_record(&explained, STR("x"), STR_NONE, &r.record);
    assert_true(str_eq(buf_str(&plain), buf_str(&explained)));
    buf_clear(&explained);
    json_add_explained(&explained, STR("x"), STR_NONE, &r.record, &r.why);
    assert_memory_equal(plain.data, explained.data, plain.len - 2);
    buf_free(&plain);
    buf_free(&explained);
}

static void test_any_bytes(void **state)
{
    static const struct str pages[] = {
        STR(""),
        STR("\n\n"),
        STR("..."),
        STR("\0\0"),
        STR("(((((«"),
        STR("\xff\xfe\x01"),
        STR("đồng chí đồng chí"),
        STR("Chiều 09/4/2031, 5/5/5 12/QĐ 7%, \xe1\xba"),
    };
    struct extract_case *c = *state;
    for (size_t i = 0; i < COUNT_OF(pages); i++) {
        struct extract_input in = {.content = pages[i], .content_is_binary = true};
        struct record record;
        struct explanation why;
        struct err e = {""};
        arena_reset(&c->arena);
        if (explain(c->lex, &in, &c->arena, &record, &why, &e) < 0)
            assert_true(e.text[0] && why.values.n == 0);
    }
}

static void test_memory_is_bounded(void **state)
{
    const struct extract_case *c = *state;
    struct extract_input in = {.content = str_of_text(page)};
    bool refused = false, done = false;
    for (size_t bytes = 4096; bytes <= (size_t)64 << 20; bytes *= 2) {
        struct arena a;
        struct record record;
        struct explanation why;
        struct err e = {""};
        arena_init(&a, bytes);
        int rc = explain(c->lex, &in, &a, &record, &why, &e);
        refused |= rc < 0 && strstr(e.text, "bytes of memory");
        done |= rc == 0 && why.values.n > 20;
        arena_destroy(&a);
    }
    assert_true(refused && done);
}

static void test_long_texts_are_refused(void **state)
{
    struct extract_case *c = *state;
    static char text[EXPLAIN_TEXT_BYTES + 1];
    struct record record;
    struct explanation why;
    struct err e = {""};
    memset(text, '.', sizeof text);
    struct extract_input in = {.content = str_of(text, sizeof text)};
    arena_reset(&c->arena);
    assert_int_equal(explain(c->lex, &in, &c->arena, &record, &why, &e), -1);
    assert_string_equal(e.text, "the text has 65537 bytes; at most 65536 can be explained");
}

/* Of a page in HTML the text counts, not its markup; line is that of the text. */
static void test_pages_in_html(void **state)
{
    struct extract_case *c = *state;
    static char html[EXPLAIN_TEXT_BYTES + 4096];
    struct record record;
    struct explanation why;
    struct err e = {""};
    char *at = stpcpy(html, "<!DOCTYPE html><title>Sơ kết quý I ở Mường Then</title><!--");
    memset(at, 'x', EXPLAIN_TEXT_BYTES);
    strcpy(
        at + EXPLAIN_TEXT_BYTES,
        "--><h1>Sơ kết quý I ở Mường Then</h1><p>Chiều 12/5/2023, bác sĩ Lò Thị Xuân đến dự hội nghị sơ kết công tác "
        "quý I của Trạm Y tế xã Mường Then.</p><p>Trạm đã tiêm chủng cho 320 trẻ em trong địa bàn xã.</p>");
    struct extract_input in = {.content = str_of_text(html)};
    arena_reset(&c->arena);
    if (explain(c->lex, &in, &c->arena, &record, &why, &e) < 0)
        fail_msg("%s", e.text);
    const struct explain_value *title = NULL, *name = NULL;
    for (uint32_t i = 0; i < why.values.n; i++) {
        const struct explain_value *v = &why.values.at[i];
        title = strcmp(v->family, "article") == 0 && strcmp(v->field, "title") == 0 ? v : title;
        name = strcmp(v->family, "people") == 0 && strcmp(v->field, "name") == 0 ? v : name;
    }
    assert_true(title && title->at.line == 1);
    assert_true(name && name->at.line == 2);
    assert_true(name && name->at.span.begin > 0 && name->entries.n > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_entries),
        cmocka_unit_test(test_what_is_read_without_them),
        cmocka_unit_test(test_the_record_is_the_same),
        cmocka_unit_test(test_any_bytes),
        cmocka_unit_test(test_memory_is_bounded),
        cmocka_unit_test(test_long_texts_are_refused),
        cmocka_unit_test(test_pages_in_html),
    };
    return cmocka_run_group_tests_name("explain", tests, extract_case_setup, extract_case_teardown);
}
