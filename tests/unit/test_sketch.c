/* Sketches of real-sized articles: those of copies are near each other, of others are not. */
#include "tests/unit/extract_case.h"

#include "common/buf.h"

#include <glob.h>

enum { NEAR_WORDS = 38, NEAR_NUMBERS = 18, TEXTS_MAX = 100, LONGEST = 1 << 16 };

struct text {
    struct str body;
    struct sketch sketch;
};

static struct text texts[TEXTS_MAX];
static uint32_t n_texts;

static uint32_t differ(const struct sketch *a, const struct sketch *b, uint32_t from, uint32_t to)
{
    uint32_t n = 0;
    for (uint32_t i = from / 8; i < to / 8; i++)
        n += (uint32_t)__builtin_popcount(a->bits[i] ^ b->bits[i]);
    return n;
}

static bool alike(const struct sketch *a, const struct sketch *b)
{
    return a->known && b->known && differ(a, b, 0, SKETCH_WORD_BITS) <= NEAR_WORDS &&
           differ(a, b, SKETCH_WORD_BITS, SKETCH_BITS) <= NEAR_NUMBERS;
}

static bool share_band(const struct sketch *a, const struct sketch *b)
{
    bool any = false;
    for (uint32_t i = 0; i < SKETCH_BANDS; i++)
        any |= a->bands[i] == b->bands[i];
    return any;
}

static struct str read_file(const char *path)
{
    static char bytes[LONGEST];
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    size_t n = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    return str_of(bytes, n);
}

static struct sketch sketch_of(void **state, struct str text)
{
    return extract_case_input(state, &(struct extract_input){.content = text})->sketch;
}

static int read_texts(void **state)
{
    glob_t found = {0};
    if (extract_case_setup(state) != 0 ||
        glob(TRICH_SOURCE_DIR "/tests/gold/raw/*.txt", 0, NULL, &found) != 0 ||
        glob(TRICH_SOURCE_DIR "/tests/articles/*.txt", GLOB_APPEND, NULL, &found) != 0)
        return -1;
    for (size_t i = 0; i < found.gl_pathc && n_texts < TEXTS_MAX; i++) {
        struct str text = read_file(found.gl_pathv[i]);
        const struct record *r = extract_case_input(state, &(struct extract_input){.content = text});
        texts[n_texts++] = (struct text){str_of(strndup(r->body.at, r->body.len), r->body.len), r->sketch};
    }
    globfree(&found);
    return 0;
}

static int free_texts(void **state)
{
    for (uint32_t i = 0; i < n_texts; i++) {
        char *body;
        memcpy(&body, &texts[i].body.at, sizeof body);
        free(body);
    }
    return extract_case_teardown(state);
}

/* --- what editors do with a text -------------------------------------------------------------------- */

typedef void edit(struct buf *out, struct str body);

static void other_frame(struct buf *out, struct str body)
{
    buf_printf(out, "Tin vui từ cơ sở\n\n15/06/2023\n%.*s\n\nTheo Báo điện tử", STR_FMT(body));
}

static void new_lead(struct buf *out, struct str body)
{
    buf_printf(
        out,
        "Bản tin khác\n\nVừa qua, sự kiện sau đây đã được đông đảo cán bộ và người dân trong vùng quan "
        "tâm theo dõi.\n%.*s",
        STR_FMT(body));
}

static void last_paragraph_cut(struct buf *out, struct str body)
{
    uint32_t end = body.len;
    while (end > body.len / 2 && body.at[end - 1] != '\n')
        end--;
    buf_printf(out, "Bản tin khác\n\n%.*s", (int)(end > body.len / 2 ? end : body.len), body.at);
}

