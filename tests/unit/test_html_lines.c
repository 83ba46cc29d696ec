#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/html/html_lines.h"

static struct html_lines lines_of(struct arena *a, const char *page)
{
    struct html_tree tree;
    struct html_lines out;
    arena_init(a, (size_t)64 << 20);
    if (!arena_guard(a))
        fail_msg("memory ran out");
    html_parse(a, str_of_text(page), &tree);
    html_lines(a, &tree, &out);
    return out;
}

/* Pages to their lines, one newline behind each. */
static const struct {
    const char *page, *text;
} texts[] = {
    {"", ""},
    {"plain", "plain\n"},
    {"<p>Một  hai\n ba<p>bốn", "Một hai ba\nbốn\n"},
    {"<p>a<b>b</b> c&nbsp;d &amp; e", "ab c\u00a0d & e\n"},
    {"một<br>hai<br><br>ba<br/>", "một\nhai\nba\n"},
    {"<div>a<div>b</div>c</div>", "a\nb\nc\n"},
    {"<p>&nbsp;</p><p>\u200b</p><p>x</p>", "x\n"},
    {"<title>t</title><style>s</style><script>var s = '<p>x';</script><p>a", "a\n"},
    {"<p>a<span hidden>b</span><span style='color:red; DISPLAY : none'>c</span><i aria-hidden=true>d</i>e",
     "ae\n"},
    {"<select><option>a<option>b</select><textarea><p>c</textarea><button>d</button>e", "e\n"},
    {"<pre>a  b\nc</pre>", "a b\nc\n"},
    {"<ul><li>a<li>b<ul><li>c</ul></ul>", "a\nb\nc\n"},
    {"<table><tr><td>a<td>b<tr><td><p>c<p>d<td>e</table>f", "a | b\nc d | e\nf\n"},
    {"<table><tr><td>a<tr><td>b</table>", "a\nb\n"},
    {"<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d<td>e</table></table>", "a\nb | c\nd | e\n"},
};

static void test_texts(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        struct arena a;
        struct html_lines p = lines_of(&a, texts[i].page);
        if (!str_eq(p.text, str_of_text(texts[i].text)))
            fail_msg("%s: got \"%.*s\", want \"%s\"", texts[i].page, STR_FMT(p.text), texts[i].text);
        for (uint32_t n = 0, at = 0; n < p.n_lines; n++, at++) { /* each line where the text has it */
            assert_int_equal(p.lines[n].line.begin, at);
            at = p.lines[n].line.end;
            assert_int_equal(p.text.at[at], '\n');
        }
        arena_destroy(&a);
    }
}

static const struct {
    const char *page;
    enum html_kind kind;
    int level, linked;
    enum html_says says;
} kinds[] = {
    {"<p>a", HTML_TEXT, 0, 0, HTML_SAYS_NOTHING},
    {"<h1>a<br>b</h1>", HTML_HEADING, 1, 0, HTML_SAYS_NOTHING},
    {"<h3 class='article-title'>a</h3>", HTML_HEADING, 3, 0, HTML_SAYS_TITLE},
    {"<ol><li><ul><li>a", HTML_ITEM, 2, 0, HTML_SAYS_NOTHING},
    {"<blockquote><p>a", HTML_QUOTE, 0, 0, HTML_SAYS_NOTHING},
    {"<figure><img><figcaption>a", HTML_CAPTION, 0, 0, HTML_SAYS_NOTHING},
    {"<div class=PhotoCMS_Caption><p>a", HTML_CAPTION, 0, 0, HTML_SAYS_NOTHING},
    {"<p>a <a href=b>cd</a> e", HTML_TEXT, 0, 3, HTML_SAYS_NOTHING},
    {"<p>a <a name=b>cd</a> e", HTML_TEXT, 0, 0, HTML_SAYS_NOTHING},
    {"<time>a</time>", HTML_TEXT, 0, 0, HTML_SAYS_DATE},
    {"<span class=ngayDang>a</span>", HTML_TEXT, 0, 0, HTML_SAYS_DATE},
    {"<span itemprop=author>a</span>", HTML_TEXT, 0, 0, HTML_SAYS_AUTHOR},
    {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", HTML_ROW, 0, 0, HTML_SAYS_NOTHING},
};

static void test_kinds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        struct arena a;
        struct html_lines p = lines_of(&a, kinds[i].page);
        assert_true(p.n_lines > 0);
        struct html_line l = p.lines[0].line;
        if (l.kind != kinds[i].kind || l.level != kinds[i].level || (int)l.linked_bytes != kinds[i].linked ||
            l.says != kinds[i].says)
            fail_msg("%s: got kind %d level %d linked %u says %d", kinds[i].page, l.kind, l.level,
                     l.linked_bytes, l.says);
        arena_destroy(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_texts), cmocka_unit_test(test_kinds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
