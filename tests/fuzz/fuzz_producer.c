/* Any bytes as the certificate of a producer. What is refused names the file; what is taken keeps its bounds, and is the
 * same when zcert has written it and it is read again. */
#include "daemon/producer.h"
#include "tests/fuzz/fuzz.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

static void check_bounds(const struct producer *p)
{
    must(strcmp(p->name, "crawler") == 0, "another name than the file's");
    must(strlen(p->public_text) == KEY_TEXT_BYTES - 1, "no key");
    must(p->articles_per_s >= 0 && p->articles_per_s <= PRODUCER_RATE_MAX, "a rate out of range");
    must(p->message_bytes == 0 ||
             (p->message_bytes >= PRODUCER_MESSAGE_MIN && p->message_bytes <= PRODUCER_MESSAGE_MAX),
         "a size out of range");
    must(!p->sources || !producer_sources_fault(p->sources), "patterns that are none");
}

/* Each source that a pattern names is one that the producer may write. */
static void check_sources(const struct producer *p)
{
    for (const char *at = p->sources ? p->sources : ""; *at;) {
        size_t len = strcspn(at += strspn(at, " "), " ");
        must(len == 0 || producer_may_write(p, str_of(at, len - (at[len - 1] == '*'))),
             "a pattern lets nobody in");
        at += len;
    }
}

static void set_number(struct certificate *c, char text[static 24], const char *name, int64_t value)
{
    snprintf(text, 24, "%" PRId64, value);
    if (value)
        certificate_set(c, name, text);
}

static void save(const struct producer *p, const char *path)
{
    struct certificate c = {0};
    struct err e;
    char rate[24], bytes[24];
    memcpy(c.public_key, p->public_text, sizeof c.public_key);
    if (p->sources)
        certificate_set(&c, "sources", p->sources);
    set_number(&c, rate, "articles_per_s", p->articles_per_s);
    set_number(&c, bytes, "message_bytes", p->message_bytes);
    unlink(path);
    if (certificate_save(&c, path, CERTIFICATE_PUBLIC, &e) != 0)
        BUG("a producer cannot be written");
    certificate_clear(&c);
}

static void check_kept(const struct producer *p, const char *path)
{
    struct producer again;
    struct err e;
    save(p, path);
    if (producer_read(&again, path, &e) < 0)
        BUG(e.text);
    must(strcmp(p->public_text, again.public_text) == 0 && p->articles_per_s == again.articles_per_s &&
             p->message_bytes == again.message_bytes && !p->sources == !again.sources &&
             (!p->sources || strcmp(p->sources, again.sources) == 0),
         "another producer when it is read again");
    producer_clear(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[600];
    struct producer p;
    struct err e = {""};
    scratch_path(path, sizeof path, "crawler.cert");
    unlink(path);
    scratch_write(path, str_of((const char *)data, size));
    if (producer_read(&p, path, &e) == 0) {
        check_bounds(&p);
        check_sources(&p);
        check_kept(&p, path);
    } else {
        must(strncmp(e.text, path, strlen(path)) == 0, "an error names the file");
        must(!p.sources && !*p.name, "refused, and yet there");
    }
    producer_clear(&p);
    return 0;
}
