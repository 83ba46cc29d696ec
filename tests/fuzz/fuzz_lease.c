/* Bytes from workers, which have touched foreign bytes: the broker reads them. What it takes says the same when it is
 * written again. */
#include "common/lease.h"
#include "tests/fuzz/fuzz.h"

static void encode(struct buf *out, const struct lease_msg *m)
{
    switch (m->type) {
    case LEASE_CREDIT:
        lease_encode_credit(out, m->worker, m->credit);
        break;
    case LEASE_REPORT:
        lease_encode_reports(out, m->worker, m->reports, m->n_reports);
        break;
    case LEASE_GRANT:
        lease_encode_grant(out, &m->grant);
        break;
    case LEASE_RETRY:
        lease_encode_retry(out, m->worker, m->retry_of, m->producer, m->message);
        break;
    case LEASE_TAKEN:
        lease_encode_taken(out, m->retry_of);
        break;
    default:
        lease_encode_hello(out, m->type, m->worker);
    }
    must(!buf_failed(out), "out of memory");
}

static bool same_text(struct str a, struct str b)
{
    return str_known(a) == str_known(b) && str_eq(a, b);
}

static void check_grant(const struct lease_grant *a, const struct lease_grant *b)
{
    must(a->seq == b->seq && a->received_us == b->received_us && a->attempts == b->attempts &&
             a->dead == b->dead && a->retry_of == b->retry_of && same_text(a->reason, b->reason) &&
             same_text(a->source, b->source) && same_text(a->id, b->id) &&
             same_text(a->producer, b->producer) &&
             memcmp(a->content_hash, b->content_hash, sizeof a->content_hash) == 0,
         "a grant says something else");
    must(utf8_valid(a->reason) && utf8_valid(a->source) && utf8_valid(a->id) && utf8_valid(a->producer),
         "a text that is no UTF-8");
}

static void check_report(const struct lease_report *a, const struct lease_report *b)
{
    must(a->status == WIRE_DONE || a->status == WIRE_DUPLICATE || a->status == WIRE_DEAD,
         "a report's status");
    must(a->seq == b->seq && a->status == b->status && same_text(a->reason, b->reason) &&
             a->article_id == b->article_id && memcmp(a->counts, b->counts, sizeof a->counts) == 0,
         "a report says something else");
    must(a->article_id >= 0 && utf8_valid(a->reason), "a report out of its bounds");
}

static void check_again(struct arena *a, const struct lease_msg *m)
{
    struct buf out = {0};
    struct lease_msg again = {0};
    struct err why = {""};
    encode(&out, m);
    if (lease_decode(a, buf_str(&out), &again, &why) < 0)
        BUG(why.text);
    must(again.type == m->type && again.worker == m->worker && again.credit == m->credit &&
             again.n_reports == m->n_reports && again.retry_of == m->retry_of &&
             same_text(again.producer, m->producer) && str_eq(again.message, m->message),
         "a message says something else");
    if (m->type == LEASE_GRANT)
        check_grant(&m->grant, &again.grant);
    for (uint32_t i = 0; i < m->n_reports; i++)
        check_report(&m->reports[i], &again.reports[i]);
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct err why = {""};
    struct lease_msg msg;
    arena_init(&a, (size_t)8 << 20);
    if (lease_decode(&a, str_of((const char *)data, size), &msg, &why) == 0) {
        must(msg.type < LEASE_TYPES && msg.n_reports <= LEASE_REPORTS_MAX,
             "a lease message out of its bounds");
        check_again(&a, &msg);
    } else {
        must(*why.text, "refused without a reason");
    }
    arena_destroy(&a);
    return 0;
}
