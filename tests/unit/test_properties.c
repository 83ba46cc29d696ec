/* What holds for every article, however it was mangled; over the articles of the tree, mutations of them, and the
 * articles beside the checkout where there are some. */
#include "tests/unit/properties_case.h"

#include <jansson.h>

#include "common/json.h"

enum { MUTATIONS_OF_OURS = 600, MUTATIONS_OF_OTHERS = 200, MUTATIONS_IN_A_ROW = 3 };

/* The article at hand: what the assertions below speak of. */
struct probe {
    const char *name; /* for messages */
    const struct record *r;
    int32_t page_cps, body_cps;
    const uint32_t *offset; /* of every character of the body, and of its end */
};

static int32_t code_points(struct str s)
{
    int32_t n = 0;
    for (uint32_t i = 0; i < s.len; i++)
        n += ((unsigned char)s.at[i] & 0xC0) != 0x80;
    return n;
}

static uint32_t *offsets_of(struct str body, int32_t n)
{
    uint32_t *offset = malloc(((size_t)n + 1) * sizeof *offset);
    assert_non_null(offset);
    int32_t at = 0;
    for (uint32_t i = 0; i < body.len; i++)
        if (((unsigned char)body.at[i] & 0xC0) != 0x80)
            offset[at++] = i;
    offset[n] = body.len;
    return offset;
}

static struct str at_span(const struct probe *p, struct span s)
{
    if (s.begin < 0)
        return STR_NONE;
    if (s.begin >= s.end || s.end > p->body_cps)
        fail_msg("%s: span [%d, %d) of a body of %d characters", p->name, s.begin, s.end, p->body_cps);
    return str_of(p->r->body.at + p->offset[s.begin], p->offset[s.end] - p->offset[s.begin]);
}

/* The text without blanks, case folded, all dashes and all quotes as one: what a mention and the value read from it share. */
static void squeeze(struct buf *out, struct str s)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)s.at, (utf8proc_ssize_t)s.len, &folded,
                                      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                          UTF8PROC_IGNORE | UTF8PROC_LUMP);
    assert_true(n >= 0);
    for (utf8proc_ssize_t i = 0; i < n; i++)
        if (folded[i] != ' ' && folded[i] != '\n')
            buf_add(out, folded + i, 1);
    buf_add(out, "", 1);
    free(folded);
}

/* Is value there in shown, or (a name that stands in full outside the body) does it end so? */
static bool shows(struct str shown, struct str value, bool may_be_short)
{
    struct buf a = {0}, b = {0};
    squeeze(&a, shown);
    squeeze(&b, value);
    bool there = strstr(a.data, b.data) != NULL;
    if (!there && may_be_short && a.len < b.len)
        there = memcmp(b.data + (b.len - a.len), a.data, a.len) == 0;
    buf_free(&a);
    buf_free(&b);
    return there;
}

static void check_shown(const struct probe *p, const char *what, struct span span, struct str value,
                        bool short_too)
{
    struct str shown = at_span(p, span);
    if (str_known(shown) && !shows(shown, value, short_too))
        fail_msg("%s: %s \"%.*s\" is not at its span, which shows \"%.*s\"", p->name, what, STR_FMT(value),
                 STR_FMT(shown));
}

static void check_quoted(const struct probe *p, const char *what, struct span span, struct str value)
{
    struct str shown = at_span(p, span);
    if (str_known(shown) && !str_eq(shown, value))
        fail_msg("%s: %s \"%.*s\" quotes \"%.*s\"", p->name, what, STR_FMT(value), STR_FMT(shown));
}

/* Digits of the first number of s, without marks of groups and leading zeros. */
static void first_digits(struct str s, char out[static 32])
{
    size_t n = 0;
    bool begun = false;
    for (uint32_t i = 0; i < s.len && n + 1 < 32; i++) {
        bool digit = s.at[i] >= '0' && s.at[i] <= '9';
        if (begun && !digit && s.at[i] != '.' && s.at[i] != ',')
            break;
        begun |= digit;
        if (digit && (n || s.at[i] != '0'))
            out[n++] = s.at[i];
    }
    out[n] = '\0';
}

static void check_figure(const struct probe *p, const struct figure *f)
{
    struct str shown = at_span(p, f->span);
    char value[32], want[32], got[32];
    assert_true(!f->value.known || f->value.scale <= 6);
    assert_true(f->unit.len > 0 || !str_known(f->unit));
    if (!str_known(shown) || !f->value.known)
        return;
    decimal_format(f->value, value);
    first_digits(str_of_text(value), want);
    first_digits(shown, got);
    size_t n = strlen(got); /* in words where there are no digits; "1,5 triệu" leaves zeros to the word */
    if (strncmp(got, want, n) != 0 || (n && strspn(want + n, "0") != strlen(want + n)))
        fail_msg("%s: figure %s is read from \"%.*s\"", p->name, value, STR_FMT(shown));
}

static void check_day(const struct probe *p, day_t day)
{
    if (day != DAY_NONE &&
        (day < civil_to_day((struct civil){1, 1, 1}) || day > civil_to_day((struct civil){9999, 12, 31})))
        fail_msg("%s: day %d is none", p->name, day);
}

