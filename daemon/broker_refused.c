#include "daemon/broker.h"

#include "common/json.h"
#include "daemon/clock.h"

#include <stdio.h>

void broker_refused_note(struct broker *b, const struct refused_article *article)
{
    struct refused_list *r = &b->refused;
    r->last[r->n % REFUSALS_KEPT] = *article;
    r->last[r->n++ % REFUSALS_KEPT].at_ms = clock_ms();
}

static void refused_add(struct buf *out, const struct refused_article *r)
{
    buf_printf(out, "{\"how\":\"%s\",\"age_s\":%.1f,\"source\":", r->seq ? "dead" : "rejected",
               (double)(clock_ms() - r->at_ms) / 1e3);
    json_add_text(out, r->source[0] ? str_of_text(r->source) : STR_NONE);
    buf_printf(out, ",\"producer\":");
    json_add_text(out, r->producer[0] ? str_of_text(r->producer) : STR_NONE);
    buf_printf(out, ",\"id\":");
    json_add_text(out, r->id[0] ? str_of_text(r->id) : STR_NONE);
    if (r->seq)
        buf_printf(out, ",\"seq\":%llu,\"reason\":", (unsigned long long)r->seq);
    else
        buf_printf(out, ",\"seq\":null,\"reason\":");
    json_add_text(out, str_of_text(r->reason.text));
    buf_printf(out, "}");
}

void broker_refused_describe(const struct broker *b, struct buf *out)
{
    const struct refused_list *r = &b->refused;
    uint64_t kept = r->n < REFUSALS_KEPT ? r->n : REFUSALS_KEPT;
    buf_printf(out, "\"refused\":{\"count\":%llu,\"last\":[", (unsigned long long)r->n);
    for (uint64_t i = 0; i < kept; i++) {
        buf_printf(out, "%s", i ? "," : "");
        refused_add(out, &r->last[(r->n - 1 - i) % REFUSALS_KEPT]);
    }
    buf_printf(out, "]},");
}
