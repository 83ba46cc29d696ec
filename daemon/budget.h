/* What one article may cost its worker: workers.article_ms of processor time. A worker that waits instead of working
 * gets workers.article_wall_ms by the clock on the wall; one that was stopped (SIGSTOP) is no fault of its article, and
 * one that the machine gives no time gets more.
 *
 * Fails never: of a process that is gone there is nothing to judge.
 */
#ifndef TRICH_BUDGET_H
#define TRICH_BUDGET_H

#include "common/options.h"
#include "daemon/control.h"

#include <sys/types.h>

enum budget_verdict { BUDGET_KEPT, BUDGET_CPU, BUDGET_SLEPT, BUDGET_STOPPED };

enum budget_verdict budget_judge(const struct settings *s, pid_t pid, const struct in_hand *h,
                                 int64_t now_us);

#endif
