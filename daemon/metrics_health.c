#include "metrics_health.h"

#include "clock.h"

#include <jansson.h>

const char *const worker_state_names[WORKER_STATES] = {"idle",  "working", "storing",
                                                       "stuck", "waiting", "refused"};

static enum worker_state health_worker(const struct scoreboard_slot *slot, int64_t now_us)
{
    struct in_hand h = scoreboard_in_hand(slot);
    uint32_t waiting = atomic_load(&slot->waiting_db);
    if (waiting != WAITING_NOT)
        return waiting == WAITING_OPERATOR ? WORKER_REFUSED : WORKER_WAITING;
    if (h.seq)
        return scoreboard_is_stuck(&h, now_us) ? WORKER_STUCK : WORKER_WORKING;
    return atomic_load(&slot->batch) ? WORKER_STORING : WORKER_IDLE;
}

static void health_count_workers(struct metrics_view *v)
{
    int64_t now_us = clock_us();
    memset(v->workers, 0, sizeof v->workers);
    for (int i = 0; i < SCOREBOARD_SLOTS; i++)
        if (atomic_load(&v->board->slots[i].worker))
            v->workers[health_worker(&v->board->slots[i], now_us)]++;
}

static void health_judge_broker(const struct metrics_view *v, struct buf *out)
{
    if (atomic_load(&v->board->supervisor.stopping))
        buf_printf(out, "trichd is stopping: nothing more is accepted\n");
    if (!v->broker) {
        buf_printf(out, "the broker does not answer: %s\n", v->why.text);
        return;
    }
    const char *memory = json_string_value(json_object_get(v->broker, "memory"));
    if (json_is_true(json_object_get(v->broker, "spool_full")))
        buf_printf(out,
                   "the spool is full, producers are told busy: is PostgreSQL away, is the disk full, is "
                   "spool.limit_mib too low?\n");
    if (memory && strcmp(memory, "well") != 0)
        buf_printf(out, "the broker's memory is full: many large messages at once, or producers that read no "
                        "answers\n");
}

static void health_judge_workers(const struct metrics_view *v, struct buf *out)
{
    uint32_t n = 0, away = v->workers[WORKER_WAITING], refused = v->workers[WORKER_REFUSED];
    for (int i = 0; i < WORKER_STATES; i++)
        n += v->workers[i];
    if (!atomic_load(&v->board->supervisor.schema_ready))
        buf_printf(
            out, "PostgreSQL's schema is not ready yet: it is away, or being migrated; the log says more\n");
    else if (n == 0)
        buf_printf(out, "no worker runs\n");
    else if (away + refused == n)
        buf_printf(out, refused ? "every worker waits: PostgreSQL refuses, the log says what to do\n"
                                : "every worker waits for PostgreSQL\n");
}

static void health_judge_movement(const struct metrics_view *v, struct buf *out)
{
    double stalled_s = json_number_value(json_object_get(v->broker, "stalled_s"));
    double waiting = json_number_value(json_object_get(v->broker, "waiting"));
    if (waiting > 0 && stalled_s * 1000 >= (double)v->stalled_ms)
        buf_printf(out, "%.0f articles wait, and none has ended for %.0f s\n", waiting, stalled_s);
}

void health_judge(struct metrics_view *v)
{
    struct buf *accepting = &v->against_accepting, *health = &v->against_health;
    buf_clear(accepting);
    buf_clear(health);
    health_count_workers(v);
    health_judge_broker(v, accepting);
    buf_add_str(health, buf_str(accepting));
    health_judge_workers(v, health);
    health_judge_movement(v, health);
    v->accepts = accepting->len == 0 && !buf_failed(accepting);
    v->healthy = health->len == 0 && !buf_failed(health);
}

void health_free(struct metrics_view *v)
{
    buf_free(&v->against_accepting);
    buf_free(&v->against_health);
}
