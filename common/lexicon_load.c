#include "lexicon_build.h"

#include "buf.h"
#include "utf8.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <utf8proc.h>

enum { MAX_FILE_BYTES = 8 << 20, MAX_ENTRIES = 1 << 20 };

/* Where the loader stands, for errors. */
struct loading {
    struct lexicon *lex;
    const char *file;
    uint32_t line;
    struct lex_section section;
    int32_t entry;        /* of the line above; -1: there is none in this section */
    uint32_t first_entry; /* of this directory: those before it may be overridden and taken out */
    struct err *e;
};

static int load_error(const struct loading *l, const char *what, struct str about)
{
    return err_set(l->e, "%s:%u: %s: \"%.*s\"", l->file, l->line, what, STR_FMT(about));
}

/* --- lines -------------------------------------------------------------------------------------- */

struct str lexicon_trim(struct str s)
{
    while (s.len && (s.at[0] == ' ' || s.at[0] == '\t' || s.at[0] == '\r'))
        s.at++, s.len--;
    while (s.len && (s.at[s.len - 1] == ' ' || s.at[s.len - 1] == '\t' || s.at[s.len - 1] == '\r'))
        s.len--;
    return s;
}

struct str lexicon_cut(struct str *rest, char at)
{
    const char *p = rest->len ? memchr(rest->at, at, rest->len) : NULL;
    struct str part = p ? str_of(rest->at, (size_t)(p - rest->at)) : *rest;
    *rest = p ? str_of(p + 1, rest->len - part.len - 1) : str_of(rest->at + rest->len, 0);
    return lexicon_trim(part);
}

/* A phrase of a line, and where it ends in the trie. */
struct phrase {
    struct str text;
    struct str exact, digits; /* as struct lex_end says */
    uint32_t node;
    uint32_t n_words;
    uint32_t word; /* the only one of a phrase of one */
};

enum { PHRASE_BYTES = LEX_PHRASE_TOKENS };

/* What a phrase asks of a text besides its words: all letters ("=TS"), or digits. */
struct asked {
    bool exact, digits;
    char text[PHRASE_BYTES * 2];
    uint32_t n;
};

static uint32_t symbol_of(struct loading *l, const struct scanned *s)
{
    if (s->kind == SCAN_WORD)
        return lexicon_trie_word(l->lex, s);
    bool number = s->kind == SCAN_NUMBER || s->value == '#';
    return number ? SYMBOL_NUMBER : scan_mark_symbol(s->value);
}

/* One word, number or mark more; the letters or the digits asked for are put together in asked. */
static void phrase_step(struct loading *l, struct phrase *p, const struct scanned *s, struct asked *asked)
{
    uint32_t symbol = symbol_of(l, s);
    p->node = lexicon_trie_after(l->lex, p->node, symbol);
    p->word = p->n_words == 0 && s->kind == SCAN_WORD ? symbol : 0;
    p->n_words++;
    asked->digits |= s->kind == SCAN_NUMBER;
    if (!asked->exact && symbol != SYMBOL_NUMBER)
        return;
    memcpy(asked->text + asked->n, s->begin, (size_t)(s->end - s->begin));
    asked->n += (uint32_t)(s->end - s->begin);
    if (!asked->exact)
        asked->text[asked->n++] = ' ';
}

static int read_phrase(struct loading *l, struct str variant, struct phrase *out)
{
    struct asked asked = {.exact = variant.at[0] == '='};
    if (asked.exact)
        variant = lexicon_trim(str_of(variant.at + 1, variant.len - 1u));
    if (variant.len > PHRASE_BYTES)
        return load_error(l, "a phrase of more than 255 bytes: shorten it", variant);
    *out = (struct phrase){.text = variant, .node = LEX_FIRST_STEM};
    struct scanner scan = scan_of(variant, l->lex->letters);
    struct scanned s;
    while (scan_next(&scan, &s)) {
        if (s.kind == SCAN_WORD && !s.n_folded)
            return load_error(l, "a word of more than 24 letters matches nothing: leave it out", variant);
        phrase_step(l, out, &s, &asked);
    }
    if (asked.exact)
        out->exact = arena_copy(&l->lex->arena, str_of(asked.text, asked.n));
    else if (asked.digits)
        out->digits = arena_copy(&l->lex->arena, str_of(asked.text, asked.n));
    return out->n_words ? 0 : load_error(l, "a variant without letters or marks: leave it out", variant);
}

