/* Section headers of lexicon files: "[office party]", "[-place]"; which categories and values there are. */
#include "lexicon_build.h"

#include "record.h"

#include <stdio.h>
#include <stdlib.h>

#define WORD_NAME(name, text) #text,
_Static_assert((int)WORDS <= (int)LEX_NAMED_VALUES, "lexicon_first finds each");
static const char *const word_names[WORDS] = {NULL, LEX_WORDS(WORD_NAME)};
static const char *const page_cue_names[PAGE_CUE_COUNT] = {PAGE_CUES(WORD_NAME)};
static const char *const time_cue_names[TIME_CUE_COUNT] = {TIME_CUES(WORD_NAME)};
static const char *const figure_cue_names[FIGURE_CUE_COUNT] = {FIGURE_CUES(WORD_NAME)};
static const char *const unit_kind_names[UNIT_KIND_COUNT] = {UNIT_KINDS(WORD_NAME)};
static const char *const language_names[LANGUAGE_COUNT] = {LANGUAGES(WORD_NAME)};
static const char *const event_cue_names[EVENT_CUE_COUNT] = {EVENT_CUES(WORD_NAME)};
#undef WORD_NAME
static const char *const month_part_names[] = {"first", "last"};
static const char *const award_verb_names[] = {"gives", "receives", "wishes", "behalf"};
static const char *const award_form_names[AWARD_FORMS] = {"issued",  "medal", "title", "badge",
                                                          "jubilee", "named", "prize"};
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
                                                  [CUE_GIFT] = "gift",
                                                  [CUE_STATE] = "state",
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
    [LEX_MONTH] = {"month", NULL, 0, true, false},
    [LEX_HONORIFIC] = {"honorific", NULL, 0, false, false},
    [LEX_RANK] = {"rank", NULL, 0, false, false},
    [LEX_DEGREE] = {"degree", NULL, 0, false, false},
    [LEX_OFFICE] = {"office", org_kind_names, ORG_KINDS, false, true},
    [LEX_ORG] = {"org", org_kind_names, ORG_KINDS, false, false},
    [LEX_ORG_NAME] = {"org_name", org_kind_names, ORG_KINDS, false, false},
    [LEX_ORG_SAME] = {"org_same", NULL, 0, false, false},
    [LEX_ORG_WORD] = {"org_word", NULL, 0, true, true},
    [LEX_ORG_GENERIC] = {"org_generic", org_kind_names, ORG_KINDS, false, true},
    [LEX_ORG_CALLED] = {"org_called", NULL, 0, false, false},
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
    [LEX_AWARD_VERB] = {"award_verb", award_verb_names, AWARD_VERBS, false, false},
    [LEX_CUE] = {"cue", cue_names, CUE_VALUES, false, false},
    [LEX_PAGE] = {"page", page_cue_names, PAGE_CUE_COUNT, false, false},
    [LEX_CONTACT] = {"contact", contact_kind_names, CONTACT_KINDS, false, false},
    [LEX_WEB] = {"web", NULL, 0, false, false},
    [LEX_LANGUAGE] = {"language", language_names, LANGUAGE_COUNT, false, false},
    [LEX_TIME] = {"time", time_cue_names, TIME_CUE_COUNT, false, false},
    [LEX_FIGURE] = {"figure", figure_cue_names, FIGURE_CUE_COUNT, false, false},
};

enum { NAME_BYTES = 24, NEAR_MAX = 3 };

/* --- what a wrong name may have meant ------------------------------------------------------------ */

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* Letters to change, add or leave out to make one of the other; long words are far from everything. */
static uint32_t distance(struct str a, struct str b)
{
    uint32_t row[NAME_BYTES + 1];
    if (a.len > NAME_BYTES || b.len > NAME_BYTES)
        return NAME_BYTES;
    for (uint32_t k = 0; k <= b.len; k++)
        row[k] = k;
    for (uint32_t i = 1; i <= a.len; i++) {
        uint32_t corner = row[0];
        row[0] = i;
        for (uint32_t k = 1; k <= b.len; k++) {
            uint32_t change = corner + (a.at[i - 1] != b.at[k - 1]);
            corner = row[k];
            row[k] = least(change, least(row[k - 1], row[k]) + 1);
        }
    }
    return row[b.len];
}

