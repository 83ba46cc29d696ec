#include "daemon/broker.h"

#include "common/log.h"
#include "daemon/clock.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { SHED_MESSAGES = 4096 };

static struct str intake_bytes(zmq_msg_t *message)
{
    return str_of(zmq_msg_data(message), zmq_msg_size(message));
}

static void intake_free(struct intake *in)
{
    zmq_msg_close(&in->message);
    free(in->envelope);
}

/* Source, id and hashes of a message that wire_check accepted. */
static void intake_name(struct intake *in)
{
    struct article *a = &in->article;
    if (!str_known(a->source))
        a->source = STR("default");
    if (!str_known(a->id)) {
        wire_default_id(a, in->default_id);
        a->id = str_of(in->default_id, 32);
    }
    wire_key_hash(a->source, a->id, in->key.bytes);
    wire_content_hash(in->text, a, in->content.bytes);
}

/* Nothing of it goes into the spool, unless it was pushed and refused. */
static bool intake_is_settled(const struct intake *in)
{
    return in->refused || in->wait_ms;
}

static void intake_word_busy(struct intake *in, enum refusal refusal, struct str reason,
                             int64_t retry_after_ms)
{
    in->waits_for = 0;
    in->refusal = refusal;
    in->answer.status = WIRE_BUSY;
    in->answer.reason = reason;
    in->answer.article_id = 0;
    in->answer.retry_after_ms = (uint32_t)retry_after_ms;
}

static void intake_say_busy(struct broker *b, struct intake *in, enum refusal refusal, struct str reason)
{
    intake_word_busy(in, refusal, reason, b->settings->broker_retry_after_ms);
}

static void intake_check(struct broker *b, struct intake *in, bool overflow)
{
    if (overflow)
        in->refused = err_set(&in->why, "too many or too long frames before the article's own") < 0;
    else if (!in->envelope && in->frames)
        in->refused =
            err_set(&in->why, "a pushed article must be one frame, but %u came", in->frames + 1) < 0;
    else
        in->refused = wire_check(in->text, &b->limits, &in->article, &in->why) < 0;
    if (!in->refused)
        intake_name(in);
    broker_producer_judge(b, in);
    in->answer = (struct wire_reply){.source = in->article.source,
                                     .id = in->article.id,
                                     .status = in->refused ? WIRE_REJECTED : WIRE_STORED};
    if (in->wait_ms)
        intake_word_busy(in, REFUSED_RATE, str_of_text(in->why.text), in->wait_ms);
    else if (in->refused)
        in->answer.reason = str_of_text(in->why.text);
}

static void intake_note_refused(struct broker *b, const struct intake *in, const char *socket)
{
    if (!intake_is_settled(in))
        return;
    if (in->wait_ms && in->envelope)
        return; /* it is counted when it is answered */
    figures_count(&b->board->broker.figures.refused[in->refusal], 1);
    log_event(LOG_LEVEL_WARNING, "article_rejected source=%.*s id=%.*s producer=%s socket=%s reason=%s",
              STR_FMT(in->article.source), STR_FMT(in->article.id), in->producer, socket, in->why.text);
    struct refused_article r = {.reason = in->why};
    snprintf(r.source, sizeof r.source, "%.*s", STR_FMT(in->article.source));
    snprintf(r.id, sizeof r.id, "%.*s", STR_FMT(in->article.id));
    snprintf(r.producer, sizeof r.producer, "%s", in->producer);
    broker_refused_note(b, &r);
}

/* Pushed by who may not push now: to set it aside would give him the room that he may not have. */
static bool intake_is_unwanted(const struct intake *in)
{
    return in->wait_ms || (in->refused && in->refusal == REFUSED_KEY);
}

static void intake_drop(struct broker *b, struct intake *in)
{
    figures_count(&b->board->broker.figures.pushed_lost[in->wait_ms ? LOST_RATE : LOST_KEY], 1);
    intake_free(in);
}

static bool intake_has_room(const struct intake_list *list)
{
    return list->n < BROKER_TURN_MESSAGES && list->bytes < BROKER_TURN_BYTES;
}

static void intake_take_from(struct broker *b, void *socket, struct intake_list *list)
{
    bool is_push = list == b->pushed;
    list->bytes = 0;
    while (intake_has_room(list)) {
        struct intake *in = &list->items[list->n];
        bool overflow;
        memset(in, 0, sizeof *in);
        if (!broker_socket_receive(socket, &in->envelope, &in->message, &overflow))
            break;
        if (is_push) {
            in->frames = broker_socket_frames(in->envelope);
            free(in->envelope);
            in->envelope = NULL;
        }
        in->text = intake_bytes(&in->message);
        list->bytes += in->text.len;
        intake_check(b, in, overflow);
        intake_note_refused(b, in, is_push ? "push" : "submit");
        if (is_push && intake_is_unwanted(in))
            intake_drop(b, in);
        else
            list->n++;
    }
}

