#include "lexicon_build.h"
#include "scan.h"

#include "buf.h"
#include "record.h"
#include "utf8.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <utf8proc.h>

#define WORD_NAME(name, text) #text,
static const char *const word_names[WORDS] = {NULL, LEX_WORDS(WORD_NAME)};
static const char *const page_cue_names[PAGE_CUE_COUNT] = {PAGE_CUES(WORD_NAME)};
static const char *const time_cue_names[TIME_CUE_COUNT] = {TIME_CUES(WORD_NAME)};
static const char *const figure_cue_names[FIGURE_CUE_COUNT] = {FIGURE_CUES(WORD_NAME)};
static const char *const unit_kind_names[UNIT_KIND_COUNT] = {UNIT_KINDS(WORD_NAME)};
static const char *const language_names[LANGUAGE_COUNT] = {LANGUAGES(WORD_NAME)};
static const char *const event_cue_names[EVENT_CUE_COUNT] = {EVENT_CUES(WORD_NAME)};
#undef WORD_NAME
static const char *const month_part_names[] = {"first", "last"};
static const char *const award_verb_names[] = {"gives", "receives", "wishes"};
static const char *const award_form_names[AWARD_FORMS] = {"issued", "medal",   "title",
                                                          "badge",  "jubilee", "named"};
static const char *const cue_names[CUE_VALUES] = {"achievement",
                                                  "limitation",
                                                  "direction",
                                                  "request",
                                                  [CUE_LEAD_IN] = "lead_in",
                                                  [CUE_NONE] = "none",
                                                  [CUE_CONTRAST] = "contrast",
                                                  [CUE_REPORT] = "report",
                                                  [CUE_TASK] = "task",
                                                  [CUE_SHORT] = "short",
                                                  [CUE_MUST] = "must",
                                                  [CUE_AGENDA] = "agenda",
                                                  [CUE_NEUTRAL] = "neutral",
                                                  [CUE_PRAISE] = "praise",
                                                  [CUE_PROMISE] = "promise",
                                                  [CUE_PLAN] = "plan",
                                                  [CUE_ACCOUNT] = "account",
                                                  [CUE_RESULT] = "result",
                                                  [CUE_ALTHOUGH] = "although"};

