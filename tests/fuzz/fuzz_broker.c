/* A broker between hostile workers and hostile producers: each input is a list of what they do, in turns of its loop.
 * The sockets and the spool are the target's own (the broker has its own tests with real ones): frames come out of the
 * input, and the spool is a list of the simplest kind, which knows what the broker may not lose. After each turn every
 * waiting article is in exactly one place; at the end one honest worker gets all that waits, each once. */
#include "common/log.h"
#include "daemon/broker.h"
#include "tests/fuzz/list_spool.h"

#include <jansson.h>

enum { FRAMES_MAX = 96, WORKERS = 4, HONEST = 99, MESSAGE_BYTES = 4096 };

/* --- the sockets ----------------------------------------------------------------------------------------- */

struct envelope {
    uint32_t frames;
    char identity[8];
};

struct frame {
    struct str identity, text;
};

/* What came in and was not read yet; answers are counted. */
struct socket {
    struct frame at[FRAMES_MAX];
    uint32_t first, n;
    uint64_t answers;
    bool speaks_json;
};

/* One run; lease.c and the others see its broker alone. */
struct world {
    struct broker broker;
    struct scoreboard board;
    struct spool spool;
    struct socket submit, push, lease, status;
    struct arena arena; /* of what the frames hold */
    uint64_t asked;     /* submitted articles, each to be answered once */
};

void *broker_alloc(size_t bytes)
{
    void *at = calloc(1, bytes ? bytes : 1);
    must(at, "out of memory");
    return at;
}

void broker_tell(struct broker *b, const struct control_msg *m)
{
    must(m->kind == CONTROL_COUNTED || (m->kind == CONTROL_STUCK && b->n_workers),
         "the supervisor hears nonsense");
}

int broker_socket_receive(void *socket, struct envelope **envelope, zmq_msg_t *message, bool *overflow)
{
    struct socket *s = socket;
    if (s->first == s->n)
        return 0;
    const struct frame *f = &s->at[s->first++];
    *envelope = broker_alloc(sizeof **envelope);
    **envelope = (struct envelope){.frames = str_known(f->identity)};
    if (f->identity.len)
        memcpy((*envelope)->identity, f->identity.at, f->identity.len);
    must(zmq_msg_init_size(message, f->text.len) == 0, "out of memory");
    if (f->text.len)
        memcpy(zmq_msg_data(message), f->text.at, f->text.len);
    *overflow = f->identity.len && f->identity.at[0] == 'o';
    return 1;
}

void broker_socket_send(void *socket, const struct envelope *to, struct str text)
{
    struct socket *s = socket;
    struct wire_reply reply;
    struct err why;
    must(to != NULL && text.len, "an answer to nobody, or without words");
    s->answers++;
    if (!s->speaks_json) {
        must(wire_decode_reply(text, &reply, &why) == 0, "an answer that cannot be read");
        return;
    }
    json_t *read = json_loadb(text.at, text.len, 0, NULL);
    must(json_is_object(read), "an answer that is no JSON");
    json_decref(read);
}

/* Grants to the honest worker are counted; workers whose identity begins with x are not connected any more. */
int broker_socket_send_lease(void *socket, const struct worker *to, struct str grant, struct str message)
{
    struct world *w = (struct world *)((char *)socket - offsetof(struct world, lease));
    struct arena a;
    struct lease_msg m;
    struct err why;
    arena_init(&a, 1 << 16);
    if (lease_decode(&a, grant, &m, &why) < 0)
        BUG(why.text);
    arena_destroy(&a); /* texts lie in grant */
    if (m.type == LEASE_TAKEN) {
        must(spool_retry_waits(&w->spool, m.retry_of, &why), "a retry is taken that is not in the spool");
        return to->identity_bytes && to->identity[0] == 'x' ? -1 : 0;
    }
    must(m.type == LEASE_GRANT, "a worker is told what it does not know");
    const struct kept *k = spool_waiting(&w->spool, m.grant.seq);
    must(k && str_eq(k->item.message, message), "granted what does not wait");
    must(!k->item.refused || m.grant.dead, "a refused article is no dead letter");
    w->spool.at[m.grant.seq - 1].granted += to->number == HONEST;
    return to->identity_bytes && to->identity[0] == 'x' ? -1 : 0;
}

