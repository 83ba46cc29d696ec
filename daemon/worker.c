#include "worker.h"

#include "clock.h"
#include "common/failpoint.h"
#include "common/log.h"

#include <inttypes.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/random.h>

enum { PROGRESS_EVERY_US = 500000, IDLE_MS = 500, RETRY_MIN_MS = 50, OPERATOR = 78 };

static int open_store(struct worker *w, struct err *e)
{
    struct store_config config = {.conninfo = w->settings->database_conninfo,
                                  .role = w->settings->database_role,
                                  .connect_timeout_ms = (uint32_t)w->settings->database_connect_timeout_ms,
                                  .answer_timeout_ms = (uint32_t)w->settings->database_answer_timeout_ms};
    w->store = store_open(&config);
    return w->store ? 0 : err_set(e, "out of memory");
}

/* Unread messages may take an eighth of the memory, however large each is. */
static int unread_max(const struct settings *s)
{
    int64_t fit = (s->workers_memory_mib << 20) / 8 / s->broker_message_bytes;
    int64_t useful = 2 * s->workers_batch_articles;
    return (int)(fit < 2 ? 2 : fit < useful ? fit : useful);
}

int worker_open(struct worker *w, const struct settings *settings, const char *lexicon_dir, uint32_t number,
                struct scoreboard_slot *slot, struct err *e)
{
    *w = (struct worker){.settings = settings, .number = number, .slot = slot};
    if (worker_load_lexicon(&w->lexicon, settings, lexicon_dir, e) < 0 ||
        batch_init(&w->batch, (uint32_t)settings->workers_batch_articles,
                   (size_t)settings->workers_memory_mib << 20, (uint32_t)settings->broker_message_bytes,
                   e) < 0 ||
        link_open(&w->link, settings->daemon_run_dir, number, unread_max(settings), e) < 0)
        goto close;
    if (open_store(w, e) == 0)
        return 0;
close:
    worker_close(w);
    return -1;
}

void worker_close(struct worker *w)
{
    if (w->store)
        store_close(&w->store);
    link_release(&w->held);
    batch_free(&w->batch);
    link_close(&w->link);
    if (w->lexicon)
        lexicon_free(&w->lexicon);
}

static void tell(struct worker *w, enum control_kind kind)
{
    struct err e;
    struct control_msg m = {.kind = kind, .worker = w->number};
    if (control_send(CONTROL_FD, &m, &e) < 0)
        w->finishing = true;
}

/* What the supervisor says; its end is an order to finish, too. */
static void heed(struct worker *w)
{
    struct control_msg m;
    struct err e;
    int got;
    while ((got = control_receive(CONTROL_FD, &m, &e)) > 0)
        w->finishing = w->finishing || m.kind == CONTROL_DRAIN;
    if (got < 0 && !w->finishing) {
        log_event(LOG_LEVEL_WARNING, "supervisor_gone worker=%u reason=%s hint=%s", w->number, e.text,
                  "the worker finishes what it has in hand, and ends");
        w->finishing = true;
    }
    log_catch_up();
    int64_t now_us = clock_us();
    if (now_us - w->progress_us >= PROGRESS_EVERY_US) {
        w->progress_us = now_us;
        tell(w, CONTROL_PROGRESS);
    }
}

static int64_t batch_age_us(const struct worker *w)
{
    return clock_us() - w->batch.begun_us;
}

static bool batch_due(const struct worker *w)
{
    return w->batch.n > 0 && (w->finishing || w->rejoin || batch_full(&w->batch) ||
                              batch_age_us(w) >= w->settings->workers_batch_ms * 1000);
}

static int pause_ms(const struct worker *w)
{
    if (w->batch.n == 0)
        return IDLE_MS;
    int64_t left_ms = w->settings->workers_batch_ms - batch_age_us(w) / 1000;
    return left_ms < 0 ? 0 : left_ms > IDLE_MS ? IDLE_MS : (int)left_ms;
}

/* PostgreSQL says something unasked: that dead letters wait, or that it ends this connection. A new one is
 * made at once, if it can be. */
static void worker_hear_store(struct worker *w)
{
    struct err e;
    if (store_notified(w->store, true)) {
        w->look_again = true;
        return;
    }
    store_close(&w->store);
    if (open_store(w, &e) < 0)
        BUG(e.text);
    w->look_us = 0; /* is it away? */
}

/* The next leased article; false when there is none for now. */
static bool worker_read(struct worker *w, struct leased *out)
{
    heed(w);
    w->rejoin = link_joined(w->link) || w->rejoin;
    if (w->finishing)
        return false;
    if (w->held.frames) {
        *out = w->held;
        w->held.frames = NULL;
        return true;
    }
    if (link_receive(w->link, out)) {
        FAILPOINT("lease_received");
        return true;
    }
    if (!w->rejoin && !batch_due(w) && link_wait(w->link, CONTROL_FD, store_socket(w->store), pause_ms(w)))
        worker_hear_store(w);
    return false;
}

