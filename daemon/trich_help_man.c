/* Man pages and completion out of the tables. */
#include "trich_help.h"

#include "common/options.h"

#include <inttypes.h>

/* Text in roff: backslashes, and dots and quotes that begin a line, mean something there. */
static void add_text(struct buf *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        buf_printf(out, "\\&");
    for (; *text; text++) {
        if (*text == '\\')
            buf_printf(out, "\\e");
        else if (*text == '-')
            buf_printf(out, "\\-");
        else
            buf_add_byte(out, (unsigned char)*text);
    }
}

static void add_line(struct buf *out, const char *before, const char *text)
{
    buf_printf(out, "%s", before);
    add_text(out, text);
    buf_add_byte(out, '\n');
}

static void add_head(struct buf *out, const char *title, int section, const char *name, const char *summary)
{
    buf_printf(out, ".TH %s %d \"\" \"trich %s\" \"trich\"\n.SH NAME\n", title, section, TRICH_VERSION);
    add_text(out, name);
    buf_printf(out, " \\- ");
    add_text(out, summary);
    buf_add_byte(out, '\n');
}

static void add_option(struct buf *out, const struct command_option *o)
{
    buf_printf(out, ".TP\n");
    if (o->letter)
        buf_printf(out, "\\fB\\-%c\\fR, ", o->letter);
    buf_printf(out, "\\fB\\-\\-");
    add_text(out, o->name);
    buf_printf(out, "\\fR");
    if (o->argument)
        buf_printf(out, " \\fI%s\\fR", o->argument);
    add_line(out, "\n", o->help);
    if (o->default_text)
        add_line(out, ".br\nDefault: ", o->default_text);
}

static void add_options(struct buf *out, enum command_id command)
{
    for (int i = 0; i < OPTS; i++)
        if (command_options[i].command == command)
            add_option(out, &command_options[i]);
}

static void add_exits(struct buf *out, enum command_id command)
{
    for (size_t i = 0; i < command_exit_count; i++)
        if (command_exits[i].command == command) {
            buf_printf(out, ".TP\n.B %d\n", command_exits[i].status);
            add_line(out, "", command_exits[i].meaning);
        }
}

static void add_examples(struct buf *out, enum command_id command)
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
    buf_printf(out, "\\fBtrich %s\\fR [\\fIOPTION\\fR\\&...] %s\n.PP\n", c->name, c->operands);
    add_line(out, "", c->text);
    add_options(out, command);
    buf_printf(out, ".PP\nExit status:\n");
    add_exits(out, command);
    buf_printf(out, ".PP\nExamples:\n");
    add_examples(out, command);
}

void help_add_man_trich(struct buf *out)
{
    const struct command *c = &command_table[COMMAND_NONE];
    add_head(out, "TRICH", 1, "trich", c->summary);
    buf_printf(out, ".SH SYNOPSIS\n\\fBtrich\\fR %s\n.SH DESCRIPTION\n", c->operands);
    add_line(out, "", c->text);
    buf_printf(out, ".SH OPTIONS OF ALL COMMANDS\n");
    add_options(out, COMMAND_NONE);
    buf_printf(out, ".SH COMMANDS\n");
    for (int i = COMMAND_NONE + 1; i < COMMANDS; i++)
        add_command(out, (enum command_id)i);
    buf_printf(out, ".SH EXIT STATUS\n");
    add_exits(out, COMMAND_NONE);
    buf_printf(out, ".SH EXAMPLES\n");
    add_examples(out, COMMAND_NONE);
    buf_printf(out,
               ".SH FILES\n.TP\n.I /etc/trich/trichd.conf\nThe configuration, see\n.BR trichd.conf (5).\n"
               ".SH SEE ALSO\n.BR trichd (8),\n.BR trichd.conf (5)\n");
}

/* One line of roff a line, so that it reads like the page. */
static const char *const trichd_synopsis[] = {
    ".SH SYNOPSIS",
    "\\fBtrichd\\fR [\\fB\\-\\-config\\fR \\fIFILE\\fR]",
    ".SH DESCRIPTION",
    "trichd is a service. It starts and watches a broker, which takes articles from producers and keeps them",
    "safe in a spool, and workers, which extract what the articles state and write it to PostgreSQL in "
    "schema",
    "trich. What dies is started again, and what it had in hand is done again; no article that was "
    "acknowledged",
    "is lost. When PostgreSQL is away, articles wait in the spool; when the spool is full, producers are "
    "told",
    "to wait.",
    ".PP",
    "At its start trichd brings the schema to its version, as",
    ".B trich migrate",
    "does.",
    ".SH OPTIONS",
};

