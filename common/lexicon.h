/* The lexicon: knowledge as data, compiled to one trie over folded syllables.
 *
 * Files *.lex, UTF-8, one concept a line, "#" begins a comment:
 *     [org hospital]                      category and value of the lines below
 *     Bệnh viện | BV | Bênh viện          canonical form first, then variants that mean the same
 *     | BV.                               more variants of the line above
 *     [-org]                              phrases below are taken out of what earlier directories said
 * Matching ignores case and where the tone mark stands (ủy = uỷ); "=" before a variant asks for its very
 * letters (=TS). "#" as a word stands for any number, digits for themselves. Blanks between words are not compared.
 * A phrase stands once in a category (in page and cue: once a value). Later directories add to earlier ones and
 * override them. Immutable once loaded: share it between arenas and threads.
 */
#ifndef TRICH_LEXICON_H
#define TRICH_LEXICON_H

#include "base.h"

#include <endian.h>

/* Categories; the values that a section header may give are in lexicon_load.c's table. */
enum lex_category {
    LEX_GRAMMAR,     /* function words that the grammar names: enum lex_word */
    LEX_NUMBER,      /* number words; value: the number */
    LEX_NUMBER_TAIL, /* forms of number words behind others: mươi, lăm */
    LEX_DAY_PART,    /* value: enum day_part */
    LEX_MONTH_PART,  /* "đầu năm", "cuối năm": value 0 first, 1 last */
    LEX_MONTH,       /* names of months in stamps; value: 1 to 12 */
    LEX_HONORIFIC,   /* Đồng chí, Ông, Bà */
    LEX_RANK,        /* Đại tá, Thượng úy */
    LEX_DEGREE,      /* Phó Giáo sư, Bác sĩ chuyên khoa II */
    LEX_OFFICE,      /* heads of offices: Bí thư, Giám đốc; value: enum org_kind of where it is usual */
    LEX_ORG,         /* heads of organisations' names: Bệnh viện; value: enum org_kind */
    LEX_ORG_NAME,    /* names that are whole by themselves: Bộ Y tế, Ban Bí thư; value: enum org_kind */
    LEX_ORG_SAME,    /* heads that name the same body: Đảng ủy = Đảng bộ */
    LEX_ORG_WORD,    /* words that go on inside an organisation's name though small: đa khoa, khu vực;
                        value 1: also at its end, behind capitals: trung ương; 2: only before one: xóm */
    LEX_ORG_GENERIC, /* phrases that begin like a body's name and are none: Hội trường, Đoàn công tác; value: enum org_kind
                      * of what one of them stands for by itself (Trung tâm), or -1 */
    LEX_ORG_CALLED,  /* what introduces a short name in brackets: sau đây gọi là */
    LEX_ABBREVIATION, /* short forms spelled out wherever they stand: BVĐK */
    LEX_PLACE,        /* names of places; value: enum place_level */
    LEX_PLACE_TYPE,   /* tỉnh, huyện; value: enum place_level */
    LEX_DEPARTMENT,   /* whole names of departments, as they stand behind khoa, phòng, ban */
    LEX_SURNAME,      /* family names, of all peoples of the country */
    LEX_MIDDLE_NAME,  /* syllables of names that editors leave small: Nguyễn thị Lan */
    LEX_NOT_NAME,     /* capitalised words that are no part of a person's name */
    LEX_EVENT,        /* what makes an event of a kind: sơ kết; value: enum event_kind */
    LEX_EVENT_NOUN,   /* what events are called: Hội nghị, Lễ; value: enum event_kind */
    LEX_EVENT_CUE,    /* what stands around an event's name; value: enum event_cue */
    LEX_ROLE,         /* verbs of roles; value: enum role */
    LEX_UNIT,         /* counted nouns; value: enum unit_kind */
    LEX_DOCUMENT,     /* kinds of official documents */
    LEX_AWARD,        /* names of awards, longest known form; value: enum award_form */
    LEX_AWARD_VERB,   /* trao tặng, khen thưởng; value: enum award_verb */
    LEX_CUE,          /* what a sentence says; value: enum section, or CUE_* beyond it */
    LEX_PAGE,         /* residue of pages; value: enum page_cue */
    LEX_CONTACT,      /* labels before contacts; value: enum contact_kind */
    LEX_WEB,          /* what web and mail addresses show by: www, @ */
    LEX_LANGUAGE,     /* commonest words of languages; value: enum lex_language */
    LEX_TIME,         /* phrases that name a time or stand by one; value: enum time_cue */
    LEX_FIGURE,       /* what stands by figures; value: enum figure_cue */
    LEX_CATEGORIES
};

