/* What PostgreSQL says decides what the store does: the one table of SQLSTATE codes.
 *
 * Every code that PostgreSQL 15 has is decided in it. A code that it does not know is one that a trigger of the
 * operator's own made up to refuse an article. Nothing here ends a worker: what waits is kept in the spool, and
 * goes on by itself when the cause is gone.
 */
#ifndef TRICH_STORE_SQLSTATE_H
#define TRICH_STORE_SQLSTATE_H

#include "pg.h"

enum store_verdict {
    VERDICT_RETRY,   /* away, busy or full: wait, then the same again */
    VERDICT_SMALLER, /* too much at once: wait, then fewer articles in a transaction */
    VERDICT_CONFLICT, /* another worker was faster: look again at once, then as VERDICT_RETRY or VERDICT_BISECT */
    VERDICT_BISECT,   /* some article's values are refused: find it and set it aside */
    VERDICT_UNCLEAR,  /* its neighbours tell: one alone among articles that pass is set aside, else wait */
    VERDICT_OPERATOR, /* wait, too, but it will not end before the operator has acted */
    VERDICTS
};

enum store_verdict store_verdict(const struct pg_failure *f);
/* What becomes of a conflict that looking again did not solve: retry (class 40) or bisect (class 23). */
enum store_verdict store_verdict_after_conflicts(const struct pg_failure *f);

/* What the operator can do about it, or "". */
const char *store_advice(const struct pg_failure *f);

/* Whether a line of the table decides this code or its class. */
bool store_sqlstate_known(const char *sqlstate);

#endif