uint32_t broker_socket_frames(const struct envelope *envelope)
{
    return envelope->frames;
}

struct str broker_socket_identity(const struct envelope *from)
{
    return from->frames ? str_of(from->identity, strlen(from->identity)) : STR_NONE;
}

static void socket_put(struct world *w, struct socket *s, struct str identity, struct str text)
{
    if (s->first == s->n)
        s->first = s->n = 0;
    if (s->n < FRAMES_MAX)
        s->at[s->n++] = (struct frame){identity, arena_copy(&w->arena, text)};
}

/* --- what must hold -------------------------------------------------------------------------------------- */

static void check_workers(const struct broker *b)
{
    uint64_t held = 0;
    for (uint32_t i = 0; i < b->n_workers; i++) {
        const struct worker *w = b->workers[i];
        const struct job *j;
        uint32_t n = 0;
        uint64_t bytes = 0;
        TAILQ_FOREACH(j, &w->jobs, held)
        {
            must(j->worker == w, "a worker's article is another's");
            n++;
            bytes += j->bytes;
        }
        must(n == w->held && bytes == w->held_bytes, "a worker's articles are not counted");
        must(w->credit <= BROKER_CREDIT_MAX, "credit beyond all bounds");
        for (uint32_t k = 0; k < i; k++)
            must(b->workers[k]->number != w->number, "a worker is there twice");
        held += n;
    }
    must(held == b->jobs.leased, "leases are not counted");
}

/* How many places will give the article to a worker, or have given it to one. */
static uint32_t places_of(struct broker *b, uint64_t seq)
{
    const struct job *j = broker_job_find(&b->jobs, seq);
    uint32_t places = (j && j->worker ? 1 : 0) + (seq > b->cursor);
    for (uint32_t i = 0; i < b->n_returned; i++)
        places += b->returned[i] == seq;
    return places;
}

static void check_all(struct world *w)
{
    check_workers(&w->broker);
    for (uint64_t seq = 1; seq <= w->spool.n; seq++)
        if (spool_waiting(&w->spool, seq) && w->broker.n_changes == 0)
            must(places_of(&w->broker, seq) == 1, "an article is in no place, or in two");
    must(w->broker.n_changes || w->submit.answers + w->broker.jobs.waiters == w->asked,
         "an answer is missing");
}

/* --- what may happen ------------------------------------------------------------------------------------- */

static void turn(struct world *w)
{
    struct broker *b = &w->broker;
    struct err e;
    broker_lease_take(b);
    if (broker_intake_take(b, &e) < 0)
        BUG(e.text);
    w->asked += b->submitted->n;
    broker_stuck_look(b);
    if (broker_keep_turn(b, &e) < 0 || broker_lease_grant(b, &e) < 0)
        BUG(e.text);
    broker_status_sample(b);
    broker_status_answer(b);
    check_all(w);
}

static struct str identity_of(uint32_t worker)
{
    static const char *const identities[] = {"", "a", "b", "c", "x", "o"};
    return str_of_text(identities[worker % COUNT_OF(identities)]);
}

