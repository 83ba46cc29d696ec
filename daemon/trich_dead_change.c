/* trich dead retry and drop: letters that are meant are handed to the function of the schema that changes them. */
#include "trich_dead.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_MS = 200 };

static const char progress_sql[] =
    "SELECT count(*) FILTER (WHERE state = 'retrying'), count(*) FILTER (WHERE retried_state = 'done'),"
    " count(*) FILTER (WHERE retried_state = 'duplicate'), count(*) FILTER (WHERE retried_state = 'dead')"
    " FROM trich.dead_letters WHERE seq = ANY ($1::bigint[])";

static int compare_numbers(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The first column; sorted. */
static int64_t *numbers_of(struct dead *d, const struct pg_result *r, uint32_t *n)
{
    *n = (uint32_t)pg_rows(r);
    int64_t *at = arena_alloc(&d->arena, ((size_t)*n + 1) * sizeof *at);
    for (uint32_t i = 0; i < *n; i++)
        at[i] = pg_number(r, (int)i, 0);
    qsort(at, *n, sizeof *at, compare_numbers);
    return at;
}

static bool has_number(const int64_t *at, uint32_t n, int64_t number)
{
    return bsearch(&number, at, n, sizeof *at, compare_numbers) != NULL;
}

/* Says which of those that were meant stayed as they were, and which named ones there are none. */
static void dead_tell_others(struct dead *d, const struct pg_result *chosen, const int64_t *changed,
                             uint32_t n)
{
    uint32_t n_chosen;
    const int64_t *all = numbers_of(d, chosen, &n_chosen);
    for (int row = 0; row < pg_rows(chosen); row++)
        if (!has_number(changed, n, pg_number(chosen, row, 0))) {
            bool retried = !pg_is_null(chosen, row, 2);
            fprintf(stderr, "trich dead: %s is %s already%s%s\n", pg_text(chosen, row, 0),
                    pg_text(chosen, row, 1), retried ? ", as " : "", pg_text(chosen, row, 2));
            d->status = EXIT_REFUSED;
        }
    for (uint32_t i = 0; i < d->n_named; i++)
        if (!has_number(all, n_chosen, d->named[i])) {
            fprintf(stderr, "trich dead: no dead letter %" PRId64 " fits\n", d->named[i]);
            d->status = EXIT_REFUSED;
        }
}

/* Calls the function for the letters that are meant: those that it changed. NULL: an error, told. */
static const int64_t *dead_change(struct dead *d, struct pg_result *chosen, const char *sql, uint32_t *n)
{
    uint32_t n_chosen;
    const int64_t *all = numbers_of(d, chosen, &n_chosen), *changed;
    copy_int64s(&d->params, all, n_chosen);
    struct pg_result *r = dead_query(d, sql, 1);
    if (!r)
        return NULL;
    changed = numbers_of(d, r, n);
    dead_tell_others(d, chosen, changed, *n);
    pg_free(r);
    return changed;
}

static void pause_ms(int64_t ms)
{
    struct timespec left = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
    while (nanosleep(&left, &left) < 0 && errno == EINTR)
        ;
}

/* What became of the retries, as far as it is known. -1: an error, told. */
static int dead_progress(struct dead *d, const int64_t *seqs, uint32_t n, int64_t counts[static 4])
{
    copy_int64s(&d->params, seqs, n);
    struct pg_result *r = dead_query(d, progress_sql, 1);
    for (int i = 0; r && i < 4; i++)
        counts[i] = pg_number(r, 0, i);
    pg_free(r);
    return r ? 0 : -1;
}

static void dead_wait(struct dead *d, const int64_t *seqs, uint32_t n)
{
    enum { RETRYING, DONE, DUPLICATE, AGAIN };
    int64_t counts[4] = {n}, before = n, silent_ms = 0;
    while (dead_progress(d, seqs, n, counts) == 0 && counts[RETRYING]) {
        silent_ms = counts[RETRYING] < before ? 0 : silent_ms + LOOK_MS;
        before = counts[RETRYING];
        if (silent_ms > d->a->number[OPT_DEAD_TIMEOUT] * 1000) {
            fprintf(stderr,
                    "trich dead: %" PRId64 " did not end for %" PRId64
                    " s. Does trichd run, has its spool room? "
                    "They stay marked: it takes them when it can.\n",
                    counts[RETRYING], d->a->number[OPT_DEAD_TIMEOUT]);
            d->status = EXIT_AWAY;
            break;
        }
        pause_ms(LOOK_MS);
    }
    buf_printf(&d->out, "done %" PRId64 ", duplicate %" PRId64 ", dead again %" PRId64 "\n", counts[DONE],
               counts[DUPLICATE], counts[AGAIN]);
    if (counts[AGAIN] && d->status == 0)
        d->status = EXIT_REFUSED;
}

void dead_retry(struct dead *d)
{
    uint32_t n;
    struct pg_result *chosen = dead_choose_states(d);
    const int64_t *changed =
        chosen ? dead_change(d, chosen, "SELECT trich.dead_retry($1::bigint[])", &n) : NULL;
    if (changed) {
        buf_printf(&d->out, "%u dead letter%s on the way\n", n, n == 1 ? "" : "s");
        dead_print(d);
        if (n && d->a->given[OPT_DEAD_WAIT])
            dead_wait(d, changed, n);
        dead_print(d);
    }
    pg_free(chosen);
}

/* True: the person says yes. */
static bool dead_sure(struct dead *d, int n)
{
    char answer[16] = "";
    if (d->a->given[OPT_DEAD_YES])
        return true;
    if (!isatty(STDIN_FILENO)) {
        fprintf(stderr, "trich dead: nobody can be asked here; --yes drops %d without asking\n", n);
        d->status = EXIT_USAGE;
        return false;
    }
    fprintf(stderr, "Drop %d dead letter%s? The bytes are deleted for good. [y/N] ", n, n == 1 ? "" : "s");
    if (fgets(answer, sizeof answer, stdin) && (*answer == 'y' || *answer == 'Y'))
        return true;
    d->status = EXIT_REFUSED;
    return false;
}

void dead_drop(struct dead *d)
{
    uint32_t n;
    struct pg_result *chosen = dead_choose_states(d);
    if (chosen && (pg_rows(chosen) == 0 || dead_sure(d, pg_rows(chosen))) &&
        dead_change(d, chosen, "SELECT trich.dead_drop($1::bigint[])", &n)) {
        buf_printf(&d->out, "%u dead letter%s dropped\n", n, n == 1 ? "" : "s");
        dead_print(d);
    }
    pg_free(chosen);
}
