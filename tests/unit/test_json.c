#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/json.h"

#include <stdlib.h>

static void test_texts_are_escaped(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        const char *want;
    } cases[] = {
        {STR_NONE, "null"},
        {{"", 0}, "\"\""},
        {{"Đảng ủy", 12}, "\"Đảng ủy\""},
        {{"a\"b\\c", 5}, "\"a\\\"b\\\\c\""},
        {{"\n\t\r\b\f\x01\x7f", 7}, "\"\\n\\t\\r\\b\\f\\u0001\\u007f\""},
        {{"a\0b", 3}, "\"a\\u0000b\""},
        {{"a\xff\xe1\xba", 4}, "\"a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct buf out = {0};
        json_add_text(&out, cases[i].text);
        buf_add_byte(&out, 0);
        assert_false(buf_failed(&out));
        assert_string_equal(out.data, cases[i].want);
        buf_free(&out);
    }
}

static void test_an_empty_record_has_every_key(void **state)
{
    (void)state;
    struct record r;
    record_init(&r);
    struct buf out = {0};
    json_add_record(&out, STR("a.txt"), STR_NONE, &r);
    buf_add_byte(&out, 0);
    assert_string_equal(
        out.data,
        "{\"file\": \"a.txt\", \"article\": {\"title\": null, \"published_at\": null, \"category\": null, "
        "\"byline\": null, \"view_count\": null, \"language\": null, \"page_kind\": \"article\", \"body\": null, \"captions\": [], \"encoding\": null, \"encoding_from\": null, "
        "\"encoding_doubt\": null}, "
        "\"contacts\": [], \"events\": [], \"people\": [], \"organizations\": [], \"figures\": [], "
        "\"awards\": [], "
        "\"documents\": [], \"dates\": [], \"places\": [], \"statements\": []}\n");
    buf_free(&out);
}

static day_t day(int year, int month, int of_month)
{
    return civil_to_day((struct civil){year, month, of_month});
}

/* One item of every family, with what is known and what is not. */
static void fill(struct arena *a, struct record *r)
{
    const struct period half = {day(2030, 1, 1), day(2030, 6, 30)};
    str_list one = {0}, two = {0};
    vec_push(a, &one, STR("A"));
    vec_push(a, &two, STR("A"));
    vec_push(a, &two, STR("B"));
    record_init(r);
    r->title = STR("T");
    r->published_at = (struct stamp){day(2030, 2, 3), 14 * 3600 + 5 * 60, false};
    r->view_count = 0;
    r->captions = two;
    r->encoding = (struct encoding){STR("VNI"), ENCODING_META, STR("D")};
    vec_push(a, &r->contacts, (struct contact){CONTACT_HOTLINE, STR("1"), SPAN_NONE});
    vec_push(a, &r->events,
             (struct event){.kind = EVENT_REVIEW,
                            .starts_on = day(2030, 2, 2),
                            .ends_on = DAY_NONE,
                            .part_of_day = DAY_PART_NOON,
                            .review_period = half,
                            .plan_period = PERIOD_NONE,
                            .term = PERIOD_NONE,
                            .attendance = RECORD_COUNT_NONE,
                            .span = {0, 5}});
    vec_push(
        a, &r->people,
        (struct person){.name = STR("N"), .positions = one, .roles = 1U << ROLE_SPOKE | 1U << ROLE_DIRECTED});
    vec_push(a, &r->organizations,
             (struct organization){.name = STR("O"), .kind = ORG_UNION, .aliases = two});
    vec_push(a, &r->figures,
             (struct figure){.value = {985, 1, true}, .of = {-5, 2, true}, .unit = STR("%"), .period = half});
    vec_push(a, &r->awards, (struct award){.name = STR("W"), .count = 2});
    vec_push(a, &r->documents,
             (struct document){.kind = STR("K"), .number = STR("1-A/B"), .date = day(2030, 1, 1)});
    vec_push(a, &r->dates, (struct date_mention){.text = STR("x"), .when = PERIOD_NONE});
    vec_push(a, &r->places, (struct place){STR("P"), PLACE_PROVINCE, {1, 2}});
    vec_push(a, &r->statements, (struct statement){SECTION_REQUEST, STR("S"), {3, 4}});
}