static void check_period(const struct probe *p, struct period when)
{
    check_day(p, when.from);
    check_day(p, when.to);
    if ((when.from == DAY_NONE) != (when.to == DAY_NONE) || when.from > when.to)
        fail_msg("%s: period from %d to %d", p->name, when.from, when.to);
}

static void check_kind(const struct probe *p, const char *what, int kind, int kinds)
{
    if (kind < 0 || kind >= kinds)
        fail_msg("%s: %s %d", p->name, what, kind);
}

static void check_events(const struct probe *p)
{
    for (uint32_t i = 0; i < p->r->events.n; i++) {
        const struct event *e = &p->r->events.at[i];
        at_span(p, e->span);
        check_kind(p, "event kind", e->kind, EVENT_KINDS);
        check_kind(p, "part of day", e->part_of_day, DAY_PARTS);
        check_period(p, e->review_period);
        check_period(p, e->plan_period);
        check_period(p, e->term);
        check_day(p, e->starts_on);
        check_day(p, e->ends_on);
        assert_true(e->ends_on == DAY_NONE || (e->starts_on != DAY_NONE && e->starts_on <= e->ends_on));
        assert_true(e->attendance == RECORD_COUNT_NONE || e->attendance >= 0);
    }
}

static void check_names(const struct probe *p)
{
    const struct record *r = p->r;
    for (uint32_t i = 0; i < r->people.n; i++) {
        check_shown(p, "name", r->people.at[i].span, r->people.at[i].name, true);
        assert_true(r->people.at[i].name.len > 0);
        assert_true(r->people.at[i].roles != 0 && r->people.at[i].roles < 1U << ROLES);
    }
    for (uint32_t i = 0; i < r->organizations.n; i++) {
        at_span(p, r->organizations.at[i].span);
        check_kind(p, "kind of organisation", r->organizations.at[i].kind, ORG_KINDS);
        assert_true(r->organizations.at[i].name.len > 0);
    }
    for (uint32_t i = 0; i < r->places.n; i++) {
        at_span(p, r->places.at[i].span);
        check_kind(p, "level of place", r->places.at[i].level, PLACE_LEVELS);
        assert_true(r->places.at[i].name.len > 0);
    }
}

static void check_values(const struct probe *p)
{
    const struct record *r = p->r;
    for (uint32_t i = 0; i < r->figures.n; i++) {
        check_figure(p, &r->figures.at[i]);
        check_period(p, r->figures.at[i].period);
    }
    for (uint32_t i = 0; i < r->awards.n; i++) {
        at_span(p, r->awards.at[i].span);
        assert_true(r->awards.at[i].name.len > 0);
    }
    for (uint32_t i = 0; i < r->documents.n; i++) {
        check_shown(p, "document", r->documents.at[i].span, r->documents.at[i].number, false);
        check_day(p, r->documents.at[i].date);
    }
    for (uint32_t i = 0; i < r->contacts.n; i++) {
        check_quoted(p, "contact", r->contacts.at[i].span, r->contacts.at[i].value);
        check_kind(p, "contact kind", r->contacts.at[i].kind, CONTACT_KINDS);
    }
    for (uint32_t i = 0; i < r->dates.n; i++) {
        check_quoted(p, "date", r->dates.at[i].span, r->dates.at[i].text);
        check_period(p, r->dates.at[i].when);
    }
    for (uint32_t i = 0; i < r->statements.n; i++) {
        check_quoted(p, "statement", r->statements.at[i].span, r->statements.at[i].text);
        check_kind(p, "section", r->statements.at[i].section, SECTIONS);
    }
}

/* No list is longer than half the characters of its page: an item takes a character and a blank at least. */
static void check_bounds(const struct probe *p)
{
    const struct record *r = p->r;
    const uint32_t lists[] = {r->contacts.n, r->events.n,     r->people.n,    r->organizations.n,
                              r->figures.n,  r->awards.n,     r->documents.n, r->dates.n,
                              r->places.n,   r->statements.n, r->captions.n};
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        if (lists[i] > (uint32_t)p->page_cps / 2)
            fail_msg("%s: list %zu has %u items of %d characters", p->name, i, lists[i], p->page_cps);
}

static void check_article(const struct probe *p)
{
    const struct record *r = p->r;
    check_day(p, r->published_at.day);
    assert_true(r->published_at.second_of_day < 86400);
    assert_true(r->view_count == RECORD_COUNT_NONE || r->view_count >= 0);
    char *composed = text_form(r->body.len ? r->body.at : "", r->body.len, true);
    assert_non_null(composed);
    if (!str_eq(str_of_text(composed), str_known(r->body) ? r->body : STR("")))
        fail_msg("%s: the body is not NFC", p->name);
    free(composed);
}

static void check_record(const char *name, struct str page, const struct record *r)
{
    int32_t n = code_points(r->body);
    uint32_t *offset = offsets_of(r->body, n);
    const struct probe p = {name, r, code_points(page), n, offset};
    check_article(&p);
    check_events(&p);
    check_names(&p);
    check_values(&p);
    check_bounds(&p);
    free(offset);
}

