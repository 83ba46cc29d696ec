/* Persons while they are read: mentions first (people.c, people_tail.c), what they do (roles.c, roles_verbs.c), then
 * one entry a person (people_merge.c). */
#ifndef TRICH_PEOPLE_H
#define TRICH_PEOPLE_H

#include "names.h"
#include "offices.h"

/* What an office tells of the body where its holder serves. */
enum serves {
    SERVES_UNKNOWN,
    SERVES_HOME,      /* the body that the article, the list or the side is about */
    SERVES_PARTY,     /* its party committee */
    SERVES_COMMITTEE, /* that, or its union's: whichever the article is about */
    SERVES_ORG        /* the one that is named */
};

struct mention {
    uint32_t a, b, full_a, full_b; /* as struct person_at */
    uint32_t sentence;
    struct titles titles;
    str_list positions;
    enum serves serves;
    int32_t org;    /* of record.organizations, with SERVES_ORG */
    int32_t side;   /* "Về phía X có …", "Đoàn của X do …": X; else -1 */
    uint32_t roles; /* bit set */
    bool shares;    /* its offices stand behind a dash, or before a list of names: the group has them, too */
    bool continues; /* stands in one row with the mention before it */
};

typedef VEC(struct mention) mention_list;

void mention_add_position(struct doc *d, struct mention *m, uint32_t a, uint32_t b);
/* Takes from the office, unit or body at [a, b) where the person serves. */
void mention_serve(const struct doc *d, struct mention *m, uint32_t a, uint32_t b);
/* Reads offices, brackets and bodies behind the name, to m->full_b. */
void mention_read_tail(struct doc *d, struct mention *m, uint32_t stop);

/* The mentions' roles, and offices that verbs give ("giữ chức …"). */
void roles_read(struct doc *d, mention_list *mentions);

/* Fills record.people and d->person_mentions. */
void people_merge(struct doc *d, mention_list *mentions);

struct service {
    enum serves serves;
    int32_t org, side;
};

/* The name of the body where the person serves; unknown when none is. outsider: nothing binds the person to it;
 * elected: the committee does. */
struct str people_org(const struct doc *d, const struct service *s, bool outsider, bool elected);

/* Of record.organizations: the first one named in [a, b), or -1. */
int32_t org_in(const struct doc *d, uint32_t a, uint32_t b);

/* A line of a list: "1. …", "- …", "+ …". Its first token behind the bullet, or the line's begin. */
uint32_t list_item_begin(const struct doc *d, const struct line *l);

#endif
