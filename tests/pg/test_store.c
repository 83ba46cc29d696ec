/* The store against a real PostgreSQL: what goes in as a record comes out as rows; versions, duplicates, dead
 * letters, refused articles among good ones. */
#include "store_fixture.h"

static const struct question about_alpha[] = {
    {7,
     "SELECT source, id, seq, revision, encode(content_hash, 'hex'), url, fetched_at AT TIME ZONE 'UTC'"
     " FROM trich.article" OF("alpha"),
     "thu|alpha|1700000000000000|1|07070707070707070707070707070707|https://example.vn/1|2023-07-06 "
     "02:00:00"},
    {3, "SELECT encoding, encoding_from, encoding_doubt FROM trich.article" OF("alpha"),
     "VNI|sniffed|UTF-8 is declared"},
    {8,
     "SELECT title, published_at AT TIME ZONE 'UTC', published_precision, published_on, category, byline,"
     " view_count, language FROM trich.article" OF("alpha"),
     "Sơ kết 6 tháng|2023-07-06 01:30:00|minute|2023-07-06|Tin tức|Phòng Tổng hợp|321|vi"},
    {4, "SELECT body, captions, meta, received_at AT TIME ZONE 'UTC' FROM trich.article" OF("alpha"),
     "Sáng ngày 04/7/2023, …|{\"Quang cảnh hội nghị\"}|{\"k\": 1}|2023-11-14 22:13:20.123456"},
    {2, "SELECT seq, encode(message, 'escape') FROM trich.raw_message" OF("alpha"),
     "1700000000000000|\\201 bytes \\000 of the producer \\377"},
    {3,
     "SELECT string_agg(kind, ','), string_agg(value, ','), max(span::text) FROM trich.contact" OF("alpha"),
     "hotline,email|0900 000 111,hop.thu@example.vn|[3,9)"},
    {7, "SELECT kind, name, organizer, starts_on, ends_on, part_of_day, place FROM trich.event" OF("alpha"),
     "review|Sơ kết hoạt động quý II|Bệnh viện Đa khoa Suối "
     "Bạc|2023-07-04|2023-07-05|morning|"
     "Hội trường lớn"},
    {6, "SELECT review_period, plan_period, term, attendance, span, ordinal FROM trich.event" OF("alpha"),
     "[2023-01-01,2023-07-01)|-|[2020-01-01,2026-01-01)|120|[0,12)|1"},
    {8,
     "SELECT name, honorific, rank, degrees, positions, organization, roles, span FROM trich.person" OF(
         "alpha"),
     "Lò Thị Mai|Đồng chí|-|{\"Bác sĩ chuyên khoa II\"}|{\"Bí thư Đảng ủy\",\"Giám đốc\"}|"
     "Bệnh viện Đa khoa Suối Bạc|{presided,spoke}|[20,30)"},
    {6,
     "SELECT o.name, o.kind, o.canonical_key, s.name, s.aliases, s.span FROM trich.article_organization s"
     " JOIN trich.organization o USING (organization_id)" OF("alpha"),
     "Bệnh viện Đa khoa Suối Bạc|hospital|bệnh viện đa khoa suối bạc|Bệnh viện Đa khoa Suối Bạc|"
     "{\"BVĐK Suối Bạc\"}|[40,66)"},
    {7,
     "SELECT value, of, percent, unit, label, period, span FROM trich.figure" OF("alpha") " AND ordinal = 1",
     "3|16|18.75|chi bộ|hoàn thành xuất sắc nhiệm vụ|[2022-01-01,2023-01-01)|[70,80)"},
    {7,
     "SELECT value, of, percent, unit, label, period, span FROM trich.figure" OF("alpha") " AND ordinal = 2",
     "-120.5|-|-|%|-|-|-"},
    {6, "SELECT name, count, recipient, recipient_kind, awarded_by, span FROM trich.award" OF("alpha"),
     "Giấy khen|2|-|đảng viên|Đảng ủy|[81,90)"},
    {5, "SELECT kind, number, date, issuer, span FROM trich.document" OF("alpha"),
     "Chỉ thị|35-CT/TW|2019-05-30|Bộ Chính trị|[91,99)"},
    {2,
     "SELECT string_agg(text, ','), string_agg(coalesce(period::text, '?'), ' ') FROM "
     "trich.date_mention" OF("alpha"),
     "ngày 04/7/2023,cùng kỳ|[2023-07-04,2023-07-05) ?"},
    {3, "SELECT name, level, span FROM trich.place" OF("alpha"), "Sơn La|province|[123,129)"},
    {3, "SELECT section, text, span FROM trich.statement" OF("alpha"),
     "direction|Tiếp tục nâng cao chất lượng.|[130,159)"},
    {6,
     "SELECT state, source, id, reason, attempts, worker LIKE 'trich-worker %' FROM trich.receipt" OF(
         "alpha"),
     "done|thu|alpha|-|0|t"},
};