/* What a section header may say. names == NULL and !number: it gives no value. */
static const struct category {
    const char *name;
    const char *const *names;
    int n_names;
    bool number, optional;
} categories[LEX_CATEGORIES] = {
    [LEX_GRAMMAR] = {"grammar", word_names, WORDS, false, false},
    [LEX_NUMBER] = {"number", NULL, 0, true, false},
    [LEX_NUMBER_TAIL] = {"number_tail", NULL, 0, true, false},
    [LEX_DAY_PART] = {"day_part", day_part_names, DAY_PARTS, false, false},
    [LEX_MONTH_PART] = {"month_part", month_part_names, 2, false, false},
    [LEX_HONORIFIC] = {"honorific", NULL, 0, false, false},
    [LEX_RANK] = {"rank", NULL, 0, false, false},
    [LEX_DEGREE] = {"degree", NULL, 0, false, false},
    [LEX_OFFICE] = {"office", org_kind_names, ORG_KINDS, false, true},
    [LEX_ORG] = {"org", org_kind_names, ORG_KINDS, false, false},
    [LEX_ORG_NAME] = {"org_name", org_kind_names, ORG_KINDS, false, false},
    [LEX_ORG_SAME] = {"org_same", NULL, 0, false, false},
    [LEX_ORG_WORD] = {"org_word", NULL, 0, true, true},
    [LEX_ORG_GENERIC] = {"org_generic", NULL, 0, false, false},
    [LEX_ABBREVIATION] = {"abbreviation", NULL, 0, false, false},
    [LEX_PLACE] = {"place", place_level_names, PLACE_LEVELS, false, false},
    [LEX_PLACE_TYPE] = {"place_type", place_level_names, PLACE_LEVELS, false, false},
    [LEX_DEPARTMENT] = {"department", NULL, 0, false, false},
    [LEX_SURNAME] = {"surname", NULL, 0, false, false},
    [LEX_MIDDLE_NAME] = {"middle_name", NULL, 0, false, false},
    [LEX_NOT_NAME] = {"not_name", NULL, 0, false, false},
    [LEX_EVENT] = {"event", event_kind_names, EVENT_KINDS, false, false},
    [LEX_EVENT_NOUN] = {"event_noun", event_kind_names, EVENT_KINDS, false, true},
    [LEX_EVENT_CUE] = {"event_cue", event_cue_names, EVENT_CUE_COUNT, false, false},
    [LEX_ROLE] = {"role", role_names, ROLES, false, false},
    [LEX_UNIT] = {"unit", unit_kind_names, UNIT_KIND_COUNT, false, false},
    [LEX_DOCUMENT] = {"document", NULL, 0, false, false},
    [LEX_AWARD] = {"award", award_form_names, AWARD_FORMS, false, false},
    [LEX_AWARD_VERB] = {"award_verb", award_verb_names, 3, false, false},
    [LEX_CUE] = {"cue", cue_names, CUE_VALUES, false, false},
    [LEX_PAGE] = {"page", page_cue_names, PAGE_CUE_COUNT, false, false},
    [LEX_CONTACT] = {"contact", contact_kind_names, CONTACT_KINDS, false, false},
    [LEX_LANGUAGE] = {"language", language_names, LANGUAGE_COUNT, false, false},
    [LEX_TIME] = {"time", time_cue_names, TIME_CUE_COUNT, false, false},
    [LEX_FIGURE] = {"figure", figure_cue_names, FIGURE_CUE_COUNT, false, false},
};

enum { MAX_FILE_BYTES = 8 << 20, MAX_ENTRIES = 1 << 20 };

/* Where the loader stands, for errors. */
struct loading {
    struct lexicon *lex;
    const char *file;
    uint32_t line;
    int category; /* -1 before the first header */
    int32_t value;
    struct err *e;
};

static int load_error(const struct loading *l, const char *what, struct str about)
{
    return err_set(l->e, "%s:%u: %s: \"%.*s\"", l->file, l->line, what, STR_FMT(about));
}

/* --- the table of letters --------------------------------------------------------------------- */

static uint8_t tone_of_mark(utf8proc_int32_t cp)
{
    switch (cp) {
    case 0x300:
        return 1;
    case 0x301:
        return 2;
    case 0x303:
        return 3;
    case 0x309:
        return 4;
    case 0x323:
        return 5;
    default:
        return 0;
    }
}

static struct lex_letter letter_of(utf8proc_int32_t cp)
{
    struct lex_letter l = {.base = (uint16_t)cp};
    utf8proc_category_t cat = utf8proc_category(cp);
    l.letter = (cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_LO) || cat == UTF8PROC_CATEGORY_MN ||
               cat == UTF8PROC_CATEGORY_MC;
    utf8proc_int32_t low = utf8proc_tolower(cp), parts[8];
    l.upper = low != cp;
    l.base = (uint16_t)low;
    if (!l.letter || tone_of_mark(cp))
        return l;
    utf8proc_ssize_t n = utf8proc_decompose_char(low, parts, 8, UTF8PROC_DECOMPOSE, NULL), kept = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        if (tone_of_mark(parts[i]))
            l.tone = tone_of_mark(parts[i]);
        else
            parts[kept++] = parts[i];
    }
    if (l.tone && kept > 0 && utf8proc_normalize_utf32(parts, kept, UTF8PROC_COMPOSE) == 1)
        l.base = (uint16_t)parts[0];
    else
        l.tone = 0;
    return l;
}

static void load_letters(struct lexicon *lex)
{
    for (utf8proc_int32_t cp = 0; cp < LEX_LETTERS; cp++)
        lex->letters[cp] = letter_of(cp);
}

