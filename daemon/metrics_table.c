#include "metrics_table.h"

#define WORD(id, text) text,
#define WORDS_OF(WORDS) ((const char *const[]){FIGURES_##WORDS(WORD)})

#define COUNTED(field_, scale_, name_, help_)    \
    {.kind = METRIC_COUNTED,                     \
     .type = "counter",                          \
     .name = (name_),                            \
     .help = (help_),                            \
     .offset = offsetof(struct figures, field_), \
     .scale = (scale_)},
#define COUNTED_BY(field_, WORDS, label_, name_, help_) \
    {.kind = METRIC_COUNTED_BY,                         \
     .type = "counter",                                 \
     .name = (name_),                                   \
     .help = (help_),                                   \
     .offset = offsetof(struct figures, field_),        \
     .scale = 1,                                        \
     .label = (label_),                                 \
     .words = WORDS_OF(WORDS),                          \
     .n_words = FIGURES_N_##WORDS},
#define MEASURED(field_, bounds_, scale_, name_, help_) \
    {.kind = METRIC_MEASURED,                           \
     .type = "histogram",                               \
     .name = (name_),                                   \
     .help = (help_),                                   \
     .offset = offsetof(struct figures, field_),        \
     .scale = (scale_),                                 \
     .bounds = (bounds_)},
#define ASKED(path_, type_, name_, help_) \
    {.kind = METRIC_ASKED, .type = #type_, .name = (name_), .help = (help_), .path = (path_)},
#define FOUND(id_, type_, name_, help_) \
    {.kind = METRIC_FOUND, .type = #type_, .name = (name_), .help = (help_), .found = FOUND_##id_},

const struct metric metrics_table[] = {
#include "metrics.def"
};
const size_t metrics_count = COUNT_OF(metrics_table);
