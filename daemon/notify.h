/* What systemd is told, if it listens: READY, RELOADING, STOPPING, STATUS, and WATCHDOG fed by what the
 * broker reports, never by a timer alone. Without NOTIFY_SOCKET all of it does nothing. Never fails.
 */
#ifndef TRICH_NOTIFY_H
#define TRICH_NOTIFY_H

#include "daemon/control.h"

struct notify {
    int64_t ping_every_ms; /* 0: no watchdog */
    int64_t pinged_ms;
    int64_t told_ms; /* when the status was told last */
    uint64_t told_articles;
    char status[160];
    bool ready;
};

/* Numbers of the status line. */
struct notify_figures {
    uint64_t articles; /* served since trichd started */
    uint64_t waiting;
    uint32_t workers;
    uint32_t database; /* enum waiting, of the worker that it is worst for */
    bool migrating, broker_serves, stopping;
};

void notify_init(struct notify *n);
void notify_ready(struct notify *n); /* also ends a reload */
void notify_reloading(struct notify *n);
void notify_stopping(struct notify *n, int64_t drain_ms);
void notify_progress(struct notify *n, int64_t now_ms);

/* Tells the status when it is due and has changed. Returns when to call again. */
int64_t notify_status(struct notify *n, const struct notify_figures *f, int64_t now_ms);

#endif
