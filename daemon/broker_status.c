#include "daemon/broker.h"

#include "common/json.h"
#include "daemon/clock.h"
#include "daemon/curve.h"

#include <stdlib.h>
#include <sys/resource.h>

enum { SAMPLE_MS = 1000 };

void broker_status_moved(struct broker *b)
{
    int64_t now_us = clock_us();
    b->moved_ms = now_us / 1000;
    atomic_store(&b->board->broker.last_ended_us, now_us);
}

void broker_status_sample(struct broker *b)
{
    int64_t now_ms = clock_ms();
    if (spool_totals(b->spool).waiting == 0)
        b->moved_ms = now_ms;
    if (b->n_samples && now_ms - b->samples[(b->n_samples - 1) % BROKER_SAMPLES].at_ms < SAMPLE_MS)
        return;
    struct spool_totals t = spool_totals(b->spool);
    if (!t.waiting || !spool_oldest(b->spool, &b->oldest_us))
        b->oldest_us = 0;
    b->samples[b->n_samples++ % BROKER_SAMPLES] =
        (struct broker_sample){.at_ms = now_ms, .received = t.received, .done = t.done + t.duplicate};
}

static double status_rate(uint64_t now, uint64_t then, int64_t ms)
{
    return ms > 0 ? (double)(now - then) * 1000.0 / (double)ms : 0;
}

static void status_add_spool(struct broker *b, struct buf *out)
{
    struct spool_totals t = spool_totals(b->spool);
    const struct broker_sample *oldest =
        &b->samples[b->n_samples < BROKER_SAMPLES ? 0 : b->n_samples % BROKER_SAMPLES];
    int64_t ms = clock_ms() - oldest->at_ms;
    buf_printf(out,
               "\"spool\":{\"received\":%llu,\"done\":%llu,\"duplicate\":%llu,\"dead\":%llu,\"waiting\":%llu,"
               "\"used_bytes\":%llu,\"limit_bytes\":%llu},",
               (unsigned long long)t.received, (unsigned long long)t.done, (unsigned long long)t.duplicate,
               (unsigned long long)t.dead, (unsigned long long)t.waiting, (unsigned long long)t.used_bytes,
               (unsigned long long)t.limit_bytes);
    buf_printf(out, "\"received_per_s\":%.1f,\"done_per_s\":%.1f,\"waiting\":%llu,\"leased\":%u,",
               status_rate(t.received, oldest->received, ms),
               status_rate(t.done + t.duplicate, oldest->done, ms), (unsigned long long)t.waiting,
               b->jobs.leased);
}

/* What a worker does; leased: how many articles it holds. */
static const char *status_of_worker(const struct scoreboard_slot *slot, const struct in_hand *h,
                                    uint32_t leased)
{
    uint32_t waiting = slot->waiting_db;
    if (waiting)
        return waiting == WAITING_OPERATOR ? "refused" : "away";
    if (scoreboard_is_stuck(h, clock_us()))
        return "stuck";
    return h->seq || slot->batch || leased ? "works" : "idle";
}

/* A worker that was taken over writes to its page what it likes; who reads JSON has no number above INT64_MAX. */
static long long status_number(uint64_t shown)
{
    return shown > INT64_MAX ? INT64_MAX : (long long)shown;
}

static long long status_in_hand_ms(const struct in_hand *h)
{
    int64_t now_us = clock_us();
    return h->seq && h->since_us > 0 && h->since_us < now_us ? (now_us - h->since_us) / 1000 : 0;
}

static void status_add_workers(struct broker *b, struct buf *out)
{
    const char *comma = "";
    buf_printf(out, "\"workers\":[");
    for (int i = 0; i < SCOREBOARD_SLOTS; i++) {
        const struct scoreboard_slot *slot = &b->board->slots[i];
        struct in_hand h = scoreboard_in_hand(slot);
        uint32_t number = slot->worker, leased;
        if (!number)
            continue;
        leased = broker_lease_held(b, number);
        buf_printf(out, "%s{\"number\":%u,\"state\":\"%s\",\"articles\":%lld,\"leased\":%u,\"batch\":%u,",
                   comma, number, status_of_worker(slot, &h, leased), status_number(slot->articles), leased,
                   slot->batch);
        buf_printf(out, "\"seq\":%lld,\"in_hand_ms\":%lld}", status_number(h.seq), status_in_hand_ms(&h));
        comma = ",";
    }
    buf_printf(out, "]");
}

/* Endpoints of one option, separated by blanks. */
static void status_add_endpoints(struct buf *out, const struct broker *b, const char *socket,
                                 const char *endpoints, const char *comma)
{
    for (const char *at = endpoints; *(at += strspn(at, " \t")); at += strcspn(at, " \t")) {
        buf_printf(out, "%s{\"socket\":\"%s\",\"endpoint\":", comma, socket);
        json_add_text(out, str_of(at, strcspn(at, " \t")));
        buf_printf(out, ",\"keys\":%s}", b->curve.keyed && curve_is_tcp(at) ? "true" : "false");
        comma = ",";
    }
}

