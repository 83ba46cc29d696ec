#include "sketch.h"

#include "../scan.h"

enum { NUMBER_BITS = SKETCH_BITS - SKETCH_WORD_BITS, RUN = 6, EMPTY = UINT32_MAX };

struct bins {
    uint32_t words[SKETCH_WORD_BITS], numbers[NUMBER_BITS], runs[SKETCH_BANDS];
};

/* The words and numbers read so far. */
struct reading {
    uint64_t before, last; /* hashes of the last two */
    uint64_t run, hashes[RUN];
    uint32_t n;
    bool number; /* the last one is */
};

static uint64_t mixed(uint64_t x)
{
    x = (x ^ x >> 32) * 0x9E3779B97F4A7C15u;
    return (x ^ x >> 29) * 0xBF58476D1CE4E5B9u;
}

/* The hash's upper half chooses the bin. */
static void put(uint32_t *bins, uint32_t n, uint64_t hash)
{
    uint32_t *bin = &bins[(hash >> 32) * n >> 32], value = (uint32_t)hash;
    *bin = value < *bin ? value : *bin;
}

/* Of a word as it folds, or of a number's value. */
static uint32_t token_hash(const struct doc *d, const uint32_t *hashes, const struct token *t)
{
    if (t->kind == TOKEN_NUMBER)
        return t->value * 0x85EBCA6Bu;
    if (t->value)
        return hashes[t->value];
    struct scanner scan = scan_of(str_of(d->text.at + t->begin, t->end - t->begin), lexicon_letters(d->lex));
    struct scanned s;
    return scan_next(&scan, &s) ? s.hash : 0;
}

/* A run's hash is a sum that the next word goes into and the first one leaves. */
static void put_token(struct bins *bins, struct reading *r, uint64_t hash)
{
    static const uint64_t step = 0xD6E8FEB86659FD93u;
    const uint64_t two = step * step, all = two * two * two;
    uint64_t *first = &r->hashes[r->n % RUN];
    r->run = r->run * step + hash - *first * all;
    *first = hash;
    r->n++;
    if (r->number)
        put(bins->numbers, NUMBER_BITS, mixed(r->last << 32 | hash));
    if (r->n >= 3)
        put(bins->words, SKETCH_WORD_BITS, mixed(r->before * two + r->last * step + hash));
    if (r->n >= RUN)
        put(bins->runs, SKETCH_BANDS, mixed(r->run));
    r->before = r->last;
    r->last = hash;
}

/* Returns how many words and numbers the body has. */
static uint32_t read_body(const struct doc *d, struct bins *bins)
{
    const uint32_t *hashes = lexicon_word_hashes(d->lex);
    struct reading r = {0};
    for (uint32_t i = 0; i < d->n_lines; i++)
        for (uint32_t t = d->lines[i].a; d->lines[i].body_cp >= 0 && t < d->lines[i].b; t++) {
            if (d->tokens[t].kind == TOKEN_MARK)
                continue;
            put_token(bins, &r, token_hash(d, hashes, &d->tokens[t]));
            r.number = d->tokens[t].kind == TOKEN_NUMBER;
        }
    return r.n;
}

/* What the bins hold. An empty one takes what is in another, which the same one of every article would ask; all stay empty
 * where nothing fell into any. */
static void fill(const uint32_t *bins, uint32_t n, uint32_t *full)
{
    bool any = false;
    for (uint32_t i = 0; i < n; i++)
        any |= bins[i] != EMPTY;
    for (uint32_t i = 0; i < n; i++) {
        full[i] = bins[i];
        for (uint64_t again = 1; any && full[i] == EMPTY; again++)
            full[i] = bins[(mixed(again << 32 | i) >> 32) * n >> 32];
    }
}

static void set_bits(uint8_t *out, const uint32_t *bins, uint32_t n)
{
    uint32_t full[SKETCH_WORD_BITS];
    fill(bins, n, full);
    for (uint32_t i = 0; i < n; i++)
        out[i / 8] |= (uint8_t)((full[i] & 1) << (7 - i % 8));
}

void sketch_body(struct doc *d)
{
    struct sketch *out = &d->record->sketch;
    struct bins bins;
    memset(&bins, 0xFF, sizeof bins);
    if (d->record->page_kind != PAGE_KIND_ARTICLE || read_body(d, &bins) < SKETCH_WORDS_MIN)
        return;
    set_bits(out->bits, bins.words, SKETCH_WORD_BITS);
    set_bits(out->bits + SKETCH_WORD_BITS / 8, bins.numbers, NUMBER_BITS);
    fill(bins.runs, SKETCH_BANDS, out->bands);
    out->known = true;
}
