/* Help of trich, from its tables: for terminals, and as man pages, sample configuration and completion. */
#ifndef TRICH_TRICH_HELP_H
#define TRICH_TRICH_HELP_H

#include "common/buf.h"
#include "trich_options.h"

/* Appends the help of one command, COMMAND_NONE: of trich. */
void help_add_command(struct buf *out, enum command_id command);

/* Appends text in lines of at most 80 columns; the first goes on at column at, the others begin at indent. */
void help_add_wrapped(struct buf *out, const char *text, size_t at, size_t indent);

void help_add_man_trich(struct buf *out);
void help_add_man_trichd(struct buf *out);
void help_add_man_conf(struct buf *out);
void help_add_sample(struct buf *out);
void help_add_completion(struct buf *out);

#endif
