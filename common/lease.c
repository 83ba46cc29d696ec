#include "lease.h"
#include "pack.h"
#include "unpack.h"
#include "utf8.h"

enum { LEASE_REASON_BYTES_MAX = 4096, REPORT_ITEMS = 5, HASH_BYTES = 16 };

static void lease_pack_type(struct buf *out, uint32_t items, enum lease_type type)
{
    pack_array(out, items);
    pack_uint(out, type);
}

void lease_encode_hello(struct buf *out, enum lease_type type, uint32_t worker)
{
    lease_pack_type(out, 2, type);
    pack_uint(out, worker);
}

void lease_encode_credit(struct buf *out, uint32_t worker, uint32_t credit)
{
    lease_pack_type(out, 3, LEASE_CREDIT);
    pack_uint(out, worker);
    pack_uint(out, credit);
}

void lease_encode_grant(struct buf *out, const struct lease_grant *g)
{
    lease_pack_type(out, 11, LEASE_GRANT);
    pack_uint(out, g->seq);
    pack_int(out, g->received_us);
    pack_uint(out, g->attempts);
    pack_bool(out, g->dead);
    pack_text(out, g->reason);
    pack_text(out, g->source);
    pack_text(out, g->id);
    pack_binary(out, g->content_hash, HASH_BYTES);
    pack_uint(out, g->retry_of);
    pack_text(out, g->producer);
}

void lease_encode_retry(struct buf *out, uint32_t worker, uint64_t retry_of, struct str producer,
                        struct str message)
{
    lease_pack_type(out, 5, LEASE_RETRY);
    pack_uint(out, worker);
    pack_uint(out, retry_of);
    pack_text(out, producer);
    pack_binary(out, message.at, message.len);
}

void lease_encode_taken(struct buf *out, uint64_t retry_of)
{
    lease_pack_type(out, 2, LEASE_TAKEN);
    pack_uint(out, retry_of);
}

/* Reasons of PostgreSQL may be long; what is cut keeps whole characters. */
static struct str lease_short_reason(struct str reason)
{
    if (reason.len > LEASE_REASON_BYTES_MAX) {
        reason.len = LEASE_REASON_BYTES_MAX;
        while (reason.len && ((unsigned char)reason.at[reason.len] & 0xC0) == 0x80)
            reason.len--;
    }
    return reason;
}

void lease_encode_reports(struct buf *out, uint32_t worker, const struct lease_report *reports, uint32_t n)
{
    lease_pack_type(out, 3, LEASE_REPORT);
    pack_uint(out, worker);
    pack_array(out, n);
    for (uint32_t i = 0; i < n; i++) {
        const struct lease_report *r = &reports[i];
        pack_array(out, REPORT_ITEMS);
        pack_uint(out, r->seq);
        pack_uint(out, r->status);
        pack_text(out, lease_short_reason(r->reason));
        pack_int(out, r->article_id);
        pack_array(out, FAMILIES);
        for (int f = 0; f < FAMILIES; f++)
            pack_uint(out, r->counts[f]);
    }
}

static int lease_read(struct unpack *u, enum unpack_kind kind, const char *what, struct unpack_item *item,
                      struct err *why)
{
    if (unpack_next(u, item, why) < 0)
        return err_wrap(why, "lease message: %s", what);
    if (item->kind != kind)
        return err_set(why, "lease message: %s is %s, not %s", what, unpack_kind_names[item->kind],
                       unpack_kind_names[kind]);
    return 0;
}

static int lease_read_array(struct unpack *u, uint32_t count, const char *what, struct err *why)
{
    struct unpack_item item = {0};
    if (lease_read(u, UNPACK_ARRAY, what, &item, why) < 0)
        return -1;
    if (item.count != count)
        return err_set(why, "lease message: %s has %u items, not %u", what, item.count, count);
    return 0;
}

static int lease_read_uint(struct unpack *u, uint64_t max, const char *what, uint64_t *out, struct err *why)
{
    struct unpack_item item = {0};
    if (lease_read(u, UNPACK_UINT, what, &item, why) < 0)
        return -1;
    if (item.uint > max)
        return err_set(why, "lease message: %s is above %llu", what, (unsigned long long)max);
    *out = item.uint;
    return 0;
}

static int lease_read_u32(struct unpack *u, const char *what, uint32_t *out, struct err *why)
{
    uint64_t n = 0;
    if (lease_read_uint(u, UINT32_MAX, what, &n, why) < 0)
        return -1;
    *out = (uint32_t)n;
    return 0;
}

static int lease_read_text(struct unpack *u, uint32_t max, const char *what, struct str *out, struct err *why)
{
    struct unpack_item item = {0};
    if (unpack_next(u, &item, why) < 0)
        return err_wrap(why, "lease message: %s", what);
    *out = STR_NONE;
    if (item.kind == UNPACK_NIL)
        return 0;
    if (item.kind != UNPACK_TEXT || item.bytes.len > max || !utf8_valid(item.bytes))
        return err_set(why, "lease message: %s is no UTF-8 text of at most %u bytes", what, max);
    *out = item.bytes;
    return 0;
}

