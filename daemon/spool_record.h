/* The spool's records as bytes, without a spool: written by us, but read from a disk that may hold anything.
 *
 * Records are plain bytes of this machine. Reading gives texts that point into the bytes; -1: they are no such
 * record.
 */
#ifndef TRICH_SPOOL_RECORD_H
#define TRICH_SPOOL_RECORD_H

#include "spool.h"

enum {
    SPOOL_SOURCE_BYTES_MAX = 255, /* as the wire has it */
    SPOOL_PRODUCER_BYTES_MAX = 255,
    SPOOL_ENDED_SOURCE_BYTES = 32,
    SPOOL_ENDED_ID_BYTES = 64,
    SPOOL_ENDED_HEAD_BYTES = 36,
    SPOOL_ENDED_OLD_BYTES = 24, /* of format 1: key and seq alone */
    SPOOL_TALLY_KEY_BYTES_MAX = 5 + SPOOL_SOURCE_BYTES_MAX
};

/* A message: head, of a retry the dead letter's number, of a producer with a key its name, source, id, reason, the producer's bytes, a sum of all that. */
uint64_t spool_record_bytes(const struct spool_item *item);
void spool_record_write(char *at, const struct spool_item *item);
MUST_CHECK int spool_record_read(struct str bytes, struct spool_item *out); /* all but seq and attempts */
/* Whether a record that can be read is what was written; those of format 1 have no sum. */
bool spool_record_is_whole(struct str bytes, bool may_lack_sum);

/* How a message ended, by the name that it keeps. */
struct spool_ended_bytes {
    uint32_t len;
    char at[SPOOL_ENDED_HEAD_BYTES + SPOOL_ENDED_SOURCE_BYTES + SPOOL_ENDED_ID_BYTES];
};
void spool_ended_write(struct spool_ended_bytes *out, const struct spool_item *item, enum spool_state state);
MUST_CHECK int spool_ended_read(struct str bytes, struct spool_ended *out);

/* A tally's key: hour (most significant byte first), kind, source; so that they lie in this order. */
struct spool_tally_key {
    uint32_t len;
    unsigned char at[SPOOL_TALLY_KEY_BYTES_MAX];
};
void spool_tally_key_write(struct spool_tally_key *out, uint32_t hour, enum spool_tally_kind kind,
                           struct str source);
MUST_CHECK int spool_tally_key_read(struct str bytes, struct spool_tally *out);
uint32_t spool_hour(int64_t received_us);

#endif
