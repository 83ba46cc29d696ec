/* The trie of a lexicon while it grows, and the table of letters. */
#include "lexicon_build.h"

#include <assert.h>
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
    for (uint32_t id = SYMBOL_WORDS; id < lex->n_words; id++) {
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

/* The slot where the edge stands or would stand. */
static struct lex_edge *edge_slot(const struct lexicon *lex, uint32_t from, uint32_t symbol)
{
    uint32_t mask = lex->edge_slots - 1;
    for (uint32_t slot = lexicon_mix(from, symbol);; slot++) {
        struct lex_edge *e = &lex->edges[slot & mask];
        if (!e->to || (e->from == from && e->symbol == symbol))
            return e;
    }
}

static void edges_rehash(struct lexicon *lex)
{
    const struct lex_edge *old = lex->edges;
    uint32_t n = lex->edge_slots;
    lex->edge_slots = n ? n * 2 : 16384;
    lex->edges = arena_alloc(&lex->arena, lex->edge_slots * sizeof *lex->edges);
    for (uint32_t i = 0; i < n; i++)
        if (old[i].to)
            *edge_slot(lex, old[i].from, old[i].symbol) = old[i];
}

static uint32_t stem_new(struct lexicon *lex)
{
    if (lex->n_stems == lex->cap_stems)
        lex->stems = arena_grow(&lex->arena, lex->stems, lex->n_stems, &lex->cap_stems, sizeof *lex->stems);
    lex->stems[lex->n_stems] = (struct lex_stem){0};
    return lex->n_stems++;
}

uint32_t lexicon_trie_after(struct lexicon *lex, uint32_t node, uint32_t symbol)
{
    struct lex_edge *e = edge_slot(lex, node, symbol);
    if (e->to)
        return e->to;
    uint32_t to = stem_new(lex);
    *e = (struct lex_edge){node, symbol, to};
    if (++lex->n_edges * 2 > lex->edge_slots)
        edges_rehash(lex);
    return to;
}

void lexicon_trie_init(struct lexicon *lex)
{
    load_letters(lex);
    lex->n_words = lex->cap_words = SYMBOL_WORDS;
    lex->words = arena_alloc(&lex->arena, lex->cap_words * sizeof *lex->words);
    lex->chained = arena_grow(&lex->arena, NULL, 0, &lex->cap_ends, sizeof *lex->chained);
    lex->n_ends = 1;
    words_rehash(lex);
    edges_rehash(lex);
    stem_new(lex); /* 0: no node */
    stem_new(lex); /* LEX_FIRST_STEM */
}

static void gather_hashes(struct lexicon *lex)
{
    lex->word_hashes = arena_alloc(&lex->arena, lex->n_words * sizeof *lex->word_hashes);
    for (uint32_t id = SYMBOL_WORDS; id < lex->n_words; id++)
        lex->word_hashes[id] = lex->words[id].hash;
}

/* The entries that end at a node side by side, in the order of the matcher. */
static void gather_ends(struct lexicon *lex, const struct lex_stem *stem, uint32_t *n, struct lex_node *node)
{
    uint32_t at = *n + stem->n_ends;
    node->ends = *n;
    node->n_ends = (uint16_t)stem->n_ends;
    *n = at;
    for (uint32_t i = stem->ends; i; i = lex->chained[i].next) {
        const struct lex_chained *c = &lex->chained[i];
        node->categories |= (uint64_t)1 << c->end.category;
        node->values |= lexicon_value_bit(c->end.category, c->end.value);
        node->asks |= str_known(c->asked.exact) || str_known(c->asked.digits);
        lex->ends[--at] = c->end;
        lex->asked[at] = c->asked;
    }
    if (node->asks)
        node->categories = node->values = 0;
    for (uint32_t i = 0; i < LEX_FEW_ENDS && i < node->n_ends; i++)
        node->few[i] = lex->ends[node->ends + i];
}

static void nodes_init(struct lexicon *lex)
{
    enum { CACHE_LINE = 64 };
    static_assert(sizeof *lex->nodes == CACHE_LINE, "a node lies in one line");
    lex->root = lex->n_words;
    for (lex->node_slots = 1024; lex->node_slots < lex->n_stems * 2;)
        lex->node_slots *= 2;
    size_t n = lex->root + 1 + (size_t)lex->node_slots;
    uintptr_t at = (uintptr_t)arena_alloc(&lex->arena, n * sizeof *lex->nodes + CACHE_LINE);
    lex->nodes = (struct lex_node *)((at + CACHE_LINE - 1) & ~(uintptr_t)(CACHE_LINE - 1));
}

/* What stems say as nodes; a stem comes before all that it leads to. */
static void lay_out(struct lexicon *lex)
{
    struct lex_node **nodes = arena_alloc(&lex->arena, lex->n_stems * sizeof(struct lex_node *));
    const struct lex_edge **to = arena_alloc(&lex->arena, lex->n_stems * sizeof(struct lex_edge *));
    for (uint32_t i = 0; i < lex->edge_slots; i++)
        to[lex->edges[i].to] = &lex->edges[i];
    nodes[LEX_FIRST_STEM] = &lex->nodes[lex->root];
    for (uint32_t i = LEX_FIRST_STEM + 1, n = 0; i < lex->n_stems; i++) {
        struct lex_node *before = nodes[to[i]->from];
        uint32_t symbol = to[i]->symbol, id = (uint32_t)(before - lex->nodes);
        bool first = id == lex->root && symbol < lex->root;
        nodes[i] = first ? &lex->nodes[symbol] : lexicon_node(lex, id, symbol);
        nodes[i]->before = id;
        nodes[i]->symbol = symbol;
        before->symbols |= lexicon_symbol_bit(symbol);
        gather_ends(lex, &lex->stems[i], &n, nodes[i]);
    }
}

void lexicon_trie_finish(struct lexicon *lex)
{
    lex->ends = arena_alloc(&lex->arena, (lex->n_ends + LEX_MORE_ENDS) * sizeof *lex->ends);
    lex->asked = arena_room(&lex->arena, lex->n_ends * sizeof *lex->asked);
    nodes_init(lex);
    lay_out(lex);
    gather_hashes(lex);
    lexicon_spell(lex);
}
