/* The table of metrics (metrics.def) as data: for who tells them, and for the manual. */
#ifndef TRICH_METRICS_TABLE_H
#define TRICH_METRICS_TABLE_H

#include "figures.h"

enum metric_kind { METRIC_COUNTED, METRIC_COUNTED_BY, METRIC_MEASURED, METRIC_ASKED, METRIC_FOUND };

#define FOUND(id, ...) FOUND_##id,
enum metric_found {
#include "metrics.def"
    FOUNDS
};

struct metric {
    enum metric_kind kind;
    const char *type; /* as Prometheus calls it */
    const char *name, *help;
    size_t offset; /* COUNTED, COUNTED_BY, MEASURED: in struct figures */
    double scale;
    const char *label; /* COUNTED_BY */
    const char *const *words;
    size_t n_words;
    enum histogram_bounds bounds; /* MEASURED */
    const char *path;             /* ASKED */
    enum metric_found found;      /* FOUND */
};

extern const struct metric metrics_table[];
extern const size_t metrics_count;

#endif
