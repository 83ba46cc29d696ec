/* Certificates: what is read of a file and what is refused with which words. */
#include "daemon/producer.h"

#include "common/iso_time.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <czmq.h>

#define PUBLIC "SaSiFWg>n.l5aQ)h-<YTMl4H*h[CAjT@Nk/hux*5"
#define SECRET "}jZH.f0&?<gzTXD5K%-c&x0wK1/6@/qFcj-<fB5."
#define CURVE "curve\n    public-key = \"" PUBLIC "\"\n"

struct place {
    char directory[64], path[128];
};

static int make_place(void **state)
{
    struct place *p = calloc(1, sizeof *p);
    strcpy(p->directory, "/tmp/trich-certificate-XXXXXX");
    *state = p;
    return mkdtemp(p->directory) ? 0 : -1;
}

static int remove_place(void **state)
{
    struct place *p = *state;
    unlink(p->path);
    int rc = rmdir(p->directory);
    free(p);
    return rc;
}

static void in_place(struct place *p, const char *name)
{
    unlink(p->path);
    snprintf(p->path, sizeof p->path, "%s/%s", p->directory, name);
}

static void write_bytes(struct place *p, const char *name, const char *bytes, size_t n)
{
    in_place(p, name);
    FILE *f = fopen(p->path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

static const struct {
    const char *text, *fault; /* NULL: none */
} certificates[] = {
    {CURVE, NULL},
    {"\n# of 2024\n\nmetadata\n    x = 1\n" CURVE, NULL},
    {"curve\r\n\tpublic-key = '" PUBLIC "'   # mine\r\n", NULL},
    {"curve\n    public-key =    \"" PUBLIC "\"\n    secret-key = \"" SECRET "\"\n", NULL},
    {"", ": is no certificate: it has no public-key"},
    {"metadata\n    x = 1\n", ": is no certificate: it has no public-key"},
    {"curve\n    secret-key = \"" SECRET "\"\n", ": is no certificate: it has no public-key"},
    {"curve\n    public-key = \"short\"\n", ":2: public-key is no key"},
    {"curve\n    public-key = \"SaSiFWg>n.l5aQ)h-<YTMl4H*h[CAjT@Nk/hu~~5\"\n", ":2: public-key is no key"},
    {"curve\n    public-key = \"0000000000000000000000000000000000000000\"\n", ":2: public-key is no key"},
    {CURVE "    public-key = \"" PUBLIC "\"\n", ":3: public-key stands there twice"},
    {"curve\n    public-key = \"" SECRET "\"\n    secret-key = \"" SECRET "\"\n",
     ": public-key and secret-key do not belong together"},
    {"curve\n    key = 1\n", ":2: \"key\" is no part of a certificate"},
    {"curves\n", ":1: \"curves\" is no part of a certificate"},
    {"    public-key = \"" PUBLIC "\"\n", ":1: \"public-key\" is no part"},
    {"metadata\n    nothing\n", ":2: is no line of a certificate"},
    {"metadata\n    = 1\n", ":2: is no line of a certificate"},
    {"metadata\n    x = \"a\n", ":2: the quotes of the value do not end"},
    {"metadata\n    x = \"a\"b\"\n", ":2: the quotes of the value do not end"},
    {"metadata\n    x = 1\n    x = 1\n", ":3: x stands there twice"},
    {CURVE "# \xff\n", ": is no certificate: those are short texts"},
};

static void test_certificates_are_read_or_refused(void **state)
{
    for (size_t i = 0; i < COUNT_OF(certificates); i++) {
        struct certificate c;
        struct err e = {""};
        char want[300];
        write_bytes(*state, "x", certificates[i].text, strlen(certificates[i].text));
        int rc = certificate_read(&c, ((struct place *)*state)->path, &e);
        snprintf(want, sizeof want, "%s%s", ((struct place *)*state)->path,
                 certificates[i].fault ? certificates[i].fault : "");
        if (!certificates[i].fault && (rc < 0 || strcmp(c.public_key, PUBLIC) != 0))
            fail_msg("refused: %s\n%s", e.text, certificates[i].text);
        if (certificates[i].fault && (rc == 0 || strncmp(e.text, want, strlen(want)) != 0))
            fail_msg("got %d \"%s\", want \"%s\" of\n%s", rc, e.text, want, certificates[i].text);
        certificate_clear(&c);
    }
}

static void refuse(struct place *p, const char *want)
{
    struct certificate c;
    struct err e;
    assert_int_equal(certificate_read(&c, p->path, &e), -1);
    if (!strstr(e.text, want))
        fail_msg("got \"%s\", want \"%s\"", e.text, want);
    assert_null(c.text);
}

static void test_what_is_no_short_text_is_refused(void **state)
{
    struct place *p = *state;
    static char large[70000];
    memset(large, '#', sizeof large);
    write_bytes(p, "x", large, sizeof large);
    refuse(p, "short texts");
    write_bytes(p, "x", CURVE "\0", sizeof CURVE);
    refuse(p, "short texts");
    in_place(p, "x");
    refuse(p, "No such file");
    assert_int_equal(mkfifo(p->path, 0600), 0);
    refuse(p, "is no file");
    in_place(p, "");
    refuse(p, "is no file");
}

static void test_many_metadata_are_refused(void **state)
{
    struct buf text = {0};
    buf_printf(&text, "metadata\n");
    for (int i = 0; i <= CERTIFICATE_META_MAX; i++)
        buf_printf(&text, "    x%d = 1\n", i);
    write_bytes(*state, "x", text.data, text.len);
    refuse(*state, ":18: there are more than 16");
    buf_free(&text);
}

static void test_what_is_saved_is_read(void **state)
{
    struct place *p = *state;
    struct certificate c, again;
    struct err e;
    struct stat st;
    certificate_make(&c);
    certificate_set(&c, "sources", "a-* b#c tin tức 100%d");
    for (enum certificate_kind kind = CERTIFICATE_PUBLIC; kind <= CERTIFICATE_SECRET; kind++) {
        in_place(p, "x");
        umask(077);
        assert_int_equal(certificate_save(&c, p->path, kind, &e), 0);
        umask(022);
        assert_int_equal(stat(p->path, &st), 0);
        assert_int_equal(st.st_mode & 0777, kind == CERTIFICATE_SECRET ? 0600 : 0644);
        assert_int_equal(certificate_read(&again, p->path, &e), 0);
        assert_string_equal(again.public_key, c.public_key);
        assert_string_equal(again.secret_key, kind == CERTIFICATE_SECRET ? c.secret_key : "");
        assert_string_equal(again.meta[0].value, "a-* b#c tin tức 100%d");
        certificate_clear(&again);
        assert_int_equal(certificate_save(&c, p->path, kind, &e), 1);
    }
    certificate_clear(&c);
}

static void test_what_is_there_is_not_replaced(void **state)
{
    struct place *p = *state;
    struct certificate c;
    struct err e;
    certificate_make(&c);
    in_place(p, "x");
    assert_int_equal(symlink("/nonexistent", p->path), 0);
    assert_int_equal(certificate_save(&c, p->path, CERTIFICATE_SECRET, &e), 1);
    assert_int_equal(certificate_save(&c, "/nonexistent/x", CERTIFICATE_SECRET, &e), -1);
    assert_string_equal(e.text, "/nonexistent/x: cannot be written: No such file or directory");
    certificate_clear(&c);
}

static void test_we_read_those_of_czmq(void **state)
{
    struct place *p = *state;
    struct certificate c;
    struct err e;
    zcert_t *theirs = zcert_new();
    zcert_set_meta(theirs, "name", "%s", "crawler");
    in_place(p, "crawler.cert");
    assert_int_equal(zcert_save_public(theirs, p->path), 0);
    assert_int_equal(certificate_read(&c, p->path, &e), 0);
    assert_string_equal(c.public_key, zcert_public_txt(theirs));
    assert_string_equal(c.secret_key, "");
    assert_string_equal(c.meta[0].value, "crawler");
    certificate_clear(&c);
    assert_int_equal(zcert_save_secret(theirs, p->path), 0);
    assert_int_equal(certificate_read(&c, p->path, &e), 0);
    assert_string_equal(c.secret_key, zcert_secret_txt(theirs));
    certificate_clear(&c);
    zcert_destroy(&theirs);
}

static const struct {
    const char *file, *meta, *fault;
} producers[] = {
    {"crawler.cert", "", NULL},
    {"crawler.cert", "    name = \"crawler\"\n", NULL},
    {"2-a.B_c.cert", "    name = 2-a.B_c\n", NULL},
    {"crawler.cert", "    sources = \"a-* b\"\n    articles_per_s = 5\n    message_bytes = 4096\n", NULL},
    {"crawler.cert", "    since = \"2024-06-25T08:30:00Z\"\n", NULL},
    {"crawler", "", ": is not read: certificates of producers are called NAME.cert"},
    {".cert", "", ": is not read: "},
    {".a.cert", "", ": a producer's name is"},
    {"a b.cert", "", ": a producer's name is"},
    {"a234567890123456789012345678901234567890123456789012345678901234.cert", "", ": a producer's name is"},
    {"crawler.cert", "    name = other\n", ":2: the name is \"other\", and the file's is crawler.cert"},
    {"crawler.cert", "    source = a\n", ":2: \"source\" is no limit that trich knows"},
    {"crawler.cert", "    sources = \"\"\n", ":2: sources: no pattern is there"},
    {"crawler.cert", "    sources = \"a*b\"\n", ":2: sources: * stands at the end"},
    {"crawler.cert", "    sources = \"a **\"\n", ":2: sources: * stands at the end"},
    {"crawler.cert", "    articles_per_s = 0\n", ":2: articles_per_s is a whole number from 1 to"},
    {"crawler.cert", "    articles_per_s = 5/s\n", ":2: articles_per_s is a whole number"},
    {"crawler.cert", "    message_bytes = 1023\n", ":2: message_bytes is a whole number from 1024 to"},
    {"crawler.cert", "    message_bytes =\n", ":2: message_bytes is a whole number"},
    {"crawler.cert", "    since = lately\n", ":2: since is no time"},
    {"crawler.cert", "curve\n    secret-key = \"" SECRET "\"\n", ": holds a secret key"},
};

static void test_producers_are_read_or_refused(void **state)
{
    const struct place *p = *state;
    for (size_t i = 0; i < COUNT_OF(producers); i++) {
        struct producer got;
        struct err e = {""};
        struct buf text = {0};
        char want[300];
        buf_printf(&text, "metadata\n%s%s", producers[i].meta, CURVE);
        write_bytes(*state, producers[i].file, text.data, text.len);
        snprintf(want, sizeof want, "%s%s", p->path, producers[i].fault ? producers[i].fault : "");
        int rc = producer_read(&got, p->path, &e);
        if (!producers[i].fault && (rc < 0 || strcmp(got.public_text, PUBLIC) != 0))
            fail_msg("refused: %s\n%s", e.text, producers[i].meta);
        if (producers[i].fault && (rc == 0 || strncmp(e.text, want, strlen(want)) != 0))
            fail_msg("got %d \"%s\", want \"%s\"", rc, e.text, want);
        producer_clear(&got);
        buf_free(&text);
    }
}

static void test_limits_are_taken(void **state)
{
    static const char text[] =
        "metadata\n    name = \"a\"\n    sources = \"x y-*\"\n    articles_per_s = \"7\"\n"
        "    message_bytes = \"2048\"\n    since = \"1970-01-01T00:00:02Z\"\n" CURVE;
    struct producer p;
    struct err e;
    write_bytes(*state, "a.cert", text, sizeof text - 1);
    assert_int_equal(producer_read(&p, ((struct place *)*state)->path, &e), 0);
    assert_string_equal(p.name, "a");
    assert_string_equal(p.sources, "x y-*");
    assert_int_equal(p.articles_per_s, 7);
    assert_int_equal(p.message_bytes, 2048);
    assert_int_equal(p.since_us, 2000000);
    producer_clear(&p);
}

static const struct {
    const char *patterns, *source; /* patterns NULL: any source */
    bool want;
} sources[] = {
    {NULL, "anything", true}, {NULL, "", true},         {"*", "anything", true},    {"*", "", true},
    {"a", "a", true},         {"a", "ab", false},       {"a", "", false},           {"ab", "a", false},
    {"a-*", "a-", true},      {"a-*", "a-b", true},     {"a-*", "a", false},        {"a-*", "b-a-", false},
    {"x a-*  y", "y", true},  {"x a-* y", "a-1", true}, {"x a-* y", "x a-", false}, {"A", "a", false},
};

static void test_sources_are_bound(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(sources); i++) {
        char *patterns = sources[i].patterns ? strdup(sources[i].patterns) : NULL;
        const struct producer p = {.sources = patterns};
        if (producer_may_write(&p, str_of(sources[i].source, strlen(sources[i].source))) != sources[i].want)
            fail_msg("%s with %s: want %d", sources[i].patterns, sources[i].source, sources[i].want);
        free(patterns);
    }
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, make_place, remove_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_certificates_are_read_or_refused), TEST(test_what_is_no_short_text_is_refused),
        TEST(test_many_metadata_are_refused),        TEST(test_what_is_saved_is_read),
        TEST(test_what_is_there_is_not_replaced),    TEST(test_we_read_those_of_czmq),
        TEST(test_producers_are_read_or_refused),    TEST(test_limits_are_taken),
        cmocka_unit_test(test_sources_are_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