/* Function words that code asks for by meaning; their Vietnamese stands in grammar.lex. "other" are those of which it
 * only matters that they are no part of a name. */
/* clang-format off */
#define LEX_WORDS(X)                                                                                  \
    X(DAY, day) X(MONTH, month) X(YEAR, year) X(QUARTER, quarter) X(TERM, term) X(STAGE, stage)       \
    X(FROM, from) X(TO, to) X(END, end) X(BEFORE, before) X(AFTER, after) X(AND, and) X(OR, or)       \
    X(OF, of) X(AT, at) X(BY, by) X(FOR, for) X(WITH, with) X(NOT, not) X(THIS, this) X(HOUR, hour)   \
    X(ABOUT, about) X(ALL, all) X(SOME, some) X(EACH, each) X(PLURAL, plural) X(IS, is) X(HAS, has)   \
    X(PERFECT, perfect) X(WILL, will) X(MUST, must) X(PASSIVE, passive) X(NUMBER_SIGN, number_sign)   \
    X(ORDINAL, ordinal) X(FORMER, former) X(IN, in) X(ABOUT_TOPIC, topic) X(INCLUDING, including)     \
    X(AGE, age) X(THERE, there) X(WHICH, which) X(ON, on) X(AS, as) X(NOMINAL, nominal) X(INTO, into) \
    X(CONCURRENT, concurrent) X(ISSUE, issue) X(MEMBER, member) X(ACCORDING, according) X(OTHER, other)
/* clang-format on */

#define LEX_WORD_ENUM(name, text) WORD_##name,
enum lex_word { WORD_NONE, LEX_WORDS(LEX_WORD_ENUM) WORDS };
#undef LEX_WORD_ENUM

/* Values of LEX_CUE beyond enum section (see statements.c). */
enum {
    CUE_LEAD_IN = 16, /* opens a list: "như sau" */
    CUE_NONE,         /* proceedings, praise, thanks, gifts: no statement by itself */
    CUE_CONTRAST,     /* "tuy nhiên" */
    CUE_REPORT,       /* "nêu rõ" */
    CUE_TASK,         /* verbs that results, plans and requests begin with: "đẩy mạnh" */
    CUE_SHORT,        /* falls short: "chưa", "còn chậm" */
    CUE_MUST,         /* "cần" */
    CUE_AGENDA,       /* "nội dung": what follows are topics */
    CUE_NEUTRAL,      /* looks like another cue and is none: "đạt yêu cầu" */
    CUE_PRAISE,       /* "biểu dương" */
    CUE_PROMISE,      /* "hứa" */
    CUE_PLAN,         /* names of what is ahead: "phương hướng" */
    CUE_ACCOUNT,      /* names of reports: "báo cáo" */
    CUE_RESULT,       /* verbs whose counts are results: "kết nạp" */
    CUE_GIFT,         /* gives: a result where giving is what it is about */
    CUE_STATE,        /* "hiện có": how things are, told by somebody */
    CUE_ALTHOUGH,     /* what follows up to the comma is conceded: "mặc dù" */
    CUE_VALUES
};

/* Values of LEX_PAGE (see page.c). */
/* clang-format off */
#define PAGE_CUES(X)              \
    X(MENU, menu)                 \
    X(RELATED, related)           \
    X(COMMENTS, comments)         \
    X(FOOTER, footer)             \
    X(BYLINE, byline)             \
    X(SOURCE, source)             \
    X(VIEWS, views)               \
    X(CAPTION, caption)           \
    X(GALLERY, gallery)           \
    X(STAMP, stamp)               \
    X(UPDATED, updated)           \
    X(CATEGORY, category)         \
    X(FILED, filed)               \
    X(BY, by)                     \
    X(NOTICE, notice)             \
    X(SHARE, share)               \
    X(KEYWORDS, keywords)         \
    X(NOISE, noise)               \
    X(HOME, home)                 \
    X(PHOTO_CREDIT, photo_credit) \
    X(WEEKDAY, weekday)           \
    X(SIGNATURE, signature)       \
    X(COUNTER, counter)           \
    X(PROSE, prose)               \
    X(PICTURE, picture) X(MASTHEAD, masthead) X(CLOCK, clock) X(HEADLINE, headline) X(ANONYMOUS, anonymous) \
    X(ERROR, error) X(LOGIN, login) X(LIST, list) X(CONTACT, contact)
