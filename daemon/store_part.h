/* Inside the store: what its files share. store.c opens, splits and bisects; store_session.c connects and
 * words failures; store_batch.c writes one transaction; store_known.c looks up what is there; store_retry.c
 * keeps dead letters that are retried; store_org.c keeps organisations; store_story.c finds stories; store_upsert.c replaces versions;
 * store_rows.c turns a record into rows.
 */
#ifndef TRICH_STORE_PART_H
#define TRICH_STORE_PART_H

#include "copy.h"
#include "pg.h"
#include "store.h"
#include "store_sqlstate.h"

enum plan {
    PLAN_INSERT,    /* a new article */
    PLAN_REPLACE,   /* a newer version of a known one */
    PLAN_DUPLICATE, /* known as it is, or newer already: a receipt only */
    PLAN_DEAD,      /* receipt and dead letter */
    PLAN_ENDED      /* has its receipt from an earlier try: nothing to write */
};

/* One item on its way through the store. */
struct store_entry {
    struct store_item *item;
    enum plan plan;
    int64_t first_seq;      /* of the message's first acceptance: decides between versions */
    bool retry_over;        /* a retry whose dead letter is not on its way any more: changes nothing */
    uint32_t round;         /* versions of one article go in one after the other */
    bool dead;              /* set aside: by the broker, the worker, or PostgreSQL's refusal */
    bool unclear;           /* refused alone, though perhaps not for its own fault */
    bool confirms;          /* PLAN_DUPLICATE: it says anew, and last, what is stored */
    enum wire_status ended; /* PLAN_ENDED: how */
    int64_t article_id;
    int64_t story; /* once store_stories has asked for it */
    int32_t revision;
    struct err why; /* reason of duplicate or dead */
};

/* In the order in which their rows go in: what is referred to comes first. */
enum store_table {
    TABLE_ARTICLE,
    TABLE_RAW_MESSAGE,
    TABLE_CONTACT,
    TABLE_EVENT,
    TABLE_PERSON,
    TABLE_ARTICLE_ORGANIZATION,
    TABLE_FIGURE,
    TABLE_AWARD,
    TABLE_DOCUMENT,
    TABLE_DATE_MENTION,
    TABLE_PLACE,
    TABLE_STATEMENT,
    TABLE_RECEIPT,
    TABLE_DEAD_LETTER,
    STORE_TABLES
};

/* Whether the entry's record becomes rows. */
static inline bool store_has_record(const struct store_entry *e)
{
    return e->plan == PLAN_INSERT || e->plan == PLAN_REPLACE;
}

/* Order of bytes: <0, 0, >0. */
int store_compare(struct str a, struct str b);

struct store_rows {
    struct copy tables[STORE_TABLES];
};

/* "COPY trich.contact (…) FROM STDIN (FORMAT binary)" of each table. */
extern const char *const store_copy_sql[STORE_TABLES];

/* canonical key → organization_id; bounded: emptied when it is full. */
struct org_cache;
struct org_cache *org_cache_new(void);
void org_cache_free(struct org_cache **c);
void org_cache_clear(struct org_cache *c);

struct store {
    char *conninfo, *role;
    uint32_t connect_timeout_ms, answer_timeout_ms;
    struct pg *pg; /* NULL: not connected */
    struct org_cache *orgs;
    int64_t next_article_id, end_article_id; /* keys allotted to us */
    struct store_rows rows;
    struct copy params; /* fields of the statement being sent */
    struct store_entry *entries;
    uint32_t entries_cap;
    uint32_t articles_max; /* in one transaction: fewer after the server found them too many */
    uint32_t named;        /* which entry the last failure was about, as far as the server said so */
    uint32_t new_sessions; /* begun since somebody asked */
    bool passed;           /* articles were written since the present range was begun */
};

enum { NAMED_NONE = UINT32_MAX };

/* With a session that is set up and a schema of our version: STORE_OK at once when there is one. */
MUST_CHECK enum store_result store_connect(struct store *s, struct err *e);
/* A failure in words, with what the operator can do. */
void store_words(const struct pg_failure *f, struct err *e);
/* What a failure means when no article is to blame; e gets its words. */
enum store_result store_fail(struct store *s, enum store_verdict verdict, const struct pg_failure *f,
                             struct err *e);

/* All of these: 0, or -1 and *f. */

/* Failures of our own: memory is a limit like the server's, so that smaller batches are tried. */
int store_no_memory(struct pg_failure *f);
int store_conflict(struct pg_failure *f, const char *why);

/* Sets first_seq and retry_over of each entry. */
MUST_CHECK int store_retry_look(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f);
/* Whether writing the entry ends the dead letter of which it is a retry. */
bool store_retry_ends(const struct store_entry *e);
/* Inside a transaction: those dead letters are ended by the entries' receipts, or the transaction fails. */
MUST_CHECK int store_retry_end(struct store *s, const struct store_entry *e, uint32_t n,
                               struct pg_failure *f);

/* Decides the plan of each entry by one query, one more where retries are among them. */
MUST_CHECK int store_known(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f);

/* Makes sure that every organisation of the entries has a row and is in the cache; its own transaction. */
MUST_CHECK int store_orgs(struct store *s, const struct store_entry *e, uint32_t n, struct pg_failure *f);
/* The id of one of them; 0 when it is not in the cache. */
int64_t store_org_id(const struct store *s, struct str name);

/* Sets the story of each entry with a record, founding those that are new; its own transaction. One that is founded for
 * an article which then is not written stays, and does no harm. */
MUST_CHECK int store_stories(struct store *s, struct store_entry *e, uint32_t n, struct pg_failure *f);

/* Inside a transaction: INSERT … ON CONFLICT of the article's row; sets article_id and revision. */
MUST_CHECK int store_upsert(struct store *s, struct store_entry *e, struct pg_failure *f);
/* Inside a transaction: notes that the stored version was said again; a conflict when it is another one now. */
MUST_CHECK int store_confirm(struct store *s, const struct store_entry *e, struct pg_failure *f);
/* Inside a transaction: deletes what earlier versions of the replaced entries stated. */
MUST_CHECK int store_forget(struct store *s, const struct store_entry *e, uint32_t n, struct pg_failure *f);

/* Writes everything about the entries in one transaction and sets their reports. upsert: new articles go the
 * way of replaced ones, which never ends in a conflict. */
MUST_CHECK int store_batch(struct store *s, struct store_entry *e, uint32_t n, bool upsert,
                           struct pg_failure *f);
/* After it: whether any article's rows were written. */
bool store_writes_articles(const struct store_entry *e, uint32_t n);

void store_rows_clear(struct store_rows *r);
void store_rows_free(struct store_rows *r);

/* The columns of article that we write, in the order of store_article_fields's fields. */
#define STORE_ARTICLE_COLUMNS                                                                                  \
    "article_id, source, id, seq, revision, content_hash, url, fetched_at, received_at, extractor_version, "   \
    "title, published_at, published_precision, category, byline, view_count, language, body, captions, meta, " \
    "page_kind, encoding, encoding_from, encoding_doubt, search_vector, sketch, story, producer"
enum { STORE_ARTICLE_FIELDS = 28 };
void store_article_fields(struct copy *c, const struct store_entry *e);
/* Rows of one entry by its plan; with_article: its row in table article too. */
void store_rows_add(struct store_rows *r, const struct store *s, const struct store_entry *e,
                    bool with_article);

/* One statement with the n fields in s->params, which is emptied. NULL and *f on failure. */
MUST_CHECK struct pg_result *store_query(struct store *s, const char *sql, int n, struct pg_failure *f);

#endif
