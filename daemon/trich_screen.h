/* The terminal as a screen that is drawn whole, with keys: from screen_open to screen_close, and while it is stopped
 * (Ctrl-Z) and after whatever ends us but SIGKILL, the terminal is as it was.
 *
 * One screen a process. screen_open fails where standard input or output is no terminal.
 */
#ifndef TRICH_TRICH_SCREEN_H
#define TRICH_TRICH_SCREEN_H

#include "common/buf.h"

struct screen {
    int signals_fd; /* readable: screen_signal */
    size_t columns, lines;
};

enum screen_event { SCREEN_NOTHING, SCREEN_RESIZED, SCREEN_ENDED };

/* Call it before other threads are made: signals come by signals_fd alone from now on. */
MUST_CHECK int screen_open(struct screen *s, struct err *e);
void screen_close(struct screen *s);

/* ended: by which signal. */
enum screen_event screen_signal(struct screen *s, int *ended);

/* The next key that was pressed (keys that send several bytes are no keys), 0: none; -1: the terminal is gone. */
int screen_key(void);

/* frame: lines of text, perhaps with colours. What does not fit is cut; ascii: other letters become "?". */
void screen_draw(const struct screen *s, struct str frame, bool ascii);

/* One line of at most columns; colours pass. */
void screen_add_cut(struct buf *out, struct str line, size_t columns, bool ascii);

#endif
