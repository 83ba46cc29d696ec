/* One page while it is being read: its text once, cut into lines, sentences and tokens, with what the lexicon knows
 * at each token, and what earlier stages found there for later ones.
 *
 * Everything lives in the article's arena. Token numbers are the currency between stages: [a, b).
 */
#ifndef TRICH_DOC_H
#define TRICH_DOC_H

#include "../extract.h"
#include "../html/html.h"
#include "../lexicon.h"
#include "../record.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

enum token_flags {
    TOKEN_SPACE = 1,   /* a blank or the line's begin stands before it */
    TOKEN_CAPITAL = 2, /* first letter is a capital */
    TOKEN_UPPER = 4,   /* all letters are capitals */
    TOKEN_FIRST = 8,   /* first of its line */
};

/* Who took a token, so that others leave it alone. */
enum token_claim {
    CLAIM_NONE,
    CLAIM_DOCUMENT,
    CLAIM_DATE,
    CLAIM_CONTACT,
    CLAIM_ORG,
    CLAIM_NAME,
    CLAIM_AWARD,
    CLAIM_FIGURE
};

struct token {
    uint32_t begin, end;       /* bytes of doc.text */
    uint32_t cp_begin, cp_end; /* code points of doc.text */
    uint32_t line;
    uint32_t
        value; /* word: id in the lexicon or 0; number: its value, at most UINT32_MAX; mark: its code point */
    uint32_t symbol; /* of the lexicon's trie, 0 none */
    uint8_t kind, flags, claim;
    uint8_t word; /* enum lex_word, 0 none */
};

struct match {
    uint32_t a, b; /* tokens */
    union {
        struct lex_end end; /* the lexicon's; its parts by their names: */
        struct {
            uint32_t entry : 24;
            uint32_t category : 8;
            int32_t value;
        };
    };
};

enum line_role {
    LINE_NOISE, /* menus, counters, related headlines, … */
    LINE_BODY,
    LINE_TITLE,
    LINE_CAPTION,
    LINE_STAMP, /* publication stamp, category, view counter: the page's head */
    LINE_BYLINE,
    LINE_CONTACT,
    LINE_ROLES
};

struct line {
    uint32_t a, b;       /* tokens */
    uint32_t begin, end; /* bytes of doc.text */
    uint32_t cp_begin;
    int32_t body_cp; /* where it begins in article.body, in code points; -1: not of the body */
    uint8_t role;    /* enum line_role, set by page.c */
    bool blank_before;
    uint16_t indent; /* blanks before it, as printed */
    uint32_t number; /* in the page, from 1 */
};

/* A sentence of one line; its full stop belongs to it. */
struct sentence {
    uint32_t a, b;
    uint32_t line;
};

/* A time expression at [a, b). */
enum when_kind {
    WHEN_DAY,
    WHEN_DAYS, /* a range or list of days */
    WHEN_MONTHS,
    WHEN_QUARTER,
    WHEN_PART_OF_YEAR, /* 6 tháng đầu năm */
    WHEN_YEAR,
    WHEN_YEARS, /* giai đoạn, several years */
    WHEN_TERM,  /* nhiệm kỳ */
    WHEN_RELATIVE,
    WHEN_UNKNOWN /* cannot be resolved */
};

struct when_at {
    uint32_t a, b;
    enum when_kind kind;
    struct period when;
    enum day_part part;
};

/* A mention of an organisation: record.organizations[org] once resolved. generic: it names none by itself. */
struct org_at {
    uint32_t a, b;
    int32_t org; /* -1: resolves to none */
    enum org_kind kind;
    bool generic;
};

/* A mention of a person: name at [a, b), with titles before and offices behind at [full_a, full_b). */
struct person_at {
    uint32_t a, b, full_a, full_b;
    uint32_t person; /* of record.people */
};

/* So many bytes behind the text may be read, too: words are read sixteen bytes at once. */
enum { DOC_TEXT_PADDING = 16 };
/* So many tokens' categories are read at once, and as many zeros stand behind the last ones. */
enum { DOC_BLOCK = 8 };