static void status_add_listens(const struct broker *b, struct buf *out)
{
    buf_printf(out, "\"listens\":[");
    status_add_endpoints(out, b, "submit", b->settings->broker_submit, "");
    status_add_endpoints(out, b, "push", b->settings->broker_push, *b->settings->broker_submit ? "," : "");
    buf_printf(out, "],");
}

/* For how long nothing came to an end, though something waits; and since when nothing did at all. */
static void status_add_movement(struct broker *b, struct buf *out)
{
    int64_t last_us = atomic_load(&b->board->broker.last_ended_us);
    bool waits = spool_totals(b->spool).waiting > 0;
    int64_t stalled_ms = waits ? clock_ms() - b->moved_ms : 0;
    int64_t oldest_us = waits && b->oldest_us ? clock_wall_us() - b->oldest_us : 0;
    buf_printf(out, "\"stalled_s\":%.3f,", (double)stalled_ms / 1e3);
    if (waits)
        buf_printf(out, "\"oldest_waiting_s\":%.3f,", oldest_us > 0 ? (double)oldest_us / 1e6 : 0);
    else
        buf_printf(out, "\"oldest_waiting_s\":null,");
    if (last_us)
        buf_printf(out, "\"last_ended_s\":%.3f,", (double)(clock_us() - last_us) / 1e6);
    else
        buf_printf(out, "\"last_ended_s\":null,");
}

static void status_add_room(struct broker *b, struct buf *out)
{
    struct rlimit limit;
    buf_printf(out, "\"spool_full\":%s,\"memory\":\"%s\",", b->spool_is_full ? "true" : "false",
               broker_memory_names[b->memory]);
    buf_printf(out, "\"memory_bytes\":%llu,", (unsigned long long)broker_memory_taken());
    if (getrlimit(RLIMIT_DATA, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        buf_printf(out, "\"memory_limit_bytes\":%llu,", (unsigned long long)limit.rlim_cur);
    else
        buf_printf(out, "\"memory_limit_bytes\":null,");
}

/* Of all articles since trichd began; buckets count what took no longer, the last all. */
static void status_add_latency(struct broker *b, struct buf *out)
{
    uint64_t n = 0;
    buf_printf(out, "\"latency_s\":{\"buckets\":[");
    for (size_t i = 0; i < HISTOGRAM_BOUNDS; i++) {
        n += scoreboard_sum(b->board, offsetof(struct figures, latency_us.buckets[0]) + i * sizeof(uint64_t));
        buf_printf(out, "%s[%g,%lld]", i ? "," : "", (double)histogram_bounds[BOUNDS_LATENCY_US][i] / 1e6,
                   status_number(n));
    }
    n += scoreboard_sum(b->board, offsetof(struct figures, latency_us.buckets[HISTOGRAM_BOUNDS]));
    uint64_t sum_us = scoreboard_sum(b->board, offsetof(struct figures, latency_us.sum));
    buf_printf(out, "],\"sum\":%.6f,\"count\":%lld},", (double)sum_us / 1e6, status_number(n));
}

static void status_describe(struct broker *b)
{
    buf_clear(&b->out);
    buf_printf(&b->out, "{\"version\":\"%s\",\"uptime_s\":%lld,\"draining\":%s,", TRICH_VERSION,
               (long long)(clock_ms() - b->started_ms) / 1000, b->draining ? "true" : "false");
    status_add_spool(b, &b->out);
    buf_printf(&b->out, "\"producers_waiting\":%u,", b->jobs.waiters);
    status_add_movement(b, &b->out);
    status_add_room(b, &b->out);
    status_add_latency(b, &b->out);
    broker_refused_describe(b, &b->out);
    status_add_listens(b, &b->out);
    status_add_workers(b, &b->out);
    buf_printf(&b->out, "}");
}

/* One page for auditors a turn: articles come first. */
void broker_status_answer(struct broker *b)
{
    bool is_audit = false;
    for (int n = 0; n < BROKER_TURN_MESSAGES && !is_audit; n++) {
        struct envelope *from;
        zmq_msg_t message;
        bool overflow;
        if (!broker_socket_receive(b->status, &from, &message, &overflow))
            return;
        is_audit = broker_audit_answer(b, str_of(zmq_msg_data(&message), zmq_msg_size(&message)));
        if (!is_audit)
            status_describe(b);
        if (!buf_failed(&b->out))
            broker_socket_send(b->status, from, buf_str(&b->out));
        zmq_msg_close(&message);
        free(from);
    }
}