/* --- tables that grow -------------------------------------------------------------------------- */

static void words_rehash(struct lexicon *lex)
{
    lex->word_slots = lex->word_slots ? lex->word_slots * 2 : 8192;
    lex->word_table = arena_alloc(&lex->arena, lex->word_slots * sizeof *lex->word_table);
    for (uint32_t id = 1; id < lex->n_words; id++) {
        const struct lex_word_text *w = &lex->words[id];
        lex->word_table[lexicon_word_slot(lex, lex->word_units + w->at, w->n, w->hash)] = id;
    }
}

static uint32_t word_id(struct lexicon *lex, const struct scanned *s)
{
    uint32_t slot = lexicon_word_slot(lex, s->folded, s->n_folded, s->hash);
    if (lex->word_table[slot])
        return lex->word_table[slot];
    if (lex->n_words == lex->cap_words)
        lex->words = arena_grow(&lex->arena, lex->words, lex->n_words, &lex->cap_words, sizeof *lex->words);
    uint32_t id = lex->n_words++;
    lex->words[id] = (struct lex_word_text){.at = lex->n_units, .n = s->n_folded, .hash = s->hash};
    for (uint32_t i = 0; i < s->n_folded; i++) {
        if (lex->n_units == lex->cap_units)
            lex->word_units = arena_grow(&lex->arena, lex->word_units, lex->n_units, &lex->cap_units,
                                         sizeof *lex->word_units);
        lex->word_units[lex->n_units++] = s->folded[i];
    }
    lex->word_table[slot] = id;
    if (lex->n_words * 2 > lex->word_slots)
        words_rehash(lex);
    return id;
}

static void edges_rehash(struct lexicon *lex)
{
    struct lex_edge *old = lex->edges;
    uint32_t n = lex->edge_slots;
    lex->edge_slots = n ? n * 2 : 16384;
    lex->edges = arena_alloc(&lex->arena, lex->edge_slots * sizeof *lex->edges);
    for (uint32_t i = 0; i < n; i++)
        if (old[i].to)
            lex->edges[lexicon_edge_slot(lex, old[i].from, old[i].symbol)] = old[i];
}

static uint32_t node_new(struct lexicon *lex)
{
    if (lex->n_nodes == lex->cap_nodes)
        lex->node_ends =
            arena_grow(&lex->arena, lex->node_ends, lex->n_nodes, &lex->cap_nodes, sizeof *lex->node_ends);
    lex->node_ends[lex->n_nodes] = 0;
    return lex->n_nodes++;
}

static uint32_t node_after(struct lexicon *lex, uint32_t node, uint32_t symbol)
{
    uint32_t slot = lexicon_edge_slot(lex, node, symbol);
    if (lex->edges[slot].to)
        return lex->edges[slot].to;
    uint32_t to = node_new(lex);
    lex->edges[slot] = (struct lex_edge){node, symbol, to};
    if (++lex->n_edges * 2 > lex->edge_slots)
        edges_rehash(lex);
    return to;
}

/* Has the phrase this meaning already? Elsewhere than in cues a phrase has one value a category: the first counts. */
static bool means_already(const struct lex_entry *old, const struct lex_entry *e)
{
    bool many = e->category == LEX_PAGE || e->category == LEX_CUE;
    return old->category == e->category && (!many || old->value == e->value);
}

static void end_add(struct lexicon *lex, uint32_t node, uint32_t entry, struct str exact)
{
    for (const struct lex_end *end = lexicon_end(lex, node); end; end = lexicon_next_end(lex, end))
        if (means_already(&lex->entries[end->entry], &lex->entries[entry]) && str_eq(end->exact, exact))
            return;
    if (lex->n_ends == lex->cap_ends)
        lex->ends = arena_grow(&lex->arena, lex->ends, lex->n_ends, &lex->cap_ends, sizeof *lex->ends);
    lex->ends[lex->n_ends] = (struct lex_end){entry, lex->node_ends[node], exact};
    lex->node_ends[node] = lex->n_ends++;
}

