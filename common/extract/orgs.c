/* Organisations: names cut right (orgs_name.c), then mentions brought together: the same body is one entry, a
 * short or generic mention is that of the fuller name which it abridges. */
#include "orgs.h"

#include "../scan.h"

enum { ORGS_MAX = 256 }; /* entries of one article; more are left out, so that time stays linear */

/* An organisation while mentions come in. */
struct known {
    org_key key;
};

typedef VEC(struct known) known_list;

enum { KEY_UNKNOWN = 1u << 31 }; /* of a word that the lexicon does not know: its hash */

static uint32_t key_of_number(uint32_t value)
{
    return value * 2654435761u & ~1u;
}

static uint32_t key_of_word(uint32_t word, uint32_t hash)
{
    return (word ? word << 1 : hash | KEY_UNKNOWN) | 1u;
}

/* "Quân khu Hai" is "Quân khu 2". */
static bool is_small_number(uint32_t category, int32_t value)
{
    return category == LEX_NUMBER && value > 0 && value < 10;
}

static uint32_t key_of_scanned(const struct doc *d, const struct scanned *s)
{
    if (s->kind == SCAN_NUMBER)
        return key_of_number(s->value);
    uint32_t word = s->n_folded ? lexicon_word(d->lex, s->folded, s->n_folded, s->hash) : 0;
    const struct lex_node *node = lexicon_begin(d->lex, word);
    const struct lex_end *end = lexicon_ends(d->lex, node);
    for (uint32_t i = 0; i < node->n_ends; i++)
        if (is_small_number(end[i].category, end[i].value))
            return key_of_number((uint32_t)end[i].value);
    return key_of_word(word, s->hash);
}

/* The same without spelling out what the token knows. */
static uint32_t key_of_token(const struct doc *d, uint32_t t)
{
    const struct token *k = &d->tokens[t];
    if (k->kind == TOKEN_NUMBER)
        return key_of_number(k->value);
    for (uint32_t i = d->match_at[t]; i < d->match_at[t + 1] && doc_begins(d, t, DOC_BIT(LEX_NUMBER)); i++)
        if (d->matches[i].b == t + 1 && is_small_number(d->matches[i].category, d->matches[i].value))
            return key_of_number((uint32_t)d->matches[i].value);
    if (k->value)
        return key_of_word(k->value, 0);
    struct scanner scan = scan_of(doc_text(d, t, t + 1), lexicon_letters(d->lex));
    struct scanned s;
    return key_of_word(0, scan_next(&scan, &s) ? s.hash : 0);
}

void org_key_add(const struct doc *d, org_key *key, struct str text, uint32_t a, uint32_t b)
{
    if (str_eq(text, doc_text(d, a, b))) {
        for (uint32_t t = a; t < b; t++)
            if (d->tokens[t].kind != TOKEN_MARK)
                vec_push(d->arena, key, key_of_token(d, t));
        return;
    }
    struct scanner scan = scan_of(text, lexicon_letters(d->lex));
    struct scanned s;
    while (scan_next(&scan, &s))
        if (s.kind != SCAN_MARK)
            vec_push(d->arena, key, key_of_scanned(d, &s));
}

/* Is the shorter one the longer with words left out, the first word the same? */
static bool key_abridges(const org_key *shorter, const org_key *longer)
{
    if (!shorter->n || shorter->n > longer->n || shorter->at[0] != longer->at[0])
        return false;
    uint32_t i = 0;
    for (uint32_t j = 0; j < longer->n && i < shorter->n; j++)
        i += shorter->at[i] == longer->at[j];
    return i == shorter->n;
}

void orgs_add_alias(struct doc *d, struct organization *o, struct str text)
{
    for (uint32_t i = 0; i < o->aliases.n; i++) /* most are not new, letter by letter */
        if (str_eq(o->aliases.at[i], text))
            return;
    if (doc_same_words(d, o->name, text))
        return;
    for (uint32_t i = 0; i < o->aliases.n; i++)
        if (doc_same_words(d, o->aliases.at[i], text))
            return;
    if (o->aliases.n < 16)
        vec_push(d->arena, &o->aliases, text);
}

/* The entry that this named mention is of, or -1. A fuller name replaces the one that abridges it. */
static int32_t find_known(struct doc *d, known_list *known, const struct org_name *m)
{
    for (uint32_t i = 0; i < known->n; i++) {
        struct organization *o = &d->record->organizations.at[i];
        if (o->kind != m->kind)
            continue;
        if (key_abridges(&m->key, &known->at[i].key))
            return (int32_t)i;
        if (key_abridges(&known->at[i].key, &m->key)) {
            struct str old = o->name;
            o->name = m->name;
            o->identity = m->identity;
            known->at[i].key = m->key;
            orgs_add_alias(d, o, old);
            return (int32_t)i;
        }
    }
    return -1;
}

