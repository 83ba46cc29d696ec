/* What stands in tables of the program, in roff. */
#include "trich_help.h"

#include "common/options.h"
#include "common/wire_fields.h"

#include <inttypes.h>
#include <stdio.h>

void help_add_roff(struct buf *out, const char *text)
{
    /* What looks like them in roff is another character on the page. */
    static const char *const escapes[128] = {
        ['\\'] = "\\e", ['-'] = "\\-", ['\''] = "\\(aq", ['`'] = "\\(ga", ['^'] = "\\(ha", ['~'] = "\\(ti"};
    for (const char *at = text; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '.' && (at == text || at[-1] == '\n'))
            buf_printf(out, "\\&");
        if (c < 128 && escapes[c])
            buf_printf(out, "%s", escapes[c]);
        else
            buf_add_byte(out, c);
    }
}

static void add_line(struct buf *out, const char *before, const char *text)
{
    buf_printf(out, "%s", before);
    help_add_roff(out, text);
    buf_add_byte(out, '\n');
}

/* "TITLE SECTION" */
static void add_head(struct buf *out, const struct man_line *line)
{
    buf_printf(out, ".TH %s \"%s\" \"trich " TRICH_VERSION "\" \"trich\"\n", line->argument,
               line->page->released);
}

static void add_option(struct buf *out, const struct command_option *o)
{
    buf_printf(out, ".TP\n");
    if (o->letter)
        buf_printf(out, "\\fB\\-%c\\fR, ", o->letter);
    buf_printf(out, "\\fB\\-\\-");
    help_add_roff(out, o->name);
    buf_printf(out, "\\fR");
    if (o->argument)
        buf_printf(out, " \\fI%s\\fR", o->argument);
    add_line(out, "\n", o->help);
    if (o->default_text)
        add_line(out, ".br\nDefault: ", o->default_text);
}

static void add_options_of(struct buf *out, enum command_id command)
{
    for (int i = 0; i < OPTS; i++)
        if (command_options[i].command == command)
            add_option(out, &command_options[i]);
}

static void add_exits_of(struct buf *out, enum command_id command)
{
    for (size_t i = 0; i < command_exit_count; i++)
        if (command_exits[i].command == command) {
            buf_printf(out, ".TP\n.B %d\n", command_exits[i].status);
            add_line(out, "", command_exits[i].meaning);
        }
}

static void add_examples_of(struct buf *out, enum command_id command)
{
    for (size_t i = 0; i < command_example_count; i++)
        if (command_examples[i].command == command) {
            add_line(out, ".TP\n.B ", command_examples[i].line);
            add_line(out, "", command_examples[i].what);
        }
}

static void add_command(struct buf *out, enum command_id command)
{
    const struct command *c = &command_table[command];
    add_line(out, ".SS trich ", c->name);
    buf_printf(out, "\\fBtrich %s\\fR [\\fIOPTION\\fR\\&...]%s", c->name, *c->operands ? " " : "");
    add_line(out, "", c->operands);
    add_line(out, ".PP\n", c->text);
    add_options_of(out, command);
    buf_printf(out, ".PP\nExit status:\n");
    add_exits_of(out, command);
    buf_printf(out, ".PP\nExamples:\n");
    add_examples_of(out, command);
}

static void add_commands(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        add_command(out, (enum command_id)i);
}

static void add_options(struct buf *out, const struct man_line *line)
{
    (void)line;
    add_options_of(out, COMMAND_NONE);
}

static void add_exits(struct buf *out, const struct man_line *line)
{
    (void)line;
    add_exits_of(out, COMMAND_NONE);
}

static void add_examples(struct buf *out, const struct man_line *line)
{
    (void)line;
    add_examples_of(out, COMMAND_NONE);
}

