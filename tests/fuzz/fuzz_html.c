/* Any bytes as a page in HTML, with its encoding to be guessed or said: its text is valid UTF-8, its lines tile it, and what
 * is kept for the parser is no deeper and has no more attributes than is promised. Then the record is well-formed. */
#include "common/html/html_trim.h"
#include "common/lexicon.h"
#include "common/utf8.h"
#include "tests/fuzz/record.h"

static const char *const types[] = {"text/html", "text/html; charset=utf-8",
                                    "text/html; charset=windows-1258", "text/html; charset=utf-16le"};

/* The lexicon is loaded once: compiling it takes longer than a run. */
static const struct lexicon *the_lexicon(void)
{
    static struct lexicon *lex;
    const char *dirs[] = {TRICH_SOURCE_DIR "/common/lexicon"};
    struct err e;
    if (lex == NULL && lexicon_load(&lex, dirs, 1, &e) != 0)
        BUG(e.text);
    return lex;
}

static void check_tree(struct arena *a, struct str page)
{
    enum { DEEPEST = HTML_DEPTH_MAX * 4 }; /* what a parser adds of itself: html, tbody, its own paragraphs */
    struct html_tree tree;
    uint32_t depth = 0;
    html_parse(a, html_trim(a, page), &tree);
    for (struct html_walk w = {.root = tree.root}; html_walk_next(&w) != HTML_END;) {
        if (!html_is_element(w.node))
            continue;
        depth += w.step == HTML_ENTER ? 1 : -1U;
        must(depth <= DEEPEST, "the tree is too deep");
        must(w.node->v.element.attributes.length <= 2 * HTML_TAG_ATTRIBUTES, "too many attributes");
    }
    must(depth == 0, "the walk left what it had not entered");
}

static void check_page(struct arena *a, struct str text)
{
    struct html_page page;
    uint32_t at = 0;
    html_read(a, text, &page);
    must(!utf8_valid(text) || utf8_valid(page.text), "the text is no UTF-8");
    for (uint32_t i = 0; i < page.n_lines; i++) {
        const struct html_line *l = &page.lines[i];
        must(l->begin == at && l->end > at && l->end < page.text.len, "a line is not where it should be");
        must(page.text.at[l->end] == '\n', "a line does not end");
        must(memchr(page.text.at + l->begin, '\n', l->end - l->begin) == NULL, "a line is two");
        must(l->linked_bytes <= l->end - l->begin, "more links than text");
        at = l->end + 1;
    }
    must(at == page.text.len, "text behind the lines");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct arena a;
    struct str bytes = str_of((const char *)data + 1, size - 1);
    arena_init(&a, (size_t)256 << 20);
    must(arena_guard(&a), "a small page used up the memory");
    check_tree(&a, bytes);
    check_page(&a, bytes);
    arena_destroy(&a);
    struct extract_input in = {.content = bytes,
                               .content_is_binary = true,
                               .content_type = str_of_text(types[data[0] % COUNT_OF(types)])};
    record_check_extract(the_lexicon(), &in);
    return 0;
}
