/* Inside of extraction: its stages in their order, so that who measures them runs what extract() runs.
 *
 * A document is ready for the first of them when arena, lex, record, today, page and input are set; the arena must be
 * guarded. Each stage reads what those before it found.
 */
#ifndef TRICH_STAGES_H
#define TRICH_STAGES_H

#include "doc.h"

struct extract_stage {
    const char *name;
    void (*run)(struct doc *d);
};

enum { EXTRACT_STAGES = 15 };
extern const struct extract_stage extract_stages[EXTRACT_STAGES];

#endif