static int32_t add_org(struct doc *d, known_list *known, const struct org_name *m)
{
    if (known->n == ORGS_MAX)
        return -1;
    vec_push(d->arena, known, (struct known){m->key});
    vec_push(d->arena, &d->record->organizations,
             (struct organization){
                 .name = m->name, .identity = m->identity, .kind = m->kind, .span = doc_span(d, m->a, m->b)});
    return (int32_t)known->n - 1;
}

static void resolve(struct doc *d, org_name_list *found, known_list *known, bool named)
{
    for (uint32_t i = 0; i < found->n; i++) {
        struct org_name *m = &found->at[i];
        if (m->named != named)
            continue;
        m->org = find_known(d, known, m);
        if (m->org < 0 && named)
            m->org = add_org(d, known, m);
        if (m->org >= 0)
            orgs_add_alias(d, &d->record->organizations.at[m->org], doc_text(d, m->a, m->b));
    }
}

/* "Đảng ủy Sở Y tế" where "Sở Y tế tỉnh X" is named: the body inside is called by its full name. */
static void complete_inner_names(struct doc *d, const org_name_list *found)
{
    for (uint32_t i = 0; i + 1 < found->n; i++) {
        const struct org_name *m = &found->at[i], *inner = m + 1;
        if (!m->named || m->org < 0 || inner->org < 0 || !inner->named || !m->nested || inner->a != m->nested)
            continue;
        struct organization *o = &d->record->organizations.at[m->org];
        const struct organization *full = &d->record->organizations.at[inner->org];
        bool whole = o->name.at == m->name.at && m->name.len > inner->name.len &&
                     o->identity.len > inner->identity.len;
        if (!whole || full->name.len <= inner->name.len)
            continue;
        o->name = arena_printf(d->arena, "%.*s%.*s", (int)(m->name.len - inner->name.len), m->name.at,
                               STR_FMT(full->name));
        o->identity = arena_printf(d->arena, "%.*s%.*s", (int)(m->identity.len - inner->identity.len),
                                   m->identity.at, STR_FMT(full->identity));
    }
}

/* Body first: a name is as first printed there. */
static void scan_lines(struct doc *d, enum line_role role, org_name_list *found)
{
    for (uint32_t i = 0; i < d->n_lines; i++) {
        const struct line *l = &d->lines[i];
        if (l->role != role || (role != LINE_BYLINE && orgs_line_shouts(d, l)))
            continue;
        static const uint64_t heads = DOC_BIT(LEX_ORG) | DOC_BIT(LEX_ORG_NAME);
        for (uint32_t t = l->a; (t = doc_next(d, t, l->b, heads | DOC_BIT(LEX_ORG_GENERIC))) < l->b;) {
            struct org_name m;
            if (org_name_read(d, t, role == LINE_BYLINE, 0, &m)) {
                vec_push(d->arena, found, m);
                t = m.nested > t ? m.nested : m.b;
            } else {
                t = org_generic_end(d, t);
            }
        }
    }
}

static bool is_in_order(const struct doc *d)
{
    for (uint32_t i = 1; i < d->org_mentions.n; i++)
        if (d->org_mentions.at[i].a < d->org_mentions.at[i - 1].a)
            return false;
    return true;
}

static int by_position(const void *x, const void *y)
{
    const struct org_at *p = x, *q = y;
    return p->a != q->a ? (p->a < q->a ? -1 : 1) : 0;
}

void find_orgs(struct doc *d)
{
    static const enum line_role order[] = {LINE_BODY, LINE_CAPTION, LINE_BYLINE, LINE_TITLE};
    org_name_list found = {0};
    known_list known = {0};
    for (size_t i = 0; i < COUNT_OF(order); i++)
        scan_lines(d, order[i], &found);
    orgs_complete_types(d, &found);
    resolve(d, &found, &known, true);
    resolve(d, &found, &known, false);
    complete_inner_names(d, &found);
    orgs_find_short_names(d, &found);
    for (uint32_t i = 0; i < found.n; i++) {
        const struct org_name *m = &found.at[i];
        vec_push(d->arena, &d->org_mentions, (struct org_at){m->a, m->b, m->org, m->kind, !m->named});
        for (uint32_t t = m->a; t < m->b; t++)
            if (!d->tokens[t].claim)
                d->tokens[t].claim = CLAIM_ORG;
    }
    if (!is_in_order(d))
        qsort(d->org_mentions.at, d->org_mentions.n, sizeof *d->org_mentions.at, by_position);
}
