/* A record as the contract's JSON, and back from JSON lines of producers. jansson behind it. */
#ifndef TRICH_JSON_H
#define TRICH_JSON_H

#include "buf.h"
#include "record.h"

/* Appends one line (with "\n"). file is the first key where known, then id where known. */
void json_add_record(struct buf *out, struct str file, struct str id, const struct record *r);

#endif
