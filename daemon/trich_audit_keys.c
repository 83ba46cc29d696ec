#include "trich_audit.h"

#include <inttypes.h>
#include <stdlib.h>

/* Where counts do not settle it, message by message. The order of looks makes it exact while work goes on: first the
 * receipts, then what waits in the spool, then what ended there, then once more the receipts. Then
 *   - of each message that ended in the spool the last look must find the receipt, since that was committed before;
 *   - each receipt of the first look was accepted before, so the spool must have it among what waits or, if it ended
 *     meanwhile, among what ended, which is asked later; unless it ended so long ago that it is forgotten. */

struct known_receipt {
    int64_t seq;
    uint32_t row;
    uint8_t state;
    bool in_spool;
};

struct keys {
    struct audit *a;
    VEC(struct known_receipt) receipts; /* of the rows in question, by seq */
    int64_t first_hour, last_hour;      /* of these rows */
};

static struct audit_row *keys_row(const struct keys *k, const struct audit_key *key)
{
    struct audit_row *row =
        audit_row_find(k->a, key->received_us / AUDIT_HOUR_US, key->source, key->source_cut);
    return row && row->verdict == AUDIT_UNSETTLED ? row : NULL;
}

static int keys_load_receipts(struct keys *k, struct err *e)
{
    audit_keys page;
    int64_t after = k->a->tallied_after;
    do {
        if (audit_postgresql_keys(k->a, k->first_hour, k->last_hour, &after, &page, e) < 0)
            return -1;
        for (uint32_t i = 0; i < page.n; i++) {
            const struct audit_row *row = keys_row(k, &page.at[i]);
            struct known_receipt known = {.seq = page.at[i].seq, .state = (uint8_t)page.at[i].state};
            if (!row)
                continue;
            known.row = (uint32_t)(row - k->a->rows.at);
            vec_push(k->a->arena, &k->receipts, known);
        }
    } while (page.n);
    return 0;
}

static int compare_seq(const void *a, const void *b)
{
    const struct known_receipt *x = a, *y = b;
    return (x->seq > y->seq) - (x->seq < y->seq);
}

static struct known_receipt *keys_find(const struct keys *k, int64_t seq)
{
    struct known_receipt key = {.seq = seq};
    return k->receipts.n ? bsearch(&key, k->receipts.at, k->receipts.n, sizeof key, compare_seq) : NULL;
}

static int keys_look_at_waiting(struct keys *k, struct err *e)
{
    const char *place = "";
    audit_keys page;
    while (place) {
        if (audit_spool_keys(k->a, false, k->first_hour, k->last_hour, &place, &page, e) < 0)
            return -1;
        for (uint32_t i = 0; i < page.n; i++) {
            struct known_receipt *known = keys_find(k, page.at[i].seq);
            if (known)
                known->in_spool = true;
        }
    }
    return 0;
}

static void keys_differ(struct keys *k, const struct audit_key *key, enum audit_state found)
{
    struct audit *a = k->a;
    struct audit_row *row = keys_row(k, key);
    struct audit_difference d = {.kind = found == AUDIT_WAITING ? AUDIT_NO_RECEIPT : AUDIT_OTHER_STATE,
                                 .seq = key->seq,
                                 .source = key->source,
                                 .id = key->id,
                                 .hour = key->received_us / AUDIT_HOUR_US};
    d.detail = found == AUDIT_WAITING ? arena_printf(a->arena, "%s", audit_state_names[key->state])
                                      : arena_printf(a->arena, "%s, in its receipt %s",
                                                     audit_state_names[key->state], audit_state_names[found]);
    if (row)
        row->found++;
    audit_differ(a, d);
}

/* Of those that ended in the spool: who had no such receipt in the first look is looked for again. */
static int keys_look_again(struct keys *k, const audit_keys *page, struct err *e)
{
    audit_keys odd = {0};
    for (uint32_t i = 0; i < page->n; i++) {
        struct known_receipt *known = keys_find(k, page->at[i].seq);
        if (known)
            known->in_spool = true;
        if (keys_row(k, &page->at[i]) && (!known || known->state != page->at[i].state))
            vec_push(k->a->page, &odd, page->at[i]);
    }
    if (odd.n == 0)
        return 0;
    enum audit_state *found = arena_room(k->a->page, odd.n * sizeof *found);
    if (audit_postgresql_look(k->a, &odd, found, e) < 0)
        return -1;
    for (uint32_t i = 0; i < odd.n; i++)
        if (found[i] != odd.at[i].state)
            keys_differ(k, &odd.at[i], found[i]);
    return 0;
}

