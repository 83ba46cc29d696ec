/* trich dead: dead letters in PostgreSQL, looked at, tried again or given up. */
#include "trich_dead.h"

#include "copy.h"
#include "store_sqlstate.h"
#include "trich_commands.h"
#include "trich_database.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    ANSWER_TIMEOUT_MS = 60000,
    ARENA_BYTES = 256 << 20,
    LETTERS_MAX = 4096, /* named on one command line */
    LOOK_MS = 200
};

#define UTC(column) "to_char(" column " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
#define CHOSEN                                                                \
    " FROM trich.dead_letters WHERE ($1::bigint[] IS NULL OR seq = ANY ($1))" \
    " AND ($2::text IS NULL OR source = $2)"                                  \
    " AND ($3::text IS NULL OR strpos(lower(reason), lower($3)) > 0)"         \
    " AND ($4::text[] IS NULL OR state = ANY ($4)) ORDER BY seq LIMIT $5::bigint"
static const char letters_sql[] = "SELECT seq, state, source, id, reason, heading, bytes, attempts, " UTC(
    "received_at") ","
                   " greatest(extract(epoch FROM age), 0)::bigint, " UTC(
                       "changed_at") ", changed_by, claims, retry_of,"
                                     " retried_seq, retried_state, article_id" CHOSEN;
static const char states_sql[] = "SELECT seq, state, retried_seq" CHOSEN;

/* What PostgreSQL refused, or that it is away: NULL. */
struct pg_result *dead_query(struct dead *d, const char *sql, int n)
{
    struct pg_failure f = {.text = {"out of memory"}};
    struct pg_result *r = NULL;
    if (!copy_failed(&d->params))
        r = pg_query_fields(d->pg, sql, buf_str(&d->params.buf), n, &f);
    copy_clear(&d->params);
    if (r)
        return r;
    const char *advice = store_advice(&f);
    fprintf(stderr, "trich dead: PostgreSQL: %s%s%s\n", f.text.text, *advice ? "; " : "", advice);
    d->status = store_verdict(&f) == VERDICT_OPERATOR ? EXIT_OPERATOR : EXIT_AWAY;
    return NULL;
}

static void add_optional_text(struct copy *c, const char *text)
{
    copy_text(c, text ? str_of(text, strlen(text)) : STR_NONE);
}

/* states: a list with commas between, or NULL: any. */
static void add_states(struct copy *c, const char *states)
{
    struct str at[4];
    uint32_t n = 0;
    if (!states) {
        copy_null(c);
        return;
    }
    for (; *states && n < COUNT_OF(at); states += strcspn(states, ","), states += *states == ',')
        at[n++] = str_of(states, strcspn(states, ","));
    copy_texts(c, at, n);
}

/* usual: their states when no other are asked for. */
static struct pg_result *choose(struct dead *d, const char *sql, const char *usual, int64_t limit)
{
    const char *state = d->a->text[OPT_DEAD_STATE];
    if (d->n_named)
        copy_int64s(&d->params, d->named, d->n_named);
    else
        copy_null(&d->params);
    add_optional_text(&d->params, d->a->text[OPT_DEAD_SOURCE]);
    add_optional_text(&d->params, d->a->text[OPT_DEAD_REASON]);
    add_states(&d->params, !state ? usual : strcmp(state, "any") == 0 ? NULL : state);
    if (limit)
        copy_int64(&d->params, limit);
    else
        copy_null(&d->params);
    return dead_query(d, sql, 5);
}

struct pg_result *dead_choose_states(struct dead *d)
{
    return choose(d, states_sql, d->n_named ? NULL : "open", 0);
}

/* Prints what was built, or says that memory was not enough. */
void dead_print(struct dead *d)
{
    if (buf_failed(&d->out) || (d->out.len && fwrite(d->out.data, 1, d->out.len, stdout) != d->out.len))
        d->status = EXIT_REFUSED;
    buf_clear(&d->out);
}

static void dead_list(struct dead *d)
{
    int64_t limit = d->a->number[OPT_DEAD_LIMIT];
    struct pg_result *r = choose(d, letters_sql, "open,retrying", limit + 1);
    struct term term = term_of(STDOUT_FILENO, d->a->text[OPT_COLOR]);
    if (!r)
        return;
    if (d->a->given[OPT_DEAD_JSON])
        for (int row = 0; row < pg_rows(r) && row < limit; row++)
            dead_add_json(&d->out, r, row);
    else if (pg_rows(r) == 0)
        fprintf(stderr, "trich dead: no letter fits\n");
    else
        dead_add_table(&d->out, &d->arena, &term, r, (int)limit);
    if (pg_rows(r) > limit)
        fprintf(stderr, "trich dead: there are more; see --limit, --source and --reason\n");
    dead_print(d);
    pg_free(r);
}

/* The letter's bytes; NULL where there is nothing (told). *message is unknown where it has none any more. */
static struct pg_result *dead_message(struct dead *d, int64_t seq, struct str *message)
{
    struct pg_param param;
    struct pg_failure f;
    *message = STR_NONE;
    copy_int64(&d->params, seq);
    param = (struct pg_param){d->params.buf.data + 4, 8};
    struct pg_result *r =
        pg_query_bytes(d->pg, "SELECT message FROM trich.dead_letter WHERE seq = $1::bigint", &param, 1, &f);
    copy_clear(&d->params);
    if (!r) {
        fprintf(stderr, "trich dead: PostgreSQL: %s\n", f.text.text);
        d->status = EXIT_AWAY;
    } else if (pg_rows(r) && !pg_is_null(r, 0, 0)) {
        *message = pg_bytes(r, 0, 0);
    }
    return r;
}