struct doc {
    struct arena *arena;
    const struct lexicon *lex;
    const struct extract_input *input;
    struct str page; /* its content, as UTF-8; of HTML its lines */
    const struct html_page
        *html; /* what the lines are; NULL: it is a text dump. Line i of the page is html->lines[i - 1] */
    struct doc *said;     /* html->meta.claims, a line each, up to matches; NULL with html */
    struct str text;      /* NFC, blanks folded, lines by one newline; padded */
    struct token *tokens; /* behind the last one stands one that begins a line */
    uint32_t n_tokens;
    struct match *matches; /* by a, longer first */
    uint32_t n_matches;
    uint32_t *match_at; /* first match with a >= token; n_tokens + 1 long */
    uint64_t
        *categories; /* of the matches that begin at the token: bit set by enum lex_category; DOC_NUMBER … */
    uint64_t *ends;  /* the categories of those that end right before it; n_tokens + 1 long */
    uint64_t *values, *end_values; /* lexicon_value_bit of both; categories and values are padded */
    struct line *lines;
    uint32_t n_lines;
    VEC(struct sentence) sentences;        /* of body, title and caption lines, in order */
    VEC(struct when_at) whens;             /* by a */
    VEC(struct org_at) org_mentions;       /* by a */
    VEC(struct person_at) person_mentions; /* by a */
    struct record *record;
    day_t today; /* what relative expressions count from: published_at, or DAY_NONE */
};

/* Both at once: one branch is foreseen better than two. */
static inline bool doc_is_mark(const struct doc *d, uint32_t t, uint32_t mark)
{
    return t < d->n_tokens && ((d->tokens[t].kind == TOKEN_MARK) & (d->tokens[t].value == mark));
}
static inline bool doc_is_word(const struct doc *d, uint32_t t, enum lex_word word)
{
    return t < d->n_tokens && d->tokens[t].word == word;
}
static inline bool doc_is_number(const struct doc *d, uint32_t t)
{
    return t < d->n_tokens && d->tokens[t].kind == TOKEN_NUMBER;
}
static inline bool doc_is_glued(const struct doc *d, uint32_t t) /* to the token before */
{
    return t < d->n_tokens && !(d->tokens[t].flags & TOKEN_SPACE);
}
/* - – — ‐ and kin are one symbol, */
static inline bool doc_is_dash(const struct doc *d, uint32_t t)
{
    return t < d->n_tokens && d->tokens[t].symbol == '-';
}
/* and " “ ” « » and kin another one. */
static inline bool doc_is_quote(const struct doc *d, uint32_t t)
{
    return t < d->n_tokens && d->tokens[t].symbol == '"';
}

/* Does a match of one of the categories begin at token t? Asked at most tokens, and most have none. */
#define DOC_BIT(category) ((uint64_t)1 << (category))
static inline bool doc_begins(const struct doc *d, uint32_t t, uint64_t categories)
{
    return t < d->n_tokens && (d->categories[t] & categories);
}

/* What else is known of a token beside its categories, so that a stage visits only tokens that may interest it.
 * JOINED: the next token stands at it without a blank. */
#define DOC_STOP ((uint64_t)1 << 58) /* a mark that may end a sentence: . ! ? … */
#define DOC_UPPER ((uint64_t)1 << 59)
#define DOC_JOINED ((uint64_t)1 << 60)
#define DOC_CAPITAL ((uint64_t)1 << 61)
#define DOC_NUMBER ((uint64_t)1 << 62)
#define DOC_MARK ((uint64_t)1 << 63)
#define DOC_TOKEN_BITS (DOC_STOP | DOC_UPPER | DOC_JOINED | DOC_CAPITAL | DOC_NUMBER | DOC_MARK)

/* A bit of doc.values: the function word, or a phrase of this meaning, may begin there. */
#define DOC_WORD(word) lexicon_value_bit(LEX_GRAMMAR, (word))

/* Which tokens of a block have one of the bits: token i, bits 2 i and 2 i + 1 of which at least one is set. */
static inline uint32_t doc_block(const uint64_t *c, const uint64_t *v, uint64_t categories, uint64_t values)
{
#ifdef __SSE2__
    const __m128i of_c = _mm_set1_epi64x((long long)categories), of_v = _mm_set1_epi64x((long long)values);
    __m128i none[DOC_BLOCK / 2]; /* by half of a token's bits: all ones where none is set */
    for (size_t i = 0; i < DOC_BLOCK / 2; i++) {
        __m128i have = _mm_and_si128(_mm_loadu_si128((const __m128i *)(c + 2 * i)), of_c);
        have = _mm_or_si128(have, _mm_and_si128(_mm_loadu_si128((const __m128i *)(v + 2 * i)), of_v));
        none[i] = _mm_cmpeq_epi32(have, _mm_setzero_si128());
    }
    __m128i all = _mm_packs_epi16(_mm_packs_epi32(none[0], none[1]), _mm_packs_epi32(none[2], none[3]));
    return (uint32_t)_mm_movemask_epi8(all) ^ 0xFFFF;
#else
    uint32_t have = 0;
    for (uint32_t i = 0; i < DOC_BLOCK; i++)
        have |= (uint32_t)(((c[i] & categories) | (v[i] & values)) != 0) << 2 * i;
    return have;
#endif
}