static int lease_decode_grant(struct unpack *u, struct lease_grant *g, struct err *why)
{
    struct unpack_item item = {0};
    uint64_t received_us = 0;
    if (lease_read_uint(u, UINT64_MAX, "seq", &g->seq, why) < 0 ||
        lease_read_uint(u, INT64_MAX, "received_us", &received_us, why) < 0 ||
        lease_read_u32(u, "attempts", &g->attempts, why) < 0 ||
        lease_read(u, UNPACK_BOOL, "dead", &item, why) < 0)
        return -1;
    g->received_us = (int64_t)received_us;
    g->dead = item.uint;
    if (lease_read_text(u, LEASE_REASON_BYTES_MAX, "reason", &g->reason, why) < 0 ||
        lease_read_text(u, UINT32_MAX, "source", &g->source, why) < 0 ||
        lease_read_text(u, UINT32_MAX, "id", &g->id, why) < 0 ||
        lease_read(u, UNPACK_BINARY, "content_hash", &item, why) < 0)
        return -1;
    if (item.bytes.len != HASH_BYTES)
        return err_set(why, "lease message: content_hash has %u bytes", item.bytes.len);
    memcpy(g->content_hash, item.bytes.at, HASH_BYTES);
    if (lease_read_uint(u, UINT64_MAX, "retry_of", &g->retry_of, why) < 0)
        return -1;
    return lease_read_text(u, LEASE_PRODUCER_BYTES_MAX, "producer", &g->producer, why);
}

static int lease_decode_retry(struct unpack *u, struct lease_msg *out, struct err *why)
{
    struct unpack_item item = {0};
    if (lease_read_uint(u, UINT64_MAX, "retry_of", &out->retry_of, why) < 0 ||
        lease_read_text(u, LEASE_PRODUCER_BYTES_MAX, "producer", &out->producer, why) < 0 ||
        lease_read(u, UNPACK_BINARY, "message", &item, why) < 0)
        return -1;
    out->message = item.bytes;
    return out->retry_of ? 0 : err_set(why, "lease message: a retry of no dead letter");
}

static int lease_decode_report(struct unpack *u, struct lease_report *r, struct err *why)
{
    uint64_t status = 0, article_id = 0;
    if (lease_read_array(u, REPORT_ITEMS, "a report", why) < 0 ||
        lease_read_uint(u, UINT64_MAX, "seq", &r->seq, why) < 0 ||
        lease_read_uint(u, WIRE_STATUSES - 1, "status", &status, why) < 0 ||
        lease_read_text(u, LEASE_REASON_BYTES_MAX, "reason", &r->reason, why) < 0 ||
        lease_read_uint(u, INT64_MAX, "article_id", &article_id, why) < 0 ||
        lease_read_array(u, FAMILIES, "counts", why) < 0)
        return -1;
    if (status != WIRE_DONE && status != WIRE_DUPLICATE && status != WIRE_DEAD)
        return err_set(why, "lease message: a report says \"%s\"", wire_status_names[status]);
    r->status = (enum wire_status)status;
    r->article_id = (int64_t)article_id;
    for (int f = 0; f < FAMILIES; f++)
        if (lease_read_u32(u, wire_family_names[f], &r->counts[f], why) < 0)
            return -1;
    return 0;
}

static int lease_decode_reports(struct unpack *u, struct arena *a, struct lease_msg *out, struct err *why)
{
    struct unpack_item list = {0};
    if (lease_read(u, UNPACK_ARRAY, "reports", &list, why) < 0)
        return -1;
    if (list.count > LEASE_REPORTS_MAX)
        return err_set(why, "lease message: %u reports; at most %d are taken", list.count, LEASE_REPORTS_MAX);
    struct lease_report *reports = arena_alloc(a, (size_t)list.count * sizeof *reports);
    for (uint32_t i = 0; i < list.count; i++)
        if (lease_decode_report(u, &reports[i], why) < 0)
            return -1;
    out->reports = reports;
    out->n_reports = list.count;
    return 0;
}

static int lease_decode_body(struct unpack *u, uint32_t items, struct arena *a, struct lease_msg *out,
                             struct err *why)
{
    static const uint32_t items_of[LEASE_TYPES] = {
        [LEASE_HELLO] = 2,  [LEASE_CREDIT] = 3, [LEASE_REPORT] = 3, [LEASE_BYE] = 2,
        [LEASE_GRANT] = 11, [LEASE_RETRY] = 5,  [LEASE_TAKEN] = 2};
    if (items != items_of[out->type])
        return err_set(why, "lease message: type %d has %u items, not %u", (int)out->type, items,
                       items_of[out->type]);
    if (out->type == LEASE_GRANT)
        return lease_decode_grant(u, &out->grant, why);
    if (out->type == LEASE_TAKEN)
        return lease_read_uint(u, UINT64_MAX, "retry_of", &out->retry_of, why);
    if (lease_read_u32(u, "worker", &out->worker, why) < 0)
        return -1;
    if (out->type == LEASE_CREDIT)
        return lease_read_u32(u, "credit", &out->credit, why);
    if (out->type == LEASE_REPORT)
        return lease_decode_reports(u, a, out, why);
    return out->type == LEASE_RETRY ? lease_decode_retry(u, out, why) : 0;
}

int lease_decode(struct arena *a, struct str msg, struct lease_msg *out, struct err *why)
{
    enum { VALUES_MAX = 16 + LEASE_REPORTS_MAX * (REPORT_ITEMS + 1 + FAMILIES) };
    *out = (struct lease_msg){0};
    struct unpack u = unpack_begin(msg, VALUES_MAX);
    struct unpack_item list = {0};
    uint64_t type = 0;
    if (lease_read(&u, UNPACK_ARRAY, "the whole", &list, why) < 0 ||
        lease_read_uint(&u, LEASE_TYPES - 1, "type", &type, why) < 0)
        return -1;
    out->type = (enum lease_type)type;
    if (lease_decode_body(&u, list.count, a, out, why) < 0)
        return -1;
    if (unpack_left(&u))
        return err_set(why, "lease message: %zu bytes follow after its end", unpack_left(&u));
    return 0;
}
