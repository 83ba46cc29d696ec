#include "tests/unit/extract_case.h"

#include "common/extract/stages.h"

/* Pages in HTML: what their markup and what they say of themselves make of title, stamp, section, byline and text. */
#define P1 \
    "Chiều ngày 12/5/2023, Trạm Y tế xã Mường Then tổ chức hội nghị sơ kết công tác quý I, có 25 cán bộ tham dự."
#define P2 \
    "Báo cáo của trạm cho biết số lượt khám tăng 12%; trạm đã tiêm chủng cho 320 trẻ em trong địa bàn xã."
#define TEXT "<p>" P1 "</p><p>" P2 "</p>"
#define BODY P1 "\n" P2
#define T "Mường Then sơ kết công tác quý I"
#define H1 "<h1>" T "</h1>"
#define LD(json) "<script type=\"application/ld+json\">" json "</script>"
#define ARTICLE(more) LD("{\"@type\":\"NewsArticle\",\"headline\":\"" T "\"," more "}")

static const struct {
    const char *what, *page;
    const char *title, *published, *category, *byline; /* NULL: null */
    int64_t views;                                     /* -1: null */
    const char *captions;                              /* joined by "|" */
    const char *body;
} cases[] = {
    {"a headline and text", H1 TEXT, T, NULL, NULL, NULL, -1, "", BODY},
    {"no text", "<html><body><img src=x></body></html>", NULL, NULL, NULL, NULL, -1, "", ""},

    {"the site's name behind the headline", "<title>" T " - Trạm Y tế Mường Then</title>" H1 TEXT, T, NULL,
     NULL, NULL, -1, "", BODY},
    {"the heading as printed",
     "<meta property=og:title content='" T "'><h1>MƯỜNG THEN SƠ KẾT<br>CÔNG TÁC QUÝ I</h1>" TEXT,
     "MƯỜNG THEN SƠ KẾT CÔNG TÁC QUÝ I", NULL, NULL, NULL, -1, "", BODY},
    {"a heading that is the site's name",
     "<meta property=og:title content='" T "'><h1>Trạm Y tế xã Mường Then</h1><h2>" T "</h2>" TEXT, T, NULL,
     NULL, NULL, -1, "", BODY},
    {"a headline that breaks off", "<meta property=og:title content='Mường Then sơ kết công…'>" H1 TEXT, T,
     NULL, NULL, NULL, -1, "", BODY},
    {"a headline that no line shows",
     "<meta property=og:title content='" T
     " | Báo Y tế'><meta property=og:site_name content='Báo Y tế'>" TEXT,
     T, NULL, NULL, NULL, -1, "", BODY},
    {"the site's name is no headline",
     "<meta property=og:title content='Trang tin Mường Then'><meta property=og:site_name content='Trang tin Mường "
     "Then'><h2>" T "</h2>" TEXT,
     T, NULL, NULL, NULL, -1, "", BODY},
    {"<title> says less than a heading", "<title>In bài viết</title><h2>" T "</h2>" TEXT, T, NULL, NULL, NULL,
     -1, "", BODY},
    {"but more than nothing", "<title>" T "</title>" TEXT, T, NULL, NULL, NULL, -1, "", BODY},

    {"a stamp in another zone", ARTICLE("\"datePublished\":\"2023-05-13T20:15:30Z\"") H1 TEXT, T,
     "2023-05-14T03:15:30+07:00", NULL, NULL, -1, "", BODY},
    {"what was changed later is no stamp", ARTICLE("\"dateModified\":\"2024-01-01T08:00:00+07:00\"") H1 TEXT,
     T, NULL, NULL, NULL, -1, "", BODY},
    {"a printed clock says more than a day",
     "<meta name=DC.date.issued content=2023-05-14>" H1 "<p>14/05/2023 08:15</p>" TEXT, T,
     "2023-05-14T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"the page's word before the printed one",
     ARTICLE("\"datePublished\":\"2023-05-14T08:15+07:00\"") H1 "<p>Thứ Sáu, 22/11/2024 04:20</p>" TEXT, T,
     "2023-05-14T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"a site that is wrong about its zone",
     ARTICLE("\"datePublished\":\"2023-05-14T08:15:00Z\"") H1 "<p>14/05/2023 08:15</p>" TEXT, T,
     "2023-05-14T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"midnight is no clock", ARTICLE("\"datePublished\":\"2023-05-14T00:00:00\"") H1 TEXT, T, "2023-05-14",
     NULL, NULL, -1, "", BODY},
    {"dates before there were sites",
     "<meta property=article:published_time content='1970-01-01T00:00:00Z'><meta name=pubdate content='14/05/2023'>" H1
         TEXT,
     T, "2023-05-14", NULL, NULL, -1, "", BODY},
    {"a <time> says less than a printed stamp",
     H1 "<p>Ngày đăng: 14/05/2023</p>" TEXT "<footer><time "
        "datetime=2024-11-22></time></footer>",
     T, "2023-05-14", NULL, NULL, -1, "", BODY},
    {"but more than nothing", H1 "<time datetime='2023-05-14T08:15+07:00'>hôm qua</time>" TEXT, T,
     "2023-05-14T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"a month as phones write it", H1 "<p>14 thg 5, 2023</p>" TEXT, T, "2023-05-14", NULL, NULL, -1, "",
     BODY},

    {"the innermost part of a path",
     "<div class=breadcrumb><a>Trang chủ</a> » <a>Tin tức</a> » <a>Tin cơ sở</a> » " T "</div>" H1 TEXT, T,
     NULL, "Tin cơ sở", NULL, -1, "", BODY},
    {"a path without names or links", "<div>Trang chủ / Tin tức / Gương sáng</div>" H1 TEXT, T, NULL,
     "Gương sáng", NULL, -1, "", BODY},
    {"a path whose parts nothing parts",
     "<div class=crumb><span>Trang chủ</span> <span>Gương sáng</span></div>" H1 TEXT, T, NULL, "Gương sáng",
     NULL, -1, "", BODY},
    {"a section", "<meta property=article:section content='Gương sáng'>" H1 TEXT, T, NULL, "Gương sáng", NULL,
     -1, "", BODY},
    {"a section's number or file name are none",
     "<meta property=article:section content='12'><meta name=section content='tin-tuc'>" H1 TEXT, T, NULL,
     NULL, NULL, -1, "", BODY},

    {"an author", ARTICLE("\"author\":{\"name\":\"Lò Thị Xuân\"}") H1 TEXT, T, NULL, NULL, "Lò Thị Xuân", -1,
     "", BODY},
    {"an account is no author",
     ARTICLE("\"author\":{\"name\":\"admin\"}") "<meta name=author content='Lò Thị Xuân'>" H1 TEXT, T, NULL,
     NULL, "Lò Thị Xuân", -1, "", BODY},
    {"nor is a kind of account", ARTICLE("\"author\":{\"name\":\"Super User\"}") H1 TEXT, T, NULL, NULL, NULL,
     -1, "", BODY},
    {"a body", ARTICLE("\"author\":{\"name\":\"Bệnh viện Quân y 48\"}") H1 TEXT, T, NULL, NULL,
     "Bệnh viện Quân y 48", -1, "", BODY},
    {"nor is an address",
     "<meta name=author content='https://www.facebook.com/muongthen'><meta name=dc.creator "
     "content='xuan@muongthen.vn'>" H1 TEXT,
     T, NULL, NULL, NULL, -1, "", BODY},
    {"nor is the site",
     "<meta property=og:site_name content='Báo Mường Then'><meta name=author content='Báo Mường Then'>" H1
         TEXT,
     T, NULL, NULL, NULL, -1, "", BODY},
    {"who signed the text before the account",
     ARTICLE("\"author\":{\"name\":\"Lò Văn Bun\"}") H1 TEXT "<p align=right><b>Lò Thị Xuân</b></p>", T, NULL,
     NULL, "Lò Thị Xuân", -1, "", BODY},

    {"how often it was read",
     LD("{\"@type\":\"Article\",\"interactionStatistic\":{\"interactionType\":\"ReadAction\","
        "\"userInteractionCount\":512}}") H1 TEXT,
     T, NULL, NULL, NULL, 512, "", BODY},
    {"captions",
     H1 "<p>" P1 "</p><figure><img src=x><figcaption>Quang cảnh</figcaption></figure><p><img src=y></p>"
        "<p><em>Các đại biểu dự hội nghị</em></p><p>" P2 "</p>",
     T, NULL, NULL, NULL, -1, "Quang cảnh|Các đại biểu dự hội nghị", BODY},
    {"a short sentence below a picture is a caption, elsewhere text",
     H1 "<p>" P1 "</p><p>Trạm đã cố gắng nhiều.</p><p><img src=x></p><p>Bà con đến trạm từ sớm.</p><p>" P2
        "</p>",
     T, NULL, NULL, NULL, -1, "Bà con đến trạm từ sớm.", P1 "\nTrạm đã cố gắng nhiều.\n" P2},
    {"the site's name in a heading that leads home",
     "<h1><a href=/>LỰC LƯỢNG VŨ TRANG MƯỜNG THEN</a></h1><div><b>" T
     "</b></div><p>14/05/2023 08:15</p>" TEXT,
     T, "2023-05-14T08:15+07:00", NULL, NULL, -1, "", BODY},
    {"a heading inside the text is no caption",
     H1 "<p>" P1 "</p><h3>Trẻ em vùng cao được tiêm chủng</h3><p>" P2 "</p>", T, NULL, NULL, NULL, -1, "",
     P1 "\nTrẻ em vùng cao được tiêm chủng\n" P2},
    {"tables and lists are text",
     H1 "<p>" P1 "</p><ul><li>Giới thiệu</li><li>Dịch vụ</li></ul><table border=1><tr><th>Xã</th><th>Số "
        "trẻ</th></tr><tr><td>Mường Then</td><td>320</td></tr></table><p>" P2 "</p>",
     T, NULL, NULL, NULL, -1, "", P1 "\nGiới thiệu\nDịch vụ\nXã | Số trẻ\nMường Then | 320\n" P2},
    {"a lead",
     "<meta property=og:title content='" T "'>" H1 "<h2 class=sapo>" P1 "</h2><div class=content><p>" P2
     "</p><p>" P2 " Hết.</p></div>",
     T, NULL, NULL, NULL, -1, "", P1 "\n" P2 "\n" P2 " Hết."},
    {"in another language a short line is text, too",
     H1
     "<div><p>The hospital held a conference on the work of the year, and all of the staff were there.</p><p>What the "
     "director said</p><p>The work of the hospital is to be of use to the people of the district, he said.</p><p>Mekong Delta</p></div>",
     T, NULL, NULL, NULL, -1, "",
     "The hospital held a conference on the work of the year, and all of the staff were there.\nWhat the director "
     "said\nThe work of the hospital is to be of use to the people of the district, he said.\nMekong Delta"},
};

