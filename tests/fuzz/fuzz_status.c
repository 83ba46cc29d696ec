/* What a broker of any version, or whoever sits at its socket, answers to trich status: it is shown, and steers no
 * terminal. The first byte chooses how; then the answer, as the broker's part and as PostgreSQL's. */
#include "daemon/trich_status.h"
#include "tests/fuzz/fuzz.h"

#include <jansson.h>

/* Lines of text, with no more than the colours of ours. */
static void check_shown(struct str shown, bool color)
{
    must(utf8_valid(shown), "no UTF-8 is shown");
    for (uint32_t i = 0; i < shown.len; i++) {
        unsigned char byte = (unsigned char)shown.at[i];
        if (byte == 0x1B && color && i + 1 < shown.len && shown.at[i + 1] == '[')
            continue;
        bool is_c1 = byte == 0xC2 && i + 1 < shown.len && (unsigned char)shown.at[i + 1] < 0xA0;
        must(((byte >= ' ' && byte != 0x7F) || byte == '\n') && !is_c1, "a control character is shown");
    }
}

static void show(json_t *status, const struct term *term)
{
    struct arena a;
    struct buf out = {0};
    arena_init(&a, (size_t)16 << 20);
    if (arena_guard(&a))
        status_show(status, term, &a, &out);
    if (out.len)
        check_shown(buf_str(&out), term->color);
    arena_destroy(&a);
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cut c = cut_of(data, size);
    uint64_t how = cut_number(&c, 1);
    const struct term term = {.color = how & 1, .columns = how & 2 ? 20 : 80};
    struct str text = cut_text(&c, size);
    json_t *answer = json_loadb(text.at, text.len, 0, NULL);
    if (!answer)
        return 0;
    json_t *status = json_object();
    json_object_set(status, how & 4 ? "postgresql" : "broker", answer);
    if (how & 8)
        json_object_set(status, "postgresql_error", answer);
    if (how & 16)
        json_object_set(status, "broker_error", answer);
    show(status, &term);
    json_decref(status);
    json_decref(answer);
    return 0;
}