/* --- lines -------------------------------------------------------------------------------------- */

static struct str trim(struct str s)
{
    while (s.len && (s.at[0] == ' ' || s.at[0] == '\t' || s.at[0] == '\r'))
        s.at++, s.len--;
    while (s.len && (s.at[s.len - 1] == ' ' || s.at[s.len - 1] == '\t' || s.at[s.len - 1] == '\r'))
        s.len--;
    return s;
}

static struct str cut(struct str *rest, char at)
{
    const char *p = rest->len ? memchr(rest->at, at, rest->len) : NULL;
    struct str part = p ? str_of(rest->at, (size_t)(p - rest->at)) : *rest;
    *rest = p ? str_of(p + 1, rest->len - part.len - 1) : str_of(rest->at + rest->len, 0);
    return trim(part);
}

static int load_header(struct loading *l, struct str line)
{
    struct str whole = line, rest = str_of(line.at + 1, line.len - 1);
    if (line.at[line.len - 1] != ']')
        return load_error(l, "a section header ends in ]", whole);
    rest.len--;
    struct str name = cut(&rest, ' '), value = trim(rest);
    l->category = -1;
    for (int c = 0; c < LEX_CATEGORIES; c++)
        if (str_eq(name, str_of(categories[c].name, strlen(categories[c].name))))
            l->category = c;
    if (l->category < 0)
        return load_error(l, "no such category", name);
    const struct category *cat = &categories[l->category];
    l->value = -1;
    if (!value.len)
        return cat->optional || (!cat->names && !cat->number)
                   ? 0
                   : load_error(l, "this category needs a value", name);
    if (cat->number) {
        char text[24] = {0}, *end;
        memcpy(text, value.at, value.len < sizeof text ? value.len : sizeof text - 1);
        long n = strtol(text, &end, 10);
        if (*end || n < 0 || n > 1000000000)
            return load_error(l, "a number from 0 to 1000000000 is needed", value);
        l->value = (int32_t)n;
        return 0;
    }
    l->value = cat->names ? names_find(cat->names, cat->n_names, value) : -1;
    return l->value < 0 ? load_error(l, "this category knows no such value", value) : 0;
}

static int load_variant(struct loading *l, struct str variant, uint32_t entry)
{
    struct lexicon *lex = l->lex;
    bool exact = variant.len && variant.at[0] == '=';
    if (exact)
        variant = trim(str_of(variant.at + 1, variant.len - 1));
    struct str letters = exact ? str_of(arena_alloc(&lex->arena, variant.len + 1u), 0) : STR_NONE;
    struct scanner scan = scan_of(variant, lex->letters);
    struct scanned s;
    uint32_t node = LEX_ROOT, n = 0, first_word = 0;
    while (scan_next(&scan, &s)) {
        if (s.kind == SCAN_WORD && !s.n_folded)
            return load_error(l, "a word is too long", variant);
        uint32_t word = s.kind == SCAN_WORD ? word_id(lex, &s) : 0;
        uint32_t symbol = word;
        if (s.kind == SCAN_NUMBER)
            symbol = SYMBOL_NUMBER;
        else if (s.kind == SCAN_MARK)
            symbol = s.value == '#' ? SYMBOL_NUMBER : scan_mark_symbol(s.value);
        node = node_after(lex, node, symbol);
        if (n++ == 0) {
            first_word = word;
            lex->words[word].node = word ? node : 0;
        }
        if (exact) {
            memcpy((char *)(uintptr_t)letters.at + letters.len, s.begin, (size_t)(s.end - s.begin));
            letters.len += (uint32_t)(s.end - s.begin);
        }
    }
    if (!n)
        return load_error(l, "an empty variant", variant);
    if (l->category == LEX_GRAMMAR && n == 1 && first_word)
        lex->words[first_word].meaning = (uint8_t)l->value;
    end_add(lex, node, entry, letters);
    return 0;
}

