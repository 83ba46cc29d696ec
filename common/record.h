/* What one article states: the product of extraction, the source of JSON and of rows.
 *
 * Names are those of the extraction contract. All memory belongs to the arena that extract() was given.
 * Unknown texts are STR_NONE, days DAY_NONE, counts RECORD_COUNT_NONE.
 */
#ifndef TRICH_RECORD_H
#define TRICH_RECORD_H

#include "arena.h"
#include "civil.h"

#define RECORD_COUNT_NONE INT64_MIN

/* Code points of article.body, [begin, end); begin < 0: read from outside the body. */
struct span {
    int32_t begin, end;
};
#define SPAN_NONE ((struct span){-1, -1})

/* An exact decimal: units / 10^scale. known == false: null. */
struct decimal {
    int64_t units;
    uint8_t scale;
    bool known;
};

/* A publication stamp, time zone +07:00. second_of_day < 0: only the day is known. */
struct stamp {
    day_t day;
    int32_t second_of_day;
    bool has_seconds; /* the page printed them */
};

typedef VEC(struct str) str_list;

enum contact_kind {
    CONTACT_EMERGENCY,
    CONTACT_HOTLINE,
    CONTACT_PHONE,
    CONTACT_FAX,
    CONTACT_EMAIL,
    CONTACT_WEBSITE,
    CONTACT_ADDRESS,
    CONTACT_KINDS
};

enum event_kind {
    EVENT_REVIEW,
    EVENT_CONGRESS,
    EVENT_STUDY,
    EVENT_AWARD,
    EVENT_ADMISSION,
    EVENT_APPOINTMENT,
    EVENT_TRAINING,
    EVENT_CEREMONY,
    EVENT_VISIT,
    EVENT_AGREEMENT,
    EVENT_CAMPAIGN,
    EVENT_MEETING,
    EVENT_KINDS
};

enum day_part {
    DAY_PART_NONE,
    DAY_PART_MORNING,
    DAY_PART_NOON,
    DAY_PART_AFTERNOON,
    DAY_PART_EVENING,
    DAY_PARTS
};

enum role {
    ROLE_ATTENDED,
    ROLE_PRESIDED,
    ROLE_OPENED,
    ROLE_REPORTED,
    ROLE_SPOKE,
    ROLE_DIRECTED,
    ROLE_CONCLUDED,
    ROLE_PRESENTED,
    ROLE_AWARDED,
    ROLE_ELECTED,
    ROLE_APPOINTED,
    ROLE_ADMITTED,
    ROLE_MENTIONED,
    ROLES
};

enum org_kind {
    ORG_HOSPITAL,
    ORG_HEALTH_CENTER,
    ORG_PARTY,
    ORG_MILITARY,
    ORG_GOVERNMENT,
    ORG_UNION,
    ORG_DEPARTMENT,
    ORG_SCHOOL,
    ORG_COMPANY,
    ORG_ASSOCIATION,
    ORG_OTHER,
    ORG_KINDS
};

enum place_level { PLACE_COUNTRY, PLACE_PROVINCE, PLACE_CITY, PLACE_DISTRICT, PLACE_COMMUNE, PLACE_LEVELS };

/* What the page is; only an article states anything. */
enum page_kind {
    PAGE_KIND_ARTICLE,
    PAGE_KIND_HOME,
    PAGE_KIND_LIST,
    PAGE_KIND_ERROR,
    PAGE_KIND_LOGIN,
    PAGE_KIND_OTHER,
    PAGE_KINDS
};

enum section { SECTION_ACHIEVEMENT, SECTION_LIMITATION, SECTION_DIRECTION, SECTION_REQUEST, SECTIONS };

/* The contract's words, in the order of the enumerations; day_part_names[DAY_PART_NONE] is NULL. */
extern const char *const contact_kind_names[CONTACT_KINDS];
extern const char *const event_kind_names[EVENT_KINDS];
extern const char *const day_part_names[DAY_PARTS];
extern const char *const role_names[ROLES];
extern const char *const org_kind_names[ORG_KINDS];
extern const char *const place_level_names[PLACE_LEVELS];
extern const char *const page_kind_names[PAGE_KINDS];
extern const char *const section_names[SECTIONS];

/* The index of word among names, or -1. */
int names_find(const char *const *names, int n, struct str word);

struct contact {
    enum contact_kind kind;
    struct str value;
    struct span span;
};

struct event {
    enum event_kind kind;
    struct str name, organizer, place;
    day_t starts_on, ends_on;
    enum day_part part_of_day;
    struct period review_period, plan_period, term;
    int64_t attendance;
    struct span span;
};

struct person {
    struct str name, honorific, rank;
    str_list degrees, positions;
    struct str organization;
    uint32_t roles; /* bit set: 1 << enum role; never 0 */
    struct span span;
};

struct organization {
    struct str name;
    struct str identity; /* the name with what does not tell bodies apart said in one way (orgs_name.c) */
    enum org_kind kind;
    str_list aliases;
    struct span span;
};

struct figure {
    struct decimal value, of, percent;
    struct str unit, label;
    struct period period;
    struct span span;
};

struct award {
    struct str name, recipient, recipient_kind, awarded_by;
    int64_t count;
    struct span span;
};

struct document {
    struct str kind, number, issuer;
    day_t date;
    struct span span;
};

struct date_mention {
    struct str text;
    struct period when;
    struct span span;
};

struct place {
    struct str name;
    enum place_level level;
    struct span span;
};

struct statement {
    enum section section;
    struct str text;
    struct span span;
};

/* How it is known in which encoding an article's bytes are; the most trusted first. */
enum encoding_from {
    ENCODING_MARK,     /* they begin with a byte order mark */
    ENCODING_DECLARED, /* the message says so */
    ENCODING_META,     /* the page says so */
    ENCODING_SNIFFED,  /* they read as nothing else */
    ENCODING_ASSUMED,  /* nothing tells */
    ENCODING_FROMS
};
extern const char *const encoding_from_names[ENCODING_FROMS];

struct encoding {
    struct str name; /* unknown: no bytes were read */
    enum encoding_from from;
    struct str doubt; /* what was amiss, in words; unknown: nothing */
};

/* What near-duplicates have in common (extract/sketch.h): bits that mostly agree, and bands of which one or more do. */
enum { SKETCH_WORD_BITS = 128, SKETCH_BITS = SKETCH_WORD_BITS + 64, SKETCH_BANDS = 4 };
struct sketch {
    bool known;
    uint8_t bits[SKETCH_BITS / 8]; /* the first bit is the highest of the first byte */
    uint32_t bands[SKETCH_BANDS];
};

struct record {
    struct encoding encoding;
    struct str title, category, byline, language, body;
    enum page_kind page_kind;
    struct sketch sketch;
    struct stamp published_at;
    int64_t view_count;
    str_list captions;

    VEC(struct contact) contacts;
    VEC(struct event) events;
    VEC(struct person) people;
    VEC(struct organization) organizations;
    VEC(struct figure) figures;
    VEC(struct award) awards;
    VEC(struct document) documents;
    VEC(struct date_mention) dates;
    VEC(struct place) places;
    VEC(struct statement) statements;
};

/* Empties r: every text and day unknown. */
void record_init(struct record *r);

/* Writes units/10^scale ("98.5") and a NUL. */
void decimal_format(struct decimal d, char out[static 32]);

/* Writes the contract's form, YYYY-MM-DD or YYYY-MM-DDTHH:MM[:SS]+07:00, and a NUL. */
void stamp_format(struct stamp s, char out[static 32]);

#endif
