/* JSON lines from producers: what is read goes over the wire, and is checked there like everybody's. */
#include "common/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct wire_limits limits = {.message_bytes = 1 << 20, .depth = 32};
    struct json_article in;
    struct err why = {""};
    if (json_read_article(str_of((const char *)data, size), &in, &why) == 0) {
        struct buf out = {.limit_bytes = 1 << 20};
        struct article checked;
        wire_encode_article(&out, &in.article, in.meta_json);
        if (!buf_failed(&out) && wire_check(buf_str(&out), &limits, &checked, &why) == 0 &&
            !str_eq(checked.content, in.article.content))
            BUG("the content changed on its way");
        buf_free(&out);
    } else if (why.text[0] == '\0') {
        BUG("refused without a reason");
    }
    json_article_free(&in);
    return 0;
}