static void test_every_family_comes_back(void **state)
{
    struct fixture *x = *state;
    struct store_item item = fixture_item(x, "alpha", 7);
    fixture_write(x->store, &item, 1);
    assert_int_equal(item.report.status, WIRE_DONE);
    assert_int_equal(item.report.seq, item.grant.seq);
    assert_true(item.report.article_id > 0);
    assert_int_equal(item.report.counts[FAMILY_CONTACTS], 2);
    assert_int_equal(item.report.counts[FAMILY_DATES], 2);
    assert_int_equal(item.report.counts[FAMILY_STATEMENTS], 1);
    check(x, about_alpha, COUNT_OF(about_alpha));
}

static void test_an_empty_record(void **state)
{
    struct fixture *x = *state;
    struct store_item item = fixture_item(x, "empty", 1);
    struct record r;
    record_init(&r);
    item.record = &r;
    item.meta_json = STR_NONE;
    fixture_write(x->store, &item, 1);
    const struct question q[] = {
        {6, "SELECT title, published_at, published_on, body, captions, meta FROM trich.article" OF("empty"),
         "-|-|-||{}|{}"}};
    check(x, q, COUNT_OF(q));
}

static void test_versions(void **state)
{
    struct fixture *x = *state;
    struct store_item first = fixture_item(x, "beta", 1), late = fixture_item(x, "beta", 2),
                      newer = fixture_item(x, "beta", 3), again = fixture_item(x, "beta", 3);
    struct record *r = fixture_record(x);
    r->title = S("Bản mới");
    r->people.n = 0;
    newer.record = r;
    fixture_write(x->store, &first, 1);
    fixture_write(x->store, &newer, 1);
    assert_int_equal(newer.report.status, WIRE_DONE);
    assert_int_equal(newer.report.article_id, first.report.article_id);
    fixture_write(x->store, &late, 1);
    assert_int_equal(late.report.status, WIRE_DUPLICATE);
    assert_int_equal(late.report.article_id, first.report.article_id);
    assert_non_null(strstr(late.report.reason.at, "older version"));
    fixture_write(x->store, &again, 1);
    assert_int_equal(again.report.status, WIRE_DUPLICATE);
    assert_int_equal(again.report.article_id, first.report.article_id);
    const struct question q[] = {
        {3, "SELECT title, revision, count(*) OVER () FROM trich.article WHERE id = 'beta'", "Bản mới|2|1"},
        {1, "SELECT count(*) FROM trich.person" OF("beta"), "0"},
        {1, "SELECT count(*) FROM trich.figure" OF("beta"), "2"},
        {1, "SELECT count(*) FROM trich.raw_message" OF("beta"), "2"},
        {1, "SELECT string_agg(state, ',' ORDER BY seq) FROM trich.receipt WHERE id = 'beta'",
         "done,duplicate,done,duplicate"},
        {2,
         "SELECT string_agg(current::text, ',' ORDER BY seq), min(revision) FROM trich.article_receipts"
         " WHERE id = 'beta'",
         "false,false,true,false|2"},
    };
    check(x, q, COUNT_OF(q));
}

static void test_versions_in_one_batch(void **state)
{
    struct fixture *x = *state;
    struct store_item items[4];
    items[0] = fixture_item(x, "gamma", 1);
    items[1] = fixture_item(x, "gamma", 2);
    items[2] = fixture_item(x, "delta", 1);
    items[3] = fixture_item(x, "gamma", 2);
    struct store_item shuffled[] = {items[3], items[1], items[2], items[0]};
    fixture_write(x->store, shuffled, 4);
    static const enum wire_status want[] = {WIRE_DUPLICATE, WIRE_DONE, WIRE_DONE, WIRE_DONE};
    for (int i = 0; i < 4; i++)
        assert_int_equal(shuffled[i].report.status, want[i]);
    const struct question q[] = {
        {1,
         "SELECT string_agg(id || revision, ',' ORDER BY id) FROM trich.article WHERE id IN ('gamma', "
         "'delta')",
         "delta1,gamma2"},
        {1, "SELECT string_agg(state, ',' ORDER BY seq) FROM trich.receipt WHERE id = 'gamma'",
         "done,done,duplicate"},
    };
    check(x, q, COUNT_OF(q));
}