/* clang-format on */
#define PAGE_CUE_ENUM(name, text) PAGE_##name,
enum page_cue { PAGE_CUES(PAGE_CUE_ENUM) PAGE_CUE_COUNT };
#undef PAGE_CUE_ENUM

/* Values of LEX_TIME (see dates_relative.c). */
/* clang-format off */
#define TIME_CUES(X)              \
    X(TODAY, today)               \
    X(YESTERDAY, yesterday)       \
    X(TOMORROW, tomorrow)         \
    X(SAME_DAY, same_day)         \
    X(WEEKDAY, weekday)           \
    X(THIS_WEEK, this_week)       \
    X(LAST_WEEK, last_week)       \
    X(NEXT_WEEK, next_week)       \
    X(THIS_MONTH, this_month)     \
    X(LAST_MONTH, last_month)     \
    X(NEXT_MONTH, next_month)     \
    X(THIS_YEAR, this_year)       \
    X(LAST_YEAR, last_year)       \
    X(YEAR_BEFORE, year_before)   \
    X(NEXT_YEAR, next_year)       \
    X(LAST_TERM, last_term)       \
    X(NEXT_TERM, next_term)       \
    X(YEAR_TO_DATE, year_to_date) \
    X(SAME_PERIOD, same_period)   \
    X(VAGUE, vague) X(BEFORE_DAY, before_day) X(FIRST_HALF, first_half) X(LAST_HALF, last_half) \
    X(HOLIDAY, holiday)
/* clang-format on */
#define TIME_CUE_ENUM(name, text) TIME_##name,
enum time_cue { TIME_CUES(TIME_CUE_ENUM) TIME_CUE_COUNT };
#undef TIME_CUE_ENUM

/* Values of LEX_FIGURE (see figures.c). */
/* clang-format off */
#define FIGURE_CUES(X)          \
    X(APPROXIMATE, approximate) \
    X(TAIL, tail)               \
    X(CHANGE, change)           \
    X(TOTAL, total)             \
    X(LEAD, lead)               \
    X(AVERAGE, average)         \
    X(ORDINAL, ordinal)         \
    X(NUMBERED, numbered)       \
    X(ANY, any)                 \
    X(NONE, none)               \
    X(CUT, cut)                 \
    X(OPENING, opening)         \
    X(BOUND, bound)             \
    X(WORTH, worth)             \
    X(COMPARE, compare)         \
    X(SUBJECT, subject)         \
    X(TARGET, target)           \
    X(SHIFT, shift)             \
    X(ATTEND, attend)           \
    X(QUALITY, quality)         \
    X(REACH, reach)             \
    X(HEAD, head)               \
    X(NOUN, noun)               \
    X(VERB, verb) X(FILLER, filler)
/* clang-format on */
#define FIGURE_CUE_ENUM(name, text) FIGURE_##name,
enum figure_cue { FIGURE_CUES(FIGURE_CUE_ENUM) FIGURE_CUE_COUNT };
#undef FIGURE_CUE_ENUM

/* Values of LEX_EVENT_CUE (see events.c). */
/* clang-format off */
#define EVENT_CUES(X)     \
    X(HELD, held)         \
    X(MANNER, manner)     \
    X(STOP, stop)         \
    X(REVIEWED, reviewed) \
    X(PLANNED, planned)   \
    X(ATTENDANCE, attendance) X(SUMMONED, summoned) X(PARTIES, parties) X(OCCASION, occasion) X(SPAN, span) X(STAND_IN, stand_in) X(TOPIC, topic) X(VENUE, venue) X(TASK, task) \
    X(NEUTRAL, neutral)
/* clang-format on */
#define EVENT_CUE_ENUM(name, text) EVENT_CUE_##name,
enum event_cue { EVENT_CUES(EVENT_CUE_ENUM) EVENT_CUE_COUNT };
#undef EVENT_CUE_ENUM

