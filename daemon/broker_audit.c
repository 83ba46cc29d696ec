#include "daemon/broker.h"

#include "common/json.h"
#include "daemon/spool_record.h"

#include <stdlib.h>

/* A question is "audit TOPIC FIRST_HOUR LAST_HOUR PLACE"; an answer is one page, and where the next begins: it comes
 * from whoever may write to the socket, and the loop has other things to do. */
enum {
    QUESTION_BYTES_MAX = 64 + 2 * SPOOL_TALLY_KEY_BYTES_MAX,
    PAGE_ROWS = 500,
    ENDED_LOOKED_AT = 5000,
    WAITING_LOOKED_AT = 500 /* each may have pages of its own */
};

enum audit_topic { AUDIT_TALLIES, AUDIT_WAITING, AUDIT_ENDED, AUDIT_TOPICS };

struct audit_question {
    enum audit_topic topic;
    uint32_t first_hour, last_hour;
    const char *place; /* "": the beginning */
};

struct audit_page {
    struct buf *out;
    uint32_t rows;
};

static uint32_t audit_read_hour(const char *word)
{
    unsigned long long n = strtoull(word, NULL, 10);
    return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
}

/* words is cut into pieces, which *q points to. */
static bool audit_read(char *words, struct audit_question *q)
{
    static const char *const topics[AUDIT_TOPICS] = {"tallies", "waiting", "ended"};
    const char *word[5] = {"", "", "", "", ""};
    for (size_t i = 0; i < COUNT_OF(word) && words; i++)
        word[i] = strsep(&words, " ");
    *q = (struct audit_question){.topic = AUDIT_TOPICS,
                                 .first_hour = audit_read_hour(word[2]),
                                 .last_hour = audit_read_hour(word[3]),
                                 .place = word[4]};
    for (int i = 0; i < AUDIT_TOPICS; i++)
        if (strcmp(word[0], "audit") == 0 && strcmp(word[1], topics[i]) == 0)
            q->topic = (enum audit_topic)i;
    return q->topic < AUDIT_TOPICS;
}

static bool audit_asks_for(const struct audit_question *q, int64_t received_us)
{
    int64_t hour = received_us / 3600000000;
    return hour >= q->first_hour && hour <= q->last_hour;
}

static void audit_begin_row(struct audit_page *page)
{
    buf_printf(page->out, page->rows++ ? ",[" : "[");
}

static void audit_add_sum(struct audit_page *page, struct spool_sum sum)
{
    buf_printf(page->out, ",%llu,%lld", (unsigned long long)sum.n, (long long)sum.seqs);
}

static void audit_add_tally(struct audit_page *page, const struct spool_tally *t)
{
    audit_begin_row(page);
    buf_printf(page->out, "%u,%s,", t->hour, t->kind == SPOOL_TALLY_OTHERS ? "true" : "false");
    json_add_text(page->out, t->kind == SPOOL_TALLY_SOURCE ? t->source : STR_NONE);
    audit_add_sum(page, t->received);
    audit_add_sum(page, t->done);
    audit_add_sum(page, t->duplicate);
    audit_add_sum(page, t->dead);
    buf_printf(page->out, "]");
}

static void audit_add_key(struct audit_page *page, const struct spool_ended *key)
{
    static const char *const states[SPOOL_STATES] = {[SPOOL_WAITING] = "waiting",
                                                     [SPOOL_ENDED_DONE] = "done",
                                                     [SPOOL_ENDED_DEAD] = "dead",
                                                     [SPOOL_ENDED_DUPLICATE] = "duplicate"};
    audit_begin_row(page);
    buf_printf(page->out, "%llu,%lld,\"%s\",%u,", (unsigned long long)key->seq, (long long)key->received_us,
               states[key->state], key->cut);
    json_add_text(page->out, key->source.len ? key->source : STR_NONE);
    buf_printf(page->out, ",");
    json_add_text(page->out, key->id.len ? key->id : STR_NONE);
    buf_printf(page->out, "]");
}