static void test_dead_letters(void **state)
{
    struct fixture *x = *state;
    struct store_item items[2];
    items[0] = fixture_item(x, "epsilon", 1);
    items[0].grant.dead = true;
    items[0].grant.attempts = 2;
    items[0].grant.reason = S("it killed \xE2\x82 two workers"); /* cut in a character */
    items[0].record = NULL;
    items[0].article = NULL;
    items[1] = fixture_item(x, "", 1);
    items[1].grant.source = items[1].grant.id = STR_NONE;
    items[1].grant.dead = true;
    items[1].grant.reason = STR_NONE;
    items[1].message = S("no msgpack \0");
    fixture_write(x->store, items, 2);
    assert_int_equal(items[0].report.status, WIRE_DEAD);
    assert_int_equal(items[1].report.status, WIRE_DEAD);
    const struct question q[] = {
        {5,
         "SELECT source, id, reason, attempts, encode(message, 'escape') FROM trich.dead_letter WHERE id = "
         "'epsilon'",
         "thu|epsilon|it killed \xEF\xBF\xBD\xEF\xBF\xBD two workers|2|\\201 bytes \\000 of the producer "
         "\\377"},
        {4, "SELECT source, id, reason, encode(message, 'escape') FROM trich.dead_letter WHERE id IS NULL",
         "-|-|no reason was given|no msgpack \\000"},
        {3, "SELECT state, article_id, reason FROM trich.receipt WHERE id = 'epsilon'",
         "dead|-|it killed \xEF\xBF\xBD\xEF\xBF\xBD two workers"},
    };
    check(x, q, COUNT_OF(q));
}

/* Each of these is refused by PostgreSQL for a reason of its own. */
static void spoil(struct fixture *x, struct record *r, int how)
{
    char *wide = arena_alloc(&x->arena, 20000);
    switch (how) {
    case 0: /* text that is no UTF-8: 22021 */
        r->title = S("\xFF\xFE");
        break;
    case 1: /* a range that ends before it begins: 22000 */
        r->events.at[0].term.to = r->events.at[0].term.from - 1;
        break;
    case 2: /* a CHECK: 23514 */
        r->awards.at[0].count = -5;
        break;
    case 3: /* too long for an index: 54000 */
        for (uint32_t i = 0, noise = 1; i < 19999; i++) {
            noise = noise * 1664525 + 1013904223; /* nothing that compresses */
            wide[i] = (char)('a' + (noise >> 16) % 26);
        }
        r->people.at[0].name = str_of(wide, 19999);
        break;
    case 4: /* an organisation whose name is no UTF-8: 22021 outside the batch's transaction */
        r->organizations.at[0].name = r->organizations.at[0].identity = S("Bệnh viện \xC3");
        break;
    default: /* a NOT NULL: 23502 */
        r->places.at[0].name = STR_NONE;
        break;
    }
}

enum { SPOILS = 6, NEIGHBOURS = 41 };

static void test_a_refused_article_goes_and_its_neighbours_stay(void **state)
{
    struct fixture *x = *state;
    struct store_item items[NEIGHBOURS];
    char id[32];
    for (int i = 0; i < NEIGHBOURS; i++) {
        snprintf(id, sizeof id, "crowd-%d", i);
        items[i] = fixture_item(x, id, 1);
        if (i % 7 == 3) {
            struct record *r = fixture_record(x);
            spoil(x, r, i / 7);
            items[i].record = r;
        }
    }
    fixture_write(x->store, items, NEIGHBOURS);
    for (int i = 0; i < NEIGHBOURS; i++) {
        bool bad = i % 7 == 3;
        if (items[i].report.status != (bad ? WIRE_DEAD : WIRE_DONE))
            fail_msg("item %d: got %s, reason %.*s", i, wire_status_names[items[i].report.status],
                     STR_FMT(items[i].report.reason));
        if (bad)
            assert_non_null(strstr(items[i].report.reason.at, "SQLSTATE"));
    }
    const struct question q[] = {
        {1, "SELECT count(*) FROM trich.article WHERE id LIKE 'crowd-%'", "35"},
        {1, "SELECT count(*) FROM trich.receipt WHERE id LIKE 'crowd-%'", "41"},
        {1,
         "SELECT string_agg(right(reason, 6), ' ' ORDER BY seq) FROM trich.dead_letter WHERE id LIKE "
         "'crowd-%'",
         "22021) 22000) 23514) 54000) 22021) 23502)"},
    };
    check(x, q, COUNT_OF(q));
}