/* Values of LEX_AWARD_VERB; behalf names the giver for whom somebody hands it over. */
enum award_verb { AWARD_GIVES, AWARD_RECEIVES, AWARD_WISHES, AWARD_BEHALF, AWARD_VERBS };

/* Values of LEX_AWARD: issued ones are named with who gives them, badges with what their quotes say, titles need to be
 * called awards ("được tặng") to be told from degrees and aims; a jubilee's "#" is its number of years; a named one is
 * called what stands in quotes behind it, a prize is one of a contest. */
enum award_form {
    AWARD_ISSUED,
    AWARD_MEDAL,
    AWARD_TITLE,
    AWARD_BADGE,
    AWARD_JUBILEE,
    AWARD_NAMED,
    AWARD_PRIZE, /* of a contest, when somebody gives it */
    AWARD_FORMS
};

/* Values of LEX_UNIT. */
/* clang-format off */
#define UNIT_KINDS(X) \
    X(PERSON, person) \
    X(BODY, body) X(VISIT, visit) X(MONEY, money) X(TIME, time) X(MEASURE, measure) X(THING, thing)
/* clang-format on */
#define UNIT_KIND_ENUM(name, text) UNIT_##name,
enum unit_kind { UNIT_KINDS(UNIT_KIND_ENUM) UNIT_KIND_COUNT };
#undef UNIT_KIND_ENUM

/* Values of LEX_LANGUAGE: ISO 639-1 codes. */
#define LANGUAGES(X) X(VI, vi) X(EN, en) X(FR, fr) X(DE, de) X(ES, es)
#define LANGUAGE_ENUM(name, text) LANGUAGE_##name,
enum lex_language { LANGUAGES(LANGUAGE_ENUM) LANGUAGE_COUNT };
#undef LANGUAGE_ENUM

enum { LEX_NAMED_VALUES = 64 }; /* more than any category has */

struct lex_entry {
    struct str canonical; /* NFC, as written in the file */
    uint32_t category;    /* enum lex_category */
    int32_t value;        /* what the section header said; -1 when it said nothing */
    const char *file;     /* where it stands, for explaining */
    uint32_t line;
};

struct lexicon;

/* Reads every *.lex of each directory in name order; a directory that does not exist is an error for the first one only.
 * -1 and e: "file:line: what". */
MUST_CHECK int lexicon_load(struct lexicon **out, const char *const *dirs, unsigned n_dirs, struct err *e);
void lexicon_free(struct lexicon **lex);
const struct lex_entry *lexicon_entry(const struct lexicon *lex, uint32_t entry);
/* The header that the entry stands under, "[org hospital]". */
enum { LEX_SECTION_BYTES = 80 };
void lexicon_section(const struct lex_entry *e, char out[static LEX_SECTION_BYTES]);
/* The first entry of a category with this value, or NULL. The category's values have names. */
const struct lex_entry *lexicon_first(const struct lexicon *lex, enum lex_category category, int32_t value);

/* --- for the tokeniser and the matcher ----------------------------------------------------------- */

/* How a letter folds: small, without tone mark; tone 0 to 5; upper: it was a capital. letter: it is one. */
struct lex_letter {
    uint16_t base;
    uint8_t tone;
    bool upper, letter;
};
enum { LEX_LETTERS = 0x1F00 };
const struct lex_letter *lexicon_letters(const struct lexicon *lex); /* table of LEX_LETTERS code points */

/* Symbols of the trie: 0 stands in no phrase; a mark of ASCII is its code point; any number is one; a word is its id;
 * other marks come last. So those that phrases begin with are small numbers. */
enum { SYMBOL_NUMBER = 0x80, SYMBOL_WORDS = 0x81, SYMBOL_FAR_MARK = 0x20000000 };

uint32_t lexicon_word(const struct lexicon *lex, const uint16_t *folded, uint32_t n, uint32_t hash);
/* By word: what it is found by, which is the same in every lexicon. */
const uint32_t *lexicon_word_hashes(const struct lexicon *lex);
uint8_t lexicon_word_meaning(const struct lexicon *lex,
                             uint32_t word); /* enum lex_word of a one-word LEX_GRAMMAR entry */

/* A word as it is printed: small, with a capital or in capitals, its tone on any letter; or a mark, a short number, a
 * year. Most words of an article are in a lexicon, and so is how they are spelled: they need no reading letter by letter.
 */
