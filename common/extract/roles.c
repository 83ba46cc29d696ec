/* What persons do at the event, by syntax: verbs behind a row of names are theirs; verbs before it are, when a
 * phrase in front, a list ("Dự hội nghị có …") or an object ("bầu đồng chí …") stands there. */
#include "people.h"
#include "roles_verbs.h"

enum {
    LEAD_TOKENS_MAX = 80,
    APPOSITION_TOKENS_MAX = 10,
    OBJECT_TOKENS_MAX = 14,
    LISTED_TOKENS_MAX = 48,
    ANSWER_TOKENS_MAX = 24,
    ANSWER_MENTIONS_MAX = 64
};

/* What is carried from sentence to sentence. */
struct scene {
    struct doc *d;
    mention_list *all;
    uint32_t line;    /* of the sentence in hand */
    uint32_t frame;   /* roles of whom "Dự … có" lists, within the sentence */
    uint32_t carried; /* roles that a lead-in gives to the list below it */
    bool carries;
    int32_t side;       /* "Về phía X": of record.organizations, to the line's end; or -1 */
    bool elected_here;  /* the sentence tells of an election */
    uint32_t spoken_of; /* "tham luận của A về …; B về …" */
    uint32_t given;     /* "bổ nhiệm A làm …": and "B làm …", too */
    uint32_t came;      /* "A, B cùng 80 đại biểu tham dự.": said of all at the sentence's end */
    uint32_t agent;     /* mention that acted last, in this paragraph or the one before; or UINT32_MAX */
    uint32_t paragraph, agent_paragraph;
};

static bool is_opener(const struct doc *d, uint32_t t)
{
    return doc_is_word(d, t, WORD_HAS) || doc_is_word(d, t, WORD_INCLUDING) || doc_is_word(d, t, WORD_IS) ||
           doc_is_mark(d, t, ':');
}

/* "Về phía Bệnh viện có …": those listed before it were there, and so are these. */
static bool names_a_side(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = a; t < b && t - a < 12; t++)
        if (doc_is_word(d, t, WORD_ABOUT_TOPIC) && (t == a || d->tokens[t - 1].kind == TOKEN_MARK))
            return true;
    return false;
}

/* An award with "cho" behind it. */
static bool gives_award(const struct doc *d, uint32_t a, uint32_t b)
{
    bool award = false, wish = false, given = false;
    if (doc_next(d, a, b, DOC_BIT(LEX_AWARD)) == b)
        return false;
    for (uint32_t t = a; t < b; t++) {
        const struct match *verb = doc_match(d, t, LEX_AWARD_VERB);
        wish |= verb && verb->value == AWARD_WISHES;
        if (doc_is_mark(d, t, ';'))
            award = wish = given = false;
        else if (doc_match(d, t, LEX_AWARD))
            award = !wish;
        else if (award && doc_is_word(d, t, WORD_FOR))
            given = true;
    }
    return given;
}

/* "kết nạp đảng viên cho hai quần chúng ưu tú, đồng chí A và …": whom the comma goes on to name. */
static bool in_apposition(const struct doc *d, uint32_t a, uint32_t b)
{
    if (!doc_is_mark(d, b - 1, ','))
        return false;
    for (uint32_t t = b - 1; t > a && b - t < APPOSITION_TOKENS_MAX; t--) {
        if (doc_is_word(d, t - 1, WORD_FOR))
            return true;
        if (d->tokens[t - 1].kind == TOKEN_MARK || doc_match(d, t - 1, LEX_ROLE))
            return false;
    }
    return false;
}

/* Roles of the object of a verb in the lead [a, b): "bầu", "bổ nhiệm", "kết nạp … cho", "được tặng … là". */
static uint32_t object_roles(const struct doc *d, uint32_t a, uint32_t b)
{
    struct verbs verbs;
    verbs_read(d, a, b, &verbs);
    bool listed = is_opener(d, b - 1) || doc_is_word(d, b - 1, WORD_FOR) || in_apposition(d, a, b);
    if (listed && verbs_receive_award(d, a, b))
        return ROLE_BIT(ROLE_AWARDED);
    for (uint32_t i = verbs.n; i-- > 0;) {
        const struct verb *v = &verbs.at[i];
        uint32_t gap = b - v->b;
        if (gap > (listed ? LISTED_TOKENS_MAX : OBJECT_TOKENS_MAX))
            return 0;
        if (!listed && (v->role == ROLE_AWARDED || doc_is_mark(d, b - 1, ',')))
            return 0; /* "Chúc mừng các cá nhân được nhận …, đồng chí A": not his */
        if (ROLES_SUFFERED & ROLE_BIT(v->role))
            return office_begins(d, v->b, b) && !listed ? 0 : ROLE_BIT(v->role);
        if (gap <= 1 && v->role == ROLE_ATTENDED)
            return ROLE_BIT(ROLE_ATTENDED);
        if (!listed || (v->role != ROLE_MENTIONED && v->role != ROLE_PRESENTED))
            return 0; /* a nearer verb opens the list */
    }
    return 0;
}