/* Between 1/2 and 1 times ms, so that workers do not come back to PostgreSQL all at once. */
static int64_t with_jitter(int64_t ms)
{
    uint32_t random = 0;
    if (getrandom(&random, sizeof random, GRND_NONBLOCK) < 0)
        random = (uint32_t)clock_us();
    return ms / 2 + (int64_t)(random % (uint64_t)(ms / 2 + 1));
}

/* False when the worker was told to finish meanwhile. */
static bool worker_pause(struct worker *w, int64_t ms)
{
    int64_t until_us = clock_us() + ms * 1000, left_us;
    struct pollfd control = {.fd = CONTROL_FD, .events = POLLIN};
    for (heed(w); !w->finishing && (left_us = until_us - clock_us()) > 0; heed(w))
        poll(&control, 1, left_us > (int64_t)IDLE_MS * 1000 ? IDLE_MS : (int)(left_us / 1000 + 1));
    return !w->finishing;
}

/* Each new reason once, for days if need be. */
static void say_database_waits(struct worker *w, enum store_result result, const struct err *e)
{
    bool refused = result == STORE_REFUSED;
    if (atomic_exchange(&w->slot->waiting_db, refused ? WAITING_OPERATOR : WAITING_AWAY) != WAITING_NOT &&
        strcmp(w->told.text, e->text) == 0)
        return;
    w->told = *e;
    if (refused)
        log_event(LOG_LEVEL_ERROR, "database_refuses worker=%u reason=%s hint=%s", w->number, e->text,
                  "all is kept in the spool; this goes on by itself when the cause is gone");
    else
        log_event(LOG_LEVEL_WARNING, "database_away worker=%u reason=%s hint=%s", w->number, e->text,
                  "trying again until it is back");
}

/* What kills the worker in here costs this article an attempt. False: the batch has no room for it. */
static bool take_in_hand(struct worker *w, struct leased *leased)
{
    int64_t since_us = clock_us();
    uint32_t bytes = leased->message.len;
    atomic_store(&w->slot->since_us, since_us);
    atomic_store(&w->slot->cpu_us, clock_cpu_us());
    atomic_store(&w->slot->seq_in_hand, leased->grant.seq);
    FAILPOINT("article_in_hand");
    bool added = batch_add(&w->batch, w->lexicon, leased);
    atomic_store(&w->slot->seq_in_hand, 0);
    atomic_store(&w->slot->batch, w->batch.n);
    int64_t took_us = clock_us() - since_us;
    if (added) {
        figures_extract_us(&w->slot->figures, took_us);
        figures_article_bytes(&w->slot->figures, bytes);
    }
    if (took_us > STUCK_US)
        w->rejoin = true;
    return added;
}

/* What has killed a worker may kill this one: nothing may be in hand beside it. */
static bool goes_alone(const struct leased *leased)
{
    return leased->grant.attempts > 0 && !leased->grant.dead;
}

/* PostgreSQL refuses the batch for no clear reason: with more articles in it the store can tell whose fault it is, and
 * one bad article alone holds nobody up. */
static void worker_gather(struct worker *w)
{
    struct leased leased;
    while (!w->held.frames && !batch_full(&w->batch) && link_receive(w->link, &leased))
        if (goes_alone(&leased) || !take_in_hand(w, &leased))
            w->held = leased;
}

static void say_database_is_back(struct worker *w)
{
    bool waited = atomic_exchange(&w->slot->waiting_db, WAITING_NOT) != WAITING_NOT;
    if (waited && *w->told.text)
        log_event(LOG_LEVEL_INFO, "database_back worker=%u", w->number);
    w->told.text[0] = '\0';
}

bool worker_reaches_database(struct worker *w)
{
    struct err e = {""};
    enum store_result result = store_reach(w->store, &e);
    figures_count(&w->slot->figures.database_sessions, store_new_sessions(w->store));
    if (result == STORE_OK) {
        say_database_is_back(w);
    } else if (result != STORE_STOP) {
        if (result == STORE_REFUSED)
            say_database_waits(w, result, &e);
        else /* the log is told when an article must wait for it */
            atomic_store(&w->slot->waiting_db, WAITING_AWAY);
        w->look_us = clock_us() + with_jitter(w->settings->database_retry_max_ms) * 1000;
    }
    return result == STORE_OK;
}