enum { LEX_CAPITAL = 2, LEX_UPPER = 4 }; /* first letter; all letters */
enum { LEX_SPELLING_BYTES = 16 };        /* with a zero behind it */
struct lex_spelling {
    uint64_t bytes[2]; /* as lexicon_load_bytes reads them, zero behind them */
    uint32_t value;    /* a word's id, a number's value, a mark's code point */
    uint32_t symbol;   /* of the trie */
    uint8_t kind;      /* enum scan_kind */
    uint8_t meaning;   /* enum lex_word */
    uint8_t n_cps;
    uint8_t flags; /* LEX_CAPITAL, LEX_UPPER */
};
/* The slot from which on the spelling stands, if it is known; the processor may fetch it. */
uint32_t lexicon_spelling_soon(const struct lexicon *lex, uint64_t low, uint64_t high);
/* NULL: nothing is known of it, not even that it is no word. */
const struct lex_spelling *lexicon_spelling(const struct lexicon *lex, uint32_t slot, uint64_t low,
                                            uint64_t high);

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t lexicon_load_bytes(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return le64toh(bytes);
}

/* One of 64 bits for a category with a value. Others share it: a bit that is not set tells more than one that is. */
static inline uint64_t lexicon_value_bit(uint32_t category, int32_t value)
{
    return (uint64_t)1 << ((category * 7 + (uint32_t)value) & 63);
}

/* An entry that ends at a node, with its category and value: articles are matched against little memory. */
struct lex_end {
    uint32_t entry : 24;
    uint32_t category : 8;
    int32_t value;
};

enum { LEX_FEW_ENDS = 3, LEX_MORE_ENDS = 5 }; /* nearly no phrase has more meanings than both together */

/* A node of the trie: where a phrase, or several that begin alike, has come to. It has all that a matcher needs in most
 * cases, in one line of the processor's cache. */
struct lex_node {
    uint64_t symbols;    /* a bit for each symbol that leads on, lexicon_symbol_bit */
    uint64_t categories; /* of the entries that end here, unless one asks: a bit for each enum lex_category */
    uint64_t values;     /* lexicon_value_bit of them */
    struct lex_end few[LEX_FEW_ENDS]; /* the first of them */
    uint32_t ends;                    /* all of them, lexicon_ends */
    uint16_t n_ends;
    bool asks;               /* one of them asks for more than its words */
    uint32_t before, symbol; /* the node and the symbol that lead here */
};

/* What a phrase asks for besides its words. */
struct lex_asked {
    struct str exact; /* what the text must be, letter by letter, without blanks; unknown: any case will do */
    struct str
        digits; /* its numbers, each with a blank behind it, "#" for any; unknown: any numbers will do */
};

enum {
    LEX_PHRASE_TOKENS = 255,
    LEX_PHRASE_FORMS = 1000 /* entries that end at one node: each is looked at wherever its words stand */
};

static inline uint64_t lexicon_symbol_bit(uint32_t symbol)
{
    return (uint64_t)1 << (symbol * 0x9E3779B1u >> 26);
}

/* false: no phrase goes on with the symbol. Most steps are refused by it alone. */
static inline bool lexicon_may_step(const struct lex_node *node, uint32_t symbol)
{
    return node->symbols & lexicon_symbol_bit(symbol);
}

/* The node behind a phrase's first symbol; behind one symbol more. One where nothing ends and that leads nowhere when no
 * phrase goes that way: so callers need not ask. */
const struct lex_node *lexicon_begin(const struct lexicon *lex, uint32_t symbol);
const struct lex_node *lexicon_step(const struct lexicon *lex, const struct lex_node *node, uint32_t symbol);
/* The processor may fetch what lexicon_begin and lexicon_step will look at. */
void lexicon_begin_soon(const struct lexicon *lex, uint32_t symbol);
void lexicon_step_soon(const struct lexicon *lex, const struct lex_node *node, uint32_t symbol);
static inline bool lexicon_leads(const struct lex_node *node)
{
    return node->n_ends || node->symbols;
}
/* The node->n_ends entries that end at a node, those that ask for more first; LEX_MORE_ENDS more may be read. */
const struct lex_end *lexicon_ends(const struct lexicon *lex, const struct lex_node *node);
const struct lex_asked *lexicon_asked(const struct lexicon *lex, const struct lex_end *end);

#endif
