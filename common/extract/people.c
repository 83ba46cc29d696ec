/* Mentions of persons, sentence by sentence: titles and offices, then the name, then what stands behind it. */
#include "people.h"

enum { FIRST_SYMBOL = 0x2190 };

uint32_t list_item_begin(const struct doc *d, const struct line *l)
{
    uint32_t t = l->a;
    if (t >= l->b)
        return t;
    if (doc_is_number(d, t) && d->tokens[t].value < 100 && t + 1 < l->b &&
        (doc_is_mark(d, t + 1, '.') || doc_is_mark(d, t + 1, ')') || doc_is_mark(d, t + 1, '/')) &&
        !doc_is_number(d, t + 2))
        return t + 2;
    bool bullet = doc_is_dash(d, t) || doc_is_mark(d, t, '+') || doc_is_mark(d, t, '*') ||
                  doc_is_mark(d, t, 0x2022) || doc_is_mark(d, t, 0xB7) || doc_is_mark(d, t, 0x25CF) ||
                  doc_is_mark(d, t, 0xF0B7);
    uint32_t p = t; /* arrows, check marks, pictures */
    while (p < l->b && d->tokens[p].kind == TOKEN_MARK && d->tokens[p].value >= FIRST_SYMBOL)
        p++;
    return bullet ? t + 1 : p;
}

/* A phrase of one of the categories ends right before t. */
static bool follows(const struct doc *d, uint32_t t, uint64_t categories)
{
    uint32_t first = d->lines[d->tokens[t].line].a;
    for (uint32_t k = 1; k <= 4 && t >= first + k && doc_ends(d, t, categories); k++)
        for (uint32_t i = d->match_at[t - k]; i < d->match_at[t - k + 1]; i++)
            if ((categories & DOC_BIT(d->matches[i].category)) && d->matches[i].b == t)
                return true;
    return false;
}

/* What the scanner knows of the place where a name may begin. */
struct place_in {
    uint32_t sentence, begin, stop;
    uint32_t item;              /* first token of a list item, or UINT32_MAX */
    bool in_row;                /* right behind another mention and a joint */
    bool plural;                /* that row stands under "các đồng chí" */
    const mention_list *before; /* who was mentioned already */
};

/* The body or the photographer that a name belongs to, not a person who is spoken of. */
static bool is_namesake(const struct doc *d, uint32_t t, uint32_t begin)
{
    static const uint64_t before = DOC_BIT(LEX_ORG) | DOC_BIT(LEX_ORG_NAME) | DOC_BIT(LEX_PLACE_TYPE) |
                                   DOC_BIT(LEX_ORG_WORD) | DOC_BIT(LEX_AWARD);
    if (d->tokens[t].claim != CLAIM_NONE)
        return true;
    if (follows(d, t, before))
        return true;
    uint32_t first = d->lines[d->tokens[t].line].a;
    if (t > first && t - 1 != begin && d->tokens[t - 1].kind == TOKEN_WORD &&
        (d->tokens[t - 1].flags & TOKEN_CAPITAL) && !d->tokens[t - 1].word)
        return true;
    const struct match *credit = t >= first + 2 ? doc_match(d, t - 2, LEX_PAGE) : NULL;
    return credit && doc_is_mark(d, t - 1, ':');
}

/* An office follows the name: "- Bí thư", "(Trưởng khoa)", ", Phó Giám đốc". */
static bool office_follows(const struct doc *d, uint32_t t, uint32_t stop)
{
    if (t + 1 >= stop || d->tokens[t].kind != TOKEN_MARK)
        return false;
    return office_begins(d, t + 1, stop) || unit_end(d, t + 1, stop) > t + 1;
}

/* Somebody introduced before: a name of two syllables is known again without a title. */
static bool named_before(const struct doc *d, uint32_t t, uint32_t end, const mention_list *before)
{
    enum { LOOK_BACK = 32 };
    struct str name = doc_text(d, t, end);
    for (uint32_t i = before->n; i > 0 && before->n - i < LOOK_BACK; i--) {
        const struct mention *m = &before->at[i - 1];
        if (m->b - m->a == end - t && doc_same_words(d, doc_text(d, m->a, m->b), name))
            return true;
    }
    return false;
}

