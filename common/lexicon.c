#include "lexicon_build.h"

uint32_t lexicon_mix(uint32_t node, uint32_t symbol)
{
    uint64_t k = ((uint64_t)node << 32 | symbol) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(k >> 32);
}

const struct lex_entry *lexicon_entry(const struct lexicon *lex, uint32_t entry)
{
    return &lex->entries[entry];
}

const struct lex_letter *lexicon_letters(const struct lexicon *lex)
{
    return lex->letters;
}

/* Words are short: a loop is less work than a call. */
static bool same_units(const uint16_t *x, const uint16_t *y, uint32_t n)
{
    uint32_t i = 0;
    while (i < n && x[i] == y[i])
        i++;
    return i == n;
}

/* The slot where the word stands or would stand. */
uint32_t lexicon_word_slot(const struct lexicon *lex, const uint16_t *folded, uint32_t n, uint32_t hash)
{
    uint32_t mask = lex->word_slots - 1;
    for (uint32_t slot = hash & mask;; slot = (slot + 1) & mask) {
        uint32_t id = lex->word_table[slot];
        if (id == 0)
            return slot;
        const struct lex_word_text *w = &lex->words[id];
        if (w->hash == hash && w->n == n && same_units(lex->word_units + w->at, folded, n))
            return slot;
    }
}

uint32_t lexicon_word(const struct lexicon *lex, const uint16_t *folded, uint32_t n, uint32_t hash)
{
    return lex->word_table[lexicon_word_slot(lex, folded, n, hash)];
}

const uint32_t *lexicon_word_hashes(const struct lexicon *lex)
{
    return lex->word_hashes;
}

uint8_t lexicon_word_meaning(const struct lexicon *lex, uint32_t word)
{
    return lex->words[word].meaning;
}

static uint32_t spelling_home(const struct lexicon *lex, uint64_t low, uint64_t high)
{
    uint64_t mixed = (low ^ high * 0xC2B2AE3D27D4EB4Fu) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(mixed >> lex->spelling_shift);
}

static uint32_t spelling_slot(const struct lexicon *lex, uint32_t slot, uint64_t low, uint64_t high)
{
    uint32_t mask = (uint32_t)(((uint64_t)1 << (64 - lex->spelling_shift)) - 1);
    for (;; slot = (slot + 1) & mask) {
        const struct lex_spelling *s = &lex->spellings[slot];
        if (!s->bytes[0] || (s->bytes[0] == low && s->bytes[1] == high))
            return slot;
    }
}

/* The slot where the spelling stands or would stand. */
uint32_t lexicon_spelling_slot(const struct lexicon *lex, uint64_t low, uint64_t high)
{
    return spelling_slot(lex, spelling_home(lex, low, high), low, high);
}

uint32_t lexicon_spelling_soon(const struct lexicon *lex, uint64_t low, uint64_t high)
{
    uint32_t slot = spelling_home(lex, low, high);
    __builtin_prefetch(&lex->spellings[slot]);
    return slot;
}

const struct lex_spelling *lexicon_spelling(const struct lexicon *lex, uint32_t slot, uint64_t low,
                                            uint64_t high)
{
    const struct lex_spelling *s = &lex->spellings[spelling_slot(lex, slot, low, high)];
    return s->bytes[0] ? s : NULL;
}

struct lex_node *lexicon_node(const struct lexicon *lex, uint32_t before, uint32_t symbol)
{
    uint32_t mask = lex->node_slots - 1, slot = lexicon_mix(before, symbol);
    for (;; slot++) {
        struct lex_node *node = &lex->nodes[lex->root + 1 + (slot & mask)];
        if ((node->symbol == symbol && node->before == before) || !node->symbol)
            return node;
    }
}

const struct lex_node *lexicon_step(const struct lexicon *lex, const struct lex_node *node, uint32_t symbol)
{
    return lexicon_node(lex, (uint32_t)(node - lex->nodes), symbol);
}

void lexicon_step_soon(const struct lexicon *lex, const struct lex_node *node, uint32_t symbol)
{
    uint32_t slot = lexicon_mix((uint32_t)(node - lex->nodes), symbol) & (lex->node_slots - 1);
    __builtin_prefetch(&lex->nodes[lex->root + 1 + slot]);
}

void lexicon_begin_soon(const struct lexicon *lex, uint32_t symbol)
{
    __builtin_prefetch(&lex->nodes[symbol < lex->root ? symbol : 0]);
}

const struct lex_node *lexicon_begin(const struct lexicon *lex, uint32_t symbol)
{
    return symbol < lex->root ? &lex->nodes[symbol] : lexicon_node(lex, lex->root, symbol);
}

const struct lex_end *lexicon_ends(const struct lexicon *lex, const struct lex_node *node)
{
    return lex->ends + node->ends;
}

const struct lex_asked *lexicon_asked(const struct lexicon *lex, const struct lex_end *end)
{
    return lex->asked + (end - lex->ends);
}

const struct lex_entry *lexicon_first(const struct lexicon *lex, enum lex_category category, int32_t value)
{
    uint32_t first = lex->first[category][value];
    return first ? &lex->entries[first - 1] : NULL;
}