/* The place of a tally is its key in hexadecimal digits. */
static struct str audit_read_key(const char *digits, char key[static SPOOL_TALLY_KEY_BYTES_MAX])
{
    size_t n = 0;
    for (char pair[3] = ""; n < SPOOL_TALLY_KEY_BYTES_MAX && digits[0] && digits[1]; digits += 2) {
        memcpy(pair, digits, 2);
        key[n++] = (char)strtoul(pair, NULL, 16);
    }
    return str_of(key, n);
}

static void audit_add_next_key(struct buf *out, struct str key)
{
    buf_printf(out, "],\"next\":\"");
    for (uint32_t i = 0; i < key.len; i++)
        buf_printf(out, "%02x", (unsigned char)key.at[i]);
    buf_printf(out, "\"}");
}

/* Each of the three: 1 when that was all, 0 when the page says where the next begins, -1. */
static int audit_tallies(struct broker *b, const struct audit_question *q, struct audit_page *page,
                         struct err *e)
{
    char place[SPOOL_TALLY_KEY_BYTES_MAX];
    struct str key = audit_read_key(q->place, place);
    struct spool_tally row;
    while (page->rows < PAGE_ROWS) {
        int rc = spool_tally_next(b->spool, key, &row, &key, e);
        if (rc != 1)
            return rc < 0 ? rc : 1;
        audit_add_tally(page, &row);
        key.len = key.len < sizeof place ? key.len : sizeof place;
        memcpy(place, key.at, key.len);
        key.at = place;
    }
    audit_add_next_key(page->out, key);
    return 0;
}

static int audit_waiting(struct broker *b, const struct audit_question *q, struct audit_page *page,
                         struct err *e)
{
    uint64_t after = strtoull(q->place, NULL, 10);
    struct spool_item item;
    for (int looked_at = 0; looked_at < WAITING_LOOKED_AT; looked_at++) {
        int rc = spool_next(b->spool, after, &item, e);
        if (rc != 1)
            return rc < 0 ? rc : 1;
        after = item.seq;
        struct spool_ended key = {
            .seq = item.seq, .received_us = item.received_us, .source = item.source, .id = item.id};
        if (audit_asks_for(q, item.received_us))
            audit_add_key(page, &key);
    }
    buf_printf(page->out, "],\"next\":\"%llu\"}", (unsigned long long)after);
    return 0;
}

static int audit_ended(struct broker *b, const struct audit_question *q, struct audit_page *page,
                       struct err *e)
{
    uint64_t number = strtoull(q->place, NULL, 10);
    struct spool_ended key;
    for (int looked_at = 0; looked_at < ENDED_LOOKED_AT && page->rows < PAGE_ROWS; looked_at++) {
        int rc = spool_ended_next(b->spool, &number, &key, e);
        if (rc != 1)
            return rc < 0 ? rc : 1;
        number++;
        if (key.received_us && audit_asks_for(q, key.received_us))
            audit_add_key(page, &key);
    }
    buf_printf(page->out, "],\"next\":\"%llu\"}", (unsigned long long)number);
    return 0;
}

bool broker_audit_answer(struct broker *b, struct str question)
{
    static int (*const topics[AUDIT_TOPICS])(struct broker *, const struct audit_question *,
                                             struct audit_page *,
                                             struct err *) = {audit_tallies, audit_waiting, audit_ended};
    char words[QUESTION_BYTES_MAX + 1] = "";
    struct audit_question q;
    struct audit_page page = {.out = &b->out};
    struct err e;
    if (question.len > QUESTION_BYTES_MAX)
        return false;
    memcpy(words, question.at, question.len);
    if (!audit_read(words, &q))
        return false;
    struct spool_totals t = spool_totals(b->spool);
    buf_clear(page.out);
    buf_printf(page.out, "{\"tallied_after\":%llu,\"forgotten\":%llu,\"rows\":[",
               (unsigned long long)t.tallied_after, (unsigned long long)t.forgotten);
    int rc = topics[q.topic](b, &q, &page, &e);
    if (rc == 1)
        buf_printf(page.out, "],\"next\":null}");
    if (rc < 0) {
        buf_clear(page.out);
        buf_printf(page.out, "{\"error\":");
        json_add_text(page.out, str_of_text(e.text));
        buf_printf(page.out, "}");
    }
    return true;
}
