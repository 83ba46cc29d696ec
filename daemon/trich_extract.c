/* trich extract: articles in, records out, without any service. */
#include "trich_commands.h"
#include "trich_explain.h"
#include "trich_input.h"
#include "trich_input_map.h"
#include "trich_pretty.h"
#include "trich_tally.h"

#include "common/extract.h"
#include "common/json_explain.h"
#include "common/lexicon.h"
#include "common/paths.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ARENA_BYTES = 512 * 1024 * 1024, ARTICLE_BYTES = 64 * 1024 * 1024 };

struct extraction {
    struct lexicon *lexicon;
    struct arena arena;
    struct buf out;
    struct term term;
    bool pretty, explain, json;
    bool refused; /* some article */
    struct tally tally;
};

static int load_lexicon(struct lexicon **out, const struct arguments *a, const struct settings *s,
                        struct err *e)
{
    char own[PATHS_MAX], plain[PATH_MAX]; /* without "bin/..", for those who read where an entry stands */
    const char *dirs[2 + ARGUMENT_REPEATS] = {own};
    unsigned n = 1;
    if (paths_data(own, sizeof own, "lexicon", e) < 0)
        return -1;
    if (realpath(own, plain))
        dirs[0] = plain;
    if (*s->daemon_lexicon_dir)
        dirs[n++] = s->daemon_lexicon_dir;
    for (int i = 0; i < ARGUMENT_REPEATS && a->texts[OPT_LEXICON][i]; i++) {
        const char *dir = a->texts[OPT_LEXICON][i];
        if (access(dir, R_OK | X_OK) < 0)
            return err_set(e, "--lexicon %s: %s", dir, strerror(errno));
        dirs[n++] = dir;
    }
    return lexicon_load(out, dirs, n, e);
}

static void refuse(struct extraction *x, const struct input_item *item, const char *why)
{
    if (item->number)
        fprintf(stderr, "%s:%u: %s\n", item->path, item->number, why);
    else
        fprintf(stderr, "%s: %s\n", item->path, why);
    x->refused = true;
}

/* In a function of its own, since the arena's guard comes back a second time. */
static int print_for_people(struct extraction *x, const struct input_item *item, const struct record *r,
                            const struct explanation *why)
{
    if (!arena_guard(&x->arena))
        return -1;
    if (x->pretty)
        pretty_add_record(&x->out, &x->arena, &x->term, item->path, r);
    if (x->explain) {
        const char *of_line =
            item->number ? arena_printf(&x->arena, "%s:%u", item->path, item->number).at : NULL;
        explain_add(&x->out, &x->arena, &x->term, of_line ? of_line : item->path, why);
    }
    return 0;
}

static void print(struct extraction *x, const struct input_item *item, const struct record *r,
                  const struct explanation *why)
{
    const struct article *a = &item->article;
    struct str file = str_of_text(item->path),
               id = item->number ? str_known(a->id) ? a->id : a->url : STR_NONE;
    int result = 0;
    buf_clear(&x->out);
    if (x->explain && x->json)
        json_add_explained(&x->out, file, id, r, why);
    else if (x->pretty || x->explain)
        result = print_for_people(x, item, r, why);
    else
        json_add_record(&x->out, file, id, r);
    x->arena.guarded = false;
    if (result < 0 || buf_failed(&x->out))
        refuse(x, item, "out of memory");
    else
        fwrite(x->out.data, 1, x->out.len, stdout);
}

static void extract_item(struct extraction *x, const struct input_item *item)
{
    const struct article *a = &item->article;
    const struct extract_input in = extract_input_of(a);
    struct explanation reasons = {0};
    struct record r;
    struct err why;
    arena_reset(&x->arena);
    int rc = x->explain ? explain(x->lexicon, &in, &x->arena, &r, &reasons, &why)
                        : extract(x->lexicon, &in, &x->arena, &r, &why);
    if (rc < 0)
        refuse(x, item, why.text);
    else
        print(x, item, &r, &reasons);
}

static void extract_all(struct extraction *x, struct input *in)
{
    struct input_item item;
    struct err why;
    for (;;) {
        switch (input_next(in, &item, &why)) {
        case INPUT_ITEM:
            extract_item(x, &item);
            break;
        case INPUT_BAD:
            refuse(x, &item, why.text);
            break;
        case INPUT_SKIPPED:
            tally_skipped(&x->tally, item.path, why.text);
            break;
        case INPUT_WAIT: {
            struct pollfd p = {.fd = input_fd(in), .events = POLLIN};
            fflush(stdout); /* who feeds us line by line gets answers line by line */
            poll(&p, 1, -1);
            break;
        }
        case INPUT_END:
            return;
        }
        if (ferror(stdout))
            return;
    }
}

static int run(struct extraction *x, const struct arguments *a)
{
    struct json_map map = {0};
    struct err e;
    if (input_map_of(a, OPT_XMAP, &map, &e) < 0) {
        fprintf(stderr, "trich: %s\n", e.text);
        return EXIT_USAGE;
    }
    const struct input_options options = {
        .paths = a->operands,
        .map = a->given[OPT_XMAP] ? &map : NULL,
        .format = input_format_of(a->text[OPT_XFORMAT]),
        .limit_bytes = ARTICLE_BYTES,
        .charset = str_of_text(a->text[OPT_XCHARSET]),
    };
    struct buf skipped = {0};
    struct input *in = input_open(&options);
    if (!in) {
        fprintf(stderr, "trich: out of memory\n");
        return EXIT_REFUSED;
    }
    extract_all(x, in);
    input_close(&in);
    tally_add_skipped(&x->tally, &skipped);
    if (skipped.len)
        fwrite(skipped.data, 1, skipped.len, stderr);
    buf_free(&skipped);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "trich: writing to standard output: %s\n", strerror(errno));
        return EXIT_REFUSED;
    }
    return x->refused ? EXIT_REFUSED : 0;
}

int command_extract(const struct arguments *a, const struct settings *s)
{
    struct extraction x = {.pretty = a->given[OPT_PRETTY],
                           .explain = a->given[OPT_EXPLAIN],
                           .json = a->given[OPT_XJSON],
                           .term = term_of(STDOUT_FILENO, a->text[OPT_COLOR])};
    struct err e;
    if (load_lexicon(&x.lexicon, a, s, &e) < 0) {
        fprintf(stderr, "trich: %s\n", e.text);
        return EXIT_OPERATOR;
    }
    arena_init(&x.arena, ARENA_BYTES);
    int status = run(&x, a);
    arena_destroy(&x.arena);
    buf_free(&x.out);
    lexicon_free(&x.lexicon);
    return status;
}
