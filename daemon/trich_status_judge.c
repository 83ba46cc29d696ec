/* Whether articles get through, and if not, why and what to do. */
#include "trich_status.h"

#include <jansson.h>

enum { STALLED_S = 60 };

static bool is_word(const json_t *of, const char *key, const char *word)
{
    const char *text = json_string_value(json_object_get(of, key));
    return text && strcmp(text, word) == 0;
}

static void add(json_t *problems, const char *text)
{
    json_array_append_new(problems, json_string(text));
}

static size_t workers_in(const json_t *workers, const char *state)
{
    size_t i, n = 0;
    const json_t *w;
    json_array_foreach(workers, i, w) n += is_word(w, "state", state);
    return n;
}

/* As /healthz: one worker that PostgreSQL serves is enough. */
static void judge_workers(const json_t *workers, json_t *problems)
{
    size_t all = json_array_size(workers), refused = workers_in(workers, "refused");
    if (all == 0)
        add(problems, "no worker runs; the log tells why: journalctl -u trichd -n 50");
    else if (refused + workers_in(workers, "away") == all)
        add(problems,
            refused ? "PostgreSQL refuses workers; the log says what to do: journalctl -u trichd "
                      "TRICH_EVENT=database_refuses -x"
                    : "workers wait for PostgreSQL, which is away; they go on by themselves when it is back");
    else if (workers_in(workers, "stuck") == all)
        add(problems,
            "every worker is at one article for long; others are started meanwhile, and what hangs is killed");
}

int64_t status_missing(const json_t *spool)
{
    static const char *const parts[] = {"done", "duplicate", "dead", "waiting"};
    int64_t missing = json_integer_value(json_object_get(spool, "received"));
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        missing -= json_integer_value(json_object_get(spool, parts[i]));
    return missing;
}

static void judge_broker(const json_t *broker, json_t *problems)
{
    double stalled_s = json_number_value(json_object_get(broker, "stalled_s"));
    const char *memory = json_string_value(json_object_get(broker, "memory"));
    if (json_is_true(json_object_get(broker, "draining")))
        add(problems, "trichd drains: it accepts no more, and ends");
    if (json_is_true(json_object_get(broker, "spool_full")))
        add(problems,
            "the spool is full, producers are told busy; is PostgreSQL away, is the disk full, is spool.limit_mib too low?");
    if (memory && strcmp(memory, "well") != 0)
        add(problems,
            "the broker's memory is short, producers are told busy; many large messages, or answers that nobody reads");
    judge_workers(json_object_get(broker, "workers"), problems);
    if (stalled_s >= STALLED_S)
        json_array_append_new(problems,
                              json_sprintf("articles wait, and none ended for %lld s", (long long)stalled_s));
    if (status_missing(json_object_get(broker, "spool")) != 0)
        add(problems, "received is not done + duplicate + dead + waiting; trich audit tells more");
}

json_t *status_judge(const json_t *status)
{
    const json_t *broker = json_object_get(status, "broker");
    const char *broker_error = json_string_value(json_object_get(status, "broker_error"));
    const char *postgresql_error = json_string_value(json_object_get(status, "postgresql_error"));
    json_t *problems = json_array();
    if (json_is_object(broker))
        judge_broker(broker, problems);
    else
        json_array_append_new(problems,
                              json_sprintf("trichd does not answer: %s", broker_error ? broker_error : "?"));
    if (postgresql_error)
        json_array_append_new(problems, json_sprintf("%s%s",
                                                     json_is_object(json_object_get(status, "postgresql"))
                                                         ? ""
                                                         : "PostgreSQL does not answer: ",
                                                     postgresql_error));
    return problems;
}
