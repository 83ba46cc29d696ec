/* The trie of a lexicon while it grows, and the table of letters. */
#include "lexicon_build.h"

#include <utf8proc.h>

/* --- the table of letters --------------------------------------------------------------------- */

static uint8_t tone_of_mark(utf8proc_int32_t cp)
{
    switch (cp) {
    case 0x300:
        return 1;
    case 0x301:
        return 2;
    case 0x303:
        return 3;
    case 0x309:
        return 4;
    case 0x323:
        return 5;
    default:
        return 0;
    }
}

static struct lex_letter letter_of(utf8proc_int32_t cp)
{
    struct lex_letter l = {.base = (uint16_t)cp};
    utf8proc_category_t cat = utf8proc_category(cp);
    l.letter = (cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_LO) || cat == UTF8PROC_CATEGORY_MN ||
               cat == UTF8PROC_CATEGORY_MC;
    utf8proc_int32_t low = utf8proc_tolower(cp), parts[8];
    l.upper = low != cp;
    l.base = (uint16_t)low;
    if (!l.letter || tone_of_mark(cp))
        return l;
    utf8proc_ssize_t n = utf8proc_decompose_char(low, parts, 8, UTF8PROC_DECOMPOSE, NULL), kept = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        if (tone_of_mark(parts[i]))
            l.tone = tone_of_mark(parts[i]);
        else
            parts[kept++] = parts[i];
    }
    if (l.tone && kept > 0 && utf8proc_normalize_utf32(parts, kept, UTF8PROC_COMPOSE) == 1)
        l.base = (uint16_t)parts[0];
    else
        l.tone = 0;
    return l;
}

static void load_letters(struct lexicon *lex)
{
    for (utf8proc_int32_t cp = 0; cp < LEX_LETTERS; cp++)
        lex->letters[cp] = letter_of(cp);
}

/* --- tables that grow -------------------------------------------------------------------------- */

static void words_rehash(struct lexicon *lex)
{
    lex->word_slots = lex->word_slots ? lex->word_slots * 2 : 8192;
    lex->word_table = arena_alloc(&lex->arena, lex->word_slots * sizeof *lex->word_table);
    for (uint32_t id = 1; id < lex->n_words; id++) {
        const struct lex_word_text *w = &lex->words[id];
        lex->word_table[lexicon_word_slot(lex, lex->word_units + w->at, w->n, w->hash)] = id;
    }
}

uint32_t lexicon_trie_word(struct lexicon *lex, const struct scanned *s)
{
    uint32_t slot = lexicon_word_slot(lex, s->folded, s->n_folded, s->hash);
    if (lex->word_table[slot])
        return lex->word_table[slot];
    if (lex->n_words == lex->cap_words)
        lex->words = arena_grow(&lex->arena, lex->words, lex->n_words, &lex->cap_words, sizeof *lex->words);
    uint32_t id = lex->n_words++;
    lex->words[id] = (struct lex_word_text){.at = lex->n_units, .n = s->n_folded, .hash = s->hash};
    for (uint32_t i = 0; i < s->n_folded; i++) {
        if (lex->n_units == lex->cap_units)
            lex->word_units = arena_grow(&lex->arena, lex->word_units, lex->n_units, &lex->cap_units,
                                         sizeof *lex->word_units);
        lex->word_units[lex->n_units++] = s->folded[i];
    }
    lex->word_table[slot] = id;
    if (lex->n_words * 2 > lex->word_slots)
        words_rehash(lex);
    return id;
}

static void edges_rehash(struct lexicon *lex)
{
    struct lex_edge *old = lex->edges;
    uint32_t n = lex->edge_slots;
    lex->edge_slots = n ? n * 2 : 16384;
    lex->edges = arena_alloc(&lex->arena, lex->edge_slots * sizeof *lex->edges);
    for (uint32_t i = 0; i < n; i++)
        if (old[i].to)
            lex->edges[lexicon_edge_slot(lex, old[i].from, old[i].symbol)] = old[i];
}

static uint32_t node_new(struct lexicon *lex)
{
    if (lex->n_nodes == lex->cap_nodes)
        lex->nodes = arena_grow(&lex->arena, lex->nodes, lex->n_nodes, &lex->cap_nodes, sizeof *lex->nodes);
    lex->nodes[lex->n_nodes] = (struct lex_node){.id = lex->n_nodes};
    return lex->n_nodes++;
}

uint32_t lexicon_trie_after(struct lexicon *lex, uint32_t node, uint32_t symbol)
{
    uint32_t slot = lexicon_edge_slot(lex, node, symbol);
    if (lex->edges[slot].to)
        return lex->edges[slot].to;
    uint32_t to = node_new(lex);
    lex->edges[slot] = (struct lex_edge){node, symbol, to};
    lex->nodes[node].symbols |= lexicon_symbol_bit(symbol);
    if (++lex->n_edges * 2 > lex->edge_slots)
        edges_rehash(lex);
    return to;
}

void lexicon_trie_init(struct lexicon *lex)
{
    load_letters(lex);
    lex->words = arena_grow(&lex->arena, NULL, 0, &lex->cap_words, sizeof *lex->words);
    lex->words[0] = (struct lex_word_text){0};
    lex->n_words = 1;
    lex->chained = arena_grow(&lex->arena, NULL, 0, &lex->cap_ends, sizeof *lex->chained);
    lex->n_ends = 1;
    words_rehash(lex);
    edges_rehash(lex);
    node_new(lex); /* 0: no node */
    node_new(lex); /* LEX_ROOT */
}

/* The entries that end at a node side by side, in the order of the matcher. */
static void gather_ends(struct lexicon *lex, struct lex_node *node, uint32_t *n)
{
    uint32_t first = node->ends;
    for (uint32_t i = first; i; i = lex->chained[i].next) {
        const struct lex_chained *c = &lex->chained[i];
        node->categories |= (uint64_t)1 << c->end.category;
        node->values |= lexicon_value_bit(c->end.category, c->end.value);
        node->asks |= str_known(c->asked.exact) || str_known(c->asked.digits);
    }
    node->ends = *n;
    *n += node->n_ends;
    for (uint32_t i = first, at = *n; i; i = lex->chained[i].next) {
        lex->ends[--at] = lex->chained[i].end;
        lex->asked[at] = lex->chained[i].asked;
    }
}

void lexicon_trie_finish(struct lexicon *lex)
{
    uint32_t n = 0;
    lex->ends = arena_room(&lex->arena, lex->n_ends * sizeof *lex->ends);
    lex->asked = arena_room(&lex->arena, lex->n_ends * sizeof *lex->asked);
    for (uint32_t i = 0; i < lex->n_nodes; i++)
        gather_ends(lex, &lex->nodes[i], &n);
    lex->first_words = arena_alloc(&lex->arena, lex->n_words * sizeof *lex->first_words);
    for (uint32_t id = 1; id < lex->n_words; id++)
        if (lex->words[id].node)
            lex->first_words[id] = lex->nodes[lex->words[id].node];
    lexicon_spell(lex);
}
