/* A spool in a directory of its own, as the tests of the spool share it. */
#ifndef TRICH_TESTS_SPOOL_CASE_H
#define TRICH_TESTS_SPOOL_CASE_H

#include "daemon/spool.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

enum { LIMIT_BYTES = 8 << 20, REMEMBER = 1000 };

struct place {
    char dir[64];
    struct spool *spool;
    struct err e;
};

static inline void place_open(struct place *p)
{
    if (spool_open(&p->spool, p->dir, LIMIT_BYTES, REMEMBER, &p->e) < 0)
        fail_msg("spool_open: %s", p->e.text);
}

static inline int setup(void **state)
{
    struct place *p = calloc(1, sizeof *p);
    snprintf(p->dir, sizeof p->dir, "/tmp/trich-spool-XXXXXX");
    assert_non_null(mkdtemp(p->dir));
    place_open(p);
    *state = p;
    return 0;
}

static inline int teardown(void **state)
{
    static const char *const files[] = {"data.mdb", "lock.mdb", "lock", "probe"};
    struct place *p = *state;
    char path[128];
    spool_close(&p->spool);
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        snprintf(path, sizeof path, "%s/%s", p->dir, files[i]);
        unlink(path);
    }
    int rc = rmdir(p->dir);
    free(p);
    return rc;
}

static inline void place_reopen(struct place *p)
{
    spool_close(&p->spool);
    place_open(p);
}

static inline void begin(struct place *p)
{
    if (spool_begin(p->spool, &p->e) < 0)
        fail_msg("spool_begin: %s", p->e.text);
}

static inline void commit(struct place *p)
{
    if (spool_commit(p->spool, &p->e) != 0)
        fail_msg("spool_commit: %s", p->e.text);
}

static inline struct spool_hash hash_of(unsigned n)
{
    struct spool_hash h = {{0}};
    memcpy(h.bytes, &n, sizeof n);
    return h;
}

static inline struct str text_of(const char *s)
{
    return str_of(s, strlen(s));
}

/* Appends a message with key number `key` and that text; its seq, or 0 when the spool was full. */
static inline uint64_t append(struct place *p, unsigned key, const char *text)
{
    struct spool_item item = {.key = hash_of(key),
                              .content = hash_of(1000000 + key),
                              .received_us = 1700000000000000 + key,
                              .source = STR("feed"),
                              .id = STR("a-1"),
                              .message = text_of(text)};
    int rc = spool_append(p->spool, &item, &p->e);
    if (rc == SPOOL_FULL)
        return 0;
    assert_int_equal(rc, 0);
    return item.seq;
}

static inline void end(struct place *p, uint64_t seq, enum spool_state state, int64_t article_id)
{
    assert_int_equal(spool_end(p->spool, seq, state, article_id, &p->e), 0);
}

/* A walk over the tallies: zeroed before the first. */
struct rows {
    char place[300];
    uint32_t place_bytes;
    struct spool_tally row;
};

static inline bool rows_next(struct place *p, struct rows *r)
{
    struct str key;
    int rc = spool_tally_next(p->spool, str_of(r->place, r->place_bytes), &r->row, &key, &p->e);
    assert_true(rc >= 0);
    if (rc == 0)
        return false;
    assert_true(key.len <= sizeof r->place);
    memcpy(r->place, key.at, key.len);
    r->place_bytes = key.len;
    return true;
}

/* The rows of all sources and hours together are the totals, and in the totals nothing is lost. */
static inline void assert_balanced(struct place *p)
{
    struct spool_totals t = spool_totals(p->spool);
    struct rows r = {.place_bytes = 0};
    uint64_t received = 0, done = 0, duplicate = 0, dead = 0;
    while (rows_next(p, &r)) {
        received += r.row.received.n;
        done += r.row.done.n;
        duplicate += r.row.duplicate.n;
        dead += r.row.dead.n;
    }
    assert_true(received == t.received);
    assert_true(done == t.done && duplicate == t.duplicate && dead == t.dead);
    assert_true(t.received == t.done + t.duplicate + t.dead + t.waiting);
}

static inline void assert_text(struct str got, const char *want)
{
    if (!str_eq(got, text_of(want)))
        fail_msg("got \"%.*s\", want \"%s\"", STR_FMT(got), want);
}

#endif