static bool begins_with_verb(const struct doc *d, uint32_t a, uint32_t b)
{
    while (a < b && d->tokens[a].kind != TOKEN_WORD)
        a++;
    return a < b && doc_match(d, a, LEX_ROLE);
}

/* "Sáng nay, dự lễ có …": the verb that opens the list, at the lead's begin or at that of its last clause. */
static uint32_t opening_roles(const struct doc *d, uint32_t a, uint32_t b)
{
    uint32_t roles = verbs_fronted(d, a, b);
    for (uint32_t t = b - 1; t > a && !roles; t--)
        if (doc_is_mark(d, t - 1, ',') || doc_is_mark(d, t - 1, ';'))
            roles = verbs_fronted(d, t, b);
    return roles;
}

/* "Dự hội nghị có đại diện Sở Y tế; đồng chí A …": the list began with those whom it does not name. */
static uint32_t listed_later(const struct doc *d, uint32_t a, uint32_t b)
{
    if (!doc_is_mark(d, b - 1, ';') && !doc_is_mark(d, b - 1, ','))
        return 0;
    for (uint32_t t = a; t < b; t++) {
        if (!is_opener(d, t) || !begins_with_verb(d, a, t))
            continue;
        struct verbs verbs;
        verbs_read(d, t + 1, b, &verbs);
        for (uint32_t i = 0; i < verbs.n; i++)
            if (verbs.at[i].role != ROLE_MENTIONED)
                return 0;
        return verbs_fronted(d, a, t + 1) & ROLE_BIT(ROLE_ATTENDED);
    }
    return 0;
}

/* Before the number of "có: 1. Đồng chí A …; 2. Đồng chí B …". */
static uint32_t before_enumerator(const struct doc *d, uint32_t a, uint32_t b)
{
    bool marked = b > a + 2 && (doc_is_mark(d, b - 1, '.') || doc_is_mark(d, b - 1, ')'));
    return marked && doc_is_number(d, b - 2) && d->tokens[b - 3].kind == TOKEN_MARK ? b - 2 : b;
}

/* The roles that the lead before a row gives it. */
static uint32_t lead_roles(struct scene *s, uint32_t a, uint32_t b, bool sentence_begin)
{
    struct doc *d = s->d;
    b = before_enumerator(d, a, b);
    if (b > a && (doc_is_word(d, b - 1, WORD_PLURAL) || doc_is_number(d, b - 1)))
        b--; /* "có các bác sĩ A, B", "có 02 bác sĩ A và B" */
    if (a >= b)
        return s->frame;
    if (b - a > LEAD_TOKENS_MAX)
        a = b - LEAD_TOKENS_MAX;
    uint32_t last = b - 1, roles;
    if (doc_is_word(d, last, WORD_ACCORDING) && (last == a || d->tokens[last - 1].kind == TOKEN_MARK))
        return ROLE_BIT(ROLE_SPOKE);
    if (doc_is_word(d, last, WORD_OF))
        return s->spoken_of = verbs_nominal(d, a, last);
    if (gives_award(d, a, b) && !(sentence_begin && doc_is_mark(d, last, ',') && begins_with_verb(d, a, b)))
        return ROLE_BIT(ROLE_AWARDED);
    if ((roles = object_roles(d, a, b)))
        return roles;
    if (sentence_begin && doc_is_mark(d, last, ',') && (roles = verbs_fronted(d, a, b)))
        return roles;
    if (is_opener(d, last)) {
        roles = opening_roles(d, a, b);
        if (!roles && names_a_side(d, a, b))
            roles = ROLE_BIT(ROLE_ATTENDED);
        if (!roles)
            roles = verbs_nominal(d, a, last);
        s->frame = roles;
        return roles;
    }
    if (sentence_begin && (roles = listed_later(d, a, b)))
        return s->frame = roles;
    struct verbs verbs;
    verbs_read(d, a, b, &verbs);
    return verbs.n ? 0 : s->frame;
}

