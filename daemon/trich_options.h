/* The command line of trich as a table (trich_options.def), and a command line read by it.
 *
 * arguments_read fills struct arguments, whose texts stay valid until arguments_free. -1 and e: a wrong usage.
 */
#ifndef TRICH_TRICH_OPTIONS_H
#define TRICH_TRICH_OPTIONS_H

#include "producer.h" /* limits of a producer are those of its options */

#define COMMAND(id, ...) COMMAND_##id,
#define OPTION(...)
#define EXAMPLE(...)
#define EXIT(...)
enum command_id {
#include "trich_options.def"
    COMMANDS
};
#undef COMMAND
#undef OPTION
#undef EXAMPLE
#undef EXIT

#define COMMAND(...)
#define OPTION(command, id, ...) OPT_##id,
#define EXAMPLE(...)
#define EXIT(...)
enum option_id {
#include "trich_options.def"
    OPTS
};
#undef COMMAND
#undef OPTION
#undef EXAMPLE
#undef EXIT

struct command {
    const char *name, *operands, *summary, *text;
};

struct command_option {
    enum command_id command; /* COMMAND_NONE: of all commands */
    int letter;              /* 0: none */
    const char *name;
    const char *argument; /* NULL: a flag */
    const char *default_text;
    int64_t minimum, maximum; /* of a number */
    const char *help;
};

struct command_example {
    enum command_id command;
    const char *line, *what;
};

struct command_exit {
    enum command_id command;
    int status;
    const char *meaning;
};

extern const struct command command_table[COMMANDS];

extern const struct command_option command_options[OPTS];
extern const struct command_example command_examples[];
extern const size_t command_example_count;
extern const struct command_exit command_exits[];
extern const size_t command_exit_count;

/* "dead list" is a command of the group "dead": NONE for what is in no group. */
enum command_id command_group(enum command_id command);
/* Options of a group are those of its commands, those of NONE are all commands'. */
bool command_has_option(enum command_id command, const struct command_option *o);

enum { EXIT_REFUSED = 1, EXIT_USAGE = 2, EXIT_AWAY = 75, EXIT_OPERATOR = 78 };

enum { ARGUMENT_REPEATS = 8, ARGUMENTS_MAX = 64 };

struct arguments {
    enum command_id command;
    bool given[OPTS];
    const char *text[OPTS];                        /* the default where not given; NULL where there is none */
    const char *texts[OPTS][ARGUMENT_REPEATS + 1]; /* of an option given several times, NULL at the end */
    int64_t number[OPTS];
    const char **operands; /* NULL at the end */
    int n_operands;
    void *held[2];              /* popt's contexts, which hold the operands */
    char *owned[ARGUMENTS_MAX]; /* the texts */
    int n_owned;
};

MUST_CHECK int arguments_read(struct arguments *out, int argc, const char **argv, struct err *e);
void arguments_free(struct arguments *a);

#endif
