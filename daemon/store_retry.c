#include "store_part.h"

#include <stdlib.h>

static const char look_sql[] = "SELECT k.n - 1, r.seq, coalesce(r.first_seq, r.seq), d.state = 'retrying'"
                               " FROM unnest($1::bigint[]) WITH ORDINALITY AS k (seq, n)"
                               " JOIN trich_data.receipt r ON r.seq = k.seq"
                               " JOIN trich_data.dead_letter d ON d.seq = k.seq";

enum { ENTRY, LETTER, FIRST_SEQ, RETRYING };

/* The number as a text, since results come in binary. */
static const char claim_sql[] = "SELECT seq::text, message, producer FROM trich.dead_claim($1::bigint)";

static int64_t letter_of(const struct store_entry *e)
{
    return (int64_t)e->item->grant.retry_of;
}

/* Two retries of one letter in one transaction: the second is over as soon as the first is written. */
static bool comes_again(const struct store_entry *e, uint32_t i)
{
    bool again = false;
    for (uint32_t before = 0; before < i && !again; before++)
        again = letter_of(&e[before]) == letter_of(&e[i]);
    return again;
}

static void take_letters(struct store_entry *e, const struct pg_result *r)
{
    for (int row = 0; row < pg_rows(r); row++) {
        uint32_t i = (uint32_t)pg_number(r, row, ENTRY);
        e[i].first_seq = pg_number(r, row, FIRST_SEQ);
        e[i].retry_over = !pg_bool(r, row, RETRYING) || comes_again(e, i);
    }
}

int store_retry_look(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    uint32_t retries = 0;
    int64_t *letters = malloc((size_t)n * sizeof *letters);
    if (!letters)
        return store_no_memory(f);
    for (uint32_t i = 0; i < n; i++) {
        letters[i] = letter_of(&e[i]);
        e[i].first_seq = (int64_t)e[i].item->grant.seq;
        e[i].retry_over = letters[i] != 0;
        retries += letters[i] != 0;
    }
    copy_clear(&s->params);
    copy_int64s(&s->params, letters, n);
    free(letters);
    if (!retries)
        return 0;
    struct pg_result *r = store_query(s, look_sql, 1, f);
    if (!r)
        return -1;
    take_letters(e, r);
    pg_free(r);
    return 0;
}

bool store_retry_ends(const struct store_entry *e)
{
    return letter_of(e) && !e->retry_over && e->plan != PLAN_ENDED;
}

int store_retry_end(struct store *s, const struct store_entry *e, uint32_t n, struct pg_failure *f)
{
    int64_t *letters = malloc(2 * (size_t)n * sizeof *letters), *retries = letters + n, ended;
    uint32_t count = 0;
    if (!letters)
        return store_no_memory(f);
    for (uint32_t i = 0; i < n; i++)
        if (store_retry_ends(&e[i])) {
            letters[count] = letter_of(&e[i]);
            retries[count++] = (int64_t)e[i].item->grant.seq;
        }
    copy_clear(&s->params);
    copy_int64s(&s->params, letters, count);
    copy_int64s(&s->params, retries, count);
    free(letters);
    if (!count)
        return 0;
    struct pg_result *r = store_query(s, "SELECT trich.dead_end($1::bigint[], $2::bigint[])", 2, f);
    if (!r)
        return -1;
    ended = pg_number(r, 0, 0);
    pg_free(r);
    return ended == count ? 0 : store_conflict(f, "another retry of this dead letter was stored meanwhile");
}

uint32_t store_claim(struct store *s, uint32_t max_bytes,
                     void (*hand)(void *arg, uint64_t seq, struct str producer, struct str message),
                     void *arg)
{
    struct err ignored; /* the next batch tells what is wrong */
    struct pg_failure f;
    if (store_connect(s, &ignored) != STORE_OK)
        return 0;
    copy_clear(&s->params);
    copy_int64(&s->params, max_bytes);
    struct pg_param max = {s->params.buf.data + 4, 8};
    struct pg_result *r = copy_failed(&s->params) ? NULL : pg_query_bytes(s->pg, claim_sql, &max, 1, &f);
    if (!r)
        return 0;
    uint32_t n = (uint32_t)pg_rows(r);
    for (uint32_t i = 0; i < n; i++) {
        struct str producer = pg_bytes(r, (int)i, 2);
        hand(arg, (uint64_t)pg_number(r, (int)i, 0), producer.len ? producer : STR_NONE,
             pg_bytes(r, (int)i, 1));
    }
    pg_free(r);
    return n;
}