static bool is_done_by(const struct doc *d, uint32_t a, uint32_t b)
{
    for (uint32_t t = b; t > a && b - t < 8; t--)
        if (doc_is_word(d, t - 1, WORD_BY))
            return true;
    return false;
}

/* "yêu cầu đồng chí …": what follows is asked of him, not done by him. */
static bool is_asked(const struct doc *d, uint32_t a, uint32_t b)
{
    if (!doc_may_end(d, b, LEX_ROLE, ROLE_SPOKE))
        return false;
    for (uint32_t t = a; (t = doc_next_value(d, t, b, LEX_ROLE, ROLE_SPOKE)) < b; t++) {
        const struct match *m = doc_match(d, t, LEX_ROLE);
        if (m && m->b == b && m->value == ROLE_SPOKE)
            return true;
    }
    return false;
}

/* "giữ chức Phó Bí thư", "làm Bí thư", "giữ cương vị Giám đốc" behind the row [first, end). */
static void take_given_office(struct scene *s, uint32_t first, uint32_t end, uint32_t a, uint32_t b)
{
    struct doc *d = s->d;
    for (uint32_t t = a; t < b && t - a < 24; t++) {
        if (!doc_begins(d, t, DOC_BIT(LEX_ROLE)) && !doc_may_begin(d, t, LEX_GRAMMAR, WORD_AS))
            continue;
        const struct match *verb = doc_match(d, t, LEX_ROLE), *as = doc_match(d, t, LEX_GRAMMAR);
        uint32_t at = 0;
        if (verb && (verb->value == ROLE_APPOINTED || verb->value == ROLE_ELECTED))
            at = verb->b;
        else if (as && as->value == WORD_AS && !(verb && verb->b > as->b) &&
                 (as->b > t + 1 || t - a < 2 ||
                  (s->all->at[first].roles & (ROLE_BIT(ROLE_ELECTED) | ROLE_BIT(ROLE_APPOINTED)))))
            at = as->b;
        for (int i = 0;
             at && i < 2 && at + 1 < b && !office_begins(d, at, b) && d->tokens[at].kind == TOKEN_WORD; i++)
            at++; /* "làm", "chức danh" */
        if (!at || !office_begins(d, at, b))
            continue;
        uint32_t stop = office_end(d, at, b, false);
        for (uint32_t i = first; i < end; i++) {
            struct mention *m = &s->all->at[i];
            enum serves serves = m->serves;
            int32_t org = m->org;
            mention_add_position(d, m, at, stop);
            if (serves != SERVES_UNKNOWN) { /* who comes from elsewhere still serves there */
                m->serves = serves;
                m->org = org;
            }
        }
        return;
    }
}

/* The body whose people the row's are, as the words before it tell. */
static void take_side(struct scene *s, uint32_t first, uint32_t end, uint32_t lead, uint32_t a, bool item)
{
    const struct doc *d = s->d;
    uint32_t from = item ? d->lines[s->line].a : a - lead > LEAD_TOKENS_MAX ? a - LEAD_TOKENS_MAX : lead;
    if (item || names_a_side(d, from, a) || is_done_by(d, from, a))
        s->side = org_in(d, from, a);
    for (uint32_t i = first; i < end; i++)
        if (s->all->at[i].side < 0)
            s->all->at[i].side = s->side;
}

/* In an election offices are held by election. */
static uint32_t settle_election(const struct scene *s, uint32_t roles)
{
    bool elected = s->elected_here || (s->carried & ROLE_BIT(ROLE_ELECTED));
    if (elected && (roles & ROLE_BIT(ROLE_APPOINTED)))
        roles = (roles & ~ROLE_BIT(ROLE_APPOINTED)) | ROLE_BIT(ROLE_ELECTED);
    return roles;
}

/* Of a row "A; B, C và D" that lists who was there, those behind the last ";" do what follows. */
static uint32_t last_part(const struct doc *d, const mention_list *all, uint32_t first, uint32_t end)
{
    uint32_t part = first;
    for (uint32_t i = first + 1; i < end; i++)
        if (doc_is_mark(d, all->at[i - 1].full_b, ';'))
            part = i;
    return part;
}

/* What follows a row at b ends where the lead of a list begins: "…; chủ trì: bà B", "…, cùng dự có ông C". */
static uint32_t end_of_own(const struct doc *d, uint32_t b, uint32_t stop)
{
    if (stop <= b || !is_opener(d, stop - 1))
        return stop;
    for (uint32_t t = stop - 1; t > b && stop - t < LEAD_TOKENS_MAX; t--)
        if (doc_is_mark(d, t - 1, ',') || doc_is_mark(d, t - 1, ';'))
            return t - 1;
    return stop;
}