bool broker_intake_takes_retries(const struct broker *b)
{
    return intake_has_room(b->retried);
}

void broker_intake_retry(struct broker *b, const struct lease_msg *retry, zmq_msg_t *message)
{
    struct intake *in = &b->retried->items[b->retried->n++];
    size_t offset = (size_t)(retry->message.at - intake_bytes(message).at);
    *in = (struct intake){.retry_of = retry->retry_of, .worker = retry->worker};
    zmq_msg_init(&in->message);
    zmq_msg_move(&in->message, message); /* short messages move with their bytes */
    in->text = str_of(intake_bytes(&in->message).at + offset, retry->message.len);
    b->retried->bytes += in->text.len;
    snprintf(in->producer, sizeof in->producer, "%.*s", STR_FMT(retry->producer));
    intake_check(b, in, false);
}

static int intake_append(struct broker *b, struct intake *in, uint64_t *seq, struct err *e)
{
    bool named =
        !(in->refused && in->refusal == REFUSED_SOURCE); /* else it would stand among what it may not write */
    struct spool_item item = {.key = in->key,
                              .content = in->content,
                              .received_us = clock_wall_us(),
                              .refused = in->refused,
                              .reason = in->answer.reason,
                              .source = named ? in->article.source : STR_NONE,
                              .id = named ? in->article.id : STR_NONE,
                              .producer = *in->producer ? str_of_text(in->producer) : STR_NONE,
                              .message = in->text,
                              .retry_of = in->retry_of};
    int rc = spool_append(b->spool, &item, e);
    *seq = item.seq;
    return rc;
}

/* 1: the spool has this very article. What ended as a dead letter is tried again. */
static int intake_find(struct broker *b, const struct intake *in, struct spool_known *known, struct err *e)
{
    int found = spool_find(b->spool, &in->key, known, e);
    if (found != 1)
        return found;
    return known->state != SPOOL_ENDED_DEAD && memcmp(&known->content, &in->content, sizeof in->content) == 0;
}

/* waiters: in this turn so far. */
static int intake_store_submitted(struct broker *b, struct intake *in, uint32_t waiters, struct err *e)
{
    struct spool_known known;
    uint64_t seq;
    if (in->article.ack == ACK_DONE && b->jobs.waiters + waiters >= BROKER_WAITERS_MAX) {
        intake_say_busy(b, in, REFUSED_WAITERS, STR("too many producers wait for `done`"));
        return 0;
    }
    int rc = intake_find(b, in, &known, e);
    if (rc < 0)
        return rc;
    if (rc == 1 && in->article.ack == ACK_DONE && known.state == SPOOL_WAITING) {
        in->waits_for = known.seq;
    } else if (rc == 1) {
        in->answer.status = WIRE_DUPLICATE;
        in->answer.article_id = known.article_id;
    } else {
        rc = intake_append(b, in, &seq, e);
        b->spool_refused = b->spool_refused || rc == SPOOL_FULL;
        if (rc == SPOOL_FULL)
            intake_say_busy(b, in, REFUSED_SPOOL, STR("the spool is full"));
        else if (rc < 0)
            return -1;
        else if (in->article.ack == ACK_DONE)
            in->waits_for = seq;
    }
    return 0;
}

/* 0 stored or known, SPOOL_FULL, -1. */
static int intake_store_pushed(struct broker *b, struct intake *in, struct err *e)
{
    struct spool_known known;
    uint64_t seq;
    int rc = in->refused ? 0 : intake_find(b, in, &known, e);
    if (rc == 0)
        rc = intake_append(b, in, &seq, e);
    in->stored = rc >= 0;
    return rc < 0 ? rc : 0;
}

/* Without room it is dropped: its letter is safe where it is, and the worker asks again. */
static int intake_store_retried(struct broker *b, struct intake *in, struct err *e)
{
    uint64_t seq;
    int rc = spool_retry_waits(b->spool, in->retry_of, e);
    if (rc == 0)
        rc = intake_append(b, in, &seq, e);
    b->spool_refused = b->spool_refused || rc == SPOOL_FULL;
    in->stored = rc >= 0;
    return rc == -1 ? -1 : 0;
}

int broker_intake_store(struct broker *b, struct err *e)
{
    uint32_t waiters = 0;
    for (uint32_t i = 0; i < b->submitted->n; i++) {
        struct intake *in = &b->submitted->items[i];
        int rc = intake_is_settled(in) ? 0 : intake_store_submitted(b, in, waiters, e);
        if (rc < 0)
            return rc;
        waiters += in->waits_for != 0;
    }
    for (uint32_t i = b->pushed->first; i < b->pushed->n; i++) {
        int rc = intake_store_pushed(b, &b->pushed->items[i], e);
        if (rc == SPOOL_FULL)
            break; /* it and those behind it are held */
        if (rc < 0)
            return rc;
    }
    for (uint32_t i = 0; i < b->retried->n; i++)
        if (intake_store_retried(b, &b->retried->items[i], e) < 0)
            return -1;
    return 0;
}

