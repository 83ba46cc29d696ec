/* For tests of single stages of the extractor: a text of which every line is body, read on a given day, without page.c.
 *
 * Give extract_case_setup and extract_case_teardown to cmocka_run_group_tests. The doc holds until the next call.
 */
#ifndef TRICH_STAGE_CASE_H
#define TRICH_STAGE_CASE_H

#include "tests/unit/extract_case.h"

#include "common/extract/doc.h"

/* The text up to sentences; today may be DAY_NONE. */
static inline struct doc *stage_case(void **state, const char *text, day_t today)
{
    struct extract_case *c = *state;
    arena_reset(&c->arena);
    record_init(&c->record);
    struct doc *d = arena_alloc(&c->arena, sizeof *d);
    *d = (struct doc){.arena = &c->arena, .lex = c->lex, .record = &c->record, .today = today};
    normalise(d, str_of(text, strlen(text)));
    tokenise(d);
    match_lexicon(d);
    for (uint32_t i = 0; i < d->n_lines; i++) {
        d->lines[i].role = LINE_BODY;
        d->lines[i].body_cp = (int32_t)d->lines[i].cp_begin;
    }
    d->record->body = d->text;
    split_sentences(d);
    return d;
}

static inline day_t stage_case_day(int32_t year, int32_t month, int32_t day)
{
    return civil_to_day((struct civil){year, month, day});
}

#endif
