/* What a value of the configuration must look like, beyond being there. */
#ifndef TRICH_OPTIONS_CHECK_H
#define TRICH_OPTIONS_CHECK_H

#include "options.h"

/* 0 (and *number for a NUMBER), or -1 and what is wrong with value and what to write instead. */
MUST_CHECK int option_check(const struct option *o, const char *value, int64_t *number, struct err *e);

/* Whether values fit together that are good each alone. */
MUST_CHECK int settings_check(const struct settings *s, struct err *e);

#endif
