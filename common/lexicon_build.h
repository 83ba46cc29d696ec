/* Inside of a lexicon: what lexicon_load.c builds and lexicon.c looks up. Not for others. */
#ifndef TRICH_LEXICON_BUILD_H
#define TRICH_LEXICON_BUILD_H

#include "arena.h"
#include "lexicon.h"
#include "scan.h"

struct lex_word_text {
    uint32_t at, n, hash; /* units of word_units */
    uint8_t meaning;      /* enum lex_word */
};

/* While files are read, nodes are numbered as they come, from 1 on; 0 is no node. */
struct lex_edge {
    uint32_t from, symbol, to; /* to == 0: free */
};
struct lex_stem {
    uint32_t ends; /* a chain of those that end at the node; 0 none */
    uint32_t n_ends;
};

/* An entry that ends at a node, and the next one. */
struct lex_chained {
    struct lex_end end;
    struct lex_asked asked;
    uint32_t next; /* 0 end */
};

struct lexicon {
    struct arena arena; /* entries' texts and arrays below, but not the tables */
    struct lex_letter letters[LEX_LETTERS];

    struct lex_entry *entries;
    uint32_t n_entries, cap_entries;
    uint32_t first[LEX_CATEGORIES][LEX_NAMED_VALUES]; /* the first entry of a category and value, + 1 */

    struct lex_word_text *words; /* by symbol: from SYMBOL_WORDS on */
    uint32_t n_words, cap_words;
    uint32_t *word_hashes; /* theirs, side by side */
    uint16_t *word_units;
    uint32_t n_units, cap_units;
    uint32_t *word_table; /* ids by hash, open addressing */
    uint32_t word_slots;

    struct lex_edge *edges; /* by hash, open addressing, while files are read */
    uint32_t n_edges, edge_slots;
    struct lex_stem *stems;
    uint32_t n_stems, cap_stems;
    struct lex_chained *chained; /* [0] unused */
    uint32_t n_ends, cap_ends;

    struct lex_node *
        nodes; /* once they are: those behind a phrase's first symbol, by that symbol; the root; all others by
                               the hash of what leads to them, open addressing; symbol == 0: free, and leads nowhere */
    uint32_t root, node_slots;
    struct lex_end *ends;    /* node by node */
    struct lex_asked *asked; /* of ends */

    struct lex_spelling *spellings; /* by hash, open addressing; bytes[0] == 0: free */
    uint32_t n_spellings;
    uint32_t spelling_shift; /* 64 less the bits of a slot's number */
};

enum { LEX_FIRST_STEM = 1 }; /* the root, while files are read */

#define LEX_HASH_START 0x811C9DC5u
static inline uint32_t lexicon_hash_step(uint32_t hash, uint16_t unit)
{
    return (hash ^ unit) * 0x01000193u;
}

/* What a header says of the lines below it; value -1: it says none. */
struct lex_section {
    int category; /* enum lex_category; -1 before the first header */
    int32_t value;
    bool removes; /* "[-place]": the phrases below are taken out of what earlier directories said */
};

/* line is "[…", without the blanks around it. -1 and e: what is wrong and what to do, without the place. */
MUST_CHECK int lexicon_section_read(struct str line, struct lex_section *out, struct err *e);
/* "[office party]", for people. */
void lexicon_section_name(int category, int32_t value, char *out, size_t size);
/* May one phrase have several values in this category? Elsewhere it has one. */
bool lexicon_section_many(int category);

struct str lexicon_trim(struct str s);
/* Cuts rest at the first such byte, or takes all of it; gives the part before, trimmed. */
struct str lexicon_cut(struct str *rest, char at);

void lexicon_trie_init(struct lexicon *lex);
uint32_t lexicon_trie_word(struct lexicon *lex, const struct scanned *s);         /* its id, new or not */
uint32_t lexicon_trie_after(struct lexicon *lex, uint32_t node, uint32_t symbol); /* the node, new or not */

uint32_t lexicon_word_slot(const struct lexicon *lex, const uint16_t *folded, uint32_t n, uint32_t hash);
uint32_t lexicon_mix(uint32_t node, uint32_t symbol);
/* How many lex->nodes there are, used or free. */
static inline uint32_t lexicon_nodes(const struct lexicon *lex)
{
    return lex->root + 1 + lex->node_slots;
}
struct lex_node *lexicon_node(const struct lexicon *lex, uint32_t before,
                              uint32_t symbol); /* or where it would stand */
uint32_t lexicon_spelling_slot(const struct lexicon *lex, uint64_t low, uint64_t high);

/* Once all files are read. */
void lexicon_trie_finish(struct lexicon *lex);
void lexicon_spell(struct lexicon *lex);

#endif
