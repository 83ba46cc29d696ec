/* Inside of trich dead: the letters that are meant, and how they are shown.
 *
 *   trich_dead.c         connects, chooses, lists
 *   trich_dead_show.c    what list and show print
 *   trich_dead_change.c  retry and drop
 *
 * All is done under the guard of d->arena. What goes wrong is told, and is then in d->status.
 */
#ifndef TRICH_TRICH_DEAD_H
#define TRICH_TRICH_DEAD_H

#include "common/arena.h"
#include "common/buf.h"
#include "copy.h"
#include "pg.h"
#include "trich_options.h"
#include "trich_term.h"

/* Columns of what is chosen, in the order of dead_columns. */
enum dead_column {
    DEAD_SEQ,
    DEAD_STATE,
    DEAD_SOURCE,
    DEAD_ID,
    DEAD_REASON,
    DEAD_HEADING,
    DEAD_BYTES,
    DEAD_ATTEMPTS,
    DEAD_RECEIVED_AT,
    DEAD_AGE_S,
    DEAD_CHANGED_AT,
    DEAD_CHANGED_BY,
    DEAD_CLAIMS,
    DEAD_RETRY_OF,
    DEAD_RETRIED_SEQ,
    DEAD_RETRIED_STATE,
    DEAD_ARTICLE_ID,
    DEAD_COLUMNS
};

/* One run of a command. */
struct dead {
    const struct arguments *a;
    struct pg *pg;
    struct copy params; /* of the next query */
    struct arena arena;
    struct buf out;
    int64_t *named; /* by the operands */
    uint32_t n_named;
    int status; /* to exit with */
};

/* With the n fields of d->params, which are emptied; NULL: told. */
struct pg_result *dead_query(struct dead *d, const char *sql, int n);
/* Seq, state and retried_seq of the letters that are meant: those named, of them those that fit; NULL: told. */
struct pg_result *dead_choose_states(struct dead *d);
void dead_print(struct dead *d); /* d->out, which is emptied */

void dead_retry(struct dead *d);
void dead_drop(struct dead *d);

extern const char *const dead_columns[DEAD_COLUMNS]; /* as the view and JSON name them */

/* The first n of them. */
void dead_add_table(struct buf *out, struct arena *a, const struct term *term, const struct pg_result *r,
                    int n);
void dead_add_json(struct buf *out, const struct pg_result *r, int row);
/* One letter with what its message says; message is unknown where the letter has it no more. */
void dead_add_letter(struct buf *out, struct arena *a, const struct term *term, const struct pg_result *r,
                     int row, struct str message);

#endif
