/* trich audit: proves that what was accepted is in PostgreSQL, or names what is not. */
#include "trich_audit.h"

#include "common/iso_time.h"
#include "trich_commands.h"

#include <jansson.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { ANSWER_TIMEOUT_MS = 600000, HOURS_DEFAULT = 7 * 24 };
#define ARENA_BYTES ((size_t)2 << 30)

static int audit_look(struct audit *a, int (*look_at)(struct audit *, audit_rows *, struct err *),
                      size_t counts_offset, struct err *e)
{
    audit_rows look = {0};
    if (look_at(a, &look, e) < 0)
        return -1;
    audit_rows_add(a, &look, counts_offset);
    return 0;
}

/* The spool is looked at before and after PostgreSQL: audit_rows_judge says why. */
static int audit_run(struct audit *a, struct err *e)
{
    if (audit_look(a, audit_spool_tallies, offsetof(struct audit_row, before), e) < 0 ||
        audit_look(a, audit_postgresql_receipts, offsetof(struct audit_row, receipts), e) < 0 ||
        audit_look(a, audit_spool_tallies, offsetof(struct audit_row, after), e) < 0)
        return -1;
    audit_rows_judge(a);
    if (audit_keys_compare(a, e) < 0 || audit_postgresql_within(a, e) < 0)
        return -1;
    return a->integrity ? audit_postgresql_orphans(a, e) : 0;
}

static void audit_print(const struct audit *a, const struct arguments *arguments)
{
    if (arguments->given[OPT_AUDIT_JSON]) {
        json_t *out = audit_json(a);
        json_dumpf(out, stdout, JSON_COMPACT);
        putchar('\n');
        json_decref(out);
    } else {
        struct term term = term_of(STDOUT_FILENO, arguments->text[OPT_COLOR]);
        struct buf out = {0};
        audit_show(a, &term, &out);
        fwrite(out.data, 1, out.len, stdout);
        buf_free(&out);
    }
}

/* In a function of its own, since the arenas' guards come back a second time. */
static int audit_guarded(struct audit *a, const struct arguments *arguments, struct err *e)
{
    if (!arena_guard(a->arena) || !arena_guard(a->page))
        return err_set(e, "too much to compare at once; ask for less with --since or --source");
    if (audit_run(a, e) < 0)
        return -1;
    audit_print(a, arguments);
    return 0;
}

/* The hour in which that time lies; by default a week ago. -1: it is no time. */
static int64_t audit_first_hour(const char *since)
{
    if (!since)
        return time(NULL) / 3600 - HOURS_DEFAULT;
    int64_t us = iso_time_us(str_of_text(since));
    return us < 0 ? -1 : us / AUDIT_HOUR_US;
}

static int audit_tell(int status, const char *what, const struct err *e)
{
    fprintf(stderr, "trich audit: %s%s\n", what, e->text);
    return status;
}

/* In the role that workers have, if the operator gave them one. */
static int audit_with(struct audit *a, const struct arguments *arguments, const struct settings *s)
{
    struct arena arena, page;
    struct err e = {""};
    int64_t version;
    if (audit_postgresql_take_role(a, s->database_role, &e) < 0)
        return audit_tell(a->refused ? EXIT_OPERATOR : EXIT_AWAY, "", &e);
    if (database_check_schema(a->pg, &version, &e) < 0)
        return audit_tell(EXIT_OPERATOR, "", &e);
    arena_init(&arena, ARENA_BYTES);
    arena_init(&page, ARENA_BYTES);
    a->arena = &arena;
    a->page = &page;
    int rc = audit_guarded(a, arguments, &e);
    arena_destroy(&arena);
    arena_destroy(&page);
    a->arena = a->page = NULL;
    if (rc < 0)
        return audit_tell(a->refused ? EXIT_OPERATOR : EXIT_AWAY, "", &e);
    return a->n_differences ? EXIT_REFUSED : 0;
}

int command_audit(const struct arguments *arguments, const struct settings *s)
{
    struct audit a = {.source = str_of_text(arguments->text[OPT_AUDIT_SOURCE]),
                      .first_hour = audit_first_hour(arguments->text[OPT_SINCE]),
                      .integrity = arguments->given[OPT_INTEGRITY]};
    struct err e = {""};
    if (a.first_hour < 0) {
        err_set(&e, "--since wants a day, or a time such as 2024-06-25T08:00:00+07:00");
        return audit_tell(EXIT_USAGE, "", &e);
    }
    a.pg = database_connect(s, "trich audit", ANSWER_TIMEOUT_MS, &e);
    if (!a.pg)
        return audit_tell(EXIT_AWAY, "PostgreSQL does not answer: ", &e);
    a.broker = ask_open(s, &e);
    int status =
        a.broker ? audit_with(&a, arguments, s) : audit_tell(EXIT_AWAY, "trichd does not answer: ", &e);
    ask_close(&a.broker);
    pg_close(&a.pg);
    return fflush(stdout) == 0 ? status : EXIT_REFUSED;
}