/* 1 when it is not what it should be. */
static int check(void **state, const char *what, const char *field, struct str got, const char *want)
{
    const char *text = extract_case_text(state, got);
    if (strcmp(text, want ? want : "(null)") == 0)
        return 0;
    print_error("%s: %s\n  got  \"%s\"\n  want \"%s\"\n", what, field, text, want ? want : "(null)");
    return 1;
}

static void join_captions(const struct record *r, char *out, size_t bytes)
{
    size_t n = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < r->captions.n && n < bytes; i++)
        n += (size_t)snprintf(out + n, bytes - n, "%s%.*s", i ? "|" : "", STR_FMT(r->captions.at[i]));
}

static void test_pages(void **state)
{
    int wrong = 0;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct extract_input in = {.content = str_of_text(cases[i].page),
                                         .content_type = STR("text/html")};
        const struct record *r = extract_case_input(state, &in);
        char stamp[32] = "(null)", captions[512];
        if (r->published_at.day != DAY_NONE)
            stamp_format(r->published_at, stamp);
        join_captions(r, captions, sizeof captions);
        wrong += check(state, cases[i].what, "title", r->title, cases[i].title);
        wrong += check(state, cases[i].what, "published_at", str_of_text(stamp), cases[i].published);
        wrong += check(state, cases[i].what, "category", r->category, cases[i].category);
        wrong += check(state, cases[i].what, "byline", r->byline, cases[i].byline);
        wrong += check(state, cases[i].what, "captions", str_of_text(captions), cases[i].captions);
        wrong += check(state, cases[i].what, "body", r->body, cases[i].body);
        char views[24], want[24];
        snprintf(views, sizeof views, "%lld",
                 r->view_count == RECORD_COUNT_NONE ? -1 : (long long)r->view_count);
        snprintf(want, sizeof want, "%lld", (long long)cases[i].views);
        wrong += check(state, cases[i].what, "view_count", str_of_text(views), want);
    }
    assert_int_equal(wrong, 0);
}

