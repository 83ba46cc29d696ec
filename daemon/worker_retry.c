#include "worker.h"

#include "clock.h"
#include "common/log.h"

enum {
    LOOK_EVERY_US = 30000000, /* where nobody notifies: a pooler between, a word that was lost */
    CLAIM_BYTES = 4 << 20     /* at a time; the broker has them before more are asked for */
};

/* A message that the broker would not even read ends this worker's connection to it. */
static bool fits(const struct worker *w, struct str message)
{
    return message.len <= LEASE_RETRY_BYTES_MAX ||
           (int64_t)message.len <= 2 * w->settings->broker_message_bytes;
}

static void hand_on(void *arg, uint64_t seq, struct str producer, struct str message)
{
    struct worker *w = arg;
    if (fits(w, message))
        link_retry(w->link, seq, producer, message);
    else
        log_event(LOG_LEVEL_ERROR, "retry_too_large worker=%u seq=%llu bytes=%u hint=%s", w->number,
                  (unsigned long long)seq, message.len, "raise broker.message_bytes to half of that");
}

void worker_retry(struct worker *w)
{
    int64_t now_us = clock_us();
    w->look_again = store_notified(w->store, false) || w->look_again;
    if (w->finishing || w->rejoin || !w->joined ||
        (now_us < w->look_us && (!w->look_again || link_retries(w->link))))
        return;
    w->look_us = now_us + LOOK_EVERY_US;
    if (!worker_reaches_database(w))
        return;
    uint32_t n = store_claim(w->store, CLAIM_BYTES, hand_on, w);
    w->look_again = n > 0;
    if (n)
        log_event(LOG_LEVEL_INFO, "dead_letters_retried worker=%u count=%u", w->number, n);
}
