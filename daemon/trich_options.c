#include "trich_options.h"

#include <errno.h>
#include <inttypes.h>
#include <popt.h>
#include <stdio.h>
#include <stdlib.h>

#define OPTION(...)
#define EXAMPLE(...)
#define EXIT(...)
#define COMMAND(id, ...) [COMMAND_##id] = {__VA_ARGS__},
const struct command command_table[COMMANDS] = {
#include "trich_options.def"
};
#undef COMMAND
#undef OPTION
#undef EXAMPLE
#undef EXIT

#define COMMAND(...)
#define EXAMPLE(...)
#define EXIT(...)
#define OPTION(command_, id, name_, letter_, argument_, default_, minimum_, maximum_, help_) \
    [OPT_##id] = {.command = COMMAND_##command_,                                             \
                  .letter = (letter_),                                                       \
                  .name = (name_),                                                           \
                  .argument = (argument_),                                                   \
                  .default_text = (default_),                                                \
                  .minimum = (minimum_),                                                     \
                  .maximum = (maximum_),                                                     \
                  .help = (help_)},
const struct command_option command_options[OPTS] = {
#include "trich_options.def"
};
#undef COMMAND
#undef OPTION
#undef EXAMPLE
#undef EXIT

#define COMMAND(...)
#define OPTION(...)
#define EXIT(...)
#define EXAMPLE(id, line, what) {COMMAND_##id, line, what},
const struct command_example command_examples[] = {
#include "trich_options.def"
};
#undef COMMAND
#undef OPTION
#undef EXAMPLE
#undef EXIT
const size_t command_example_count = COUNT_OF(command_examples);

#define COMMAND(...)
#define OPTION(...)
#define EXAMPLE(...)
#define EXIT(id, status, meaning) {COMMAND_##id, status, meaning},
const struct command_exit command_exits[] = {
#include "trich_options.def"
};
#undef COMMAND
#undef OPTION
#undef EXAMPLE
#undef EXIT
const size_t command_exit_count = COUNT_OF(command_exits);

enum command_id command_group(enum command_id command)
{
    const char *name = command_table[command].name, *blank = strchr(name, ' ');
    for (int i = COMMAND_NONE + 1; blank && i < COMMANDS; i++)
        if (str_eq(str_of(name, (size_t)(blank - name)),
                   str_of(command_table[i].name, strlen(command_table[i].name))))
            return (enum command_id)i;
    return COMMAND_NONE;
}

bool command_has_option(enum command_id command, const struct command_option *o)
{
    return o->command == COMMAND_NONE || o->command == command || o->command == command_group(command);
}

/* Is word one of "auto|always|never"? An argument without "|" takes any word. */
static bool word_allowed(const char *words, const char *word)
{
    if (!strchr(words, '|'))
        return true;
    size_t len = strlen(word);
    for (const char *at = words; *at; at += strcspn(at, "|"), at += *at == '|')
        if (strcspn(at, "|") == len && memcmp(at, word, len) == 0)
            return true;
    return false;
}

static int set_value(struct arguments *a, int id, const char *value, struct err *e)
{
    const struct command_option *o = &command_options[id];
    if (o->minimum < o->maximum) {
        char *end;
        errno = 0;
        a->number[id] = strtoll(value, &end, 10);
        if (errno || !*value || *end || a->number[id] < o->minimum || a->number[id] > o->maximum)
            return err_set(e, "--%s takes a whole number from %" PRId64 " to %" PRId64 ", not \"%.60s\"",
                           o->name, o->minimum, o->maximum, value);
    } else if (!word_allowed(o->argument, value)) {
        return err_set(e, "--%s takes one of %s, not \"%.60s\"", o->name, o->argument, value);
    } else if (!*value) {
        return err_set(e, "--%s needs a value that is not empty", o->name);
    }
    a->text[id] = value;
    return 0;
}

static int add_value(struct arguments *a, int id, const char *value, struct err *e)
{
    int n = 0;
    while (n < ARGUMENT_REPEATS && a->texts[id][n])
        n++;
    if (n == ARGUMENT_REPEATS)
        return err_set(e, "--%s was given more than %d times", command_options[id].name, ARGUMENT_REPEATS);
    a->texts[id][n] = value;
    return set_value(a, id, value, e);
}

