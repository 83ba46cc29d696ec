#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "common/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The file that every case is written to. */
static char path[] = "/tmp/trich-options-XXXXXX";

static void write_file(const char *text, size_t len)
{
    FILE *f = fopen(path, "we");
    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

static int setup(void **state)
{
    (void)state;
    int fd = mkstemp(path);
    return fd < 0 ? -1 : close(fd);
}

static int teardown(void **state)
{
    (void)state;
    return unlink(path);
}

static void test_defaults_hold_without_a_line(void **state)
{
    (void)state;
    struct buf errors = {0};
    struct settings *s = NULL;
    write_file("# nothing\n", 10);
    assert_int_equal(settings_load(&s, path, &errors), 0);
    for (size_t i = 0; i < option_count; i++) {
        struct buf value = {0};
        settings_format(s, &option_table[i], &value);
        buf_add_byte(&value, 0);
        assert_string_equal(value.data, option_table[i].default_text);
        buf_free(&value);
    }
    assert_int_equal(errors.len, 0);
    settings_free(&s);
    assert_null(s);
    buf_free(&errors);
}

static void test_values_are_read(void **state)
{
    (void)state;
    static const char text[] =
        "\xef\xbb\xbf[daemon]\r\nlog_level = debug\r\n; a comment\n\n  [workers]\n  count: 7 ; seven\n"
        "[database]\nconninfo = host=a,b port=5432 user='x y' # no comment\n"
        "role =\n[broker]\nsubmit = tcp://[::1]:7461\tipc://@abstract tcp://*:*\n";
    struct buf errors = {0};
    struct settings *s = NULL;
    write_file(text, sizeof text - 1);
    if (settings_load(&s, path, &errors) != 0)
        fail_msg("got %.*s, want no error", STR_FMT(buf_str(&errors)));
    assert_string_equal(s->daemon_log_level, "debug");
    assert_int_equal(s->workers_count, 7);
    assert_string_equal(s->database_conninfo, "host=a,b port=5432 user='x y' # no comment");
    assert_string_equal(s->database_role, "");
    assert_string_equal(s->broker_submit, "tcp://[::1]:7461\tipc://@abstract tcp://*:*");
    assert_int_equal(s->spool_limit_mib, 4096);
    settings_free(&s);
    buf_free(&errors);
}

static void test_a_long_value_is_read_whole(void **state)
{
    (void)state;
    char text[4000];
    int head = snprintf(text, sizeof text, "[database]\nconninfo = ");
    memset(text + head, 'h', 3000);
    text[head + 3000] = '\n';
    write_file(text, (size_t)head + 3001);
    struct buf errors = {0};
    struct settings *s = NULL;
    assert_int_equal(settings_load(&s, path, &errors), 0);
    assert_int_equal(strlen(s->database_conninfo), 3000);
    settings_free(&s);
    buf_free(&errors);
}

/* Each text has exactly the errors that are wanted: a line number and words of the message. */
static const struct {
    const char *text;
    const char *want[4];
} bad_files[] = {
    {"[daemon]\nlog_lvl = info\n", {":2: [daemon] has no option \"log_lvl\"; it has run_dir, log_level"}},
    {"\n\n[demon]\nlog_level = info\nx = 1\n",
     {":3: there is no section [demon]; sections are daemon, broker"}},
    {"[daemon]\ndir = /x\n", {":2: option \"dir\" belongs to section [spool]"}},
    {"colour = 1\n", {":1: option \"colour\" stands before the first [section]"}},
    {"[workers]\ncount = 256\n", {":2: workers.count: 256 is out of range; it goes from 0 to 255"}},
    {"[workers]\ncount = -1\n", {":2: workers.count: -1 is out of range"}},
    {"[workers]\ncount = 99999999999999999999\n",
     {":2: workers.count: 99999999999999999999 is out of range"}},
    {"[workers]\ncount = four\n", {":2: workers.count: \"four\" is no whole number"}},
    {"[workers]\ncount = 4x\n", {"\"4x\" is no whole number"}},
    {"[workers]\ncount =\n", {"\"\" is no whole number"}},
    {"[workers]\ncount = 0x10\n", {"\"0x10\" is no whole number"}},
    {"[spool]\nlimit_mib = 1.5\n", {"write the number of MiB alone, from 8 to 1048576"}},
    {"[workers]\ncount = 1\ncount = 2\n", {":3: workers.count was set on line 2 already"}},
    {"[workers]\ncount = 1\n[daemon]\n[workers]\ncount = 1\n",
     {":5: workers.count was set on line 2 already"}},
    {"[workers]\ncount\n", {":2: the line is neither a comment"}},
    {"[workers\ncount = 1\n", {":1: a section is written [name]"}},
    {"[daemon]\nlog_level = loud\n", {":2: daemon.log_level: \"loud\" is no level; write error, warning"}},
    {"[daemon]\nrun_dir = run\n", {":2: daemon.run_dir: \"run\" is no absolute path"}},
    {"[broker]\nsubmit = \n", {":2: broker.submit: no endpoint is named"}},
    {"[broker]\nsubmit = tcp://host\n", {"\"tcp://host\" needs a host or address and a port"}},
    {"[broker]\npush = tcp://:7461\n", {"broker.push: \"tcp://:7461\" needs a host"}},
    {"[broker]\npush = tcp://a:70000\n", {"port from 1 to 65535"}},
    {"[broker]\npush = ipc://x.ipc\n", {"\"ipc://x.ipc\" needs an absolute path"}},
    {"[broker]\npush = udp://a:1\n", {"\"udp://a:1\" is no endpoint"}},
    {"[workers]\nmemory_mib = 128\n",
     {": workers.memory_mib = 128 is too little for broker.message_bytes = 10485760: raise it to 184 or more"}},
    {"[broker]\nmessage_bytes = 268435456\n", {"raise it to 3136 or more"}},
    {"[workers]\ncount = x\nbatch_ms = y\n[spool\n[spool]\nlimit = 1\n",
     {":2: workers.count", ":3: workers.batch_ms", ":4: a section", ":6: [spool] has no option \"limit\""}},
};

static void check_errors(const char *text, const char *const *want, struct str got)
{
    const char *at = got.at, *end = got.at + got.len;
    for (int i = 0; i < 4 && want[i]; i++) {
        const char *line_end = at && at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
        if (!line_end) {
            fail_msg("of %s: got %.*s, want also %s", text, STR_FMT(got), want[i]);
            return;
        }
        if (strncmp(at, path, strlen(path)) != 0 ||
            !memmem(at, (size_t)(line_end - at), want[i], strlen(want[i])))
            fail_msg("of %s: got %.*s, want %s%s", text, (int)(line_end - at), at, path, want[i]);
        at = line_end + 1;
    }
    if (at != end)
        fail_msg("of %s: got also %.*s", text, (int)(end - at), at);
}

static void check_bad_file(const char *text, size_t len, const char *const *want)
{
    struct buf errors = {0};
    struct settings *s = NULL;
    write_file(text, len);
    assert_int_equal(settings_load(&s, path, &errors), -1);
    assert_null(s);
    check_errors(text, want, buf_str(&errors));
    buf_free(&errors);
}

static void test_errors_are_told_with_their_lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(bad_files); i++)
        check_bad_file(bad_files[i].text, strlen(bad_files[i].text), bad_files[i].want);
}

