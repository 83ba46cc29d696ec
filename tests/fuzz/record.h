/* What must hold of any record, whatever the article and the lexicon were. */
#ifndef TRICH_FUZZ_RECORD_H
#define TRICH_FUZZ_RECORD_H

#include "common/extract.h"
#include "common/json.h"
#include "common/search.h"
#include "tests/fuzz/fuzz.h"

#include <jansson.h>
#include <utf8proc.h>

static inline int32_t record_code_points(struct str s)
{
    int32_t n = 0;
    for (uint32_t at = 0; at < s.len; n++) {
        utf8proc_int32_t c;
        utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)s.at + at, s.len - at, &c);
        must(bytes > 0 && c != 0, "the body is no UTF-8");
        at += (uint32_t)bytes;
    }
    return n;
}

#define RECORD_CHECK_SPANS(list, n)                                                             \
    for (uint32_t i = 0; i < (list).n; i++)                                                     \
    must((list).at[i].span.begin < 0 ||                                                         \
             ((list).at[i].span.begin < (list).at[i].span.end && (list).at[i].span.end <= (n)), \
         "a span beyond the body")

static inline void record_check_spans(const struct record *r)
{
    int32_t n = record_code_points(r->body);
    RECORD_CHECK_SPANS(r->contacts, n);
    RECORD_CHECK_SPANS(r->events, n);
    RECORD_CHECK_SPANS(r->people, n);
    RECORD_CHECK_SPANS(r->organizations, n);
    RECORD_CHECK_SPANS(r->figures, n);
    RECORD_CHECK_SPANS(r->awards, n);
    RECORD_CHECK_SPANS(r->documents, n);
    RECORD_CHECK_SPANS(r->dates, n);
    RECORD_CHECK_SPANS(r->places, n);
    RECORD_CHECK_SPANS(r->statements, n);
}

/* The record as one line of JSON that others can read. */
static inline void record_check_json(const struct record *r)
{
    struct buf line = {0};
    json_add_record(&line, STR_NONE, STR_NONE, r);
    must(!buf_failed(&line) && line.len > 1, "the record makes no JSON");
    must(memchr(line.data, '\n', line.len) == line.data + line.len - 1, "the record's JSON is not one line");
    json_t *read = json_loadb(line.data, line.len, JSON_REJECT_DUPLICATES, NULL);
    must(json_is_object(read), "the record's JSON cannot be read");
    json_decref(read);
    buf_free(&line);
}

static inline void record_check(const struct record *r)
{
    record_check_spans(r);
    for (uint32_t i = 0; i < r->people.n; i++) {
        must(r->people.at[i].name.len > 0, "a person without a name");
        must(r->people.at[i].roles != 0, "a person without a role");
    }
    record_check_json(r);
}

/* A tsvector in binary form, as PostgreSQL wants it: lexemes rise, and so do the places of each. */
static inline void record_check_vector(struct str v)
{
    const unsigned char *at = (const unsigned char *)v.at + 4, *end = (const unsigned char *)v.at + v.len;
    const char *before = NULL;
    while (at < end) {
        const char *lexeme = (const char *)at;
        must(!before || strcmp(before, lexeme) < 0, "lexemes out of order");
        before = lexeme;
        must(utf8_valid(str_of_text(lexeme)), "a lexeme that is no UTF-8");
        at += strlen(lexeme) + 1;
        int places = at[0] << 8 | at[1], last = 0;
        for (at += 2; places > 0; places--, at += 2) {
            int place = (at[0] << 8 | at[1]) & 0x3FFF;
            must(place > last, "places out of order");
            last = place;
        }
    }
    must(at == end, "a vector that is cut");
}

/* Extracts, and checks what that gave. */
static inline void record_check_extract(const struct lexicon *lex, const struct extract_input *in)
{
    struct arena a;
    struct record r;
    struct err why = {""};
    arena_init(&a, (size_t)256 << 20);
    if (extract(lex, in, &a, &r, &why) == 0) {
        record_check(&r);
        if (arena_guard(&a))
            record_check_vector(search_vector(&a, lexicon_letters(lex), r.title, r.body));
    } else {
        must(*why.text, "refused without a reason");
    }
    arena_destroy(&a);
}

#endif
