/* What trich push tells at its end. */
#include "trich_options.h"
#include "trich_push.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

static void tell_how_to_go_on(const struct push *p)
{
    if (p->checkpoint.path)
        fprintf(stderr, "The same command, with --resume %s, goes on from here.\n", p->checkpoint.path);
    else
        fprintf(
            stderr,
            "Push again what was not answered: sending an article twice is harmless. A run with --resume FILE "
            "can be gone on with.\n");
}

/* Why trichd may be silent, and what to do. */
static void tell_silence(const struct push *p)
{
    const char *path = strncmp(p->endpoint, "ipc:///", 7) == 0 ? p->endpoint + 6 : NULL;
    fprintf(stderr, "trich: %s was silent for %" PRId64 " s: ", p->endpoint, p->timeout_ms / 1000);
    if (path && access(path, R_OK | W_OK) < 0 && errno == ENOENT)
        fprintf(stderr,
                "there is no such socket. Start trichd (systemctl start trichd), or name another with "
                "--endpoint.\n");
    else if (path && errno == EACCES && access(path, R_OK | W_OK) < 0)
        fprintf(stderr, "you may not use that socket. Join its group, or run as another user.\n");
    else if (*p->strange.text)
        fprintf(stderr, "what answers there is not trichd (%s). Name trichd's with --endpoint.\n",
                p->strange.text);
    else
        fprintf(stderr, "see whether trichd and PostgreSQL run: trich status\n");
    tell_how_to_go_on(p);
}

static void add_all_runs(const struct checkpoint *c, struct buf *out)
{
    const struct checkpoint_counts *all = &c->counts;
    buf_printf(out, "With the runs before: %" PRIu64 " articles, %" PRIu64 " refused, %" PRIu64 " skipped\n",
               all->articles, all->refused, all->skipped);
}

/* How it ended, as the exit status. */
static int status_of(const struct push *p, uint32_t unanswered)
{
    if (p->interrupted)
        return 128 + p->signal;
    if (*p->refused.text)
        return EXIT_OPERATOR;
    if (unanswered)
        return EXIT_AWAY;
    return tally_refused(&p->tally) || p->checkpoint.counts.refused ? EXIT_REFUSED : 0;
}

int push_finish(struct push *p)
{
    struct buf out = {0};
    uint32_t unanswered = window_in_flight(&p->window);
    progress_end(&p->progress);
    tally_add_summary(&p->tally, unanswered, push_now_ms() - p->begun_ms, &out);
    struct err e;
    if (checkpoint_save(&p->checkpoint, push_now_ms(), true, &e) < 0)
        buf_printf(&out, "trich: %s\n", e.text);
    if (p->resumed)
        add_all_runs(&p->checkpoint, &out);
    fwrite(out.data, 1, out.len, stderr);
    buf_free(&out);
    if (p->interrupted) {
        fprintf(stderr, "trich: interrupted\n");
        tell_how_to_go_on(p);
    } else if (*p->refused.text) {
        fprintf(stderr, "trich: %s: %s\n", p->endpoint, p->refused.text);
        tell_how_to_go_on(p);
    } else if (unanswered) {
        tell_silence(p);
    } else {
        checkpoint_finish(&p->checkpoint);
    }
    return status_of(p, unanswered);
}