static void intake_answer_one(struct broker *b, struct intake *in)
{
    if (in->waits_for) {
        broker_job_wait(&b->jobs, in->waits_for, &in->envelope, in->article.source, in->article.id);
        return;
    }
    if (in->answer.status == WIRE_BUSY)
        figures_count(&b->board->broker.figures.refused[in->refusal], 1);
    buf_clear(&b->out);
    wire_encode_reply(&b->out, &in->answer);
    if (!buf_failed(&b->out))
        broker_socket_send(b->submit, in->envelope, buf_str(&b->out));
}

static void intake_say_lost(struct broker *b, uint32_t count, enum loss loss, const char *reason)
{
    figures_count(&b->board->broker.figures.pushed_lost[loss], count);
    log_event(LOG_LEVEL_WARNING, "pushed_articles_lost count=%u reason=%s", count, reason);
}

/* What was stored is a beginning of the list; the rest is held until there is room. */
static void intake_forget_pushed(struct intake_list *list, bool committed)
{
    for (; committed && list->first < list->n && list->items[list->first].stored; list->first++)
        intake_free(&list->items[list->first]);
    if (list->first == list->n)
        list->first = list->n = 0;
}

static void intake_answer_retried(struct broker *b, bool committed)
{
    for (uint32_t i = 0; i < b->retried->n; i++) {
        struct intake *in = &b->retried->items[i];
        if (committed && in->stored)
            broker_lease_taken(b, in->worker, in->retry_of);
        intake_free(in);
    }
    b->retried->n = 0;
    b->retried->bytes = 0;
}

/* As many as a turn takes; nothing of them is kept. */
static void intake_say_all_busy(struct broker *b)
{
    intake_take_from(b, b->submit, b->submitted);
    for (uint32_t i = 0; i < b->submitted->n; i++) {
        struct intake *in = &b->submitted->items[i];
        if (!intake_is_settled(in))
            intake_say_busy(b, in, REFUSED_MEMORY, STR("the broker's memory is full"));
        intake_answer_one(b, in);
        intake_free(in);
    }
    b->submitted->n = 0;
}

/* Faster than any answer, which would need that the message is read. */
static uint32_t intake_throw_away(void *socket)
{
    uint32_t n = 0;
    struct intake in = {0};
    bool overflow;
    for (; n < SHED_MESSAGES && broker_socket_receive(socket, &in.envelope, &in.message, &overflow); n++)
        intake_free(&in);
    return n;
}

/* Memory is short: what lies in queues is sent away, so that no queue takes what all need. */
static int intake_shed(struct broker *b, enum broker_memory memory, struct err *e)
{
    if (memory == MEMORY_SHORT) {
        intake_say_all_busy(b);
        return 0;
    }
    intake_throw_away(b->submit);
    uint32_t pushed = intake_throw_away(b->push);
    if (pushed)
        intake_say_lost(b, pushed, LOST_MEMORY, "the broker's memory is full");
    malloc_trim(0);
    if (broker_memory_is_stuck(b))
        return err_set(
            e,
            "memory is full of half messages, or of answers that nobody reads; all producers connect anew");
    return 0;
}

int broker_intake_take(struct broker *b, struct err *e)
{
    if (b->draining && b->last_turns == 0)
        return 0;
    if (b->draining)
        b->last_turns--;
    enum broker_memory memory = broker_memory_state(b);
    if (memory != MEMORY_WELL)
        return intake_shed(b, memory, e);
    intake_take_from(b, b->submit, b->submitted);
    if (b->pushed->n == 0) /* else the spool is full: what came stays where it is */
        intake_take_from(b, b->push, b->pushed);
    return 0;
}

void broker_intake_answer(struct broker *b, bool committed)
{
    for (uint32_t i = 0; i < b->submitted->n; i++) {
        struct intake *in = &b->submitted->items[i];
        if (!committed && !intake_is_settled(in))
            intake_say_busy(b, in, REFUSED_SPOOL, STR("the spool is full"));
        intake_answer_one(b, in);
        intake_free(in);
    }
    b->submitted->n = 0;
    intake_answer_retried(b, committed);
    intake_forget_pushed(b->pushed, committed);
}

bool broker_intake_waits(const struct broker *b)
{
    bool waits = b->pushed->n > 0 || b->retried->n > 0;
    for (uint32_t i = 0; i < b->submitted->n && !waits; i++)
        waits = !intake_is_settled(&b->submitted->items[i]);
    return waits;
}

void broker_intake_drop(struct broker *b)
{
    for (uint32_t i = b->pushed->first; i < b->pushed->n; i++)
        intake_free(&b->pushed->items[i]);
    if (b->pushed->n)
        intake_say_lost(b, b->pushed->n - b->pushed->first, LOST_AT_THE_END,
                        "the spool is full, and the broker ends");
    b->pushed->first = b->pushed->n = 0;
}
