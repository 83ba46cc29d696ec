/* Which language the main text is in: by its script, by letters that only Vietnamese has, by common words. */
#include "page.h"

#include "../scan.h"

#define LANGUAGE_CODE(name, text) #text,
static const char *const codes[LANGUAGE_COUNT] = {LANGUAGES(LANGUAGE_CODE)};
#undef LANGUAGE_CODE

/* Scripts that tell the language by themselves. */
static const struct script {
    uint32_t from, to;
    const char *code;
} scripts[] = {{0x0400, 0x04FF, "ru"}, {0x0E00, 0x0E7F, "th"}, {0x0E80, 0x0EFF, "lo"}, {0x1780, 0x17FF, "km"},
               {0x3040, 0x30FF, "ja"}, {0xAC00, 0xD7A3, "ko"}, {0x4E00, 0x9FFF, "zh"}};

struct letters {
    uint32_t all, vietnamese, of_script[COUNT_OF(scripts)];
};

/* Ă Â Đ Ê Ô Ơ Ư and letters with tone marks; French has some of them, but few. */
static bool vietnamese(uint32_t cp)
{
    return (cp >= 0x1EA0 && cp < 0x1F00) || (cp >= 0x102 && cp <= 0x103) || (cp >= 0x110 && cp <= 0x111) ||
           (cp >= 0x1A0 && cp <= 0x1A1) || (cp >= 0x1AF && cp <= 0x1B0);
}

static void count_letters(const struct doc *d, const struct token *t, struct letters *n)
{
    const char *at = d->text.at + t->begin, *end = d->text.at + t->end;
    if (t->end - t->begin == t->cp_end - t->cp_begin) { /* ASCII */
        n->all += t->end - t->begin;
        return;
    }
    while (at < end) {
        uint32_t cp = scan_decode(&at);
        n->all++;
        n->vietnamese += vietnamese(cp);
        if (cp < scripts[0].from || (cp >= 0x1E00 && cp < 0x2000))
            continue;
        for (size_t i = 0; i < COUNT_OF(scripts); i++)
            n->of_script[i] += cp >= scripts[i].from && cp <= scripts[i].to;
    }
}

static struct str code(const char *text)
{
    return str_of(text, strlen(text));
}

struct str page_language(const struct doc *d)
{
    struct letters n = {0};
    uint32_t words[LANGUAGE_COUNT] = {0}, all = 0, best = 0;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        if (d->tokens[t].kind != TOKEN_WORD || d->lines[d->tokens[t].line].body_cp < 0)
            continue;
        count_letters(d, &d->tokens[t], &n);
        all++;
        const struct match *m = doc_match(d, t, LEX_LANGUAGE);
        if (m)
            words[m->value]++;
    }
    for (size_t i = 0; i < COUNT_OF(scripts); i++)
        if (n.of_script[i] * 4 > n.all)
            return code(scripts[i].code);
    if (n.vietnamese * 20 > n.all)
        return code(codes[LANGUAGE_VI]);
    for (uint32_t i = 1; i < LANGUAGE_COUNT; i++)
        if (words[i] > words[best])
            best = i;
    return words[best] * 12 >= all && words[best] > 0 ? code(codes[best]) : STR_NONE;
}