static bool untitled_is_person(const struct doc *d, uint32_t t, uint32_t end, const struct place_in *in)
{
    uint32_t n = name_syllables(d, t, end);
    bool surname = name_has_surname(d, t, end);
    if (n < 2 || n > NAME_SYLLABLES_MAX || is_namesake(d, t, in->begin))
        return false;
    const struct match *place = doc_match(d, t, LEX_PLACE);
    if (place && place->b >= end)
        return false;
    if (in->in_row && (surname || in->plural))
        return true;
    if (n == 2 && doc_ends(d, t, DOC_BIT(LEX_ORG_GENERIC)))
        return false; /* "Trung tâm Hội nghị Cát Bi (…)" */
    if (t == in->item && (surname || office_follows(d, end, in->stop)))
        return n >= 3 || office_follows(d, end, in->stop);
    return surname && (n >= 3 || office_follows(d, end, in->stop) || named_before(d, t, end, in->before));
}

#define FRONTS (DOC_BIT(LEX_HONORIFIC) | DOC_BIT(LEX_RANK) | DOC_BIT(LEX_DEGREE) | DOC_BIT(LEX_OFFICE))

/* Titles and offices before a name; behind them. */
static uint32_t read_front(struct doc *d, uint32_t t, const struct place_in *in, struct mention *m,
                           bool *office_last)
{
    uint32_t p = t, stop = in->stop;
    *office_last = false;
    for (int i = 0; i < 8 && p < stop; i++) {
        if (!doc_begins(d, p, FRONTS) && !doc_is_word(d, p, WORD_FORMER))
            break;
        bool office = office_begins(d, p, stop),
             after_comma = *office_last && p > t && doc_is_mark(d, p - 1, ',');
        uint32_t end = office ? office_end(d, p, stop, true) : p;
        struct titles seen = m->titles;
        uint32_t titles = titles_read(d, p, stop, &seen);
        if (office && p == t && t > in->begin && doc_is_word(d, t - 1, WORD_OF) && doc_is_mark(d, end, ','))
            return t; /* "Được sự ủy quyền của Giám đốc, Phó Giám đốc …": not his */
        if (titles > p && titles >= end && after_comma && t > in->begin)
            return t; /* "… giữ chức Bí thư, đồng chí …": not his */
        if (titles > p && (titles >= end || name_end(d, titles, stop, true) > titles)) {
            m->titles = seen;
            p = titles;
            *office_last = false;
            continue;
        }
        if (end == p)
            break;
        mention_add_position(d, m, p, end);
        m->shares |= m->titles.plural || (p > 0 && d->tokens[p - 1].word == WORD_PLURAL);
        p = end;
        *office_last = true;
        bool joint = p + 1 < stop && (doc_is_mark(d, p, ',') || doc_is_dash(d, p) || doc_is_mark(d, p, ':'));
        if (joint)
            p++;
    }
    return p;
}

/* With a title, an office or a name; most words are none of them. */
static bool may_begin(const struct doc *d, uint32_t t)
{
    const struct token *k = &d->tokens[t];
    return k->kind != TOKEN_MARK &&
           ((k->flags & TOKEN_CAPITAL) || k->word == WORD_FORMER || doc_begins(d, t, FRONTS));
}