static enum store_result worker_try_to_store(struct worker *w, struct err *e)
{
    struct figures *f = &w->slot->figures;
    int64_t since_us = clock_us();
    enum store_result result = store_write(w->store, w->batch.items, w->batch.n, e);
    int64_t took_us = clock_us() - since_us;
    if (result == STORE_OK)
        figures_store_us(f, took_us);
    else
        figures_count(&f->database_wait_us, (uint64_t)took_us);
    if (result == STORE_RETRY || result == STORE_REFUSED)
        figures_count(&f->database_failures[result == STORE_REFUSED ? FAILURE_REFUSED : FAILURE_AWAY], 1);
    figures_count(&f->database_sessions, store_new_sessions(w->store));
    return result;
}

/* Stores the batch, for as long as it takes. False: it was given up, and is leased again. */
static bool worker_store(struct worker *w)
{
    struct err e = {""};
    int64_t wait_ms = RETRY_MIN_MS;
    enum store_result result;
    while ((result = worker_try_to_store(w, &e)) == STORE_RETRY || result == STORE_REFUSED) {
        say_database_waits(w, result, &e);
        int64_t since_us = clock_us();
        bool goes_on = worker_pause(w, with_jitter(wait_ms));
        figures_count(&w->slot->figures.database_wait_us, (uint64_t)(clock_us() - since_us));
        if (!goes_on)
            return false;
        if (result == STORE_REFUSED)
            worker_gather(w);
        wait_ms = wait_ms * 2 < w->settings->database_retry_max_ms ? wait_ms * 2
                                                                   : w->settings->database_retry_max_ms;
    }
    if (result == STORE_STOP) {
        log_fatal("store_refused worker=%u reason=%s", w->number, e.text);
        w->status = OPERATOR;
        w->finishing = true;
        return false;
    }
    say_database_is_back(w);
    return true;
}

/* By the clock of the wall, as acceptance was: it goes on over restarts. */
static void worker_count_batch(struct worker *w)
{
    int64_t now_us = clock_wall_us();
    figures_batch_articles(&w->slot->figures, w->batch.n);
    for (uint32_t i = 0; i < w->batch.n; i++)
        figures_latency_us(&w->slot->figures, now_us - w->batch.items[i].grant.received_us);
}

/* What became of each article of the batch. */
static void worker_log_ends(const struct worker *w)
{
    for (uint32_t i = 0; i < w->batch.n; i++) {
        const struct lease_grant *g = &w->batch.items[i].grant;
        const struct lease_report *r = &w->batch.items[i].report;
        if (r->status == WIRE_DEAD)
            log_event(LOG_LEVEL_WARNING,
                      "article_dead source=%.*s id=%.*s seq=%" PRIu64 " worker=%u reason=%.*s",
                      STR_FMT(g->source), STR_FMT(g->id), g->seq, w->number, STR_FMT(r->reason));
        else
            log_event(LOG_LEVEL_DEBUG, "article_ended source=%.*s id=%.*s seq=%" PRIu64 " worker=%u state=%s",
                      STR_FMT(g->source), STR_FMT(g->id), g->seq, w->number,
                      r->status == WIRE_DONE ? "done" : "duplicate");
    }
}

static void worker_flush(struct worker *w)
{
    if (w->batch.n > 0 && worker_store(w)) {
        uint32_t n = w->batch.n;
        worker_log_ends(w);
        FAILPOINT("report_send");
        link_report(w->link, batch_reports(&w->batch), n);
        FAILPOINT("report_sent");
        if (!w->rejoin)
            link_credit(w->link, n);
        w->articles += n;
        atomic_store(&w->slot->articles, w->articles);
        worker_count_batch(w);
    }
    batch_clear(&w->batch);
    atomic_store(&w->slot->batch, 0);
}

static void worker_do(struct worker *w, struct leased *leased)
{
    bool alone = goes_alone(leased);
    if (alone)
        worker_flush(w);
    if (!w->finishing && !take_in_hand(w, leased)) {
        worker_flush(w);
        if (!w->finishing && !take_in_hand(w, leased))
            BUG("an empty batch has no room");
    }
    if (alone)
        worker_flush(w);
    link_release(leased);
}

static void worker_report(struct worker *w)
{
    if (batch_due(w))
        worker_flush(w);
    if (w->rejoin && !w->finishing) {
        w->rejoin = false;
        w->joined = true;
        link_release(&w->held); /* this and what is unread is leased again, perhaps to others */
        link_forget(w->link);
        link_hello(w->link, 2 * w->batch.cap);
    }
    if (w->articles >= (uint64_t)w->settings->workers_retire_after)
        w->finishing = true;
}

int worker_run(struct worker *w)
{
    struct leased leased;
    atomic_store(&w->slot->worker, w->number);
    tell(w, CONTROL_READY);
    while (!w->finishing || w->batch.n > 0) {
        if (worker_read(w, &leased))
            worker_do(w, &leased);
        worker_report(w);
        worker_retry(w);
    }
    link_bye(w->link);
    log_event(LOG_LEVEL_DEBUG, "worker_finished worker=%u articles=%" PRIu64, w->number, w->articles);
    return w->status;
}