/* Worker number n speaks as itself, mostly. */
static void worker_says(struct world *w, struct cut *c, uint32_t number, uint32_t identity)
{
    struct buf out = {0};
    struct lease_report reports[3] = {{0}};
    uint64_t what = cut_number(c, 1);
    if (what < 0x40)
        lease_encode_hello(&out, what & 1 ? LEASE_HELLO : LEASE_BYE, number);
    else if (what < 0x80)
        lease_encode_credit(&out, number, (uint32_t)(what & 0x3F ? what & 0x3F : cut_number(c, 4)));
    for (uint32_t i = 0; what >= 0x80 && i < COUNT_OF(reports); i++) {
        uint64_t seq = cut_number(c, 1);
        static const enum wire_status statuses[] = {WIRE_DONE, WIRE_DUPLICATE, WIRE_DEAD};
        reports[i] = (struct lease_report){.seq = seq == 0xFF ? UINT64_MAX : seq % (w->spool.n + 2),
                                           .status = statuses[what % COUNT_OF(statuses)],
                                           .reason = what & 4 ? STR("because") : STR_NONE,
                                           .article_id = (int64_t)seq};
    }
    if (what >= 0x80)
        lease_encode_reports(&out, number, reports, (uint32_t)(what & 3));
    socket_put(w, &w->lease, identity_of(identity), buf_str(&out));
    buf_free(&out);
}

/* A dead letter's bytes come back, or what a worker takes for them. */
static void worker_retries(struct world *w, struct cut *c, uint32_t number)
{
    struct buf out = {0}, article = {0};
    struct article a = {.id = STR("1"), .content = STR("retried")};
    uint64_t letter = cut_number(c, 1), bytes = letter >> 4;
    wire_encode_article(&article, &a, STR_NONE);
    lease_encode_retry(&out, number, 1 + (letter & 3), STR_NONE,
                       bytes ? cut_text(c, bytes) : buf_str(&article));
    socket_put(w, &w->lease, identity_of(number), buf_str(&out));
    buf_free(&article);
    buf_free(&out);
}

static void producer_says(struct world *w, struct cut *c, struct socket *to)
{
    static const char *const ids[] = {"1", "2", "3", NULL};
    struct buf out = {0};
    uint64_t what = cut_number(c, 1);
    struct article a = {.id = str_of_text(ids[what & 3]),
                        .content = what & 4 ? STR("old") : STR("new"),
                        .ack = what & 8 ? ACK_DONE : ACK_STORED};
    wire_encode_article(&out, &a, STR_NONE);
    bool is_push = to == &w->push;
    socket_put(w, to, is_push ? STR_NONE : identity_of(1 + (what >> 4) % 3), buf_str(&out));
    buf_free(&out);
}

static void worker_dies(struct world *w, struct cut *c, uint32_t number)
{
    struct control_msg gone = {.kind = CONTROL_GONE,
                               .worker = number,
                               .seq = cut_number(c, 1) % (w->spool.n + 2),
                               .a = (int32_t)cut_number(c, 2),
                               .b = (int32_t)(number & 1)};
    w->board.slots[number].worker = 0;
    broker_lease_gone(&w->broker, &gone);
}

/* As it says itself: any article, since any time. */
static void worker_shows(struct world *w, struct cut *c, uint32_t number)
{
    w->board.slots[number].seq_in_hand = cut_number(c, 1) % (w->spool.n + 2);
    w->board.slots[number].since_us = (int64_t)(cut_number(c, 1) << 56);
}

static void step(struct world *w, struct cut *c)
{
    uint64_t op = cut_number(c, 1);
    uint32_t number = 1 + (uint32_t)(op >> 4) % WORKERS;
    switch (op & 0x0F) {
    case 0:
        w->spool.full = !w->spool.full;
        break;
    case 1:
        w->board.slots[number].worker = number;
        break;
    case 2:
        worker_dies(w, c, number);
        break;
    case 3:
        socket_put(w, &w->lease, identity_of(number), cut_text(c, cut_number(c, 1)));
        break;
    case 12:
        worker_retries(w, c, number);
        break;
    case 4:
        worker_says(w, c, number, (uint32_t)cut_number(c, 1)); /* as somebody else */
        break;
    case 5:
        socket_put(w, &w->status, STR("s"),
                   number < WORKERS ? STR("status")
                                    : arena_concat(&w->arena, STR("audit "), cut_text(c, cut_number(c, 1))));
        break;
    case 6:
        socket_put(w, &w->submit, identity_of(number), cut_text(c, cut_number(c, 1)));
        break;
    case 7:
        producer_says(w, c, &w->push);
        break;
    case 8:
    case 9:
        producer_says(w, c, &w->submit);
        break;
    case 10:
    case 11:
        turn(w);
        break;
    case 13:
        worker_shows(w, c, number);
        break;
    default:
        worker_says(w, c, number, number);
    }
}

