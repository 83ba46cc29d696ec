/* The stages in their order: an article's way from bytes to a record. */
#include "../extract.h"

#include "charset.h"
#include "doc.h"

/* Longest text that is read: token numbers and code points fit 32 bits with room for all that is derived. */
enum { EXTRACT_TEXT_BYTES = 256 << 20 };

static void run_stages(struct doc *d, struct str page, const struct extract_input *in)
{
    normalise(d, page);
    tokenise(d);
    match_lexicon(d);
    page_read(d, in->title, in->published_at);
    split_sentences(d);
    find_contacts(d);
    find_documents(d);
    find_dates(d);
    find_orgs(d);
    find_people(d);
    find_places(d);
    find_awards(d);
    find_figures(d);
    find_events(d);
    find_statements(d);
}

int extract(const struct lexicon *lex, const struct extract_input *in, struct arena *a, struct record *out,
            struct err *why)
{
    record_init(out);
    if (in->content.len > EXTRACT_TEXT_BYTES)
        return err_set(why, "the text has %u bytes; at most %d can be read", in->content.len,
                       EXTRACT_TEXT_BYTES);
    if (!arena_guard(a)) {
        record_init(out);
        return err_set(why, "the article needs more than %zu bytes of memory to be read", a->limit_bytes);
    }
    struct str page = in->content;
    struct str charset = in->charset.len ? in->charset : charset_of_type(in->content_type);
    int rc = charset_decode(a, in->content, in->content_is_binary ? charset : STR("utf-8"), &page, why);
    if (rc == 0) {
        struct doc *d = arena_alloc(a, sizeof *d);
        *d = (struct doc){.arena = a, .lex = lex, .record = out, .today = DAY_NONE};
        run_stages(d, page, in);
    }
    a->guarded = false;
    return rc;
}
