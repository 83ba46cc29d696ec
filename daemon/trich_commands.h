/* The commands of trich. Each returns the exit status; what went wrong was told on standard error. */
#ifndef TRICH_TRICH_COMMANDS_H
#define TRICH_TRICH_COMMANDS_H

#include "common/options.h"
#include "trich_options.h"

int command_push(const struct arguments *a, const struct settings *s);
int command_extract(const struct arguments *a, const struct settings *s);
int command_status(const struct arguments *a, const struct settings *s);
int command_top(const struct arguments *a, const struct settings *s);
int command_dead(const struct arguments *a, const struct settings *s);
int command_audit(const struct arguments *a, const struct settings *s);
int command_key(const struct arguments *a, const struct settings *s);
int command_migrate(const struct arguments *a, const struct settings *s);
int command_check_config(const struct arguments *a, const struct settings *s);

#endif