static int keys_look_at_ended(struct keys *k, struct err *e)
{
    const char *place = "";
    audit_keys page;
    while (place) {
        if (audit_spool_keys(k->a, true, k->first_hour, k->last_hour, &place, &page, e) < 0 ||
            keys_look_again(k, &page, e) < 0)
            return -1;
    }
    return 0;
}

/* Receipts that the spool has not: named by the receipts, a page at a time. */
static int keys_tell_unknown(struct keys *k, struct err *e)
{
    struct audit *a = k->a;
    audit_keys page;
    bool any = false;
    for (uint32_t i = 0; i < k->receipts.n && !any; i++)
        any = !k->receipts.at[i].in_spool && k->receipts.at[i].seq > a->forgotten;
    for (int64_t after = a->forgotten; any; any = page.n > 0) {
        if (audit_postgresql_keys(a, k->first_hour, k->last_hour, &after, &page, e) < 0)
            return -1;
        for (uint32_t i = 0; i < page.n; i++) {
            const struct audit_key *key = &page.at[i];
            const struct known_receipt *known = keys_find(k, key->seq);
            if (!known || known->in_spool)
                continue;
            a->rows.at[known->row].found++;
            audit_differ(a, (struct audit_difference){.kind = AUDIT_UNKNOWN,
                                                      .seq = key->seq,
                                                      .source = key->source,
                                                      .id = key->id,
                                                      .hour = key->received_us / AUDIT_HOUR_US});
        }
    }
    return 0;
}

/* While nothing goes on, all had to be the same at once. Else, with all of the row's messages remembered, what was found is
 * all there is; without, counts have to do. */
static bool keys_is_settled(const struct audit *a, const struct audit_row *r)
{
    uint64_t receipts = audit_ended(&r->receipts);
    if (r->found || audit_row_is_quiet(r))
        return false;
    return r->hour * AUDIT_HOUR_US > a->forgotten ||
           (receipts >= audit_ended(&r->before) && receipts <= r->after.received.n);
}

static void keys_judge(struct audit *a)
{
    for (uint32_t i = 0; i < a->rows.n; i++) {
        struct audit_row *r = &a->rows.at[i];
        uint64_t ended = audit_ended(&r->after), receipts = audit_ended(&r->receipts);
        if (r->verdict != AUDIT_UNSETTLED)
            continue;
        r->verdict = keys_is_settled(a, r) ? AUDIT_BUSY : AUDIT_DIFFERS;
        if (r->verdict == AUDIT_DIFFERS && r->found == 0)
            audit_differ(a, (struct audit_difference){
                                .kind = AUDIT_COUNT_ALONE,
                                .source = r->source,
                                .hour = r->hour,
                                .detail = arena_printf(
                                    a->arena, "%" PRIu64 " ended in the spool, %" PRIu64 " have receipts",
                                    ended, receipts)});
    }
}

int audit_keys_compare(struct audit *a, struct err *e)
{
    struct keys k = {.a = a, .first_hour = INT64_MAX};
    for (uint32_t i = 0; i < a->rows.n; i++) {
        const struct audit_row *r = &a->rows.at[i];
        if (r->verdict != AUDIT_UNSETTLED)
            continue;
        k.first_hour = r->hour < k.first_hour ? r->hour : k.first_hour;
        k.last_hour = r->hour;
    }
    if (k.first_hour == INT64_MAX)
        return 0;
    if (keys_load_receipts(&k, e) < 0 || keys_look_at_waiting(&k, e) < 0 || keys_look_at_ended(&k, e) < 0 ||
        keys_tell_unknown(&k, e) < 0)
        return -1;
    keys_judge(a);
    return 0;
}
