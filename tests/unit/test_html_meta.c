#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/html/html_meta.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const says_names[] = {
    [HTML_SAYS_TITLE] = "title", [HTML_SAYS_DATE] = "date",         [HTML_SAYS_AUTHOR] = "author",
    [HTML_SAYS_PATH] = "path",   [HTML_SAYS_CATEGORY] = "category", [HTML_SAYS_SITE] = "site"};

/* "title A; title B?; date …", "?" behind what is weak */
static void print_claims(const struct html_meta *m, char *out, size_t bytes)
{
    size_t n = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < m->n_claims && n < bytes; i++)
        n += (size_t)snprintf(out + n, bytes - n, "%s%s %.*s%s", i ? "; " : "", says_names[m->claims[i].says],
                              STR_FMT(m->claims[i].text), m->claims[i].weak ? "?" : "");
    if (m->view_count >= 0 && n < bytes)
        snprintf(out + n, bytes - n, "%sviews %lld", n ? "; " : "", (long long)m->view_count);
}

#define LD(json) "<script type=\"application/ld+json\">" json "</script>"

static const struct {
    const char *what, *page, *want;
} cases[] = {
    {"nothing", "<p>Xin chào</p>", ""},
    {"<title>", "<title>Sơ kết quý I - Trạm Y tế</title>", "title Sơ kết quý I - Trạm Y tế?"},
    {"Open Graph",
     "<meta property=og:title content='Sơ kết'><meta property='og:site_name' content='Trạm Y tế'>"
     "<meta property='article:published_time' content='2024-05-14T01:15:00+00:00'>"
     "<meta property='article:section' content='Tin tức'><meta property='article:modified_time' content='2025-01-01'>",
     "title Sơ kết; date 2024-05-14T01:15:00+00:00; category Tin tức; site Trạm Y tế"},
    {"the first of two", "<meta property=og:title content=Một><meta property=og:title content=Hai>",
     "title Một"},
    {"an empty one does not count", "<meta name=pubdate content=''><meta name=pubdate content=2024-05-14>",
     "date 2024-05-14"},
    {"Dublin Core and kin",
     "<meta name=DC.Title content='Sơ kết'><meta name=DC.date.issued content=2024-05-14><meta name=DC.Creator "
     "content='Lò Xuân'>",
     "title Sơ kết; date 2024-05-14; author Lò Xuân"},
    {"microdata of meta",
     "<meta itemprop=datePublished content='2024-05-14T08:15:00+07:00' name=pubdate><meta itemprop=articleSection "
     "content='Y tế'><meta itemprop='interactionCount' content='UserPageVisits:1.234'>",
     "date 2024-05-14T08:15:00+07:00; category Y tế; views 1234"},
    {"microdata of elements",
     "<h1 itemprop=headline>Sơ <b>kết</b></h1><time itemprop=datePublished datetime=2024-05-14>hôm qua</time>"
     "<span itemprop=author itemscope><a><span itemprop=name>Lò Xuân</span></a></span><div itemprop=publisher "
     "itemscope><meta itemprop=name content='Báo X'></div><time itemprop=dateModified datetime=2025-01-01></time>",
     "title Sơ kết; date 2024-05-14; author Lò Xuân; site Báo X"},
    {"names of other things are nobody's", "<div itemscope><span itemprop=name>Lò Xuân</span></div>", ""},
    {"a <time>", "<time datetime='2024-05-14 08:15'>hôm qua</time>", "date 2024-05-14 08:15?"},
    {"its text where it says no more", "<time>14/05/2024</time>", "date 14/05/2024?"},
    {"several of them tell nothing", "<time datetime=2024-05-14></time><time datetime=2024-05-15></time>",
     ""},
    {"but the one that says what it is",
     "<time datetime=2024-05-13></time><time class='entry-date published' datetime=2024-05-14></time>",
     "date 2024-05-14?"},
    {"when it was changed", "<time class='updated' datetime=2024-05-14></time>", ""},
    {"links as a path", "<ul class='my-breadcrumbs'><li><a>Trang chủ</a></li> » <li><a>Tin tức</a></li></ul>",
     "path Trang chủ; path Tin tức"},
    {"a path as text", "<div id=Breadcrumb>Trang chủ / Tin 24/7 &gt; Hoạt động</div>",
     "path Trang chủ; path Tin 24/7; path Hoạt động"},
    {"of two the one with parts",
     "<div class=breadcrumb>Tin</div><div class=pathway>Tin » Y tế</div><div class=pathway>Tin » Khác</div>",
     "path Tin; path Y tế"},
    {"a menu is no path",
     "<div class=breadcrumb>1 &gt; 2 &gt; 3 &gt; 4 &gt; 5 &gt; 6 &gt; 7 &gt; 8 &gt; 9</div>", ""},
    {"a NewsArticle",
     LD("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Sơ kết\",\"datePublished\":"
        "\"2024-05-14T08:15:00+07:00\",\"dateModified\":\"2025-01-01\",\"author\":{\"@type\":\"Person\",\"name\":"
        "\"Lò Xuân\"},\"publisher\":{\"@type\":\"Organization\",\"name\":\"Báo X\"},\"articleSection\":[\"Tin tức\","
        "\"Y tế\"]}"),
     "title Sơ kết; date 2024-05-14T08:15:00+07:00; author Lò Xuân; category Tin tức; site Báo X"},
    {"a graph, its author by reference",
     LD("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Báo X\"},{\"@type\":\"WebPage\",\"name\":\"Sơ kết - Báo X\"},"
        "{\"@type\":[\"Article\",\"BlogPosting\"],\"headline\":\"Sơ kết\",\"author\":[{\"@id\":\"#1\"},{\"name\":\"Lò "
        "Thu\"}]},{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"Lò Xuân\"},{\"@type\":\"BreadcrumbList\","
        "\"itemListElement\":[{\"position\":2,\"name\":\"Tin tức\"},{\"position\":1,\"item\":{\"name\":\"Trang "
        "chủ\"}}]}]}"),
     "title Sơ kết; author Lò Xuân, Lò Thu; site Báo X; path Trang chủ; path Tin tức"},
    {"a page without an article",
     LD("[{\"@type\":\"WebPage\",\"name\":\"Sơ kết\",\"datePublished\":\"2024-05-14\"}]"),
     "title Sơ kết; date 2024-05-14"},
    {"other things",
     LD("{\"@type\":\"JobPosting\",\"headline\":\"Tuyển\"}")
         LD("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":"
            "\"Article\",\"headline\":\"Tin khác\"}]}"),
     ""},
    {"of several articles the one that Open Graph names",
     LD("[{\"@type\":\"Article\",\"headline\":\"Khác\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"Article\","
        "\"headline\":\"Sơ kết\",\"datePublished\":\"2024-05-14\"}]") "<meta property=og:title content='Sơ kết'>",
     "title Sơ kết; date 2024-05-14"},
    {"how often it was read",
     LD("{\"@type\":\"Article\",\"interactionStatistic\":[{\"interactionType\":\"https://schema.org/LikeAction\","
        "\"userInteractionCount\":5},{\"interactionType\":{\"@type\":\"ReadAction\"},\"userInteractionCount\":512}]}"),
     "views 512"},
    {"line breaks in texts, commas too many, wrappings",
     LD("\n//<![CDATA[\n<!-- {\"@type\":\"Article\",,\"headline\":\"Sơ kết\nquý I\", \"author\" : [ {\"name\":\"Lò\"}, "
        "] ,}; --> //]]>"),
     "title Sơ kết quý I; author Lò"},
    {"quotes inside texts",
     LD("{\"@type\":\"Article\",\"headline\":\"\"Sơ kết\" quý I, \"Tổng kết\" năm: \"tốt\"\",\"author\":\"Lò\"}"),
     "title \"Sơ kết\" quý I, \"Tổng kết\" năm: \"tốt\"; author Lò"},
    {"a quote before a colon inside a text", LD("{\"@type\":\"Article\",\"headline\":\"A \"B\": C\"}"),
     "title A \"B\": C"},
    {"what is nested deeper than any of its kind",
     LD("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[{\"@type\":\"Article\",\"headline\":\"A\"}]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"),
     ""},
    {"escapes that are none",
     LD("{\"@type\":\"Article\",\"headline\":\"L\\'hôpital \\u00e0 \\ud83d \\ud83d\\ude00\\u0000\",\"author\":\"\\x\"}"),
     "title L'hôpital à \xef\xbf\xbd \xf0\x9f\x98\x80\xef\xbf\xbd; author x"},
    {"entities inside texts", LD("{\"@type\":\"Article\",\"headline\":\"A &amp;quot;B&quot; &agrave; R&D\"}"),
     "title A &quot;B\" à R&D"},
    {"a missing comma is not guessed", LD("{\"@type\":\"Article\",\"headline\":\"A\" \"author\":\"B\"}"), ""},
    {"values one behind the other",
     LD("{\"@type\":\"WebSite\",\"name\":\"X\"},{\"@type\":\"Article\",\"headline\":\"A\"}"),
     "title A; site X"},
    {"no JSON", LD("var x = 5;") LD("") LD("{") LD("\"") LD("\\"), ""},
};