static void dead_show_one(struct dead *d, const struct pg_result *letters)
{
    struct str message;
    struct term term = term_of(STDOUT_FILENO, d->a->text[OPT_COLOR]);
    struct pg_result *r = dead_message(d, pg_number(letters, 0, DEAD_SEQ), &message);
    if (!r)
        return;
    if (d->a->given[OPT_DEAD_RAW] && !str_known(message)) {
        fprintf(stderr, "trich dead: it is %s and has its bytes no more%s%s\n",
                pg_text(letters, 0, DEAD_STATE),
                pg_is_null(letters, 0, DEAD_RETRIED_SEQ) ? "" : "; its retry has them: ",
                pg_text(letters, 0, DEAD_RETRIED_SEQ));
        d->status = EXIT_REFUSED;
    } else if (d->a->given[OPT_DEAD_RAW]) {
        buf_add_str(&d->out, message);
    } else {
        dead_add_letter(&d->out, &d->arena, &term, letters, 0, message);
    }
    dead_print(d);
    pg_free(r);
}

static void dead_show(struct dead *d)
{
    struct pg_result *r = choose(d, letters_sql, NULL, 0);
    if (!r)
        return;
    if (pg_rows(r) == 1) {
        dead_show_one(d, r);
    } else {
        fprintf(stderr, "trich dead: there is no dead letter %" PRId64 "\n", d->named[0]);
        d->status = EXIT_REFUSED;
    }
    pg_free(r);
}

/* Operands are sequence numbers. */
static int dead_read_operands(struct dead *d, struct err *e)
{
    d->named = arena_alloc(&d->arena, LETTERS_MAX * sizeof *d->named);
    if (d->a->n_operands > LETTERS_MAX)
        return err_set(e, "more than %d letters are named; see --all", LETTERS_MAX);
    for (int i = 0; i < d->a->n_operands; i++) {
        char *end;
        errno = 0;
        int64_t seq = strtoll(d->a->operands[i], &end, 10);
        if (errno || *end || seq <= 0)
            return err_set(e, "\"%.60s\" is no number of a dead letter; trich dead list shows them",
                           d->a->operands[i]);
        d->named[d->n_named++] = seq;
    }
    return 0;
}

static int dead_check_usage(struct dead *d, struct err *e)
{
    enum command_id command = d->a->command;
    if (command == COMMAND_DEAD)
        return err_set(e, "name one of list, show, retry and drop");
    if (dead_read_operands(d, e) < 0)
        return -1;
    if (command == COMMAND_DEAD_SHOW && d->n_named != 1)
        return err_set(e, "show wants the number of one letter");
    if (command == COMMAND_DEAD_RETRY || command == COMMAND_DEAD_DROP) {
        bool all = d->a->given[command == COMMAND_DEAD_RETRY ? OPT_DEAD_RETRY_ALL : OPT_DEAD_DROP_ALL];
        if (all == (d->n_named > 0))
            return err_set(e, "name letters by their numbers, or --all of them that fit");
    }
    return 0;
}

/* In the role that workers have, if the operator gave them one. */
static bool dead_connect(struct dead *d, const struct settings *s)
{
    struct err e;
    int64_t version;
    d->pg = database_connect(s, "trich dead", ANSWER_TIMEOUT_MS, &e);
    if (!d->pg) {
        fprintf(stderr, "trich dead: %s\n", e.text);
        d->status = EXIT_AWAY;
        return false;
    }
    const char *role = *s->database_role ? s->database_role : "none";
    copy_text(&d->params, str_of(role, strlen(role)));
    struct pg_result *r = dead_query(d, "SELECT set_config('role', $1::text, false)", 1);
    if (r && database_check_schema(d->pg, &version, &e) < 0) {
        fprintf(stderr, "trich dead: %s\n", e.text);
        d->status = EXIT_OPERATOR;
    }
    pg_free(r);
    return d->status == 0;
}

static void dead_run(struct dead *d)
{
    switch (d->a->command) {
    case COMMAND_DEAD_LIST:
        dead_list(d);
        break;
    case COMMAND_DEAD_SHOW:
        dead_show(d);
        break;
    case COMMAND_DEAD_RETRY:
        dead_retry(d);
        break;
    default:
        dead_drop(d);
    }
}

static void dead_do(struct dead *d, const struct settings *s)
{
    struct err e;
    if (dead_check_usage(d, &e) < 0) {
        fprintf(stderr, "trich: %s\nSee: trich %s --help\n", e.text, command_table[d->a->command].name);
        d->status = EXIT_USAGE;
    } else if (dead_connect(d, s)) {
        dead_run(d);
    }
}

int command_dead(const struct arguments *a, const struct settings *s)
{
    struct dead d = {.a = a};
    arena_init(&d.arena, ARENA_BYTES);
    if (arena_guard(&d.arena)) {
        dead_do(&d, s);
    } else {
        fprintf(stderr, "trich dead: out of memory; choose fewer letters\n");
        d.status = EXIT_REFUSED;
    }
    pg_close(&d.pg);
    copy_free(&d.params);
    buf_free(&d.out);
    arena_destroy(&d.arena);
    return fflush(stdout) == 0 ? d.status : EXIT_REFUSED;
}
