/* JSON lines from producers: what is read goes over the wire, and is checked there like everybody's. */
#include "common/json.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct wire_limits limits = {.message_bytes = 1 << 20, .depth = WIRE_DEPTH};
    struct json_article in;
    struct err why = {""};
    if (json_read_article(str_of((const char *)data, size), NULL, &in, &why) == 0) {
        struct buf out = {.limit_bytes = 1 << 20};
        struct article checked;
        must(in.has_ack || in.article.ack == ACK_STORED, "an ack that the line does not ask for");
        wire_encode_article(&out, &in.article, in.meta_json);
        if (!buf_failed(&out) && wire_check(buf_str(&out), &limits, &checked, &why) == 0) {
            must(str_eq(checked.content, in.article.content), "the content changed on its way");
            must(str_eq(checked.id, in.article.id) && checked.ack == in.article.ack,
                 "the article changed on its way");
        }
        buf_free(&out);
    } else {
        must(*why.text, "refused without a reason");
    }
    json_article_free(&in);
    return 0;
}
