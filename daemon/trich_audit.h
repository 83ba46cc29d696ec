/* Inside of `trich audit`: what its files share. trich_audit.c decides, in which order is looked at what; trich_audit_spool.c
 * asks the broker, trich_audit_postgresql.c the database; trich_audit_rows.c compares by source and hour, trich_audit_keys.c
 * message by message; trich_audit_show.c tells it.
 *
 * Everything lives in the arena, what one page brings in the arena page until the next; call under the guard of both. int
 * functions: 0, or -1 and e when the broker or the database went
 * away or makes no sense.
 */
#ifndef TRICH_TRICH_AUDIT_H
#define TRICH_TRICH_AUDIT_H

#include "common/arena.h"
#include "trich_ask.h"
#include "trich_database.h"
#include "trich_term.h"

enum { AUDIT_DIFFERENCES_MAX = 1000 }; /* that are told one by one; the others are counted */
#define AUDIT_HOUR_US 3600000000

/* How many messages, and their seqs added up modulo 2^64. */
struct audit_sum {
    uint64_t n, seqs;
};

enum audit_state { AUDIT_DONE, AUDIT_DUPLICATE, AUDIT_DEAD, AUDIT_WAITING, AUDIT_STATES };
extern const char *const audit_state_names[AUDIT_STATES];
enum audit_state audit_state_of(const char *name);

struct audit_counts {
    struct audit_sum received;             /* of the spool alone */
    struct audit_sum ended[AUDIT_WAITING]; /* by state */
};

enum audit_kind { AUDIT_NAMELESS, AUDIT_SOURCE, AUDIT_OTHERS };

enum audit_verdict {
    AUDIT_PROVED,  /* the same messages ended in the same states */
    AUDIT_BUSY,    /* they end just now; by key nothing is missing */
    AUDIT_DIFFERS, /* they are not the same */
    AUDIT_UNSETTLED
};

struct audit_row {
    int64_t hour; /* since 1970, UTC */
    enum audit_kind kind;
    struct str source;
    struct audit_counts before, after; /* what the spool said, before and after PostgreSQL was asked */
    struct audit_counts receipts;
    enum audit_verdict verdict;
    uint64_t found; /* differences by key */
};

typedef VEC(struct audit_row) audit_rows;

enum audit_difference_kind {
    AUDIT_NO_RECEIPT,
    AUDIT_OTHER_STATE,
    AUDIT_UNKNOWN,
    AUDIT_NO_ARTICLE,
    AUDIT_NO_DONE_RECEIPT,
    AUDIT_NO_DEAD_LETTER,
    AUDIT_NO_RETRY,
    AUDIT_ORPHAN,
    AUDIT_COUNT_ALONE,
    AUDIT_DIFFERENCE_KINDS
};

struct audit_difference {
    enum audit_difference_kind kind;
    int64_t seq;           /* 0: none */
    struct str source, id; /* STR_NONE: unknown */
    int64_t hour;
    struct str detail;
};

struct audit {
    struct arena *arena, *page;
    struct ask *broker;
    struct pg *pg;
    struct str source;                /* STR_NONE: all */
    int64_t first_hour;               /* of receipt */
    int64_t tallied_after, forgotten; /* see spool.h */
    audit_rows rows;                  /* by hour, kind, source */
    VEC(struct audit_difference) differences;
    uint64_t n_differences;
    bool integrity;
    bool refused; /* PostgreSQL answers so until the operator has acted */
};

/* A message by name, as the spool or PostgreSQL has it. */
struct audit_key {
    int64_t seq, received_us;
    enum audit_state state;
    struct str source, id;
    bool source_cut, id_cut;
};

typedef VEC(struct audit_key) audit_keys;

/* trich_audit_rows.c */
struct audit_row *audit_row_find(const struct audit *a, int64_t hour, struct str source, bool source_cut);
int audit_row_compare(const void *a, const void *b);
/* Adds what came in one look to the rows: which is the look's place in them. */
void audit_rows_add(struct audit *a, const audit_rows *look, size_t counts_offset);
void audit_rows_judge(struct audit *a);
bool audit_row_is_quiet(const struct audit_row *r);
uint64_t audit_ended(const struct audit_counts *c);
void audit_differ(struct audit *a, struct audit_difference d);

/* trich_audit_spool.c */
/* All tallies from first_hour on; counts in .receipts. */
MUST_CHECK int audit_spool_tallies(struct audit *a, audit_rows *out, struct err *e);
/* The next page of messages that wait or (ended) that ended: place is "" at first, and NULL after the last; it stays valid
 * while the page does. Both empty the arena page. */
MUST_CHECK int audit_spool_keys(struct audit *a, bool ended, int64_t first_hour, int64_t last_hour,
                                const char **place, audit_keys *out, struct err *e);

/* trich_audit_postgresql.c */
MUST_CHECK int audit_postgresql_take_role(struct audit *a, const char *role, struct err *e);
MUST_CHECK int audit_postgresql_receipts(struct audit *a, audit_rows *out, struct err *e);
/* The next page of receipts with greater seq than *after; an empty one is the last. */
MUST_CHECK int audit_postgresql_keys(struct audit *a, int64_t first_hour, int64_t last_hour, int64_t *after,
                                     audit_keys *out, struct err *e);
/* found[i]: the state in the receipt of keys[i], AUDIT_WAITING when there is none. */
MUST_CHECK int audit_postgresql_look(struct audit *a, const audit_keys *keys, enum audit_state *found,
                                     struct err *e);
/* What is wrong within the database. */
MUST_CHECK int audit_postgresql_within(struct audit *a, struct err *e);
MUST_CHECK int audit_postgresql_orphans(struct audit *a, struct err *e);

/* trich_audit_keys.c */
MUST_CHECK int audit_keys_compare(struct audit *a, struct err *e);

/* trich_audit_show.c: both return whether all is proved. */
void audit_show(const struct audit *a, const struct term *term, struct buf *out);
struct json_t *audit_json(const struct audit *a);

#endif