static void test_every_family_is_written(void **state)
{
    (void)state;
    static const char *const want[] = {
        "{\"id\": \"7\", \"article\": {\"title\": \"T\", \"published_at\": \"2030-02-03T14:05+07:00\", ",
        "\"view_count\": 0, \"language\": null, \"page_kind\": \"article\", \"body\": null, \"captions\": [\"A\", \"B\"], \"encoding\": \"VNI\", "
        "\"encoding_from\": \"meta\", \"encoding_doubt\": \"D\"}",
        "\"contacts\": [{\"kind\": \"hotline\", \"value\": \"1\", \"span\": null}]",
        "\"events\": [{\"kind\": \"review\", \"name\": null, \"organizer\": null, \"starts_on\": "
        "\"2030-02-02\", "
        "\"ends_on\": null, \"part_of_day\": \"noon\", \"place\": null, \"review_period\": {\"from\": "
        "\"2030-01-01\", \"to\": \"2030-06-30\"}, \"plan_period\": null, \"term\": null, \"attendance\": "
        "null, "
        "\"span\": [0, 5]}]",
        "\"people\": [{\"name\": \"N\", \"honorific\": null, \"rank\": null, \"degrees\": [], \"positions\": "
        "[\"A\"], "
        "\"organization\": null, \"roles\": [\"spoke\", \"directed\"], \"span\": [0, 0]}]",
        "\"organizations\": [{\"name\": \"O\", \"kind\": \"union\", \"aliases\": [\"A\", \"B\"], \"span\": "
        "[0, 0]}]",
        "\"figures\": [{\"value\": 98.5, \"of\": -0.05, \"unit\": \"%\", \"label\": null, \"percent\": null, "
        "\"period\": {\"from\": \"2030-01-01\", \"to\": \"2030-06-30\"}, \"span\": [0, 0]}]",
        "\"awards\": [{\"name\": \"W\", \"count\": 2, \"recipient\": null, \"recipient_kind\": null, "
        "\"awarded_by\": null, \"span\": [0, 0]}]",
        "\"documents\": [{\"kind\": \"K\", \"number\": \"1-A/B\", \"date\": \"2030-01-01\", \"issuer\": "
        "null, "
        "\"span\": [0, 0]}]",
        "\"dates\": [{\"text\": \"x\", \"from\": null, \"to\": null, \"span\": [0, 0]}]",
        "\"places\": [{\"name\": \"P\", \"level\": \"province\", \"span\": [1, 2]}]",
        "\"statements\": [{\"section\": \"request\", \"text\": \"S\", \"span\": [3, 4]}]}\n",
    };
    struct arena a;
    arena_init(&a, 1 << 20);
    struct record r;
    fill(&a, &r);
    struct buf out = {0};
    json_add_record(&out, STR_NONE, STR("7"), &r);
    buf_add_byte(&out, 0);
    const char *at = out.data;
    for (size_t i = 0; i < COUNT_OF(want); i++) {
        const char *found = at ? strstr(at, want[i]) : NULL;
        if (!found) {
            fail_msg("got %s, want also %s", at, want[i]);
            return;
        }
        at = found + strlen(want[i]);
    }
    assert_string_equal(at, "");
    buf_free(&out);
    arena_destroy(&a);
}

