/* What is left of pages before they are parsed, and that it says the same. With files as arguments: only those are
 * compared, read with and without trimming. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/html/html_lines.h"
#include "common/html/html_trim.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static const struct {
    const char *page, *left;
} trims[] = {
    {"", ""},
    {"a < b <3 <", "a &lt; b &lt;3 &lt;"},
    {"<<!-- -->b>", "&lt;b>"}, /* no tag is made of what was none */
    {"<P Class=x style='a:b' onclick=\"f('>')\">a</P>", "<P Class=x>a</P>"},
    {"<p style='DISPLAY : none'>a", "<p hidden>a"},
    {"a<!-- <p> -->b<!-->c<!--->d<!-- -- --!>e<!-- f", "abcde"},
    {"<!DOCTYPE html><?xml a?><!x></ b></>c", "<!DOCTYPE html>c"},
    {"<script>'<p>'</script>a<style>b</STYLE >c<textarea><p></textarea>d<noscript>e</noscript>", "acd"},
    {"<script>a</scripty></script>b", "b"},
    {"a<script>b", "a"},
    {"<script><!-- <script></script> --></script>a", "a"},
    {"<script><!-- </script>a", "a"},
    {"<script><!-- --><script></script>a", "a"},
    {"a<p title='b>c", "a"}, /* the page ends in a tag */
    {"<script type='application/ld+json'>{\"a\":1}</script>",
     "<script type=\"application/ld+json\">{\"a\":1}</script>"},
    {"<title>a<b></title>", "<title>a<b></title>"},
    {"<b>a</b><font color=x>b</font><strong>c", "abc"},
    {"<i class=x>a</i> <em>b</em><q>c</q>", "<q class=x>a</q> <q>b</q>c"},
    {"<a href=\"http://x\" class=y>a</a>", "<a href class=y>a</a>"},
    {"<link rel=stylesheet href=a><link rel=canonical href=b><meta name=c content=d>",
     "<link rel=canonical href=b><meta name=c content=d>"},
    {"<img src=a alt=b><iframe src=c>d</iframe><input value=e>", "<img><img>"},
    {"a<svg><text>b</text><svg/><svg></svg></svg>c<svg><path><p>d", "ac<p>d"},
    {"a<svg><foreignObject><p>b</p></foreignObject></svg>c", "ac"},
    {"a<select><option>b<p>c</select>d<select><option>e<input>f", "adf"},
    {"<span>a<span class=x>b<span style=y>c</span>d</span>e</span>f", "a<span class=x>bcd</span>ef"},
    {"<p><span>a<p>b</span></p>", "<p>a<p>b</span></p>"}, /* the first was closed by the paragraph */
    {"<o:p>a</o:p>", "a"},
    {"<div/>a", "<div>a"},
};

static void guard(struct arena *a, size_t bytes)
{
    arena_init(a, bytes);
    if (!arena_guard(a))
        fail_msg("memory ran out");
}

static void test_trims(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(trims); i++) {
        struct arena a;
        guard(&a, (size_t)64 << 20);
        struct str got = html_trim(&a, str_of_text(trims[i].page));
        if (!str_eq(got, str_of_text(trims[i].left)))
            fail_msg("%s: got %.*s, want %s", trims[i].page, STR_FMT(got), trims[i].left);
        arena_destroy(&a);
    }
}

/* How much of a shape, again and again, reaches the parser. */
static const struct {
    const char *shape;
    uint32_t deepest;
} floods[] = {
    {"<div>", HTML_DEPTH_MAX},
    {"<p><button>", HTML_DEPTH_MAX},
    {"<table>", HTML_DEPTH_MAX},
    {"<ul><li>", HTML_DEPTH_MAX},
    {"<span class=a>", HTML_DEPTH_MAX},
    {"<table><tr><td>", HTML_DEPTH_MAX},
    {"<b>", 4},
    {"<a href=a>", 8},
    {"<p>", 4},
    {"<li>", 4},
    {"<i>", HTML_DEPTH_MAX},
    {"<b><i><a href=b>", HTML_DEPTH_MAX + 8},
    {"<x-y>", HTML_DEPTH_MAX},
    {"<dl><dt><dd>", HTML_DEPTH_MAX},
    {"<p><span class=a>a", 4},
    {"<table><td>a<a href=b>", HTML_DEPTH_MAX * 2},
    {"<object><a href=b>", HTML_DEPTH_MAX * 2},
    {"<template>", HTML_DEPTH_MAX},
    {"<svg>", 4},
    {"<math><mi>", 4},
};