static void test_bytes_that_are_no_text(void **state)
{
    (void)state;
    static const char *const want_nul[4] = {":2: the line holds the control byte 0x00"};
    check_bad_file("[workers]\ncount = 1\0 2\n", 23, want_nul);
    static const char *const want_escape[4] = {":2: the line holds the control byte 0x1b"};
    check_bad_file("[workers]\ncount = \x1b[1m\n", 23, want_escape);
    static char line[10000];
    static const char *const want_long[4] = {":1: the line is longer than 4092 bytes"};
    memset(line, 'x', sizeof line - 1);
    check_bad_file(line, sizeof line, want_long);
}

static void test_a_named_file_must_exist(void **state)
{
    (void)state;
    struct buf errors = {0};
    struct settings *s = NULL;
    assert_int_equal(settings_load(&s, "/nowhere/trichd.conf", &errors), -1);
    buf_add_byte(&errors, 0);
    assert_string_equal(errors.data, "/nowhere/trichd.conf: cannot be opened: No such file or directory\n");
    buf_clear(&errors);
    assert_int_equal(settings_load(&s, "/tmp", &errors), -1);
    buf_add_byte(&errors, 0);
    assert_string_equal(errors.data, "/tmp: cannot be read: Is a directory\n");
    buf_free(&errors);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_defaults_hold_without_a_line),
        cmocka_unit_test(test_values_are_read),
        cmocka_unit_test(test_a_long_value_is_read_whole),
        cmocka_unit_test(test_errors_are_told_with_their_lines),
        cmocka_unit_test(test_bytes_that_are_no_text),
        cmocka_unit_test(test_a_named_file_must_exist),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
