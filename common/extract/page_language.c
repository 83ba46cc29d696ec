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

enum { VIETNAMESE_SHARE = 20 }; /* one letter in so many is enough */

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

enum { BLOCK = 64, AHEAD = 2 };

/* Of BLOCK bytes of UTF-8: how many letters from U+1EA0 on begin, and whether one of the scripts may be there.
 * Without branches: compilers make it vectors. */
static uint32_t look_at_block(const char *block, bool *script)
{
    const unsigned char *c = (const unsigned char *)block;
    unsigned char n = 0, other = 0;
    for (int i = 0; i < BLOCK; i++) {
        unsigned char a = c[i], b = c[i + 1], far = c[i + AHEAD];
        n += (unsigned char)((a == 0xE1) & ((b == 0xBB) | ((b == 0xBA) & (far >= 0xA0))));
        other |= (unsigned char)((a >= 0xD0) & (a != 0xE1) & (a != 0xE2));
        other |= (unsigned char)((a == 0xE1) & (b < 0xB8));
    }
    *script |= other != 0;
    return n;
}

/* Vietnamese whatever is counted exactly: as nearly all pages are. */
static bool surely_vietnamese(struct str body)
{
    uint32_t n = 0, i = 0;
    bool script = false;
    char rest[BLOCK + AHEAD] = {0};
    for (; body.len - i >= BLOCK + AHEAD; i += BLOCK)
        n += look_at_block(body.at + i, &script);
    uint32_t left = body.len - i;
    memcpy(rest, body.at + i, left < BLOCK ? left : BLOCK);
    n += look_at_block(rest, &script);
    return !script && n > body.len / VIETNAMESE_SHARE;
}

struct str page_language(const struct doc *d)
{
    if (d->record->body.len && surely_vietnamese(d->record->body))
        return code(codes[LANGUAGE_VI]);
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
    if (n.vietnamese * VIETNAMESE_SHARE > n.all)
        return code(codes[LANGUAGE_VI]);
    for (uint32_t i = 1; i < LANGUAGE_COUNT; i++)
        if (words[i] > words[best])
            best = i;
    return words[best] * 12 >= all && words[best] > 0 ? code(codes[best]) : STR_NONE;
}
