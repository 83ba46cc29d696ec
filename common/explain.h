/* Why a record says what it says: for each value the stage that read it and the lexicon's entries that it rests on.
 *
 * Nothing is written down while an article is read. To explain it, it is read again without each entry that matched in
 * it: what then is another value rested on that entry. So an entry that is named is one whose line, taken away or
 * mended, changes the value. It takes as many readings as a page has entries, and more: for people, not for workers.
 *
 * -1 and why as for extract(), and for texts longer than EXPLAIN_TEXT_BYTES. All memory is the arena's.
 */
#ifndef TRICH_EXPLAIN_H
#define TRICH_EXPLAIN_H

#include "extract.h"
#include "lexicon.h"

enum { EXPLAIN_TEXT_BYTES = 64 << 10 };

/* A place on the page. */
struct explain_place {
    struct str text;  /* as printed; unknown: nowhere, or all over the page */
    struct span span; /* of article.body */
    uint32_t line;    /* of the page, from 1; 0 where the text is unknown */
};

struct explain_entry {
    const struct lex_entry *entry;
    struct explain_place at; /* its phrase */
    bool is_variant;         /* printed otherwise than the entry's line begins */
    bool needed;        /* else those of the value's entries that are not needed stand in for each other */
    struct str without; /* what is read without a needed one; unknown: nothing */
    uint32_t values;    /* how many need it; 0 where it is not needed. Those with the fewest come first */
};

/* The first value of an item is the item's own: what it rests on is why the item is there at all. */
/* Why no entry is named. */
enum explain_rest {
    EXPLAIN_ENTRIES, /* some are */
    EXPLAIN_FORM,    /* it is read by its form, or rests on what its item does */
    EXPLAIN_MANY,    /* on too many words together */
    EXPLAIN_UNSOUGHT /* the page is so long that looking for them would have taken too long */
};
extern const char *const explain_rest_names[];

struct explain_value {
    const char *family, *field; /* the keys of JSON */
    uint32_t item;
    struct str text; /* as in JSON, without its quotes */
    const char *stage;
    struct explain_place at; /* of the item; of the value itself for those of the article */
    enum explain_rest rest;
    VEC(struct explain_entry) entries;
};

struct explanation {
    VEC(struct explain_value) values;
};

MUST_CHECK int explain(const struct lexicon *lex, const struct extract_input *in, struct arena *a,
                       struct record *out, struct explanation *why, struct err *e);

#endif
