/* What the journal is given. Its socket has a fixed place, so here is what is built for it; the booted test reads it back. */
#include "common/log_entry.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

PRINTF_LIKE(3, 4)
static void build(struct log_native *out, enum log_level level, const char *fmt, ...)
{
    struct log_entry e;
    va_list args;
    va_start(args, fmt);
    log_entry_read(&e, fmt, &args);
    va_end(args);
    e.level = level;
    e.program = "broker";
    log_native_of(&e, out);
}

/* The value of a field as text in room, "" when there is none. Every field is looked at: there is one of each. */
static const char *field(const struct log_native *n, const char *key, char room[static 2048])
{
    size_t len = strlen(key);
    int found = 0;
    room[0] = 0;
    for (unsigned i = 0; i < n->n; i++) {
        const char *at = n->fields[i].iov_base;
        size_t bytes = n->fields[i].iov_len;
        if (bytes <= len || memcmp(at, key, len) != 0 || at[len] != '=')
            continue;
        snprintf(room, 2048, "%.*s", (int)(bytes - len - 1), at + len + 1);
        found++;
    }
    assert_in_range(found, 0, 1);
    return room;
}

static void check(const struct log_native *n, const char *key, const char *want)
{
    char room[2048];
    assert_string_equal(field(n, key, room), want);
}

static void test_fields(void **state)
{
    (void)state;
    struct log_native n;
    build(&n, LOG_LEVEL_WARNING, "article_rejected source=%s id=%s seq=%d reason=%s hint=%s", "báo tỉnh", "5",
          7, "no map", "send a map");
    check(&n, "MESSAGE", "article rejected: no map (source=\"báo tỉnh\" id=5 seq=7); send a map");
    check(&n, "PRIORITY", "4");
    check(&n, "SYSLOG_IDENTIFIER", "trich-broker");
    check(&n, "TRICH_EVENT", "article_rejected");
    check(&n, "TRICH_SOURCE", "báo tỉnh");
    check(&n, "TRICH_ID", "5");
    check(&n, "TRICH_SEQ", "7");
    check(&n, "TRICH_REASON", "no map");
    check(&n, "TRICH_HINT", "send a map");
    char room[2048];
    assert_int_equal(strlen(field(&n, "MESSAGE_ID", room)), 32);
}

static void test_messages(void **state)
{
    (void)state;
    struct log_native n;
    build(&n, LOG_LEVEL_INFO, "ready");
    check(&n, "MESSAGE", "ready");
    build(&n, LOG_LEVEL_INFO, "two_words n=%d", 5);
    check(&n, "MESSAGE", "two words (n=5)");
    build(&n, LOG_LEVEL_INFO, "why reason=%s", "so (it is)");
    check(&n, "MESSAGE", "why: so (it is)");
    check(&n, "MESSAGE_ID", "");
}

static void test_priorities(void **state)
{
    (void)state;
    static const char *const want[LOG_LEVELS] = {"3", "4", "6", "7"};
    struct log_native n;
    for (int i = 0; i < LOG_LEVELS; i++) {
        build(&n, (enum log_level)i, "x");
        check(&n, "PRIORITY", want[i]);
    }
}

/* No value begins a line, a field or an escape of a terminal. */
static void test_hostile_values(void **state)
{
    (void)state;
    static const struct {
        const char *value, *want;
    } cases[] = {
        {"a\nPRIORITY=0", "a\\nPRIORITY=0"},
        {"\033[31mred\x7f", "\\x1b[31mred\\x7f"},
        {"\xff\xfe", "\\xff\\xfe"},
        {"\xc0\xaf", "\\xc0\\xaf"},
        {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
        {"\xc2\x85", "\\xc2\\x85"},
        {"\xe2\x80\xa8", "\\xe2\\x80\\xa8"},
        {"say \"hi\" \\o/", "say \"hi\" \\o/"},
        {"", ""},
    };
    struct log_native n;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char want[300];
        build(&n, LOG_LEVEL_ERROR, "x reason=%s", cases[i].value);
        check(&n, "TRICH_REASON", cases[i].want);
        snprintf(want, sizeof want, "x: %s", cases[i].want);
        check(&n, "MESSAGE", want);
        assert_int_equal(n.n, 5);
    }
}

static void test_length_is_bounded(void **state)
{
    (void)state;
    char text[5000], room[2048];
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = i % 3 ? '\001' : 'a';
    text[sizeof text - 1] = 0;
    struct log_native n;
    build(&n, LOG_LEVEL_ERROR,
          "x a=%s b=%s c=%s d=%s e=%s f=%s g=%s h=%s i=%s j=%s k=%s l=%s m=%s n=%s reason=%s hint=%s", text,
          text, text, text, text, text, text, text, text, text, text, text, text, text, text, text);
    assert_int_equal(n.n, LOG_NATIVE_FIELDS - 1); /* no MESSAGE_ID */
    assert_in_range(n.len, 10000, sizeof n.text);
    assert_in_range(strlen(field(&n, "TRICH_N", room)), 650, LOG_VALUE_BYTES + 10);
    assert_string_equal(room + strlen(room) - strlen("…"), "…");
    assert_in_range(strlen(field(&n, "TRICH_HINT", room)), 650, LOG_VALUE_BYTES + 10);
    assert_in_range(strlen(field(&n, "MESSAGE", room)), 1300, LOG_LINE_BYTES);
}

/* Ids are 128 bits and each its own; texts name fields that the table has. */
static void test_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < log_message_count; i++) {
        const struct log_message *m = &log_messages[i];
        assert_int_equal(strlen(m->id), 32);
        assert_int_equal(strspn(m->id, "0123456789abcdef"), 32);
        for (size_t other = 0; other < i; other++) {
            assert_string_not_equal(m->id, log_messages[other].id);
            assert_string_not_equal(m->event, log_messages[other].event);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields),
        cmocka_unit_test(test_messages),
        cmocka_unit_test(test_priorities),
        cmocka_unit_test(test_hostile_values),
        cmocka_unit_test(test_length_is_bounded),
        cmocka_unit_test(test_the_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
