/* Writes what a record says of persons as one line, so that tests are tables of texts. */
#ifndef TRICH_PEOPLE_CASE_H
#define TRICH_PEOPLE_CASE_H

#include "extract_case.h"

enum { PEOPLE_CASE_BYTES = 4096 };

/* Appends text to out, which holds PEOPLE_CASE_BYTES; what does not fit is left out. */
static inline void people_case_add(char *out, struct str text)
{
    size_t n = strlen(out), room = PEOPLE_CASE_BYTES - 1 - n, len = text.len < room ? text.len : room;
    if (len)
        memcpy(out + n, text.at, len);
    out[n + len] = '\0';
}

static inline void people_case_list(char *out, const str_list *list, const char *between)
{
    for (uint32_t i = 0; i < list->n; i++) {
        if (i)
            people_case_add(out, str_of(between, strlen(between)));
        people_case_add(out, list->at[i]);
    }
}

/* Makes the page a body: a headline and a lead before the text keep it from being read as one. */
static inline struct record *people_case_body(void **state, const char *body)
{
    static char page[16384];
    snprintf(page, sizeof page,
             "Họp giao ban quý II\n\n"
             "Sáng ngày 05/7/2023, Bệnh viện Đa khoa tỉnh Sơn La tổ chức họp giao ban "
             "với lãnh đạo các khoa.\n\n%s\n\n"
             "Hội nghị kết thúc tốt đẹp và được các đại biểu đánh giá là thiết thực.\n",
             body);
    return extract_case(state, page);
}

typedef void people_case_part(char *out, const struct person *p);

/* "name: part" of each person, joined by " | ". */
static inline void people_case_all(char *out, const struct record *r, people_case_part *part)
{
    out[0] = '\0';
    for (uint32_t i = 0; i < r->people.n; i++) {
        if (i)
            people_case_add(out, STR(" | "));
        people_case_add(out, r->people.at[i].name);
        if (part) {
            people_case_add(out, STR(": "));
            part(out, &r->people.at[i]);
        }
    }
}

struct people_case {
    const char *body, *want;
};

static inline void people_case_run(void **state, const struct people_case *cases, size_t n,
                                   people_case_part *part)
{
    for (size_t i = 0; i < n; i++) {
        char got[PEOPLE_CASE_BYTES];
        people_case_all(got, people_case_body(state, cases[i].body), part);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("case %zu: %s\n got  %s\n want %s", i, cases[i].body, got, cases[i].want);
    }
}

#endif