/* One row of names, mentions [first, end); its lead begins at lead, what follows it ends at stop. */
static void read_row(struct scene *s, uint32_t first, uint32_t end, uint32_t lead, uint32_t stop,
                     bool sentence_begin, bool item)
{
    struct doc *d = s->d;
    uint32_t a = s->all->at[first].full_a, b = s->all->at[end - 1].full_b;
    take_side(s, first, end, lead, a, item);
    stop = end_of_own(d, b, stop);
    uint32_t before = lead_roles(s, lead, a, sentence_begin);
    uint32_t after = is_asked(d, lead, a) ? 0 : verbs_predicate(d, b, stop, is_done_by(d, lead, a));
    uint32_t roles = settle_election(s, before | after);
    s->given |= roles & (ROLE_BIT(ROLE_ELECTED) | ROLE_BIT(ROLE_APPOINTED));
    if (!roles && doc_is_word(d, b, WORD_AS) && office_begins(d, b + 1, stop))
        roles = s->given;
    if (!roles)
        roles = item ? s->carried : s->spoken_of ? s->spoken_of : s->came;
    uint32_t doers = before && after ? last_part(d, s->all, first, end) : first;
    for (uint32_t i = first; i < end; i++)
        s->all->at[i].roles |= i < doers ? settle_election(s, before) : roles;
    take_given_office(s, first, end, b, stop);
    if (roles && d->lines[s->line].role == LINE_BODY) {
        s->agent = end - 1;
        s->agent_paragraph = s->paragraph;
    }
}

/* The mention of before [0, known) that holds the office, the latest; or UINT32_MAX. */
static uint32_t holder_of(const struct scene *s, uint32_t known, struct str office)
{
    for (uint32_t i = known; i > 0 && known - i < ANSWER_MENTIONS_MAX; i--)
        for (uint32_t k = 0; k < s->all->at[i - 1].positions.n; k++)
            if (text_begins(s->d, s->all->at[i - 1].positions.at[k], office))
                return i - 1;
    return UINT32_MAX;
}

/* "Đồng chí đề nghị …", "Giám đốc Sở Y tế ghi nhận …" at a sentence's begin, "Kết luận, đồng chí Chủ nhiệm lưu ý": who was
 * named before. */
static void read_answer(struct scene *s, uint32_t a, uint32_t b, uint32_t known)
{
    struct doc *d = s->d;
    struct titles titles = {0};
    uint32_t t = titles_read(d, a, b, &titles), who = s->agent, begin = a, fronted = 0;
    for (uint32_t p = a + 1; t == a && p < b && p - a < ANSWER_TOKENS_MAX; p++)
        if (doc_is_mark(d, p - 1, ',') && (doc_match(d, p, LEX_HONORIFIC) || office_begins(d, p, b))) {
            fronted = verbs_fronted(d, begin, p - 1);
            a = p;
            t = titles_read(d, p, b, &titles);
            break;
        }
    bool office = office_begins(d, t, b);
    if ((begin < a && !office) || titles.plural)
        return; /* who is meant is sure only at the begin, or with an office */
    if (!str_known(titles.honorific) && !(office && t == a))
        return;
    if (office) {
        uint32_t end = office_end(d, t, b, false);
        who = holder_of(s, known, office_text(d, t, end));
        t = end;
    }
    uint32_t roles = verbs_predicate(d, t, b, false);
    if (who == UINT32_MAX || (!roles && !str_known(titles.honorific)))
        return;
    struct mention *m = &s->all->at[who];
    if (!str_known(m->titles.honorific))
        m->titles.honorific = titles.honorific;
    m->roles |= fronted | roles;
}

/* "Đồng thời giao Phòng Truyền thông …": a sentence without a subject is of who acted in the one before. */
static void read_continued(struct scene *s, const struct sentence *now)
{
    const struct match *verb = doc_match(s->d, now->a, LEX_ROLE);
    bool says = verb && (verb->value == ROLE_SPOKE || verb->value == ROLE_DIRECTED);
    if (says && s->agent != UINT32_MAX && s->agent_paragraph == s->paragraph)
        s->all->at[s->agent].roles |= verbs_fronted(s->d, now->a, now->b);
}

