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
        if (!command_has_option(command, o))
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
        buf_printf(out, "    '%s'*' --%s'", of, o->name); /* a group's name begins those of its commands */
        if (o->letter)
            buf_printf(out, "|'%s'*' -%c'", of, o->letter);
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

/* The words that may follow a group; of NONE the commands. */
static void add_names(struct buf *out, enum command_id group)
{
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++) {
        const char *name = command_table[i].name, *blank = strrchr(name, ' ');
        if (command_group((enum command_id)i) == group)
            buf_printf(out, "%s ", blank ? blank + 1 : name);
    }
}

static void add_command(struct buf *out, enum command_id command)
{
    const char *name = command_table[command].name;
    bool takes_files = strstr(command_table[command].operands, "FILE") != NULL;
    buf_printf(out, "    '%s') files=%d words='", name, takes_files);
    add_names(out, command);
    add_words(out, command);
    buf_printf(out, "';;\n");
}

void help_add_completion(struct buf *out)
{
    buf_printf(
        out,
        "# Completion of trich for bash.\n_trich() {\n    local word=$2 command= files= words= i\n    COMPREPLY=()\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n        case "
        "\"$command${command:+ }${COMP_WORDS[i]}\" in\n        ");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        buf_printf(out, "%s'%s'", i > COMMAND_NONE + 1 ? "|" : "", command_table[i].name);
    buf_printf(out, ") command=\"$command${command:+ }${COMP_WORDS[i]}\";;\n        esac\n    done\n    case "
                    "\"$command $3\" in\n");
    add_values(out);
    buf_printf(out, "    esac\n    case $command in\n");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        add_command(out, (enum command_id)i);
    buf_printf(out, "    *) words='");
    add_names(out, COMMAND_NONE);
    add_words(out, COMMAND_NONE);
    buf_printf(out, "';;\n    esac\n    if [[ $word != -* && $files == 1 ]]; then\n"
                    "        COMPREPLY=($(compgen -f -- \"$word\"))\n    else\n"
                    "        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n    fi\n}\n"
                    "complete -o filenames -F _trich trich\n");
}
