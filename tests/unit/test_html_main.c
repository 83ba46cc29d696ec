/* Pages as many programs make them, with invented text: which lines are head, main text and foot. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/html/html_cues.h"

#include <stdio.h>

#define P1 \
    "Sáng ngày 5/6, tại hội trường lớn, Đảng ủy Bệnh viện Suối Hoa tổ chức hội nghị sơ kết công tác sáu tháng đầu năm."
#define P2 \
    "Dự hội nghị có đại diện các khoa, phòng và toàn thể đảng viên của đơn vị, cùng đại biểu khách mời."
#define P3 \
    "Kết thúc hội nghị, đồng chí Bí thư giao nhiệm vụ cho từng chi bộ, yêu cầu báo cáo trước ngày 10/7."
#define T "Sơ kết công tác sáu tháng đầu năm"
#define MENU "<ul><li><a href=/>Trang chủ</a><li><a href=/gt>Giới thiệu</a><li><a href=/tt>Tin tức</a></ul>"
#define LINKS                                                                                \
    "<ul><li><a href=1>Bệnh viện tổ chức ngày hội hiến máu tình nguyện</a>" \
    "<li><a href=2>Hội thảo khoa học về chăm sóc người bệnh nặng</a></ul>"

#define TEASER(n) "<div><a href=" n ">Bệnh viện tổ chức ngày hội hiến máu</a><br>" P3 "</div>"

static const struct {
    const char *name, *page, *want; /* "head main foot", lines by " / " */
} cases[] = {
    {"news", "<title>" T " - Suối Hoa</title>" MENU "<h1>" T "</h1><p>" P1 "<p>" P2 "<h4>Tin khác</h4>" LINKS,
     "H " T " / M " P1 " / M " P2},
    {"layout tables and breaks",
     "<table><tr><td>" MENU "<td><table><tr><td><font size=4>" T "</font><tr><td>" P1 "<br><br>" P2 "<br>" P3
     "</table><td>" LINKS "</table>",
     "H " T " / M " P1 " / M " P2 " / M " P3},
    {"split bodies",
     "<h1>" T "</h1><div class=c><p>" P1
     "</div><div class=ads><p>Quảng cáo: mua ngay.</div><div class=c><p>" P2 "</div>",
     "H " T " / M " P1 " / M " P2},
    {"comments",
     "<h1>" T "</h1><div class=post-body><p>" P1 "</div><div id=comments><p>" P2 "<p>" P3 "</div>",
     "H " T " / M " P1},
    {"rows of a table",
     "<h1>" T "</h1><div><p>" P1 "<table border=1><tr><th>Khoa<th>Số<tr><td>Nội<td>12</table><p>" P2 "</div>",
     "H " T " / M " P1 " / M Khoa | Số / M Nội | 12 / M " P2},
    {"related list inside", "<h1>" T "</h1><div><p>" P1 "<p>Tin liên quan</p>" LINKS "<p>" P2 "</div>",
     "H " T " / M " P1 " / M " P2},
    {"stamp above, source below",
     "<div class=breadcrumb><a href=/>Tin tức</a></div><h1>" T
     "</h1><div class=date>Thứ Hai, 06/06/2022 08:15</div>"
     "<div class=content><p>" P1 "<p>" P2 "</div><div class=nguon>Nguồn: Báo Bến Đá</div>",
     "H Tin tức / H " T " / H Thứ Hai, 06/06/2022 08:15 / M " P1 " / M " P2 " / F Nguồn: Báo Bến Đá"},
    {"a column of other articles with their first sentences",
     "<table><tr><td><p><b>" T "</b><p>" P1 "<p>" P2 "<td>" TEASER("1") TEASER("2") TEASER("3")
         TEASER("4") "</table>",
     "H " T " / M " P1 " / M " P2},
    {"others with their first sentences right below the text",
     "<div><h1>" T "</h1><p>" P1 "<p>" P2 "<p><a href=1>Bệnh viện tổ chức ngày hội</a><p>" P3
     "<p><a href=1>Hội thảo khoa học của khoa Nội</a><p>" P3
     "<p><a href=1>Tập huấn hồi sinh tim phổi</a><p>" P3 "</div>",
     "H " T " / M " P1 " / M " P2},
    {"a card of another article inside",
     "<h1>" T "</h1><div><p>" P1 "<article><h4><a href=1>Bệnh viện tổ chức ngày hội hiến máu</a></h4><p>" P3
     "</article><p>" P2 "</div>",
     "H " T " / M " P1 " / M " P2},
    {"another column of text without links or names",
     "<div><div><h1>" T "</h1><p>" P1 "<p>" P2 "</div><div><p>" P3 "</div></div>",
     "H " T " / M " P1 " / M " P2},
    {"a named text with another below",
     "<h1>" T "</h1><div><div class=article-content><p>" P1 "<p>" P2 "</div><div><p>" P3 "</div></div>",
     "H " T " / M " P1 " / M " P2},
    {"the lead in a box of its own, then a picture",
     "<h1>" T "</h1><div><p>" P2 "</div><img><p><i>Quang cảnh</i></p><div><p>" P1 "<p>" P3 "</div>",
     "H " T " / M " P2 " / M Quang cảnh / M " P1 " / M " P3},
    {"rights and pointers to other pages",
     "<h1>" T "</h1><p>" P1 "<p>&gt;&gt; Mời đọc thêm <a href=1>các tin khác của chuyên mục</a><p>" P2
     "<hr><p>© Bệnh viện Suối Hoa<p>Ghi rõ nguồn khi phát hành lại.",
     "H " T " / M " P1 " / M " P2},
    {"hidden and named apart",
     "<h1>" T "</h1><p>" P1 "<p>" P2 "<div class=cookie-notice><p>" P3 "</div><div hidden>" P3 "</div>",
     "H " T " / M " P1 " / M " P2},
    {"names of what is no article around all of it", /* they are not believed */
     "<div class=sidebar><h1>" T "</h1><p>" P1 "<p>" P2 "</div>", "H " T " / M " P1 " / M " P2},
    {"a page of widgets",
     "<div class=widget>" MENU "</div><div class=widget><h1>" T "</h1></div><div class=widget><p>" P1
     "</div><div class=widget><p>" P2 "</div><div class=widget><p>" P3 "</div>",
     "H " T " / M " P1 " / M " P2 " / M " P3},
    {"a list of articles", TEASER("1") TEASER("2") TEASER("3"), "M " P3 " / M " P3 " / M " P3},
    {"a page of one short text", "<p>Họp giao ban.", "M Họp giao ban."},
    {"nothing", "<p> ", ""},
};