/* A sentence that ends in ":" gives the list below it the roles that it tells of. */
static void carry(struct scene *s, const struct sentence *now, bool names_none)
{
    struct doc *d = s->d;
    if (now->b != d->lines[now->line].b || !doc_is_mark(d, now->b - 1, ':'))
        return;
    struct verbs verbs;
    uint32_t from = now->b - now->a > LEAD_TOKENS_MAX ? now->b - LEAD_TOKENS_MAX : now->a, roles = 0;
    verbs_read(d, from, now->b, &verbs);
    for (uint32_t i = 0; i < verbs.n; i++)
        if (ROLES_SUFFERED & ROLE_BIT(verbs.at[i].role))
            roles = ROLE_BIT(verbs.at[i].role);
    if (!roles && (verbs_receive_award(d, from, now->b) || gives_award(d, from, now->b)))
        roles = ROLE_BIT(ROLE_AWARDED);
    if (!roles)
        roles = verbs_fronted(d, from, now->b);
    for (uint32_t i = 0; i < verbs.n && !roles; i++)
        if (verbs.at[i].role == ROLE_REPORTED ||
            (names_none && (verbs.at[i].role == ROLE_SPOKE || verbs.at[i].role == ROLE_ATTENDED)))
            roles = ROLE_BIT(verbs.at[i].role);
    s->carried = roles;
    s->carries = true;
}

/* Does the line go on with the list under the lead-in? */
static bool is_item(const struct scene *s, const struct sentence *now, uint32_t first, uint32_t end)
{
    const struct line *l = &s->d->lines[now->line];
    if (!s->carries || l->role != LINE_BODY) /* a caption stands between */
        return false;
    return list_item_begin(s->d, l) > l->a || (first < end && s->all->at[first].full_a == l->a);
}

/* "… cùng đông đảo đại biểu tham dự.": the verb of all who are listed. */
static uint32_t comes_at_end(const struct doc *d, uint32_t a, uint32_t b)
{
    while (b > a && d->tokens[b - 1].kind == TOKEN_MARK)
        b--;
    for (uint32_t k = 1; k <= 2 && b >= a + k && doc_ends(d, b, DOC_BIT(LEX_ROLE)); k++) {
        const struct match *m = doc_match(d, b - k, LEX_ROLE);
        if (m && m->b == b)
            return m->value == ROLE_ATTENDED ? ROLE_BIT(ROLE_ATTENDED) : 0;
    }
    return 0;
}

static void read_sentence(struct scene *s, const struct sentence *now, uint32_t first, uint32_t end)
{
    struct doc *d = s->d;
    bool item = is_item(s, now, first, end);
    bool body = d->lines[now->line].role == LINE_BODY;
    uint32_t line_a = d->lines[now->line].a;
    if (now->line != s->line) {
        s->line = now->line;
        s->side = -1;
        s->paragraph += body;
        if (s->paragraph > s->agent_paragraph + 1)
            s->agent = UINT32_MAX;
        if (!item && body && now->a == line_a)
            s->carries = false, s->carried = 0;
    }
    s->frame = s->given = s->spoken_of = 0;
    s->came = first < end ? comes_at_end(d, now->a, now->b) : 0;
    s->elected_here &= now->a > line_a; /* "Đại hội đã bầu … A giữ chức …" */
    for (uint32_t t = now->a;
         first < end && (t = doc_next_value(d, t, now->b, LEX_ROLE, ROLE_ELECTED)) < now->b; t++) {
        const struct match *m = doc_match(d, t, LEX_ROLE);
        s->elected_here |= m && m->value == ROLE_ELECTED;
    }
    uint32_t lead = item ? list_item_begin(d, &d->lines[now->line]) : now->a;
    if (lead < now->a)
        lead = now->a;
    if (first == end || s->all->at[first].full_a > now->a)
        read_answer(s, now->a, first < end ? s->all->at[first].full_a : now->b, first);
    if (first == end && body && now->a > line_a)
        read_continued(s, now);
    for (uint32_t i = first, next; i < end; i = next) {
        for (next = i + 1; next < end && s->all->at[next].continues; next++)
            ;
        uint32_t stop = next < end ? s->all->at[next].full_a : now->b;
        read_row(s, i, next, lead, stop, i == first, item);
        lead = s->all->at[next - 1].full_b;
    }
    carry(s, now, first == end);
}

void roles_read(struct doc *d, mention_list *mentions)
{
    struct scene s = {.d = d, .all = mentions, .line = UINT32_MAX, .side = -1, .agent = UINT32_MAX};
    uint32_t m = 0;
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *now = &d->sentences.at[i];
        uint8_t role = d->lines[now->line].role;
        if (role != LINE_BODY && role != LINE_CAPTION)
            continue;
        uint32_t first = m;
        while (m < mentions->n && mentions->at[m].sentence == i)
            m++;
        read_sentence(&s, now, first, m);
    }
}