/* The record as a line of JSON, checked in all that must hold. The caller frees it. */
static struct buf extract_checked(void **state, const char *name, const char *text, size_t len)
{
    struct extract_input in = {.content = str_of(text, len), .content_is_binary = true};
    const struct record *r = extract_case_input(state, &in);
    check_record(name, in.content, r);
    struct buf line = {0};
    json_add_record(&line, STR_NONE, STR_NONE, r);
    json_error_t why;
    json_t *parsed = json_loadb(line.data, line.len, 0, &why);
    if (!parsed)
        fail_msg("%s: the record's JSON: %s", name, why.text);
    assert_int_equal(json_object_size(parsed), 11);
    json_decref(parsed);
    return line;
}

static void check_same(const char *what, const char *name, struct buf *a, struct buf *b)
{
    size_t at = 0;
    while (at < a->len && at < b->len && a->data[at] == b->data[at])
        at++;
    if (at < a->len || at < b->len) {
        size_t from = at < 80 ? 0 : at - 80;
        fail_msg("%s: %s differs: %.160s <> %.160s", name, what, a->data + from, b->data + from);
    }
    buf_free(a);
    buf_free(b);
}

static void check_text(void **state, const char *name, const char *text, size_t len)
{
    struct buf first = extract_checked(state, name, text, len),
               again = extract_checked(state, name, text, len);
    check_same("the second record", name, &first, &again);
    char *whole = text_form(text, len, true), *apart = text_form(text, len, false);
    if (whole && apart) {
        struct buf a = extract_checked(state, name, whole, strlen(whole));
        struct buf b = extract_checked(state, name, apart, strlen(apart));
        check_same("the record of the decomposed text", name, &a, &b);
    }
    free(whole);
    free(apart);
}

static void check_mutations(void **state, const struct article_file *f, uint64_t seed, unsigned n)
{
    uint64_t rng = seed * 0x9E3779B97F4A7C15ULL + 1;
    for (unsigned i = 0; i < n; i++) {
        struct buf now = {0};
        buf_add(&now, f->text, f->len);
        uint64_t before = rng;
        for (unsigned k = random_below(&rng, MUTATIONS_IN_A_ROW) + 1; k > 0; k--) {
            struct buf next = {0};
            mutate(&rng, &next, now.data, now.len);
            buf_free(&now);
            now = next;
        }
        char name[512];
        snprintf(name, sizeof name, "%s (mutation %016llx)", f->path, (unsigned long long)before);
        check_text(state, name, now.data, now.len);
        buf_free(&now);
    }
}

/* Checks the articles of a pattern and mutations of them; how many articles there were. */
static size_t check_articles(void **state, const char *pattern, size_t mutations)
{
    glob_t found;
    if (glob(pattern, 0, NULL, &found))
        return 0;
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct article_file f = article_file_read(found.gl_pathv[i]);
        check_text(state, f.path, f.text, f.len);
        size_t before = mutations * i / found.gl_pathc, with = mutations * (i + 1) / found.gl_pathc;
        check_mutations(state, &f, i + 1, (unsigned)(with - before));
        free(f.text);
    }
    size_t n = found.gl_pathc;
    globfree(&found);
    return n;
}

static void test_an_invisible_character_parts_no_letter_from_its_accent(void **state)
{
    static const char *const pages[] = {
        "Sa\xE2\x80\x8B\xCC\x81ng 01/02/2023, Chi bộ 3 họp bàn nhiệm vụ.",
        "Sa\xC2\xAD\xCC\x81ng 01/02/2023, Chi bộ 3 họp bàn nhiệm vụ.",
        "Sa\xCC\x81\xEF\xBB\xBFng 01/02/2023, Chi bộ 3 họp bàn nhiệm vụ.",
    };
    for (size_t i = 0; i < COUNT_OF(pages); i++)
        assert_string_equal(extract_case_text(state, extract_case(state, pages[i])->body),
                            "S\xC3\xA1ng 01/02/2023, Chi bộ 3 họp bàn nhiệm vụ.");
}

static void test_our_articles(void **state)
{
    size_t n = check_articles(state, TRICH_SOURCE_DIR "/deploy/samples/*.txt", MUTATIONS_OF_OURS / 4);
    n += check_articles(state, TRICH_SOURCE_DIR "/tests/articles/*.txt", MUTATIONS_OF_OURS * 3 / 4);
    assert_true(n >= 40);
}

static void test_articles_beside_the_checkout(void **state)
{
    size_t n = check_articles(state, TRICH_SOURCE_DIR "/../shared/seeds/*.txt", MUTATIONS_OF_OTHERS / 2);
    n += check_articles(state, TRICH_SOURCE_DIR "/../shared/corpus/*/raw/*.txt", MUTATIONS_OF_OTHERS / 2);
    if (n == 0) {
        print_message("no articles beside the checkout (../shared): skipped\n");
        skip();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_invisible_character_parts_no_letter_from_its_accent),
        cmocka_unit_test(test_our_articles),
        cmocka_unit_test(test_articles_beside_the_checkout),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