static bool same_asked(struct str a, struct str b)
{
    return str_known(a) == str_known(b) && str_eq(a, b);
}

/* Takes out what earlier directories said of the phrase in this category, and with this value unless it is negative:
 * all of it, or what asks for the same letters or digits. Returns how much that was; *here is the entry of this
 * directory that says the same, or NULL. */
static uint32_t take_out(struct loading *l, const struct phrase *p, int32_t value,
                         const struct lex_entry **here)
{
    struct lexicon *lex = l->lex;
    uint32_t taken = 0;
    *here = NULL;
    for (uint32_t *link = &lex->stems[p->node].ends; *link;) {
        const struct lex_chained *old = &lex->chained[*link];
        const struct lex_entry *e = &lex->entries[old->end.entry];
        bool meant = e->category == (uint32_t)l->section.category && (value < 0 || e->value == value),
             alike = same_asked(old->asked.exact, p->exact) && same_asked(old->asked.digits, p->digits),
             earlier = old->end.entry < l->first_entry, any = !str_known(p->exact) && !str_known(p->digits);
        if (meant && earlier && (alike || any)) {
            *link = old->next;
            lex->stems[p->node].n_ends--;
            taken++;
            continue;
        }
        if (meant && alike && !earlier)
            *here = e;
        link = &lex->chained[*link].next;
    }
    return taken;
}

static int error_twice(const struct loading *l, const struct phrase *p, const struct lex_entry *here)
{
    char section[80];
    lexicon_section_name((int)here->category, here->value, section, sizeof section);
    return err_set(l->e, "%s:%u: \"%.*s\" stands in %s already, at %s:%u: leave one of them out", l->file,
                   l->line, STR_FMT(p->text), section, here->file, here->line);
}

/* A phrase has one meaning a category, and the later directory says which; where it may have several, one a value. */
static int add_phrase(struct loading *l, const struct phrase *p, uint32_t entry)
{
    struct lexicon *lex = l->lex;
    const struct lex_entry *here;
    take_out(l, p, lexicon_section_many(l->section.category) ? l->section.value : -1, &here);
    if (here)
        return error_twice(l, p, here);
    if (lex->stems[p->node].n_ends++ == LEX_PHRASE_FORMS)
        return load_error(
            l, "more than 1000 phrases with the same words but other letters or numbers: leave some out",
            p->text);
    if (lex->n_ends == lex->cap_ends)
        lex->chained =
            arena_grow(&lex->arena, lex->chained, lex->n_ends, &lex->cap_ends, sizeof *lex->chained);
    uint32_t *link = &lex->stems[p->node].ends;
    while (*link && (str_known(p->exact) || str_known(p->digits)))
        link =
            &lex->chained[*link].next; /* the matcher takes the last of a chain first: what asks for more */
    lex->chained[lex->n_ends] = (struct lex_chained){
        {entry, (uint32_t)l->section.category, l->section.value}, {p->exact, p->digits}, *link};
    *link = lex->n_ends++;
    if (l->section.category == LEX_GRAMMAR && p->word)
        lex->words[p->word].meaning = (uint8_t)l->section.value;
    return 0;
}

static int remove_phrase(struct loading *l, const struct phrase *p)
{
    const struct lex_entry *here;
    if (!take_out(l, p, l->section.value, &here)) {
        char section[80];
        lexicon_section_name(l->section.category, l->section.value, section, sizeof section);
        return err_set(l->e, "%s:%u: no earlier directory has \"%.*s\" in %s: leave it out", l->file, l->line,
                       STR_FMT(p->text), section);
    }
    if (l->section.category == LEX_GRAMMAR && p->word)
        l->lex->words[p->word].meaning = WORD_NONE;
    return 0;
}