/* Options of one command for popt; value is 1 + enum option_id. */
static void popt_table(struct poptOption out[static OPTS + 1], enum command_id command)
{
    int n = 0;
    for (int id = 0; id < OPTS; id++) {
        const struct command_option *o = &command_options[id];
        if (command_has_option(command, o))
            out[n++] = (struct poptOption){.longName = o->name,
                                           .shortName = (char)o->letter,
                                           .argInfo = o->argument ? POPT_ARG_STRING : POPT_ARG_NONE,
                                           .val = id + 1};
    }
    out[n] = (struct poptOption){0};
}

static int read_options(struct arguments *a, poptContext popt, struct err *e)
{
    int got;
    while ((got = poptGetNextOpt(popt)) > 0) {
        int id = got - 1;
        a->given[id] = true;
        if (!command_options[id].argument)
            continue;
        if (a->n_owned == ARGUMENTS_MAX)
            return err_set(e, "more than %d options were given", ARGUMENTS_MAX);
        char *value = poptGetOptArg(popt);
        a->owned[a->n_owned++] = value;
        if (!value || add_value(a, id, value, e) < 0)
            return value ? -1 : err_set(e, "out of memory");
    }
    if (got < -1)
        return err_set(e, "%s: %s", poptBadOption(popt, POPT_BADOPTION_NOALIAS), poptStrerror(got));
    return 0;
}

static bool set_command(struct arguments *a, const char *name)
{
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        if (strcmp(command_table[i].name, name) == 0)
            a->command = (enum command_id)i;
    return a->command != COMMAND_NONE && strcmp(command_table[a->command].name, name) == 0;
}

static bool is_group(enum command_id command)
{
    bool found = false;
    for (int i = COMMAND_NONE + 1; i < COMMANDS && !found; i++)
        found = command_group((enum command_id)i) == command;
    return found;
}

/* The command of the first word, or of the first two: how many words it took. */
static int find_command(struct arguments *a, const char *const *words, struct err *e)
{
    char name[64];
    if (!set_command(a, words[0]))
        return err_set(e, "there is no command \"%.60s\"", words[0]);
    if (!is_group(a->command) || !words[1] || *words[1] == '-')
        return 1;
    snprintf(name, sizeof name, "%s %s", words[0], words[1]);
    return set_command(a, name) ? 2 : err_set(e, "there is no command \"%.60s\"", name);
}

/* popt keeps its options' table by reference, so it is kept beside it. */
struct held {
    struct poptOption table[OPTS + 1];
    poptContext popt;
};

static struct held *hold(struct arguments *a, int slot, int argc, const char **argv, unsigned flags,
                         struct err *e)
{
    struct held *h = calloc(1, sizeof *h);
    if (!h) {
        err_set(e, "out of memory");
        return NULL;
    }
    a->held[slot] = h;
    popt_table(h->table, a->command);
    h->popt = poptGetContext("trich", argc, argv, h->table, flags);
    return h;
}

int arguments_read(struct arguments *out, int argc, const char **argv, struct err *e)
{
    *out = (struct arguments){0};
    for (int id = 0; id < OPTS; id++)
        if (command_options[id].default_text && set_value(out, id, command_options[id].default_text, e) < 0)
            BUG("default of an option");
    struct held *general = hold(out, 0, argc, argv, POPT_CONTEXT_POSIXMEHARDER, e);
    if (!general || read_options(out, general->popt, e) < 0)
        return -1;
    const char **rest = poptGetArgs(general->popt);
    if (!rest || !*rest)
        return 0;
    int words = find_command(out, rest, e), n = 0;
    if (words < 0)
        return -1;
    rest += words - 1; /* popt takes the first for the program's name */
    while (rest[n])
        n++;
    struct held *own = hold(out, 1, n, rest, 0, e);
    if (!own || read_options(out, own->popt, e) < 0)
        return -1;
    out->operands = poptGetArgs(own->popt);
    while (out->operands && out->operands[out->n_operands])
        out->n_operands++;
    return 0;
}

void arguments_free(struct arguments *a)
{
    for (size_t i = 0; i < COUNT_OF(a->held); i++) {
        struct held *h = a->held[i];
        if (h && h->popt)
            poptFreeContext(h->popt);
        free(h);
        a->held[i] = NULL;
    }
    while (a->n_owned > 0)
        free(a->owned[--a->n_owned]);
}
