/* Any bytes as an article: the record is well-formed whatever they are. The first byte chooses the character set. */
#include "common/lexicon.h"
#include "tests/fuzz/record.h"

static const char *const charsets[] = {"utf-8", "utf-16le", "windows-1258", "tcvn3", "viscii", "vni"};

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const char *charset = charsets[data[0] % COUNT_OF(charsets)];
    struct extract_input in = {.content = str_of((const char *)data + 1, size - 1),
                               .content_is_binary = true,
                               .charset = data[0] == 0 ? STR_NONE : str_of_text(charset)};
    record_check_extract(the_lexicon(), &in);
    return 0;
}
