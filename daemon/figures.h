/* What the processes count and measure, for /metrics: one page of the scoreboard a process, written by its owner alone,
 * and summed over all pages by who reads. A page is never emptied: who takes over a worker's page goes on counting
 * there, so that no sum goes back while trichd runs, whoever dies. Of a hostile worker nothing is falsified but what it
 * counts itself.
 */
#ifndef TRICH_FIGURES_H
#define TRICH_FIGURES_H

#include "common/base.h"

#include <stdatomic.h>

/* Words of labels: WORD(enum constant, as shown). */
#define FIGURES_REFUSALS(WORD)           \
    WORD(REFUSED_MALFORMED, "malformed") \
    WORD(REFUSED_SPOOL, "spool_full")    \
    WORD(REFUSED_MEMORY, "memory")       \
    WORD(REFUSED_WAITERS, "waiters")     \
    WORD(REFUSED_KEY, "key")             \
    WORD(REFUSED_RATE, "rate")           \
    WORD(REFUSED_SIZE, "size")           \
    WORD(REFUSED_SOURCE, "source")
#define FIGURES_LOSSES(WORD)    \
    WORD(LOST_MEMORY, "memory") \
    WORD(LOST_RATE, "rate")     \
    WORD(LOST_KEY, "key")       \
    WORD(LOST_AT_THE_END, "end")
#define FIGURES_FAILURES(WORD) \
    WORD(FAILURE_AWAY, "away") \
    WORD(FAILURE_REFUSED, "refused")
#define FIGURES_PROGRAMS(WORD)     \
    WORD(PROGRAM_BROKER, "broker") \
    WORD(PROGRAM_WORKER, "worker") \
    WORD(PROGRAM_METRICS, "metrics")
#define FIGURES_ENDS(WORD)           \
    WORD(END_FINISHED, "finished")   \
    WORD(END_OPERATOR, "operator")   \
    WORD(END_CRASHED, "crashed")     \
    WORD(END_MEMORY, "memory")       \
    WORD(END_PROCESSOR, "processor") \
    WORD(END_HUNG, "hung")           \
    WORD(END_STOPPED, "stopped")     \
    WORD(END_LATE, "late")           \
    WORD(END_SILENT, "silent")
#define FIGURES_RELOADS(WORD) \
    WORD(RELOAD_DONE, "done") \
    WORD(RELOAD_REFUSED, "refused")

#define WORD(id, text) id,
enum refusal { FIGURES_REFUSALS(WORD) FIGURES_N_REFUSALS };
enum loss { FIGURES_LOSSES(WORD) FIGURES_N_LOSSES };
enum failure { FIGURES_FAILURES(WORD) FIGURES_N_FAILURES };
enum program { FIGURES_PROGRAMS(WORD) FIGURES_N_PROGRAMS };
enum worker_end { FIGURES_ENDS(WORD) FIGURES_N_ENDS };
enum reload_result { FIGURES_RELOADS(WORD) FIGURES_N_RELOADS };
#undef WORD

enum { HISTOGRAM_BOUNDS = 15 };

/* Upper bounds of buckets, rising. */
enum histogram_bounds {
    BOUNDS_EXTRACT_US,
    BOUNDS_STORE_US,
    BOUNDS_LATENCY_US,
    BOUNDS_BYTES,
    BOUNDS_ARTICLES,
    BOUNDS_KINDS
};
extern const int64_t histogram_bounds[BOUNDS_KINDS][HISTOGRAM_BOUNDS];

struct histogram {
    _Atomic uint64_t
        buckets[HISTOGRAM_BOUNDS + 1]; /* of what is not above the bound; the last: of the rest */
    _Atomic uint64_t sum;
};

struct figures {
#define COUNTED(field, ...) _Atomic uint64_t field;
#define COUNTED_BY(field, WORDS, ...) _Atomic uint64_t field[FIGURES_N_##WORDS];
#define MEASURED(field, ...) struct histogram field;
#include "metrics.def"
};

static inline void figures_count(_Atomic uint64_t *figure, uint64_t more)
{
    atomic_fetch_add_explicit(figure, more, memory_order_relaxed);
}

/* Less than 0 counts as 0: clocks may be set back. */
void histogram_add(struct histogram *h, enum histogram_bounds bounds, int64_t value);

/* figures_latency_us(f, us) and the like, each with its own bounds. */
#define MEASURED(field, bounds, ...)                                           \
    static inline void figures_##field(struct figures *figures, int64_t value) \
    {                                                                          \
        histogram_add(&figures->field, bounds, value);                         \
    }
#include "metrics.def"

#endif
