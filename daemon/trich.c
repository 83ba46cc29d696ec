/* trich: reads the command line and the configuration, and hands over to one command. */
#include "trich_commands.h"
#include "trich_help.h"

#include "common/log.h"

#include <stdio.h>

static int usage_error(const struct arguments *a, const char *what)
{
    const char *command = a->command == COMMAND_NONE ? "" : command_table[a->command].name;
    fprintf(stderr, "trich: %s\nSee: trich %s%s--help\n", what, command, *command ? " " : "");
    return EXIT_USAGE;
}

static int no_command(const struct arguments *a)
{
    struct buf what = {0};
    buf_printf(&what, "no command is given; commands are ");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        if (command_group((enum command_id)i) == COMMAND_NONE)
            buf_printf(&what, "%s%s", i > COMMAND_NONE + 1 ? ", " : "", command_table[i].name);
    buf_add_byte(&what, 0);
    int status = usage_error(a, what.data ? what.data : "no command is given");
    buf_free(&what);
    return status;
}

static int print_help(enum command_id command)
{
    struct buf out = {0};
    help_add_command(&out, command);
    fwrite(out.data, 1, out.len, stdout);
    buf_free(&out);
    return fflush(stdout) == 0 ? 0 : EXIT_REFUSED;
}

static void print_errors(const struct buf *lines)
{
    struct str rest = str_of(lines->data, lines->len);
    while (rest.len) {
        struct str line = str_line(&rest);
        fprintf(stderr, "%s%.*s\n", log_prefix(LOG_LEVEL_ERROR), STR_FMT(line));
    }
}

static int run(const struct arguments *a)
{
    int (*const commands[COMMANDS])(const struct arguments *, const struct settings *) = {
        [COMMAND_PUSH] = command_push,
        [COMMAND_EXTRACT] = command_extract,
        [COMMAND_TOP] = command_top,
        [COMMAND_STATUS] = command_status,
        [COMMAND_AUDIT] = command_audit,
        [COMMAND_DEAD] = command_dead,
        [COMMAND_DEAD_LIST] = command_dead,
        [COMMAND_DEAD_SHOW] = command_dead,
        [COMMAND_DEAD_RETRY] = command_dead,
        [COMMAND_DEAD_DROP] = command_dead,
        [COMMAND_KEY] = command_key,
        [COMMAND_KEY_SERVER] = command_key,
        [COMMAND_KEY_NEW] = command_key,
        [COMMAND_KEY_LIST] = command_key,
        [COMMAND_KEY_REVOKE] = command_key,
        [COMMAND_MIGRATE] = command_migrate,
        [COMMAND_CHECK_CONFIG] = command_check_config,
    };
    struct settings *s;
    struct buf errors = {0};
    int status = EXIT_OPERATOR;
    if (settings_load(&s, a->text[OPT_CONFIG], &errors) < 0) {
        print_errors(&errors);
        fprintf(stderr, "trich: the configuration has errors; trichd.conf(5) lists all options\n");
    } else {
        status = commands[a->command](a, s);
    }
    settings_free(&s);
    buf_free(&errors);
    return status;
}

static int dispatch(const struct arguments *a)
{
    if (a->given[OPT_HELP])
        return print_help(a->command);
    if (a->given[OPT_VERSION]) {
        puts("trich " TRICH_VERSION);
        return 0;
    }
    if (a->command == COMMAND_NONE)
        return no_command(a);
    if (strstr(command_table[a->command].operands, "FILE") && a->n_operands == 0)
        return usage_error(a, "no file is given; name files or directories, or - for standard input");
    if (!*command_table[a->command].operands && a->n_operands > 0)
        return usage_error(a, "this command takes options alone");
    return run(a);
}

int main(int argc, char **argv)
{
    struct arguments a;
    struct err e;
    int status;
    const char **words; /* popt's type of the same */
    memcpy(&words, &argv, sizeof words);
    if (arguments_read(&a, argc, words, &e) < 0)
        status = usage_error(&a, e.text);
    else
        status = dispatch(&a);
    arguments_free(&a);
    return status;
}
