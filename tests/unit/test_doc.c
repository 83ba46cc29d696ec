/* Normalising, tokens, spans and sentences. */
#include "tests/unit/extract_case.h"

#include "common/extract/doc.h"
#include "common/scan.h"
#include "common/utf8.h"

#include <utf8proc.h>

static struct doc *doc_of(void **state, const char *page)
{
    struct extract_case *c = *state;
    arena_reset(&c->arena);
    assert_true(arena_guard(&c->arena));
    struct doc *d = arena_alloc(&c->arena, sizeof *d);
    *d = (struct doc){.arena = &c->arena, .lex = c->lex, .record = &c->record};
    normalise(d, str_of(page, strlen(page)));
    tokenise(d);
    match_lexicon(d);
    for (uint32_t i = 0; i < d->n_lines; i++) {
        d->lines[i].role = LINE_BODY;
        d->lines[i].body_cp = (int32_t)d->lines[i].cp_begin;
    }
    split_sentences(d);
    return d;
}

static void test_normalise(void **state)
{
    static const struct {
        const char *page, *want;
    } cases[] = {
        {"a  b\t c\xC2\xA0"
         "d ",
         "a b c d\n"},
        {"a\r\nb\rc\n\n\nd", "a\nb\nc\nd\n"},
        {"\xEF\xBB\xBF"
         "a\xE2\x80\x8B"
         "b\xC2\xAD"
         "c",
         "abc\n"},
        {"Ho\xCC\x80"
         "a bi\xCC\x80nh",
         "H\xC3\xB2"
         "a b\xC3\xAC"
         "nh\n"},
        {"tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t", "tiếng Việt\n"},
        {"\x01\x02 \x7F", ""},
        {"a\xE3\x80\x80"
         "b\xE2\x80\x83"
         "c",
         "a b c\n"},
        /* ends of lines */
        {"a\xC2\x85"
         "b\xE2\x80\xA8 c \xE2\x80\xA9\xE2\x80\xA9"
         "d\re\r\nf\n\rg",
         "a\nb\nc\nd\ne\nf\ng\n"},
        {"Đảng ủy Bệnh viện Đa khoa Suối Bạc\xE2\x80\xA8tổ chức hội nghị sơ kết công tác sáu tháng đầu năm",
         "Đảng ủy Bệnh viện Đa khoa Suối Bạc\ntổ chức hội nghị sơ kết công tác sáu tháng đầu năm\n"},
        {"Ho\xE2\x80\xA8\xCC\x80"
         "a",
         "Ho\n\xCC\x80"
         "a\n"},
        /* blanks: every one of Unicode's, and what looks like one; several are one */
        {"\xE1\x9A\x80"
         "a\xE2\x80\x80\xE2\x80\x81\xE2\x80\x82\xE2\x80\x84\xE2\x80\x85\xE2\x80\x86\xE2\x80\x87"
         "b\xE2\x80\x88\xE2\x80\x89\xE2\x80\x8A"
         "c\xE2\x80\xAF"
         "d\xE2\x81\x9F"
         "e\xE2\xA0\x80"
         "f\xE3\x85\xA4"
         "g\xEF\xBF\xBC"
         "h\fi\vj",
         "a b c d e f g h i j\n"},
        /* what cannot be seen: bidirectional marks, joiners, byte order marks, selectors, tags, controls */
        {"a\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F"
         "b\xE2\x80\xAA\xE2\x80\xAE\xE2\x81\xA0\xE2\x81\xA6\xE2\x81\xA9\xEF\xBB\xBF"
         "c\xD8\x9C\xE1\xA0\x8E\xEF\xB8\x8F\xEF\xBF\xB9\xF3\xA0\x81\xA1\xF3\xA0\x84\x80"
         "d\x1B\x7F\xC2\x80\xC2\x9F",
         "abcd\n"},
        /* an accent meets its letter across them */
        {"Vie\xC2\xAD\xCC\x82\xE2\x80\x8B\xCC\xA3t", "Việt\n"},
        /* as printed: dashes, quotes, fullwidth digits, ligatures, where a tone stands, what was broken */
        {"1‐2‑3‒4–5—6―7−8", "1‐2‑3‒4–5—6―7−8\n"},
        {"“a” ‘b’ «c» ２０２４ ﬁ ½ ²", "“a” ‘b’ «c» ２０２４ ﬁ ½ ²\n"},
        {"hòa hoà thủy thuỷ", "hòa hoà thủy thuỷ\n"},
        {"ho\xCC\x80"
         "a hoa\xCC\x80 thu\xCC\x89y thuy\xCC\x89",
         "hòa hoà thủy thuỷ\n"},
        {"a\xEF\xBF\xBD"
         "b",
         "a\xEF\xBF\xBD"
         "b\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct doc *d = doc_of(state, cases[i].page);
        assert_string_equal(extract_case_text(state, str_of(d->text.at, d->text.len)), cases[i].want);
    }
}

/* Ordering all of them would take minutes: this test then ends by its time limit. */
static void test_a_letter_bears_thirty_marks(void **state)
{
    enum { MARKS = 400000, KEPT = 30 };
    static const char below[] = "\xCC\xA3", above[] = "\xCC\x80";
    static char page[MARKS * 2 + 16] = "x", want[KEPT * 2 + 16] = "x";
    for (uint32_t i = 0; i < MARKS; i++)
        memcpy(page + 1 + (size_t)i * 2, i % 2 ? below : above, 2);
    memcpy(page + 1 + (size_t)MARKS * 2, "y z", 4);
    for (uint32_t i = 0; i < KEPT; i++)
        memcpy(want + 1 + (size_t)i * 2, i < KEPT / 2 ? below : above, 2);
    memcpy(want + 1 + (size_t)KEPT * 2, "y z\n", 5);
    const struct doc *d = doc_of(state, page);
    assert_string_equal(extract_case_text(state, str_of(d->text.at, d->text.len)), want);
}

/* Letters, accents, blanks and invisible ones that make trouble for each other. */
static const uint32_t troublesome[] = {
    'a',    'e',     'o',    ' ',    ' ',    '.',    0x1EC7, 0xEA,   0x1A1,  0x300,  0x301,
    0x302,  0x309,   0x31B,  0x323,  0xA0,   0xAD,   0x200B, 0x2000, 0x2003, 0x2028, 0x2126,
    0x212B, 0x2329,  0x3000, 0x6100, 0x4E00, 0xFB01, 0x1100, 0x1161, 0x11A8, 0xAC00, 0xFEFF,
    0x1,    0x1F600, 0xFFFF, '\t',   0x0958, 0x2260, 0x338,  '=',    0x110,
};

/* A text of n characters: of short ones all make trouble, of long ones few. */
static void invent(uint32_t *cps, uint32_t n, uint32_t *seed)
{
    static const uint32_t clean[] = {'a', 'x', 0x1EC7, 0x111, 0x2013, 0xBB, '.', 0x1B0};
    for (uint32_t i = 0; i < n; i++) {
        *seed = *seed * 1664525u + 1013904223u;
        uint32_t pick = *seed >> 16;
        cps[i] = n > 24 && pick % 128 ? clean[pick / 128 % COUNT_OF(clean)]
                                      : troublesome[pick / 128 % COUNT_OF(troublesome)];
    }
}

/* The same by the shortest way: the whole line without invisible ones through utf8proc, then blanks. */
static void normalise_plainly(const uint32_t *cps, uint32_t n, char *out)
{
    char text[2048];
    size_t len = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = cps[i];
        if (c != 0xAD && c != 0x200B && c != 0xFEFF && c != 0x1)
            len += (size_t)utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)text + len);
    }
    utf8proc_uint8_t *nfc = NULL;
    utf8proc_ssize_t bytes = utf8proc_map((utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &nfc,
                                          UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    assert_true(bytes >= 0);
    char *to = out;
    bool blank = false;
    for (utf8proc_ssize_t at = 0; at < bytes;) {
        utf8proc_int32_t c;
        utf8proc_ssize_t step = utf8proc_iterate(nfc + at, bytes - at, &c);
        bool is_blank = c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
        blank |= is_blank;
        if (c == 0x2028) {
            if (to > out && to[-1] != '\n')
                *to++ = '\n';
            blank = false;
        } else if (!is_blank) {
            if (blank && to > out && to[-1] != '\n')
                *to++ = ' ';
            blank = false;
            memcpy(to, nfc + at, (size_t)step);
            to += step;
        }
        at += step;
    }
    if (to > out && to[-1] != '\n')
        *to++ = '\n';
    *to = '\0';
    free(nfc);
}

static void test_normalise_is_nfc_of_whatever_comes(void **state)
{
    uint32_t seed = 1;
    for (int round = 0; round < 20000; round++) {
        uint32_t cps[200], n = 1 + (uint32_t)round % (round % 2 ? 24 : COUNT_OF(cps));
        char page[1024], want[2048];
        size_t len = 0;
        invent(cps, n, &seed);
        for (uint32_t i = 0; i < n; i++)
            len += (size_t)utf8proc_encode_char((utf8proc_int32_t)cps[i], (utf8proc_uint8_t *)page + len);
        page[len] = '\0';
        normalise_plainly(cps, n, want);
        const struct doc *d = doc_of(state, page);
        if (!str_eq(d->text, str_of(want, strlen(want))))
            fail_msg("round %d: \"%s\": got \"%.*s\", want \"%s\"", round, page, STR_FMT(d->text), want);
        assert_true(utf8_valid(d->text));
    }
}

static void test_tokens(void **state)
{
    const struct doc *d = doc_of(state, "Đ/c LÊ Thị An, 1.384 ca (98,5%) – COVID-19");
    static const char *const want[] = {"Đ", "/",  "c", "LÊ", "Thị", "An", ",", "1",     ".", "384", "ca",
                                       "(", "98", ",", "5",  "%",   ")",  "–", "COVID", "-", "19"};
    assert_int_equal(d->n_tokens, COUNT_OF(want));
    for (uint32_t t = 0; t < d->n_tokens; t++)
        assert_string_equal(extract_case_text(state, doc_text(d, t, t + 1)), want[t]);
    assert_true(d->tokens[3].flags & TOKEN_UPPER);
    assert_false(d->tokens[4].flags & TOKEN_UPPER);
    assert_true(d->tokens[4].flags & TOKEN_CAPITAL);
    assert_int_equal(d->tokens[9].value, 384);
    assert_true(doc_is_glued(d, 9));
    assert_false(doc_is_glued(d, 10));
    assert_true(doc_is_dash(d, 17));
    assert_int_equal(d->tokens[20].cp_end, 42);
}

static void test_spans_count_code_points_of_the_body(void **state)
{
    const struct doc *d = doc_of(state, "Ủy ban\nnhân dân");
    struct span s = doc_span(d, 2, 4);
    assert_int_equal(s.begin, 7);
    assert_int_equal(s.end, 15);
    d->lines[1].body_cp = -1;
    assert_int_equal(doc_span(d, 2, 4).begin, -1);
}

static void test_sentences(void **state)
{
    static const struct {
        const char *page, *want;
    } cases[] = {
        {"Nói về ngành Y. Sau đó ông A. Dupont nghe.", "Nói về ngành Y.|Sau đó ông A. Dupont nghe."},
        {"Một câu. Hai câu.", "Một câu.|Hai câu."},
        {"Dự có Trưởng phòng TCCB. Chủ trì là BV. Mắt.", "Dự có Trưởng phòng TCCB.|Chủ trì là BV. Mắt."},
        {"Dự có TS. Lê Văn An và TP. Hồ Chí Minh. Hết.", "Dự có TS. Lê Văn An và TP. Hồ Chí Minh.|Hết."},
        {"Đạt 1.384 ca. 98,5% hài lòng.", "Đạt 1.384 ca.|98,5% hài lòng."},
        {"Ở tỉnh Lạng Sơn.Về phía Sở có ông An.", "Ở tỉnh Lạng Sơn.|Về phía Sở có ông An."},
        {"1. BS. Lê Văn An", "1. BS. Lê Văn An"},
        {"Hết bài./.", "Hết bài./."},
        {"Ông nói: “Xong.” Rồi về.", "Ông nói: “Xong.”|Rồi về."},
        {"Xem trang benhvien.gov.vn nhé. Hết", "Xem trang benhvien.gov.vn nhé.|Hết"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct doc *d = doc_of(state, cases[i].page);
        char got[512] = "";
        size_t n = 0;
        for (uint32_t s = 0; s < d->sentences.n; s++)
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s", s ? "|" : "",
                                  STR_FMT(doc_text(d, d->sentences.at[s].a, d->sentences.at[s].b)));
        assert_string_equal(got, cases[i].want);
    }
}

static void test_expanding_abbreviations(void **state)
{
    static const struct {
        const char *page, *want;
    } cases[] = {
        {"Chủ tịch UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh"},
        {"UBND", "Ủy ban nhân dân"},
        {"Ủy viên BTV, BCH Đảng bộ", "Ủy viên Ban Thường vụ, Ban Chấp hành Đảng bộ"},
        {"Giám đốc Sở", "Giám đốc Sở"},
        {"(BCH)", "(Ban Chấp hành)"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct doc *d = doc_of(state, cases[i].page);
        assert_string_equal(extract_case_text(state, doc_text_expanded(d, 0, d->n_tokens)), cases[i].want);
    }
}

/* Against all matches: what begins and ends at each token. */
static void test_begins_and_ends(void **state)
{
    const struct doc *d =
        doc_of(state, "Bí thư Đảng ủy Bệnh viện Đa khoa tỉnh Lào Cai báo cáo 6 tháng đầu năm.\n");
    uint64_t *begins = arena_alloc(d->arena, (d->n_tokens + 1) * sizeof *begins);
    uint64_t *ends = arena_alloc(d->arena, (d->n_tokens + 1) * sizeof *ends);
    for (uint32_t i = 0; i < d->n_matches; i++) {
        begins[d->matches[i].a] |= DOC_BIT(d->matches[i].category);
        ends[d->matches[i].b] |= DOC_BIT(d->matches[i].category);
        enum lex_category category = (enum lex_category)d->matches[i].category;
        assert_true(doc_may_begin(d, d->matches[i].a, category, d->matches[i].value));
        assert_true(doc_may_end(d, d->matches[i].b, category, d->matches[i].value));
    }
    assert_null(doc_match_value(d, 0, LEX_OFFICE, ORG_SCHOOL));
    assert_false(doc_may_begin(d, d->n_tokens, LEX_OFFICE, ORG_PARTY));
    assert_true(doc_ends(d, 2, DOC_BIT(LEX_OFFICE)));
    assert_false(doc_ends(d, 1, DOC_BIT(LEX_OFFICE)));
    assert_false(doc_ends(d, d->n_tokens + 1, UINT64_MAX));
    for (uint32_t t = 0; t <= d->n_tokens; t++) {
        assert_true(doc_ends(d, t, UINT64_MAX) == (ends[t] != 0) && d->ends[t] == ends[t]);
        assert_true(t == d->n_tokens || (d->categories[t] & ~DOC_TOKEN_BITS) == begins[t]);
    }
}

static void test_same_words(void **state)
{
    static const struct {
        const char *x, *y; /* NULL: not known */
        bool want;
    } cases[] = {
        {"Đảng ủy", "ĐẢNG UỶ", true}, {"khoa 2", "khoa 3", false}, {"A - B", "A – B", true},
        {"Sơn", "Sơn La", false},     {NULL, "Sơn", false},        {NULL, NULL, true},
        {"Sơn La", "Sơn", false},     {NULL, " ", true},           {"khoa 02 ", "Khoa 2", true},
        {"hoà", "hòa", true},         {"hoà", "hoa", false},       {"a2", "a", false},
    };
    const struct doc *d = doc_of(state, "a\n");
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_int_equal(doc_same_words(d, str_of_text(cases[i].x), str_of_text(cases[i].y)), cases[i].want);
}

static bool is_scanned(const struct doc *d, const struct token *t, const struct scanned *s, bool first)
{
    uint32_t word = s->n_folded ? lexicon_word(d->lex, s->folded, s->n_folded, s->hash) : 0;
    unsigned flags = (s->space || first ? TOKEN_SPACE : 0u) | (first ? TOKEN_FIRST : 0u) |
                     (s->capital ? TOKEN_CAPITAL : 0u) | (s->upper ? TOKEN_UPPER : 0u);
    return d->text.at + t->begin == s->begin && d->text.at + t->end == s->end && t->cp_begin == s->cp_begin &&
           t->cp_end == s->cp_end && t->kind == (uint8_t)s->kind && t->flags == flags &&
           t->value == (s->kind == SCAN_WORD ? word : s->value) &&
           t->word == lexicon_word_meaning(d->lex, word);
}

static void check_tokens(const struct doc *d, const char *page)
{
    uint32_t t = 0;
    for (const struct line *l = d->lines; l < d->lines + d->n_lines; l++) {
        struct scanner scan = {d->text.at + l->begin, d->text.at + l->end, l->cp_begin,
                               lexicon_letters(d->lex)};
        for (struct scanned s; scan_next(&scan, &s); t++)
            if (t >= d->n_tokens || !is_scanned(d, &d->tokens[t], &s, t == l->a))
                fail_msg("%s: token %u is another to the scanner", page, t);
    }
    assert_int_equal(t, d->n_tokens);
}

/* Words that are known by their bytes are what reading them letter by letter gives. */
static void test_tokens_are_what_the_scanner_reads(void **state)
{
    static const char *const words[] = {"bệnh",
                                        "Bệnh",
                                        "BỆNH",
                                        "bỆnh",
                                        "hoà",
                                        "hòa",
                                        "HÒA",
                                        "HOÀ",
                                        "y",
                                        "Y",
                                        "nghiêng",
                                        "nghiệp",
                                        "Đảng",
                                        "NGHIỆP",
                                        "ủy",
                                        "uỷ",
                                        "TP",
                                        "và",
                                        "24",
                                        "năm",
                                        "có",
                                        "CÓ",
                                        "nghiệpнгх",
                                        "x",
                                        "ngày",
                                        "nghĩaaaa",
                                        "xyzzyxy",
                                        "xyzzyxyz",
                                        "xyzzyxyzz",
                                        "xyzzyxyzzyxyzzy",
                                        "xyzzyxyzzyxyzzyx",
                                        "đaaaaaaaaaaaaaaag",
                                        "0",
                                        "007",
                                        "2024",
                                        "41270",
                                        "12345678",
                                        "123456789",
                                        "99999999999"};
    static const char *const between[] = {"",  " ", ".", "-", "”", "“", "…", "×", "²", "д", "漢", "\n", "%",
                                          "5", "º", "ꓤ", "´", "–", "’", "‰", "⁂", "ⁱ", "ﬁ", "‐",  "✔"};
    for (size_t i = 0; i < COUNT_OF(words) * COUNT_OF(words); i++)
        for (size_t k = 0; k < COUNT_OF(between); k++) {
            char page[256];
            snprintf(page, sizeof page, "%s%s%s", words[i % COUNT_OF(words)], between[k],
                     words[i / COUNT_OF(words)]);
            check_tokens(doc_of(state, page), page);
        }
}

static void test_a_scanned_word_has_no_value(void **state)
{
    const struct extract_case *c = *state;
    struct scanned s;
    memset(&s, 0xA5, sizeof s);
    struct scanner scan = scan_of(STR("xyz"), lexicon_letters(c->lex));
    assert_true(scan_next(&scan, &s));
    assert_int_equal(s.kind, SCAN_WORD);
    assert_int_equal(s.value, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_normalise),
        cmocka_unit_test(test_a_letter_bears_thirty_marks),
        cmocka_unit_test(test_normalise_is_nfc_of_whatever_comes),
        cmocka_unit_test(test_tokens),
        cmocka_unit_test(test_spans_count_code_points_of_the_body),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_expanding_abbreviations),
        cmocka_unit_test(test_begins_and_ends),
        cmocka_unit_test(test_same_words),
        cmocka_unit_test(test_a_scanned_word_has_no_value),
        cmocka_unit_test(test_tokens_are_what_the_scanner_reads),
    };
    return cmocka_run_group_tests(tests, extract_case_setup, extract_case_teardown);
}
