#include "notify.h"

#include "clock.h"

#include <inttypes.h>
#include <stdio.h>
#include <systemd/sd-daemon.h>

enum { STATUS_EVERY_MS = 1000, STOP_MARGIN_MS = 10000 };

void notify_init(struct notify *n)
{
    uint64_t timeout_us = 0;
    *n = (struct notify){.told_ms = clock_ms()};
    if (sd_watchdog_enabled(0, &timeout_us) > 0)
        n->ping_every_ms = (int64_t)(timeout_us / 4000);
}

void notify_ready(struct notify *n)
{
    n->ready = true;
    sd_notify(0, "READY=1");
}

void notify_reloading(struct notify *n)
{
    (void)n;
    sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%" PRId64, clock_us());
}

void notify_stopping(struct notify *n, int64_t drain_ms)
{
    (void)n;
    sd_notifyf(0, "STOPPING=1\nEXTEND_TIMEOUT_USEC=%" PRId64, (drain_ms + STOP_MARGIN_MS) * 1000);
}

void notify_progress(struct notify *n, int64_t now_ms)
{
    if (n->ping_every_ms == 0 || now_ms - n->pinged_ms < n->ping_every_ms)
        return;
    n->pinged_ms = now_ms;
    sd_notify(0, "WATCHDOG=1");
}

static void format(char *out, size_t size, const struct notify_figures *f, uint64_t rate)
{
    const char *before = f->stopping         ? "finishing what is in hand: "
                         : !f->broker_serves ? "broker starts: "
                                             : "";
    static const char *const database[] = {
        [WAITING_NOT] = "",
        [WAITING_AWAY] = ", PostgreSQL is away",
        [WAITING_OPERATOR] = ", PostgreSQL refuses: the log says what to do",
    };
    const char *behind = f->migrating                       ? ", PostgreSQL's schema is not ready yet"
                         : f->database < COUNT_OF(database) ? database[f->database]
                                                            : "";
    snprintf(out, size, "%s%" PRIu64 " done/s, %" PRIu64 " waiting, %u worker%s%s", before, rate, f->waiting,
             f->workers, f->workers == 1 ? "" : "s", behind);
}

int64_t notify_status(struct notify *n, const struct notify_figures *f, int64_t now_ms)
{
    int64_t passed_ms = now_ms - n->told_ms;
    if (passed_ms < STATUS_EVERY_MS)
        return n->told_ms + STATUS_EVERY_MS;
    char text[sizeof n->status];
    uint64_t rate = (f->articles - n->told_articles) * 1000 / (uint64_t)passed_ms;
    format(text, sizeof text, f, rate);
    if (strcmp(text, n->status) != 0)
        sd_notifyf(0, "STATUS=%s", text);
    memcpy(n->status, text, sizeof text);
    n->told_ms = now_ms;
    n->told_articles = f->articles;
    return now_ms + STATUS_EVERY_MS;
}
