/* Where a person serves: the body of the last office, as the text names it; else that of the side or list where the
 * person stands; else the body that the article is about. */
#include "people.h"

static const struct org_at *org_mention_in(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t low = doc_org_from(d, a);
    return low < d->org_mentions.n && d->org_mentions.at[low].a < b ? &d->org_mentions.at[low] : NULL;
}

int32_t org_in(const struct doc *d, uint32_t a, uint32_t b)
{
    const struct org_at *o = org_mention_in(d, a, b);
    return o ? o->org : -1;
}

static void serve_org(struct mention *m, int32_t org)
{
    m->serves = SERVES_ORG;
    m->org = org;
}

/* A body named in short: the committee is that of the person's body, and so are unions and hospitals. */
static void serve_generic(const struct doc *d, struct mention *m, const struct org_at *o)
{
    const struct match *same = doc_match(d, o->a, LEX_ORG_SAME), *head = doc_match(d, o->a, LEX_ORG);
    bool bare = head && head->b == o->b;
    bool home = o->kind == ORG_HOSPITAL || o->kind == ORG_HEALTH_CENTER || o->kind == ORG_UNION;
    if (same && same->b == o->b)
        m->serves = SERVES_PARTY;
    else if (o->org >= 0 && !(bare && home))
        serve_org(m, o->org);
    else if (home)
        m->serves = SERVES_HOME;
}

/* An office or department without a body's name. */
static void serve_unnamed(const struct doc *d, struct mention *m, uint32_t a)
{
    const struct match *head = doc_match(d, doc_is_word(d, a, WORD_FORMER) ? a + 1 : a, LEX_OFFICE);
    const struct match *unit = doc_match(d, a, LEX_ORG);
    int32_t kind = head ? head->value : unit ? unit->value : -1;
    bool weak = kind == ORG_PARTY || kind == ORG_UNION || (head && kind == ORG_DEPARTMENT);
    if (weak && m->serves != SERVES_UNKNOWN)
        return;
    if (kind == ORG_PARTY)
        m->serves = SERVES_COMMITTEE;
    else if (kind == ORG_HOSPITAL || kind == ORG_UNION || kind == ORG_DEPARTMENT)
        m->serves = SERVES_HOME;
}

void mention_serve(const struct doc *d, struct mention *m, uint32_t a, uint32_t b)
{
    const struct org_at *o = org_mention_in(d, a, b);
    if (!o)
        serve_unnamed(d, m, a);
    else if (o->generic || o->org < 0)
        serve_generic(d, m, o);
    else
        serve_org(m, o->org);
}

/* The first health body named, else the first that is no committee of others. */
static int32_t main_org(const struct record *r)
{
    int32_t other = -1;
    for (uint32_t i = 0; i < r->organizations.n; i++) {
        enum org_kind kind = r->organizations.at[i].kind;
        if (kind == ORG_HOSPITAL || kind == ORG_HEALTH_CENTER)
            return (int32_t)i;
        if (other < 0 && kind != ORG_PARTY && kind != ORG_UNION)
            other = (int32_t)i;
    }
    return other >= 0 ? other : r->organizations.n ? 0 : -1;
}

/* The party committee, or else the union, whose name ends in the body's own, or the body. */
static int32_t committee_of(const struct doc *d, int32_t home, bool union_too)
{
    const struct record *r = d->record;
    struct str name = r->organizations.at[home].name;
    for (uint32_t i = 0; i < r->organizations.n; i++) {
        struct str whole = r->organizations.at[i].name;
        enum org_kind kind = r->organizations.at[i].kind;
        if ((kind == ORG_PARTY || (union_too && kind == ORG_UNION)) && whole.len > name.len &&
            doc_same_words(d, str_of(whole.at + whole.len - name.len, name.len), name))
            return (int32_t)i;
    }
    return home;
}

struct str people_org(const struct doc *d, const struct service *s, bool outsider, bool elected)
{
    const struct record *r = d->record;
    int32_t home = main_org(r), org = s->org;
    bool side_party = s->side >= 0 && r->organizations.at[s->side].kind == ORG_PARTY;
    if (home < 0 || (s->serves == SERVES_UNKNOWN && s->side < 0 && outsider))
        return STR_NONE;
    if (s->side >= 0 && !side_party)
        home = s->side;
    if (s->serves == SERVES_HOME)
        org = home;
    else if (s->serves == SERVES_PARTY)
        org = side_party ? s->side : committee_of(d, home, false);
    else if (s->serves == SERVES_COMMITTEE || (s->serves == SERVES_UNKNOWN && elected))
        org = side_party ? s->side : committee_of(d, home, true);
    else if (s->serves == SERVES_UNKNOWN)
        org = s->side >= 0 ? s->side : home;
    return org >= 0 ? r->organizations.at[org].name : STR_NONE;
}
