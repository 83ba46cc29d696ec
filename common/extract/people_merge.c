/* Mentions to persons: full names first, then short ones ("bác sĩ Thám") to the full name that ends so. */
#include "people.h"
#include "text_case.h"

#include "../scan.h"

enum { PEOPLE_MAX = 4096, CHAIN_MAX = 64 };

struct known {
    uint32_t at, n; /* its syllables among names.syllables */
    uint32_t next;  /* with the same last syllable, older; person + 1 */
    uint32_t first; /* token of the first mention */
    struct service service;
};

struct names {
    struct doc *d;
    VEC(uint32_t) syllables;
    VEC(struct known) known;
    uint32_t *heads; /* by the last syllable: person + 1 */
    uint32_t mask;
};

/* The same for words that fold alike: the lexicon's number, or of a word that it does not know a hash. */
static uint32_t syllable_key(const struct doc *d, uint32_t t)
{
    enum { UNKNOWN = 1u << 31 };
    if (d->tokens[t].value)
        return d->tokens[t].value;
    struct scanner scan = scan_of(doc_text(d, t, t + 1), lexicon_letters(d->lex));
    struct scanned s;
    return scan_next(&scan, &s) ? s.hash | UNKNOWN : UNKNOWN;
}

static uint32_t read_syllables(struct names *n, const struct mention *m)
{
    uint32_t count = 0;
    for (uint32_t t = m->a; t < m->b; t++)
        if (n->d->tokens[t].kind == TOKEN_WORD) {
            vec_push(n->d->arena, &n->syllables, syllable_key(n->d, t));
            count++;
        }
    return count;
}

static bool ends_alike(const struct names *n, const struct known *k, const uint32_t *syllables,
                       uint32_t count)
{
    return k->n >= count &&
           memcmp(&n->syllables.at[k->at + k->n - count], syllables, count * sizeof *syllables) == 0;
}

static bool titles_agree(struct doc *d, const struct person *p, const struct mention *m)
{
    if (str_known(m->titles.rank))
        return str_eq(p->rank, m->titles.rank);
    for (uint32_t i = 0; i < m->titles.degrees.n; i++)
        for (uint32_t k = 0; k < p->degrees.n; k++)
            if (text_begins(d, p->degrees.at[k], m->titles.degrees.at[i]))
                return true;
    return false;
}

/* The person whose name ends with these syllables; exact: and is no longer. The last one before the mention is
 * meant, one with the same title rather. */
