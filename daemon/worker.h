/* A worker: reads leased articles, does what is to be done with them, reports what became of them.
 *
 * Ends when it is told to, when the supervisor is gone, after workers.retire_after articles, or when the configuration
 * is wrong. One bad article is set aside; PostgreSQL is waited for while it is away, or does not let us write.
 */
#ifndef TRICH_WORKER_H
#define TRICH_WORKER_H

#include "common/options.h"
#include "daemon/batch.h"
#include "daemon/control.h"

struct worker {
    const struct settings *settings;
    uint32_t number;
    struct scoreboard_slot *slot;
    struct lexicon *lexicon;
    struct store *store;
    struct link *link;
    struct batch batch;
    struct leased held; /* came while the batch waited, and did not fit in; frames NULL: none */
    uint64_t articles;
    int64_t progress_us; /* when the supervisor was told last */
    bool finishing;      /* takes nothing more */
    bool rejoin;     /* a broker is there that does not know this worker, or that gave its work to others */
    bool joined;     /* a broker was told of this worker */
    int64_t look_us; /* when to look for dead letters that are to be retried */
    bool look_again; /* there may be more: as soon as the broker has those that were found */
    struct err told; /* why PostgreSQL is waited for, as the log has it */
    int status;      /* to exit with */
};

/* lexicon_dir: where the copies of the operator's files lie that belong to these settings. */
MUST_CHECK int worker_open(struct worker *w, const struct settings *settings, const char *lexicon_dir,
                           uint32_t number, struct scoreboard_slot *slot, struct err *e);
int worker_run(struct worker *w);
void worker_close(struct worker *w);

/* worker_retry.c: hands dead letters that somebody wants to be tried again to the broker, when it is time to look. */
void worker_retry(struct worker *w);

/* Whether PostgreSQL is there, asked by who has nothing to store: what is away shows before an article must wait for it. */
bool worker_reaches_database(struct worker *w);

/* worker_lexicon.c: trich's own files and those of the operator, of which copy is a copy; e names his. */
MUST_CHECK int worker_load_lexicon(struct lexicon **out, const struct settings *settings, const char *copy,
                                   struct err *e);

#endif
