/* Log entries as fields of systemd's journal, while standard error is the journal: journalctl TRICH_SOURCE=… finds what
 * was said of a source, -x says more of what an operator looks up. What the journal does not take becomes a line.
 */
#ifndef TRICH_JOURNAL_H
#define TRICH_JOURNAL_H

/* After log_setup; children do it themselves. */
void journal_use(void);

#endif
