/* trich key list: who may feed trichd over TCP, for people and programs. */
#include "trich_key.h"

#include "common/arena.h"
#include "common/iso_time.h"
#include "common/json.h"
#include "producer_list.h"
#include "trich_term.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { ARENA_BYTES = 64 << 20, TIME_BYTES = 32, DAY_BYTES = 10 };

static int by_name(const void *a, const void *b)
{
    const struct producer *left = a, *right = b;
    return strcmp(left->name, right->name);
}

static struct str since(struct arena *a, const struct producer *p)
{
    char text[TIME_BYTES];
    struct tm utc;
    time_t s = (time_t)(p->since_us / 1000000);
    if (p->since_us == ISO_TIME_NONE || !gmtime_r(&s, &utc))
        return STR_NONE;
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return arena_printf(a, "%s", text);
}

static struct str limits(struct arena *a, const struct producer *p)
{
    if (p->articles_per_s && p->message_bytes)
        return arena_printf(a, "%" PRId64 " articles/s, %" PRId64 " bytes", p->articles_per_s,
                            p->message_bytes);
    if (p->articles_per_s)
        return arena_printf(a, "%" PRId64 " articles/s", p->articles_per_s);
    return p->message_bytes ? arena_printf(a, "%" PRId64 " bytes", p->message_bytes) : STR("");
}

static void add_table(struct buf *out, struct arena *a, const struct term *term,
                      const struct producer_list *l)
{
    static const char *const heads[] = {"NAME", "PUBLIC KEY", "SOURCES", "LIMITS", "SINCE", NULL};
    struct table t;
    table_init(&t, a, heads);
    for (uint32_t i = 0; i < l->n; i++) {
        const struct producer *p = &l->items[i];
        struct str made = since(a, p);
        table_add(&t, str_of_text(p->name));
        table_add(&t, str_of_text(p->public_text));
        table_add(&t, p->sources ? str_of_text(p->sources) : STR("any"));
        table_add(&t, limits(a, p));
        table_add(&t, str_known(made) ? str_of(made.at, DAY_BYTES) : STR(""));
    }
    table_print(&t, out, term);
}

static void add_sources(struct buf *out, const char *sources)
{
    const char *at = sources ? sources + strspn(sources, " ") : NULL;
    buf_printf(out, ",\"sources\":%s", at ? "[" : "null");
    for (bool first = true; at && *at; first = false) {
        size_t len = strcspn(at, " ");
        if (!first)
            buf_add_byte(out, ',');
        json_add_text(out, str_of(at, len));
        at += len + strspn(at + len, " ");
    }
    if (at)
        buf_add_byte(out, ']');
}

static void add_limit(struct buf *out, const char *name, int64_t limit)
{
    if (limit)
        buf_printf(out, ",\"%s\":%" PRId64, name, limit);
    else
        buf_printf(out, ",\"%s\":null", name);
}

static void add_json(struct buf *out, struct arena *a, const struct producer *p)
{
    buf_printf(out, "{\"name\":\"%s\",\"public_key\":", p->name);
    json_add_text(out, str_of_text(p->public_text));
    add_sources(out, p->sources);
    add_limit(out, "articles_per_s", p->articles_per_s);
    add_limit(out, "message_bytes", p->message_bytes);
    buf_printf(out, ",\"since\":");
    json_add_text(out, since(a, p));
    buf_printf(out, "}\n");
}

static void add_list(struct buf *out, struct arena *a, const struct arguments *args,
                     const struct producer_list *l)
{
    struct term term = term_of(STDOUT_FILENO, args->text[OPT_COLOR]);
    if (args->given[OPT_KEY_JSON])
        for (uint32_t i = 0; i < l->n; i++)
            add_json(out, a, &l->items[i]);
    else if (l->n)
        add_table(out, a, &term, l);
}

static int print_list(const struct arguments *a, const struct producer_list *l)
{
    struct arena arena;
    struct buf out = {0};
    arena_init(&arena, ARENA_BYTES);
    bool good = arena_guard(&arena);
    if (good)
        add_list(&out, &arena, a, l);
    good = good && !buf_failed(&out) && (!out.len || fwrite(out.data, 1, out.len, stdout) == out.len);
    arena_destroy(&arena);
    buf_free(&out);
    return good ? 0 : EXIT_REFUSED;
}

int key_list(const struct arguments *a, const struct settings *s)
{
    struct producer_list list;
    struct buf faults = {0};
    struct err e;
    if (producer_list_read(&list, s->broker_producers_dir, &faults, &e) < 0) {
        buf_free(&faults);
        return key_refuse(EXIT_OPERATOR, &e);
    }
    if (list.n)
        qsort(list.items, list.n, sizeof *list.items, by_name);
    else
        fprintf(stderr, "trich key: there is no producer in %s\n", s->broker_producers_dir);
    int status = print_list(a, &list);
    if (faults.len) {
        fwrite(faults.data, 1, faults.len, stderr);
        status = EXIT_REFUSED;
    }
    buf_free(&faults);
    producer_list_clear(&list);
    return status;
}
