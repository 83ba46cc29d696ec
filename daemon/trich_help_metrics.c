/* What /metrics tells, for the manual. */
#include "metrics_table.h"
#include "trich_help.h"

void help_add_man_metrics(struct buf *out, const struct man_line *line)
{
    (void)line;
    for (size_t i = 0; i < metrics_count; i++) {
        const struct metric *m = &metrics_table[i];
        buf_printf(out, ".TP\n.BR %s \" (%s", m->name, m->type);
        if (m->label)
            buf_printf(out, "; %s:", m->label);
        for (size_t word = 0; word < m->n_words; word++)
            buf_printf(out, "%s %s", word ? "," : "", m->words[word]);
        buf_printf(out, ")\"\n");
        help_add_roff(out, m->help);
        buf_add_byte(out, '\n');
    }
}
