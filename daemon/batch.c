#include "batch.h"

#include "clock.h"
#include "common/extract.h"
#include "common/search.h"
#include "poison.h"

#include <malloc.h>
#include <stdlib.h>

enum { KEPT_BYTES = 32 << 20 };

int batch_init(struct batch *b, uint32_t articles, size_t memory_bytes, uint32_t message_bytes, struct err *e)
{
    *b = (struct batch){.cap = articles,
                        .bytes_max = memory_bytes / 8,
                        .limits = {.message_bytes = message_bytes, .depth = WIRE_DEPTH}};
    arena_init(&b->arena, memory_bytes / 2);
    b->items = calloc(articles, sizeof *b->items);
    b->entries = calloc(articles, sizeof *b->entries);
    b->reports = calloc(articles, sizeof *b->reports);
    if (b->items && b->entries && b->reports)
        return 0;
    batch_free(b);
    return err_set(e, "out of memory for a batch of %u articles: lower workers.batch_articles", articles);
}

void batch_clear(struct batch *b)
{
    bool large = b->message_bytes + b->arena.used_bytes > KEPT_BYTES;
    for (uint32_t i = 0; i < b->n; i++)
        link_release(&b->entries[i].leased);
    arena_reset(&b->arena);
    b->n = 0;
    b->message_bytes = 0;
    if (large)
        malloc_trim(0); /* else every worker stays as large as its largest article made it */
}

void batch_free(struct batch *b)
{
    if (b->entries)
        batch_clear(b);
    arena_destroy(&b->arena);
    free(b->items);
    free(b->entries);
    free(b->reports);
    *b = (struct batch){.n = 0};
}

bool batch_full(const struct batch *b)
{
    return b->n == b->cap || b->message_bytes + b->arena.used_bytes > b->bytes_max;
}

static int read_meta(struct arena *a, struct str message, struct str *out, struct err *why)
{
    if (!arena_guard(a))
        return err_set(why, "its meta needs more memory than workers.memory_mib allows");
    *out = wire_meta(a, message);
    return 0;
}

static int make_search_vector(struct batch *b, const struct lexicon *lex, const struct record *r,
                              struct store_item *item, struct err *why)
{
    if (!arena_guard(&b->arena))
        return err_set(why, "its words need more memory than workers.memory_mib allows");
    item->search_vector = search_vector(&b->arena, lexicon_letters(lex), r->title, r->body);
    return 0;
}

/* Message to record. -1: it cannot be read, e->why tells. */
static int read_article(struct batch *b, const struct lexicon *lex, struct batch_entry *e,
                        struct store_item *item)
{
    const struct article *a = &e->article;
    if (wire_check(item->message, &b->limits, &e->article, &e->why) < 0 ||
        read_meta(&b->arena, item->message, &item->meta_json, &e->why) < 0)
        return -1;
    POISON(a->content);
    const struct extract_input in = extract_input_of(a);
    if (extract(lex, &in, &b->arena, &e->record, &e->why) < 0 ||
        make_search_vector(b, lex, &e->record, item, &e->why) < 0)
        return -1;
    item->article = a;
    item->record = &e->record;
    return 0;
}

static void set_aside(struct store_item *item, const char *why)
{
    item->grant.dead = true;
    item->grant.reason = str_of(why, strlen(why));
    item->article = NULL;
    item->record = NULL;
}

bool batch_add(struct batch *b, const struct lexicon *lex, struct leased *leased)
{
    struct batch_entry *e = &b->entries[b->n];
    struct store_item *item = &b->items[b->n];
    *item = (struct store_item){.grant = leased->grant, .message = leased->message};
    if (!leased->grant.dead && read_article(b, lex, e, item) < 0) {
        if (b->n > 0 && b->arena.used_bytes > b->arena.limit_bytes)
            return false;
        set_aside(item, e->why.text);
    }
    if (b->n == 0)
        b->begun_us = clock_us();
    e->leased = *leased;
    leased->frames = NULL;
    b->message_bytes += item->message.len;
    b->n++;
    return true;
}

const struct lease_report *batch_reports(struct batch *b)
{
    for (uint32_t i = 0; i < b->n; i++)
        b->reports[i] = b->items[i].report;
    return b->reports;
}