/* Every 25th word is another one. */
static void some_words(struct buf *out, struct str body)
{
    uint32_t word = 0;
    buf_printf(out, "Bản tin khác\n\n");
    for (uint32_t i = 0; i < body.len; i++) {
        bool begins = (i == 0 || body.at[i - 1] == ' ') && (unsigned char)body.at[i] >= 'a';
        if (begins && ++word % 25 == 0) {
            buf_printf(out, "những");
            while (i + 1 < body.len && body.at[i] != ' ' && body.at[i] != '\n')
                i++;
        }
        buf_add_byte(out, body.at[i]);
    }
}

static void old_tones(struct buf *out, struct str body)
{
    static const char *const pairs[][2] = {
        {"òa", "oà"}, {"óa", "oá"}, {"ủy", "uỷ"}, {"úy", "uý"}, {"ụy", "uỵ"}};
    for (uint32_t i = 0; i < body.len;) {
        size_t k = 0;
        while (k < COUNT_OF(pairs) && strncmp(body.at + i, pairs[k][0], strlen(pairs[k][0])) != 0)
            k++;
        if (k < COUNT_OF(pairs))
            buf_printf(out, "%s", pairs[k][1]);
        else
            buf_add_byte(out, body.at[i]);
        i += k < COUNT_OF(pairs) ? (uint32_t)strlen(pairs[k][0]) : 1;
    }
}

/* Next year's article about the same: each number is another one. */
static void next_year(struct buf *out, struct str body)
{
    for (uint32_t i = 0; i < body.len; i++) {
        bool last = body.at[i] >= '0' && body.at[i] <= '9' &&
                    !(i + 1 < body.len && body.at[i + 1] >= '0' && body.at[i + 1] <= '9');
        buf_add_byte(out, (uint8_t)(last ? '0' + (body.at[i] - '0' + 3) % 10 : body.at[i]));
    }
}

static void test_copies(void **state)
{
    static const struct {
        const char *what;
        edit *edit;
        uint32_t least, most; /* percent of the articles that are the same story */
    } cases[] = {
        {"another frame", other_frame, 100, 100},
        {"a new lead", new_lead, 98, 100},
        {"the last paragraph cut", last_paragraph_cut, 88, 100},
        {"every 25th word", some_words, 95, 100},
        {"tones in old places", old_tones, 100, 100},
        {"next year", next_year, 0, 6},
    };
    assert_true(n_texts >= 60);
    for (size_t c = 0; c < COUNT_OF(cases); c++) {
        uint32_t same = 0;
        for (uint32_t i = 0; i < n_texts; i++) {
            struct buf out = {0};
            cases[c].edit(&out, texts[i].body);
            struct sketch copy = sketch_of(state, buf_str(&out));
            same += alike(&texts[i].sketch, &copy) && share_band(&texts[i].sketch, &copy);
            buf_free(&out);
        }
        print_message("%s: %u of %u are the same story\n", cases[c].what, same, n_texts);
        if (same * 100 < cases[c].least * n_texts || same * 100 > cases[c].most * n_texts)
            fail_msg("%s: want %u to %u percent", cases[c].what, cases[c].least, cases[c].most);
    }
}

static void test_others(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < n_texts; i++) {
        assert_true(texts[i].sketch.known);
        for (uint32_t k = 0; k < i; k++)
            if (alike(&texts[i].sketch, &texts[k].sketch))
                fail_msg("texts %u and %u are taken for one story", k, i);
    }
}

static void test_without(void **state)
{
    static const char *const pages[] = {
        "",
        "404\nKhông tìm thấy trang bạn yêu cầu",
        "Thông báo nghỉ lễ\n\n28/04/2023\n\nTrạm Y tế nghỉ lễ từ 29/4 đến hết ngày 3/5.",
        "Đăng nhập\nTên đăng nhập\nMật khẩu",
    };
    for (size_t i = 0; i < COUNT_OF(pages); i++)
        assert_false(sketch_of(state, str_of(pages[i], strlen(pages[i]))).known);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_without),
    };
    return cmocka_run_group_tests(tests, read_texts, free_texts);
}