static int load_phrases(struct loading *l, struct str line, uint32_t entry)
{
    if (!line.len || line.at[line.len - 1] == '|')
        return load_error(l, "an empty variant: take one | out", line);
    for (struct str rest = line; rest.len;) {
        struct phrase p = {0};
        struct str variant = lexicon_cut(&rest, '|');
        if (!variant.len)
            return load_error(l, "an empty variant: take one | out", line);
        if (read_phrase(l, variant, &p) ||
            (l->section.removes ? remove_phrase(l, &p) : add_phrase(l, &p, entry)))
            return -1;
    }
    return 0;
}

/* Nothing of it composes with anything or is composed otherwise, as nearly all lines of lexicons are. */
static bool is_nfc(struct str line)
{
    for (const char *at = line.at, *end = line.at + line.len; at < end;) {
        uint32_t cp = scan_decode(&at);
        if (cp >= 0x300 && (cp < 0x1E00 || cp > 0x1EFF))
            return false;
    }
    return true;
}

static struct str load_nfc(struct loading *l, struct str line)
{
    if (is_nfc(line))
        return arena_copy(&l->lex->arena, line);
    utf8proc_uint8_t *nfc = NULL;
    utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)line.at, line.len, &nfc, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    struct str out = n < 0 ? line : arena_copy(&l->lex->arena, str_of((char *)nfc, (size_t)n));
    free(nfc);
    return out;
}

/* A line's phrases are one concept, called by the first of them. */
static int load_entry(struct loading *l, struct str line)
{
    struct lexicon *lex = l->lex;
    if (lex->n_entries == MAX_ENTRIES)
        return load_error(l, "one lexicon holds no more than 1048576 lines: leave some out", line);
    if (lex->n_entries == lex->cap_entries)
        lex->entries =
            arena_grow(&lex->arena, lex->entries, lex->n_entries, &lex->cap_entries, sizeof *lex->entries);
    uint32_t entry = lex->n_entries++;
    l->entry = (int32_t)entry;
    struct str rest = line, canonical = lexicon_cut(&rest, '|');
    if (canonical.len && canonical.at[0] == '=')
        canonical = lexicon_trim(str_of(canonical.at + 1, canonical.len - 1u));
    lex->entries[entry] =
        (struct lex_entry){canonical, (uint32_t)l->section.category, l->section.value, l->file, l->line};
    if (l->section.value >= 0 && l->section.value < LEX_NAMED_VALUES) {
        uint32_t *first = &lex->first[l->section.category][l->section.value];
        *first = *first ? *first : entry + 1;
    }
    return load_phrases(l, line, entry);
}

/* A line of phrases to take out; those of a line that goes on with "|" are taken out like them. */
static int load_removal(struct loading *l, struct str line)
{
    l->entry = 0;
    return load_phrases(l, line, 0);
}

static int load_header(struct loading *l, struct str line)
{
    l->entry = -1;
    return lexicon_section_read(line, &l->section, l->e) ? err_wrap(l->e, "%s:%u", l->file, l->line) : 0;
}

/* "| P. Bí thư" */
static int load_more(struct loading *l, struct str line)
{
    if (l->entry < 0)
        return load_error(l, "a line that begins with | goes on the entry above it, and there is none", line);
    struct str rest = lexicon_trim(str_of(line.at + 1, line.len - 1u));
    return load_phrases(l, rest, (uint32_t)l->entry);
}

/* Such bytes end a text where C reads it, or steer the terminal that shows an error. */
static int load_refuse_control(struct loading *l, struct str line)
{
    for (uint32_t i = 0; i < line.len; i++) {
        unsigned char c = (unsigned char)line.at[i];
        if ((c < ' ' && c != '\t') || c == 0x7F)
            return err_set(l->e, "%s:%u: the line holds the control byte 0x%02x: take it out", l->file,
                           l->line, c);
    }
    return 0;
}