static void test_cases(void **state)
{
    (void)state;
    int failed = 0;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena a;
        struct html_tree tree;
        struct html_meta m;
        char got[1024];
        arena_init(&a, (size_t)16 << 20);
        html_parse(&a, str_of_text(cases[i].page), &tree);
        html_meta_read(&a, &tree, &m);
        print_claims(&m, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0) {
            print_error("%s\n  got  %s\n  want %s\n", cases[i].what, got, cases[i].want);
            failed++;
        }
        arena_destroy(&a);
    }
    assert_int_equal(failed, 0);
}

/* A script of n times `unit` between head and tail: read without recursion, without much memory, whatever it holds. */
static void read_flood(const char *head, const char *unit, const char *tail, size_t n)
{
    struct arena a;
    struct html_tree tree;
    struct html_meta m;
    size_t len = strlen(head) + n * strlen(unit) + strlen(tail) + 1;
    char *page = malloc(len), *at = page;
    assert_non_null(page);
    at = stpcpy(at, head);
    for (size_t i = 0; i < n; i++)
        at = stpcpy(at, unit);
    stpcpy(at, tail);
    arena_init(&a, (size_t)256 << 20);
    html_parse(&a, str_of_text(page), &tree);
    html_meta_read(&a, &tree, &m);
    assert_true(m.n_claims <= META_FIELDS * META_FROMS + META_PATH_PARTS);
    arena_destroy(&a);
    free(page);
}

static void test_floods(void **state)
{
    (void)state;
    read_flood("<script type='application/ld+json'>", "[", "</script>", 200000);
    read_flood("<script type='application/ld+json'>", "{\"@graph\":", "</script>", 20000);
    read_flood("<script type='application/ld+json'>", "\"", "</script>", 200000);
    read_flood("<script type='application/ld+json'>", "\" ,", "</script>", 80000);
    read_flood("<script type='application/ld+json'>", "/*", "</script>", 100000);
    read_flood("<script type='application/ld+json'>", "{},", "</script>", 80000);
    read_flood("", "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"x\"}</script>",
               "", 2000);
    read_flood("", "<meta property=og:title content=x>", "", 50000);
    read_flood("", "<i itemprop=author itemscope>", "<i itemprop=name>x", 400);
    read_flood("", "<div class=breadcrumb>a &gt; ", "", 400);
    read_flood("<p class='", "breadcrum ", "'>x", 100000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases), cmocka_unit_test(test_floods)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
