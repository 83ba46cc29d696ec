/* The stages in their order: an article's way from bytes to a record. */
#include "../extract.h"
#include "../wire.h"

#include "charset.h"
#include "sketch.h"
#include "stages.h"

/* Longest text that is read: token numbers and code points fit 32 bits with room for all that is derived. */
enum { EXTRACT_TEXT_BYTES = 256 << 20 };

static void read_text(struct doc *d)
{
    normalise(d, d->page);
}

static void read_page(struct doc *d)
{
    page_read(d, d->input->title, d->input->published_at);
}

const struct extract_stage extract_stages[EXTRACT_STAGES] = {
    {"normalise", read_text, false},
    {"tokenise", tokenise, false},
    {"match", match_lexicon, false},
    {"page", read_page, false},
    {"sketch", sketch_body, false},
    {"sentences", split_sentences, false},
    {"contacts", find_contacts, false},
    {"documents", find_documents, true},
    {"dates", find_dates, true},
    {"organizations", find_orgs, true},
    {"people", find_people, true},
    {"places", find_places, true},
    {"awards", find_awards, true},
    {"figures", find_figures, true},
    {"events", find_events, true},
    {"statements", find_statements, true},
    {"periods", find_figure_periods, true},
};

/* Of a language that is not known it might be read. */
static bool states_nothing(const struct record *r)
{
    return r->page_kind != PAGE_KIND_ARTICLE || (str_known(r->language) && !str_eq(r->language, STR("vi")));
}

void extract_stage_run(size_t stage, struct doc *d)
{
    if (!extract_stages[stage].of_articles || !states_nothing(d->record))
        extract_stages[stage].run(d);
}

struct extract_input extract_input_of(const struct article *a)
{
    return (struct extract_input){.content = a->content,
                                  .content_is_binary = a->content_is_binary,
                                  .charset = a->charset,
                                  .content_type = a->content_type,
                                  .title = a->title,
                                  .published_at = a->published_at};
}

int extract_open(const struct lexicon *lex, const struct extract_input *in, struct arena *a,
                 struct record *out, struct doc **d, struct err *why)
{
    if (in->content.len > EXTRACT_TEXT_BYTES)
        return err_set(why, "the text has %u bytes; at most %d can be read", in->content.len,
                       EXTRACT_TEXT_BYTES);
    const struct charset_input bytes = {in->content, in->content_is_binary, in->charset, in->content_type};
    struct charset_text page;
    if (charset_decode(a, &bytes, &page, why) < 0)
        return -1;
    out->encoding = page.encoding;
    *d = arena_alloc(a, sizeof **d);
    **d = (struct doc){
        .arena = a, .lex = lex, .input = in, .page = page.text, .record = out, .today = DAY_NONE};
    page_html_open(*d);
    return 0;
}

int extract(const struct lexicon *lex, const struct extract_input *in, struct arena *a, struct record *out,
            struct err *why)
{
    record_init(out);
    if (!arena_guard(a)) {
        record_init(out);
        return err_set(why, "the article needs more than %zu bytes of memory to be read", a->limit_bytes);
    }
    struct doc *d = NULL;
    int rc = extract_open(lex, in, a, out, &d, why);
    for (size_t i = 0; d && i < EXTRACT_STAGES; i++)
        extract_stage_run(i, d);
    a->guarded = false;
    return rc;
}