static int load_line(struct loading *l, struct str line)
{
    if (!utf8_valid(line))
        return err_set(l->e, "%s:%u: is not UTF-8: save the file as UTF-8", l->file, l->line);
    if (load_refuse_control(l, line))
        return -1;
    if (!line.len || line.at[0] == '#')
        return 0;
    if (line.at[0] == '[')
        return load_header(l, line);
    if (l->section.category < 0)
        return load_error(l, "a section header such as [office party] must stand before the first entry",
                          line);
    line = load_nfc(l, line);
    if (line.at[0] == '|')
        return load_more(l, line);
    return l->section.removes ? load_removal(l, line) : load_entry(l, line);
}

static int load_text(struct loading *l, struct str text)
{
    if (text.len >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0) /* what some editors begin a file with */
        text = str_of(text.at + 3, text.len - 3u);
    while (text.len) {
        l->line++;
        if (load_line(l, lexicon_cut(&text, '\n')))
            return -1;
    }
    return 0;
}

static int load_file(struct lexicon *lex, const char *path, uint32_t first_entry, struct err *e)
{
    struct loading l = {
        .lex = lex, .section = {.category = -1}, .entry = -1, .first_entry = first_entry, .e = e};
    l.file = arena_copy(&lex->arena, str_of(path, strlen(path))).at;
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return err_set(e, "%s: is no regular file; remove it, or give its lexicon another ending than .lex",
                       path);
    FILE *f = fopen(path, "rbe");
    if (!f)
        return err_set(e, "%s: cannot be read: %s", path, strerror(errno));
    struct buf b = {.limit_bytes = MAX_FILE_BYTES};
    size_t n;
    do {
        char *at = buf_reserve(&b, 65536);
        n = at ? fread(at, 1, 65536, f) : 0;
        b.len += n;
    } while (n);
    int rc = 0;
    if (buf_failed(&b) || ferror(f))
        rc = err_set(e, "%s: cannot be read, or is larger than %d bytes", path, MAX_FILE_BYTES);
    else
        rc = load_text(&l, buf_str(&b));
    fclose(f);
    buf_free(&b);
    return rc;
}

static int is_lex_file(const struct dirent *d)
{
    size_t n = strlen(d->d_name);
    return n > 4 && d->d_name[0] != '.' && strcmp(d->d_name + n - 4, ".lex") == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name); /* alphasort asks the locale */
}

static int load_dir(struct lexicon *lex, const char *dir, bool needed, struct err *e)
{
    struct dirent **list = NULL;
    int n = scandir(dir, &list, is_lex_file, by_name), rc = 0;
    if (n < 0 && !needed && errno == ENOENT)
        return 0;
    if (n < 0)
        return err_set(e, "%s: the lexicon directory cannot be read: %s", dir, strerror(errno));
    uint32_t first_entry = lex->n_entries;
    if (n == 0 && needed)
        rc = err_set(e, "%s: holds no lexicon files (*.lex)", dir);
    for (int i = 0; i < n; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", dir, list[i]->d_name);
        if (rc == 0)
            rc = load_file(lex, path, first_entry, e);
        free(list[i]);
    }
    free(list);
    return rc;
}

/* Apart from its caller, so that no variable of that one lives across the longjmp. */
static int load_guarded(struct lexicon *lex, const char *const *dirs, unsigned n_dirs, struct err *e)
{
    if (!arena_guard(&lex->arena))
        return err_set(e, "the lexicon needs more memory than there is");
    lexicon_trie_init(lex);
    int rc = 0;
    for (unsigned i = 0; i < n_dirs && rc == 0; i++)
        rc = load_dir(lex, dirs[i], i == 0, e);
    if (rc == 0)
        lexicon_trie_finish(lex);
    return rc;
}

int lexicon_load(struct lexicon **out, const char *const *dirs, unsigned n_dirs, struct err *e)
{
    *out = NULL;
    struct lexicon *lex = calloc(1, sizeof *lex);
    if (!lex)
        return err_set(e, "no memory for the lexicon");
    arena_init(&lex->arena, (size_t)1 << 30);
    int rc = load_guarded(lex, dirs, n_dirs, e);
    if (rc)
        lexicon_free(&lex);
    *out = lex;
    return rc;
}

void lexicon_free(struct lexicon **lex)
{
    if (!*lex)
        return;
    arena_destroy(&(*lex)->arena);
    free(*lex);
    *lex = NULL;
}
