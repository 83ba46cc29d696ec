#include "common/json.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct {
    const char *map, *line;
    const char *error; /* NULL: the next four are read; NULL there: unknown */
    const char *content, *title, *published_at, *meta;
} cases[] = {
    {"content=a", "{\"a\": \"x\", \"b\": 1}", NULL, "x", NULL, NULL, "{\"b\":1}"},
    {"content=a,content=b", "{\"a\": \" \", \"b\": \"x\"}", NULL, "x", NULL, NULL, "{\"a\":\" \"}"},
    {"content=a.b", "{\"a\": {\"b\": \"x\", \"c\": 2}}", NULL, "x", NULL, NULL, "{\"a\":{\"c\":2}}"},
    {"content=a.b", "{\"a.b\": \"x\", \"a\": {\"b\": \"y\"}}", NULL, "x", NULL, NULL,
     "{\"a\":{\"b\":\"y\"}}"},
    {"content=a.1", "{\"a\": [\"x\", \"y\"]}", NULL, "y", NULL, NULL, "{\"a\":[\"x\",\"y\"]}"},
    {"content=a.9", "{\"a\": [\"x\"], \"content\": \"own\"}", NULL, "own", NULL, NULL, "{\"a\":[\"x\"]}"},
    {"content=a", "{\"a\": [\"x\", null, \"NaN\", \"y\"]}", NULL, "x\ny", NULL, NULL, "{}"},
    {"title=t", "{\"content\": \"x\", \"t\": [\"a\", \"b\"]}", NULL, "x", "a", NULL, "{}"},
    {"title=t", "{\"content\": \"x\", \"title\": \"own\"}", NULL, "x", "own", NULL, "{}"},
    {"title=t", "{\"content\": \"x\", \"t\": \"None\"}", NULL, "x", NULL, NULL, "{\"t\":\"None\"}"},
    {"title=t", "{\"content\": \"x\", \"t\": 7}", NULL, "x", "7", NULL, "{}"},
    {"title=t", "{\"content\": \"x\", \"t\": true}", NULL, "x", NULL, NULL, "{\"t\":true}"},
    {"published_at=d", "{\"content\": \"x\", \"d\": 1941015600}", NULL, "x", NULL, "2031-07-05T11:00:00Z",
     "{}"},
    {"published_at=d", "{\"content\": \"x\", \"d\": 1941015600123.5}", NULL, "x", NULL,
     "2031-07-05T11:00:00Z", "{}"},
    {"published_at=d", "{\"content\": \"x\", \"d\": -5}", NULL, "x", NULL, NULL, "{\"d\":-5}"},
    {"published_at=d", "{\"content\": \"x\", \"d\": 1e300}", NULL, "x", NULL, NULL,
     "{\"d\":1.0000000000000001e300}"},
    {"content=a", "{\"a\": {}}", "no text under \"a\", \"content\"", NULL, NULL, NULL, NULL},
    {"content=a", "{\"meta\": 5, \"a\": \"x\"}", NULL, "x", NULL, NULL, "{\"meta\":5}"},
    {"content=a", "{\"meta\": {\"k\": 1}, \"a\": \"x\"}", NULL, "x", NULL, NULL, "{\"k\":1}"},
    {"news-please", "{\"maintext\": null, \"text\": \"x\", \"title_rss\": \"t\", \"date_publish\": \"None\"}",
     NULL, "x", "t", NULL, "{\"maintext\":null,\"date_publish\":\"None\"}"},
};

static void check(size_t i, const char *what, struct str got, const char *want)
{
    struct str wanted = str_of_text(want);
    if (str_known(got) != str_known(wanted) || !str_eq(got, wanted))
        fail_msg("%s, %s: %s is %.*s, want %s", cases[i].map, cases[i].line, what, STR_FMT(got),
                 want ? want : "unknown");
}

static void test_foreign_keys(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct json_map map = {0};
        struct json_article a;
        struct err e = {""};
        assert_int_equal(json_map_add(&map, cases[i].map, &e), 0);
        int got = json_read_article(str_of_text(cases[i].line), &map, &a, &e);
        if (cases[i].error) {
            if (got != -1 || !strstr(e.text, cases[i].error))
                fail_msg("%s: got %d %s, want %s", cases[i].line, got, e.text, cases[i].error);
        } else {
            if (got < 0)
                fail_msg("%s: %s", cases[i].line, e.text);
            check(i, "content", a.article.content, cases[i].content);
            check(i, "title", a.article.title, cases[i].title);
            check(i, "published_at", a.article.published_at, cases[i].published_at);
            check(i, "meta", a.meta_json, cases[i].meta);
        }
        json_article_free(&a);
    }
}

static void test_wrong_maps_say_what_is_right(void **state)
{
    static const char *const wrong[][2] = {
        {"", "is neither a pair"},          {"a", "is neither a pair"},   {"content=a,", "is neither a pair"},
        {"body=a", "is no key of trich's"}, {"content=", "names no key"}, {"meta=a", "is no key of trich's"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        struct json_map map = {0};
        struct err e = {""};
        if (json_map_add(&map, wrong[i][0], &e) != -1 || !strstr(e.text, wrong[i][1]))
            fail_msg("\"%s\": got %s, want %s", wrong[i][0], e.text, wrong[i][1]);
    }
}

static void test_candidates_are_bounded(void **state)
{
    (void)state;
    struct json_map map = {0};
    struct err e;
    for (int i = 0; i < JSON_MAP_CANDIDATES; i++)
        assert_int_equal(json_map_add(&map, "url=u", &e), 0);
    assert_int_equal(json_map_add(&map, "url=u", &e), -1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_foreign_keys),
        cmocka_unit_test(test_wrong_maps_say_what_is_right),
        cmocka_unit_test(test_candidates_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