static struct str load_nfc(struct loading *l, struct str line)
{
    utf8proc_uint8_t *nfc = NULL;
    utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)line.at, line.len, &nfc, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    struct str out = n < 0 ? line : arena_copy(&l->lex->arena, str_of((char *)nfc, (size_t)n));
    free(nfc);
    return out;
}

static int load_line(struct loading *l, struct str line)
{
    struct lexicon *lex = l->lex;
    if (!line.len || line.at[0] == '#')
        return 0;
    if (line.at[0] == '[')
        return load_header(l, line);
    if (l->category < 0)
        return load_error(l, "a section header such as [office party] must stand before the first entry",
                          line);
    if (lex->n_entries == MAX_ENTRIES)
        return load_error(l, "too many entries", line);
    line = load_nfc(l, line);
    if (lex->n_entries == lex->cap_entries)
        lex->entries =
            arena_grow(&lex->arena, lex->entries, lex->n_entries, &lex->cap_entries, sizeof *lex->entries);
    uint32_t entry = lex->n_entries++;
    struct str rest = line, canonical = cut(&rest, '|');
    struct str shown = canonical.len && canonical.at[0] == '='
                           ? trim(str_of(canonical.at + 1, canonical.len - 1))
                           : canonical;
    lex->entries[entry] = (struct lex_entry){shown, (uint32_t)l->category, l->value, l->file, l->line};
    if (load_variant(l, canonical, entry))
        return -1;
    while (rest.len)
        if (load_variant(l, cut(&rest, '|'), entry))
            return -1;
    return 0;
}

static int load_text(struct loading *l, struct str text)
{
    if (!utf8_valid(text))
        return err_set(l->e, "%s: is not UTF-8", l->file);
    while (text.len) {
        l->line++;
        if (load_line(l, cut(&text, '\n')))
            return -1;
    }
    return 0;
}

static int load_file(struct lexicon *lex, const char *path, struct err *e)
{
    struct loading l = {.lex = lex, .category = -1, .e = e};
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

static int load_dir(struct lexicon *lex, const char *dir, bool needed, struct err *e)
{
    struct dirent **list = NULL;
    int n = scandir(dir, &list, is_lex_file, alphasort), rc = 0;
    if (n < 0 && !needed && errno == ENOENT)
        return 0;
    if (n < 0)
        return err_set(e, "%s: the lexicon directory cannot be read: %s", dir, strerror(errno));
    if (n == 0 && needed)
        rc = err_set(e, "%s: holds no lexicon files (*.lex)", dir);
    for (int i = 0; i < n; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", dir, list[i]->d_name);
        if (rc == 0)
            rc = load_file(lex, path, e);
        free(list[i]);
    }
    free(list);
    return rc;
}

static void load_init(struct lexicon *lex)
{
    load_letters(lex);
    lex->words = arena_grow(&lex->arena, NULL, 0, &lex->cap_words, sizeof *lex->words);
    lex->n_words = 1;
    lex->ends = arena_grow(&lex->arena, NULL, 0, &lex->cap_ends, sizeof *lex->ends);
    lex->n_ends = 1;
    words_rehash(lex);
    edges_rehash(lex);
    node_new(lex); /* 0: no node */
    node_new(lex); /* LEX_ROOT */
}

/* Apart from its caller, so that no variable of that one lives across the longjmp. */
static int load_guarded(struct lexicon *lex, const char *const *dirs, unsigned n_dirs, struct err *e)
{
    if (!arena_guard(&lex->arena))
        return err_set(e, "the lexicon needs more memory than there is");
    load_init(lex);
    int rc = 0;
    for (unsigned i = 0; i < n_dirs && rc == 0; i++)
        rc = load_dir(lex, dirs[i], i == 0, e);
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