static const char *const trichd_rest[] = {
    ".TP",
    ".B \\-\\-version",
    "Shows the version.",
    ".TP",
    ".B \\-\\-help",
    "Shows help.",
    ".SH SIGNALS",
    ".TP",
    ".B SIGTERM, SIGINT",
    "Accepts no more, lets the workers finish what they hold for at most daemon.drain_ms, and ends. A second",
    "one ends it at once.",
    ".TP",
    ".B SIGHUP",
    "Reads the configuration and the lexicon again and replaces the workers one by one. Of the configuration",
    "the options count that",
    ".BR trichd.conf (5)",
    "calls reloadable; with errors in it, or in a lexicon file, the old ones stay and the log says why.",
    ".SH EXIT STATUS",
    ".TP",
    ".B 0",
    "finished as asked",
    ".TP",
    ".B 64",
    "the command line is wrong",
    ".TP",
    ".B 75",
    "daemon.drain_ms was over before all was finished; the rest waits in the spool",
    ".TP",
    ".B 78",
    "the configuration, the installation or the database needs a person's hand; the log says what to do",
    ".SH FILES",
    ".TP",
    ".I /etc/trich/trichd.conf",
    "The configuration.",
    ".TP",
    ".I /etc/trich/lexicon.d",
    "Further lexicon files (*.lex), read after trich's own and before them in what they say of a phrase.",
    ".TP",
    ".I /var/lib/trich/spool",
    "The spool.",
    ".TP",
    ".I /run/trich",
    "Sockets, and copies of the configuration and the lexicon in force.",
    ".SH MEMORY",
    "For itself (RssAnon) the supervisor takes at most 16 MiB, a worker workers.memory_mib, and the broker 1 GiB",
    "and 64 MiB for each worker and 32 times broker.message_bytes, whatever producers do. The spool is read",
    "through a mapping of its file, which is the kernel's cache.",
    ".SH SEE ALSO",
    ".BR trich (1),",
    ".BR trichd.conf (5)",
};

void help_add_man_trichd(struct buf *out)
{
    add_head(out, "TRICHD", 8, "trichd",
             "takes articles over ZeroMQ, extracts what they state, keeps it in PostgreSQL");
    for (size_t i = 0; i < COUNT_OF(trichd_synopsis); i++)
        buf_printf(out, "%s\n", trichd_synopsis[i]);
    add_option(out, &command_options[OPT_CONFIG]);
    for (size_t i = 0; i < COUNT_OF(trichd_rest); i++)
        buf_printf(out, "%s\n", trichd_rest[i]);
}

static void add_conf_option(struct buf *out, const struct option *o)
{
    buf_printf(out, ".TP\n.B %s\n", o->name);
    add_line(out, "", o->help);
    buf_printf(out, ".br\nDefault: ");
    add_text(out, *o->default_text ? o->default_text : "none");
    if (o->type == OPTION_NUMBER)
        buf_printf(out, " %s, from %" PRId64 " to %" PRId64, o->unit, o->minimum, o->maximum);
    buf_printf(out, ".%s\n", o->reloadable ? " Reloadable." : "");
}

void help_add_man_conf(struct buf *out)
{
    const char *section = "";
    add_head(out, "TRICHD.CONF", 5, "trichd.conf", "configuration of trichd and trich");
    buf_printf(
        out, ".SH DESCRIPTION\nSections in brackets, options as \"name = value\", a line each. A line that "
             "begins with # is a comment; so is what follows a blank and a semicolon. What is not written "
             "has its default. A name that is not listed here is an error.\n.PP\n"
             ".B trich check\\-config\ntells all errors with their lines. Options that are called reloadable "
             "count from a reload on (systemctl reload trichd), the others from the next start on.\n");
    for (size_t i = 0; i < option_count; i++) {
        const struct option *o = &option_table[i];
        if (strcmp(section, o->section) != 0)
            buf_printf(out, ".SH [%s]\n", o->section);
        section = o->section;
        add_conf_option(out, o);
    }
    buf_printf(out, ".SH FILES\n.I /etc/trich/trichd.conf\n.SH SEE ALSO\n.BR trichd (8),\n.BR trich (1)\n");
}