/* A mention that begins at t, or false. */
static bool read_mention(struct doc *d, uint32_t t, const struct place_in *in, struct mention *m)
{
    bool office_last;
    *m = (struct mention){.full_a = t, .sentence = in->sentence, .org = -1, .side = -1};
    uint32_t p = read_front(d, t, in, m, &office_last);
    bool titled = str_known(m->titles.honorific) || str_known(m->titles.rank) || m->titles.degrees.n;
    uint32_t end = name_end(d, p, in->stop, titled || (in->in_row && in->plural));
    if (titled && p + 1 < in->stop && (d->tokens[p].flags & TOKEN_UPPER) &&
        d->tokens[p].cp_end - d->tokens[p].cp_begin > 1 && doc_match(d, p + 1, LEX_SURNAME) &&
        !doc_match(d, p, LEX_SURNAME) && !(d->tokens[p + 1].flags & TOKEN_UPPER)) {
        p++; /* a short form that nobody knows: "ThS KT Nguyễn …" */
        end = name_end(d, p, in->stop, titled);
    }
    if (end == p)
        return false;
    uint8_t claim = d->tokens[p].claim;
    if (claim != CLAIM_NONE && claim != CLAIM_ORG)
        return false;
    if (p == t && !untitled_is_person(d, p, end, in))
        return false;
    if (p > t && office_last && !(name_has_surname(d, p, end) && name_syllables(d, p, end) >= 2))
        return false;
    if (p > t && !titled && name_is_doubtful(d, p, end))
        return false;
    const struct match *covering = doc_match(d, t, LEX_PLACE);
    if (p > t && covering && covering->b > p)
        return false; /* "Bà Rịa", "Cô Tô" */
    m->a = p;
    m->b = m->full_b = end;
    mention_read_tail(d, m, in->stop);
    return true;
}

/* Behind the joints that part two names of one row, or t. */
static uint32_t skip_row_joints(const struct doc *d, uint32_t t, uint32_t stop)
{
    uint32_t p = t;
    while (p < stop && p - t < 4 &&
           (doc_is_mark(d, p, ',') || doc_is_mark(d, p, ';') || doc_is_word(d, p, WORD_AND) ||
            doc_is_word(d, p, WORD_WITH)))
        p++;
    return p;
}

/* Names in one row share what stands for all: the honorific before, the office behind the dash. */
static void close_row(mention_list *all, uint32_t first)
{
    if (all->n < first + 2)
        return;
    struct mention *head = &all->at[first], *last = &all->at[all->n - 1];
    for (uint32_t i = first; i < all->n; i++) {
        struct mention *m = &all->at[i];
        if (head->titles.plural && !str_known(m->titles.honorific))
            m->titles.honorific = head->titles.honorific;
        if (i > first && head->shares && !m->positions.n && head->titles.plural)
            m->positions = head->positions;
    }
    if (!last->shares || last->titles.plural || !last->positions.n)
        return;
    for (uint32_t i = all->n - 1; i-- > first && !all->at[i].positions.n;)
        all->at[i].positions = last->positions;
}

static void scan_sentence(struct doc *d, uint32_t number, mention_list *out)
{
    const struct sentence *s = &d->sentences.at[number];
    const struct line *l = &d->lines[s->line];
    struct place_in in = {.sentence = number, .begin = s->a, .stop = s->b, .item = UINT32_MAX, .before = out};
    const uint64_t former = DOC_WORD(WORD_FORMER);
    uint32_t item = list_item_begin(d, l), row = out->n;
    if (s->a == l->a && item > l->a)
        in.item = item;
    for (uint32_t t = s->a; t < s->b;) {
        struct mention m;
        if (!in.in_row && (t = doc_next_of(d, t, s->b, FRONTS | DOC_CAPITAL, former)) == s->b)
            break;
        if (!may_begin(d, t) || !read_mention(d, t, &in, &m)) {
            if (d->tokens[t].kind == TOKEN_WORD && in.in_row) {
                close_row(out, row);
                in.in_row = in.plural = false;
                row = out->n;
            }
            t++;
            continue;
        }
        m.continues = in.in_row;
        if (!in.in_row) {
            close_row(out, row);
            row = out->n;
        }
        vec_push(d->arena, out, m);
        t = skip_row_joints(d, m.full_b, s->b);
        in.in_row = t > m.full_b;
        in.plural = in.in_row && (out->at[row].titles.plural);
    }
    close_row(out, row);
}

void find_people(struct doc *d)
{
    mention_list mentions = {0};
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        uint8_t role = d->lines[d->sentences.at[i].line].role;
        if (role == LINE_BODY || role == LINE_CAPTION)
            scan_sentence(d, i, &mentions);
    }
    roles_read(d, &mentions);
    people_merge(d, &mentions);
}
