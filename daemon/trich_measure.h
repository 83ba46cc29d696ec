/* How much there is to be read, and what exactly: known before the first byte is read. No errors. */
#ifndef TRICH_TRICH_MEASURE_H
#define TRICH_TRICH_MEASURE_H

#include "common/base.h"

struct measure {
    uint64_t files, bytes; /* as they lie on the disk, packed or not */
    bool complete;         /* false: there is a pipe, or something unreadable */
    bool has_pipe;
    uint64_t sum; /* of names, sizes and times of change: equal when nothing changed */
};

struct measure measure_files(const char *const *operands);

#endif