/* What the producer said goes before what the page says. */
static void test_the_producer_knows_better(void **state)
{
    const struct extract_input in = {.content = STR(ARTICLE("\"datePublished\":\"2023-05-14\"") H1 TEXT),
                                     .content_type = STR("text/html"),
                                     .title = STR("Sơ kết"),
                                     .published_at = STR("2023-05-15")};
    const struct record *r = extract_case_input(state, &in);
    char stamp[32];
    stamp_format(r->published_at, stamp);
    assert_int_equal(check(state, "hints", "title", r->title, "Sơ kết"), 0);
    assert_string_equal(stamp, "2023-05-15");
}

static const struct {
    const char *text, *type;
    bool html;
} types[] = {
    {"<!DOCTYPE html><p>Xin chào", NULL, true},
    {"\xef\xbb\xbf \n<!-- x --><HTML><p>Xin chào", NULL, true},
    {"<?xml version=\"1.0\"?><html><p>Xin chào", NULL, true},
    {"<p>Xin</p>\n<p>chào</p>", NULL, true},
    {"Sáng nay<br/><br/>hội nghị<br/>diễn ra<br/><b>tốt</b><br/>rồi<br/>nghỉ<br/>trưa<br/>và<br/>về<br/>nhà",
     NULL, true},
    {"Thẻ <p> mở đoạn, thẻ </p> đóng đoạn; <br> xuống dòng.", NULL, false},
    {"<p> là thẻ mở đoạn.", NULL, false},
    {"5 < 6 và 7 > 3", NULL, false},
    {"<", NULL, false},
    {"<p>Xin</p>\n<p>chào</p>", "text/plain", false},
    {"Xin chào", "text/html; charset=utf-8", true},
};

/* A text keeps its tags, of a page they are read. */
static void test_what_is_html(void **state)
{
    int wrong = 0;
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        const struct extract_input in = {.content = str_of_text(types[i].text),
                                         .content_type = str_of_text(types[i].type)};
        struct extract_case *c = *state;
        struct doc *d = NULL;
        struct err why;
        arena_reset(&c->arena);
        record_init(&c->record);
        assert_int_equal(extract_open(c->lex, &in, &c->arena, &c->record, &d, &why), 0);
        if ((d->html != NULL) == types[i].html)
            continue;
        print_error("%s: %s\n", types[i].text, types[i].html ? "is HTML" : "is text");
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages),
        cmocka_unit_test(test_the_producer_knows_better),
        cmocka_unit_test(test_what_is_html),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
