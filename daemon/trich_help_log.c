/* What the log says: the journal's catalog, and a section of the manual, out of log_events.def. */
#include "trich_help.h"

#include "common/log_entry.h"

#include <stdio.h>

void help_add_catalog(struct buf *out)
{
    buf_printf(out, "# What events of trichd mean: journalctl -x shows it with them.\n");
    for (size_t i = 0; i < log_message_count; i++) {
        const struct log_message *m = &log_messages[i];
        buf_printf(out, "\n-- %s\nSubject: %s\nDefined-By: trich\nDocumentation: man:trichd(8)\n\n", m->id,
                   m->subject);
        help_add_wrapped(out, m->text, 0, 0);
    }
}

/* Roff, with the names of fields in italics for what would stand there. */
static void add_message_text(struct buf *out, const char *text)
{
    char piece[128];
    while (*text) {
        size_t n = *text == '@' ? strcspn(text + 1, "@") + 2 : strcspn(text, "@");
        bool is_field = *text == '@';
        snprintf(piece, sizeof piece, "%.*s", (int)(is_field ? n - 2 : n), text + is_field);
        if (n >= sizeof piece && !is_field)
            n = sizeof piece - 1;
        buf_printf(out, "%s", is_field ? "\\fI" : "");
        help_add_roff(out, piece);
        buf_printf(out, "%s", is_field ? "\\fR" : "");
        text += n;
    }
    buf_add_byte(out, '\n');
}

void help_add_man_events(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (size_t i = 0; i < log_message_count; i++) {
        buf_printf(out, ".TP\n.B %s\n", log_messages[i].event);
        help_add_roff(out, log_messages[i].subject);
        buf_printf(out, ".\n");
        add_message_text(out, log_messages[i].text);
    }
}

void help_add_man_fields(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (size_t i = 0; i < log_key_count; i++) {
        buf_printf(out, ".TP\n.B TRICH_");
        for (const char *c = log_keys[i].key; *c; c++)
            buf_add_byte(out, (unsigned char)(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c));
        buf_add_byte(out, '\n');
        help_add_roff(out, log_keys[i].help);
        buf_add_byte(out, '\n');
    }
}