static void test_writing_the_same_batch_again_changes_nothing(void **state)
{
    struct fixture *x = *state;
    struct store_item items[] = {fixture_item(x, "zeta", 1), fixture_item(x, "eta", 1),
                                 fixture_item(x, "theta", 1)};
    items[1].grant.dead = true;
    items[1].grant.reason = S("refused");
    fixture_write(x->store, items, 3);
    int64_t before = items[0].report.article_id;
    const char *sum =
        fixture_ask(x, 3,
                    "SELECT (SELECT count(*) FROM trich.article), (SELECT count(*) FROM trich.figure),"
                    " (SELECT count(*) FROM trich.receipt)");
    struct store *other = fixture_store("");
    fixture_write(other, items, 3);
    assert_int_equal(items[0].report.status, WIRE_DONE);
    assert_int_equal(items[0].report.article_id, before);
    assert_int_equal(items[0].report.counts[FAMILY_FIGURES], 2);
    assert_int_equal(items[1].report.status, WIRE_DEAD);
    assert_string_equal(items[1].report.reason.at, "refused");
    store_close(&other);
    const char *sum_again = fixture_ask(x, 3,
                                        "SELECT (SELECT count(*) FROM trich.article), (SELECT count(*) FROM"
                                        " trich.figure), (SELECT count(*) FROM trich.receipt)");
    assert_string_equal(sum, sum_again);
}

static struct str word_list(struct fixture *x, const char *const *names, int n)
{
    struct str list = STR("");
    for (int i = 0; i < n; i++)
        if (names[i])
            list = arena_printf(&x->arena, "%.*s%s%s", STR_FMT(list), list.len ? "," : "", names[i]);
    return arena_printf(&x->arena, "SELECT string_agg(w, ',' ORDER BY w) FROM unnest('{%.*s}'::text[]) AS w",
                        STR_FMT(list));
}

/* The domains of the schema have exactly the words of the program. */
static void test_words_agree(void **state)
{
    static const struct {
        const char *domain;
        const char *const *names;
        int n;
    } cases[] = {
        {"contact_kind", contact_kind_names, CONTACT_KINDS},
        {"event_kind", event_kind_names, EVENT_KINDS},
        {"day_part", day_part_names, DAY_PARTS},
        {"role_set", role_names, ROLES},
        {"organization_kind", org_kind_names, ORG_KINDS},
        {"place_level", place_level_names, PLACE_LEVELS},
        {"section", section_names, SECTIONS},
    };
    struct fixture *x = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str sql = arena_printf(&x->arena,
                                      "SELECT string_agg(word[1], ',' ORDER BY word[1]) FROM pg_constraint,"
                                      " regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g') AS word"
                                      " WHERE contypid = 'trich.%s'::regtype",
                                      cases[i].domain);
        struct str want = word_list(x, cases[i].names, cases[i].n);
        assert_string_equal(fixture_ask(x, 1, sql.at), fixture_ask(x, 1, want.at));
    }
}

static void test_many_articles_and_organisations(void **state)
{
    enum { MANY = 1500 };
    struct fixture *x = *state;
    struct store_item *items = arena_alloc(&x->arena, MANY * sizeof *items);
    for (int i = 0; i < MANY; i++) {
        struct str id = arena_printf(&x->arena, "many-%d", i);
        items[i] = fixture_item(x, id.at, 1);
        struct record *r = fixture_record(x);
        struct str name = arena_printf(&x->arena, "Trạm Y tế xã %d", i % 700);
        vec_push(&x->arena, &r->organizations,
                 (struct organization){
                     .name = name, .identity = name, .kind = ORG_HEALTH_CENTER, .span = SPAN_NONE});
        items[i].record = r;
    }
    fixture_write(x->store, items, MANY);
    const struct question q[] = {
        {2, "SELECT count(*), count(DISTINCT article_id) FROM trich.article WHERE id LIKE 'many-%'",
         "1500|1500"},
        {1, "SELECT count(*) FROM trich.organization WHERE kind = 'health_center'", "700"},
        {1,
         "SELECT count(*) FROM trich.article_organization s JOIN trich.organization o USING (organization_id)"
         " WHERE s.name <> o.name",
         "0"},
        {1,
         "SELECT bool_and(seen.n = 1) FROM (SELECT count(*) AS n FROM trich.receipt WHERE id LIKE 'many-%'"
         " GROUP BY id) seen",
         "t"},
    };
    check(x, q, COUNT_OF(q));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_family_comes_back),
        cmocka_unit_test(test_an_empty_record),
        cmocka_unit_test(test_versions),
        cmocka_unit_test(test_versions_in_one_batch),
        cmocka_unit_test(test_dead_letters),
        cmocka_unit_test(test_a_refused_article_goes_and_its_neighbours_stay),
        cmocka_unit_test(test_writing_the_same_batch_again_changes_nothing),
        cmocka_unit_test(test_words_agree),
        cmocka_unit_test(test_many_articles_and_organisations),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
