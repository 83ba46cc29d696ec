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
    bool of_articles; /* what no article states, nor one in another language */
};

enum { EXTRACT_STAGES = 17 };
extern const struct extract_stage extract_stages[EXTRACT_STAGES];

/* The stage, unless the page has nothing for it. */
void extract_stage_run(size_t stage, struct doc *d);

/* A document of the page, ready for the first stage. Call under the arena's guard. -1 and why: no text that can be read. */
MUST_CHECK int extract_open(const struct lexicon *lex, const struct extract_input *in, struct arena *a,
                            struct record *out, struct doc **d, struct err *why);

#endif
