#include "trich_help.h"

#include "common/text_width.h"

enum { HELP_COLUMNS = 80, HELP_INDENT = 26 };

static void add_blanks(struct buf *out, size_t n)
{
    while (n--)
        buf_add_byte(out, ' ');
}

void help_add_wrapped(struct buf *out, const char *text, size_t at, size_t indent)
{
    bool line_is_empty = true;
    for (const char *word = text; *word;) {
        size_t bytes = strcspn(word, " ");
        size_t width = text_width(str_of(word, bytes));
        if (!line_is_empty && at + 1 + width > HELP_COLUMNS) {
            buf_add_byte(out, '\n');
            add_blanks(out, indent);
            at = indent;
        } else if (!line_is_empty) {
            buf_add_byte(out, ' ');
            at++;
        }
        buf_add(out, word, bytes);
        at += width;
        line_is_empty = false;
        word += bytes;
        word += strspn(word, " ");
    }
    buf_add_byte(out, '\n');
}

static void add_option(struct buf *out, const struct command_option *o)
{
    size_t start = out->len;
    if (o->letter)
        buf_printf(out, "  -%c, --%s", o->letter, o->name);
    else
        buf_printf(out, "      --%s", o->name);
    if (o->argument)
        buf_printf(out, " %s", o->argument);
    size_t at = text_width(str_of(out->data + start, out->len - start));
    if (at + 2 > HELP_INDENT) {
        buf_add_byte(out, '\n');
        at = 0;
    }
    add_blanks(out, HELP_INDENT - at);
    struct buf help = {0};
    buf_printf(&help, "%s", o->help);
    if (o->default_text)
        buf_printf(&help, " (default: %s)", o->default_text);
    buf_add_byte(&help, 0);
    help_add_wrapped(out, help.data ? help.data : "", HELP_INDENT, HELP_INDENT);
    buf_free(&help);
}

/* Of the command or its group. */
static bool is_own_option(enum command_id command, const struct command_option *o)
{
    return o->command == command || (o->command != COMMAND_NONE && o->command == command_group(command));
}

static void add_options(struct buf *out, const char *title, enum command_id command)
{
    bool titled = false;
    for (int i = 0; i < OPTS; i++) {
        if (!is_own_option(command, &command_options[i]))
            continue;
        if (!titled)
            buf_printf(out, "\n%s:\n", title);
        titled = true;
        add_option(out, &command_options[i]);
    }
}

/* Those of a group; of NONE those in no group. */
static void add_commands(struct buf *out, enum command_id group)
{
    bool titled = false;
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++) {
        if (command_group((enum command_id)i) != group)
            continue;
        buf_printf(out, "%s  %-14s%s\n", titled ? "" : "\nCommands:\n", command_table[i].name,
                   command_table[i].summary);
        titled = true;
    }
}

static void add_examples(struct buf *out, enum command_id command)
{
    buf_printf(out, "\nExamples:\n");
    for (size_t i = 0; i < command_example_count; i++) {
        if (command_examples[i].command != command)
            continue;
        buf_printf(out, "  %s\n      ", command_examples[i].line);
        help_add_wrapped(out, command_examples[i].what, 6, 6);
    }
}

static void add_exits(struct buf *out, enum command_id command)
{
    buf_printf(out, "\nExit status:\n");
    for (size_t i = 0; i < command_exit_count; i++)
        if (command_exits[i].command == command) {
            buf_printf(out, "  %3d  ", command_exits[i].status);
            help_add_wrapped(out, command_exits[i].meaning, 7, 7);
        }
}

void help_add_command(struct buf *out, enum command_id command)
{
    const struct command *c = &command_table[command];
    const char *of = command == COMMAND_NONE ? "" : "trich ";
    buf_printf(out, "%s%s %s\n\nUsage: %s%s%s%s%s\n\n", of, c->name, c->summary, of, c->name,
               command == COMMAND_NONE ? "" : " [OPTION…]", *c->operands ? " " : "", c->operands);
    help_add_wrapped(out, c->text, 0, 0);
    add_commands(out, command);
    if (command != COMMAND_NONE)
        add_options(out, "Options", command);
    add_options(out, "General options", COMMAND_NONE);
    add_examples(out, command);
    add_exits(out, command);
    if (command == COMMAND_NONE)
        buf_printf(out, "\n\"trich COMMAND --help\" tells more of a command; trich(1) tells all.\n");
}
