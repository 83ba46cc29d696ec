/* Bytes from producers: what wire_check accepts, all the rest must read without failing; what it refuses has a reason. */
#include "common/wire.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool true_here, const char *what)
{
    if (!true_here)
        BUG(what);
}

static void read_accepted(struct arena *a, struct str msg, const struct article *article)
{
    char id[33];
    unsigned char hash[16];
    wire_default_id(article, id);
    must(strlen(id) == 32, "a default id has 32 digits");
    wire_key_hash(article->source, article->id, hash);
    wire_content_hash(msg, article, hash);
    must(article->content.len > 0, "accepted without content");
    if (arena_guard(a)) {
        struct str meta = wire_meta(a, msg);
        must(meta.len >= 2 && meta.at[0] == '{' && meta.at[meta.len - 1] == '}', "meta is an object");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct wire_limits limits = {.message_bytes = 1 << 16, .depth = 32};
    struct str msg = str_of((const char *)data, size);
    struct article article;
    struct err why = {""};
    struct arena a;
    arena_init(&a, (size_t)8 << 20);
    if (wire_check(msg, &limits, &article, &why) == 0)
        read_accepted(&a, msg, &article);
    else
        must(why.text[0] != '\0', "refused without a reason");

    struct wire_reply reply;
    if (wire_decode_reply(msg, &reply, &why) == 0)
        must(reply.status < WIRE_STATUSES, "an answer's status");
    arena_destroy(&a);
    return 0;
}