static uint32_t find(const struct names *n, const struct mention *m, const uint32_t *syllables,
                     uint32_t count, bool exact)
{
    uint32_t best = 0, best_score = 0, steps = 0;
    for (uint32_t i = n->heads[syllables[count - 1] & n->mask]; i && steps < CHAIN_MAX;
         i = n->known.at[i - 1].next, steps++) {
        const struct known *k = &n->known.at[i - 1];
        if (!ends_alike(n, k, syllables, count) || (exact && k->n != count))
            continue;
        uint32_t score = 1 + (k->first < m->a ? 2u : 0u);
        if (!exact && titles_agree(n->d, &n->d->record->people.at[i - 1], m))
            score += 4;
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

static uint32_t add(struct names *n, const struct mention *m, uint32_t at, uint32_t count)
{
    struct record *r = n->d->record;
    if (n->known.n == PEOPLE_MAX)
        return 0;
    uint32_t *head = &n->heads[n->syllables.at[at + count - 1] & n->mask];
    vec_push(n->d->arena, &n->known, (struct known){at, count, *head, m->a, {SERVES_UNKNOWN, -1, -1}});
    vec_push(n->d->arena, &r->people,
             (struct person){.name = text_name(n->d, m->a, m->b), .span = SPAN_NONE});
    *head = n->known.n;
    return n->known.n;
}

/* The union of what the mentions say; of two honorifics the first. */
static void unite(struct names *n, uint32_t person, struct mention *m)
{
    struct doc *d = n->d;
    struct person *p = &d->record->people.at[person - 1];
    if (!str_known(p->honorific))
        p->honorific = m->titles.honorific;
    if (!str_known(p->rank))
        p->rank = m->titles.rank;
    for (uint32_t i = 0; i < m->titles.degrees.n; i++)
        titles_add_degree(d, &p->degrees, m->titles.degrees.at[i]);
    for (uint32_t i = 0; i < m->positions.n; i++)
        office_add(d, &p->positions, m->positions.at[i]);
    struct service *service = &n->known.at[person - 1].service;
    if (service->serves == SERVES_UNKNOWN) {
        service->serves = m->serves;
        service->org = m->org;
    }
    if (service->side < 0)
        service->side = m->side;
    p->roles |= m->roles;
    if (p->span.begin < 0)
        p->span = doc_span(d, m->a, m->b);
}

/* Which names are settled in which round: long ones, then two syllables with a family name, then the rest. */
static int round_of(const struct doc *d, const struct mention *m)
{
    uint32_t n = name_syllables(d, m->a, m->b);
    if (n >= 3)
        return 0;
    return n == 2 && name_has_surname(d, m->a, m->b) ? 1 : 2;
}

/* A short name that ends no full one is a person only with a title before two syllables. */
static bool stands_alone(const struct doc *d, const struct mention *m)
{
    bool titled =
        str_known(m->titles.honorific) || str_known(m->titles.rank) || m->titles.degrees.n || m->positions.n;
    return titled && !name_is_doubtful(d, m->a, m->b);
}

static uint32_t settle(struct names *n, const struct mention *m, int round)
{
    uint32_t at = n->syllables.n, count = read_syllables(n, m);
    if (!count)
        return 0;
    uint32_t person = find(n, m, &n->syllables.at[at], count, true);
    if (!person && round > 0)
        person = find(n, m, &n->syllables.at[at], count, false);
    if (!person && (round < 2 || stands_alone(n->d, m)))
        person = add(n, m, at, count);
    return person;
}

/* Nothing binds this one to the body: a patient, a guest who only says something. One-word honorifics are those of
 * outsiders, too. */
static bool is_outsider(const struct person *p)
{
    bool comrade = str_known(p->honorific) && memchr(p->honorific.at, ' ', p->honorific.len);
    uint32_t idle = 1u << ROLE_SPOKE | 1u << ROLE_MENTIONED;
    return str_known(p->honorific) && !comrade && !str_known(p->rank) && !p->degrees.n && !p->positions.n &&
           !(p->roles & ~idle);
}

static void finish(struct names *n)
{
    struct record *r = n->d->record;
    for (uint32_t i = 0; i < r->people.n; i++) {
        struct person *p = &r->people.at[i];
        p->organization =
            people_org(n->d, &n->known.at[i].service, is_outsider(p), p->roles & 1u << ROLE_ELECTED);
        if (!p->roles)
            p->roles = 1u << ROLE_MENTIONED;
    }
}

void people_merge(struct doc *d, mention_list *mentions)
{
    uint32_t slots = 64;
    while (slots < 2 * PEOPLE_MAX && slots < 2 * mentions->n)
        slots *= 2;
    struct names n = {.d = d, .mask = slots - 1, .heads = arena_alloc(d->arena, slots * sizeof *n.heads)};
    uint32_t *person = arena_alloc(d->arena, ((size_t)mentions->n + 1) * sizeof *person);
    for (int round = 0; round < 3; round++)
        for (uint32_t i = 0; i < mentions->n; i++)
            if (round_of(d, &mentions->at[i]) == round) {
                person[i] = settle(&n, &mentions->at[i], round);
                if (person[i])
                    unite(&n, person[i], &mentions->at[i]);
            }
    for (uint32_t i = 0; i < mentions->n; i++) {
        const struct mention *m = &mentions->at[i];
        if (!person[i])
            continue;
        vec_push(d->arena, &d->person_mentions,
                 (struct person_at){m->a, m->b, m->full_a, m->full_b, person[i] - 1});
        doc_claim(d, m->a, m->b, CLAIM_NAME);
    }
    finish(&n);
}
