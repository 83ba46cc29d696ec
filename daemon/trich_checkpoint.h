/* How far an import came, in a file: what --resume goes on from.
 *
 * Results of reading are told in their order (checkpoint_read), their ends in any (checkpoint_end); the file says up to
 * where all have ended. It is written whole beside itself, made durable and put in place by one rename, so there is
 * always one that is good. It belongs to the files and options that it was begun with. Without a path nothing is done.
 */
#ifndef TRICH_TRICH_CHECKPOINT_H
#define TRICH_TRICH_CHECKPOINT_H

#include "trich_input.h"
#include "trich_measure.h"

/* More results than this are not awaited at a time: reading waits for the oldest. */
enum { CHECKPOINT_WAITING_MAX = 1 << 20 };

struct checkpoint_counts {
    uint64_t articles, refused, skipped; /* of results that have ended; refused are articles too */
};

enum checkpoint_end { CHECKPOINT_WAITS, CHECKPOINT_DONE, CHECKPOINT_REFUSED, CHECKPOINT_SKIPPED };

struct checkpoint_result {
    struct input_position behind;
    enum checkpoint_end end;
};

struct checkpoint {
    const char *path; /* NULL: none */
    uint64_t sum;     /* of inputs and options */
    struct input_position at;
    struct checkpoint_counts counts; /* up to there */
    struct checkpoint_result *ring;  /* results behind that */
    uint64_t first, next;            /* numbers of results; of what is in the ring */
    uint64_t room;                   /* of the ring, a power of two */
    int64_t next_ms;                 /* when it is written next */
    bool changed, failed;
};

/* Reads the file where there is one. options: all that changes what is sent, in words. -1 and e: it cannot be read or
 * written, is none of ours, or belongs to other files or options. */
MUST_CHECK int checkpoint_open(struct checkpoint *c, const char *path, const struct measure *files,
                               const char *options, struct err *e);
void checkpoint_close(struct checkpoint *c);

/* Has it room for one more result? */
bool checkpoint_has_room(struct checkpoint *c);

/* The next result was read, and reading stands behind it: its number, for checkpoint_end. */
uint64_t checkpoint_read(struct checkpoint *c, const struct input_position *behind);
void checkpoint_end(struct checkpoint *c, uint64_t number, enum checkpoint_end end);

/* Writes it when it is due, or at once. -1 and e the first time that it fails; then the one before stays. */
MUST_CHECK int checkpoint_save(struct checkpoint *c, int64_t now_ms, bool at_once, struct err *e);

/* All is done: the file goes. */
void checkpoint_finish(struct checkpoint *c);

#endif
