/* What PostgreSQL says decides what the store does: the one table of SQLSTATE codes. */
#ifndef TRICH_STORE_SQLSTATE_H
#define TRICH_STORE_SQLSTATE_H

#include "pg.h"

enum store_verdict {
    VERDICT_RETRY, /* away, busy or full: wait, then the same again */
    VERDICT_CONFLICT, /* another worker was faster: look again at once, then as VERDICT_RETRY or VERDICT_BISECT */
    VERDICT_BISECT, /* some article's values are refused: find it and set it aside */
    VERDICT_STOP,   /* the operator must act */
    VERDICTS
};

/* What becomes of a conflict that looking again did not solve: retry (class 40) or bisect (class 23). */
enum store_verdict store_verdict(const struct pg_failure *f);
enum store_verdict store_verdict_after_conflicts(const struct pg_failure *f);

/* What the operator can do about it, or "". */
const char *store_advice(const struct pg_failure *f);

#endif