/* --- the end --------------------------------------------------------------------------------------------- */

static void honest_worker(struct world *w)
{
    struct control_msg gone = {.kind = CONTROL_GONE};
    struct buf out = {0};
    w->spool.full = false;
    for (gone.worker = 1; gone.worker <= WORKERS; gone.worker++)
        broker_lease_gone(&w->broker, &gone);
    while (w->broker.n_workers) /* numbers that were made up, and those of slots that were never let go */
        broker_lease_gone(&w->broker, &(struct control_msg){.worker = w->broker.workers[0]->number});
    memset(&w->board, 0, sizeof w->board);
    w->board.slots[0].worker = HONEST;
    for (int i = 0; i < 3 || w->broker.more; i++) {
        lease_encode_credit(&out, HONEST, BROKER_CREDIT_MAX);
        socket_put(w, &w->lease, STR("h"), buf_str(&out));
        buf_clear(&out);
        turn(w);
    }
    for (uint64_t seq = 1; seq <= w->spool.n; seq++) {
        const struct kept *k = &w->spool.at[seq - 1];
        must(k->state != SPOOL_WAITING || k->granted == 1,
             "an accepted article is granted to nobody, or twice");
        struct lease_report r = {.seq = seq, .status = WIRE_DONE};
        lease_encode_reports(&out, HONEST, &r, 1);
        socket_put(w, &w->lease, STR("h"), buf_str(&out));
        buf_clear(&out);
    }
    turn(w);
    must(spool_totals(&w->spool).waiting == 0, "an honest worker's report was not kept");
    must(w->broker.jobs.waiters == 0 && w->broker.jobs.root == NULL, "somebody still waits");
    buf_free(&out);
}

static struct settings *the_settings(void)
{
    static struct settings *s;
    struct buf errors = {0};
    if (!s && settings_load(&s, "/dev/null", &errors) < 0)
        BUG(errors.data);
    log_setup("broker", LOG_LEVEL_ERROR); /* what is ignored is told, and would be told all the time */
    return s;
}

static void world_open(struct world *w)
{
    struct broker *b = &w->broker;
    arena_init(&w->arena, (size_t)64 << 20);
    arena_init(&w->spool.texts, (size_t)64 << 20);
    arena_init(&b->arena, 4 << 20);
    w->status.speaks_json = true;
    b->settings = the_settings();
    b->limits = (struct wire_limits){MESSAGE_BYTES, WIRE_DEPTH};
    b->spool = &w->spool;
    b->board = &w->board;
    b->submit = &w->submit;
    b->push = &w->push;
    b->lease = &w->lease;
    b->status = &w->status;
    b->submitted = broker_alloc(sizeof *b->submitted);
    b->pushed = broker_alloc(sizeof *b->pushed);
    b->retried = broker_alloc(sizeof *b->retried);
}

static void world_close(struct world **where)
{
    struct world *w = *where;
    struct broker *b = &w->broker;
    broker_job_end_all(b);
    broker_intake_drop(b);
    while (b->n_workers)
        free(b->workers[--b->n_workers]);
    for (uint32_t i = 0; i < b->n_changes; i++)
        free(b->changes[i].reason);
    free(b->changes);
    free(b->returned);
    free(b->submitted);
    free(b->pushed);
    free(b->retried);
    buf_free(&b->out);
    arena_destroy(&b->arena);
    arena_destroy(&w->spool.texts);
    arena_destroy(&w->arena);
    free(w);
    *where = NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cut c = cut_of(data, size);
    struct world *w = broker_alloc(sizeof *w);
    world_open(w);
    while (cut_any(&c) && w->spool.n < ITEMS_MAX / 2)
        step(w, &c);
    turn(w);
    honest_worker(w);
    world_close(&w);
    return 0;
}
