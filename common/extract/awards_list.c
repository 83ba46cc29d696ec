/* The list of awards: once each, with the most that is said of them. */
#include "awards.h"

#include "../scan.h"

enum { SAME_WINDOW = 256 };

static bool begins_with(struct str s, struct str head)
{
    return s.len >= head.len && memcmp(s.at, head.at, head.len) == 0;
}

static bool is_bare(const struct award *a)
{
    return a->count == RECORD_COUNT_NONE && !str_known(a->recipient);
}

static bool holds(struct str who, struct str part)
{
    return str_known(who) && str_known(part) && part.len &&
           memmem(who.at, who.len, part.at, part.len) != NULL;
}

/* The same for names that differ in case and the place of tone marks alone. */
static uint32_t key_of(const struct doc *d, struct str name)
{
    struct scanner scan = scan_of(name, lexicon_letters(d->lex));
    struct scanned word;
    uint32_t key = 0;
    while (scan_next(&scan, &word))
        key = key * 31 + (word.kind == SCAN_WORD ? word.hash : word.kind == SCAN_NUMBER ? word.value : 0);
    return key;
}

/* Who got a badge for years in the party, told apart from how many did. */
static bool completes(struct award *old, const struct award *a)
{
    bool counted = old->count != RECORD_COUNT_NONE && !str_known(old->recipient) &&
                   a->count == RECORD_COUNT_NONE && str_known(a->recipient);
    bool named = a->count != RECORD_COUNT_NONE && !str_known(a->recipient) &&
                 old->count == RECORD_COUNT_NONE && str_known(old->recipient);
    if (counted)
        old->recipient = a->recipient;
    if (named)
        old->count = a->count;
    return counted || named;
}

/* Does the one already listed say all that a says, or takes it what a says more? */
static bool covers(struct award *old, enum award_form form, struct award *a, bool same)
{
    if (is_bare(a) && begins_with(old->name, a->name))
        return true;
    if (same && (holds(old->recipient, a->recipient) ||
                 (old->count == a->count && str_eq(old->recipient_kind, a->recipient_kind) &&
                  !str_known(a->recipient)) ||
                 (form == AWARD_JUBILEE && completes(old, a))))
        return true;
    if (!is_bare(old) || !begins_with(a->name, old->name))
        return false;
    if (!str_known(a->awarded_by))
        a->awarded_by = old->awarded_by;
    *old = *a;
    return true;
}

void awards_add(struct doc *d, struct award_list *list, enum award_form form, struct award a)
{
    struct record *r = d->record;
    uint32_t key = key_of(d, a.name);
    for (uint32_t i = r->awards.n > SAME_WINDOW ? r->awards.n - SAME_WINDOW : 0; i < r->awards.n; i++) {
        struct award *old = &r->awards.at[i];
        bool same = list->keys.at[i] == key;
        if (!same && !is_bare(&a) && !is_bare(old))
            continue;
        if (covers(old, form, &a, same && doc_same_words(d, old->name, a.name))) {
            list->keys.at[i] = key_of(d, old->name);
            if (form == AWARD_JUBILEE && !str_known(old->awarded_by))
                old->awarded_by = a.awarded_by;
            return;
        }
    }
    vec_push(d->arena, &r->awards, a);
    vec_push(d->arena, &list->keys, key);
}

/* Badges for years in the party go to its members, whatever else they are called. */
static struct str kind_of(const struct doc *d, enum award_form form, const struct recipient *who)
{
    const struct lex_entry *member = lexicon_first(d->lex, LEX_GRAMMAR, WORD_MEMBER);
    return form == AWARD_JUBILEE && member && str_known(who->kind) ? member->canonical : who->kind;
}

void awards_list(struct doc *d, struct award_list *list, enum award_form form, const struct award_at *at)
{
    struct recipient who[RECIPIENTS_MAX];
    uint32_t n = awards_recipients(d, at, who);
    struct award a = {at->name,       STR_NONE,          STR_NONE,
                      at->awarded_by, RECORD_COUNT_NONE, doc_span(d, at->a, at->b)};
    if (n == 0)
        awards_add(d, list, form, a);
    for (uint32_t i = 0; i < n; i++) {
        a.recipient = who[i].who;
        a.recipient_kind = kind_of(d, form, &who[i]);
        a.count = who[i].count;
        awards_add(d, list, form, a);
    }
}

void awards_remove(struct doc *d, struct award_list *list, uint32_t i)
{
    struct record *r = d->record;
    memmove(r->awards.at + i, r->awards.at + i + 1, (r->awards.n - i - 1) * sizeof *r->awards.at);
    memmove(list->keys.at + i, list->keys.at + i + 1, (list->keys.n - i - 1) * sizeof *list->keys.at);
    r->awards.n--;
    list->keys.n--;
}
