#include "trich_tally.h"
#include "trich_term.h"

#include <inttypes.h>
#include <stdio.h>

static void add_reason(struct tally_reasons *t, struct str reason, const char *name)
{
    struct tally_reason new = {.count = 1};
    snprintf(new.text, sizeof new.text, "%.*s", STR_FMT(reason));
    for (uint32_t i = 0; i < t->n; i++)
        if (strcmp(t->at[i].text, new.text) == 0) {
            t->at[i].count++;
            return;
        }
    if (t->n == TALLY_REASONS) {
        t->others++;
        return;
    }
    snprintf(new.example, sizeof new.example, "%s", name);
    t->at[t->n++] = new;
}

void tally_reply(struct tally *t, const struct wire_reply *reply, const char *name)
{
    t->by_status[reply->status]++;
    if (reply->status == WIRE_REJECTED || reply->status == WIRE_DEAD)
        add_reason(&t->refused, str_known(reply->reason) ? reply->reason : STR("no reason was given"), name);
    for (int i = 0; reply->has_counts && i < FAMILIES; i++)
        t->found[i] += reply->counts[i];
    t->has_found = t->has_found || reply->has_counts;
}

void tally_unreadable(struct tally *t, const char *name, const char *why)
{
    t->unreadable++;
    add_reason(&t->refused, str_of_text(why), name);
}

void tally_skipped(struct tally *t, const char *name, const char *why)
{
    t->skipped++;
    add_reason(&t->left_out, str_of_text(why), name);
}

uint64_t tally_refused(const struct tally *t)
{
    return t->by_status[WIRE_REJECTED] + t->by_status[WIRE_DEAD] + t->unreadable;
}

uint64_t tally_answered(const struct tally *t)
{
    uint64_t n = t->unreadable;
    for (int i = 0; i < WIRE_STATUSES; i++)
        n += i == WIRE_BUSY ? 0 : t->by_status[i];
    return n;
}

static void add_number(struct buf *out, const char *word, uint64_t n)
{
    if (n)
        buf_printf(out, "  %-12s%" PRIu64 "\n", word, n);
}

static void add_reasons(const struct tally_reasons *t, const char *title, struct buf *out)
{
    if (t->n)
        buf_printf(out, "%s:\n", title);
    for (uint32_t i = 0; i < t->n; i++) {
        const struct tally_reason *r = &t->at[i];
        buf_printf(out, "  %" PRIu64 " × ", r->count);
        term_add_safe(out, str_of_text(r->text));
        buf_printf(out, r->count > 1 ? " (the first: " : " (");
        term_add_safe(out, str_of_text(r->example));
        buf_printf(out, ")\n");
    }
    if (t->others)
        buf_printf(out, "  %" PRIu64 " × other reasons\n", t->others);
}

void tally_add_skipped(const struct tally *t, struct buf *out)
{
    add_reasons(&t->left_out, "Skipped, since they are no pages", out);
}

void tally_add_summary(const struct tally *t, uint64_t unanswered, int64_t elapsed_ms, struct buf *out)
{
    uint64_t answered = tally_answered(t);
    double seconds = (double)elapsed_ms / 1000;
    buf_printf(out, "%" PRIu64 " article%s in %.1f s", answered + unanswered,
               answered + unanswered == 1 ? "" : "s", seconds);
    if (answered && elapsed_ms > 0)
        buf_printf(out, " (%.0f a second)", (double)answered / seconds);
    buf_printf(out, "\n");
    add_number(out, "stored", t->by_status[WIRE_STORED]);
    add_number(out, "done", t->by_status[WIRE_DONE]);
    add_number(out, "duplicate", t->by_status[WIRE_DUPLICATE]);
    add_number(out, "rejected", t->by_status[WIRE_REJECTED]);
    add_number(out, "dead", t->by_status[WIRE_DEAD]);
    add_number(out, "unreadable", t->unreadable);
    add_number(out, "unanswered", unanswered);
    add_number(out, "skipped", t->skipped);
    if (t->has_found) {
        buf_printf(out, "Found:");
        for (int i = 0; i < FAMILIES; i++)
            buf_printf(out, "%s %" PRIu64 " %s", i ? "," : "", t->found[i], wire_family_names[i]);
        buf_printf(out, "\n");
    }
    add_reasons(&t->refused, "Why some were refused", out);
    tally_add_skipped(t, out);
}
