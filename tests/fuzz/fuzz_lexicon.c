/* Any bytes as an operator's .lex file. The first byte says what it stands beside: nothing, a small lexicon, or the
 * built-in one. What is refused names its line; what is taken says the same when it is loaded again, or once more as a
 * later directory; and an article can be read with it. */
#include "common/lexicon_build.h"
#include "tests/fuzz/record.h"

#include <sys/stat.h>

enum { ALONE = 'a', BUILT_IN = 'b' }; /* any other first byte: beside the small one */

struct own {
    char dir[600], file[640];
};

static const struct own *the_own(void)
{
    static struct own p;
    if (*p.dir)
        return &p;
    scratch_path(p.dir, sizeof p.dir, "lex");
    snprintf(p.file, sizeof p.file, "%s/own.lex", p.dir);
    must(mkdir(p.dir, 0700) == 0, "no directory for the file");
    return &p;
}

/* "…/own.lex:LINE: what", in words that a terminal can show. */
static void check_refusal(const struct err *e, const char *file, uint32_t lines)
{
    size_t n = strlen(file);
    struct str text = str_of_text(e->text);
    must(strncmp(e->text, file, n) == 0 && e->text[n] == ':', "an error names the file");
    char *end;
    unsigned long line = strtoul(e->text + n + 1, &end, 10);
    must(line >= 1 && line <= lines && strncmp(end, ": ", 2) == 0 && end[2], "an error names a line of it");
    must(is_plain(text), "an error that a terminal cannot show");
}

static void check_entries(const struct lexicon *lex, const char *own, uint32_t lines)
{
    for (uint32_t i = 0; i < lex->n_entries; i++) {
        const struct lex_entry *e = lexicon_entry(lex, i);
        char section[LEX_SECTION_BYTES];
        struct lex_section read;
        struct err why;
        lexicon_section(e, section);
        must(lexicon_section_read(str_of_text(section), &read, &why) == 0, "a section's name is no header");
        must(read.category == (int)e->category && read.value == e->value, "a header reads as another");
        must(e->canonical.len > 0 && is_plain(e->canonical), "an entry's text");
        must(strcmp(e->file, own) != 0 || (e->line >= 1 && e->line <= lines), "an entry's line");
    }
}

static void check_end(const struct lexicon *lex, const struct lex_node *node, uint32_t k)
{
    const struct lex_end *end = lexicon_ends(lex, node) + k;
    must(end->entry < lex->n_entries, "an end of no entry");
    must(end->category == lex->entries[end->entry].category, "an end of another category");
    must(k >= LEX_FEW_ENDS || memcmp(&node->few[k], end, sizeof *end) == 0, "a first end of its own");
    must(node->asks || (node->categories >> end->category & 1), "a category that a node does not show");
    must(node->asks || (node->values & lexicon_value_bit(end->category, end->value)),
         "a value that a node does not show");
}

/* Each node's ends lie side by side, with none between and none left over; what asks for more comes first. */
static void check_nodes(const struct lexicon *lex)
{
    uint32_t n = 0, last = 0;
    bool *seen = calloc(lex->n_ends, sizeof *seen);
    for (uint32_t i = 0; seen && i < lexicon_nodes(lex); i++) {
        const struct lex_node *node = &lex->nodes[i];
        bool asked = true;
        must(node->n_ends <= LEX_PHRASE_FORMS, "a node's ends");
        must(!node->asks || !(node->categories | node->values), "a node that shows what may not match");
        for (uint32_t k = 0; k < node->n_ends; k++) {
            const struct lex_asked *ask = lexicon_asked(lex, lexicon_ends(lex, node) + k);
            bool asks = str_known(ask->exact) || str_known(ask->digits);
            uint32_t at = node->ends + k;
            must(at < lex->n_ends && !seen[at], "an end of two nodes");
            seen[at] = true;
            last = at + 1 > last ? at + 1 : last;
            check_end(lex, node, k);
            must((asked || !asks) && (node->asks || !asks), "what asks for more comes first");
            asked = asks;
        }
        n += node->n_ends;
    }
    must(!seen || n == last, "ends of no node");
    free(seen);
}

/* A lexicon in short: equal for two that say the same. */
static uint64_t digest(const struct lexicon *lex)
{
    uint64_t d = lex->n_stems * 31u + lex->n_words;
    for (uint32_t i = 0; i < lexicon_nodes(lex); i++) {
        const struct lex_node *node = &lex->nodes[i];
        d = (d ^ node->symbols ^ node->categories << 1 ^ node->values << 2) * 0x9E3779B97F4A7C15u +
            node->n_ends;
        for (uint32_t k = 0; k < node->n_ends; k++) {
            const struct lex_end *end = lexicon_ends(lex, node) + k;
            const struct lex_entry *e = lexicon_entry(lex, end->entry);
            d = (d ^ end->category ^ (uint64_t)end->value << 8 ^ (uint64_t)e->line << 40) *
                0x9E3779B97F4A7C15u;
        }
    }
    return d;
}

static bool takes_out(struct str text)
{
    for (uint32_t i = 0; i + 1 < text.len; i++)
        if (text.at[i] == '[' && memchr(" \t\r-", text.at[i + 1], 4))
            return true;
    return false;
}

static uint64_t load_digest(const char *const *dirs, unsigned n)
{
    struct lexicon *lex;
    struct err e;
    if (lexicon_load(&lex, dirs, n, &e) != 0)
        BUG(e.text);
    uint64_t d = digest(lex);
    lexicon_free(&lex);
    return d;
}

static void check_taken(const struct lexicon *lex, const char *const *dirs, unsigned n, struct str text,
                        uint32_t lines)
{
    struct extract_input in = {.content = text};
    check_entries(lex, the_own()->file, lines);
    check_nodes(lex);
    record_check_extract(lex, &in);
    must(load_digest(dirs, n) == digest(lex), "it loads otherwise the second time");
    if (!takes_out(text))
        must(load_digest(dirs, n + 1) == digest(lex), "said once more it says something else");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cut c = cut_of(data, size);
    uint64_t beside = cut_number(&c, 1);
    struct str text = cut_text(&c, size);
    const struct own *own = the_own();
    const char *base =
        beside == BUILT_IN ? TRICH_SOURCE_DIR "/common/lexicon" : TRICH_SOURCE_DIR "/tests/fuzz/lexicon";
    const char *dirs[] = {base, own->dir, own->dir};
    unsigned first = beside == ALONE, n = 2 - first;
    uint32_t lines = 1;
    for (uint32_t i = 0; i < text.len; i++)
        lines += text.at[i] == '\n';
    scratch_write(own->file, text);
    struct lexicon *lex;
    struct err e = {""};
    if (lexicon_load(&lex, dirs + first, n, &e) == 0)
        check_taken(lex, dirs + first, n, text, lines);
    else
        check_refusal(&e, own->file, lines);
    lexicon_free(&lex);
    return 0;
}
