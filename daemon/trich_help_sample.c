/* The sample configuration and the completion for bash, out of the tables. */
#include "trich_help.h"

#include "common/options.h"

#include <inttypes.h>

static void add_comment(struct buf *out, const struct option *o)
{
    buf_printf(out, "\n# %s", o->help);
    if (o->type == OPTION_NUMBER)
        buf_printf(out, " %s%s%" PRId64 " to %" PRId64 ".", o->unit, *o->unit ? ", " : "", o->minimum,
                   o->maximum);
    buf_printf(out, "%s\n", o->reloadable ? " Reloadable." : "");
}

void help_add_sample(struct buf *out)
{
    const char *section = "";
    buf_printf(
        out,
        "# Configuration of trichd and trich; see trichd.conf(5). Every option stands here with its "
        "default.\n"
        "# Remove the # before what you change; `trich check-config -c FILE` tells whether all is well.\n");
    for (size_t i = 0; i < option_count; i++) {
        const struct option *o = &option_table[i];
        if (strcmp(section, o->section) != 0)
            buf_printf(out, "\n[%s]\n", o->section);
        section = o->section;
        add_comment(out, o);
        buf_printf(out, "#%s =%s%s\n", o->name, *o->default_text ? " " : "", o->default_text);
    }
}

/* "-s --source …" of one command and of all. */
static void add_words(struct buf *out, enum command_id command)
{
    for (int i = 0; i < OPTS; i++) {
        const struct command_option *o = &command_options[i];
        if (o->command != COMMAND_NONE && o->command != command)
            continue;
        if (o->letter)
            buf_printf(out, " -%c", o->letter);
        buf_printf(out, " --%s", o->name);
    }
}

/* What may follow an option: one of its words, a directory, a file, or anything. */
static void add_values(struct buf *out)
{
    for (int i = 0; i < OPTS; i++) {
        const struct command_option *o = &command_options[i];
        if (!o->argument)
            continue;
        const char *of = o->command == COMMAND_NONE ? "" : command_table[o->command].name;
        buf_printf(out, "    %s' --%s'", *of ? of : "*", o->name);
        if (o->letter)
            buf_printf(out, "|%s' -%c'", *of ? of : "*", o->letter);
        buf_printf(out, ") ");
        if (strchr(o->argument, '|')) {
            buf_printf(out, "COMPREPLY=($(compgen -W '");
            for (const char *at = o->argument; *at; at++)
                buf_add_byte(out, *at == '|' ? ' ' : (unsigned char)*at);
            buf_printf(out, "' -- \"$word\")); return;;\n");
        } else if (strcmp(o->argument, "DIRECTORY") == 0) {
            buf_printf(out, "COMPREPLY=($(compgen -d -- \"$word\")); return;;\n");
        } else if (strcmp(o->argument, "FILE") == 0) {
            buf_printf(out, "COMPREPLY=($(compgen -f -- \"$word\")); return;;\n");
        } else {
            buf_printf(out, "return;;\n");
        }
    }
}

void help_add_completion(struct buf *out)
{
    buf_printf(out,
               "# Completion of trich for bash.\n_trich() {\n    local word=$2 command= i\n    COMPREPLY=()\n"
               "    for ((i = 1; i < COMP_CWORD; i++)); do\n        case ${COMP_WORDS[i]} in\n        ");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        buf_printf(out, "%s%s", i > COMMAND_NONE + 1 ? "|" : "", command_table[i].name);
    buf_printf(out,
               ") command=${COMP_WORDS[i]}; break;;\n        esac\n    done\n    case \"$command $3\" in\n");
    add_values(out);
    buf_printf(
        out,
        "    esac\n    if [[ $word != -* && $command ]]; then\n"
        "        COMPREPLY=($(compgen -f -- \"$word\"))\n        return\n    fi\n    case $command in\n");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++) {
        buf_printf(out, "    %s) COMPREPLY=($(compgen -W '", command_table[i].name);
        add_words(out, (enum command_id)i);
        buf_printf(out, "' -- \"$word\"));;\n");
    }
    buf_printf(out, "    *) COMPREPLY=($(compgen -W '");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        buf_printf(out, "%s ", command_table[i].name);
    add_words(out, COMMAND_NONE);
    buf_printf(out, "' -- \"$word\"));;\n    esac\n}\ncomplete -o filenames -F _trich trich\n");
}