/* The first token of [t, end) with one of the bits in categories, or in values; or end. Which of the next ones it is nobody
 * foresees, so there is no branch on it. */
static inline uint32_t doc_next_of(const struct doc *d, uint32_t t, uint32_t end, uint64_t categories,
                                   uint64_t values)
{
    for (; t < end; t += DOC_BLOCK) {
        uint32_t have = doc_block(d->categories + t, d->values + t, categories, values);
        if (have) {
            t += (uint32_t)__builtin_ctz(have) / 2;
            break;
        }
    }
    return t < end ? t : end;
}
static inline uint32_t doc_next(const struct doc *d, uint32_t t, uint32_t end, uint64_t categories)
{
    return doc_next_of(d, t, end, categories, 0);
}
/* The first one where a match of the category with this value may begin. */
static inline uint32_t doc_next_value(const struct doc *d, uint32_t t, uint32_t end,
                                      enum lex_category category, int32_t value)
{
    return doc_next_of(d, t, end, 0, lexicon_value_bit(category, value));
}
const struct match *doc_match_of(const struct doc *d, uint32_t t, enum lex_category category);
const struct match *doc_match_with(const struct doc *d, uint32_t t, enum lex_category category,
                                   int32_t value);
/* The longest match of a category that begins at token t, or NULL. */
static inline const struct match *doc_match(const struct doc *d, uint32_t t, enum lex_category category)
{
    return doc_begins(d, t, DOC_BIT(category)) ? doc_match_of(d, t, category) : NULL;
}
/* May one of the category with this value begin at token t? Where none does, it mostly knows. */
static inline bool doc_may_begin(const struct doc *d, uint32_t t, enum lex_category category, int32_t value)
{
    return t < d->n_tokens && (d->values[t] & lexicon_value_bit(category, value));
}
/* The longest of those with a value. */
static inline const struct match *doc_match_value(const struct doc *d, uint32_t t, enum lex_category category,
                                                  int32_t value)
{
    return doc_may_begin(d, t, category, value) ? doc_match_with(d, t, category, value) : NULL;
}
/* Does a match of one of the categories end right before token t? It need not be the longest of those that begin with it. */
static inline bool doc_ends(const struct doc *d, uint32_t t, uint64_t categories)
{
    return t <= d->n_tokens && (d->ends[t] & categories);
}
/* May one of the category with this value end there? */
static inline bool doc_may_end(const struct doc *d, uint32_t t, enum lex_category category, int32_t value)
{
    return t <= d->n_tokens && (d->end_values[t] & lexicon_value_bit(category, value));
}
/* The canonical form of a match, as the lexicon writes it. */
struct str doc_canonical(const struct doc *d, const struct match *m);

/* The text of [a, b) as printed; it points into d->text. */
struct str doc_text(const struct doc *d, uint32_t a, uint32_t b);
/* The same with LEX_ABBREVIATION matches spelled out; copied only where needed. */
struct str doc_text_expanded(const struct doc *d, uint32_t a, uint32_t b);
struct span doc_span(const struct doc *d, uint32_t a, uint32_t b);
/* The first mention of a body, or time, that begins at t or behind it: its place in the list, whose n when there is none. */
uint32_t doc_org_from(const struct doc *d, uint32_t t);
uint32_t doc_when_from(const struct doc *d, uint32_t t);
void doc_claim(struct doc *d, uint32_t a, uint32_t b, enum token_claim claim);
bool doc_unclaimed(const struct doc *d, uint32_t a, uint32_t b);
/* Folded comparison of whole texts: case and the place of tone marks do not count. */
bool doc_same_words(const struct doc *d, struct str x, struct str y);

/* page_html.c: of a page in HTML the text that is read, its lines' kinds and what it says of itself. */
void page_html_open(struct doc *d);

/* Stages, in the order of extract.c; each is the public function of the file of its name. */
void normalise(struct doc *d, struct str page); /* text and lines, lines without tokens */
void tokenise(struct doc *d);
void match_lexicon(struct doc *d);
void page_read(struct doc *d, struct str title_hint,
               struct str published_hint); /* roles of lines; the article's head */
void split_sentences(struct doc *d);
void find_contacts(struct doc *d);
void find_documents(struct doc *d);
void find_dates(struct doc *d);
void find_orgs(struct doc *d);
void find_people(struct doc *d); /* with titles, offices and roles */
void find_places(struct doc *d);
void find_awards(struct doc *d);
void find_figures(struct doc *d);
void find_figure_periods(struct doc *d); /* behind events and statements */
void find_events(struct doc *d);
void find_statements(struct doc *d);

#endif
