/* Help of trich, from its tables: for terminals, and as man pages, sample configuration and completion. */
#ifndef TRICH_TRICH_HELP_H
#define TRICH_TRICH_HELP_H

#include "common/buf.h"
#include "trich_options.h"

/* Appends the help of one command, COMMAND_NONE: of trich. */
void help_add_command(struct buf *out, enum command_id command);

/* Appends text in lines of at most 80 columns; the first goes on at column at, the others begin at indent. */
void help_add_wrapped(struct buf *out, const char *text, size_t at, size_t indent);

/* Appends text in roff. */
void help_add_roff(struct buf *out, const char *text);

/* The source of a man page: roff, in which a line "@word argument" stands for something else. */
struct man_page {
    const char *path, *source;
    const char *released; /* the day of the version */
};

struct man_line {
    const char *word, *argument; /* empty where there is none */
    const struct man_page *page;
};

/* Appends what a line stands for: a table of the program. -1 and e: there is none of that name. */
MUST_CHECK int help_add_man_table(struct buf *out, const struct man_line *line, struct err *e);

/* Appends the man page whose source is a file; files that it names lie beside it. -1 and e: a line stands for nothing, or a
 * file cannot be read. */
MUST_CHECK int help_add_man(struct buf *out, const char *path, const char *released, struct err *e);

void help_add_sample(struct buf *out);
void help_add_completion(struct buf *out);
void help_add_catalog(struct buf *out); /* of systemd's journal */
void help_add_man_events(struct buf *out, const struct man_line *line);
void help_add_man_metrics(struct buf *out, const struct man_line *line);
void help_add_man_status(struct buf *out, const struct man_line *line);
void help_add_man_fields(struct buf *out, const struct man_line *line);

#endif