static bool is_near(struct str word, struct str name)
{
    uint32_t shorter = least(word.len, name.len);
    return (shorter >= 3 && memcmp(word.at, name.at, shorter) == 0) || distance(word, name) <= 2;
}

/* "; did you mean …?" of the names near to the word, or all of them when none is. */
static int unknown_name(struct err *e, const char *what, struct str word, const char *const *names, int n)
{
    char list[400];
    bool near_only = false;
    for (int i = 0; i < n; i++)
        near_only |= names[i] && is_near(word, str_of_text(names[i]));
    size_t len = 0;
    for (int i = 0; i < n; i++)
        if (names[i] && (!near_only || is_near(word, str_of_text(names[i]))) && len < sizeof list)
            len += (size_t)snprintf(list + len, sizeof list - len, "%s%s", len ? ", " : "", names[i]);
    return err_set(e, "%s: \"%.*s\"; %s %s%s", what, STR_FMT(word), near_only ? "did you mean" : "known are",
                   list, near_only ? "?" : "");
}

/* --- headers -------------------------------------------------------------------------------------- */

static int find_category(struct str name, struct lex_section *out, struct err *e)
{
    const char *names[LEX_CATEGORIES];
    for (int c = 0; c < LEX_CATEGORIES; c++)
        names[c] = categories[c].name;
    out->category = names_find(names, LEX_CATEGORIES, name);
    return out->category < 0 ? unknown_name(e, "no such category", name, names, LEX_CATEGORIES) : 0;
}

static int find_value(struct str value, struct lex_section *out, struct err *e)
{
    const struct category *cat = &categories[out->category];
    if (!value.len && !out->removes && !cat->optional && (cat->names || cat->number))
        return err_set(e, "[%s] needs a value, such as [%s %s]", cat->name, cat->name,
                       cat->number ? "1" : cat->names[cat->n_names - 1]);
    if (!value.len)
        return 0;
    if (cat->number) {
        char text[24] = {0}, *end;
        memcpy(text, value.at, value.len < sizeof text ? value.len : sizeof text - 1);
        long n = strtol(text, &end, 10);
        if (*end || value.len >= sizeof text || n < 0 || n > 1000000000)
            return err_set(e, "[%s] needs a number from 0 to 1000000000, not \"%.*s\"", cat->name,
                           STR_FMT(value));
        out->value = (int32_t)n;
        return 0;
    }
    if (!cat->names)
        return err_set(e, "[%s] takes no value: leave \"%.*s\" out", cat->name, STR_FMT(value));
    out->value = names_find(cat->names, cat->n_names, value);
    char what[64];
    snprintf(what, sizeof what, "[%s] knows no such value", cat->name);
    return out->value < 0 ? unknown_name(e, what, value, cat->names, cat->n_names) : 0;
}

int lexicon_section_read(struct str line, struct lex_section *out, struct err *e)
{
    *out = (struct lex_section){.category = -1, .value = -1};
    if (line.len < 2 || line.at[line.len - 1] != ']')
        return err_set(e, "a section header ends in ], and comments have lines of their own: \"%.*s\"",
                       STR_FMT(line));
    struct str rest = lexicon_trim(str_of(line.at + 1, line.len - 2u));
    out->removes = rest.len && rest.at[0] == '-';
    if (out->removes)
        rest = lexicon_trim(str_of(rest.at + 1, rest.len - 1u));
    struct str name = lexicon_cut(&rest, ' ');
    if (find_category(name, out, e))
        return -1;
    return find_value(lexicon_trim(rest), out, e);
}

void lexicon_section_name(int category, int32_t value, char *out, size_t size)
{
    const struct category *cat = &categories[category];
    if (value < 0)
        snprintf(out, size, "[%s]", cat->name);
    else if (cat->names && value < cat->n_names)
        snprintf(out, size, "[%s %s]", cat->name, cat->names[value]);
    else
        snprintf(out, size, "[%s %d]", cat->name, (int)value);
}

void lexicon_section(const struct lex_entry *e, char out[static LEX_SECTION_BYTES])
{
    lexicon_section_name((int)e->category, e->value, out, LEX_SECTION_BYTES);
}

bool lexicon_section_many(int category)
{
    return category == LEX_PAGE || category == LEX_CUE || category == LEX_FIGURE;
}
