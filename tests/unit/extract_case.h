/* For tests of the extractor: the real lexicon, loaded once a program, and extract() on texts.
 *
 * Give extract_case_setup and extract_case_teardown to cmocka_run_group_tests; then extract_case(state, text) gives
 * the record. It and all its texts hold until the next call. Failures are assertions of the running test.
 */
#ifndef TRICH_EXTRACT_CASE_H
#define TRICH_EXTRACT_CASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/extract.h"
#include "common/lexicon.h"

#include <stdio.h>
#include <stdlib.h>

struct extract_case {
    struct lexicon *lex;
    struct arena arena;
    struct record record;
    char text[4][1024]; /* of extract_case_text, in turn */
    unsigned turn;
};

static inline int extract_case_setup(void **state)
{
    struct extract_case *c = calloc(1, sizeof *c);
    if (!c)
        return -1;
    const char *dirs[] = {TRICH_SOURCE_DIR "/common/lexicon"};
    struct err e;
    if (lexicon_load(&c->lex, dirs, 1, &e)) {
        fprintf(stderr, "%s\n", e.text);
        free(c);
        return -1;
    }
    arena_init(&c->arena, (size_t)256 << 20);
    *state = c;
    return 0;
}

static inline int extract_case_teardown(void **state)
{
    struct extract_case *c = *state;
    lexicon_free(&c->lex);
    arena_destroy(&c->arena);
    free(c);
    return 0;
}

/* The record of a whole input; in->content and the like must outlive it. */
static inline struct record *extract_case_input(void **state, const struct extract_input *in)
{
    struct extract_case *c = *state;
    struct err why = {""};
    arena_reset(&c->arena);
    if (extract(c->lex, in, &c->arena, &c->record, &why))
        fail_msg("extract: %s", why.text);
    return &c->record;
}

/* The record of a page given as one string. */
static inline struct record *extract_case(void **state, const char *page)
{
    struct extract_input in = {.content = str_of(page, strlen(page))};
    return extract_case_input(state, &in);
}

/* The record of a page of a hospital's site, of 5 January 2024, with these paragraphs. */
static inline struct record *extract_case_news(void **state, const char *paragraphs)
{
    static char page[4096];
    snprintf(page, sizeof page, "Bệnh viện Đa khoa tỉnh Hòa Bình\n05/01/2024\n\n%s\n", paragraphs);
    return extract_case(state, page);
}

/* s as a C string for assert_string_equal; "(null)" when unknown. Four of them live at a time. */
static inline const char *extract_case_text(void **state, struct str s)
{
    struct extract_case *c = *state;
    char *out = c->text[c->turn++ % COUNT_OF(c->text)];
    if (str_known(s))
        snprintf(out, sizeof c->text[0], "%.*s", STR_FMT(s));
    else
        snprintf(out, sizeof c->text[0], "(null)");
    return out;
}

#endif
