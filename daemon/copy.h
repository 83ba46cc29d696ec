/* Rows for COPY … (FORMAT binary), and the same fields as binary parameters.
 *
 * A builder with a sticky error over struct buf: begin, rows of fields, end, then ask copy_failed once. The
 * number of fields of each row is checked (our bug otherwise). Values that PostgreSQL would refuse (a text
 * that is no UTF-8, an empty span) are written as they are: the server's refusal sets that article aside.
 */
#ifndef TRICH_COPY_H
#define TRICH_COPY_H

#include "common/buf.h"
#include "common/record.h"

struct copy {
    struct buf buf;
    uint32_t rows;
    int fields_left; /* of the row that was begun */
    bool open;       /* begun, not ended */
};

void copy_free(struct copy *c);
void copy_clear(struct copy *c); /* keeps memory for the next rows, unless it is very much */
/* Writes the header before the first row, so that a table without rows needs no COPY. */
void copy_row(struct copy *c, int fields);
void copy_end(struct copy *c);
bool copy_failed(const struct copy *c);

void copy_null(struct copy *c);
void copy_int32(struct copy *c, int32_t v);
void copy_int64(struct copy *c, int64_t v);
void copy_count(struct copy *c, int64_t v);         /* bigint; RECORD_COUNT_NONE is null */
void copy_text(struct copy *c, struct str s);       /* STR_NONE is null */
void copy_text_clean(struct copy *c, struct str s); /* what no text may hold becomes U+FFFD; empty is null */
void copy_bytes(struct copy *c, struct str s);      /* bytea; never null */
void copy_bits(struct copy *c, struct str s);       /* bit of whole bytes; STR_NONE is null */
void copy_jsonb(struct copy *c, struct str json);
void copy_date(struct copy *c, day_t day); /* DAY_NONE is null */
void copy_time_us(struct copy *c,
                  int64_t us); /* timestamptz from microseconds since 1970; INT64_MIN is null */
void copy_period(struct copy *c, struct period p);                       /* daterange, both ends inclusive */
void copy_span(struct copy *c, struct span s);                           /* int4range */
void copy_decimal(struct copy *c, struct decimal d);                     /* numeric */
void copy_texts(struct copy *c, const struct str *at, uint32_t n);       /* text[] */
void copy_texts_clean(struct copy *c, const struct str *at, uint32_t n); /* empty ones null */
void copy_byte_lists(struct copy *c, const struct str *at, uint32_t n);  /* bytea[] */
void copy_bit_lists(struct copy *c, const struct str *at, uint32_t n);   /* bit varying[] */
void copy_bools(struct copy *c, const bool *at, uint32_t n);             /* boolean[] */
void copy_int64s(struct copy *c, const int64_t *at, uint32_t n);         /* bigint[] */

#endif
