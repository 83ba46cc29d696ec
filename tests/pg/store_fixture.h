/* For tests of the store: a migrated database, one record with something of every family, questions in SQL. */
#ifndef TRICH_TESTS_STORE_FIXTURE_H
#define TRICH_TESTS_STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "daemon/migrate.h"
#include "daemon/pg.h"
#include "daemon/store.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct fixture {
    struct arena arena;
    struct store *store;
    struct pg *pg; /* as superuser, to look */
    uint64_t next_seq;
};

static inline struct pg *fixture_connect(void)
{
    struct pg_failure f;
    struct pg_config config = {"", "test", 5000, 30000};
    struct pg *p = pg_connect(&config, &f);
    if (!p)
        fail_msg("connect: %s", f.text.text);
    return p;
}

static inline struct store *fixture_store(const char *conninfo)
{
    struct store_config config = {conninfo, "trich_writer", 2000, 75000};
    struct store *s = store_open(&config);
    assert_non_null(s);
    return s;
}

static inline int fixture_setup(void **state)
{
    int applied;
    struct err e = {{0}};
    struct fixture *x = calloc(1, sizeof *x);
    if (!x || migrate_run("", TRICH_SOURCE_DIR "/daemon/sql", &applied, &e) != 0) {
        print_error("migrate: %s\n", e.text);
        free(x);
        return -1;
    }
    arena_init(&x->arena, 64 << 20);
    if (!arena_guard(&x->arena))
        abort();
    x->store = fixture_store("");
    x->pg = fixture_connect();
    x->next_seq = 1700000000000000;
    *state = x;
    return 0;
}

static inline int fixture_teardown(void **state)
{
    struct fixture *x = *state;
    store_close(&x->store);
    pg_close(&x->pg);
    arena_destroy(&x->arena);
    free(x);
    return 0;
}

static inline void fixture_run(struct fixture *x, const char *sql)
{
    struct pg_failure f;
    if (pg_run(x->pg, sql, &f) < 0)
        fail_msg("%s: %s", sql, f.text.text);
}

/* The first row's columns, joined by "|"; nulls as "-"; "" when there is no row. */
static inline const char *fixture_ask(struct fixture *x, int columns, const char *sql)
{
    struct pg_failure f;
    struct buf out = {0};
    struct pg_result *r = pg_exec(x->pg, sql, &f);
    if (!r)
        fail_msg("%s: %s", sql, f.text.text);
    for (int c = 0; c < columns && pg_rows(r) > 0; c++)
        buf_printf(&out, "%s%s", c ? "|" : "", pg_is_null(r, 0, c) ? "-" : pg_text(r, 0, c));
    pg_free(r);
    struct str kept = arena_copy(&x->arena, out.len ? buf_str(&out) : STR(""));
    buf_free(&out);
    return kept.at;
}

#define S(literal) STR(literal)

static inline day_t fixture_day(int32_t year, int32_t month, int32_t day)
{
    return civil_to_day((struct civil){year, month, day});
}

static inline struct event fixture_event(void)
{
    return (struct event){
        .kind = EVENT_REVIEW,
        .name = S("Sơ kết hoạt động quý II"),
        .organizer = S("Bệnh viện Đa khoa Suối Bạc"),
        .place = S("Hội trường lớn"),
        .starts_on = fixture_day(2023, 7, 4),
        .ends_on = fixture_day(2023, 7, 5),
        .part_of_day = DAY_PART_MORNING,
        .review_period = {fixture_day(2023, 1, 1), fixture_day(2023, 6, 30)},
        .plan_period = PERIOD_NONE,
        .term = {fixture_day(2020, 1, 1), fixture_day(2025, 12, 31)},
        .attendance = 120,
        .span = {0, 12},
    };
}

static inline struct person fixture_person(struct arena *a)
{
    struct person p = {
        .name = S("Lò Thị Mai"),
        .honorific = S("Đồng chí"),
        .organization = S("Bệnh viện Đa khoa Suối Bạc"),
        .roles = 1u << ROLE_PRESIDED | 1u << ROLE_SPOKE,
        .span = {20, 30},
    };
    vec_push(a, &p.degrees, S("Bác sĩ chuyên khoa II"));
    vec_push(a, &p.positions, S("Bí thư Đảng ủy"));
    vec_push(a, &p.positions, S("Giám đốc"));
    return p;
}

static inline void fixture_figures(struct arena *a, struct record *r)
{
    struct figure share = {.value = {3, 0, true},
                           .of = {16, 0, true},
                           .percent = {1875, 2, true},
                           .unit = S("chi bộ"),
                           .label = S("hoàn thành xuất sắc nhiệm vụ"),
                           .period = {fixture_day(2022, 1, 1), fixture_day(2022, 12, 31)},
                           .span = {70, 80}};
    struct figure bare = {
        .value = {-1205, 1, true}, .unit = S("%"), .period = PERIOD_NONE, .span = SPAN_NONE};
    vec_push(a, &r->figures, share);
    vec_push(a, &r->figures, bare);
}

