/* A view as Prometheus reads it: text format 0.0.4, each metric of metrics.def in its order. */
#ifndef TRICH_METRICS_TEXT_H
#define TRICH_METRICS_TEXT_H

#include "metrics_health.h"

void metrics_text(const struct metrics_view *v, struct buf *out);

#endif
