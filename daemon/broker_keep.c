#include "daemon/broker.h"

#include "common/failpoint.h"
#include "common/log.h"
#include "daemon/clock.h"

#include <stdlib.h>

enum { ROOM_AGAIN_MS = 1000 };

static struct change *keep_add(struct broker *b, struct str reason)
{
    if (b->n_changes == b->changes_room) {
        b->changes_room = b->changes_room ? b->changes_room * 2 : 256;
        b->changes = realloc(b->changes, b->changes_room * sizeof *b->changes);
        if (!b->changes)
            BUG("out of memory");
    }
    struct change *c = &b->changes[b->n_changes++];
    *c = (struct change){0};
    if (reason.len) {
        char *copy = broker_alloc(reason.len);
        memcpy(copy, reason.at, reason.len);
        c->reason = copy;
    }
    return c;
}

void broker_keep_end(struct broker *b, const struct lease_report *report)
{
    struct change *c = keep_add(b, report->reason);
    c->report = *report;
    c->report.reason.at = c->reason;
}

void broker_keep_attempt(struct broker *b, uint32_t worker, uint64_t seq, const char *reason)
{
    struct str text = str_of(reason, strlen(reason));
    struct change *c = keep_add(b, text);
    c->is_attempt = true;
    c->worker = worker;
    c->report.seq = seq;
    c->report.reason = str_of(c->reason, text.len);
}

static enum spool_state keep_state(enum wire_status status)
{
    return status == WIRE_DEAD        ? SPOOL_ENDED_DEAD
           : status == WIRE_DUPLICATE ? SPOOL_ENDED_DUPLICATE
                                      : SPOOL_ENDED_DONE;
}

static int keep_change(struct broker *b, const struct change *c, struct err *e)
{
    uint32_t attempts;
    if (c->is_attempt)
        return spool_attempt(b->spool, c->report.seq, c->report.reason, &attempts, e);
    return spool_end(b->spool, c->report.seq, keep_state(c->report.status), c->report.article_id, e);
}

static int keep_in_transaction(struct broker *b, bool with_intake, struct err *e)
{
    for (uint32_t i = 0; i < b->n_changes; i++) {
        int rc = keep_change(b, &b->changes[i], e);
        if (rc < 0)
            return rc;
    }
    return with_intake ? broker_intake_store(b, e) : 0;
}

static void keep_note_dead(struct broker *b, const struct lease_report *report)
{
    struct refused_article a = {.seq = report->seq};
    if (report->seq > INT64_MAX) /* no article of ours, and no number of JSON */
        return;
    err_set(&a.reason, "%.*s", STR_FMT(report->reason));
    broker_refused_note(b, &a);
}

static void keep_answer_changes(struct broker *b)
{
    if (b->n_changes)
        FAILPOINT("report_kept");
    for (uint32_t i = 0; i < b->n_changes; i++) {
        struct change *c = &b->changes[i];
        const struct lease_report *r = &c->report;
        struct wire_reply reply = {.status = r->status, .reason = r->reason, .article_id = r->article_id};
        reply.has_counts = r->status == WIRE_DONE;
        memcpy(reply.counts, r->counts, sizeof reply.counts);
        if (c->is_attempt) {
            figures_count(&b->board->broker.figures.attempts, 1);
            broker_tell(b, &(struct control_msg){.kind = CONTROL_COUNTED, .worker = c->worker});
        } else {
            broker_status_moved(b);
            if (r->status == WIRE_DEAD)
                keep_note_dead(b, r);
            broker_job_answer(b, r->seq, &reply);
        }
        free(c->reason);
    }
    b->n_changes = 0;
}

/* Said when it changes, and not at every article: where large ones find no room, small ones may. */
static void keep_log_fullness(struct broker *b, bool refused, bool kept, const struct err *e)
{
    int64_t now_ms = clock_ms();
    if (refused) {
        if (!b->spool_is_full)
            log_event(
                LOG_LEVEL_WARNING, "spool_full reason=%s hint=%s", e->text,
                "producers are told busy; is PostgreSQL away, is the disk full, is [spool] limit_mib too "
                "low?");
        b->spool_is_full = true;
        b->spool_has_room = false;
        b->refused_ms = now_ms;
        return;
    }
    b->spool_has_room = b->spool_has_room || kept;
    if (b->spool_is_full && b->spool_has_room && now_ms - b->refused_ms >= ROOM_AGAIN_MS) {
        log_event(LOG_LEVEL_INFO, "spool_has_room_again waiting=%llu",
                  (unsigned long long)spool_totals(b->spool).waiting);
        b->spool_is_full = false;
    }
}

static int keep_commit(struct broker *b, struct err *e)
{
    int64_t since_us = clock_us();
    int rc = spool_commit(b->spool, e);
    if (rc == 0)
        figures_spool_commit_us(&b->board->broker.figures, clock_us() - since_us);
    return rc;
}

static int keep_transact(struct broker *b, bool with_intake, struct err *e)
{
    int rc = spool_begin(b->spool, e);
    if (rc == 0)
        rc = keep_in_transaction(b, with_intake, e);
    if (rc == 0)
        return keep_commit(b, e);
    spool_abort(b->spool);
    return rc;
}

int broker_keep_turn(struct broker *b, struct err *e)
{
    int rc = 0, changed = 0;
    bool works = b->n_changes || broker_intake_waits(b);
    b->spool_refused = false;
    if (works) {
        rc = changed = keep_transact(b, true, e);
        if (rc == SPOOL_FULL && b->n_changes) /* what ended gives room to what comes, not the reverse */
            changed = keep_transact(b, false, e);
    }
    if (rc == -1 || changed == -1)
        return -1;
    if (changed == 0)
        keep_answer_changes(b);
    broker_intake_answer(b, rc == 0);
    keep_log_fullness(b, rc == SPOOL_FULL || b->spool_refused || b->pushed->n, works, e);
    return 0;
}
