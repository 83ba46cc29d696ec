#include "search.h"

#include "search_words.h"

#include <stdlib.h>

enum {
    SEARCH_WEIGHT_A = 3 << 14,
    SEARCH_FIRST_SLOTS = 1024,
    SEARCH_NO_TOKEN = UINT32_MAX,
};

/* One lexeme, with the chain of its places. */
struct search_entry {
    struct str lexeme;
    uint32_t hash;
    uint32_t count; /* how often a place was noted */
    uint32_t first, last;
};

struct search_token {
    uint16_t place; /* as tsvector has it: with the weight */
    uint32_t next;
};

struct search {
    struct arena *arena;
    VEC(struct search_entry) entries;
    VEC(struct search_token) tokens;
    uint32_t *slots; /* entry + 1 by hash; 0: free */
    uint32_t n_slots;
    size_t bytes_min;          /* what the entries take with one place each */
    uint32_t place, place_max; /* of the last word, and what stands for all behind it */
    uint16_t weight;
};

static uint32_t search_hash(struct str s)
{
    uint32_t hash = 0x811C9DC5u;
    for (uint32_t i = 0; i < s.len; i++)
        hash = (hash ^ (unsigned char)s.at[i]) * 0x01000193u;
    return hash;
}

static void search_grow_slots(struct search *s)
{
    s->n_slots = s->n_slots ? s->n_slots * 2 : SEARCH_FIRST_SLOTS;
    s->slots = arena_alloc(s->arena, s->n_slots * sizeof *s->slots);
    for (uint32_t i = 0; i < s->entries.n; i++) {
        uint32_t slot = s->entries.at[i].hash & (s->n_slots - 1);
        while (s->slots[slot])
            slot = (slot + 1) & (s->n_slots - 1);
        s->slots[slot] = i + 1;
    }
}

/* NULL: it is new, and there is no room for more. Those that came first are kept, whatever comes behind. */
static struct search_entry *search_entry(struct search *s, struct str lexeme)
{
    uint32_t hash = search_hash(lexeme);
    if (s->entries.n * 2 >= s->n_slots)
        search_grow_slots(s);
    uint32_t slot = hash & (s->n_slots - 1);
    for (; s->slots[slot]; slot = (slot + 1) & (s->n_slots - 1)) {
        struct search_entry *e = &s->entries.at[s->slots[slot] - 1];
        if (e->hash == hash && str_eq(e->lexeme, lexeme))
            return e;
    }
    if (s->bytes_min > SEARCH_BYTES_MAX)
        return NULL;
    s->bytes_min += lexeme.len + SEARCH_LEXEME_OVERHEAD + sizeof(uint16_t);
    vec_push(s->arena, &s->entries,
             (struct search_entry){arena_copy(s->arena, lexeme), hash, 0, SEARCH_NO_TOKEN, SEARCH_NO_TOKEN});
    s->slots[slot] = s->entries.n;
    return &s->entries.at[s->entries.n - 1];
}

/* Words beyond the last place stand there, those of the body once. */
static void search_note(void *arg, struct str lexeme)
{
    struct search *s = arg;
    struct search_entry *e = search_entry(s, lexeme);
    uint32_t place = ++s->place < s->place_max ? s->place : s->place_max;
    if (!e || (s->place > SEARCH_PLACE_MAX && e->count))
        return;
    e->count++;
    uint16_t token = (uint16_t)(place | s->weight);
    if (e->count > 1 && s->tokens.at[e->last].place == token)
        return;
    vec_push(s->arena, &s->tokens, (struct search_token){token, SEARCH_NO_TOKEN});
    uint32_t at = s->tokens.n - 1;
    if (e->count == 1)
        e->first = at;
    else
        s->tokens.at[e->last].next = at;
    e->last = at;
}

struct search_key {
    uint64_t begins; /* the lexeme's first 8 bytes */
    const struct search_entry *entry;
};

static uint64_t search_begins(struct str lexeme)
{
    uint64_t begins = 0;
    for (uint32_t i = 0; i < 8; i++)
        begins = begins << 8 | (i < lexeme.len ? (unsigned char)lexeme.at[i] : 0);
    return begins;
}

static int search_compare(const void *x, const void *y)
{
    const struct search_key *a = x, *b = y;
    if (a->begins != b->begins)
        return a->begins < b->begins ? -1 : 1;
    struct str p = a->entry->lexeme, q = b->entry->lexeme;
    int order = memcmp(p.at, q.at, p.len < q.len ? p.len : q.len);
    return order ? order : (p.len > q.len) - (p.len < q.len);
}

/* The entries in the order of a tsvector's. */
static const struct search_key *search_sort(const struct search *s)
{
    struct search_key *keys = arena_room(s->arena, s->entries.n * sizeof *keys);
    for (uint32_t i = 0; i < s->entries.n; i++)
        keys[i] = (struct search_key){search_begins(s->entries.at[i].lexeme), &s->entries.at[i]};
    if (s->entries.n)
        qsort(keys, s->entries.n, sizeof *keys, search_compare);
    return keys;
}

/* Drops what is too much, in the order of the text. Returns the bytes of what is left, in binary form. */
static size_t search_fit(struct search *s)
{
    size_t counted = 0, bytes = 4;
    for (uint32_t i = 0; i < s->entries.n; i++) {
        struct search_entry *e = &s->entries.at[i];
        uint32_t places = e->count < SEARCH_PLACES_MAX ? e->count : SEARCH_PLACES_MAX;
        counted += e->lexeme.len + SEARCH_LEXEME_OVERHEAD + places * sizeof(uint16_t);
        if (counted > SEARCH_BYTES_MAX) {
            s->entries.n = i;
            break;
        }
        bytes += e->lexeme.len + 3 + places * sizeof(uint16_t);
    }
    return bytes;
}

static char *search_put16(char *at, uint32_t v)
{
    *at++ = (char)(v >> 8);
    *at++ = (char)v;
    return at;
}

static char *search_put_entry(const struct search *s, const struct search_entry *e, char *at)
{
    memcpy(at, e->lexeme.at, e->lexeme.len + 1); /* arena_copy put a zero behind it */
    at += e->lexeme.len + 1;
    char *count_at = at;
    uint32_t n = 0;
    at += 2;
    for (uint32_t i = e->first; i != SEARCH_NO_TOKEN && n < SEARCH_PLACES_MAX; i = s->tokens.at[i].next, n++)
        at = search_put16(at, s->tokens.at[i].place);
    search_put16(count_at, n);
    return at;
}

struct str search_vector(struct arena *a, const struct lex_letter *letters, struct str title, struct str body)
{
    struct search *s = arena_alloc(a, sizeof *s);
    s->arena = a;
    s->weight = SEARCH_WEIGHT_A;
    s->place_max = SEARCH_TITLE_WORDS;
    search_words(letters, title, search_note, s);
    s->weight = 0;
    s->place = SEARCH_BODY_PLACE;
    s->place_max = SEARCH_PLACE_MAX;
    search_words(letters, body, search_note, s);
    char *bytes = arena_room(a, search_fit(s)), *end = bytes;
    const struct search_key *keys = search_sort(s);
    end = search_put16(search_put16(end, s->entries.n >> 16), s->entries.n & 0xFFFF);
    for (uint32_t i = 0; i < s->entries.n; i++)
        end = search_put_entry(s, keys[i].entry, end);
    return str_of(bytes, (size_t)(end - bytes));
}