static void add_setting(struct buf *out, const struct option *o)
{
    buf_printf(out, ".TP\n.B %s\n", o->name);
    add_line(out, "", o->help);
    buf_printf(out, ".br\nDefault: ");
    help_add_roff(out, *o->default_text ? o->default_text : "none");
    if (o->type == OPTION_NUMBER)
        buf_printf(out, " %s, from %" PRId64 " to %" PRId64, o->unit, o->minimum, o->maximum);
    buf_printf(out, ".%s\n", o->reloadable ? " Reloadable." : "");
}

/* Has the page's source a line of its own for this section? */
static bool is_placed(const char *source, const char *section)
{
    char wanted[64];
    int n = snprintf(wanted, sizeof wanted, "\n@settings %s\n", section);
    return n > 0 && (size_t)n < sizeof wanted && strstr(source, wanted);
}

/* Those of one section; without a name, of all sections that have no line of their own. */
static void add_settings(struct buf *out, const struct man_line *line)
{
    const char *last = "";
    for (size_t i = 0; i < option_count; i++) {
        const struct option *o = &option_table[i];
        if (*line->argument ? strcmp(o->section, line->argument) != 0
                            : is_placed(line->page->source, o->section))
            continue;
        if (strcmp(last, o->section) != 0)
            buf_printf(out, ".SH [%s]\n", o->section);
        last = o->section;
        add_setting(out, o);
    }
}

static void add_wire_keys(struct buf *out, const struct man_line *line)
{
    static const char *const types[] = {
        [WIRE_TEXT] = "text", [WIRE_CONTENT] = "text or binary", [WIRE_META] = "map", [WIRE_ACK] = "text"};
    (void)line;
    for (int f = 0; f < WIRE_FIELDS; f++) {
        const struct wire_key *k = &wire_keys[f];
        buf_printf(out, ".TP\n\\fB%s\\fR (%s", k->name, types[k->type]);
        if (k->bytes_max)
            buf_printf(out, ", at most %u bytes", k->bytes_max);
        add_line(out, ")\n", k->help);
    }
}

static void add_wire_answers(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (int k = 0; k < WIRE_ANSWERS; k++) {
        buf_printf(out, ".TP\n\\fB%s\\fR (%s)\n", wire_answer_keys[k].name, wire_answer_keys[k].type);
        add_line(out, "", wire_answer_keys[k].help);
    }
}

static void add_wire_statuses(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (int s = 0; s < WIRE_STATUSES; s++) {
        buf_printf(out, ".TP\n.B %s\n", wire_status_names[s]);
        add_line(out, "", wire_status_helps[s].meaning);
        add_line(out, ".br\nWhat to do: ", wire_status_helps[s].remedy);
    }
}

static void add_wire_families(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (int f = 0; f < FAMILIES; f++)
        buf_printf(out, "%s%s\n", wire_family_names[f], f + 1 < FAMILIES ? "," : ".");
}

static void add_wire_limits(struct buf *out, const struct man_line *line)
{
    (void)line;
    buf_printf(out, "%d levels of maps and lists, and %d keys and values\n", WIRE_DEPTH, WIRE_VALUES_MAX);
}

static const struct {
    const char *word;
    void (*add)(struct buf *, const struct man_line *);
} tables[] = {
    {"head", add_head},
    {"options", add_options},
    {"commands", add_commands},
    {"exits", add_exits},
    {"examples", add_examples},
    {"settings", add_settings},
    {"log-events", help_add_man_events},
    {"log-fields", help_add_man_fields},
    {"metrics", help_add_man_metrics},
    {"status-keys", help_add_man_status},
    {"wire-keys", add_wire_keys},
    {"wire-answers", add_wire_answers},
    {"wire-statuses", add_wire_statuses},
    {"wire-families", add_wire_families},
    {"wire-limits", add_wire_limits},
};

int help_add_man_table(struct buf *out, const struct man_line *line, struct err *e)
{
    for (size_t i = 0; i < COUNT_OF(tables); i++)
        if (strcmp(tables[i].word, line->word) == 0) {
            tables[i].add(out, line);
            return 0;
        }
    return err_set(e, "there is no table \"%s\"", line->word);
}
