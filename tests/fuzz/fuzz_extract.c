/* Any bytes as an article: the record is well-formed whatever they are. The first byte chooses the character set. */
#include "common/extract.h"
#include "common/json.h"
#include "common/lexicon.h"

#include <stdlib.h>
#include <utf8proc.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const charsets[] = {"utf-8", "utf-16le", "windows-1258", "tcvn3", "viscii", "vni"};

static void must(bool true_here, const char *what)
{
    if (!true_here)
        BUG(what);
}

/* The lexicon is loaded once: compiling it takes longer than a run. */
static const struct lexicon *the_lexicon(void)
{
    static struct lexicon *lex;
    const char *dirs[] = {TRICH_SOURCE_DIR "/common/lexicon"};
    struct err e;
    if (lex == NULL && lexicon_load(&lex, dirs, 1, &e) != 0)
        BUG(e.text);
    return lex;
}

static int32_t code_points(struct str s)
{
    int32_t n = 0;
    for (uint32_t at = 0; at < s.len; n++) {
        utf8proc_int32_t c;
        utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)s.at + at, s.len - at, &c);
        must(bytes > 0 && c != 0, "the body is no UTF-8");
        at += (uint32_t)bytes;
    }
    return n;
}

static void check_span(struct span s, int32_t n)
{
    must(s.begin < 0 || (s.begin < s.end && s.end <= n), "a span beyond the body");
}

#define CHECK_SPANS(list)                   \
    for (uint32_t i = 0; i < (list).n; i++) \
    check_span((list).at[i].span, n)

static void check_record(const struct record *r)
{
    int32_t n = code_points(r->body);
    CHECK_SPANS(r->contacts);
    CHECK_SPANS(r->events);
    CHECK_SPANS(r->people);
    CHECK_SPANS(r->organizations);
    CHECK_SPANS(r->figures);
    CHECK_SPANS(r->awards);
    CHECK_SPANS(r->documents);
    CHECK_SPANS(r->dates);
    CHECK_SPANS(r->places);
    CHECK_SPANS(r->statements);
    for (uint32_t i = 0; i < r->people.n; i++) {
        must(r->people.at[i].name.len > 0, "a person without a name");
        must(r->people.at[i].roles != 0, "a person without a role");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const char *charset = charsets[data[0] % COUNT_OF(charsets)];
    struct extract_input in = {.content = str_of((const char *)data + 1, size - 1),
                               .content_is_binary = true,
                               .charset = data[0] == 0 ? STR_NONE : str_of(charset, strlen(charset))};
    struct arena a;
    struct record r;
    struct err why = {""};
    arena_init(&a, (size_t)256 << 20);
    if (extract(the_lexicon(), &in, &a, &r, &why) == 0) {
        struct buf json = {0};
        check_record(&r);
        json_add_record(&json, STR_NONE, STR_NONE, &r);
        must(!buf_failed(&json), "the record is no JSON");
        buf_free(&json);
    } else {
        must(why.text[0] != '\0', "refused without a reason");
    }
    arena_destroy(&a);
    return 0;
}