static const struct {
    const char *line, *error; /* NULL: none */
    const char *id, *content, *meta;
} lines[] = {
    {"{\"id\": \"a\", \"content\": \"xin chào\"}", NULL, "a", "xin chào", "{}"},
    {"{\"id\": 17, \"content\": \"\", \"url\": null}", NULL, "17", "", "{}"},
    {"{\"content\": \"x\", \"meta\": {\"k\": [1, 2.5]}, \"lang\": \"vi\", \"k\": 0}", NULL, "", "x",
     "{\"lang\":\"vi\",\"k\":[1,2.5]}"},
    {"{\"content\": \"\\u1ec7\\n\"}", NULL, "", "ệ\n", "{}"},
    {"{\"id\": 1.5, \"content\": \"x\"}", "\"id\" is neither text nor a whole number", NULL, NULL, NULL},
    {"{\"id\": \"a\"}", "\"content\" is missing", NULL, NULL, NULL},
    {"{\"content\": 5}", "\"content\" is missing", NULL, NULL, NULL},
    {"{\"content\": \"x\", \"title\": []}", "\"title\" is no text", NULL, NULL, NULL},
    {"{\"content\": \"x\", \"meta\": 1}", "\"meta\" is no object", NULL, NULL, NULL},
    {"{\"content\": \"x\", \"ack\": \"soon\"}", "\"ack\" is \"stored\" or \"done\"", NULL, NULL, NULL},
    {"{\"content\": \"x\", \"content\": \"y\"}", "no JSON: duplicate object key", NULL, NULL, NULL},
    {"{\"content\": \"\\u0000\"}", "no JSON: \\u0000 is not allowed", NULL, NULL, NULL},
    {"{\"content\": \"\xff\"}", "no JSON: unable to decode byte 0xff", NULL, NULL, NULL},
    {"[1]", "no JSON object", NULL, NULL, NULL},
    {"", "no JSON: ", NULL, NULL, NULL},
    {"{\"content\": \"x\"} {", "no JSON: end of file expected", NULL, NULL, NULL},
};

static void check_text(const char *line, const char *what, struct str got, const char *want)
{
    if (!str_eq(got, str_of(want, strlen(want))))
        fail_msg("%s: got %s %.*s, want %s", line, what, STR_FMT(got), want);
}

static void test_lines_become_articles(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        const char *line = lines[i].line;
        struct json_article a;
        struct err why = {""};
        int got = json_read_article(str_of(line, strlen(line)), NULL, &a, &why);
        if (lines[i].error) {
            if (got != -1 || !strstr(why.text, lines[i].error))
                fail_msg("%s: got %d %s, want %s", line, got, why.text, lines[i].error);
        } else {
            if (got != 0)
                fail_msg("%s: got %s, want an article", line, why.text);
            check_text(line, "id", a.article.id, lines[i].id);
            check_text(line, "content", a.article.content, lines[i].content);
            check_text(line, "meta", a.meta_json, lines[i].meta);
            assert_false(a.article.content_is_binary);
        }
        json_article_free(&a);
    }
}

static void test_every_key_of_the_wire_is_read(void **state)
{
    (void)state;
    struct json_article j;
    struct err why;
    struct str line =
        STR("{\"source\": \"s\", \"id\": \"i\", \"url\": \"u\", \"content\": \"c\", \"content_type\": "
            "\"t\", \"charset\": \"h\", \"fetched_at\": \"f\", \"title\": \"l\", \"published_at\": "
            "\"p\", \"ack\": \"done\"}");
    assert_int_equal(json_read_article(line, NULL, &j, &why), 0);
    const struct article *a = &j.article;
    const struct str got[] = {a->source,  a->id,         a->url,   a->content,     a->content_type,
                              a->charset, a->fetched_at, a->title, a->published_at};
    for (size_t i = 0; i < COUNT_OF(got); i++) {
        assert_int_equal(got[i].len, 1);
        assert_int_equal(got[i].at[0], "siucthflp"[i]);
    }
    assert_true(j.has_ack);
    assert_int_equal(a->ack, ACK_DONE);
    json_article_free(&j);
}

static void test_deep_nesting_is_refused(void **state)
{
    (void)state;
    static char line[200000];
    memset(line, '[', sizeof line);
    struct json_article j;
    struct err why;
    assert_int_equal(json_read_article(str_of(line, sizeof line), NULL, &j, &why), -1);
    assert_non_null(strstr(why.text, "maximum parsing depth"));
    json_article_free(&j);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts_are_escaped),
        cmocka_unit_test(test_an_empty_record_has_every_key),
        cmocka_unit_test(test_every_family_is_written),
        cmocka_unit_test(test_lines_become_articles),
        cmocka_unit_test(test_every_key_of_the_wire_is_read),
        cmocka_unit_test(test_deep_nesting_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
