/* Bytes from producers: what wire_check accepts, all the rest must read without failing, and it is accepted again when
 * a client of ours sends it on; what it refuses has a reason. The same for answers. */
#include "common/wire.h"
#include "tests/fuzz/fuzz.h"

#include <jansson.h>

static const struct wire_limits limits = {.message_bytes = 1 << 16, .depth = WIRE_DEPTH};

static bool same_text(struct str a, struct str b)
{
    return str_known(a) == str_known(b) && str_eq(a, b);
}

static void check_meta(struct str meta)
{
    must(meta.len >= 2 && meta.at[0] == '{' && meta.at[meta.len - 1] == '}', "meta is an object");
    json_t *read = json_loadb(meta.at, meta.len, JSON_DECODE_INT_AS_REAL, NULL);
    must(json_is_object(read) || memmem(meta.at, meta.len, "\\u0000", 6), "meta is no JSON");
    json_decref(read);
}

/* Sent on as trich push would, without meta. */
static void check_sent_on(const struct article *a)
{
    struct buf out = {0};
    struct article again;
    struct wire_limits wide = {.message_bytes = 1 << 17, .depth = WIRE_DEPTH};
    struct err why;
    wire_encode_article(&out, a, STR_NONE);
    must(!buf_failed(&out), "out of memory");
    if (wire_check(buf_str(&out), &wide, &again, &why) < 0)
        BUG(why.text);
    must(same_text(a->source, again.source) && same_text(a->id, again.id) && same_text(a->url, again.url) &&
             same_text(a->content, again.content) && same_text(a->content_type, again.content_type) &&
             same_text(a->charset, again.charset) && same_text(a->fetched_at, again.fetched_at) &&
             same_text(a->title, again.title) && same_text(a->published_at, again.published_at) &&
             a->content_is_binary == again.content_is_binary && a->ack == again.ack,
         "an article says something else when it is sent on");
    buf_free(&out);
}

static void check_hashes(struct str msg, const struct article *article)
{
    char id[33], id_again[33];
    unsigned char hash[16], again[16];
    wire_default_id(article, id);
    wire_default_id(article, id_again);
    must(strlen(id) == 32 && strcmp(id, id_again) == 0, "a default id has 32 digits, always the same");
    wire_key_hash(article->source, article->id, hash);
    wire_content_hash(msg, article, hash);
    wire_content_hash(msg, article, again);
    must(memcmp(hash, again, sizeof hash) == 0, "a hash changes");
}

static void check_accepted(struct arena *a, struct str msg, const struct article *article)
{
    must(article->content.len > 0 && article->content.len <= msg.len, "accepted without content");
    must(article->content_is_binary || utf8_valid(article->content), "a text that is no UTF-8");
    const struct str texts[] = {article->source,  article->id,         article->url,   article->content_type,
                                article->charset, article->fetched_at, article->title, article->published_at};
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        must(utf8_valid(texts[i]) && !(texts[i].len && memchr(texts[i].at, 0, texts[i].len)),
             "a text that PostgreSQL does not take");
    check_hashes(msg, article);
    check_sent_on(article);
    if (arena_guard(a))
        check_meta(wire_meta(a, msg));
}

static void check_reply(const struct wire_reply *reply)
{
    struct buf out = {0};
    struct wire_reply again;
    struct err why;
    must(reply->status < WIRE_STATUSES, "an answer's status");
    wire_encode_reply(&out, reply);
    if (buf_failed(&out) || wire_decode_reply(buf_str(&out), &again, &why) < 0)
        BUG("an answer cannot be read again");
    must(same_text(reply->source, again.source) && same_text(reply->id, again.id) &&
             same_text(reply->reason, again.reason) && reply->status == again.status &&
             reply->article_id == again.article_id && reply->retry_after_ms == again.retry_after_ms &&
             memcmp(reply->counts, again.counts, sizeof again.counts) == 0,
         "an answer says something else");
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str msg = str_of((const char *)data, size);
    struct article article;
    struct wire_reply reply;
    struct err why = {""};
    struct arena a;
    arena_init(&a, (size_t)8 << 20);
    if (wire_check(msg, &limits, &article, &why) == 0)
        check_accepted(&a, msg, &article);
    else
        must(*why.text && utf8_valid(str_of_text(why.text)), "refused without a reason that can be sent");
    if (wire_decode_reply(msg, &reply, &why) == 0)
        check_reply(&reply);
    arena_destroy(&a);
    return 0;
}