static void read_parts(struct arena *a, const char *page, char *out, size_t size)
{
    static const char letters[] = {'H', 'M', 'F'};
    struct html_page p;
    if (!arena_guard(a))
        fail_msg("memory ran out");
    html_read(a, str_of_text(page), &p);
    for (uint32_t n = 0, at = 0; n < p.n_lines; n++) {
        const struct html_line *l = &p.lines[n];
        at += (uint32_t)snprintf(out + at, size - at, "%s%c %.*s", n ? " / " : "", letters[l->part],
                                 (int)(l->end - l->begin), p.text.at + l->begin);
    }
}

static void test_parts(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena a;
        char got[4096] = "";
        arena_init(&a, (size_t)64 << 20);
        read_parts(&a, cases[i].page, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s:\n got %s\nwant %s", cases[i].name, got, cases[i].want);
        arena_destroy(&a);
    }
}

static const struct {
    const char *names;
    uint32_t cues;
} names[] = {
    {"", 0},
    {"x y-z 12", 0},
    {"newsDetail", HTML_CUE_BIT(HTML_CUE_ARTICLE)},
    {"entry-content", HTML_CUE_BIT(HTML_CUE_CONTENT)},
    {"tinlienquan", HTML_CUE_BIT(HTML_CUE_RELATED)},
    {"wp-caption-text", HTML_CUE_BIT(HTML_CUE_CAPTION) | HTML_CUE_BIT(HTML_CUE_CONTENT)},
    {"MENU_left", HTML_CUE_BIT(HTML_CUE_MENU)},
    {"adventure", 0}, /* no ad */
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaad", 0},
};

static void test_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (html_cues_in(str_of_text(names[i].names)) != names[i].cues)
            fail_msg("%s: got %x, want %x", names[i].names, html_cues_in(str_of_text(names[i].names)),
                     names[i].cues);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_parts), cmocka_unit_test(test_names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