static inline void fixture_small_lists(struct arena *a, struct record *r)
{
    struct organization organization = {.name = S("Bệnh viện Đa khoa Suối Bạc"),
                                        .identity = S("Bệnh viện Đa khoa Suối Bạc"),
                                        .kind = ORG_HOSPITAL,
                                        .span = {40, 66}};
    struct award award = {.name = S("Giấy khen"),
                          .count = 2,
                          .recipient_kind = S("đảng viên"),
                          .awarded_by = S("Đảng ủy"),
                          .span = {81, 90}};
    struct document document = {
        S("Chỉ thị"), S("35-CT/TW"), S("Bộ Chính trị"), fixture_day(2019, 5, 30), {91, 99}};
    struct period day = {fixture_day(2023, 7, 4), fixture_day(2023, 7, 4)};
    vec_push(a, &organization.aliases, S("BVĐK Suối Bạc"));
    vec_push(a, &r->organizations, organization);
    vec_push(a, &r->contacts, (struct contact){CONTACT_HOTLINE, S("0900 000 111"), SPAN_NONE});
    vec_push(a, &r->contacts, (struct contact){CONTACT_EMAIL, S("hop.thu@example.vn"), {3, 9}});
    vec_push(a, &r->awards, award);
    vec_push(a, &r->documents, document);
    vec_push(a, &r->dates, (struct date_mention){S("ngày 04/7/2023"), day, {100, 114}});
    vec_push(a, &r->dates, (struct date_mention){S("cùng kỳ"), PERIOD_NONE, {115, 122}});
    vec_push(a, &r->places, (struct place){S("Sơn La"), PLACE_PROVINCE, {123, 129}});
    vec_push(a, &r->statements,
             (struct statement){SECTION_DIRECTION, S("Tiếp tục nâng cao chất lượng."), {130, 159}});
}

static inline struct record *fixture_record(struct fixture *x)
{
    struct arena *a = &x->arena;
    struct record *r = arena_alloc(a, sizeof *r);
    record_init(r);
    r->title = S("Sơ kết 6 tháng");
    r->category = S("Tin tức");
    r->byline = S("Phòng Tổng hợp");
    r->language = S("vi");
    r->encoding = (struct encoding){S("VNI"), ENCODING_SNIFFED, S("UTF-8 is declared")};
    r->body = S("Sáng ngày 04/7/2023, …");
    r->published_at = (struct stamp){civil_to_day((struct civil){2023, 7, 6}), 8 * 3600 + 30 * 60, false};
    r->view_count = 321;
    vec_push(a, &r->captions, S("Quang cảnh hội nghị"));
    vec_push(a, &r->events, fixture_event());
    vec_push(a, &r->people, fixture_person(a));
    fixture_figures(a, r);
    fixture_small_lists(a, r);
    return r;
}

/* An item as a worker makes it; version: what its content says. */
static inline struct store_item fixture_item(struct fixture *x, const char *id, unsigned char version)
{
    struct article *article = arena_alloc(&x->arena, sizeof *article);
    struct store_item item = {0};
    struct str key = arena_copy(&x->arena, str_of(id, strlen(id)));
    *article = (struct article){.source = S("thu"),
                                .id = key,
                                .url = S("https://example.vn/1"),
                                .fetched_at = S("2023-07-06T09:00:00+07:00"),
                                .content = S("x")};
    item.grant = (struct lease_grant){
        .seq = x->next_seq++, .received_us = 1700000000123456, .source = S("thu"), .id = key};
    memset(item.grant.content_hash, version, sizeof item.grant.content_hash);
    item.message = S("\x81 bytes \0 of the producer \xFF");
    item.article = article;
    item.meta_json = S("{\"k\":1}");
    item.record = fixture_record(x);
    return item;
}

static inline void fixture_write(struct store *s, struct store_item *items, uint32_t n)
{
    struct err e = {{0}};
    enum store_result got = store_write(s, items, n, &e);
    if (got != STORE_OK)
        fail_msg("store_write: got %d, want %d: %s", got, STORE_OK, e.text);
}

/* work of each worker in a process of its own, all at once; all must end well. */
static inline void fixture_crowd(struct fixture *x, uint32_t workers,
                                 bool (*work)(struct fixture *x, uint32_t worker))
{
    for (uint32_t worker = 0; worker < workers; worker++) {
        pid_t pid = fork();
        assert_true(pid >= 0);
        if (pid == 0)
            _exit(work(x, worker) ? 0 : 1);
    }
    for (uint32_t worker = 0; worker < workers; worker++) {
        int status = 1;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
}

/* A question in SQL and its answer as fixture_ask gives it. */
struct question {
    int columns;
    const char *sql, *want;
};

static inline void check(struct fixture *x, const struct question *q, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *got = fixture_ask(x, q[i].columns, q[i].sql);
        if (strcmp(got, q[i].want) != 0)
            fail_msg("%s\ngot  %s\nwant %s", q[i].sql, got, q[i].want);
    }
}

#define OF(id) \
    " WHERE article_id = (SELECT article_id FROM trich.article WHERE source = 'thu' AND id = '" id "')"

#endif
