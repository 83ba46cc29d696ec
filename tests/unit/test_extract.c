#include "tests/unit/extract_case.h"

static void test_empty_texts_are_articles_without_anything(void **state)
{
    static const char *const pages[] = {"", "\n", " \n\t\r\n ", "\xEF\xBB\xBF"};
    for (size_t i = 0; i < COUNT_OF(pages); i++) {
        const struct record *r = extract_case(state, pages[i]);
        assert_string_equal(extract_case_text(state, r->title), "(null)");
        assert_int_equal(r->people.n + r->organizations.n + r->figures.n + r->dates.n + r->statements.n, 0);
    }
}

static void test_an_article_that_needs_too_much_memory_is_refused(void **state)
{
    struct extract_case *c = *state;
    struct arena small;
    struct err why = {""};
    const char page[] = "Sáng 01/02/2023, Bệnh viện Đa khoa tỉnh Lào Cai tổ chức hội nghị.";
    struct extract_input in = {.content = str_of(page, sizeof page - 1)};
    arena_init(&small, 512);
    assert_int_equal(extract(c->lex, &in, &small, &c->record, &why), -1);
    assert_non_null(strstr(why.text, "more than 512 bytes"));
    arena_destroy(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty_texts_are_articles_without_anything),
        cmocka_unit_test(test_an_article_that_needs_too_much_memory_is_refused),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
