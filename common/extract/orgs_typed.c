/* "UBND huyện" without a name is that of the only huyện that the article names, whoever's name that is part of. */
#include "orgs.h"

enum { TYPES_MAX = 8 };

/* What the article says of places of one type; two different names tell nothing. */
struct typed {
    uint32_t type; /* the word before the names */
    uint32_t a, b; /* the first name */
    bool several;
};

struct typed_list {
    struct typed at[TYPES_MAX];
    uint32_t n;
};

static uint32_t type_word(const struct doc *d, const struct match *type)
{
    return d->tokens[type->b - 1].value;
}

/* Behind the place's name at t, or t. */
static uint32_t place_end(const struct doc *d, uint32_t t, uint32_t stop)
{
    const struct match *known =
        t < stop && (d->tokens[t].flags & TOKEN_CAPITAL) ? doc_match(d, t, LEX_PLACE) : NULL;
    return known && known->b <= stop ? known->b : t;
}

static void learn(const struct doc *d, struct typed_list *types, uint32_t type, uint32_t a, uint32_t b)
{
    uint32_t i = 0;
    while (i < types->n && types->at[i].type != type)
        i++;
    if (i == types->n) {
        if (types->n < TYPES_MAX)
            types->at[types->n++] = (struct typed){.type = type, .a = a, .b = b};
        return;
    }
    struct typed *known = &types->at[i];
    known->several |= !doc_same_words(d, doc_text(d, known->a, known->b), doc_text(d, a, b));
}

/* From bodies that are named by places, as they were read: "phường Gò Mây" of "Đảng ủy phường Gò Mây". */
static void learn_all(const struct doc *d, const org_name_list *found, struct typed_list *types)
{
    for (uint32_t i = 0; i < found->n; i++) {
        const struct org_name *m = &found->at[i];
        for (uint32_t t = m->a + 1; m->named && t + 1 < m->b; t++) {
            const struct match *type = doc_match(d, t, LEX_PLACE_TYPE);
            if (!type || type->b >= m->b)
                continue;
            uint32_t end = place_end(d, type->b, m->b);
            if (end == type->b && type->value == PLACE_COMMUNE)
                end = m->b;
            if (end > type->b)
                learn(d, types, type_word(d, type), type->b, end);
        }
    }
}

/* Which type the name ends with, or NULL. */
static const struct match *bare_type(const struct doc *d, const struct org_name *m)
{
    for (uint32_t t = m->b - 1; t > m->a && m->b - t <= 2; t--) {
        const struct match *type = doc_match(d, t, LEX_PLACE_TYPE);
        if (type && type->b == m->b)
            return type;
    }
    return NULL;
}

void orgs_complete_types(struct doc *d, org_name_list *found)
{
    struct typed_list types = {0};
    learn_all(d, found, &types);
    for (uint32_t i = 0; types.n && i < found->n; i++) {
        struct org_name *m = &found->at[i];
        const struct match *type = !m->named && m->kind == ORG_GOVERNMENT ? bare_type(d, m) : NULL;
        for (uint32_t k = 0; type && k < types.n; k++) {
            const struct typed *only = &types.at[k];
            if (only->several || only->type != type_word(d, type))
                continue;
            m->name = arena_concat(d->arena, m->name, STR(" "), doc_text(d, only->a, only->b));
            m->identity = m->name;
            m->key = (org_key){0};
            org_key_add(d, &m->key, m->name, 0, 0);
            m->named = true;
        }
    }
}