static uint32_t depth_of(const GumboNode *root)
{
    uint32_t depth = 0, most = 0;
    for (struct html_walk w = {.root = root}; html_walk_next(&w) != HTML_END;) {
        if (!html_is_element(w.node))
            continue;
        depth += w.step == HTML_ENTER ? 1 : -1U;
        most = depth > most ? depth : most;
    }
    return most;
}

static void test_depth(void **state)
{
    (void)state;
    enum { TIMES = 10000, SOME = 10 }; /* html, body, tbody … beside the shape's own */
    for (size_t i = 0; i < COUNT_OF(floods); i++) {
        struct arena a;
        guard(&a, (size_t)256 << 20);
        size_t n = strlen(floods[i].shape);
        char *page = arena_room(&a, n * TIMES);
        for (size_t k = 0; k < TIMES; k++)
            memcpy(page + k * n, floods[i].shape, n);
        struct html_tree tree;
        html_parse(&a, html_trim(&a, str_of(page, n * TIMES)), &tree);
        uint32_t depth = depth_of(tree.root);
        if (depth > floods[i].deepest * 2 + SOME)
            fail_msg("%s: %u deep, want at most %u", floods[i].shape, depth, floods[i].deepest * 2 + SOME);
        arena_destroy(&a);
    }
}

static void test_attributes(void **state)
{
    (void)state;
    struct arena a;
    guard(&a, (size_t)64 << 20);
    char *page = arena_room(&a, 1 << 20);
    size_t n = (size_t)sprintf(page, "<p");
    for (int i = 0; i < 100000; i++)
        n += (size_t)sprintf(page + n, " class=a");
    n += (size_t)sprintf(page + n, ">b");
    assert_int_equal(html_trim(&a, str_of(page, n)).len,
                     strlen("<p>b") + HTML_TAG_ATTRIBUTES * strlen(" class=a"));
    arena_destroy(&a);
}

/* Without blanks: what comes between words may differ where formatting was. */
static uint32_t squeeze(char *out, struct str text)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < text.len; i++)
        if (text.at[i] != ' ')
            out[n++] = text.at[i];
    return n;
}

static struct str text_of(struct arena *a, struct str page)
{
    struct html_tree tree;
    struct html_lines lines;
    html_parse(a, page, &tree);
    html_lines(a, &tree, &lines);
    char *out = arena_room(a, lines.text.len + 1);
    return str_of(out, squeeze(out, lines.text));
}

static int compare(const char *path)
{
    struct arena a;
    guard(&a, (size_t)512 << 20);
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    char *page = arena_room(&a, 16 << 20);
    struct str bytes = str_of(page, fread(page, 1, 16 << 20, f));
    fclose(f);
    struct str trimmed = html_trim(&a, bytes), got = text_of(&a, trimmed), want = text_of(&a, bytes);
    uint32_t i = 0;
    while (i < got.len && i < want.len && got.at[i] == want.at[i])
        i++;
    bool same = i == got.len && i == want.len;
    printf("%s: %u bytes, %u left%s\n", path, bytes.len, trimmed.len, same ? "" : "; ANOTHER TEXT");
    if (!same)
        printf(" got …%.*s\nwant …%.*s\n", (int)(got.len - i < 80 ? got.len - i : 80), got.at + i,
               (int)(want.len - i < 80 ? want.len - i : 80), want.at + i);
    arena_destroy(&a);
    return same ? 0 : 1;
}

static void test_pages(void **state)
{
    (void)state;
    static const char folder[] = TRICH_SOURCE_DIR "/tests/pages";
    DIR *d = opendir(folder);
    assert_non_null(d);
    int other = 0, pages = 0;
    for (struct dirent *e; (e = readdir(d)) != NULL;) {
        char path[4096];
        const char *dot = strrchr(e->d_name, '.');
        if (!dot || strcmp(dot, ".html") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        other += compare(path);
        pages++;
    }
    closedir(d);
    assert_true(pages > 0);
    assert_int_equal(other, 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_trims), cmocka_unit_test(test_depth),
                                       cmocka_unit_test(test_attributes), cmocka_unit_test(test_pages)};
    int other = 0;
    for (int i = 1; i < argc; i++)
        other += compare(argv[i]);
    return argc > 1 ? other : cmocka_run_group_tests(tests, NULL, NULL);
}
